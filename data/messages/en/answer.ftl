### The answer that the pages, the papers and the browser share.
###
### A line break in a message is a space; an empty line begins a paragraph.

# What is taken is a cut, where the money is in a budget, or a request that is not granted, or both.
answer = { $outcome ->
    [unknown] No amount of these priorities is known here, so there is nothing to work out.
    [none] { $taken ->
        [request] All that is asked for is granted: districts pay nothing more and students lose no
            services.
       *[cut] Nothing is cut: districts pay nothing more and students lose no services.
    }
    [pay] Of { $taken ->
        [request] { $cut } not granted
        [both] { $cut } cut or not granted
       *[cut] a cut of { $cut }
    }, districts could be charged all of it, { $pay } more in { $charged_as ->
        [tuition] tuition
        [fees] fees
       *[both] tuition and fees
    }{ $fees_law ->
        [forbidden] , if { $article } allowed these fees
       *[known] {""}
    }.
    [lose] Of { $taken ->
        [request] { $cut } not granted
        [both] { $cut } cut or not granted
       *[cut] a cut of { $cut }
    }, districts would pay nothing more and students would lose all { $lost } in services.
   *[both] Of { $taken ->
        [request] { $cut } not granted
        [both] { $cut } cut or not granted
       *[cut] a cut of { $cut }
    }, districts could be charged { $pay } in { $charged_as ->
        [tuition] tuition
        [fees] fees
       *[both] tuition and fees
    }{ $fees_law ->
        [forbidden] , if { $article } allowed these fees,
       *[known] {""}
    } and students would then lose { $lost } in services.
}

# What a law says that would have to be changed, for each line that districts would be charged more for
# than the law of the year lets them be. The line is named as inside a sentence.
charging-needs-law = { $law ->
    [free] Charging districts for the { $line } that { $article } covers would take a change of that law.
   *[part] Charging districts for more than { $most_percent } of { $taken ->
        [request] what { $line } is not granted
       *[cut] a cut to { $line }
    } would take a change of { $article }.
}

# In place of one article, where several forbid fees, or it is not known what does.
answer-the-law = the law

## One side of an answer: current law or a change of it, or an end of a line that no cap is about

# A law lets schools charge districts, and makes none of them do so: districts "could be charged", and
# what students lose rests on that ("then"). Only where a side is that districts make up for it, they pay.
# Where fees are counted that a law forbids, or that nobody knows it to allow, an "if" says so.
# A column has its rule at its head, and there current law is "law-plain": a text names the caps.
answer-under = { $hangs ->
    [share] Whatever the cap on tuition
    [fees] If { $article } allowed these fees
   *[cap] { $side ->
        [law] Under current law ({ $caps })
        [law-plain] Under current law
        [lifted] If the cap were removed
        [cpi] If tuition were tied to inflation from FY{ $cpi_from }
        [percent] If tuition were capped at { $percent }
        [law-changed] { $fees_law ->
            [forbidden] If { $article } allowed these fees
           *[known] If that law were changed
        }
        [nobody] If nobody made up for it
        [part] If districts made up for { $percent } of it
        [parts] If districts made up for part of it
       *[charged] If districts made up for all of it
    }
}{ $fees_law ->
    [not-known] { $side ->
        [law] , if it allows fees
        [law-plain] , if it allows fees
       *[other] { $hangs ->
            [share] , if the law allows fees
            [fees] {""}
           *[cap] , and the law allows fees
        }
    }
    [known] {""}
   *[forbidden] { $hangs ->
        [fees] {""}
       *[cap] { $side ->
            [law-changed] {""}
           *[other] {" "}and { $article } allowed these fees
        }
    }
}, { $which_year ->
    [same] in that year {""}
    [later] in FY{ $year } {""}
   *[first] {""}
}{ $side ->
    [part] they
    [parts] they
    [charged] they
   *[other] districts
} { $outcome ->
    [none] would pay nothing more and students would lose no services.
    [lose] would pay nothing more{ $hangs ->
        [share] , because none of the cut is passed on to them,
       *[other] {""}
    } and students would lose { $lost } in services.
   *[pay] { $side ->
        [part] would pay
        [parts] would pay
        [charged] would pay
       *[other] could be charged
    } { $pay } more in { $charged_as ->
        [tuition] tuition
        [fees] fees
       *[both] tuition and fees
    } and students would then lose { $outcome ->
        [pay] no services.
       *[both] { $lost } in services.
    }
}
# The same for a hearing's screen that is too small for it.
answer-brief = { $hangs ->
    [share] Whatever the cap on tuition
    [fees] If fees were allowed
   *[cap] { $side ->
        [law-plain] Under current law
        [lifted] If the cap were removed
        [cpi] If tied to inflation from FY{ $cpi_from }
        [percent] If capped at { $percent }
        [nobody] If nobody made up for it
        [part] If districts made up for { $percent }
        [parts] If districts made up for part
       *[charged] If districts made up for all
    }
}{ $fees_law ->
    [not-known] { $side ->
        [law-plain] , if fees are allowed
       *[other] { $hangs ->
            [share] , if fees are allowed
            [fees] {""}
           *[cap] {" "}and fees are allowed
        }
    }
    [known] {""}
   *[forbidden] { $hangs ->
        [fees] {""}
       *[cap] {" "}and fees were allowed
    }
}: { $which_year ->
    [same] in that year {""}
    [later] in FY{ $year } {""}
   *[first] {""}
}{ $outcome ->
    [none] districts pay nothing more, students lose nothing.
    [lose] districts pay nothing more, students lose { $lost }.
   *[pay] districts { $side ->
        [part] pay
        [parts] pay
        [charged] pay
       *[other] could be charged
    } { $pay }, students lose { $outcome ->
        [pay] nothing.
       *[both] { $lost }.
    }
}
# The same while nothing is cut: what it would do to any cut of the lines that the law caps.
answer-any = { $hangs ->
    [share] Whatever the cap on tuition, {""}
   *[cap] { $side ->
        [law-plain] Under current law, {""}
        [lifted] If the cap were removed, {""}
        [cpi] If tuition were tied to inflation from FY{ $cpi_from }, {""}
        [percent] If tuition were capped at { $percent }, {""}
        [nobody] If nobody made up for a cut, {""}
        [charged] If districts made up for a cut, {""}
        [part] If districts made up for { $percent } of a cut, {""}
       *[parts] If districts made up for part of a cut, {""}
    }
}{ $which_year ->
    [same] in that year {""}
    [later] in FY{ $year } {""}
   *[first] {""}
}{ $outcome ->
    [pay] { $side ->
        [charged] they would pay for { $line_count ->
            [0] it
            [one] a cut to the { $lines } line
           *[other] a cut to the { $lines } lines
        }
       *[other] districts could be charged for { $line_count ->
            [0] a cut
            [one] a cut to the { $lines } line
           *[other] a cut to the { $lines } lines
        }
    }, in higher { $charged_as ->
        [tuition] tuition
        [fees] fees
       *[both] tuition and fees
    }.
    [lose] { $line_count ->
        [0] a cut
        [one] a cut to the { $lines } line
       *[other] a cut to the { $lines } lines
    } would take services from students{ $hangs ->
        [share] , because none of it is passed on to districts.
       *[cap] .
    }
    [both] { $side ->
        [part] students would lose services for the rest.
        [parts] students would lose services for the rest.
       *[other] districts could be charged for part of { $line_count ->
            [0] a cut
            [one] a cut to the { $lines } line
           *[other] a cut to the { $lines } lines
        } and students would then lose services for the rest.
    }
   *[none] nothing would change.
}

### The answer that the pages, the papers and the browser share.
###
### A line break in a message is a space; an empty line begins a paragraph.

# What is taken is a cut, where the money is in a budget, or a request that is not granted, or both.
answer = { $outcome ->
    [unknown] Aquí no se conoce ningún monto de estas prioridades, así que no hay nada que calcular.
    [none] { $taken ->
        [request] Se otorga todo lo que se pide: los distritos no pagan más y los estudiantes no
            pierden servicios.
       *[cut] No se recorta nada: los distritos no pagan más y los estudiantes no pierden servicios.
    }
    [pay] { $taken ->
        [request] De los { $cut } que no se otorgan
        [both] De los { $cut } que se recortan o no se otorgan
       *[cut] De un recorte de { $cut }
    }, se podría cobrar todo a los distritos: { $pay } más en { $charged_as ->
        [tuition] colegiatura
        [fees] cargos
       *[both] colegiatura y cargos
    }{ $fees_law ->
        [forbidden] , si { $article } permitiera esos cargos
       *[known] {""}
    }.
    [lose] { $taken ->
        [request] De los { $cut } que no se otorgan
        [both] De los { $cut } que se recortan o no se otorgan
       *[cut] De un recorte de { $cut }
    }, los distritos no pagarían nada más y los estudiantes lo perderían todo: { $lost } en servicios.
   *[both] { $taken ->
        [request] De los { $cut } que no se otorgan
        [both] De los { $cut } que se recortan o no se otorgan
       *[cut] De un recorte de { $cut }
    }, se podría cobrar a los distritos { $pay } en { $charged_as ->
        [tuition] colegiatura
        [fees] cargos
       *[both] colegiatura y cargos
    }{ $fees_law ->
        [forbidden] , si { $article } permitiera esos cargos,
       *[known] {""}
    } y entonces los estudiantes perderían { $lost } en servicios.
}

# What a law says that would have to be changed, for each line that districts would be charged more for
# than the law of the year lets them be. The line is named as inside a sentence.
charging-needs-law = { $law ->
    [free] Para cobrarles a los distritos lo que { $article } abarca de { $line } habría que cambiar esa ley.
   *[part] Para cobrarles a los distritos más del { $most_percent } de { $taken ->
        [request] lo que no se otorga a { $line }
       *[cut] un recorte a { $line }
    } habría que cambiar { $article }.
}
# In place of one article, where several forbid fees, or it is not known what does.
answer-the-law = la ley

# A column has its rule at its head, and there current law is "law-plain": a text names the caps.
answer-under = { $hangs ->
    [share] Con cualquier tope a la colegiatura
    [fees] Si { $article } permitiera esos cargos
   *[cap] { $side ->
        [law] Con la ley actual ({ $caps })
        [law-plain] Con la ley actual
        [lifted] Si se quitara el tope
        [cpi] Si la colegiatura se atara a la inflación desde FY{ $cpi_from }
        [percent] Si la colegiatura tuviera un tope del { $percent }
        [law-changed] { $fees_law ->
            [forbidden] Si { $article } permitiera esos cargos
           *[known] Si se cambiara esa ley
        }
        [nobody] Si nadie lo cubriera
        [part] Si los distritos cubrieran el { $percent }
        [parts] Si los distritos cubrieran una parte
       *[charged] Si los distritos lo cubrieran todo
    }
}{ $fees_law ->
    [not-known] { $side ->
        [law] , si permite cargos
        [law-plain] , si permite cargos
       *[other] { $hangs ->
            [share] , si la ley permite cargos
            [fees] {""}
           *[cap] , y si la ley permite cargos
        }
    }
    [known] {""}
   *[forbidden] { $hangs ->
        [fees] {""}
       *[cap] { $side ->
            [law-changed] {""}
           *[other] {" "}y { $article } permitiera esos cargos
        }
    }
}, { $which_year ->
    [same] en ese año {""}
    [later] en FY{ $year } {""}
   *[first] {""}
}{ $side ->
    [part] {""}
    [parts] {""}
    [charged] {""}
   *[other] { $outcome ->
        [none] los distritos {""}
        [lose] los distritos {""}
       *[pay] {""}
    }
}{ $outcome ->
    [none] no pagarían nada más y los estudiantes no perderían servicios.
    [lose] no pagarían nada más{ $hangs ->
        [share] , porque no se les traslada nada del recorte,
       *[other] {""}
    } y los estudiantes perderían { $lost } en servicios.
   *[pay] { $side ->
        [part] pagarían
        [parts] pagarían
        [charged] pagarían
       *[other] se podría cobrar a los distritos
    } { $pay } más en { $charged_as ->
        [tuition] colegiatura
        [fees] cargos
       *[both] colegiatura y cargos
    } y entonces los estudiantes { $outcome ->
        [pay] no perderían servicios.
       *[both] perderían { $lost } en servicios.
    }
}
# The same for a hearing's screen that is too small for it.
answer-brief = { $hangs ->
    [share] Con cualquier tope a la colegiatura
    [fees] Si hubiera cargos permitidos
   *[cap] { $side ->
        [law-plain] Con la ley actual
        [lifted] Si se quitara el tope
        [cpi] Si se atara a la inflación desde FY{ $cpi_from }
        [percent] Si el tope fuera del { $percent }
        [nobody] Si nadie lo cubriera
        [part] Si los distritos cubrieran el { $percent }
        [parts] Si los distritos cubrieran una parte
       *[charged] Si los distritos lo cubrieran todo
    }
}{ $fees_law ->
    [not-known] { $side ->
        [law-plain] , si hay cargos permitidos
       *[other] { $hangs ->
            [share] , si hay cargos permitidos
            [fees] {""}
           *[cap] {" "}y hay cargos permitidos
        }
    }
    [known] {""}
   *[forbidden] { $hangs ->
        [fees] {""}
       *[cap] {" "}y se permitieran cargos
    }
}: { $which_year ->
    [same] en ese año {""}
    [later] en FY{ $year } {""}
   *[first] {""}
}{ $outcome ->
    [none] los distritos no pagan nada más, los estudiantes no pierden nada.
    [lose] los distritos no pagan nada más, los estudiantes pierden { $lost }.
   *[pay] { $side ->
        [part] los distritos pagan
        [parts] los distritos pagan
        [charged] los distritos pagan
       *[other] se podría cobrar a los distritos
    } { $pay }, los estudiantes { $outcome ->
        [pay] no pierden nada.
       *[both] pierden { $lost }.
    }
}
# The same while nothing is cut: what it would do to any cut.
answer-any = { $hangs ->
    [share] Con cualquier tope a la colegiatura, {""}
   *[cap] { $side ->
        [law-plain] Con la ley actual, {""}
        [lifted] Si se quitara el tope, {""}
        [cpi] Si la colegiatura se atara a la inflación desde FY{ $cpi_from }, {""}
        [percent] Si la colegiatura tuviera un tope del { $percent }, {""}
        [nobody] Si nadie cubriera un recorte, {""}
        [charged] Si los distritos cubrieran un recorte, {""}
        [part] Si los distritos cubrieran el { $percent } de un recorte, {""}
       *[parts] Si los distritos cubrieran parte de un recorte, {""}
    }
}{ $which_year ->
    [same] en ese año {""}
    [later] en FY{ $year } {""}
   *[first] {""}
}{ $outcome ->
    [pay] { $side ->
        [charged] { $line_count ->
            [0] lo pagarían
            [one] lo pagarían en la partida de { $lines }
           *[other] lo pagarían en las partidas de { $lines }
        }
       *[other] se podría cobrar a los distritos { $line_count ->
            [0] un recorte
            [one] un recorte a la partida de { $lines }
           *[other] un recorte a las partidas de { $lines }
        }
    } con { $charged_as ->
        [tuition] más colegiatura
        [fees] más cargos
       *[both] más colegiatura y más cargos
    }.
    [lose] { $line_count ->
        [0] un recorte
        [one] un recorte a la partida de { $lines }
       *[other] un recorte a las partidas de { $lines }
    } les quitaría servicios a los estudiantes{ $hangs ->
        [share] , porque no se traslada nada a los distritos.
       *[cap] .
    }
    [both] { $side ->
        [part] los estudiantes perderían servicios por el resto.
        [parts] los estudiantes perderían servicios por el resto.
       *[other] se podría cobrar a los distritos parte de { $line_count ->
            [0] un recorte
            [one] un recorte a la partida de { $lines }
           *[other] un recorte a las partidas de { $lines }
        } y entonces los estudiantes perderían servicios por el resto.
    }
   *[none] no cambiaría nada.
}

## One side of an answer: current law or a change of it, or an end of a line that no cap is about

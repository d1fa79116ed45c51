### One cut and two laws: the sentences in which figures travel. None stands without its condition.

# Where the two sides first differ in a later year, they speak of that year.
laws-until = { $alone ->
    [fees] Before FY{ $year } the two would differ in fees alone.
   *[none] Before FY{ $year } the two would not differ.
}
# Before a sentence of a later year than the cut's first.
laws-in-year = In { $year }:{" "}
# A value that somebody changed, beside the figures that it is in.
laws-assumed = Assumed here for { $label }: { $value }{ $known ->
    [yes] ; this site’s own value is { $central }.
   *[no] {""}, in place of this site’s own value.
}
# Where a scenario keeps the cap and charges fees that no law allows, before what it does.
laws-as-set = With the cap as it is and these fees allowed: { $text }

# The name of a side, above its column.
laws-side = { $side ->
    [law] Current law
    [law-plain] Current law
    [law-changed] Law changed
    [nobody] Nobody makes up for it
    [part] Districts make up for { $percent } of it
    [parts] Districts make up for part of it
   *[charged] Districts make up for it
}

# What a text begins with, so that its reader knows what is cut.
laws-suppose = { $taken ->
    [request] Suppose the state did not grant { $cut } meant for the { $lines } { $line_count ->
        [one] line
       *[other] lines
    }
    [both] Suppose the state cut or did not grant { $cut } of the { $lines } lines
   *[cut] Suppose the state cut { $cut } from the { $lines } { $line_count ->
        [one] line
       *[other] lines
    }
} in { $year } { $lasts ->
    [once] alone.
   *[continuing] and every year after.
}

# What the law says of charging districts for a service. The line is named as inside a sentence.
laws-service = { $law ->
    [free] Current law lets districts be charged nothing for the { $line } that { $article } covers.
    [part] Current law lets districts be charged for at most { $most_percent } of { $taken ->
        [request] what { $line } is not granted
       *[cut] a cut to { $line }
    } ({ $article }).
   *[not-known] Whether current law lets districts be charged for { $line } is not known here.
}

# Fees are counted under current law although it is not known whether that allows them.
laws-not-known = Whether current law allows fees for { $line } is not known here. If it does not, these
    fees are services lost.

# A district's bill on one side of a cut.
laws-bill-under = { $hangs ->
    [share] Whatever the cap on tuition, {""}
    [fees] If { $article } allowed these fees, {""}
   *[cap] { $side ->
        [law] Under current law ({ $caps }), {""}
        [law-plain] Under current law, {""}
        [lifted] If the cap were removed, {""}
        [cpi] If tuition were tied to inflation from FY{ $cpi_from }, {""}
        [percent] If tuition were capped at { $percent }, {""}
        [law-changed] If that law were changed, {""}
        [nobody] If nobody made up for it, {""}
        [part] If districts made up for { $percent } of it, {""}
        [parts] If districts made up for part of it, {""}
       *[charged] If districts made up for all of it, {""}
    }
}
laws-bill = { $whose ->
    [named] the tuition bill of { $district }
    [yours] your tuition bill
    [of-a-line] the tuition bill for each { $students } students of the { $lines } line
   *[example] the tuition bill for each { $students } students
} { $outcome ->
    [rise] would rise by { $change } in FY{ $year }, from { $now } to { $after }.
    [hold] would not rise in FY{ $year }, but students would lose { $lost } in { $named ->
        [yes] { $lines } services
       *[no] services
    } statewide.
    [cents] would rise by less than a cent in FY{ $year }.
   *[stay] would stay at { $now } in FY{ $year }.
}
# The bills of many districts.
laws-bills = { $outcome ->
    [rise] { $districts ->
        [one] the bill of 1 district would rise by { $change } in FY{ $year }.
       *[other] the bills of { $districts } districts would rise by { $change } together in FY{ $year }.
    }
   *[stay] { $districts ->
        [one] the bill of 1 district would not rise in FY{ $year }.
       *[other] none of the bills of { $districts } districts would rise in FY{ $year }.
    }
}
laws-bills-lost = {" "}{ $outcome ->
    [rise] Students would still lose { $lost } in services statewide.
   *[stay] Students would lose { $lost } in services statewide.
}
# After a rise that does not make up for the whole cut.
laws-bill-left = {" "}Students would still lose { $lost } in { $named ->
    [yes] { $lines } services
   *[no] services
} statewide.

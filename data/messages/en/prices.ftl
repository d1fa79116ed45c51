### What each year is compared with: current law, and keeping up with prices. Never one table.

prices-law = Compared with current law
    .says = Each amount is the difference from current law with nothing cut. The schools’ own costs are
        taken not to rise here.

prices-heading = { $named ->
    [yes] { $line }: compared with keeping up with prices
   *[no] Compared with keeping up with prices
}
prices-compared = Current law holds tuition of the { $line } line at { $percent } of its { $year } rate,
    while the schools’ own costs rise. So current law takes something each year, cut or no cut. The
    table shows what all schools of the line together need to keep up with prices, and how much of it
    is missing. Of rising costs it counts only the part that tuition pays for. What state grants and
    other money pay for rises too and is not counted.
prices-growth = { $assumption }: { $value }{ $state ->
    [changed] , yours; the pack’s own value is { $central }
   *[central] {""}
} ({ $source_kind }; { $source }).
prices-growth-source = { $assumption }: { $source_kind }; { $source }.

## The rows. A rule is current law, or the change of it that is looked at.

prices-rule = { $law ->
    [current] Current law
   *[change] { $rule }
}
prices-cut = { $taken ->
    [request] Not granted by the state
   *[cut] State cut
}
prices-figure = Figure
prices-squeeze = Rising costs
prices-needed = Needed to keep up
prices-paid = { $rule }: districts pay more
prices-short = { $rule }: schools are short

## The last year in one sentence, under a rule.

prices-outcome = { $rests_on ->
    [nothing] { $rule } in { $year }: nothing more is needed.
    [costs] { $law ->
        [current] With nothing cut in { $year }, current law alone leaves the schools { $short } short.
       *[change] { $rule } in { $year }: rising costs alone take { $needed }; { $outcome ->
            [pay] districts pay all of it.
            [short] none of it is covered.
           *[both] districts pay { $pay } and the schools are { $short } short.
        }
    }
    [cut] { $rule } in { $year }: the cut alone takes { $needed }; { $outcome ->
        [pay] districts pay all of it.
        [short] none of it is covered.
       *[both] districts pay { $pay } and the schools are { $short } short.
    }
   *[both] { $rule } in { $year }: the cut takes { $cut } and rising costs { $squeeze }, together { $needed }; { $outcome ->
        [pay] districts pay all of it.
        [short] none of it is covered.
       *[both] districts pay { $pay } and the schools are { $short } short.
    }
}
# The fold on the first page below the years.
prices-offered = The same years compared with keeping up with prices

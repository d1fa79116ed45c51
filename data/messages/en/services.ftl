### Services: the lines that are counted in what they buy, in their own terms, at both ends.

services-title = Services: what is lost, or who pays instead
services-lead = What is taken from these lines is lost in services, unless districts pay for them;
    both ends are shown.
services-none = No line of { $pack_title } whose amount is known here is counted in services, so there
    is nothing to show on this page.
services-line = { $status ->
    [appropriated] { $line }: { $whole_line }, appropriated
    [requested] { $line }: { $whole_line }, requested
    [proposed] { $line }: { $whole_line }, proposed
   *[not-known] { $line }: { $whole_line }, status not known
}
services-stated = { $status ->
    [appropriated] { $line }: appropriated, amount not known
    [requested] { $line }: requested, no amount
    [proposed] { $line }: proposed, no amount
   *[not-known] { $line }: status and amount not known
}
services-whole = { $taken ->
    [request] Were none of it granted:
   *[cut] Were the whole line cut:
}

## Whether the law lets districts be charged for a service.

services-law-free = Under current law, { $article }, nothing may be charged to districts for this.
    Any other share that they pay would be a change of that law.
services-law-part = Under current law, { $article }, at most { $most_percent } may be charged to
    districts for this. A larger share that they pay would be a change of that law.
services-law-not-known = Whether the law lets districts be charged for this is not known here, either
    way.

services-end-nothing = If districts pay nothing
services-end-all = { $law ->
    [change] If districts pay all of it, by a change of { $article }
   *[open] If districts pay all of it
}
services-left-out = What this leaves out
services-cut = { $taken ->
    [request] { $line }: not granted (dollars)
   *[cut] Cut to { $line } (dollars)
}
services-share = Share that districts pay (percent)
services-answer = { $outcome ->
    [none] { $taken ->
        [request] All that is asked for is granted.
       *[cut] Nothing is cut from this line.
    }
    [pay] Districts pay all { $cut }; no service is lost.
    [lose] About { $units }.
   *[both] Districts pay { $pay }. About { $units }.
}
services-end-lost = about { $units }
services-end-paid = { $pay } in { $charged_as ->
    [tuition] tuition
   *[fees] fees
}
services-end-partners = { $partners ->
    [one] about { $each } for one alone ({ $sharers }: 1)
   *[other] about { $each } for each of { $partners } { $sharers }
}
services-end-kept = no service lost

## What a line can do to a gap between two shares, each a fact of the pack in its own words.

services-gap = The gap that the { $line } line stands in
services-gap-served = Among those served
services-gap-now = Among those who serve
services-gap-alt = { $of_served } { $served_says }; { $of_workforce } { $workforce_says }.
services-gap-says = The gap is { $points } percentage points. { $taken ->
    [request] Were none of the line granted
   *[cut] Were the whole line cut
}, there would be about { $units } a year. If each of these people would count towards the lower
    share, in a place among about { $workforce } in all, that share moves by about { $points_a_year }
    points a year. Closing the gap would take about { $places } such places. The line is one part of
    it.
services-gap-elsewhere = { $label }: the estimate takes { $value } ({ $source }) unless you change it.
    Elsewhere, { $stay } { $quoted }.

### What the service lines buy, below the dial: both ends of a cut in the terms of each line.

services-title = What each service line buys, and what is lost or paid without it
services-lead = What is taken from these lines is lost in services, unless districts make up for it.
    Both ends are shown, whatever is chosen above.
services-none = No line of { $pack_title } whose amount is known here is counted in services.
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
services-buys = The line { $buys }.
services-whole = { $taken ->
    [request] None of it is granted, as an example:
   *[cut] The whole line is cut, as an example:
}
services-cut = { $taken ->
    [request] Of this request, { $cut } is not granted:
   *[cut] Of this line, { $cut } is cut:
}

## The two ends, equal in every way, each with what it needs in law.

services-end-nobody = If nobody makes up for it
services-end-districts = If districts make up for it
services-end-lost = about { $units }
services-end-paid = { $pay } in { $charged_as ->
    [tuition] tuition
   *[fees] fees
}
services-end-partners = { $partners ->
    [one] about { $each } for one alone ({ $sharers }: 1)
   *[other] about { $each } for each of { $partners } { $sharers }
}
services-end-unpaid = districts pay nothing more
services-end-kept = no service lost
services-law-nothing = No law has to change: districts are charged nothing.
services-law-free = Under current law, districts are charged nothing for what { $article } covers of
    this. Any other share that they pay for it would be a change of that law.
services-law-part = Under current law, { $article }, at most { $most_percent } may be charged to
    districts for this. A larger share that they pay would be a change of that law.
services-law-not-known = Whether the law lets districts be charged for this is not known here, either
    way.

services-left-out = What this leaves out

## What a line can do to a gap between two shares, each a fact of the pack in its own words.

services-gap = The gap behind the { $line } line
services-gap-served = Students
services-gap-now = Teachers
services-gap-shares = { $of_served } { $served_says }; { $of_workforce } { $workforce_says }.
services-gap-says = The gap is { $points } percentage points. { $taken ->
    [request] Were none of the line granted
   *[cut] Were the whole line cut
}, there would be about { $units } a year. If each of these people would count towards the lower
    share, in a place among about { $workforce } in all, that share moves by about { $points_a_year }
    points a year. Closing the gap would take about { $places } such places. The line is one part of
    it.
services-gap-elsewhere = { $label }: the estimate takes { $value } ({ $source }) unless you change it.
    Elsewhere, { $stay } { $quoted }.

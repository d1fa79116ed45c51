### Services: the residency and trauma lines in their own terms, at both ends.

services-title = Services: what is lost, or who pays instead
services-lead = No law caps what a RESC may charge for these services. A cut is lost in services
    unless
    districts choose to pay for them; both ends are shown.
services-line = { $line }: { $whole_line }
services-whole = Were the whole line cut:
services-end-nothing = If districts pay nothing
services-end-all = If districts pay all of it
services-left-out = What this leaves out
services-cut = Cut to { $line } (dollars)
services-share = Share that districts pay (percent)
services-answer = { $outcome ->
    [none] Nothing is cut from this line.
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
    [one] about { $each } for the 1 partner district
   *[other] about { $each } for each of { $partners } partner districts
}
services-end-kept = no service lost
services-gap = The gap that the residency line stands in
services-gap-students = Students of color
services-gap-teachers = Teachers of color
services-gap-alt = { $of_students } of students and { $of_teachers } of teachers were of color.
services-gap-says = The gap is { $points } percentage points. The whole line places about
    { $teachers }
    teachers a year. If each is a teacher of color who fills a place among about { $educators }
    educators, the share of teachers of color rises by about { $points_a_year } points a year.
    Closing
    the gap would take about { $places } such places. The line is one part of it.
services-gap-elsewhere = The Alliance says that 100% of residents teach; elsewhere, { $stay }
    { $quoted }.
    The estimate uses the Alliance's figure unless you change it.

### The answer that the pages, the papers and the browser share.
###
### A line break in a message is a space; an empty line begins a paragraph.

answer = { $outcome ->
    [none] Nothing is cut: districts pay nothing more and students lose no services.
    [pay] Of a { $cut } cut, districts would pay all of it, { $pay } more in { $charged_as ->
        [tuition] tuition
        [fees] fees
       *[both] tuition and fees
    }.
    [lose] Of a { $cut } cut, districts would pay nothing more and students would lose all
        { $lost } in services.
   *[both] Of a { $cut } cut, districts would pay { $pay } in { $charged_as ->
        [tuition] tuition
        [fees] fees
       *[both] tuition and fees
    } and students would lose { $lost } in services.
}

# The card of another reading of the law. A unit is a noun of the pack: teaching positions.
answer-other-reading = { $outcome ->
    [none] Nothing is cut from this line, so tuition stays where it is.
    [pay] Districts pay all { $pay }: about { $increase } more a student, { $percent }.
    [lose] Districts pay nothing more; schools lose all { $lost }, about { $unit_count } { $unit }.
   *[both] Districts pay { $pay }, about { $increase } more a student, { $percent }; schools lose
        { $lost }, about { $unit_count } { $unit }.
}

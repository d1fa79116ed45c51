### The dial: its page, its controls and figures, and the offline kit around it.

## What stands still on its page

dial-title = Who pays if a line is cut?
dial-choices = Your choices
dial-presets = Start from a proposal
dial-rule = If the magnet line is cut, tuition may…
dial-passed-on = How much is passed on
dial-years = Years
dial-result = The answer
dial-where = Where each dollar lands
dial-other = The same magnet cut, if the law read otherwise
dial-qr = QR code of the link to these figures
dial-phone = Open these figures on your phone
dial-lines-keys = line
dial-arrows-keys = move

## The figures and bars

dial-part-state = the state saves
dial-part-pay = districts pay
dial-part-lost = services lost
dial-part-kept = kept
dial-figure-share = { $percent } of the three lines
dial-figure-rise = { $increase } a student, { $percent }
dial-figure-no-rise = tuition stays as it is
dial-figure-about = about { $unit_count }
dial-figure-about-units = about { $unit_count } { $unit }
dial-figure-none-lost = no { $unit }
dial-figure-of-whole = of about { $unit_count }
dial-figure-between = between { $low_figure } and { $high_figure }
dial-bar-whole = of { $amount }
dial-bar-pay = { $pay } districts pay
dial-bar-lost = { $lost } services lost
dial-bar-says = { $line }: of { $cut } cut, districts pay { $pay }, services lost { $lost }; the
    whole line is { $whole }

# For a screen reader, which would spell "$1.2M" out. A number is of millions, thousands or ones.
dial-spoken-cut = { $scale ->
    [million] { $number } million dollars, { $percents } percent of the line
    [thousand] { $number } thousand dollars, { $percents } percent of the line
   *[one] { $number ->
        [one] 1 dollar
       *[other] { $number } dollars
    }, { $percents } percent of the line
}
dial-spoken-percent = { $percents } percent

## The line above the answer, and the note below it

dial-kicker-start = Move a slider, or start from a proposal
dial-kicker = { $cap ->
    [cpi] Fiscal year { $year }, tuition tied to inflation from FY{ $cpi_from }
   *[other] Fiscal year { $year }
}
dial-kicker-by = { $cap ->
    [cpi] { $author }, { $date } · Fiscal year { $year }, tuition tied to inflation from FY{ $cpi_from }
   *[other] { $author }, { $date } · Fiscal year { $year }
}
dial-preset-note = { $name }: { $about }
dial-preset-note-start = { $name }: { $about } ({ $author }, { $date })

## The controls

dial-preset-by = { $author }, { $date }
dial-more = More…
    .label = More proposals
dial-line-whole = { $amount } line
dial-line-quote = “{ $quote }”
dial-line-slider = Cut to { $line }
dial-line-box = Cut to { $line }, exact dollars
dial-line-cut = − { $amount }
dial-line-refused = “{ $given }” was not used. Type dollars from 0 to { $most }.
dial-line-stepped = Without a server, amounts go by { $step }: { $amount } is shown.
dial-cap-percent = Cap, percent of the FY2024 rate
dial-cap-choose = Choose this reading
dial-passed-on-slider = { $line }, percent passed on to districts
dial-year = FY{ $year }
dial-first-year = Cut starts in
    .label = First fiscal year of the cut
dial-cpi-from = Inflation cap from
    .label = First fiscal year of a rise with inflation
dial-lasts = It lasts
    .label = How long the cut lasts
dial-lasts-continuing = every year after
dial-lasts-once = that year only
dial-timing = { $lasts ->
    [once] cut from FY{ $year }, one year only
   *[continuing] cut from FY{ $year }
}
dial-reset-policies = Reset policies
dial-reset-assumptions = Reset assumptions

## In a hearing: what a button says, its key, and what it does

dial-help = Keys
dial-help-close = Close
dial-keys-lines = choose a line
    .key = 1, 2, 3
dial-keys-arrows = move the cut; Page Up and Page Down by a tenth, Home and End to the ends
    .key = ← →
dial-act-preset = proposal
    .key = P
    .does = next proposal
dial-act-cap = cap
    .key = C
    .does = next rule for tuition
dial-act-reset = reset
    .key = R
    .does = reset: nothing is cut
dial-act-undo = undo
    .key = Z
    .does = undo
dial-act-full-screen = full screen
    .key = F
    .does = full screen
dial-act-back = back
    .key = H
    .does = back to the page
dial-act-help = help
    .key = ?
    .does = this help

## What Python says in it

dial-source = RESC Alliance, { $date }
dial-foot = { $own ->
    [0] Estimates on { $students } students and { $assumptions } assumptions. Ranges hold eight of
        ten results when these vary together. Pack { $pack }.
   *[other] Estimates on { $students } students and { $assumptions } assumptions, { $own } of them
        yours. Ranges hold eight of ten results when these vary together. Pack { $pack }.
}

## The offline kit: the dial in one file

kit-title = RESC Budget Explorer: who pays?
kit-subtitle = { $title } · pack { $pack } · made { $date } · works offline
kit-hearing = Hearing mode
kit-priorities = The RESC Alliance's own words
kit-quote = “{ $quote }”
kit-by = — { $source }
kit-assumptions = What the figures rest on
kit-assumption = { $changed ->
    [yes] { $label }: { $value } <b>(changed)</b> — { $source_kind }, { $source }
   *[no] { $label }: { $value } — { $source_kind }, { $source }
}
kit-sources = Sources

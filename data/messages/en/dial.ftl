### The dial: its page, its controls and figures, and the offline kit around it.

## What stands still on its page

dial-title = Who pays if a line is cut?
dial-choices = Your choices
dial-waiting = The figures for this choice are not here yet.
dial-intro-stance = Nobody’s campaign: this page argues for no vote.
dial-intro-more = What the words mean
dial-presets-proposed = Proposed
dial-presets-example = Examples; we chose the amount
dial-presets = Start from a proposal or an example
dial-passed-on = Charged to districts, where the law lets it
dial-years = Years
dial-result = The answer
dial-where = Where each dollar lands
dial-side-law = Current law
dial-side-change = If the law changed:
dial-side-nobody = Nobody makes up for it
dial-side-charged = Districts make up for it
dial-side-part = Districts make up for part of it
dial-side-figures = { $side_name }: figures
dial-side-bars = { $side_name }: where each dollar lands
dial-side-years = { $side_name }: year by year
dial-years-title = Year by year
dial-years-compared = Each year is compared with current law and no cut, in its own dollars; schools’ costs
    are taken not to rise.
dial-years-scale = A full column is every line cut whole.
dial-prices-note = Amounts of all districts together. They are no part of the figures above, which count the
    cut alone.
dial-ends = Who makes up for the other lines
dial-end-nobody = Nobody makes up for it: students lose { $lost } in services: { $written ->
    [little] less than { $unit_count }
    [none] { $unit_count }
   *[told] about { $unit_count }
} { $unit }.
dial-end-charged = Districts make up for all of it{ $fees_law ->
    [forbidden] , if { $article } allowed these fees
   *[known] {""}
}: { $pay } more in { $charged_as ->
    [tuition] tuition
   *[fees] fees
}.
dial-note-line = { $line }: { $charging }
# The share of a line's cut that somebody chose to pass on, where it is not the usual one.
dial-note-share = { $line }: { $percent } of { $taken ->
    [request] what is not granted
   *[cut] the cut
} is passed on to districts, as chosen. { $charging }
# Why a change of the law changes nothing in the years that are shown.
dial-note-alike = { $reason ->
    [once] The cut is made in FY{ $year } alone, and tuition may rise only from FY{ $cpi_from } on: by
        then nothing is cut. So this side says the same as current law.
    [late] Tuition may rise only from FY{ $cpi_from } on, which is after the years shown here. So this
        side says the same as current law.
   *[other] Districts could be charged no more than under current law, so this side says the same.
}
dial-year-says = FY{ $year }: { $outcome ->
    [none] nothing is cut
    [pay] districts pay { $pay }, no services lost
    [lose] districts pay nothing more, services lost { $lost }
   *[both] districts pay { $pay }, services lost { $lost }
}
# What is true under any law.
dial-heading = { $state ->
    [unknown] No amount of these priorities is known here, so there is nothing to work out.
    [empty] What if a line were cut? Move a slider and see who pays.
   *[cut] { $taken ->
        [request] The state does not grant { $cut }
        [both] The state saves or does not grant { $cut }
       *[cut] The state saves { $cut }
    }
}
dial-about = { $state ->
    [unknown] {""}
    [empty] Or start from a proposal. Both answers show at once: under current law, and if the law changed.
   *[cut] { $written ->
        [little] { $line_count ->
            [one] less than { $percent } of the line
           *[other] less than { $percent } of the { $line_count } lines
        }
       *[told] { $line_count ->
            [one] { $percent } of the line
           *[other] { $percent } of the { $line_count } lines
        }
    }, { $which_year ->
        [once] in FY{ $year } alone
        [later] from FY{ $first } on. Shown is FY{ $year }, the first year in which the cap makes a difference
       *[continuing] from FY{ $year } on
    }
}
# The same, where figures of both sides rest on what somebody assumed.
dial-about-assumed = { $about }. { $says }
dial-qr = QR code of the link to these figures
dial-phone = Open these figures on your phone
# Opens who has proposed a change of the law, from when on, and what became of that.
dial-law-proposed = What became of it

## The figures and bars

dial-part-pay = districts pay
dial-part-lost = services lost
dial-part-kept = { $taken ->
    [request] granted
    [both] kept or granted
   *[cut] kept
}
# What would be written as nothing is said to be less than the least that is written.
dial-figure-rise = { $rise_written ->
    [little] less than a cent
   *[told] { $increase }
} ({ $written ->
    [little] less than { $percent }
   *[told] { $percent }
})
dial-figure-about = { $written ->
    [little] less than { $unit_count }
   *[told] about { $unit_count }
}
# How much more tuition of one student is; of several tuition lines each is named.
dial-figure-more = { $named ->
    [yes] { $line }: more a student
   *[no] more a student
}
dial-figure-between = between { $low_figure } and { $high_figure }
# Beside a sum of lines of which each has a range of its own.
dial-figure-no-range = no range: those of { $line_count } lines do not add up to one
dial-bar-whole = of { $amount }
dial-bar-pay = { $pay } districts pay
dial-bar-lost = { $lost } services lost
dial-bar-says = { $line }: of { $cut } { $taken ->
    [request] not granted
   *[cut] cut
}, districts pay { $pay }, services lost { $lost }; the whole line is { $whole }
dial-bar-kept = { $line }: { $whole }, all of it { $taken ->
    [request] granted
   *[cut] kept
}

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

## Whose proposal it is, above the answer, and the note below it

dial-kicker-proposed = Proposed by { $author }, { $date }
dial-kicker-example = Our example: we chose the amount
# Several authors propose just this; the note below says who.
dial-kicker-several = { $number } proposals are just this
# What a preset did that is not plain to see.
dial-preset-took = { $effect ->
    [whole] “{ $name }” is a whole proposal: it also set the rule, the years and what is passed on.
   *[kept] “{ $name }” set its amounts alone. The rule, the years and what is passed on stay as you chose
        them.
}
dial-preset-note = { $name }: { $about } ({ $author }, { $date }){ $became ->
    [said] {" "}· { $outcome_says }
   *[none] {""}
}

## The controls

dial-preset-by = { $author }, { $date }
# How far the line's amount is money: in a budget, asked for, or in a proposal.
dial-line-whole = { $status ->
    [appropriated] { $amount }, appropriated
    [requested] { $amount }, requested
    [proposed] { $amount }, proposed
   *[not-known] { $amount }, status not known
}
dial-line-slider = { $taken ->
    [request] { $line }: not granted
   *[cut] Cut to { $line }
}
dial-line-box = { $taken ->
    [request] { $line }: not granted, exact dollars
   *[cut] Cut to { $line }, exact dollars
}
dial-stated-status = { $status ->
    [appropriated] appropriated, amount not known
    [requested] requested, no amount
    [proposed] proposed, no amount
   *[not-known] status and amount not known
}
dial-stated-buys = It { $buys }.
dial-line-quote = “{ $quote }”
dial-line-cut = − { $amount }
# What was typed into a box: read as something else than it looks like, in doubt, or refused.
dial-line-took = “{ $given }” was read as { $amount }.
dial-line-emptied = The box was emptied, so nothing is cut from this line.
dial-line-asked = Does “{ $given }” mean { $low } or { $high }?
dial-line-refused = { $why ->
    [negative] “{ $given }” is less than nothing.
    [comma] “{ $given }” has a comma in a place where no thousands end.
    [over] “{ $given }” is more than the whole line.
   *[unread] “{ $given }” could not be read as an amount.
} Type from $0 to ${ $most }, such as 1,200,000, 1.2 million, 50% or half. The cut stays at { $amount }.
dial-line-stepped = Without a server, amounts go by { $step }: { $amount } is shown.
dial-cap-refused = “{ $given }” was not used. Type a percent from { $least }, the cap in law, to
    { $most }.
dial-cap-empty = An empty box changes nothing. Type a percent from { $least }, the cap in law, to
    { $most }.
# The cap in law is chosen as the other side has it already, so that the change beside it is another.
dial-cap-is-law = “{ $given }” was read as { $percent }, which is the cap in law and stands under
    current law. Shown beside it is: { $rule }.
dial-cap-stepped = Without a server, caps go by { $step_percent }: { $percent } is shown.
dial-cap-raised = A cut that starts in FY{ $year } meets a higher cap in law: { $percent } is shown.
dial-cpi-before-cut = Tuition may rise with inflation from FY{ $cpi_from } on, before the cut starts in
    FY{ $year }: it has risen { $rises } times by then.
dial-passed-on-fixed = Fixed in this file. To choose other shares, make the file again on the site.
dial-passed-on-slider = { $line }, percent passed on to districts
dial-year = FY{ $year }
dial-first-year = It starts in
    .label = First fiscal year of the cut
dial-cpi-from = Tied to inflation from
    .label = First fiscal year of a rise with inflation
dial-lasts = It lasts
    .label = How long the cut lasts
dial-lasts-continuing = every year after
dial-lasts-once = that year only
dial-timing = { $lasts ->
    [once] FY{ $year } alone
   *[continuing] from FY{ $year }
}
dial-reset-policies = Reset policies
dial-reset-assumptions = Reset assumptions

## In a hearing: what a button says, its key, and what it does

dial-help = Keys
dial-help-close = Close
dial-keys-lines = choose a line
    .key = { $line_count ->
        [one] 1
        [2] 1, 2
        [3] 1, 2, 3
       *[other] 1 … { $line_count }
    }
dial-keys-arrows = move the cut; Page Up and Page Down by a tenth (between prepared steps: back and on),
    Home and End to the ends
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
dial-act-redo = redo
    .key = Y
    .does = redo what was undone
dial-act-next = next
    .key = N
    .does = next step of the sequence
dial-act-earlier = earlier
    .key = E
    .does = the step before
dial-act-alone = answer
    .key = A
    .does = the answer alone, and back
dial-act-law = law
    .key = L
    .does = the law as far as its words are known here, and what the change would change
dial-act-black = black
    .key = B
    .does = black screen; any key brings it back
dial-act-timer = timer
    .key = T
    .does = timer: set, stop, go on
dial-act-full-screen = full screen
    .key = F
    .does = full screen
dial-act-back = back
    .key = H
    .does = back to the page
dial-act-help = help
    .key = ?
    .does = this help
dial-alone-is = { $alone ->
    [yes] The answer stands alone. Press A to go back.
   *[no] The whole screen is back.
}
dial-black-is = The screen is black. Any key brings it back.
dial-black-over = The screen is back.
# A step of a sequence that somebody prepared: the columns of a comparison.
# Where another step shows the same two sides, it says which of them it is.
dial-step = Step { $at } of { $steps }: { $name }{ $side ->
    [law] {""} (left side)
    [change] {""} (right side)
   *[both] {""}
}
dial-steps-left-out = { $steps_out ->
    [one] One step is left out: its assumptions or its data version differ from the first step’s.
   *[other] { $steps_out } steps are left out: their assumptions or their data version differ from the
        first step’s.
}
dial-statute = The law
# Beside what is known of a law: whose words they are, and where all of them stand.
dial-statute-words = { $own_words ->
    [yes] What stands in quotation marks is the law’s own; the rest is our summary.
   *[no] This is our summary: the law’s own words are not recorded here.
} The words in full are in { $article }.
dial-statute-act = Enacted by { $act }.
dial-statute-change = { $named ->
    [no] If the law changed: capped at { $percent }
   *[yes] If the law changed: { $rule }
}
dial-timer = Timer
dial-timer-minutes = Minutes
dial-timer-start = Start
dial-timer-from = { $minutes } min
dial-timer-up = Count up
dial-timer-remove = Take the timer away
dial-timer-over = The time is over.
dial-timer-is = { $timer_state ->
    [runs] The timer runs: { $clock }.
   *[stands] The timer stands: { $clock }.
}
dial-timer-refused = “{ $given }” is no number of minutes. Type one from 0.1 to { $most }, such as 3 or 2.5. No
    timer was started.

dial-cap-percent = { $base ->
    [one] Cap, percent of the { $year } rate
   *[several] Cap, percent of the rate that each line’s law names
}

## What Python says in it: who is quoted, what the rule is of, the foot

dial-source = { $by }, { $date }
dial-rule = If the { $lines } { $line_count ->
    [one] line is
   *[other] lines are
} { $taken ->
    [request] not granted
    [both] cut or not granted
   *[cut] cut
}, tuition may…
# How many assumptions the figures of a line hang on, under any rule; what a law fixes is none.
dial-foot-line = { $assumptions } for { $line }
dial-ranges-hold = Ranges: at least 80% of simulated results fall in them, and each holds the figure
    shown, sometimes as its end. They vary the assumptions, not the law or what is charged.
dial-foot = { $rests_on ->
    [students] Estimates for { $students } students. Each line rests on assumptions: { $names }{ $own ->
        [0] {""}
       *[other] ; { $own } of them yours
    }. { dial-ranges-hold }
    [assumptions] Each line rests on assumptions: { $names }{ $own ->
        [0] {""}
       *[other] ; { $own } of them yours
    }. { dial-ranges-hold }
   *[nothing] {""}
}
# In a hearing it opens the list of all sources.
dial-cited = Sources: { $sources }
dial-made = An estimate by data version { $pack }, law as recorded on { $law_date }.
dial-site = { $product }, { $located }

## The offline kit: the dial in one file

kit-title = { $product }: who pays?
kit-subtitle = { $title } · data version { $pack } · made { $date } · works offline
kit-hearing = Hearing mode
kit-priorities = In the words of { $author }
kit-by = — { $source }
kit-assumptions = What the figures rest on
kit-assumption = { $changed ->
    [yes] { $label }: { $value } <b>(changed)</b> — { $source_kind }, { $source }
   *[no] { $label }: { $value } — { $source_kind }, { $source }
}
kit-sources = Sources
kit-code = QR code of the site, at the figures that this file opens with
kit-prices = This file compares each year with current law and no cut. The same years compared with keeping up
    with prices stand on the site.
kit-site = The site, at the figures that this file opens with:

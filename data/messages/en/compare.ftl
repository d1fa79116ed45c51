### Two to four scenarios side by side.


## Columns

compare-own = Yours, as on the other pages
compare-preset = { $author }, { $date }
compare-link = From a link
compare-renamed = { $name }: { $by }
compare-named-link = From a link: { $name }
compare-own-cut = Your cut, another rule
compare-own-rule = Your rule, another cut
compare-own-both = Another cut, another rule
compare-like-cut = The cut of the other columns, another rule
compare-like-rule = The rule of the other columns, another cut
compare-rule-of = The rule of “{ $preset }”, another cut
compare-cut-of = The cut of “{ $preset }”, another rule
compare-end = { $outcome ->
    [nobody] Nobody makes up for it
    [part] Districts make up for part of it
   *[districts] Districts make up for it
}
compare-of-year = { $name } ({ $year })
compare-pack = { $year } · data version { $pack }
compare-by = { $by } · { $when }
compare-too-few = A comparison needs two scenarios or more: add one.
compare-notice = { $name }: { $problem }
compare-most = { $most } columns at most
compare-first = the first { $number }
compare-instead = Nothing is cut on the other pages, so this shows “{ $preset }” ({ $author }, { $date }).
compare-one-cut = { $taken ->
    [request] The same in every column: { $cut } is not granted
    [both] The same in every column: { $cut } is cut or not granted
   *[cut] The same in every column: { $cut } is cut
} in { $year } { $lasts ->
    [once] alone
   *[continuing] and every year after
} ({ $lines }). What differs is who bears it.
# Columns whose figures are not of the same fiscal year.
compare-unlike-years = The figures are not of the same year: { $names }.{ $starts ->
    [later] {" "}Where a rule does nothing before a later year, the figures are of that year, as on the
        first page.
   *[chosen] {""}
}
compare-of-years = { $year } ({ $names })
compare-alike = { $alike_in ->
    [shown] In { $year } all figures are the same as in “{ $name }”.
   *[all] All figures are the same as in “{ $name }”, in every year.
}
compare-same-rules = Same cut, other rules
compare-same-cuts = Same rule, other cuts
compare-work-on = Work on this one
    .help = Opens it on the page “Who pays?”. Your present scenario stays in the history.
compare-hearing = Show these as steps in a hearing
    .help = Opens hearing mode with one step for each column, forward and back.
compare-choose = Choose columns
compare-full = { $most } at most: remove one to add another.
compare-name = Name of column { $number }
compare-remove = Remove
compare-add = Add a proposal, or a scenario you tried
    .hint = Choose…
compare-offer = { $name } — { $by } · { $when }
compare-paste = Or paste a link
    .hint = https://…
compare-unread = No scenario could be read in this text. Paste a link of this site.

## The figures that lead

compare-state = { $taken ->
    [request] Not granted
    [both] The state saves or does not grant
   *[cut] The state saves
}
compare-pay = Districts pay
compare-lost = Services lost
compare-increase = { $several ->
    [yes] { $line }: more a student
   *[no] more a student
}
compare-percent = { $several ->
    [yes] { $line }: on top of tuition
   *[no] on top of tuition
}
compare-unit = { $line }: { $unit }

## The bars

compare-bar-title = { $taken ->
    [request] { $line }: { $cut } not granted
   *[cut] { $line }: { $cut } cut
}
compare-bar-whole = { $taken ->
    [request] { $line }: granted
   *[cut] { $line }: not cut
}
compare-bar-pay = Districts pay { $pay }
compare-bar-lost = Services lost { $lost }
compare-alt = { $taken ->
    [request] { $line }: of { $cut } not granted, districts pay { $pay }, services lost { $lost }.
   *[cut] { $line }: of { $cut } cut, districts pay { $pay }, services lost { $lost }.
}
compare-alt-whole = { $taken ->
    [request] { $line }: all that is asked for is granted.
   *[cut] { $line }: nothing is cut.
}
compare-scale = Every bar is on one scale: its full width is { $whole }. The pale part is what the
    line keeps.

## What differs

compare-policy = What differs in policy
compare-assumptions = What differs in assumptions
compare-same = Nothing: it is the same in every column.
compare-setting-year = Priorities
compare-setting-pack = Facts and law
compare-setting-cut = { $taken ->
    [request] { $line }: not granted
   *[cut] { $line }: cut
}
compare-setting-tuition-cap = Tuition cap
compare-setting-passed-on = { $line }: passed on to districts
compare-setting-first-year = First fiscal year of the cut
compare-setting-lasts = How long the cut lasts
compare-setting-years = Fiscal years looked at
compare-value-nothing = nothing
# In place of a figure whose line has no amount.
compare-not-known = not known
compare-missing = { $scenario }: { $value }
compare-value-absent = { $of_column ->
    [year] not in this year
   *[pack] not in this data version
}
compare-value-no-cap = no tuition under a cap in law
compare-value-pack = data version { $pack }, law as recorded on { $law_date }
compare-value-derived = { $value } (follows from the line)
compare-value-percent = { $effect ->
    [no] { $percent } (no effect)
   *[yes] { $percent }
}
compare-value-first-year = { $effect ->
    [no] { $year } (no effect)
   *[yes] { $year }
}
compare-value-lasts = { $lasts ->
    [once] { $effect ->
        [no] that year only (no effect)
       *[yes] that year only
    }
   *[continuing] { $effect ->
        [no] every year after (no effect)
       *[yes] every year after
    }
}
compare-value-law = { $effect ->
    [no] current law, { $percent } (no effect)
   *[yes] current law, { $percent }
}
compare-value-lifted = { $effect ->
    [no] removed (no effect)
   *[yes] removed
}
compare-value-cpi = { $effect ->
    [no] tied to inflation from { $year } (no effect)
   *[yes] tied to inflation from { $year }
}

## Year by year

compare-years = Year by year
compare-years-prices = So where tuition follows prices, services lost seem to shrink with the years.
compare-year = { $outcome ->
    [none] nothing cut
    [pay] districts pay { $pay }
    [lose] services lost { $lost }
   *[both] districts pay { $pay }, services lost { $lost }
}

## The bill of the district whose rows this visit has

compare-bill = Your district’s bill
compare-bill-says = { $named ->
    [yes] The tuition bill of { $district } under each column, from the rows on “{ $page }”.
   *[no] The tuition bill of your district under each column, from the rows on “{ $page }”.
} Fees for other services are not in it.
compare-bill-unread = Some rows on “{ $page }” cannot be read, so no bill is compared here. Mend them
    there first.
compare-bill-change = Change in { $year }
compare-head-scenario = scenario
compare-head-by = by
compare-head-rule = rule
compare-head-note = note

## All figures

compare-figures = All figures
compare-all-lines = All lines
compare-figure-cut = { $taken ->
    [request] { $line }: not granted
    [both] { $line }: cut or not granted
   *[cut] { $line }: cut
}
compare-figure-pay = { $line }: districts pay
compare-figure-lost = { $line }: services lost
compare-figure-unit = { $line }: services lost, { $unit }
compare-figure-share = { $line }: share of all lines cut
compare-figure-tuition-now = { $line }: tuition now, a student
compare-figure-increase = { $line }: rise in tuition, a student
compare-figure-percent = { $line }: rise in tuition, percent
compare-figure-partner = { $line }: fees for each of the { $sharers }
compare-address = The address of this page is the link to this comparison.
compare-evidence = Where these figures come from

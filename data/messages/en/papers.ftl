### What the papers share, the board page, and what the templates in reports/papers say themselves.

papers-date = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $day }, { $year }

papers-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

papers-source = { $source } ({ $date }; { $source_kind })
papers-preset = Preset “{ $preset }” ({ $author }, { $date }): { $about }.{ $outcome ->
    [none] {""}
   *[known] {" "}{ $text }
}
papers-changed = changed; the pack’s own value is { $central }

papers-statewide-question = Who would pay { $taken ->
    [request] if { $cut } for
    [both] for { $cut } cut from or not granted to
   *[cut] for a cut of { $cut } to
} the { $lines } { $line_count ->
    [one] line
   *[other] lines
}{ $taken ->
    [request] {" "}is not granted
   *[cut] {""}
}?

## The choices of policy. What a rule lets tuition do is a text of the pack: "rise to 70% of …".

papers-rule = { $law ->
    [current] { $name }: { $caps }.
    [later] { $name }: tuition may { $rule } from { $year } on.
   *[change] { $name }: tuition may { $rule }.
}
papers-rule-passed-on = Of { $taken ->
    [request] what is not granted to the { $line } line
   *[cut] the cut to the { $line } line
}, { $percent } is passed on to districts{ $law ->
    [change] , if the law is changed to let it be.
   *[current] {" "}where the law lets it be.
}
papers-rule-lasts = { $taken ->
    [cut] { $lasts ->
        [once] The cut is for { $year } alone.
       *[continuing] The cut starts in { $year } and continues.
    }
   *[request] { $lasts ->
        [once] This is for { $year } alone.
       *[continuing] This starts in { $year } and continues.
    }
}

## The bars of who pays, line by line.

papers-bar-cut = { $taken ->
    [request] not granted: { $cut } of { $whole }
   *[cut] cut by { $cut } of { $whole }
}
papers-bar-pay = districts pay { $pay }
papers-bar-lost = services lost { $lost }
papers-bar-alt = { $line }: of { $taken ->
    [request] { $cut } not granted
   *[cut] a cut of { $cut }
} districts pay { $pay } and students lose { $lost } in services.
papers-bars-alt = Bars for { $year }, all districts together.

papers-names-lost = { $number ->
    [one] 1 name has letters that this paper cannot print: they are left out, and the workbook has them.
   *[other] { $number } names have letters that this paper cannot print: they are left out, and the workbook
        has them.
}

## A scenario's link.

# What it opens. The entries are a district's rows and its own figures; a click is one in the file.
papers-link = { $link_form ->
    [whole] This link opens these figures, with every assumption open to change:
    [without-entries] { $clicked ->
        [more] This link opens the scenario without the district’s entries, so with another bill. A click
            on it in the file opens them too:
       *[same] This link opens the scenario without the district’s entries, so with another bill. They
            can be put into a link, or saved as a file, on the page that made this:
    }
   *[too-long] { $clicked ->
        [more] This link opens the site alone, for the scenario’s own link is too long to print. A click on
            it in the file opens these figures:
       *[same] This link opens the site alone, for the scenario’s own link is too long to print:
    }
}
papers-qr-alt = { $link_form ->
    [whole] A code that opens the same figures on the site: the link printed beside it.
    [without-entries] A code that opens the scenario on the site, without the district’s entries: the link
        printed beside it.
   *[too-long] A code that opens the site alone: the link printed beside it.
}

## The board page. Without a district's rows it speaks of 100 students.

board-question = { $outcome ->
    [none] What does { $asker ->
        [district] { $district }
        [yours] your district
        [district-example] { $district } for each { $students } students
       *[example] a district for each { $students } students
    } pay in { $charged } tuition in { $year }?
   *[cut] What would { $taken ->
        [request] { $cut } not granted to
        [both] { $cut } cut from or not granted to
       *[cut] a cut of { $cut } to
    } the { $lines } { $line_count ->
        [one] line
       *[other] lines
    } cost { $asker ->
        [district] { $district }
        [yours] your district
        [district-example] { $district } for each { $students } students
       *[example] a district for each { $students } students
    } in { $year }?
}
board-by-school = { $law ->
    [current] The bill by school under current law
    [change] The bill by school: { $rule }
   *[either] The bill by school
}
board-other-terms = { $law ->
    [current] In other terms, under current law
    [change] In other terms: { $rule }
   *[either] In other terms
}
board-by-year = { $law ->
    [current] Year by year under current law
    [change] Year by year: { $rule }, compared with current law
   *[either] Year by year, compared with current law
}
board-made = { $year } · Made { $date } · { $pack_title }, data version { $pack } · Law as recorded on
    { $law_date }
board-school = School { $at }
board-school-example = { $students } students at the statewide average rate
board-schools-folded = { $schools ->
    [one] and 1 more school
   *[other] and { $schools } more schools
}
board-schools-note =
    The { $shown } largest bills are shown; the workbook has all { $schools } schools.
board-prices = No part of it is in the bill above, which counts the cut alone.
board-of-bill = of the tuition bill
board-positions = { $unit } at { $cost } each
board-fees = in fees for services to pick up{ $fees_law ->
    [not-known] , if the law allows them
    [forbidden] , if { $article } allowed them
   *[known] {""}
}
board-to-find = to find in all, tuition and fees
board-of-budget = of the district’s budget
board-mills = mills on the net grand list
board-home = a year on a home assessed at { $home_value }

## What the templates say. Of the text about the bars, what stands between stars has their color.

template-bars = Now and *rise*
template-who-pays = Who pays, all districts together
template-readings = The same cut under each rule
template-tuition = Tuition
template-this-page = (this page)
template-lost = Lost statewide
template-prices = All districts together
template-link = Open this scenario
template-assumptions = Assumptions in use
template-sources = Sources
template-left-out = What the model leaves out
template-term = Term
template-meaning = What it means
template-assumption = Assumption
template-range = Value and range
template-source = Source
template-board-foot = A calculation, not a forecast of what a legislature or a board will do.
template-note-foot = Not an official fiscal note · page { $page } of { $pages }
template-method-foot = { $version } · page { $page } of { $pages }

### A district's bill: the page, and what it is asked.

district-papers = **Take it away**: all from the same figures, to the cent

## The columns of a bill's tables. A file says the unit of its bare numbers.

bill-school = School
bill-line = Tuition line
bill-year = Fiscal year
bill-district = District
bill-students = Students
bill-tuition-now = Tuition now
bill-tuition-after = Tuition after
bill-increase = Tuition increase
bill-cut = State cut
bill-bill-now = Bill now
bill-bill-after = Bill after
bill-change = Change
bill-change-percent = Change, percent
bill-fees = Service fees
bill-to-find = To find
bill-total = Total
bill-budget = Budget
bill-whole-cents = Bills of all students of the line together, less what districts pay statewide
bill-change-in = Change in { $year }
bill-share-in = Share of budget in { $year }
bill-heading = { $unit_kind ->
    [rate] { $heading } ($ a student)
    [dollars] { $heading } ($)
    [name] { $heading }
    [year] { $heading }
    [count] { $heading }
   *[percent] { $heading }
}

## The answer in one sentence, where both sides of a cut are alike (laws-bill has the two sides).

district-headline = { $outcome ->
    [rise] { $whose ->
        [named] The tuition bill of { $district }
        [yours] Your tuition bill
        [of-a-line] For each { $students } students of the { $lines } line, the tuition bill
       *[example] For each { $students } students, the tuition bill
    } would { $waits ->
        [yes] not rise in { $first_year }, while students lose { $lost_first } in services statewide; in { $year } it would
            rise by { $change }, from { $now } to { $after }.
       *[no] rise by { $change } in { $year }, from { $now } to { $after }.
    }
    [hold] { $whose ->
        [named] The tuition bill of { $district }
        [yours] Your tuition bill
        [of-a-line] For each { $students } students of the { $lines } line, the tuition bill
       *[example] For each { $students } students, the tuition bill
    } would not rise in { $year }; students would lose { $lost } in services statewide.
    [cents] { $whose ->
        [named] The tuition bill of { $district }
        [yours] Your tuition bill
        [of-a-line] For each { $students } students of the { $lines } line, the tuition bill
       *[example] For each { $students } students, the tuition bill
    } would rise by less than a cent in { $year }.
    [stay] { $whose ->
        [named] The tuition bill of { $district }
        [yours] Your tuition bill
        [of-a-line] For each { $students } students of the { $lines } line, the tuition bill
       *[example] For each { $students } students, the tuition bill
    } would stay at { $now } in { $year }.
   *[none] { $whose ->
        [named] The tuition bill of { $district }
        [yours] Your tuition bill
        [of-a-line] For each { $students } students of the { $lines } line, the tuition bill
       *[example] For each { $students } students, the tuition bill
    } stays at { $now } in { $year }: nothing is cut from the { $lines } { $line_count ->
        [one] line
       *[other] lines
    }.
}
district-fees = { $fees_law ->
    [not-known] If the law allows fees for services, which is not known here, it
    [forbidden] If { $article } allowed these fees, it
   *[known] It
} would also pick up { $fees } of the { $lines } { $line_count ->
    [one] line
   *[other] lines
}, in fees.
district-example = How many students each district sends is not published, so this stands for
    { $students } students { $several ->
        [yes] of the { $line } line at its average rate
       *[no] at the average rate
    }. Enter your own students, and it becomes your bill.
district-printed = **A published example, { $date }, not the present count of { $district }.**

district-whole-cents = A rate is whole cents a student, before and after. So at the average rate the
    bills of all students of the { $line } line rise by { $bills } together in { $year }, which is
    { $difference } { $differs ->
        [less] less
       *[more] more
    } than the { $pay } that districts pay statewide.
district-does-not-fit = There is no answer for these rows: they are more than the whole state has.
district-no-bill = No line of { $pack_title } is charged as tuition, so there is no district’s bill.
    What a cut to its lines does stands on “{ $page }”.

## The figures below it.

district-figures-of = The figures below, in { $year }: { $rule }
district-bill-now = bill now
district-bill-change = change in the bill
district-bill-after = bill after
district-students = { $students ->
    [one] 1 student
   *[other] { $students } students
}
district-service-fees = fees for services
district-fees-if-allowed = if the law allows them
district-of-budget = of the adopted budget
district-on-grand-list = on the net grand list
district-mills = { $mills } mills
district-on-home = a year on the home
district-positions = as { $unit }
district-position-cost = at { $cost } each

## The tables.

district-schools = The bill by school in { $year }
district-schools-alt = Students, tuition and bill by school, with the total in the last row
district-bars-alt = Bill now and rise by school; the table below has the figures.
district-average-school = average school
district-years = Year by year, compared with current law
district-years-alt = The bill in each fiscal year, compared with current law
district-years-note = As in a fiscal note, the first year and those after it. Each year compares with
    current law and nothing cut, at today’s rates; with tuition tied to inflation it may rise once a year
    and the room compounds.
district-by-year = Students and rates are given by fiscal year: { $names }.{ $filled ->
        [yes] {" "}Years without rows of their own take others: { $candidates }.
       *[no] { "" }
    } A school that has no row of a year takes its last ones before, or else its first after.
district-by-year-workbook = The workbook has room for one set of rows, and holds the first fiscal year alone.
district-year-from = { $named ->
        [yes] { $year } those of { $of_year }
       *[no] { $year } those without a year
    }
district-enrollment = The district’s students are taken to change by { $percent } a year after the first,
    as entered; those of the whole state follow the assumption.
district-prices-alt = What the schools need to keep up with prices, in each fiscal year and under each
    rule, all districts together
district-prices-note = Amounts of all districts together. No part of this is in the bill above, which
    counts the cut alone.

## Questions asked backwards.

question-heading = Asked backwards
question-year = Fiscal year
question-rise = What cut raises our bill by (dollars)
question-cut-for = A cut of { $cut } to the { $line } line raises the bill of { $year } by { $rise }.
question-cut-for-none = No cut to the { $line } line does in { $year }: under this rule the bill rises by
    { $most_rise } at the most.
question-under-law = Under current law: { $says }
question-students-for = Under the cut you chose, about { $students ->
    [one] 1 { $line } student at the average rate brings
   *[other] { $students } { $line } students at the average rate bring
} a rise of { $rise } in { $year }.
question-share = What cut keeps the rise within (percent of our budget)
question-cut-within = Any cut to the { $line } line of up to { $cut } keeps the rise in { $year }
    within { $rise }, { $percent } of the budget.
question-cut-within-all = Even the whole { $line } line cut keeps the rise in { $year } within
    { $rise }, { $percent } of the budget: it raises the bill by { $most_rise }.
question-no-budget = Enter your adopted budget, and the answer stands here.
question-caps = **What cap would hold us harmless?**
question-caps-some = In { $year } a cap of { $harmless }% of the { $other_year } rate, which is the law
    ({ $article }), holds districts harmless whatever the cut to the { $line } line. Each percent above it
    lets the bill of { $students ->
        [one] 1 { $line } student
       *[other] { $students } { $line } students
    } rise by up to { $each }, until at { $full }% all that is passed on is charged.
question-caps-none = In { $year } a cap of { $harmless }% of the { $other_year } rate, which is the law
    ({ $article }), holds districts harmless whatever the cut to the { $line } line.
question-set-aside = **What should we set aside?**
question-set-aside-answer = { $law_caps ->
    [none] { $now } for { $year }: no law says how far tuition may rise.
    [one] { $now } for { $year } under the rule above; { $low } if the cap stays at { $harmless }%,
        { $high } if it is removed.
   *[several] { $now } for { $year } under the rule above; { $low } if the caps stay as in law,
        { $high } if they are removed.
}
question-set-aside-fees = For fees, { $fees } more{ $fees_law ->
    [not-known] , if the law allows such fees, which is not known here
    [forbidden] , if { $article } allowed these fees
   *[known] {""}
}.

## Many districts at once.

many-upload = Upload CSV or Excel with a district column (at most { $megabytes } MB,
    { $most_districts } districts, { $most_rows } rows)
many-not-read = { $file } was not read.
many-gone = { $file } was with a server that is gone, or the page was loaded anew. Please upload it
    again.
many-reading = Reading the rows…
many-begin = Upload the rows of many districts, and each one’s change stands here.
many-form = One row a district and school, such as:
many-form-one = first district
many-form-two = second district
many-form-alt = Rows as they may look
many-form-note = A RESC finance officer can brief all member towns with it, a legislator the towns of
    a district. The rows stay in this visit: nothing is stored.
many-every = Every district in { $year }
many-every-alt = Bill now, bill after and change of every district; sort it by a column's head
many-years-alt = The change of every district in each fiscal year, and its share of the budget where that is
    known
many-years-note = Each year compares with current law and nothing cut, at today’s rates.{ $with_budget ->
    [yes] { " " }A share is of the budget in your file, the same one in each year.
   *[no] { "" }
}
many-answer = { $outcome ->
    [rise] { $districts ->
        [one] The bill of 1 district would rise by { $change } in { $year }.
       *[other] The bills of { $districts } districts would rise by { $change } together in { $year }.
    }
    [later] { $districts ->
        [one] The bill of 1 district would not rise in { $first_year }; in { $year } it would rise by { $change }.
       *[other] None of the bills of { $districts } districts would rise in { $first_year }; in { $year } they would
            rise by { $change } together.
    }
   *[none] { $districts ->
        [one] The bill of 1 district would not rise in { $year }.
       *[other] None of the bills of { $districts } districts would rise in { $year }.
    }
}
many-bills-now = bills now
many-change = change
many-bills-after = bills after
many-rising = of { $districts ->
    [one] 1 district
   *[other] { $districts } districts
} { $rising ->
    [one] pays more
   *[other] pay more
}
many-largest = largest change
many-largest-changes = Largest changes in { $year }
many-largest-alt = The largest changes; the table below has every figure.
many-no-name = no name
many-same-percent = Under one tuition line each bill rises by the same percent: the relief is the same
    share of every school’s rate, so its loss is too.
many-budget-read = Column { $headers } gives the districts’ adopted budgets, of which shares are worked
    out.
many-budget-several = Columns { $headers } may each be the districts’ budgets, so no share of a budget was
    worked out. Choose one of them and it is.
many-budget-differs = The rows of { $district } have more than one budget, so no share of it was worked
    out.
many-budget-refused = Row { $row }: the budget “{ $cell }” was not used. Accepted: { $accepted }.
many-budget-taken = The adopted budget of { $amount } comes from the file.
many-budget-kept = The file gives an adopted budget of { $amount }; yours of { $own_amount } was kept.
many-budget-unfit = No share of a budget is worked out: the file has none, or more than one, or one of less
    than { $least } times the bill, as whole budgets are larger.
many-budget-too-small = Budgets of less than { $least } times the bill were not used, as whole budgets are
    larger: { $names }.
many-refused-body = At most { $most } bytes are read.
    .title = Too large
many-refused-rows = At most { $most } rows are read.
    .title = Too many rows
many-refused-slow = The body did not come whole within { $seconds } seconds.
    .title = Too slow
many-refused-cut = The body did not come whole.
    .title = Cut off
many-refused-type = A type that is not read here
many-json = { $fault ->
    [syntax] line { $row }, column { $at } is not JSON
    [encoding] byte { $at } is not UTF-8
    [depth] its lists and objects are nested too deep
   *[digits] one of its numbers has too many digits
}
many-accepted = { $form }, each value a text, a number or null
many-note-unnamed = No row names a district, so all rows are taken as { $named ->
        [yes] those of { $district }, which the request names.
       *[no] those of one. Name it in the request: district=
    }
many-place = row { $row }, { $header }

## What a district enters.

entry-one = One district
entry-many = Many districts at once
entry-how-many = How many districts
entry-students = Your students
entry-cut = The cut and the rule
entry-in-link = Put my entries into the link
    .help = Then whoever has the link has them. Otherwise they stay in this browser tab until it is
        closed; the server keeps nothing.
entry-name = Your town or district
    .hint = Choose one of 169 towns, or type any name
entry-name-nearly = No town is called “{ $given }”. It is used as you typed it. Did you mean another?
entry-school = School or operator
entry-add-one = Add this school
entry-year-help = A fiscal year, such as FY2026, if these students and this rate are of that year alone.
    Leave it blank for every year; a school may have one row for each year.
entry-tuition-help = Dollars a student; empty: the average
entry-line-help = One of { $names }; empty: the first of them
entry-grid-alt = Your students and rates by school
entry-grid-note = Tuition is dollars a student; where it is empty, the statewide average is used.{ $several ->
    [yes] { " " }Where the tuition line is empty, the row counts under “{ $line }”.
   *[no] { "" }
}
entry-quoted = “{ $name }”
entry-other-programs = { $rows ->
    [one] { $names } is the name of a program that this cap may not be about. Its students count here
        as those of a school under it. Take the row out if they are not.
   *[other] { $names } are names of programs that this cap may not be about. Their students count here
        as those of schools under it. Take the rows out if they are not.
}
entry-not-used = **Not used as given**
entry-more = and { $number } more.
entry-read-again = Read it again
entry-bring-back = { $rows ->
    [one] Bring back the 1 row that stood here
   *[other] Bring back the { $rows } rows that stood here
}
entry-bring = Add a school, upload or paste a spreadsheet, load an example
entry-add = Add a row for
    .hint = An operator or one of its schools
entry-upload = Upload CSV or Excel, or open your saved entries (at most { $megabytes } MB)
entry-paste = Or paste cells from a spreadsheet
entry-example = Load a published example
    .hint = What newspapers have printed; never a present count
entry-example-name = { $district }, { $date }
entry-remove = Remove all rows
entry-added = { $rows ->
    [0] No row was added.
    [one] 1 row added.
   *[other] { $rows } rows added.
}
entry-several = The bills of all districts together are made under “Many districts at once”.
entry-own = Budget, grand list, home, your costs, enrollment (optional)
entry-own-refused = “{ $given }” was not used. Accepted: { $accepted }.
entry-old-list = { $district }, { $date }: old; type today's. Mill rate of FY2020: { $mills }.
    { $source }.

### The workbook of a bill, and the one of many districts. Names of cells and choices stay as they are.

workbook-pack = Data version { $pack }
workbook-made = Data version { $pack }: { $pack_title }. Made { $date }. Law as recorded on { $law_date }.
workbook-foot = Page { $page } of { $pages }

workbook-sheet-result = Result
workbook-sheet-inputs = Inputs
workbook-sheet-assumptions = Assumptions
workbook-sheet-calculation = Calculation
workbook-sheet-years = Years
workbook-sheet-prices = Keeping up
workbook-sheet-sources = Sources
workbook-sheet-districts = Districts
workbook-sheet-districts-years = Change by year
workbook-sheet-districts-shares = Share of budget

workbook-unit = { $measure ->
    [text] text
    [choice] choice
    [fiscal-year] fiscal year
    [ends-june-30] ends June 30
    [years] years
    [rises] rises
    [times] times
    [students] students
    [mills] mills
    [percent] percent
    [percent-of-base] percent of the base year’s rate
    [of-base] of the base year’s rate
    [dollars] dollars
    [dollars-a-student] dollars a student
    [dollars-a-year] dollars a year
   *[count] count
}

## Heads of columns that stand on several sheets.

workbook-unit-head = Unit
workbook-kind = Kind
workbook-source = Source
workbook-date = Date
workbook-name = Name
workbook-figure = Figure
workbook-line-statewide = { $line }: the line, statewide

## Result

workbook-your-district = Your district
workbook-question = What would { $cut } less from the state cost our budget in { $year }?
workbook-question-statewide = Who would bear { $cut } less from the state in { $year }?
workbook-to-find-statewide = Districts pay, statewide
workbook-no-bill = No line of this year is charged as tuition, so there is no district’s bill.
workbook-to-find = { $capped ->
    [yes] { $rule }. To
   *[no] To
} find in the budget of { $year }: the rise in tuition, and the fees{ $waits ->
    [yes] ; nothing in { $first_year }
   *[no] {""}
}
workbook-example = Example (replace with your own schools)
workbook-example-note = An example until you enter your own schools on Inputs.
workbook-one-year = This workbook holds { $year } alone. Students and rates were given by year ({ $names }): for
    the other years, see the page or its file by year.
workbook-answer = The answer for { $year }, as entered on Inputs
workbook-chart = Tuition bill by fiscal year, as entered on Inputs
    .now = Bill now
    .rise = Added by the cut
workbook-readings = The same cut under current law and other rules, { $year }
    .change = Change in our tuition bill
    .bill = Our tuition bill
    .pay = Districts pay, statewide, all lines
    .lost = Services lost, statewide, all lines
    .own = As entered on Inputs: { $rule }
workbook-no-rule = No rule that can be read
workbook-reading = { $reading }. { $note }
workbook-whole-cents = Rates are whole cents a student
    .bills = All bills rise by
    .pay = Districts pay, statewide
    .difference = Difference
workbook-checks = Checks
    .ok = OK
    .not-ok = NOT OK
    .all-ok = All checks: OK
workbook-check-parts = Parts sum to the total
    .wrong = NOT OK: parts do not sum to the total; a formula was changed, or a cell taken away
workbook-check-inputs = Each input is one that is accepted
    .wrong = NOT OK: an input is not accepted, or was moved; the column Check on Inputs says which
workbook-check-assumptions = Each assumption is in its range
    .wrong = NOT OK: an assumption is out of its range; the column Mark on Assumptions says which
workbook-check-schools = Each school could be read
    .wrong = NOT OK: a school could not be read; the column Check on Inputs says which
workbook-check-row = NOT OK: row { $at } of Inputs: { $because }
workbook-check-counted = The students counted are those entered
    .wrong = NOT OK: not every student entered is counted; the columns of schools do not stand side by side below their heads, or there are too many rows
workbook-check-fits = The students and the bill fit into the whole state’s
    .wrong = NOT OK: more students, or a larger bill, than the whole state has
workbook-origin = Where this comes from
workbook-origin-students = Students and rates of tuition: the district's own, from Inputs.
workbook-link = { $link_form ->
    [whole] Open it again as it was when this workbook was made:
   *[without-entries] Open the scenario again, without the entries that stand in this workbook:
}

## Inputs

workbook-inputs-note = Change the cells of this color; everything else follows.
workbook-accepted = Accepted
    .not-used = Not used
    .error = Accepted: { $accepted }.
workbook-accepted-or-blank = { $accepted }, or blank
workbook-accepted-cpi-from = { $accepted }; blank is the first year of the cut
workbook-accepted-one-year = { $year } alone, of which the rows below are
workbook-accepted-cap = { $choices }, or a percent from { $lowest } to 100
workbook-accepted-choice = { $chosen } ({ $rule })
workbook-accepted-share = a percent from { $low_percent } to { $high_percent }
workbook-accepted-school = a name of at most { $longest } characters
workbook-accepted-students = a number from 0 to { $most }
workbook-accepted-tuition = dollars a student from { $least } to { $most }; blank is the statewide average
workbook-inputs-district = The district's own figures
workbook-inputs-cuts = The cut to each line
workbook-inputs-rules = The rules
workbook-inputs-lines = Tuition lines that a school may belong to
workbook-input-moved = NOT OK: moved away from its label
workbook-input-wrong = NOT OK: not accepted
workbook-input-district = Name of the district
workbook-input-tuition-cap = How far tuition may rise
workbook-input-passed-on = { $line }: passed on to districts in { $charged_as ->
    [tuition] tuition
   *[fees] fees
}
workbook-input-first-year = First fiscal year of the cut
workbook-input-cpi-from = Fiscal year of the first rise with inflation
workbook-input-lasts = The cut is made once, or is continuing
workbook-accepted-line = one of the lines above; blank is { $line }
workbook-schools = Students by school
    .school = School or operator
    .students = Students
    .tuition = Tuition now, dollars each
    .line = Tuition line
    .check = Check
    .no-line = not one of the lines: this row is not counted
    .not-a-number = not a number: this row is not counted as typed
    .an-error = an error: this row is not counted as typed
    .no-students = no number of students: this row is not counted
    .students-range = students out of range
    .rate-range = tuition out of range
    .total = counted as a school, but called a total: take it out or name it otherwise
    .sum = counted as a school, but equal to the sum of the rows above and without a name
    .total-word = total

## Assumptions and Sources

workbook-assumptions-note = Change the cells of this color.
workbook-assumption = Assumption
    .value = Value
    .mark = Mark
    .low = Low
    .central = Central
    .high = High
    .changed = changed
    .out-of-range = NOT OK: out of range
    .derived = derived
workbook-budget-line = Line of the state budget
    .amount = Amount
workbook-cap = Cap in law on tuition
    .from = From fiscal year
    .of = { $line }: { $article }
    .base = of the { $year } rate
workbook-source-title = Title
    .says = What it says
    .address = Address
workbook-left-out = Not counted: { $line }

## Calculation and Years

workbook-calculation-step = Step, in the first fiscal year
workbook-bearers = Who bears the cut, statewide
    .line = Line
    .cut = Cut
    .pay = Districts pay
    .lost = Services lost
    .sum = Sum of the two
    .all = All lines
workbook-bills = The bill of each school
    .all = All schools
workbook-school-line = Line
workbook-school-rate = Rate, unrounded
workbook-school-counted = Counted
workbook-years = Fiscal years, compared with current law
    .note = The cut is { $lasts ->
        [once] one-time
       *[continuing] continuing
    }; the district’s students change by { $percent } a year. The schools’
        own costs are taken not to rise.
    .lasts = The cut is { $lasts ->
        [once] one-time
       *[continuing] continuing
    }.
    .district = The district
workbook-prices = Fiscal years, compared with keeping up with prices
    .note = A second comparison, never added to the one on Years. It follows what is entered on Inputs
        and Assumptions.
workbook-districts = Tuition bills by district, { $year }
workbook-districts-years = Each district’s change in each fiscal year, compared with current law and nothing cut.
workbook-districts-shares = That change as a share of the budget given for the district, the same one in each year.

workbook-step-fiscal-year = Fiscal year
workbook-step-years-since = Years since the cut began
workbook-step-cut-in-year = Cut in this year
workbook-tuition-now = Tuition now: that rate
workbook-step-moved = Today’s rates, as the law alone moves them
workbook-step-cut = State cut
workbook-step-tuition-now = Tuition now: that rate at the cap in law
workbook-step-growth = Students, as a multiple of the first year's
workbook-step-cut-per-student = Cut for each student
workbook-step-cap = How far tuition may rise
workbook-step-rises = Yearly rises with inflation so far
workbook-step-headroom = Most by which tuition may rise
workbook-step-passed = Passed on to districts where the law lets it be
workbook-step-districts-pay = Districts pay
workbook-step-services-lost = Services lost
workbook-step-tuition-increase = Tuition increase
workbook-step-tuition-rise = Tuition increase, as a share of tuition now
workbook-step-per-partner-district = Districts pay, for each of the { $sharers }
workbook-step-budget-percent = To find, as a share of the adopted budget
workbook-step-mills = To find, in mills
workbook-step-home-dollars = To find, on a home of the assessed value on Inputs
workbook-step-positions = To find, as { $unit }
workbook-step-since-base = Years since { $year }, the year of the rate
workbook-step-squeeze = Rising costs
workbook-step-needed = Needed to keep up: cut and rising costs
workbook-step-law-paid = Current law: districts pay more
workbook-step-law-short = Current law: schools are short
workbook-step-own-paid = The rule on Inputs: districts pay more
workbook-step-own-short = The rule on Inputs: schools are short
workbook-step-lifted-paid = Cap removed: districts pay more
workbook-step-lifted-short = Cap removed: schools are short
workbook-no-limit = no limit
workbook-not-given = not given

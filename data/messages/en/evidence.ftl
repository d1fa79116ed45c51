### The pages Evidence and Validation, and the chain behind each headline figure.

## Terms of the formulas; assumptions and units bring their own names

evidence-term-line = the whole line
    .says = what the state pays into the line in a year
evidence-term-cut = cut
    .says = dollars taken from a line, from nothing to the whole line
evidence-term-passed-on = share passed on
    .says = share of a cut that is charged to districts where the law lets it be
evidence-term-cap = cap
    .says = the most that a school may charge as a share of its FY2024 tuition
evidence-term-rises = rises so far
    .says = how often tuition has risen with inflation by the year looked at
evidence-term-since = years since the first
    .says = fiscal years since the first year of the cut
evidence-term-students-then = students then
    .says = students in the year looked at
evidence-term-tuition-now = tuition now
    .says = dollars a student under the cap in law
evidence-term-cut-per-student = cut a student
    .says = the cut divided by the students
evidence-term-headroom = headroom a student
    .says = dollars by which the law lets a student's tuition rise
evidence-term-tuition-increase = rise a student
    .says = dollars by which a student's tuition rises
evidence-term-increase-share = rise in tuition
    .says = the rise as a share of tuition now
evidence-term-districts-pay = districts pay
    .says = what sending districts pay more in tuition or fees
evidence-term-services-lost = services lost
    .says = what is left of the cut for the schools or programs to absorb
evidence-term-per-partner = each partner pays
    .says = what each partner district pays of the fees
evidence-smaller = the smaller of { $one_term } and { $other_term }

## Headline figures and their ranges

evidence-figure = Figure
evidence-figure-pay = Districts pay
evidence-figure-lost = Services lost
evidence-figure-rise = Rise in tuition a student
evidence-figure-percent = Rise in tuition
evidence-band-fixed = { $central_figure }; no assumption moves it
evidence-band-same = { $central_figure }; the assumptions move it by less than it is rounded to
evidence-band-between = between { $low_figure } and { $high_figure }, most likely { $central_figure }
evidence-band-short = { $low_figure } to { $high_figure }
evidence-band-meaning = The middle { $percents }% of { $draws } draws of the assumptions.

## How a figure is worked out

evidence-chain = How is this worked out?
evidence-chain-whole = Nothing is cut yet. Were every line cut whole:
evidence-chain-none = Nothing is cut from this line.
evidence-chain-answer = <b>{ $label }: { $central_figure }</b> <span>{ $range }</span>
evidence-chain-rounded = Each line’s numbers are shown rounded; the model carries them whole. The
    range: the middle { $percents }% of { $draws } draws of the assumptions.
evidence-chain-rule = { $line }: tuition may { $label }. { $note }
evidence-chain-of-line = { $term }, { $line }
evidence-chain-sum = { $term }, all lines together
evidence-chain-amounts = The line’s amount:
evidence-chain-step-yours = { $names }: yours
evidence-chain-yours = yours: { $names }

## The page Evidence

evidence-whole = Nothing is cut yet, so this page speaks of every line cut whole.
evidence-ranges = Show ranges
evidence-tab-assumptions = Assumptions and sources
evidence-tab-hangs = What it hangs on
evidence-tab-worked = How it is worked out
evidence-tab-even = Break-even
evidence-tab-claims = Claims and facts
evidence-sources = Sources:

evidence-assumptions = What is taken to be true, apart from any policy. Each has a range and a
    source; change one, and every page and paper follows and marks it as yours.
evidence-assumption-fixed = Fixed by law; the policies on *Who pays?* change it.
evidence-assumption-yours = yours: { $value }
evidence-assumption-range = { $unit } · low – central – high
evidence-assumption-no-range = no range
evidence-assumption-drives = <b>Enters</b> { $names }.
evidence-assumption-drives-line = { $line }: { $names }

evidence-hangs-one = One assumption at a time
evidence-hangs-drawn = **{ $label }**, { $central } at the central values, with each assumption at its
    low and at its high end. The pale part is the low end.
evidence-hangs-grid = The cut and the cap together
evidence-hangs-colors = The stronger the color, the more. The cell with a border is where you are.
    The first row is the law today, the last one the Alliance’s reading.

evidence-even = For the state as a whole, in the first year, under the rule and the cut chosen.
evidence-even-solved = Each is solved from the one rule, and put back into the model by a test.

evidence-claims = Where another source says something else, both stand here.
evidence-claims-says = **The Alliance says**
evidence-claims-beside = **Beside it**
evidence-claims-quote = “{ $quote }”

## What a figure depends on

evidence-tornado-end = { $value }: { $figure }
evidence-tornado-alt = { $label }, { $central_figure } at the central values.
evidence-tornado-alt-row = { $label } from { $low_figure } to { $high_figure } takes it from { $at_low } to { $at_high }.
evidence-tornado-none = { $label } depends on no assumption under this rule: it is { $central_figure } whatever
    they are.
evidence-tornado-indifferent = It does not depend on: { $names }.
evidence-tornado-fixed = Without a range, so not moved: { $names }.
evidence-tornado-known = Set by you, so taken as known: { $names }.
evidence-grid = { $label }, millions of dollars, by the cut to the { $line } line and the tuition cap;
    other lines not counted
evidence-grid-corner = tuition cap ↓ · cut →
evidence-grid-cpi = inflation
evidence-grid-lifted = lifted
evidence-grid-here = { $figure } <span class="resc-hidden">(you are here)</span>
evidence-even-cap = At a cap of { $percent } of the FY2024 rate, the law today, the state’s saving
    costs districts nothing, whatever the cut: schools lose all of it.
evidence-even-share-none = Nothing is cut from the { $line } line, so schools lose nothing at any share
    passed on.
evidence-even-share = Schools lose nothing only when { $percent } of the cut is passed on; under this
    rule the law lets all of it be charged.
evidence-even-share-never = At no share passed on do schools lose nothing: under this rule districts
    may be charged so little that schools lose at least { $lost }.
evidence-even-rise = A cut of about { $cut } to the { $line } line raises the average bill by { $percent }.
evidence-even-rise-never = No cut to the { $line } line raises the average bill by { $percent }: under
    this rule it rises by { $most_percent } at the most.

## What is left out

evidence-omission = { $text } Leans { $leans ->
    [too-high] too high
    [too-low] too low
   *[either-way] either way
} for { $part ->
    [districts-pay] what districts pay
    [services-lost] services lost
   *[both] both parts
}: { $because }

## The page Validation

validation-about = The model beside figures that others have published, at its central values. Those
    it misses stay. Each can be worked out again with the Python below it, in a folder with this
    project’s code.
validation-difference = { $figure }, { $percent }
validation-same = none
validation-given = the model is built on it
validation-published = published
validation-modelled = the model
validation-differs = difference
validation-python = Reproduce in Python
validation-behind = { $name }: at the average rate, about { $students } students would give what is
    published.
validation-elsewhere = Where else the question is answered

### The page Evidence with its tabs, and the chain behind each headline figure.

## Terms of the formulas; assumptions and units bring their own names

evidence-term-line = the whole line
    .says = what the state pays into the line in a year
evidence-term-cut = cut
    .says = dollars taken from a line, from nothing to the whole line
evidence-term-passed-on = share passed on
    .says = share of a cut that is charged to districts where the law lets it be
evidence-term-cap = cap
    .says = the most that a school may charge as a share of the rate that the law names
evidence-term-cap-in-law = cap in law
    .says = the most that the law of the year lets a school charge, as a share of the rate; all of it where it has
        no cap
evidence-term-rises = inflation increases so far
    .says = how often tuition has risen with inflation by the year looked at
evidence-term-since = years since the first
    .says = fiscal years since the first year of the cut
evidence-term-students-then = students that year
    .says = students in the year looked at
evidence-term-tuition-now = tuition now
    .says = dollars a student today, under the cap in law where there is one
evidence-term-cut-per-student = cut per student
    .says = the cut divided by the students
evidence-term-headroom = headroom per student
    .says = dollars by which the law lets a student's tuition rise
evidence-term-tuition-increase = increase per student
    .says = dollars by which a student's tuition rises
evidence-term-increase-share = increase in tuition
    .says = the increase as a share of tuition now
evidence-term-districts-pay = districts pay
    .says = what sending districts pay more in tuition or fees
evidence-term-services-lost = services lost
    .says = what is left of the cut for the schools or programs to absorb
evidence-term-per-partner = each partner pays
    .says = what each of the districts that share the fees pays of them
evidence-term-since-base = years so far
    .says = fiscal years since the one whose rate the law names
evidence-term-squeeze = rising costs
    .says = what a rate that the law holds still loses to the schools’ own costs, cut or no cut
evidence-term-needed = needed to keep up
    .says = the cut and the rising costs together
evidence-term-paid-of-needed = districts pay to keep up
    .says = what sending districts pay of what is needed, up to what the law lets their bills rise
evidence-term-short = schools short
    .says = what is missing of what is needed
evidence-unit-lost = { $unit } lost
evidence-smaller = the smaller of { $one_term } and { $other_term }

## Headline figures and their ranges

evidence-figure = Figure
evidence-figure-pay = Districts pay
evidence-figure-lost = Services lost
evidence-figure-rise = Increase in tuition per student
evidence-figure-percent = Increase in tuition
evidence-band-fixed = { $central_figure }; under this law no assumption changes it
evidence-band-same = { $central_figure }; the assumptions change it by less than it is rounded to
evidence-band-between = between { $low_figure } and { $high_figure }, most likely { $central_figure }
evidence-band-short = { $low_figure } to { $high_figure }
evidence-band-meaning = At least { $percents }% of { $draws } simulated results fall in this range.

## How a figure is worked out

evidence-chain = How is this worked out?
evidence-chain-whole = Nothing is cut yet. Were every line cut whole:
evidence-chain-none = Nothing is cut from this line.
evidence-chain-answer = <b>{ $label }: { $central_figure }</b> <span>{ $range }</span>
evidence-chain-rounded = Each line’s numbers are shown rounded; the model carries them whole. The
    range: at least { $percents }% of { $draws } simulated results fall in it.
evidence-chain-rule = { $line }. { $rule } { $note }
evidence-chain-of-line = { $term }, { $line }
evidence-chain-sum = { $term }, all lines together
evidence-chain-amounts = The line’s amount:
evidence-chain-step-yours = { $names }: yours
evidence-chain-yours = yours: { $names }

## The page Evidence

evidence-whole = Nothing is cut yet, so this page speaks of every line cut whole.
evidence-ranges = Show ranges
evidence-tab-assumptions = Assumptions and sources
evidence-tab-hangs = What matters most
evidence-tab-worked = How it is worked out
evidence-tab-even = Break-even
evidence-tab-law = Law and proposals
evidence-tab-claims = Claims and facts
evidence-tab-validation = Validation
evidence-tab-method = Method
evidence-figures-of = The figures below, in { $year }: { $rule }
evidence-printed = Printed here: { $label }. This page has more parts: { $names }. Each prints by itself.
evidence-sources = Sources:

evidence-assumptions = These are the assumptions, apart from any policy. Each has a range and a source;
    change one, and every page and paper follows and marks it as yours.
evidence-assumption-fixed = Fixed by law; the policies on *Who pays?* change it.
evidence-assumption-yours = yours: { $value }
evidence-assumption-range = { $unit } · low – central – high
    .alone = low – central – high
evidence-assumption-no-range = no range
evidence-assumption-drives = <b>Enters</b> { $names }.
evidence-assumption-drives-none = No figure here uses it yet.
evidence-assumption-drives-line = { $line }: { $names }

evidence-hangs-one = One assumption at a time
evidence-hangs-drawn = **{ $label }**, { $central } at the central values, with each assumption at its
    low and at its high end. The pale part is the low end.
evidence-hangs-grid = The cut and the cap together
evidence-hangs-colors = The stronger the color, the more. The cell with a border is where you are.
    The first row is current law; in the last one the cap is removed.

evidence-even = For the state as a whole, in the first year, under the rule and the cut chosen.
evidence-even-solved = Each is solved from the one rule; a test puts it into the model and finds the same.

evidence-claims = Where another source says something else, both stand here.
evidence-no-claims = No claim of this year’s priorities is held against another source here.
evidence-claims-says = **{ $author } says**
evidence-claims-beside = **Beside it**

## What a figure depends on

evidence-tornado-end = { $value }: { $figure }
evidence-tornado-alt = { $label }, { $central_figure } at the central values.
evidence-tornado-alt-row = { $label } from { $low_figure } to { $high_figure } takes it from { $at_low } to { $at_high }.
evidence-tornado-none = { $label } depends on no assumption under this rule: it is { $central_figure } whatever
    they are.
evidence-tornado-indifferent = It does not depend on: { $names }.
evidence-tornado-fixed = Held fixed: { $names }.
evidence-tornado-known = Set by you, so taken as known: { $names }.
evidence-grid = { $label }, millions of dollars, by the cut to the { $line } line and the tuition cap;
    other lines not counted
evidence-grid-corner = tuition cap ↓ · cut →
evidence-grid-cpi = tied to inflation
evidence-grid-lifted = cap removed
evidence-grid-here = { $figure } <span class="resc-hidden">(you are here)</span>
evidence-even-cap = At a cap of { $percent } of the { $year } rate, current law, a cut raises
    no district’s tuition, however large it is: schools lose all of it.
evidence-even-no-cap = No law caps what is charged under the { $line } line, so no cap makes the
    state’s saving harmless to districts.
evidence-even-share-none = Nothing is cut from the { $line } line, so schools lose nothing at any share
    passed on.
evidence-even-share = Schools lose nothing only when { $percent } of the cut is passed on; under this
    rule the law lets all of it be charged.
evidence-even-share-never = Schools lose something at any share passed on: under this rule districts may
    be charged so little that schools lose at least { $lost }.
evidence-even-rise = A cut of about { $cut } to the { $line } line raises the average bill by { $percent }.
evidence-even-rise-never = No cut to the { $line } line raises the average bill by { $percent }: under
    this rule it rises by { $most_percent } at the most.

## What is left out

evidence-omission = { $text } { $leans ->
    [too-high] May overstate
    [too-low] May understate
   *[either-way] May overstate or understate
} { $part ->
    [districts-pay] what districts pay
    [services-lost] services lost
   *[both] both parts
}: { $because }

## Sources: six kinds, an address or none, and the last look

evidence-source = { $source } ({ $date }; { $source_kind }{ $has_address ->
    [no] ; address not known
   *[yes] {""}
}{ $known ->
    [ours] {""}
    [no] ; last check not known
   *[yes] ; last checked { $looked }
})
evidence-kinds = What the kinds of source mean
evidence-kind = **{ $source_kind }**: { $says }
evidence-kind-law = what a statute or an act says
    .name = law
evidence-kind-official = an estimate, a report or a count of a public body
    .name = official
evidence-kind-analysis = of an independent body that is neither the state nor a party
    .name = analysis
evidence-kind-press = a newspaper or a broadcaster
    .name = press
evidence-kind-claim = what a party says of its own matter
    .name = claim
evidence-kind-our-assumption = ours: a planning figure or arithmetic, which is shown
    .name = our assumption
evidence-kinds-address = Where no address is known, the title, the body and the date are given, so that
    a reader can ask for it.

## The status of a line, and what a cut to it means

evidence-status = { $status ->
    [appropriated] Appropriated: the money is in a budget.
    [requested] Requested: the money was asked for. To cut it is not to grant it.
    [proposed] Proposed: the money stands in a proposal.
   *[not-known] Whether the money is in a budget is not known here.
}
evidence-status-no-amount = { $status ->
    [appropriated] Appropriated, but with no amount, so nothing of it can be cut here.
    [requested] Requested, but with no amount, so there is nothing that could be left ungranted here.
    [proposed] Proposed, but with no amount, so nothing of it can be cut here.
   *[not-known] Whether there is money for it in a budget is not known here. Without an amount,
        nothing of it can be cut.
} { $because }
evidence-no-lines = No line of these priorities has an amount, so nothing can be cut and nothing is
    estimated. What is known of the law, of the claims and of each line’s status stands below.

## The law, and what was proposed to change it

evidence-law = Each rule of law that a line stands under. What is enacted stands apart from what is only
    proposed. The figures here read the law as it was recorded on { $date }.
evidence-law-none = No rule of law that says how far districts may be charged is recorded for these lines.
evidence-law-heading = { $label }: { $article }
evidence-law-lines = Holds for: { $lines }.
evidence-law-enacted = Enacted: this is law
evidence-law-proposed = Proposed: this is not law
evidence-law-missing = Not known
evidence-law-holds = { $when }: { $value }
evidence-law-act = { $act }. Recorded here on { $recorded }{ $in_use ->
    [no] , after the day that this revision reads, so its figures do not use it.
   *[yes] .
}
evidence-law-by = { $author }, { $date }.
evidence-law-from = from { $year } on
evidence-law-years = { $first_year } to { $last_year }
evidence-law-no-year = no year named
evidence-law-since-unknown = start year not known here
evidence-law-lifted = cap removed
evidence-law-cpi = tied to inflation
evidence-law-rate = capped at { $percent } of the { $year } rate
evidence-law-passed-on = districts may be charged { $outcome ->
    [none] nothing
   *[part] at most { $percent } of a cut
}
evidence-law-fiscal-years = { $fiscal_years } fiscal years
evidence-outcome = { $known ->
    [no] What became of it is not known here; last looked { $looked }.
   *[yes] { $text } Last looked { $looked }.
}
evidence-presets = Presets, and what became of each proposal
evidence-preset = **{ $preset }** ({ $author }, { $date }): { $about }
evidence-unknown = What is not known
evidence-not-known = { $text } Last looked { $looked }.

## The ids of figures: what each stands for, in the list that every block of figures opens

figures-open = Sources of these figures
figures-open-of = Sources of these figures: { $pack_title }
figures-details = { $date }; { $source_kind }{ $has_address ->
    [no] ; address not known
   *[yes] {""}
}{ $known ->
    [ours] ; ours, with nothing outside to check
    [no] ; last check not known
   *[yes] ; last checked { $looked }
}
figures-worked = Worked out from: { $names }.
figures-line = { $amount } a year. { $says }
figures-assumption = { $free ->
    [yes] { $value }, unless you change it. Kind: { $source_kind }.
   *[no] { $value }. Kind: { $source_kind }.
}
# Of a figure in a table of data: that it is our own, and whose publications it is worked out from.
figures-calculated = A calculation of this app from: { $names }
figures-calculated-none = A calculation of this app
figures-choice = What you chose
    .says = The cuts, the rule and the years are your own choice, so they have no source.
figures-entries = What you entered
    .says = A district’s rows and figures are your own, so nothing is known of them here.
figures-bill = A district’s bill
figures-prices = What the { $line } schools are short of, compared with keeping up with prices
figures-ranges = Ranges
    .says = Ours: at least { $percents }% of { $draws } simulated results fall in the range.
figures-method = Our own arithmetic
    .says = Its formulas stand on the page Evidence, under Method, and a test holds them equal to the model.
figures-unknown = What is not known
    .says = It was looked for and not found; beside each stands when somebody last looked.
figures-revisions = What has changed since
    .says = What a fact was before stands with its source in the frozen link; what it is today
        stands in this list.
figures-omitted = What is left out of { $line }
    .says = In our own words; no figure is worked out from it.

## The tab Validation

validation-about = The model beside figures that others have published, at its central values. We keep
    the misses. Each can be worked out again with the Python below it, in a folder with this
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
validation-none = Nobody is known to have published a figure that the model could be held against here.
validation-elsewhere = Where else the question is answered

### What the model and its commands say: a district's own figures, and what cannot be used.

model-own-budget = Adopted school budget
    .hint = for example $46,900,000
model-own-net-grand-list = Net grand list
    .hint = for the change in mills
model-own-home-value = Assessed value of a home
    .hint = 70% of its market value
model-own-own-position-cost = Your own cost of a teaching position
    .hint = salary and benefits
model-own-service-share = Your share of the service fees that districts would pay
    .hint = for example 3%
model-own-enrollment-change = Yearly change of your students after the first year of the cut
    .hint = for example -2%

# What the command `python -m model` says of itself, and the tables that it prints.
model-command = The command line of the model.
model-command-estimate = what a scenario does in its first year
model-command-in-year = a later fiscal year of the cut, whose figures are given in place of the first’s
model-command-both-laws = also both columns of the answer, in the JSON: current law, and the change of it
model-nothing-used = Nothing was worked out. A link would go on with what is said to be used here; a command
    stops.
model-bad-year = --in-year { $given } cannot be used. Accepted: a fiscal year of the cut, { $first } to { $last }.
model-command-district = what it does to one district's bill
model-command-districts = what it does to the bills of many districts
model-command-file = rows of students and rates: CSV or Excel
model-command-strict = refuse the file if any row of it cannot be used
model-command-pack = a year or an exact revision
model-unknown-options = unrecognized arguments: { $names }
model-option-elsewhere = { $option } was not used: it belongs to the priorities of { $names }, and pack
    { $pack }, which was used, does not have it. { $lines_known ->
        [some] Lines of pack { $pack }: { $lines }.
       *[none] No line of pack { $pack } has an amount, so nothing of it can be cut.
    }
model-no-language = { $setting }={ $given } cannot be used. Accepted: { $names }.
model-file-unread = { $file } was not read: { $problem }.

model-table = Data version { $pack }, law as recorded on { $law_date }, { $year }, dollars,
    compared with current law
model-table-line = line
model-table-cut = cut
model-table-pay = districts pay
model-table-lost = services lost
model-table-school = school
model-table-students = students
model-table-bill-now = bill now
model-table-bill-after = bill after
model-table-change = change
model-table-total = total
model-table-percent = change: { $percent }
model-table-prices = { $line }, compared with keeping up with prices ({ $label }: { $percent } a year), dollars
model-table-year = year
model-table-years = Year by year, compared with current law:
model-table-district = district
model-table-change-in = change { $year }
model-table-share-in = of budget { $year }
model-table-squeeze = rising costs
model-table-needed = needed
model-table-paid = districts pay
model-table-short = schools short
model-table-unit = { $line }: { $number } { $unit }

# What is asked of the model and is not there.
model-no-pack = There is no pack '{ $given }'; there are { $names }.
model-no-line = pack { $pack } has no line { $names }
model-no-tuition-line = Pack { $pack } has no tuition line, so there is no district’s bill in it.
model-too-many-students =
    These rows do not fit: in { $year } they have { $students } students of { $line }, and the whole state has
    { $most }. Nothing is worked out of them. Perhaps numbers that identify students were taken for
    how many there are (the largest is { $largest_row }), a total stands among the rows, or they are of
    several years: choose another column, or take those rows out. If the state has more students,
    change that assumption.
model-too-large-a-bill =
    These rows do not fit: their tuition of { $line } is { $billed } in { $year }, and that of the whole
    state is { $whole_bill }. Nothing is worked out of them. Perhaps bills were taken for what one
    student pays ({ $own_rate } on average here, { $average_rate } statewide), or a total stands among the
    rows: choose another column, give the tuition of one student, or take those rows out.
model-not-compared = Pack { $pack } cannot be compared with keeping up with prices: that takes a line
    whose tuition the law holds still, and how fast the schools’ own costs rise.
model-row-line = “{ $given }” is not a tuition line. Accepted: { $names }.
model-not-tuition = { $line } is not a tuition line
model-no-increase = only a tuition line has a tuition increase
model-no-choice = this is no choice of policies
model-check-nothing = { $label }: nothing is computed for it
model-check-students = { $computation } is computed of a number of students

# What changed from one revision of a pack to the next.
model-line = { $line } line
model-change-low = { $label }, low end of its range
model-change-high = { $label }, high end of its range
model-change-published = { $label }, as published
model-change-name = What “{ $label }” is called
model-change-status = Status of { $label }
model-change-kind = Kind of source for { $label }
model-change-preset = Proposal “{ $preset }”
model-change-no-cut = no cut

# What is wrong with a pack's file, for whoever writes one.
model-no-packs = { $file }: no pack found, at least one *.yaml is needed

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

# What the command `python -m model` says of itself, and the tables that it prints.
model-command = The command line of the model.
model-command-estimate = what a scenario does in its first year
model-command-district = what it does to one district's bill
model-command-file = rows of students and rates: CSV or Excel
model-command-pack = a year or an exact revision
model-no-language = { $setting }={ $given } cannot be used. Accepted: { $names }.
model-file-unread = { $file } was not read: { $problem }.

model-table = Pack { $pack }, { $year }, dollars
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
model-table-unit = { $line }: { $number } { $unit }

# What is asked of the model and is not there.
model-no-pack = There is no pack '{ $given }'; there are { $names }.
model-no-line = pack { $pack } has no line { $names }
model-no-tuition-line = Pack { $pack } has no tuition line, so there is no district’s bill in it.
model-row-line = “{ $given }” is not a tuition line. Accepted: { $names }.
model-not-tuition = { $line } is not a tuition line
model-no-increase = only a tuition line has a tuition increase
model-no-choice = this is no choice of policies
model-check-nothing = { $label }: nothing is computed for it
model-check-students = { $computation } is computed of a number of students

# What changed from one revision of a pack to the next.
model-line = { $line } line

# What is wrong with a pack's file, for whoever writes one.
model-no-packs = { $file }: no pack found, at least one *.yaml is needed
model-pack-yaml = { $file }: not readable as YAML: { $problem }
model-pack-mistake = { $file }: { $pack_key }: { $problem }
model-pack-twice = { $file }: revision { $pack } stands in another file too
model-pack-quotient = the second number of a quotient may not be 0
model-pack-order = allowed minimum, low, central, high and allowed maximum must be in that order
model-pack-unit = a unit has exactly one of: cost; bought_by_line; of with ratio
model-pack-unit-above = unit { $unit }: 'of' must name a unit above it, not { $named_unit }
model-pack-step = step must divide amount, so that the slider reaches the whole line
model-pack-needs-students = relief_of_students, and nothing else, needs students
model-pack-needs-link = services_lost, and nothing else, needs a link
model-pack-made = made is a date, YYYY-MM-DD
model-pack-no-line = { $pack_key }: { $given } is not a line
model-pack-no-source = { $pack_key }: source { $given } is not among sources
model-pack-no-assumption = { $pack_key }: { $assumption } is not among assumptions
model-pack-derived-unused = assumptions.{ $assumption }: derived, but no tuition line uses it as
    full_tuition
model-pack-derived = assumptions.{ $assumption }: derived, so only full_tuition may name it
model-pack-divisor = assumptions.{ $assumption }: divided by, so its range must start above 0
model-pack-rate = assumptions.{ $assumption }: a cap's rate, so its range must end below 1

# What is wrong with the record of the law, or with what a pack says of it.
model-law-base-year = a percent of a rate, and nothing else, has a base_year
model-law-years = last_year may not be before first_year
model-pack-no-rule = { $given } is not among the rules of data/law.yaml, which are { $names }
model-pack-no-law = data/law.yaml has no value of { $given } in { $year }
model-pack-no-heading = a section needs a title, or a line that names it
model-pack-no-position-cost = position_cost must name an assumption, because districts with a
    tuition line read their bills in teaching positions
model-pack-derived-no-cap = { $pack_key }: without a cap in law, full_tuition cannot be derived;
    give its assumption a number

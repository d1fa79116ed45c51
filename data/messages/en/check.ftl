### What is wrong in a pack's file or in the record of the law, what is doubtful, and what stands in
### them: `python -m model check` and whatever reads such a file.

# `pack_key` leads to the place: lines.magnet.amount.
check-mistake = { $has_key ->
    [yes] { $part ->
        [column] { $file }, line { $at }, column { $columns }: { $pack_key }: { $problem }
        [line] { $file }, line { $at }: { $pack_key }: { $problem }
       *[file] { $file }: { $pack_key }: { $problem }
    }
   *[no] { $part ->
        [column] { $file }, line { $at }, column { $columns }: { $problem }
        [line] { $file }, line { $at }: { $problem }
       *[file] { $file }: { $problem }
    }
}
check-unread = The file was not read: { $problem }.

# The file is no YAML. In words for somebody who does not know what YAML is.
check-yaml-utf8 = This is no text in UTF-8. Save the file as plain text in UTF-8.
check-yaml-colon = There is a second colon in this line, or the line is set in too far. A text with a
    colon and a space in it needs quotation marks around it.
check-yaml-no-colon = A colon after a key is missing here or in the line above. Accepted: “key: value”.
check-yaml-tab = There is a tab here. Accepted: spaces.
check-yaml-sign = A text cannot begin with this sign. Put quotation marks around it.
check-yaml-quote = The quotation mark or bracket that opens here is never closed.
check-yaml-indent = This does not fit what stands above. Lines that belong together begin at the same
    column; a text that goes on after a quotation mark needs quotation marks around all of it; a quotation
    mark further up may not be closed.
check-yaml-bracket = A bracket that opens in this line or above it is not closed, or a comma is missing.
check-yaml-star = A text cannot begin with “*” or “&”. Put quotation marks around it.
check-yaml-tag = A text cannot begin with “!”. Put quotation marks around it.
check-yaml-value = This looks like a date or a number and is none. Accepted: a day such as 2026-11-24, a
    number with no zero before it and no colon in it, or quotation marks around a text.
check-yaml-documents = A line of three dashes begins a second file here. Take it out.
check-yaml-other = The file cannot be read from here on. Look for a colon, a quotation mark or a bracket
    that is missing, and whether lines begin at the same column.
check-twice = “{ $given }” stands here and in line { $row }; one of the two would be lost. Take out the
    one in line { $at } or the other.
check-set-in = Nothing stands below “{ $given }”, and what follows stands twice. This line may be set in too far.
    Accepted: begin it at the same column as what it stands beside.

# What is accepted at a place.
check-missing = This is missing. Accepted: { $accepted }.
check-not-accepted = { $given } cannot be used here. Accepted: { $accepted }.
check-given-text = “{ $given }”
check-given-nothing = An empty value
check-given-keys = { $has_near ->
    [yes] A block of keys ({ $names })
   *[no] A block without keys
}
check-given-list = { $number ->
    [one] A list of one
   *[other] A list of { $number }
}
check-unknown = { $has_near ->
    [yes] There is no key “{ $given }” here. Did you mean “{ $near }”? Accepted: { $names }.
   *[no] There is no key “{ $given }” here. Accepted: { $names }.
}
check-name = “{ $given }” is no name. Accepted: small letters without accents, digits and underscores,
    beginning with a letter.
check-accepts-name = a name, in small letters without accents, digits and underscores
check-accepts-address = an address that begins with https:// or http://, or "" where none is known
check-accepts-day = a day, as 2026-11-24
check-accepts-fiscal-year = a fiscal year, by the year in which it ends, from { $least } to { $most }
check-accepts-revision = in quotation marks, a year and the number of the revision, as "2024.1", or
    "FY2027.1" for a fiscal year
check-accepts-opens = a year or a revision in quotation marks, as "2024" or "2024.1"
check-accepts-year = a year in quotation marks, as "2024" or "FY2027"
check-accepts-cap = lifted, law, cpi, percent, or a percent as a number in quotation marks
check-accepts-central = a number; {"{"}quotient: [a, b]{"}"} for a divided by b; or {"{"}derived:
    full_tuition{"}"} where the model works it out
check-accepts-change = a number, lifted for none, or cpi for one that follows inflation
check-accepts-truth = true or false
check-accepts-list = { $least ->
    [0] a list
    [1] a list of one or more
   *[other] { $most ->
        [0] a list of { $least } or more
       *[other] a list of { $least }, in square brackets
    }
}
check-accepts-keys = { $has_near ->
    [yes] keys below it: { $names }
   *[no] names below it, each with a colon
}
check-accepts-text = { $empty ->
    [yes] a text without line breaks; one that is a number or a day needs quotation marks
   *[no] a text that is not empty and has no line breaks; one that is a number or a day needs quotation
        marks
}
check-accepts-one = one of: { $choices }
check-accepts-number = { $whole_number ->
    [yes] { $bounds ->
        [above] a whole number above { $least }
        [least] a whole number, { $least } or more
        [above-most] a whole number above { $least }, at most { $most }, without commas
        [least-most] a whole number from { $least } to { $most }, without commas
       *[none] a whole number
    }
   *[no] { $bounds ->
        [above] a number above { $least }
        [least] a number, { $least } or more
        [above-most] a number above { $least }, at most { $most }, without commas
        [least-most] a number from { $least } to { $most }, without commas
       *[none] a number
    }
}
check-accepts-other = what docs/a-new-year.md names

# What does not go together.
check-not-among = { $has_near ->
    [yes] “{ $given }” is not among { $names }. Did you mean “{ $near }”? Accepted: { $choices }.
   *[no] “{ $given }” is not among { $names }. Accepted: { $choices }.
}
check-none-yet = one that is declared there first
check-line-twice = “{ $given }” is among lines too. Accepted: a line either has an amount or has none.
check-taken = “{ $given }” already means something else in links or answers. Accepted: another name.
check-left-out = Nothing is said of what is left out of { $line }. Accepted: one text or more, because
    every page lists them.
check-law-of-service = { $given } caps tuition, and this line has none. Accepted: a rule whose measure is
    “percent passed on”, or no law.
check-law-of-tuition = { $given } is no cap on tuition. Accepted: a rule whose measure is “percent of a
    rate”, or no law.
check-law-and-cap = { $part ->
    [law] The line has a cap but no rule of law that sets it. Accepted: both law and cap_rate, or neither.
   *[cap] The line has a rule of law but no cap. Accepted: both law and cap_rate, or neither.
}
check-cap-rate = It is { $percent }, but data/law.yaml says { $most_percent } for the pack’s first year.
    Accepted: what the law says; leave the assumption out, and it is taken from there.
check-derived-outside = The model works out { $number } for { $line }, which is outside the range from
    { $low_figure } to { $high_figure }. Accepted: a range that holds it, from low to high.
check-cap-twice = “{ $given }” stands here twice. Accepted: each value once.
check-cap-no-law = No tuition line has a cap in law, so “law” stands for nothing.
check-cap-mark = “{ $given }” stands for the percent of the cap in law, and no tuition line has one. Accepted:
    words without it.
check-cap-below = “{ $given }” cannot be chosen. Accepted: a percent from { $least }, the lowest cap in law,
    to 100.
check-cap-missing = There is no “{ $given }” among them. Accepted: lifted and law at least, because both
    readings stand beside each other.
check-no-empty-preset = There is no preset in which nothing is cut. Accepted: one whose link is {"{"}{"}"},
    because the first page opens with it.
check-parameter = { $has_near ->
    [yes] There is no “{ $given }” in a pack’s own links. Did you mean “{ $near }”? Accepted: { $names }.
   *[no] There is no “{ $given }” in a pack’s own links. Accepted: { $names }.
}
check-computation = { $computation } cannot be computed of { $line }. { $of_kind ->
    [tuition] Accepted: a tuition line.
   *[capped] Accepted: a tuition line that the law caps.
}
check-no-heading = The section has no heading. Accepted: a title, or a line that names it.

check-revision-twice = Revision { $pack } stands in { $file } too. Accepted: a number that no other file has.
check-quotient = The second number is 0. Accepted: any other, because the first is divided by it.
check-order = The numbers are not in order. Accepted: the first of allowed, low, central, high, the second of
    allowed, each as large as the one before or larger.
check-order-share = The numbers are not in order. Accepted: the first of allowed, low, central, high, the second
    of allowed, each as large as the one before or larger. A share is a fraction: 0.03 is 3%.
check-unit = How the unit is counted is not clear. Accepted: exactly one of cost; bought_by_line; of with
    ratio.
check-unit-above = Unit { $unit } is “of” { $named_unit }. Accepted: a unit that stands above it.
check-step = The slider would not reach the whole line. Accepted: a step that divides amount.
check-steps = The slider would have more than { $most } places. Accepted: a step of { $least } or more that
    divides amount.
check-published = It is 0, and what the model differs by is a percent of it. Accepted: any other number.
check-needs-students = Students are for relief_of_students, which needs them, and for nothing else.
check-needs-link = A link is for services_lost, which needs one, and for nothing else.
check-day = It is no day. Accepted: a day, as 2026-11-24.
check-derived-unused = No tuition line names it as full_tuition, so it cannot be worked out. Accepted: a number.
check-derived = It is worked out from a line, and is named where a number is needed. Accepted: only full_tuition
    names it.
check-divisor = Something is divided by it. Accepted: a range that begins above 0.
check-rate = It is a cap’s rate. Accepted: a range that ends below 1.
check-no-position-cost = It does not name an assumption. Accepted: the assumption that prices a teaching
    position, because districts with a tuition line read their bills in them.
check-derived-no-cap = Without a cap in law it cannot be worked out. Accepted: an assumption with a number.
check-base-year = A base_year is for a percent of a rate, which needs one, and for nothing else.
check-base-year-late = The value holds from { $year } on, and is a percent of the rate of an earlier year.
    Accepted: a year before { $year }.
check-percent-over = { $given } percent is more than the whole, so nothing would be capped. Accepted: at
    most 100.
check-percent = { $given } is a percent, so it is less than one percent. Accepted: a percent, 62 and not 0.62.
check-percent-share = { $given } is a percent here: { $given } of a hundred. Where a share of the whole is meant, write
    it as a percent, 50 and not 0.5.
check-claimed = The value is given as enacted, but { $given } is only somebody’s own word. Name a source that is the
    law, or that reports it; what somebody proposes or claims belongs under “proposed”.
check-years = last_year is before first_year. Accepted: the same year or a later one.
check-no-law = data/law.yaml has no value of { $given } in { $year }. Accepted: a rule that has one then, by
    the day in law_as_of.
check-law-begins = data/law.yaml has no value of { $given } in { $year }, but one from { $other_year } on. Accepted: a line
    without cap_rate, whose full_tuition is a number; the cap is taken from there in the years in which it is law.
check-law-later = data/law.yaml has a value of { $given } in { $year } that was recorded on { $recorded }, after this
    day. Accepted: { $recorded } or a later day.
check-law-rules = the rules of data/law.yaml
check-refused = { $file } cannot be used and is left out. { $more ->
    [0] { $problem }
    [one] { $problem } (And one more mistake.)
   *[other] { $problem } (And { $more } more mistakes.)
}
check-draft = { $file } is not finished and is left out. { $more ->
    [0] { $problem }
    [one] { $problem } (And one more place.)
   *[other] { $problem } (And { $more } more places.)
}
check-site-names = “{ $given }” is not there or cannot be used. Accepted: { $names }.

# What is not done yet, in a file that somebody began with a new one, and what is doubtful.
check-fill-in = To be filled in, and “FILL IN” taken out: { $quoted }
check-quotation = The priorities do not say “{ $quote }”. What stands in quotation marks has to be word for
    word.
check-unquoted = Nothing here stands in quotation marks, and the priorities do not say “{ $quote }”. Put the words of
    the source in quotation marks, word for word.
check-share = A share is a fraction, so this is { $percent }. 0.03 is 3%.
check-off-step = { $given } is no place of the slider of { $line }, which moves by { $step }, and no whole percent of
    the line.
check-law-cited = { $given } is no law, and documents quote it as what the law says. Sources that are law: { $names }.
check-percent-of-law = It says { $given }, but data/law.yaml says { $names } for the pack’s first year. Where
    { $quoted } stands in place of the number, it is taken from there.
check-over-law = { $percent } of a cut is passed on from the start, but by { $article } it may be { $most_percent } at
    most. Accepted without a change of law: { $most_percent } or less.
check-file-name = The file is called { $file }, and holds revision { $pack }. Give it the name of its revision.
check-unused = No line uses this, so nobody can see what it changes.
check-future = { $when } is yet to come, by this computer’s clock.
check-old = It was last looked at on { $when }, more than a year ago.
check-unchecked = These do not say when they were last checked: { $names }.
check-caps-unused = No tuition line has a cap in law, so nobody can choose among these.

# What a checked file comes to, and what the pages will say of it.
check-doubts = { $doubts ->
    [one] And one thing is doubtful:
   *[other] And { $doubts } things are doubtful:
}
check-good = { $doubts ->
    [0] { $file } can be used.
    [one] { $file } can be used. One thing is doubtful:
   *[other] { $file } can be used. { $doubts } things are doubtful:
}
check-bad = { $mistakes ->
    [one] { $file } cannot be used. One thing is wrong:
   *[other] { $file } cannot be used. { $mistakes } things are wrong:
}
check-strict = With --strict, what is doubtful counts as wrong.
check-says = What the pages will say of { $pack }, “{ $pack_title }”:
check-says-line = { $line }, { $amount }, { $line_status ->
    [appropriated] appropriated
    [requested] requested
    [proposed] proposed
   *[not-known] of which it is not known whether it is in a budget
}: it { $buys }. “{ $quote }” If all of it is cut: { $says }
check-says-stated = { $line }: it { $buys }. “{ $quote }” { $because }
check-says-rule = Tuition may { $label }: “{ $name }”. { $note }
check-says-preset = { $preset } ({ $author }, { $date }): { $says }

# The commands.
check-command = what is wrong or doubtful in a pack's file, in the record of the law or in data/site.yaml
check-command-files = files; none: all of them
check-command-strict = also refuse what is only doubtful
check-command-new = a commented file for a new year, to fill in
check-command-year = a year of priorities such as 2028, or a fiscal year such as FY2028; its next free revision
check-command-out = the file to write; without it, the text is printed
check-new-year = “{ $given }” is no year. Accepted: a year of priorities such as 2028, or a fiscal year such as
    FY2028, from 2000 to 2099, or a revision of one, such as 2028.2.
check-new-taken = Revision { $given } cannot be written: it is there, or is none. Accepted: the year alone, or one that no
    file has, such as { $pack }.
check-new-there = { $file } is there already and was not touched. Accepted: a name that no file has yet.
check-new-written = { $file } is written. Fill in what is marked FILL IN, and check it: python -m model check
    { $file }

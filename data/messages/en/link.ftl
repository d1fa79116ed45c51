### What is said of a link: what each of its parameters takes, and what could not be read.

# What is accepted: a phrase that stands in a notice, in the help of a command and in the API.
link-dollars = whole dollars from { $least } to { $most }
link-percent = a percent from { $least } to { $most }
link-cap = lifted, cpi, or a percent from { $least } to { $most }
link-cap-in-year = lifted, cpi, or a percent from { $least }, which is the law in { $year }, to { $most }
link-year = a fiscal year from { $first_year } to { $last_year }
link-years = a number of years from { $least } to { $most }
link-lasts = continuing or once
link-assumption = a number from { $least } to { $most } ({ $unit })
link-assumption-fixed = only { $number }, which is fixed by law
link-own = { $measure ->
    [percent] percent from { $least } to { $most }
   *[dollars] dollars from { $least } to { $most }
}
link-name = a name of at most { $most } characters
link-rows = { $line_named ->
        [yes] school:students:tuition:line
       *[no] school:students:tuition
    } joined by ';', at most { $most_rows } rows and { $most_characters }
    characters; school at most { $longest } characters, students a number from 0 to
    { $most_students }, tuition from { $least_tuition } to { $most_tuition } dollars or left out{ $line_named ->
        [yes] , line one of { $names }, the first where it is left out
       *[no] { "" }
    }; the fourth colon of a row comes before the one fiscal
    year that it is of, such as A:40:5000::2026
link-revision = a revision such as { $pack }
link-pack = { $year } or { $pack }
link-packs = a year that is here, or an exact revision of one: { $names }
link-parameters-of = the parameters of pack { $pack }
link-pack-or-year = a year or an exact revision, such as { $pack }
link-made = a revision
link-language = { $names }
link-language-of = a language that pages and papers are shown in, { $names }; without it the browser’s
    wish. Figures and the answers of the API stay as they are
link-length = a link of at most { $most } characters
link-once = each parameter once
link-known = names that links of this site have
link-slots = s1 to s{ $most } for the columns, each with the query of a link, percent-encoded; and
    n1 to n{ $most } for their names

# What was used instead: likewise.
link-none = none
link-pack-refused = any other year, because the file of { $pack }, { $file }, cannot be used
link-pack-used = pack { $pack }
link-first-year = the first year of the cut
link-central = its central value, { $number }
link-central-derived = its central value
link-rows-used = { $rows ->
    [0] none of the rows
    [one] the 1 row that could be read
   *[other] the { $rows } rows that could be read
}
link-length-used = the parameters that its first { $most } characters hold whole
link-once-used = the first one given
link-rest = the rest of the link

link-unknown = { $more_follow ->
    [yes] { $names } and more
   *[no] { $names }
}
link-notice = “{ $given }” was not used as given. Accepted: { $accepted }. Used: { $used }.
# Words of people, such as "12m": nothing was left out.
link-notice-took = “{ $given }” was read as ${ $used }. A link’s own form: { $accepted }.
link-notice-comma = “{ $given }” was not used as given: its comma stands where no thousands end. Write a
    decimal with a point, as in 12.5. Accepted: { $accepted }. Used: { $used }.
# Some of a district's rows are another bill, so the others are not used either.
link-notice-rows = { $rows_refused ->
    [end] “{ $given }” is cut off: the end of this link is missing. Open the whole link, or ask for it
        again. Accepted: { $accepted }. Used: { $used }.
    [many] “{ $given }” is more than a link can hold. Ask for the file of these entries. Accepted:
        { $accepted }. Used: { $used }.
   *[row] “{ $given }” has a row that cannot be read, so no bill was made of the others. Accepted:
        { $accepted }. Used: { $used }.
}
link-end = “{ $given }” was taken off the end of { $place ->
    [link] the link: it belongs to the text around it.
   *[value] a value in the middle of the link: it is no part of it.
} Used: { $used }.
link-pack-of-year = “{ $given }” was read as the priorities of { $year }, which begin in that fiscal year.
link-alone = the link alone
link-preset-told = the link of a proposal or an example: { $names }
link-preset = a preset of pack { $pack }: { $names }
link-preset-figures = the figures of “{ $preset }”
link-preset-other = The figures of this link are not those of “{ $preset }” ({ $author }), so that name was left
    out.
link-cpi-before-cut = Tuition may rise with inflation from FY{ $cpi_from } on here, before the cut starts in
    FY{ $year }: it has risen { $rises } times by then. Where both are to begin together, choose one year
    for both.
# A cap that the law of a line has reached already, or reaches while the cut lasts.
link-cap-passed = { $law ->
    [now] For the { $line } line the law lets tuition rise to { $most_percent } already, so a cap of { $percent }
        changes nothing there: the cap in law is used.
   *[later] From FY{ $year } on, the law lets tuition of the { $line } line rise to { $most_percent }, so from
        then on a cap of { $percent } changes nothing there: the cap in law is used.
}
link-left-out = “{ $given }” was left out. Accepted: { $accepted }. Used: { $used }.

# Of a link and the years of the priorities.
link-newer-unread = The newest data of { $year }, revision { $revision }, could not be read. What is shown is revision
    { $pack }.
link-no-year = This link says no year. “{ $parameter }” is not in the priorities of { $other_year },
    which such links mean, but in those of { $year }, so it was read with these.
link-no-amount = “{ $given }” was left out: the amount of the line “{ $line }” is not known, so nothing of it
    can be cut here. { $because }
link-of-another-year = “{ $given }” was left out: it belongs to the priorities of { $names }, and
    pack { $pack }, which was used, does not have it.
link-its-cuts = { $problem } The cuts of that pack: { $names }.

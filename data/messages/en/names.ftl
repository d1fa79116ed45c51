### What scenarios, rules and sources are called, wherever they are named.

## Several names in a sentence: "a, b and c"

names-comma = { $names }, { $name }
names-and = { $names } and { $name }

## Short names of scenarios, for a history, a column, a citation; parts stand between commas

names-nothing = nothing cut
names-cut = −{ $cut } { $line }
names-cap-lifted = Cap removed
    .label = rise by as much as the cut
names-cap-cpi = Tied to inflation
    .label = rise with inflation
# The rule of a scenario that keeps the cap in law and charges fees that no law allows.
names-cap-kept = Cap kept and fees allowed
names-cap-at = Capped at { $percent }
    .label = { $base ->
        [one] rise to { $percent } of its { $year } rate
       *[several] rise to { $percent } of the rate that its law names
    }
names-cap-law = Current law
    .label = stay as in law
    .note = In law: { $caps }.
names-cpi-from = { $reading } from { $year }
names-passed-on = { $percent } of { $line } passed on
names-first-year = from { $year }
names-once = { $year } only
names-assumption = { $label } { $value }
names-more-assumptions = { $more ->
    [one] { $more } more assumption changed
   *[other] { $more } more assumptions changed
}
names-again = { $text } ({ $number })

## The law that caps tuition, and what has been proposed instead

# Inside a sentence: what current law does with the tuition of a line.
names-capped = { $named ->
    [yes] { $line } tuition stays capped at { $percent } of its { $year } rate
   *[no] tuition stays capped at { $percent } of its { $year } rate
}
names-law = Current law, { $article }: { $caps }.
names-law-later = No cap holds in { $other_year }. Law from { $year } on, { $article }: { $caps }.
# After either; or after what current law does in such a year.
names-law-in-doubt = Whether the cap was changed for { $year } or later is not known here.
names-law-of-line = { $named ->
    [yes] { $line } at most { $percent } of its { $year } rate
   *[no] at most { $percent } of the { $year } rate
}
names-line-in-law = In law: { $caps }.
names-no-cap = No law caps tuition for the { $lines } { $line_count ->
    [one] line
   *[other] lines
}: it may rise as far as the cut is passed on.
names-no-cap-yet = No law caps tuition for the { $lines } { $line_count ->
    [one] line
   *[other] lines
} in { $year }: it may rise as far as the cut is passed on. From { $other_year } on, the law has a cap.
names-change-of-law = It takes a change of { $article }, and schools that use it.
names-change-of-law-some = It takes a change of { $article }, and schools that use it. For { $lines } the
    law allows that already, so nothing changes there.
# By whom, in short: the whole follows where it is opened.
names-proposed-by = Proposed by { $author }.
names-proposer = { $author } ({ $date }{ $starts ->
    [named] , from { $year }
   *[open] {""}
})
names-proposed = { $starts ->
    [named] Proposed by { $author } ({ $date }), from { $year } on. { $outcome_says }
    [other] Proposed by { $author } ({ $date }), but from { $year } on; here it starts in { $other_year }, which is
        not their proposal. { $outcome_says }
    [unlike] Proposed by { $author } ({ $date }), from { $year } on; another start is not their
        proposal. { $outcome_says }
   *[open] Proposed by { $author } ({ $date }). { $outcome_says }
}

names-proposed-by-no-one = We know of no one who has proposed this.

## Other things with a name

names-source-says = { $source } ({ $date }; { $source_kind }{ $has_address ->
    [no] ; address not known
   *[yes] {""}
}{ $known ->
    [ours] {""}
    [no] ; last check not known
   *[yes] ; last checked { $looked }
}). { $says }
names-of-line = { $label } ({ $line })
names-measured = { $value } { $unit }
names-percent = percent
names-percent-unit = percent { $unit }
names-units = { $unit_count } { $unit }

## What a quotation means, beside its own words

names-meaning = Our translation: “{ $quote }”

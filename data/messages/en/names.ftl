### What scenarios, rules and sources are called, wherever they are named.

## Several names in a sentence: "a, b and c"

names-comma = { $names }, { $name }
names-and = { $names } and { $name }

## Short names of scenarios, for a history, a column, a citation; parts stand between commas

names-nothing = nothing cut
names-cut = −{ $cut } { $line }
names-cap = { $percent } cap
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

## Other things with a name

names-source-says = { $source } ({ $date }; { $source_kind }{ $has_address ->
    [no] ; address not known
   *[yes] {""}
}{ $known ->
    [no] {""}
   *[yes] ; last checked { $looked }
}). { $says }
names-measured = { $value } { $unit }
names-percent = percent
names-percent-unit = percent { $unit }
names-units = { $unit_count } { $unit }

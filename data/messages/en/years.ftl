### The years that one can choose, and what of a scenario has no place in another one.

# A scenario that is carried to another year.
years-carried = The same choices, by the priorities of { $year }: not all of them fit.
years-carried-back = Undo, in the history, goes back to the year before.
years-no-line = The { $line } line is not in the { $year } priorities: its cut of { $cut } was left
    out.
years-no-amount = The { $line } line has no amount in the { $year } priorities: its cut of { $cut }
    was left out.
years-whole-line = The { $line } line is { $whole_line } in the { $year } priorities, less than the
    cut of { $cut }: all of it is cut.
years-no-share = The { $line } line is not in the { $year } priorities: that { $percent } of its cut
    is passed on was left out.
years-no-assumption = { $label }, which you had set to { $value }, is not among the assumptions of
    the { $year } priorities, and was left out.
years-outside = { $label }, which you had set to { $value }, may not be that in the { $year }
    priorities, which have their own number.
years-no-cap = No tuition of the { $year } priorities is under a cap in law: the cap of { $percent }
    was left out.
years-no-inflation = No tuition of the { $year } priorities is under a cap in law: that it may rise
    with inflation was left out.
years-as-in-law = The cap in law of the { $year } priorities is { $least_percent } and not
    { $percent }: the law as it is there was taken.
years-below-law = A cap of { $percent } is below the law of the { $year } priorities, which is
    { $least_percent }: that was taken.
years-rows = The students that you entered are not under { $names } any more, but under the { $line }
    line: the { $year } priorities have no other line for them.
years-first-year = The cut starts in { $year }, where these priorities begin, and not in { $first }.

# The chooser.
years-choose = Year of the priorities
years-button = **{ $year }** *{ $pack_title }*
years-says = The cuts that you have made are kept where the other year has the same lines.
years-line = { $status ->
    [appropriated] { $name }: { $amount }, appropriated
    [requested] { $name }: { $amount }, requested
    [proposed] { $name }: { $amount }, proposed
   *[not-known] { $name }: { $amount }; whether it is in a budget is not known
}
years-line-without-amount = { $status ->
    [appropriated] { $name }: appropriated, amount not known
    [requested] { $name }: requested, amount not known
    [proposed] { $name }: proposed, amount not known
   *[not-known] { $name }: amount not known
}
years-no-lines = No line with an amount: the text alone.
years-made-with = { $pack_title }: facts of { $date } (data version { $pack }), law as recorded on
    { $law_date }.

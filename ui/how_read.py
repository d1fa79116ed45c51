"""How a file or paste was read, in sight and in the visitor's hands.

Every part of the reading is a control: the sheet, the header, what each column is taken for, the
year, and the rows that were left out. Where all was plain it is one closed line.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import groupby

import pandas as pd
import streamlit as st

from model.intake import Choices, Intake, LeftOut, Option, Reading, answered
from model.intake.questions import EACH_ROW, NONE, years_options
from model.intake.reading import Column, Taken, plain_number
from model.intake.table import HEAD_ROWS
from model.intake.years import fiscal_year
from model.messages import say
from reports.sheets.bills import heading
from ui.asked import Then, ask, choose, chosen, offer_to_begin_anew
from ui.plain import escaped

MOST_SAID = 12
MOST_LISTED = 30
"""Rows left out for one reason that are listed."""
MOST_OFFERED = 300
"""Rows that can be put back."""
_NOTHING = Choices()

Given = tuple[Intake, str, Then]
"""A file or paste as it was read, what no other has, and what is done after a choice."""


def show_how_read(intake: Intake, of: str, then: Then = lambda: None) -> None:
    """Draw how a file or paste was read; open where something was doubtful, left out or chosen."""
    opened = intake.doubtful or chosen(of) != _NOTHING
    with st.expander(_summary(intake), expanded=opened, key="how_read"):
        given = intake, of, then
        say_problems(intake, "read_problems")
        ask(*given)
        _controls(given)
        _left_out(given)
        _programs(intake.reading)
        for note in intake.other_notes[:MOST_SAID]:
            st.caption(escaped(note))
        offer_to_begin_anew(*given)


def _summary(intake: Intake) -> str:
    read = intake.reading
    outcome = "read" if read.rows else "asked" if intake.questions else "refused"
    said = say(
        "intake-panel",
        outcome=outcome,
        students=plain_number(read.students),
        dollars_from="column" if _taken(read, "tuition") or _taken(read, "bill") else "none",
        amount=f"${read.bill:,.2f}",
        rows_at_average=read.at_the_average,
        own_total=read.own_total,
        own_students=plain_number(read.own_students or 0),
        own_amount=f"${read.own_bill or 0:,.2f}",
        rows_left_out=len(read.left_out),
    )
    return escaped(said)


def say_problems(intake: Intake, key: str) -> None:
    """Name what could not be used as it was given."""
    if not intake.problems:
        return
    with st.container(border=True, key=key, gap="xxsmall"):
        st.markdown(say("entry-not-used"))
        # Plain text: what somebody typed must not write into the page.
        for problem in intake.problems[:MOST_SAID]:
            st.text(f"•  {problem.message}")
        if (more := len(intake.problems) - MOST_SAID) > 0:
            st.text(f"•  {say('entry-more', number=more)}")


def _controls(given: Given) -> None:
    intake, of, _ = given
    read, choices = intake.reading, chosen(of)
    asked = {option.choice for question in intake.questions for option in question.options}
    if not read.of_a_file:
        return
    boxes: list[Callable[[Given], None]] = []
    if read.other_sheets and "sheet" not in asked:
        boxes.append(_sheet)
    if (read.sheet or not read.other_sheets) and "header_row" not in asked:
        boxes.append(_header_row)
    if len(read.years) > 1 and "year" not in asked:
        boxes.append(_year)
    for place, box in zip(st.columns(len(boxes) or 1), boxes, strict=False):
        with place:
            box(given)
    # Where something is asked, the columns follow from the answer.
    if not read.table or intake.questions:
        return
    left, right = st.columns(2)
    with left:
        _column(given, "school")
    with right:
        none = {say("intake-option-no-district"): replace(choices, district_column=NONE)}
        _column(given, "district", none)
    each_row = {say("intake-option-each-row"): replace(choices, students_column=EACH_ROW)}
    _column(given, "students", each_row)
    _money(given)
    if _taken(read, "district") or choices.budget_column:
        no_budget = {say("intake-panel-no-budget"): replace(choices, budget_column=NONE)}
        _column(given, "budget", no_budget)


def _sheet(given: Given) -> None:
    read = given[0].reading
    names = [*filter(None, (read.sheet,)), *read.other_sheets]
    _box(given, "sheet", {name: Choices(sheet=name) for name in names}, read.sheet or None)


def _box(given: Given, name: str, options: Mapping[str, Choices], now: str | None) -> None:
    """A box that shows what was taken; taking another chooses it."""
    key = f"read_{name}"
    st.session_state[key] = now if now in options else None

    def take() -> None:
        if (label := st.session_state[key]) in options:
            intake, of, then = given
            choose(intake, of, options[label], then)

    st.selectbox(
        say("intake-panel-control", taken_for=name),
        list(options),
        placeholder=say("intake-asked-hint"),
        key=key,
        on_change=take,
    )


def _header_row(given: Given) -> None:
    intake, of, then = given
    st.session_state["read_header"] = intake.reading.header_row

    def take() -> None:
        row = st.session_state["read_header"]
        choose(intake, of, Choices(sheet=chosen(of).sheet, header_row=row or 0), then)

    st.number_input(
        say("intake-panel-control", taken_for="header"),
        min_value=1,
        max_value=HEAD_ROWS,
        step=1,
        placeholder=say("intake-panel-no-header"),
        key="read_header",
        on_change=take,
    )


def _year(given: Given) -> None:
    """A box for the year; columns that were chosen are those of another one."""
    intake, of, _ = given
    before = chosen(of)
    sheet = "" if fiscal_year(before.sheet) else before.sheet
    every = years_options(intake.reading.years)
    options = {each.label: Choices(sheet=sheet, year=each.value) for each in every}
    now = next((each.label for each in every if each.value == before.year), None)
    _box(given, "year", options, now)


def _labels(read: Reading, *roles: str) -> dict[str, str]:
    """What each column is called in a box, by its letter; of these roles, by its formula, too."""
    own = {each.column for each in read.table}
    every: list[Column | Taken] = [*read.table]
    every += [each for each in read.columns if each.role in roles and each.column not in own]
    first = {each.column: each.first for each in every}
    first |= {each.column: each.first for each in read.columns}
    return {
        each.column: say(
            "intake-panel-column",
            of_header=each.label,
            filled="yes" if first[each.column] else "no",
            names=", ".join(first[each.column]),
        )
        for each in every
    }


def _taken(read: Reading, role: str) -> str | None:
    return next((each.column for each in read.columns if each.role == role), None)


def _column(given: Given, role: str, none: Mapping[str, Choices] | None = None) -> None:
    """A box for the column of a role; ``none`` is the choice of no column."""
    intake, of, _ = given
    labels, choices = _labels(intake.reading, role), chosen(of)
    options = {
        label: answered(choices, Option(f"{role}_column", column, label))
        for column, label in labels.items()
    }
    now = labels.get(_taken(intake.reading, role) or "")
    if now is None and none and intake.reading.rows:
        now = next(iter(none))
    _box(given, role, options | dict(none or {}), now)


def _money(given: Given) -> None:
    """A box for the column of dollars, and whether they are a rate or a bill."""
    intake, of, then = given
    read, choices = intake.reading, chosen(of)
    labels = _labels(read, "tuition", "bill")
    rate, bill = _taken(read, "tuition"), _taken(read, "bill")
    is_bill = rate is None and bill is not None
    options = {label: _with_dollars(choices, column, is_bill) for column, label in labels.items()}
    average = say("intake-option-average")
    options[average] = replace(choices, tuition_column=NONE, bill_column="")
    now = rate or bill
    _box(given, "tuition", options, labels.get(now or "", average if read.rows else None))
    if now is None:
        return
    kinds = {kind: _with_dollars(choices, now, kind == "bill") for kind in ("rate", "bill")}
    st.session_state["read_kind"] = "bill" if is_bill else "rate"

    def take() -> None:
        choose(intake, of, kinds[st.session_state["read_kind"]], then)

    st.radio(
        say("intake-panel-control", taken_for="kind"),
        list(kinds),
        format_func=lambda kind: say("intake-panel-kind", taken_for=kind),
        key="read_kind",
        on_change=take,
        horizontal=True,
    )


def _with_dollars(choices: Choices, column: str, is_bill: bool) -> Choices:
    """The choice of a column of dollars, as a bill or as a rate."""
    rate, bill = ("", column) if is_bill else (column, "")
    return replace(choices, tuition_column=rate, bill_column=bill)


def _left_out(given: Given) -> None:
    """The rows that were left out, by reason and each by its place; those that may be put back."""
    intake, of, then = given
    read = intake.reading
    why = {each: place for place, each in enumerate(dict.fromkeys(r.why for r in read.left_out))}
    by_reason = sorted(read.left_out, key=lambda each: why[each.why])
    for reason, group in groupby(by_reason, lambda each: each.why):
        rows = list(group)
        places = "; ".join(map(_place, rows[:MOST_LISTED]))
        more = "; …" if len(rows) > MOST_LISTED else ""
        st.text(say("intake-panel-left", why=reason, rows=len(rows), row_numbers=places + more))
    offered = [*read.put_back, *(each for each in read.left_out if each.may_count)][:MOST_OFFERED]
    if not offered:
        return
    names = {each.row: _place(each) for each in sorted(offered, key=lambda each: each.row)}
    st.session_state["read_put_back"] = [each.row for each in read.put_back]

    def take() -> None:
        rows = ", ".join(map(str, sorted(st.session_state["read_put_back"])))
        choose(intake, of, replace(chosen(of), put_back=rows), then)

    st.multiselect(
        say("intake-panel-control", taken_for="rows"),
        list(names),
        format_func=names.__getitem__,
        placeholder=say("intake-panel-no-rows"),
        key="read_put_back",
        on_change=take,
    )


def _place(each: LeftOut) -> str:
    """Where a row stands, what it is called and how many students it says."""
    return say(
        "intake-panel-row",
        row=each.row,
        named="yes" if each.name else "no",
        school=each.name,
        counted="no" if each.students is None else "yes",
        students=plain_number(each.students or 0),
        differs="no" if each.found is None else "yes",
        found_students=plain_number(each.found or 0),
    )


def _programs(read: Reading) -> None:
    """The rows of other programs, as a table of their own with its own sums."""
    rows = read.of_programs
    if not rows:
        return
    caption = say("intake-panel-programs")
    st.markdown(escaped(caption))
    students, bill = (
        float(sum(filter(None, amounts)))
        for amounts in ([each.students for each in rows], [each.bill for each in rows])
    )
    lines = [(str(each.row), each.name, each.students, each.bill) for each in rows]
    heads = [say("intake-panel-file-row"), *map(heading, ("school", "students", "bill_now"))]
    table = pd.DataFrame([*lines, (say("bill-total"), "", students, bill)], columns=heads)
    dollars = {heads[-1]: st.column_config.NumberColumn(format="dollar")}
    st.dataframe(
        table, hide_index=True, width="stretch", column_config=dollars, placeholder="", alt=caption
    )

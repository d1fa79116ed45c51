"""What is asked, or told, of rows once it is known which of them count."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from model.intake.choosing import no_such_year, years_of
from model.intake.columns import Columns
from model.intake.files import Book, Sheet
from model.intake.marks import balances, odd_counts, several_at_once, unlike_products
from model.intake.names import Mask, Places, says_total
from model.intake.numbers import looks_like
from model.intake.place import LeftOut, Place
from model.intake.problems import (
    Unreadable,
    shown,
)
from model.intake.questions import (
    Asked,
    Choices,
    Question,
    column_label,
)
from model.intake.remarks import (
    ask_of_numbers,
    ask_of_remarks,
    below,
    blank_below,
    is_of_no_use,
    noted,
    remarks,
    years_named,
)
from model.intake.rows import (
    Rows,
)
from model.intake.sheets import Chosen
from model.intake.words import is_of_a_part, may_be_of_parts, of_seasons, said, season, times_a_year
from model.intake.worked import chosen_as, times_options
from model.intake.years import fiscal_year
from model.messages import say


def ask_what_is_said(
    chosen: Chosen,
    table: pa.Table,
    rows: Rows,
    places: Places,
    left: Sequence[LeftOut],
    book: Book,
    choices: Choices,
) -> None:
    """Ask of words around the table and of numbers in it that may mean something else.

    Raises:
        Asked: there are some.
    """
    found, columns = chosen.found, chosen.columns
    first = 0 if found.header_place is None else found.header_place + 1
    used = {*columns.taken.values(), columns.identifier, columns.part}
    titles = [each for each in found.titles if not is_of_a_part(each, title=True)]
    # A remark in a list of students may name one.
    of_rows = [] if columns.students is None else remarks(table, columns.header, used, first)
    others = noted(table, columns.header, used, places)
    others += balances(table, columns.header, used, places) if columns.bill is not None else []
    others += several_at_once(table, columns.header, columns.identifier, places)
    if columns.students is not None:
        others += odd_counts(rows) + unlike_products(table, columns.header, used, rows, places)
    if not {"tuition", "bill"}.isdisjoint(columns.taken) and columns.students is not None:
        school = columns.school or 0
        heads = {each.row for each in left if each.why in ("heading", "no-number")}
        others += blank_below(table, columns.header, school, places, rows.tuition, heads)
    if is_of_no_use(chosen.sheet.name):
        others.append(say("intake-odd-sheet", sheet=shown(chosen.sheet.name)))
    if book.has_comments:
        others.append(say("intake-odd-comments"))
    dollars = [at for at in (columns.tuition, columns.bill) if at is not None]
    named = [columns.header[at] for at in dollars if at < len(columns.header)]
    if not choices.year and (years := years_named([*found.titles, chosen.sheet.name, *named])):
        others.append(say("intake-odd-years", candidates=", ".join(f"“{each}”" for each in years)))
    # A sentence may stand among the rows, beside an amount of its own.
    long = [each.name for each in left if each.why == "no-number" and " " in each.name.strip()]
    ask_of_remarks([*titles, *below(table, first), *long, *book.boxes], of_rows, others)
    bill = np.isnan(rows.bill)
    if columns.students is not None and columns.tuition is not None:
        if columns.bill is not None:
            # A bill that stands beside a rate proves it.
            rows = rows.without(np.abs(rows.students * rows.tuition - rows.bill) < 1)
        ask_of_numbers(rows.students, rows.tuition, rows.number, is_bill=False)
    elif columns.bill is not None and not bill.all():
        ask_of_numbers(rows.students, rows.bill, rows.number, is_bill=True)


def with_merged_rates(
    table: pa.Table, columns: Columns, sheet: Sheet, first: int
) -> tuple[pa.Table, int]:
    """A table with each rate in every row with which it is merged, and in how many cells.

    Raises:
        Unreadable: students or a bill are merged, so that no row says how many are its own.
    """
    merged: dict[int, dict[int, str]] = {}
    for row, column, text in sheet.merged_numbers:
        if first <= row < table.num_rows:
            merged.setdefault(column, {})[row] = text
    for at in (columns.students, columns.bill if columns.tuition is None else None):
        if at is not None and at in merged:
            rows = f"{min(merged[at]) + 1:,}"
            label = column_label(columns.header, at)
            raise Unreadable("merged-number", of_header=label, row_numbers=rows)
    rates = {} if columns.tuition is None else merged.get(columns.tuition, {})
    if not rates:
        return table, 0
    cells = table.column(str(columns.tuition)).to_pylist()
    for row, text in rates.items():
        cells[row] = text
    name = str(columns.tuition)
    at = table.schema.get_field_index(name)
    return table.set_column(at, name, pa.chunked_array([pa.array(cells, pa.string())])), len(rates)


def unusable(rows: Rows, bad: dict[str, Mask], any_bad: Mask) -> list[LeftOut]:
    """The rows that cannot be used, each with the first reason."""
    found = []
    numbers = {"students": rows.students, "tuition": rows.tuition, "bill": rows.bill}
    for at in np.flatnonzero(any_bad).tolist():
        role = next(name for name, mask in bad.items() if mask[at])
        why = "refused"
        if role in numbers:
            text = str(rows.given.column(role)[at].as_py() or "")
            hint = looks_like(text)
            why = "no-number" if np.isnan(numbers[role][at]) and not text.strip() else "refused"
            why = "error" if hint in ("error", "formula") else why
        found.append(LeftOut(int(rows.number[at]), why, rows.school[at]))
    return found


def check_whole_year(place: Place, names: Sequence[str]) -> None:
    """Ask of dollars of which a title or the rows say that they are of a part of a year.

    Raises:
        Asked: they say how large a part that is of all of them.
        Unreadable: they do not. Whoever chooses the column says that they are not.
    """
    columns, choices = place.columns, place.choices
    role = "bill" if columns.tuition is None else "tuition"
    at = columns.taken.get(role)
    if at is None or chosen_as(choices):
        return
    titles = [*place.titles]
    if said(columns.header[at]).rate:
        # A monthly report may give the rates of a year; monthly tuition is none.
        titles = [each for each in titles if said(each).money or said(each).invoice]
    of_all = [each for each in titles if is_of_a_part(each, title=True)]
    parts = names if may_be_of_parts(names) else ()
    some = [each for each in parts if is_of_a_part(each)]
    repeated = of_seasons(parts)
    schools = [name for name in names if name and not says_total(name)] if repeated else []
    if repeated and all(season(name)[1] for name in schools):
        of_all += repeated
    else:
        some += repeated
    if of_all and (times := times_a_year(of_all[0])):
        options = times_options(f"{role}_column", at, times, columns.header)
        raise Asked(Question("part-of-year", options, f"“{shown(of_all[0])}”"))
    if (of_all or some) and not (choices.tuition_column or choices.bill_column):
        raise Unreadable("part-of-year", candidates=f"“{shown([*of_all, *some][0])}”")


def check_year(place: Place) -> list[str]:
    """The texts of rows and titles that speak of a year; a year that nothing speaks of is refused.

    Raises:
        Unreadable: the columns, the rows, the titles and the sheet are of other years or of none.
    """
    if not place.choices.year:
        return []
    columns = place.columns
    texts = list(place.titles)
    if columns.part is not None:
        texts += place.table.column(str(columns.part)).unique().to_pylist()
    if columns.school is not None:
        texts += place.table.column(str(columns.school)).unique().to_pylist()
    years = years_of(columns.header) | set(map(fiscal_year, texts))
    if int(place.choices.year) not in years:
        raise no_such_year(int(place.choices.year), years - {0})
    return texts

"""Tables without a column of schools, whose names stand above what is theirs, with one put in.

Below a school's name stand its students, one a row or by grade; or its figures, each beside what it
is called. Rows stay where they are, so that their numbers are those on the screen.
"""

import csv
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO

from model.intake.called_schools import names_a_school
from model.intake.files import Sheet
from model.intake.names import says_total
from model.intake.numbers import reads_as_number
from model.intake.table import HEAD_ROWS, headers
from model.intake.template import BILL, HEADER
from model.intake.words import said
from model.intake.workbook import to_csv
from model.names import is_known

_HEADER = [*HEADER[1:], BILL]
Rows = list[list[str]]


def with_schools(sheet: Sheet) -> Sheet:
    """A sheet with the schools in its rows, if they stand above them for certain; else as it is."""
    marked = sheet.hidden_rows or sheet.struck_rows or sheet.merged_numbers
    heads = [] if sheet.typed or marked else headers(sheet.text, sheet.delimiters)
    named = any(said(cell).school for _, head in heads for cell in head)
    if sheet.typed or marked or named:
        return sheet
    for delimiter in sheet.delimiters:
        if delimiter not in sheet.text:
            continue
        lines = csv.reader(StringIO(sheet.text, newline=""), delimiter=delimiter)
        try:
            rows = [[cell.strip() for cell in row] for row in lines]
        except csv.Error:
            continue
        if rows and (whole := _unnamed(rows) or _below_names(rows) or _beside_labels(rows)):
            return replace(sheet, text=to_csv(whole), delimiters=",")
    return sheet


def _filled(row: Sequence[str]) -> list[str]:
    return [cell for cell in row if cell]


def _unnamed(rows: Rows) -> Rows | None:
    """The rows with a name for their first column, which has none and holds schools."""
    place = next((at for at, row in enumerate(rows[:HEAD_ROWS]) if _is_head(row)), None)
    if place is None or rows[place][0]:
        return None
    names = [
        row[0] for row in rows[place + 1 :] if len(_filled(row)) > 1 and not says_total(row[0])
    ]
    schools_named = sum(map(names_a_school, names))
    if not all(names) or 2 * schools_named <= len(names):
        return None
    return [*rows[:place], ["School", *rows[place][1:]], *rows[place + 1 :]]


def _below_names(rows: Rows) -> Rows | None:
    """The rows of students with the name that stands above them behind their cells."""
    head = next((row for row in rows[:HEAD_ROWS] if _is_head(row)), None)
    if head is None:
        return None
    heads = [at for at, row in enumerate(rows) if row == head]
    width = max(map(len, rows))
    name, named, found = "", 0, [[*row, *[""] * (width - len(row))] for row in rows]
    for at, row in enumerate(rows):
        filled = _filled(row)
        if at in heads:
            # One header is below the title; of several, each is below a school.
            name = name if len(heads) > 1 else ""
            found[at] = [*[""] * width, ""] if at != heads[0] else [*found[at], "School"]
            continue
        total = next(filter(says_total, filled), "")
        if len(filled) == 1 and not total and not reads_as_number(filled[0]):
            name = filled[0] if names_a_school(filled[0]) else ""
            named = at
        elif at > heads[0] and len(filled) > 1:
            if not name and not total:
                return None
            # A name with something below it is no row of its own.
            found[named] = [""] * (width + 1) if name and named else found[named]
            found[at] = [*found[at], total or name]
            continue
        elif filled and at > heads[0] and not total:
            return None
        found[at] = [*found[at], ""]
    found[heads[0]] = [*head, *[""] * (width - len(head)), "School"]
    return found


def _is_head(row: Sequence[str]) -> bool:
    """Whether a row is a header of students, or of their number, and of more; of no school."""
    says = [said(cell) for cell in row if cell]
    counted = any(each.students > 1 or each.identifier for each in says)
    return (
        counted
        and any(each.money or each.district for each in says)
        and not any(each.school for each in says)
        and not any(map(reads_as_number, row))
    )


def _beside_labels(rows: Rows) -> Rows | None:
    """A table of what stands beside labels below each name: Number of students, 14."""
    blocks: dict[int, dict[str, str]] = {}
    labels = {_HEADER[0]: _HEADER[0]}
    above, found = -1, [[""] * len(_HEADER) for _ in rows]
    for at, row in enumerate(rows):
        filled = _filled(row)
        role = _role(filled[0]) if len(filled) == 2 and reads_as_number(filled[1]) else ""
        if role and above >= 0:
            labels.setdefault(role, filled[0])
            if blocks.setdefault(above, {}).setdefault(role, filled[1]) != filled[1]:
                return None
        elif role or (len(filled) == 2 and says_total(filled[0])):
            found[at] = [filled[0], "", "", filled[1]]
            above = -1
        elif len(filled) > 1:
            return None
        else:
            above = at if filled and not says_total(filled[0]) else -1
            found[at][0] = filled[0] if filled else ""
    if not blocks or not all({*_HEADER[1:3]} <= block.keys() for block in blocks.values()):
        return None
    if any(is_known(rows[at][0]) or not rows[at][0] for at in blocks):
        return None
    for at, block in blocks.items():
        found[at] = [rows[at][0], *(block.get(role, "") for role in _HEADER[1:])]
    first = min(blocks)
    if not first or any(rows[first - 1]):
        return None
    found[first - 1] = [labels.get(role, "") for role in _HEADER]
    return found


def _role(label: str) -> str:
    """Which column a label speaks of; "" for none, or for a part of it."""
    says = said(label)
    if says.part_of_year or says.weight or says.unit != 1 or says.year:
        return ""
    if says.students and not (says.some_students or says.subgroup or says.one_group):
        return _HEADER[1]
    if not says.money:
        return ""
    return _HEADER[2] if says.rate else _HEADER[3]

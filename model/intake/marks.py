"""What stands out in some rows of columns that nothing needs, and may take those rows away."""

import re
from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from model.intake.listed import words_of
from model.intake.names import Mask, Places
from model.intake.numbers import or_zero, read_numbers, reads_as_number
from model.intake.periods import DAY
from model.intake.questions import column_label
from model.intake.remarks import changes, named_rows
from model.intake.rows import Rows
from model.intake.words import header_words, said
from model.intake.years import fiscal_year
from model.messages import say

_MOST_KINDS = 500
"""Different cells of a column: one with more holds no marks."""
_THIS_AND_NEXT = 2
"""So many years in which students began may be those of this year and of the next."""
_MOST_TELLING = 8
"""Different cells of a column that has one of few words in each row."""
_REVISED = re.compile(r"(.{2,}?)[ _-]*(?:r|rev\w*|v\d|corr\w*|amended)\d?")
"""What replaces an invoice of the same number."""
_MARK_END = re.compile(r"[ ,;:(–-]")
_SEVERAL = re.compile(r"\b(?:twins?|triplets|siblings)\b|\w ?& ?\w|\w and \w", re.IGNORECASE)
_OFF = 0.01
"""The share by which a bill may be off its students times their rate."""
_LEAST_ODD_COUNT = 500
_TIMES_ODD = 20
"""How many times the middle count of rows with a rate one may have whose rate is missing."""


def marked(
    table: pa.Table,
    header: Sequence[str],
    used: Iterable[int | None],
    rows: Places,
    students: int | None,
    year: int,
) -> tuple[Mask, list[str]]:
    """The rows with another mark than most, or alone with a date, and the columns that say so.

    Where a column says that somebody left, with anything that most rows do not have; where one says
    when they began, with a later year.

    Args:
        table: all cells, as text.
        header: what the columns are called.
        used: the columns that are read.
        rows: the places in the table of the rows that count.
        students: the column of how many a row is of, of whom others may count those who left.
        year: the fiscal year that the table is of; 0 if it does not say.
    """
    every: Mask = np.zeros(len(rows), dtype=bool)
    marks, labels = words_of("in_marks"), list[str]()
    for at in sorted({*range(min(len(header), table.num_columns))} - {*used}):
        words = header_words(header[at])
        leaves = _has(words, "in_headers_of_leaving")
        # Under a number, as that of a grade, marks are counts.
        plain = _has(words, "in_headers_of_plain_marks") or "".join(words).isdigit()
        earlier = said(header[at]).weight < 0
        starts = _has(words, "in_headers_of_starting")
        if not words or _has(words, "in_headers_of_notes"):
            continue
        if (plain or earlier) and not leaves and not starts:
            continue
        cells = pc.dictionary_encode(table.column(str(at)).combine_chunks().take(rows))
        if not 2 <= len(cells.dictionary) <= _MOST_KINDS:
            continue
        kinds = [each.strip().lower() for each in cells.dictionary.to_pylist()]
        filled = [each for each in kinds if each]
        if starts:
            odd = _later(kinds, year, _usual(cells, kinds))
            every |= np.array(odd)[cells.indices.to_numpy()]
            labels += [column_label(header, at)] * any(odd)
            continue
        if leaves and students is not None and all(map(reads_as_number, filled)):
            # So many of a row's students left; behind them stands who did not.
            some = [bool(each.strip("0. ")) and at > students for each in kinds]
            every |= np.array(some)[cells.indices.to_numpy()]
            labels += [column_label(header, at)] * any(some)
            continue
        again = filter(None, map(_REVISED.fullmatch, filled))
        if replaced := {each[1] for each in again} & {*filled}:
            every |= np.array([each in replaced for each in kinds])[cells.indices.to_numpy()]
            labels.append(column_label(header, at))
            continue
        # Under a letter, as that of a grade too, these are counts.
        counted = {"0", "1"} if len("".join(words)) <= 2 else set()
        marking = all(_MARK_END.split(each)[0] in marks - counted for each in filled)
        dated = len(filled) < len(kinds) and all(map(DAY.fullmatch, filled))
        if filled and (leaves or marking or dated):
            usual = _usual(cells, kinds)
            # Where the mark is what is usual, what stands out has none.
            odd = [each not in ("", usual) for each in kinds]
            odd = odd if any(odd) else [not each for each in kinds]
        else:
            odd = [
                len(kinds) <= _MOST_TELLING
                and (changes(each) or _has(header_words(each), "in_headers_of_leaving"))
                for each in kinds
            ]
        if not any(odd):
            continue
        every |= np.array(odd)[cells.indices.to_numpy()]
        labels.append(column_label(header, at))
    return every, labels


def _later(kinds: Sequence[str], year: int, usual: str) -> list[bool]:
    """Which times are of a later fiscal year than a table, or, if it has none, than is usual.

    Where most rows have no time, all that are there.
    """
    if not usual:
        return [each != "" for each in kinds]
    years = [fiscal_year(each) for each in kinds]
    if not year and len({*years} - {0}) == _THIS_AND_NEXT:
        year = fiscal_year(usual)
    return [each > year > 0 for each in years]


def _has(words: Sequence[str], of: str) -> bool:
    """Whether a header has one of the words or phrases that data lists."""
    spaced = f" {' '.join(words)} "
    return any(f" {each} " in spaced for each in words_of(of))


def _usual(cells: pa.DictionaryArray, kinds: Sequence[str]) -> str:
    """What most rows have."""
    return kinds[int(np.bincount(cells.indices.to_numpy(), minlength=len(kinds)).argmax())]


def are_marks(names: Sequence[str]) -> list[bool]:
    """Which names of schools are a mark, or a number beside others that are none."""
    marks = words_of("in_marks")
    found = [name.strip().lower() in marks for name in names]
    numbers = [name.strip().isdigit() for name in names]
    if all(numbers):
        return found
    return [mark or number for mark, number in zip(found, numbers, strict=True)]


def balances(
    table: pa.Table, header: Sequence[str], used: Iterable[int | None], rows: Places
) -> list[str]:
    """Columns of what is left of older bills, which the bill that is read may have in it."""
    found = []
    for at in sorted({*range(min(len(header), table.num_columns))} - {*used}):
        if not _has(header_words(header[at]), "in_headers_of_balances"):
            continue
        amounts = read_numbers(table.column(str(at)).combine_chunks().take(rows))
        odd = rows[or_zero(amounts) != 0]
        if len(odd):
            found.append(named_rows(column_label(header, at), (odd + 1).tolist()))
    return found


def several_at_once(
    table: pa.Table, header: Sequence[str], identifier: int | None, rows: Places
) -> list[str]:
    """Rows of a list of students that may be of more than one of them."""
    if identifier is None:
        return []
    cells = table.column(str(identifier)).take(rows).to_pylist()
    odd = rows[np.array([_SEVERAL.search(cell) is not None for cell in cells], dtype=bool)]
    return [named_rows(column_label(header, identifier), (odd + 1).tolist())] if len(odd) else []


def unlike_products(
    table: pa.Table, header: Sequence[str], used: Iterable[int | None], rows: Rows, places: Places
) -> list[str]:
    """Rows whose students times their rate are not what a column of bills says, as others are."""
    products, found = rows.students * rows.tuition, list[str]()
    for at in sorted({*range(min(len(header), table.num_columns))} - {*used}):
        says = said(header[at])
        if not says.bill or says.unit != 1 or says.part_of_year or says.credit:
            continue
        bills = read_numbers(table.column(str(at)).combine_chunks().take(places))
        given = (bills > 0) & (products > 0)
        same = np.abs(bills - products) <= np.maximum(1.0, _OFF * products)
        if (odd := given & ~same).any() and 2 * (given & same).sum() >= given.sum():
            found.append(named_rows(column_label(header, at), (places[odd] + 1).tolist()))
    return found


def odd_counts(rows: Rows) -> list[str]:
    """Rows without a rate whose number of students is as large as a rate: cells that slipped."""
    no_rate = np.isnan(rows.tuition) & np.isnan(rows.bill)
    if len(rows.students) < 2 or no_rate.all() or not no_rate.any():
        return []
    most = max(_LEAST_ODD_COUNT, _TIMES_ODD * float(np.median(rows.students[~no_rate])))
    return [
        say("intake-odd-count", row=int(rows.number[at]), students=f"{rows.students[at]:,.10g}")
        for at in np.flatnonzero(no_rate & (rows.students >= most))
    ]

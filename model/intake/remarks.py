"""What is said around a table and in remarks on its rows that may change what numbers mean."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from model.intake.listed import lists, words_of
from model.intake.names import Places
from model.intake.numbers import Floats
from model.intake.plain import DATED, without_towns
from model.intake.problems import shown
from model.intake.questions import AS_GIVEN, Asked, Option, Question, column_label
from model.intake.sample import Sample
from model.intake.words import header_words, said
from model.intake.years import fiscal_year, year_by_name
from model.messages import Value, say

_MOST_BELOW = 50
"""The last rows, among which text below a table stands."""
_LEAST_WORDS = 3
_MOST_REMARKS = 500
"""Different cells of a column: one with more holds no remarks."""
_MOST_SHOWN = 3
_STUDENTS = re.compile(r"\b(\d{1,3}(?:,\d{3})*|\d+) (?:magnet )?(?:students|pupils)\b", re.I)
_LEAST_TIMES = 2
_MOST = 0.8
"""The share of the rows that have to be one or the other."""
_LONGEST = 400
"""What is looked at of a text."""
_GREETING = re.compile(r"^(?:hi|hello|dear|good (?:morning|afternoon))\b[^,.!:]*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)")
_STATUTE = re.compile(r"\b\d{1,2}-\d+[a-z]*(?:\([a-z0-9]+\))*")
_NEAR = 0.8
"""The share of the lowest rate that a rate may be, too."""
_FAR_ABOVE = 1.8
"""How many times the highest other rate one may be that comes to another's when it is shared."""
_OFF = 0.005
"""The share by which rounded dollars may be off."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{2,4}})?|{_MONTH}(?: \d{{1,2}})?)\b", re.I
)
_OF_PAPER = re.compile(r"\b(?:received|dated?|sent|approved|confirmed|verified|invoiced?)\b", re.I)
"""What of a paper, and of no student, is on a date."""
_NUMBERS = re.compile(
    r"\b(?:(?:grades?|gr\.?|invoice|inv\.?|po|ref|id)(?: (?:no\.?|number))? ?[#:]? ?\d+"
    r"|\d+ new|\d{1,2}(?:st|nd|rd|th)|(?:fy|sy)? ?(?:19|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?"
    r"|(?:fy|sy) ?\d\d)\b",
    re.I,
)
"""The numbers in a note that are no count and no amount: of a grade, a year or a paper."""


@cache
def _changing() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lists()["in_remarks"]))
    parts = "|".join(map(re.escape, lists()["in_remarks_included"]))
    return re.compile(rf" (?:{words}|pays \d+ percent|includ\w+ (?:.* )?(?:{parts})) ")


def changes(text: str) -> bool:
    """Whether a text has words that may change what the numbers beside it mean."""
    words = header_words(_harmless().sub(" ", text[:_LONGEST]))
    return _changing().search(f" {' '.join(words)} ") is not None


def _says_more(text: str) -> bool:
    """Whether a text around a table has a sentence with words that are not known to be harmless."""
    says, plain = words_of("in_remarks_says"), words_of("in_remarks_plain")
    subjects = words_of("in_remarks_subjects")
    for sentence in _SENTENCE_END.split(_GREETING.sub("", text[:_LONGEST])):
        words = header_words(_harmless().sub(" ", _STATUTE.sub(" ", sentence)))
        about = not subjects.isdisjoint(words) or any(map(str.isdigit, sentence))
        if about and not says.isdisjoint(words) and not _are_plain(words, plain):
            return True
    return False


@cache
def _harmless() -> re.Pattern[str]:
    """The phrases of a sentence that change nothing, though their words may."""
    phrases = (each for each in words_of("in_remarks_plain") if " " in each)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)


def _says_more_of_a_row(note: str) -> bool:
    """Whether a note has words that are not known to be harmless, an amount, or a bare date."""
    rest = _NUMBERS.sub(" ", note)
    dated = _DATE.search(rest) and not _OF_PAPER.search(rest)
    rest = _DATE.sub(" ", rest)
    odd = dated or "$" in note or any(map(str.isdigit, rest))
    return bool(odd) or not _are_plain(header_words(rest), words_of("in_notes_plain"))


def _are_plain(words: Sequence[str], plain: Collection[str]) -> bool:
    return all(each in plain or DATED.fullmatch(each) for each in without_towns(words))


def below(table: pa.Table, first: int) -> list[str]:
    """The texts of rows that hold nothing else, among the last of a table.

    Args:
        table: all cells, as text.
        first: the place of the first row of data.
    """
    start = max(first, table.num_rows - _MOST_BELOW)
    found, short = list[str](), list[str]()
    for row in zip(*(column.slice(start).to_pylist() for column in table.columns), strict=True):
        filled = [text for cell in row if (text := cell.strip())]
        if len(filled) == 1 and len(filled[0].split()) >= _LEAST_WORDS:
            found += filled
        # A word or two may be the heading of what is below.
        elif len(filled) == 1 and changes(filled[0]):
            short += filled
        elif filled:
            short = []
    return found + short


def remarks(
    table: pa.Table, header: Sequence[str], used: Iterable[int | None], first: int
) -> list[str]:
    """What columns of remarks say, each once."""
    found: list[str] = []
    wanted = words_of("in_headers_of_remarks")
    for at in set(range(min(len(header), table.num_columns))) - {*used}:
        if wanted.isdisjoint(header_words(header[at])):
            continue
        cells = table.column(str(at)).slice(first).unique()
        if len(cells) <= _MOST_REMARKS:
            found += [text for cell in cells if (text := str(cell.as_py()).strip())]
    return found


def noted(
    table: pa.Table, header: Sequence[str], used: Collection[int | None], rows: Places
) -> list[str]:
    """Columns of notes or without a name, and the rows that say more than is known to be harmless.

    A note may name a student: what it says is not shown.

    Args:
        table: all cells, as text.
        header: what the columns are called.
        used: the columns that are read.
        rows: the places in the table of the rows that count.
    """
    wanted, found = words_of("in_headers_of_notes"), []
    for at in sorted({*range(table.num_columns)} - {*used}):
        words = header_words(header[at]) if at < len(header) else []
        if (words and wanted.isdisjoint(words)) or _is_read_already(table, at, used, rows):
            continue
        cells = pc.dictionary_encode(table.column(str(at)).combine_chunks())
        # Under no name a word or two may be anything.
        least = 1 if words else _LEAST_WORDS
        odd = [
            (len(each.split()) >= least and _says_more_of_a_row(each)) or changes(each)
            for each in cells.dictionary.to_pylist()
        ]
        at_rows = rows[np.array(odd, dtype=bool)[cells.indices.to_numpy()[rows]]]
        if len(at_rows):
            found.append(named_rows(column_label(header, at), (at_rows + 1).tolist()))
    return found


def _is_read_already(table: pa.Table, at: int, used: Collection[int | None], rows: Places) -> bool:
    """Whether a column says in each row what one says that is read, as filled-in names do."""
    cells = table.column(str(at)).take(rows)
    return any(
        cells.equals(table.column(str(each)).take(rows)) for each in used if each is not None
    )


def blank_below(
    table: pa.Table,
    header: Sequence[str],
    school: int,
    rows: Places,
    rates: Floats,
    heads: Collection[int],
) -> list[str]:
    """Rows without a rate in a group whose name, and perhaps whose rate, stands in its first row.

    Or below a heading, where the first row alone has a rate.

    Args:
        table: all cells, as text.
        header: what the columns are called.
        school: the column of schools.
        rows: the places in the table of the rows that count.
        rates: theirs, NaN where there is none.
        heads: the numbers of the rows that do not count and may be headings: those of one cell.
    """
    blank = np.isnan(rates)
    if not blank.any() or blank.all():
        return []
    found = np.flatnonzero(blank)
    for at in range(min(len(header), table.num_columns)):
        says = said(header[at])
        level = not {"level", "levels"}.isdisjoint(header_words(header[at]))
        if not (says.school or says.district or says.kind or says.grade or level):
            continue
        cells = table.column(str(at)).take(rows).to_pylist()
        below = np.array([not cell.strip() for cell in cells])
        if not below[0] and (below | ~blank).all():
            return [_of_blank_rates(column_label(header, at), rows[found])]
    alone = [] if len(heads) > _MOST_REMARKS else [each for each in heads if _is_alone(table, each)]
    first = np.isin(rows, alone)
    group = np.cumsum(first)
    others = {*group[~blank & ~first].tolist(), 0}
    if others.isdisjoint(group[found].tolist()) and not (blank & first).any():
        return [_of_blank_rates(column_label(header, school), rows[found])]
    return []


def _is_alone(table: pa.Table, number: int) -> bool:
    """Whether a row has one cell, and no more."""
    return sum(1 for column in table.columns if str(column[number - 1].as_py()).strip()) == 1


def _of_blank_rates(label: str, rows: Places) -> str:
    return named_rows(label, (rows + 1).tolist(), "intake-odd-blank-rates")


def named_rows(label: str, numbers: Sequence[int], message: str = "intake-odd-notes") -> str:
    """A column and the numbers of some of its rows, in words."""
    more = " …" if len(numbers) > _MOST_SHOWN else ""
    listed = ", ".join(f"{each:,}" for each in numbers[:_MOST_SHOWN]) + more
    return say(message, of_header=label, rows=len(numbers), row_numbers=listed)


def is_of_no_use(sheet: str) -> bool:
    """Whether the name of a sheet says that its figures may count no more: "VOID"."""
    return changes(sheet) or not words_of("in_names_of_sheets").isdisjoint(header_words(sheet))


def ask_of_remarks(texts: Iterable[str], remarks: Iterable[str], others: Sequence[str]) -> None:
    """Ask whether numbers stand as they are, beside texts that may change what they mean.

    Args:
        texts: those around the table.
        remarks: those in columns of the table.
        others: what else may change them, in words.

    Raises:
        Asked: there are some.
    """
    found = [each for each in texts if changes(each) or _says_more(each)]
    found += [each for each in remarks if changes(each)]
    quoted = [f"“{shown(each)}”" for each in dict.fromkeys(found)]
    if quoted or others:
        raise Asked(_question([*quoted, *others]))


def ask_of_numbers(students: Floats, dollars: Floats, numbers: Places, is_bill: bool) -> None:
    """Ask of a bill that stands among rates, or of a rate among bills.

    Args:
        students: those of each row.
        dollars: theirs, a student or for all of them.
        numbers: those of the rows.
        is_bill: whether the dollars are for all of a row's students.

    Raises:
        Asked: there is one.
    """
    given = (students >= _LEAST_TIMES) & (dollars > 0)
    if given.sum() < _LEAST_TIMES:
        return
    each = dollars[given] / students[given] if is_bill else dollars[given]
    other = each * students[given] if is_bill else each / students[given]
    _ask_of_the_same(numbers, dollars, np.flatnonzero(given), each, other, is_bill)
    for middle in (float(np.median(each)), float(each.min())):
        plain = np.abs(each - middle) <= _OFF * middle
        odd = (np.abs(other - middle) <= _OFF * middle) & ~plain
        at = np.flatnonzero(given)[odd]
        if not plain.any() or not odd.any() or (plain | odd).mean() < _MOST:
            continue
        amounts = {place: middle for place in at.tolist()}
        raise Asked(_of_odd_amounts(numbers, dollars, amounts, is_bill))


def _ask_of_the_same(
    numbers: Places,
    dollars: Floats,
    rows: Places,
    each: Floats,
    other: Floats,
    is_bill: bool,
) -> None:
    """Ask of dollars that taken the other way are, to the cent, those of a student elsewhere.

    Raises:
        Asked: there are some.
    """
    low, high = each.min(), each.max()
    near = (other >= _NEAR * low) & (other <= high)
    may_be = np.flatnonzero(near & (np.abs(other - each) > _OFF * each))
    if not len(may_be):
        return
    known = {*np.round(each, 2).tolist()}
    # Or that of two rows come to the same rate, near the others.
    amounts, times = np.unique(np.round(other[other >= _NEAR * low], 2), return_counts=True)
    if not is_bill:
        known |= {*amounts[times > 1].tolist()}
    found = {
        int(rows[at]): amount
        for at in may_be.tolist()
        if (amount := round(float(other[at]), 2)) in known
        or (not is_bill and _stands_out(each, at, other[at]))
    }
    if found and len(found) < len(rows):
        raise Asked(_of_odd_amounts(numbers, dollars, found, is_bill))


def _stands_out(rates: Floats, at: int, shared: float) -> bool:
    """Whether a rate is far above all others, and near them when it is shared."""
    most = np.delete(rates, at).max()
    return bool(rates[at] > _FAR_ABOVE * most and shared <= most)


def _of_odd_amounts(
    numbers: Places, dollars: Floats, others: Mapping[int, float], is_bill: bool
) -> Question:
    """The question of dollars, by their place, that may be meant the other way, as others are."""
    message = "intake-odd-rate" if is_bill else "intake-odd-bill"
    return _question(
        [
            say(
                message,
                row=int(numbers[place]),
                amount=f"${dollars[place]:,.2f}",
                other=f"${other:,.2f}",
            )
            for place, other in others.items()
        ]
    )


def ask_of_parts(sample: Sample, parts: Sequence[int], whole: int) -> None:
    """Ask of a column that others come to in some rows, but not in each.

    Raises:
        Asked: they do not.
    """
    added = np.nansum([sample.numbers[at] for at in parts], axis=0)
    given = ~np.isnan(sample.numbers[whole]) & (added > 0)
    same = np.abs(added - sample.numbers[whole])[given] <= _OFF
    if same.any() and not same.all():
        raise Asked(_question([say("intake-odd-parts", **_named(sample, parts, whole))]))


def ask_of_part_of_year(sample: Sample, parts: Sequence[int], whole: int) -> None:
    """Ask of dollars that are the sum of fewer parts than a year has.

    Raises:
        Asked: always.
    """
    raise Asked(_question([say("intake-odd-part-of-year", **_named(sample, parts, whole))]))


def _named(sample: Sample, parts: Sequence[int], whole: int) -> dict[str, Value]:
    labels = ", ".join(column_label(sample.header, at) for at in parts)
    return {"candidates": labels, "of_header": column_label(sample.header, whole)}


def _question(found: Sequence[str]) -> Question:
    more = " …" if len(found) > _MOST_SHOWN else ""
    option = Option("remarks", AS_GIVEN, say("intake-option-as-given"))
    return Question("remarks", (option,), "; ".join(found[:_MOST_SHOWN]) + more)


def students_told(titles: Iterable[str]) -> float | None:
    """The one number of students that titles tell; None where they tell none, or several."""
    found = {number.replace(",", "") for title in titles for number in _STUDENTS.findall(title)}
    return float(found.pop()) if len(found) == 1 else None


def years_named(texts: Iterable[str]) -> list[str]:
    """Texts that name unlike fiscal years, each as one such year; [] where they do not.

    A date in a text may be that of a paper, and a percent may be one of another year's tuition.
    """
    found: dict[int, str] = {}
    for text in texts:
        year = 0 if "%" in text or "percent" in text.casefold() else year_by_name(text)
        if year:
            found.setdefault(year, shown(text))
    return [*found.values()] if len(found) > 1 else []


def year_told(texts: Iterable[str]) -> tuple[int, str]:
    """The one fiscal year that texts speak of, and the first that does; 0 for none or several."""
    found: dict[int, str] = {}
    for text in texts:
        if year := fiscal_year(text):
            found.setdefault(year, text)
    return next(iter(found.items())) if len(found) == 1 else (0, "")

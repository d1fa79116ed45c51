"""Which rows are of other programs: named so themselves, in a column, by a heading or a title.

Such rows are shown and summed apart; no rule of this cap touches them. Where a row may be of
another program or not, nothing is taken until somebody has said.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from model.intake.in_english import english_words
from model.intake.listed import has, lists, may_have, words_of
from model.intake.names import Mask
from model.intake.numbers import looks_like
from model.intake.rows import Rows
from model.intake.words import PAGE, header_words, said
from model.intake.years import is_group
from model.names import is_known
from model.short_memory import kept_in_a_reading

_NO_GRADE = r"(?:(?!\d)|(?=[34](?:s|y|yr|year)\b|3 (?:and |or )?4\b))"
"""After a word for preschool no grade up to which a school goes, but an age."""


@dataclass(frozen=True)
class Programs:
    """Rows of other programs, by their numbers."""

    certain: frozenset[int] = frozenset()
    doubtful: frozenset[int] = frozenset()
    """They may be: a title or a heading that is not theirs alone names another program."""
    headings: frozenset[int] = frozenset()
    """Rows that only say of what program those below them are."""


def is_other(name: str) -> bool:
    """Whether a name is that of a program that is not under this cap."""
    return has(name, "other_programs")


def may_be_other(name: str) -> bool:
    """Whether a name may be that of such a program, or only contain its word."""
    return is_other(name) or has(name, "perhaps_other_programs", after=_NO_GRADE)


def perhaps_other(names: Collection[str]) -> set[str]:
    """Those of some names; of most tables all at once show that none is."""
    lists = may_have("\n".join(names))
    if lists.isdisjoint(("other_programs", "perhaps_other_programs")):
        return set()
    return set(filter(may_be_other, names))


def may_be_no_school(name: str) -> bool:
    """Whether a row of this name may be a budget, another year, a part of others and so on."""
    return is_of_the_print(name) or is_called_no_school(name)


def is_of_the_print(name: str) -> bool:
    """Whether a name is no more than the number of a page or a year."""
    return PAGE.fullmatch(name) is not None or is_group(name)


def is_called_no_school(name: str) -> bool:
    """Whether a name has words with which a row may be no school."""
    begins = is_a_part(name) or has(name, "perhaps_no_school", before="^")
    within = has(name, "perhaps_no_school_within")
    return begins or within or has(name, "charges", after="$")


def is_a_part(name: str) -> bool:
    """Whether a row of this name is of students that another row counts: "of which new"."""
    return has(name, "parts_of_others", before="^")


@kept_in_a_reading
def may_not_count(name: str) -> bool:
    """Whether a heading says that the rows below it may not count: Waitlist, Budget."""
    return may_be_no_school(name) or has(name, "perhaps_not_counted", before="^")


def ends_uncounted(name: str) -> bool:
    """Whether a name or a note in it says that students may not count: A (budget), B - revised."""
    if "perhaps_not_counted" not in may_have(name):
        return False
    _, *notes = _NOTES.split(name)
    ends = has(name, "perhaps_not_counted", before=r"\w", after="$")
    return ends or any(_begins_uncounted(note) for note in notes)


def _begins_uncounted(note: str) -> bool:
    """Whether a note begins with a word of students who may not count: 3 of these withdrew."""
    return has(note, "perhaps_not_counted", before=_SOME)


_NOTES = re.compile(r"[()\[\]{}:;,*]|[–—]| -+ ")
"""What parts a name from the notes in it."""
_SOME = r"^(?: \d+(?: (?:of|these|them|the|students?|pupils?|were|was|have|has|who|since))*)?"
"""What stands before such a word where it is said of some."""
_MONTH = (
    "jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct"
    "|october|nov|november|dec|december"
)
_AROUND = (
    "in|on|for|from|as|of|by|at|end|the|a|until|before|after|since|early|mid|late|this|new|school"
    "|fiscal|calendar|year|month|term|semester"
)


@cache
def _other_times() -> re.Pattern[str]:
    """What a name ends with, or a note is, that says that a school is not open in this year."""
    words = {of: "|".join(each) for of, each in lists().items()}
    real = rf" (?:{words['times']}|{_MONTH}|(?:fy|sy)?\d{{1,4}}(?:st|nd|rd|th)?)"
    time = rf"(?=(?: (?:{_AROUND}))*{real}\b)(?:{real}| (?:{_AROUND}))+"
    return re.compile(
        rf".* (?:{words['not_open']})(?:{time})?"
        rf"|.* (?:{words['opens']}){time}"
        rf"|(?: now)? (?:{words['opens_as_a_note']}){time}"
        rf"|{time} (?:opening|start|launch|closing|closure)"
    )


@kept_in_a_reading
def is_of_another_time(name: str) -> bool:
    """Whether a note in a name says that it is not of this year: A (opens 2026), B - closed."""
    if may_have(name).isdisjoint(("not_open", "opens", "opens_as_a_note")):
        return False
    notes = (f" {english_words(note)}" for note in _NOTES.split(name))
    return any(_other_times().fullmatch(note) for note in notes)


def is_the_state(name: str) -> bool:
    """Whether a name is the whole state's, which is no district and no school."""
    return has(name, "the_state", before="^", after="$")


def is_operator(name: str) -> bool:
    """Whether a name is that of a center that operates schools, and of none of them."""
    return has(name, "operators", before="^", after="$")


def is_credit(name: str) -> bool:
    """Whether a row of this name may take something off a bill."""
    return has(name, "credits")


def is_never_added(name: str) -> bool:
    """Whether a row of this name never adds to a bill, whatever its sign: Refund."""
    return has(name, "never_added", before="^")


_PAYER = re.compile(r"\b(?:bill(?:ed)?|charged?|paid)(?: to| by)? ([^-–—,;:()]+)", re.IGNORECASE)


def _says_uncounted(note: str) -> bool:
    """Whether a note on a row says that it may not count, or that a town is billed for it."""
    if _begins_uncounted(note) or is_of_another_time(note):
        return True
    return any(is_known(name.strip(" .")) for name in _PAYER.findall(note))


def noted_uncounted(
    rows: Rows, table: pa.Table, header: Sequence[str], taken: Collection[int]
) -> Mask:
    """Rows beside which another column says that they may not count: waitlisted, projected."""
    mask: Mask = np.zeros(len(rows.number), dtype=bool)
    for at in range(table.num_columns):
        # Where a rate comes from says nothing of the students.
        if at in taken or (
            at < len(header) and (said(header[at]).identifier or said(header[at]).rate)
        ):
            continue
        cells = pc.dictionary_encode(table.column(str(at)).combine_chunks())
        texts = cells.dictionary.to_pylist()
        if at < len(header) and said(header[at]).some_students:
            # A date under Exit date says that a student has left.
            says = [looks_like(text) == "date" for text in texts]
        else:
            says = list(map(_says_uncounted, texts))
        if any(says):
            mask |= np.array(says, dtype=bool)[cells.indices.to_numpy()[rows.number - 1]]
    return mask


def note_beside(cells: Sequence[str], header: Sequence[str], taken: Collection[int]) -> str:
    """What in a row's other cells says that it may not count; of a date what it is called."""
    for at, text in enumerate(cells):
        if at in taken or (at < len(header) and said(header[at]).identifier):
            continue
        if _says_uncounted(text):
            return text
        if at < len(header) and said(header[at]).some_students and looks_like(text) == "date":
            return header[at]
    return ""


def _is_this(name: str) -> bool:
    return has(name, "this_program") and not may_be_other(name)


def programs(
    rows: Rows, table: pa.Table, header: Sequence[str], taken: set[int], titles: Sequence[str]
) -> Programs:
    """The rows of other programs among all rows of a table, totals included.

    Args:
        rows: in the table's order.
        table: all its columns, from the text's first row on.
        header: what they are called.
        taken: the columns that are read.
        titles: the name of the sheet, what stands above the header, and what the students are
            called.
    """
    own = rows.school.where_listed(lambda name: is_other(name) and not is_a_part(name))
    own |= rows.district.where_listed(is_other)
    in_a_kind, in_a_note = _in_columns(rows, table, header, taken)
    is_heading = headings(rows, table)
    certain = (own | in_a_kind) & ~is_heading
    perhaps = rows.school.where_listed(lambda name: may_be_other(name) and not is_a_part(name))
    doubtful = in_a_note | perhaps
    perhaps |= own
    if (perhaps & is_heading).any() or any(
        is_other(each) and not _is_this(each) for each in titles
    ):
        below = np.array(list(_below_headings(rows, own, perhaps, is_heading, titles)))
        certain |= below == "other"
        doubtful |= below == "doubt"
    else:
        is_heading &= own
    total = rows.school.total | rows.district.total
    # A row that names its line is of that line, whatever its school is called.
    counts = rows.line.blank & ~total
    return Programs(
        frozenset(rows.number[certain & counts].tolist()),
        frozenset(rows.number[doubtful & ~certain & ~is_heading & counts].tolist()),
        frozenset(rows.number[is_heading & ~total].tolist()),
    )


def _in_columns(
    rows: Rows, table: pa.Table, header: Sequence[str], taken: set[int]
) -> tuple[Mask, Mask]:
    """Rows that another column calls another program: one of programs, or any other."""
    kind: Mask = np.zeros(len(rows.number), dtype=bool)
    note = kind.copy()
    for at in range(table.num_columns):
        if at in taken or (at < len(header) and _says_no_program(header[at])):
            continue
        cells = pc.dictionary_encode(table.column(str(at)).combine_chunks())
        texts, codes = cells.dictionary.to_pylist(), cells.indices.to_numpy()[rows.number - 1]
        is_kind = at < len(header) and said(header[at]).kind
        # Where some rows are said to be of this program, those of any other may not be.
        names_this = is_kind and any(_is_this(texts[code]) for code in {*codes.tolist()})
        doubts = [
            may_be_other(text) or bool(names_this and text.strip() and not _is_this(text))
            for text in texts
        ]
        if is_kind:
            kind |= np.array(list(map(is_other, texts)), dtype=bool)[codes]
        note |= np.array(doubts, dtype=bool)[codes]
    return kind, note


def _says_no_program(header: str) -> bool:
    """Whether a column tells students apart, or says where somebody is, by a street's name."""
    places = words_of("in_headers_of_places")
    return said(header).identifier or not places.isdisjoint(header_words(header))


def headings(rows: Rows, table: pa.Table) -> Mask:
    """Rows that hold one text and nothing else."""
    mask: Mask = ~rows.school.blank | ~rows.district.blank
    for role in ("students", "tuition", "bill", "line"):
        mask &= rows.blank(role)
    for at in np.flatnonzero(mask):
        row = int(rows.number[at]) - 1
        mask[at] = len({str(c[row].as_py()).strip() for c in table.columns} - {""}) == 1
    return mask


def _below_headings(
    rows: Rows, own: Mask, perhaps: Mask, is_heading: Mask, titles: Sequence[str]
) -> Iterator[str]:
    """Of what program each row is by the headings above it: "this", "other" or "doubt"."""
    total = rows.school.total | rows.district.total
    of = "doubt" if any(is_other(each) and not _is_this(each) for each in titles) else "this"
    for at in range(len(rows.number)):
        if is_heading[at] and own[at]:
            of = "other"
        elif is_heading[at] and perhaps[at]:
            of = "doubt"
        elif is_heading[at] and (_is_this(rows.school[at]) or _is_this(rows.district[at])):
            of = "this"
        elif of == "other" and (is_heading[at] or total[at]):
            yield "this"
            of = "doubt"
            continue
        yield of

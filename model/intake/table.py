"""Turns text into columns of cells: finds the delimiter and the header, and reads the cells."""

import csv
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO, StringIO, TextIOWrapper
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv

from model.intake.columns import LEAST_RATE, MOST_RATE, Columns
from model.intake.names import says_total
from model.intake.numbers import read_numbers, reads_as_number
from model.intake.problems import Unreadable, shown
from model.intake.programs import may_not_count
from model.intake.questions import Asked, Option, Question
from model.intake.template import BILL, HEADER, LINE
from model.intake.told import rate_told
from model.intake.words import PAGE, is_of_a_part, said
from model.intake.years import fiscal_year, group_name, is_group
from model.messages import say
from model.names import is_known, same
from model.record import operators
from model.short_memory import kept_in_a_reading

HEAD_ROWS = 100
"""Rows in which the header is looked for; reports have titles above it."""
MOST_COLUMNS = 60
_HEAD_CHARACTERS = 100_000
_LAST_GRADE = 12
_NUMBER_AS_NAME = re.compile(r" *(20\d\d|504) *")
"""A year, or the section of law by which some students have a plan."""
_SAMPLE_ROWS = 100
_LONGEST_LINE = 40
"""Characters in a cell of a header of two lines; more is a title."""


@dataclass(frozen=True)
class Found:
    """A table in a text: where it begins, and its first rows."""

    delimiter: str
    header: tuple[str, ...]
    header_place: int | None
    """The header's row, 0 being the text's first; None where there is none."""
    first: int
    """The first row of data."""
    sample: tuple[tuple[str, ...], ...]
    width: int
    """Cells in the widest of the first rows."""
    score: int
    hidden: frozenset[int] = frozenset()
    """Columns that the workbook hides and that have a header; they are not read."""
    hidden_header: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    """What stands above the header, a text a row."""
    commas: frozenset[int] = frozenset()
    """Columns of dollars with a comma before the cents in the first rows."""


def find_table(
    text: str,
    delimiters: str,
    header_row: int = 0,
    hidden: frozenset[int] = frozenset(),
    with_line: bool = False,
    typed: bool = False,
) -> Found:
    """The table of a text.

    Args:
        text: a table, one record a line; quoted cells may hold delimiters and line ends.
        delimiters: those it may use. The one that makes the header readable is taken.
        header_row: the row that somebody chose as the header, the first being 1; 0 if nobody did.
        hidden: columns that are not looked at, 0 being the first.
        with_line: rows may say which line they belong to.
        typed: it has one header, of one line.

    Raises:
        Asked: there is more than one table.
        Unreadable: no delimiter gives a school and a number of students.
    """
    if text.startswith("sep=") and text[4:5] in delimiters and text[5:6] in "\r\n":
        delimiters = text[4]
    whole = _heads(text, delimiters)
    heads = {each: _without(head, hidden) for each, head in whole.items()}
    without = _without_header_but_line if with_line else _without_header
    for find in (_with_header, without):
        found = [find(each, head, header_row, typed) for each, head in heads.items()]
        tables = [each for each in found if each]
        # Of a row that somebody chose as header, no word may be known.
        best = max(tables, key=lambda each: (each.score, len(each.header)), default=None)
        if best and best.header_place is not None and hidden:
            header = whole[best.delimiter][best.header_place]
            named = {at for at in hidden if at < len(header) and header[at].strip()}
            return replace(best, hidden=frozenset(named), hidden_header=tuple(header))
        if best and not lies_on_its_side(best):
            return best
        if best:
            raise Unreadable("on-its-side", begins=_first_cells(best.sample))
    for head in heads.values():
        if beside := measures(head):
            raise Unreadable("on-its-side", begins=_first_cells(beside))
    raise _no_header(max(heads.values(), key=_width))


def lies_on_its_side(found: Found) -> bool:
    """Whether a table has a column for each school, and a row for their students and so on."""
    says = [said(cell) for cell in found.header]
    students = {at for at, each in enumerate(says) if each.students}
    money = {at for at, each in enumerate(says) if each.money}
    # Both words may be meant of one column only if it is a total.
    if students and money and len(students | money) > 1:
        return False
    return len(measures(found.sample)) > 1


def measures(rows: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The rows that begin with what their numbers are, if some are students and some dollars."""
    found = {"students": [], "money": []}  # type: dict[str, list[Sequence[str]]]
    for row in rows:
        cells = [cell for cell in row if cell.strip()]
        if len(cells) < 3 or not row[0].strip() or not all(map(reads_as_number, cells[1:])):
            continue
        says = said(cells[0])
        if says.students > 1:
            found["students"].append(row)
        elif says.money > 1:
            found["money"].append(row)
    return [row for each in found.values() for row in each] if all(found.values()) else []


def _first_cells(rows: Sequence[Sequence[str]]) -> str:
    """What the rows begin with that say what they hold."""
    return ", ".join(f"“{shown(row[0])}”" for row in measures(rows))


def header_score(cells: Sequence[str]) -> int:
    """How much a row looks like a header; 0 if it does not."""
    return _score(tuple(cells[:MOST_COLUMNS]))


@kept_in_a_reading
def _score(cells: tuple[str, ...]) -> int:
    filled = [cell for cell in cells if cell and not cell.isspace()]
    if len(filled) < 2 or not _are_grades(filled):
        return 0
    best = {"school": 0, "district": 0, "students": 0, "money": 0}
    for cell in filled:
        says = said(cell)
        for role in best:
            best[role] = max(best[role], getattr(says, role))
        if says.identifier:
            best["students"] = max(best["students"], 2)
    roles = sum(rank > 0 for rank in best.values())
    if roles < 2 or not (best["school"] or best["district"]):
        return 0
    counted = bool(best["students"]) + bool(best["school"])
    return sum(best.values()) + 3 * counted


def has_rates(text: str, delimiters: str) -> bool:
    """Whether a text has a table of schools with dollars beside them, counted or not."""
    for row in _head(text, delimiters[0])[:HEAD_ROWS]:
        says = [said(cell) for cell in row if cell.strip()]
        if any(each.school for each in says) and any(each.money for each in says):
            return True
    return False


def headers(text: str, delimiters: str) -> list[tuple[int, list[str]]]:
    """The rows of a text that may be headers, each with its place."""
    return _headers((_Itself(text), delimiters))


def _are_grades(filled: Sequence[str]) -> bool:
    """Whether the numbers of a row are years, or those of grades in their order: 1, 2, 3."""
    next_grade = _LAST_GRADE + 1
    # Most rows that are no header end with a number that is no grade.
    for cell in reversed(filled):
        if cell[0].isalpha() or not reads_as_number(cell) or _NUMBER_AS_NAME.fullmatch(cell):
            continue
        grade = int(cell) if cell.strip().isdecimal() else 0
        if not 0 < grade < next_grade:
            return False
        next_grade = grade
    return True


def read_columns(text: str, delimiter: str, width: int) -> pa.Table:
    """The cells as text, one row a record from the text's first on; columns "0", "1" and so on.

    Raises:
        Unreadable: a cell never ends.
    """
    # At the end of a file a blank line means nothing, elsewhere it counts as a row.
    content = text.rstrip("\r\n").encode("utf-8", "replace")
    if width <= MOST_COLUMNS:
        try:
            return _read_regular(content, delimiter, width)
        except pa.ArrowInvalid:
            pass  # rows of different length, which Python's reader takes
    content, width = _regular(content, delimiter)
    return _read_regular(content, ",", width)


def _without(head: list[list[str]], hidden: frozenset[int]) -> list[list[str]]:
    if not hidden:
        return head
    return [["" if at in hidden else cell for at, cell in enumerate(row)] for row in head]


_BEFORE_COMMA = r"^[ ]*\$?[ ]*[0-9]{1,3}[ ]*$"
_AFTER_COMMA = r"^[0-9]{3}(\.[0-9]*)?[ ]*$"


def split_numbers(table: pa.Table, columns: Columns, found: Found) -> set[int]:
    """The numbers of rows in which a comma seems to part a number in two: 5,012 as 5 and 012.

    Such rows are longer than the header.
    """
    read = {columns.students, columns.tuition, columns.bill, *columns.worked_from}
    numbers = [at for at in read if at is not None]
    width = len(found.header)
    if found.delimiter != "," or width >= table.num_columns or not numbers:
        return set()
    longer = np.zeros(table.num_rows, dtype=bool)
    for at in range(width, table.num_columns):
        longer |= ~pc.equal(pc.utf8_trim_whitespace(table.column(str(at))), "").to_numpy()
    split = np.zeros(table.num_rows, dtype=bool)
    for at in range(min(numbers), table.num_columns - 1):
        before = pc.match_substring_regex(table.column(str(at)), _BEFORE_COMMA).to_numpy()
        after = pc.match_substring_regex(table.column(str(at + 1)), _AFTER_COMMA).to_numpy()
        split |= before & after
    return {int(at) + 1 for at in np.flatnonzero(longer & split) if at >= found.first}


def _with_header(delimiter: str, head: list[list[str]], chosen: int, typed: bool) -> Found | None:
    most = min(len(head), HEAD_ROWS)
    headers = head[:most] if typed else [_whole_header(head, place) for place in range(most)]
    scores = [header_score(header) for header in headers]
    if not any(scores) and not typed and (named := _above_names(head[:most])):
        return _with_header(
            delimiter, [*head[: named[0]], named[1], *head[named[0] + 1 :]], chosen, typed
        )
    for place in range(1, most):
        # A row of units belongs to the header above it.
        if scores[place] and scores[place - 1] and _are_units(head[place]):
            scores[place] = 0
    if chosen:
        if not 0 < chosen <= len(scores):
            return None
        return _found(delimiter, head, chosen - 1, max(scores[chosen - 1], 1), typed)
    places = [place for place, score in enumerate(scores) if score]
    ends = [*places[1:], len(head)]
    real = [
        place
        for place, end in zip(places, ends, strict=False)
        if _has_numbers(headers[place], head[place + 1 : end])
    ]
    if not real:
        best = max(places, key=lambda place: scores[place], default=None)
        return None if best is None else _found(delimiter, head, best, scores[best], typed)
    first, *later = real
    for place in later:
        above = (head[at] for at in range(place - 1, first, -1))
        titles = [" ".join(filter(None, row)) for row in head[:first]]
        page = lines_of_a_page_break(head[first], head[place], above, titles)
        if page is None and not more_of_the_same(head, first, place):
            titled = {at: _titled(head, at, headers[at]) for at in real}
            raise Asked(header_question(delimiter, titled))
    return _found(delimiter, head, first, scores[first], typed)


def _above_names(head: list[list[str]]) -> tuple[int, list[str]] | None:
    """The first row of students and dollars above names that nothing is written over; named.

    Names of towns are none of schools.
    """
    for place, row in enumerate(head):
        says = [said(cell) for cell in row]
        counted = any(each.students > 1 for each in says) and any(each.money for each in says)
        if not counted or row[0].strip() or any(map(reads_as_number, row)):
            continue
        names = [each[0] for each in head[place + 1 :] if each and each[0].strip()]
        schools = [name for name in names if not reads_as_number(name) and not is_known(name)]
        if names and len(schools) == len(names):
            return place, [HEADER[1], *row[1:]]
    return None


def _titled(head: list[list[str]], place: int, header: Sequence[str]) -> list[str]:
    """A header behind the one text of the row above it, if there is no other in that."""
    above = [cell for cell in head[place - 1] if cell.strip()] if place else []
    return [*(above if len(above) == 1 else []), *header]


def _whole_header(head: list[list[str]], place: int) -> list[str]:
    """A row as a header, with what the line above it adds: FY2025 over Students."""
    if any(cell[:1].isdigit() and reads_as_number(cell) for cell in head[place]):
        return head[place]
    row = _under_groups(head, place)
    alone = header_score(row)
    if place and (not alone or _says_twice(row)) and _is_lower_line(head[place - 1], row):
        # "Number of" over "Students", "Tuition" over "per pupil".
        joined = _joined(head[place - 1], row)
        row = joined if header_score(joined) > alone else row
    return row


def _is_lower_line(above: Sequence[str], row: Sequence[str]) -> bool:
    """Whether two rows may be two lines of one header, of which the upper is none by itself."""
    upper = [cell for cell in above if cell.strip()]
    digits = any(sign.isdigit() for cell in row if not is_group(cell) for sign in cell)
    if len(upper) < 2 or digits or max(map(len, upper)) > _LONGEST_LINE:
        return False
    counted = any(said(cell).students or said(cell).money for cell in row)
    return counted and not any(map(reads_as_number, upper)) and not header_score(above)


def _under_groups(head: list[list[str]], place: int) -> list[str]:
    """A row whose cells are called by the year that stands above them, once for several."""
    row = [cell.strip() for cell in head[place]]
    above = [cell.strip() for cell in head[place - 1]] if place else []
    groups = {at for at, cell in enumerate(above) if is_group(cell)}
    if not groups - {0} or header_score(head[place - 1]) or any(map(reads_as_number, row)):
        return row
    filled = {at for at, cell in enumerate(above) if cell} - {0}
    if filled == groups and len(groups) == 1 and not any(row[1 : min(groups)]):
        # One group of all columns but the schools' is the title of the table.
        return row if any(row[:1]) else [*above[:1], *row[1:]]
    carried = ""
    for at in range(max(len(row), len(above))):
        if at == len(row):
            row.append("")
        upper = above[at] if at < len(above) else ""
        if at in groups:
            carried = group_name(upper)
        elif upper:
            carried = ""
            # A date below a name says of when it is.
            row[at] = f"{upper} {row[at]}" if row[at] and is_group(row[at]) else row[at] or upper
        if carried and row[at] and not fiscal_year(row[at]):
            row[at] = f"{carried} {row[at]}"
    return row


def _says_twice(row: Sequence[str]) -> bool:
    names = [cell.casefold() for cell in row if cell]
    return len(set(names)) < len(names)


def _joined(above: Sequence[str], row: Sequence[str]) -> list[str]:
    width = max(len(above), len(row))
    uppers, lowers = ([*each, *[""] * (width - len(each))] for each in (above, row))
    return [
        upper.strip() if upper == lower else f"{upper.strip()} {lower.strip()}".strip()
        for upper, lower in zip(uppers, lowers, strict=True)
    ]


def _carried(header: Sequence[str], below: Sequence[str]) -> list[str]:
    """A header whose names stand once over several columns that the row below tells apart."""
    carried, names = "", [*header, *[""] * (len(below) - len(header))]
    for at, name in enumerate(names):
        carried = name if name or not below[at : at + 1] or not below[at].strip() else carried
        names[at] = carried
    return names


def lines_of_a_page_break(
    header: Sequence[str],
    row: Sequence[str],
    above: Iterable[Sequence[str]],
    titles: Collection[str],
) -> int | None:
    """How many lines above a row belong to a page's head; None if it is another table's header.

    A row that only repeats the header stands below a row of the table, below the number of the
    page, or below what stands above the first header, too.

    Args:
        header: the table's.
        row: the row that may repeat it.
        above: the rows above that, from the nearest on.
        titles: what stands above the header, a text a row.
    """
    if not same_names(header, row):
        return None
    heads = {tuple(_plain([title])) for title in titles}
    for lines, cells in enumerate(above):
        filled = _plain(cells)
        if any(PAGE.fullmatch(cell) for cell in filled):
            return lines + 1
        if len(filled) > 1:
            return lines
        if not filled or tuple(filled) not in heads:
            return None
    return None


def _plain(cells: Iterable[str]) -> list[str]:
    return [cell.strip().casefold() for cell in cells if cell.strip()]


def same_names(header: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row has the names of a header."""
    return _plain(header) == _plain(row)


def more_of_the_same(rows: Sequence[Sequence[str]], first: int, place: int) -> bool:
    """Whether a header that stands there again begins more of the same table.

    Below it are other schools, or those of other districts. What stands above it, if anything does,
    names a town or an operator, and no other year or part of one.

    Args:
        rows: all rows, the titles included.
        first: where the header stands first.
        place: where it stands again.
    """
    if not same_names(rows[first], rows[place]):
        return False
    # Of several lines above a header each may be what tells two tables apart.
    if place > 1 and _is_title(rows[place - 1]) and _plain(rows[place - 2]):
        return False
    titles = [" ".join(_plain(rows[at - 1])) for at in (first, place) if at]
    if len(titles) > 1 and all(map(is_known, titles)) and not same(*titles):
        return True
    if not all(map(_names_an_operator, filter(None, titles))) or any(map(tells_apart, titles)):
        return False
    names = [at for at, cell in enumerate(rows[first]) if said(cell).school or said(cell).district]
    again = (at for at in range(place + 1, len(rows)) if same_names(rows[first], rows[at]))
    end = next(again, len(rows))
    return _named(rows[first + 1 : place], names).isdisjoint(_named(rows[place + 1 : end], names))


def _is_title(row: Sequence[str]) -> bool:
    return len(_plain(row)) == 1


def _names_an_operator(title: str) -> bool:
    """Whether a title has the name of an operator: what it is of is not of another kind."""
    return any(name.casefold() in title.split() for name in operators())


def tells_apart(title: str) -> bool:
    """Whether a title may say that what is below it is not more of the same."""
    other = fiscal_year(title) or is_of_a_part(title, title=True)
    return bool(other or ":" in title or is_known(title) or may_not_count(title))


def _named(rows: Sequence[Sequence[str]], names: Sequence[int]) -> set[tuple[str, ...]]:
    """What the rows are called that hold more than a name and are no totals."""
    called = (
        tuple(cell.strip().casefold() for at in names for cell in row[at : at + 1])
        for row in rows
        if len(_plain(row)) > 1
    )
    return {each for each in called if not any(map(says_total, each))}


def header_question(delimiter: str, headers: Mapping[int, Sequence[str]]) -> Question:
    """Which of several headers is meant."""
    options = [
        Option(
            "header_row",
            str(place + 1),
            say("intake-row", row=place + 1, begins=shown(" | ".join(filter(None, cells)))),
        )
        for place, cells in headers.items()
    ]
    return Question("header", tuple(options))


def _has_numbers(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether any column that may be counted has a number, or a row says that it should."""
    places = [
        place
        for place, cell in enumerate(header)
        if (says := said(cell)).students or says.money or says.identifier
    ]
    return any(
        place < len(row) and any(sign.isdigit() for sign in row[place])
        for row in rows
        for place in places
    )


def _found(
    delimiter: str, head: list[list[str]], place: int, score: int, typed: bool = False
) -> Found:
    named = head[place] if typed else _whole_header(head, place)
    header = [cell.strip() for cell in named][:MOST_COLUMNS]
    while header and not header[-1]:
        header.pop()
    first = place + 1
    if not typed and first < len(head) and _are_units(head[first]):
        first += 1
    elif not typed and first < len(head) and _goes_on(header, head[first]):
        header = _joined(_carried(header, head[first]), head[first])[:MOST_COLUMNS]
        first += 1
    sample = tuple(tuple(row[:MOST_COLUMNS]) for row in head[first:])
    width = max([len(header), *map(len, head)])
    titles = tuple(" ".join(filter(None, row)) for row in head[:place])
    return Found(delimiter, tuple(header), place, first, sample, width, score, titles=titles)


_UNIT = re.compile(r"\(.{0,20}\)|\[.{0,20}\]|[#$%]{1,3}")


def _are_units(row: Sequence[str]) -> bool:
    """Whether a row holds no more than units in brackets: (#), ($)."""
    filled = [cell.strip() for cell in row if cell.strip()]
    return bool(filled) and all(map(_UNIT.fullmatch, filled))


def _goes_on(header: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the row below a header is its second line: text, and under no name."""
    # A name that is merged with the cell below it stands in both.
    merged = {
        at for at, (cell, name) in enumerate(zip(below, header, strict=False)) if cell == name
    }
    filled = [at for at, cell in enumerate(below) if cell.strip() and at not in merged]
    named = [at for at, cell in enumerate(header) if said(cell).school or said(cell).district]
    if not filled or not _carried(header, below)[max(filled)] or any(at in named for at in filled):
        return False
    cells = [below[at] for at in filled]
    # Grades and dates below a name that stands over several of them are no numbers of a school.
    parted = any(not header[at : at + 1] or not header[at] for at in filled)
    plain = (is_group(cell) or not any(map(str.isdigit, cell)) for cell in cells)
    if not (all(plain) or (parted and not any(map(reads_as_number, cells)))):
        return False
    return any(sign.isalpha() for cell in cells for sign in cell)


def _without_header(
    delimiter: str, head: list[list[str]], chosen: int, typed: bool = False
) -> Found | None:
    """School, students and tuition, perhaps after a district, if the first row reads as such."""
    for place, row in enumerate(head):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (not any(cells[1:]) and rate_told(cells[0])):
            # A line may say the rate of the schools below it.
            continue
        while not cells[-1]:
            cells.pop()
        names = HEADER if len(cells) == len(HEADER) else HEADER[1:]
        if _ends_with_its_product(cells):
            names = (*HEADER[1:], BILL)
        texts = names.index(HEADER[2])
        if not texts + 1 <= len(cells) <= len(names):
            return None
        if any(not cell or reads_as_number(cell) for cell in cells[:texts]):
            return None
        numbers = read_numbers(pa.array(cells[texts:], pa.string()))
        if not numbers[0] >= 0 or not all(any(c.isdigit() for c in each) for each in cells[texts:]):
            return None
        if len(numbers) > 1 and not (
            LEAST_RATE <= numbers[1] <= MOST_RATE or numbers[1] != numbers[1]
        ):
            return None
        sample = tuple(tuple(row) for row in head[place:])
        header = names[: len(cells)]
        return Found(delimiter, header, None, place, sample, _width(head), len(cells))
    return None


def _ends_with_its_product(cells: Sequence[str]) -> bool:
    """Whether a row is a school, its students, their rate and what both come to."""
    if len(cells) != len(HEADER) or not cells[0] or reads_as_number(cells[0]):
        return False
    students, rate, bill = read_numbers(pa.array(cells[1:], pa.string()))
    return bool(students > 0 and rate > 0 and abs(students * rate - bill) < 1)


def _without_header_but_line(
    delimiter: str, head: list[list[str]], chosen: int, typed: bool
) -> Found | None:
    """School, students, tuition and line, or the bill for it, if the first row reads as such."""
    proved = _without_header(delimiter, head, chosen)
    if proved is not None and BILL in proved.header:
        return proved
    short = [row[:3] for row in head]
    while short and short[0][-1:] == [""]:
        # A rate may be left out where the line stands behind it.
        short[0] = short[0][:-1]
    found = _without_header(delimiter, short, chosen)
    if found is None or found.first >= len(head):
        return None
    sample = tuple(tuple(row) for row in head[found.first :])
    header = (*HEADER[1:], LINE)[: _width(head)]
    return replace(found, header=header, sample=sample, width=_width(head))


def _no_header(head: Sequence[Sequence[str]]) -> Unreadable:
    """Why no row of a table is a header."""
    filled = [[cell for cell in row if cell.strip()] for row in head]
    for cells in filled:
        says = [said(cell) for cell in cells]
        students = any(each.students for each in says)
        if len(cells) > 1 and (students or any(each.school for each in says)):
            return Unreadable("column", missing_column="school" if students else "students")
    first = next((shown(" ".join(cells)) for cells in filled if cells), "")
    if not first:
        return Unreadable("blank-head", head_rows=HEAD_ROWS)
    return Unreadable("header", begins=first)


def _heads(text: str, delimiters: str) -> dict[str, list[list[str]]]:
    """The first rows by each delimiter that parts any of them; by the first if none does."""
    start = text[:_HEAD_CHARACTERS]
    heads = {each: _head(text, each) for each in delimiters if each in start}
    return heads or {delimiters[0]: _head(text, delimiters[0])}


def _head(text: str, delimiter: str) -> list[list[str]]:
    head = _first_rows((_Itself(text), delimiter))
    cut_off = len(text) > _HEAD_CHARACTERS and 1 < len(head) < HEAD_ROWS + _SAMPLE_ROWS
    return head[:-1] if cut_off else head


class _Itself:
    """A text that is remembered as itself: to look up a long one by its letters takes long."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __hash__(self) -> int:
        return id(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.text is other.text


@kept_in_a_reading
def _first_rows(of: tuple[_Itself, str]) -> list[list[str]]:
    """The first rows of a text by a delimiter."""
    given, delimiter = of
    lines = StringIO(given.text[:_HEAD_CHARACTERS], newline="")
    return list(islice(csv.reader(lines, delimiter=delimiter), HEAD_ROWS + _SAMPLE_ROWS))


@kept_in_a_reading
def _headers(of: tuple[_Itself, str]) -> list[tuple[int, list[str]]]:
    given, delimiters = of
    return [
        (place, row)
        for head in _heads(given.text, delimiters).values()
        for place, row in enumerate(head[:HEAD_ROWS])
        if header_score(row)
    ]


def _width(head: Sequence[Sequence[str]]) -> int:
    return max(map(len, head), default=0)


def _read_regular(content: bytes, delimiter: str, width: int) -> pa.Table:
    names = [str(place) for place in range(width)]
    return arrow_csv.read_csv(
        pa.BufferReader(content),
        read_options=arrow_csv.ReadOptions(
            column_names=names, use_threads=False, block_size=len(content) + 1
        ),
        parse_options=arrow_csv.ParseOptions(
            delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False
        ),
        convert_options=arrow_csv.ConvertOptions(
            column_types={name: pa.string() for name in names},
            strings_can_be_null=False,
            check_utf8=False,
        ),
    )


def _regular(content: bytes, delimiter: str) -> tuple[bytes, int]:
    """The first columns as CSV with rows of equal length, and how many they are."""
    # Over bytes, because StringIO takes four bytes for each character.
    source = TextIOWrapper(BytesIO(content), encoding="utf-8", newline="")
    regular = BytesIO()
    target = TextIOWrapper(regular, encoding="utf-8", newline="")
    try:
        rows = [row[:MOST_COLUMNS] for row in csv.reader(source, delimiter=delimiter)]
    except csv.Error as error:
        raise Unreadable("endless-cell") from error
    width = max((len(row) for row in rows), default=1)
    csv.writer(target).writerows([*row, *[""] * (width - len(row))] for row in rows)
    target.flush()
    return regular.getvalue(), width

"""Text whose columns stand at fixed places, as printed registers have them, turned into CSV."""

import re
from collections.abc import Sequence

from model.intake.numbers import reads_as_number
from model.intake.table import HEAD_ROWS, header_score
from model.intake.workbook import to_csv

_GAP = re.compile(r" {2,}")
_OTHER = re.compile(r"[\t;|]|,(?!\d{3}\b)")
"""What parts the cells of a text in another way."""
_START = 100_000
"""Characters in which the header is looked for."""
_PAGE_NUMBER = re.compile(r"\bpage:? *\d+( +of +\d+)?\b", re.IGNORECASE)


def parted(text: str) -> str:
    """The text as CSV, a line a row, if its columns stand apart in every line; else as it is.

    A column ends where two places or more are blank in the header and in each line with a number.
    Lines that are no rows, such as titles, stay whole.
    """
    few = text[:_START].split("\n", HEAD_ROWS)[:HEAD_ROWS]
    start = "\n".join(few).splitlines()[:HEAD_ROWS]
    head = next((at for at, line in enumerate(start) if _is_header(line)), None)
    if head is None:
        return text
    lines = text.splitlines()
    lines = _without_page_heads(lines, head)
    rows = [head, *(at for at in range(head + 1, len(lines)) if _is_row(lines[at]))]
    columns = _columns([lines[at] for at in rows])
    names = [lines[head][first:end].strip() for first, end in columns]
    # A column without a name, or with two, was not parted right.
    if len(rows) < 2 or not all(names) or len(names) != len(_GAP.split(lines[head].strip())):
        return _parted_by_gaps(lines, rows) or text
    in_table = set(rows)
    return to_csv(
        [line[first:end].strip() for first, end in columns]
        if at in in_table or (at > head and _fits(line, columns))
        else [" ".join(line.split())]
        for at, line in enumerate(lines)
    )


def _parted_by_gaps(lines: Sequence[str], rows: Sequence[int]) -> str:
    """The same where gaps part as many cells in each line as in the header; "" if not."""
    cells = {at: _GAP.split(lines[at].strip()) for at in rows}
    if len(rows) < 2 or len({len(each) for each in cells.values()}) > 1:
        return ""
    return to_csv(cells.get(at) or [" ".join(line.split())] for at, line in enumerate(lines))


def _fits(line: str, columns: Sequence[tuple[int, int]]) -> bool:
    """Whether a line stands in two columns or more, and nowhere else."""
    filled = [line[first:end] for first, end in columns if line[first:end].strip()]
    return len(filled) > 1 and sum(map(_signs, filled)) == _signs(line)


def _signs(text: str) -> int:
    return len("".join(text.split()))


def _without_page_heads(lines: Sequence[str], head: int) -> list[str]:
    """The lines, blank where a page begins with the first page's lines but for its number."""
    top = [_PAGE_NUMBER.sub(" ", line).split() for line in lines[: head + 1]]
    kept = list(lines)
    if not any(map(_PAGE_NUMBER.search, lines[:head])):
        return kept
    for at in range(2 * head + 1, len(lines)):
        first = at - head
        if [_PAGE_NUMBER.sub(" ", line).split() for line in lines[first : at + 1]] == top:
            kept[first : at + 1] = [""] * len(top)
    return kept


def _is_header(line: str) -> bool:
    return not _OTHER.search(line) and header_score(_GAP.split(line.strip())) > 0


def _is_row(line: str) -> bool:
    """Whether a line ends with a number that stands apart."""
    cells = _GAP.split(line.strip())
    return len(cells) > 1 and reads_as_number(cells[-1]) and not _is_header(line)


def _columns(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where each column begins and ends, by the places that are blank in all lines."""
    width = max(map(len, lines))
    filled = [False] * (width + 2)
    for line in lines:
        for at, sign in enumerate(line):
            filled[at] = filled[at] or not sign.isspace()
    columns, first = list[tuple[int, int]](), -1
    for at in range(width + 1):
        if filled[at] and first < 0:
            first = at
        elif first >= 0 and not filled[at] and not filled[at + 1]:
            columns.append((first, at))
            first = -1
    return columns

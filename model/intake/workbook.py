"""Turns a workbook on standard input into CSV on standard output; run as a process of its own.

A few kilobytes of workbook can claim a cell in the last row and column of a sheet, for which the
reader asks for 500 GB and aborts the whole process. So it runs here, under limits, and a hostile
workbook ends only this process. Imports nothing of the model, so that it starts in milliseconds.
"""

import csv
import datetime
import io
import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import IntEnum

import python_calamine as calamine

MOST_SECONDS = 20
MOST_MEMORY = 400_000_000
"""Bytes of data; a sheet of 50 MB XML needs less, and a file of 700 bytes may ask for all."""
MOST_TEXT = 20_000_000
"""Characters of CSV; 20,000 rows of ten long cells take a fifth of it."""
MOST_ROWS = 40_001
"""The most rows that are not blank; more than the intake keeps, so that it can say so."""
MOST_COLUMNS = 200
LONGEST_CELL = 1_000


class ExitCode(IntEnum):
    """How the process ended; any other exit code means that it was stopped or crashed."""

    READ = 0
    LOCKED = 10
    DAMAGED = 11
    EMPTY = 12
    TOO_LARGE = 13


def cell_text(value: object) -> str:
    """A cell's value as CSV would hold it: whole numbers without a fraction, no value as ""."""
    if isinstance(value, str):
        return value
    # By their text, because pandas has missing values that cannot be compared, and is not here.
    if value is None or str(value) in ("nan", "NaT", "<NA>"):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def to_csv(rows: Iterable[Iterable[object]], limit: int = MOST_TEXT) -> str:
    """Rows of values as CSV.

    Raises:
        OverflowError: there are more than ``limit`` characters.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    filled = 0
    for row in rows:
        cells = [cell_text(value)[:LONGEST_CELL] for value in row]
        filled += any(cells)
        writer.writerow(cells)
        if text.tell() > limit:
            raise OverflowError
        if filled > MOST_ROWS:
            break
    return text.getvalue()


def _limit_this_process() -> None:
    # Windows has no such limits; there a hostile workbook can only be stopped by the time limit.
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(content: bytes) -> tuple[ExitCode, str]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    for place, about in enumerate(book.sheets_metadata):
        if (
            about.typ is not calamine.SheetTypeEnum.WorkSheet
            or about.visible is not calamine.SheetVisibleEnum.Visible
        ):
            continue
        # Rows come from the sheet's first on, so their numbers are those on the screen.
        rows = book.get_sheet_by_index(place).iter_rows()
        text = to_csv(row[:MOST_COLUMNS] for row in rows)
        if text.strip('\r\n,"'):
            return ExitCode.READ, text
    return ExitCode.EMPTY, ""


def main() -> int:
    """Read one workbook; the exit code is the outcome."""
    _limit_this_process()
    try:
        outcome, text = _read(sys.stdin.buffer.read())
    except calamine.PasswordError:
        return ExitCode.LOCKED
    except (OverflowError, MemoryError):
        return ExitCode.TOO_LARGE
    except BaseException:  # a panic of the reader is not an Exception
        return ExitCode.DAMAGED
    sys.stdout.buffer.write(text.encode())
    return outcome


if __name__ == "__main__":
    sys.exit(main())

"""The table to fill in, as CSV and as a workbook."""

import csv
from io import BytesIO, StringIO

import xlsxwriter

from model.intake.lines import LineNames
from model.messages import say
from model.parameters import LEAST_TUITION, LONGEST_NAME, MOST_STUDENTS, MOST_TUITION

HEADER = ("District", "School or operator", "Students", "Tuition now")
"""Names of columns, not words: the intake looks for them in every language."""
LINE = "Tuition line"
"""Likewise, where rows may be of several lines."""
BILL = "Bill"
"""Likewise, of what stands in no template: dollars for all of a row's students."""
_ROWS_TO_FILL = 1_000


def template_csv(lines: LineNames = ()) -> bytes:
    """The template as CSV that Excel opens as UTF-8; lines as for ``read_upload``."""
    text = StringIO()
    csv.writer(text).writerows((_header(lines), *_examples(lines)))
    return text.getvalue().encode("utf-8-sig")


def template_xlsx(lines: LineNames = ()) -> bytes:
    """The template as a workbook that itself refuses what the intake would refuse."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(say("intake-template-sheet"))
        header = book.add_format({"bold": True, "bottom": 1})
        dollars = book.add_format({"num_format": "$#,##0.00"})
        sheet.write_row(0, 0, _header(lines), header)
        for place, example in enumerate(_examples(lines), start=1):
            sheet.write_row(place, 0, example)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 1, 32)
        sheet.set_column(2, 2, 12)
        sheet.set_column(3, 3, 14, dollars)
        sheet.data_validation(1, 0, _ROWS_TO_FILL, 1, _name())
        sheet.data_validation(1, 2, _ROWS_TO_FILL, 2, _number("integer", 0, MOST_STUDENTS))
        rate = _number("decimal", LEAST_TUITION, MOST_TUITION)
        sheet.data_validation(1, 3, _ROWS_TO_FILL, 3, rate)
        if lines:
            sheet.set_column(4, 4, 24)
            sheet.data_validation(1, 4, _ROWS_TO_FILL, 4, _line(lines))
    return file.getvalue()


def _header(lines: LineNames) -> tuple[str, ...]:
    return (*HEADER, *((LINE,) if lines else ()))


def _examples(lines: LineNames) -> list[tuple[str | float, ...]]:
    """Rows to write over. The second shows that tuition may be left out, and another line."""
    town = say("intake-template-town")
    first, second = ((lines[0][0],), (lines[1][0],)) if lines else ((), ())
    return [
        (town, say("intake-template-first"), 40, 5000.50, *first),
        (town, say("intake-template-second"), 25, "", *second),
    ]


def _line(lines: LineNames) -> dict[str, object]:
    names = [name for name, *_ in lines]
    message = say("intake-template-line", names=", ".join(names))
    return {"validate": "list", "source": names, "error_message": message}


def _name() -> dict[str, object]:
    return {
        "validate": "length",
        "criteria": "<=",
        "value": LONGEST_NAME,
        "error_message": say("intake-template-name", longest=LONGEST_NAME),
    }


def _number(kind: str, least: int, most: int) -> dict[str, object]:
    message = f"intake-template-{'whole' if kind == 'integer' else 'dollars'}"
    return {
        "validate": kind,
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        "error_message": say(message, least_number=least, most_number=most),
    }

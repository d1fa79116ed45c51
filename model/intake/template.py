"""The table to fill in, as CSV and as a workbook."""

import csv
from io import BytesIO, StringIO

import xlsxwriter

from model.messages import say
from model.parameters import LEAST_TUITION, LONGEST_NAME, MOST_STUDENTS, MOST_TUITION

HEADER = ("District", "School or operator", "Students", "Tuition now")
"""Names of columns, not words: the intake looks for them in every language."""
_ROWS_TO_FILL = 1_000


def template_csv() -> bytes:
    """The template as CSV that Excel opens as UTF-8."""
    text = StringIO()
    csv.writer(text).writerows((HEADER, *_examples()))
    return text.getvalue().encode("utf-8-sig")


def template_xlsx() -> bytes:
    """The template as a workbook that itself refuses what the intake would refuse."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(say("intake-template-sheet"))
        header = book.add_format({"bold": True, "bottom": 1})
        dollars = book.add_format({"num_format": "$#,##0.00"})
        sheet.write_row(0, 0, HEADER, header)
        for place, example in enumerate(_examples(), start=1):
            sheet.write_row(place, 0, example)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 1, 32)
        sheet.set_column(2, 2, 12)
        sheet.set_column(3, 3, 14, dollars)
        sheet.data_validation(1, 0, _ROWS_TO_FILL, 1, _name())
        sheet.data_validation(1, 2, _ROWS_TO_FILL, 2, _number("integer", 0, MOST_STUDENTS))
        rate = _number("decimal", LEAST_TUITION, MOST_TUITION)
        sheet.data_validation(1, 3, _ROWS_TO_FILL, 3, rate)
    return file.getvalue()


def _examples() -> list[tuple[str, str, int, float | str]]:
    """Rows to write over. The second shows that tuition may be left out."""
    town = say("intake-template-town")
    return [
        (town, say("intake-template-first"), 40, 4270.33),
        (town, say("intake-template-second"), 25, ""),
    ]


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

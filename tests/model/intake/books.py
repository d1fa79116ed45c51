"""Workbooks for tests, made of rows."""

import io
from collections.abc import Sequence

import xlsxwriter


def book(hidden: int | None = None, /, **sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook of these sheets; the row ``hidden`` of the last is hidden, 0 being the first."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
        if hidden is not None:
            sheet.set_row(hidden, None, None, {"hidden": True})
    return file.getvalue()

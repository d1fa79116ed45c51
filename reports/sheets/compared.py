"""A comparison as a file: CSV with a row a figure and a column a scenario, or JSON."""

import json
from collections.abc import Sequence

from model import encode
from model.scenario import saying_its_year
from reports.comparison.columns import Column, exact_figures
from reports.sheets.csv_file import Cell, csv_bytes


def to_csv(compared: Sequence[Column]) -> bytes:
    """The table as a spreadsheet reads it."""
    links = [
        encode(saying_its_year(column.opened.scenario, column.opened.pack), column.opened.pack)
        for column in compared
    ]
    rows: list[list[Cell]] = [
        ["by", "", *(column.by for column in compared)],
        ["fiscal year", "", *(column.estimate.year for column in compared)],
        ["pack", "", *(column.opened.pack.revision for column in compared)],
        ["law as of", "", *(column.opened.pack.law_as_of.isoformat() for column in compared)],
        ["link", "", *(f"?{link}" for link in links)],
    ]
    rows += [[row.label, row.unit, *row.values] for row in exact_figures(compared)]
    return csv_bytes(["figure", "unit", *(column.name for column in compared)], rows)


def comparison_json(compared: Sequence[Column]) -> bytes:
    """The object of the command line for each column, as a file, each with the day of its law."""
    told = [
        {
            "name": column.name,
            "law_as_of": column.opened.pack.law_as_of.isoformat(),
            **column.estimate.to_dict(),
        }
        for column in compared
    ]
    return json.dumps(told, indent=1).encode()

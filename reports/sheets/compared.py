"""A comparison as a file: CSV with a row a figure and a column a scenario, or JSON."""

import json
from collections.abc import Sequence
from urllib.parse import urljoin

from model import encode
from model.messages import say
from model.scenario import frozen_scenario
from reports.comparison.columns import NONE, Column, ExactFigure, exact_figures
from reports.sheets.csv_file import Cell, csv_bytes


def to_csv(compared: Sequence[Column], link: str) -> bytes:
    """The table as a spreadsheet reads it; a note says why a cell is empty.

    Args:
        compared: the columns; each gets the frozen link that opens it alone.
        link: the comparison's own, whose site those links open.
    """
    home = urljoin(link, ".")
    links = []
    for column in compared:
        pack = column.opened.pack
        links.append(f"{home}?{encode(frozen_scenario(column.opened.scenario, pack), pack)}")
    rows: list[list[Cell]] = [
        ["by", "", *(column.by for column in compared)],
        ["rule", "", *(column.rule for column in compared)],
        ["fiscal year", "", *(column.estimate.year for column in compared)],
        ["pack", "", *(column.opened.pack.revision for column in compared)],
        ["law as of", "", *(column.opened.pack.law_as_of.isoformat() for column in compared)],
        ["link", "", *links],
    ]
    names = [column.name for column in compared]
    rows = [[*row, ""] for row in rows]
    rows += [
        [each.label, each.unit, *each.values, _note(each, names)]
        for each in exact_figures(compared)
    ]
    return csv_bytes(["figure", "unit", *names, "note"], rows)


def _note(figure: ExactFigure, names: Sequence[str]) -> str:
    """Why cells are empty, scenario by scenario."""
    return "; ".join(
        say("compare-missing", scenario=name, value=missing)
        for name, value, missing in zip(names, figure.values, figure.missing, strict=True)
        if value is None and missing != NONE
    )


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

"""Every figure of an estimate, exact to the cent, as CSV and as the JSON of the command line."""

import json
from typing import Any

from model import Estimate, Pack, Scenario, estimate
from model.scenario import frozen_choices
from reports.sheets.csv_file import csv_bytes, dated


def figures_csv(pack: Pack, scenario: Scenario) -> bytes:
    """Every figure of the estimate, each with the facts and the day of the law it was made with."""
    header, *rows = data_table(estimate(pack, scenario))
    return csv_bytes(*dated(pack, header, rows))


def figures_json(pack: Pack, scenario: Scenario) -> bytes:
    """The object of the command line, as a file: the same one that the lines to copy print."""
    told = estimate(pack, frozen_choices(scenario, pack)).to_dict()
    return json.dumps(told, indent=1).encode()


def data_table(result: Estimate) -> list[list[Any]]:
    """The figures as rows: line, figure, value; a header first."""
    rows: list[list[Any]] = [["line", "figure", "value"]]
    told = result.to_dict()
    for name, line in told["lines"].items():
        for figure, value in line.items():
            if figure == "units_lost":
                rows += [[name, f"{unit} lost", number] for unit, number in value.items()]
            else:
                rows.append([name, figure, value])
    return [*rows, *(["total", figure, value] for figure, value in told["total"].items())]

"""Every figure of an estimate as a table, those of the JSON."""

from typing import Any

from model import Estimate


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
    rows += [["total", figure, value] for figure, value in told["total"].items()]
    return rows

"""Every figure of an estimate as rows, and as the JSON of the command line."""

import json
from typing import Any

from model import Estimate, estimate
from model.scenario import frozen_choices


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


def data_json(result: Estimate) -> bytes:
    """The object of the command line, as a file: the very one that lines to copy print."""
    told = estimate(result.pack, frozen_choices(result.scenario, result.pack)).to_dict()
    return json.dumps(told, indent=1).encode()

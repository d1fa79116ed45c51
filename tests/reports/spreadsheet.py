"""Spreadsheets in tests: enter inputs as an office does, and recalculate with LibreOffice."""

import io
import random
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.cell import range_boundaries

from model import Pack, Row, Scenario, decode
from model.estimate import given_values
from model.parameters import LOCAL, parameters

ERRORS = ("#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "Err:")


def opened(content: bytes, values: bool = False) -> Workbook:
    """Open a workbook: its formulas, or the values that they have in the file."""
    return load_workbook(io.BytesIO(content), data_only=values)


def recalculated(books: Mapping[str, Workbook], folder: Path) -> dict[str, Workbook]:
    """Let LibreOffice calculate every formula; openpyxl has left out the values in the file."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise RuntimeError("soffice is not installed: tools/need soffice brings it")
    given, done = folder / "given", folder / "done"
    given.mkdir()
    for name, book in books.items():
        book.save(given / f"{name}.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(given / f"{name}.xlsx") for name in books]
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(done)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=300)
    return {name: load_workbook(done / f"{name}.xlsx", data_only=True) for name in books}


def cells(book: Workbook, name: str) -> list[Cell]:
    """The cells under a defined name, row by row."""
    ((sheet, area),) = book.defined_names[name].destinations
    found = book[sheet][area]
    rows = found if isinstance(found, tuple) else ((found,),)
    return [cell for row in rows for cell in (row if isinstance(row, tuple) else (row,))]


def rows_of(book: Workbook, name: str) -> list[Cell]:
    """A column of the table of schools, without its head and the blank rows below it."""
    if name == "check":
        table = book["Inputs"].tables["Schools"]
        _, _, right, last = range_boundaries(table.ref)
        column = cells(book, "row_school")[1:]
        return [book["Inputs"].cell(cell.row, right) for cell in column if cell.row <= last]
    last = range_boundaries(book["Inputs"].tables["Schools"].ref)[3]
    return [cell for cell in cells(book, f"row_{name}")[1:] if cell.row <= last]


def value(book: Workbook, name: str) -> Any:
    """What stands in a named cell."""
    (cell,) = cells(book, name)
    return cell.value


def put(cell: Cell, content: Any) -> None:
    """Type something into a cell; text stays text."""
    cell.value = content
    if isinstance(content, str):
        cell.data_type = "s"


def enter(book: Workbook, pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> None:
    """Type a scenario into a workbook's inputs, cell by cell, over what stood there."""
    inputs: dict[str, Any] = {
        "district": scenario.district or None,
        "tuition_cap": scenario.tuition_cap,
        "first_year": scenario.first_year,
        "cpi_from": scenario.cpi_from,
        "lasts": scenario.lasts,
    }
    for name, own in LOCAL.items():
        given = scenario.local.get(name)
        scale = 100 if own.unit == "percent" else 1
        inputs[name] = None if given is None else float(given) / scale
    for name in pack.lines:
        inputs[f"{name}_cut"] = float(scenario.cuts[name])
        inputs[f"{name}_passed_on"] = float(scenario.passed_on[name]) / 100
    for name, figure in given_values(pack, scenario).items():
        inputs[f"a_{name}"] = float(figure)
    for name, content in inputs.items():
        put(cells(book, name)[0], content)
    if "fy2024_tuition" not in scenario.assumptions:
        cells(book, "a_fy2024_tuition")[0].value = "=magnet_line/(1-a_cap_rate)/a_students"
    columns = [rows_of(book, name) for name in ("school", "students", "tuition")]
    for index, row_cells in enumerate(zip(*columns, strict=True)):
        row = rows[index] if index < len(rows) else Row("", 0)
        given_row = (row.school, row.students, row.tuition) if index < len(rows) else (None,) * 3
        for cell, content in zip(row_cells, given_row, strict=True):
            put(cell, content)


def error_cells(book: Workbook) -> list[str]:
    """Where a workbook shows an error."""
    return [
        f"{sheet.title}!{cell.coordinate}: {cell.value}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith(ERRORS)
    ]


def random_link(rng: random.Random, pack: Pack) -> dict[str, str]:
    """Any scenario that a link can say, each parameter left out half of the time."""
    link: dict[str, str] = {
        "tuition_cap": rng.choice(["lifted", "cpi", "58", "60", "72.5", "100"]),
        "rows": ";".join(_random_row(rng, index) for index in range(rng.randint(1, 12))),
    }
    for name, line in pack.lines.items():
        link[f"{name}_cut"] = str(rng.choice([0, line.amount, rng.randint(0, line.amount)]))
        link[f"{name}_passed_on"] = str(rng.choice([0, 100, 60, round(rng.uniform(0, 100), 1)]))
    for name, assumption in pack.assumptions.items():
        low, high = assumption.allowed
        link[f"a.{name}"] = str(round(rng.uniform(low, high), 2 if high > 1 else 3))
    for name, own in LOCAL.items():
        dollars = rng.randint(own.low, own.high)
        link[name] = str(dollars if own.unit == "dollars" else rng.uniform(own.low, own.high))
    first_year = rng.randint(2025, 2034)
    link |= {"first_year": str(first_year), "cpi_from": str(first_year + rng.randint(0, 4))}
    link |= {"lasts": rng.choice(["once", "continuing"]), "district": "Test Public Schools"}
    always = ("tuition_cap", "rows", "magnet_cut")
    kept = {name: text for name, text in link.items() if name in always or rng.random() < 0.5}
    assert kept.keys() <= parameters(pack).keys()
    return kept


def _random_row(rng: random.Random, index: int) -> str:
    rate = rng.choice(["", f"{rng.uniform(3000, 9000):.2f}", f"{rng.randint(3000, 9000)}"])
    return f"School {index}:{rng.randint(0, 400)}:{rate}"


def random_scenario(rng: random.Random, pack: Pack) -> Scenario:
    """A random scenario, whose own link it is read from without a notice."""
    scenario, notices = decode(list(random_link(rng, pack).items()), pack)
    assert not notices, notices
    return scenario

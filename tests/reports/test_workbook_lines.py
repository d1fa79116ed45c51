"""The workbook of any lines: what LibreOffice calculates is the model's, whatever a pack has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from model import Pack, Row, Scenario, decode, district_years, estimate
from model.packs import read_pack
from model.questions import set_aside
from model.row_amounts import at_whole_cents
from model.tuition import TuitionEstimate
from reports.workbook import workbook
from reports.workbook.case import cells_named
from tests import made_up
from tests.reports.spreadsheet import cells, error_cells, opened, put, recalculated, rows_of, value

MADE = date(2026, 11, 26)
LINK = "https://explorer.example/district?stem_school_cut=6000000"
ROWS = (
    Row("Harbor High", 130, 5012.37),
    Row("Pier Nursery", 41, 4321.09, "nursery"),
    Row("Hill High", 77),
    Row("Dune Nursery", 12, None, "nursery"),
)
CUTS = "stem_school_cut=9000000&nursery_cut=4500000&bus_wifi_cut=960000&choir_cut=320000"


@dataclass(frozen=True)
class Given:
    """A scenario that stands in a workbook, and the workbook as LibreOffice calculates it."""

    pack: Pack
    scenario: Scenario
    rows: Sequence[Row]
    book: Workbook


def scenario_of(pack: Pack, link: str) -> Scenario:
    scenario, notices = decode(link, pack)
    assert not notices, notices
    return scenario


def made(pack: Pack, link: str, rows: Sequence[Row] = ()) -> Given:
    scenario = scenario_of(pack, link)
    return Given(pack, scenario, rows, opened(workbook(pack, scenario, rows, LINK, MADE)))


def in_cents(folder: Path, year: str) -> Pack:
    """A made-up year whose rates are whole cents a student."""
    return read_pack(made_up.put(folder, {**made_up.content(year), "cents_a_student": True}))


def renamed(folder: Path) -> Pack:
    """A made-up year whose lines have the names that other cells begin with."""
    text = (folder / "packs" / f"{made_up.FOUR}.1.yaml").read_text("utf-8")
    for line, name in (("stem_school", "school"), ("nursery", "tuition"), ("choir", "rise")):
        text = text.replace(f"  {line}:\n", f"  {name}:\n").replace(f"{line}_cut", f"{name}_cut")
        text = text.replace(f"line: {line}\n", f"line: {name}\n")
    path = folder / "renamed.yaml"
    path.write_text(text, "utf-8")
    return read_pack(path)


def typed_over(given: Given) -> Given:
    """Another scenario, typed into the cells of a workbook."""
    link = "stem_school_cut=24000000&nursery_cut=1000000&tuition_cap=80&first_year=2033&lasts=once"
    scenario = replace(scenario_of(given.pack, link), years=given.scenario.years)
    rows = (Row("Ours", 10, 5000), Row("Theirs", 30, 4000.5, "nursery"), Row("Third", 5))
    inputs: dict[str, Any] = {
        **{f"{name}_cut": float(cut) for name, cut in scenario.cuts.items()},
        **{f"{name}_passed_on": share / 100 for name, share in scenario.passed_on.items()},
        **{"tuition_cap": 80, "first_year": 2033, "cpi_from": None, "lasts": "once"},
        **dict.fromkeys(("service_share", "budget"), None),
    }
    for name, content in inputs.items():
        put(cells(given.book, name)[0], content)
    columns = [rows_of(given.book, name) for name in ("school", "students", "tuition", "line")]
    names = {"": None, "nursery": given.pack.lines["nursery"].name}
    for index in range(len(columns[0])):
        row = rows[index] if index < len(rows) else None
        typed = (row.school, row.students, row.tuition, names[row.line]) if row else (None,) * 4
        for column, content in zip(columns, typed, strict=True):
            put(column[index], content)
    return Given(given.pack, scenario, rows, given.book)


def _given(folder: Path) -> Iterator[tuple[str, Given]]:
    made_up.write(folder)
    four = read_pack(folder / "packs" / f"{made_up.FOUR}.1.yaml")
    more = "&bus_wifi_passed_on=50&service_share=10&budget=40000000"
    for cap in ("lifted", "cpi", "62", "70"):
        yield f"four_{cap}", made(four, f"{CUTS}&tuition_cap={cap}{more}", ROWS)
    yield "four_late", made(four, f"{CUTS}&tuition_cap=cpi&first_year=2034&cpi_from=2036", ROWS)
    yield "four_example", made(four, CUTS)
    yield "four_typed", typed_over(made(four, f"{CUTS}{more}", ROWS))
    whole = in_cents(folder, made_up.FOUR)
    for cap in ("lifted", "cpi", "70"):
        yield f"cents_{cap}", made(whole, f"{CUTS}&tuition_cap={cap}", ROWS)
    one = in_cents(folder, made_up.ONE_TUITION)
    yield "cents_one", made(one, "stem_school_cut=9000000&tuition_cap=cpi", ROWS[::2])
    odd = renamed(folder)
    rows = tuple(replace(row, line=row.line and "tuition") for row in ROWS)
    yield "renamed", made(odd, "school_cut=9000000&tuition_cut=4500000&rise_cut=2000", rows)
    for cap, starts in (("75", 2038), ("cpi", 2038), ("lifted", 2040), ("80", 2041)):
        link = f"nursery_cut=4500000&choir_cut=2000&tuition_cap={cap}&first_year={starts}"
        later = in_cents(folder, made_up.LATER_CAP)
        yield f"later_cap_{cap}_{starts}", made(later, link, ROWS[::2])
    for year, link, rows in (
        (made_up.ONE_TUITION, "stem_school_cut=9000000&tuition_cap=66", ROWS[::2]),
        (made_up.NO_CAP, "nursery_cut=4500000&nursery_passed_on=60&choir_cut=2000", ROWS[::2]),
        (made_up.ONE_SERVICE, "bus_wifi_cut=960000&bus_wifi_passed_on=25&lasts=once", ()),
        (made_up.NO_TUITION, "bus_wifi_cut=960000&choir_cut=640000&choir_passed_on=50", ()),
        (made_up.NO_LINES, "", ()),
    ):
        yield year, made(read_pack(folder / "packs" / f"{year}.1.yaml"), link, rows)
    ferries = made(four, CUTS, ROWS)
    put(rows_of(ferries.book, "line")[0], "Ferries")
    yield "ferries", ferries


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Given]]:
    """All workbooks of these tests, calculated in one go: starting LibreOffice takes seconds."""
    folder = tmp_path_factory.mktemp("years")
    with made_up.made_up(folder):
        waiting = dict(_given(folder))
        office = tmp_path_factory.mktemp("office")
        done = recalculated({name: given.book for name, given in waiting.items()}, office)
        yield {name: replace(given, book=done[name]) for name, given in waiting.items()}


CHARGED = [
    *(f"four_{each}" for each in ("lifted", "cpi", "62", "70", "late", "example", "typed")),
    *("cents_lifted", "cents_cpi", "cents_70", "cents_one", "renamed"),
    *("later_cap_75_2038", "later_cap_cpi_2038", "later_cap_lifted_2040", "later_cap_80_2041"),
    *(made_up.ONE_TUITION, made_up.NO_CAP),
]
UNCHARGED = [made_up.ONE_SERVICE, made_up.NO_TUITION, made_up.NO_LINES]


def near(figures: dict[str, Any]) -> dict[str, Any]:
    """Equal to far less than a cent."""
    return {name: pytest.approx(figure, rel=1e-11, abs=1e-6) for name, figure in figures.items()}


def of_lines(given: Given, year: int) -> dict[str, float]:
    """The figures of each line that stand on Calculation and on Years."""
    figures: dict[str, float] = {}
    for name, line in estimate(given.pack, given.scenario, year).lines.items():
        own = cells_named(name)
        same = ["districts_pay", "services_lost"]
        if isinstance(line, TuitionEstimate):
            same += ["tuition_now", "tuition_increase", "cut_per_student", "students"]
        figures |= {f"{own}_{each}": float(getattr(line, each)) for each in same}
        figures |= {f"{own}_lost_{unit}": count for unit, count in line.units_lost.items()}
        figures[f"{own}_cut_in_year"] = float(line.cut)
    return figures


@pytest.mark.parametrize("name", [*CHARGED, *UNCHARGED])
def test_every_line_is_the_models_in_every_year(books: dict[str, Given], name: str) -> None:
    given = books[name]
    first, years = given.scenario.first_year, given.scenario.years
    expected = of_lines(given, first)
    assert {each: value(given.book, each) for each in expected} == near(expected)
    for offset in range(years):
        expected = of_lines(given, first + offset)
        found = {each: cells(given.book, f"years_{each}")[offset].value for each in expected}
        assert found == near(expected)
    total = estimate(given.pack, given.scenario).total
    for each in ("cut", "districts_pay", "services_lost"):
        assert value(given.book, f"total_{each}") == pytest.approx(getattr(total, each), abs=1e-6)


@pytest.mark.parametrize("name", CHARGED)
def test_every_bill_is_the_models_in_every_year(books: dict[str, Given], name: str) -> None:
    given = books[name]
    names = ("students", "bill_now", "change", "bill_after", "fees", "to_find")
    for offset, result in enumerate(district_years(given.pack, given.scenario, given.rows)):
        expected = {each: float(getattr(result, each)) for each in names}
        found = {each: cells(given.book, f"years_{each}")[offset].value for each in expected}
        assert found == near(expected)
        if not offset:
            assert {each: value(given.book, each) for each in expected} == near(expected)
            columns = ("students", "tuition_now", "bill_now", "change", "bill_after")
            for index, row in enumerate(result.rows):
                school = {each: float(getattr(row, each)) for each in columns}
                cells_of = {
                    each: cells(given.book, f"school_{each}")[index].value for each in columns
                }
                assert cells_of == near(school)


@pytest.mark.parametrize("name", [name for name in CHARGED if name != made_up.NO_CAP])
def test_both_readings_of_the_law_are_the_models(books: dict[str, Given], name: str) -> None:
    given = books[name]
    aside = set_aside(given.pack, given.scenario, given.rows)
    found = [value(given.book, f"change_cap_{each}") for each in ("lifted", "stays")]
    # In a year in which no cap holds yet, both readings come to the same.
    stays = aside.cap_lifted if aside.cap_stays is None else aside.cap_stays
    assert found == [pytest.approx(each, abs=1e-6) for each in (aside.cap_lifted, stays)]


@pytest.mark.parametrize("name", ["cents_lifted", "cents_cpi", "cents_70", "cents_one"])
def test_whole_cents_are_held_against_the_total(books: dict[str, Given], name: str) -> None:
    given = books[name]
    lines = estimate(given.pack, given.scenario).lines
    for each, line in lines.items():
        if isinstance(line, TuitionEstimate):
            expected = at_whole_cents(line).difference
            assert value(given.book, f"{each}_whole_cents") == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("name", [*CHARGED, *UNCHARGED])
def test_no_cell_is_in_error_and_checks_say_ok(books: dict[str, Given], name: str) -> None:
    book = books[name].book
    assert error_cells(book) == []
    assert value(book, "verdict") == "All checks: OK"


@pytest.mark.parametrize("name", [*CHARGED, *UNCHARGED])
def test_no_cell_knows_the_real_years(books: dict[str, Given], name: str) -> None:
    texts = [
        str(cell.value)
        for sheet in books[name].book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
    ]
    assert [(word, text) for text in texts for word in made_up.TRACES if word in text] == []


def test_the_cap_that_the_law_changes_later_stands_on_its_year(books: dict[str, Given]) -> None:
    book = books["four_cpi"].book
    assert [cell.value for cell in cells(book, "stem_school_cap_from")] == [2032, 2034]
    assert [cell.value for cell in cells(book, "stem_school_cap_by_year")] == [0.62, 0.66]
    assert [cell.value for cell in cells(book, "years_stem_school_cap_law")][:3] == [
        0.62,
        0.62,
        0.66,
    ]
    assert {cell.value for cell in cells(book, "years_nursery_cap_law")} == {0.75}


def test_a_line_that_is_none_is_pointed_at(books: dict[str, Given]) -> None:
    given = books["ferries"]
    book = given.book
    rest = district_years(given.pack, given.scenario, ROWS[1:])[0]
    assert rows_of(book, "check")[0].value == "not one of the lines: this row is not counted"
    assert value(book, "schools_check").startswith("NOT OK: row ")
    assert value(book, "change") == pytest.approx(rest.change)
    assert error_cells(book) == []

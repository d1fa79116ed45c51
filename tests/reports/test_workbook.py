"""The workbook: live formulas that agree with the model to the cent, and text that stays text."""

import io
import random
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import range_boundaries

from model import (
    DistrictEstimate,
    Row,
    Scenario,
    decode,
    district_years,
    estimate,
    estimate_districts,
    keep_all,
    load_pack,
)
from model.catalogs import PSEUDO
from model.estimate import assumptions_in_use
from model.messages import SWITCH
from model.questions import set_aside
from reports.wording.caps import cap_name
from reports.wording.readings import law_and_lifted
from reports.workbook import workbook
from reports.workbook.book import LONGEST_HINT, quoted
from reports.workbook.many_districts import districts_xlsx
from tests.reports.spreadsheet import (
    cells,
    enter,
    error_cells,
    opened,
    put,
    random_scenario,
    recalculated,
    rows_of,
    value,
)

PACK = load_pack("2024.1")
MADE = date(2026, 11, 25)
LINK = "https://explorer.example/district?magnet_cut=12000000"
MANY, FEW = 25, 6
"""How many random scenarios are typed into a workbook, and how many are left as they were made."""
ODD = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1",
    "{=1+1}",
    "https://evil.example",
    "internal:Inputs!A1",
    '"quoted", <b>bold</b> & École 学校',
]


@dataclass(frozen=True)
class Given:
    """A scenario that stands in a workbook, and the workbook as LibreOffice calculates it."""

    scenario: Scenario
    rows: Sequence[Row]
    book: Workbook


def made(scenario: Scenario, rows: Sequence[Row] = (), link: str = LINK) -> bytes:
    return workbook(PACK, scenario, rows, link, MADE)


def scenario_of(link: str = "") -> Scenario:
    scenario, notices = decode(link, PACK)
    assert not notices
    return scenario


@pytest.fixture(scope="module")
def drawn() -> list[Scenario]:
    """Random scenarios, the same at each run."""
    rng = random.Random(20241)
    return [random_scenario(rng, PACK) for _ in range(MANY)]


@pytest.fixture(scope="module")
def books(drawn: list[Scenario], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Given]:
    """All workbooks of these tests, calculated in one go: starting LibreOffice takes seconds."""
    waiting: dict[str, Given] = {}
    for index, scenario in enumerate(drawn):
        content = made(scenario, scenario.rows)
        if index < FEW:
            waiting[f"as_made_{index}"] = Given(scenario, scenario.rows, opened(content))
        # What another user's scenario becomes when all of it is typed over by hand.
        other = replace(drawn[(index + 1) % len(drawn)], years=scenario.years)
        book = opened(content)
        enter(book, PACK, other, other.rows)
        waiting[f"typed_{index}"] = Given(other, other.rows, book)
    for name, given in _particular():
        waiting[name] = given
    done = recalculated(
        {name: given.book for name, given in waiting.items()}, tmp_path_factory.mktemp("office")
    )
    return {name: replace(given, book=done[name]) for name, given in waiting.items()}


def _particular() -> Iterator[tuple[str, Given]]:
    whole = scenario_of("magnet_cut=40200000")
    yield "example", Given(whole, (), opened(made(whole)))
    book = opened(made(whole, [Row("Ours", 7)]))
    put(rows_of(book, "students")[0], 100)
    put(rows_of(book, "tuition")[0], 4270.33)
    yield "done_when", Given(whole, [Row("Ours", 100, 4270.33)], book)
    nothing = opened(made(whole))
    enter(nothing, PACK, whole, [])
    yield "no_rows", Given(whole, [], nothing)
    full = [Row(f"School {n}", n, 4000 + n / 100) for n in range(200)]
    yield "full", Given(whole, full, opened(made(whole, full)))
    added = opened(made(whole, [Row("Ours", 7)]))
    enter(added, PACK, whole, full[:60])
    yield "added", Given(whole, full[:60], added)
    as_share = opened(made(whole, [Row("Ours", 100)]))
    put(cells(as_share, "tuition_cap")[0], 0.7)
    seventy = scenario_of("magnet_cut=40200000&tuition_cap=70")
    yield "cap_as_share", Given(seventy, [Row("Ours", 100)], as_share)
    cheap = [Row("Ours", 100, 0.5)]
    yield "cheap", Given(whole, cheap, opened(made(whole, cheap)))
    rises = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    later = scenario_of(f"{rises}&enrollment_change=-2.5")
    typed = opened(made(scenario_of(rises), [Row("Ours", 100)]))
    put(cells(typed, "enrollment_change")[0], -0.025)
    yield "later", Given(later, [Row("Ours", 100)], typed)
    pasted = opened(made(whole, [Row("Ours", 100), Row("Theirs", 50)]))
    put(rows_of(pasted, "students")[1], "fifty")
    yield "not_a_number", Given(whole, [Row("Ours", 100)], pasted)
    with pytest.MonkeyPatch.context() as process:
        process.setenv(SWITCH, PSEUDO)
        yield "pseudo", Given(whole, [Row("Ours", 100)], opened(made(whole, [Row("Ours", 100)])))
    injected = [Row(name, 10 + index) for index, name in enumerate(ODD)]
    named = replace(whole, district=ODD[0])
    yield "injected", Given(named, injected, opened(made(named, injected)))
    for name in SUMMED:
        for amount in ("0.01", "0.004"):
            wrong = opened(made(whole, [Row("Ours", 100)]))
            cell = cells(wrong, name)[0]
            cell.value = f"{cell.value}+{amount}"
            yield f"{name} + {amount}", Given(whole, (), wrong)
    ruled = scenario_of("magnet_cut=40200000&tuition_cap=cpi")
    for name in EMPTIED:
        emptied = opened(made(ruled))
        put(cells(emptied, name)[0], None)
        yield f"without_{name}", Given(ruled, (), emptied)
    for at, typed_rule in enumerate(NO_RULES):
        unread = opened(made(ruled))
        put(cells(unread, "tuition_cap")[0], typed_rule)
        yield f"no_rule_{at}", Given(ruled, (), unread)
    by_year = scenario_of(FROM_2026)
    own, moved = (opened(made(by_year, ROWS_BY_YEAR)) for _ in range(2))
    put(cells(moved, "first_year")[0], 2027)
    yield "own_year", Given(by_year, ROWS_BY_YEAR, own)
    yield "moved_year", Given(by_year, ROWS_BY_YEAR, moved)
    pack, rng = load_pack("2024.2"), random.Random(20242)
    for at in range(IN_CENTS):
        drawn = random_scenario(rng, pack)
        content = workbook(pack, drawn, drawn.rows, LINK, MADE)
        yield f"cents_{at}", Given(drawn, drawn.rows, opened(content))


EMPTIED = ("tuition_cap", "first_year", "lasts", "magnet_cut", "magnet_passed_on")
NO_RULES = ("70%", " Lifted", "none", 50, -70, 5800)
FROM_2026 = "magnet_cut=12000000&first_year=2026"
ROWS_BY_YEAR = (
    Row("A", 40, 5012.0, year=2026),
    Row("A", 50, 5100.0, year=2027),
    Row("B", 10),
)
IN_CENTS = 5
"""How many random scenarios have rates of whole cents a student."""
SUMMED = ("school_bill_after", "bill_after", "total_services_lost", "years_bill_after")
"""Figures that the check of sums adds up, one for each of its sums."""
NAMES = [
    *(f"as_made_{index}" for index in range(FEW)),
    *(f"typed_{index}" for index in range(MANY)),
    *("done_when", "full", "added", "cap_as_share", "injected", "later", "cheap"),
]


def bill_figures(result: DistrictEstimate) -> dict[str, Any]:
    """The figures of a bill that stand on Result and on Years."""
    names = ["students", "bill_now", "bill_after", "change", "fees", "to_find"]
    return {
        **{name: getattr(result, name) for name in names},
        "change_percent": result.change_percent / 100,
    }


def answer_figures(result: DistrictEstimate) -> dict[str, Any]:
    """The figures that stand on Result alone."""
    share = result.budget_percent
    figures = {
        "budget_percent": None if share is None else share / 100,
        "mills": result.mills,
        "home_dollars": result.home_dollars,
        "positions": result.positions,
    }
    return {name: "not given" if value is None else value for name, value in figures.items()}


def statewide_figures(result: DistrictEstimate) -> dict[str, Any]:
    """The figures of each line that stand on Calculation and on Years."""
    figures: dict[str, Any] = {}
    for name, line in result.estimate.lines.items():
        same = ["districts_pay", "services_lost"]
        if name == "magnet":
            same += ["tuition_now", "tuition_increase", "cut_per_student", "students"]
        figures |= {f"{name}_{key}": float(getattr(line, key)) for key in same}
        figures |= {f"{name}_lost_{unit}": float(count) for unit, count in line.units_lost.items()}
        figures[f"{name}_cut_in_year"] = float(line.cut)
    return figures


def same(figures: dict[str, Any]) -> dict[str, Any]:
    """Equal to far less than a cent."""
    return {
        name: figure if isinstance(figure, str) else pytest.approx(figure, rel=1e-12, abs=1e-6)
        for name, figure in figures.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_result_is_the_models_to_the_cent(books: dict[str, Given], name: str) -> None:
    given = books[name]
    first = district_years(PACK, given.scenario, given.rows)[0]
    readings = set_aside(PACK, given.scenario, given.rows)
    expected = {
        **bill_figures(first),
        **answer_figures(first),
        **statewide_figures(first),
        "change_cap_lifted": readings.cap_lifted,
        "change_cap_stays": readings.cap_stays,
        "total_cut": float(first.estimate.total.cut),
        "total_districts_pay": float(first.estimate.total.districts_pay),
        "total_services_lost": float(first.estimate.total.services_lost),
    }
    assert {key: value(given.book, key) for key in expected} == same(expected)


@pytest.mark.parametrize("name", NAMES)
def test_what_each_law_does_statewide_is_of_all_lines(books: dict[str, Given], name: str) -> None:
    given = books[name]
    laws = {
        "cap_lifted" if each.scenario.tuition_cap == "lifted" else "cap_stays": each.scenario
        for each in law_and_lifted(PACK, given.scenario)
    }
    for law, scenario in {**laws, "as_entered": given.scenario}.items():
        total = estimate(PACK, scenario).total
        expected = {f"paid_{law}": total.districts_pay, f"lost_{law}": total.services_lost}
        assert {key: value(given.book, key) for key in expected} == same(expected)


@pytest.mark.parametrize("name", NAMES)
def test_every_year_is_the_models_to_the_cent(books: dict[str, Given], name: str) -> None:
    given = books[name]
    for offset, result in enumerate(district_years(PACK, given.scenario, given.rows)):
        expected = {**bill_figures(result), **statewide_figures(result)}
        found = {key: cells(given.book, f"years_{key}")[offset].value for key in expected}
        assert found == same(expected)


@pytest.mark.parametrize("name", NAMES)
def test_the_headline_is_of_the_first_year_with_something_to_find(
    books: dict[str, Given], name: str
) -> None:
    given = books[name]
    years = district_years(PACK, given.scenario, given.rows)
    told = next((each for each in years if each.to_find), years[0])
    assert value(given.book, "headline") == pytest.approx(told.to_find, abs=1e-6)
    result = given.book["Result"]
    assert f"in FY{told.estimate.year}?" in result["A2"].value
    waits = told is not years[0]
    assert (f"nothing in FY{years[0].estimate.year}" in result["A3"].value) == waits
    # No figure without its condition, also once another rule is typed on Inputs.
    rule = cap_name(PACK, given.scenario.tuition_cap, given.scenario.first_year)
    begins = given.scenario.cpi_from
    if given.scenario.tuition_cap == "cpi" and begins and begins != given.scenario.first_year:
        rule = f"{rule} from FY{begins}"
    assert result["A3"].value.startswith(f"{rule}. ")
    assert [cell.value for cell in result["A"] if str(cell.value).endswith(f": {rule}")]
    if name == "later":
        assert waits


@pytest.mark.parametrize("name", NAMES)
def test_each_school_has_the_models_bill(books: dict[str, Given], name: str) -> None:
    given = books[name]
    columns = ["students", "tuition_now", "bill_now", "change", "bill_after"]
    found = {column: cells(given.book, f"school_{column}") for column in columns}
    schools = district_years(PACK, given.scenario, given.rows)[0].rows
    for index, school in enumerate(schools):
        expected = {column: getattr(school, column) for column in columns}
        assert {column: found[column][index].value for column in columns} == same(expected)
    for column in columns:
        assert not any(cell.value for cell in found[column][len(schools) :])


def test_the_figures_in_the_file_are_those_that_a_recalculation_gives(
    books: dict[str, Given], drawn: list[Scenario]
) -> None:
    compared = 0
    for index, scenario in enumerate(drawn[:FEW]):
        content = made(scenario, scenario.rows)
        calculated, formulas = books[f"as_made_{index}"].book, opened(content)
        for sheet in opened(content, values=True):
            for row in sheet.iter_rows():
                for cell in row:
                    if formulas[sheet.title][cell.coordinate].data_type == "f":
                        again = calculated[sheet.title][cell.coordinate].value
                        assert (cell.value or 0) == same({"": again or 0})[""], (sheet, cell)
                        compared += 1
    assert compared > 500 * FEW


def test_formulas_hold_in_another_language(books: dict[str, Given]) -> None:
    given = books["pseudo"]
    first = district_years(PACK, given.scenario, given.rows)[0]
    expected = {**bill_figures(first), "parts_check": "ÖK", "inputs_check": "ÖK"}
    assert {key: value(given.book, key) for key in expected} == same(expected)
    assert error_cells(given.book) == []
    asked = "Whååt wööûûld $40,200,000 lééšš frööm théé štååtéé çööšt ööûûr bûûdgéét îîñ FY2025?"
    assert given.book.worksheets[0]["A2"].value == asked


def test_a_text_in_a_formula_keeps_its_quotation_marks() -> None:
    assert quoted('the "cap"') == '"the ""cap"""'


def test_a_hundred_students_at_the_rate_of_today(books: dict[str, Given]) -> None:
    book = books["done_when"].book
    assert value(book, "bill_now") == 427_033.00
    assert value(book, "bill_after") == pytest.approx(736_264, abs=1)
    assert value(book, "change_cap_stays") == 0


def test_the_example_says_that_it_is_one(books: dict[str, Given]) -> None:
    book = books["example"].book
    assert value(book, "students") == 100
    assert book["Result"]["A6"].value == "An example until you enter your own schools on Inputs."
    assert not books["done_when"].book["Result"]["A6"].value


def test_an_emptied_workbook_shows_zeros(books: dict[str, Given]) -> None:
    book = books["no_rows"].book
    names = ["students", "bill_now", "bill_after", "change", "change_percent", "to_find"]
    assert [value(book, name) for name in names] == [0] * len(names)


@pytest.mark.parametrize("name", [*NAMES, "example", "no_rows"])
def test_no_cell_is_in_error_and_all_checks_say_ok(books: dict[str, Given], name: str) -> None:
    book = books[name].book
    assert error_cells(book) == []
    assert value(book, "verdict") == "All checks: OK"


@pytest.mark.parametrize("name", SUMMED)
def test_a_sum_that_is_one_cent_wrong_is_pointed_at(books: dict[str, Given], name: str) -> None:
    assert value(books[f"{name} + 0.01"].book, "parts_check").startswith("NOT OK: ")
    # What floating point leaves over is no error.
    assert value(books[f"{name} + 0.004"].book, "parts_check") == "OK"


def test_a_count_that_is_not_a_number_is_pointed_at(books: dict[str, Given]) -> None:
    book = books["not_a_number"].book
    said = "not a number: this row is not counted as typed"
    assert rows_of(book, "check")[1].value == said
    row = rows_of(book, "students")[1].row
    assert value(book, "verdict") == f"NOT OK: row {row} of Inputs: {said}"
    assert value(book, "headline") == "NOT OK"
    assert value(book, "students") == 100
    assert error_cells(book) == []


def test_a_name_comes_back_as_the_text_it_is(books: dict[str, Given]) -> None:
    for book in (books["injected"].book, opened(made(scenario_of(), [Row(n, 1) for n in ODD]))):
        names = rows_of(book, "school")
        assert [cell.value for cell in names[: len(ODD)]] == ODD
        assert {cell.data_type for cell in names[: len(ODD)]} == {"s"}
        assert not any(cell.hyperlink for cell in names)
    assert value(books["injected"].book, "district") == ODD[0]
    assert books["injected"].book["Result"]["A1"].value == ODD[0]


MARKED = "marked-by-a-user"


@pytest.mark.parametrize(
    "name",
    [
        MARKED,
        f"={MARKED}",
        f"{{={MARKED}}}",
        f"https://evil.example/{MARKED}",
        f"mailto:a@{MARKED}.example",
        f"internal:'Inputs'!{MARKED}",
        f"external:{MARKED}.xlsx",
        f"<r><t>{MARKED}</t></r>",
        f"<r>&{MARKED}</r>",
    ],
)
def test_users_words_are_the_text_of_cells_and_nothing_else(name: str) -> None:
    scenario = replace(scenario_of("magnet_cut=12000000"), district=name)
    frame = pd.DataFrame({"district": [name], "students": [10], "tuition": [None]})
    table = estimate_districts(PACK, scenario, frame)
    one = made(scenario, [Row(name, 1)])
    for content in (one, districts_xlsx(table, PACK, scenario, LINK, MADE)):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            files = {each: parts.read(each).decode() for each in parts.namelist()}
        for part, text in files.items():
            ElementTree.fromstring(text)
            # A formula may give a user's words as its value, in <v>.
            said = re.sub(r"<v>[^<]*</v>", "", text)
            assert MARKED not in said or part == "xl/sharedStrings.xml", part
        strings = ElementTree.fromstring(files["xl/sharedStrings.xml"])
        marked = [each for each in strings if MARKED in "".join(each.itertext())]
        # One <t> and no <r>, so no text in several looks.
        assert {tuple(child.tag.partition("}")[2] for child in each) for each in marked} == {("t",)}
        assert {str(each[0].text).strip() for each in marked} == {name}


def test_the_link_can_be_followed() -> None:
    cell = cells(opened(made(scenario_of())), "link")[0]
    assert cell.value == LINK
    assert cell.hyperlink.target == LINK


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "=1+1", f"https://x.example/?{'a' * 9000}"]
)
def test_a_link_that_cannot_be_followed_stands_as_text(link: str) -> None:
    cell = cells(opened(made(scenario_of(), link=link)), "link")[0]
    assert (cell.value, cell.data_type, cell.hyperlink) == (link, "s", None)


def test_every_assumption_stands_with_its_source() -> None:
    scenario = scenario_of("a.cpi=0.025&a.fy2024_tuition=8000")
    book = opened(made(scenario), values=True)
    used = assumptions_in_use(PACK, scenario)
    for name, assumption in PACK.assumptions.items():
        cell = cells(book, f"a_{name}")[0]
        row = [each.value for each in cell.parent[cell.row]]
        source = PACK.sources[assumption.source]
        assert row[0] == assumption.label
        assert row[1] == pytest.approx(float(used[name]))
        assert row[3] == ("changed" if name in ("cpi", "fy2024_tuition") else None)
        assert (row[4], row[6]) == (assumption.low, assumption.high)
        assert row[7:] == [assumption.kind, source.title, source.date]


def test_tuition_in_fy2024_is_a_formula_until_the_user_gives_one() -> None:
    cell = cells(opened(made(scenario_of())), "a_fy2024_tuition")[0]
    assert cell.value == "=magnet_line/(1-a_cap_rate)/a_students"
    cell = cells(opened(made(scenario_of("a.fy2024_tuition=8000"))), "a_fy2024_tuition")[0]
    assert cell.value == 8000


def test_a_help_that_is_too_long_for_excel_leaves_the_bounds_and_stands_whole() -> None:
    pack = load_pack("2024.2")
    assert len(pack.assumptions["students"].help) > LONGEST_HINT
    book = opened(workbook(pack, keep_all(pack), (), LINK, MADE))
    cell = cells(book, "a_students")[0]
    bounds = [
        rule
        for rule in cell.parent.data_validations.dataValidation
        if cell.coordinate in rule.sqref
    ]
    assert [len(rule.prompt) <= LONGEST_HINT for rule in bounds] == [True]
    assert cell.comment.text == pack.assumptions["students"].help


def test_whole_cents_a_student_are_the_models(books: dict[str, Given]) -> None:
    pack = load_pack("2024.2")
    for at in range(IN_CENTS):
        scenario, book = books[f"cents_{at}"].scenario, books[f"cents_{at}"].book
        assert error_cells(book) == []
        # Drawn at random, a district may have more students than the state: that is said.
        fits = all(
            each <= 13_000 for each in [district_years(pack, scenario, scenario.rows)[0].students]
        )
        assert (value(book, "verdict") == "All checks: OK") == fits
        for offset, result in enumerate(district_years(pack, scenario, scenario.rows)):
            expected = bill_figures(result)
            found = {key: cells(book, f"years_{key}")[offset].value for key in expected}
            assert found == same(expected)


def test_a_workbook_of_rows_by_year_says_on_its_first_sheet_which_year_it_holds(
    books: dict[str, Given],
) -> None:
    scenario = scenario_of(FROM_2026)
    said = opened(made(scenario, ROWS_BY_YEAR))["Result"]["A6"].value
    assert said.startswith("This workbook holds FY2026 alone.")
    assert "(FY2026, FY2027)" in said
    own, moved = books["own_year"].book, books["moved_year"].book
    assert value(own, "verdict") == "All checks: OK"
    assert value(own, "bill_now") == pytest.approx(
        district_years(PACK, scenario, ROWS_BY_YEAR)[0].bill_now
    )
    assert value(moved, "verdict").startswith("NOT OK")


def test_every_source_of_the_pack_is_listed() -> None:
    sheet = opened(made(scenario_of()))["Sources"]
    listed = {row[0].value: row[3].value for row in sheet.iter_rows(min_row=3)}
    assert {s.title: s.says for s in PACK.sources.values()}.items() <= listed.items()


def test_every_input_and_result_has_a_name() -> None:
    inputs = {"district", "budget", "net_grand_list", "home_value", "own_position_cost"}
    inputs |= {
        "service_share",
        "enrollment_change",
        "tuition_cap",
        "first_year",
        "cpi_from",
        "lasts",
    }
    inputs |= {f"{line}_{part}" for line in PACK.lines for part in ("cut", "passed_on", "line")}
    inputs |= {f"a_{name}" for name in PACK.assumptions}
    inputs |= {"row_school", "row_students", "row_tuition"}
    results = {"bill_now", "bill_after", "change", "change_percent", "fees", "to_find", "link"}
    assert inputs | results <= set(opened(made(scenario_of())).defined_names)


def test_every_input_says_what_it_accepts() -> None:
    book = opened(made(scenario_of()))
    bounded = {
        (sheet.title, coordinate)
        for sheet in book
        for rule in sheet.data_validations.dataValidation
        if rule.error
        for area in rule.sqref.ranges
        for coordinate in [area.coord.partition(":")[0]]
    }
    names = [f"a_{name}" for name in PACK.assumptions]
    names += [f"{line}_{part}" for line in PACK.lines for part in ("cut", "passed_on")]
    names += ["district", "budget", "service_share", "tuition_cap", "first_year", "cpi_from"]
    names += ["lasts", "row_school", "row_students", "row_tuition"]
    for name in names:
        # The first cell of a column of schools is its head.
        cell = cells(book, name)[int(name.startswith("row_"))]
        assert (cell.parent.title, cell.coordinate) in bounded, name


@pytest.mark.parametrize(("given", "room"), [(0, 60), (20, 60), (21, 61), (170, 200), (200, 200)])
def test_there_are_spare_rows(given: int, room: int) -> None:
    book = opened(made(scenario_of(), [Row("A", 1)] * given))
    assert len(rows_of(book, "students")) == room


def test_each_sheet_prints_on_letter_paper_at_nine_points_or_more() -> None:
    book = opened(made(scenario_of()))
    titles = ["Result", "Inputs", "Assumptions", "Calculation", "Years", "Sources"]
    assert book.sheetnames == titles
    for sheet in book:
        setup = sheet.page_setup
        assert (setup.orientation, int(setup.paperSize)) == ("landscape", 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        edges = range_boundaries(sheet.print_area.split("!")[-1]) if sheet.print_area else None
        last = edges[2] if edges else sheet.max_column
        widths = [sheet.column_dimensions[get_column_letter(at)].width for at in range(1, last + 1)]
        # A character is 7 pixels wide, of which 96 are 72 points; a margin is half an inch.
        wide = sum(round(7 * width) for width in widths) * 72 / 96
        scale = min(1.0, (11 - 2 * 0.5) * 72 / wide)
        least = min(cell.font.sz for row in sheet.iter_rows() for cell in row if cell.value)
        assert least * scale >= 9, (sheet.title, scale)


def test_what_is_worked_out_is_protected_without_a_password_and_inputs_are_open() -> None:
    book = opened(made(scenario_of()))
    assert [each.title for each in book if not each.protection.sheet] == ["Inputs"]
    assert {each.protection.password for each in book} == {None}
    open_cells = {
        cell.coordinate
        for row in book["Assumptions"].iter_rows(max_col=2)
        for cell in row
        if not cell.protection.locked
    }
    bounded = {cells(book, f"a_{name}")[0].coordinate for name in PACK.assumptions}
    assert open_cells
    assert open_cells <= bounded
    for sheet in ("Result", "Calculation", "Years", "Sources"):
        assert all(cell.protection.locked for row in book[sheet].iter_rows() for cell in row)


@pytest.mark.parametrize(("name", "top"), [("Result", 8), ("Years", 4)])
def test_figures_are_struck_out_while_the_checks_do_not_hold(name: str, top: int) -> None:
    sheet = opened(made(scenario_of("magnet_cut=12000000")))[name]
    [area] = [
        each
        for each in sheet.conditional_formatting
        if any(rule.dxf.font and rule.dxf.font.strike for rule in each.rules)
    ]
    first = str(area.sqref).split(":")[0]
    said = f'AND(verdict<>"All checks: OK",NOT(ISTEXT({first})))'
    assert [rule.formula for rule in area.rules] == [[said]]
    figures = {
        cell.coordinate
        for row in sheet.iter_rows(min_row=top)
        for cell in row
        if cell.data_type == "f" and "0" in cell.number_format
    }
    assert len(figures) > 20
    struck = {cell.coordinate for row in sheet[str(area.sqref)] for cell in row}
    assert figures <= struck


def test_the_schools_are_a_table_with_a_name() -> None:
    book = opened(made(scenario_of(), [Row("A", 1)]))
    table = book["Inputs"].tables["Schools"]
    names = [each.name for each in table.tableColumns]
    assert names == ["School or operator", "Students", "Tuition now, dollars each", "Check"]


def test_the_workbook_says_when_and_from_which_pack_it_was_made() -> None:
    said = [cell.value for cell in opened(made(scenario_of()))["Result"]["A"]]
    title = PACK.title
    day = "Law as recorded on November 24, 2026."
    assert f"Data version {PACK.revision}: {title}. Made November 25, 2026. {day}" in said


def test_the_same_question_makes_the_same_file() -> None:
    assert made(scenario_of()) == made(scenario_of())
    # Not even the second in which it is made may stand in it.
    said = opened(made(scenario_of())).properties
    assert said.created == said.modified == datetime(2026, 11, 25)


def test_without_libreoffice_the_tests_fail(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuntimeError, match="tools/need soffice"):
        recalculated({}, tmp_path)


@pytest.mark.parametrize("name", EMPTIED)
def test_an_emptied_rule_or_year_is_pointed_at(books: dict[str, Given], name: str) -> None:
    book = books[f"without_{name}"].book
    assert str(value(book, "verdict")).startswith("NOT OK")
    assert value(book, "headline") == "NOT OK"


@pytest.mark.parametrize("at", range(len(NO_RULES)), ids=[str(each) for each in NO_RULES])
def test_no_law_is_named_after_what_is_no_rule(books: dict[str, Given], at: int) -> None:
    found = books[f"no_rule_{at}"].book
    assert value(found, "headline") == "NOT OK"
    assert found["Result"]["A3"].value.startswith("No rule that can be read. ")

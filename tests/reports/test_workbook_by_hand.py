"""The workbook as accountants treat one: what they do to it is reckoned right, or it says NOT OK.

LibreOffice does each of these by its own hands, for all tests in one go.
"""

from collections.abc import Sequence
from datetime import date

import pytest
from openpyxl import Workbook

from model import Row, decode, estimate_district, load_pack
from reports.workbook import workbook
from tests.reports.office import COLUMNS, DOWN, ROWS, UP, Step, handled
from tests.reports.spreadsheet import cells, opened, value

PACK = load_pack("2024.2")
SCENARIO, _ = decode("magnet_cut=12000000&budget=40000000", PACK)
ALPHA, BRAVO, CHARLIE = Row("Alpha", 40, 5012.37), Row("Bravo", 25), Row("Charlie", 15, 4000)
GIVEN = (ALPHA, BRAVO, CHARLIE)
NEW = Row("New", 100)
MADE = workbook(PACK, SCENARIO, GIVEN, "https://explorer.example/district", date(2026, 11, 26))
BOOK = opened(MADE)
HEAD = cells(BOOK, "row_school")[0].row
FIRST, LAST = HEAD + 1, HEAD + 60
"""The first and the last row of the table of schools."""
WRONG = "NOT OK: "
NOT_ACCEPTED = f"{WRONG}an input is not accepted, or was moved"
NOT_COUNTED = f"{WRONG}not every student entered is counted"
SUMS = f"{WRONG}parts do not sum to the total"


def row_wrong(at: int, why: str) -> str:
    """What is said of a row of the table, counted from its first."""
    return f"{WRONG}row {FIRST + at} of Inputs: {why}"


def typed(area: str, content: str | float | None, sheet: str = "Inputs") -> Step:
    return Step("Type", sheet, area, (content,))


def into(name: str, content: str | float | None, sheet: str = "Inputs") -> list[Step]:
    return [typed(cells(BOOK, name)[0].coordinate, content, sheet)]


def schools(top: int, rows: Sequence[Row]) -> list[Step]:
    """Type or paste schools over what stands in rows."""
    return [
        typed(f"{column}{at}", content)
        for at, row in enumerate(rows, top)
        for column, content in zip("ABC", (row.school, row.students, row.tuition), strict=True)
    ]


def inserted(top: int, *rows: Row, count: int = 1) -> list[Step]:
    make_room = Step("InsertCells", "Inputs", f"A{top}:A{top + count - 1}", (ROWS,))
    return [make_room, *schools(top, rows)]


def deleted(area: str, how: int = ROWS) -> Step:
    return Step("DeleteCells", "Inputs", area, (how,))


def cut(area: str, target: str) -> Step:
    return Step("CutCells", "Inputs", area, (target,))


def ordered(area: str, column: int, ascending: bool = True) -> Step:
    return Step("SortCells", "Inputs", area, (column, str(ascending)))


def row_of(name: str) -> int:
    return int(cells(BOOK, name)[0].row)


ONES = [Row(f"School {at}", 1) for at in range(80)]

RIGHT: dict[str, tuple[list[Step], Sequence[Row]]] = {
    "nothing": ([], GIVEN),
    "a row inserted above the first": (inserted(FIRST, NEW), (*GIVEN, NEW)),
    "a row inserted in the middle": (inserted(FIRST + 1, NEW), (*GIVEN, NEW)),
    "a row inserted below the last": (inserted(FIRST + 3, NEW), (*GIVEN, NEW)),
    "a row inserted below the table": (inserted(LAST + 1, NEW), (*GIVEN, NEW)),
    "thirty rows inserted": (inserted(FIRST + 1, *ONES[:30], count=30), (*GIVEN, *ONES[:30])),
    "a school typed below the table": (schools(LAST + 1, [NEW]), (*GIVEN, NEW)),
    "a school typed far below": (schools(LAST + 30, [NEW]), (*GIVEN, NEW)),
    "a row inserted above the heads": (inserted(HEAD), GIVEN),
    "a row inserted above the inputs": (inserted(5), GIVEN),
    "a column inserted": ([Step("InsertCells", "Inputs", "B1", (COLUMNS,))], GIVEN),
    "a school cut and pasted below": ([cut(f"A{FIRST}:D{FIRST}", f"A{FIRST + 5}")], GIVEN),
    "the last school cut": ([cut(f"A{FIRST + 2}:D{FIRST + 2}", f"A{FIRST + 20}")], GIVEN),
    "a school cut over another": (
        [cut(f"A{FIRST}:C{FIRST}", f"A{FIRST + 1}")],
        (ALPHA, CHARLIE),
    ),
    "a school's row deleted": ([deleted(f"A{FIRST + 1}")], (ALPHA, CHARLIE)),
    "the first row deleted": ([deleted(f"A{FIRST}")], (BRAVO, CHARLIE)),
    "all blank rows deleted": ([deleted(f"A{FIRST + 3}:A{LAST}")], GIVEN),
    "more rows deleted than the table has": ([deleted(f"A{FIRST + 3}:A{FIRST + 950}")], GIVEN),
    "sorted by students": ([ordered(f"A{FIRST}:C{FIRST + 2}", 1)], GIVEN),
    "sorted with checks and blank rows": ([ordered(f"A{FIRST}:D{LAST}", 0, False)], GIVEN),
    "eighty schools pasted": (schools(FIRST, ONES), ONES),
    "half a student": ([typed(f"B{FIRST}", 40.5)], (Row("Alpha", 40.5, 5012.37), *GIVEN[1:])),
    "a row copied": (
        [Step("CopyCells", "Inputs", f"A{FIRST}:D{FIRST}", (f"A{FIRST + 3}",))],
        (*GIVEN, ALPHA),
    ),
    "an input cut to another cell of its row": (
        [cut(cells(BOOK, "budget")[0].coordinate, f"H{row_of('budget')}")],
        GIVEN,
    ),
}
"""What may be done, and the schools that then stand there."""

POINTED_AT: dict[str, tuple[list[Step], str]] = {
    "the students of a school cut": (
        [cut(f"B{FIRST}", f"B{FIRST + 5}")],
        row_wrong(0, "no number"),
    ),
    "the heads deleted": ([deleted(f"A{HEAD}")], NOT_COUNTED),
    "the table deleted": ([deleted(f"A{HEAD}:A{LAST}")], NOT_COUNTED),
    "one cell deleted, others move up": ([deleted(f"B{FIRST}", UP)], row_wrong(2, "no number")),
    "one cell inserted, others move down": (
        [Step("InsertCells", "Inputs", f"B{FIRST}", (DOWN,))],
        row_wrong(0, "no number"),
    ),
    "the rate's cell deleted, others move up": ([deleted(f"C{FIRST}", UP)], NOT_COUNTED),
    "the inputs sorted": (
        [ordered(f"A{row_of('district')}:B{row_of('service_share')}", 1)],
        NOT_ACCEPTED,
    ),
    "more rows than the calculation has": (schools(FIRST, [NEW] * 130), NOT_COUNTED),
    "a school below all that is read": ([typed(f"B{HEAD + 1500}", 100)], NOT_COUNTED),
    "fewer than no students": ([typed(f"B{FIRST}", -40)], row_wrong(0, "students out of range")),
    "more than a school can have": ([typed(f"B{FIRST}", 80_003)], row_wrong(0, "students out")),
    "more than the state has": (
        [typed(f"B{FIRST}", 14_000)],
        f"{WRONG}more students, or a larger bill",
    ),
    "a date for students": (
        [typed(f"B{FIRST}", 45_901)],
        f"{WRONG}more students, or a larger bill",
    ),
    "students as text": ([typed(f"B{FIRST}", "40")], row_wrong(0, "not a number")),
    "a rate as text": ([typed(f"C{FIRST}", "5,012")], row_wrong(0, "not a number")),
    "an error for students": ([typed(f"B{FIRST}", "=NA()")], row_wrong(0, "an error")),
    "an error for a name": ([typed(f"A{FIRST}", "=1/0")], row_wrong(0, "an error")),
    "no students": ([typed(f"B{FIRST}", None)], row_wrong(0, "no number")),
    "a rate below nothing": ([typed(f"C{FIRST}", -5)], row_wrong(0, "tuition out of range")),
    "a total below": (
        [typed(f"A{FIRST + 3}", "Total"), typed(f"B{FIRST + 3}", f"=SUM(B{FIRST}:B{FIRST + 2})")],
        row_wrong(3, "counted as a school, but called a total"),
    ),
    "a sum without a name": (
        [typed(f"B{FIRST + 4}", f"=SUM(B{FIRST}:B{FIRST + 2})")],
        row_wrong(4, "counted as a school, but equal to the sum"),
    ),
    "the heads copied below": (
        [Step("CopyCells", "Inputs", f"A{HEAD}:C{HEAD}", (f"A{FIRST + 3}",))],
        row_wrong(3, "not a number"),
    ),
    "the columns change places": (
        [
            cut(f"B{HEAD}:B{LAST}", "H1"),
            cut(f"C{HEAD}:C{LAST}", f"B{HEAD}"),
            cut(f"H1:H{1 + LAST - HEAD}", f"C{HEAD}"),
        ],
        row_wrong(1, "no number"),
    ),
    "the column of rates deleted": ([deleted("C1", COLUMNS)], row_wrong(0, "an error")),
    "passed on, 60 for 60%": (into("magnet_passed_on", 60), NOT_ACCEPTED),
    "a cut above the line": (into("magnet_cut", 400_000_000), NOT_ACCEPTED),
    "a cut in words": (into("magnet_cut", "12 million"), WRONG),
    "no cut": (into("magnet_cut", None), NOT_ACCEPTED),
    "another word for once": (into("lasts", "one-time"), NOT_ACCEPTED),
    "another word for a cap": (into("tuition_cap", "none"), NOT_ACCEPTED),
    "a year long ago": (into("first_year", 1925), NOT_ACCEPTED),
    "a budget in words": (into("budget", "46.9 million"), NOT_ACCEPTED),
    "the row of the cut deleted": ([deleted(f"A{row_of('magnet_cut')}")], WRONG),
    "the row of the budget deleted": ([deleted(f"A{row_of('budget')}")], NOT_ACCEPTED),
    "one input cut over another": (
        [cut(*(cells(BOOK, f"{each}_cut")[0].coordinate for each in ("residency", "magnet")))],
        NOT_ACCEPTED,
    ),
    "an input cut away from its label": (
        [cut(cells(BOOK, "magnet_cut")[0].coordinate, "H3")],
        NOT_ACCEPTED,
    ),
    "an assumption out of range": (
        into("a_students", 5, "Assumptions"),
        f"{WRONG}an assumption is out of its range",
    ),
    "an assumption in words": (into("a_students", "many", "Assumptions"), SUMS),
}
"""What must be said aloud, and how the verdict begins."""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    steps = {name: steps for name, (steps, _) in (*RIGHT.items(), *POINTED_AT.items())}
    return handled(
        {name: (MADE, each) for name, each in steps.items()}, tmp_path_factory.mktemp("hands")
    )


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_done_by_hand_is_reckoned_as_the_model_does(
    books: dict[str, Workbook], name: str
) -> None:
    book, (_, rows) = books[name], RIGHT[name]
    expected = estimate_district(PACK, SCENARIO, rows)
    assert value(book, "verdict") == "All checks: OK"
    for figure in ("students", "bill_now", "change", "bill_after", "to_find"):
        assert value(book, figure) == pytest.approx(getattr(expected, figure), abs=1e-6), figure
    assert value(book, "headline") == pytest.approx(expected.to_find, abs=1e-6)


@pytest.mark.parametrize("name", POINTED_AT)
def test_what_cannot_be_reckoned_is_said_in_words_where_one_looks(
    books: dict[str, Workbook], name: str
) -> None:
    book, (_, begins) = books[name], POINTED_AT[name]
    assert book["Result"]["A5"].value.startswith(begins)
    assert book["Result"]["A4"].value == "NOT OK"
    # The same words stand at the top of the sheets that one types into.
    for sheet, cell in (("Inputs", "B3"), ("Assumptions", "B1"), ("Calculation", "B1")):
        assert book[sheet][cell].value.startswith(begins), sheet

"""Web pages that systems save as .xls are read as a spreadsheet reads them."""

import pytest

from model.intake import Choices, Intake, read_upload


def read(body: str, choices: Choices | None = None) -> Intake:
    page = f"<!DOCTYPE html><html><head><title>x</title></head><body>{body}</body></html>"
    return read_upload("report.xls", page.encode(), choices=choices)


def table(*rows: str) -> str:
    return f"<table border=1>{''.join(rows)}</table>"


def row(*cells: object, more: str = "") -> str:
    return f"<tr{more}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


HEAD = "<TR><TH>School<TH>Students<TH>Rate</TR>"
ROWS = (row("Elm &amp; Oak <b>Magnet</b>", 14, "$5,250.00"), row("Ash<br>School", 9, "6118.5"))
RIGHT = [("Elm & Oak Magnet", 14, 5250), ("Ash School", 9, 6118.5)]


def found(intake: Intake) -> list[tuple[str, float, float | None]]:
    return [(each.school, each.students, each.tuition) for each in intake.rows]


@pytest.mark.parametrize(
    "body",
    [
        table(HEAD, *ROWS, row("Total", 23, "&nbsp;")),
        f"<h1>Magnets</h1><p>2026-27</p>{table(HEAD, *ROWS)}<p>Printed 10/1/2026</p>",
        f"<!-- <table><tr><td>x --><style>td {{color: red}}</style>{table(HEAD, *ROWS)}",
        table("<tr><td>" + table(HEAD, *ROWS) + "</td></tr>"),
        table("<tr><th colspan=3>Magnet tuition</th></tr>", HEAD, *ROWS),
        table(HEAD, *ROWS).replace("</td>", "").replace("</tr>", ""),
        table(HEAD, *ROWS)
        .replace("14<", "12<span style='display:none'>9</span><s hidden>1</s><")
        .replace("12<", "14<"),
        table(HEAD, *ROWS).replace("<td>14", "<td x:num=14>14.0").replace(">9<", ">9<sup>1</sup><"),
        f"<a href='a>b'>menu</a>{table(row('menu', 'help'))}{table(HEAD, *ROWS)}",
    ],
)
def test_the_table_of_a_page_is_read(body: str) -> None:
    intake = read(body)
    assert found(intake) == RIGHT
    assert intake.problems == ()


def test_cells_that_span_rows_are_as_merged_ones_are() -> None:
    spanning = "<tr><td rowspan=2>Avon</td><td>A</td><td>14</td><td rowspan=2>5250</td></tr>"
    head = "<tr><th>Town<th>School<th>Students<th>Rate</tr>"
    intake = read(table(head, spanning, row("B", 9)))
    assert found(intake) == [("A", 14, 5250), ("B", 9, 5250)]
    assert list(intake.frame["district"]) == ["Avon", "Avon"]


@pytest.mark.parametrize("hiding", [" style='display: none'", " hidden", " class='off x'"])
def test_rows_that_a_page_hides_are_asked_about(hiding: str) -> None:
    style = "<style>.off, .out {display:none}</style>"
    body = style + table(HEAD, *ROWS, row("Test School", 1, 1000, more=hiding))
    intake = read(body)
    assert intake.rows == ()
    assert [question.name for question in intake.questions] == ["hidden"]
    assert found(read(body, Choices(hidden_rows="leave-out"))) == RIGHT


def test_of_several_tables_one_is_chosen() -> None:
    other = table(HEAD, row("Fir", 3, 5000), row("Yew", 4, 5100))
    body = table(HEAD, *ROWS) + other
    (question,) = read(body).questions
    assert [option.value for option in question.options] == ["1", "2", "1 + 2"]
    assert found(read(body, Choices(sheet="1"))) == RIGHT


def test_a_line_above_the_table_is_its_title() -> None:
    bare = table("<tr><th>School<th>Students</tr>", row("Elm", 14), row("Oak", 9))
    assert [each.tuition for each in read(f"<p>Rate: $5,250 per pupil</p>{bare}").rows] == [
        5250
    ] * 2
    asked = read(f"<h2>Open Choice</h2>{bare}")
    assert not asked.rows
    assert [question.name for question in asked.questions] == ["programs"]


@pytest.mark.parametrize("body", ["", "<p>Sign in</p>", table(row("School", "Students"))])
def test_a_page_without_a_table_is_refused(body: str) -> None:
    intake = read(body)
    assert intake.rows == ()
    assert "is a web page" in intake.problems[0].message


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<a b='", "<!--", "<td", "<table>", "<tr><td rowspan=99999 colspan=999>1", "&#"],
)
def test_a_broken_page_of_any_length_ends_in_a_sentence(piece: str) -> None:
    intake = read(piece * (1_000_000 // len(piece)))
    assert intake.rows == ()
    assert intake.problems

"""A table of districts without schools is read; where a name is no district, it is asked about."""

from model.intake import Choices, read_paste, read_upload

HEAD = "Town,Students,Tuition\nBolton,9,4870\nVernon,5,5105\n"


def test_districts_that_are_all_known_need_no_schools() -> None:
    assert sum(row.students for row in read_paste(HEAD).rows) == 14


def test_a_name_that_is_no_district_is_asked_about() -> None:
    text = HEAD + "Grotton,3,4870\n"
    (question,) = read_paste(text).questions
    assert (question.name, question.place) == ("no-school", "“Grotton”")
    (option,) = question.options
    found = read_paste(text, choices=Choices(school_column=option.value))
    assert sum(row.students for row in found.rows) == 17


def test_names_of_which_most_are_no_districts_are_refused() -> None:
    intake = read_paste("Town,Students,Tuition\nHere,9,4870\nThere,5,5105\nVernon,2,4000\n")
    assert not intake.rows
    assert not intake.questions


def test_counties_above_their_towns_are_headings() -> None:
    text = "Town,Students,Tuition\nTolland County,,\nBolton,9,4870\nVernon,5,5105\nSubtotal,14,\n"
    intake = read_paste(text)
    assert sum(row.students for row in intake.rows) == 14
    assert [each.name for each in intake.reading.left_out] == ["Tolland County", "Subtotal"]


def test_a_town_whose_name_begins_as_another_s_is_a_town() -> None:
    text = "Town,Students,Tuition\nWindsor,9,4870\nWindsor Locks,5,5105\n"
    assert sum(row.students for row in read_paste(text).rows) == 14


def test_a_part_of_a_page_is_read_as_a_page() -> None:
    cells = "<tr><th>Board of Education<th>Students<th>Tuition"
    rows = "<tr><td>Bolton<td>9<td>4870<tr><td>Region 13<td>5<td>5105"
    page = f"<h3>Magnet tuition 2024-2025</h3><table>{cells}{rows}</table>"
    intake = read_upload("x.html", page.encode())
    assert [row.students for row in intake.rows] == [9, 5]


def test_a_name_that_may_be_cut_short_is_refused() -> None:
    text = "District,School,Students,Tuition\nWeth.,A,9,4870\nWethersfield,B,5,5105\n"
    intake = read_paste(text)
    assert not intake.rows
    assert "“Weth.”, which may be one of these: Wethersfield" in intake.problems[0].message
    whole = text.replace("Weth.", "Bolton")
    assert sum(row.students for row in read_paste(whole).rows) == 14

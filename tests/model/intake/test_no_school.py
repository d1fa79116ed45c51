"""A table of districts without schools is read; where a name is no district, it is asked about."""

from model.intake import Choices, read_paste

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

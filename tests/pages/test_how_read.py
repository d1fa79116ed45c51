"""The panel that says how a file was read: each part of it is a control that reads it otherwise."""

from concurrent.futures import Future

import pytest
from streamlit.testing.v1 import AppTest

from model.intake import Choices
from reports.workshop import WORKSHOP, NotMade
from tests.pages.test_asked import panel
from tests.pages.test_district_lines import everything
from tests.pages.test_pages import run
from tests.patience import GIVE_UP

PAGE = "pages/district.py"
EXPORT = """Magnet export
School\tStudents\tTuition\tTuition next year
CREC\t2\t5012\t6000
ACES\t10\t4500\t5500
Total\t12\t\t
Open Choice\t5\t3000\t3000
"""


def _panel() -> None:
    import streamlit as st

    from model.intake import read_upload
    from ui.asked import chosen, read_as_chosen
    from ui.how_read import show_how_read

    text = st.session_state["text"]
    intake = read_as_chosen(
        lambda choices: read_upload("x.csv", text.encode(), choices=choices), text
    )
    show_how_read(intake, text)
    st.session_state["chosen"] = chosen(text)


def shown(text: str) -> AppTest:
    test = AppTest.from_function(_panel, default_timeout=GIVE_UP)
    test.session_state["text"] = text.replace("\t", ",")
    test.run()
    assert not test.exception
    return test


def words(test: AppTest) -> str:
    return "\n".join(str(each.value) for each in (*test.text, *test.caption))


def test_a_plain_file_is_one_closed_line_and_one_with_a_total_is_open() -> None:
    plain = shown("School,Students,Tuition\nCREC,40,5012\n")
    assert panel(plain) == "How it was read: 40 students, $200,480.00; no row was left out"
    assert not plain.expander[0].proto.expanded
    export = shown(EXPORT)
    assert "12 students, $55,024.00; your file's own total says 12, too; 2 rows" in panel(export)
    assert export.expander[0].proto.expanded
    said = words(export)
    assert "1 row was left out as the total of others: row 5, “Total”, 12 students." in said
    assert "another program, not under this cap: row 6, “Open Choice”, 5 students." in said
    (table,) = export.dataframe
    assert table.value.to_numpy().tolist()[-1] == ["Total", "", 5.0, 15_000.0]


def test_every_part_of_the_reading_is_a_control() -> None:
    test = shown(EXPORT)
    assert test.number_input(key="read_header").value == 2
    assert test.selectbox(key="read_school").value == "A “School”: CREC, ACES …"
    assert test.selectbox(key="read_students").value == "B “Students”: 2, 10 …"
    tuition = test.selectbox(key="read_tuition")
    assert tuition.value == "C “Tuition”: 5012, 4500 …"
    tuition.select("D “Tuition next year”: 6000, 5500 …").run()
    assert "12 students, $67,000.00" in panel(test)
    test.radio(key="read_kind").set_value("bill").run()
    assert not test.exception
    assert test.session_state["chosen"] == Choices(bill_column="D")
    test.button[-1].click().run()
    assert "12 students, $55,024.00" in panel(test)
    test.number_input(key="read_header").set_value(1).run()
    assert not test.exception
    assert test.session_state["chosen"] == Choices(header_row=1)


def test_a_column_is_called_in_its_box_as_the_file_calls_it() -> None:
    test = shown(EXPORT.replace("Students", "# Students"))
    (students,) = [each for each in test.selectbox if each.label == "Number of students"]
    assert "B “# Students”: 2, 10 …" in students.options


def test_a_column_that_is_worked_out_of_others_is_shown_as_what_was_taken() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1")
    rows = "School\tStudents\tTuition per semester\nCREC\t40\t2506\nACES\t10\t2250\n"
    test.text_area(key="pasted_rows").set_value(rows).run()
    test.selectbox(key="ask_part-of-year").select_index(0).run()
    assert not test.exception
    cells = test.session_state["resc_entered"].cells
    assert [cell[:3] for cell in cells] == [("CREC", "40", "5012"), ("ACES", "10", "4500")]
    tuition = test.selectbox(key="read_tuition")
    assert tuition.value == "C*2 “Tuition per semester × 2”: 5012, 4500 …"
    assert test.selectbox(key="read_students").value == "B “Students”: 40, 10 …"
    test.radio(key="read_kind").set_value("bill").run()
    assert not test.exception


def test_a_row_is_put_back_and_taken_out_again() -> None:
    test = shown(EXPORT)
    box = test.multiselect(key="read_put_back")
    box.set_value([6]).run()
    assert not test.exception
    assert "17 students, $70,024.00" in panel(test)
    assert len(test.dataframe) == 0
    test.multiselect(key="read_put_back").set_value([]).run()
    assert "12 students, $55,024.00" in panel(test)


def test_what_a_file_reads_as_otherwise_takes_the_place_of_its_rows() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1&rows=typed:1:4000")
    test.text_area(key="pasted_rows").set_value(EXPORT).run()
    assert not test.exception
    tuition = test.selectbox(key="read_tuition")
    tuition.select("D “Tuition next year”: 6000, 5500 …").run()
    assert not test.exception
    cells = test.session_state["resc_entered"].cells
    assert [cell[:3] for cell in cells] == [
        ("typed", "1", "4000"),
        ("CREC", "2", "6000"),
        ("ACES", "10", "5500"),
    ]
    (back,) = [each for each in test.button if each.label.startswith("Bring back")]
    back.click().run()
    assert test.session_state["resc_entered"].cells[1][:3] == ("CREC", "2", "5012")
    assert not [each for each in test.expander if each.label.startswith("How it was read")]


def test_one_school_is_typed_without_a_grid() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1")
    for name, value in {"school": "CREC", "students": "40", "tuition": "$5,012"}.items():
        test.text_input(key=f"one_{name}").set_value(value)
    (add,) = [each for each in test.button if each.label == "Add this school"]
    add.click().run()
    assert not test.exception
    assert test.session_state["resc_entered"].cells == (("CREC", "40", "$5,012", "", ""),)


@pytest.mark.parametrize("many", [False, True])
def test_file_that_a_busy_server_refused_is_read_at_a_press(
    monkeypatch: pytest.MonkeyPatch, many: bool
) -> None:
    """Before, the box had to be emptied and filled anew."""
    busy = Future[object]()
    busy.set_exception(NotMade("busy", "Too much is asked for."))
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1")
    read = "120 students" if many else "1 row added."
    if many:
        test.segmented_control(key="how_many").set_value("many").run()
    with monkeypatch.context() as patched:
        patched.setattr(WORKSHOP, "ask", lambda *_: busy)
        rows = "District,School,Students,Tuition\nAnytown,CREC,120,5012\n"
        test.file_uploader[0].upload("rows.csv", rows.encode(), "text/csv").run()
        warned = [each.value for each in test.warning]
        assert "Too much is asked for." in "\n".join((everything(test), *warned))
    (again,) = (each for each in test.button if each.label == "Read it again")
    again.click().run()
    assert not test.warning
    assert read in everything(test)
    assert not any(each.label == "Read it again" for each in test.button)

"""What a paste leaves open is asked with a box for it, and the answer makes the rows."""

from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import run

PAGE = "pages/district.py"
TWO_RATES = "School\tStudents\tTuition FY2024\tTuition FY2025\nCREC\t40\t8641.38\t5012\n"


def texts(test: object) -> str:
    return "\n".join(str(each.value) for each in test.text)  # type: ignore[attr-defined]


def panel(test: AppTest) -> str:
    """The one line that says how a table was read, as it is when its panel is closed."""
    (found,) = [each for each in test.expander if each.label.startswith("How it was read")]
    return str(found.label).replace("\\", "")


def test_two_rates_are_asked_about_and_the_chosen_one_is_taken() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1")
    test.text_area(key="pasted_rows").set_value(TWO_RATES).run()
    assert not test.exception
    years = ["FY2024 (C “Tuition FY2024”)", "FY2025 (D “Tuition FY2025”)"]
    assert ", ".join(years) in texts(test)
    box = test.selectbox(key="ask_year")
    assert box.options == [*years, "every year of the file, each with its own figures"]
    assert box.value is None
    box.select(years[1]).run()
    assert not test.exception
    assert "40 students, $200,480.00" in panel(test)
    assert not any(each.key == "ask_year" for each in test.selectbox)


def test_what_was_chosen_is_chosen_again_for_the_next_paste_of_the_same_shape() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1")
    test.text_area(key="pasted_rows").set_value(TWO_RATES).run()
    test.selectbox(key="ask_year").select_index(1).run()
    again = TWO_RATES.replace("40", "41").replace("5012", "5100")
    test.text_area(key="pasted_rows").set_value(again).run()
    assert not test.exception
    assert "41 students, $209,100.00" in panel(test)
    assert any("was chosen again" in each.value for each in test.caption)
    (button,) = [each for each in test.button if each.label.startswith("Choose again")]
    button.click().run()
    assert not test.exception
    assert test.selectbox(key="ask_year").value is None


def test_rows_of_another_town_than_the_one_entered_are_asked_about() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1&district=Avon&rows=A~1~5012~")
    rows = "Town\tSchool\tStudents\tTuition\nWINDSOR\tCREC\t40\t5012\n"
    test.text_area(key="pasted_rows").set_value(rows).run()
    assert not test.exception
    assert "rows of another district than Avon: Windsor" in texts(test)
    test.selectbox(key="ask_other-district").select("Windsor").run()
    assert not test.exception
    assert "40 students, $200,480.00" in panel(test)


def _twice() -> None:
    import streamlit as st

    from ui.entered import add_rows, bring_back, bring_rows, present

    add_rows((("typed", "1", "", "", ""),))
    bring_rows((("A", "40", "", "", ""), ("B", "10", "", "", "")), (), "one")
    bring_rows((), (lambda: "a file that could not be read",), "two")
    bring_rows((("A", "41", "", "", ""),), (), "three")
    st.text(" ".join(row[1] for row in present().cells))
    bring_back()
    st.text(" ".join(row[1] for row in present().cells))


def test_a_file_uploaded_again_replaces_its_rows_which_can_be_brought_back() -> None:
    test = AppTest.from_function(_twice).run()
    assert not test.exception
    assert [each.value for each in test.text] == ["1 41", "1 40 10"]


def test_each_year_of_a_paste_may_have_its_own_rows() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.2&years=2")
    wide = "School,FY2025 Students,FY2025 Tuition,FY2026 Students,FY2026 Tuition\n"
    test.text_area(key="pasted_rows").set_value(f"{wide}CREC,40,5012,44,5100\n").run()
    test.selectbox(key="ask_year").select_index(2).run()
    assert not test.exception
    cells = test.session_state["resc_entered"].cells
    assert cells == (("CREC", "40", "5012", "", "2025"), ("CREC", "44", "5100", "", "2026"))
    assert any("given by fiscal year: FY2025, FY2026" in str(each.value) for each in test.caption)


def test_the_whole_budget_of_a_paste_is_taken_but_none_that_was_typed_is_lost() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.2")
    table = "District,School,Students,Tuition,Adopted budget\nWindsor,CREC,40,5012,70000000\n"
    test.text_area(key="pasted_rows").set_value(table).run()
    assert not test.exception
    assert test.text_input(key="local_budget").value == "$70,000,000"
    test.selectbox(key="read_budget").select_index(-1).run()
    assert not test.exception
    assert test.text_input(key="local_budget").value == ""
    test.text_input(key="local_budget").set_value("$80,000,000").run()
    test.text_area(key="pasted_rows").set_value(table.replace("40", "41")).run()
    assert test.text_input(key="local_budget").value == "$80,000,000"


REDUCED = (
    "School\tStudents\tTuition\tState Reduction\n"
    "CREC\t12\t7362.64\t3092.31\nACES\t8\t7362.64\t3092.31\n* before the 58% cap\n"
)


def test_what_is_unsure_of_a_paste_is_asked_one_after_the_other() -> None:
    test = run(PAGE, "magnet_cut=12000000&pack=2024.1")
    test.text_area(key="pasted_rows").set_value(REDUCED).run()
    box = test.selectbox(key="ask_other-columns")
    box.select("C “Tuition” − D “State Reduction”").run()
    assert not test.exception
    test.selectbox(key="ask_remarks").select("the numbers stand as given").run()
    assert not test.exception
    assert "20 students, $85,406.60" in panel(test)

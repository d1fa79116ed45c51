"""A district's entries are saved and opened again on its page; the page brings back the others."""

from streamlit.testing.v1 import AppTest

from model import load_pack, open_link
from model.saved import Entries, written
from tests.pages.test_pages import run, words

PAGE = "pages/district.py"
CELLS = (("CREC", "120", "4270.33", "", ""), ("ACES", "40*", "", "", ""))
SAVED = written(
    load_pack("2024.1"),
    open_link("magnet_cut=40200000&tuition_cap=cpi&pack=2024.1").scenario,
    Entries("Windsor", CELLS, {"budget": "$46,900,000"}),
)


def page(link: str = "magnet_cut=12000000&pack=2024.1&district=Avon&rows=A:5") -> AppTest:
    return run(PAGE, link, rows_in_link=False)


def opened(test: AppTest, text: str) -> AppTest:
    test.file_uploader(key="upload_rows").upload("w.json", text.encode(), "application/json").run()
    assert not test.exception
    return test


def entries(test: AppTest) -> Entries:
    found = test.session_state["resc_entered"]
    return Entries(found.name, found.cells, dict(found.local), found.example)


def test_file_replaces_entries_and_scenario_and_can_be_taken_back() -> None:
    test = page()
    before, address = entries(test), dict(test.query_params)
    opened(test, SAVED)
    assert entries(test) == Entries("Windsor", CELLS, {"budget": "$46,900,000"})
    assert test.query_params["magnet_cut"] == "40200000"
    assert test.text_input(key="local_budget").value == "$46,900,000"
    assert "“w.json” was opened: 2 rows, and the scenario saved with them." in words(test)
    test.button(key="undo_saved").click().run()
    assert not test.exception
    assert entries(test) == before
    assert dict(test.query_params) == address
    assert not [each for each in test.button if each.key == "undo_saved"]


def test_file_that_is_refused_changes_nothing_and_says_why() -> None:
    test = page()
    before, address = entries(test), dict(test.query_params)
    opened(test, SAVED.replace('"version": 1', '"version": 7'))
    assert entries(test) == before
    assert dict(test.query_params) == address
    assert "“w.json” was not opened, and nothing has changed. It says version 7." in words(test)


def test_link_that_cannot_hold_every_row_has_none_and_the_page_says_so() -> None:
    rows = tuple((f"School {number}", "10", "", "", "") for number in range(300))
    saved = written(load_pack("2024.1"), open_link("pack=2024.1").scenario, Entries("Avon", rows))
    test = opened(page("magnet_cut=12000000&pack=2024.1"), saved)
    test.toggle(key="rows_in_link").set_value(True).run()
    assert not test.exception
    assert "rows" not in test.query_params
    (warned,) = [each.value for each in test.warning]
    assert "A link cannot hold these 300 rows (at most 200 rows" in warned
    test.session_state["share_box"] = True
    assert "are not in these links" in words(test.run())

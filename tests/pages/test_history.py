"""The history of a visit: back and forth through what was tried, and nothing else changes."""

from typing import Any

from streamlit.testing.v1 import AppTest

from model import open_link
from model.opening import Opened
from model.scenario import without_district
from tests.pages.addressed import go_to
from tests.pages.test_compare import PAGE, address, columns_of, start
from ui.steps import MOST, Steps, after, begun, redone, undone


def opened(link: str) -> Opened:
    return open_link(f"{link}&pack=2024.1")


def through(*links: str) -> Steps:
    steps = begun(opened(links[0]))
    for link in links[1:]:
        steps = after(steps, opened(link))
    return steps


def same_as(found: Opened, link: str) -> bool:
    return found.scenario == without_district(opened(link).scenario)


def test_steps_go_back_and_forth() -> None:
    steps = through("", "trauma_cut=1000", "trauma_cut=2000")
    assert (steps.can_undo, steps.can_redo) == (True, False)
    back = undone(undone(steps))
    assert same_as(back.present, "")
    assert (back.can_undo, back.can_redo) == (False, True)
    assert undone(back) == back
    assert same_as(redone(back).present, "trauma_cut=1000")
    assert redone(steps) == steps


def test_change_after_undo_drops_what_could_be_redone_but_not_from_the_list() -> None:
    steps = after(undone(through("", "trauma_cut=1000")), opened("trauma_cut=5000"))
    assert not steps.can_redo
    assert len(steps.taken) == 2
    assert [each.scenario.cuts["trauma"] for each in steps.tried] == [0, 1000, 5000]


def test_same_choices_are_no_step_and_stand_once_in_the_list() -> None:
    steps = through("trauma_cut=1000", "trauma_cut=1000&rows=A:12", "", "trauma_cut=1000")
    assert len(steps.taken) == 3
    assert len(steps.tried) == 2
    assert all(not each.scenario.rows for each in (*steps.taken, *steps.tried))


def test_steps_are_bounded() -> None:
    steps = through(*(f"trauma_cut={1000 * n}" for n in range(2 * MOST)))
    assert len(steps.taken) == len(steps.tried) == MOST
    assert same_as(steps.present, f"trauma_cut={1000 * (2 * MOST - 1)}")


def opened_history(test: AppTest) -> AppTest:
    test.session_state["history_box"] = True
    return test.run()


def set_cut(test: AppTest, amount: int) -> AppTest:
    return go_to(test, trauma_cut=str(amount))


def labels(test: AppTest) -> list[str]:
    listed = [button for button in test.button if str(button.key).startswith("history_")]
    return [button.label.replace("\\", "") for button in listed][2:]


def press(test: AppTest, key: str) -> Any:
    test.button(key=key).click().run()
    assert not test.exception
    return address(test)


def test_history_is_not_made_before_it_is_opened() -> None:
    test = start().run()
    assert not [button for button in test.button if str(button.key).startswith("history_")]


def test_undo_redo_and_back_to_a_named_one() -> None:
    test = start("a.staff_trained=2000&rows=A:12&pack=2024.1").run()
    set_cut(set_cut(test, 300_000), 400_000)
    opened_history(test)
    assert labels(test) == [
        "−$400,000 trauma, people the trauma line trains 2,000",
        "−$300,000 trauma, people the trauma line trains 2,000",
        "Nothing cut, people the trauma line trains 2,000",
    ]
    own = {"a.staff_trained": "2000", "rows": ";A:12;;", "pack": "2024.1"}
    assert press(test, "history_undo") == {"trauma_cut": "300000", **own}
    assert press(test, "history_redo") == {"trauma_cut": "400000", **own}
    assert press(test, "history_0") == own
    assert press(test, "history_undo") == {"trauma_cut": "400000", **own}
    assert len(labels(test)) == 3


def test_going_back_leaves_the_rows_entered_since() -> None:
    test = start("trauma_cut=300000&pack=2024.1").run()
    go_to(test, rows="B:7", trauma_cut="500000")
    opened_history(test)
    assert press(test, "history_undo") == {
        "trauma_cut": "300000",
        "rows": ";B:7;;",
        "pack": "2024.1",
    }


def test_history_on_the_comparison_moves_the_own_column_and_not_the_address() -> None:
    test = start("trauma_cut=300000&pack=2024.1").run()
    set_cut(test, 400_000)
    test = test.switch_page(PAGE).run()
    opened_history(test)
    test.button(key="history_undo").click().run()
    assert not test.exception
    assert columns_of(test)[0] == "trauma_cut=300000&pack=2024.1"
    assert "trauma_cut" not in address(test)
    assert len(columns_of(test)) == 2

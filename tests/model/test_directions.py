"""A name that runs from right to left turns no word around it."""

from model.directions import END, ISOLATE, isolated
from model.messages import say


def test_a_name_that_runs_from_right_to_left_is_kept_apart_and_others_are_not() -> None:
    assert isolated("مدرسة 5") == f"{ISOLATE}مدرسة 5{END}"
    assert isolated(isolated("בית ספר")) == isolated("בית ספר")
    assert isolated("École № 2 学校") == "École № 2 学校"


def test_a_sentence_keeps_such_a_name_apart() -> None:
    said = say("intake-note-unneeded", header="מחיר")
    assert f"{ISOLATE}מחיר{END}" in said

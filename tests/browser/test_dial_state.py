"""The dial's choice through time, and what is typed and pressed: each module asked by itself."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import Pack, Scenario, keep_all, load_pack
from model.choice import to_choice, with_choice
from model.messages import say
from model.scenario import preset_scenario
from model.slider_tables import steps
from reports.dial.data import dial_data
from reports.dial.form import as_json
from reports.dial.rules import other_percent
from reports.dial.source import FOLDER, declared
from tests.browser.modules import Modules
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
START = dict(to_choice(keep_all(PACK)))
OTHER = other_percent(PACK, PACK.first_year)
DATA = json.loads(as_json(dial_data(PACK, keep_all(PACK), [OTHER])))
LINES = {line["id"]: line for line in DATA["lines"]}
WORDS = DATA["words"]
ACTS = ("preset", "cap", "reset", "undo", "full-screen", "back", "help")

Choice = dict[str, Any]
CHOICES = scenarios(PACK).map(lambda scenario: dict(to_choice(scenario)))


def heard(choice: Choice, serial: str = "") -> dict[str, Any]:
    return {"serial": serial, "choice": choice, "point": {}}


def chosen(modules: Modules, state: dict[str, Any], changes: Choice) -> dict[str, Any]:
    """The state after something is moved and let go."""
    moved = modules.ask("state.moved", state, changes)
    return dict(modules.ask("state.committed", moved))


# ---- The choice through time ----


@given(scenarios(PACK))
def test_choice_goes_to_the_browser_and_comes_back_as_the_same_policies(
    modules: Modules, scenario: Scenario
) -> None:
    state = modules.ask("state.begun", "page", heard(dict(to_choice(scenario))))
    message = modules.ask("state.messageOf", state)
    assert with_choice(scenario, message["choice"], PACK) == scenario


def test_an_example_sets_what_it_names_and_a_proposal_the_whole_policy(modules: Modules) -> None:
    presets = {preset["id"]: preset for preset in DATA["presets"]}
    own = {**START, "tuition_cap": "cpi", "first_year": 2027, "cpi_from": 2028, "lasts": "once"}
    example, proposal = presets["magnet_10_lifted"], presets["governor_2024"]
    for preset in (example, presets["keep_all"]):
        assert modules.ask("choice.changesOf", preset) == {"cuts": preset["choice"]["cuts"]}
        assert modules.ask("choice.effectOf", preset, own) == "kept"
        assert modules.ask("choice.effectOf", preset, START) == ""
    assert modules.ask("choice.changesOf", proposal) == proposal["choice"]
    assert modules.ask("choice.effectOf", proposal, own) == "whole"
    kept = {**own, "cuts": example["choice"]["cuts"]}
    assert modules.ask("choice.chosenPreset", DATA, kept, "")["id"] == "magnet_10_lifted"


@settings(max_examples=25)
@given(st.lists(CHOICES, max_size=6))
def test_undo_returns_through_every_choice_that_was_made(
    modules: Modules, choices: list[Choice]
) -> None:
    state = modules.ask("state.begun", "page", heard(START))
    made = [START]
    for choice in choices:
        state = chosen(modules, state, choice)
        made += [choice] if choice != made[-1] else []
    for choice in reversed(made):
        assert state["choice"] == state["told"] == choice
        state = modules.ask("state.undone", state)
    assert state["choice"] == START
    assert modules.ask("state.undone", state) == state


def test_only_a_choice_that_differs_is_told(modules: Modules) -> None:
    state = modules.ask("state.begun", "page", heard(START))
    assert chosen(modules, state, {"tuition_cap": START["tuition_cap"]}) == state
    moved = modules.ask("state.moved", state, {"tuition_cap": "cpi"})
    assert modules.ask("state.serialOf", moved) == "page-0"
    told = modules.ask("state.committed", moved)
    assert modules.ask("state.messageOf", told) == {
        "serial": "page-1",
        "choice": {**START, "tuition_cap": "cpi"},
    }


def test_what_moves_while_python_thinks_is_not_moved_back(modules: Modules) -> None:
    first = chosen(
        modules, modules.ask("state.begun", "page", heard(START)), {"tuition_cap": "cpi"}
    )
    second = chosen(modules, first, {"tuition_cap": 58})
    late = modules.ask("state.answered", second, heard(first["choice"], "page-1"))
    assert late["outcome"] == "older"
    assert late["state"]["choice"]["tuition_cap"] == 58
    answer = modules.ask("state.answered", late["state"], heard(second["choice"], "page-2"))
    assert answer["outcome"] == "taken"
    assert answer["state"]["choice"]["tuition_cap"] == 58


def test_choice_that_a_new_server_never_heard_is_told_again(modules: Modules) -> None:
    state = chosen(
        modules, modules.ask("state.begun", "page", heard(START)), {"tuition_cap": "cpi"}
    )
    answer = modules.ask("state.answered", state, heard(START, "other-7"))
    assert answer["outcome"] == "unheard"
    again = modules.ask("state.told", answer["state"])
    assert modules.ask("state.messageOf", again)["serial"] == "page-2"
    assert again["choice"]["tuition_cap"] == "cpi"


def test_answer_that_nobody_waits_for_is_taken(modules: Modules) -> None:
    state = modules.ask("state.begun", "page", heard(START))
    other = {**START, "first_year": 2027}
    taken = modules.ask("state.answered", state, heard(other, "other-7"))
    assert taken["outcome"] == "taken"
    assert taken["state"]["choice"] == taken["state"]["told"] == other


def test_answer_takes_nothing_from_a_slider_that_is_moving(modules: Modules) -> None:
    told = chosen(modules, modules.ask("state.begun", "page", heard(START)), {"tuition_cap": "cpi"})
    moving = modules.ask(
        "state.moved", told, {"cuts": {"magnet": 150_000, "residency": 0, "trauma": 0}}
    )
    answer = modules.ask("state.answered", moving, heard(told["choice"], "page-1"))
    assert answer["outcome"] == "taken"
    assert answer["state"]["choice"] == moving["choice"]
    assert answer["state"]["told"] == told["choice"]
    assert modules.ask("state.committed", answer["state"])["undo"][-1] == told["choice"]


def test_reset_of_assumptions_waits_for_its_own_answer(modules: Modules) -> None:
    state = modules.ask("state.asking", modules.ask("state.begun", "page", heard(START)))
    assert modules.ask("state.answered", state, heard(START, "page-0"))["outcome"] == "older"
    assert modules.ask("state.answered", state, heard(START, "page-1"))["outcome"] == "taken"


@given(CHOICES)
def test_cap_has_the_name_that_brings_it_back(modules: Modules, choice: Choice) -> None:
    name = modules.ask("choice.capName", DATA, choice)
    assert name in [cap["value"] for cap in DATA["caps"]]
    named = modules.ask("choice.capNamed", DATA, name, choice["first_year"])
    assert named == (OTHER if name == "percent" else choice["tuition_cap"])


# ---- Proposals and tables ----


def test_every_preset_is_known_by_its_own_choice(modules: Modules, pack: Pack) -> None:
    for preset in DATA["presets"]:
        found = modules.ask("choice.chosenPreset", DATA, preset["choice"], preset["id"])
        assert found["id"] == preset["id"]


@given(CHOICES)
def test_choice_is_called_a_preset_only_with_the_presets_cuts(
    modules: Modules, choice: Choice
) -> None:
    found = modules.ask("choice.chosenPreset", DATA, choice, "")
    alike = [
        preset["id"] for preset in DATA["presets"] if preset["choice"]["cuts"] == choice["cuts"]
    ]
    assert found is None or found["id"] in alike


def test_place_of_a_cut_is_its_place_in_the_tables(modules: Modules, pack: Pack) -> None:
    presets = [preset_scenario(pack, name) for name in pack.presets]
    for name, line in LINES.items():
        cuts = np.append(steps(pack, name), line["between"]).tolist()
        places = modules.ask_each("tables.placeOf", [(line, cut) for cut in cuts])
        assert places == list(range(len(cuts)))
        assert len(cuts) - 1 == next(iter(DATA["tables"][name].values()))["pay"][-2]
        assert {float(preset.cuts[name]) for preset in presets} <= set(cuts)
        assert modules.ask("tables.placeOf", line, line["step"] // 2 + 1) == -1


# ---- What is typed and pressed ----


@given(st.sampled_from(sorted(LINES)), st.integers(0, 40_000_000), st.booleans())
def test_cut_that_no_table_has_goes_to_the_nearest_step_where_no_server_is(
    modules: Modules, name: str, asked: int, live: bool
) -> None:
    line = LINES[name]
    cut = min(asked, line["amount"])
    used = modules.ask("input.usableCut", line, cut, live)
    if live or cut in line["between"]:
        assert used == cut
    else:
        assert used % line["step"] == 0
        assert abs(used - cut) <= line["step"] / 2


@given(st.one_of(st.floats(-1e3, 1e3).map(str), st.text(max_size=4)), st.booleans())
def test_percent_stays_within_what_is_allowed(modules: Modules, typed: str, live: bool) -> None:
    percents = {**DATA["percents"], "step": 5}
    used = modules.ask("input.usablePercent", percents, 58, typed, live)
    assert used is None or 58 <= used <= percents["most"]


@pytest.mark.parametrize(
    ("typed", "used"),
    [("57.9", None), ("58", 58), ("62", 62), ("100", 100), ("101", None), ("", None), ("x", None)],
)
def test_percent_below_the_law_or_above_the_whole_is_not_used(
    modules: Modules, typed: str, used: float | None
) -> None:
    assert modules.ask("input.usablePercent", DATA["percents"], 58, typed, True) == used


def test_steps_that_show_the_same_two_sides_say_which_of_them_each_is(modules: Modules) -> None:
    law, cap, other = (
        {**START, "cuts": {**dict.fromkeys(LINES, 0), "magnet": cut}, "tuition_cap": rule}
        for cut, rule in ((4_000_000, 58), (4_000_000, "lifted"), (8_000_000, "lifted"))
    )
    steps = [{"name": "A", "choice": each} for each in (law, cap, other)]
    data = {**DATA, "steps": steps}
    said = [modules.ask("walk.sideOf", data, each) for each in (law, cap, other)]
    assert said == ["law", "change", "both"]


def test_a_line_of_few_steps_is_moved_by_its_tenth(modules: Modules) -> None:
    small = min(LINES.values(), key=lambda line: int(line["amount"]))
    cuts = [0]
    while cuts[-1] < small["amount"]:
        cuts.append(modules.ask("input.paged", small, cuts[-1], "PageUp"))
    assert cuts == [small["amount"] * part / 10 for part in range(11)]


@given(st.sampled_from(sorted(LINES)), st.sampled_from(["PageUp", "PageDown"]), st.data())
def test_page_keys_move_a_tenth_of_the_line_and_stay_on_it(
    modules: Modules, name: str, key: str, data: st.DataObject
) -> None:
    line = LINES[name]
    cut = line["step"] * data.draw(st.integers(0, line["amount"] // line["step"]))
    moved = modules.ask("input.paged", line, cut, key)
    tenth = abs(moved - cut)
    assert 0 <= moved <= line["amount"]
    assert moved % line["step"] == 0 or moved in line["between"]
    assert moved in (0, line["amount"]) or abs(tenth - line["amount"] / 10) <= line["step"] / 2
    assert modules.ask("input.paged", line, cut, "ArrowUp") is None


def test_every_key_of_the_help_has_its_meaning(modules: Modules) -> None:
    for act in ACTS:
        key = say(f"dial-act-{act}.key")
        for pressed in (key, key.lower()):
            assert modules.ask("input.meaning", WORDS, len(LINES), pressed) == act
    numbers = modules.ask_each("input.meaning", [(WORDS, 3, number) for number in "0123456789"])
    assert numbers == [None, 0, 1, 2, *[None] * 6]
    for other in ("x", " ", "Tab", "Enter", "F1"):
        assert modules.ask("input.meaning", WORDS, len(LINES), other) is None


def test_next_goes_round_all_values(modules: Modules) -> None:
    values = ["lifted", "58", "cpi"]
    assert modules.ask("input.next", values) == "lifted"
    calls = [(values, present) for present in values]
    assert modules.ask_each("input.next", calls) == ["58", "cpi", "lifted"]


# ---- The modules as one script ----


def test_no_module_hides_a_name_of_the_browser(modules: Modules) -> None:
    """In one scope, another module that means the browser's would be given this one."""
    names = [name for file in FOLDER.glob("*.js") for name in declared(file.read_text("utf-8"))]
    found = modules.page.evaluate("names => names.filter(name => name in globalThis)", names)
    assert found == []


def test_amounts_for_the_ear_say_no_symbol(modules: Modules) -> None:
    amounts = [0, 480, 1_000, 50_000, 999_999, 1_200_000, 12_345_678]
    found = modules.ask_each("words.spokenMoney", [[amount] for amount in amounts])
    assert [say("dial-spoken-cut", percents=3, **each) for each in found] == [
        "0 dollars, 3 percent of the line",
        "480 dollars, 3 percent of the line",
        "1 thousand dollars, 3 percent of the line",
        "50 thousand dollars, 3 percent of the line",
        "999,999 dollars, 3 percent of the line",
        "1.2 million dollars, 3 percent of the line",
        "12.35 million dollars, 3 percent of the line",
    ]

"""A preset in a link: whose proposal it is travels with it, and only as long as it is true."""

from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import decode, encode, estimate, load_pack, open_link
from model.carried import carried
from model.choice import to_choice, with_choice
from model.opening import essence
from model.scenario import fitting_preset, is_preset, preset_scenario
from reports.sharing.links import frozen_link, live_link
from reports.wording.scenario_names import preset_of, scenario_name
from tests.scenarios import Link, links

PACK = load_pack("2024.2")
GOVERNOR, OURS = (preset_scenario(PACK, name) for name in ("governor_2024", "magnet_100_lifted"))


def test_two_presets_with_equal_figures_keep_the_one_that_was_chosen() -> None:
    assert estimate(PACK, GOVERNOR).total == estimate(PACK, OURS).total
    for scenario, name in ((GOVERNOR, "Governor, Feb 2024"), (OURS, "Magnet −100%")):
        for write in (live_link, frozen_link):
            opened = open_link(write("https://example.org/", PACK, scenario).partition("?")[2])
            assert opened.notices == ()
            assert scenario_name(opened.pack, opened.scenario) == name
            found = preset_of(opened.pack, opened.scenario)
            assert found is not None
            assert found.name == name


def test_a_link_that_two_presets_fit_is_named_after_neither() -> None:
    scenario, _ = decode("magnet_cut=40200000", PACK)
    assert preset_of(PACK, scenario) is None
    assert scenario_name(PACK, scenario) == "−$40.2 million magnet, cap removed"
    assert scenario_name(PACK, decode("magnet_cut=4020000", PACK)[0]) == "Magnet −10%"
    assert encode(decode("magnet_cut=40200000", PACK)[0], PACK) == "magnet_cut=40200000"


def test_a_name_that_is_no_longer_true_is_dropped_with_a_word() -> None:
    scenario, [notice] = decode("preset=governor_2024&magnet_cut=40100000", PACK)
    assert encode(scenario, PACK) == "magnet_cut=40100000"
    assert notice.message == (
        "The figures of this link are not those of “Governor, Feb 2024” (Governor Lamont), so that "
        "name was left out."
    )


def test_an_unknown_preset_is_a_notice_that_names_the_known() -> None:
    scenario, [notice] = decode("preset=governor_2031&magnet_cut=5", PACK)
    assert encode(scenario, PACK) == "magnet_cut=5"
    assert (notice.parameter, notice.given) == ("preset", "governor_2031")
    assert all(name in notice.accepted for name in PACK.presets)
    # A reader of the page knows them by their titles.
    assert all(f"“{preset.name}”" in notice.message for preset in PACK.presets.values())
    assert not any(name in notice.message for name in PACK.presets)


def test_beliefs_and_districts_leave_a_proposal_its_name() -> None:
    link = "preset=governor_2024&magnet_cut=40200000&years=2&a.cpi=0.025&rows=A%3A3"
    scenario, notices = decode(link, PACK)
    assert (scenario.preset, notices) == ("governor_2024", [])
    assert decode(encode(scenario, PACK), PACK) == (scenario, [])
    assert scenario_name(PACK, scenario) == "Governor, Feb 2024, inflation 2.5%"


@pytest.mark.parametrize("name", PACK.presets)
def test_a_preset_alone_in_a_link_is_that_preset(name: str) -> None:
    assert decode(f"preset={name}", PACK) == (preset_scenario(PACK, name), [])
    assert decode(encode(preset_scenario(PACK, name), PACK), PACK)[1] == []


def test_what_a_bare_address_opens_needs_no_name() -> None:
    assert encode(decode("preset=keep_all", PACK)[0], PACK) == ""


@settings(max_examples=60)
@given(links(PACK), st.sampled_from([*PACK.presets, "", "x", "KEEP_ALL", "governor_2024."]))
def test_any_link_with_any_name_is_read_and_says_the_truth(link: Link, name: str) -> None:
    scenario, _ = decode(
        [*((key, text) for key, text in link if key != "preset"), ("preset", name)], PACK
    )
    assert fitting_preset(PACK, scenario) == scenario.preset
    assert decode(encode(scenario, PACK), PACK) == (scenario, [])
    if scenario.preset:
        assert is_preset(PACK, scenario, scenario.preset)


def test_a_choice_from_the_dial_may_say_its_preset() -> None:
    choice = to_choice(GOVERNOR)
    assert choice["preset"] == "governor_2024"
    assert with_choice(OURS, choice, PACK).preset == "governor_2024"
    moved = {**choice, "cuts": {**choice["cuts"], "magnet": 100_000}}
    assert with_choice(OURS, moved, PACK).preset == ""
    del choice["preset"]
    assert with_choice(GOVERNOR, choice, PACK).preset == ""
    odd: list[Any] = [[], {}, None, 5, "x" * 10_000]
    for each in odd:
        assert with_choice(GOVERNOR, {**choice, "preset": each}, PACK).preset == ""


def test_the_same_figures_by_two_authors_are_two_steps_of_a_visit() -> None:
    links_of = (encode(each, PACK) for each in (GOVERNOR, OURS))
    one, other = (open_link(f"{link}&pack=2024.2") for link in links_of)
    assert essence(one) != essence(other)


def test_a_name_stays_in_its_own_year() -> None:
    old, new = load_pack("2024.1"), load_pack("FY2027.1")
    found, _ = carried(preset_scenario(old, "governor_2026"), old, new)
    assert "preset" not in urlencode({"link": encode(found, new)})

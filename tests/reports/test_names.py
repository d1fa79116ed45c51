"""Names of scenarios: short, plain, and not the same for two that are not the same."""

import pytest
from hypothesis import given

from model import Pack, Scenario, decode, load_pack
from reports.wording.assumption_values import assumption_value
from reports.wording.scenario_names import distinct, preset_of, scenario_name
from tests.scenarios import scenarios

PACK = load_pack("2024.1")


@pytest.mark.parametrize(
    ("link", "name"),
    [
        # The untouched page makes nobody's request.
        ("", "Nothing cut"),
        ("tuition_cap=58", "Nothing cut, current law"),
        ("magnet_cut=12000000&tuition_cap=cpi", "−$12 million magnet, tied to inflation"),
        ("magnet_cut=12000000", "−$12 million magnet, cap removed"),
        ("trauma_cut=300000", "−$300,000 trauma"),
        ("trauma_cut=300000&trauma_passed_on=50", "−$300,000 trauma, 50% of trauma passed on"),
        (
            # The fees take a change of the law, though the cap is that of current law.
            "magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=50&tuition_cap=58",
            "−$12 million magnet, −$500,000 trauma, cap kept and fees allowed, "
            "50% of trauma passed on",
        ),
        (
            "residency_cut=300000&residency_passed_on=1e-9",
            "−$300,000 residency, <0.0001% of residency passed on",
        ),
        ("magnet_cut=12345678&tuition_cap=82.5", "−$12,345,678 magnet, capped at 82.5%"),
        ("magnet_cut=12050000", "−$12.05 million magnet, cap removed"),
        (
            "magnet_cut=12000000&tuition_cap=cpi&cpi_from=2028&lasts=once",
            "−$12 million magnet, tied to inflation from FY2028, FY2025 only",
        ),
        ("trauma_cut=300000&first_year=2027", "−$300,000 trauma, from FY2027"),
        (
            "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028",
            "Governor, Feb 2026",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028&a.cpi=0.025",
            "Governor, Feb 2026, inflation 2.5%",
        ),
        (
            "trauma_cut=5&a.students=12000&a.cpi=0.02&a.position_cost=98000&a.staff_trained=2000",
            "−$5 trauma, students at RESC magnet schools 12,000, inflation 2%, "
            "2 more assumptions changed",
        ),
        ("a.fy2024_tuition=8000.5", "Nothing cut, tuition in FY2024, before the cap $8,000.50"),
    ],
)
def test_scenario_is_named_as_people_speak(pack: Pack, link: str, name: str) -> None:
    scenario, notices = decode(link, pack)
    assert not notices
    assert scenario_name(pack, scenario) == name


@given(scenarios(PACK))
def test_every_scenario_has_a_name_on_one_line(scenario: Scenario) -> None:
    name = scenario_name(PACK, scenario)
    assert name.isprintable()
    assert 0 < len(name) < 500


@pytest.mark.parametrize("preset", PACK.presets)
def test_preset_is_found_again_by_its_settings_and_its_name(preset: str) -> None:
    wanted = PACK.presets[preset]
    link = [(key, str(value)) for key, value in wanted.link.items()]
    scenario, _ = decode(link, PACK)
    alone = [each.link for each in PACK.presets.values()].count(wanted.link) == 1
    assert preset_of(PACK, scenario) == (wanted if alone else None)
    assert preset_of(PACK, scenario, wanted.name) == wanted


def test_preset_with_a_changed_assumption_is_no_longer_its_author_s() -> None:
    scenario, _ = decode("magnet_cut=4020000&a.cpi=0.02", PACK)
    assert preset_of(PACK, scenario) is None
    assert preset_of(PACK, decode("magnet_cut=4020000&years=2&rows=A:3", PACK)[0]) is not None


def test_same_names_are_numbered() -> None:
    assert distinct(["a", "b", "a", "a"]) == ["a", "b", "a (2)", "a (3)"]


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("students", 13000.0, "13,000 students"),
        ("districts_trained", 1.0, "1 district"),
        ("districts_trained", 1.5, "1.5 districts"),
        ("cpi", 0.025, "2.5% a year"),
        ("residency_retention", 0.92, "92%"),
        ("position_cost", 120000.0, "$120,000"),
        ("fy2024_tuition", 7362.637362, "$7,362.64 a student"),
    ],
)
def test_assumption_is_said_with_its_unit(pack: Pack, name: str, value: float, text: str) -> None:
    assert assumption_value(pack.assumptions[name], value) == text

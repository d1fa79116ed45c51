"""The codec: whatever a scenario says, its link says, and nothing more."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Row, Scenario, decode, encode, keep_all, load_pack, open_link
from model.parameters import parameters
from model.scenario import fits_link, to_address, to_parameters
from tests.scenarios import ODD_NAMES, Link, links, scenarios, value_of

PACK = load_pack("2024.1")


@given(scenarios(PACK))
def test_link_brings_back_the_same_scenario(scenario: Scenario) -> None:
    assert decode(encode(scenario, PACK), PACK) == (scenario, [])


@given(links(PACK))
def test_encoding_what_was_decoded_is_a_fixed_point(link: Link) -> None:
    scenario, notices = decode(urlencode(link), PACK)
    once = encode(scenario, PACK)
    assert notices == []
    assert encode(decode(once, PACK)[0], PACK) == once
    assert decode(link, PACK)[0] == scenario


@given(st.data(), st.sampled_from(sorted(parameters(PACK))))
def test_every_value_reads_back_as_it_was_written(data: st.DataObject, name: str) -> None:
    parameter = parameters(PACK)[name]
    value = data.draw(value_of(name, PACK))
    assert parameter.read(str(parameter.write(value))) == value


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_survive_the_link(pack: Pack, name: str) -> None:
    rows = (Row(name, 12, 4270.33), Row(name, 0), Row("Last", 7, 1.0))
    link = [("district", name), ("rows", parameters(pack)["rows"].write(rows))]
    scenario, notices = decode(urlencode(link), pack)
    assert notices == []
    assert (scenario.district, scenario.rows) == (name, rows)
    assert decode(encode(scenario, pack), pack) == (scenario, [])


def test_rows_may_be_typed_by_hand(pack: Pack) -> None:
    scenario, notices = decode("rows=Two+Rivers:120:4,270.33;Academy:1,200;:5:$5000;", pack)
    assert notices == []
    assert scenario.rows == (
        *(Row("Two Rivers", 120, 4270.33), Row("Academy", 1200), Row("", 5, 5000)),
    )


DEFAULTS: dict[str, Any] = {
    "magnet_cut": 0,
    "residency_cut": 0,
    "trauma_cut": 0,
    "tuition_cap": "lifted",
    "magnet_passed_on": 100,
    "residency_passed_on": 0,
    "trauma_passed_on": 0,
    "first_year": 2025,
    "cpi_from": 2025,
    "years": 6,
    "lasts": "continuing",
    "a.students": 13000,
    "a.cap_rate": 0.58,
    "a.cost_per_resident": 8_500_000 / 120,
    "district": "",
    "rows": "",
}


@pytest.mark.parametrize(("name", "value"), DEFAULTS.items())
def test_defaults_are_left_out_of_a_link(pack: Pack, name: str, value: str) -> None:
    scenario, notices = decode([(name, str(value))], pack)
    assert notices == []
    assert scenario == keep_all(pack)
    assert encode(scenario, pack) == ""


@pytest.mark.parametrize(
    "link",
    [
        "magnet_cut=12000000&tuition_cap=cpi",
        "magnet_cut=12000000&tuition_cap=70",
        "trauma_cut=300000&magnet_passed_on=60&first_year=2027&years=3&lasts=once",
        "tuition_cap=cpi&first_year=2027&cpi_from=2028",
        "residency_passed_on=33.5&a.students=12500&a.fy2024_tuition=8000.5",
        "district=East+Lyme&rows=%3BTwo+Rivers%3A120%3A4270.33%3BAcademy%3A7%3B%3B",
        "magnet_cut=1&pack=2024&made=2024.1",
        "pack=2024.1",
    ],
)
def test_links_are_short_and_in_one_order(pack: Pack, link: str) -> None:
    scenario, notices = decode(link, pack)
    assert notices == []
    assert encode(scenario, pack) == link


@pytest.mark.parametrize(
    ("text", "cut"),
    [("$12,000,000", 12_000_000), ("12 000 000", 12_000_000), ("1.2e7", 12_000_000), ("5.0", 5)],
)
def test_amounts_may_be_written_as_people_write_them(pack: Pack, text: str, cut: int) -> None:
    scenario, notices = decode([("magnet_cut", text)], pack)
    assert notices == []
    assert to_parameters(scenario, pack) == {"magnet_cut": cut}


def test_leading_question_mark_is_not_part_of_a_name(pack: Pack) -> None:
    assert decode("?magnet_cut=5", pack) == decode("magnet_cut=5", pack)


def test_open_link_finds_the_pack_and_reads_the_rest() -> None:
    for asked in ("2024", "2024.1"):
        opened = open_link(f"pack={asked}&magnet_cut=5")
        assert opened.pack == load_pack(asked)
        assert opened.scenario.pack == asked
        assert opened.scenario.cuts["magnet"] == 5
        assert opened.notices == ()


def test_percent_sign_is_for_percents_and_for_a_share_of_a_line(pack: Pack) -> None:
    asked = [("magnet_passed_on", "60%"), ("tuition_cap", "70%"), ("a.students", "1%")]
    scenario, notices = decode([*asked, ("magnet_cut", "50%")], pack)
    assert scenario.passed_on["magnet"] == 60
    assert scenario.tuition_cap == 70
    assert [notice.parameter for notice in notices] == ["a.students", "magnet_cut"]
    assert scenario.assumptions == {}
    # Of a cut it is a share of the line, which the notice says in dollars.
    assert scenario.cuts["magnet"] == 20_100_000
    assert notices[1].used == "20,100,000"


def test_open_link_reads_pairs_that_can_be_read_only_once() -> None:
    opened = open_link(pair for pair in [("pack", "2024.1"), ("magnet_cut", "5")])
    assert opened.scenario.cuts["magnet"] == 5


@pytest.mark.parametrize(("count", "fits"), [(1, True), (150, True), (201, False), (1_000, False)])
def test_link_opens_with_all_of_its_rows_or_with_none(pack: Pack, count: int, fits: bool) -> None:
    rows = tuple(Row(f"School No. {number}", number + 1, 4270.33) for number in range(count))
    given = replace(decode("magnet_cut=12000000", pack)[0], district="Windsor", rows=rows)
    assert fits_link(given, pack) == fits
    opened, notices = decode(encode(given, pack), pack)
    assert opened.rows == (rows if fits else ())
    assert bool(notices) != fits


def test_rows_of_long_names_are_refused_together_where_a_link_cannot_hold_them(pack: Pack) -> None:
    rows = tuple(Row(f"{'🎓' * 20}{number}", 100, 4270.33) for number in range(150))
    given = replace(decode("", pack)[0], rows=rows)
    assert not fits_link(given, pack)
    scenario, notices = decode([("rows", to_address(given, pack)["rows"])], pack)
    assert scenario.rows == ()
    assert "is more than a link can hold" in notices[0].message


@pytest.mark.parametrize("count", [1, 150])
def test_link_cut_anywhere_in_its_rows_opens_with_none_of_them(pack: Pack, count: int) -> None:
    rows = tuple(Row(f"School {number}", 100 + number, 4270.33) for number in range(count))
    whole = to_address(replace(decode("", pack)[0], rows=rows), pack)["rows"]
    for end in range(1, len(whole)):
        scenario, notices = decode([("rows", whole[:end])], pack)
        assert scenario.rows == ()
        assert "is cut off: the end of this link is missing" in notices[-1].message


def test_two_hundred_ordinary_rows_fit_into_a_link(pack: Pack) -> None:
    rows = ";".join(f"Metropolitan Learning Center No. {i}:100:4270.33" for i in range(200))
    scenario, notices = decode([("rows", rows)], pack)
    assert notices == []
    assert len(scenario.rows) == 200
    assert decode(encode(scenario, pack), pack) == (scenario, [])


def test_the_law_by_its_own_word_is_the_cap_in_law() -> None:
    pack = load_pack("2024.1")
    scenario, notices = decode("magnet_cut=12000000&tuition_cap=law", pack)
    assert (scenario.tuition_cap, notices) == (58, [])
    assert encode(scenario, pack) == "magnet_cut=12000000&tuition_cap=58"

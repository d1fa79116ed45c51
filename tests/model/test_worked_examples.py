"""The worked examples of the design, to the cent, as a reader of the API sees them."""

import json

import pytest

from model import Pack, decode, estimate
from model.__main__ import main
from model.tuition import full_tuition

MAGNET = [
    # link, more per student, change in tuition %, districts pay, services lost
    ("magnet_cut=40200000", 3092.31, 72.41, 40_200_000.00, 0.00),
    ("magnet_cut=12000000", 923.08, 21.62, 12_000_000.00, 0.00),
    ("magnet_cut=12000000&tuition_cap=cpi", 128.11, 3.00, 1_665_428.57, 10_334_571.43),
    (
        "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028",
        *(0.00, 0.00, 0.00, 12_000_000.00),
    ),
    ("magnet_cut=12000000&tuition_cap=70", 883.52, 20.69, 11_485_714.29, 514_285.71),
    ("magnet_cut=20100000&tuition_cap=58", 0.00, 0.00, 0.00, 20_100_000.00),
    ("magnet_cut=20100000&magnet_passed_on=60", 927.69, 21.72, 12_060_000.00, 8_040_000.00),
]

SERVICES = [
    # link, line, districts pay, services lost, a partner district pays, units lost
    ("", "residency", 0, 0, 0, {"residents": 0, "teachers": 0, "students": 0}),
    (
        *("residency_cut=1500000", "residency", 0, 1_500_000, 0),
        {"residents": 21.18, "teachers": 21.18, "students": 268.94},
    ),
    (
        *("residency_cut=1500000&a.residency_retention=0.92", "residency", 0, 1_500_000, 0),
        {"residents": 21.18, "teachers": 19.48, "students": 247.43},
    ),
    (
        *("residency_cut=1500000&residency_passed_on=100", "residency", 1_500_000, 0, 44_117.65),
        {"residents": 0, "teachers": 0, "students": 0},
    ),
    ("trauma_cut=300000", "trauma", 0, 300_000, None, {"staff": 625, "districts": 5}),
    ("trauma_cut=480", "trauma", 0, 480, None, {"staff": 1, "districts": 0.01}),
    ("trauma_cut=60000", "trauma", 0, 60_000, None, {"staff": 125, "districts": 1}),
    ("trauma_cut=1200000", "trauma", 0, 1_200_000, None, {"staff": 2500, "districts": 20}),
    (
        *("trauma_cut=1200000&trauma_passed_on=100", "trauma", 1_200_000, 0, None),
        {"staff": 0, "districts": 0},
    ),
]

API_OBJECT = """
{"pack": "2024.1",
 "scenario": {"magnet_cut": 12000000, "tuition_cap": "cpi"},
 "lines": {
  "magnet": {"line": 40200000, "cut": 12000000, "cut_per_student": 923.08, "tuition_now": 4270.33,
             "tuition_increase": 128.11, "tuition_increase_percent": 3.0,
             "districts_pay": 1665428.57, "services_lost": 10334571.43,
             "units_lost": {"positions": 86.12}},
  "residency": {"line": 1500000, "cut": 0, "districts_pay": 0, "per_partner_district": 0,
                "services_lost": 0, "units_lost": {"residents": 0, "teachers": 0, "students": 0}},
  "trauma": {"line": 1200000, "cut": 0, "districts_pay": 0, "services_lost": 0,
             "units_lost": {"staff": 0, "districts": 0}}},
 "total": {"cut": 12000000, "districts_pay": 1665428.57, "services_lost": 10334571.43},
 "notices": []}
"""


def options(link: str) -> list[str]:
    """A link's parameters as options of the command line."""
    pairs = [part.split("=") for part in link.split("&") if part]
    return [text for name, value in pairs for text in (f"--{name.replace('_', '-')}", value)]


@pytest.mark.parametrize(("link", "increase", "percent", "pay", "lost"), MAGNET)
def test_magnet_line_answers_to_the_cent(
    pack: Pack, link: str, increase: float, percent: float, pay: float, lost: float
) -> None:
    scenario, notices = decode(link, pack)
    magnet = estimate(pack, scenario).to_dict()["lines"]["magnet"]
    assert notices == []
    assert magnet["tuition_increase"] == increase
    assert magnet["tuition_increase_percent"] == percent
    assert magnet["districts_pay"] == pay
    assert magnet["services_lost"] == lost


@pytest.mark.parametrize(("link", "line", "pay", "lost", "partner", "units"), SERVICES)
def test_service_lines_answer_to_the_cent(
    pack: Pack,
    link: str,
    line: str,
    pay: float,
    lost: float,
    partner: float | None,
    units: dict[str, float],
) -> None:
    scenario, notices = decode(link, pack)
    found = estimate(pack, scenario).to_dict()["lines"][line]
    assert notices == []
    assert found["districts_pay"] == pay
    assert found["services_lost"] == lost
    assert found.get("per_partner_district") == partner
    assert found["units_lost"] == units


@pytest.mark.parametrize("link", [row[0] for row in (*MAGNET, *SERVICES)])
def test_command_line_prints_the_object_of_the_api(
    pack: Pack, link: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["estimate", "--pack", "2024.1", *options(link), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    scenario, _ = decode(f"{link}&pack=2024.1", pack)
    assert json.dumps(printed) == json.dumps(estimate(pack, scenario).to_dict())


def test_object_of_the_api_keeps_its_names_order_and_types(pack: Pack) -> None:
    scenario, notices = decode("magnet_cut=12000000&tuition_cap=cpi", pack)
    found = estimate(pack, scenario).to_dict(notices)
    # What came later says under which rules the figures hold, and takes no name's place.
    added = {name: found.pop(name) for name in ("rules", "current_law")}
    assert json.dumps(found) == json.dumps(json.loads(API_OBJECT))
    assert added["rules"]["tuition_cap"] == "cpi"
    assert added["current_law"]["rules"]["tuition_cap"] == 58


def test_fy2024_tuition_follows_from_the_line_and_the_cap(pack: Pack) -> None:
    line = pack.lines["magnet"]
    assert line.kind == "tuition"
    assert round(full_tuition(line, pack.central), 2) == 7_362.64
    assert round(0.58 * full_tuition(line, pack.central), 2) == 4_270.33
    assert full_tuition(line, {**pack.central, "fy2024_tuition": 8_000}) == 8_000


def test_frozen_cap_leaves_districts_whole(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=40200000&tuition_cap=58", pack)
    result = estimate(pack, scenario)
    assert result.total.districts_pay == 0
    assert result.total.services_lost == 40_200_000


def test_lifted_cap_and_the_law_give_opposite_answers(pack: Pack) -> None:
    lifted = estimate(pack, decode("magnet_cut=12000000", pack)[0]).total
    law = estimate(pack, decode("magnet_cut=12000000&tuition_cap=58", pack)[0]).total
    assert (lifted.districts_pay, lifted.services_lost) == (law.services_lost, law.districts_pay)


def test_all_three_lines_add_up_to_the_total(pack: Pack) -> None:
    link = "magnet_cut=40200000&residency_cut=1500000&trauma_cut=1200000&residency_passed_on=50"
    total = estimate(pack, decode(link, pack)[0]).to_dict()["total"]
    assert total == {"cut": 42_900_000, "districts_pay": 40_950_000, "services_lost": 1_950_000}


def test_february_2026_proposal_reaches_districts_a_year_late(pack: Pack) -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    scenario, _ = decode(link, pack)
    pay = [
        estimate(pack, scenario, year).to_dict()["lines"]["magnet"]["districts_pay"]
        for year in range(2026, 2030)
    ]
    assert pay == [0, 0, 1_665_428.57, 3_380_820.0]


def test_unknown_line_is_refused_with_its_name(pack: Pack) -> None:
    scenario, _ = decode("", pack)
    broken = type(scenario)(cuts={"roads": 1}, passed_on={}, first_year=2025)
    with pytest.raises(ValueError, match=r"pack 2024\.1 has no line roads"):
        estimate(pack, broken)

"""Presets, and that a preset, an assumption or a line is added to a pack without any Python."""

import copy
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml

from model import Pack, Scenario, decode, encode, estimate
from model.packs import FOLDER, read_pack
from model.parameters import parameters
from model.tuition import TuitionEstimate

CONTENT: dict[str, Any] = yaml.safe_load((FOLDER / "2024.1.yaml").read_text(encoding="utf-8"))

PRESETS = [
    # name, magnet cut, residency cut, trauma cut, tuition cap, first year, inflation from
    ("keep_all", 0, 0, 0, "lifted", 2025, None),
    ("magnet_10_lifted", 4_020_000, 0, 0, "lifted", 2025, None),
    ("magnet_25_lifted", 10_050_000, 0, 0, "lifted", 2025, None),
    ("magnet_50_lifted", 20_100_000, 0, 0, "lifted", 2025, None),
    ("magnet_100_lifted", 40_200_000, 0, 0, "lifted", 2025, None),
    ("magnet_10_law", 4_020_000, 0, 0, 58, 2025, None),
    ("magnet_25_law", 10_050_000, 0, 0, 58, 2025, None),
    ("magnet_50_law", 20_100_000, 0, 0, 58, 2025, None),
    ("magnet_100_law", 40_200_000, 0, 0, 58, 2025, None),
    ("governor_2024", 40_200_000, 0, 0, "lifted", 2025, None),
    ("governor_2026", 12_000_000, 0, 0, "cpi", 2027, 2028),
    ("no_services", 0, 1_500_000, 1_200_000, "lifted", 2025, None),
]


def preset(pack: Pack, name: str) -> Scenario:
    scenario, notices = decode(urlencode(pack.presets[name].link), pack)
    assert notices == []
    return scenario


def reread(folder: Path, content: dict[str, Any]) -> Pack:
    path = folder / "2024.1.yaml"
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return read_pack(path)


@pytest.fixture
def content() -> dict[str, Any]:
    return copy.deepcopy(CONTENT)


@pytest.mark.parametrize(
    ("name", "magnet", "residency", "trauma", "cap", "first_year", "cpi_from"), PRESETS
)
def test_preset_is_what_its_author_proposed(
    pack: Pack,
    name: str,
    magnet: int,
    residency: int,
    trauma: int,
    cap: str | int,
    first_year: int,
    cpi_from: int | None,
) -> None:
    scenario = preset(pack, name)
    assert scenario.cuts == {"magnet": magnet, "residency": residency, "trauma": trauma}
    assert (scenario.tuition_cap, scenario.first_year, scenario.cpi_from) == (
        *(cap, first_year, cpi_from),
    )
    assert scenario.passed_on == {"magnet": 100, "residency": 0, "trauma": 0}
    assert scenario.assumptions == {}


def test_every_preset_of_the_pack_is_known_here(pack: Pack) -> None:
    assert set(pack.presets) == {row[0] for row in PRESETS}
    assert len(PRESETS) == 12


@pytest.mark.parametrize("name", [row[0] for row in PRESETS])
def test_preset_is_written_as_the_link_writes_it(pack: Pack, name: str) -> None:
    assert encode(preset(pack, name), pack) == urlencode(pack.presets[name].link)


@pytest.mark.parametrize("share", [10, 25, 50, 100])
def test_the_same_cut_falls_on_districts_or_on_schools_as_the_law_decides(
    pack: Pack, share: int
) -> None:
    lifted = estimate(pack, preset(pack, f"magnet_{share}_lifted")).total
    law = estimate(pack, preset(pack, f"magnet_{share}_law")).total
    cut = 40_200_000 * share / 100
    assert (lifted.districts_pay, lifted.services_lost) == (cut, 0)
    assert (law.districts_pay, law.services_lost) == (0, cut)


def test_new_preset_is_data(tmp_path: Path, content: dict[str, Any]) -> None:
    link = {"magnet_cut": 1_000_000, "a.cpi": 0.04}
    content["presets"]["mine"] = {**content["presets"]["keep_all"], "link": link}
    pack = reread(tmp_path, content)
    assert preset(pack, "mine").cuts["magnet"] == 1_000_000
    assert preset(pack, "mine").assumptions == {"cpi": 0.04}


def test_new_assumption_is_data(tmp_path: Path, content: dict[str, Any]) -> None:
    content["assumptions"]["aides"] = {
        **content["assumptions"]["position_cost"],
        **{"low": 30_000, "central": 40_000, "high": 50_000, "allowed": [20_000, 90_000]},
    }
    units = content["lines"]["magnet"]["units"]
    units["aides"] = {"label": "aides", "one": "aide", "cost": "aides"}
    pack = reread(tmp_path, content)
    law = "magnet_cut=1200000&tuition_cap=58"
    central, changed = decode(law, pack)[0], decode(f"{law}&a.aides=60000", pack)[0]
    assert estimate(pack, central).lines["magnet"].units_lost == {"positions": 10, "aides": 30}
    assert estimate(pack, changed).lines["magnet"].units_lost == {"positions": 10, "aides": 20}
    assert encode(changed, pack) == f"{law}&a.aides=60000"
    notice = decode("a.aides=5", pack)[1][0]
    assert notice.accepted == "a number from 20,000 to 90,000 (dollars)"
    assert notice.used == "its central value, 40,000"


def test_new_service_line_is_data(tmp_path: Path, content: dict[str, Any]) -> None:
    content["lines"]["arts"] = {
        **content["lines"]["trauma"],
        **{"name": "Arts", "amount": 600_000, "passed_on": 25},
    }
    content["left_out"]["arts"] = ["What arts bring later."]
    pack = reread(tmp_path, content)
    assert {"arts_cut", "arts_passed_on"} <= parameters(pack).keys()
    scenario, notices = decode("arts_cut=300000", pack)
    found = estimate(pack, scenario).to_dict()
    assert notices == []
    assert found["lines"]["arts"] == {
        **{"line": 600_000, "cut": 300_000, "districts_pay": 75_000, "services_lost": 225_000},
        "units_lost": {"staff": 937.5, "districts": 7.5},
    }
    assert found["total"]["cut"] == 300_000
    assert encode(scenario, pack) == "arts_cut=300000"
    assert pack.total == 43_500_000


def test_second_tuition_line_is_data(tmp_path: Path, content: dict[str, Any]) -> None:
    content["assumptions"]["open_choice_students"] = {
        **content["assumptions"]["students"],
        **{"low": 2_000, "central": 2_000, "high": 2_000},
    }
    content["assumptions"]["open_choice_tuition"] = {
        **content["assumptions"]["fy2024_tuition"],
        "high": 15_000,
    }
    content["left_out"]["open_choice"] = ["What is billed apart."]
    magnet = content["lines"]["magnet"]
    content["lines"]["open_choice"] = {
        **magnet,
        "amount": 11_400_000,
        "assumptions": {
            **magnet["assumptions"],
            **{"students": "open_choice_students", "full_tuition": "open_choice_tuition"},
        },
    }
    pack = reread(tmp_path, content)
    scenario, notices = decode("magnet_cut=12000000&open_choice_cut=2000000&tuition_cap=cpi", pack)
    lines = estimate(pack, scenario).lines
    other = lines["open_choice"]
    assert notices == []
    assert isinstance(other, TuitionEstimate)
    assert float(lines["magnet"].districts_pay) == pytest.approx(1_665_428.57, abs=0.005)
    assert float(other.tuition_now) == pytest.approx(0.58 * 11_400_000 / 0.42 / 2_000)
    assert float(other.districts_pay) == pytest.approx(0.03 * 0.58 * 11_400_000 / 0.42)
    assert decode(encode(scenario, pack), pack) == (scenario, [])


def test_pack_without_some_line_has_no_parameter_for_it(
    tmp_path: Path, content: dict[str, Any]
) -> None:
    for part in ("lines", "left_out"):
        del content[part]["trauma"]
    content["presets"] = {
        name: each for name, each in content["presets"].items() if "trauma_cut" not in each["link"]
    }
    content["priorities"]["sections"].pop()
    pack = reread(tmp_path, content)
    notices = decode("trauma_cut=5", pack)[1]
    assert [notice.given for notice in notices] == ["trauma_cut=5"]
    assert list(estimate(pack, decode("", pack)[0]).lines) == ["magnet", "residency"]

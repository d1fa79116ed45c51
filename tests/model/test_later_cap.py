"""A tuition line that the law caps in later years and not in the pack's first."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from model import Pack, estimate
from model.check import check_pack
from model.estimate import LineEstimate
from model.formulas import formulas, values_of
from model.pack import cap_in_law, first_cap, has_cap, line_cap
from model.parameters import parameters
from model.scenario import decode
from model.tuition import TuitionEstimate
from tests import made_up

TODAY = date(2026, 11, 26)
WHOLE = "nursery_cut=9000000"


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    return made_up.use(monkeypatch, tmp_path, made_up.LATER_CAP)


def nursery(pack: Pack, link: str, year: int) -> LineEstimate:
    scenario, notices = decode(link, pack)
    assert notices == []
    return estimate(pack, scenario, year).lines["nursery"]


def test_cap_is_the_laws_from_the_year_on_in_which_it_is_law(later: Pack) -> None:
    assert later.first_year == 2038
    assert [line_cap(later, "nursery", year) for year in range(2038, 2042)] == [None, None, 75, 75]
    assert first_cap(later, "nursery") == (2040, 75)
    assert (has_cap(later), has_cap(later, 2038), cap_in_law(later)) == (True, False, 75)
    assert parameters(later)["tuition_cap"].accepted == "lifted, cpi, or a percent from 75 to 100"


@pytest.mark.parametrize("cap", ["law", "75", "cpi", "lifted", "90"])
def test_nothing_stops_a_rise_before_and_the_rule_decides_from_then_on(
    later: Pack, cap: str
) -> None:
    link = f"{WHOLE}&tuition_cap={cap}"
    for year in (2038, 2039):
        line = nursery(later, link, year)
        assert isinstance(line, TuitionEstimate)
        assert (line.districts_pay, line.tuition_now) == (9_000_000, 7_200)
    line = nursery(later, link, 2040)
    assert isinstance(line, TuitionEstimate)
    assert line.tuition_now == pytest.approx(0.75 * 7_200)
    students = 5_000 * 0.99**2
    paid = {
        "lifted": 9_000_000,
        "cpi": 0.75 * 7_200 * (1.025**3 - 1) * students,
        "90": 0.15 * 7_200 * students,
    }
    assert line.districts_pay == pytest.approx(paid.get(cap, 0), abs=0.01)


@pytest.mark.parametrize("starts", [2038, 2040, 2041])
@pytest.mark.parametrize("cap", ["75", "cpi", "lifted", "90"])
def test_formulas_give_what_the_model_gives_under_the_law_of_the_year(
    later: Pack, starts: int, cap: str
) -> None:
    scenario, _ = decode(f"{WHOLE}&tuition_cap={cap}&first_year={starts}", later)
    result = estimate(later, scenario)
    values = values_of(result, "nursery")
    free = line_cap(later, "nursery", starts) is None
    for formula in formulas(later, "nursery", "lifted" if free else scenario.tuition_cap):
        terms = {term: values[term] for term in formula.terms}
        found = eval(formula.expression, {"__builtins__": {}, "min": min, **terms})
        assert found == pytest.approx(values[formula.result], rel=1e-9, abs=1e-6), formula


def test_check_has_nothing_to_say_of_it(later: Pack, tmp_path: Path) -> None:
    found = check_pack(tmp_path / "packs" / f"{made_up.LATER_CAP}.1.yaml", TODAY)
    assert (found.mistakes, found.doubts) == ((), ())


def test_cap_rate_of_a_year_without_a_cap_is_refused_with_the_year_in_which_there_is_one(
    later: Pack, tmp_path: Path
) -> None:
    said = made_up.content(made_up.LATER_CAP)
    said["lines"]["nursery"]["assumptions"]["cap_rate"] = "nursery_ceiling"
    path = made_up.put(tmp_path, said)
    (mistake,) = check_pack(path, TODAY).mistakes
    assert "cap_rate: nursery_ceiling" in path.read_text("utf-8").splitlines()[mistake.line - 1]
    assert "no value of nursery_ceiling_later in FY2038, but one from FY2040 on" in mistake.says


def test_law_that_is_over_before_the_pack_begins_is_no_law_of_it(
    later: Pack, tmp_path: Path
) -> None:
    text = (tmp_path / "law.yaml").read_text("utf-8")
    rules = yaml.safe_load(text)
    rules["rules"]["nursery_ceiling_later"]["enacted"][0].update(first_year=2030, last_year=2031)
    (tmp_path / "over").mkdir()
    law = tmp_path / "over" / "law.yaml"
    law.write_text(yaml.safe_dump(rules, allow_unicode=True), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("model.law.FILE", law)
        found = check_pack(tmp_path / "packs" / f"{made_up.LATER_CAP}.1.yaml", TODAY)
    assert any("a rule of law but no cap" in each.says for each in found.mistakes)

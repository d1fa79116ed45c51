"""The model beside published figures, and the Python that reproduces each comparison."""

import copy
from typing import Any, get_args

import pytest
import yaml

from model import Pack
from model.pack import Computation
from model.packs import FOLDER
from model.validation import (
    _COMPUTATIONS,
    Comparison,
    compare,
    reproduce,
    students_behind,
)


def by_name(pack: Pack, part: str) -> Comparison:
    return next(each for each in compare(pack) if part in each.check.name)


def test_every_published_figure_is_compared(pack: Pack) -> None:
    assert [each.check for each in compare(pack)] == pack.checks


def test_every_computation_that_a_pack_may_name_is_one() -> None:
    assert set(get_args(Computation)) == set(_COMPUTATIONS)


def test_python_lines_reproduce_each_comparison(pack: Pack) -> None:
    for comparison in compare(pack):
        names: dict[str, Any] = {}
        exec(comparison.lines, names)
        assert float(names["modelled"]) == pytest.approx(comparison.modelled, rel=1e-12)


@pytest.mark.parametrize(
    ("name", "modelled", "percent"),
    [
        ("Hartford", 12_987_692.31, 17.0),
        ("Replacing", 95_714_285.71, 10.7),
        ("66%", 95_714_285.71, -26.9),
        ("one RESC magnet school", 7_362.64, 32.8),
        ("Governor", 12_000_000, 0),
        ("Share of tuition", 42, 0),
        ("share of the FY2025", 40_200_000, 0),
    ],
)
def test_comparison_is_what_it_is(pack: Pack, name: str, modelled: float, percent: float) -> None:
    found = by_name(pack, name)
    assert found.modelled == pytest.approx(modelled, abs=0.005)
    assert found.percent == pytest.approx(percent, abs=0.05)


def test_misses_stay_and_what_is_given_is_marked(pack: Pack) -> None:
    assert sum(abs(each.percent) > 10 for each in compare(pack)) == 4
    assert all(each.percent == 0 for each in compare(pack) if each.check.given)


def test_students_behind_hartfords_saving(pack: Pack) -> None:
    check = by_name(pack, "Hartford").check
    assert check.computed is not None
    found = students_behind(pack, check.computed, check.published)
    assert found == pytest.approx(3_590, abs=1)


def test_a_check_without_a_computation_is_not_compared(pack: Pack) -> None:
    content = yaml.safe_load((FOLDER / "2024.1.yaml").read_text(encoding="utf-8"))
    del content["checks"][0]["computed"]
    other = Pack.model_validate(content)
    assert len(compare(other)) == len(pack.checks) - 1
    with pytest.raises(ValueError, match="nothing is computed"):
        reproduce(other, other.checks[0])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"by": "relief_of_students", "line": "magnet"}, "Students are for"),
        ({"by": "services_lost", "line": "magnet"}, "A link is for"),
    ],
)
def test_a_computation_that_cannot_be_made_is_refused(change: dict[str, str], message: str) -> None:
    content = yaml.safe_load((FOLDER / "2024.1.yaml").read_text(encoding="utf-8"))
    content = copy.deepcopy(content)
    content["checks"][0]["computed"] = change
    with pytest.raises(ValueError, match=message):
        Pack.model_validate(content)


def test_claims_are_word_for_word_and_name_other_sources(pack: Pack) -> None:
    said = [
        each.text
        for section in pack.priorities.sections
        for each in (*section.points, *section.facts)
    ]
    assert len(pack.claims) == 2
    for claim in pack.claims:
        assert any(claim.text in text for text in said)
        assert claim.source not in claim.beside


def test_each_omission_says_which_way_it_leans(pack: Pack) -> None:
    for name in pack.lines:
        for omission in pack.left_out[name]:
            assert omission.because, omission.text
    assert pack.left_out["trauma"][0].text.startswith("Youth trained directly")

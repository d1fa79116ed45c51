"""The accessibility report is whole, and a run fails in which a test that it names did not pass."""

import ast
import re
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from model import conformance
from model.catalogs import LANGUAGES, catalog
from model.conformance import conformance_report
from model.mistakes import PackError
from tests.conformance import Outcomes

ROOT = Path(__file__).parents[1]
REPORT = conformance_report()
A = """
1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1
2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
"""
AA = """
1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11
2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""
"""The criteria of WCAG 2.2, without 4.1.1, which it has removed."""


def test_the_report_has_each_criterion_of_both_levels_in_their_order() -> None:
    assert len(REPORT.criteria) == 55
    assert list(REPORT.of("A")) == A.split()
    assert list(REPORT.of("AA")) == AA.split()
    assert sorted(REPORT.criteria, key=lambda each: [*map(int, each.split("."))]) == list(
        REPORT.criteria
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remark_is_there_and_no_other(language: str) -> None:
    criteria = {number.replace(".", "-"): each for number, each in REPORT.criteria.items()}
    messages = catalog(language)
    remarks = {each.removeprefix("access-remark-") for each in messages if "-remark-" in each}
    looks = {each.removeprefix("access-hand-") for each in messages if each[:12] == "access-hand-"}
    assert remarks == set(criteria)
    assert looks == {number for number, each in criteria.items() if each.looked_at}


def test_what_is_supported_is_held_by_a_test_or_was_looked_at() -> None:
    rests_on_nothing = [
        number
        for number, each in REPORT.criteria.items()
        if each.conforms == "supports" and not each.tests and not each.looked_at
    ]
    assert rests_on_nothing == []
    assert all(each.looked_at <= REPORT.date for each in REPORT.criteria.values() if each.looked_at)


def test_every_test_that_is_named_is_there_and_was_seen_to_fail() -> None:
    named = {test for each in REPORT.criteria.values() for test in each.tests}
    assert named == set(REPORT.tests)
    for test in named:
        path, _, name = test.partition("::")
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        assert name in {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}, test


def test_the_report_is_on_this_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert REPORT.version == project["version"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("conforms: not-applicable", "conforms: not-evaluated", "conforms"),
        ('contact: ""', "contact: somebody", "contact"),
    ],
)
def test_a_report_that_says_something_else_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, says: str
) -> None:
    wrong = tmp_path / "accessibility.yaml"
    wrong.write_text(conformance.FILE.read_text("utf-8").replace(old, new, 1), "utf-8")
    monkeypatch.setattr(conformance, "FILE", wrong)
    with pytest.raises(PackError, match=rf"accessibility\.yaml, line \d+: .*{says}"):
        conformance_report.__wrapped__()


def ended(test: str, outcome: str = "passed", when: str = "call", **more: object) -> Any:
    """What pytest reports of a test."""
    return SimpleNamespace(nodeid=test, passed=outcome == "passed", when=when, **more)


def test_a_named_test_has_to_run_and_pass_with_all_its_parameters() -> None:
    named = {"a.py::passes", "a.py::fails", "a.py::skipped", "a.py::expected", "b.py::absent"}
    run = Outcomes(collected=named - {"b.py::absent"})
    for report in (
        ended("a.py::passes[1]"),
        ended("a.py::passes[2]"),
        ended("a.py::fails[1]"),
        ended("a.py::fails[2]", "failed"),
        ended("a.py::skipped", "skipped", "setup"),
        ended("a.py::expected", wasxfail="reason"),
    ):
        run.take(report)
    assert run.not_held(named, whole=False) == ["a.py::expected", "a.py::fails", "a.py::skipped"]
    assert run.not_held(named, whole=True)[-1] == "b.py::absent"
    assert run.not_held({"a.py::passes"}, whole=True) == []


def test_no_script_waits_for_a_gesture_of_several_fingers_or_a_motion() -> None:
    waits = re.compile(r"devicemotion|deviceorientation|gesturestart|touches\[1\]|touches\.length")
    scripts = [file for room in ("reports", "ui", "web") for file in (ROOT / room).rglob("*.js")]
    assert len(scripts) > 20
    assert [file.name for file in scripts if waits.search(file.read_text("utf-8"))] == []

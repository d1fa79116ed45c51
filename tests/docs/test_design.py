"""docs/design.md says what the code does: its examples, tables and commands are run."""

import doctest
import json
import re
import shlex
from typing import get_args

import pytest

from model import Pack, decode, estimate
from model.__main__ import main
from model.parameters import parameters, spoken_number
from model.source import Kind
from tests.docs.reading import blocks, page, table
from web.api import endpoints
from web.endpoint import PREFIX

PAGE = page("design.md")


def number(text: str) -> float:
    return float(text.strip("$%").replace(",", ""))


@pytest.mark.parametrize("row", table(PAGE, "link", "more a student"))
def test_a_tuition_line_answers_as_the_examples_say(pack: Pack, row: list[str]) -> None:
    link, *figures = row
    scenario, notices = decode(link, pack)
    found = estimate(pack, scenario).to_dict()["lines"]["magnet"]
    names = ("tuition_increase", "tuition_increase_percent", "districts_pay", "services_lost")
    assert notices == []
    assert [found[name] for name in names] == list(map(number, figures))


@pytest.mark.parametrize("row", table(PAGE, "link", "line", "districts pay"))
def test_a_service_line_answers_as_the_examples_say(pack: Pack, row: list[str]) -> None:
    link, line, pay, lost, units = row
    scenario, notices = decode(link, pack)
    found = estimate(pack, scenario).to_dict()["lines"][line]
    assert notices == []
    assert (found["districts_pay"], found["services_lost"]) == (number(pay), number(lost))
    counted = dict(each.rsplit(" ", 1) for each in units.split(", "))
    assert found["units_lost"] == {name: number(count) for name, count in counted.items()}


def test_every_parameter_of_a_link_is_told_as_it_is_declared(pack: Pack) -> None:
    def default(value: object) -> str:
        return spoken_number(value) if isinstance(value, int | float) else str(value or "none")

    told = {name: (accepted, usual) for name, accepted, usual in table(PAGE, "parameter")}
    told.pop("a.<assumption>")
    assert told.pop("cpi_from") == (parameters(pack)["cpi_from"].accepted, "first_year")
    declared = {
        name: (each.accepted, default(each.default).replace(",", ""))
        for name, each in parameters(pack).items()
        if each.kind != "belief" and name != "cpi_from"
    }
    assert told == declared


def test_the_kinds_of_assumption_are_those_of_the_schema() -> None:
    (meaning,) = (means for term, means in table(PAGE, "term") if term == "assumption")
    assert tuple(re.findall("`(.+?)`", meaning + "`")) == get_args(get_args(Kind)[0])


def test_the_lines_of_python_give_what_stands_below_them() -> None:
    (lines,) = blocks(PAGE, "python")
    example = doctest.DocTestParser().get_doctest(lines, {}, "design.md", "docs/design.md", 0)
    assert example.examples
    assert doctest.DocTestRunner().run(example).failed == 0


@pytest.mark.parametrize("session", blocks(PAGE, "console"))
def test_a_command_prints_what_stands_below_it(
    session: str, capsys: pytest.CaptureFixture[str]
) -> None:
    typed, _, printed = session.partition("\n")
    assert typed.startswith("$ python -m model ")
    assert main(shlex.split(typed)[4:]) == 0
    assert capsys.readouterr().out == printed


def test_the_object_of_the_api_is_the_one_that_is_shown(pack: Pack) -> None:
    (shown,) = blocks(PAGE, "json")
    scenario, notices = decode("magnet_cut=12000000&tuition_cap=cpi", pack)
    told = estimate(pack, scenario).to_dict(notices)
    # Said of it below, because answers that were frozen before do not have them.
    for name in ("rules", "current_law"):
        assert f"`{name}`" in PAGE
        del told[name]
    assert json.dumps(told) == json.dumps(json.loads(shown))


def test_every_endpoint_is_named_and_no_other() -> None:
    section = PAGE.partition("### The API")[2].partition("A value that")[0]
    told = set(re.findall(r"`(/[\w{}./]+)`", section)) - {PREFIX}
    served = {re.sub(r"report\.\w+", "report.{ending}", each.path) for each in endpoints()}
    assert told == {*served, "/openapi.json"}

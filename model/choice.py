"""The policies of a scenario as JSON: how the dial and Python tell them to each other."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NotRequired, TypedDict

from model.messages import say
from model.pack import Pack
from model.parameters import number_text
from model.scenario import Scenario, decode

_SINGLE_FIELDS = ("tuition_cap", "first_year", "cpi_from", "lasts")


class Choice(TypedDict):
    """The fields of a scenario that are policy, under their own names and in its units."""

    cuts: dict[str, int | float]
    passed_on: dict[str, int | float]
    tuition_cap: str | int | float
    first_year: int
    cpi_from: int
    """Always a year: the first year of the cut, where the scenario has no other."""
    lasts: str
    preset: NotRequired[str]
    """The preset that was chosen, by its name in the pack; left out where none was."""


def to_choice(scenario: Scenario) -> Choice:
    """The policies of a scenario; whole numbers have no fraction."""
    cap = scenario.tuition_cap
    choice: Choice = {
        "cuts": {line: number_text(cut) for line, cut in scenario.cuts.items()},
        "passed_on": {line: number_text(share) for line, share in scenario.passed_on.items()},
        "tuition_cap": cap if isinstance(cap, str) else number_text(cap),
        "first_year": scenario.first_year,
        "cpi_from": scenario.cpi_from or scenario.first_year,
        "lasts": scenario.lasts,
    }
    if scenario.preset:
        choice["preset"] = scenario.preset
    return choice


def with_choice(scenario: Scenario, choice: Any, pack: Pack) -> Scenario:
    """The scenario with the policies of a choice that came from a browser.

    Args:
        scenario: everything but the policies is taken from it.
        choice: a ``Choice``. Its values are read like those of a link: one that is not accepted
            is replaced as there, and a preset that has other values is none.
        pack: the lines and what is accepted of each.

    Raises:
        ValueError: it is not a ``Choice``.
    """
    try:
        link = _as_link(choice)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(say("model-no-choice")) from error
    chosen, _ = decode(link, pack)
    return replace(
        scenario,
        cuts=chosen.cuts,
        passed_on=chosen.passed_on,
        preset=chosen.preset,
        **{name: getattr(chosen, name) for name in _SINGLE_FIELDS},
    )


def _as_link(choice: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        *((f"{line}_cut", str(cut)) for line, cut in choice["cuts"].items()),
        *((f"{line}_passed_on", str(share)) for line, share in choice["passed_on"].items()),
        *((name, str(choice[name])) for name in _SINGLE_FIELDS),
        *((name, str(choice[name])) for name in ("preset",) if name in choice),
    ]

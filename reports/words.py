"""The sentences that pages, papers and messages share; the words are in data/words.yaml."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from model import Estimate
from model.tuition import TuitionEstimate
from reports.amounts import Shown, count, dollars, percent, shown

_FILE = Path(__file__).parent.parent / "data" / "words.yaml"


@cache
def words() -> dict[str, Any]:
    """The sentence templates, by name."""
    return dict(yaml.safe_load(_FILE.read_text(encoding="utf-8")))


def case(amounts: Shown) -> str:
    """Which of the four sentences fits: none, pay, lose or both."""
    if not amounts.cut:
        return "none"
    if not amounts.services_lost:
        return "pay"
    return "both" if amounts.districts_pay else "lose"


def charged_as(estimate: Estimate) -> str:
    """What districts would pay in: tuition, fees, or both."""
    amounts = shown(estimate)
    ways = {
        line.charged_as
        for name, line in estimate.pack.lines.items()
        if amounts.lines[name].districts_pay
    }
    return str(words()["charged_as"]["both" if len(ways) > 1 else next(iter(ways), "tuition")])


def answer(estimate: Estimate) -> str:
    """The answer as one sentence: who bears the cut, and how."""
    amounts = shown(estimate)
    total = amounts.total
    return str(words()["answer"][case(total)]).format(
        cut=amounts.money(total.cut),
        pay=amounts.money(total.districts_pay),
        lost=amounts.money(total.services_lost),
        charged_as=charged_as(estimate),
    )


def other_reading(estimate: Estimate, name: str) -> str:
    """What a tuition line's cut does, in one sentence, for the card of another reading."""
    amounts = shown(estimate, name)
    line = estimate.lines[name]
    if not isinstance(line, TuitionEstimate):
        raise ValueError(f"{name} is not a tuition line")
    unit = next(iter(line.units_lost))
    return str(words()["other_reading"][case(amounts.lines[name])]).format(
        pay=amounts.money(amounts.lines[name].districts_pay),
        lost=amounts.money(amounts.lines[name].services_lost),
        increase=dollars(float(line.tuition_increase)),
        percent=f"+{percent(float(line.tuition_increase_percent))}",
        positions=unit_count(estimate, name, unit),
    )


def unit_count(estimate: Estimate, name: str, unit: str) -> str:
    """A unit lost with its noun: "86 teaching positions", "1 teaching position"."""
    declared = estimate.pack.lines[name].units[unit]
    number = count(float(estimate.lines[name].units_lost[unit]))
    return f"{number} {declared.one if number == '1' else declared.label}"

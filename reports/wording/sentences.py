"""Chooses the sentence that fits an estimate, and puts names into sentences."""

from collections.abc import Sequence

from model import Estimate
from model.estimate import of_tuition
from model.messages import Part, parts, say
from reports.wording.amounts import Shown, count, dollars, more, percent, shown


def enumeration(names: Sequence[str]) -> str:
    """Names for the inside of a sentence: "a", "a and b", "a, b and c"."""
    *first, last = names
    return say("names-and", names=listed(first), name=last) if first else last


def listed(names: Sequence[str]) -> str:
    """Names one after the other: "a, b, c"; "" for none."""
    first, *others = names or [""]
    for each in others:
        first = say("names-comma", names=first, name=each)
    return first


def lower_first(label: str) -> str:
    """A label for the inside of a sentence; "FY2024 …" keeps its capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def upper_first(name: str) -> str:
    """A name with a capital letter, for the beginning of a sentence."""
    return name[:1].upper() + name[1:]


def spoken_line(name: str) -> str:
    """A line's name in the pack for the inside of a sentence: "magnet"."""
    return name.replace("_", " ")


def case(amounts: Shown) -> str:
    """Which of the four sentences fits: none, pay, lose or both."""
    if not amounts.cut:
        return "none"
    if not amounts.services_lost:
        return "pay"
    return "both" if amounts.districts_pay else "lose"


def charged_as(estimate: Estimate) -> str:
    """What districts would pay in: "tuition", "fees" or "both"."""
    amounts = shown(estimate)
    ways = {
        line.charged_as
        for name, line in estimate.pack.lines.items()
        if amounts.lines[name].districts_pay
    }
    return "both" if len(ways) > 1 else next(iter(ways), "tuition")


def answer_parts(estimate: Estimate) -> list[Part]:
    """The answer in pieces: who bears the cut, and how."""
    return parts("answer", **_answer(estimate))


def answer(estimate: Estimate) -> str:
    """The answer as one sentence: who bears the cut, and how."""
    return say("answer", **_answer(estimate))


def _answer(estimate: Estimate) -> dict[str, str]:
    amounts = shown(estimate)
    total = amounts.total
    return {
        "outcome": case(total),
        "cut": amounts.money(total.cut),
        "pay": amounts.money(total.districts_pay),
        "lost": amounts.money(total.services_lost),
        "charged_as": charged_as(estimate),
    }


def other_reading(estimate: Estimate, name: str) -> str:
    """What a tuition line's cut does, in one sentence, for the card of another reading."""
    amounts = shown(estimate, name)
    line = of_tuition(estimate.lines[name])
    unit = next(iter(line.units_lost))
    return say(
        "answer-other-reading",
        outcome=case(amounts.lines[name]),
        pay=amounts.money(amounts.lines[name].districts_pay),
        lost=amounts.money(amounts.lines[name].services_lost),
        increase=dollars(line.tuition_increase),
        percent=more(percent(line.tuition_increase_percent)),
        **counted(estimate, name, unit),
    )


def unit_count(estimate: Estimate, name: str, unit: str) -> str:
    """A unit lost with its noun: "86 teaching positions", "1 teaching position"."""
    return say("names-units", **counted(estimate, name, unit))


def counted(estimate: Estimate, name: str, unit: str) -> dict[str, str]:
    """A unit lost as messages take it: its number, and the noun that goes with that."""
    declared = estimate.pack.lines[name].units[unit]
    number = count(estimate.lines[name].units_lost[unit])
    return {"unit_count": number, "unit": declared.one if number == "1" else declared.label}


def cut_in_words(estimate: Estimate) -> dict[str, str | int]:
    """What fills a question about the cut: "$12.0 million", "magnet and trauma", 2 lines."""
    amounts = shown(estimate)
    names = [spoken_line(name) for name, line in estimate.lines.items() if line.cut]
    return {
        "outcome": "cut" if names else "none",
        "cut": amounts.money(amounts.total.cut),
        "lines": enumeration(names) if names else "",
        "line_count": len(names),
    }

"""Chooses the sentence that fits an estimate, and puts names into sentences."""

from collections.abc import Iterable, Sequence

from model import Estimate, Scenario
from model.current_law import chargeable as chargeable
from model.current_law import law_not_known
from model.messages import Part, parts, say
from model.pack import Line, Pack, StatedLine, most_passed_on, rule_of
from reports.wording.amounts import (
    Shown,
    count,
    money,
    percent_text,
    shown,
)


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
    """A label for the inside of a sentence; "FY2031 …" and "AgriScience …" keep their capitals."""
    others = label.split(" ", 1)[0][1:]
    return label[:1].lower() + label[1:] if not others or others.islower() else label


def upper_first(name: str) -> str:
    """A name with a capital letter, for the beginning of a sentence."""
    return name[:1].upper() + name[1:]


def taken(lines: Iterable[Line | StatedLine]) -> str:
    """What a cut to lines is: "cut", "request" where it is asked for and not granted, or "both"."""
    asked = {line.status in ("requested", "proposed") for line in lines}
    return "both" if len(asked) > 1 else "request" if True in asked else "cut"


def taken_by(estimate: Estimate) -> str:
    """The same of the lines that an estimate cuts, or of all where it cuts none."""
    lines = estimate.pack.lines
    cut = [lines[name] for name, line in estimate.lines.items() if line.cut]
    return taken(cut or lines.values())


def case(amounts: Shown) -> str:
    """Which of four sentences fits: none, pay, lose or both."""
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
    """The answer in pieces: who bears the cut, and how, and what law that would take."""
    return _borne(estimate, fees_law(estimate, open_too=False))


def borne_parts(estimate: Estimate) -> list[Part]:
    """The same without the law, for a text that says it elsewhere."""
    return _borne(estimate, {"fees_law": "known", "article": ""})


def _borne(estimate: Estimate, allowed: dict[str, str]) -> list[Part]:
    total = shown(estimate).total
    return parts(
        "answer",
        outcome=case(total) if estimate.lines else "unknown",
        taken=taken_by(estimate),
        cut=total.money(total.cut),
        pay=total.money(total.districts_pay),
        lost=total.money(total.services_lost),
        charged_as=charged_as(estimate),
        **allowed,
    )


def answer(estimate: Estimate) -> str:
    """The same as text."""
    return "".join(part.text for part in answer_parts(estimate))


def conditions(estimate: Estimate) -> list[str]:
    """The change of law that it takes to charge districts as much as this, a sentence a line."""
    pack, year = estimate.pack, estimate.year
    return [charging_needs_law(pack, name, year) for name in _beyond_law(estimate)]


def fees_law(estimate: Estimate, *, open_too: bool = True) -> dict[str, str]:
    """What the law says of the fees that an estimate counts, as messages take it.

    "forbidden", with the one article that does not allow them, or "the law" where there are more;
    "not-known"; or "known", that it allows them.

    Args:
        estimate: what counts them.
        open_too: whether it is said where nobody knows that the law allows them.
    """
    pack = estimate.pack
    rules = [rule_of(pack.lines[name]) for name in _beyond_law(estimate)]
    articles = {rule.article for rule in rules if rule}
    unknown = open_too and any(
        estimate.lines[name].cut for name in law_not_known(pack, estimate.scenario)
    )
    if articles:
        one = len(articles) == 1 and not unknown
        article = min(articles) if one else say("answer-the-law")
        return {"fees_law": "forbidden", "article": article}
    return {"fees_law": "not-known" if unknown else "known", "article": ""}


def _beyond_law(estimate: Estimate) -> list[str]:
    """The lines for which districts would pay more than the law lets them be charged."""
    pack, year, lines = estimate.pack, estimate.year, shown(estimate).lines
    return [
        name
        for name, line in pack.lines.items()
        if lines[name].districts_pay
        and estimate.scenario.passed_on[name] > chargeable(pack, line, year)
    ]


def limiting_article(pack: Pack, name: str, year: int) -> str:
    """The article that lets districts be charged for no more than a part of a line; "" for none."""
    line = pack.lines[name]
    rule, most = rule_of(line), most_passed_on(pack, line, year)
    return "" if rule is None or most is None else rule.article


def allowed_by(pack: Pack, name: str, year: int) -> dict[str, str]:
    """As ``fees_law``, of all of a line."""
    article = limiting_article(pack, name, year)
    return {"fees_law": "forbidden" if article else "known", "article": article}


def charges_beyond_law(pack: Pack, scenario: Scenario) -> bool:
    """Whether a scenario charges districts more for a line than the law lets anybody charge."""
    year = scenario.first_year
    return any(
        scenario.cuts[name] and scenario.passed_on[name] > chargeable(pack, line, year)
        for name, line in pack.lines.items()
    )


def charging_needs_law(pack: Pack, name: str, year: int) -> str:
    """That charging districts more for a line takes a change of law; "" where none limits that."""
    line = pack.lines[name]
    rule, most = rule_of(line), most_passed_on(pack, line, year)
    if rule is None or most is None:
        return ""
    return say(
        "charging-needs-law",
        law="part" if most else "free",
        line=lower_first(line.name),
        most_percent=percent_text(most),
        taken=taken([line]),
        article=rule.article,
    )


def unit_count(estimate: Estimate, name: str, unit: str) -> str:
    """A unit lost with its noun: "86 teaching positions", "1 teaching position"."""
    return say("names-units", **counted(estimate, name, unit))


def counted(estimate: Estimate, name: str, unit: str) -> dict[str, str]:
    """A unit lost as messages take it: its number, and the noun that goes with that."""
    declared = estimate.pack.lines[name].units[unit]
    number = count(estimate.lines[name].units_lost[unit])
    return {"unit_count": number, "unit": declared.one if number == "1" else declared.label}


def cut_in_words(estimate: Estimate, unit: float) -> dict[str, str | int]:
    """What fills a question about the cut: "$12 million", two names, 2 lines.

    Args:
        estimate: the cut.
        unit: dollars that the text below it rounds to.
    """
    lines = estimate.pack.lines
    names = [lines[name].short for name, line in estimate.lines.items() if line.cut]
    return {
        "outcome": "cut" if names else "none",
        "taken": taken_by(estimate),
        "cut": money(sum(line.cut for line in estimate.lines.values()), unit),
        "lines": enumeration(names) if names else "",
        "line_count": len(names),
    }

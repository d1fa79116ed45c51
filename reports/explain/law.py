"""The history of each rule of law in words: what is enacted, and, apart from it, what is proposed.

Knows no rule by name; the values and their sources are in data/law.yaml.
"""

from collections.abc import Callable
from dataclasses import dataclass

from model import Pack
from model.law import Enacted, Measure, Proposed, Rule, law
from model.messages import named, say
from reports.wording.amounts import date_text, percent_text
from reports.wording.caps import outcome_in_words
from reports.wording.evidence import not_known_in_words
from reports.wording.sentences import listed


@dataclass(frozen=True)
class Moment:
    """One value of a rule, in words: when, by whom, and what became of it."""

    holds: str
    """The fiscal years, and the value in them."""
    by: str
    outcome: str
    """What became of a proposal; "" for what is enacted."""
    sources: tuple[str, ...]
    """Their names in the record of the law."""


@dataclass(frozen=True)
class History:
    """A rule, with all values that are recorded of it."""

    id: str
    """As its figures carry it."""
    title: str
    article: str
    says: str
    lines: str
    """The lines of the pack that stand under it."""
    enacted: tuple[Moment, ...]
    proposed: tuple[Moment, ...]
    not_known: tuple[str, ...]


def histories(pack: Pack) -> list[History]:
    """The rules that a pack's lines stand under, in the order of the lines, each with its values.

    A value that was recorded after the day whose record the pack reads is shown, and said to be
    later: the pack's figures do not use it.
    """
    under: dict[str, list[str]] = {}
    for line in pack.stated.values():
        if line.law is not None:
            under.setdefault(line.law, []).append(line.name)
    return [_history(pack, name, lines) for name, lines in under.items()]


def _history(pack: Pack, name: str, lines: list[str]) -> History:
    rule = law().rules[name]
    enacted = sorted(rule.enacted, key=lambda each: (each.first_year or 0, each.recorded))
    # A proposal that names no year holds from the next one on, wherever that is: it comes last.
    proposed = sorted(rule.proposed, key=lambda each: each.first_year or 9999)
    return History(
        id=f"rule-{name}",
        title=rule.title,
        article=rule.article,
        says=rule.says,
        lines=listed(lines),
        enacted=tuple(_enacted(pack, rule, each) for each in enacted),
        proposed=tuple(_proposed(rule, each) for each in proposed),
        not_known=tuple(map(not_known_in_words, rule.not_known)),
    )


def _enacted(pack: Pack, rule: Rule, each: Enacted) -> Moment:
    used = "yes" if each.recorded <= pack.law_as_of else "no"
    by = say("evidence-law-act", act=each.act, recorded=date_text(each.recorded), in_use=used)
    return Moment(_holds(rule, each), by, "", (each.source,))


def _proposed(rule: Rule, each: Proposed) -> Moment:
    by = say("evidence-law-by", author=named(each.by), date=each.date)
    sources = (each.source, *each.also, *filter(None, [each.outcome.source]))
    return Moment(_holds(rule, each), by, outcome_in_words(each.outcome), sources)


def _holds(rule: Rule, each: Enacted | Proposed) -> str:
    when = _years(each.first_year, each.last_year)
    if each.first_year is None and isinstance(each, Enacted):
        when = say("evidence-law-since-unknown")
    return say("evidence-law-holds", when=when, value=_value(rule, each.value))


def _years(first: int | None, last: int | None) -> str:
    if first is None:
        return say("evidence-law-no-year")
    if last is None:
        return say("evidence-law-from", year=f"FY{first}")
    if first == last:
        return f"FY{first}"
    return say("evidence-law-years", first_year=f"FY{first}", last_year=f"FY{last}")


def _value(rule: Rule, value: float | str) -> str:
    if isinstance(value, str):
        return say(f"evidence-law-{value}")
    return _IN_WORDS[rule.measure](rule, value)


def _of_a_rate(rule: Rule, value: float) -> str:
    year = f"FY{rule.base_year}"
    return say("evidence-law-rate", percent=percent_text(value), year=year)


_IN_WORDS: dict[Measure, Callable[[Rule, float], str]] = {
    "percent of a rate": _of_a_rate,
    "percent passed on": lambda _, value: say(
        "evidence-law-passed-on",
        outcome="part" if value else "none",
        percent=percent_text(value),
    ),
    "fiscal years": lambda _, value: say("evidence-law-fiscal-years", fiscal_years=round(value)),
}

"""The terms of the formulas in words: their names, their values and where each comes from."""

from collections.abc import Mapping

from model import Pack
from model.messages import ids, say
from model.pack import Assumption
from reports.wording.amounts import decimals, dollars, percent, percent_text, to_the_cent
from reports.wording.assumption_values import bare_value

_TERM = "evidence-term-"
TERMS = tuple(each.removeprefix(_TERM).replace("-", "_") for each in ids(_TERM) if "." not in each)
"""The terms that have the same name and meaning in every pack."""
OF_PRICES = ("since_base", "squeeze", "needed", "paid_of_needed", "short")
"""Those of them that only the comparison with keeping up with prices has."""
OF_LATER_CAP = ("cap_in_law",)
"""That which only a line has that the law caps in later years and not in the pack's first."""
_WHOLE_DOLLARS = ("line", "cut", "districts_pay", "services_lost", "per_partner", *OF_PRICES[1:])
_CENTS = ("tuition_now", "cut_per_student", "headroom", "tuition_increase")
_SHARES = ("passed_on", "cap", "cap_in_law")


def term_name(pack: Pack, line: str, term: str) -> str:
    """What a term is called in a formula: "increase per student", "FY2024 tuition"."""
    if assumption := _assumption(pack, term):
        return assumption.term
    if term.startswith("lost_"):
        label = pack.lines[line].units[term.removeprefix("lost_")].label
        # The unit may be called as what a whole line buys of it; a formula has both.
        alike = label in {assumption.term for assumption in pack.assumptions.values()}
        return say("evidence-unit-lost", unit=label) if alike else label
    return named(term)


def named(term: str, attribute: str = "") -> str:
    """What one of ``TERMS`` is called, or with ".says" what it means."""
    return say(f"evidence-term-{term}{attribute}".replace("_", "-"))


def term_names(pack: Pack, line: str) -> Mapping[str, str]:
    """What every term of a line's formulas is called."""
    terms = [
        *TERMS,
        *(f"a_{name}" for name in pack.assumptions),
        *(f"lost_{unit}" for unit in pack.lines[line].units),
    ]
    return {term: term_name(pack, line, term) for term in terms}


def term_value(pack: Pack, term: str, value: float) -> str:
    """A term's value, as exact as its arithmetic needs: "$128.11", "58%", "86.12"."""
    if assumption := _assumption(pack, term):
        return bare_value(assumption, value)
    if term in _WHOLE_DOLLARS:
        return dollars(value)
    if term in _CENTS:
        return to_the_cent(value)
    if term in _SHARES:
        return percent_text(round(100 * value, 4))
    if term == "increase_share":
        return percent(100 * value)
    return decimals(value, 2).rstrip("0").rstrip(".")


def term_source(pack: Pack, line: str, term: str) -> str:
    """The name of the source that a term is taken from; "" where it follows or is chosen."""
    if assumption := _assumption(pack, term):
        return assumption.source
    return pack.lines[line].amount_source if term == "line" else ""


def _assumption(pack: Pack, term: str) -> Assumption | None:
    return pack.assumptions.get(term.removeprefix("a_")) if term.startswith("a_") else None

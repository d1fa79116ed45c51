"""The method in words: formulas, terms and ranges, all from the model and the pack.

The page and the PDF are drawn from the same sections; neither holds a formula or a figure.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from model import Pack
from model.estimate import compared_with_prices
from model.formulas import Formula, formulas, price_formulas
from model.messages import say
from model.pack import TuitionLine, first_cap, tuition_lines
from model.uncertainty import DRAWS, HIGH_PERCENT, LOW_PERCENT
from reports.explain.formula_text import latex, plain, typst
from reports.explain.terms import OF_LATER_CAP, OF_PRICES, TERMS, named, term_names
from reports.wording.amounts import percent_text


@dataclass(frozen=True)
class SetFormula:
    """A formula in each of the ways it is set."""

    plain: str
    latex: str
    typst: str


@dataclass(frozen=True)
class Group:
    """Formulas under one heading."""

    heading: str
    formulas: tuple[SetFormula, ...]
    note: str = ""


def formula_groups(pack: Pack) -> list[Group]:
    """Every formula of the model: a group for each line, and one for how far tuition may rise."""
    groups = []
    for name, line in pack.lines.items():
        names = term_names(pack, name)
        if not isinstance(line, TuitionLine):
            groups.append(Group(line.name, _formulas(formulas(pack, name), names)))
            continue
        found = [f for f in formulas(pack, name, 100.0, later_years=True) if f.result != "headroom"]
        groups.append(Group(line.name, _formulas(found, names)))
        capped = first_cap(pack, name)
        if capped is None:
            continue
        in_law = capped[1]
        for cap in pack.tuition_caps:
            if isinstance(cap.rule, float):
                continue
            bound = formulas(pack, name, 100.0 if cap.rule is None else cap.rule)
            headroom = [formula for formula in bound if formula.result == "headroom"]
            note = "" if headroom else say("method-no-headroom")
            if cap.rule is None:
                note = say("method-at-law", percent=percent_text(in_law))
            heading = say("method-headroom", line=line.name, label=cap.label)
            groups.append(Group(heading, _formulas(headroom, names), note))
        if prices := price_formulas(pack, name, 100.0):
            heading = say("method-prices", line=line.name)
            groups.append(Group(heading, _formulas(prices, names), say("method-prices.note")))
    return groups


def _formulas(found: list[Formula], names: Mapping[str, str]) -> tuple[SetFormula, ...]:
    return tuple(
        SetFormula(
            *(
                f"{written(formula.result, names)} = {written(formula.expression, names)}"
                for written in (plain, latex, typst)
            )
        )
        for formula in found
    )


def terms_in_words(pack: Pack) -> list[tuple[str, str]]:
    """Each term that the pack's formulas may have, with what it means."""
    lines = tuition_lines(pack).values()
    later = any(line.law is not None and line.assumptions.cap_rate is None for line in lines)
    unused = {
        *(() if compared_with_prices(pack) else OF_PRICES),
        *(() if later else OF_LATER_CAP),
    }
    return [(named(term), named(term, ".says")) for term in TERMS if term not in unused]


def uncertainty_in_words() -> str:
    """How ranges are made."""
    return say(
        "method-uncertain", draws=DRAWS, low_percentile=LOW_PERCENT, high_percentile=HIGH_PERCENT
    )

"""How a headline figure is worked out: the formulas in words, the numbers in them, the sources.

Holds no formula and computes nothing: the formulas are the model's (model/formulas.py), and every
number is one that the estimate has.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import isfinite

from model import Estimate, Pack
from model.formulas import chain_of, formulas, values_of
from model.headlines import Headline, term_of
from model.messages import say
from model.pack import TuitionLine
from reports.explain.formula_text import plain
from reports.explain.terms import term_name, term_names, term_source, term_value
from reports.wording.caps import capped_lines
from reports.wording.headline_figures import headline_label, headline_value
from reports.wording.readings import chosen_reading, rule_sentence
from reports.wording.sentences import listed


@dataclass(frozen=True)
class ChainStep:
    """One formula of a chain, filled in."""

    what: str
    """The term that follows: "increase per student"."""
    formula: str
    numbers: str
    value: str
    amount: float
    """The model's own number: dollars, a share or a count."""
    sources: tuple[str, ...] = ()
    """Names of the pack's sources that the given numbers come from."""
    yours: tuple[str, ...] = ()
    """Assumptions in it that the user has set."""


@dataclass(frozen=True)
class Chain:
    """All steps to one headline figure, the last one giving it."""

    headline: Headline
    label: str
    value: str
    """As the pages show it, rounded as people speak."""
    rule: str
    """How far tuition may rise, where that matters."""
    rule_source: str
    line_sources: tuple[str, ...]
    """Where the amounts of its lines come from."""
    steps: tuple[ChainStep, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source of the chain, each once."""
        cited = [name for step in self.steps for name in step.sources]
        rule = [self.rule_source] if self.rule_source else []
        return tuple(dict.fromkeys([*self.line_sources, *cited, *rule]))


def chain(result: Estimate, headline: Headline) -> Chain:
    """The chain behind one headline figure of an estimate for the first year of a cut."""
    pack, scenario = result.pack, result.scenario
    cut = [name for name, line in result.lines.items() if line.cut]
    lines = [headline.line] if headline.line else cut
    target = term_of(headline.part)
    steps = [step for name in lines for step in _steps(result, name, target, len(lines) > 1)]
    if len(lines) > 1:
        steps.append(_sum(result, lines, target))
    in_law = capped_lines(pack, scenario.first_year)
    capped = [pack.lines[name].name for name in lines if name in in_law]
    reading, rule = chosen_reading(pack, scenario) if capped else None, ""
    if reading:
        line = listed(capped)
        said = rule_sentence(pack, reading)
        rule = say("evidence-chain-rule", line=line, rule=said, note=reading.cap.note)
    return Chain(
        headline=headline,
        label=headline_label(pack, headline),
        value=headline_value(result, headline),
        rule=rule,
        rule_source=reading.cap.source if reading else "",
        line_sources=tuple(dict.fromkeys(pack.lines[name].amount_source for name in lines)),
        steps=tuple(steps),
    )


def _steps(result: Estimate, name: str, target: str, named: bool) -> list[ChainStep]:
    """The steps of one line; ``named`` says the line's name with its result."""
    pack, scenario = result.pack, result.scenario
    values, names = values_of(result, name), term_names(pack, name)
    # A lifted cap leaves infinite headroom, which no formula then uses.
    finite = {term: value for term, value in values.items() if isfinite(value)}
    texts = {term: term_value(pack, term, value) for term, value in finite.items()}
    known = [f"a_{each}" for each in scenario.assumptions]
    # In a year in which the law caps nothing, no cap that is chosen stops a rise.
    free = isinstance(pack.lines[name], TuitionLine) and name not in capped_lines(
        pack, scenario.first_year
    )
    cap = "lifted" if free else scenario.tuition_cap
    found = chain_of(formulas(pack, name, cap), target, known)
    return [
        ChainStep(
            what=_what(pack, name, formula.result, named and formula.result == target),
            formula=plain(formula.expression, names),
            numbers=plain(formula.expression, texts),
            value=texts[formula.result],
            amount=values[formula.result],
            sources=_sources(pack, name, formula.terms, known),
            yours=tuple(names[term] for term in formula.terms if term in known),
        )
        for formula in found
    ]


def _what(pack: Pack, name: str, term: str, named: bool) -> str:
    text = term_name(pack, name, term)
    return say("evidence-chain-of-line", term=text, line=pack.lines[name].name) if named else text


def _sources(
    pack: Pack, name: str, terms: Sequence[str], known: Collection[str]
) -> tuple[str, ...]:
    given = [term_source(pack, name, term) for term in terms if term not in known]
    return tuple(dict.fromkeys(source for source in given if source))


def _sum(result: Estimate, lines: Sequence[str], target: str) -> ChainStep:
    amounts = [values_of(result, name)[target] for name in lines]
    amount = getattr(result.total, target)
    return ChainStep(
        what=say("evidence-chain-sum", term=term_name(result.pack, lines[0], target)),
        formula=" + ".join(result.pack.lines[name].name for name in lines),
        numbers=" + ".join(term_value(result.pack, target, each) for each in amounts),
        value=term_value(result.pack, target, amount),
        amount=amount,
    )


def changed_in_words(chain: Chain) -> str:
    """Which assumptions of a chain the user has set, or ""."""
    names = dict.fromkeys(name for step in chain.steps for name in step.yours)
    return say("evidence-chain-yours", names=listed(list(names))) if names else ""

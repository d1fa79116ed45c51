"""The method as a document: a tagged PDF, versioned with the pack."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from model import Pack, keep_all
from model.messages import say
from model.pack import Assumption
from reports.explain.method import Group, formula_groups, terms_in_words, uncertainty_in_words
from reports.explain.published import published_figures
from reports.explain.sensitivity import range_in_words
from reports.papers.typeset import to_pdf
from reports.wording.amounts import date_text
from reports.wording.assumption_values import unit_beside
from reports.wording.evidence import kind_in_words, omission_in_words, source_details
from reports.wording.made_with import dated

_HEADINGS = (
    *("rule", "formulas", "terms", "assumptions", "uncertain"),
    *("left-out", "checks", "falsified", "sources"),
)
_CHECKS = ("figure", "published", "modelled", "difference", "why")


@dataclass(frozen=True)
class MethodPaper:
    """All that the method's PDF says; a table is its rows."""

    title: str
    version: str
    headings: Mapping[str, str]
    rule: str
    groups: tuple[Group, ...]
    terms: tuple[tuple[str, str], ...]
    assumptions: tuple[tuple[str, str, str], ...]
    uncertain: str
    left_out: tuple[tuple[str, tuple[str, ...]], ...]
    """A line, and what is left out of it, in sentences."""
    checks: tuple[tuple[str, str, str, str, str], ...]
    check_heads: tuple[str, ...]
    falsified: tuple[str, ...]
    sources: tuple[str, ...]


def method_pdf(pack: Pack, made: date) -> bytes:
    """The method as a tagged PDF, versioned with the pack."""
    return to_pdf("method_paper.typ", asdict(method_data(pack, made)), made)


def method_data(pack: Pack, made: date) -> MethodPaper:
    """What the method's PDF says."""
    nothing = keep_all(pack)
    return MethodPaper(
        title=say("method-paper"),
        version=say("method-version", title=pack.title, date=date_text(made), **dated(pack)),
        headings={each.replace("-", "_"): say(f"method-heading-{each}") for each in _HEADINGS},
        rule=say("method-rule"),
        groups=tuple(formula_groups(pack)),
        terms=tuple(terms_in_words(pack)),
        assumptions=tuple(
            (
                each.label,
                _measured(range_in_words(pack, nothing, name), each),
                say(
                    "method-assumption-source",
                    source_kind=kind_in_words(each.kind),
                    source=pack.sources[each.source].title,
                ),
            )
            for name, each in pack.assumptions.items()
        ),
        uncertain=uncertainty_in_words(),
        left_out=tuple(
            (pack.stated[name].name, tuple(map(omission_in_words, left_out)))
            for name, left_out in pack.left_out.items()
        ),
        checks=tuple(
            (each.name, each.published, each.modelled, each.difference, each.why)
            for each in published_figures(pack)
        ),
        check_heads=tuple(say(f"method-check-{each}") for each in _CHECKS),
        falsified=tuple(pack.falsified_by),
        sources=tuple(
            say(
                "names-source-says",
                source=each.title,
                says=each.says,
                **source_details(each),
            )
            for each in pack.sources.values()
        ),
    )


def _measured(said: str, assumption: Assumption) -> str:
    """A range with its unit; one value alone has it already."""
    unit = unit_beside(assumption) if assumption.low < assumption.high else ""
    return say("method-assumption", range=said, unit=unit) if unit else said

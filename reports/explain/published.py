"""The model beside each published figure, in words."""

from dataclasses import dataclass

from model import Pack
from model.messages import say
from model.validation import Comparison, compare
from reports.wording.amounts import decimals, dollars, money, percent, percent_text
from reports.wording.origins import ids_of_checks


@dataclass(frozen=True)
class PublishedFigure:
    """A published figure beside the model's, in words."""

    id: str
    """As its figures carry it."""
    name: str
    published: str
    modelled: str
    difference: str
    given: bool
    why: str
    sources: tuple[str, ...]
    """Their names in the pack."""
    lines: str
    """Python that computes the model's figure."""


def published_figures(pack: Pack) -> list[PublishedFigure]:
    """The model beside each published figure, in words."""
    ids = ids_of_checks(pack)
    return [_beside(ids[pack.checks.index(each.check)], each) for each in compare(pack)]


def _beside(id: str, found: Comparison) -> PublishedFigure:
    check = found.check
    difference = found.difference
    sign = "+" if difference > 0 else "−"
    figure = f"{sign}{_amount(check.unit, abs(difference))}"
    share = f"{sign}{percent(abs(found.percent), 0)}"
    differs = say("validation-difference", figure=figure, percent=share)
    return PublishedFigure(
        id=id,
        name=check.name,
        published=_amount(check.unit, check.published),
        modelled=_amount(check.unit, found.modelled),
        difference=differs if difference else say("validation-same"),
        given=check.given,
        why=check.caution,
        sources=(check.source, *check.also),
        lines=found.lines,
    )


def _amount(unit: str, value: float) -> str:
    if unit == "percent":
        return percent_text(round(value, 2))
    if not unit.startswith("dollars"):
        return decimals(value)
    return dollars(value) if unit != "dollars" else money(value, 100_000)

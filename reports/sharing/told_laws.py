"""The answer that a page without a dial tells before Streamlit is there: law by law."""

from collections.abc import Iterator
from dataclasses import dataclass

from model import Estimate, Row
from model.messages import say
from reports.wording.amounts import more, shown_together
from reports.wording.bill_laws import amounts_beside, bill_sides
from reports.wording.bill_sentences import notes_beside
from reports.wording.two_laws import (
    Side,
    all_it_rests_on,
    beside_laws,
    sentences_of,
    sides,
    suppose,
)


@dataclass(frozen=True)
class Law:
    """What a cut does under one law."""

    heading: str
    """Its name; "" where both laws do the same."""
    says: str
    figures: tuple[tuple[str, str], ...] = ()
    """What each is, and how much."""


@dataclass(frozen=True)
class ToldLaws:
    """An answer in its parts."""

    about: str = ""
    """What is cut; "" where nothing is."""
    laws: tuple[Law, ...] = ()
    beside: tuple[str, ...] = ()
    """What that rests on, and where it comes from."""


def told_laws(result: Estimate, beside: list[str]) -> ToldLaws:
    """The statewide answer; ``beside`` is what is said of it after what it rests on."""
    found = sides(result.pack, result.scenario)
    said = zip(found, sentences_of(found), strict=True)
    laws = [Law(side.heading, says, tuple(_totals(side))) for side, says in said]
    rests = beside_laws(result, found)
    return ToldLaws(suppose(result), tuple(laws), (*rests, *beside))


def told_bill(result: Estimate, rows: tuple[Row, ...], beside: list[str]) -> ToldLaws:
    """The same of a district's own bill, or of the example that stands for one without rows.

    Raises:
        DoesNotFit: the district's own figures contradict each other.
    """
    pack, scenario = result.pack, result.scenario
    found = bill_sides(pack, scenario, rows)
    laws = [
        Law(each.side.heading if found[1:] else "", each.sentence, tuple(_bill(*amounts)))
        for each, amounts in zip(found, amounts_beside([each.bill for each in found]), strict=True)
    ]
    rests = all_it_rests_on(pack, scenario, [each.side for each in found])
    about = suppose(result) if result.total.cut else ""
    notes = notes_beside(found[0].district)
    return ToldLaws(about, tuple(laws), (*notes, *rests, *beside))


def _totals(side: Side) -> Iterator[tuple[str, str]]:
    total = shown_together(side.estimate.lines.values(), side.unit)
    yield say("dial-part-pay"), total.money(total.districts_pay)
    yield say("dial-part-lost"), total.money(total.services_lost)


def _bill(now: str, change: str, after: str) -> Iterator[tuple[str, str]]:
    yield say("district-bill-now"), now
    yield say("district-bill-change"), more(change)
    yield say("district-bill-after"), after

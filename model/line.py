"""The schema of a line of the budget: what it is, what its money buys, and how it is charged."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from model.messages import say
from model.mistakes import Misplaced
from model.source import Data, Name, Text

MOST_AMOUNT = 10_000_000_000
"""Dollars of a line: more than any state spends on one."""
MOST_STEPS = 2_000
"""Places of a line's slider: the browser gets each figure for each of them."""


class Unit(Data):
    """What a line's money buys, by its cost, by the count a whole line buys, or by a ratio."""

    label: Text
    one: Text
    cost: Name | None = None
    bought_by_line: Name | None = None
    of: Name | None = None
    ratio: Name | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways = [self.cost, self.bought_by_line, self.of]
        if sum(way is not None for way in ways) != 1 or (self.of is None) != (self.ratio is None):
            raise ValueError(say("check-unit"))
        return self

    def assumptions(self) -> list[str]:
        """Names of the assumptions that this unit is counted with."""
        return [name for name in (self.cost, self.bought_by_line, self.ratio) if name]


class TuitionAssumptions(Data):
    """Which assumption plays which part in a tuition line."""

    students: Name
    growth: Name
    full_tuition: Name
    index: Name
    cap_rate: Name | None = None
    """The cap in law as a share of the base year's rate; None where no law caps the line."""
    cost_growth: Name | None = None
    """How fast the schools' own costs rise a year."""

    def names(self) -> list[str]:
        """The assumptions that are named, in the order in which a reader meets them."""
        named = (self.students, self.growth, self.cap_rate, self.full_tuition, self.index)
        return [name for name in (*named, self.cost_growth) if name is not None]


Status = Literal["appropriated", "requested", "proposed", "not known"]
"""Whether a line's money is in a budget, was asked for, or stands in a proposal."""


class _Stated(Data):
    name: Text
    short: Text
    """What it is called before the word "line", inside a sentence: "magnet"."""
    buys: Text
    status: Status
    quote: Text
    source: Text
    """Of the quotation."""
    amount_source: Text
    """Of the amount and the status."""
    law: Name | None = None
    """The rule in data/law.yaml that says how far districts may be charged; None where none is
    known."""


class StatedLine(_Stated):
    """A line whose amount is not known: it is shown in words, and nothing of it can be cut."""

    why: Text
    """Why there is no amount."""


class _Line(_Stated):
    amount: Annotated[int, Field(gt=0, le=MOST_AMOUNT)]
    step: Annotated[int, Field(gt=0)]
    passed_on: Annotated[float, Field(ge=0, le=100)]
    charged_as: Literal["tuition", "fees"]
    units: Annotated[dict[Name, Unit], Field(min_length=1)]

    @model_validator(mode="after")
    def _whole_steps(self) -> Self:
        if self.amount % self.step:
            raise Misplaced(("step",), say("check-step"))
        if self.amount / self.step > MOST_STEPS:
            least = -(-self.amount // MOST_STEPS)
            raise Misplaced(
                ("step",), say("check-steps", most=f"{MOST_STEPS:,}", least=f"{least:,}")
            )
        seen: set[str] = set()
        for name, unit in self.units.items():
            if unit.of is not None and unit.of not in seen:
                says = say("check-unit-above", unit=name, named_unit=unit.of)
                raise Misplaced(("units", name, "of"), says)
            seen.add(name)
        return self


class TuitionLine(_Line):
    """A line that is charged per student, under a tuition cap."""

    kind: Literal["tuition"]
    assumptions: TuitionAssumptions


class GapFacts(Data):
    """Which facts show what a unit of a line can do to a gap between two shares, in percent."""

    unit: Name
    """The line's unit that narrows the gap, in people a year."""
    served: Name
    """The share among those who are served."""
    now: Name
    """The share in the workforce today."""
    workforce: Name
    """The workforce in all, people."""
    elsewhere: Name | None = None
    """What another source says of the unit."""

    def facts(self) -> list[str]:
        """The facts that it names."""
        named = (self.served, self.now, self.workforce, self.elsewhere)
        return [name for name in named if name is not None]


class ServiceLine(_Line):
    """A line that is counted in units bought. ``partners`` names the districts that would share."""

    kind: Literal["service"]
    partners: Name | None = None
    gap: GapFacts | None = None


Line = Annotated[TuitionLine | ServiceLine, Field(discriminator="kind")]


def assumptions_of(line: TuitionLine | ServiceLine) -> list[str]:
    """Names of all assumptions that a line's estimate uses, in the order of the pack."""
    names = [name for unit in line.units.values() for name in unit.assumptions()]
    if isinstance(line, TuitionLine):
        names = [*line.assumptions.names(), *names]
    elif line.partners is not None:
        names = [line.partners, *names]
    return names

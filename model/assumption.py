"""The schema of an assumption: an uncertain fact with its range, its kind and its source."""

from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, field_validator, model_validator

from model.messages import say
from model.source import AnyText, Data, Kind, Text


class Quotient(Data):
    """A central value that is a division of two published figures, done here and not by hand."""

    quotient: tuple[float, float]

    @field_validator("quotient")
    @classmethod
    def _divisible(cls, value: tuple[float, float]) -> tuple[float, float]:
        if value[1] == 0:
            raise ValueError(say("check-quotient"))
        return value


class Derived(Data):
    """A central value that the model derives from the line that uses it."""

    derived: Literal["full_tuition"]


def _form(value: Any) -> str:
    """Which form a central value has; what is no form at all is refused as a number."""
    if isinstance(value, Quotient | Derived):
        return type(value).__name__.lower()
    names = value if isinstance(value, dict) else ()
    return next((name for name in ("quotient", "derived") if name in names), "number")


Number = Annotated[float, Field(ge=-1e12, le=1e12)]

Central = Annotated[
    Annotated[Number, Tag("number")]
    | Annotated[Quotient, Tag("quotient")]
    | Annotated[Derived, Tag("derived")],
    Discriminator(_form),
    Field(json_schema_extra={"accepted": "central"}),
]
"""A number, a division of two published figures, or what the model derives from the line."""


class Assumption(Data):
    """A fact about the world that is uncertain: three values, a range that is accepted, a source.

    ``low``, ``central`` and ``high`` are in ``unit``; shares are fractions (0.03 is 3%).
    """

    label: Text
    short: AnyText = ""
    """What it is called in a formula; "" is the label."""
    help: Text
    unit: Text
    one: AnyText = ""
    """The unit of a value of 1; "" is the unit."""
    low: Number
    central: Central
    high: Number
    allowed: tuple[Number, Number]
    kind: Kind
    source: Text
    says: AnyText = ""
    """What the source says of this, word for word; "" is what the source says in general."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        least, most = self.allowed
        central = self.central_value
        inside = [self.low, self.high] if central is None else [self.low, central, self.high]
        if [least, *inside, most] != sorted([least, *inside, most]):
            shares = self.is_share and max(inside) > 1
            raise ValueError(say("check-order-share" if shares else "check-order"))
        return self

    @property
    def is_share(self) -> bool:
        """Whether its values are fractions of one, which people read as percents."""
        return self.unit.startswith("share")

    @property
    def is_money(self) -> bool:
        """Whether its values are dollars."""
        return self.unit.startswith("dollars")

    @property
    def term(self) -> str:
        """What it is called in a formula."""
        return self.short or self.label[0].lower() + self.label[1:]

    @property
    def central_value(self) -> float | None:
        """The central value, or None where the model derives it from a line."""
        if isinstance(self.central, Quotient):
            return self.central.quotient[0] / self.central.quotient[1]
        return None if isinstance(self.central, Derived) else self.central

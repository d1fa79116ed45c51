"""The schema of what a pack says in words: the priorities, claims, and what stands beside them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from model.messages import say
from model.mistakes import Misplaced
from model.source import AnyText, Data, Name, Text


class Claim(Data):
    """A claim that other sources complicate, word for word, with what they say beside it."""

    text: Text
    source: Text
    beside: Annotated[list[Text], Field(min_length=1)]
    """Names of the sources that say something else."""
    note: Text
    """How the two fit together, and what the estimate does with them."""


class Elsewhere(Data):
    """Where else the question is answered, and how."""

    who: Text
    answers: Text
    source: Text


class Omission(Data):
    """Something that the model does not count, and which way that leans."""

    text: Text
    leans: Literal["too high", "too low", "either way"] = "either way"
    """What the model's figure is because it is left out."""
    of: Literal["districts pay", "services lost", "both"] = "both"
    """Which part is meant."""
    because: AnyText = ""


class Fact(Data):
    """Context that pages show and the model never uses."""

    value: float
    unit: Text
    says: Text
    source: Text


class Point(Data):
    """A sentence of an organization's text, with the heading it stands under."""

    text: Text
    label: AnyText = ""
    lead: AnyText = ""


class Changed(Data):
    """Something that differs from the revision before, and why, for a reader of an older link."""

    what: Text
    why: Text


class Section(Data):
    """One priority, word for word; what the text had here does not have is ""."""

    number: AnyText = ""
    line: AnyText = ""
    """The line that it asks for, or "" where it names none."""
    title: AnyText = ""
    """The text's own heading. Without one, the page names the line."""
    aim: AnyText = ""
    points: list[Point]
    facts: list[Point] = []

    @model_validator(mode="after")
    def _headed(self) -> Self:
        if not self.title and not self.line:
            raise Misplaced(("title",), say("check-no-heading"))
        return self

    @property
    def asks(self) -> list[str]:
        """What it asks for: its aim, where it has one, and its points."""
        return [*([self.aim] if self.aim else []), *(point.text for point in self.points)]


class Priorities(Data):
    """An organization's own text, word for word."""

    source: Text
    other_copies: list[Name] = []
    """Sources that word the same text otherwise, and say how."""
    who: list[Text] = []
    who_note: AnyText = ""
    resc_are: list[Text] = []
    sections: list[Section]

"""The schema of what a pack says in words: the priorities, claims, and what stands beside them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from model.source import Data, Text


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
    because: str = ""


class Fact(Data):
    """Context that pages show and the model never uses."""

    value: float
    unit: Text
    says: Text
    source: Text


class Point(Data):
    """A sentence of an organization's text, with the heading it stands under."""

    text: Text
    label: str = ""
    lead: str = ""


class NotKnown(Data):
    """Something that was looked for and not found."""

    text: Text
    looked: date
    """When somebody last looked."""


class Section(Data):
    """One numbered priority, word for word."""

    number: Text
    line: str = ""
    """The line that it asks for, or "" where it names none."""
    title: Text
    aim: Text
    points: list[Point]
    facts: list[Point]


class Priorities(Data):
    """An organization's own text, word for word."""

    source: Text
    who: list[Text]
    who_note: str = ""
    resc_are: list[Text]
    sections: list[Section]

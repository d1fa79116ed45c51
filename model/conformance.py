"""Reads data/accessibility.yaml: how far each criterion of WCAG is met, and what holds that."""

from collections.abc import Mapping
from datetime import date as Day
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, ValidationError

from model.mistakes import BadFile, PackError
from model.schema_words import mistakes_of
from model.source import Data, Text
from model.yaml_file import read_yaml

FILE: Final = Path(__file__).parents[1] / "data" / "accessibility.yaml"

Level = Literal["A", "AA"]
Conformance = Literal["supports", "partially-supports", "does-not-support", "not-applicable"]


class Criterion(Data):
    """How far one criterion is met. What holds and what does not is a message, by its number."""

    level: Level
    name: Text
    address: Text
    """Its place in the text of WCAG."""
    conforms: Conformance
    looked_at: Day | None = None
    """The day on which somebody looked by hand; None where tests alone tell."""
    streamlit: list[int] = []
    """The numbers of Streamlit's own issues that stand in the way."""
    tests: list[Text] = []
    """The tests that hold it, by their ids."""


class Report(Data):
    """An accessibility conformance report."""

    product: Text
    version: Text
    date: Day
    contact: Annotated[str, Field(pattern=r"^(https://\S+|mailto:\S+@\S+|)$")] = ""
    """Where reports of a barrier go; "" for nowhere."""
    tests: dict[str, Text]
    """What was once broken to see each test fail, by the test's id."""
    criteria: dict[str, Criterion]

    def of(self, level: Level) -> Mapping[str, Criterion]:
        """The criteria of a level, by their numbers."""
        return {number: each for number, each in self.criteria.items() if each.level == level}


@cache
def conformance_report() -> Report:
    """The report.

    Raises:
        PackError: its file cannot be used, for all mistakes at once.
    """
    try:
        file = read_yaml(FILE)
        try:
            return Report.model_validate(file.content)
        except ValidationError as error:
            raise BadFile(mistakes_of(error, file, Report)) from error
    except BadFile as error:
        raise PackError(str(error)) from error

"""The law as dated values: what is enacted, in which fiscal years, and what is only proposed.

Read from data/law.yaml. A rule's value in a fiscal year is looked up as it was recorded by a date,
so a revision of a pack that names this date keeps its answers when the law changes.
"""

from collections.abc import Iterator, Sequence
from datetime import date as Day
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, ValidationError, model_validator

from model.messages import say
from model.mistakes import BadFile, Finding, Keys, LawError, Misplaced
from model.schema_words import mistakes_of, not_among
from model.source import Data, Name, NotKnown, Outcome, Source, Text
from model.yaml_file import YamlFile, read_yaml

FILE = Path(__file__).parent.parent / "data" / "law.yaml"

_WHOLE = 100
"""Percent."""

FiscalYear = Annotated[int, Field(ge=1900, le=2200, json_schema_extra={"accepted": "fiscal-year"})]
"""By the year in which it ends: FY2025 ends June 30, 2025."""

Measure = Literal["percent of a rate", "percent passed on", "fiscal years"]
"""What a rule's value is: the most that may be charged, as a percent of a base year's rate; the
most of a cut that may be passed on to districts, in percent; or a number of fiscal years."""


class Enacted(Data):
    """A value that is law in a span of fiscal years."""

    first_year: FiscalYear | None = None
    """None where it is not known here since when it is law."""
    last_year: FiscalYear | None = None
    """None where the law names no end."""
    value: Annotated[float, Field(ge=0)]
    act: Text
    """The act that made it law, with its date."""
    source: Name
    recorded: Day
    """When it was entered here: revisions that read the law of an earlier day do not see it."""


Change = Literal["lifted", "cpi"]


def _form(value: Any) -> str:
    return "word" if value in ("lifted", "cpi") else "number"


class Proposed(Data):
    """A value that somebody has asked for and that is not law."""

    first_year: FiscalYear | None = None
    """None where the proposal names no year."""
    last_year: FiscalYear | None = None
    """None where the proposal names no end."""
    value: Annotated[
        Annotated[float, Field(ge=0), Tag("number")] | Annotated[Change, Tag("word")],
        Discriminator(_form),
        Field(json_schema_extra={"accepted": "change"}),
    ]
    """A value of the rule, "lifted" for none, or "cpi" for one that follows inflation."""
    by: Text
    date: Text
    source: Name
    also: list[Name] = []
    """Other sources that report it."""
    outcome: Outcome


class InDoubt(NotKnown):
    """Something about a rule that was looked for and not found."""

    first_year: FiscalYear | None = None
    """The first fiscal year whose value may be another than the one recorded; None for none."""


class Rule(Data):
    """One rule of law, with all values that it has had since it matters here."""

    title: Text
    short: Text
    """What it is called in a formula."""
    measure: Measure
    article: Text
    says: Text
    """What it says, in plain words."""
    base_year: FiscalYear | None = None
    """The fiscal year of the rate that a percent is taken of."""
    enacted: Annotated[list[Enacted], Field(min_length=1)]
    proposed: list[Proposed] = []
    not_known: list[InDoubt] = []

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.measure == "percent of a rate") != (self.base_year is not None):
            raise ValueError(say("check-base-year"))
        if self.base_year is not None:
            known = [each.first_year for each in self.enacted if each.first_year is not None]
            first = min(known, default=None)
            if first is not None and self.base_year >= first:
                says = say("check-base-year-late", year=f"FY{first}")
                raise Misplaced(("base_year",), says)
        groups: dict[str, Sequence[Enacted | Proposed]] = {
            "enacted": self.enacted,
            "proposed": self.proposed,
        }
        for group, values in groups.items():
            for number, each in enumerate(values):
                if each.last_year is not None and each.last_year < (each.first_year or 0):
                    raise Misplaced((group, number, "last_year"), say("check-years"))
                over = isinstance(each.value, float) and each.value > _WHOLE
                if over and self.measure != "fiscal years":
                    says = say("check-percent-over", given=f"{each.value:g}")
                    raise Misplaced((group, number, "value"), says)
                if self.base_year is not None and is_fraction(each.value):
                    says = say("check-percent", given=f"{each.value:g}")
                    raise Misplaced((group, number, "value"), says)
        return self

    def value(self, fiscal_year: int, as_of: Day) -> float | None:
        """The value that is law in a fiscal year, as recorded by a day; None where none is."""
        enacted = self.in_force(fiscal_year, as_of)
        return None if enacted is None else enacted.value

    def in_force(self, fiscal_year: int, as_of: Day) -> Enacted | None:
        """What is law in a fiscal year, as recorded by a day; None where nothing is.

        Of two that cover the year, the one recorded later counts.
        """
        known = [each for each in self._covering(fiscal_year) if each.recorded <= as_of]
        return max(known, key=lambda each: (each.recorded, each.first_year or 0), default=None)

    @property
    def in_doubt_from(self) -> int | None:
        """The first fiscal year of which it is not known whether its value was changed."""
        return min((each.first_year for each in self.not_known if each.first_year), default=None)

    def next_year(self, fiscal_year: int, as_of: Day) -> int | None:
        """The first fiscal year after one in which a value is law, as recorded by a day."""
        begins = (each.first_year or 0 for each in self.enacted if each.recorded <= as_of)
        return min((year for year in begins if year > fiscal_year), default=None)

    def first_recorded(self, fiscal_year: int) -> Day | None:
        """The first day on which a value for a fiscal year was recorded; None where none was."""
        return min((each.recorded for each in self._covering(fiscal_year)), default=None)

    def _covering(self, fiscal_year: int) -> list[Enacted]:
        return [
            each
            for each in self.enacted
            if (each.first_year or 0) <= fiscal_year <= (each.last_year or fiscal_year)
        ]


class Law(Data):
    """Every rule that the packs' lines stand under, and the sources that they cite."""

    sources: dict[Name, Source]
    rules: dict[Name, Rule]

    def cited(self, rule: str) -> list[str]:
        """Names of the sources of a rule, each once: of what is enacted, then what is proposed."""
        found = self.rules[rule]
        outcomes = [each.outcome.source for each in found.proposed if each.outcome.source]
        enacted = [each.source for each in found.enacted]
        proposed = [name for each in found.proposed for name in (each.source, *each.also)]
        return list(dict.fromkeys([*enacted, *proposed, *outcomes]))


def is_fraction(value: float | str) -> bool:
    """Whether a value that is a percent looks like a share of one instead: 0.62 for 62."""
    return not isinstance(value, str) and 0 < value < 1


def law() -> Law:
    """The record of the law.

    Raises:
        LawError: it cannot be used; a line for each mistake.
    """
    return _read(FILE)


def read_law(path: Path) -> tuple[Law, YamlFile]:
    """The record of the law in a file, and where each part of it stands.

    Raises:
        BadFile: it cannot be used, for all mistakes at once.
    """
    file = read_yaml(path)
    try:
        found = Law.model_validate(file.content)
    except ValidationError as error:
        raise BadFile(mistakes_of(error, file, Law)) from error
    wrong = [file.at(each) for each in _wrong(found)]
    if wrong:
        raise BadFile(wrong)
    return found, file


@cache
def _read(path: Path) -> Law:
    try:
        return read_law(path)[0]
    except BadFile as error:
        raise LawError(str(error)) from error


def _wrong(found: Law) -> Iterator[Finding]:
    """What its schema does not see: sources that are not there."""
    for name, rule in found.rules.items():
        places: list[tuple[Keys, str]] = []
        for number, enacted in enumerate(rule.enacted):
            places.append((("enacted", number, "source"), enacted.source))
        for number, each in enumerate(rule.proposed):
            places.append((("proposed", number, "source"), each.source))
            for place, other in enumerate(each.also):
                places.append((("proposed", number, "also", place), other))
            if each.outcome.source:
                places.append((("proposed", number, "outcome", "source"), each.outcome.source))
        for keys, source in places:
            if source not in found.sources:
                says = not_among(source, "sources", found.sources)
                yield Finding(("rules", name, *keys), says)

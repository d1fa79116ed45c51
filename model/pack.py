"""The schema of a pack: one revision of one year's priorities, read from YAML.

Knows what a pack may say and what it may not; knows nothing of scenarios or results.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from model.assumption import Assumption, Derived
from model.law import Rule, law
from model.line import (
    GapFacts,
    Line,
    ServiceLine,
    StatedLine,
    Status,
    TuitionAssumptions,
    TuitionLine,
    Unit,
    assumptions_of,
)
from model.messages import say
from model.priorities import Changed, Claim, Elsewhere, Fact, Omission, Point, Priorities, Section
from model.source import Data, Name, NotKnown, Outcome, Source, Text

__all__ = [
    "LATER_YEARS",
    "MOST_YEARS",
    "Assumption",
    "Changed",
    "Check",
    "Claim",
    "Computation",
    "Computed",
    "Derived",
    "Elsewhere",
    "Fact",
    "GapFacts",
    "Line",
    "NamedCap",
    "NotKnown",
    "Omission",
    "Pack",
    "Point",
    "Preset",
    "Priorities",
    "Section",
    "ServiceLine",
    "StatedLine",
    "Status",
    "TuitionAssumptions",
    "TuitionCap",
    "TuitionLine",
    "Unit",
    "assumptions_of",
    "cap_in_law",
    "charged_line",
    "first_cap",
    "has_cap",
    "line_cap",
    "rule_of",
    "tuition_line",
    "tuition_lines",
]

LATER_YEARS = 15
"""The last fiscal year that a cut may start in, counted from the pack's first."""
MOST_YEARS = 6
"""A fiscal note covers the current year and five more."""

TuitionCap = Literal["lifted", "cpi"] | float
"""``"lifted"``, ``"cpi"``, or a percent of FY2024 tuition from the cap in law to 100."""


class NamedCap(Data):
    """One answer to "how far may tuition rise?", in plain words."""

    value: Annotated[
        str,
        Field(
            pattern=r"^(law|lifted|cpi|percent|\d+(\.\d+)?)$", json_schema_extra={"accepted": "cap"}
        ),
    ]
    """A pack's file may say "law" for the cap in law, which becomes its number."""
    label: Text
    short: Text
    note: Text
    source: Text

    @property
    def rule(self) -> TuitionCap | None:
        """The cap as a scenario has it; None stands for a percent that is yet to be chosen."""
        match self.value:
            case "lifted" | "cpi" as named:
                return named
            case "percent":
                return None
        return float(self.value)


class Preset(Data):
    """A scenario by a named author, written as the parameters of a link.

    ``column`` offers it first of all for a comparison.
    """

    name: Text
    about: Text
    author: Text
    date: Text
    source: Text
    link: dict[str, str | int | float]
    column: bool = False
    outcome: Outcome | None = None
    """What became of a proposal; None for what nobody proposed."""


Computation = Literal[
    "line_amount",
    "students",
    "relief_percent",
    "full_tuition",
    "full_tuition_of_all",
    "relief_of_students",
    "services_lost",
]
"""The ways of model/validation.py to compute a published figure."""


class Computed(Data):
    """How the model computes a published figure: one of a few named computations."""

    by: Computation
    line: Name
    students: Annotated[int, Field(gt=0)] | None = None
    """For ``relief_of_students``."""
    link: dict[str, str | int | float] = {}
    """For ``services_lost``: the scenario, as the parameters of a link."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.by == "relief_of_students") != (self.students is not None):
            raise ValueError(say("check-needs-students"))
        if (self.by == "services_lost") != bool(self.link):
            raise ValueError(say("check-needs-link"))
        return self


class Check(Data):
    """A figure that somebody else has published, to hold the model against."""

    name: Text
    published: Annotated[float, Field(ge=-1e12, le=1e12)]
    unit: Text
    source: Text
    also: list[Name] = []
    """Other sources that report it."""
    caution: Text
    computed: Computed | None = None
    """None where the model has no figure to hold against it."""
    given: bool = False
    """The model is built on this figure, so that agreeing with it proves nothing."""

    @field_validator("published")
    @classmethod
    def _comparable(cls, value: float) -> float:
        if value == 0:
            raise ValueError(say("check-published"))
        return value


class Pack(Data):
    """One revision of one year's priorities: text, lines, assumptions, presets, checks."""

    revision: Annotated[
        str, Field(pattern=r"^(FY)?\d{4}\.\d+$", json_schema_extra={"accepted": "revision"})
    ]
    title: Text
    made: Annotated[Any, Field(json_schema_extra={"accepted": "day"})]
    law_as_of: date
    """The day whose record of the law it reads."""
    first_year: Annotated[
        int, Field(ge=2000, le=2100, json_schema_extra={"accepted": "fiscal-year"})
    ]
    law_date_in_json: bool = True
    """What is made with it says in JSON the day of the law; the revision that was published before
    JSON said so keeps its answers to the byte."""
    current_law_in_json: bool = True
    """What a frozen link gives in JSON states its rules and current law beside them; revisions that
    were published before keep their answers to the byte."""
    cents_a_student: bool = False
    """A district's rates are whole cents a student, and its bill is students × rate."""
    sums_must_fit: bool = False
    """Rows of more students than their line has, or that pay more than all do, are refused."""
    position_cost: Name | None = None
    """The assumption that prices a teaching position; a pack with a tuition line has one."""
    sources: dict[Name, Source]
    priorities: Priorities
    lines: dict[Name, Line]
    lines_without_amount: dict[Name, StatedLine] = {}
    tuition_caps: list[NamedCap] = []
    assumptions: dict[Name, Assumption]
    presets: dict[Name, Preset]
    checks: list[Check]
    facts: dict[Name, Fact]
    left_out: dict[Name, list[Omission]]
    claims: list[Claim] = []
    falsified_by: list[Text] = []
    """Findings that would show the model to be wrong."""
    elsewhere: list[Elsewhere] = []
    not_known: list[NotKnown] = []
    changes: list[Changed] = []
    """What changed since the revision before of the same year."""

    @field_validator("left_out", mode="before")
    @classmethod
    def _plain_texts(cls, value: Any) -> Any:
        """A text alone is an omission that may lean either way."""
        if not isinstance(value, dict):
            return value
        return {
            name: [{"text": each} if isinstance(each, str) else each for each in items]
            if isinstance(items, list)
            else items
            for name, items in value.items()
        }

    @field_validator("made")
    @classmethod
    def _iso_date(cls, value: Any) -> str:
        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError as error:
            raise ValueError(say("check-day")) from error

    # A file is read once, and caches ask for its pack with every answer: to compare all that stands
    # in two packs takes longer than what is kept for them.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def year(self) -> str:
        """The year of the priorities, such as "2024" or "FY2027"."""
        return self.revision.split(".")[0]

    @property
    def identity(self) -> dict[str, str]:
        """What an answer in JSON says of the facts and the law that it was made with."""
        law = {"law_as_of": self.law_as_of.isoformat()} if self.law_date_in_json else {}
        return {"pack": self.revision, **law}

    @property
    def stated(self) -> dict[str, Line | StatedLine]:
        """All lines, with those whose amount is not known at the end."""
        return {**self.lines, **self.lines_without_amount}

    @property
    def total(self) -> int:
        """All lines whose amount is known together, in dollars."""
        return sum(line.amount for line in self.lines.values())

    @cached_property
    def central(self) -> Mapping[str, float]:
        """Each assumption's central value; those that the model derives are left out."""
        found = {name: each.central_value for name, each in self.assumptions.items()}
        return {name: value for name, value in found.items() if value is not None}


def tuition_lines(pack: Pack) -> dict[str, TuitionLine]:
    """The lines that districts are charged tuition under, by name; the first is the usual one."""
    return {name: line for name, line in pack.lines.items() if isinstance(line, TuitionLine)}


def tuition_line(pack: Pack) -> str:
    """The name of the line that districts are charged tuition under, unless they say another.

    Raises:
        ValueError: the pack has no tuition line.
    """
    for name in tuition_lines(pack):
        return name
    raise ValueError(say("model-no-tuition-line", pack=pack.revision))


def charged_line(pack: Pack, name: str = "") -> TuitionLine:
    """A tuition line, which says what part each of its assumptions plays.

    Args:
        pack: the priorities and assumptions.
        name: the line; "" is the one that districts are charged tuition under.

    Raises:
        ValueError: the line is not charged per student.
    """
    line = pack.lines[name or tuition_line(pack)]
    if not isinstance(line, TuitionLine):
        raise ValueError(say("model-not-tuition", line=line.name))
    return line


def rule_of(line: Line | StatedLine) -> Rule | None:
    """The rule of law that says how far districts may be charged for a line, if one is known."""
    return None if line.law is None else law().rules[line.law]


def line_cap(pack: Pack, name: str, year: int | None = None) -> float | None:
    """A tuition line's cap in law, as a percent of the base year's rate; None where it has none.

    Args:
        pack: the lines, and the day whose record of the law counts.
        name: the tuition line.
        year: fiscal year; None is the pack's first.
    """
    rule = rule_of(pack.lines[name])
    if rule is None:
        return None
    return rule.value(pack.first_year if year is None else year, pack.law_as_of)


def most_passed_on(pack: Pack, line: Line, year: int) -> float | None:
    """The most of a cut that the law lets be passed on to districts, percent; None if not known."""
    rule = rule_of(line)
    if rule is None or rule.measure != "percent passed on":
        return None
    return rule.value(year, pack.law_as_of)


def first_cap(pack: Pack, name: str) -> tuple[int, float] | None:
    """The first fiscal year in which the law caps a tuition line, and its cap in percent.

    Looked for from the pack's first year on, as far as a link reaches; None where there is none.
    """
    for year in range(pack.first_year, pack.first_year + LATER_YEARS + MOST_YEARS):
        percent = line_cap(pack, name, year)
        if percent is not None:
            return year, percent
        if pack.lines[name].law is None:
            break
    return None


def has_cap(pack: Pack, year: int | None = None) -> bool:
    """Whether the law caps any of the tuition lines in a fiscal year; None is any year."""
    if year is None:
        return any(first_cap(pack, name) for name in tuition_lines(pack))
    return any(line_cap(pack, name, year) is not None for name in tuition_lines(pack))


def cap_in_law(pack: Pack, year: int | None = None) -> float:
    """The lowest cap in law of the tuition lines: at that percent, none of them may rise.

    A line whose cap in law is higher keeps its own, so this number stands for "as in law" for all
    of them.

    Args:
        pack: the lines, and the day whose record of the law counts.
        year: fiscal year; None is the first in which a line has a cap.

    Raises:
        ValueError: no line has a cap in that year; ``has_cap`` tells.
    """
    if year is None:
        found = (first_cap(pack, name) for name in tuition_lines(pack))
        return min(each for each in found if each is not None)[1]
    caps = [line_cap(pack, name, year) for name in tuition_lines(pack)]
    return min(cap for cap in caps if cap is not None)

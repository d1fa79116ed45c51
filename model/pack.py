"""The schema of a pack: one revision of one year's priorities, read from YAML.

Knows what a pack may say and what it may not; knows nothing of scenarios or results.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from model.law import Rule, law
from model.messages import say
from model.source import Data, Kind, Name, NotKnown, Outcome, Source, Text


class Quotient(Data):
    """A central value that is a division of two published figures, done here and not by hand."""

    quotient: tuple[float, float]

    @field_validator("quotient")
    @classmethod
    def _divisible(cls, value: tuple[float, float]) -> tuple[float, float]:
        if value[1] == 0:
            raise ValueError(say("model-pack-quotient"))
        return value


class Derived(Data):
    """A central value that the model derives from the line that uses it."""

    derived: Literal["full_tuition"]


class Assumption(Data):
    """A fact about the world that is uncertain: three values, a range that is accepted, a source.

    ``low``, ``central`` and ``high`` are in ``unit``; shares are fractions (0.03 is 3%).
    """

    label: Text
    short: str = ""
    """What it is called in a formula; "" is the label."""
    help: Text
    unit: Text
    one: str = ""
    """The unit of a value of 1; "" is the unit."""
    low: float
    central: float | Quotient | Derived
    high: float
    allowed: tuple[float, float]
    kind: Kind
    source: Text
    says: str = ""
    """What the source says of this, word for word; "" is what the source says in general."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        least, most = self.allowed
        central = self.central_value
        inside = [self.low, self.high] if central is None else [self.low, central, self.high]
        if [least, *inside, most] != sorted([least, *inside, most]):
            raise ValueError(say("model-pack-order"))
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
            raise ValueError(say("model-pack-unit"))
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
    amount: Annotated[int, Field(gt=0)]
    step: Annotated[int, Field(gt=0)]
    passed_on: Annotated[float, Field(ge=0, le=100)]
    charged_as: Literal["tuition", "fees"]
    units: Annotated[dict[Name, Unit], Field(min_length=1)]

    @model_validator(mode="after")
    def _whole_steps(self) -> Self:
        if self.amount % self.step:
            raise ValueError(say("model-pack-step"))
        seen: set[str] = set()
        for name, unit in self.units.items():
            if unit.of is not None and unit.of not in seen:
                raise ValueError(say("model-pack-unit-above", unit=name, named_unit=unit.of))
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


TuitionCap = Literal["lifted", "cpi"] | float
"""``"lifted"``, ``"cpi"``, or a percent of FY2024 tuition from the cap in law to 100."""


class NamedCap(Data):
    """One answer to "how far may tuition rise?", in plain words."""

    value: Annotated[str, Field(pattern=r"^(lifted|cpi|percent|\d+(\.\d+)?)$")]
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

    ``chip`` offers it beside the sliders, ``column`` first of all for a comparison.
    """

    name: Text
    about: Text
    author: Text
    date: Text
    source: Text
    link: dict[str, str | int | float]
    chip: bool = False
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
            raise ValueError(say("model-pack-needs-students"))
        if (self.by == "services_lost") != bool(self.link):
            raise ValueError(say("model-pack-needs-link"))
        return self


class Check(Data):
    """A figure that somebody else has published, to hold the model against."""

    name: Text
    published: float
    unit: Text
    source: Text
    caution: Text
    computed: Computed | None = None
    """None where the model has no figure to hold against it."""
    given: bool = False
    """The model is built on this figure, so that agreeing with it proves nothing."""


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


class Changed(Data):
    """Something that differs from the revision before, and why, for a reader of an older link."""

    what: Text
    why: Text


class Section(Data):
    """One priority, word for word; what the text had here does not have is ""."""

    number: str = ""
    line: str = ""
    """The line that it asks for, or "" where it names none."""
    title: str = ""
    """The text's own heading. Without one, the page names the line."""
    aim: str = ""
    points: list[Point]
    facts: list[Point] = []

    @model_validator(mode="after")
    def _headed(self) -> Self:
        if not self.title and not self.line:
            raise ValueError(say("model-pack-no-heading"))
        return self


class Priorities(Data):
    """An organization's own text, word for word."""

    source: Text
    other_copies: list[Name] = []
    """Sources that word the same text otherwise, and say how."""
    who: list[Text] = []
    who_note: str = ""
    resc_are: list[Text] = []
    sections: list[Section]


class Pack(Data):
    """One revision of one year's priorities: text, lines, assumptions, presets, checks."""

    revision: Annotated[str, Field(pattern=r"^(FY)?\d{4}\.\d+$")]
    title: Text
    made: Any
    law_as_of: date
    """The day whose record of the law it reads."""
    first_year: Annotated[int, Field(ge=2000, le=2100)]
    cents_a_student: bool = False
    """A district's rates are whole cents a student, and its bill is students × rate."""
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
            raise ValueError(say("model-pack-made")) from error

    @model_validator(mode="after")
    def _names_exist(self) -> Self:
        problems = [
            *self._missing_sources(),
            *self._missing_assumptions(),
            *self._unusable_assumptions(),
        ]
        problems += [
            say("model-pack-no-line", pack_key="priorities.sections", given=section.line)
            for section in self.priorities.sections
            if section.line and section.line not in self.stated
        ]
        problems += [
            say("model-pack-no-line", pack_key="left_out", given=name)
            for name in self.left_out.keys() - self.stated
        ]
        problems += [
            say("model-pack-no-line", pack_key="checks", given=check.computed.line)
            for check in self.checks
            if check.computed and check.computed.line not in self.lines
        ]
        if problems:
            raise ValueError("; ".join(problems))
        return self

    def _missing_sources(self) -> list[str]:
        text = self.priorities
        cited = [("priorities", name) for name in (text.source, *text.other_copies)]
        groups: dict[str, Any] = {
            "lines": self.stated,
            "assumptions": self.assumptions,
            "presets": self.presets,
            "facts": self.facts,
        }
        for group, items in groups.items():
            cited += [(f"{group}.{name}", item.source) for name, item in items.items()]
        cited += [(f"lines.{name}", line.amount_source) for name, line in self.stated.items()]
        cited += [("tuition_caps", cap.source) for cap in self.tuition_caps]
        cited += [("checks", check.source) for check in self.checks]
        cited += [("elsewhere", each.source) for each in self.elsewhere]
        cited += [
            ("claims", name) for claim in self.claims for name in (claim.source, *claim.beside)
        ]
        return [
            say("model-pack-no-source", pack_key=where, given=name)
            for where, name in cited
            if name not in self.sources
        ]

    def _missing_assumptions(self) -> list[str]:
        used = [
            (name, assumption)
            for name, line in self.lines.items()
            for assumption in assumptions_of(line)
        ]
        missing = [
            say("model-pack-no-assumption", pack_key=f"lines.{line}", assumption=name)
            for line, name in used
            if name not in self.assumptions
        ]
        charged = {n: line for n, line in self.lines.items() if isinstance(line, TuitionLine)}
        if charged and self.position_cost not in self.assumptions:
            missing.append(say("model-pack-no-position-cost"))
        derived = {line.assumptions.full_tuition for line in charged.values()}
        missing += [
            say("model-pack-derived-no-cap", pack_key=f"lines.{name}")
            for name, line in charged.items()
            if line.assumptions.cap_rate is None
            and (full := self.assumptions.get(line.assumptions.full_tuition))
            and isinstance(full.central, Derived)
        ]
        missing += [
            say("model-pack-derived-unused", assumption=name)
            for name, assumption in self.assumptions.items()
            if isinstance(assumption.central, Derived) and name not in derived
        ]
        return missing

    def _unusable_assumptions(self) -> list[str]:
        """Ranges in which the model would divide by zero, and derived values used as numbers."""
        divisors: set[str | None] = set()
        rates: set[str | None] = set()
        numbers: set[str] = set()
        for line in self.lines.values():
            names = assumptions_of(line)
            for unit in line.units.values():
                divisors |= {unit.cost, unit.bought_by_line}
            if isinstance(line, TuitionLine):
                parts = line.assumptions
                divisors |= {parts.students, parts.full_tuition, parts.cap_rate, self.position_cost}
                rates |= {parts.cap_rate} - {None}
                names.remove(parts.full_tuition)
            else:
                divisors.add(line.partners)
            numbers |= set(names)
        problems = []
        for name, assumption in self.assumptions.items():
            least, most = assumption.allowed
            if name in divisors and least <= 0:
                problems.append(say("model-pack-divisor", assumption=name))
            if name in rates and most >= 1:
                problems.append(say("model-pack-rate", assumption=name))
            if name in numbers and isinstance(assumption.central, Derived):
                problems.append(say("model-pack-derived", assumption=name))
        return problems

    def __hash__(self) -> int:
        return hash(self.revision)

    @property
    def year(self) -> str:
        """The year of the priorities, such as "2024" or "FY2027"."""
        return self.revision.split(".")[0]

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


def assumptions_of(line: TuitionLine | ServiceLine) -> list[str]:
    """Names of all assumptions that a line's estimate uses, in the order of the pack."""
    names = [name for unit in line.units.values() for name in unit.assumptions()]
    if isinstance(line, TuitionLine):
        names = [*line.assumptions.names(), *names]
    elif line.partners is not None:
        names = [line.partners, *names]
    return names


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


def has_cap(pack: Pack, year: int | None = None) -> bool:
    """Whether the law caps any of the tuition lines in a fiscal year; None is the pack's first."""
    return any(line_cap(pack, name, year) is not None for name in tuition_lines(pack))


def cap_in_law(pack: Pack, year: int | None = None) -> float:
    """The lowest cap in law of the tuition lines: at that percent, none of them may rise.

    A line whose cap in law is higher keeps its own, so this number stands for "as in law" for all
    of them.

    Args:
        pack: the lines, and the day whose record of the law counts.
        year: fiscal year; None is the pack's first.

    Raises:
        ValueError: no line has a cap in that year; ``has_cap`` tells.
    """
    caps = [line_cap(pack, name, year) for name in tuition_lines(pack)]
    return min(cap for cap in caps if cap is not None)

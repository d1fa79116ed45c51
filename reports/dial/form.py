"""The types of what the dial is given, and how they are written as JSON.

reports/dial/types.d.ts says the same to the checker of its modules; a test holds the two equal.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from model.choice import Choice

Mode = Literal["page", "hearing", "embed", "chart", "choices"]
Messages = Mapping[str, Any]
"""What the dial says, by id, as ``model.messages.for_script`` has it."""
Table = Mapping[str, Sequence[float]]
"""Columns of figures, one for each place of the line's slider, then the cuts between."""
Tables = Mapping[str, Mapping[str, Table]]
"""For each line, a table for each rule; a line without a cap has one table, "any"."""
Ranges = Mapping[str, Mapping[str, tuple[float, float]]]
"""The low and the high end of figures, by line and column."""


@dataclass(frozen=True)
class Unit:
    """What a line's money buys, in words."""

    label: str
    one: str


@dataclass(frozen=True)
class Line:
    """A line with its slider. Dollars, unless said otherwise."""

    id: str
    kind: Literal["tuition", "service"]
    name: str
    amount: int
    step: int
    """Between two places of the slider."""
    charged_as: Literal["tuition", "fees"]
    quote: str
    source: str
    address: str
    unit: Unit
    whole: float
    """Units lost when all of the line is cut."""
    between: Sequence[float]
    """Cuts of the presets that stand between two steps."""


@dataclass(frozen=True)
class Cap:
    """One way to limit tuition."""

    value: str
    label: str
    short: str
    note: str


@dataclass(frozen=True)
class Preset:
    """A proposal with its choice."""

    id: str
    name: str
    about: str
    author: str
    date: str
    chip: bool
    """It has a button of its own."""
    choice: Choice


@dataclass(frozen=True)
class Percents:
    """What "another cap" may be, percent of FY2024 tuition."""

    least: float
    most: float
    default: float
    step: float
    """What a percent is rounded to where no server can be asked for its table."""


@dataclass(frozen=True)
class Data:
    """Texts and tables; the same for every cut."""

    static: str
    """Changes when the controls have to be built again."""
    mode: Mode
    words: Messages
    lines: Sequence[Line]
    caps: Sequence[Cap]
    presets: Sequence[Preset]
    reset: str
    """The preset that cuts nothing."""
    years: Sequence[int]
    percents: Percents
    foot: str
    passed_on: Mapping[str, float]
    """Percent of each line's cut that the tables pass on."""
    tables: Tables


@dataclass(frozen=True)
class Exact:
    """Figures at the very cut of a line, in a table of one place for each rule."""

    cut: float
    rules: Mapping[str, Table]


@dataclass(frozen=True)
class Heard:
    """What depends on the choice: Python's answer when a slider is released."""

    choice: Choice
    point: Mapping[str, Exact]
    ranges: Ranges
    serial: str = ""
    """Whose choice it answers: "page-number"; "" for none."""
    changed: int = 0
    """How many assumptions are the visitor's own."""
    qr: str = ""
    """A picture of the link, as an address; "" where none is shown."""
    visit: str = ""
    """Its visit, so that a new server's first answer differs from the old server's."""


def as_json(value: Data | Heard | Mapping[str, Any]) -> str:
    """JSON for the browser, without spaces."""
    return json.dumps(value, separators=(",", ":"), default=vars)

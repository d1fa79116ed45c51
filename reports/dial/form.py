"""The types of what the dial is given, and how they are written as JSON.

reports/dial/types.d.ts says the same to the checker of its modules; a test holds the two equal.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from model.choice import Choice
from model.pack import Status

Mode = Literal["page", "hearing", "embed", "chart", "choices"]
Messages = Mapping[str, Any]
"""What the dial says, by id, as ``model.messages.for_script`` has it."""
Table = Mapping[str, Sequence[float]]
"""Columns of figures, one for each place of the line's slider, then the cuts between."""
Packed = Mapping[str, Mapping[str, Mapping[str, Sequence[float]]]]
"""By line, rule and column: place, value, place, value, …; from each to the next it is straight.

A line without a cap has one rule, "any". "~50" ends the name of a rule under which another share is
passed on than the scenario's, and "+1" that of its figures a year after the first.
"""
Alike = Mapping[str, Mapping[str, str]]
"""For each line the rules that do the same as another, with that one."""
Policy = Literal["cuts", "passed_on", "tuition_cap", "first_year", "cpi_from", "lasts"]
"""A field of a choice."""
Group = Literal["nothing", "proposed", "example"]
"""Who stands behind a preset: it cuts nothing, somebody proposed it, or we chose the amount."""

Knot = tuple[float, float, float]
"""A cut, and the low and the high end of a figure there, dollars or a count."""
Bands = Mapping[str, Mapping[str, Mapping[str, Sequence[Knot]]]]
"""Ranges by line, rule and column: from each knot to the next they are straight."""


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
    whole_amount: str
    """The amount in words as short as say it exactly."""
    status: Status
    taken: Literal["cut", "request"]
    """What a cut to it is: a cut, or a request that is not granted."""
    capped: bool
    """The law caps what districts may be charged for it."""
    in_law: str
    """Its own cap in law, or that it has none, where this is not so of the others; else ""."""
    charged_as: Literal["tuition", "fees"]
    chargeable: float
    """The most that the law lets be passed on, percent; 100 where that is not known."""
    usual: float
    """The share that is passed on unless somebody chooses another, percent."""
    limited_by: str
    """The article that limits what districts may be charged; "" for none."""
    charging: str
    """What the law says of charging districts for a service line; "" for others."""
    open: str
    """That fees under current law rest on what it is not known to allow; "" where it is known."""
    quote: str
    meaning: str
    """What the quotation means in the language that is spoken, said to be ours, or ""."""
    source: str
    address: str
    unit: Unit
    whole: float
    """Units lost when all of the line is cut."""
    between: Sequence[float]
    """Cuts of the presets that stand between two steps."""
    ids: str
    """Of the line and its figures."""


@dataclass(frozen=True)
class Stated:
    """A line without an amount, in words; it has no slider."""

    ids: str
    name: str
    status: Status
    buys: str
    quote: str
    meaning: str
    """What the quotation means in the language that is spoken, said to be ours, or ""."""
    source: str
    why: str
    """Why there is no amount."""


@dataclass(frozen=True)
class Quoted:
    """Somebody's own words."""

    quote: str
    meaning: str
    """What they mean in the language that is spoken, said to be ours, or ""."""


@dataclass(frozen=True)
class Passage:
    """A part of the year's text, word for word."""

    title: str
    quotes: Sequence[Quoted]
    source: str


@dataclass(frozen=True)
class Cap:
    """One way to limit tuition."""

    value: str
    """What a scenario's cap is; "law" for the cap in law of whatever year, "percent" for others."""
    label: str
    short: str
    note: str
    law: str
    """That it is the law, by which article, or which article it would change."""
    proposers: str
    """By whom and when it was proposed, in short; "" where nobody is known."""
    proposed: Sequence[str]
    """Who has proposed it and what became of that, a sentence each."""


@dataclass(frozen=True)
class Preset:
    """A proposal with its choice."""

    id: str
    name: str
    about: str
    author: str
    date: str
    group: Group
    outcome: str
    """What became of it, or that this is not known; "" for what nobody proposed."""
    choice: Choice
    sets: Sequence[Policy]
    """The fields of the choice that it sets; the others stay as they were chosen."""


@dataclass(frozen=True)
class Percents:
    """What "another cap" may be, percent of the rate that the law names."""

    label: str
    most: float
    default: float
    step: float
    """What a percent is rounded to where no server can be asked for its table."""


@dataclass(frozen=True)
class Noted:
    """What an id of a figure stands for, in the list that the dial opens."""

    id: str
    what: str
    says: str
    sources: Sequence[str]
    """Their names in ``cited``."""


@dataclass(frozen=True)
class Cited:
    """A source, with its kind, its date and the last look."""

    title: str
    address: str
    details: str


@dataclass(frozen=True)
class Intro:
    """What a stranger is told before anything else; "" where the site says nothing."""

    site: str
    """The site's name, with its place where it has one."""
    question: str = ""
    says: str = ""
    words: Sequence[str] = ()
    """What the words mean, a paragraph each."""


@dataclass(frozen=True)
class Ids:
    """The ids that the dial's parts carry, with a space between two."""

    total: str
    """Of all lines together."""
    choice: str
    law: str
    assumptions: str
    presets: str
    text: str


@dataclass(frozen=True)
class Statute:
    """A rule of law, as it is enacted."""

    heading: str
    says: str
    """Its words, as far as they are recorded."""
    words: str
    """Whose words these are, and where all of them are to be found."""
    act: str
    """Which act made it law."""
    title: str
    """Of its source."""
    address: str
    details: str
    """The source's date and kind, and when it was last seen."""


@dataclass(frozen=True)
class Step:
    """A choice that somebody prepared to show."""

    name: str
    choice: Choice


@dataclass(frozen=True)
class Data:
    """Texts and tables; the same for every cut."""

    static: str
    """Changes when the controls have to be built again."""
    mode: Mode
    intro: Intro
    words: Messages
    lines: Sequence[Line]
    stated: Sequence[Stated]
    text: Sequence[Passage]
    """The year's text, where no line has an amount and so nothing can be moved."""
    capped: str
    """The lines that the law caps, as inside a sentence; "" where there is none."""
    rule: str
    """The words before the choice of a cap."""
    caps: Sequence[Cap]
    presets: Sequence[Preset]
    reset: str
    """The preset that cuts nothing."""
    years: Sequence[int]
    laws: Mapping[str, float]
    """The lowest cap in law by fiscal year: at that percent, no line may rise."""
    eras: Mapping[str, str]
    """What ends the names of tables for a year that has another law than the first."""
    percents: Percents
    assumed: str
    """The assumptions that somebody changed, each with the pack's own value; "" for none."""
    foot: str
    """What the figures rest on; "" where there are none."""
    made: str
    """With which facts and which record of the law they were made."""
    sourced: str
    """Whom and which law the figures come from, on one line; "" where there are none."""
    ids: Ids
    noted: Sequence[Noted]
    """Each id of the dial, and all that it is worked out from."""
    cited: Mapping[str, Cited]
    passed_on: Mapping[str, float]
    """Percent of each line's cut that the tables pass on; others end a table's name with theirs."""
    span: int
    """How many fiscal years are shown, the first with them."""
    tables: Packed
    bands: Bands
    alike: Alike
    alike_bands: Alike
    statutes: Sequence[Statute]
    steps: Sequence[Step] = ()
    """What is shown one after another in a hearing."""
    told: Sequence[str] = ()
    """What of the link could not be used, where the page has no other place to say it."""


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
    serial: str = ""
    """Whose choice it answers: "page-number"; "" for none."""
    changed: int = 0
    """How many assumptions are the visitor's own."""
    qr: str = ""
    """A picture of the link, as an address; "" where none is shown."""
    visit: str = ""
    """Its visit, so that a new server's first answer differs from the old server's."""
    title: str = ""
    """Of the browser's window; "" leaves it as it is."""


def as_json(value: Data | Heard | Mapping[str, Any]) -> str:
    """JSON for the browser, without spaces."""
    return json.dumps(value, separators=(",", ":"), default=vars)

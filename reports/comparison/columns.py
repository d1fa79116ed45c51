"""Scenarios side by side and their figures, for a page and for a spreadsheet.

Knows nothing of how a page lays them out. Every row holds one value for each column, in order.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from model import Estimate, Pack, estimate
from model.comparison_link import Entry
from model.estimate import LineEstimate
from model.messages import say
from model.opening import Opened, essence
from model.pack import ServiceLine, TuitionLine
from model.parameters import number_text
from model.scenario import preset_scenario, without_district
from model.slider_tables import headline_unit
from model.tuition import TuitionEstimate
from reports.wording.amounts import (
    ShownEstimate,
    count,
    dollars,
    exact_dollars,
    more,
    percent,
    percent_text,
    shown,
)
from reports.wording.scenario_names import distinct, preset_of, scenario_name
from reports.wording.sentences import taken

_WORDS = {"compare-figure-cut": ("taken",), "compare-figure-partner": ("sharers",)}
NONE = "—"
"""Shown where a line has no figure of a kind."""


@dataclass(frozen=True)
class Column:
    """One scenario of a comparison, with what the model says of it."""

    name: str
    by: str
    """Who proposed it and when, or where it comes from."""
    when: str
    """The fiscal year of its figures, and the pack where packs differ."""
    opened: Opened
    estimate: Estimate

    @property
    def shown(self) -> ShownEstimate:
        """The amounts rounded as people speak."""
        return shown(self.estimate)


@dataclass(frozen=True)
class Figure:
    """One of the figures that lead, rounded as people speak, for every column."""

    label: str
    texts: tuple[str, ...]
    side: str = ""
    """Who bears what the figure counts: "pay", "lost" or ""."""
    part: bool = False
    """The figure explains one above it."""


@dataclass(frozen=True)
class ExactFigure:
    """One figure to the cent, for every column."""

    label: str
    unit: str
    values: Sequence[float | None]
    """None where a line has no such figure, or a pack no such line."""
    missing: Sequence[str]
    """What each column shows in place of a figure that is not there."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The values as a table shows them."""
        return tuple(
            missing if value is None else _exact(value, self.unit)
            for value, missing in zip(self.values, self.missing, strict=True)
        )


def offered(pack: Pack, asked: str = "") -> list[Entry]:
    """A pack's presets as columns: those meant for a comparison first, then the others.

    Args:
        pack: the priorities.
        asked: the pack that the visit's link asks for, which the columns' links then ask for too.
    """
    return [_preset_entry(pack, name, asked) for name in _offered_names(pack)]


def first_columns(opened: Opened, most: int) -> list[Entry]:
    """What a comparison starts with: the present scenario, and the presets that cut something.

    Where the present scenario is one of those offered first, it is these.
    """
    pack = opened.pack
    leading = [
        _preset_entry(pack, name, opened.scenario.pack)
        for name in _offered_names(pack)
        if pack.presets[name].column
    ]
    own = own_entry(opened)
    if any(same(entry.opened, own.opened) for entry in leading):
        return leading[:most]
    cutting = sorted(leading, key=lambda entry: not any(entry.opened.scenario.cuts.values()))
    return [own, *cutting][:most]


def own_entry(opened: Opened) -> Entry:
    """The scenario of a visit as a column, without its district."""
    return Entry("", Opened(opened.pack, without_district(opened.scenario), ()))


def same(one: Opened, other: Opened) -> bool:
    """Whether two links mean the same policy and assumptions, by the same pack."""
    return essence(one) == essence(other)


def columns(entries: Sequence[Entry], own: int | None = None) -> list[Column]:
    """The columns of a comparison; ``own`` is the place of the visit's own scenario."""
    packs = {entry.opened.pack.revision for entry in entries}
    given = [entry.name for entry in entries]
    names = distinct(titles([entry.opened for entry in entries], given))
    return [
        Column(
            name,
            _by(entry, own=index == own),
            _when(entry, packs_differ=len(packs) > 1),
            entry.opened,
            estimate(entry.opened.pack, entry.opened.scenario),
        )
        for index, (name, entry) in enumerate(zip(names, entries, strict=True))
    ]


def titles(scenarios: Sequence[Opened], given: Sequence[str] = ()) -> list[str]:
    """The names of scenarios, with the years of their priorities where these differ.

    Args:
        scenarios: what is named.
        given: a name for each, or "" for the one that its settings give it; none for all of these.
    """
    names = [
        name or scenario_name(each.pack, each.scenario)
        for each, name in zip(scenarios, given or [""] * len(scenarios), strict=True)
    ]
    if len({each.pack.year for each in scenarios}) < 2:
        return names
    return [
        say("compare-of-year", name=name, year=each.pack.year)
        for name, each in zip(names, scenarios, strict=True)
    ]


def lead_figures(compared: Sequence[Column]) -> list[Figure]:
    """The figures at the top of each column."""
    sums = [column.shown for column in compared]

    def total(part: str) -> tuple[str, ...]:
        return tuple(each.total.money(getattr(each.total, part)) for each in sums)

    pays, loses = [], []
    charged = [name for name in all_lines(compared) if _is_charged(compared, name)]
    for name in all_lines(compared):
        pack = first_with(compared, name).estimate.pack
        if name in charged:
            rises = _texts(compared, name, lambda line: _rise(line, "tuition_increase", dollars))
            percents = _texts(
                compared, name, lambda line: _rise(line, "tuition_increase_percent", percent)
            )
            several, line = "yes" if len(charged) > 1 else "no", pack.lines[name].name
            labels = [
                say(f"compare-{figure}", several=several, line=line)
                for figure in ("increase", "percent")
            ]
            pays += [
                Figure(label, texts, "pay", part=True)
                for label, texts in zip(labels, (rises, percents), strict=True)
            ]
        unit = headline_unit(pack, name)
        lost = _texts(compared, name, partial(_units, unit=unit))
        loses.append(Figure(_unit_label(compared, name), lost, "lost", part=True))
    return [
        Figure(say("compare-state", taken=_taken(compared)), total("cut")),
        Figure(say("compare-pay"), total("districts_pay"), "pay"),
        *pays,
        Figure(say("compare-lost"), total("services_lost"), "lost"),
        *loses,
    ]


def exact_figures(compared: Sequence[Column]) -> list[ExactFigure]:
    """Every figure of every line, exact to the cent: those of the API, under names for people."""
    sums = [
        ("compare-figure-cut", "cut", "dollars"),
        ("compare-figure-pay", "districts_pay", "dollars"),
        ("compare-figure-lost", "services_lost", "dollars"),
    ]
    everything = say("compare-all-lines")
    results = [column.estimate.to_dict() for column in compared]
    nothing = [NONE] * len(compared)
    rows = [
        ExactFigure(
            _label(label, everything, {"taken": _taken(compared)}),
            unit,
            [each["total"][key] for each in results],
            nothing,
        )
        for label, key, unit in sums
    ]
    shares = [_share(column) for column in compared]
    share_label = say("compare-figure-share", line=everything)
    rows.append(ExactFigure(share_label, "percent", shares, nothing))
    for name in all_lines(compared):
        pack = first_with(compared, name).estimate.pack
        line = pack.lines[name]
        own = {"taken": taken([line])}
        if isinstance(line, ServiceLine) and line.partners:
            own["sharers"] = pack.assumptions[line.partners].term
        found = [each["lines"].get(name, {}) for each in results]
        missing = [
            NONE if name in column.estimate.lines else not_there(compared) for column in compared
        ]
        figures = [
            *sums,
            ("compare-figure-tuition-now", "tuition_now", "dollars"),
            ("compare-figure-increase", "tuition_increase", "dollars"),
            ("compare-figure-percent", "tuition_increase_percent", "percent"),
            ("compare-figure-partner", "per_partner_district", "dollars"),
        ]
        rows += [
            ExactFigure(
                _label(label, line.name, own),
                unit,
                [each.get(key) for each in found],
                missing,
            )
            for label, key, unit in figures
            if any(key in each for each in found)
        ]
        rows += [
            ExactFigure(
                say("compare-figure-unit", line=line.name, unit=declared.label),
                "count",
                [each.get("units_lost", {}).get(unit) for each in found],
                missing,
            )
            for unit, declared in line.units.items()
        ]
    return rows


def all_lines(compared: Iterable[Column]) -> list[str]:
    """The lines of all the packs compared, in their order."""
    return list(dict.fromkeys(name for column in compared for name in column.estimate.lines))


def _label(label: str, line: str, words: Mapping[str, str]) -> str:
    """A figure's label, with those of the line's own words that the message takes."""
    return say(label, line=line, **{name: words[name] for name in _WORDS.get(label, ())})


def _taken(compared: Iterable[Column]) -> str:
    """What is cut in any column: "cut", "request" or "both", of all lines where nothing is."""
    lines = [
        (line, column.estimate.lines[name].cut)
        for column in compared
        for name, line in column.estimate.pack.lines.items()
    ]
    return taken([line for line, cut in lines if cut] or [line for line, _ in lines])


def not_there(compared: Iterable[Column]) -> str:
    """What stands in place of a line or an assumption that a column's pack does not have."""
    years = {column.opened.pack.year for column in compared}
    return say("compare-value-absent", of_column="year" if len(years) > 1 else "pack")


def first_with(compared: Sequence[Column], line: str) -> Column:
    """The first column whose pack has a line."""
    return next(column for column in compared if line in column.estimate.lines)


def _offered_names(pack: Pack) -> list[str]:
    return sorted(pack.presets, key=lambda name: not pack.presets[name].column)


def _preset_entry(pack: Pack, name: str, asked: str) -> Entry:
    """A preset as a column; named in the link only where its settings do not tell whose it is."""
    scenario = replace(preset_scenario(pack, name), pack=asked)
    found, preset = preset_of(pack, scenario), pack.presets[name]
    return Entry("" if found is preset else preset.name, Opened(pack, scenario, ()))


def _automatic(entry: Entry) -> str:
    return scenario_name(entry.opened.pack, entry.opened.scenario)


def _by(entry: Entry, own: bool) -> str:
    """Whose scenario it is; one that a link gives another name is not its author's proposal."""
    preset = preset_of(entry.opened.pack, entry.opened.scenario, entry.name)
    if own:
        return say("compare-own")
    if preset and entry.name in ("", preset.name):
        return say("compare-preset", author=preset.author, date=preset.date)
    return say("compare-named-link", name=_automatic(entry)) if entry.name else say("compare-link")


def _when(entry: Entry, packs_differ: bool) -> str:
    year = f"FY{entry.opened.scenario.first_year}"
    if not packs_differ:
        return year
    return say("compare-pack", year=year, pack=entry.opened.pack.revision)


def _exact(value: float, unit: str) -> str:
    if unit == "dollars":
        return exact_dollars(value)
    return percent_text(value) if unit == "percent" else f"{number_text(value):,}"


def _share(column: Column) -> float | None:
    """The cut as a percent of all lines; None where there is no line."""
    pack = column.estimate.pack
    return round(100 * column.estimate.total.cut / pack.total, 2) if pack.total else None


def _unit_label(compared: Sequence[Column], name: str) -> str:
    """What a line's first unit is called, with the line where two lines have it."""
    units = {}
    for each in all_lines(compared):
        pack = first_with(compared, each).estimate.pack
        units[each] = pack.lines[each].units[headline_unit(pack, each)].label
    label = units[name]
    if list(units.values()).count(label) < 2:
        return label
    line = first_with(compared, name).estimate.pack.lines[name].name
    return say("compare-unit", line=line, unit=label)


def _is_charged(compared: Sequence[Column], name: str) -> bool:
    return isinstance(first_with(compared, name).estimate.pack.lines[name], TuitionLine)


def _texts(
    compared: Sequence[Column], name: str, text: Callable[[LineEstimate], str]
) -> tuple[str, ...]:
    """A figure of a line in every column."""
    lines = [column.estimate.lines.get(name) for column in compared]
    return tuple(not_there(compared) if line is None else text(line) for line in lines)


def _rise(line: LineEstimate, figure: str, spoken: Callable[[float], str]) -> str:
    if not isinstance(line, TuitionEstimate):
        return NONE
    value: float = getattr(line, figure)
    return more(spoken(value)) if value else spoken(0)


def _units(line: LineEstimate, unit: str) -> str:
    if unit not in line.units_lost:
        return NONE
    value = line.units_lost[unit]
    return say("compare-about", unit_count=count(value)) if round(value, 4) else "0"

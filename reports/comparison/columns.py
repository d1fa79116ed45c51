"""Scenarios side by side and their figures, for a page and for a spreadsheet.

Knows nothing of how a page lays them out. Every row holds one value for each column, in order.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from model import Estimate, Pack, estimate
from model.comparison_link import Entry
from model.estimate import LineEstimate
from model.messages import say
from model.opening import Opened, essence
from model.pack import TuitionLine
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

ABSENT = "—"
"""Shown where a scenario's pack has no such line."""


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
    """None where a pack has no such line."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The values as a table shows them."""
        return tuple(_exact(value, self.unit) for value in self.values)


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
    names = distinct([entry.name or _automatic(entry) for entry in entries])
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


def lead_figures(compared: Sequence[Column]) -> list[Figure]:
    """The figures at the top of each column."""
    sums = [column.shown for column in compared]

    def total(part: str) -> tuple[str, ...]:
        return tuple(each.money(getattr(each.total, part)) for each in sums)

    pays, loses = [], []
    for name in all_lines(compared):
        pack = first_with(compared, name).estimate.pack
        lines = [column.estimate.lines.get(name) for column in compared]
        if isinstance(pack.lines[name], TuitionLine):
            rises = tuple(_rise(line, "tuition_increase", dollars) for line in lines)
            percents = tuple(_rise(line, "tuition_increase_percent", percent) for line in lines)
            pays += [
                Figure(say("compare-increase"), rises, "pay", part=True),
                Figure(say("compare-percent"), percents, "pay", part=True),
            ]
        unit = headline_unit(pack, name)
        texts = tuple(_units(line, unit) for line in lines)
        loses.append(Figure(pack.lines[name].units[unit].label, texts, "lost", part=True))
    return [
        Figure(say("compare-state"), total("cut")),
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
    rows = [
        ExactFigure(say(label, line=everything), unit, [each["total"][key] for each in results])
        for label, key, unit in sums
    ]
    shares = [round(100 * c.estimate.total.cut / c.estimate.pack.total, 2) for c in compared]
    rows.append(ExactFigure(say("compare-figure-share", line=everything), "percent", shares))
    for name in all_lines(compared):
        line = first_with(compared, name).estimate.pack.lines[name]
        found = [each["lines"].get(name, {}) for each in results]
        figures = [
            *sums,
            ("compare-figure-tuition-now", "tuition_now", "dollars"),
            ("compare-figure-increase", "tuition_increase", "dollars"),
            ("compare-figure-percent", "tuition_increase_percent", "percent"),
            ("compare-figure-partner", "per_partner_district", "dollars"),
        ]
        rows += [
            ExactFigure(say(label, line=line.name), unit, [each.get(key) for each in found])
            for label, key, unit in figures
            if any(key in each for each in found)
        ]
        rows += [
            ExactFigure(
                say("compare-figure-unit", line=line.name, unit=declared.label),
                "count",
                [each.get("units_lost", {}).get(unit) for each in found],
            )
            for unit, declared in line.units.items()
        ]
    return rows


def all_lines(compared: Iterable[Column]) -> list[str]:
    """The lines of all the packs compared, in their order."""
    return list(dict.fromkeys(name for column in compared for name in column.estimate.lines))


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


def _exact(value: float | None, unit: str) -> str:
    if value is None:
        return ABSENT
    if unit == "dollars":
        return exact_dollars(value)
    return percent_text(value) if unit == "percent" else f"{number_text(value):,}"


def _rise(line: LineEstimate | None, figure: str, spoken: Callable[[float], str]) -> str:
    if not isinstance(line, TuitionEstimate):
        return ABSENT
    value: float = getattr(line, figure)
    return more(spoken(value)) if value else spoken(0)


def _units(line: LineEstimate | None, unit: str) -> str:
    if line is None or unit not in line.units_lost:
        return ABSENT
    value = line.units_lost[unit]
    return say("compare-about", unit_count=count(value)) if round(value, 4) else "0"

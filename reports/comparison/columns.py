"""Scenarios side by side and their figures, for a page and for a spreadsheet.

Knows nothing of how a page lays them out. Every row holds one value for each column, in order.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from model import Estimate, Pack, estimate
from model.comparison_link import Entry
from model.current_law import under_current_law
from model.estimate import LineEstimate
from model.messages import Part, say
from model.opening import Opened, essence
from model.pack import MOST_YEARS, Preset, ServiceLine, StatedLine, TuitionLine
from model.parameters import number_text
from model.scenario import fitting_preset, preset_scenario, without_district
from model.slider_tables import headline_unit
from model.tuition import TuitionEstimate
from reports.comparison.variants import (
    cut_looked_at,
    cuts_alike,
    facts_alike,
    is_one_cut,
    rule_in_words,
    rules_alike,
    same_cut,
)
from reports.wording.amounts import (
    ShownEstimate,
    about,
    dollars,
    exact_dollars,
    more,
    percent,
    percent_text,
    risen,
    shown_alike,
)
from reports.wording.scenario_names import distinct, preset_of, scenario_name
from reports.wording.sentences import taken
from reports.wording.two_laws import own_parts, year_shown

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
    """The fiscal year of its figures, as on the first page, and the pack where packs differ."""
    rule: str
    """What decides on who bears its cut; "" where nothing is cut."""
    opened: Opened
    estimate: Estimate
    shown: ShownEstimate
    """The amounts rounded as people speak; one cut is one amount in all columns."""
    law: Estimate | None = None
    """What current law does with its cut, where no column shows that."""

    @property
    def answer(self) -> tuple[Part, ...]:
        """Its sentence, rounded as its figures are."""
        return own_parts(self.estimate, self.shown.total.unit)

    @property
    def by_law(self) -> tuple[Part, ...]:
        """The sentence of current law, which stands beside that of every other; or nothing."""
        return own_parts(self.law, self.shown.total.unit) if self.law else ()


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
    """What a comparison starts with: the present cut under current law and each change of it.

    Where nothing is cut, it is that of a proposal.
    """
    return [Entry("", each) for each in same_cut(cut_looked_at(opened), most)]


def own_entry(opened: Opened) -> Entry:
    """The scenario of a visit as a column, without its district."""
    return Entry("", Opened(opened.pack, without_district(opened.scenario), ()))


def same(one: Opened, other: Opened) -> bool:
    """Whether two links mean the same policy and assumptions, by the same pack."""
    return essence(one) == essence(other)


def columns(
    entries: Sequence[Entry], own: int | None = None, visit: Opened | None = None
) -> list[Column]:
    """The columns of a comparison. Where they are one cut, each is named by its rule.

    Args:
        entries: a name and a scenario each.
        own: the place of the visit's own scenario.
        visit: that scenario, wherever it stands, if there is one that cuts something.
    """
    scenarios = [entry.opened for entry in entries]
    packs = {opened.pack.revision for opened in scenarios}
    rules = [rule_in_words(opened) for opened in scenarios]
    automatic = rules if is_one_cut(scenarios) else titles(scenarios)
    given = titles(scenarios, [entry.name for entry in entries])
    names = distinct(
        [
            name if entry.name else usual
            for entry, name, usual in zip(entries, given, automatic, strict=True)
        ]
    )
    results = [
        estimate(each.pack, each.scenario, year_shown(each.pack, each.scenario))
        for each in scenarios
    ]
    amounts = shown_alike(results)
    return [
        Column(
            name,
            by_whom(entries, index, own, name, visit),
            _when(results[index], packs_differ=len(packs) > 1),
            rules[index],
            entry.opened,
            results[index],
            amounts[index],
            _law_beside(results[index], scenarios),
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
        return tuple(
            each.total.money(getattr(each.total, part)) if each.lines else say("compare-not-known")
            for each in sums
        )

    pays, loses = [], []
    names = lines_in_sight(compared)
    charged = [name for name in names if _is_charged(compared, name)]
    for name in names:
        pack = first_with(compared, name).estimate.pack
        if name in charged:
            rises = _texts(
                compared, name, lambda line: _rise(line, "tuition_increase", _more_dollars)
            )
            percents = _texts(
                compared, name, lambda line: _rise(line, "tuition_increase_percent", _more_percent)
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
    nothing = [NONE if column.estimate.lines else say("compare-not-known") for column in compared]
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
        missing = _missing(compared, name)
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
    for name, stated in _stated_alone(compared).items():
        own = {"taken": taken([stated])}
        unknown, missing = [None] * len(compared), _missing(compared, name)
        rows += [
            ExactFigure(_label(label, stated.name, own), unit, unknown, missing)
            for label, _, unit in sums
        ]
    return rows


def _stated_alone(compared: Iterable[Column]) -> dict[str, StatedLine]:
    """The lines that have an amount in no pack compared."""
    stated: dict[str, StatedLine] = {}
    for column in compared:
        stated = {**column.estimate.pack.lines_without_amount, **stated}
    known = all_lines(compared)
    return {name: line for name, line in stated.items() if name not in known}


def _missing(compared: Sequence[Column], name: str) -> list[str]:
    """What each column shows in place of a figure of a line that it does not have."""
    return [
        NONE
        if name in column.estimate.lines
        else say("compare-not-known")
        if name in column.estimate.pack.lines_without_amount
        else not_there(compared)
        for column in compared
    ]


def all_lines(compared: Iterable[Column]) -> list[str]:
    """The lines of all the packs compared, in their order."""
    return list(dict.fromkeys(name for column in compared for name in column.estimate.lines))


def lines_in_sight(compared: Sequence[Column]) -> list[str]:
    """The lines that some column cuts; all where none does."""
    names = all_lines(compared)
    cut = [n for n in names if any(c.opened.scenario.cuts.get(n) for c in compared)]
    return cut or names


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
    """A preset as a column; its link says whose it is, or its name, where a link has nothing."""
    preset = pack.presets[name]
    given = "" if preset.link else preset.name
    return Entry(given, Opened(pack, replace(preset_scenario(pack, name), pack=asked), ()))


def by_whom(
    entries: Sequence[Entry],
    index: int,
    own: int | None = None,
    name: str = "",
    visit: Opened | None = None,
) -> str:
    """Whose scenario a column is. Another name that it was given leaves it whose it is.

    Args:
        entries: all columns.
        index: its place.
        own: the place of the visit's own scenario.
        name: what the column is called, where that is shown beside it.
        visit: the visit's own scenario, where it is no column or a proposal.
    """
    if index == own:
        return say("compare-own")
    mine = visit if own is None else entries[own].opened
    entry = entries[index]
    preset = _preset_of(entry)
    made = _beside(entries, index, own) or _made_from(entries, index, mine)
    if preset and (preset is _chosen(entry) or not made):
        by = say("compare-preset", author=preset.author, date=preset.date)
        # The name may be somebody else's, or that of the rule, so the proposal's own is said too.
        return by if preset.name in name else say("compare-renamed", name=preset.name, by=by)
    if made:
        return made
    usual = scenario_name(entry.opened.pack, entry.opened.scenario)
    if entry.name:
        return say("compare-named-link", name=usual)
    return _like_others(entries, index) or say("compare-link")


def _preset_of(entry: Entry) -> Preset | None:
    """The preset whose policy a column is, with whatever assumptions."""
    pack = entry.opened.pack
    found = preset_of(pack, replace(entry.opened.scenario, assumptions={}), entry.name)
    return found if found and (found.link or found.name == entry.name) else None


def _chosen(entry: Entry) -> Preset | None:
    """The preset that its link names."""
    pack = entry.opened.pack
    return pack.presets.get(fitting_preset(pack, entry.opened.scenario))


def _beside(entries: Sequence[Entry], index: int, own: int | None) -> str:
    """Whose cut a column has under another rule: the visitor's, or that of a proposal beside it."""
    this = entries[index].opened
    if own is not None and cuts_alike(entries[own].opened, this):
        return say("compare-own-cut")
    for other in entries:
        preset = _chosen(other)
        if preset and cuts_alike(other.opened, this) and other is not entries[index]:
            return say("compare-cut-of", preset=preset.name)
    return ""


def _made_from(entries: Sequence[Entry], index: int, mine: Opened | None) -> str:
    """What a column was made from: the visitor's scenario, or the rule of a proposal beside it."""
    this = entries[index].opened
    if mine and rules_alike(mine, this):
        return say("compare-own-rule")
    for other in entries:
        preset = _chosen(other)
        if preset and rules_alike(other.opened, this) and other is not entries[index]:
            return say("compare-rule-of", preset=preset.name)
    if mine and cuts_alike(mine, this):
        return say("compare-own-cut")
    return say("compare-own-both") if mine and facts_alike(mine, this) else ""


def _like_others(entries: Sequence[Entry], index: int) -> str:
    """What a column has in common with all that stand beside it: its cut, or its rule."""
    this = entries[index].opened
    others = [each.opened for at, each in enumerate(entries) if at != index]
    if others and all(cuts_alike(each, this) for each in others):
        return say("compare-like-cut")
    if others and all(rules_alike(each, this) for each in others):
        return say("compare-like-rule")
    return ""


def _law_beside(result: Estimate, shown: Sequence[Opened]) -> Estimate | None:
    """What current law does with the same cut; None where a column has it, or it is the same."""
    pack = result.pack
    law = under_current_law(pack, result.scenario)
    if not result.total.cut or any(same(Opened(pack, law, ()), each) for each in shown):
        return None
    found = estimate(pack, law, result.year)
    return None if _lines(found) == _lines(result) else found


def _when(result: Estimate, packs_differ: bool) -> str:
    year = f"FY{result.year}"
    if not packs_differ:
        return year
    return say("compare-pack", year=year, pack=result.pack.revision)


def alike(compared: Sequence[Column]) -> list[str]:
    """For each column, that one before it has the same figures, in a sentence; "" where none has.

    In all fiscal years, or in the one that is shown.
    """
    return [_alike(column, compared[:index]) for index, column in enumerate(compared)]


def _alike(column: Column, before: Sequence[Column]) -> str:
    this = column.estimate
    for each in before if this.total.cut else ():
        other = each.estimate
        if this.year != other.year or _lines(this) != _lines(other):
            continue
        one, two = (list(map(_lines, _every_year(result))) for result in (this, other))
        years = "all" if one == two else "shown"
        return say("compare-alike", name=each.name, alike_in=years, year=f"FY{this.year}")
    return ""


def _lines(result: Estimate) -> object:
    """All figures of an estimate, to the cent."""
    return result.to_dict()["lines"]


def _every_year(result: Estimate) -> list[Estimate]:
    first = result.scenario.first_year
    return [estimate(result.pack, result.scenario, first + later) for later in range(MOST_YEARS)]


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
    for each in lines_in_sight(compared):
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
    return tuple(
        missing if line is None else text(line)
        for line, missing in zip(lines, _missing(compared, name), strict=True)
    )


def _rise(line: LineEstimate, figure: str, spoken: Callable[[float], str]) -> str:
    if not isinstance(line, TuitionEstimate):
        return NONE
    return spoken(getattr(line, figure))


def _more_dollars(increase: float) -> str:
    return more(dollars(increase))


def _more_percent(increase: float) -> str:
    return risen(increase, percent)


def _units(line: LineEstimate, unit: str) -> str:
    if unit not in line.units_lost:
        return NONE
    return about(line.units_lost[unit])

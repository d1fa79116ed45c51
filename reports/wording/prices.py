"""The comparison with keeping up with prices in words: a table of its own, and its source.

Every later year names what it is compared with. What a cut does is told beside current law with
nothing cut; here stands the other comparison, for the lines that have it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from model import Pack, Scenario
from model.estimate import assumptions_in_use, compared_with_prices, keeping_up_years
from model.keeping_up import KeepingUp
from model.messages import say
from model.pack import charged_line
from reports.wording.amounts import CENT, UNITS, money, nearest, percent_text, unit_of_sum
from reports.wording.assumption_values import assumption_value
from reports.wording.caps import capped_lines, from_when
from reports.wording.evidence import kind_in_words
from reports.wording.readings import Reading, law_and_change
from reports.wording.sentences import taken


@dataclass(frozen=True)
class PricesRow:
    """One figure of the comparison, a fiscal year after the other."""

    figure: str
    """The name that the model has for it: cut, squeeze, needed, paid or short."""
    label: str
    """What it is; and the rule that it stands under, where it stands under one."""
    amounts: tuple[float, ...]
    """Dollars, rounded to the unit of the table."""


@dataclass(frozen=True)
class PricesTable:
    """A tuition line beside keeping up with prices, under current law and under its change."""

    line: str
    """Its name in the pack."""
    heading: str
    says: tuple[str, ...]
    """What is compared with what, and how fast costs rise and who says so."""
    outcomes: tuple[str, ...]
    """What comes out in the last year, a sentence for each rule, to the unit of the table."""
    spoken: tuple[str, ...]
    """The same in round numbers, as people say them."""
    years: tuple[int, ...]
    rows: tuple[PricesRow, ...]
    unit: float
    """Dollars: whole ones, or cents where whole ones would not add up in each year."""


def prices_tables(
    pack: Pack, scenario: Scenario, names: Iterable[str] | None = None
) -> list[PricesTable]:
    """The second comparison of each line that has one.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions; its ``years`` are the columns.
        names: the lines to speak of; None is those that are cut, or all where nothing is.
    """
    compared = compared_with_prices(pack, scenario.first_year)
    cut = [name for name in pack.lines if scenario.cuts[name]]
    wanted = (cut or compared) if names is None else list(names)
    several = len(compared) > 1
    return [_table(pack, scenario, name, several) for name in compared if name in wanted]


def _table(pack: Pack, scenario: Scenario, name: str, several: bool) -> PricesTable:
    found = [
        (reading, keeping_up_years(pack, reading.scenario, name))
        for reading in law_and_change(pack, scenario)
    ]
    line, years = pack.lines[name], found[0][1]
    unit = 1 if all(_adds_up(each) for _, under in found for each in under) else CENT
    rows = [
        _row("cut", say("prices-cut", taken=taken([line])), years, unit),
        _row("squeeze", say("prices-squeeze"), years, unit),
        _row("needed", say("prices-needed"), years, unit),
    ]
    for reading, under in found:
        rule = rule_name(reading)
        rows.append(_row("paid", say("prices-paid", rule=rule), under, unit))
        rows.append(_row("short", say("prices-short", rule=rule), under, unit))
    named = "yes" if several else "no"
    return PricesTable(
        line=name,
        heading=say("prices-heading", named=named, line=line.name),
        says=(compared_in_words(pack, scenario, name), growth_in_words(pack, scenario, name)),
        outcomes=tuple(_outcome(reading, under[-1], unit, unit) for reading, under in found),
        spoken=tuple(
            _outcome(reading, under[-1], unit, _spoken_unit(under[-1])) for reading, under in found
        ),
        years=tuple(each.year for each in years),
        rows=tuple(rows),
        unit=unit,
    )


def _row(figure: str, label: str, years: Sequence[KeepingUp], unit: float) -> PricesRow:
    return PricesRow(figure, label, tuple(_rounded(each, unit)[figure] for each in years))


def _adds_up(found: KeepingUp) -> bool:
    """Whether whole dollars add up: both to what is needed."""
    needed = nearest(found.needed)
    parts = ((found.cut, found.squeeze), (found.paid, found.short))
    return all(nearest(one) + nearest(other) == needed for one, other in parts)


def _rounded(found: KeepingUp, unit: float) -> dict[str, float]:
    """Its figures to a unit; of two parts that end in half of it, the second is the lower one."""
    cut, needed, paid = (nearest(each, unit) for each in (found.cut, found.needed, found.paid))
    return {
        "cut": cut,
        "squeeze": nearest(needed - cut, unit),
        "needed": needed,
        "paid": paid,
        "short": nearest(needed - paid, unit),
    }


def rule_name(reading: Reading) -> str:
    """What a reading is called where both stand: "Current law", or the change of it."""
    rule = from_when(reading.cap.short, reading.scenario)
    return say("prices-rule", law="current" if reading.law else "change", rule=rule)


def growth_in_words(pack: Pack, scenario: Scenario, name: str) -> str:
    """How fast the schools' own costs are taken to rise, and who says so."""
    used = str(charged_line(pack, name).assumptions.cost_growth)
    declared, own = pack.assumptions[used], used in scenario.assumptions
    return say(
        "prices-growth",
        assumption=declared.label,
        value=assumption_value(declared, assumptions_in_use(pack, scenario)[used]),
        state="changed" if own else "central",
        central=assumption_value(declared, pack.central[used]),
        source_kind=kind_in_words(declared.kind),
        source=pack.sources[declared.source].title,
    )


def growth_source(pack: Pack, name: str) -> str:
    """The growth of costs with its kind and source, where its value stands apart."""
    declared = pack.assumptions[str(charged_line(pack, name).assumptions.cost_growth)]
    source = pack.sources[declared.source].title
    kind = kind_in_words(declared.kind)
    return say("prices-growth-source", assumption=declared.label, source_kind=kind, source=source)


def compared_in_words(pack: Pack, scenario: Scenario, name: str) -> str:
    """What a line is compared with, and why."""
    capped = capped_lines(pack, scenario.first_year)[name]
    year = f"FY{capped.rule.base_year}"
    return say("prices-compared", line=capped.line, percent=percent_text(capped.percent), year=year)


def _spoken_unit(found: KeepingUp) -> float:
    """The coarsest unit in which a sentence may say its figures: in it both sums add up."""
    unit: float = UNITS[0]
    sums = ((found.cut, found.squeeze), (found.paid, found.short))
    while any((finer := unit_of_sum(found.needed, parts, unit)) < unit for parts in sums):
        unit = finer
    return unit


def _outcome(reading: Reading, last: KeepingUp, unit: float, spoken: float) -> str:
    """What comes out under a reading in the last year.

    Args:
        reading: the rule.
        last: the year.
        unit: of the table, in which a figure is something or nothing.
        spoken: of the amounts in the sentence.
    """
    found = _rounded(last, unit)
    amounts = {figure: money(amount, spoken) for figure, amount in _rounded(last, spoken).items()}
    rests_on = {(True, True): "both", (True, False): "cut", (False, True): "costs"}
    bears = {(True, False): "pay", (False, True): "short"}
    return say(
        "prices-outcome",
        law="current" if reading.law else "change",
        rule=rule_name(reading),
        year=f"FY{last.year}",
        rests_on=rests_on.get((bool(found["cut"]), bool(found["squeeze"])), "nothing"),
        outcome=bears.get((bool(found["paid"]), bool(found["short"])), "both"),
        cut=amounts["cut"],
        squeeze=amounts["squeeze"],
        needed=amounts["needed"],
        pay=amounts["paid"],
        short=amounts["short"],
    )

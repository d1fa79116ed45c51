"""Everything the model says about a scenario, from one function that all callers use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from model.current_law import law_not_known, rules_of, under_current_law
from model.keeping_up import KeepingUp, compare
from model.messages import say
from model.pack import Pack, TuitionLine, charged_line, has_cap, line_cap, rule_of, tuition_lines
from model.parameters import number_text
from model.scenario import Notice, Scenario, to_parameters
from model.service import ServiceEstimate, estimate_service
from model.tuition import TuitionEstimate, estimate_tuition, full_tuition

LineEstimate = TuitionEstimate | ServiceEstimate

_NOT_KNOWN: Mapping[str, Any] = {
    **dict.fromkeys(("line", "cut", "districts_pay", "services_lost")),
    "units_lost": {},
}
"""What is known of a line without an amount."""


@dataclass(frozen=True)
class Total:
    """All lines together, dollars."""

    cut: float
    districts_pay: float
    services_lost: float


@dataclass(frozen=True)
class Estimate:
    """What a scenario does in one fiscal year."""

    pack: Pack
    scenario: Scenario
    year: int
    lines: Mapping[str, LineEstimate]
    total: Total

    def to_dict(self, notices: Iterable[Notice] = ()) -> dict[str, Any]:
        """The object that the API and the command line return; dollars to the cent.

        Rounded parts still sum: services lost is the cut less what districts pay, to the cent. What
        is not known is None: every figure of a line without an amount, and the total where no line
        has one. The second comparison is in it for the lines that have one, with each of their
        years.
        """
        lines = {name: _line_to_dict(line) for name, line in self.lines.items()}
        not_known = {name: dict(_NOT_KNOWN) for name in self.pack.lines_without_amount}
        kept_up = {
            name: [
                _prices_to_dict(each) for each in keeping_up_years(self.pack, self.scenario, name)
            ]
            for name in compared_with_prices(self.pack, self.scenario.first_year)
        }
        return {
            **self.pack.identity,
            "scenario": to_parameters(self.scenario, self.pack),
            # An answer without a year is of the scenario's first.
            **({"year": self.year} if self.year != self.scenario.first_year else {}),
            "lines": lines | not_known,
            "total": _total_to_dict(lines),
            **(self.condition_to_dict() if says_condition(self.pack, self.scenario) else {}),
            **({"keeping_up": kept_up} if kept_up else {}),
            "notices": [notice.to_dict() for notice in notices],
        }

    def condition_to_dict(self) -> dict[str, Any]:
        """The rules that the figures hold under, and what current law would do in their place."""
        lawful = under_current_law(self.pack, self.scenario)
        result = estimate(self.pack, lawful, self.year)
        lines = {name: _line_to_dict(line) for name, line in result.lines.items()}
        return {
            "rules": rules_of(self.pack, self.scenario),
            "current_law": {
                "rules": rules_of(self.pack, lawful),
                "law_not_known": law_not_known(self.pack, lawful),
                "lines": lines,
                "total": _total_to_dict(lines),
            },
        }


def estimate(pack: Pack, scenario: Scenario, year: int | None = None) -> Estimate:
    """Estimate what a scenario does in one fiscal year.

    Values are not checked here; ``decode`` checks those of a link. A number may be an array, for
    many scenarios at once (``model.rule.as_one``); the numbers of the answer are then arrays too.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions.
        year: fiscal year; None is the scenario's first, which is the headline of every page.

    Raises:
        ValueError: the scenario cuts a line that the pack does not have.
    """
    if unknown := scenario.cuts.keys() - pack.lines.keys():
        raise ValueError(say("model-no-line", pack=pack.revision, names=", ".join(sorted(unknown))))
    year = scenario.first_year if year is None else year
    values = given_values(pack, scenario)
    lines = {name: _estimate_line(pack, scenario, name, year, values) for name in pack.lines}
    total = Total(
        cut=sum(line.cut for line in lines.values()),
        districts_pay=sum(line.districts_pay for line in lines.values()),
        services_lost=sum(line.services_lost for line in lines.values()),
    )
    return Estimate(pack, scenario, year, lines, total)


def estimate_line(
    pack: Pack, scenario: Scenario, line: str, year: int | None = None
) -> LineEstimate:
    """Estimate one line in a fiscal year: what ``estimate`` says of it.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules and changed assumptions; the cuts of other lines are not used.
        line: the line's name.
        year: fiscal year; None is the scenario's first.

    Raises:
        KeyError: the pack has no such line.
    """
    year = scenario.first_year if year is None else year
    return _estimate_line(pack, scenario, line, year, given_values(pack, scenario))


def of_tuition(line: LineEstimate) -> TuitionEstimate:
    """The estimate of a tuition line, which has figures that others do not.

    Raises:
        ValueError: it is the estimate of another kind of line.
    """
    if not isinstance(line, TuitionEstimate):
        raise ValueError(say("model-no-increase"))
    return line


def compared_with_prices(pack: Pack, year: int | None = None) -> list[str]:
    """The tuition lines that can be compared with keeping up with prices, by name.

    Those whose rate the law holds still in a fiscal year, or in the pack's first if none is given,
    and for which the pack says how fast the schools' own costs rise.
    """
    return [
        name
        for name, line in tuition_lines(pack).items()
        if has_cap(pack) and line.assumptions.cost_growth and line_cap(pack, name, year) is not None
    ]


def keeping_up(result: Estimate, name: str) -> KeepingUp:
    """Compare a tuition line with keeping up with prices, in the fiscal year of an estimate.

    Raises:
        ValueError: it is not one of ``compared_with_prices``.
    """
    pack, scenario = result.pack, result.scenario
    declared = charged_line(pack, name)
    rule, growth = rule_of(declared), declared.assumptions.cost_growth
    if rule is None or rule.base_year is None or growth is None:
        raise ValueError(say("model-not-compared", pack=pack.revision))
    return compare(
        of_tuition(result.lines[name]),
        result.year,
        rule.base_year,
        scenario.passed_on.get(name, declared.passed_on) / 100,
        given_values(pack, scenario)[growth],
    )


def keeping_up_years(pack: Pack, scenario: Scenario, name: str) -> list[KeepingUp]:
    """The same for each fiscal year of a scenario."""
    years = range(scenario.first_year, scenario.first_year + scenario.years)
    return [keeping_up(estimate(pack, scenario, year), name) for year in years]


def given_values(pack: Pack, scenario: Scenario) -> dict[str, float]:
    """Each assumption's value, the user's or the central one, but for those that are derived.

    In the assumption's unit; a share is a fraction.
    """
    return {**pack.central, **scenario.assumptions}


def assumptions_in_use(pack: Pack, scenario: Scenario) -> dict[str, float]:
    """Every assumption's value in a scenario: the user's, the central one, or the derived one."""
    values = given_values(pack, scenario)
    derived = {
        line.assumptions.full_tuition: full_tuition(line, values)
        for line in pack.lines.values()
        if isinstance(line, TuitionLine)
    }
    return {name: {**derived, **values}[name] for name in pack.assumptions}


def _estimate_line(
    pack: Pack, scenario: Scenario, name: str, year: int, values: Mapping[str, float]
) -> LineEstimate:
    line = pack.lines[name]
    since = year - scenario.first_year
    cut = scenario.cuts.get(name, 0)
    if since < 0 or (since > 0 and scenario.lasts == "once"):
        cut = 0 * cut
    passed_on = scenario.passed_on.get(name, line.passed_on) / 100
    if not isinstance(line, TuitionLine):
        return estimate_service(line, cut, passed_on, values)
    return estimate_tuition(
        line,
        cut,
        passed_on,
        scenario.tuition_cap,
        values,
        cap_rate(pack, name, year, values),
        since,
        rises(scenario, year),
    )


def cap_rate(pack: Pack, name: str, year: int, values: Mapping[str, float]) -> float | None:
    """A tuition line's cap in law in a fiscal year, 0 to 1; None where it has none."""
    own = charged_line(pack, name).assumptions.cap_rate
    if own is not None and year == pack.first_year:
        return values[own]
    percent = line_cap(pack, name, year)
    return None if percent is None else round(percent / 100, 12)


def rises(scenario: Scenario, year: int) -> int:
    """How many yearly rises with inflation there have been by a fiscal year."""
    cpi_from = scenario.first_year if scenario.cpi_from is None else scenario.cpi_from
    return max(0, year - cpi_from + 1)


def cents(amount: float) -> int | float:
    """Dollars to the cent, and whole dollars without a fraction."""
    return number_text(round(amount, 2))


def _prices_to_dict(found: KeepingUp) -> dict[str, Any]:
    """A year of the second comparison; its parts sum to the cent, as those of a cut do."""
    cut, needed, paid = cents(found.cut), cents(found.needed), cents(found.paid)
    return {
        "year": found.year,
        "cut": cut,
        "squeeze": cents(needed - cut),
        "needed": needed,
        "paid": paid,
        "short": cents(needed - paid),
    }


def says_condition(pack: Pack, scenario: Scenario) -> bool:
    """Whether JSON states the rules of its figures: not where a frozen link has older bytes."""
    return pack.current_law_in_json or scenario.pack != pack.revision


def _total_to_dict(lines: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """What lines come to; what is not known of any is None."""
    return {
        key: cents(sum(line[key] for line in lines.values())) if lines else None
        for key in ("cut", "districts_pay", "services_lost")
    }


def _line_to_dict(line: LineEstimate) -> dict[str, Any]:
    pay = cents(line.districts_pay)
    lost = {"services_lost": cents(line.cut - pay)}
    units = {"units_lost": {name: cents(count) for name, count in line.units_lost.items()}}
    start = {"line": line.line, "cut": cents(line.cut)}
    if isinstance(line, ServiceEstimate):
        shared = line.per_partner_district
        partner = {} if shared is None else {"per_partner_district": cents(shared)}
        return {**start, "districts_pay": pay, **partner, **lost, **units}
    return {
        **start,
        "cut_per_student": cents(line.cut_per_student),
        "tuition_now": cents(line.tuition_now),
        "tuition_increase": cents(line.tuition_increase),
        "tuition_increase_percent": round(line.tuition_increase_percent, 2),
        "districts_pay": pay,
        **lost,
        **units,
    }

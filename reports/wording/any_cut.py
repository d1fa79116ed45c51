"""What each law would do with a cut while nothing is cut: in words, without a figure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from model import Estimate, Pack, Scenario, estimate
from model.messages import Part, parts, say
from model.pack import MOST_YEARS, ServiceLine, cap_in_law
from reports.wording.amounts import percent_text, shown
from reports.wording.caps import capped_lines, ruled_year
from reports.wording.prices import rule_name
from reports.wording.readings import law_and_change
from reports.wording.sentences import case, chargeable, charged_as, enumeration
from reports.wording.two_laws import Hangs, Name, Side, sides, which_year

_ALL, _NONE = 100.0, 0.0


def columns_of(pack: Pack, scenario: Scenario) -> list[tuple[Name, Scenario]]:
    """Current law and the change of it, or the two ends of lines that no cap is about."""
    ruled = capped_lines(pack, ruled_year(pack, scenario.first_year))
    cut = [name for name in pack.lines if scenario.cuts[name]]
    if ruled and (not cut or not ruled.keys().isdisjoint(cut)):
        law = cap_in_law(pack, ruled_year(pack, scenario.first_year))
        own = scenario.tuition_cap
        change = "lifted" if own == law else own
        least = {
            name: min(share, chargeable(pack, pack.lines[name], scenario.first_year))
            for name, share in scenario.passed_on.items()
        }
        return [
            ("law", replace(scenario, tuition_cap=law, passed_on=least)),
            (
                change if isinstance(change, str) else "percent",
                replace(scenario, tuition_cap=change),
            ),
        ]
    services = [name for name, line in pack.lines.items() if isinstance(line, ServiceLine)]
    ended = [name for name in services if scenario.cuts[name]] or services
    if not ended:
        return [("law", scenario)]
    charged = scenario
    if not any(scenario.passed_on[name] for name in ended):
        charged = _passing(scenario, ended, _ALL)
    whole = {charged.passed_on[name] for name in ended} == {_ALL}
    return [
        ("nobody", _passing(scenario, services, _NONE)),
        ("charged" if whole else "part", charged),
    ]


def any_hangs(pack: Pack, change: Scenario) -> Hangs:
    """What a change of the cap hangs on for any cut: only whether something of it is passed on."""
    capped = capped_lines(pack, ruled_year(pack, change.first_year))
    return "cap" if any(change.passed_on[name] for name in capped) else "share"


def any_parts(pack: Pack, scenario: Scenario, name: Name, hangs: Hangs) -> list[Part]:
    """What a column does to any cut: who bears the whole of its lines.

    Args:
        pack: the lines.
        scenario: the rules of the column, as ``columns_of`` gives them.
        name: what holds there.
        hangs: what that hangs on.
    """
    ruled = capped_lines(pack, ruled_year(pack, scenario.first_year))
    whole = ruled if name != "nobody" and ruled else pack.lines
    cuts = {each: float(pack.lines[each].amount) if each in whole else 0.0 for each in pack.lines}
    result = _first_paid(pack, replace(scenario, cuts=cuts))
    later = result.year > scenario.first_year
    return parts(
        "answer-any",
        **in_column(result, name, hangs, dated=later),
        line_count=len(ruled) if whole is ruled else 0,
        lines=enumeration([pack.lines[each].short for each in ruled] or [""]),
    )


def in_column(result: Estimate, name: Name, hangs: Hangs, *, dated: bool) -> dict[str, str]:
    """What the sentence of a column takes, whose rule stands at its head."""
    at = result.scenario
    shares = sorted({at.passed_on[each] for each, line in result.lines.items() if line.cut})
    cap = at.tuition_cap if isinstance(at.tuition_cap, float | int) else 0
    several = name == "part" and shares[1:]
    return {
        "side": "parts" if several else "law-plain" if name == "law" else name,
        "hangs": hangs,
        "percent": percent_text(next(iter(shares), 0.0) if name == "part" else cap),
        "cpi_from": f"{at.cpi_from or at.first_year}",
        "which_year": which_year(result, name, hangs, dated),
        "year": f"{result.year}",
        "outcome": case(shown(result).total),
        "charged_as": charged_as(result),
    }


def shown_sides(pack: Pack, scenario: Scenario) -> list[Side]:
    """What both laws do with a cut, or what they would do with any where none is made."""
    if any(scenario.cuts.values()) or not pack.lines:
        return sides(pack, scenario)
    said = law_and_change(pack, scenario)
    found = []
    for at, (name, each) in enumerate(columns_of(pack, scenario)):
        hangs = any_hangs(pack, each) if at and said else "cap"
        sentence = tuple(any_parts(pack, each, name, hangs))
        ruled = said[at : at + 1] if name not in ("nobody", "part", "charged") else []
        heading = rule_name(ruled[0]) if ruled else _title(name, each)
        law, proposed = (ruled[0].says, ruled[0].proposed) if ruled else ("", ())
        result = estimate(pack, each)
        found.append(Side(name, heading, law, proposed, result, sentence, 1, hangs))
    return found


def _title(name: Name, scenario: Scenario) -> str:
    at = "law" if name == "law" else name
    return say("laws-side", side=at, percent=percent_text(max(scenario.passed_on.values())))


def _first_paid(pack: Pack, scenario: Scenario) -> Estimate:
    """The first year in which districts would pay something of a cut, or its first."""
    years = range(scenario.first_year, scenario.first_year + MOST_YEARS)
    found: Sequence[Estimate] = [estimate(pack, scenario, year) for year in years]
    return next((each for each in found if shown(each).total.districts_pay), found[0])


def _passing(scenario: Scenario, lines: Iterable[str], share: float) -> Scenario:
    return replace(scenario, passed_on={**scenario.passed_on, **dict.fromkeys(lines, share)})

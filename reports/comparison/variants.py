"""Scenarios to put beside one: its cut under other rules, and its rule with other cuts.

The rules are current law and each change of it that the pack names. Where no cap is about a cut,
the two ends stand in their place: nobody makes up for it, and districts do.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from model import Scenario
from model.current_law import lawful_shares, under_current_law
from model.messages import say
from model.opening import Opened
from model.pack import Preset
from model.scenario import choices, preset_scenario, without_district
from reports.wording.caps import capped_lines, fees_alone, kept_cap, ruled_year
from reports.wording.prices import rule_name
from reports.wording.readings import chosen_reading, readings

_SIZES = (0.25, 0.5, 1)
"""The parts of a line that other cuts take."""
_NOBODY, _ALL = 0.0, 100.0
"""Percent of a cut that districts make up for, at both ends."""


def cut_looked_at(opened: Opened) -> Opened:
    """The scenario, where it cuts something; else a preset of its pack that does, if there is one.

    What somebody proposed for its own year comes before what shows the size of a cut.
    """
    pack, scenario = opened.pack, opened.scenario
    if any(scenario.cuts.values()):
        return opened
    cutting = [name for name in pack.presets if any(preset_scenario(pack, name).cuts.values())]
    proposed = [
        name
        for name in cutting
        if pack.presets[name].outcome and preset_scenario(pack, name).first_year == pack.first_year
    ]
    for name in (*proposed, *cutting):
        shown = preset_scenario(pack, name)
        beliefs = {**scenario.assumptions, **shown.assumptions}
        asked = replace(shown, pack=scenario.pack, made=scenario.made, assumptions=beliefs)
        return Opened(pack, asked, ())
    return opened


def shown_instead(opened: Opened) -> Preset | None:
    """The preset that stands in for a scenario that cuts nothing."""
    instead = cut_looked_at(opened)
    return opened.pack.presets.get(instead.scenario.preset) if instead != opened else None


def same_cut(opened: Opened, most: int) -> list[Opened]:
    """The cut under current law and under each change of it; at most so many, with its own rule.

    Only itself where nothing is cut.
    """
    scenario = without_district(opened.scenario)
    if _empty(opened):
        return [_beside(opened, scenario)]
    if _decides(opened):
        changes = [each.scenario for each in readings(opened.pack, scenario) if not each.law]
        law = under_current_law(opened.pack, scenario)
        # A scenario that keeps the cap and charges what no law allows is not current law.
        own = [] if scenario in (law, *changes) else [scenario]
        rules = [law, *own, *changes]
    else:
        rules = [_made_up(opened, share) for share in (_NOBODY, _ALL)]
        rules[1:1] = [] if scenario.passed_on in [each.passed_on for each in rules] else [scenario]
    while len(rules) > most:
        # Its own rule stays, and so does current law, which comes first.
        del rules[next(at for at in (-1, -2) if rules[at] != scenario)]
    return [_beside(opened, each) for each in rules]


def same_rule(opened: Opened, most: int) -> list[Opened]:
    """Its own cut and others of the same lines, small ones first, all under its rule."""
    pack, scenario = opened.pack, without_district(opened.scenario)
    lines = [name for name in pack.lines if scenario.cuts[name]] or list(pack.lines)[:1]
    found = [scenario]
    for size in _SIZES:
        cuts = {
            name: _stepped(pack.lines[name].amount, pack.lines[name].step, size) for name in lines
        }
        other = replace(scenario, cuts={**scenario.cuts, **cuts})
        if other.cuts not in [each.cuts for each in found]:
            found.append(other)
    kept = sorted(found[:most], key=lambda each: sum(each.cuts.values()))
    return [_beside(opened, each) for each in kept]


def rule_in_words(opened: Opened) -> str:
    """What decides on who bears a cut: the rule, by its one name; "" where nothing is cut."""
    pack, scenario = opened.pack, opened.scenario
    if _empty(opened):
        return ""
    reading = chosen_reading(pack, scenario) if _decides(opened) else None
    if reading and fees_alone(pack, scenario):
        return kept_cap()
    if reading:
        return rule_name(reading)
    shares = {scenario.passed_on[name] for name, cut in scenario.cuts.items() if cut}
    end = "nobody" if shares == {_NOBODY} else "districts" if shares == {_ALL} else "part"
    return say("compare-end", outcome=end)


def is_one_cut(scenarios: Sequence[Opened]) -> bool:
    """Whether scenarios differ in nothing but the rule, so that it is name enough for each."""
    rules = [rule_in_words(each) for each in scenarios]
    alike = all(_same_but_for_the_rule(one, other) for one, other in combinations(scenarios, 2))
    return alike and "" not in rules and len(set(rules)) == len(rules) > 1


def cuts_alike(one: Opened, other: Opened) -> bool:
    """Whether two scenarios cut the same, in the same year, under whatever rule."""
    return not _empty(one) and _same_but_for_the_rule(one, other)


def rules_alike(one: Opened, other: Opened) -> bool:
    """Whether two scenarios differ in nothing but in how much they cut, under the same rule."""
    bare = {
        Opened(each.pack, replace(choices(each.scenario), cuts={}, years=1), ())
        for each in (one, other)
    }
    return len(bare) == 1 and rule_in_words(one) == rule_in_words(other)


def facts_alike(one: Opened, other: Opened) -> bool:
    """Whether two scenarios differ in nothing but in how much they cut, and under which rule."""
    bare = {
        _without_rule(Opened(each.pack, replace(each.scenario, cuts={}), ()))
        for each in (one, other)
    }
    return len(bare) == 1


def _empty(opened: Opened) -> bool:
    return not any(opened.scenario.cuts.values())


def _decides(opened: Opened) -> bool:
    """Whether the cap on tuition decides on who bears the cut, or a part of it."""
    pack, scenario = opened.pack, opened.scenario
    capped = capped_lines(pack, ruled_year(pack, scenario.first_year))
    return any(scenario.cuts[name] for name in capped)


def _same_but_for_the_rule(one: Opened, other: Opened) -> bool:
    """Whether two scenarios differ in nothing but what ``same_cut`` changes.

    Under current law no more is passed on than it allows.
    """
    if len({_without_rule(each) for each in (one, other)}) > 1:
        return False
    shares = [each.scenario.passed_on for each in (one, other)]
    lawful = [lawful_shares(each.pack, each.scenario).passed_on for each in (one, other)]
    return (
        not _decides(one)
        or shares[0] == shares[1]
        or (_is_law(one) and shares[0] == lawful[1])
        or (_is_law(other) and shares[1] == lawful[0])
    )


def _is_law(opened: Opened) -> bool:
    return under_current_law(opened.pack, opened.scenario) == opened.scenario


def _without_rule(opened: Opened) -> Opened:
    scenario = choices(opened.scenario)
    bare = replace(scenario, tuition_cap="lifted", cpi_from=None, passed_on={}, years=1)
    return Opened(opened.pack, bare, ())


def _made_up(opened: Opened, share: float) -> Scenario:
    scenario = without_district(opened.scenario)
    changed = {name: share for name, cut in scenario.cuts.items() if cut}
    return replace(scenario, passed_on={**scenario.passed_on, **changed})


def _stepped(amount: int, step: int, share: float) -> float:
    return float(amount if share == 1 else round(amount * share / step) * step)


def _beside(opened: Opened, scenario: Scenario) -> Opened:
    """A scenario as a column; one that is not the opened one is nobody's proposal."""
    own = scenario == without_district(opened.scenario)
    return Opened(opened.pack, scenario if own else replace(scenario, preset=""), ())

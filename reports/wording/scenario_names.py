"""Short plain names of scenarios, for histories, columns, citations and file names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from model import Pack, Scenario
from model.messages import kept_by_language, say
from model.pack import Preset
from model.scenario import is_preset, lines_cut, preset_scenario
from reports.wording.amounts import exact_money, percent_text
from reports.wording.assumption_values import bare_value
from reports.wording.caps import cap_name, capped_lines, fees_alone, from_when, kept_cap
from reports.wording.sentences import listed, lower_first, upper_first

MOST_ASSUMPTIONS = 2
"""How many changed assumptions a name spells out."""


def scenario_name(pack: Pack, scenario: Scenario) -> str:
    """A scenario in a few words: a preset's name, or "−$12 million STEM, tied to inflation"."""
    policy = replace(scenario, assumptions={})
    preset = preset_of(pack, policy)
    # Where nothing was chosen, nothing is anybody's request.
    parts = [preset.name] if preset and preset.link else _policy(pack, policy)
    name = listed([*parts, *_assumptions(pack, scenario)])
    return upper_first(name)


def preset_of(pack: Pack, scenario: Scenario, name: str = "") -> Preset | None:
    """The preset that a scenario is, to the last setting: the one that was chosen, if any was.

    Else ``name`` chooses among several that are alike. None where nothing does: it would name one
    author for what others propose as well.
    """
    same = presets_alike(pack, scenario)
    named = [preset for preset in same.values() if preset.name == name]
    chosen = [preset for key, preset in same.items() if key == scenario.preset]
    alone = list(same.values()) if len(same) == 1 else []
    return next(iter([*chosen, *named, *alone]), None)


def presets_alike(pack: Pack, scenario: Scenario) -> dict[str, Preset]:
    """The presets that propose just what a scenario is, by name."""
    return {
        key: preset
        for key, preset in pack.presets.items()
        if is_preset(pack, scenario, key)
        and scenario.assumptions == preset_scenario(pack, key).assumptions
    }


def distinct(names: Sequence[str]) -> list[str]:
    """The same names, with a number after each that is there already."""
    seen: Counter[str] = Counter()
    numbered = []
    for name in names:
        seen[name] += 1
        again = say("names-again", text=name, number=seen[name])
        numbered.append(again if seen[name] > 1 else name)
    return numbered


def _policy(pack: Pack, scenario: Scenario) -> list[str]:
    """The policy in pieces, without what is as the pack has it."""
    parts = [
        say("names-cut", cut=exact_money(amount), line=pack.lines[name].short)
        for name, amount in scenario.cuts.items()
        if amount
    ] or [say("names-nothing")]
    return [*parts, *_rules(pack, lines_cut(scenario))]


@kept_by_language(256)
def _rules(pack: Pack, scenario: Scenario) -> list[str]:
    """The rules in pieces; made once for all visitors who have the same and cut the same lines."""
    parts = []
    capped = capped_lines(pack, scenario.first_year)
    cut = any(scenario.cuts[name] for name in capped)
    if cut or scenario.tuition_cap != "lifted":
        parts.append(_cap(pack, scenario))
    parts += [
        say("names-passed-on", percent=percent_text(share), line=pack.lines[name].short)
        for name, share in scenario.passed_on.items()
        if share != pack.lines[name].passed_on
    ]
    year = f"FY{scenario.first_year}"
    if scenario.lasts == "once":
        parts.append(say("names-once", year=year))
    elif scenario.first_year != pack.first_year:
        parts.append(say("names-first-year", year=year))
    return parts


def _cap(pack: Pack, scenario: Scenario) -> str:
    cap = scenario.tuition_cap
    text = lower_first(cap_name(pack, cap, scenario.first_year))
    if fees_alone(pack, scenario):
        return lower_first(kept_cap())
    return from_when(text, scenario)


def _assumptions(pack: Pack, scenario: Scenario) -> list[str]:
    changed = [
        say(
            "names-assumption",
            label=lower_first(pack.assumptions[name].label),
            value=bare_value(pack.assumptions[name], value),
        )
        for name, value in scenario.assumptions.items()
    ]
    more = len(changed) - MOST_ASSUMPTIONS
    if more <= 1:
        return changed
    return [*changed[:MOST_ASSUMPTIONS], say("names-more-assumptions", more=more)]

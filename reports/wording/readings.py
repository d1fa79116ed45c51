"""The readings of the law: how far tuition may rise, each as a scenario with the same cuts."""

from dataclasses import dataclass, replace

from model import Pack, Scenario
from model.messages import say
from model.pack import cap_in_law, tuition_line
from reports.wording.amounts import percent_text
from reports.wording.sentences import spoken_line


@dataclass(frozen=True)
class Reading:
    """One answer to "how far may tuition rise?", with the scenario that it makes of another."""

    short: str
    label: str
    """The words after "tuition may"."""
    note: str
    source: str
    """Its name in the pack."""
    scenario: Scenario
    chosen: bool
    """The scenario's own reading."""


def readings(pack: Pack, scenario: Scenario) -> list[Reading]:
    """Each reading that the pack names, in its order, and the scenario's own cap among them."""
    own = scenario.tuition_cap
    found = [
        Reading(
            cap.short,
            cap.label,
            cap.note,
            cap.source,
            replace(scenario, tuition_cap=cap.rule),
            chosen=cap.rule == own,
        )
        for cap in pack.tuition_caps
        if cap.rule is not None
    ]
    if not isinstance(own, str) and not any(each.chosen for each in found):
        source = next(cap.source for cap in pack.tuition_caps if cap.rule is None)
        at = percent_text(own)
        short, label = say("papers-cap-at", percent=at), say("papers-cap-at.label", percent=at)
        note = say("papers-cap-at.note")
        found.append(Reading(short, label, note, source, scenario, chosen=True))
    return found


def chosen_reading(pack: Pack, scenario: Scenario) -> Reading:
    """The scenario's own reading."""
    return next(each for each in readings(pack, scenario) if each.chosen)


def law_and_lifted(pack: Pack, scenario: Scenario) -> list[Reading]:
    """The two readings that a cut turns on, in the pack's order: the cap in law, and no cap."""
    both = (cap_in_law(pack), "lifted")
    return [each for each in readings(pack, scenario) if each.scenario.tuition_cap in both]


def opposite_reading(pack: Pack, scenario: Scenario) -> Reading:
    """The cap in law where the scenario lifts the cap; else the cap lifted."""
    lifted = scenario.tuition_cap == "lifted"
    both = law_and_lifted(pack, scenario)
    return next(each for each in both if (each.scenario.tuition_cap == "lifted") is not lifted)


def rule_sentences(pack: Pack, scenario: Scenario) -> str:
    """The choices of policy: how far tuition may rise, how much is passed on, when; "" if none."""
    reading = chosen_reading(pack, scenario)
    cut = [name for name in pack.lines if scenario.cuts[name]]
    if not cut:
        return ""
    sentences = []
    if tuition_line(pack) in cut:
        later = scenario.tuition_cap == "cpi" and scenario.cpi_from is not None
        sentences += [
            say("papers-rule-from", rule=reading.label, year=f"FY{scenario.cpi_from}")
            if later
            else say("papers-rule", rule=reading.label),
            reading.note,
        ]
    for name in cut:
        share = scenario.passed_on[name]
        if share != pack.lines[name].passed_on:
            spoken = percent_text(share)
            sentences.append(say("papers-rule-passed-on", line=spoken_line(name), percent=spoken))
    year = f"FY{scenario.first_year}"
    sentences.append(say("papers-rule-lasts", lasts=scenario.lasts, year=year))
    return " ".join(sentences)

"""The readings of the law: how far tuition may rise, each as a scenario with the same cuts."""

from dataclasses import dataclass, replace

from model import Pack, Scenario
from model.current_law import chargeable
from model.messages import say
from model.pack import NamedCap, ServiceLine, TuitionCap, cap_in_law, most_passed_on, rule_of
from reports.wording.amounts import percent_text
from reports.wording.caps import (
    cap_in_words,
    capped_lines,
    caps_in_short,
    law_sentence,
    named_caps,
    proposals,
    ruled_year,
    without_cap,
)
from reports.wording.sentences import lower_first, taken


@dataclass(frozen=True)
class Reading:
    """One answer to "how far may tuition rise?", with the scenario that it makes of another."""

    pack: Pack
    cap: NamedCap
    """Its cap in words; the label is what follows "tuition may"."""
    scenario: Scenario
    chosen: bool
    """The scenario's own reading."""
    law: bool
    """It is current law, and no change of it."""

    @property
    def says(self) -> str:
        """Which article it is, or would change."""
        return law_sentence(self.pack, self.scenario.tuition_cap, self.scenario.first_year)

    @property
    def proposed(self) -> tuple[str, ...]:
        """Who has proposed it and what became of that, a sentence each."""
        rule, year = self.scenario.tuition_cap, self.scenario.first_year
        # It starts with the cut, unless it has a year of its own.
        own = self.scenario.cpi_from if rule == "cpi" else None
        return tuple(proposals(self.pack, rule, year, own or year))


def readings(pack: Pack, scenario: Scenario) -> list[Reading]:
    """Each reading that the pack names, in its order, and the scenario's own cap among them.

    None where no law caps a line in the years of the cut: then there is nothing to read.
    """
    year = ruled_year(pack, scenario.first_year)
    if not capped_lines(pack, year):
        return []
    named = [cap.rule for cap in named_caps(pack, year) if cap.rule is not None]
    own = scenario.tuition_cap
    return [_reading(pack, scenario, rule) for rule in dict.fromkeys([*named, own])]


def chosen_reading(pack: Pack, scenario: Scenario) -> Reading | None:
    """The scenario's own reading; None where no law caps a line."""
    return next((each for each in readings(pack, scenario) if each.chosen), None)


def law_and_lifted(pack: Pack, scenario: Scenario) -> list[Reading]:
    """The two readings that a cut turns on: the cap in law, and no cap.

    None where no law caps a line.
    """
    year = ruled_year(pack, scenario.first_year)
    if not capped_lines(pack, year):
        return []
    return [_reading(pack, scenario, rule) for rule in (cap_in_law(pack, year), "lifted")]


def law_and_change(pack: Pack, scenario: Scenario) -> list[Reading]:
    """Current law, and then the change of it that is looked at: no cap, where it is the law itself.

    None where no law caps a line.
    """
    year = scenario.first_year
    if not capped_lines(pack, year):
        return []
    law, own = cap_in_law(pack, year), scenario.tuition_cap
    change: TuitionCap = "lifted" if own == law else own
    return [_reading(pack, scenario, rule) for rule in (law, change)]


def charging_sentence(pack: Pack, line: ServiceLine, year: int) -> str:
    """What the law of a fiscal year lets districts be charged for a service line, where known."""
    rule, most = rule_of(line), most_passed_on(pack, line, year)
    if rule is None or most is None:
        return say("services-law-not-known")
    if not most:
        return say("services-law-free", article=rule.article)
    return say("services-law-part", article=rule.article, most_percent=percent_text(most))


def charging_not_known(pack: Pack, name: str, year: int) -> str:
    """That fees for a service rest on what the law is not known to allow; "" where it is known."""
    line = pack.lines[name]
    if not isinstance(line, ServiceLine) or most_passed_on(pack, line, year) is not None:
        return ""
    return say("laws-not-known", line=lower_first(line.name))


def rule_sentences(pack: Pack, scenario: Scenario) -> str:
    """The choices of policy: how far tuition may rise, how much is passed on, when; "" if none."""
    reading = chosen_reading(pack, scenario)
    cut = [name for name in pack.lines if scenario.cuts[name]]
    if not cut:
        return ""
    sentences = []
    ruled = capped_lines(pack, ruled_year(pack, scenario.first_year))
    if reading and not ruled.keys().isdisjoint(cut):
        sentences += [rule_sentence(pack, reading), reading.cap.note]
    if free := without_cap(pack, cut, scenario.first_year):
        sentences.append(free)
    return " ".join([*sentences, choice_sentences(pack, scenario)])


def rule_sentence(pack: Pack, reading: Reading) -> str:
    """A rule by its name, and what tuition may do under it."""
    scenario = reading.scenario
    if reading.law and not capped_lines(pack, scenario.first_year):
        # A law that holds only later stays at nothing yet.
        return reading.says
    later = scenario.tuition_cap == "cpi" and scenario.cpi_from is not None
    return say(
        "papers-rule",
        law="current" if reading.law else "later" if later else "change",
        name=reading.cap.short,
        caps=caps_in_short(pack, ruled_year(pack, scenario.first_year)),
        rule=reading.cap.label,
        year=f"FY{scenario.cpi_from or scenario.first_year}",
    )


def choice_sentences(pack: Pack, scenario: Scenario) -> str:
    """The choices that hold under any law: what is passed on, and when; "" if nothing is cut."""
    cut = [name for name in pack.lines if scenario.cuts[name]]
    if not cut:
        return ""
    year = f"FY{scenario.first_year}"
    only_cut = taken(pack.lines[name] for name in cut) == "cut"
    what = "cut" if only_cut else "request"
    lasts = say("papers-rule-lasts", lasts=scenario.lasts, taken=what, year=year)
    return " ".join([*chosen_shares(pack, scenario), lasts])


def chosen_shares(pack: Pack, scenario: Scenario) -> list[str]:
    """The share of each cut that somebody chose to pass on, where it is not the usual one."""
    return [
        say(
            "papers-rule-passed-on",
            line=line.short,
            taken=taken([line]),
            percent=percent_text(scenario.passed_on[name]),
            law="change"
            if scenario.passed_on[name] > chargeable(pack, line, scenario.first_year)
            else "current",
        )
        for name, line in pack.lines.items()
        if scenario.cuts[name] and scenario.passed_on[name] != line.passed_on
    ]


def _reading(pack: Pack, scenario: Scenario, rule: TuitionCap) -> Reading:
    year = scenario.first_year
    return Reading(
        pack,
        cap_in_words(pack, rule, year),
        scenario=replace(scenario, tuition_cap=rule),
        chosen=rule == scenario.tuition_cap,
        law=rule == cap_in_law(pack, ruled_year(pack, year)),
    )

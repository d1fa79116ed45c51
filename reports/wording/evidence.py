"""The evidence for a paper's figures: assumptions, sources, a preset, and what is left out."""

from dataclasses import dataclass, replace
from typing import get_args

from model import Pack, Scenario
from model.estimate import assumptions_in_use
from model.messages import say
from model.pack import (
    Assumption,
    Line,
    Omission,
    StatedLine,
    assumptions_of,
    tuition_lines,
)
from model.priorities import Section
from model.source import OURS, Kind, NotKnown, Source
from reports.wording.amounts import date_text
from reports.wording.assumption_values import assumption_value
from reports.wording.caps import capped_lines, outcome_in_words
from reports.wording.readings import chosen_reading, law_and_change
from reports.wording.scenario_names import preset_of
from reports.wording.sentences import lower_first


@dataclass(frozen=True)
class InUse:
    """An assumption as a scenario uses it."""

    assumption: Assumption
    value: str
    """With its unit: "3% a year"."""
    central: str
    """The pack's own value where the user has changed it, or ""."""


def lines_spoken_of(pack: Pack, scenario: Scenario) -> list[str]:
    """The lines that are cut, and the one that districts are charged tuition under, if any is."""
    bill = next(iter(tuition_lines(pack)), None)
    return [name for name in pack.lines if scenario.cuts[name] or name == bill]


def in_use(pack: Pack, scenario: Scenario) -> list[InUse]:
    """The assumptions that the lines spoken of are counted with, in the order of the pack."""
    wanted = {
        name
        for line in lines_spoken_of(pack, scenario)
        for name in assumptions_of(pack.lines[line])
    }
    used = assumptions_in_use(pack, scenario)
    central = assumptions_in_use(pack, replace(scenario, assumptions={}))
    return [
        InUse(
            assumption,
            assumption_value(assumption, used[name]),
            assumption_value(assumption, central[name]) if name in scenario.assumptions else "",
        )
        for name, assumption in pack.assumptions.items()
        if name in wanted
    ]


def sources_cited(pack: Pack, scenario: Scenario) -> dict[str, Source]:
    """The sources of the lines spoken of, of both laws and of the assumptions in use."""
    lines = [pack.lines[name] for name in lines_spoken_of(pack, scenario)]
    preset = preset_of(pack, scenario)
    # A cut that starts in a year without a cap has the law that follows to go by.
    own = chosen_reading(pack, scenario)
    both = law_and_change(pack, scenario) or ([own] if own else [])
    names = [
        *(name for line in lines for name in (line.source, line.amount_source)),
        *(each.cap.source for each in both),
        *([preset.source] if preset else []),
        *(each.assumption.source for each in in_use(pack, scenario)),
    ]
    return {name: pack.sources[name] for name in dict.fromkeys(names)}


def sources_of_cut(pack: Pack, scenario: Scenario) -> list[Source]:
    """The sources of the lines that are cut, or of all, and of both laws where they decide."""
    cut = [name for name in pack.lines if scenario.cuts[name]]
    lines = [pack.stated[name] for name in cut or pack.stated]
    names = [name for line in lines for name in (line.source, line.amount_source)]
    decides = not capped_lines(pack, scenario.first_year).keys().isdisjoint(cut)
    names += [each.cap.source for each in law_and_change(pack, scenario) if decides]
    return [pack.sources[name] for name in dict.fromkeys(names or [pack.priorities.source])]


def preset_sentence(pack: Pack, scenario: Scenario) -> str:
    """Whose proposal the scenario is and what became of it; "" where it is nobody's."""
    preset = preset_of(pack, scenario)
    # A link that says nothing proposes nothing in anybody's name.
    if preset is None or not (scenario.preset or any(scenario.cuts.values())):
        return ""
    return say(
        "papers-preset",
        preset=preset.name,
        author=preset.author,
        date=preset.date,
        about=preset.about.removesuffix("."),
        outcome="none" if preset.outcome is None else "known",
        text="" if preset.outcome is None else outcome_in_words(preset.outcome),
    )


def left_out(pack: Pack, scenario: Scenario) -> list[str]:
    """What the model does not count, for the lines spoken of."""
    return [
        each.text
        for name in lines_spoken_of(pack, scenario)
        for each in pack.left_out.get(name, [])
    ]


def omission_in_words(omission: Omission) -> str:
    """What is left out, and which way that leans."""
    if not omission.because:
        return omission.text
    return say(
        "evidence-omission",
        text=omission.text,
        leans=omission.leans.replace(" ", "-"),
        part=omission.of.replace(" ", "-"),
        because=lower_first(omission.because),
    )


def source_in_words(source: Source, message: str = "papers-source") -> str:
    """A source with its date and kind, as a message has them."""
    kind = kind_in_words(source.kind)
    return say(message, source=source.title, date=source.date, source_kind=kind)


def source_in_full(source: Source) -> str:
    """A source with its date and kind, whether it has an address, and when it was last seen."""
    return say("evidence-source", source=source.title, **source_details(source))


def details_in_words(source: Source) -> str:
    """A source's date and kind, whether it has an address, and when it was last seen."""
    return say("figures-details", **source_details(source))


def source_details(source: Source) -> dict[str, str]:
    """What the message of a source says of it, apart from its title.

    What is ours has no address to ask for, and nothing that could have changed since a last look.
    """
    ours = source.kind == OURS
    return {
        "date": source.date,
        "source_kind": kind_in_words(source.kind),
        "has_address": "yes" if source.address or ours else "no",
        "known": "ours" if ours else "no" if source.checked is None else "yes",
        "looked": "" if source.checked is None else date_text(source.checked),
    }


def section_heading(pack: Pack, section: Section) -> str:
    """A section's number and title; where the text has no title, the name of its line."""
    line = pack.stated.get(section.line)
    title = section.title or (line.name if line else "")
    return f"{section.number} {title}".strip()


def kinds_in_words() -> list[str]:
    """Each kind of source, and what it means."""
    kinds: tuple[Kind, ...] = get_args(get_args(Kind)[0])
    return [
        say("evidence-kind", source_kind=kind_in_words(kind), says=say(_kind_message(kind)))
        for kind in kinds
    ]


def kind_in_words(kind: Kind) -> str:
    """What a kind of source is called."""
    return say(f"{_kind_message(kind)}.name")


def _kind_message(kind: Kind) -> str:
    return f"evidence-kind-{kind.replace(' ', '-')}"


def status_in_words(line: Line | StatedLine) -> str:
    """Whether a line's money is in a budget, was asked for or is proposed; and why no amount."""
    status = line.status.replace(" ", "-")
    if isinstance(line, StatedLine):
        return say("evidence-status-no-amount", status=status, because=line.why)
    return say("evidence-status", status=status)


def not_known_in_words(each: NotKnown) -> str:
    """What was looked for and not found, and when."""
    return say("evidence-not-known", text=each.text, looked=date_text(each.looked))

"""The evidence for a paper's figures: assumptions, sources, a preset, and what is left out."""

from dataclasses import dataclass, replace

from model import Pack, Scenario
from model.estimate import assumptions_in_use
from model.messages import say
from model.pack import Assumption, Omission, assumptions_of, tuition_lines
from model.source import Source
from reports.wording.assumption_values import assumption_value
from reports.wording.caps import capped_lines
from reports.wording.readings import chosen_reading
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
    """The lines that are cut, and the one that districts are charged tuition under."""
    bill = list(tuition_lines(pack))[:1]
    return [name for name in pack.lines if scenario.cuts[name] or name in bill]


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
    """The sources of the lines spoken of, of the reading chosen and of the assumptions in use."""
    lines = [pack.lines[name] for name in lines_spoken_of(pack, scenario)]
    rule = chosen_reading(pack, scenario)
    preset = preset_of(pack, scenario)
    names = [
        *(name for line in lines for name in (line.source, line.amount_source)),
        *([rule.source] if rule else []),
        *([preset.source] if preset else []),
        *(each.assumption.source for each in in_use(pack, scenario)),
    ]
    return {name: pack.sources[name] for name in dict.fromkeys(names)}


def sources_of_cut(pack: Pack, scenario: Scenario) -> list[Source]:
    """The sources of the lines that are cut, or of all, and of the rule where it decides."""
    cut = [name for name in pack.lines if scenario.cuts[name]]
    lines = [pack.stated[name] for name in cut or pack.stated]
    names = [name for line in lines for name in (line.source, line.amount_source)]
    rule = chosen_reading(pack, scenario)
    decides = not capped_lines(pack, scenario.first_year).keys().isdisjoint(cut)
    names += [rule.source] if rule and decides else []
    return [pack.sources[name] for name in dict.fromkeys(names or [pack.priorities.source])]


def preset_sentence(pack: Pack, scenario: Scenario) -> str:
    """Whose proposal the scenario is, in a sentence; "" where it is nobody's."""
    preset = preset_of(pack, scenario)
    if preset is None:
        return ""
    return say(
        "papers-preset",
        preset=preset.name,
        author=preset.author,
        date=preset.date,
        about=preset.about.removesuffix("."),
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
    return say(message, source=source.title, date=source.date, source_kind=source.kind)

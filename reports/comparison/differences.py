"""What differs between scenarios, policy apart from assumptions, each setting in plain words."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from model.estimate import assumptions_in_use
from model.messages import say
from model.pack import Derived, TuitionCap, TuitionLine, cap_in_law, has_cap
from reports.comparison.columns import Column, all_lines, first_with, not_there
from reports.wording.amounts import exact_money, percent_text
from reports.wording.assumption_values import assumption_value
from reports.wording.caps import ruled_year
from reports.wording.made_with import dated
from reports.wording.sentences import taken


@dataclass(frozen=True)
class Difference:
    """A setting that is not the same in all columns, with each column's value in words."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class _Setting:
    """One setting: what tells two columns apart, and the words for it."""

    label: str
    value: Callable[[Column], Hashable]
    text: Callable[[Column], str]


def differs_in_policy(compared: Sequence[Column]) -> list[Difference]:
    """The settings of policy that are not the same in all columns."""
    lines = {
        name: first_with(compared, name).estimate.pack.lines[name] for name in all_lines(compared)
    }
    spoken = {name: line.name for name, line in lines.items()}
    absent = not_there(compared)
    settings = [
        _Setting(
            say("compare-setting-year"),
            lambda column: column.opened.pack.year,
            lambda column: column.opened.pack.title,
        ),
        *(
            _cut(say("compare-setting-cut", line=line.name, taken=taken([line])), name, absent)
            for name, line in lines.items()
        ),
        _Setting(say("compare-setting-tuition-cap"), _cap, _cap_text),
        *(
            _passed_on(say("compare-setting-passed-on", line=line), name, absent)
            for name, line in spoken.items()
        ),
        _Setting(
            say("compare-setting-first-year"),
            lambda column: column.opened.scenario.first_year,
            lambda column: say(
                "compare-value-first-year",
                year=f"FY{column.opened.scenario.first_year}",
                effect=_effect(column.estimate.total.cut),
            ),
        ),
        _Setting(
            say("compare-setting-lasts"),
            lambda column: column.opened.scenario.lasts,
            lambda column: say(
                "compare-value-lasts",
                lasts=column.opened.scenario.lasts,
                effect=_effect(column.estimate.total.cut),
            ),
        ),
        _Setting(
            say("compare-setting-years"),
            lambda column: column.opened.scenario.years,
            lambda column: str(column.opened.scenario.years),
        ),
    ]
    return _differing(settings, compared)


def differs_in_assumptions(compared: Sequence[Column]) -> list[Difference]:
    """The assumptions that are not the same in all columns.

    One that follows from others, and that nobody has set, does not count.
    """
    labels = {
        name: assumption.label
        for column in compared
        for name, assumption in column.estimate.pack.assumptions.items()
    }
    absent = not_there(compared)
    facts = _Setting(
        say("compare-setting-pack"),
        lambda column: column.opened.pack.revision,
        lambda column: say(
            "compare-value-pack",
            **dated(column.opened.pack),
        ),
    )
    assumptions = [_assumption(label, name, absent) for name, label in labels.items()]
    return _differing([facts, *assumptions], compared)


def _differing(settings: Sequence[_Setting], compared: Sequence[Column]) -> list[Difference]:
    return [
        Difference(setting.label, tuple(setting.text(column) for column in compared))
        for setting in settings
        if len({setting.value(column) for column in compared}) > 1
    ]


def _effect(cut: float) -> str:
    """Whether a setting has an effect: "no" where nothing that it applies to is cut."""
    return "yes" if cut else "no"


def _cut(label: str, name: str, absent: str) -> _Setting:
    def value(column: Column) -> float | None:
        return column.opened.scenario.cuts.get(name)

    def text(column: Column) -> str:
        cut = value(column)
        if cut is None:
            return absent
        return exact_money(cut) if cut else say("compare-value-nothing")

    return _Setting(label, value, text)


def _passed_on(label: str, name: str, absent: str) -> _Setting:
    def value(column: Column) -> float | None:
        return column.opened.scenario.passed_on.get(name)

    def text(column: Column) -> str:
        share = value(column)
        if share is None:
            return absent
        effect = _effect(column.opened.scenario.cuts[name])
        return say("compare-value-percent", percent=percent_text(share), effect=effect)

    return _Setting(label, value, text)


def _cap(column: Column) -> tuple[TuitionCap | None, int]:
    """The cap, and the year from which inflation counts; 0 for a cap that ignores inflation.

    None stands for a pack whose tuition no law caps, so that there is nothing to choose.
    """
    scenario = column.opened.scenario
    if not has_cap(column.opened.pack):
        return None, 0
    cap = scenario.tuition_cap
    return cap, (scenario.cpi_from or scenario.first_year) if cap == "cpi" else 0


def _cap_text(column: Column) -> str:
    cap, year = _cap(column)
    lines = column.estimate.pack.lines
    cuts = column.opened.scenario.cuts.items()
    effect = _effect(sum(cut for name, cut in cuts if isinstance(lines[name], TuitionLine)))
    if cap is None:
        return say("compare-value-no-cap")
    if cap == "lifted":
        return say("compare-value-lifted", effect=effect)
    if cap == "cpi":
        return say("compare-value-cpi", year=f"FY{year}", effect=effect)
    name = "law" if _is_law(column, cap) else "percent"
    return say(f"compare-value-{name}", percent=percent_text(cap), effect=effect)


def _is_law(column: Column, cap: TuitionCap) -> bool:
    pack = column.opened.pack
    year = ruled_year(pack, column.opened.scenario.first_year)
    return has_cap(pack, year) and cap == cap_in_law(pack, year)


def _assumption(label: str, name: str, absent: str) -> _Setting:
    def derived(column: Column) -> bool:
        declared = column.estimate.pack.assumptions[name]
        unset = name not in column.opened.scenario.assumptions
        return unset and isinstance(declared.central, Derived)

    def number(column: Column) -> float:
        return assumptions_in_use(column.estimate.pack, column.opened.scenario)[name]

    def value(column: Column) -> float | str | None:
        if name not in column.estimate.pack.assumptions:
            return None
        return "derived" if derived(column) else number(column)

    def text(column: Column) -> str:
        declared = column.estimate.pack.assumptions.get(name)
        if declared is None:
            return absent
        said = assumption_value(declared, number(column))
        return say("compare-value-derived", value=said) if derived(column) else said

    return _Setting(label, value, text)

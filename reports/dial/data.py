"""Everything that the dial's front end is given: texts, tables and the present choice.

The live dial and the offline kit are both given this; reports/dial/form.py says its form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args

from model import Pack, Scenario, estimate
from model.choice import to_choice
from model.estimate import assumptions_in_use
from model.formulas import assumptions_behind
from model.messages import for_script, kept_by_language, named, say
from model.once import once
from model.pack import MOST_YEARS, NamedCap, ServiceLine, cap_in_law, has_cap, tuition_lines
from model.pack import Preset as Proposal
from model.packs import introduction, place
from model.parameters import number_text, years_of
from model.slider_tables import headline_unit
from model.source import Source
from reports.dial.form import (
    Cap,
    Cited,
    Data,
    Exact,
    Group,
    Ids,
    Intro,
    Line,
    Mode,
    Noted,
    Passage,
    Percents,
    Policy,
    Preset,
    Quoted,
    Stated,
    Unit,
)
from reports.dial.lookup import Lookup, at_cuts, lookup
from reports.dial.rules import (
    MOST_PERCENT,
    between_steps,
    era_of,
    other_percent,
    preset_scenarios,
    rules_of,
    shares_of,
)
from reports.dial.statutes import articles, statutes
from reports.wording.amounts import count, exact_money
from reports.wording.as_written import meaning
from reports.wording.caps import (
    cap_in_words,
    capped_lines,
    caps_of_lines,
    law_sentence,
    named_caps,
    outcome_in_words,
    proposals,
    proposers,
    ruled_year,
    without_cap,
)
from reports.wording.evidence import details_in_words, section_heading
from reports.wording.made_with import dated
from reports.wording.origins import (
    CHOICE,
    RANGES,
    ids_of_all,
    ids_of_law,
    ids_of_line,
    in_words,
    with_all_below,
)
from reports.wording.readings import charging_not_known, charging_sentence
from reports.wording.sentences import chargeable, enumeration, limiting_article, taken
from reports.wording.two_laws import changed_assumptions

_OF_LINE = ("kind", "name", "amount", "step", "charged_as", "quote")
"""What the dial is told of a line as it stands in the pack."""


def point(pack: Pack, scenario: Scenario, rules: Mapping[str, Scenario]) -> dict[str, Exact]:
    """Exact figures at the scenario's own cuts, for amounts that stand between two steps."""
    return at_cuts(pack, scenario, rules, _shares(pack, scenario.first_year))


@once(256)
def _shares(pack: Pack, year: int) -> dict[str, set[float]]:
    return {name: shares_of(pack, name, year) for name in pack.lines}


def _looked_up(pack: Pack, scenario: Scenario, percents: list[float]) -> Lookup:
    presets = preset_scenarios(pack).values()
    between = {name: between_steps(pack, presets, name) for name in pack.lines}
    rules = rules_of(pack, scenario, percents)
    return lookup(pack, rules, _shares(pack, scenario.first_year), between)


def dial_data(
    pack: Pack,
    scenario: Scenario,
    percents: list[float],
    mode: Mode = "page",
    known: Lookup | None = None,
) -> Data:
    """Texts and tables for the dial under the scenario's rules, years and assumptions.

    It does not depend on the scenario's cuts, so a slider that moves sends none of it again.

    Args:
        pack: the priorities and assumptions.
        scenario: the rules and assumptions that the tables are made for.
        percents: other caps that have tables, percent of the rate that the law names.
        mode: how much of the dial is shown.
        known: the tables, where they are more than those of the scenario.
    """
    presets = preset_scenarios(pack)
    known = known or _looked_up(pack, scenario, percents)
    year = scenario.first_year
    between = {name: between_steps(pack, presets.values(), name) for name in pack.lines}
    caps = _caps(pack, scenario)
    first, last = years_of(pack)
    years = range(first, last + 1)
    capped = [pack.lines[name] for name in capped_lines(pack, ruled_year(pack, year))]
    affected, what = enumeration([line.short for line in capped] or [""]), taken(capped)
    return Data(
        static="/".join([pack.revision, era_of(pack, year), *(cap.value for cap in caps)]),
        mode=mode,
        intro=introduced(),
        words=for_script("answer-", "dial-", "amount-", "names-cap-at", "services-law-nothing"),
        lines=[_line(pack, scenario, name, between[name]) for name in pack.lines],
        stated=_stated(pack),
        text=[] if pack.lines else year_text(pack),
        capped=affected,
        rule=say("dial-rule", line_count=len(capped), lines=affected, taken=what) if capped else "",
        caps=caps,
        presets=[
            Preset(
                id=name,
                choice=to_choice(presets[name]),
                sets=_set_by(pack, preset),
                group=_group(preset),
                outcome=outcome_in_words(preset.outcome) if preset.outcome else "",
                **{each: getattr(preset, each) for each in ("name", "about", "author", "date")},
            )
            for name, preset in _offered(pack).items()
        ],
        reset=next((name for name, preset in pack.presets.items() if not preset.link), ""),
        years=list(years),
        laws={
            str(each): number_text(cap_in_law(pack, ruled))
            for each in years
            if has_cap(pack, ruled := ruled_year(pack, each))
        },
        eras={str(each): era for each in years if (era := era_of(pack, each))},
        percents=Percents(
            label=_percent_label(pack, year),
            most=MOST_PERCENT,
            default=number_text(other_percent(pack, year)),
            step=1,
        ),
        assumed=" ".join(changed_assumptions(pack, scenario)),
        foot=foot(pack, scenario),
        made=say("dial-made", **dated(pack)),
        sourced=_sourced(pack, ruled_year(pack, year)),
        ids=_ids(pack),
        **_noted(pack),
        passed_on={line: number_text(share) for line, share in scenario.passed_on.items()},
        span=MOST_YEARS,
        tables=known.tables,
        bands=known.bands,
        alike=known.alike,
        alike_bands=known.alike_bands,
        statutes=statutes(pack, ruled_year(pack, year)),
    )


def _sourced(pack: Pack, year: int) -> str:
    """Whom the lines' amounts come from, and which law decides who pays."""
    names = [name for line in pack.lines.values() for name in (line.source, line.amount_source)]
    sources = [pack.sources[name] for name in names]
    cited = [*articles(pack, year), *(source.by or source.title for source in sources)]
    return say("dial-cited", sources=", ".join(dict.fromkeys(cited))) if sources else ""


def introduced() -> Intro:
    """What a stranger is told before anything else."""
    product, located = say("shell-name"), place()
    site = say("dial-site", product=product, located=named(located)) if located else product
    said = introduction()
    return Intro(site, said.question, said.says, said.words) if said else Intro(site)


def _offered(pack: Pack) -> dict[str, Proposal]:
    """The presets to start from: of examples that differ only in the rule, one.

    The rule of an example is nobody's proposal, and both columns show what another does.
    """
    scenarios = preset_scenarios(pack)
    by_amount: dict[object, str] = {}
    for name, preset in pack.presets.items():
        own = scenarios[name]
        choice = (*own.cuts.items(), *own.passed_on.items(), own.first_year)
        amount = choice if _group(preset) == "example" else name
        if own.tuition_cap == "lifted":
            by_amount[amount] = name
        else:
            by_amount.setdefault(amount, name)
    offered = [name for name in pack.presets if name in by_amount.values()]
    # Proposals first: a key of the hearing goes through them in this order.
    offered.sort(key=lambda name: _group(pack.presets[name]) == "example")
    return {name: pack.presets[name] for name in offered}


def _group(preset: Proposal) -> Group:
    """Who stands behind a preset: somebody who proposed it, or we who chose an amount."""
    if not preset.link:
        return "nothing"
    return "proposed" if preset.outcome else "example"


def _set_by(pack: Pack, preset: Proposal) -> list[Policy]:
    """The fields of a choice that a preset sets: a proposal all, any other what it names."""
    fields: tuple[Policy, ...] = get_args(Policy)
    if _group(preset) == "proposed":
        return [*fields]
    shares = {f"{name}_passed_on": "passed_on" for name in pack.lines}
    named = {"cuts", *(shares.get(key, key) for key in preset.link)}
    return [each for each in fields if each in named]


def quoted_from(source: Source) -> str:
    """Whose words a quotation is, and from when."""
    return say("dial-source", by=source.by or source.title, date=source.date)


def _caps(pack: Pack, scenario: Scenario) -> list[Cap]:
    """The caps to choose among, and the scenario's own where the pack offers none like it."""
    year, own = scenario.first_year, scenario.tuition_cap
    caps = named_caps(pack, year)
    offered: list[str | float | None] = [cap.rule for cap in caps]
    free = not isinstance(own, str) and None in offered
    if caps and own not in offered and not free:
        caps.append(cap_in_words(pack, own, year))
    return [_cap(pack, cap, year) for cap in caps]


def _cap(pack: Pack, cap: NamedCap, year: int) -> Cap:
    rule = cap.rule
    is_law = rule == cap_in_law(pack, ruled_year(pack, year))
    return Cap(
        value="law" if is_law else str(number_text(rule)) if isinstance(rule, float) else cap.value,
        label=cap.label,
        short=cap.short,
        note=cap.note,
        law=law_sentence(pack, rule, year),
        proposers=proposers(pack, rule, year),
        proposed=proposals(pack, rule, year),
    )


def _percent_label(pack: Pack, year: int) -> str:
    bases = {each.rule.base_year for each in capped_lines(pack, ruled_year(pack, year)).values()}
    base = "one" if len(bases) == 1 else "several"
    return say("dial-cap-percent", base=base, year=f"FY{next(iter(bases), None) or 0:04d}")


def _line(pack: Pack, scenario: Scenario, name: str, between: list[float]) -> Line:
    line = pack.lines[name]
    unit = headline_unit(pack, name)
    whole = replace(scenario, cuts={name: line.amount}, passed_on={name: 0}, tuition_cap="lifted")
    source = pack.sources[line.source]
    return Line(
        id=name,
        **{each: getattr(line, each) for each in _OF_LINE},
        whole_amount=exact_money(line.amount, "M"),
        status=line.status,
        taken="request" if taken([line]) == "request" else "cut",
        capped=name in capped_lines(pack, ruled_year(pack, scenario.first_year)),
        in_law=_in_law(pack, scenario.first_year, name),
        chargeable=number_text(chargeable(pack, line, scenario.first_year)),
        usual=number_text(line.passed_on),
        limited_by=limiting_article(pack, name, scenario.first_year),
        charging=charging_sentence(pack, line, scenario.first_year)
        if isinstance(line, ServiceLine)
        else "",
        open=charging_not_known(pack, name, scenario.first_year),
        meaning=meaning(line.quote),
        source=quoted_from(source),
        address=source.address,
        unit=Unit(line.units[unit].label, line.units[unit].one),
        whole=round(estimate(pack, whole).lines[name].units_lost[unit], 4),
        between=between,
        ids=" ".join(ids_of_line(pack, name)),
    )


def _in_law(pack: Pack, year: int, name: str) -> str:
    """How far tuition of a line may rise in law, where this is not the same for all lines."""
    capped = capped_lines(pack, year)
    alike = len({(each.percent, each.rule.base_year) for each in capped.values()}) < 2
    if name in capped:
        return "" if alike else say("names-line-in-law", caps=caps_of_lines(pack, year, name))
    return without_cap(pack, [name], year) if capped_lines(pack, ruled_year(pack, year)) else ""


def _stated(pack: Pack) -> Sequence[Stated]:
    return [
        Stated(
            ids=" ".join(ids_of_line(pack, name)),
            **{each: getattr(line, each) for each in ("name", "status", "buys", "quote", "why")},
            meaning=meaning(line.quote),
            source=quoted_from(pack.sources[line.source]),
        )
        for name, line in pack.lines_without_amount.items()
    ]


def year_text(pack: Pack) -> Sequence[Passage]:
    """What the year asks for, section by section."""
    return [
        Passage(
            section_heading(pack, section),
            [Quoted(each, meaning(each)) for each in section.asks],
            quoted_from(pack.sources[pack.priorities.source]),
        )
        for section in pack.priorities.sections
    ]


def _ids(pack: Pack) -> Ids:
    return Ids(
        total=" ".join([*ids_of_all(pack), RANGES, *(f"line-{name}" for name in pack.lines)]),
        choice=CHOICE,
        law=" ".join(ids_of_law(pack)),
        assumptions=" ".join([*(f"assumption-{name}" for name in pack.assumptions), RANGES]),
        presets=" ".join(f"preset-{name}" for name in _offered(pack)),
        text=f"source-{pack.priorities.source}",
    )


@kept_by_language()
def _noted(pack: Pack) -> dict[str, Any]:
    """What the ids of the dial stand for, and the sources that are cited for them."""
    ids = _ids(pack)
    of_lines = [each for name in pack.stated for each in ids_of_line(pack, name)]
    figures = with_all_below(pack, [*ids.total.split(), *of_lines])
    rest = " ".join([ids.law, ids.assumptions, ids.presets, ids.text])
    found = figures | with_all_below(pack, rest.split())
    names = {
        source: str(at)
        for at, source in enumerate(
            dict.fromkeys(source for each in found.values() for source in each.sources)
        )
    }
    return {
        "noted": [
            Noted(name, each.what, in_words(pack, each), [names[source] for source in each.sources])
            for name, each in found.items()
        ],
        "cited": {
            name: Cited(source.title, source.address, details_in_words(source))
            for source, name in names.items()
        },
    }


def foot(pack: Pack, scenario: Scenario) -> str:
    """What the figures of a scenario rest on; "" where there are none."""
    used = assumptions_in_use(pack, scenario)
    students = {line.assumptions.students for line in tuition_lines(pack).values()}
    behind = {name: assumptions_behind(pack, name) for name in pack.lines}
    told = [
        say("dial-foot-line", line=pack.lines[name].short, assumptions=len(found))
        for name, found in behind.items()
        if found
    ]
    own = {each for found in behind.values() for each in found} & scenario.assumptions.keys()
    return say(
        "dial-foot",
        rests_on="students" if students else "assumptions" if told else "nothing",
        students=count(sum(used[name] for name in students)),
        names=enumeration(told or [""]),
        own=len(own),
    )

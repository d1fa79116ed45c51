"""The sentences of a fiscal note: what is cut, under which rule, who bears it, what comes after."""

from collections.abc import Callable, Sequence

from model import DistrictEstimate, Estimate, Pack, Scenario
from model.headlines import Headline
from model.pack import cap_in_law
from model.service import ServiceEstimate
from model.tuition import TuitionEstimate
from model.uncertainty import DRAWS, bands
from reports.papers.note_form import Paragraph
from reports.wording.amounts import (
    Shown,
    count,
    dollars,
    money,
    percent,
    to_the_cent,
    whole_dollars,
)
from reports.wording.evidence import in_use, left_out, preset_sentence, sources_cited
from reports.wording.readings import readings, rule_sentences
from reports.wording.sentences import enumeration, paper_words, spoken_line, unit_count


def explanation(result: Estimate, district: Sequence[DistrictEstimate]) -> list[str]:
    """What is cut, under which rule of law, who bears it in the first year, what is uncertain."""
    words = paper_words()["note"]
    pack, scenario = result.pack, result.scenario
    whole = whole_dollars(result)
    cut = [name for name, line in whole.items() if line.cut]
    if not cut:
        return [words["scenario_none"]]
    parts = [
        words["scenario_line"].format(
            cut=dollars(whole[name].cut),
            amount=dollars(pack.lines[name].amount),
            line=spoken_line(name),
        )
        for name in cut
    ]
    law = pack.sources[_law_source(pack, scenario)]
    paragraphs = [
        words["scenario"].format(
            parts=enumeration(parts),
            year=f"FY{result.year}",
            rule=rule_sentences(pack, scenario),
        ),
        preset_sentence(pack, scenario),
        words["law"].format(title=law.title, says=law.says),
        *(_line(result, name, whole[name]) for name in cut),
        *(_district(each) for each in district[:1]),
        " ".join([words["uncertain"], *_ranges(pack, scenario, cut)]),
        words["left_out"].format(texts=" ".join(left_out(pack, scenario))),
    ]
    return [paragraph for paragraph in paragraphs if paragraph]


def _law_source(pack: Pack, scenario: Scenario) -> str:
    """The name of the source of the cap as it stands in law."""
    law = cap_in_law(pack)
    return next(
        each.source for each in readings(pack, scenario) if each.scenario.tuition_cap == law
    )


def _line(result: Estimate, name: str, whole: Shown) -> str:
    words = paper_words()["note"]
    line, declared = result.lines[name], result.pack.lines[name]
    common = {
        "name": declared.name,
        "year": f"FY{result.year}",
        "pay": dollars(whole.districts_pay),
        "lost": dollars(whole.services_lost),
        "units": _units(result, name) if whole.services_lost else "",
    }
    if isinstance(line, TuitionEstimate):
        increase = line.tuition_increase
        return str(
            words["tuition"].format(
                **common,
                increase=to_the_cent(increase),
                percent=f"+{percent(line.tuition_increase_percent)}",
                now=to_the_cent(line.tuition_now),
                after=to_the_cent(line.tuition_now + increase),
                students=count(line.students),
            )
        )
    text = str(words["service"].format(**common, buys=declared.buys))
    return f"{text} {_partners(result, name, line)}".strip()


def _partners(result: Estimate, name: str, line: ServiceEstimate) -> str:
    if line.per_partner_district is None or not line.districts_pay:
        return ""
    number = line.districts_pay / line.per_partner_district
    return str(
        paper_words()["note"]["partners"].format(
            number=count(number), each=to_the_cent(line.per_partner_district)
        )
    )


def _units(result: Estimate, name: str) -> str:
    units = [unit_count(result, name, unit) for unit in result.lines[name].units_lost]
    return str(paper_words()["note"]["units"].format(units=enumeration(units)))


def _district(first: DistrictEstimate) -> str:
    words = paper_words()["note"]
    fees = words["fees"].format(fees=to_the_cent(first.fees)) if first.fees else ""
    text = str(
        words["district"].format(
            who=first.estimate.scenario.district or paper_words()["note"]["unnamed"],
            students=f"{first.students:,.0f}",
            year=f"FY{first.estimate.year}",
            now=to_the_cent(first.bill_now),
            pay=to_the_cent(first.change),
            after=to_the_cent(first.bill_after),
        )
    )
    return f"{text} {fees}".strip()


def _ranges(pack: Pack, scenario: Scenario, cut: Sequence[str]) -> list[str]:
    """How far what districts pay depends on what is assumed, for each line where it does."""
    sentences = []
    for name in cut:
        figure = Headline(f"{name}.pay", name, "pay", "dollars", _paid(name))
        band = bands(pack, scenario, [figure])[figure.name]
        low, high = money(band.low), money(band.high)
        if low != high:
            sentences.append(
                str(
                    paper_words()["note"]["range"].format(
                        name=pack.lines[name].name.lower(),
                        year=f"FY{scenario.first_year}",
                        low=low,
                        high=high,
                        draws=f"{DRAWS:,}",
                    )
                )
            )
    return sentences


def _paid(name: str) -> Callable[[Estimate], float]:
    return lambda estimate: estimate.lines[name].districts_pay


def out_years(results: Sequence[Estimate]) -> list[str]:
    """What becomes of the first year's impact in the years that follow."""
    words = paper_words()["note"]["out"]
    first, last = results[0], results[-1]
    scenario = first.scenario
    if not first.total.cut:
        return [paper_words()["note"]["scenario_none"]]
    ends = [
        (dollars(each.total.districts_pay), dollars(each.total.services_lost))
        for each in (first, last)
    ]
    which = (
        "once"
        if scenario.lasts == "once"
        else "one"
        if len(results) == 1
        else "same"
        if ends[0] == ends[1]
        else "change"
    )
    return [
        words[which].format(
            first=f"FY{first.year}",
            last=f"FY{last.year}",
            pay_first=ends[0][0],
            pay_last=ends[1][0],
            lost_first=ends[0][1],
            lost_last=ends[1][1],
        )
    ]


def assumptions(pack: Pack, scenario: Scenario) -> list[str]:
    """The assumptions in use in one paragraph, each with its kind."""
    words = paper_words()
    return [
        "; ".join(
            words["note"]["assumption"].format(
                label=each.assumption.label,
                value=each.value,
                changed=f", {words['changed'].format(central=each.central)}" * bool(each.central),
                kind=each.assumption.kind,
            )
            for each in in_use(pack, scenario)
        )
        + "."
    ]


def sources(pack: Pack, scenario: Scenario) -> list[Paragraph]:
    """The law, then each source that the note relies on."""
    names = dict.fromkeys([_law_source(pack, scenario), *sources_cited(pack, scenario)])
    return [
        Paragraph(f"{source.title} ({source.date}; {source.kind}).", source.address)
        for source in (pack.sources[name] for name in names)
    ]

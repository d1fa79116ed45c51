"""The sentences of a fiscal note: what is cut, under which rule, who bears it, what comes after."""

from collections.abc import Callable, Iterator, Sequence

from model import DistrictEstimate, Estimate, Pack, Row, Scenario, estimate, estimate_district
from model.district import whole_cents
from model.estimate import assumptions_in_use, keeping_up
from model.headlines import Headline
from model.law import law
from model.messages import say
from model.pack import Line, ServiceLine, tuition_lines
from model.packs import note_names
from model.parameters import number_text
from model.tuition import TuitionEstimate
from model.uncertainty import bands
from reports.papers.names import on_paper
from reports.papers.note_form import Paragraph
from reports.sheets.csv_file import exact_count
from reports.wording.amounts import (
    count,
    dollars,
    money,
    more,
    percent,
    shown_line,
    to_the_cent,
)
from reports.wording.bill_sentences import notes_on
from reports.wording.caps import capped_lines
from reports.wording.evidence import (
    in_use,
    left_out,
    preset_sentence,
    source_in_words,
    sources_cited,
)
from reports.wording.headline_figures import BAND_MEANS, other_value
from reports.wording.prices import rule_name
from reports.wording.readings import law_and_change, law_and_lifted, rule_sentences
from reports.wording.sentences import enumeration, fees_law, lower_first, taken, unit_count
from reports.wording.two_laws import Side, rests_on, sentences_of

Say = Callable[[Side, dict[str, str]], str]
"""Says something of a side; it is given the rule's name for where both sides are told apart."""


def explanation(found: Sequence[Side], result: Estimate, rows: Sequence[Row]) -> list[str]:
    """What is cut, what both laws do with it in the first year, and what is uncertain.

    Args:
        found: the sides of the cut.
        result: the scenario's own estimate for the first year.
        rows: a district's students by school; none where there is no bill to speak of.
    """
    pack, scenario = result.pack, result.scenario
    cut = [name for name, line in result.lines.items() if line.cut]
    if not cut:
        return [_no_impact(pack)]
    laws = [pack.sources[name] for name in _law_sources(pack, scenario)]
    omitted = left_out(pack, scenario)
    paragraphs = [
        " ".join([*_taken(result), rule_sentences(pack, scenario)]),
        " ".join([*sentences_of(found), *rests_on(pack, scenario, found)]),
        preset_sentence(pack, scenario),
        *(say("note-law", source=each.title, says=each.says) for each in laws),
        *(said for name in cut for said in _told(found, _line_of(name))),
        *(_told(found, _district_of(rows)) if rows else []),
        on_paper(" ".join(notes_on(scenario.district, rows))) if rows else "",
        _uncertain(found, result, cut),
        " ".join([say("note-left-out"), *omitted]) if omitted else "",
    ]
    return [paragraph for paragraph in paragraphs if paragraph]


def rule_of_side(side: Side) -> dict[str, str]:
    """A side's rule for the inside of a sentence, where it has one."""
    return {"named": "yes" if side.heading else "no", "rule": lower_first(side.heading)}


def _told(found: Sequence[Side], says: Say) -> list[str]:
    """What is said of each side; once, and without a rule, where it is the same of all."""
    plain = dict.fromkeys(says(side, {"named": "no", "rule": ""}) for side in found)
    if len(plain) == 1:
        return list(plain)
    return [says(side, rule_of_side(side)) for side in found]


def asked_for(result: Estimate) -> str:
    """What is cut of lines that are only asked for or proposed, line by line; "" where none is."""
    return _cuts(result, "asked")


def _agency() -> dict[str, str]:
    """Whose appropriations a cut is taken from, as messages take it."""
    names = note_names()
    return {"known": "yes" if names else "no", "agency": names.agency if names else ""}


def _no_impact(pack: Pack) -> str:
    """Why a note in which nothing is cut has no impact."""
    if pack.lines:
        return say("note-scenario-none", **_agency())
    return say("note-scenario-unknown")


def _taken(result: Estimate) -> Iterator[str]:
    """What the scenario takes, by whether it is in an appropriation."""
    year = f"FY{result.year}"
    if cuts := _cuts(result, "appropriated"):
        yield say("note-scenario", cuts=cuts, year=year, **_agency())
    if cuts := _cuts(result, "unknown"):
        yield say("note-scenario-not-known", cuts=cuts, year=year)
    if cuts := asked_for(result):
        yield say("note-scenario-asked", cuts=cuts, year=year)


def _where(line: Line) -> str:
    """Where a line's money is: "appropriated", only "asked" for or proposed, or "unknown"."""
    if taken([line]) == "request":
        return "asked"
    return line.status if line.status == "appropriated" else "unknown"


def _cuts(result: Estimate, where: str) -> str:
    return enumeration(
        [
            say(
                "note-scenario-cut",
                cut=dollars(result.lines[name].cut),
                amount=dollars(line.amount),
                line=line.short,
            )
            for name, line in result.pack.lines.items()
            if result.lines[name].cut and _where(line) == where
        ]
        or [""]
    )


def _law_sources(pack: Pack, scenario: Scenario) -> list[str]:
    """The names of the sources of the law that the lines cut stand under."""
    cut = [name for name in pack.lines if scenario.cuts[name]]
    capped = not capped_lines(pack, scenario.first_year).keys().isdisjoint(cut)
    caps = [each.cap.source for each in law_and_lifted(pack, scenario) if each.law and capped]
    others = [
        law().cited(line.law)[0]
        for name in cut
        if isinstance(line := pack.lines[name], ServiceLine) and line.law is not None
    ]
    return list(dict.fromkeys([*caps, *others]))


def _uncertain(found: Sequence[Side], result: Estimate, cut: Sequence[str]) -> str:
    charged = [name for name in cut if name in tuition_lines(result.pack)]
    lines = enumeration([result.pack.lines[name].short for name in charged] or [""])
    ranges = [said for side in found for said in _ranges(side, cut)]
    said = say("note-uncertain", uncertain_of="schools", lines=lines, line_count=len(charged))
    if not charged:
        said = (
            say("note-uncertain", uncertain_of="ranges", lines=lines, line_count=0)
            if ranges
            else ""
        )
    return " ".join(filter(None, [said, *ranges]))


def _line_of(name: str) -> Say:
    return lambda side, rule: _line(side.estimate, name, rule)


def _district_of(rows: Sequence[Row]) -> Say:
    def says(side: Side, rule: dict[str, str]) -> str:
        pack, scenario = side.estimate.pack, side.estimate.scenario
        year = side.estimate.year
        return _district(estimate_district(pack, scenario, rows, year), rule)

    return says


def _line(result: Estimate, name: str, rule: dict[str, str]) -> str:
    line, declared = result.lines[name], result.pack.lines[name]
    whole = shown_line(line, 1)
    units = [unit_count(result, name, unit) for unit in line.units_lost]
    common = {
        "line": declared.name,
        "year": f"FY{result.year}",
        "pay": whole.money(whole.districts_pay),
        "lost": whole.money(whole.services_lost),
        "lost_units": "some" if whole.services_lost else "none",
        "units": enumeration(units),
        **rule,
    }
    if isinstance(line, TuitionEstimate):
        return say(
            "note-tuition",
            **common,
            outcome="rise" if line.tuition_increase else "stay",
            increase=to_the_cent(line.tuition_increase),
            percent=more(percent(line.tuition_increase_percent)),
            now=to_the_cent(line.tuition_now),
            after=to_the_cent(line.tuition_now + line.tuition_increase),
            students=count(line.students),
        )
    said = say("note-service", **common, buys=declared.buys)
    shared = line.per_partner_district
    if not isinstance(declared, ServiceLine) or not declared.partners or not shared:
        return said
    used = assumptions_in_use(result.pack, result.scenario)[declared.partners]
    partners, share = number_text(used), to_the_cent(shared)
    sharers = result.pack.assumptions[declared.partners].term
    return f"{said} {say('note-partners', partners=partners, sharers=sharers, share=share)}"


def _district(first: DistrictEstimate, rule: dict[str, str]) -> str:
    said = say(
        "note-district",
        district=first.estimate.scenario.district or say("note-unnamed"),
        students=exact_count(first.students),
        year=f"FY{first.estimate.year}",
        now=to_the_cent(first.bill_now),
        pay=to_the_cent(first.change),
        after=to_the_cent(first.bill_after),
        outcome="rise" if first.change else "stay",
        **rule,
    )
    charged = {"fees": to_the_cent(first.fees), **fees_law(first.estimate)}
    fees = say("note-fees", **charged) if first.fees else ""
    differ = [whole_cents(first.estimate, name) for name in first.lines]
    return " ".join(filter(None, [said, fees, *differ, first.enrolled]))


def _ranges(side: Side, cut: Sequence[str]) -> list[str]:
    """The range of what districts pay, for each line where assumptions make a difference."""
    result, sentences = side.estimate, []
    pack, scenario = result.pack, result.scenario
    rule = {**rule_of_side(side), "rule": side.heading}
    for name in cut:
        figure = Headline(f"{name}.pay", name, "pay", "dollars", _paid(name))
        band = bands(pack, scenario, [figure])[figure.name]
        low, high = (other_value(result, figure, end) for end in (band.low, band.high))
        if low != high:
            line, year = pack.lines[name].short, f"FY{scenario.first_year}"
            sentences.append(
                say("note-range", line=line, year=year, low=low, high=high, **BAND_MEANS, **rule)
            )
    return sentences


def _paid(name: str) -> Callable[[Estimate], float]:
    return lambda estimate: estimate.lines[name].districts_pay


def prices_ranges(pack: Pack, scenario: Scenario, name: str) -> list[str]:
    """The range of what a line's schools are short of in the last year, under each rule."""
    figure = Headline(
        f"{name}.short", name, "short", "dollars", lambda each: keeping_up(each, name).short
    )
    year, found = scenario.first_year + scenario.years - 1, []
    for reading in law_and_change(pack, scenario):
        band = bands(pack, reading.scenario, [figure], year)[figure.name]
        low, high = money(band.low), money(band.high)
        if low != high:
            rule, when, line = rule_name(reading), f"FY{year}", pack.lines[name].short
            ends: dict[str, str | int] = {"low": low, "high": high}
            ends |= BAND_MEANS
            found.append(say("note-prices-range", rule=rule, line=line, year=when, **ends))
    return found


def out_years(found: Sequence[Side]) -> list[str]:
    """How the first year's impact continues in later years, under each law."""
    first = found[0].estimate
    if not first.total.cut:
        return [_no_impact(first.pack)]
    return _told(found, _course)


def _course(side: Side, rule: dict[str, str]) -> str:
    pack, scenario = side.estimate.pack, side.estimate.scenario
    first, last = (
        estimate(pack, scenario, year)
        for year in (scenario.first_year, scenario.first_year + scenario.years - 1)
    )
    pay = [dollars(each.total.districts_pay) for each in (first, last)]
    lost = [dollars(each.total.services_lost) for each in (first, last)]
    same = pay[0] == pay[1] and lost[0] == lost[1]
    course = "one" if scenario.years == 1 else "same" if same else "change"
    return say(
        "note-out",
        course="once" if first.scenario.lasts == "once" else course,
        first=f"FY{first.year}",
        last=f"FY{last.year}",
        pay_first=pay[0],
        pay_last=pay[1],
        lost_first=lost[0],
        lost_last=lost[1],
        named=rule["named"],
        rule=side.heading,
    )


def assumptions(pack: Pack, scenario: Scenario) -> str:
    """The assumptions in use in one paragraph, each with its kind."""
    used = in_use(pack, scenario)
    return " ".join(
        say(
            "note-assumption",
            assumption=each.assumption.label,
            value=each.value,
            state="changed" if each.central else "central",
            central=each.central,
            source_kind=each.assumption.kind,
            place="last" if each is used[-1] else "inside",
        )
        for each in used
    )


def sources(pack: Pack, scenario: Scenario) -> list[Paragraph]:
    """The law, then each source that the note relies on."""
    names = dict.fromkeys([*_law_sources(pack, scenario), *sources_cited(pack, scenario)])
    return [
        Paragraph(source_in_words(source, "note-source"), source.address)
        for source in (pack.sources[name] for name in names)
    ]

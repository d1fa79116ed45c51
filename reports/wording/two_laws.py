"""One cut and two laws: what current law does with it, and what a change of the law would do.

All sentences with figures come from here, so that no figure travels without its condition. Where
only services are cut, the two sides are that nobody makes up for it, and that districts do.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from model import Estimate, Pack, Scenario, estimate
from model.current_law import lawful_shares
from model.estimate import given_values
from model.messages import Part, kept_by_language, parts, say
from model.pack import MOST_YEARS, ServiceLine, most_passed_on, rule_of, tuition_lines
from model.scenario import lines_cut
from reports.wording.amounts import (
    CENT,
    Shown,
    nearest,
    percent_text,
    shown_together,
    unit_of_all,
)
from reports.wording.assumption_values import assumption_value
from reports.wording.caps import cap_in_doubt, cap_name, capped_lines, caps_in_short, without_cap
from reports.wording.evidence import preset_sentence
from reports.wording.prices import rule_name
from reports.wording.readings import (
    Reading,
    charging_not_known,
    chosen_shares,
    law_and_change,
)
from reports.wording.sentences import (
    answer_parts,
    borne_parts,
    case,
    charged_as,
    charges_beyond_law,
    conditions,
    cut_in_words,
    fees_law,
    lower_first,
    taken,
)

Name = Literal[
    "law",
    "law-plain",
    "lifted",
    "cpi",
    "percent",
    "law-changed",
    "nobody",
    "part",
    "parts",
    "charged",
    "any",
]
"""What holds on a side, as messages take it; "any" where both laws do the same."""

Hangs = Literal["cap", "share", "fees"]
"""What the figures of a change of the cap hang on, as messages take it: the cap itself, that none
of what it is about is passed on, or fees, which another law forbids."""

_ENDS: tuple[Name, ...] = ("part", "parts", "charged")
_ALL = 100


@dataclass(frozen=True)
class Side:
    """What a cut does under one law, or with one answer to who makes up for it."""

    name: Name
    heading: str
    """The one name of its rule: "Current law", "Cap removed"; "" where both laws do the same."""
    law: str
    """Which article it is, or would change; "" for nothing to say."""
    proposed: tuple[str, ...]
    """Who has proposed it and what became of that, a sentence each."""
    estimate: Estimate
    """For the first fiscal year in which the sides differ, or the first of the cut."""
    parts: tuple[Part, ...]
    """Its sentence, with its condition in it, in pieces."""
    unit: float
    """Dollars that all sides are rounded to, so that one cut is one amount in all of a text."""
    hangs: Hangs = "cap"

    @property
    def sentence(self) -> str:
        """The same as text."""
        return "".join(part.text for part in self.parts)


def sides(pack: Pack, scenario: Scenario, asked: int | None = None) -> list[Side]:
    """Current law, and then the change of it that is looked at; one where both do the same.

    Where only services are cut: that nobody makes up for it, and then that districts do, for as
    much as the scenario says, or else for all of it.

    Args:
        pack: the lines.
        scenario: the cut.
        asked: the fiscal year to speak of, where somebody asks for one.
    """
    cut, turns_on = _cut(pack, scenario), _turns_on(pack, scenario)
    if turns_on == "services":
        return _ends(pack, scenario, cut, asked)
    lawful = lawful_shares(pack, scenario)
    if turns_on == "cap":
        law, change = law_and_change(pack, scenario)
        under = replace(lawful, tuition_cap=law.scenario.tuition_cap)
        # What no law allows is charged at once: the year is the one in which the caps differ.
        capped = replace(under, tuition_cap=change.scenario.tuition_cap)
        year = asked or first_to_differ(pack, under, capped)
        one, two = estimate(pack, under, year), estimate(pack, change.scenario, year)
        name, unit, hangs = _name_of(change), _unit_of(one, two), hangs_on(one, two)
        return [
            _side(one, "law", rule_name(law), law.says, unit),
            _side(two, name, rule_name(change), change.says, unit, change.proposed, hangs),
        ]
    if turns_on == "nothing":
        result = estimate(pack, scenario, asked)
        free = without_cap(pack, cut, result.year)
        return [_side(result, "any", "", free)]
    one, two = estimate(pack, lawful, asked), estimate(pack, scenario, asked)
    needed, unit = " ".join(conditions(two)), _unit_of(one, two)
    return [
        _side(one, "law-plain", _heading("law"), "", unit),
        _side(two, "law-changed", _heading("law-changed"), needed, unit),
    ]


def year_shown(pack: Pack, scenario: Scenario) -> int:
    """The fiscal year whose figures lead: the first in which the sides differ, or of the cut."""
    return sides(pack, scenario)[0].estimate.year


def headings(pack: Pack, scenario: Scenario) -> tuple[str, str] | None:
    """What two laws are called that do not do the same with a cut; None where no law decides.

    As the headings of its ``sides``, without a figure.
    """
    return _headings(pack, lines_cut(scenario))


@kept_by_language(256)
def _headings(pack: Pack, scenario: Scenario) -> tuple[str, str] | None:
    """Made once for all visitors whose rules are the same."""
    match _turns_on(pack, scenario):
        case "cap":
            law, change = law_and_change(pack, scenario)
            return rule_name(law), rule_name(change)
        case "fees":
            return _heading("law-plain"), _heading("law-changed")
    return None


def _turns_on(pack: Pack, scenario: Scenario) -> Literal["services", "cap", "fees", "nothing"]:
    """What decides who bears a cut: who makes up for services, a cap, what fees a law allows."""
    cut = _cut(pack, scenario)
    if cut and all(isinstance(pack.lines[name], ServiceLine) for name in cut):
        return "services"
    if not capped_lines(pack, scenario.first_year).keys().isdisjoint(cut):
        return "cap"
    return "fees" if cut and lawful_shares(pack, scenario) != scenario else "nothing"


def _cut(pack: Pack, scenario: Scenario) -> list[str]:
    return [name for name in pack.lines if scenario.cuts[name]]


def both_laws(pack: Pack, scenario: Scenario, asked: int | None = None) -> str:
    """What a cut does under both laws, a sentence each, and what that rests on in law."""
    return _said_of(pack, scenario, sides(pack, scenario, asked))


def _said_of(pack: Pack, scenario: Scenario, found: Sequence[Side]) -> str:
    return " ".join([*sentences_of(found), *all_it_rests_on(pack, scenario, found)])


def own_answer(result: Estimate) -> str:
    """What a scenario does under the rule that is its own, with its condition in the sentence."""
    return "".join(part.text for part in own_parts(result))


def own_parts(result: Estimate, unit: float | None = None) -> tuple[Part, ...]:
    """The same in pieces.

    Args:
        result: the scenario's estimate.
        unit: dollars that the figures beside it round to; None is what fits it alone.
    """
    return (
        *_own(result, unit).parts,
        *(Part("condition", f" {each}") for each in own_rests_on(result)),
    )


def own_rests_on(result: Estimate) -> list[str]:
    """What that rests on beside its sentence."""
    own = _own(result)
    pack, scenario = result.pack, result.scenario
    law = [own.law] if own.name in _ENDS else []
    if own.name == "law":
        law = [each for each in (*law, _in_doubt([own])) if each]
    return [*law, *_shares_beside(pack, scenario, own.name), *assumed(pack, scenario)]


def sentences_of(found: Sequence[Side]) -> list[str]:
    """The sentences of sides that follow each other."""
    return [side.sentence for side in found]


def rests_on(pack: Pack, scenario: Scenario, found: Sequence[Side]) -> list[str]:
    """What the law has to say beside the sides' sentences: of charges, of lines without a cap."""
    cut = _cut(pack, scenario)
    if found[-1].name in _ENDS:
        return [found[-1].law]
    free = without_cap(pack, cut, scenario.first_year)
    open_questions = [
        charging_not_known(pack, name, scenario.first_year)
        for name in cut
        if found[0].estimate.scenario.passed_on[name]
    ]
    return [
        each
        for each in (
            _until(pack, scenario, found),
            alike_because(found[0].estimate, found[-1].estimate),
            *open_questions,
            free,
            _in_doubt(found),
        )
        if each
    ]


def assumed(pack: Pack, scenario: Scenario) -> list[str]:
    """The assumptions that somebody changed, each with the pack's own value; none without a cut."""
    cut = any(scenario.cuts[name] for name in pack.lines)
    return changed_assumptions(pack, scenario) if cut else []


def changed_assumptions(pack: Pack, scenario: Scenario) -> list[str]:
    """The same, whatever is cut."""
    central = given_values(pack, replace(scenario, assumptions={}))
    return [
        say(
            "laws-assumed",
            label=lower_first((assumption := pack.assumptions[name]).label),
            value=assumption_value(assumption, value),
            # What the model derives from the line has no value of its own.
            known="yes" if name in central else "no",
            central=assumption_value(assumption, float(central.get(name, value))),
        )
        for name, value in scenario.assumptions.items()
    ]


def all_it_rests_on(pack: Pack, scenario: Scenario, found: Sequence[Side]) -> list[str]:
    """The same, each share that somebody chose, and each assumption that somebody changed.

    For a text that says all of it: a link could give any figure in this site's name.
    """
    shares = _shares_beside(pack, scenario, found[-1].name)
    return [*rests_on(pack, scenario, found), *shares, *assumed(pack, scenario)]


def _shares_beside(pack: Pack, scenario: Scenario, name: Name) -> list[str]:
    """The shares that somebody chose, where a side's sentence does not say them itself."""
    return [] if name in ("part", "charged") else chosen_shares(pack, scenario)


def supposed(result: Estimate, asked: int | None = None) -> str:
    """What is cut, and then what both laws do with it, for a text that stands by itself."""
    pack, scenario = result.pack, result.scenario
    found = sides(pack, scenario, asked)
    said = " ".join([*sentences_of(found), *beside_laws(result, found)])
    return f"{suppose(result, found[0].unit)} {said}" if _cuts(result) else said


def beside_laws(result: Estimate, found: Sequence[Side]) -> list[str]:
    """What a text that stands by itself says after the sentences of its sides."""
    pack, scenario = result.pack, result.scenario
    said = all_it_rests_on(pack, scenario, found)
    if charges_beyond_law(pack, scenario) and (own := _own(result)).name == "any":
        # The figures beside this text may be its own, which neither side has; the law is said.
        borne = "".join(part.text for part in _borne(own.estimate))
        said.append(say("laws-as-set", text=borne))
    return said


def own_supposed(result: Estimate) -> str:
    """What is cut, and then what the scenario's own rule does with it, for a text by itself."""
    said = own_answer(result)
    return f"{suppose(result, _own(result).unit)} {said}" if _cuts(result) else said


def proposal(pack: Pack, scenario: Scenario) -> list[str]:
    """Whose proposal a cut is, or the change of law beside it, and what became of that."""
    if said := preset_sentence(pack, scenario):
        return [said]
    change = sides(pack, scenario)[-1]
    # By the name without its year: somebody's proposal may begin in another year than this link's.
    rule = cap_name(pack, change.estimate.scenario.tuition_cap, scenario.first_year)
    return [
        say("share-rule-proposed", rule=rule, text=lower_first(each)) for each in change.proposed
    ]


def under(side: Side) -> list[Part]:
    """How a sentence about a side begins: with its rule, in pieces."""
    of_rule = _condition(side.estimate, side.name)
    of_rule["article"] = law_of_fees(side.estimate, side.name)["article"]
    del of_rule["year"]
    return parts("laws-bill-under", hangs=side.hangs, **of_rule)


def suppose(result: Estimate, unit: float | None = None) -> str:
    """What is cut, from which lines and when, for a text that nothing else stands above.

    Args:
        result: the cut.
        unit: dollars that the text rounds to; None is what both laws' sentences round to.
    """
    pack, scenario = result.pack, result.scenario
    if unit is None:
        unit = sides(pack, scenario)[0].unit
    first = estimate(pack, scenario)
    words = cut_in_words(first, unit)
    del words["outcome"]
    return say("laws-suppose", year=f"FY{scenario.first_year}", lasts=scenario.lasts, **words)


def _cuts(result: Estimate) -> bool:
    """Whether anything is cut in the cut's first year, whichever year is asked for."""
    return any(result.scenario.cuts[name] for name in result.pack.lines)


def _until(pack: Pack, scenario: Scenario, found: Sequence[Side]) -> str:
    """That no cap does anything before the year that the sides speak of, where that is so."""
    law, change = found[0].estimate.scenario, found[-1].estimate.scenario
    year = found[-1].estimate.year
    capped = replace(change, passed_on=law.passed_on)
    if year == scenario.first_year or year != first_to_differ(pack, law, capped):
        return ""
    differ = first_to_differ(pack, law, change) < year
    return say("laws-until", alone="fees" if differ else "none", year=f"{year}")


def alike_because(law: Estimate, change: Estimate) -> str:
    """Why a change of the cap changes nothing in the years that are shown.

    "" where it does, and where nothing is passed on in any case.
    """
    pack, scenario = change.pack, change.scenario
    cap, first = scenario.tuition_cap, scenario.first_year
    capped = [name for name in capped_lines(pack, first) if scenario.cuts[name]]
    same_cap = cap == law.scenario.tuition_cap
    if same_cap or not any(scenario.passed_on[name] for name in capped):
        return ""
    years, both = range(first, first + MOST_YEARS), (law.scenario, scenario)
    if any(len({_paid_exactly(pack, each, year) for each in both}) > 1 for year in years):
        return ""
    starts = (scenario.cpi_from or first) if cap == "cpi" else first
    late = "once" if starts > first and scenario.lasts == "once" else "other"
    return say(
        "dial-note-alike",
        reason="late" if starts >= first + MOST_YEARS else late,
        year=f"{first}",
        cpi_from=f"{starts}",
    )


def _in_doubt(found: Sequence[Side]) -> str:
    """That the cap of the year spoken of may have been changed, where a side says what it does."""
    result, name = found[0].estimate, found[0].name
    return cap_in_doubt(result.pack, result.year) if name == "law" else ""


def _of_any(result: Estimate) -> tuple[Part, ...]:
    """The answer that holds under any law, with its year where that is not the cut's first."""
    return (*_year_first(result), *answer_parts(result))


def _borne(result: Estimate) -> tuple[Part, ...]:
    """The same without the change of law that it takes."""
    return (*_year_first(result), *borne_parts(result))


def _year_first(result: Estimate) -> list[Part]:
    later = result.year != result.scenario.first_year
    return parts("laws-in-year", year=f"FY{result.year}") if later else []


def first_to_differ(pack: Pack, law: Scenario, change: Scenario) -> int:
    """The first fiscal year in which districts pay more under one law than under the other.

    The first year of the cut where that is never so, as far as a fiscal note reaches.
    """
    first = law.first_year
    for year in range(first, first + MOST_YEARS):
        if _paid_exactly(pack, law, year) != _paid_exactly(pack, change, year):
            return year
    return first


def _paid_exactly(pack: Pack, scenario: Scenario, year: int) -> float:
    """What districts pay in a year, to the cent: what is shown alike may differ."""
    lines = estimate(pack, scenario, year).lines.values()
    return shown_together(lines, CENT).districts_pay


def _heading(name: Name, percent: float = _ALL) -> str:
    return say("laws-side", side=name, percent=percent_text(percent))


def _ends(pack: Pack, scenario: Scenario, cut: Sequence[str], asked: int | None) -> list[Side]:
    passed_on = scenario.passed_on
    own = any(passed_on[name] for name in cut)
    none = replace(scenario, passed_on={**passed_on, **dict.fromkeys(cut, 0)})
    paid = (
        scenario if own else replace(scenario, passed_on={**passed_on, **dict.fromkeys(cut, _ALL)})
    )
    shares = {paid.passed_on[name] for name in cut}
    name: Name = "charged" if shares == {_ALL} else "part" if len(shares) == 1 else "parts"
    law = " ".join(_law_of_service(pack, each, scenario.first_year) for each in cut)
    one, two = estimate(pack, none, asked), estimate(pack, paid, asked)
    unit = _unit_of(one, two)
    return [
        _side(one, "nobody", _heading("nobody"), "", unit),
        _side(two, name, _heading(name, min(shares)), law, unit),
    ]


def _name_of(reading: Reading) -> Name:
    scenario = reading.scenario
    match scenario.tuition_cap:
        case "lifted":
            return "lifted"
        case "cpi":
            return "cpi"
    return "percent"


def _side(
    result: Estimate,
    name: Name,
    heading: str,
    law: str,
    unit: float | None = None,
    proposed: tuple[str, ...] = (),
    hangs: Hangs = "cap",
) -> Side:
    """A side that is rounded to a unit; None is the one that fits it alone."""
    unit = unit or _unit_of(result)
    said = _of_any(result) if name == "any" else _sentence(result, name, unit, hangs)
    return Side(name, heading, law, proposed, result, said, unit, hangs)


def _unit_of(*results: Estimate) -> float:
    """The unit for all of a text in which these stand."""
    return unit_of_all([each.lines.values() for each in results])


def _own(result: Estimate, unit: float | None = None) -> Side:
    """A scenario under the rule that is its own, in the year that is asked about.

    Rounded to a unit; None is the one that fits.
    """
    found = sides(result.pack, result.scenario)
    own = next((side for side in found if side.estimate.scenario == result.scenario), None)
    if own is None:
        # A scenario that keeps the cap and breaks another law is on neither side.
        return _side(result, "any", "", "", unit)
    year = own.estimate.year
    if year == result.year and unit is None:
        return own
    # The figures beside the sentence are of the year that is asked about.
    if year <= result.year:
        return _side(result, own.name, own.heading, own.law, unit, own.proposed, own.hangs)
    # One that waits would read as if it never did anything.
    unit = unit or _unit_of(result, own.estimate)
    then = _side(result, own.name, own.heading, own.law, unit, own.proposed, own.hangs)
    later = "".join(part.text for part in _sentence(own.estimate, own.name, unit, own.hangs))
    # No part of the later sentence is a figure of the year that is asked about.
    return replace(then, parts=(*then.parts, Part("", f" {later}")))


def _total(result: Estimate, unit: float) -> Shown:
    """What all lines come to, rounded to a unit at which it adds up."""
    return shown_together(result.lines.values(), unit)


def hangs_on(law: Estimate, change: Estimate) -> Hangs:
    """What a change of the cap hangs on beside current law, of the same cut in the same year."""
    pack, shares = change.pack, change.scenario.passed_on
    capped = [name for name in tuition_lines(pack) if change.lines[name].cut]
    # Not as shown: what rounds to the same may differ.
    paid = [
        [nearest(each.lines[name].districts_pay, CENT) for name in capped] for each in (law, change)
    ]
    if paid[0] != paid[1]:
        return "cap"
    if conditions(change):
        return "fees"
    return "cap" if any(shares[name] for name in capped) else "share"


def _condition(result: Estimate, name: Name) -> dict[str, str]:
    scenario, cap = result.scenario, result.scenario.tuition_cap
    shares = [scenario.passed_on[each] for each, line in result.lines.items() if line.cut]
    percent = min(shares, default=_ALL) if name in _ENDS or isinstance(cap, str) else cap
    return {
        "side": name,
        "caps": caps_in_short(result.pack, result.year),
        "cpi_from": f"{scenario.cpi_from or scenario.first_year}",
        "year": f"{result.year}",
        "percent": percent_text(percent),
    }


def _sentence(result: Estimate, name: Name, unit: float, hangs: Hangs = "cap") -> tuple[Part, ...]:
    total = _total(result, unit)
    found = parts(
        "answer-under",
        **_condition(result, name),
        hangs=hangs,
        **law_of_fees(result, name),
        which_year=which_year(result, name, hangs, needs_year(result)),
        outcome=case(total),
        pay=total.money(total.districts_pay),
        lost=total.money(total.services_lost),
        charged_as=charged_as(result),
    )
    return tuple(found)


def which_year(result: Estimate, name: str, hangs: str, dated: bool) -> str:
    """How a sentence names its year: not at all, or as the year in which a rule begins."""
    begins = result.scenario.cpi_from or result.scenario.first_year
    said = name == "cpi" and hangs == "cap" and result.year == begins
    return "first" if not dated else "same" if said else "later"


def needs_year(result: Estimate) -> bool:
    """Whether a sentence names its year: a later one, or one whose figures no other year has.

    Of one year alone none has others; but a rule may name the earlier year in which it began.
    """
    scenario, first = result.scenario, result.scenario.first_year
    if result.year > first:
        return True
    if scenario.lasts == "once":
        return scenario.tuition_cap == "cpi" and (scenario.cpi_from or first) < first
    years = range(first, first + MOST_YEARS)
    return len({_paid(result.pack, scenario, year) for year in years}) > 1


def law_of_fees(result: Estimate, name: str) -> dict[str, str]:
    """What the law says of the fees that a side's sentence counts, as messages take it.

    Where the side is that districts make up for it, what is not known is its condition already.
    """
    return fees_law(result, open_too=name not in (*_ENDS, "nobody"))


def _paid(pack: Pack, scenario: Scenario, year: int) -> float:
    """What districts pay in a year, as it is shown by itself."""
    return shown_together(estimate(pack, scenario, year).lines.values()).districts_pay


def _law_of_service(pack: Pack, name: str, year: int) -> str:
    """What current law says of charging districts for a service."""
    line = pack.lines[name]
    rule, most = rule_of(line), most_passed_on(pack, line, year)
    return say(
        "laws-service",
        law="not-known" if rule is None or most is None else "part" if most else "free",
        line=lower_first(line.name),
        article=rule.article if rule else "",
        most_percent=percent_text(most or 0),
        taken=taken([line]),
    )

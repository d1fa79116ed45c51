"""What a district's bill says in sentences, for pages and papers."""

from collections.abc import Sequence

from model import DistrictEstimate, Pack, Row, estimate_district
from model.district import EXAMPLE_STUDENTS, example_row
from model.intake.programs import is_other
from model.line import Unit
from model.messages import Part, parts, say
from model.names import note_on
from model.pack import ServiceLine, charged_line, line_cap, rule_of, tuition_lines
from model.parameters import number_text
from model.questions import Caps, Reach, SetAside
from reports.wording.amounts import (
    count,
    decimals,
    dollars,
    money,
    nearest,
    percent_text,
    shown_together,
    unit_of_sum,
)
from reports.wording.sentences import enumeration, fees_law


def is_example(result: DistrictEstimate) -> bool:
    """Whether the rows are the stand-in for a district that has entered none."""
    stand_in = example_row(result.estimate.pack, result.estimate.scenario)
    return [row.row for row in result.rows] == [stand_in]


def example_note(result: DistrictEstimate) -> str:
    """What such rows stand for; "" for rows that somebody entered."""
    if not is_example(result):
        return ""
    several = "yes" if len(tuition_lines(result.estimate.pack)) > 1 else "no"
    said = {"several": several, "line": lines_of_bill(result)}
    return say("district-example", students=EXAMPLE_STUDENTS, **said)


def notes_beside(result: DistrictEstimate) -> list[str]:
    """What has to be known beside a bill: what an example stands for, and what of its rows."""
    scenario = result.estimate.scenario
    return list(filter(None, [example_note(result), *notes_on(scenario.district, scenario.rows)]))


def notes_on(district: str, rows: Sequence[Row]) -> list[str]:
    """What the record says of a district, and which of its rows may be under no cap."""
    return list(filter(None, [note_on(district), other_programs(rows)]))


def other_programs(rows: Sequence[Row]) -> str:
    """Which rows are called as what is under no cap: they are in a link, so they count; "" if none.

    A file's are set apart as it is read (``model.intake.programs``).
    """
    names = list(dict.fromkeys(row.school for row in rows if is_other(row.school)))
    if not names:
        return ""
    said = enumeration([say("entry-quoted", name=name) for name in names])
    return say("entry-other-programs", names=said, rows=len(names))


def no_bill(pack: Pack) -> str:
    """That a year has no district's bill, and where its answer stands."""
    return say("district-no-bill", pack_title=pack.title, page=say("shell-page-who-pays"))


def whose(result: DistrictEstimate) -> str:
    """Whose bill it is: a named district's, "yours", or an "example", perhaps "of-a-line"."""
    if is_example(result):
        return "of-a-line" if len(tuition_lines(result.estimate.pack)) > 1 else "example"
    return "named" if result.estimate.scenario.district else "yours"


def bill_amounts(bill_now: float, change_in_bill: float) -> tuple[str, str, str]:
    """Bill now, rise and bill after in words, so that they add up.

    All three are rounded to the third digit of the rise: people do not say more. Where they would
    not add up then, or would say the rise wrongly, they are finer.
    """
    after = bill_now + change_in_bill
    digits = len(str(int(change_in_bill or bill_now)))
    unit = unit_of_sum(after, (bill_now, change_in_bill), 10 ** max(0, digits - 3))
    return money(bill_now, unit), money(change_in_bill, unit), money(after, unit)


def counted(students: float) -> int | float:
    """A number of students as people say it, half students too, from which a plural follows."""
    if (float(students) * 2).is_integer():
        return number_text(students)
    return number_text(float(count(students).replace(",", "")))


def year_of(result: DistrictEstimate) -> str:
    """The fiscal year of a bill, in words."""
    return f"FY{result.estimate.year}"


def _lost_at_first(result: DistrictEstimate) -> str:
    """What is lost in the first year of the cut, whichever year a bill is of."""
    asked, rows = result.estimate, result.given
    return lost_of_bill(estimate_district(asked.pack, asked.scenario, rows))


def bill_answer(result: DistrictEstimate) -> str:
    """The answer as one sentence, and a second one about fees where there are any."""
    return "".join(part.text for part in bill_answer_parts(result))


def bill_answer_parts(result: DistrictEstimate) -> list[Part]:
    """The answer in pieces, so that a paper can set each amount in its color.

    Args:
        result: the bill of the first year; or, where nothing changes in that, of the first year in
            which something does (``model.district.first_change``).
    """
    first = result.estimate.scenario.first_year
    waits = result.estimate.year > first
    now, change, after = bill_amounts(result.bill_now, result.change)
    found = parts(
        "district-headline",
        outcome=outcome_of_bill(result) if result.cut else "none",
        whose=whose(result),
        district=result.estimate.scenario.district,
        students=EXAMPLE_STUDENTS,
        waits="yes" if waits else "no",
        first_year=f"FY{first}",
        year=year_of(result),
        lost_first=_lost_at_first(result) if waits else lost_of_bill(result),
        now=now,
        change=change,
        after=after,
        lost=lost_of_bill(result),
        lines=lines_of_bill(result),
        line_count=len(result.lines),
    )
    return [*found, *fees_parts(result)]


def fees_parts(result: DistrictEstimate) -> list[Part]:
    """The sentence that follows about fees, in pieces; none where there are none."""
    if not result.fees:
        return []
    pack, lines = result.estimate.pack, result.estimate.lines
    charged = [
        line.short
        for name, line in pack.lines.items()
        if isinstance(line, ServiceLine) and lines[name].districts_pay
    ]
    said = parts(
        "district-fees",
        fees=dollars(result.fees),
        **fees_law(result.estimate),
        lines=enumeration(charged),
        line_count=len(charged),
    )
    return [Part("", " "), *said]


def positions_unit(result: DistrictEstimate) -> Unit | None:
    """The pack's own words for the positions that a bill is turned into; None where it has none.

    Those of a line of the bill come first.
    """
    pack = result.estimate.pack
    for name in (*result.lines, *pack.lines):
        for unit in pack.lines[name].units.values():
            if unit.cost is not None and unit.cost == pack.position_cost:
                return unit
    return None


def lines_of_bill(result: DistrictEstimate) -> str:
    """The tuition lines that a bill is of, for the inside of a sentence: "magnet and nursery"."""
    return enumeration([result.estimate.pack.lines[name].short for name in result.lines])


def outcome_of_bill(result: DistrictEstimate) -> str:
    """What happens to the bill, and what is said of services where it is all there is to say."""
    if result.change:
        return "rise"
    if result.bill_now and any(_rises(result, row.line) for row in result.rows):
        return "cents"
    return "hold" if nearest(result.services_lost) else "stay"


def _rises(result: DistrictEstimate, name: str) -> bool:
    return result.estimate.lines[name].districts_pay > 0


def lost_of_bill(result: DistrictEstimate) -> str:
    """The services that students of the bill's lines lose statewide, in words."""
    together = shown_together([result.estimate.lines[name] for name in result.lines])
    return together.money(together.services_lost)


def cut_for(reach: Reach, rise: float, line: str) -> str:
    """Answer: what cut to a line, by its short name, raises the bill by so much."""
    cut = reach.cut_for(rise)
    if cut is None:
        most = dollars(reach.most)
        return say("question-cut-for-none", line=line, most_rise=most, year=f"FY{reach.year}")
    said = {"cut": money(cut), "rise": dollars(rise), "year": f"FY{reach.year}"}
    return say("question-cut-for", line=line, **said)


def students_for_sentence(students: float | None, rise: float, line: str, year: int) -> str:
    """Answer: how many of a line's students bring a rise of so much; empty where no number does."""
    if students is None:
        return ""
    said = {"students": counted(students), "rise": dollars(rise), "year": f"FY{year}"}
    return say("question-students-for", line=line, **said)


def cut_within(reach: Reach, share: float, budget: float, line: str) -> str:
    """The largest cut that keeps the rise within a share of the budget, as a sentence.

    Args:
        reach: how the bill rises with the cut.
        share: percent of the budget.
        budget: the adopted budget, dollars.
        line: the short name of the line that is cut.
    """
    limit = share / 100 * budget
    cut = reach.cut_within(limit)
    rise, of_budget = dollars(limit), percent_text(round(share, 4))
    if cut >= reach.line:
        return say(
            "question-cut-within-all",
            line=line,
            year=f"FY{reach.year}",
            rise=rise,
            percent=of_budget,
            most_rise=dollars(reach.most),
        )
    # Rounded down, so that the cut shown stays within the share.
    shown_cut = money(cut if cut < 10_000 else cut // 10_000 * 10_000)
    return say(
        "question-cut-within",
        line=line,
        year=f"FY{reach.year}",
        cut=shown_cut,
        rise=rise,
        percent=of_budget,
    )


def caps_sentence(
    caps: Caps | None, bill_now: float, students: float, pack: Pack, name: str
) -> str:
    """Answer: what cap would hold us harmless; "" where no law caps the line.

    Args:
        caps: from ``model.questions.caps``.
        bill_now: the district's bill of the line's rows, dollars.
        students: those of the same rows.
        pack: the lines.
        name: the line.
    """
    line = charged_line(pack, name)
    rule = rule_of(line)
    if caps is None or rule is None:
        return ""
    harmless = number_text(caps.harmless)
    law = {
        "line": line.short,
        "year": f"FY{caps.year}",
        "other_year": f"FY{rule.base_year}",
        "article": rule.article,
    }
    full = decimals(caps.passes_all, 2)
    if full == decimals(caps.harmless, 2):
        return say("question-caps-none", harmless=harmless, **law)
    each = dollars(bill_now / caps.harmless)
    sent = count(students)
    return say(
        "question-caps-some",
        harmless=harmless,
        students=1 if sent == "1" else sent,
        each=each,
        full=full,
        **law,
    )


def set_aside_sentence(result: DistrictEstimate, aside: SetAside) -> str:
    """Answer: what we should set aside in the year of a bill, for tuition and for fees."""
    pack, year = result.estimate.pack, aside.year
    found = {line_cap(pack, name, year) for name in tuition_lines(pack)} - {None}
    tuition = say(
        "question-set-aside-answer",
        law_caps="none" if aside.cap_stays is None else "one" if len(found) == 1 else "several",
        year=f"FY{year}",
        now=dollars(aside.present),
        low=dollars(aside.cap_stays or 0),
        high=dollars(aside.cap_lifted),
        harmless=number_text(min((cap for cap in found if cap is not None), default=0)),
    )
    if not result.fees:
        return tuition
    fees = {"fees": dollars(result.fees), **fees_law(result.estimate)}
    return f"{tuition} {say('question-set-aside-fees', **fees)}"

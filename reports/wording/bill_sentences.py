"""What a district's bill says in sentences, for pages and papers."""

from model import DistrictEstimate
from model.district import EXAMPLE, EXAMPLE_STUDENTS, statewide
from model.messages import Part, parts, say
from model.pack import cap_in_law
from model.parameters import number_text
from model.questions import Caps, Reach, SetAside
from reports.wording.amounts import (
    count,
    decimals,
    dollars,
    money,
    more,
    nearest,
    percent,
    percent_text,
    shown,
    to_the_cent,
)


def is_example(result: DistrictEstimate) -> bool:
    """Whether the rows are the stand-in for a district that has entered none."""
    return tuple(row.row for row in result.rows) == EXAMPLE


def whose(result: DistrictEstimate) -> str:
    """Whose bill it is: a named district's, "yours", or an "example"."""
    if is_example(result):
        return "example"
    return "named" if result.estimate.scenario.district else "yours"


def bill_amounts(bill_now: float, change_in_bill: float) -> tuple[str, str, str]:
    """Bill now, rise and bill after in words, so that they add up.

    All three are rounded to the third digit of the rise: people do not say more. Below a dollar
    they are to the cent, so that a rise is not shown as none.
    """
    if 0 < change_in_bill < 1:
        after = bill_now + change_in_bill
        return to_the_cent(bill_now), to_the_cent(change_in_bill), to_the_cent(after)
    digits = len(str(int(change_in_bill or bill_now)))
    unit = min(100_000, 10 ** max(0, digits - 3))
    now, change = nearest(bill_now, unit), nearest(change_in_bill, unit)
    return money(now, unit), money(change, unit), money(now + change, unit)


def counted(students: float) -> int | float:
    """A number of students as people say it, from which a plural follows."""
    return number_text(float(count(students).replace(",", "")))


def bill_answer(result: DistrictEstimate) -> str:
    """The answer as one sentence, and a second one about fees where there are any."""
    return "".join(part.text for part in bill_answer_parts(result))


def bill_answer_parts(result: DistrictEstimate) -> list[Part]:
    """The answer in pieces, so that a paper can set each amount in its color."""
    now, change, after = bill_amounts(result.bill_now, result.change)
    found = parts(
        "district-headline",
        outcome=_outcome(result) if statewide(result.estimate).cut else "none",
        whose=whose(result),
        district=result.estimate.scenario.district,
        students=EXAMPLE_STUDENTS,
        now=now,
        change=change,
        after=after,
        lost=_lost(result),
    )
    if result.fees:
        found += [Part("", " "), *parts("district-fees", fees=dollars(result.fees))]
    return found


def other_reading_of_bill(result: DistrictEstimate) -> str:
    """What the same cut does to the bill under another rule."""
    now, change, _ = bill_amounts(result.bill_now, result.change)
    return say(
        "district-other",
        outcome=_outcome(result),
        now=now,
        change=change,
        percent=more(percent(result.change_percent)),
        lost=_lost(result),
    )


def _outcome(result: DistrictEstimate) -> str:
    """What happens to the bill, and what is said of services where it is all there is to say."""
    line = statewide(result.estimate)
    if result.change:
        return "rise"
    if line.tuition_increase and result.bill_now:
        return "cents"
    return "hold" if nearest(line.services_lost) else "stay"


def _lost(result: DistrictEstimate) -> str:
    return shown(result.estimate).money(statewide(result.estimate).services_lost)


def cut_for(reach: Reach, rise: float) -> str:
    """Answer: what cut raises the bill by so much."""
    cut = reach.cut_for(rise)
    if cut is None:
        return say("question-cut-for-none", most_rise=dollars(reach.most))
    return say("question-cut-for", cut=money(cut), rise=dollars(rise))


def students_for_sentence(students: float | None, rise: float) -> str:
    """Answer: how many students bring a rise of so much; empty where no number does."""
    if students is None:
        return ""
    return say("question-students-for", students=counted(students), rise=dollars(rise))


def cut_within(reach: Reach, share: float, budget: float) -> str:
    """The largest cut that keeps the rise within a share of the budget, as a sentence.

    Args:
        reach: how the bill rises with the cut.
        share: percent of the budget.
        budget: the adopted budget, dollars.
    """
    limit = share / 100 * budget
    cut = reach.cut_within(limit)
    rise, of_budget = dollars(limit), percent_text(round(share, 4))
    if cut >= reach.line:
        most = dollars(reach.most)
        return say("question-cut-within-all", rise=rise, percent=of_budget, most_rise=most)
    # Rounded down, so that the cut shown stays within the share.
    shown_cut = money(cut if cut < 10_000 else cut // 10_000 * 10_000)
    return say("question-cut-within", cut=shown_cut, rise=rise, percent=of_budget)


def caps_sentence(caps: Caps, bill_now: float) -> str:
    """Answer: what cap would hold us harmless.

    Args:
        caps: from ``model.questions.caps``.
        bill_now: the district's bill, dollars.
    """
    harmless = number_text(caps.harmless)
    full = decimals(caps.passes_all, 1)
    if full == decimals(caps.harmless, 1):
        return say("question-caps-none", harmless=harmless)
    each = dollars(bill_now / caps.harmless)
    return say("question-caps-some", harmless=harmless, each=each, full=full)


def set_aside_sentence(result: DistrictEstimate, aside: SetAside) -> str:
    """Answer: what we should set aside."""
    return say(
        "question-set-aside-answer",
        now=dollars(aside.present),
        low=dollars(aside.cap_stays),
        high=dollars(aside.cap_lifted),
        harmless=number_text(cap_in_law(result.estimate.pack)),
    )

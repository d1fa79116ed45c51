"""What a district's bill says in sentences; the words are in data/words.yaml."""

from collections.abc import Mapping

from model import DistrictEstimate
from model.district import EXAMPLE, statewide
from model.pack import cap_in_law
from model.questions import Caps, Reach, SetAside
from reports.wording.amounts import count, dollars, money, nearest, percent, shown
from reports.wording.sentences import Part, filled, joined, words


def _district_words() -> Mapping[str, str]:
    return dict(words()["district"])


def is_example(result: DistrictEstimate) -> bool:
    """Whether the rows are the stand-in for a district that has entered none."""
    return tuple(row.row for row in result.rows) == EXAMPLE


def whose(result: DistrictEstimate) -> str:
    """Whose bill it is, to begin a sentence with."""
    said = _district_words()
    if is_example(result):
        return said["whose_example"].format(students=f"{result.rows[0].row.students:,}")
    name = result.estimate.scenario.district
    return said["whose_named"].format(name=name) if name else said["whose_yours"]


def bill_amounts(bill_now: float, change_in_bill: float) -> tuple[str, str, str]:
    """Bill now, rise and bill after in words, so that they add up.

    All three are rounded to the third digit of the rise: people do not say more.
    """
    digits = len(str(int(change_in_bill or bill_now)))
    unit = min(100_000, 10 ** max(0, digits - 3))
    now, change = nearest(bill_now, unit), nearest(change_in_bill, unit)
    return money(now, unit), money(change, unit), money(now + change, unit)


def headline(result: DistrictEstimate) -> str:
    """The answer as one sentence, and one of the fees where there are any."""
    return joined(headline_parts(result))


def headline_parts(result: DistrictEstimate) -> list[Part]:
    """The answer in pieces, so that a paper can set each amount in its color."""
    said = _district_words()
    now, change, after = bill_amounts(result.bill_now, result.change)
    line = statewide(result.estimate)
    key = "rise" if result.change else "hold" if line.cut else "none"
    parts = filled(
        said[key], whose=whose(result), now=now, change=change, after=after, lost=_lost(result)
    )
    if result.fees:
        parts += filled(f" {said['fees']}", fees=dollars(result.fees))
    return parts


def other_reading_of_bill(result: DistrictEstimate) -> str:
    """What the same cut does to the bill under another rule."""
    said = _district_words()
    if not result.change:
        return said["other_hold"].format(lost=_lost(result))
    _, change, _ = bill_amounts(result.bill_now, result.change)
    return said["other_rise"].format(change=change, percent=f"+{percent(result.change_percent)}")


def _lost(result: DistrictEstimate) -> str:
    return shown(result.estimate).money(statewide(result.estimate).services_lost)


def cut_for(reach: Reach, rise: float) -> str:
    """Answer: what cut raises the bill by so much."""
    said = words()["questions"]
    cut = reach.cut_for(rise)
    if cut is None:
        return str(said["cut_for_none"].format(most=dollars(reach.most)))
    return str(said["cut_for"].format(cut=money(cut), rise=dollars(rise)))


def students_for_sentence(students: float | None, rise: float) -> str:
    """Answer: how many students bring a rise of so much; empty where no number does."""
    if students is None:
        return ""
    said = words()["questions"]["students_for"]
    return str(said.format(students=count(students), rise=dollars(rise)))


def cut_within(reach: Reach, share: float, budget: float) -> str:
    """The largest cut that keeps the rise within a share of the budget, as a sentence.

    Args:
        reach: how the bill rises with the cut.
        share: percent of the budget.
        budget: the adopted budget, dollars.
    """
    said = words()["questions"]
    rise = share / 100 * budget
    cut = reach.cut_within(rise)
    key = "cut_within_all" if cut >= reach.line else "cut_within"
    # Rounded down, so that the cut shown stays within the share.
    shown_cut = cut if cut < 10_000 else cut // 10_000 * 10_000
    return str(
        said[key].format(
            cut=money(shown_cut),
            rise=dollars(rise),
            percent=f"{share:g}%",
            most=dollars(reach.most),
        )
    )


def caps_sentence(caps: Caps, bill_now: float) -> str:
    """Answer: what cap would hold us harmless.

    Args:
        caps: from ``model.questions.caps``.
        bill_now: the district's bill, dollars.
    """
    said = words()["questions"]
    key = "caps" if caps.passes_all > caps.harmless else "caps_none"
    each = dollars(bill_now / caps.harmless)
    full = f"{caps.passes_all:.1f}"
    return str(said[key].format(harmless=f"{caps.harmless:g}", each=each, full=full))


def set_aside_sentence(result: DistrictEstimate, aside: SetAside) -> str:
    """Answer: what we should set aside."""
    return str(
        words()["questions"]["set_aside"].format(
            present=dollars(aside.present),
            low=dollars(aside.cap_stays),
            high=dollars(aside.cap_lifted),
            law=f"{cap_in_law(result.estimate.pack):g}",
        )
    )

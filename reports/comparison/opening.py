"""What a comparison opens with: its columns, what is said of all of them, what was not used.

Knows links and words; nothing of a visit, and nothing of how a page draws them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from model import open_link
from model.comparison_link import MOST, Entry, decode_comparison, names_columns, pack_beside
from model.messages import say
from model.opening import Opened
from model.scenario import Notice, Query, with_district_of
from reports.comparison.columns import Column, first_columns
from reports.comparison.variants import is_one_cut, shown_instead
from reports.wording.sentences import enumeration, taken_by


def read_columns(asked: Query) -> tuple[list[Entry], list[Notice], Opened | None]:
    """The columns that a link asks for, what of it was not used, and its scenario if it is one."""
    entries, notices = decode_comparison(asked)
    if not entries or names_columns(asked):
        return entries, notices, None
    alone = entries[0].opened
    # The rows of a district are no column's, and stay with the visit.
    whole = replace(alone, scenario=with_district_of(alone.scenario, open_link(asked).scenario))
    return first_columns(alone, MOST), [*notices, *alone.notices], whole


def opened_columns(asked: Query) -> tuple[list[Entry], list[Notice], Opened | None]:
    """The same for a visit that begins here: a link that asks for no column opens the first ones.

    Its scenario is then that of the visit.
    """
    entries, notices, alone = read_columns(asked)
    if entries:
        return entries, notices, alone
    begun = pack_beside(asked) or open_link([])
    return first_columns(begun, MOST), notices, begun


def unused(notices: Iterable[Notice], shown: Iterable[Column]) -> list[str]:
    """What was not used as it was given, in sentences: of the whole link, then of each column."""
    of_columns = (
        say("compare-notice", name=each.name, problem=notice.message)
        for each in shown
        for notice in each.opened.notices
    )
    return [*(notice.message for notice in notices), *of_columns]


def said_of_all(shown: Sequence[Column], begun: Opened | None) -> str:
    """One sentence on what stands side by side, where there is one that holds for all columns.

    Args:
        shown: the columns.
        begun: the scenario that they are the first columns of, if they are.
    """
    told = []
    if begun and (instead := shown_instead(begun)):
        said = {"preset": instead.name, "author": instead.author, "date": instead.date}
        told.append(say("compare-instead", **said))
    if is_one_cut([column.opened for column in shown]):
        result = shown[0].estimate
        cut = [result.pack.lines[name].name for name, line in result.lines.items() if line.cut]
        first = f"FY{result.scenario.first_year}"
        words = {"taken": taken_by(result), "lines": enumeration(cut), "year": first}
        words["lasts"] = result.scenario.lasts
        amount = shown[0].shown.total
        told.append(say("compare-one-cut", cut=amount.money(amount.cut), **words))
    return " ".join([*told, *_unlike_years(shown)])


def _unlike_years(shown: Sequence[Column]) -> list[str]:
    """Which year each column is of, where these are not the same."""
    by_year: dict[int, list[str]] = {}
    for column in shown:
        if column.estimate.total.cut:
            by_year.setdefault(column.estimate.year, []).append(column.name)
    if len(by_year) < 2:
        return []
    told = [
        say("compare-of-years", names=enumeration(names), year=f"FY{year}")
        for year, names in sorted(by_year.items())
    ]
    waits = any(each.estimate.year != each.opened.scenario.first_year for each in shown)
    starts = "later" if waits else "chosen"
    return [say("compare-unlike-years", names=enumeration(told), starts=starts)]

"""The sheet that compares each fiscal year with keeping up with prices, a line after the other.

Its formulas mirror model/keeping_up.py and read the figures of the Years sheet by their names.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from model import DistrictEstimate, estimate
from model.estimate import assumptions_in_use, compared_with_prices, keeping_up
from model.messages import say
from model.pack import TuitionCap, cap_in_law, rule_of
from reports.wording.prices import compared_in_words, growth_source
from reports.workbook.book import Book, Sheet
from reports.workbook.case import Case, assumed, cells_named
from reports.workbook.steps import Step, Value, step
from reports.workbook.years import FIRST_COLUMN

_OF_YEARS = ("cut_in_year", "tuition_now", "students", "cap_law", "headroom")
"""What is read of a line on the Years sheet."""


def write_prices(book: Book, case: Case) -> None:
    """Write the sheet, unless no line of the year has this comparison."""
    compared = compared_with_prices(case.pack, case.scenario.first_year)
    if not compared:
        return
    sheet = book.sheet("prices", [48, 19, *[17] * len(case.years)], head=2)
    sheet.texts(0, [say("workbook-prices")], "title")
    sheet.heads(1, [say("workbook-figure"), say("workbook-unit-head")], "ll")
    for at, result in enumerate(case.years):
        year, formula = f"FY{result.estimate.year}", f'"FY"&{_of_year("fiscal_year", at)}'
        sheet.formula(1, FIRST_COLUMN + at, formula, "head.right", year)
    row = 2
    for name in compared:
        row = _line(sheet, row + 1, case, name)


def _line(sheet: Sheet, top: int, case: Case, name: str) -> int:
    """Write a line's comparison; return the row below."""
    width = 2 + len(case.years)
    heading = say("workbook-line-statewide", line=case.pack.lines[name].name)
    sheet.texts(top, [heading, *[""] * (width - 1)], "section")
    compared = compared_in_words(case.pack, case.scenario, name)
    notes = [compared, growth_source(case.pack, name), say("workbook-prices.note")]
    for row, note in enumerate(notes, top + 1):
        sheet.file.merge_range(row, 0, row, width - 1, "")
        sheet.texts(row, [note], "quiet.wrap")
        replace(sheet, widths=[sum(sheet.widths)]).fit(row, {0: note})
    row, own = top + 1 + len(notes), f"prices_{cells_named(name)}"
    steps = list(_steps(case, name))
    for each in steps:
        sheet.texts(row, [each.label])
        sheet.texts(row, [say("workbook-unit", measure=each.unit)], "quiet", column=1)
        sheet.name(f"{own}_{each.name}", row, FIRST_COLUMN, columns=len(case.years))
        for at, result in enumerate(case.years):
            formula = each.formula.format(**_cells(cells_named(name), at, steps))
            sheet.formula(row, FIRST_COLUMN + at, formula, each.style, each.value(result))
        row += 1
    return row


def _cells(line: str, at: int, steps: Iterable[Step]) -> dict[str, str]:
    """What a formula has for each figure: its place in the row of that name, in one fiscal year."""
    return {
        "fiscal_year": _of_year("fiscal_year", at),
        **{figure: _of_year(f"{line}_{figure}", at) for figure in _OF_YEARS},
        **{each.name: f"INDEX(prices_{line}_{each.name},1,{at + 1})" for each in steps},
    }


def _of_year(figure: str, at: int) -> str:
    return f"INDEX(years_{figure},1,{at + 1})"


def _steps(case: Case, name: str) -> Iterator[Step]:
    pack, own = case.pack, cells_named(name)
    rule, growth = rule_of(pack.lines[name]), str(case.lines[name].assumptions.cost_growth)
    base = rule.base_year if rule else None
    yield step(
        "cost_growth",
        "percent",
        assumed(growth),
        lambda r: assumptions_in_use(pack, r.estimate.scenario)[growth],
        label=pack.assumptions[growth].label,
    )
    yield step(
        "since_base",
        "years",
        f"MAX(0,{{fiscal_year}}-{base})",
        lambda r: max(0, r.estimate.year - (base or r.estimate.year)),
        label=say("workbook-step-since-base", year=f"FY{base}"),
    )
    yield step(
        "squeeze",
        "dollars",
        "{tuition_now}*{students}*((1+{cost_growth})^{since_base}-1)",
        _kept_up(name, "squeeze"),
    )
    yield step("needed", "dollars", "{cut_in_year}+{squeeze}", _kept_up(name, "needed"), "total")
    passed = f"{own}_passed_on*{{needed}}"
    law = cap_in_law(pack, case.scenario.first_year)
    free, bound = (
        f"IF(ISNUMBER({{cap_law}}),0,{passed})",
        f"MIN({passed},{{headroom}}*{{students}})",
    )
    rules: dict[str, tuple[str, TuitionCap | None]] = {
        "law": (free, law),
        "own": (f"IF(ISNUMBER({{headroom}}),{bound},{passed})", None),
        "lifted": (passed, "lifted"),
    }
    for rule_name, (paid, cap) in rules.items():
        yield step(f"{rule_name}_paid", "dollars", paid, _kept_up(name, "paid", cap), "pay")
        short = f"{{needed}}-{{{rule_name}_paid}}"
        yield step(f"{rule_name}_short", "dollars", short, _kept_up(name, "short", cap), "lost")


def _kept_up(name: str, figure: str, cap: TuitionCap | None = None) -> Value:
    """A figure of a line's comparison, by its name in the model; under a cap, or the own one."""

    def value(result: DistrictEstimate) -> float:
        asked = result.estimate
        if cap is not None:
            scenario = replace(asked.scenario, tuition_cap=cap)
            asked = estimate(asked.pack, scenario, asked.year)
        found: float = getattr(keeping_up(asked, name), figure)
        return found

    return value

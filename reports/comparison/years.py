"""Scenarios side by side, fiscal year by fiscal year."""

from collections.abc import Sequence

from model import Estimate, estimate
from model.messages import say
from reports.comparison.columns import NONE, Column
from reports.wording.amounts import millions, money_alone, parts_together, shown_together
from reports.wording.sentences import case


def year_rows(compared: Sequence[Column]) -> list[tuple[str, list[str]]]:
    """A row for each fiscal year: who bears each column's cut in it.

    None where no column's answer changes with the years, because its first year says it all.
    """
    found = [_years(column) for column in compared]
    told = [
        {year: _text(result, column.shown.total.unit) for year, result in years.items()}
        for column, years in zip(compared, found, strict=True)
    ]
    if all(len(set(texts.values())) < 2 for texts in told):
        return []
    all_years = sorted({year for years in found for year in years})
    return [(f"FY{year}", [texts.get(year, NONE) for texts in told]) for year in all_years]


def _years(column: Column) -> dict[int, Estimate]:
    opened = column.opened
    first, number = opened.scenario.first_year, opened.scenario.years
    if not column.estimate.total.cut:
        return {}
    years = range(first, first + number)
    return {year: estimate(opened.pack, opened.scenario, year) for year in years}


def _text(result: Estimate, unit: float) -> str:
    total = shown_together(result.lines.values(), unit)
    pay, lost = (money_alone(each, unit) for each in parts_together(result.lines.values()))
    text = say("compare-year", outcome=case(total), pay=pay, lost=lost)
    # No amount in a narrow cell is broken over two lines.
    for word in (millions(), millions(1)):
        text = text.replace(word, word.replace(" ", "\N{NO-BREAK SPACE}"))
    return text

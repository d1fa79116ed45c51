"""The Years sheet: the same steps and the district's bill, a fiscal year a column."""

from xlsxwriter.utility import xl_col_to_name

from model.messages import say
from reports.workbook.bill import yearly_bill
from reports.workbook.book import Book, Sheet, spoken
from reports.workbook.case import Case, assumed
from reports.workbook.steps import line_steps, year_steps

FIRST_COLUMN = 2


def write_years(book: Book, case: Case) -> dict[str, int]:
    """Write the sheet; return the row of each of the district's figures, counted from 0."""
    sheet = book.sheet("years", [40, 15, *[15] * len(case.years)], head=3, protected=True)
    sheet.texts(0, [say("workbook-years")], "title")
    sheet.verdict(0, 1)
    _note(sheet, case)
    sheet.heads(2, [say("workbook-figure"), say("workbook-unit-head")], "ll")
    columns = {FIRST_COLUMN + offset: result for offset, result in enumerate(case.years)}
    for column, result in columns.items():
        year = f"FY{result.estimate.year}"
        sheet.formula(2, column, f'"FY"&{xl_col_to_name(column)}4', "head.right", year)
    groups = {"": year_steps()}
    for name, line in case.pack.lines.items():
        groups[say("workbook-line-statewide", line=line.name)] = line_steps(case, name)
    if case.lines:
        groups[say("workbook-years.district")] = yearly_bill(case)
    rows: dict[str, int] = {}
    row = 3
    for heading, steps in groups.items():
        if heading:
            sheet.texts(row + 1, [heading, *[""] * (1 + len(case.years))], "section")
            row += 2
        for step in steps:
            rows[step.name] = row
            sheet.texts(row, [step.label], "wrap")
            sheet.fit(row, {0: step.label})
            sheet.texts(row, [say("workbook-unit", measure=step.unit)], "quiet", column=1)
            sheet.name(f"years_{step.name}", row, FIRST_COLUMN, columns=len(case.years))
            for offset, (column, result) in enumerate(columns.items()):
                letter = xl_col_to_name(column)
                cells = {name: f"{letter}{there + 1}" for name, there in rows.items()}
                formula = step.formula.format(later=f"+{offset}" if offset else "", **cells)
                sheet.formula(row, column, formula, step.style, step.value(result))
            row += 1
    sheet.strike_unless_held(3, FIRST_COLUMN, row - 1, max(columns))
    return rows


def _note(sheet: Sheet, case: Case) -> None:
    """Write whether the cut goes on, and how students grow where that is one number."""
    grows = {line.assumptions.growth for line in case.lines.values()}
    if len(grows) != 1:
        value = say("workbook-years.lasts", lasts=case.scenario.lasts)
        sheet.formula(1, 0, spoken("workbook-years.lasts", lasts="lasts"), "quiet", value)
        return
    growth, own = grows.pop(), case.scenario.local.get("enrollment_change")
    used = f"IF(ISNUMBER(enrollment_change),enrollment_change,{assumed(growth)})"
    note = spoken("workbook-years.note", lasts="lasts", percent=f'TEXT({used},"0.00%")')
    percent = f"{case.assumptions[growth] if own is None else own / 100:.2%}"
    value = say("workbook-years.note", lasts=case.scenario.lasts, percent=percent)
    sheet.formula(1, 0, note, "quiet", value)

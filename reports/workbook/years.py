"""The Years sheet: the same steps and the district's bill, a fiscal year a column."""

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from model.pack import charged_line
from reports.workbook.bill import yearly_bill
from reports.workbook.book import Book
from reports.workbook.case import Case, assumed
from reports.workbook.steps import YEAR, Step, line_steps

FIRST_COLUMN = 2


def write_years(book: Book, case: Case) -> dict[str, int]:
    """Write the sheet; return the row of each of the district's figures, counted from 0."""
    widths = [48, 19, *[17] * len(case.years)]
    sheet = book.sheet("Years", widths, head=3)
    book.texts(sheet, 0, ["Fiscal years"], "title")
    _summary(book, sheet, case)
    book.texts(sheet, 2, ["Figure", "Unit"], "head")
    for offset, result in enumerate(case.years):
        column = FIRST_COLUMN + offset
        formula = f'="FY"&{xl_col_to_name(column)}4'
        sheet.write_formula(
            2, column, formula, book.style("head right"), f"FY{result.estimate.year}"
        )
    groups = {"": [*YEAR]}
    groups |= {
        f"{line.name}: the line, statewide": line_steps(case.pack, name)
        for name, line in case.pack.lines.items()
    }
    groups["The district"] = yearly_bill(case)
    return _groups(book, sheet, groups, case)


def _summary(book: Book, sheet: Worksheet, case: Case) -> None:
    growth = charged_line(case.pack).assumptions.growth
    formula = (
        '="The cut is "&IF(lasts="once","one-time","continuing")&"; students grow by "'
        f'&TEXT({assumed(growth)},"0.00%")&" a year."'
    )
    kind = "one-time" if case.scenario.lasts == "once" else "continuing"
    value = f"The cut is {kind}; students grow by {case.assumptions[growth]:.2%} a year."
    sheet.write_formula(1, 0, formula, book.style("quiet"), value)


def _groups(
    book: Book, sheet: Worksheet, groups: dict[str, list[Step]], case: Case
) -> dict[str, int]:
    rows: dict[str, int] = {}
    row = 3
    for heading, steps in groups.items():
        if heading:
            book.texts(sheet, row + 1, [heading, *[""] * (1 + len(case.years))], "section")
            row += 2
        for step in steps:
            rows[step.name] = row
            book.texts(sheet, row, [step.label], "")
            book.texts(sheet, row, [step.unit], "quiet", column=1)
            book.name(f"years_{step.name}", sheet, row, FIRST_COLUMN, columns=len(case.years))
            for offset, result in enumerate(case.years):
                column = FIRST_COLUMN + offset
                letter = xl_col_to_name(column)
                cells = {name: f"{letter}{there + 1}" for name, there in rows.items()}
                formula = step.formula.format(later=f"+{offset}" if offset else "", **cells)
                style = book.style(step.style)
                sheet.write_formula(row, column, f"={formula}", style, step.value(result))
            row += 1
    return rows

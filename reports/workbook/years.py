"""The Years sheet: the same steps and the district's bill, a fiscal year a column."""

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

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
    groups["The district"] = district_steps(case.line, case.services)
    return _groups(book, sheet, groups, case)


def district_steps(line: str, services: list[str]) -> list[Step]:
    """The steps of model/district.py: sums of each school's bill, rounded to cents."""
    growth, rise = f"{{{line}_growth}}", f"{{{line}_tuition_rise}}"
    bills = f"school_students*{growth}*school_tuition_now"
    paid = "+".join(f"{{{name}_districts_pay}}" for name in services) or "0"
    return [
        Step(
            "students",
            "Students",
            "students",
            "count",
            f"SUM(school_students)*{growth}",
            lambda r: r.students,
        ),
        Step(
            "bill_now",
            "Tuition bill at today's rates",
            "dollars",
            "dollars",
            f"SUMPRODUCT(ROUND({bills},2))",
            lambda r: r.bill_now,
        ),
        Step(
            "change",
            "Change",
            "dollars",
            "dollars pay",
            f"SUMPRODUCT(ROUND({bills}*{rise},2))",
            lambda r: r.change,
        ),
        Step(
            "bill_after",
            "Tuition bill with the cut",
            "dollars",
            "dollars",
            "{bill_now}+{change}",
            lambda r: r.bill_after,
        ),
        Step(
            "change_percent",
            "Change, percent of the bill",
            "percent",
            "percent",
            "IF({bill_now}=0,0,{change}/{bill_now})",
            lambda r: r.change_percent / 100,
        ),
        Step(
            "fees",
            "Service fees picked up",
            "dollars",
            "dollars",
            f"ROUND(N(service_share)*({paid}),2)",
            lambda r: r.fees,
        ),
        Step(
            "to_find",
            "To find in the budget",
            "dollars",
            "dollars total",
            "{change}+{fees}",
            lambda r: r.to_find,
        ),
    ]


def _summary(book: Book, sheet: Worksheet, case: Case) -> None:
    growth = case.part("growth")
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

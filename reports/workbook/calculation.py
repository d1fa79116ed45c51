"""The Calculation sheet: the first fiscal year, one formula a row, and each school's bill."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from reports.sheets.bills import heading
from reports.workbook.book import Book
from reports.workbook.case import Case
from reports.workbook.steps import YEAR, Step, all_steps, line_steps

WIDTHS = [48, 18, 22, 30, 18, 18, 18]


def write_calculation(book: Book, case: Case, inputs_row: int) -> None:
    """Write the sheet: the steps of each line, who bears each cut, then a row a school.

    Args:
        book: the workbook.
        case: the district's question and its answers.
        inputs_row: the row of the first school on Inputs, counted from 0.
    """
    sheet = book.sheet("Calculation", WIDTHS, head=2)
    book.texts(sheet, 0, ["Calculation"], "title")
    book.texts(sheet, 1, ["Step, in the first fiscal year"], "head")
    book.texts(sheet, 1, ["Figure"], "head right", column=1)
    book.texts(sheet, 1, ["Unit", "Name"], "head indent", column=2)
    row = _steps(book, sheet, 2, YEAR, case)
    for name, line in case.pack.lines.items():
        book.texts(sheet, row + 1, [f"{line.name}: the line, statewide", "", "", ""], "section")
        row = _steps(book, sheet, row + 2, line_steps(case.pack, name), case)
    row = _bearers(book, sheet, row + 1, case)
    _schools(book, sheet, row + 1, case, inputs_row)


def _steps(book: Book, sheet: Worksheet, top: int, steps: Sequence[Step], case: Case) -> int:
    """Write a step a row, under its name; return the row below."""
    names = {step.name: step.name for step in all_steps(case.pack)}
    for row, step in enumerate(steps, top):
        formula = "=" + step.formula.format(later="", **names)
        book.texts(sheet, row, [step.label], "")
        sheet.write_formula(row, 1, formula, book.style(step.style), step.value(case.first))
        book.texts(sheet, row, [step.unit, step.name], "unit", column=2)
        book.name(step.name, sheet, row, 1)
    return top + len(steps)


def _bearers(book: Book, sheet: Worksheet, top: int, case: Case) -> int:
    """Write who bears each line's cut; return the row below."""
    book.texts(sheet, top, ["Who bears the cut, statewide", "", "", "", ""], "section")
    book.texts(sheet, top + 1, ["Line"], "head")
    heads = ["Cut", "Districts pay", "Services lost", "Sum of the two"]
    book.texts(sheet, top + 1, heads, "head right", column=1)
    columns = [
        ("cut", "cut_in_year", "dollars"),
        ("districts_pay", "districts_pay", "dollars pay"),
        ("services_lost", "services_lost", "dollars lost"),
    ]
    first = top + 2
    total = first + len(case.pack.lines)
    for row, (name, line) in enumerate(case.pack.lines.items(), first):
        book.texts(sheet, row, [line.name], "")
        answer = case.first.estimate.lines[name]
        for column, (figure, step, style) in enumerate(columns, 1):
            value = getattr(answer, figure)
            sheet.write_formula(row, column, f"={name}_{step}", book.style(style), value)
        _sum(book, sheet, row, "dollars", answer.cut)
    book.texts(sheet, total, ["All lines"], "total")
    for column, (figure, _, style) in enumerate(columns, 1):
        value = getattr(case.first.estimate.total, figure)
        formula = f"=SUM({xl_range(first, column, total - 1, column)})"
        sheet.write_formula(total, column, formula, book.style(f"{style} total"), value)
        book.name(f"total_{figure}", sheet, total, column)
    _sum(book, sheet, total, "dollars total", case.first.estimate.total.cut)
    return total + 1


def _sum(book: Book, sheet: Worksheet, row: int, style: str, value: float) -> None:
    """Write the sum of what districts pay and of services lost, which is the cut."""
    sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", book.style(style), value)


def _schools(book: Book, sheet: Worksheet, top: int, case: Case, inputs_row: int) -> None:
    """Write a row a school, spare ones too, under their total; ROUND to cents as the model does."""
    book.texts(sheet, top, ["The bill of each school", *[""] * 6], "section")
    figures = ("students", "tuition_now", "increase", "bill_now", "change", "bill_after")
    heads = [heading(name) for name in figures]
    book.texts(sheet, top + 1, [heading("school")], "head")
    book.texts(sheet, top + 1, heads, "head right", column=1)
    units = ["students", *["dollars a student"] * 2, *["dollars"] * 3]
    book.texts(sheet, top + 2, ["Unit", *units], "quiet right")
    total, first = top + 3, top + 4
    _total(book, sheet, total, case)
    columns = {"students": 1, "tuition_now": 2, "bill_now": 4, "change": 5, "bill_after": 6}
    for name, column in columns.items():
        book.name(f"school_{name}", sheet, first, column, rows=case.room)
    rise = f"{case.line}_tuition_rise"
    styles = [book.style(each) for each in ("whole", *["dollars"] * 5)]
    for index in range(case.room):
        row, here, there = first + index, first + index + 1, inputs_row + index + 1
        formulas = [
            f"=N(Inputs!B{there})",
            f"=IF(ISNUMBER(Inputs!B{there}),"
            f"IF(ISNUMBER(Inputs!C{there}),Inputs!C{there},{case.line}_tuition_now),0)",
            f"=C{here}*{rise}",
            f"=ROUND(B{here}*C{here},2)",
            f"=ROUND(B{here}*C{here}*{rise},2)",
            f"=ROUND(E{here}+F{here},2)",
        ]
        school, values = _school(case, index)
        name = f'=IF(Inputs!A{there}="","",Inputs!A{there})'
        sheet.write_formula(row, 0, name, book.style(""), school)
        for column, (formula, value) in enumerate(zip(formulas, values, strict=True), 1):
            sheet.write_formula(row, column, formula, styles[column - 1], value)
    unused = {"type": "formula", "criteria": f"=$B{first + 1}=0", "format": book.faint()}
    sheet.conditional_format(first, 0, first + case.room - 1, 6, unused)


def _school(case: Case, index: int) -> tuple[str, list[float]]:
    """A row's name and figures; zeros for a spare row."""
    if index >= len(case.rows):
        return "", [0.0] * 6
    row = case.first.rows[index]
    figures = [row.tuition_now, row.tuition_increase, row.bill_now, row.change, row.bill_after]
    return row.row.school, [row.students, *figures]


def _total(book: Book, sheet: Worksheet, row: int, case: Case) -> None:
    """Write the sums of all schools, above them: the spare rows below may be many."""
    result = case.first
    book.texts(sheet, row, ["All schools", "", "", "", "", "", ""], "total")
    columns = {
        1: ("school_students", "whole", result.students),
        4: ("school_bill_now", "dollars", result.bill_now),
        5: ("school_change", "dollars", result.change),
        6: ("school_bill_after", "dollars", result.bill_after),
    }
    for column, (name, style, value) in columns.items():
        sheet.write_formula(row, column, f"=SUM({name})", book.style(f"{style} total"), value)

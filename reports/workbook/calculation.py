"""The Calculation sheet: the first fiscal year, one formula a row, and each school's bill."""

from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_range

from model.district import moved_by_law, statewide
from model.messages import say
from reports.sheets.bills import heading
from reports.workbook.book import LINE, Book, Sheet
from reports.workbook.case import Case, caps_in_law, cells_named
from reports.workbook.inputs import school_told
from reports.workbook.schools import of_line
from reports.workbook.steps import Step, line_steps, year_steps

WIDTHS = [40, 17, 17, 17, 17, 17, 17]


def write_calculation(book: Book, case: Case) -> None:
    """Write the sheet: the steps of each line, who bears each cut, then a row a school."""
    sheet = book.sheet("calculation", WIDTHS, head=2, protected=True)
    sheet.texts(0, [say("workbook-sheet-calculation")], "title")
    sheet.verdict(0, 1)
    ids = ("calculation-step", "figure", "unit-head", "name")
    sheet.heads(1, [say(f"workbook-{each}") for each in ids], "lrii")
    row = _named_steps(sheet, 2, year_steps(), case)
    for name, line in case.pack.lines.items():
        heading = say("workbook-line-statewide", line=line.name)
        sheet.texts(row + 1, [heading, "", "", ""], "section")
        row = _named_steps(sheet, row + 2, line_steps(case, name), case)
    row = _bearers(sheet, row + 1, case)
    if case.lines:
        _schools(sheet, row + 1, case)


def write_steps(sheet: Sheet, top: int, steps: Sequence[Step], case: Case) -> int:
    """Write the first year's steps, one in each row, with names; return the row below."""
    for row, step in enumerate(steps, top):
        total = "total" if step.style.endswith("total") else ""
        sheet.texts(row, [step.label], f"wrap.{total}")
        sheet.fit(row, {0: step.label})
        sheet.formula(row, 1, step.named, step.style, step.value(case.first), step.name)
        sheet.texts(row, [say("workbook-unit", measure=step.unit)], f"unit.{total}", column=2)
    return top + len(steps)


def _named_steps(sheet: Sheet, top: int, steps: Sequence[Step], case: Case) -> int:
    for row, step in enumerate(steps, top):
        sheet.texts(row, [step.name], "unit", column=3)
    return write_steps(sheet, top, steps, case)


def _bearers(sheet: Sheet, top: int, case: Case) -> int:
    """Write who bears each line's cut; return the row below."""
    sheet.texts(top, [say("workbook-bearers"), "", "", "", ""], "section")
    heads = [say(f"workbook-bearers.{each}") for each in ("line", "cut", "pay", "lost", "sum")]
    sheet.heads(top + 1, heads, "lrrrr")
    columns = [
        ("cut", "cut_in_year", "dollars"),
        ("districts_pay", "districts_pay", "dollars.pay"),
        ("services_lost", "services_lost", "dollars.lost"),
    ]
    first = top + 2
    total = first + len(case.pack.lines)
    answer = case.first.estimate
    for row, (name, line) in enumerate(case.pack.lines.items(), first):
        sheet.texts(row, [line.name])
        for column, (figure, step, style) in enumerate(columns, 1):
            value = getattr(answer.lines[name], figure)
            sheet.formula(row, column, f"{cells_named(name)}_{step}", style, value)
        sheet.formula(row, 4, f"C{row + 1}+D{row + 1}", "dollars", answer.lines[name].cut)
    sheet.texts(total, [say("workbook-bearers.all")], "total")
    for column, (figure, _, style) in enumerate(columns, 1):
        # Without a line there is nothing to sum.
        formula = f"SUM({xl_range(first, column, total - 1, column)})" if total > first else "0"
        value = getattr(answer.total, figure)
        sheet.formula(total, column, formula, f"{style}.total", value, f"total_{figure}")
    sheet.formula(total, 4, f"C{total + 1}+D{total + 1}", "dollars.total", answer.total.cut)
    return total + 1


def _schools(sheet: Sheet, top: int, case: Case) -> None:
    """Write the total, a row for each school, and spare rows; ROUND to cents as the model does."""
    sheet.texts(top, [say("workbook-bills"), *[""] * 6], "section")
    figures = ("students", "tuition_now", "increase", "bill_now", "change", "bill_after")
    sheet.heads(top + 1, [heading(each) for each in ("school", *figures)], "lrrrrrr")
    units = ["students", *["dollars-a-student"] * 2, *["dollars"] * 3]
    said = [say("workbook-unit", measure=each) for each in units]
    sheet.texts(top + 2, [say("workbook-unit-head"), *said], "quiet.right")
    first = top + 4
    columns = {"students": 1, "tuition_now": 2, "bill_now": 4, "change": 5, "bill_after": 6}
    # The sums stand above the schools: the spare rows below may be many.
    sheet.texts(top + 3, [say("workbook-bills.all"), *[""] * 6], "total")
    for name, column in columns.items():
        sheet.name(f"school_{name}", first, column, rows=case.reckoned)
        if name != "tuition_now":
            style = "students.total" if name == "students" else "dollars.total"
            value = getattr(case.first, name)
            sheet.formula(top + 3, column, f"SUM(school_{name})", style, value)
    several, exact = len(case.lines) > 1, case.pack.cents_a_student
    more = [*(["line"] if several else []), *(["rate"] if exact else []), "check", "counted"]
    for column, name in enumerate(more, 7):
        head = "schools.check" if name == "check" else f"school-{name}"
        sheet.texts(top, [""], "section", column)
        sheet.texts(top + 1, [say(f"workbook-{head}")], "head.right", column)
        sheet.name(f"school_{name}", first, column, rows=case.reckoned)
    moving = {cells_named(name): len(caps_in_law(case, name)) > 1 for name in case.lines}
    for index in range(case.reckoned):
        row = first + index
        formulas = _formulas(case, moving, row + 1, index + 1)
        cells = zip(formulas, _school(case, index), strict=True)
        for column, ((formula, style), value) in enumerate(cells):
            sheet.formula(row, column, formula, style, value)
    sheet.halves(top + 3, 1, 1 + case.reckoned)
    faint = sheet.book.file.add_format({"font_color": LINE})
    unused = {"type": "formula", "criteria": f"=$B{first + 1}=0", "format": faint}
    sheet.file.conditional_format(first, 0, first + case.reckoned - 1, 6, unused)
    # What stands to the right is for the sheet itself; it would make the print too small to read.
    sheet.file.print_area(0, 0, first + case.room - 1, 6)


def _formulas(
    case: Case, moving: Mapping[str, bool], here: int, number: int
) -> list[tuple[str, str]]:
    """The formulas of a school with their styles.

    Args:
        case: the district's question.
        moving: for each line, by what its cells are named, whether its cap in law moves its rates.
        here: the row of the school, as a spreadsheet numbers it.
        number: which school of the table on Inputs it is, from 1. It is found by its place below
            the head, so that it stays the same school's row whatever is inserted there.
    """
    several, exact = len(case.lines) > 1, case.pack.cents_a_student
    place, unrounded = f"$H{here}", f"{'I' if several else 'H'}{here}"
    rise = of_line(case, place, lambda line: f"{line}_tuition_rise")
    average = of_line(case, place, lambda line: f"{line}_tuition_now")
    follows = of_line(case, place, lambda line: f"{line}_moved" if moving[line] else "1")
    name, entered, given, line = (
        f"INDEX(row_{each},{number + 1})" for each in ("school", "students", "tuition", "line")
    )
    inside = f"{number}<ROWS(row_students)"
    own = f"{given}*{follows}" if any(moving.values()) else given
    count = f"IF({inside},IF(ISNUMBER({entered}),{entered},0),0)"
    counted = f"IF({inside},ISNUMBER({entered}),FALSE)"
    if several:
        count, counted = f"IF({place}>0,{count},0)", f"IF({place}>0,{counted},FALSE)"
    rate = f"IF({counted},IF(ISNUMBER({given}),{own},{average}),0)"
    if exact:
        now, rises = f"ROUND({unrounded},2)", f"ROUND(ROUND(C{here}*(1+{rise}),2)-C{here},2)"
        risen = f"ROUND(ROUND(B{here}*(C{here}+D{here}),2)-E{here},2)"
    else:
        now, rises = rate, f"C{here}*{rise}"
        risen = f"ROUND(B{here}*C{here}*{rise},2)"
    known = f'IF({line}="",1,IFERROR(MATCH({line},tuition_line_names,0),0))'
    chosen = f"IF({inside},IFERROR({known},0),1)"
    return [
        (f'IF({inside},IFERROR(IF({name}="","",{name}),""),"")', ""),
        (count, "students"),
        (now, "dollars"),
        (rises, "dollars"),
        (f"ROUND(B{here}*C{here},2)", "dollars"),
        (risen, "dollars"),
        (f"ROUND(E{here}+F{here},2)", "dollars"),
        *([(chosen, "plain")] if several else []),
        *([(rate, "fine")] if exact else []),
        (school_told(case, number), "pay"),
        (f"IF({counted},1,0)", "plain"),
    ]


def _school(case: Case, index: int) -> list[float | str]:
    """A row's name and figures; zeros for a spare row."""
    several, exact = len(case.lines) > 1, case.pack.cents_a_student
    if index >= len(case.rows):
        return ["", *[0.0] * 6, *([1.0] if several else []), *([0.0] if exact else []), "", 0.0]
    row = case.first.rows[index]
    figures = [row.tuition_now, row.tuition_increase, row.bill_now, row.change, row.bill_after]
    place = [list(case.lines).index(row.line) + 1.0] if several else []
    rate = [_rate(case, index)] if exact else []
    return [row.row.school, row.row.students, *figures, *place, *rate, "", 1.0]


def _rate(case: Case, index: int) -> float:
    """A row's rate before it is rounded to whole cents."""
    row, result = case.first.rows[index], case.first.estimate
    if row.row.tuition is None:
        return statewide(result, row.line).tuition_now
    return row.row.tuition * moved_by_law(case.pack, case.scenario, result.year, row.line)

"""The Assumptions and Sources sheets: what the model believes, from where, and what was changed."""

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from model import keep_all
from model.estimate import assumptions_in_use
from model.pack import Assumption, Derived, Source, TuitionLine
from model.parameters import parameters
from reports.wording.assumption_values import assumption_unit
from reports.workbook.book import Book, fit
from reports.workbook.case import Case, assumed

WIDTHS = [36, 15, 20, 10, 13, 13, 13, 19, 46, 17]
SOURCE_WIDTHS = [46, 17, 17, 62, 50]


def write_assumptions(book: Book, case: Case) -> None:
    """Write the sheet: every assumption with its range and source, then the budget lines."""
    sheet = book.sheet("Assumptions", WIDTHS, head=2)
    book.texts(sheet, 0, ["Assumptions"], "title")
    book.texts(sheet, 0, ["Change the cells of this color."], "input", column=8)
    _heads(book, sheet, 1, ["Assumption", "Value", "Unit", "Mark", "Low", "Central", "High"])
    central = assumptions_in_use(case.pack, keep_all(case.pack))
    for row, (name, value) in enumerate(central.items(), 2):
        _assumption(book, sheet, row, case, name, value)
    _lines(book, sheet, 3 + len(central), case)


def _heads(book: Book, sheet: Worksheet, row: int, heads: Sequence[str]) -> None:
    """Write a row of heads, those of numbers to the right; each table ends with its source."""
    for column, head in enumerate([*heads, "Kind", "Source", "Date"]):
        style = (
            "head right"
            if column in (1, 4, 5, 6)
            else "head indent"
            if column in (2, 7)
            else "head"
        )
        book.texts(sheet, row, [head], style, column)


def _lines(book: Book, sheet: Worksheet, top: int, case: Case) -> None:
    """Write the amount of each line."""
    _heads(book, sheet, top, ["Line of the state budget", "Amount", "Unit", "", "", "", ""])
    for row, (name, line) in enumerate(case.pack.lines.items(), top + 1):
        sheet.write_number(row, 1, line.amount, book.style("whole_dollars top"))
        book.name(f"{name}_line", sheet, row, 1)
        source = case.pack.sources[line.amount_source]
        _texts(book, sheet, row, [line.name, "dollars a year", source.kind], source)


def _texts(book: Book, sheet: Worksheet, row: int, texts: Sequence[str], source: Source) -> None:
    """Write a row's label, unit and kind, and its source."""
    label, unit, kind = texts
    book.texts(sheet, row, [label], "wrap")
    book.texts(sheet, row, [unit], "unit wrap", column=2)
    book.texts(sheet, row, [kind], "unit wrap", column=7)
    book.texts(sheet, row, [source.title, source.date], "quiet wrap", column=8)
    fit(sheet, row, {0: label, 2: unit, 8: source.title}, WIDTHS)


def _assumption(
    book: Book, sheet: Worksheet, row: int, case: Case, name: str, central: float
) -> None:
    """Write one assumption; one that the model derives is a formula, unless the user gave it."""
    assumption = case.pack.assumptions[name]
    value = case.assumptions[name]
    ends = [assumption.low, central, assumption.high]
    number = _number(assumption, value, *ends)
    fixed = assumption.allowed[0] == assumption.allowed[1]
    style = book.style(f"{number} top" if fixed else f"{number} top input")
    derived = _derived(case, name)
    changed = name in case.scenario.assumptions
    if derived and not changed:
        sheet.write_formula(row, 1, f"={derived}", style, value)
    else:
        sheet.write_number(row, 1, value, style)
    book.name(assumed(name), sheet, row, 1)
    _bounds(sheet, row, case, name)
    unchanged = "derived" if derived else ""
    formula = f'=IF({assumed(name)}={derived or f"F{row + 1}"},"{unchanged}","changed")'
    mark = "changed" if changed else unchanged
    sheet.write_formula(row, 3, formula, book.style("pay bold top"), mark)
    for column, end in enumerate(ends, 4):
        sheet.write_number(row, column, end, book.style(f"{number} top"))
    texts = [assumption.label, assumption_unit(assumption), assumption.kind]
    _texts(book, sheet, row, texts, case.pack.sources[assumption.source])


def _derived(case: Case, name: str) -> str:
    """The formula of an assumption that follows from a line, as in model/tuition.py, or nothing."""
    if not isinstance(case.pack.assumptions[name].central, Derived):
        return ""
    for key, line in case.pack.lines.items():
        if isinstance(line, TuitionLine) and line.assumptions.full_tuition == name:
            roles = line.assumptions
            return f"{key}_line/(1-{assumed(roles.cap_rate)})/{assumed(roles.students)}"
    raise ValueError(f"no line says how to derive {name}")


def _bounds(sheet: Worksheet, row: int, case: Case, name: str) -> None:
    assumption = case.pack.assumptions[name]
    low, high = assumption.allowed
    accepted = parameters(case.pack)[f"a.{name}"].accepted
    if assumption.is_share and low < high:
        accepted = f"a percent from {low:.0%} to {high:.0%}"
    rule = {"validate": "decimal", "criteria": "between", "minimum": low, "maximum": high}
    messages = {
        "input_message": assumption.help,
        "error_title": "Not used",
        "error_message": f"Accepted: {accepted}.",
    }
    sheet.data_validation(row, 1, row, 1, {**rule, **messages})


def _number(assumption: Assumption, *values: float) -> str:
    """How an assumption's values are written."""
    if assumption.is_share:
        return "percent"
    if assumption.is_money:
        return "dollars"
    return "whole" if all(value.is_integer() for value in values) else "count"


def write_sources(book: Book, case: Case) -> None:
    """Write the Sources sheet, with what the model does not count."""
    pack = case.pack
    sheet = book.sheet("Sources", SOURCE_WIDTHS, head=2)
    book.texts(sheet, 0, ["Sources"], "title")
    book.texts(sheet, 1, ["Title", "Date", "Kind", "What it says", "Address"], "head")
    for row, source in enumerate(pack.sources.values(), 2):
        texts = [source.title, source.date, source.kind, source.says]
        book.texts(sheet, row, texts, "wrap")
        if source.address:
            sheet.write_url(row, 4, source.address, book.style("link wrap"), source.address)
        fit(sheet, row, {0: source.title, 3: source.says, 4: source.address}, SOURCE_WIDTHS)
    row = 3 + len(pack.sources)
    for name, omissions in pack.left_out.items():
        book.texts(sheet, row, [f"Not counted: {pack.lines[name].name}", *[""] * 4], "section")
        for below, omission in enumerate(omissions, row + 1):
            book.texts(sheet, below, [omission.text], "")
        row += len(omissions) + 2

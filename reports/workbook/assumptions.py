"""The Assumptions and Sources sheets: what the model believes, from where, and what was changed."""

from collections.abc import Sequence

from model import keep_all
from model.estimate import assumptions_in_use
from model.law import law
from model.messages import say
from model.pack import Assumption, Derived, TuitionLine, rule_of
from model.parameters import parameters
from model.source import Source
from reports.wording.assumption_values import assumption_unit
from reports.workbook.book import Book, Sheet, hint, quoted
from reports.workbook.case import Case, assumed, caps_in_law, cells_named
from reports.workbook.inputs import refusal, within

WIDTHS = [28, 15, 13, 11, 11, 11, 11, 11, 18, 10]
SOURCE_WIDTHS = [36, 13, 13, 52, 34]
_ABOUT = ("", ".value", ".mark", ".low", ".central", ".high")
_ORIGIN = ("kind", "source", "date")
_SIDES = "lrilrrrill"
"""How the heads of the two tables are aligned, as in ``Sheet.heads``."""


def write_assumptions(book: Book, case: Case) -> None:
    """Write the sheet: every assumption with its range and source, then the budget lines.

    Raises:
        LookupError: the pack derives an assumption that none of its lines derives.
    """
    sheet = book.sheet("assumptions", WIDTHS, head=2, protected=True)
    sheet.texts(0, [say("workbook-sheet-assumptions")], "title")
    sheet.verdict(0, 1)
    sheet.texts(0, [say("workbook-assumptions-note")], "input.wrap", column=8)
    unit, origin = say("workbook-unit-head"), [say(f"workbook-{each}") for each in _ORIGIN]
    head, value, mark, *ends = (say(f"workbook-assumption{each}") for each in _ABOUT)
    sheet.heads(1, [head, value, unit, mark, *ends, *origin], _SIDES)
    central = assumptions_in_use(case.pack, keep_all(case.pack))
    for row, (name, usual) in enumerate(central.items(), 2):
        _assumption(sheet, row, case, name, usual)
    top = 3 + len(central)
    heads = [say("workbook-budget-line"), say("workbook-budget-line.amount"), unit, *[""] * 4]
    sheet.heads(top, [*heads, *origin], _SIDES)
    for row, (name, line) in enumerate(case.pack.lines.items(), top + 1):
        sheet.value(row, 1, line.amount, "whole_dollars.top")
        sheet.name(f"{cells_named(name)}_line", row, 1)
        source = case.pack.sources[line.amount_source]
        unit = say("workbook-unit", measure="dollars-a-year")
        _texts(sheet, row, [line.name, unit, source.kind], source)
    _caps(sheet, top + 2 + len(case.pack.lines), case)


def _caps(sheet: Sheet, top: int, case: Case) -> None:
    """Write each tuition line's cap in law, a row for each span of fiscal years."""
    found = {name: caps for name in case.lines if (caps := caps_in_law(case, name))}
    if not found:
        return
    unit, origin = say("workbook-unit-head"), [say(f"workbook-{each}") for each in _ORIGIN]
    heads = [say("workbook-cap"), say("workbook-assumption.value"), unit, say("workbook-cap.from")]
    sheet.heads(top, [*heads, "", "", "", *origin], _SIDES)
    row = top + 1
    for name, caps in found.items():
        own, line = cells_named(name), case.lines[name]
        rule, capped = rule_of(line), line.assumptions.cap_rate
        source = case.pack.sources[_cap_source(case, line)]
        label = say("workbook-cap.of", line=line.name, article=rule.article if rule else "")
        base = say("workbook-cap.base", year=f"FY{rule.base_year}") if rule else ""
        sheet.name(f"{own}_cap_by_year", row, 1, rows=len(caps))
        sheet.name(f"{own}_cap_from", row, 3, rows=len(caps))
        for place, cap in enumerate(caps):
            if place or capped is None:
                none = say("workbook-no-limit") if cap.share is None else cap.share
                sheet.value(row, 1, none, "percent.top")
            else:
                sheet.formula(row, 1, assumed(capped), "percent.top", cap.share or "")
            sheet.value(row, 3, cap.year, "plain.top")
            _texts(sheet, row, [label, base, source.kind], source)
            row += 1


def _cap_source(case: Case, line: TuitionLine) -> str:
    """The source of a line's cap in law: of its assumption, or where that has none, of its rule."""
    if line.assumptions.cap_rate is not None:
        return case.pack.assumptions[line.assumptions.cap_rate].source
    return law().cited(str(line.law))[0]


def _texts(sheet: Sheet, row: int, texts: Sequence[str], source: Source) -> None:
    """Write a row's label, unit and kind, and its source."""
    label, unit, kind = texts
    sheet.texts(row, [label], "wrap")
    sheet.texts(row, [unit], "unit.wrap", column=2)
    sheet.texts(row, [kind], "unit.wrap", column=7)
    sheet.texts(row, [source.title, source.date], "quiet.wrap", column=8)
    sheet.fit(row, {0: label, 2: unit, 7: kind, 8: source.title, 9: source.date})


def _assumption(sheet: Sheet, row: int, case: Case, name: str, central: float) -> None:
    """Write one assumption; one that the model derives is a formula, unless the user gave it."""
    assumption, value = case.pack.assumptions[name], case.assumptions[name]
    ends = [assumption.low, central, assumption.high]
    number = _number(assumption, value, *ends)
    low, high = assumption.allowed
    style = f"{number}.top" if low == high else f"{number}.top.input"
    derived = _derived(case, name)
    changed = name in case.scenario.assumptions
    if derived and not changed:
        sheet.formula(row, 1, derived, style, value)
    else:
        sheet.value(row, 1, value, style)
    sheet.name(assumed(name), row, 1)
    accepted = parameters(case.pack)[f"a.{name}"].accepted
    if assumption.is_share and low < high:
        shares = {"low_percent": f"{low:.0%}", "high_percent": f"{high:.0%}"}
        accepted = say("workbook-accepted-share", **shares)
    rule = {"validate": "decimal", "criteria": "between", "minimum": low, "maximum": high}
    rule |= {"input_message": hint(assumption.help), **refusal(accepted)}
    sheet.file.data_validation(row, 1, row, 1, rule)
    if hint(assumption.help) != assumption.help:
        sheet.file.write_comment(row, 1, assumption.help)
    unchanged = say("workbook-assumption.derived") if derived else ""
    mark = say("workbook-assumption.changed")
    default = derived or f"F{row + 1}"
    out = quoted(say("workbook-assumption.out-of-range"))
    marked = f"IF({within(rule, assumed(name))},{quoted(mark)},{out})"
    formula = f"IFERROR(IF({assumed(name)}={default},{quoted(unchanged)},{marked}),{out})"
    said = mark if changed else unchanged
    sheet.formula(row, 3, formula, "pay.bold.wrap", said, f"{assumed(name)}_mark")
    for column, end in enumerate(ends, 4):
        sheet.value(row, column, end, f"{number}.top")
    texts = [assumption.label, assumption_unit(assumption), assumption.kind]
    _texts(sheet, row, texts, case.pack.sources[assumption.source])


def _derived(case: Case, name: str) -> str:
    """The formula of an assumption that follows from a line, as in model/tuition.py, or nothing."""
    if not isinstance(case.pack.assumptions[name].central, Derived):
        return ""
    for key, line in case.pack.lines.items():
        if isinstance(line, TuitionLine) and line.assumptions.full_tuition == name:
            capped = assumed(line.assumptions.cap_rate or "")
            return f"{cells_named(key)}_line/(1-{capped})/{assumed(line.assumptions.students)}"
    raise LookupError(f"no line says how to derive {name}")


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
    sheet = book.sheet("sources", SOURCE_WIDTHS, head=2, protected=True)
    sheet.texts(0, [say("workbook-sheet-sources")], "title")
    ids = ("source-title", "date", "kind", "source-title.says", "source-title.address")
    sheet.heads(1, [say(f"workbook-{each}") for each in ids], "lllll")
    for row, source in enumerate(pack.sources.values(), 2):
        sheet.texts(row, [source.title, source.date, source.kind, source.says], "wrap")
        if source.address:
            link = book.style("link.wrap")
            sheet.file.write_url(row, 4, source.address, link, source.address)
        sheet.fit(row, {0: source.title, 3: source.says, 4: source.address})
    row = 3 + len(pack.sources)
    for name, omissions in pack.left_out.items():
        heading = say("workbook-left-out", line=pack.stated[name].name)
        sheet.texts(row, [heading, *[""] * 4], "section")
        for below, omission in enumerate(omissions, row + 1):
            sheet.texts(below, [omission.text])
        row += len(omissions) + 2

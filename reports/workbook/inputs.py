"""The Inputs sheet: what the office may change, each cell named, bounded and explained."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from model import Pack
from model.messages import say
from model.pack import cap_in_law
from model.parameters import (
    LOCAL,
    LONGEST_NAME,
    MOST_STUDENTS,
    MOST_TUITION,
    parameters,
    years_of,
)
from reports.wording.sentences import listed
from reports.workbook.book import Book, Sheet, quoted
from reports.workbook.case import Case

Rule = Mapping[str, Any]
"""What a cell accepts, as xlsxwriter takes it."""


@dataclass(frozen=True)
class Field:
    """One input cell. It holds percents as shares of 1, as spreadsheets do."""

    name: str
    label: str
    unit: str
    """A choice of the message "workbook-unit"."""
    style: str
    value: float | str | None
    rule: Rule
    accepted: str = ""
    """What people may put in, where it is not what the parameter of its name accepts."""


def write_inputs(book: Book, case: Case) -> int:
    """Write the sheet; return the row of the first school, counted from 0."""
    sheet = book.sheet("inputs", [54, 20, 24, 86], head=2)
    sheet.texts(0, [say("workbook-sheet-inputs")], "title")
    sheet.texts(1, [say("workbook-inputs-note")], "input")
    row = 3
    for title, fields in {
        say("workbook-inputs-district"): _local(case),
        say("workbook-inputs-cuts"): _cuts(case),
        say("workbook-inputs-rules"): _rules(case),
    }.items():
        row = _fields(sheet, row, title, fields, case.pack) + 1
    return _schools(sheet, row, case)


def cap_is_read(pack: Pack) -> str:
    """A formula that says whether the tuition cap is one of the choices; 70 and 70% are both."""
    low = cap_in_law(pack)
    percents = f"AND(tuition_cap>={low:g},tuition_cap<=100)"
    shares = f"AND(tuition_cap>={low / 100:g},tuition_cap<=1)"
    numbers = f"AND(ISNUMBER(tuition_cap),OR({percents},{shares}))"
    return f'OR(tuition_cap="lifted",tuition_cap="cpi",{numbers})'


def _local(case: Case) -> Iterator[Field]:
    known, name = parameters(case.pack), case.scenario.district
    yield Field("district", say("workbook-input-district"), "text", "text", name, _SHORT)
    for name, own in LOCAL.items():
        scale, unit = 100 if own.unit == "percent" else 1, own.unit
        given = case.scenario.local.get(name)
        value = None if given is None else given / scale
        rule = _between("decimal", own.low / scale, own.high / scale)
        accepted = say("workbook-accepted-or-blank", accepted=known[name].accepted)
        yield Field(name, own.label, unit, unit, value, rule, accepted)


def _cuts(case: Case) -> Iterator[Field]:
    for name, line in case.pack.lines.items():
        rule, cut = _between("integer", 0, line.amount), case.scenario.cuts[name]
        yield Field(f"{name}_cut", line.name, "dollars", "whole_dollars", cut, rule)


def _rules(case: Case) -> Iterator[Field]:
    pack, scenario = case.pack, case.scenario
    label, rule = say("workbook-input-tuition-cap"), {"validate": "custom"}
    rule["value"] = f"={cap_is_read(pack)}"
    cap, accepted = scenario.tuition_cap, _accepted_caps(pack)
    yield Field("tuition_cap", label, "percent-of-fy2024", "general", cap, rule, accepted)
    for name, line in pack.lines.items():
        label = say("workbook-input-passed-on", line=line.name, charged_as=line.charged_as)
        share, rule = scenario.passed_on[name] / 100, _between("decimal", 0, 1)
        yield Field(f"{name}_passed_on", label, "percent", "percent", share, rule)
    year, label = _between("integer", *years_of(pack)), say("workbook-input-first-year")
    yield Field("first_year", label, "fiscal-year", "plain", scenario.first_year, year)
    label, cpi_from = say("workbook-input-cpi-from"), parameters(pack)["cpi_from"]
    accepted = say("workbook-accepted-cpi-from", accepted=cpi_from.accepted)
    yield Field("cpi_from", label, "fiscal-year", "plain", scenario.cpi_from, year, accepted)
    ways = {"validate": "list", "source": ["continuing", "once"]}
    yield Field("lasts", say("workbook-input-lasts"), "choice", "general", scenario.lasts, ways)


def _accepted_caps(pack: Pack) -> str:
    """The choices that a cell takes for the tuition cap, with what each lets tuition do."""
    rules = {each.value: each.label for each in pack.tuition_caps}
    choices = [
        say("workbook-accepted-choice", chosen=each, rule=rules[each]) if each in rules else each
        for each in ("lifted", "cpi")
    ]
    lowest = f"{cap_in_law(pack):g}"
    return say("workbook-accepted-cap", choices=listed(choices), lowest=lowest)


def _between(kind: str, low: float, high: float) -> dict[str, Any]:
    return {"validate": kind, "criteria": "between", "minimum": low, "maximum": high}


_SHORT = {"validate": "length", "criteria": "<=", "value": LONGEST_NAME}


def refusal(accepted: str) -> dict[str, str]:
    """What a cell says when something else is typed."""
    error = say("workbook-accepted.error", accepted=accepted)
    return {"error_title": say("workbook-accepted.not-used"), "error_message": error}


def _check(sheet: Sheet, at: tuple[int, int, int, int], rule: Rule, accepted: str) -> None:
    """Bound cells, and say what they accept, before and after something else is typed."""
    hint = {"input_title": say("workbook-accepted"), "input_message": accepted}
    sheet.file.data_validation(*at, {**rule, **hint, **refusal(accepted)})


def _fields(sheet: Sheet, top: int, title: str, fields: Iterable[Field], pack: Pack) -> int:
    """Write a section of inputs; return the row below."""
    sheet.texts(top, [title, ""], "section")
    heads = [say("workbook-unit-head"), say("workbook-accepted")]
    sheet.texts(top, heads, "section.indent", column=2)
    row = top
    for row, field in enumerate(fields, top + 1):
        sheet.texts(row, [field.label])
        sheet.value(row, 1, field.value, f"{field.style}.input")
        unit = say("workbook-unit", measure=field.unit)
        accepted = field.accepted or parameters(pack)[field.name].accepted
        sheet.texts(row, [unit, accepted], "unit", column=2)
        sheet.name(field.name, row, 1)
        _check(sheet, (row, 1, row, 1), field.rule, accepted)
    return row + 1


def _schools(sheet: Sheet, top: int, case: Case) -> int:
    """Write the table of schools with its spare rows; return the row of the first."""
    sheet.texts(top, [say("workbook-schools"), "", "", ""], "section")
    heads = [say(f"workbook-schools.{each}") for each in ("school", "students", "tuition", "check")]
    sheet.heads(top + 1, heads, "lrri")
    first, last = top + 2, top + 1 + case.room
    not_a_number = quoted(say("workbook-schools.not-a-number"))
    for index in range(case.room):
        row = first + index
        given = case.rows[index] if index < len(case.rows) else None
        cells = (given.school, given.students, given.tuition) if given else (None,) * 3
        for column, style in enumerate(("text.input", "whole.input", "dollars.input")):
            sheet.value(row, column, cells[column], style)
        formula = f'IF(OR(ISTEXT(B{row + 1}),ISTEXT(C{row + 1})),{not_a_number},"")'
        sheet.formula(row, 3, formula, "pay.indent", "")
    students = say("workbook-accepted-students", most=f"{MOST_STUDENTS:,}")
    tuition = say("workbook-accepted-tuition", least="1", most=f"{MOST_TUITION:,}")
    columns = {
        "school": (_SHORT, say("workbook-accepted-school", longest=LONGEST_NAME)),
        "students": (_between("integer", 0, MOST_STUDENTS), students),
        "tuition": (_between("decimal", 1, MOST_TUITION), tuition),
    }
    for column, (name, (rule, accepted)) in enumerate(columns.items()):
        sheet.name(f"row_{name}", first, column, rows=case.room)
        _check(sheet, (first, column, last, column), rule, accepted)
    sheet.name("row_check", first, 3, rows=case.room)
    return first

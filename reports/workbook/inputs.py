"""The Inputs sheet: what the office may change, each cell named, bounded and explained.

Offices paste, sort, cut and insert here. So what each cell holds is looked at again by formula, as
pasting goes round a cell's bounds, and no formula points at the cell of one school.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from model import Pack
from model.messages import say
from model.pack import cap_in_law, has_cap
from model.parameters import (
    LEAST_TUITION,
    LOCAL,
    LONGEST_NAME,
    MOST_STUDENTS,
    MOST_TUITION,
    parameters,
    years_of,
)
from reports.wording.sentences import listed
from reports.workbook.book import LAST_ROW, Book, Sheet, hint, quoted
from reports.workbook.case import REACH, Case, cells_named

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
    cell: str = ""
    """What its cell is named, where that is not the parameter's name."""
    optional: bool = False
    """It may be blank; the name of a district always may."""


def write_inputs(book: Book, case: Case) -> None:
    """Write the sheet, with the verdict of all checks at its top."""
    sheet = book.sheet("inputs", [48, 17, 17, 38, 28], head=3)
    sheet.texts(0, [say("workbook-sheet-inputs")], "title")
    sheet.texts(1, [say("workbook-inputs-note")], "input")
    # Not in the first column, whose labels the checks look at: they would go round in a circle.
    sheet.texts(2, [say("workbook-checks")], "bold")
    sheet.verdict(2, 1)
    row = 4
    sections = {
        "district": _local(case) if case.lines else (),
        "cuts": _cuts(case),
        "rules": _rules(case),
    }
    for name, fields in sections.items():
        if written := list(fields):
            title = say(f"workbook-inputs-{name}")
            row = _fields(sheet, row, title, written, case.pack) + 1
    if not case.lines:
        return
    if len(case.lines) > 1:
        row = _lines(sheet, row, case) + 1
    _schools(sheet, row, case)


def _lines(sheet: Sheet, top: int, case: Case) -> int:
    """Write the names of the lines that schools may belong to; return the row below."""
    sheet.texts(top, [say("workbook-inputs-lines"), "", "", ""], "section")
    for row, line in enumerate(case.lines.values(), top + 1):
        sheet.texts(row, [line.name])
    sheet.name("tuition_line_names", top + 1, 0, rows=len(case.lines))
    return top + 1 + len(case.lines)


def cap_is_read(pack: Pack) -> str:
    """A formula that says whether the tuition cap is one of the choices; 70 and 70% are both."""
    low = cap_in_law(pack)
    percents = f"AND(tuition_cap>={low:g},tuition_cap<=100)"
    shares = f"AND(tuition_cap>={low / 100:g},tuition_cap<=1)"
    numbers = f"AND(ISNUMBER(tuition_cap),OR({percents},{shares}))"
    return f'OR(tuition_cap="lifted",tuition_cap="cpi",{numbers})'


def input_names(case: Case) -> list[str]:
    """The names of all cells of the Inputs sheet that hold one thing each."""
    local = _local(case) if case.lines else ()
    return [each.cell or each.name for each in (*local, *_cuts(case), *_rules(case))]


def _local(case: Case) -> Iterator[Field]:
    known, name = parameters(case.pack), case.scenario.district
    yield Field("district", say("workbook-input-district"), "text", "text", name, _SHORT)
    for name, own in LOCAL.items():
        scale, unit = 100 if own.unit == "percent" else 1, own.unit
        given = case.scenario.local.get(name)
        value = None if given is None else given / scale
        rule = _between("decimal", own.low / scale, own.high / scale)
        accepted = say("workbook-accepted-or-blank", accepted=known[name].accepted)
        yield Field(name, own.label, unit, unit, value, rule, accepted, optional=True)


def _cuts(case: Case) -> Iterator[Field]:
    for name, line in case.pack.lines.items():
        rule, cut = _between("integer", 0, line.amount), case.scenario.cuts[name]
        cell = f"{cells_named(name)}_cut"
        yield Field(f"{name}_cut", line.name, "dollars", "whole_dollars", cut, rule, cell=cell)


def _rules(case: Case) -> Iterator[Field]:
    pack, scenario = case.pack, case.scenario
    if has_cap(pack):
        custom = {"validate": "custom", "value": f"={cap_is_read(pack)}"}
        label, cap, accepted = (
            say("workbook-input-tuition-cap"),
            scenario.tuition_cap,
            _accepted_caps(pack),
        )
        yield Field("tuition_cap", label, "percent-of-base", "general", cap, custom, accepted)
    for name, line in pack.lines.items():
        label = say("workbook-input-passed-on", line=line.name, charged_as=line.charged_as)
        share, rule = scenario.passed_on[name] / 100, _between("decimal", 0, 1)
        own, cell = f"{name}_passed_on", f"{cells_named(name)}_passed_on"
        yield Field(own, label, "percent", "percent", share, rule, cell=cell)
    year, label = _between("integer", *years_of(pack)), say("workbook-input-first-year")
    first, only, accepted = scenario.first_year, year, ""
    if case.given_years:
        only = _between("integer", first, first)
        accepted = say("workbook-accepted-one-year", year=f"FY{first}")
    yield Field("first_year", label, "fiscal-year", "plain", first, only, accepted)
    if has_cap(pack):
        label, cpi_from = say("workbook-input-cpi-from"), parameters(pack)["cpi_from"]
        accepted = say("workbook-accepted-cpi-from", accepted=cpi_from.accepted)
        since = scenario.cpi_from
        yield Field("cpi_from", label, "fiscal-year", "plain", since, year, accepted, optional=True)
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
    return {"error_title": say("workbook-accepted.not-used"), "error_message": hint(error)}


def _check(sheet: Sheet, at: tuple[int, int, int, int], rule: Rule, accepted: str) -> None:
    """Bound cells, and say what they accept, before and after something else is typed."""
    beside = {"input_title": say("workbook-accepted"), "input_message": hint(accepted)}
    sheet.file.data_validation(*at, {**rule, **beside, **refusal(accepted)})


def _fields(sheet: Sheet, top: int, title: str, fields: Iterable[Field], pack: Pack) -> int:
    """Write a section of inputs; return the row below."""
    sheet.texts(top, [title, ""], "section")
    heads = ["unit-head", "accepted", "schools.check"]
    sheet.texts(top, [say(f"workbook-{each}") for each in heads], "section.indent", column=2)
    row = top
    for row, field in enumerate(fields, top + 1):
        name = field.cell or field.name
        sheet.texts(row, [field.label], "wrap")
        sheet.value(row, 1, field.value, f"{field.style}.input.top")
        unit = say("workbook-unit", measure=field.unit)
        accepted = field.accepted or parameters(pack)[field.name].accepted
        sheet.texts(row, [unit, accepted], "unit.wrap", column=2)
        sheet.fit(row, {0: field.label, 2: unit, 3: accepted})
        sheet.name(name, row, 1)
        sheet.formula(row, 4, _told(field, name), "pay.bold.wrap", "", f"{name}_check")
        _check(sheet, (row, 1, row, 1), field.rule, accepted)
    return row + 1


def _told(field: Field, name: str) -> str:
    """A formula that says what is wrong with an input, or nothing.

    Its label must still stand beside it: sorting moves what is in cells and leaves their names.
    """
    moved, wrong = (quoted(say(f"workbook-input-{each}")) for each in ("moved", "wrong"))
    beside = f"INDEX($A:$A,ROW({name}))={quoted(field.label)}"
    holds = within(field.rule, name)
    if field.optional or field.unit == "text":
        holds = f"IF(ISBLANK({name}),TRUE,{holds})"
    return f'IFERROR(IF(NOT({beside}),{moved},IF({holds},"",{wrong})),{wrong})'


def within(rule: Rule, name: str) -> str:
    """A formula that says whether a cell holds what its bounds accept; pasting goes round them."""
    kind = rule["validate"]
    if kind == "custom":
        return str(rule["value"]).removeprefix("=")
    if kind == "length":
        return f"LEN({name})<={rule['value']}"
    if kind == "list":
        return f"OR({','.join(f'{name}={quoted(each)}' for each in rule['source'])})"
    low, high = repr(rule["minimum"]), repr(rule["maximum"])
    whole = f",{name}=INT({name})" if kind == "integer" else ""
    return f"IF(ISNUMBER({name}),AND({name}>={low},{name}<={high}{whole}),FALSE)"


def _schools(sheet: Sheet, top: int, case: Case) -> None:
    """Write the table of schools with its spare rows.

    Each named column goes from the table's head far below its last row, so that whatever is
    inserted, cut or pasted, at an end too, stays inside.
    """
    several = len(case.lines) > 1
    columns = ["school", "students", "tuition", *(["line"] if several else []), "check"]
    sheet.texts(top, [say("workbook-schools"), *[""] * (len(columns) - 1)], "section")
    heads = [say(f"workbook-schools.{each}") for each in columns]
    first, last = top + 2, top + 1 + case.room
    styles = ["text.input", "students.input", "dollars.input", "text.input"]
    told = 'IFERROR(INDEX(school_check,ROW()-ROW(INDEX(row_school,1))),"")'
    for index in range(case.room):
        row = first + index
        cells = _row(case, index)[: len(columns) - 1]
        for column, (cell, style) in enumerate(zip(cells, styles, strict=False)):
            sheet.value(row, column, cell, style)
        sheet.formula(row, len(columns) - 1, told, "pay.bold.wrap", "")
    sheet.table("Schools", top + 1, heads, case.room, "lrrli" if several else "lrri")
    sheet.halves(first, 1, REACH)
    students = say("workbook-accepted-students", most=f"{MOST_STUDENTS:,}")
    least = f"{LEAST_TUITION:,}"
    tuition = say("workbook-accepted-tuition", least=least, most=f"{MOST_TUITION:,}")
    line = say("workbook-accepted-line", line=next(iter(case.lines.values())).name)
    rules: dict[str, tuple[Rule, str]] = {
        "school": (_SHORT, say("workbook-accepted-school", longest=LONGEST_NAME)),
        "students": (_between("decimal", 0, MOST_STUDENTS), students),
        "tuition": (_between("decimal", LEAST_TUITION, MOST_TUITION), tuition),
        "line": ({"validate": "list", "source": "=tuition_line_names"}, line),
    }
    for column, name in enumerate(columns):
        if name in rules:
            sheet.name(f"row_{name}", first - 1, column, rows=1 + REACH)
            rule, accepted = rules[name]
            _check(sheet, (first, column, last, column), rule, accepted)
    below = first + REACH
    sheet.name("row_below", below, 0, rows=LAST_ROW - below, columns=len(columns))


def block_holds(case: Case) -> list[str]:
    """Formulas that say whether the schools' columns stand side by side, under their heads."""
    columns = ["school", "students", "tuition", *(["line"] if len(case.lines) > 1 else [])]
    heads = [f"INDEX(row_{each},1)={quoted(say(f'workbook-schools.{each}'))}" for each in columns]
    level = [
        same
        for each in columns[1:]
        for same in (
            f"ROWS(row_{each})=ROWS(row_school)",
            f"ROW(INDEX(row_{each},1))=ROW(INDEX(row_school,1))",
        )
    ]
    return [*heads, *level, "COUNTA(row_below)=0"]


def _row(case: Case, index: int) -> tuple[str | float | None, ...]:
    """What stands in a row of the table: nothing in a spare one."""
    if index >= len(case.rows):
        return (None,) * 4
    row, line = case.rows[index], case.first.rows[index].line
    return row.school, row.students, row.tuition, case.lines[line].name


def school_told(case: Case, number: int) -> str:
    """A formula that says what is wrong with a row of the table of schools, or nothing.

    Args:
        case: the district's question.
        number: which row below the head, from 1.
    """
    several = len(case.lines) > 1
    name, students, rate, line = (
        f"INDEX(row_{each},{number + 1})" for each in ("school", "students", "tuition", "line")
    )
    total = quoted(say("workbook-schools.total-word"))
    above = f"INDEX(row_students,1):INDEX(row_students,{number})"
    errors = ",".join(f"ISERROR({each})" for each in (name, students, rate, line)[: 3 + several])
    beyond = f"N({rate})<{LEAST_TUITION},N({rate})>{MOST_TUITION}"
    wrong = {
        "an-error": f"OR({errors})",
        "not-a-number": f"OR(ISTEXT({students}),ISTEXT({rate}))",
        "no-students": f'AND(ISBLANK({students}),OR({name}<>"",ISNUMBER({rate})))',
        "students-range": f"OR(N({students})<0,N({students})>{MOST_STUDENTS})",
        "rate-range": f"AND(ISNUMBER({rate}),OR({beyond}))",
        "no-line": f'AND({line}<>"",ISNA(MATCH({line},tuition_line_names,0)))',
        "total": f"ISNUMBER(SEARCH({total},{name}))",
        "sum": f'IFERROR(AND({name}="",COUNT({above})>1,{students}=SUM({above})),FALSE)',
    }
    if not several:
        del wrong["no-line"]
    told = '""'
    for each, holds in reversed(wrong.items()):
        told = f"IF({holds},{quoted(say(f'workbook-schools.{each}'))},{told})"
    return f'IF({number}<ROWS(row_students),{told},"")'

"""The Inputs sheet: what the office may change, each cell named, bounded and explained."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter.worksheet import Worksheet

from model import Pack
from model.pack import cap_in_law
from model.parameters import (
    FIRST_YEAR,
    LAST_YEAR,
    LOCAL,
    LONGEST_NAME,
    MOST_STUDENTS,
    MOST_TUITION,
    parameters,
)
from reports.workbook.book import Book, plain
from reports.workbook.case import Case

NOT_A_NUMBER = "Not a number: this row is not counted as typed"


@dataclass(frozen=True)
class Field:
    """One input cell. Percents stand in it as shares of 1, as spreadsheets have them."""

    name: str
    label: str
    unit: str
    style: str
    value: float | str | None
    accepted: str
    rule: Mapping[str, Any]


def write_inputs(book: Book, case: Case) -> int:
    """Write the sheet; return the row of the first school, counted from 0."""
    sheet = book.sheet("Inputs", [54, 20, 24, 86], head=2)
    book.texts(sheet, 0, ["Inputs"], "title")
    book.texts(sheet, 1, ["Change the cells of this color; everything else follows."], "input")
    row = 3
    for title, fields in {
        "The district's own figures": _local(case),
        "The cut to each line": _cuts(case),
        "The rules": _rules(case),
    }.items():
        row = _fields(book, sheet, row, title, fields) + 1
    return _schools(book, sheet, row, case)


def cap_is_read(pack: Pack) -> str:
    """A formula that says whether the tuition cap is one of the choices; 70 and 70% are both."""
    low = cap_in_law(pack)
    percents = f"AND(tuition_cap>={low:g},tuition_cap<=100)"
    shares = f"AND(tuition_cap>={low / 100:g},tuition_cap<=1)"
    numbers = f"AND(ISNUMBER(tuition_cap),OR({percents},{shares}))"
    return f'OR(tuition_cap="lifted",tuition_cap="cpi",{numbers})'


def _local(case: Case) -> Iterator[Field]:
    known = parameters(case.pack)
    yield Field(
        name="district",
        label="Name of the district",
        unit="text",
        style="text",
        value=case.scenario.district,
        accepted=known["district"].accepted,
        rule={"validate": "length", "criteria": "<=", "value": LONGEST_NAME},
    )
    for name, own in LOCAL.items():
        scale = 100 if own.unit == "percent" else 1
        given = case.scenario.local.get(name)
        yield Field(
            name=name,
            label=own.label,
            unit=own.unit,
            style="percent" if own.unit == "percent" else "dollars",
            value=None if given is None else given / scale,
            accepted=f"{known[name].accepted}, or blank",
            rule=_between("decimal", own.low / scale, own.high / scale),
        )


def _cuts(case: Case) -> Iterator[Field]:
    known = parameters(case.pack)
    for name, line in case.pack.lines.items():
        yield Field(
            name=f"{name}_cut",
            label=line.name,
            unit="dollars",
            style="whole_dollars",
            value=case.scenario.cuts[name],
            accepted=known[f"{name}_cut"].accepted,
            rule=_between("integer", 0, line.amount),
        )


def _rules(case: Case) -> Iterator[Field]:
    known = parameters(case.pack)
    scenario = case.scenario
    meanings = {each.value: each.label for each in case.pack.tuition_caps}
    year = _between("integer", FIRST_YEAR, LAST_YEAR)
    yield Field(
        name="tuition_cap",
        label="How far tuition may rise",
        unit="percent of the FY2024 rate",
        style="general",
        value=scenario.tuition_cap,
        accepted=", ".join(
            f"{word} ({meanings[word]})" if word in meanings else word
            for word in known["tuition_cap"].accepted.split(", ")
        ),
        rule={"validate": "custom", "value": f"={cap_is_read(case.pack)}"},
    )
    for name, line in case.pack.lines.items():
        yield Field(
            name=f"{name}_passed_on",
            label=f"{line.name}: passed on to districts in {line.charged_as}",
            unit="percent",
            style="percent",
            value=scenario.passed_on[name] / 100,
            accepted=known[f"{name}_passed_on"].accepted,
            rule=_between("decimal", 0, 1),
        )
    yield Field(
        name="first_year",
        label="First fiscal year of the cut",
        unit="fiscal year",
        style="plain",
        value=scenario.first_year,
        accepted=known["first_year"].accepted,
        rule=year,
    )
    yield Field(
        name="cpi_from",
        label="Fiscal year of the first rise with inflation",
        unit="fiscal year",
        style="plain",
        value=scenario.cpi_from,
        accepted=f"{known['cpi_from'].accepted}; blank is the first year of the cut",
        rule=year,
    )
    yield Field(
        name="lasts",
        label="The cut is made once, or is continuing",
        unit="choice",
        style="general",
        value=scenario.lasts,
        accepted=known["lasts"].accepted,
        rule={"validate": "list", "source": ["continuing", "once"]},
    )


def _between(kind: str, low: float, high: float) -> dict[str, Any]:
    return {"validate": kind, "criteria": "between", "minimum": low, "maximum": high}


def _check(
    sheet: Worksheet, at: tuple[int, int, int, int], rule: Mapping[str, Any], accepted: str
) -> None:
    """Bound cells, and say what is accepted both before and after something else is typed."""
    sheet.data_validation(
        *at,
        {
            **rule,
            "input_title": "Accepted",
            "input_message": accepted,
            "error_title": "Not used",
            "error_message": f"Accepted: {accepted}.",
        },
    )


def _fields(book: Book, sheet: Worksheet, top: int, title: str, fields: Iterable[Field]) -> int:
    """Write a section of inputs; return the row below."""
    book.texts(sheet, top, [title, ""], "section")
    book.texts(sheet, top, ["Unit", "Accepted"], "section indent", column=2)
    row = top
    for row, field in enumerate(fields, top + 1):
        book.texts(sheet, row, [field.label], "")
        style = book.style(f"{field.style} input")
        if field.value is None or field.value == "":
            sheet.write_blank(row, 1, None, style)
        elif isinstance(field.value, str):
            sheet.write_string(row, 1, plain(field.value), style)
        else:
            sheet.write_number(row, 1, field.value, style)
        book.texts(sheet, row, [field.unit, field.accepted], "unit", column=2)
        book.name(field.name, sheet, row, 1)
        _check(sheet, (row, 1, row, 1), field.rule, field.accepted)
    return row + 1


def _schools(book: Book, sheet: Worksheet, top: int, case: Case) -> int:
    """Write the table of schools with its spare rows; return the row of the first."""
    book.texts(sheet, top, ["Students by school", "", "", ""], "section")
    book.texts(sheet, top + 1, ["School or operator"], "head")
    book.texts(sheet, top + 1, ["Students", "Tuition now, dollars each"], "head right", column=1)
    book.texts(sheet, top + 1, ["Check"], "head indent", column=3)
    first, last = top + 2, top + 1 + case.room
    styles = [book.style(f"{each} input") for each in ("text", "whole", "dollars")]
    for index in range(case.room):
        row = first + index
        for column, style in enumerate(styles):
            sheet.write_blank(row, column, None, style)
        if index < len(case.rows):
            given = case.rows[index]
            sheet.write_string(row, 0, plain(given.school), styles[0])
            sheet.write_number(row, 1, given.students, styles[1])
            if given.tuition is not None:
                sheet.write_number(row, 2, given.tuition, styles[2])
        formula = f'=IF(OR(ISTEXT(B{row + 1}),ISTEXT(C{row + 1})),"{NOT_A_NUMBER}","")'
        sheet.write_formula(row, 3, formula, book.style("pay indent"), "")
    for column, (name, rule, accepted) in enumerate(_columns()):
        book.name(f"row_{name}", sheet, first, column, rows=case.room)
        _check(sheet, (first, column, last, column), rule, accepted)
    book.name("row_check", sheet, first, 3, rows=case.room)
    return first


def _columns() -> list[tuple[str, Mapping[str, Any], str]]:
    """The columns of a school's row: name, bounds and what is accepted."""
    return [
        (
            "school",
            {"validate": "length", "criteria": "<=", "value": LONGEST_NAME},
            f"a name of at most {LONGEST_NAME} characters",
        ),
        (
            "students",
            _between("integer", 0, MOST_STUDENTS),
            f"a whole number from 0 to {MOST_STUDENTS:,}",
        ),
        (
            "tuition",
            _between("decimal", 1, MOST_TUITION),
            f"dollars a student from 1 to {MOST_TUITION:,}; blank is the statewide average",
        ),
    ]

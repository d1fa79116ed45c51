"""Reads many districts' rows from a request's body, and answers with one table."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import pandas as pd
from starlette.requests import ClientDisconnect, Request

from model import estimate
from model.by_year import years_in_words
from model.district import line_names, statewide
from model.intake import (
    MOST_ROWS,
    NAMES,
    ChoiceRefused,
    Intake,
    choices_from,
    read_table,
    read_upload,
)
from model.intake.files import MOST_BYTES
from model.intake.lines import LineNames
from model.many import districts_by_year, districts_to_dict, of_small_budgets
from model.messages import Value, say
from model.names import official
from model.pack import tuition_lines
from model.parameters import shortened
from model.row_amounts import at_whole_cents
from model.scenario import to_parameters
from reports.sharing.documents import XLSX, Subject, documents
from reports.sharing.links import frozen_link
from reports.sheets.districts import side_by_side
from web.answers import Given, json_bytes
from web.documents import given
from web.endpoint import Asked
from web.problems import Answer, Mistake, RequestRefused, bad_value, bad_values
from web.question import STRICT, Option, Question, read_question

MOST_SECONDS = 30.0
"""A body must have come in full by then."""
MOST_MARKS = {b"{": 2 * MOST_ROWS, b",": 10 * MOST_ROWS}
"""How many of each sign a body of JSON may have, so that one which takes long to read is refused
before. A row has one brace and five commas; the rest is for signs in its names."""

TABLES = {each.form.ending: each for each in documents("districts")}
FORMAT = Option("format", say("documents-districts-format"), ("json", *TABLES))

CHOICES = tuple(Option(name, say(f"intake-choice.{name}")) for name in NAMES)
"""What may be chosen of a file, where more than one thing could be meant."""

COLUMNS = ("district", "school", "students", "tuition")
BUDGET = "budget"
"""One more column, where a row gives its district's adopted budget."""
YEAR = "year"
"""Another, where a row is of one fiscal year alone."""
LINE = "line"
"""Another, where rows may be of several tuition lines."""
JSON_TYPE = "application/json"
FILE_TYPES = (
    "text/csv",
    "text/plain",
    "text/tab-separated-values",
    XLSX.media_type,
    "application/vnd.ms-excel",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/octet-stream",
)


async def read_body(request: Request, media_type: str) -> bytes:
    """A request's body, bounded in size, in time and in what it holds.

    Raises:
        RequestRefused: it is too large, or did not come in full in time.
    """
    left = dict(MOST_MARKS) if media_type == JSON_TYPE else {}
    try:
        async with asyncio.timeout(MOST_SECONDS):
            body = bytearray()
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise _refused(413, "body", most=MOST_BYTES)
                for mark in left:
                    left[mark] -= chunk.count(mark)
                if min(left.values(), default=0) < 0:
                    raise _refused(413, "rows", most=MOST_ROWS)
            return bytes(body)
    except TimeoutError as error:
        raise _refused(408, "slow", {"Connection": "close"}, seconds=MOST_SECONDS) from error
    except ClientDisconnect as error:
        raise _refused(400, "cut") from error


def _refused(
    status: int, why: str, headers: Mapping[str, str] | None = None, **values: Value
) -> RequestRefused:
    title, detail = say(f"many-refused-{why}.title"), say(f"many-refused-{why}", **values)
    return RequestRefused(status, title, detail, headers=headers or {})


def media_type_of(request: Request) -> str:
    """The type of a body.

    Raises:
        RequestRefused: this type is not read here.
    """
    given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if given != JSON_TYPE and given not in FILE_TYPES:
        accepted = ", ".join((JSON_TYPE, *FILE_TYPES))
        mistake = Mistake("Content-Type", given, accepted)
        raise RequestRefused(415, say("many-refused-type"), mistake.sentence, (mistake,))
    return given


def districts(asked: Asked) -> Given:
    """Read the rows and give the table in the format that the request asks for.

    Raises:
        RequestRefused: no row can be used, or ``strict=1`` and not all can; or something has to
            be chosen first.
    """
    question = read_question(asked.query, (STRICT, FORMAT, *CHOICES))
    lines = line_names(question.pack)
    if asked.media_type == JSON_TYPE:
        intake = _from_json(asked.body, lines)
    else:
        # A row that names a line which is not charged as tuition is refused, not charged as one.
        intake = _from_file(asked.body, question, line_names(question.pack, always=True))
    strict = question.options["strict"] == "1"
    if intake.problems and (strict or intake.frame.empty):
        raise bad_values(_mistakes(intake))
    pack, scenario = question.pack, question.scenario
    intake = _named(intake, scenario.district)
    tables = districts_by_year(pack, scenario, intake.frame)
    if kind := TABLES.get(question.options[FORMAT.name]):
        link = frozen_link(f"{asked.site}/", pack, scenario)
        return given(kind, Subject(pack, scenario, link, asked.today, frame=side_by_side(tables)))
    return Given(json_bytes(_content(question, intake, tables)), JSON_TYPE).made_with(pack)


def _named(intake: Intake, district: str) -> Intake:
    """Rows of which none names a district as those of the one that the request names; and a word.

    Args:
        intake: what was read.
        district: the one that the request names; "" if none.
    """
    if intake.frame.empty or (intake.frame["district"] != "").any():
        return intake
    name = official(district)
    note = say("many-note-unnamed", named="yes" if name else "no", district=name)
    frame = intake.frame.assign(district=name)
    return replace(intake, frame=frame, notes=(*intake.notes, note))


def _content(question: Question, intake: Intake, tables: Sequence[pd.DataFrame]) -> dict[str, Any]:
    read = intake.to_dict()
    return {
        **question.pack.identity,
        "scenario": to_parameters(question.scenario, question.pack),
        **districts_to_dict(tables),
        **read,
        "notes": [
            *read["notes"],
            *filter(None, [years_in_words(question.scenario, intake.rows)]),
            *of_small_budgets(tables[0]),
        ],
        **_whole_cents(question, intake),
        "notices": [notice.to_dict() for notice in question.notices],
    }


def _from_file(body: bytes, question: Question, lines: LineNames) -> Intake:
    """Rows as a file, read as the request chooses."""
    try:
        choices = choices_from(question.options)
    except ChoiceRefused as error:
        raise bad_value(error.name, error.given, error.accepted) from error
    return read_upload("", body, lines, choices)


def _whole_cents(question: Question, intake: Intake) -> dict[str, Any]:
    """How totals differ from bills in whole cents a student, where the pack has these."""
    if not question.pack.cents_a_student:
        return {}
    result = estimate(question.pack, question.scenario)
    usual = next(iter(tuition_lines(question.pack)))
    named = intake.frame["line"].unique() if "line" in intake.frame else [usual]
    lines = dict.fromkeys(name or usual for name in named)
    return {
        "whole_cents": {name: asdict(at_whole_cents(statewide(result, name))) for name in lines}
    }


def _from_json(body: bytes, lines: LineNames) -> Intake:
    """Rows as JSON: a list of objects, or an object whose ``rows`` is one."""
    columns = (*COLUMNS, BUDGET, YEAR, *((LINE,) if lines else ()))
    accepted = say("many-accepted", form=f'{{"rows": [{{{", ".join(columns)}}}]}}')
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise bad_values([Mistake("body", _json_fault(error), accepted, True)]) from error
    rows = content.get("rows") if isinstance(content, dict) else content
    if not isinstance(rows, list) or not rows:
        raise bad_value("rows", json.dumps(rows), accepted)
    cells: list[list[object]] = [list(columns)]
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or not _is_row(row, columns):
            raise bad_value(f"rows[{number}]", json.dumps(row), accepted)
        cells.append([row.get(name) for name in columns])
    return read_table(cells, from_one=True, lines=lines)


def _json_fault(error: ValueError | RecursionError) -> str:
    """What is wrong with a body that cannot be read as JSON, and where."""
    match error:
        case json.JSONDecodeError():
            return say("many-json", fault="syntax", row=error.lineno, at=error.colno)
        case UnicodeDecodeError():
            return say("many-json", fault="encoding", row=1, at=error.start + 1)
        case RecursionError():
            return say("many-json", fault="depth", row=1, at=1)
    return say("many-json", fault="digits", row=1, at=1)


def _is_row(row: dict[str, object], columns: Sequence[str]) -> bool:
    plain = all(isinstance(value, str | int | float | None) for value in row.values())
    return plain and row.keys() <= set(columns)


def _mistakes(intake: Intake) -> list[Mistake]:
    """What is wrong with a body; what it leaves open comes with the answers that may be given."""
    if intake.questions:
        return [
            Mistake(
                question.options[0].choice,
                each.given,
                each.accepted,
                True,
                answers=tuple(Answer(one.choice, one.value, one.label) for one in question.options),
            )
            for each, question in zip(intake.problems, intake.questions, strict=True)
        ]
    return [
        Mistake(each.column or "body", each.given, each.accepted, True)
        if each.row is None
        else Mistake(
            say("many-place", row=each.row, header=each.column),
            shortened(each.given),
            each.accepted,
        )
        for each in intake.problems
    ]

"""The model over HTTP: what a link says, as JSON, tables and papers.

Each endpoint is declared once: its route, what it accepts, and its part of the OpenAPI document
follow from that.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from model import Estimate, Pack, PackError, all_packs, estimate, estimate_district, load_pack
from model.current_law import rules_of
from model.district import NoBill
from model.estimate import says_condition
from model.fit import DoesNotFit
from model.messages import say
from model.pack import TuitionLine, line_cap
from model.packs import newest_of_each_year
from model.parameters import parameters
from model.scenario import to_parameters
from model.slider_tables import line_table, steps
from reports.sheets.csv_file import Cell, csv_bytes, dated
from reports.sheets.statewide import both_laws_to_dict
from reports.wording.two_laws import supposed
from reports.workshop import Order
from web.address import origin
from web.answers import CURRENT_LAW, LAW_AS_OF, REVISION, RULES, Given, json_given, response
from web.asking import answered
from web.districts import (
    CHOICES,
    FILE_TYPES,
    FORMAT,
    JSON_TYPE,
    TABLES,
    districts,
    media_type_of,
    read_body,
)
from web.documents import media_type, report_endpoints
from web.endpoint import PREFIX as PREFIX
from web.endpoint import Asked, Endpoint
from web.openapi import document
from web.problems import RequestRefused, bad_value, either
from web.question import STRICT, Option, query_of, read_question
from web.schemas import of_parameter

BOTH_LAWS = Option("both_laws", say("api-both-laws"), ("0", "1"))
FIGURE = Option("figure", say("api-figure"))
SAYS, TEXT = "says", "text/plain"
"""The path of the sentences that state a scenario's figures, both laws beside each other."""
LINE = Option("line", say("api-line"))
TABLE_FORMAT = Option("format", say("api-table-format"), ("json", "csv"))

CROSS_ORIGIN = (
    (b"access-control-allow-origin", b"*"),
    (
        b"access-control-expose-headers",
        ", ".join(
            ("ETag", "Retry-After", "X-Request-Reference", REVISION, LAW_AS_OF, RULES, CURRENT_LAW)
        ).encode(),
    ),
)


def get_estimate(asked: Asked) -> Given:
    question = read_question(asked.query, (STRICT, FIGURE, BOTH_LAWS))
    pack, result = question.pack, estimate(question.pack, question.scenario)
    content = result.to_dict(question.notices)
    rules = rules_of(pack, question.scenario)
    if path := question.options[FIGURE.name]:
        figure = _figure({**content, **result.condition_to_dict()}, path, result)
        return replace(figure, frozen=question.frozen).made_with(pack).ruled(rules)
    if question.options[BOTH_LAWS.name] == "1":
        content["both_laws"] = both_laws_to_dict(pack, question.scenario)
    return json_given(content, question.frozen).made_with(pack).ruled(rules)


def _figure(content: dict[str, Any], path: str, result: Estimate) -> Given:
    """One number out of an estimate, or the sentences that it belongs into, as text.

    A number stays a number to a spreadsheet, so what it is under current law is in a header, and
    at a path of its own.
    """
    if path == SAYS:
        return Given(supposed(result, result.year).encode(), TEXT)
    law = content["current_law"]
    found = {"lines": content["lines"], "total": content["total"]}
    lawful = {"lines": law["lines"], "total": law["total"]}
    figures = dict(_figures({**found, "current_law": lawful}))
    if path not in figures:
        raise bad_value(FIGURE.name, path, ", ".join([SAYS, *figures]))
    beside = figures.get(f"current_law.{path}")
    headers = {} if beside is None else {CURRENT_LAW: str(beside)}
    value = figures[path]
    told = say("compare-not-known") if value is None else str(value)
    return Given(told.encode(), TEXT, headers=headers)


def _figures(content: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in content.items():
        path = f"{prefix}{name}"
        found += _figures(value, f"{path}.") if isinstance(value, dict) else [(path, value)]
    return found


def get_district(asked: Asked) -> Given:
    question = read_question(asked.query, (STRICT,))
    district = estimate_district(question.pack, question.scenario, question.scenario.rows)
    notices = [notice.to_dict() for notice in question.notices]
    told = json_given({**district.to_dict(), "notices": notices}, question.frozen)
    return told.made_with(question.pack)


def get_table(asked: Asked) -> Given:
    question = read_question(asked.query, (STRICT, LINE, TABLE_FORMAT))
    pack, scenario, line = question.pack, question.scenario, question.options[LINE.name]
    if line not in pack.lines:
        raise bad_value(LINE.name, line, either(pack.lines) or say("api-no-line"))
    cuts = steps(pack, line)
    rules = rules_of(pack, scenario)
    columns = {"cut": cuts.tolist(), **line_table(pack, scenario, line, cuts)}
    if question.options[TABLE_FORMAT.name] == "csv":
        rows: list[Sequence[Cell]] = list(zip(*columns.values(), strict=True))
        table = list(columns), rows
        if pack.law_date_in_json:
            table = dated(pack, *table, tuple(pack.identity))
        if says_condition(pack, scenario):
            header, rows = table
            table = [*header, "rules"], [[*row, urlencode(rules)] for row in rows]
        return Given(csv_bytes(*table), "text/csv", question.frozen).made_with(pack).ruled(rules)
    content = {
        **pack.identity,
        "scenario": to_parameters(scenario, pack),
        **({"rules": rules} if says_condition(pack, scenario) else {}),
        "line": line,
        "columns": columns,
        "notices": [notice.to_dict() for notice in question.notices],
    }
    return json_given(content, question.frozen).made_with(pack).ruled(rules)


def get_packs(_: Asked) -> Given:
    opened = load_pack().revision
    newest = {pack.revision for pack in newest_of_each_year()}
    packs = [
        {
            "revision": pack.revision,
            "year": pack.year,
            "title": pack.title,
            "made": pack.made,
            "law_as_of": pack.law_as_of.isoformat(),
            "newest": pack.revision in newest,
            "opened_by_default": pack.revision == opened,
            "lines": {name: line.amount for name, line in pack.lines.items()},
            "status": {name: line.status for name, line in pack.stated.items()},
        }
        for pack in all_packs().values()
    ]
    return json_given({"packs": packs}, frozen=False)


def get_pack(asked: Asked) -> Given:
    try:
        pack = load_pack(asked.place)
    except PackError as error:
        raise RequestRefused(404, say("api-no-pack"), str(error)) from error
    content = pack.model_dump(mode="json") | {"parameters": _parameters(pack)}
    return json_given(content, frozen=asked.place == pack.revision).made_with(pack)


def _parameters(pack: Pack) -> list[dict[str, Any]]:
    return [
        {
            "name": each.name,
            "kind": each.kind,
            "accepted": each.accepted,
            "default": None if each.default is None else each.write(each.default),
            "schema": of_parameter(each),
        }
        for each in parameters(pack).values()
    ]


def example_cut(pack: Pack) -> dict[str, str]:
    """A question that shows what the API is for: three tenths of the first line, a rule of its own.

    Nothing for a pack without lines, in which there is nothing to ask for.
    """
    shown: dict[str, str] = {}
    for name, line in list(pack.lines.items())[:1]:
        shown[f"{name}_cut"] = str(line.step * round(0.3 * line.amount / line.step))
        if isinstance(line, TuitionLine) and line_cap(pack, name) is not None:
            shown["tuition_cap"] = "cpi"
    return shown


def endpoints(shown: Pack | None = None) -> list[Endpoint]:
    """Every endpoint, with examples of the pack that is given, or else of the one opened first."""
    shown = shown or load_pack()
    cut = example_cut(shown)
    rows = {**cut, "district": "Anytown", "rows": "Northside:120:5012;Southside:15"}
    rules = {name: value for name, value in cut.items() if not name.endswith("_cut")}
    line = {**({"line": next(iter(shown.lines))} if shown.lines else {}), **rules}
    estimates, figure = {JSON_TYPE: "Estimate", TEXT: "Figure"}, (STRICT, FIGURE, BOTH_LAWS)
    tables, of_line = {JSON_TYPE: "Table", "text/csv": ""}, (STRICT, LINE, TABLE_FORMAT)
    bill, pack = {JSON_TYPE: "District"}, {JSON_TYPE: "Pack"}
    return [
        Endpoint(
            "/estimate",
            say("api-estimate"),
            get_estimate,
            estimates,
            figure,
            example=cut,
            ruled=True,
        ),
        Endpoint("/district", say("api-district"), get_district, bill, (STRICT,), example=rows),
        Endpoint(
            "/districts",
            say("api-districts"),
            districts,
            {JSON_TYPE: "Districts", **{media_type(each): "" for each in TABLES.values()}},
            (STRICT, FORMAT, *CHOICES),
            takes={JSON_TYPE: "Rows", **dict.fromkeys(FILE_TYPES, "")},
            example=cut,
            takes_long=True,
        ),
        Endpoint("/table", say("api-table"), get_table, tables, of_line, example=line, ruled=True),
        Endpoint("/packs", say("api-packs"), get_packs, {JSON_TYPE: "Packs"}, scenario=False),
        Endpoint(
            "/packs/{id}",
            say("api-pack"),
            get_pack,
            pack,
            scenario=False,
            at={"id": shown.revision},
        ),
        *report_endpoints(cut),
    ]


ENDPOINTS = {each.name: each for each in endpoints()}


def carry_out(
    name: str, query: str, site: str, place: str, media_type: str, body: bytes, today: date
) -> Given:
    """The answer of an endpoint, or its refusal; called here or by a hand of the workshop."""
    try:
        asked = Asked(query, site, today, place, media_type, body)
        return ENDPOINTS[name].handle(asked).tagged()
    except RequestRefused as refused:
        return refused.given()
    except NoBill as error:
        return RequestRefused(422, say("api-no-bill"), str(error)).given()
    except DoesNotFit as error:
        return RequestRefused(422, say("api-does-not-fit"), str(error)).given()


def api() -> ASGIApp:
    """The API as an ASGI app, which answers below ``PREFIX``."""
    opened = load_pack()
    declared = endpoints(opened)
    described = json_given(document(declared, opened), frozen=False).tagged()

    async def get_document(request: Request) -> Response:
        return response(request, described, private=False)

    routes = [_route(each) for each in declared]
    routes.append(Route(f"{PREFIX}/openapi.json", get_document, methods=["GET"]))
    handlers: dict[Any, Any] = {RequestRefused: _refused, HTTPException: _not_found}
    app = Starlette(routes=routes, exception_handlers={**handlers, Exception: _failed})
    # A redirect would contain any host that a stranger sends.
    app.router.redirect_slashes = False
    return CrossOrigin(app)


def _route(endpoint: Endpoint) -> Route:
    allowed = ["POST", "OPTIONS"] if endpoint.takes else ["GET", "HEAD", "OPTIONS"]
    methods = ", ".join(allowed)
    permitted = {
        "Allow": methods,
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }

    async def handle(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=permitted)
        media_type = media_type_of(request) if endpoint.takes else ""
        body = await read_body(request, media_type) if endpoint.takes else b""
        query, site = query_of(request.scope), origin(request.scope)
        place = request.path_params.get("id", "")
        asked = (endpoint.name, query, site, place, media_type, body)
        ordered = Order(endpoint.name, carry_out, asked, not endpoint.takes_long, date.today())
        return await answered(request, ordered, endpoint.takes_long)

    return Route(f"{PREFIX}{endpoint.path}", handle, methods=allowed)


async def _refused(_: Request, error: RequestRefused) -> Response:
    return error.response()


async def _not_found(_: Request, error: HTTPException) -> Response:
    """Refuse an address or a method that does not exist."""
    what = "method" if error.status_code == 405 else "address"
    title = say("api-missing", missing=what)
    detail = say("api-missing.detail", missing=what, document_path=f"{PREFIX}/openapi.json")
    return RequestRefused(error.status_code, title, detail, headers=error.headers or {}).response()


async def _failed(request: Request, _: Exception) -> Response:
    """Answer a fault of the server with a sentence, and the reference of its line in the log."""
    detail = say("api-failed.detail", reference=request.scope.get("reference", ""))
    return RequestRefused(500, say("api-failed"), detail).response()


class CrossOrigin:
    """Lets pages of other sites read every answer; all answers are public."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *CROSS_ORIGIN]
            await send(message)

        await self.app(scope, receive, send_open)

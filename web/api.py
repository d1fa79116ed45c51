"""The model over HTTP: what a link says, as JSON, tables and papers.

Each endpoint is declared once; its route, its place in the OpenAPI document and what it accepts all
follow from that declaration.
"""

from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from model import Pack, PackError, all_packs, estimate, estimate_district, load_pack
from model.parameters import parameters
from model.scenario import to_parameters
from model.slider_tables import line_table, steps
from reports.sheets.csv_file import csv_bytes
from web.address import origin
from web.answers import answer, json_answer
from web.districts import (
    FILE_TYPES,
    FORMAT,
    JSON_TYPE,
    districts_answer,
    media_type_of,
    read_body,
)
from web.documents import KINDS, Kind, asked
from web.endpoint import PREFIX as PREFIX
from web.endpoint import Endpoint
from web.openapi import document
from web.problems import Refused, bad_value
from web.question import STRICT, Option, read_question
from web.workshop import Workshop

FIGURE = Option(
    "figure",
    "One figure of the answer as plain text, named as in the JSON with points between the names: "
    "total.districts_pay.",
)
LINE = Option("line", "The line of the budget: magnet, residency or trauma in pack 2024.")
TABLE_FORMAT = Option("format", "The table as JSON or CSV.", ("json", "csv"))

CROSS_ORIGIN = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Retry-After, X-Request-Reference"),
)


async def get_estimate(request: Request) -> Response:
    question = read_question(request, (STRICT, FIGURE))
    told = estimate(question.pack, question.scenario).to_dict(question.notices)
    if path := question.options[FIGURE.name]:
        return answer(request, _figure(told, path).encode(), "text/plain", question.frozen)
    return json_answer(request, told, question.frozen)


def _figure(told: dict[str, Any], path: str) -> str:
    """One number out of an estimate."""
    figures = dict(_figures({"lines": told["lines"], "total": told["total"]}))
    if path not in figures:
        raise bad_value(FIGURE.name, path, ", ".join(figures))
    return str(figures[path])


def _figures(told: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in told.items():
        path = f"{prefix}{name}"
        found += _figures(value, f"{path}.") if isinstance(value, dict) else [(path, value)]
    return found


async def get_district(request: Request) -> Response:
    question = read_question(request, (STRICT,))
    district = estimate_district(question.pack, question.scenario, question.scenario.rows)
    notices = [notice.to_dict() for notice in question.notices]
    return json_answer(request, {**district.to_dict(), "notices": notices}, question.frozen)


async def get_table(request: Request) -> Response:
    question = read_question(request, (STRICT, LINE, TABLE_FORMAT))
    pack, scenario, line = question.pack, question.scenario, question.options[LINE.name]
    if line not in pack.lines:
        raise bad_value(LINE.name, line, " or ".join(pack.lines))
    cuts = steps(pack, line)
    columns = {"cut": cuts.tolist(), **line_table(pack, scenario, line, cuts)}
    if question.options[TABLE_FORMAT.name] == "csv":
        body = csv_bytes(list(columns), list(zip(*columns.values(), strict=True)))
        return answer(request, body, "text/csv", question.frozen)
    told = {
        "pack": pack.revision,
        "scenario": to_parameters(scenario, pack),
        "line": line,
        "columns": columns,
        "notices": [notice.to_dict() for notice in question.notices],
    }
    return json_answer(request, told, question.frozen)


async def get_packs(request: Request) -> Response:
    newest = load_pack().revision
    packs = [
        {
            "revision": pack.revision,
            "title": pack.title,
            "made": pack.made,
            "newest": pack.revision == newest,
            "lines": {name: line.amount for name, line in pack.lines.items()},
        }
        for pack in all_packs().values()
    ]
    return json_answer(request, {"packs": packs}, frozen=False)


async def get_pack(request: Request) -> Response:
    name = request.path_params["id"]
    try:
        pack = load_pack(name)
    except PackError as error:
        raise Refused(404, "There is no such pack", str(error)) from error
    told = pack.model_dump(mode="json") | {"parameters": _parameters(pack)}
    return json_answer(request, told, frozen=name == pack.revision)


def _parameters(pack: Pack) -> list[dict[str, Any]]:
    return [
        {
            "name": each.name,
            "accepted": each.accepted,
            "default": None if each.default is None else each.write(each.default),
            "kind": each.kind,
        }
        for each in parameters(pack).values()
    ]


async def get_report(kind: Kind, workshop: Workshop, request: Request) -> Response:
    question = read_question(request, (STRICT, *kind.options))
    ask = asked(question, origin(request.scope))
    body = await workshop.make(partial(kind.make, ask))
    shown = "attachment" if kind.saved else "inline"
    headers = {"Content-Disposition": f'{shown}; filename="{kind.name}"'}
    return answer(request, body, kind.media_type, question.frozen, headers)


async def post_districts(workshop: Workshop, request: Request) -> Response:
    question = read_question(request, (STRICT, FORMAT))
    media_type = media_type_of(request)
    body = await read_body(request)
    work = partial(districts_answer, question, origin(request.scope), media_type, body)
    content = await workshop.make(work)
    given = {"json": JSON_TYPE, "csv": "text/csv", "xlsx": KINDS["xlsx"].media_type}
    headers = {"Cache-Control": "no-store"}
    return Response(content, headers=headers, media_type=given[question.options[FORMAT.name]])


def endpoints() -> list[Endpoint]:
    """Every endpoint; those that do heavy work share one bounded workshop for each sort of it."""
    papers, tables = Workshop(), Workshop()
    cut = {"magnet_cut": "12000000", "tuition_cap": "cpi"}
    return [
        Endpoint(
            "/estimate",
            "What a scenario does in its first year, by line and in total.",
            get_estimate,
            {JSON_TYPE: "Estimate", "text/plain": "Figure"},
            (STRICT, FIGURE),
            example=cut,
        ),
        Endpoint(
            "/district",
            "What it does to one district's bill; its rows stand in the link.",
            get_district,
            {JSON_TYPE: "District"},
            (STRICT,),
            example={**cut, "district": "Anytown", "rows": "CREC:120:5012;LEARN:15"},
        ),
        Endpoint(
            "/districts",
            "What it does to the bills of many districts: rows in, a row a district out.",
            partial(post_districts, tables),
            {JSON_TYPE: "Districts", "text/csv": "", KINDS["xlsx"].media_type: ""},
            (STRICT, FORMAT),
            takes={JSON_TYPE: "Rows", **dict.fromkeys(FILE_TYPES, "")},
            example=cut,
        ),
        Endpoint(
            "/table",
            "Every figure of a line at every position of its slider, with the range of each.",
            get_table,
            {JSON_TYPE: "Table", "text/csv": ""},
            (STRICT, LINE, TABLE_FORMAT),
            example={"line": "magnet", "tuition_cap": "cpi"},
        ),
        Endpoint(
            "/packs",
            "The revisions of the facts, oldest first.",
            get_packs,
            {JSON_TYPE: "Packs"},
            scenario=False,
        ),
        Endpoint(
            "/packs/{id}",
            "One revision: its lines, assumptions, sources, presets, and the parameters it takes.",
            get_pack,
            {JSON_TYPE: "Pack"},
            scenario=False,
            at={"id": "2024.1"},
        ),
        *(
            Endpoint(
                f"/report.{ending}",
                f"{kind.says} of a scenario.",
                partial(get_report, kind, papers),
                {kind.media_type.partition(";")[0]: ""},
                (STRICT, *kind.options),
                example=cut,
            )
            for ending, kind in KINDS.items()
        ),
    ]


def api() -> ASGIApp:
    """The API as an app of its own, which answers below ``PREFIX``."""
    declared = endpoints()
    described = document(declared, load_pack())

    async def get_document(request: Request) -> Response:
        return json_answer(request, described, frozen=False)

    routes = [_route(each) for each in declared]
    routes.append(Route(f"{PREFIX}/openapi.json", get_document, methods=["GET"]))
    handlers: dict[Any, Any] = {
        Refused: _refused,
        HTTPException: _not_found,
        Exception: _failed,
    }
    app = Starlette(routes=routes, exception_handlers=handlers)
    # A redirect would name whatever host a stranger sends.
    app.router.redirect_slashes = False
    return CrossOrigin(app)


def _route(endpoint: Endpoint) -> Route:
    allowed = ["POST", "OPTIONS"] if endpoint.takes else ["GET", "HEAD", "OPTIONS"]
    permitted = {
        "Allow": ", ".join(allowed),
        "Access-Control-Allow-Methods": ", ".join(allowed),
        "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }

    async def handle(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=permitted)
        return await endpoint.handle(request)

    return Route(f"{PREFIX}{endpoint.path}", handle, methods=allowed)


async def _refused(_: Request, error: Refused) -> Response:
    return error.response()


async def _not_found(_: Request, error: HTTPException) -> Response:
    """An address or a method that there is not."""
    detail = f"{error.detail}. What there is: {PREFIX}/openapi.json."
    return Refused(error.status_code, error.detail, detail, headers=error.headers or {}).response()


async def _failed(request: Request, _: Exception) -> Response:
    """A fault of ours: a sentence and the reference of the log's line on it."""
    reference = request.scope.get("reference", "")
    detail = f"The fault is ours. If it fails again, report reference {reference}."
    return Refused(500, "This could not be answered", detail).response()


class CrossOrigin:
    """Lets pages of other sites read every answer; none holds anything that is not public."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *CROSS_ORIGIN]
            await send(message)

        await self.app(scope, receive, send_open)

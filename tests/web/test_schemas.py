"""What the API says of an answer is what it answers: every address, every form of a table."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from model import all_packs, keep_all, load_pack
from model.parameters import parameters
from model.scenario import decode
from reports.sheets.bills import DISTRICTS, heading, table
from reports.sheets.csv_file import STAMP
from web.api import PREFIX, api, endpoints
from web.schemas import of_parameter

PACK = load_pack()
"""The pack that the document speaks of."""
HEADS = dict(zip(DISTRICTS, table(DISTRICTS, [])[0], strict=True))
LINES = load_pack("2024.1").lines
CUT = "magnet_cut=12000000&residency_cut=5&tuition_cap=cpi&first_year=2027&cpi_from=2028"
LINK = f"{CUT}&pack=2024.1"
PLACE = "budget=4e7&net_grand_list=2e9&home_value=3e5&service_share=3&rows=A:120:5012;B:15"
ROWS = {"rows": [{"district": "Anytown", "school": "CREC", "students": 120, "tuition": 5012}]}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(api(), f"http://testserver{PREFIX}/") as running:
        yield running


@pytest.fixture(scope="module")
def told(client: TestClient) -> dict[str, Any]:
    return dict(client.get("openapi.json").json())


def strict(schema: Any) -> Any:
    """A schema by which an object holds what is named and no more."""
    if isinstance(schema, list):
        return [strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: strict(each) for name, each in schema.items()}
    closed = "properties" in schema and "additionalProperties" not in schema
    return inner | ({"additionalProperties": False} if closed else {})


def hold(told: dict[str, Any], schema: dict[str, Any], answer: Any) -> None:
    document = {**strict(schema), "components": {"schemas": strict(told["components"]["schemas"])}}
    Draft202012Validator(document).validate(answer)


def ok(told: dict[str, Any], path: str, method: str = "get") -> dict[str, Any]:
    return dict(told["paths"][f"{PREFIX}{path}"][method]["responses"]["200"]["content"])


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        *(("/estimate", f"estimate?{link}") for link in ("", LINK, "magnet_cut=x&utm=1&roads=2")),
        *(("/district", f"district?{link}") for link in ("", f"{LINK}&{PLACE}", "rows=A:x")),
        *(("/estimate", f"estimate?pack={pack}") for pack in ("2023.1", "2025.1")),
        *(("/table", f"table?{LINK}&line={line}") for line in LINES),
        ("/packs", "packs"),
        *(("/packs/{id}", f"packs/{revision}") for revision in all_packs()),
        ("/packs/{id}", f"packs/{PACK.year}"),
    ],
)
def test_answer_holds_what_the_document_says_and_no_more(
    client: TestClient, told: dict[str, Any], path: str, asked: str
) -> None:
    answer = client.get(asked)
    assert answer.status_code == 200
    hold(told, ok(told, path)[answer.headers["content-type"]]["schema"], answer.json())


@pytest.mark.parametrize("link", ["", LINK, "magnet_cut=x"])
@pytest.mark.parametrize("rows", [ROWS, {"rows": [*ROWS["rows"], {"students": "x"}]}])
def test_answer_on_many_districts_holds_what_the_document_says_and_no_more(
    client: TestClient, told: dict[str, Any], link: str, rows: Any
) -> None:
    taken = told["paths"][f"{PREFIX}/districts"]["post"]["requestBody"]["content"]
    answer = client.post(f"districts?{link}", json=rows)
    assert answer.status_code == 200
    hold(told, ok(told, "/districts", "post")["application/json"]["schema"], answer.json())
    hold(told, taken["application/json"]["schema"], ROWS)


@pytest.mark.parametrize("line", LINES)
def test_table_has_the_same_columns_as_csv(client: TestClient, line: str) -> None:
    columns = client.get(f"table?{LINK}&line={line}").json()["columns"]
    text = client.get(f"table?{LINK}&line={line}&format=csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == list(columns)
    assert {len(column) for column in columns.values()} == {len(rows) - 1}


def test_table_of_districts_has_the_same_columns_in_every_format(client: TestClient) -> None:
    rows = {"rows": [{**row, "budget": 60_000_000} for row in ROWS["rows"]]}
    found = client.post(f"districts?{LINK}", json=rows).json()["districts"]
    assert list(found[0]) == [*HEADS, "budget", "budget_percent", "years"]
    plain = client.post(f"districts?{LINK}", json=ROWS).json()["districts"]
    assert list(plain[0]) == [*HEADS, "years"]
    years = [f"Change in FY{year} ($)" for year in range(2027, 2033)]
    text = client.post(f"districts?{LINK}&format=csv", json=ROWS).content.decode("utf-8-sig")
    # A file also names the facts and the day of the law, which JSON and the book say once.
    heads = next(csv.reader(io.StringIO(text)))
    assert heads == [*HEADS.values(), *years, "Fiscal year", "rule", *STAMP]
    book = client.post(f"districts?{LINK}&format=xlsx", json=ROWS).content
    sheet = openpyxl.load_workbook(io.BytesIO(book))["Districts"]
    head = next(row for row in sheet.iter_rows(values_only=True) if row[0] == HEADS["district"])
    assert [cell for cell in head if cell] == [*map(heading, DISTRICTS)]


def test_every_address_answers_in_every_format_that_it_names_and_in_no_other(
    client: TestClient, told: dict[str, Any]
) -> None:
    for each in endpoints():
        asked = each.path.lstrip("/").format(**each.at)
        formats = next((option.choices for option in each.options if option.name == "format"), ())
        shown = dict(each.example)
        queries = [{**shown, "format": name} for name in formats] or [shown]
        if "text/plain" in each.gives and len(each.gives) > 1:
            queries = [*queries, {**shown, "figure": "total.cut"}]
        answers = [
            client.post(asked, params=query, json=ROWS)
            if each.takes
            else client.get(asked, params=query)
            for query in queries
        ]
        assert {answer.status_code for answer in answers} == {200}, each.path
        kinds = {answer.headers["content-type"].partition(";")[0] for answer in answers}
        assert kinds == ok(told, each.path, each.method.lower()).keys()


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        *(("estimate?magnet_cut=x&strict=1", 400), ("estimate?figure=x", 400)),
        *(("table?line=roads", 400), ("packs/1999", 404), ("nothing", 404)),
    ],
)
def test_refusal_is_a_problem_as_the_document_says(
    client: TestClient, told: dict[str, Any], asked: str, status: int
) -> None:
    answer = client.get(asked)
    assert answer.status_code == status
    hold(told, {"$ref": "#/components/schemas/Problem"}, answer.json())


@pytest.mark.parametrize(
    "name", [name for name, each in parameters(PACK).items() if each.range or each.choices]
)
def test_schema_of_a_parameter_takes_what_a_link_takes(name: str) -> None:
    schema = of_parameter(parameters(PACK)[name])
    least, most = parameters(PACK)[name].range or (0, 0)
    middle = (least + most) / 2
    values = [least - 1, least, middle, most, most + 1, "lifted", "cpi", "continuing", "soon"]
    for value in values:
        _, notices = decode([(name, str(value))], PACK)
        assert Draft202012Validator(schema).is_valid(value) == (not notices), value
    if "default" in schema:
        assert decode([(name, str(schema["default"]))], PACK)[0] == keep_all(PACK)


@pytest.mark.parametrize("revision", all_packs())
def test_document_tells_what_every_pack_tells_of_each_parameter(
    client: TestClient, told: dict[str, Any], revision: str
) -> None:
    for each in client.get(f"packs/{revision}").json()["parameters"]:
        shared, name = told["components"]["parameters"][each["name"]], each["name"]
        found = [parameters(pack).get(name) for pack in all_packs().values()]
        schemas = [of_parameter(one) for one in found if one]
        # What is not the same in all packs is not said for all: the range, and the default.
        assert shared["schema"].items() <= each["schema"].items(), name
        assert (shared["schema"] == each["schema"]) == all(schemas[0] == one for one in schemas)
        assert shared["x-kind"] == each["kind"]
        assert each["accepted"] in shared["description"]
        everywhere = {one and one.accepted for one in found} == {each["accepted"]}
        assert (shared["description"] == each["accepted"]) == everywhere


def test_document_names_the_years_of_a_parameter_that_not_all_have(told: dict[str, Any]) -> None:
    said = {name: one["description"] for name, one in told["components"]["parameters"].items()}
    assert said["educator_diversity_cut"].startswith("In the priorities of 2023: whole dollars")
    assert said["a.cpi"].startswith("In the priorities of 2024 and FY2027: a number from 0")
    # Of 2024, the first revision does not have it.
    assert said["a.cost_growth"].startswith("In the priorities of 2024.2 and FY2027: a number")
    assert said["first_year"].splitlines()[0] == (
        "In the priorities of 2023: a fiscal year from 2024 to 2039."
    )
    assert len(said["first_year"].splitlines()) == len({each.year for each in all_packs().values()})


@pytest.mark.parametrize(
    "asked",
    [
        *(
            f"estimate?{name}={'x' * 9_000}"
            for name in ("pack", "district", "figure", "tuition_cap")
        ),
        *(f"packs/{'x' * 9_000}", f"table?line={'x' * 9_000}", f"estimate?{'x' * 9_000}=1"),
    ],
)
def test_long_words_of_a_stranger_are_answered_shortly(client: TestClient, asked: str) -> None:
    answer = client.get(asked)
    assert answer.status_code in (200, 400, 404)
    assert len(answer.content) < 4_000


def test_long_type_of_a_body_is_refused_with_a_sentence(client: TestClient) -> None:
    refused = client.post("districts", content=b"x", headers={"Content-Type": "x" * 9_000})
    assert refused.status_code == 415
    assert len(refused.json()["detail"]) < 500

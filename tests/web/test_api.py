"""The API gives what the model and the reports give, and refuses with a sentence."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import openpyxl
import pytest
from starlette.testclient import TestClient

from model import Pack, all_packs, decode, estimate, estimate_district, open_link
from model.parameters import parameters
from model.slider_tables import line_table, steps
from reports.sharing.documents import XLSX
from reports.sheets.csv_file import csv_bytes
from reports.wording.two_laws import sides, supposed
from tests.cases import FOLDER, Case, cases
from web.api import PREFIX, api, endpoints
from web.documents import by_ending, media_type

CUT = "magnet_cut=12000000&tuition_cap=cpi"
LINK = f"{CUT}&pack=2024.1"
ROWS = b"district,school,students,tuition\nAnytown,CREC,120,5012\nOthertown,LEARN,15,\n"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(api(), f"http://testserver{PREFIX}/") as running:
        yield running


def test_estimate_is_the_models_own_object(client: TestClient, pack: Pack) -> None:
    scenario, _ = decode(LINK, pack)
    assert client.get(f"estimate?{LINK}").json() == estimate(pack, scenario).to_dict()


def test_estimate_gives_both_columns_of_the_answer_where_they_are_asked_for(
    client: TestClient, pack: Pack
) -> None:
    scenario, _ = decode(LINK, pack)
    both = client.get(f"estimate?{LINK}&both_laws=1").json().pop("both_laws")
    assert both["says"] == supposed(estimate(pack, scenario))
    assert [side["rule"] for side in both["sides"]] == ["Current law", "Tied to inflation"]
    for side, own in zip(both["sides"], sides(pack, scenario), strict=True):
        assert side["total"] == own.estimate.to_dict()["total"]
    assert both["year"] == scenario.first_year


def test_estimate_without_a_pack_is_by_the_one_that_a_bare_address_opens(
    client: TestClient,
) -> None:
    assert client.get("estimate").json()["pack"] == open_link("").pack.revision


def test_what_cannot_be_used_is_noticed_or_with_strict_refused(client: TestClient) -> None:
    lenient = client.get("estimate?magnet_cut=12&tuition_cap=soon&pack=2024.1").json()
    assert lenient["scenario"] == {"magnet_cut": 12, "pack": "2024.1"}
    assert lenient["notices"][0]["parameter"] == "tuition_cap"
    strict = client.get("estimate?magnet_cut=12&tuition_cap=soon&pack=2024.1&strict=1")
    assert strict.status_code == 400
    assert strict.headers["content-type"] == "application/problem+json"
    assert strict.json()["errors"] == [
        {
            "parameter": "tuition_cap",
            "value": "soon",
            "accepted": "lifted, cpi, or a percent from 58 to 100",
        }
    ]
    assert client.get("estimate?magnet_cut=12&pack=2024.1&strict=1").status_code == 200


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("estimate?strict=maybe", "strict"),
        ("estimate?figure=total.nothing", "figure"),
        ("table?line=roads", "line"),
        ("table?pack=2024.1&line=magnet&format=xml", "format"),
        ("report.pdf?paper=wall", "paper"),
        ("report.png?size=huge", "size"),
    ],
)
def test_wrong_option_is_named_with_what_is_accepted(
    client: TestClient, address: str, parameter: str
) -> None:
    refused = client.get(address)
    assert refused.status_code == 400
    (error,) = refused.json()["errors"]
    assert error["parameter"] == parameter
    assert error["accepted"]


@pytest.mark.parametrize(
    "address",
    [
        "estimate?magnet_cut=5",
        "estimate?magnet_cut=5&figure=total.cut",
        "district?magnet_cut=5",
        "table?line=magnet",
        "table?line=magnet&format=csv",
        "report.csv?magnet_cut=5",
        "report.png?magnet_cut=5",
        "report.pdf?magnet_cut=5&paper=note",
    ],
)
def test_every_answer_names_its_facts_and_the_day_of_their_law(
    client: TestClient, address: str
) -> None:
    for pack, law in (("2024.1", "2026-11-24"), ("2024.2", "2026-11-26")):
        found = client.get(f"{address}&pack={pack}").headers
        assert (found["x-pack"], found["x-law-as-of"]) == (pack, law)
        assert {"X-Pack", "X-Law-As-Of"} <= {
            name.strip() for name in found["access-control-expose-headers"].split(",")
        }


def test_answer_on_many_districts_names_them_too(client: TestClient) -> None:
    rows = {"rows": [{"district": "Anytown", "school": "Northside", "students": 5}]}
    for kind in ("json", "csv"):
        answer = client.post(f"districts?pack=2024.2&format={kind}", json=rows)
        found = answer.headers
        assert (found["x-pack"], found["x-law-as-of"]) == ("2024.2", "2026-11-26")
        assert "2026-11-26" in answer.text


def test_table_says_them_in_columns_of_its_own_but_for_the_revision_published_before(
    client: TestClient,
) -> None:
    before = client.get("table?line=magnet&format=csv&pack=2024.1").text
    assert before.splitlines()[0].endswith("cut,pay,lost,unit,share,increase,percent")
    after = client.get("table?line=magnet&format=csv&pack=2024.2").text.splitlines()
    assert after[0].endswith(",pack,law_as_of")
    assert all(line.endswith(",2024.2,2026-11-26") for line in after[1:])


def test_one_figure_comes_as_plain_text(client: TestClient) -> None:
    answer = client.get(f"estimate?{LINK}&figure=lines.magnet.districts_pay")
    assert answer.text == "1665428.57"
    assert answer.headers["content-type"].startswith("text/plain")


def test_district_follows_the_rows_of_the_link(client: TestClient, pack: Pack) -> None:
    link = f"{LINK}&district=Anytown&rows=CREC:120:5012;LEARN:15"
    scenario, _ = decode(link, pack)
    expected = estimate_district(pack, scenario, scenario.rows).to_dict()
    assert client.get(f"district?{link}").json() == {**expected, "notices": []}


def test_rows_of_a_live_link_that_may_be_under_no_cap_are_noticed(client: TestClient) -> None:
    answer = client.get("district?magnet_cut=12000000&pack=2024&rows=Open Choice:10;CREC:40")
    (notice,) = answer.json()["notices"]
    assert notice["parameter"] == "rows"
    assert notice["message"].startswith("“Open Choice” is the name of a program")


def test_table_is_the_sliders_own_in_json_and_csv(client: TestClient, pack: Pack) -> None:
    asked = "line=magnet&tuition_cap=70&pack=2024.1"
    scenario, _ = decode("tuition_cap=70", pack)
    cuts = steps(pack, "magnet")
    expected = {"cut": cuts.tolist(), **line_table(pack, scenario, "magnet", cuts)}
    assert client.get(f"table?{asked}").json()["columns"] == expected
    text = client.get(f"table?{asked}&format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [float(row["pay"]) for row in rows] == expected["pay"]


def test_packs_name_every_parameter_with_what_it_accepts(client: TestClient, pack: Pack) -> None:
    assert pack.revision in [each["revision"] for each in client.get("packs").json()["packs"]]
    told = client.get(f"packs/{pack.revision}").json()
    assert told["revision"] == pack.revision
    assert [each["name"] for each in told["parameters"]] == list(parameters(pack))
    missing = client.get("packs/1999")
    assert missing.status_code == 404
    assert pack.revision in missing.json()["detail"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *((name, "policy") for name in ("magnet_cut", "tuition_cap", "first_year", "lasts")),
        ("a.cpi", "belief"),
        *((name, "place") for name in ("district", "budget", "service_share", "rows")),
    ],
)
def test_a_parameter_is_called_what_it_is(client: TestClient, name: str, kind: str) -> None:
    told = client.get("packs/2024.1").json()["parameters"]
    assert next(each["kind"] for each in told if each["name"] == name) == kind


@pytest.mark.parametrize("ending", by_ending())
def test_every_report_of_a_frozen_link_stays_the_same(client: TestClient, ending: str) -> None:
    first, second = (client.get(f"report.{ending}?{LINK}") for _ in range(2))
    assert first.status_code == 200
    assert first.content == second.content
    kind = by_ending()[ending][0]
    assert first.headers["content-type"].startswith(media_type(kind))
    assert "immutable" in first.headers["cache-control"]
    assert f"{kind.file}-" in first.headers["content-disposition"]


def test_frozen_answer_is_immutable_and_live_one_is_not(client: TestClient) -> None:
    assert "immutable" in client.get(f"estimate?{LINK}").headers["cache-control"]
    for link in (CUT, f"{CUT}&pack=2024", f"{CUT}&pack=1999.1"):
        assert client.get(f"estimate?{link}").headers["cache-control"] == "public, max-age=60"


def test_client_that_has_the_answer_is_told_so(client: TestClient) -> None:
    tag = client.get(f"estimate?{LINK}").headers["etag"]
    again = client.get(f"estimate?{LINK}", headers={"If-None-Match": f'W/"old", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    changed = client.get("estimate?magnet_cut=1&pack=2024.1", headers={"If-None-Match": tag})
    assert changed.status_code == 200


@pytest.mark.parametrize("address", ["estimate", "report.pdf?paper=x", "packs/1999", "nothing"])
def test_any_site_may_read_any_answer(client: TestClient, address: str) -> None:
    answer = client.get(address, headers={"Origin": "https://news.example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers


def test_methods_are_named_and_others_refused(client: TestClient) -> None:
    allowed = client.options("districts")
    assert (allowed.status_code, allowed.headers["allow"]) == (204, "POST, OPTIONS")
    assert "Content-Type" in allowed.headers["access-control-allow-headers"]
    assert client.options("estimate").headers["allow"] == "GET, HEAD, OPTIONS"
    assert client.head("estimate").status_code == 200
    refused = client.delete("estimate")
    assert refused.status_code == 405
    assert "GET" in refused.headers["allow"]
    assert refused.json()["status"] == 405


def test_rows_give_the_same_table_as_csv_workbook_and_json(client: TestClient) -> None:
    sheet = openpyxl.Workbook()
    for row in csv.reader(io.StringIO(ROWS.decode())):
        sheet.active.append(row)
    book = io.BytesIO()
    sheet.save(book)
    listed = [
        {"district": "Anytown", "school": "CREC", "students": 120, "tuition": 5012},
        {"district": "Othertown", "school": "LEARN", "students": "15"},
    ]
    bodies: list[tuple[bytes, str]] = [
        (ROWS, "text/csv"),
        (book.getvalue(), XLSX.media_type),
        (json.dumps({"rows": listed}).encode(), "application/json"),
        (json.dumps(listed).encode(), "application/json; charset=utf-8"),
    ]
    answers = [
        client.post(f"districts?{LINK}", content=body, headers={"Content-Type": kind}).json()
        for body, kind in bodies
    ]
    # How a file was read is told of files only: rows in JSON leave nothing open.
    notes = [answer.pop("notes") for answer in answers]
    assert ["reading" in answer for answer in answers] == [True, True, False, False]
    for answer in answers:
        answer.pop("reading", None)
    assert all(answer == answers[0] for answer in answers)
    assert [len(note) for note in notes] == [1, 1, 0, 0]
    assert [row["district"] for row in answers[0]["districts"]] == ["Anytown", "Othertown"]
    assert answers[0]["districts"][0]["change"] == 18043.2
    assert answers[0]["total"]["students"] == 135


def test_table_of_districts_comes_as_csv_and_workbook_too(client: TestClient) -> None:
    kind = {"Content-Type": "text/csv"}
    table = client.post(f"districts?{LINK}&format=csv", content=ROWS, headers=kind)
    assert table.content.decode("utf-8-sig").startswith("District,Students")
    book = client.post(f"districts?{LINK}&format=xlsx", content=ROWS, headers=kind)
    assert openpyxl.load_workbook(io.BytesIO(book.content))["Districts"]["A5"].value == "Anytown"


def test_row_that_cannot_be_used_is_told_or_with_strict_refused(client: TestClient) -> None:
    rows, kind = ROWS + b"Sometown,X,many,\n", {"Content-Type": "text/csv"}
    lenient = client.post(f"districts?{LINK}", content=rows, headers=kind).json()
    assert [problem["row"] for problem in lenient["problems"]] == [4]
    strict = client.post(f"districts?{LINK}&strict=1", content=rows, headers=kind)
    assert strict.status_code == 400
    assert strict.json()["errors"][0]["parameter"] == "row 4, students"


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"", "text/csv", 400),
        (b"no table", "text/csv", 400),
        (b"PK\x03\x04 broken", "application/octet-stream", 400),
        (b"{", "application/json", 400),
        (b'{"rows": []}', "application/json", 400),
        (b'[{"students": [1]}]', "application/json", 400),
        (b'[{"pupils": 1}]', "application/json", 400),
        (b'[{"students": NaN}]', "application/json", 400),
        (b'[{"students": true}]', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'[{"students": ' + b"9" * 5_000 + b"}]", "application/json", 400),
        (b"x" * 5_000_001, "text/csv", 413),
        (ROWS, "multipart/form-data", 415),
        (ROWS, "", 415),
    ],
)
def test_body_that_is_no_table_is_refused(
    client: TestClient, body: bytes, kind: str, status: int
) -> None:
    refused = client.post("districts", content=body, headers={"Content-Type": kind})
    assert refused.status_code == status
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["detail"]


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        (
            b"hello there, this is no table",
            "text/csv",
            "the file has no header that is understood, it begins “hello there this is no table”. "
            "Accepted: a header that names the columns School and Students, ",
        ),
        (b"[\n{", "application/json", "line 2, column 2 is not JSON. Accepted: {"),
        (b'["\xff"]', "application/json", "byte 3 is not UTF-8. Accepted: {"),
        (b"[" * 100_000, "application/json", "its lists and objects are nested too deep. Acc"),
        (b"9" * 5_000, "application/json", "one of its numbers has too many digits. Accepted: {"),
    ],
)
def test_what_is_wrong_with_a_body_is_said_whole_and_in_words_of_ours(
    client: TestClient, body: bytes, kind: str, said: str
) -> None:
    refused = client.post("districts", content=body, headers={"Content-Type": kind}).json()
    assert refused["detail"].startswith(f"The body cannot be used: {said}")
    assert refused["errors"][0]["value"] == said.partition(". Acc")[0]


def test_text_of_a_stranger_starts_no_formula(client: TestClient) -> None:
    rows = b'district,school,students\n"=1+1",x,5\n'
    table = client.post("districts?format=csv", content=rows, headers={"Content-Type": "text/csv"})
    assert csv_bytes(["x"], [["=1+1"]]).splitlines()[1] in table.content


def test_document_names_every_endpoint_and_parameter(client: TestClient) -> None:
    told = client.get("openapi.json").json()
    assert set(told["paths"]) == {f"{PREFIX}{each.path}" for each in endpoints()}
    known = {name for pack in all_packs().values() for name in parameters(pack)}
    assert set(told["components"]["parameters"]) == {"pack", "made", "lang", *known}


def test_examples_of_the_document_are_answered_as_it_says(client: TestClient) -> None:
    told = client.get("openapi.json").json()
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            query, place = _examples(operation["parameters"])
            if method == "post":
                body = told["components"]["schemas"]["Rows"]["example"]
                answer = client.post(f"http://testserver{path}?{urlencode(query)}", json=body)
            else:
                answer = client.get(f"http://testserver{path.format(**place)}?{urlencode(query)}")
            assert answer.status_code == 200, path
            kind = answer.headers["content-type"].partition(";")[0]
            content = operation["responses"]["200"]["content"][kind]
            if kind == "application/json":
                name = content["schema"]["$ref"].rpartition("/")[2]
                required = told["components"]["schemas"][name]["required"]
                assert set(required) <= set(answer.json()), path


def _examples(asked: list[dict[str, Any]]) -> tuple[dict[str, str], dict[str, str]]:
    shown = [each for each in asked if "example" in each]
    query = {each["name"]: each["example"] for each in shown if each["in"] == "query"}
    return query, {each["name"]: each["example"] for each in shown if each["in"] == "path"}


def test_a_file_that_leaves_something_open_is_refused_with_the_candidates(
    client: TestClient,
) -> None:
    content = (FOLDER / "06_two_rates.xlsx").read_bytes()
    kind = {"Content-Type": XLSX.media_type}
    asked = client.post(f"districts?{LINK}", content=content, headers=kind)
    assert asked.status_code == 400
    assert "D “Tuition FY2025”" in asked.text
    told = client.post(f"districts?{LINK}&tuition_column=D", content=content, headers=kind).json()
    assert told["total"]["bill_now"] == 245_480
    assert "tuition from column D" in told["notes"][0]
    by_year = client.post(f"districts?{LINK}&year=FY2025", content=content, headers=kind).json()
    assert by_year["total"] == told["total"]
    assert [each["column"] for each in by_year["reading"]["columns"]] == ["A", "B", "D"]
    refused = client.post(f"districts?{LINK}&header_row=x", content=content, headers=kind)
    assert (refused.status_code, "header_row=x" in refused.text) == (400, True)


def test_rows_of_other_programs_are_data_of_their_own(client: TestClient) -> None:
    content = (FOLDER / "o11_sections.xlsx").read_bytes()
    kind = {"Content-Type": "application/octet-stream"}
    told = client.post(f"districts?{LINK}", content=content, headers=kind).json()
    assert told["total"]["students"] == 50
    others = [each for each in told["reading"]["left_out"] if each["why"] == "program"]
    assert others[0] == {
        "row": 7,
        "why": "program",
        "name": "Farmington",
        "students": 12,
        "bill": 36_000,
    }


@pytest.mark.parametrize("case", cases()[4::9], ids=lambda case: case.name)
def test_the_api_gives_no_wrong_figure_of_files_as_offices_have_them(
    client: TestClient, case: Case
) -> None:
    kind = {"Content-Type": "application/octet-stream"}
    answer = client.post(f"districts?{LINK}", content=case.content, headers=kind)
    if answer.status_code == 200 and case.bill_now is not None:
        assert answer.json()["total"]["bill_now"] == pytest.approx(case.bill_now, abs=0.05)
    elif answer.status_code != 200:
        assert case.wanted != "right"
        assert answer.json()["errors"]


def test_row_of_a_file_that_names_a_line_without_tuition_is_refused(client: TestClient) -> None:
    table = "district,school,line,students\nA,B,trauma,10\nA,C,magnet,10\n"
    kind = {"content-type": "text/csv"}
    told = client.post("districts?pack=2024.2", content=table, headers=kind).json()
    (problem,) = told["problems"]
    assert (problem["row"], problem["column"], problem["given"]) == (2, "line", "trauma")
    assert "magnet" in problem["accepted"]
    assert told["total"]["students"] == 10


def test_paper_of_a_bill_in_a_year_without_one_is_refused_with_why_and_what_there_is(
    client: TestClient,
) -> None:
    refused = client.get("report.pdf?pack=2023.1&paper=board")
    assert refused.status_code == 422
    assert refused.json()["detail"].endswith(
        "there is no district’s bill in it. This year has paper=note or paper=method."
    )


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("district", "pack=2023.1"),
        ("district", "pack=2024.2&rows=CREC:20000"),
        ("report.pdf", "pack=2023.1&paper=board"),
    ],
)
def test_what_cannot_be_answered_is_refused_as_the_document_says(
    client: TestClient, path: str, query: str
) -> None:
    assert client.get(f"{path}?{query}").status_code == 422
    described = client.get("openapi.json").json()["paths"][f"{PREFIX}/{path}"]["get"]
    assert "422" in described["responses"]


def test_a_question_of_a_file_comes_with_the_answers_that_a_program_may_give(
    client: TestClient,
) -> None:
    kind = {"Content-Type": "text/csv"}
    rows = b"Student ID,School,Tuition\n44101,CREC,5012\n44102,CREC,5012\n44101,LEARN,4500\n"
    (error,) = client.post(f"districts?{LINK}", content=rows, headers=kind).json()["errors"]
    assert error["parameter"] == "repeated_rows"
    assert [each["value"] for each in error["choices"]] == ["leave-out", "count"]
    counted = []
    for each in error["choices"]:
        asked = f"districts?{LINK}&{urlencode({each['parameter']: each['value']})}"
        counted.append(client.post(asked, content=rows, headers=kind).json()["total"]["students"])
    assert counted == [2, 3]
    (error,) = client.post("districts", content=b"no table", headers=kind).json()["errors"]
    assert (error["parameter"], "choices" in error) == ("body", False)


def test_rows_without_a_district_are_those_of_the_one_that_the_request_names(
    client: TestClient,
) -> None:
    kind = {"Content-Type": "text/csv"}
    rows = b"school,students,tuition\nCREC,120,5012\nLEARN,15,4500\n"
    named = client.post(f"districts?{LINK}&district=windsor", content=rows, headers=kind).json()
    assert [each["district"] for each in named["districts"]] == ["Windsor"]
    assert any("those of Windsor, which the request names" in note for note in named["notes"])
    unnamed = client.post(f"districts?{LINK}", content=rows, headers=kind).json()
    assert any(note.endswith("Name it in the request: district=") for note in unnamed["notes"])
    others = client.post(f"districts?{LINK}&district=Windsor", content=ROWS, headers=kind).json()
    assert {each["district"] for each in others["districts"]} == {"Anytown", "Othertown"}

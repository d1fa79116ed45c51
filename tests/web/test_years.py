"""The API and the years of the priorities: it lists them, and its examples are of their data."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from model import load_pack
from tests.made_up import FOUR, NO_CAP, NO_LINES, NO_TUITION, YEARS, content, made_up, put, write
from web.api import PREFIX, api, endpoints, example_cut
from web.districts import JSON_TYPE, districts
from web.endpoint import Asked
from web.openapi import document


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The made-up years beside the real ones, one of them in two revisions."""
    folder = tmp_path_factory.mktemp("data")
    put(write(folder, FOUR).parent, content(FOUR) | {"revision": f"{FOUR}.0"})
    with (
        made_up(folder, beside_real=True),
        TestClient(api(), f"http://testserver{PREFIX}/") as running,
    ):
        yield running


def test_packs_list_years_titles_statuses_and_which_is_opened(client: TestClient) -> None:
    listed = {each["revision"]: each for each in client.get("packs").json()["packs"]}
    assert [each["revision"] for each in listed.values() if each["opened_by_default"]] == [
        load_pack().revision
    ]
    assert (listed[f"{FOUR}.0"]["newest"], listed[f"{FOUR}.1"]["newest"]) == (False, True)
    newest = [each["year"] for each in listed.values() if each["newest"]]
    assert len(newest) == len(set(newest)) == len({each["year"] for each in listed.values()})
    four = listed[f"{FOUR}.1"]
    assert (four["year"], four["title"]) == (FOUR, f"Harbor Compact requests for {FOUR}")
    assert four["law_as_of"] == "2026-11-26"
    assert four["status"]["choir"] == "proposed"
    assert listed[f"{NO_LINES}.1"]["lines"] == {}
    assert listed[f"{NO_LINES}.1"]["status"] == {"ferry": "requested"}


def test_readmes_question_is_answered_as_ever_whatever_years_are_there(client: TestClient) -> None:
    told = client.get("estimate?magnet_cut=12000000&tuition_cap=cpi").json()
    assert told["lines"]["magnet"]["districts_pay"] == 1_665_428.57
    assert told["notices"] == []


def test_strict_refuses_a_parameter_of_another_year_with_its_figure(client: TestClient) -> None:
    link = urlencode({"choir_cut": 320_000, "pack": "2024.1", "strict": 1})
    refused = client.get(f"estimate?{link}")
    assert refused.status_code == 400
    assert refused.json()["detail"].startswith(
        f"“choir_cut=320000” was left out: it belongs to the priorities of {FOUR}, "
    )


def test_pack_without_a_line_is_answered(client: TestClient) -> None:
    told = client.get(f"estimate?pack={NO_LINES}").json()
    nothing = {"cut": None, "districts_pay": None, "services_lost": None}
    assert told["lines"] == {"ferry": {"line": None, **nothing, "units_lost": {}}}
    assert told["total"] == nothing
    figure = client.get(f"estimate?pack={NO_LINES}&figure=total.districts_pay")
    assert figure.text == "not known"
    refused = client.get(f"table?pack={NO_LINES}&line=ferry")
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["accepted"].startswith("no line: ")


@pytest.mark.parametrize("year", YEARS)
def test_examples_are_of_the_pack_that_is_opened_first(tmp_path: Path, year: str) -> None:
    with made_up(tmp_path, year) as pack:
        said = str(document(endpoints(pack), pack))
        shown = example_cut(pack)
    for trace in ("magnet", "residency", "trauma", "CREC", "LEARN", "2024", "FY2025"):
        assert trace not in said, trace
    assert bool(shown) == bool(pack.lines)
    assert ("tuition_cap" in shown) == (year in (FOUR, "2032"))
    assert year == NO_TUITION or not shown.get("choir_cut")


def test_the_description_says_where_other_years_and_the_line_of_a_row_stand(
    client: TestClient,
) -> None:
    told = client.get("openapi.json").json()
    assert "`/api/v1/packs/` and the name of a revision" in " ".join(
        told["info"]["description"].split()
    )
    cut = told["components"]["parameters"]["choir_cut"]["description"]
    assert cut.startswith(f"In the priorities of {FOUR}, {NO_TUITION} and {NO_CAP}: whole dollars")
    row = told["components"]["schemas"]["Rows"]["properties"]["rows"]["items"]
    assert row["properties"]["line"]["description"].startswith("The tuition line")


@pytest.mark.usefixtures("client")
def test_rows_that_name_no_line_are_told_in_the_notes() -> None:
    query = urlencode({"pack": FOUR, "nursery_cut": 900_000})
    row = {"district": "A", "school": "B", "students": 10, "tuition": None}
    bodies = [json.dumps([each]).encode() for each in (row, {**row, "line": "nursery"})]
    # Asked here, because the processes that read bodies know the project's own years alone.
    asked = [Asked(query, "", date.today(), media_type=JSON_TYPE, body=body) for body in bodies]
    without, named = (json.loads(districts(each).body)["notes"] for each in asked)
    assert [note for note in without if note.startswith("1 row names no tuition line")]
    assert not [note for note in named if "no tuition line" in note]

"""No figure of the API travels without the rule that it holds under."""

from collections.abc import Iterator
from urllib.parse import parse_qsl

import pytest
from starlette.testclient import TestClient

from model import all_packs, estimate, load_pack, open_link
from web.api import PREFIX, api

LINK = "magnet_cut=12000000"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(api(), f"http://testserver{PREFIX}/") as running:
        yield running


@pytest.mark.parametrize("link", [LINK, f"{LINK}&tuition_cap=cpi&pack=2024.1"])
def test_a_figure_states_its_rules_and_current_law_beside_it(client: TestClient, link: str) -> None:
    answer = client.get(f"estimate?{link}&figure=total.districts_pay")
    rules = dict(parse_qsl(answer.headers["x-rules"]))
    assert rules["tuition_cap"] == ("cpi" if "cpi" in link else "lifted")
    assert (rules["magnet_passed_on"], rules["lasts"]) == ("100", "continuing")
    assert answer.headers["x-current-law"] == "0"
    assert float(answer.text) > 0
    assert client.get(f"estimate?{link}&figure=current_law.total.districts_pay").text == "0"


def test_a_figure_has_its_sentences_at_a_path_of_their_own(client: TestClient) -> None:
    said = client.get(f"estimate?{LINK}&figure=says").text
    assert said.index("Under current law") < said.index("If the cap were removed")


def test_an_estimate_states_its_rules_and_current_law(client: TestClient) -> None:
    told = client.get(f"estimate?{LINK}&residency_cut=500000&residency_passed_on=50").json()
    assert told["rules"]["tuition_cap"] == "lifted"
    law = told["current_law"]
    assert law["rules"]["tuition_cap"] == 58
    assert law["lines"]["magnet"]["districts_pay"] == 0
    # No law says whether the residency's fees may be charged, and the answer says so.
    assert law["law_not_known"] == ["residency"]
    assert law["lines"]["residency"]["districts_pay"] == 250000


@pytest.mark.parametrize("revision", list(all_packs()))
def test_a_frozen_answer_of_before_keeps_its_bytes_and_states_its_rules_beside(
    client: TestClient, revision: str
) -> None:
    opened = open_link(f"pack={revision}")
    answer = client.get(f"estimate?pack={revision}")
    assert ("rules" in answer.json()) is opened.pack.current_law_in_json
    assert "x-rules" in answer.headers
    assert "rules" in client.get(f"estimate?pack={opened.pack.year}").json()


def test_a_revision_yet_to_be_published_states_them_in_frozen_answers_too() -> None:
    pack = load_pack("2024.2").model_copy(update={"current_law_in_json": True})
    told = estimate(pack, open_link(f"{LINK}&pack=2024.2").scenario).to_dict()
    assert told["current_law"]["total"]["districts_pay"] == 0


def test_a_table_states_its_rules_in_each_row(client: TestClient) -> None:
    first, *rows = client.get("table?line=magnet&format=csv").text.splitlines()
    assert first.endswith(",rules")
    assert all("tuition_cap=lifted" in row for row in rows)
    assert client.get("table?line=magnet").json()["rules"]["tuition_cap"] == "lifted"

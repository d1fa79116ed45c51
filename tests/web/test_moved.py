"""An old address leads to where its matter stands now, with all that follows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from model import load_pack, open_link
from model.scenario import decode
from reports.sharing.parts import OLD_PATHS, moved_to
from web.moved import moved_routes
from web.previews import LinkPreviews

CLIENT = TestClient(Starlette(routes=moved_routes()), follow_redirects=False)


@pytest.mark.parametrize("end", ["", "/"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/services", "/?part=services"),
        ("/validation", "/evidence?part=validation"),
        ("/method", "/evidence?part=method"),
    ],
)
def test_old_address_leads_to_the_part_with_the_same_query(old: str, new: str, end: str) -> None:
    answer = CLIENT.get(old + end)
    assert (answer.status_code, answer.headers["location"]) == (301, new)
    for link in ("magnet_cut=12000000&tuition_cap=cpi&pack=2024.1", "district=%C3%91&x=%0d%0ay)"):
        location = CLIENT.get(f"{old}{end}?{link}").headers["location"]
        assert location == f"{new}&{link}"


def test_nobody_keeps_an_answer_that_names_a_district() -> None:
    assert "no-store" in CLIENT.get("/services?district=Bolton").headers["cache-control"]
    assert CLIENT.get("/services?magnet_cut=5").headers["cache-control"] == "no-cache"


@given(st.text(alphabet=st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_any_query_means_there_what_it_meant(rest: str) -> None:
    pack, query = load_pack("2024.1"), f"magnet_cut=5&{rest}"
    for old in OLD_PATHS:
        _, _, moved = moved_to(old, query).partition("?")
        assert decode(moved, pack) == decode(query, pack)


def test_part_of_a_page_is_no_part_of_a_scenario() -> None:
    assert open_link("part=method&magnet_cut=5") == open_link("magnet_cut=5")


@pytest.mark.parametrize(
    ("path", "small"),
    [("/Evidence", "/evidence"), ("/COMPARE", "/compare"), ("/Services", "/services")],
)
def test_page_in_capitals_leads_to_the_page_with_the_same_query(path: str, small: str) -> None:
    client = TestClient(Starlette(middleware=[Middleware(LinkPreviews)]), follow_redirects=False)
    answer = client.get(f"{path}?{LINK}")
    assert (answer.status_code, answer.headers["location"]) == (301, f"{small}?{LINK}")
    assert "no-store" in client.get(f"{path}?district=Bolton").headers["cache-control"]
    assert client.get(small).headers.get("location", "") == ""
    assert client.get(f"{path}s").status_code == 404


LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"

"""A comparison's link: what it says it says again, and a stranger's link never breaks it."""

from collections.abc import Callable
from urllib.parse import quote, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model import Scenario, encode, keep_all, load_pack, open_link
from model.comparison_link import (
    MOST,
    Entry,
    decode_comparison,
    encode_comparison,
    own_beside,
    read_pasted,
    to_comparison_parameters,
)
from model.opening import Opened
from model.parameters import LONGEST_NAME
from model.pasted import query_of
from model.scenario import LONGEST_LINK, without_district
from tests.scenarios import ODD_NAMES, frozen_scenarios, names

PACK = load_pack("2024.1")
LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"
LAW = "magnet_cut=40200000&tuition_cap=58&pack=2024.1"
TRAUMA = "trauma_cut=300000&pack=2024.1"
TWO = urlencode({"s1": LINK, "n1": "Ours & theirs", "s2": LAW})


def entries() -> st.SearchStrategy[list[Entry]]:
    scenarios = frozen_scenarios(PACK).map(without_district)
    opened = scenarios.map(lambda scenario: Opened(PACK, scenario, ()))
    return st.lists(st.builds(Entry, names(), opened), min_size=1, max_size=MOST)


def links_of(found: list[Entry]) -> list[str]:
    return [encode(opened.scenario, opened.pack) for _, opened in found]


@given(entries())
def test_link_brings_back_the_same_comparison(compared: list[Entry]) -> None:
    link = encode_comparison(compared)
    assert decode_comparison(link) == (compared, [])
    assert encode_comparison(decode_comparison(link)[0]) == link
    assert decode_comparison(to_comparison_parameters(compared).items()) == (compared, [])


@given(entries())
def test_link_is_short_enough_to_be_read_whole(compared: list[Entry]) -> None:
    assert len(encode_comparison(compared)) < LONGEST_LINK


@given(frozen_scenarios(PACK))
def test_link_holds_no_district(scenario: Scenario) -> None:
    link = encode_comparison([Entry("", Opened(PACK, scenario, ()))])
    [(_, opened)], notices = decode_comparison(link)
    assert not notices
    assert not opened.notices
    assert opened.scenario == without_district(scenario)
    typed = decode_comparison(urlencode({"s1": encode(scenario, PACK)}))[0]
    assert typed == [Entry("", opened)]


keys = st.one_of(
    st.sampled_from(["s1", "s2", "s3", "s4", "n1", "n4", "s5", "s", "magnet_cut", "pack", "utm"]),
    st.text(max_size=6),
)
values = st.one_of(
    st.text(max_size=40),
    st.sampled_from([LINK, quote(LINK), "pack=1999.7", "x" * 10_000, "\ud800", "magnet_cut=lots"]),
)


@given(st.lists(st.tuples(keys, values), max_size=12))
@example([("s1", ""), ("s1", "magnet_cut=1")])
@example([("n2", "alone")])
def test_any_mixture_of_parameters_opens(pairs: list[tuple[str, str]]) -> None:
    found, notices = decode_comparison(pairs)
    again = encode_comparison(found)
    settled = [Entry(name, Opened(o.pack, o.scenario, ())) for name, o in found]
    assert decode_comparison(again) == (settled, [])
    for notice in (*notices, *(n for _, opened in found for n in opened.notices)):
        notice.message.encode("utf-8")


@given(st.text(max_size=300))
@example("&&&===;;;???")
@example("s1=%E0%80&n1=%")
@example("s1=" + "%25" * 30_000)
@example("?" * 50_000)
@example("&amp;" * 5_000)
def test_any_pasted_text_is_read_or_refused(text: str) -> None:
    for found, _ in (decode_comparison(text), read_pasted(text)):
        assert decode_comparison(encode_comparison(found))[1] == []


def test_scenarios_and_their_names_are_read_in_order() -> None:
    found, notices = decode_comparison(f"{urlencode({'s4': TRAUMA})}&{TWO}")
    assert notices == []
    assert [name for name, _ in found] == ["Ours & theirs", "", ""]
    assert links_of(found) == [LINK, LAW, TRAUMA]


def test_link_says_which_of_its_scenarios_is_the_visit_s_own() -> None:
    entries, _ = decode_comparison(f"{TWO}&s4=trauma_cut%3D5")
    for said, own in (("0", 0), ("2", 2), ("4", 3), ("3", None), ("x", None), ("", None)):
        link = f"{TWO}&s4=trauma_cut%3D5&own={said}"
        assert own_beside(link) == own
        assert decode_comparison(link)[0] == entries
        assert bool(decode_comparison(link)[1]) == (own is None)
    written = to_comparison_parameters(entries, own=3)
    assert (own_beside(written.items()), decode_comparison(written.items())) == (3, (entries, []))
    assert own_beside(TWO) is None


def test_nothing_cut_is_a_scenario_too() -> None:
    link = "s1=&s2=magnet_cut%3D5000000%26pack%3D2024.1"
    found, notices = decode_comparison(link)
    assert notices == []
    assert found[0].opened.scenario == keep_all(load_pack())
    assert encode_comparison(found) == link


def test_link_of_one_scenario_is_its_comparison_so_far() -> None:
    found, notices = decode_comparison(f"{LINK}&rows=A:12")
    assert (links_of(found), notices) == ([LINK], [])
    assert decode_comparison("") == ([], [])
    assert decode_comparison("pack=2024")[0][0].opened.scenario.pack == "2024"


def test_what_is_amiss_in_one_scenario_stands_with_it_and_the_rest_is_kept() -> None:
    found, notices = decode_comparison({"s1": f"magnet_cut=lots&{TRAUMA}", "s2": LINK}.items())
    assert notices == []
    assert links_of(found) == [TRAUMA, LINK]
    assert [n.given for n in found[0].opened.notices] == ["lots"]
    assert found[1].opened.notices == ()


def test_unknown_parameters_of_a_comparison_are_named() -> None:
    _, [notice] = decode_comparison(f"{TWO}&s5=magnet_cut%3D1&utm_source=mail&n3=Third")
    assert notice.message == (
        "“s5=magnet_cut=1, n3=Third” was left out. Accepted: s1 to s4 for the columns, each "
        "with the query of a link, percent-encoded; and n1 to n4 for their names. "
        "Used: the rest of the link."
    )
    _, [notice] = decode_comparison(f"{TWO}&s1=trauma_cut%3D5")
    assert "each parameter once" in notice.message


def test_long_name_is_shortened_and_odd_ones_survive() -> None:
    found, [notice] = decode_comparison([("s1", LINK), ("n1", "x" * 500)])
    assert found[0].name == "x" * LONGEST_NAME
    assert notice.parameter == "n1"
    for name in ODD_NAMES:
        entry = Entry(name, open_link(LINK))
        assert decode_comparison(encode_comparison([entry])) == ([entry], [])


HOST = "https://example.org/compare?"

PASTED = {
    "whole address": f"https://example.org/?{LINK}",
    "query": LINK,
    "query with its mark": f"?{LINK}",
    "angle brackets": f" <https://example.org/services?{LINK}#top> ",
    "ampersands as HTML": f"https://example.org/?{LINK.replace('&', '&amp;')}",
    "ampersands as HTML twice": LINK.replace("&", "&amp;amp;"),
    "encoded once too often": f"https://example.org/?{quote(LINK)}",
    "encoded whole": quote(f"https://example.org/?{LINK}", safe=""),
    "encoded whole, twice": quote(quote(f"https://example.org/?{LINK}", safe=""), safe=""),
}


@pytest.mark.parametrize("text", PASTED.values(), ids=PASTED)
def test_damaged_link_opens_as_it_was_meant(text: str) -> None:
    found, notices = read_pasted(text)
    assert (links_of(found), notices, found[0].opened.notices) == ([LINK], [], ())


@pytest.mark.parametrize(
    "damage",
    [
        lambda link: link.replace("&", "&amp;"),
        lambda link: quote(link, safe=""),
        lambda link: quote(quote(link, safe=""), safe=""),
    ],
)
def test_damaged_comparison_opens_as_it_was_meant(damage: Callable[[str], str]) -> None:
    assert read_pasted(HOST + damage(TWO)) == decode_comparison(TWO)


def test_scenario_within_a_comparison_may_be_a_whole_address() -> None:
    pairs = [("s1", f"https://example.org/?{LINK.replace('&', '&amp;')}"), ("s2", quote(LINK))]
    assert links_of(decode_comparison(pairs)[0]) == [LINK, LINK]


@pytest.mark.parametrize("length", range(len(TWO)))
def test_comparison_cut_anywhere_keeps_what_stands_before(length: int) -> None:
    found, _ = read_pasted(HOST + TWO[:length])
    if length >= TWO.index("&n1"):
        assert links_of(found)[0] == LINK


def test_link_cut_in_half_says_what_could_not_be_read() -> None:
    [(_, opened)], _ = read_pasted("https://example.org/?pack=2024.1&magnet_cut=12000000&tuit")
    assert links_of([Entry("", opened)]) == ["magnet_cut=12000000&pack=2024.1"]
    assert opened.notices[0].given == "tuit"


def test_tracking_parameters_are_left_out_without_a_word() -> None:
    [(_, opened)], _ = read_pasted(f"https://example.org/?utm_source=mail&{LINK}&fbclid=abc")
    assert links_of([Entry("", opened)]) == [LINK]
    assert opened.notices == ()
    assert decode_comparison(f"{TWO}&utm_source=mail&gclid=1") == decode_comparison(TWO)


def test_pack_that_is_not_there_is_named_and_the_newest_of_its_year_used() -> None:
    [(_, opened)], _ = read_pasted("magnet_cut=12000000&pack=2024.99")
    assert opened.pack == load_pack("2024")
    assert [n.parameter for n in opened.notices] == ["pack"]


def test_ten_thousand_characters_are_read_without_harm() -> None:
    found, _ = read_pasted(f"https://example.org/?{LINK}&x=" + "y" * 10_000)
    assert links_of(found) == [LINK]
    assert read_pasted("z" * 10_000)[0] == []


def test_text_that_is_no_link_gives_no_scenario() -> None:
    for text in ("", "   ", "hello there", "\x00", "<script>alert(1)</script>"):
        assert read_pasted(text)[0] == []
    assert read_pasted("hello there")[1][0].given == "hello there"


def test_address_of_a_page_alone_is_the_scenario_in_which_nothing_is_cut() -> None:
    assert links_of(read_pasted("https://example.org/services")[0]) == [""]
    assert query_of("/services") == ""

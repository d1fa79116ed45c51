"""The comparison's page: its columns, its link, and the visit's own scenario beside it."""

from urllib.parse import parse_qsl, quote, urlencode

import pytest
from streamlit.testing.v1 import AppTest

from model import Row, decode, estimate_district, load_pack
from model.comparison_link import decode_comparison
from reports.wording.amounts import exact_dollars
from tests.pages.addressed import go_to
from tests.pages.test_pages import APP, words
from tests.patience import GIVE_UP

PAGE = "pages/compare.py"
TRAUMA = "trauma_cut=300000&pack=2024.1"
TWO = urlencode({"s1": "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1", "s2": TRAUMA})


def start(link: str = "") -> AppTest:
    """The home page at a link."""
    test = AppTest.from_file(str(APP), default_timeout=GIVE_UP)
    for name, value in parse_qsl(link, keep_blank_values=True):
        test.query_params[name] = value
    return test.run()


def compare(link: str = "") -> AppTest:
    """The comparison's page, first page of the visit, at a link."""
    test = AppTest.from_file(str(APP), default_timeout=GIVE_UP)
    for name, value in parse_qsl(link, keep_blank_values=True):
        test.query_params[name] = value
    test = test.switch_page(PAGE).run()
    assert not test.exception
    return test


def address(test: AppTest) -> dict[str, str]:
    return {
        name: value[0] if isinstance(value, list) else value
        for name, value in test.query_params.items()
    }


def html(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def columns_of(test: AppTest) -> list[str]:
    """The links of the scenarios that stand side by side, from the page's address."""
    return [value for name, value in address(test).items() if name.startswith("s")]


def test_where_nothing_is_cut_it_opens_with_a_proposal_under_every_rule_and_says_so() -> None:
    test = start("pack=2024.2").switch_page(PAGE).run()
    assert '<h2 class="compare-name">Current law</h2>' in html(test)
    assert columns_of(test) == [
        "magnet_cut=40200000&tuition_cap=58&pack=2024.2",
        "preset=governor_2024&magnet_cut=40200000&pack=2024.2",
        "magnet_cut=40200000&tuition_cap=cpi&pack=2024.2",
    ]
    assert "so this shows “Governor, Feb 2024” (Governor Lamont, February 2024)." in words(test)
    assert "$40.2 million is cut in FY2025 and every year after (Magnet schools)" in words(
        test
    ).replace("\\", "")
    assert "Nothing: it is the same in every column." in words(test)
    # A reload makes no column the visitor's own.
    again = compare(urlencode(address(test)))
    assert "Yours" not in html(again)
    assert columns_of(again) == columns_of(test)


def test_first_columns_follow_the_visit_until_somebody_changes_them() -> None:
    test = start(TRAUMA).switch_page(PAGE).run()
    test = test.switch_page("pages/who_pays.py").run()
    test = go_to(test, trauma_cut="400000")
    test = test.switch_page(PAGE).run()
    other = "trauma_cut=400000&trauma_passed_on=100&pack=2024.1"
    assert columns_of(test) == ["trauma_cut=400000&pack=2024.1", other]


def test_other_rules_and_other_cuts_are_one_press_each() -> None:
    test = compare(TWO)
    test.button(key="same_rules_0").click().run()
    rules = ["tuition_cap=58&", "", "tuition_cap=cpi&"]
    assert columns_of(test) == [f"magnet_cut=12000000&{rule}pack=2024.1" for rule in rules]
    with pytest.raises(KeyError):
        test.button(key="same_rules_0")
    test.button(key="same_cuts_2").click().run()
    cuts = (10_000_000, 12_000_000, 20_100_000, 40_200_000)
    assert columns_of(test) == [f"magnet_cut={cut}&tuition_cap=cpi&pack=2024.1" for cut in cuts]


def test_columns_that_stay_beside_others_keep_their_names() -> None:
    test = start("magnet_cut=12000000&pack=2024.2").switch_page(PAGE).run()
    for at, name in enumerate(("Now", "Ours", "Prices")):
        box = next(box for box in test.text_input if box.label == f"Name of column {at + 1}")
        box.set_value(name).run()
    test.button(key="remove_0").click().run()
    test.button(key="same_rules_0").click().run()
    boxes = [box.value for box in test.text_input if box.label.startswith("Name of column")]
    assert boxes == ["", "Ours", "Prices"]


def test_a_renamed_column_stays_the_visitor_s_own() -> None:
    test = start("magnet_cut=40200000&pack=2024.2").switch_page(PAGE).run()
    box = next(box for box in test.text_input if box.label == "Name of column 2")
    box.set_value("Ours").run()
    assert '<h2 class="compare-name">Ours</h2><p class="compare-by">Yours' in html(test)
    again = compare(urlencode(address(test)))
    assert '<h2 class="compare-name">Ours</h2><p class="compare-by">Yours' in html(again)
    assert "From a link" not in html(test) + html(again)


def test_other_cuts_under_one_rule_stand_beside_current_law() -> None:
    two = {"s1": "magnet_cut=12000000&pack=2024.1", "s2": "magnet_cut=20100000&pack=2024.1"}
    said = 'class="compare-law"'
    assert html(compare(urlencode(two))).count(said) == 2
    assert said not in html(compare("magnet_cut=12000000&pack=2024.1"))


@pytest.mark.parametrize("link", ["pack=2024.2", "magnet_cut=12000000&pack=2024.2"])
def test_columns_of_two_presses_are_called_what_they_are(link: str) -> None:
    test = start(link).switch_page(PAGE).run()
    test.button(key="same_cuts_0").click().run()
    test.button(key="same_rules_1").click().run()
    assert not test.exception
    assert "From a link" not in html(test)


def test_a_district_s_bill_stands_under_every_column() -> None:
    test = start("magnet_cut=12000000&rows=A:40:5012;B:25&district=Anytown&pack=2024.2")
    test = test.switch_page(PAGE).run()
    assert not test.exception
    assert "The tuition bill of Anytown under each column" in words(test)
    rows = [Row("A", 40, 5012), Row("B", 25)]
    for name, cap in (("Current law", 58), ("Tied to inflation", "cpi")):
        scenario = decode(f"magnet_cut=12000000&tuition_cap={cap}", load_pack("2024.2"))[0]
        bill = estimate_district(load_pack("2024.2"), scenario, rows)
        assert f">{exact_dollars(bill.bill_after)}</td>" in html(test), name
    assert "rows" not in "".join(columns_of(test))


def test_own_scenario_is_a_column_and_is_kept_on_the_way_back() -> None:
    test = start("magnet_cut=12000000&tuition_cap=70&rows=A:12&pack=2024.1")
    test = test.switch_page(PAGE).run()
    assert columns_of(test)[3] == "magnet_cut=12000000&tuition_cap=70&pack=2024.1"
    assert "Yours, as on the other pages" in html(test)
    test = test.switch_page("pages/about.py").run()
    assert not test.exception
    assert address(test) == {
        **{"magnet_cut": "12000000", "tuition_cap": "70", "rows": ";A:12;;"},
        "pack": "2024.1",
    }


def test_own_column_follows_the_scenario_of_the_visit_and_keeps_its_name() -> None:
    test = start(TRAUMA).switch_page(PAGE).run()
    box = next(box for box in test.text_input if box.label == "Name of column 1")
    box.set_value("Ours").run()
    test = test.switch_page("pages/who_pays.py").run()
    test = go_to(test, trauma_cut="400000")
    test = test.switch_page(PAGE).run()
    assert columns_of(test)[0] == "trauma_cut=400000&pack=2024.1"
    assert address(test)["n1"] == "Ours"
    assert "Yours" in html(test)


def test_link_opens_the_same_comparison_in_another_visit() -> None:
    first = start(f"{TRAUMA}&a.staff_trained=2000").switch_page(PAGE).run()
    again = compare(urlencode(address(first)))
    assert address(again) == address(first)
    assert html(again) == html(first)


def test_visit_that_begins_with_a_comparison_goes_on_with_its_first_own_scenario() -> None:
    test = compare(urlencode({"s1": "magnet_cut=40200000&pack=2024.1", "s2": TRAUMA}))
    test = test.switch_page("pages/who_pays.py").run()
    assert address(test) == {"trauma_cut": "300000", "pack": "2024.1"}


def test_column_is_removed_and_two_always_stay() -> None:
    test = compare()
    for _ in columns_of(test)[2:]:
        test.button(key="remove_0").click().run()
    assert not test.exception
    assert len(columns_of(test)) == 2
    assert test.button(key="remove_0").disabled


def test_preset_is_added_with_its_author() -> None:
    test = compare(TWO)
    box = test.selectbox(key="compare_add_0")
    wanted = next(
        i for i, label in enumerate(box.options) if label.startswith("Governor, Feb 2024")
    )
    box.select_index(wanted).run()
    assert not test.exception
    assert columns_of(test)[2] == "preset=governor_2024&magnet_cut=40200000&pack=2024.1"
    assert "Governor Lamont, February 2024" in html(test)
    assert test.selectbox(key="compare_add_1").value is None


def test_scenario_tried_before_can_be_added() -> None:
    test = start(TRAUMA).run()
    test = go_to(test, trauma_cut="400000")
    test = test.switch_page(PAGE).run()
    options = test.selectbox(key="compare_add_0").options
    assert any(option.startswith("−$300,000 trauma") for option in options)


def test_column_is_renamed_and_the_name_is_shown_as_it_was_typed() -> None:
    test = compare(TWO)
    box = next(box for box in test.text_input if box.label == "Name of column 1")
    box.set_value("<b>Ours</b> *now*").run()
    assert not test.exception
    assert address(test)["n1"] == "<b>Ours</b> *now*"
    assert "&lt;b&gt;Ours&lt;/b&gt; *now*" in html(test)
    assert "<b>Ours" not in html(test)
    box = next(box for box in test.text_input if box.label == "Name of column 1")
    box.set_value("").run()
    assert "n1" not in address(test)


RESIDENCY = "residency_cut=500000&pack=2024.1"
PASTED = {
    "whole address": f"https://example.org/about?{RESIDENCY}",
    "ampersands as HTML": f"?{RESIDENCY}&trauma_cut=0".replace("&", "&amp;"),
    "encoded twice": quote(quote(RESIDENCY)),
    "tracking": f"https://example.org/?utm_source=mail&{RESIDENCY}&fbclid=x",
    "cut in half": f"https://example.org/?{RESIDENCY}&tuit",
    "very long": f"https://example.org/?{RESIDENCY}&x=" + "y" * 10_000,
}


@pytest.mark.parametrize("text", PASTED.values(), ids=PASTED)
def test_pasted_link_is_added_with_as_much_as_can_be_read(text: str) -> None:
    test = compare(TWO)
    test.text_input(key="compare_paste_0").set_value(text).run()
    assert not test.exception
    assert columns_of(test)[2] == RESIDENCY
    amiss = "Not all of this link was read" in words(test)
    assert amiss == any(part in text for part in ("tuit", "yyy"))


def test_pasted_link_of_a_revision_that_is_not_there_is_added_by_another_of_its_year() -> None:
    test = compare(TWO)
    text = "https://example.org/?pack=2024.77&residency_cut=500000"
    test.text_input(key="compare_paste_0").set_value(text).run()
    assert not test.exception
    assert columns_of(test)[2] == "residency_cut=500000"
    assert "Not all of this link was read" in words(test)


def test_notice_of_a_pasted_link_says_which_column_and_goes_with_the_next_change() -> None:
    test = compare(TWO)
    test.text_input(key="compare_paste_0").set_value(f"magnet_cut=lots&{RESIDENCY}").run()
    assert "−$500,000 residency: “magnet_cut=lots” was not used as given." in words(test)
    test.button(key="remove_1").click().run()
    assert "was not used" not in words(test)


@pytest.mark.parametrize("text", ["", "   "])
def test_empty_paste_changes_nothing(text: str) -> None:
    test = compare(TWO)
    test.text_input(key="compare_paste_0").set_value("x").run()
    test.text_input(key="compare_paste_0").set_value(text).run()
    assert not test.exception
    assert len(columns_of(test)) == 2
    assert "No scenario" not in words(test)


def test_text_that_is_no_link_is_refused_in_a_sentence() -> None:
    test = compare(TWO)
    test.text_input(key="compare_paste_0").set_value("hello there").run()
    assert "No scenario could be read in this text." in words(test)
    assert len(columns_of(test)) == 2


def test_pasted_comparison_fills_the_columns_that_are_free() -> None:
    test = compare(urlencode({f"s{n}": f"trauma_cut={n}000&pack=2024.1" for n in (1, 2, 3)}))
    test.text_input(key="compare_paste_0").set_value(f"https://example.org/compare?{TWO}").run()
    assert len(columns_of(test)) == 4
    assert "“s2” was left out. Accepted: 4 columns at most. Used: the first 1." in words(test)


BAD = {
    "cut in half": TWO[:30],
    "cut in an escape": TWO[: TWO.index("%26") + 2],
    "unreadable": "s1=magnet_cut%3Dlots&s2=%C3%28",
    "tracking": f"{TWO}&utm_source=mail&gclid=1",
    "no such revision": urlencode({"s1": "pack=2024.77", "s2": "pack=1999"}),
    "very long": urlencode({"s1": "x" * 10_000, "n1": "y" * 10_000}),
    "empty": "s1=&s2=&s3=&s4=",
    "names only": "n1=A&n2=B",
    "nothing of ours": "utm_source=mail",
}


@pytest.mark.parametrize("link", BAD.values(), ids=BAD)
def test_damaged_link_opens_with_what_can_be_read(link: str) -> None:
    test = compare(link)
    read, notices = decode_comparison(parse_qsl(link, keep_blank_values=True))
    amiss = bool(notices or any(opened.notices for _, opened in read))
    assert ("Not all of this link was read" in words(test)) == amiss
    if amiss:
        assert address(test) == dict(parse_qsl(link, keep_blank_values=True))


def test_one_scenario_alone_asks_for_another() -> None:
    test = compare(urlencode({"s1": TRAUMA}))
    assert "A comparison needs two scenarios or more" in words(test)


def test_link_of_a_scenario_opens_it_under_other_rules_too() -> None:
    test = compare(f"{TRAUMA}&residency_cut=100000")
    assert columns_of(test)[0] == "residency_cut=100000&trauma_cut=300000&pack=2024.1"
    assert len(columns_of(test)) == 2
    assert "Yours" in html(test)


def test_years_are_compared_with_keeping_up_with_prices_too() -> None:
    test = start("magnet_cut=12000000&pack=2024.2")
    test.session_state["prices_of_all"] = True
    test = test.switch_page(PAGE).run()
    assert not test.exception
    assert "The same years compared with keeping up with prices" in [
        each.label for each in test.expander
    ]
    names = [each.value for each in test.header]
    at = names.index("Year by year")
    assert names[at + 1 : at + 4] == ["Current law", "Cap removed", "Tied to inflation"]
    heads = [each.value for each in test.subheader]
    assert heads == 3 * ["Compared with keeping up with prices"]


def test_rows_of_a_link_stay_with_the_visit() -> None:
    test = compare("magnet_cut=12000000&rows=CREC:100:4270.33&district=Windsor&pack=2024.2")
    assert "The tuition bill of Windsor under each column" in words(test)
    assert not any("rows" in column for column in columns_of(test))

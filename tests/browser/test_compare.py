"""The comparison and the history in a real browser: links, layout, and the way back."""

import re
from itertools import combinations, pairwise
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.dial import choose_rule, ready, sentence
from tests.browser.settle import in_each_scheme, settled
from tests.browser.test_accessible import assert_accessible

THREE = "/compare?" + urlencode(
    {
        "s1": "magnet_cut=12050000&tuition_cap=70&residency_cut=300000&a.cpi=0.025&pack=2024.1",
        "n1": "Ours <b>now</b>",
        "s2": "magnet_cut=40200000&tuition_cap=58&pack=2024.1",
        "s3": "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028&pack=2024.1",
    }
)
SIZES = [(1440, 900), (1920, 1080), (390, 844)]


def compared(page: Page) -> Page:
    """Wait until tables and charts stand."""
    page.wait_for_selector(".compare-table")
    columns = page.locator(".compare-name").count()
    expect(page.locator(".st-key-side_by_side svg.marks")).to_have_count(columns)
    return page


def parameters(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).query, keep_blank_values=True))


def everything(page: Page) -> list[str]:
    return page.locator(".compare-name, .compare-by, .compare-answer, dd, td").all_inner_texts()


def open_history(page: Page) -> None:
    page.get_by_role("button", name="History").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


@pytest.mark.parametrize("width", [1440, 390])
def test_comparison_and_its_controls_are_accessible(open_page: OpenPage, width: int) -> None:
    page = compared(open_page(THREE, width, 844))
    assert_accessible(page)
    page.get_by_role("button", name="Choose columns").click()
    expect(page.get_by_label("Or paste a link")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    open_history(page)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["/compare", THREE])
def test_nothing_overlaps_or_is_cut_off(open_page: OpenPage, path: str) -> None:
    page = compared(open_page(path))
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert_nothing_overlaps(settled(page), width)


def assert_nothing_overlaps(page: Page, width: int) -> None:
    columns = page.locator(".st-key-side_by_side [data-testid=stColumn]").all()
    for column in columns:
        outer = column.bounding_box()
        assert outer
        for part in (".compare-name", ".compare-by", ".compare-answer", ".compare-figures", "svg"):
            box = column.locator(part).first.bounding_box()
            assert box, part
            assert box["x"] >= outer["x"] - 1, part
            assert box["x"] + box["width"] <= min(outer["x"] + outer["width"], width) + 1, part
    boxes = [
        column.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0} for column in columns
    ]
    for before, after in pairwise(boxes):
        if width > 760:
            assert before["x"] + before["width"] <= after["x"]
            assert before["y"] == after["y"]
        else:
            assert before["y"] + before["height"] <= after["y"]
    words = page.locator(".st-key-side_by_side svg.marks text")
    for text in words.all():
        box, chart = (
            text.bounding_box(),
            text.locator("xpath=ancestor::*[local-name()='svg'][1]").bounding_box(),
        )
        if box and chart and text.text_content():
            assert box["x"] + box["width"] <= chart["x"] + chart["width"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_figures_stand_in_one_line_across_the_columns(open_page: OpenPage) -> None:
    page = compared(open_page(THREE))
    first = "p:is(.compare-law, .compare-answer):first-child"
    for part in (first, ".compare-figures", "svg.marks"):
        tops = {round((box.bounding_box() or {"y": -1})["y"]) for box in page.locator(part).all()}
        assert len(tops) == 1, part


def test_answer_of_every_column_needs_no_scrolling_on_a_laptop(open_page: OpenPage) -> None:
    page = compared(open_page("/compare", 1440, 900))
    for selector in (".compare-answer", ".compare-figures", "svg.marks"):
        for node in page.locator(selector).all():
            box = node.bounding_box()
            assert box
            assert box["y"] + box["height"] <= 900, selector


def test_charts_share_one_scale_and_say_what_they_show(open_page: OpenPage) -> None:
    page = compared(open_page(THREE))
    widths = {
        round((chart.bounding_box() or {"width": 0})["width"])
        for chart in page.locator(".st-key-side_by_side svg.marks").all()
    }
    assert len(widths) == 1
    alts = page.locator(".st-key-side_by_side [data-testid=stVegaLiteChart]")
    text = " ".join(node.evaluate("node => node.outerHTML") for node in alts.all())
    assert "Magnet schools: of $40.2 million cut, districts pay $0, services lost" in text


def test_words_of_the_charts_have_the_color_of_the_page(open_page: OpenPage) -> None:
    page = compared(open_page(THREE))
    inks = set()
    for _ in in_each_scheme(page):
        ink = page.locator(".compare-answer").first.evaluate("node => getComputedStyle(node).color")
        fills = page.locator(".st-key-side_by_side svg.marks text").evaluate_all(
            "nodes => nodes.map((node) => getComputedStyle(node).fill)"
        )
        assert set(fills) == {ink}
        inks.add(ink)
    assert len(inks) == 2


def test_compare_link_opens_the_same_in_a_new_browser(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=7700000&tuition_cap=64&trauma_cut=350000&pack=2024.1"))
    page.get_by_role("link", name="Compare").click()
    compared(page)
    page.wait_for_url("**/compare?s1=*")
    assert parameters(page)["own"] == "4"
    again = compared(open_page(page.url))
    assert parameters(again) == parameters(page)
    assert everything(again) == everything(page)
    page.reload()
    compared(page)
    assert everything(page) == everything(again)


def test_text_of_a_stranger_stays_text(open_page: OpenPage) -> None:
    page = compared(open_page(THREE))
    expect(page.locator(".compare-name").first).to_have_text("Ours <b>now</b>")
    assert page.locator(".compare-name b, td b, th b").count() == 0


def test_scenario_of_the_visit_stays_while_comparing(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=5000000&rows=A:12&pack=2024.1"))
    page.get_by_role("link", name="Compare").click()
    compared(page)
    expect(page.locator(".compare-by").nth(1)).to_contain_text("Yours, as on")
    page.get_by_role("link", name="Who pays?").click()
    ready(page)
    page.wait_for_url("**/?magnet_cut=5000000*")
    assert parameters(page) == {"magnet_cut": "5000000", "rows": ";A:12;;", "pack": "2024.1"}
    page.get_by_role("link", name="Compare").click()
    compared(page)
    page.get_by_role("button", name="Work on this one").first.click()
    ready(page)
    page.wait_for_url("**/?magnet_cut=5000000&tuition_cap=58*")
    assert parameters(page)["rows"] == ";A:12;;"
    assert "districts would pay nothing more" in sentence(page, "law")


def test_columns_are_chosen_pasted_and_removed(open_page: OpenPage) -> None:
    page = compared(open_page(THREE))
    page.get_by_role("button", name="Choose columns").click()
    page.get_by_label("Or paste a link").fill(
        "<https://example.org/?trauma_cut=300000&amp;magnet_cut=lots&utm_source=mail&pack=2024.1>"
    )
    page.get_by_label("Or paste a link").press("Enter")
    expect(page.locator(".compare-name")).to_have_count(4)
    expect(page.locator(".st-key-notices")).to_contain_text("“magnet_cut=lots” was not used")
    assert parameters(page)["s4"] == "trauma_cut=300000&pack=2024.1"
    page.get_by_role("button", name="Remove").nth(1).click()
    expect(page.locator(".compare-name")).to_have_count(3)
    expect(page.locator(".st-key-notices")).to_have_count(0)
    page.get_by_role("combobox").click()
    page.get_by_role("option", name="Keep it all (2024)").click()
    expect(page.locator(".compare-name")).to_have_count(4)
    assert parameters(page)["s4"] == "pack=2024.1"


def test_table_is_downloaded_as_it_stands(open_page: OpenPage) -> None:
    page = compared(open_page(THREE))
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download this table (CSV)").click()
    content = saved.value.path().read_text("utf-8-sig")
    assert content.startswith('figure,unit,Ours <b>now</b>,"Magnet −100%, current law"')
    assert "Magnet schools: services lost,dollars," in content


def test_phone_shows_every_value_under_its_column(open_page: OpenPage) -> None:
    page = compared(open_page(THREE, 390, 844))
    cell = page.locator(".compare-table td[data-column]").first
    said = cell.evaluate("node => getComputedStyle(node, '::before').content")
    assert said == '"Ours <b>now</b>"'


def test_history_undoes_redoes_and_goes_back_to_a_named_scenario(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=5000000&a.cpi=0.025&rows=A:12&pack=2024.1"))
    top = page.locator(".sides").bounding_box()
    page.locator("#cut-trauma").focus()
    page.locator("#cut-trauma").press("End")
    page.wait_for_url("**trauma_cut=1200000*")
    choose_rule(page, "cpi")
    page.wait_for_url("**tuition_cap=cpi*")
    open_history(page)
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url(lambda address: "tuition_cap" not in address)
    expect(page.locator(".rule select")).to_have_value("lifted")
    page.get_by_role("button", name="Redo").click()
    page.wait_for_url("**tuition_cap=cpi*")
    expect(page.locator(".change .sentence")).to_contain_text("tied to inflation")
    page.get_by_role("button", name="−$5 million magnet, cap removed, inflation 2.5%").click()
    page.wait_for_url(lambda address: "trauma_cut" not in address)
    assert parameters(page) == {
        **{"magnet_cut": "5000000", "a.cpi": "0.025", "rows": ";A:12;;"},
        "pack": "2024.1",
    }
    expect(page.locator(".heading")).to_contain_text("saves $5 million")
    expect(page.locator("#cut-trauma")).to_have_value("0")
    expect(page.get_by_role("button", name=re.compile("magnet"))).to_have_count(3)
    assert page.locator(".sides").bounding_box() == top


def test_a_drag_is_one_step(open_page: OpenPage) -> None:
    page = ready(open_page("/?pack=2024.1"))
    box = page.locator("#cut-magnet").bounding_box()
    assert box
    page.mouse.move(box["x"] + 13, box["y"] + box["height"] / 2)
    page.mouse.down()
    for step in range(20):
        page.mouse.move(box["x"] + 13 + 5 * step, box["y"] + box["height"] / 2)
    page.mouse.up()
    page.wait_for_url("**magnet_cut=*")
    open_history(page)
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url(lambda address: "magnet_cut" not in address)
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_undo_of_the_hearing_room_is_a_step_of_the_history(open_page: OpenPage) -> None:
    page = ready(open_page("/hearing?pack=2024.1", 1920, 1080))
    page.keyboard.press("End")
    page.wait_for_url("**magnet_cut=40200000*")
    page.keyboard.press("z")
    page.wait_for_url(lambda address: "magnet_cut" not in address)
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**magnet_cut=100000*")
    page.keyboard.press("h")
    page.wait_for_url(lambda address: "hearing" not in address)
    ready(page)
    open_history(page)
    expect(page.get_by_role("button", name="−$100,000 magnet, cap removed")).to_be_visible()


def test_history_on_the_comparison_moves_the_own_column(open_page: OpenPage) -> None:
    page = ready(open_page("/?trauma_cut=300000&pack=2024.1"))
    page.locator("#cut-trauma").focus()
    page.locator("#cut-trauma").press("End")
    page.wait_for_url("**trauma_cut=1200000*")
    page.get_by_role("link", name="Compare").click()
    compared(page)
    expect(page.locator(".compare-answer").first).to_contain_text("$1.2 million")
    open_history(page)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".compare-answer").first).to_contain_text("$300,000")
    assert parameters(page)["s1"] == "trauma_cut=300000&pack=2024.1"
    assert "trauma_cut" not in parameters(page)


def test_back_leads_from_the_comparison_to_the_page_before(open_page: OpenPage) -> None:
    page = ready(open_page("/?trauma_cut=300000&pack=2024.1"))
    page.get_by_role("link", name="Compare").click()
    compared(page)
    page.wait_for_url("**/compare?s1=*")
    for _ in range(3):
        page.go_back()
        settled(page)
        if "/compare" not in page.url:
            break
    ready(page)
    assert parameters(page) == {"trauma_cut": "300000", "pack": "2024.1"}


def test_words_of_the_bars_lie_on_no_other_at_the_narrowest(open_page: OpenPage) -> None:
    page = settled(open_page("/compare?lang=en&pack=2024.1", 320, 800))
    charts = page.locator(".st-key-side_by_side svg.marks")
    assert charts.count() > 1
    for chart in charts.all():
        words = chart.locator("text").evaluate_all(
            """(all) => all.filter((each) => each.textContent.trim()).map((each) => {
              const { left, right, top, bottom } = each.getBoundingClientRect();
              return [each.textContent, left, right, top, bottom];
            })"""
        )
        assert len(words) > 1
        for (one, left, right, top, bottom), (other, *at) in combinations(words, 2):
            # Letters take less than the line that they stand in.
            apart = right <= at[0] or at[1] <= left or bottom - 6 <= at[2] or at[3] - 6 <= top
            assert apart, (one, other)
            assert max(right, at[1]) <= 320, (one, other)

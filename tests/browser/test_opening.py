"""A page that does not open says so, with the kit; and Back has no press that does nothing."""

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import OpenPage, arguments, new_page
from tests.browser.dial import heading, ready, sentence
from tests.browser.early import until_alive
from tests.browser.serving import App, chromium
from tests.browser.settle import settled

LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"


def test_page_without_websockets_offers_the_kit_in_words(browser: Browser, app: App) -> None:
    page = new_page(browser)
    page.route_web_socket(re.compile(".*"), lambda socket: socket.close())
    until_alive(f"{app.address}/?{LINK}")
    page.goto(f"{app.address}/?{LINK}")
    note = page.locator(".resc-late")
    expect(note).to_be_visible(timeout=10_000)
    expect(note).to_contain_text("sliders and proposals move it", use_inner_text=True)
    expect(note).not_to_contain_text("nothing here can be changed", use_inner_text=True)
    before = sentence(page)
    page.locator("#cut-magnet").press("PageUp")
    expect(page.locator(".side.change .sentence")).not_to_have_text(before)
    page.get_by_role("link", name="Evidence").click()
    page.wait_for_url("**/evidence?*magnet_cut=16000000*")
    expect(note).to_be_visible(timeout=10_000)
    expect(note).to_contain_text("nothing here can be changed yet", use_inner_text=True)
    expect(note).not_to_contain_text("sliders", use_inner_text=True)
    page.go_back()
    page.reload()
    expect(note).to_be_visible(timeout=10_000)
    with page.expect_download() as kit:
        note.get_by_role("link", name="Save the offline kit").click()
    text = kit.value.path().read_text("utf-8")
    assert '"magnet":16000000' in text
    page.context.close()


def test_page_whose_websocket_never_answers_says_so(browser: Browser, app: App) -> None:
    page = new_page(browser)
    page.route_web_socket(re.compile(".*"), lambda socket: None)
    page.goto(f"{app.address}/?{LINK}")
    expect(page.locator(".resc-late")).to_be_visible(timeout=10_000)
    page.context.close()


def test_page_whose_scripts_do_not_come_offers_the_kit_in_words(browser: Browser, app: App) -> None:
    page = new_page(browser)
    page.route("**/static/js/**", lambda route: None)
    page.goto(f"{app.address}/?{LINK}", wait_until="commit")
    expect(page.locator(".resc-late")).to_be_visible(timeout=10_000)
    page.context.close()


def test_page_that_opens_never_says_so(open_page: OpenPage) -> None:
    page = settled(ready(open_page(f"/?{LINK}")))
    expect(page.locator(".resc-late")).to_have_count(1)
    expect(page.locator(".resc-late")).to_be_hidden()


def test_link_to_another_page_keeps_the_choices_in_a_tab_of_its_own(open_page: OpenPage) -> None:
    page = settled(ready(open_page(f"/?{LINK}")))
    for name, path in (("Hearing mode", "/hearing"), ("Your district", "/district")):
        with page.context.expect_page() as opened:
            page.get_by_role("link", name=name).first.click(button="middle")
        opened.value.wait_for_load_state()
        assert opened.value.url.endswith(f"{path}?{LINK}")


def test_back_has_no_dead_press_after_a_move_to_another_page(open_page: OpenPage) -> None:
    page = settled(ready(open_page(f"/?{LINK}")))
    page.locator("#cut-magnet").press("PageUp")
    page.wait_for_url("**magnet_cut=16000000*")
    settled(page)
    page.get_by_role("link", name="Evidence").click()
    page.wait_for_url("**/evidence?*magnet_cut=16000000*")
    settled(page)
    page.go_back()
    page.wait_for_url(re.compile(r"/\?.*magnet_cut=16000000"))
    assert "$16 million" in heading(ready(page))
    settled(page)
    page.go_back()
    page.wait_for_url("**magnet_cut=12000000*")
    expect(page.locator(".heading")).to_contain_text("$12 million")


def test_frame_that_may_not_speak_for_its_origin_says_so_instead_of_staying_blank(
    browser: Browser, app: App
) -> None:
    """Its scripts and its websocket have the origin "null", which the server lets nobody use."""
    page = new_page(browser)
    page.goto(f"{app.address}/healthz")
    page.evaluate(
        """address => {
          document.body.innerHTML = "";
          const frame = document.createElement("iframe");
          frame.setAttribute("sandbox", "allow-scripts");
          frame.src = address;
          document.body.append(frame);
        }""",
        f"{app.address}/embed?embed=true&{LINK}",
    )
    note = page.frame_locator("iframe").locator(".resc-late")
    expect(note).to_be_visible(timeout=12_000)
    # What it lies over can be scrolled out from under it.
    first = page.frame_locator("iframe").locator("#first")
    room = first.evaluate("first => parseFloat(getComputedStyle(first).paddingBottom)")
    assert room > note.evaluate("note => note.offsetHeight")
    # It is no fault of the connection, and waiting helps nobody.
    expect(note).to_contain_text("gives it no connection")
    expect(note).to_contain_text("RESC Budget Explorer")
    expect(note).to_contain_text("Worked out from: 2024 RESC Alliance")
    expect(note).not_to_contain_text("This page has not opened yet", use_inner_text=True)
    page.context.close()


def test_header_keeps_apart_where_a_reader_sets_the_least_size_of_letters(
    browser: Browser, app: App, tmp_path: Path
) -> None:
    chosen = {"webkit": {"webprefs": {"minimum_font_size": 24}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(chosen), "utf-8")
    with browser.browser_type.launch_persistent_context(
        tmp_path,
        executable_path=chromium(),
        args=arguments(),
        viewport={"width": 1280, "height": 900},
    ) as own:
        page = own.new_page()
        page.goto(f"{app.address}/?{LINK}")
        settled(ready(page))
        links = page.locator("[data-testid=stTopNavLink]:visible").all()
        ends = [box["x"] + box["width"] for each in links if (box := each.bounding_box())]
        corner = page.locator(".st-key-corner").bounding_box()
        assert corner is not None
        assert ends
        assert max(ends) <= corner["x"]

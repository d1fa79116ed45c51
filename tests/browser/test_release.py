"""Letting go of a slider: what is sent, and what follows although it was made before."""

from pathlib import Path

from playwright.sync_api import WebSocket, expect

from tests.browser.conftest import OpenPage
from tests.browser.dial import choose_rule, ready, sentence
from tests.browser.settle import settled


def test_release_sends_no_table(open_page: OpenPage) -> None:
    page = open_page("/?pack=2024.1")
    received: list[bytes | str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(frame))

    page.on("websocket", listen)
    page.reload()
    settled(ready(page))
    assert any(b'"increase":[' in frame for frame in received if isinstance(frame, bytes))
    received.clear()
    page.locator("#cut-magnet").focus()
    page.keyboard.press("PageUp")
    page.wait_for_url("**magnet_cut=4000000*")
    settled(page)
    page.remove_listener("websocket", listen)
    assert 0 < sum(len(frame) for frame in received) < 5_000


def test_table_is_made_anew_when_a_rule_is_changed(open_page: OpenPage) -> None:
    page = ready(open_page("/?magnet_cut=12000000&pack=2024.1"))
    choose_rule(page, "percent")
    box = page.get_by_label("Cap, percent of the FY2024 rate")
    box.fill("64")
    box.press("Enter")
    page.wait_for_url("**tuition_cap=64*")
    before = sentence(page)
    page.locator("#cut-magnet").press("PageUp")
    page.wait_for_url("**magnet_cut=16000000*")
    expect(page.locator(".dial")).to_have_attribute("data-pending", "false")
    assert sentence(page) != before


def test_files_hold_what_was_chosen_last(open_page: OpenPage) -> None:
    """Their buttons are not drawn anew at a release."""
    page = ready(open_page("/?pack=2024.1"))
    for chosen in (120_000, 240_000):
        page.locator("#cut-trauma").press("PageUp")
        page.wait_for_url(f"**trauma_cut={chosen}*")
        with page.expect_download() as kit:
            page.get_by_role("button", name="Offline kit").click()
        assert f'"trauma":{chosen}' in Path(kit.value.path()).read_text("utf-8")
        with page.expect_download() as figures:
            page.get_by_role("button", name="Figures (CSV)").click()
        assert f"trauma,cut,{chosen}," in Path(figures.value.path()).read_bytes().decode()

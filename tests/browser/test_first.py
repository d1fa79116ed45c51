"""The answer is there before Streamlit, and goes when the page itself is drawn."""

from playwright.sync_api import Browser, expect

from tests.browser.conftest import OpenPage
from tests.browser.dial import heading, ready
from tests.browser.serving import App

LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"


def test_answer_is_read_without_scripts(browser: Browser, app: App) -> None:
    visitor = browser.new_context(java_script_enabled=False)
    page = visitor.new_page()
    page.goto(f"{app.address}/?{LINK}")
    law, change = page.locator(".side .sentence").all()
    assert law.is_visible()
    assert change.is_visible()
    assert "students would lose $12 million in services" in law.inner_text()
    assert "districts would pay $1.7 million more in tuition" in change.inner_text()
    page.emulate_media(media="print")
    assert page.get_by_text(f"/?{LINK}").is_visible()
    visitor.close()


def test_page_takes_the_place_of_the_first_answer(open_page: OpenPage) -> None:
    page = ready(open_page(f"/?{LINK}"))
    expect(page.locator(".heading")).to_have_count(1)
    assert heading(page) == "The state saves $12 million"
    page = open_page(f"/evidence?{LINK}")
    expect(page.locator("#first")).to_have_count(0)
    expect(page.locator("[data-testid=stMain] h1").first).to_be_visible()

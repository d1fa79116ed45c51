"""The app starts in both ways that the README gives, and answers with its headers."""

import urllib.request

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import new_page
from tests.browser.dial import ready, sentence
from tests.browser.serving import STREAMLIT, UVICORN, App


@pytest.mark.parametrize("command", [UVICORN, STREAMLIT], ids=["make run", "streamlit run"])
def test_first_page_comes_after_the_start(browser: Browser, command: tuple[str, ...]) -> None:
    app = App(command)
    page = new_page(browser)
    page.goto(f"{app.address}/?magnet_cut=12000000&tuition_cap=cpi")
    ready(page)
    assert "districts would pay $1.7 million in tuition" in sentence(page)
    page.goto(f"{app.address}/services?trauma_cut=300000")
    page.get_by_role("heading", name="Services").wait_for()
    page.context.close()
    app.stop()


def test_every_answer_carries_the_security_headers(app: App) -> None:
    for path in ("/", "/services", "/_stcore/health", "/nothing-here.txt"):
        try:
            with urllib.request.urlopen(f"{app.address}{path}") as answer:
                headers = answer.headers
        except urllib.error.HTTPError as error:
            headers = error.headers
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"], path
        assert "connect-src 'self'" in headers["Content-Security-Policy"], path
        assert headers["Referrer-Policy"], path

"""What strangers write is shown as they wrote it, and nothing is made of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import new_page
from tests.browser.serving import App
from tests.hostile import IN_MARKDOWN, mixed

PAGE = ("streamlit", "run", "tests/browser/plain_page.py", "--server.port", "{port}")
TEXTS = [*IN_MARKDOWN, *mixed(150)]
# The text of each piece of Markdown in a box, and the elements that were made of it.
READ = """(kind) => [...document.querySelectorAll(`[class*="st-key-${kind}_"]`)].map((box) =>
  [...box.querySelectorAll("[data-testid=stMarkdownContainer], [data-testid=stCaptionContainer]")]
    .map((piece) => [piece.textContent, [...piece.querySelectorAll("*")].map((e) => e.tagName)]))"""


@pytest.fixture(scope="module")
def asked() -> list[str]:
    """The addresses that the page has asked for."""
    return []


@pytest.fixture(scope="module")
def page(browser: Browser, asked: list[str]) -> Iterator[Page]:
    running = App(PAGE)
    page = new_page(browser)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(running.address)
    page.locator(f".st-key-text_{len(TEXTS) - 1} p").first.wait_for()
    page.locator(f".st-key-piece_{len(IN_MARKDOWN) - 1} a").wait_for()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    yield page
    page.context.close()
    running.stop()


def bare(text: str) -> str:
    """A text without what no reader sees: spaces, which a browser runs together, and joiners."""
    return "".join(text.replace("\u2060", "").split())


def test_nothing_is_made_of_a_text_in_markdown(page: Page) -> None:
    found = page.evaluate(READ, "text")
    for text, (alone, quoted, listed, caption) in zip(TEXTS, found, strict=True):
        wanted = bare(text)
        assert (bare(alone[0]), alone[1]) == (wanted, ["P"] if wanted else []), text
        assert (bare(quoted[0]), quoted[1]) == (f"“{wanted}”", ["BLOCKQUOTE", "P"]), text
        assert bare(listed[0]) == f"Given:{wanted}{wanted}", text
        assert listed[1] == ["UL", "LI", "STRONG", "LI"], text
        assert (bare(caption[0]), caption[1]) == (f"Itwas{wanted}", ["P"]), text


def test_nothing_is_made_of_a_text_in_a_box_a_label_or_a_link(page: Page) -> None:
    found = page.evaluate(READ, "piece")
    for text, (box, button, link) in zip(IN_MARKDOWN, found, strict=True):
        assert (bare(box[0]), box[1]) == (bare(text), ["P"]), text
        assert (bare(button[0]), button[1]) == (bare(text), ["P"]), text
        assert (bare(link[0]), link[1]) == (bare(text), ["P", "A"]), text


def test_nothing_is_asked_of_another_site(page: Page, asked: list[str]) -> None:
    assert page.url in asked
    assert not [each for each in asked if "localhost" not in each]


def test_link_leads_where_it_says_whatever_is_in_its_address(page: Page) -> None:
    links = page.locator("[class*='st-key-piece_'] a").all()
    assert {each.get_attribute("href") for each in links} == {
        "https://budget.example.org/a%29b%28c?d=e%20f&g=%3Ch%3E%5Bi%5D%5C"
    }


def test_button_is_called_by_its_text(page: Page) -> None:
    at = IN_MARKDOWN.index("a $5 and $6 b")
    button = page.locator(f".st-key-piece_{at} button")
    assert IN_MARKDOWN[at] in button.aria_snapshot()

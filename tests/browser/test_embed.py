"""The chart in a frame of another website: it fits, moves or stands still, and leads back here."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import FrameLocator, expect

from model import decode, estimate, load_pack
from reports.sharing.texts import embed_snippet
from tests.browser.conftest import OpenPage
from tests.browser.dial import LIVE, expected, first_difference, read_many, ready
from tests.browser.serving import App
from tests.browser.settle import settled
from tests.browser.test_accessible import assert_accessible
from tests.browser.test_preview import get

PACK = load_pack("2024.1")
LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000"
RESULT = estimate(PACK, decode(LINK, PACK)[0])


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def website(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and the address that serves it: another website."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def article(snippet: str, width: int) -> str:
    return (
        '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>An article</title>'
        f'<body style="margin:0"><h1>An article</h1><div style="width:{width}px">{snippet}</div>'
    )


def framed(
    open_page: OpenPage, website: tuple[Path, str], snippet: str, width: int
) -> FrameLocator:
    folder, address = website
    (folder / "article.html").write_text(article(snippet, width), encoding="utf-8")
    page = open_page(f"{address}/article.html", max(width, 390), 900)
    frame = page.frame_locator("iframe")
    frame.locator(".heading span").first.wait_for()
    frame.locator("[data-testid=stCaptionContainer]").wait_for()
    return frame


@pytest.mark.parametrize("width", [320, 480, 700, 1100])
def test_snippet_shows_the_chart_on_another_website(
    open_page: OpenPage, app: App, website: tuple[Path, str], width: int
) -> None:
    snippet = embed_snippet(f"{app.address}/embed", RESULT, controls=False)
    frame = framed(open_page, website, snippet, width)
    wanted = expected(RESULT.pack, RESULT.scenario, {})
    for name, side in zip(("law", "change"), wanted["sides"], strict=True):
        expect(frame.locator(f".{name} .sentence")).to_have_text(side["sentence"])
        expect(frame.locator(f".bars.{name}")).to_be_visible()
    for hidden in (".choices", ".tiles", "[data-testid=stHeader]", ".st-key-corner"):
        expect(frame.locator(hidden)).not_to_be_visible()
    main = frame.locator("[data-testid=stMain]")
    assert main.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    # All of it is seen in the height that the snippet gives.
    assert main.evaluate("node => node.scrollHeight - node.clientHeight") <= 0
    assert frame.locator("html").evaluate("node => node.scrollWidth - node.clientWidth") == 0


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("controls", [True, False])
def test_snippet_is_as_high_as_its_content_at_any_width_with_everything_cut(
    open_page: OpenPage, app: App, website: tuple[Path, str], controls: bool, lang: str
) -> None:
    link = "&".join(f"{name}_cut={line.amount}" for name, line in PACK.lines.items())
    link += "&tuition_cap=cpi&first_year=2027&cpi_from=2028&trauma_passed_on=50"
    link += "&a.cpi=0.05" if controls else ""
    link += f"&lang={lang}"
    result = estimate(PACK, decode(link, PACK)[0])
    snippet = embed_snippet(f"{app.address}/embed", result, controls)
    frame = framed(open_page, website, snippet, 300)
    main = frame.locator("[data-testid=stMain]")
    for width in (300, 320, 390, 480, 640, 900, 1100):
        frame.owner.evaluate(
            "(node, width) => { node.parentElement.parentElement.style.width = `${width}px` }",
            width,
        )
        expect(main).to_have_js_property("clientWidth", width)
        fits = "node => node.scrollHeight <= node.clientHeight"
        settled(frame.owner.page)
        assert main.evaluate(fits), width
        assert main.evaluate("node => node.scrollWidth - node.clientWidth") <= 0, width
        # No name of a line runs over its amount.
        for row in frame.locator(".bar-row:visible").all():
            name, amount = (row.locator(each).bounding_box() for each in (".name", ".amount"))
            assert name
            assert amount
            assert name["x"] + name["width"] <= amount["x"] + 1, width


def test_chart_names_its_rule_its_sources_and_leads_to_the_whole_app(
    open_page: OpenPage, app: App, website: tuple[Path, str]
) -> None:
    snippet = embed_snippet(f"{app.address}/embed", RESULT, controls=False)
    frame = framed(open_page, website, snippet, 700)
    caption = frame.locator("[data-testid=stCaptionContainer]")
    expect(caption).to_contain_text("tuition may rise with inflation.")
    expect(caption).to_contain_text("Sources: 2024 RESC Alliance Legislative Priorities;")
    expect(caption).to_contain_text("FY2025, data version 2024.1, law as recorded on")
    link = caption.get_by_role("link", name="Open these figures in the RESC Budget Explorer")
    expect(link).to_have_attribute("target", "_blank")
    assert "noopener" in (link.get_attribute("rel") or "")
    address = urlsplit(link.get_attribute("href") or "")
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{app.address}/"
    assert dict(parse_qsl(address.query)) == {**dict(parse_qsl(LINK)), "pack": "2024.1"}


def test_chart_without_controls_stands_still(
    open_page: OpenPage, app: App, website: tuple[Path, str]
) -> None:
    snippet = embed_snippet(f"{app.address}/embed", RESULT, controls=False)
    frame = framed(open_page, website, snippet, 700)
    expect(frame.locator(".sides")).to_be_visible()
    expect(frame.locator(".dial :is(button, input, select):visible")).to_have_count(0)


def test_chart_with_controls_moves_and_its_link_follows(
    open_page: OpenPage, app: App, website: tuple[Path, str]
) -> None:
    snippet = embed_snippet(f"{app.address}/embed", RESULT, controls=True)
    frame = framed(open_page, website, snippet, 700)
    slider = frame.locator("#cut-trauma")
    slider.focus()
    slider.press("End")
    expect(frame.locator(".heading")).to_contain_text("saves or does not grant $13.7 million")
    link = frame.get_by_role("link", name="Open these figures")
    expect(link).to_have_attribute("href", re.compile("trauma_cut=1200000"))
    query = urlsplit(link.get_attribute("href") or "").query
    moved = {**dict(parse_qsl(LINK)), "trauma_cut": "1200000", "pack": "2024.1"}
    assert dict(parse_qsl(query)) == moved


@pytest.mark.parametrize("mode", ["", "&controls=none"])
def test_framed_chart_shows_what_the_model_says(open_page: OpenPage, mode: str) -> None:
    page = ready(open_page(f"/embed?embed=true{mode}&{LINK}&pack=2024.1", 700, 700))
    found = read_many(page, LIVE, [{"trauma": 100000}, {"magnet": 40200000}])
    scenario = RESULT.scenario
    wanted = [
        expected(PACK, scenario, {"trauma": 100000}),
        expected(PACK, scenario, {"trauma": 100000, "magnet": 40200000}),
    ]
    assert not first_difference(found, wanted)


@pytest.mark.parametrize("width", [320, 900])
@pytest.mark.parametrize("mode", ["", "&controls=none"])
def test_framed_chart_is_accessible(open_page: OpenPage, width: int, mode: str) -> None:
    page = ready(open_page(f"/embed?embed=true{mode}&{LINK}", width, 640))
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_only_the_framed_page_may_stand_in_a_strangers_frame(app: App) -> None:
    for path in ("/embed", "/embed?embed=true&magnet_cut=5"):
        headers, _ = get(f"{app.address}{path}")
        assert "frame-ancestors *" in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] is None
    for path in ("/", "/?embed=true", "/evidence?embed=true", "/embed/x", "/share/picture.png"):
        headers, _ = get(f"{app.address}{path}")
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"], path
        assert headers["X-Frame-Options"] == "SAMEORIGIN", path


def test_framed_page_is_not_in_the_navigation(open_page: OpenPage) -> None:
    page = ready(open_page("/"))
    assert "In a frame" not in page.locator("[data-testid=stHeader]").inner_text()


@pytest.mark.parametrize(
    ("cap", "name"),
    [("lifted", "Cap removed"), ("cpi", "Tied to inflation"), ("65", "Capped at 65%")],
)
def test_a_frame_without_controls_names_the_change(
    open_page: OpenPage, cap: str, name: str
) -> None:
    page = open_page(f"/embed?magnet_cut=12000000&tuition_cap={cap}&controls=none")
    rule = page.locator(".side.change .rule")
    expect(rule).to_have_text(name)
    expect(rule.locator("select")).to_have_count(0)

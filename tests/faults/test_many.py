"""Several processes behind nginx: one dies, nginx restarts, and whoever uses the app goes on."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import forget, new_page
from tests.browser.dial import ready
from tests.faults.many import Many
from tests.faults.test_breakdowns import ROWS, choose_rows
from tests.patience import GIVE_UP

VISITORS = 4


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Many]:
    running = Many(2, tmp_path_factory.mktemp("many"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[list[Page]]:
    pages = [new_page(browser) for _ in range(VISITORS)]
    yield pages
    for page in pages:
        page.context.close()


@pytest.fixture
def visits(tabs: list[Page], many: Many) -> list[Page]:
    """Pages of visitors that are new, spread over both processes."""
    many.wait()
    for page in tabs:
        forget(page, many.address)
        page.goto(f"{many.address}/?residency_cut=500000&pack=2024.1")
    for page in tabs:
        ready(page)
    return tabs


@pytest.fixture
def page(tabs: list[Page], many: Many) -> Page:
    """A page of one visitor, who is new."""
    many.wait()
    forget(tabs[0], many.address)
    return tabs[0]


def visit(browser: Browser, address: str) -> Page:
    """A page of a visitor of its own."""
    page = new_page(browser)
    page.goto(address)
    return page


def process_of(context: BrowserContext) -> int:
    """Which process holds a visitor's websocket, by the cookie: 1 or 2."""
    found = [each for each in context.cookies() if each.get("name") == "resc_process"]
    assert len(found) == 1
    assert found[0].get("httpOnly")
    assert found[0].get("sameSite") == "Lax"
    return int(str(found[0].get("value")))


def cut_trauma(page: Page, amount: int) -> None:
    """Take the slider one step further, and wait until the link has it."""
    page.locator("#cut-trauma").press("PageUp")
    page.wait_for_url(f"**trauma_cut={amount}*")
    assert "residency_cut=500000" in page.url
    expect(page.locator(".heading")).to_contain_text(f"${500_000 + amount:,}")
    expect(page.locator(".dial")).to_have_attribute("data-pending", "false")


def test_visitors_are_spread(visits: list[Page]) -> None:
    assert {process_of(page.context) for page in visits} == {1, 2}


def test_visitors_of_a_process_that_is_killed_go_on_with_another(
    visits: list[Page], many: Many
) -> None:
    for page in visits:
        cut_trauma(page, 120_000)
    gone = process_of(visits[0].context)
    many.kill(many.ports[gone - 1])
    for page in visits:
        cut_trauma(page, 240_000)
    assert gone not in {process_of(page.context) for page in visits}
    # What was done before is not done again: undo, and nothing of it comes back.
    many.wait()
    page = visits[0]
    page.get_by_role("button", name="History").click()
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url("**trauma_cut=120000*")
    expect(page.locator("#cut-trauma")).to_have_value("100000")
    visit = page.evaluate("rescState.visit")
    many.kill(many.ports[process_of(page.context) - 1])
    cut_trauma(page, 240_000)
    # The other process has answered: it has given the visit a name of its own.
    assert page.evaluate("rescState.visit") != visit


def test_nginx_may_be_restarted(visits: list[Page], many: Many) -> None:
    for page in visits:
        cut_trauma(page, 120_000)
    many.restart_nginx()
    for page in visits:
        cut_trauma(page, 240_000)


def test_files_of_a_visit_reach_the_process_that_it_is_with(visits: list[Page], many: Many) -> None:
    for page in visits:
        with page.expect_download() as figures:
            page.get_by_role("button", name="Figures (CSV)").click()
        assert "residency,cut,500000" in Path(figures.value.path()).read_text("utf-8-sig")
        page.goto(f"{many.address}/district?residency_cut=500000&pack=2024.1")
        page.wait_for_selector(".resc-answer")
        choose_rows(page, ROWS)
        expect(page.locator(".resc-answer")).to_contain_text("1 district")


def test_rows_of_a_district_outlive_the_process_that_had_them(page: Page, many: Many) -> None:
    page.goto(f"{many.address}/district?magnet_cut=12000000&pack=2024.1")
    page.get_by_text("Add a school, upload or paste a spreadsheet").click()
    box = page.get_by_label("Or paste cells from a spreadsheet")
    box.fill("CREC\t100\t4270.33\nACES\t20\t5012")
    box.blur()
    answer = page.locator(".resc-answer")
    expect(answer).to_contain_text("from $527,000 to $641,000")
    for _ in range(2):
        many.kill(many.ports[process_of(page.context) - 1])
        expect(page.get_by_text("What you entered is back")).to_be_visible()
        expect(answer).to_contain_text("from $527,000 to $641,000")
        many.wait()


def test_file_that_went_with_its_process_is_asked_for_by_name(page: Page, many: Many) -> None:
    page.goto(f"{many.address}/district?magnet_cut=12000000&pack=2024.1")
    page.wait_for_selector(".resc-answer")
    choose_rows(page, ROWS)
    expect(page.locator(".resc-answer")).to_contain_text("1 district")
    many.kill(many.ports[process_of(page.context) - 1])
    asked = page.get_by_text("rows.csv was with a server that is gone")
    expect(asked).to_be_visible()
    expect(page.get_by_test_id("stFileUploaderFile")).to_have_count(0)
    page.locator("input[type=file]").set_input_files(
        {"name": "rows.csv", "mimeType": "text/csv", "buffer": ROWS.encode()}
    )
    expect(page.locator(".resc-answer")).to_contain_text("1 district")
    expect(asked).to_have_count(0)
    many.wait()


def status(address: str) -> tuple[int, dict[str, str], str]:
    """Status, headers (their names in small letters) and body of an answer, whatever it is."""
    try:
        with urllib.request.urlopen(address, timeout=GIVE_UP) as answer:
            code, headers, body = answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        code, headers, body = error.code, error.headers, error.read().decode()
    return code, {name.lower(): value for name, value in headers.items()}, body


def test_headers_pass_through_and_counts_do_not(many: Many) -> None:
    code, headers, _ = status(f"{many.address}/")
    assert code == 200
    assert "frame-ancestors 'self'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["server"] == "nginx"
    assert status(f"{many.address}/metrics")[0] == 404
    code, headers, kit = status(f"{many.address}/offline.html")
    assert (code, "<title>" in kit) == (200, True)
    assert "default-src 'none'" in headers["content-security-policy"]


def test_frozen_answer_is_asked_of_a_process_once(many: Many) -> None:
    address = f"{many.address}/api/v1/estimate?pack=2024.1&magnet_cut=4000000"
    answers = [status(address) for _ in range(4)]
    assert {code for code, _, _ in answers} == {200}
    # Each answer of a process has a reference of its own.
    assert len({headers["x-request-reference"] for _, headers, _ in answers}) == 1
    assert {headers["access-control-allow-origin"] for _, headers, _ in answers} == {"*"}


def test_without_any_process_there_is_a_sentence(many: Many) -> None:
    for port in many.ports:
        many.kill(port)
    code, headers, page = status(f"{many.address}/?trauma_cut=100000")
    assert (code, headers["retry-after"]) == (503, "5")
    assert "Your figures are in this page’s address" in page
    assert "default-src 'none'" in headers["content-security-policy"]
    code, headers, problem = status(f"{many.address}/api/v1/estimate?trauma_cut=100000")
    assert (code, headers["retry-after"]) == (503, "5")
    assert headers["content-type"] == "application/problem+json"
    assert json.loads(problem)["detail"].startswith("The app is being started again.")
    many.wait()
    assert status(f"{many.address}/?trauma_cut=100000")[0] == 200


def test_nothing_that_was_written_names_a_visitor_or_a_link(many: Many) -> None:
    """After all of the above: crashes, uploads, refusals."""
    assert "A visit ended" in many.said
    for private in ("127.0.0.1,", "client:", "trauma_cut", "Anytown", "rows.csv"):
        assert private not in many.said

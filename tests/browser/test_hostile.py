"""Whatever a stranger's link, file or name says, no page makes more of it than text."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from model import Pack, Row, Scenario, decode, encode
from tests.browser.conftest import OpenPage, forget
from tests.browser.serving import App
from tests.browser.settle import settled

ADDRESSES = "www.evil.example https://evil.example ftp://evil.example a@evil.example"
MARKS = ":material/skull: :red[x] $evil$ :skull: [x](http://evil.example) <b>x</b> [^1]"
# What Markdown makes of those two, wherever it is on the page, components included.
MADE = """(() => {
  const all = (root) => [...root.querySelectorAll("*")].flatMap((each) =>
    [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const elsewhere = (address) => {
    const { hostname, protocol } = new URL(address, location.href);
    return hostname.endsWith("evil.example") || protocol === "mailto:";
  };
  return all(document.body).filter((each) =>
    ((each.matches("a[href]") && elsewhere(each.href)) ||
      (each.matches("img[src]") && elsewhere(each.src)) ||
      (each.matches(".katex, b") && each.textContent.match(/^(evil.*|x)$/)) ||
      each.matches(".stMarkdownColoredText, [aria-label='skull icon'], [data-footnote-ref]") ||
      (each.childElementCount === 0 && /[\\u2620\\u{1F480}]/u.test(each.textContent)))
  ).map((each) => each.outerHTML.slice(0, 200));
})()"""


@pytest.fixture
def scenario(pack: Pack) -> Scenario:
    """A cut, and a district whose name and whose schools' names are a stranger's."""
    rows = [Row(ADDRESSES, 10, 5000.0), Row(MARKS, 20, 4000.0)]
    chosen, _ = decode("magnet_cut=12000000&tuition_cap=cpi&trauma_cut=300000", pack)
    return replace(chosen, district=ADDRESSES, rows=(*rows, *rows), made="2023.7")


def open_all(page: Page) -> None:
    """Unfold what is folded, and open what stands in the corner."""
    page.locator("h1, .sentence, .resc-answer").first.wait_for()
    unfold(page)
    for name in ("History", "Share"):
        if (button := page.get_by_role("button", name=name)).count():
            button.first.click()
            settled(page)
            assert_nothing_made(page)
            page.keyboard.press("Escape")
            settled(page)


def unfold(page: Page) -> None:
    """Open whatever is folded, once nothing moves."""
    settled(page)
    for folded in page.locator("details:not([open]) > summary:visible").element_handles():
        folded.click()
    settled(page)


def assert_nothing_made(page: Page, *shown: str) -> None:
    """Fail if the page made anything of the texts; ``shown`` has to stand there as it is."""
    for text in shown:
        page.wait_for_function(
            "text => document.body.innerText.replaceAll('\\u2060', '').includes(text)",
            arg=text,
        )
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    assert page.evaluate(MADE) == []


@pytest.mark.parametrize(
    "name",
    [
        *("", "district", "evidence", "validation"),
        *("method", "about", "elsewhere", "hearing", "embed"),
    ],
)
def test_nothing_is_made_of_a_link(
    open_page: OpenPage, pack: Pack, scenario: Scenario, name: str
) -> None:
    stray = urlencode({ADDRESSES: MARKS, "pack": ADDRESSES, "budget": MARKS})
    page = open_page(f"/{name}?{encode(scenario, pack)}&{stray}")
    open_all(page)
    assert_nothing_made(page, "“budget=:material/skull: :red[x] $evil$")


def test_nothing_is_made_of_names_of_scenarios(open_page: OpenPage, pack: Pack) -> None:
    cuts = ("magnet_cut=12000000", "trauma_cut=300000", "residency_cut=500000")
    names = {"n1": ADDRESSES, "n2": MARKS}
    links = {f"s{at}": link for at, link in enumerate(cuts, 1)}
    page = open_page(f"/compare?{urlencode({**links, **names, 'n9': MARKS})}")
    open_all(page)
    page.get_by_role("button", name="Choose columns").click()
    page.get_by_role("combobox").first.click()
    assert_nothing_made(page, ADDRESSES, MARKS)


def test_nothing_is_made_of_a_district_that_is_not_in_the_link(
    open_page: OpenPage, tmp_path: Path
) -> None:
    """A typed name, a file's name, the heads of its columns and its cells."""
    page = open_page("/district?magnet_cut=12000000&pack=2024.1")
    box = page.get_by_role("combobox", name="Your town or district")
    box.fill(ADDRESSES)
    box.press("Enter")
    page.get_by_text("Add a school, upload or paste a spreadsheet").click()
    file = tmp_path / "www.evil.example a@evil.example :red[x] $evil$.csv"
    heads = f"School,Students,{ADDRESSES},{MARKS}"
    rows = f'"{ADDRESSES}",10,x,y\n"{MARKS}",20,x,y\n'
    file.write_text(f'{heads}\n{rows}"{MARKS}",{MARKS},,\n', "utf-8")
    page.set_input_files("input[type=file]", str(file))
    assert_nothing_made(page, f"Column “{ADDRESSES[:20]}", f"Column “{MARKS[:20]}")


def test_nothing_is_made_of_a_file_of_many_districts(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("/district?magnet_cut=12000000&pack=2024.1")
    page.get_by_text("Many districts at once").click()
    expect(page.locator(".resc-answer")).to_contain_text("Upload the rows of many districts")
    file = tmp_path / "www.evil.example a@evil.example :red[x] $evil$.csv"
    rows = f'"{ADDRESSES}","{MARKS}",10\n"{MARKS}","{ADDRESSES}",20\n'
    file.write_text(f"District,School,Students,{ADDRESSES}\n{rows}", "utf-8")
    page.set_input_files("input[type=file]", str(file))
    expect(page.locator(".resc-answer")).to_contain_text("2 districts")
    unfold(page)
    assert_nothing_made(page, f"Column “{ADDRESSES[:20]}")
    page.reload()
    page.get_by_text("Many districts at once").click()
    assert_nothing_made(page, f"{file.name} was with a server that is gone")


def test_no_table_is_exported_with_formulas_in_it(open_page: OpenPage) -> None:
    """Streamlit's own export would leave them; the files beside a table are ours."""
    page = open_page("/district?magnet_cut=12000000&rows=%3D1%2B1:10;CREC:20&pack=2024.1")
    table = page.get_by_role("main").get_by_test_id("stDataFrame").last
    table.hover()
    expect(page.get_by_role("button", name="Search").last).to_be_visible()
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)


def test_nothing_is_made_of_a_path(tab: Page, app: App) -> None:
    page = tab
    forget(page, app.address)
    page.goto(f"{app.address}/[x](https:evil.example)www.evil.example")
    page.get_by_role("heading", name="There is no such page.").wait_for()
    assert_nothing_made(page, "There is no such page.")


def test_address_that_is_no_page_says_so_and_leads_home(tab: Page, app: App) -> None:
    tab.goto(f"{app.address}/wwwevil-example")
    assert_nothing_made(tab, "There is no such page.")
    tab.get_by_role("link", name="RESC Budget Explorer").click()
    tab.wait_for_selector("#first", state="detached")
    open_all(tab)

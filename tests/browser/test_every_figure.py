"""Every figure that a page shows carries an id, and one click leads to where it comes from.

What counts as a figure of ours is each visible text with a digit in it, but for three things:

- Names: a fiscal or calendar year, a date, a revision, an article of law. A year in a title tells
  which one is meant, and nothing is computed with it.
- What a visitor sets: the controls with their labels, and a link that could not be read.
- What stands around the page: the header, the keys of the hearing.

A table or a chart that is drawn on a canvas is one figure. The ids stand on a block: in
``data-figure``, or in the class that a Streamlit block has from its key. An id is told of where a
list on the page has it, or where the block itself prints its source with kind, date and last look.
What was chosen or entered by the visitor has no source to lead to.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from model import Pack, load_pack
from reports.wording.evidence import details_in_words
from reports.wording.origins import Origin, origins
from tests.browser.conftest import OpenPage
from tests.browser.settle import settled

NAMES = re.compile(
    r"(January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}(?=,)|\d{4}-\d\d-\d\d|\b(FY)?(19|20)\d\d\.\d+|\b(FY|FYs )?(19|20)\d\d([–-]\d\d)?\b"
    r"|§§?\d[\w-]*(\(\w\))*|\bFYs \d\d"
)
LISTS = "details:is(.sources, .resc-figures)"

READ = """() => {
  const control = "input, textarea, select, output, [data-testid=stSlider], " +
    "[data-testid=stNumberInput], [data-testid=stSelectbox], [data-testid=stFileUploader], " +
    "[data-testid=stWidgetLabel], [data-testid=stDataFrameColumnMenu], .st-key-notices";
  const around = "[data-testid=stHeader], [data-testid=stToolbar], .st-key-corner, kbd, " +
    "style, script, [data-testid=stAppSkipLink], .hidden, .resc-said";
  const idsOf = (node) => {
    if (node.dataset?.figure) return node.dataset.figure.split(" ");
    const key = [...node.classList].find((each) => /^st-key-figures-\\w+--/.test(each));
    return key?.replace(/^st-key-figures-\\w+?--/, "").split("--");
  };
  const found = [], lists = [];
  const seen = (node) => node.checkVisibility({ visibilityProperty: true });
  const walk = (node, block) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent.trim();
      if (/\\d/.test(text) && seen(node.parentElement)) found.push({ text, block });
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE && !(node instanceof ShadowRoot)) return;
    if (node instanceof Element) {
      if (node.matches(control) || node.matches(around)) return;
      const ids = idsOf(node);
      if (ids) block = { ids, text: node.innerText ?? "" };
      if (node.matches("details:is(.sources, .resc-figures)") && seen(node)) {
        lists.push(...[...node.querySelectorAll("li")].map((each) => each.dataset.figure));
        return;
      }
      if (node.matches("canvas") && seen(node)) found.push({ text: "1 canvas", block });
      if (node.shadowRoot) walk(node.shadowRoot, block);
    }
    for (const each of node.childNodes) walk(each, block);
  };
  walk(document.body, null);
  return { found, lists };
}"""

PACK = load_pack("2024.2")
CUT = {
    "2024.2": "pack=2024.2&magnet_cut=12050000&tuition_cap=cpi&residency_cut=500000"
    "&trauma_cut=300000&trauma_passed_on=50",
    "FY2027.1": "pack=FY2027.1&magnet_supplement_cut=2000000",
    "2023.1": "pack=2023.1&educator_diversity_cut=500000",
}
ROWS = "&district=Manchester&rows=CREC:120:4270.33;LEARN:10;ACES:40&budget=46900000" + (
    "&net_grand_list=3000000000&home_value=200000"
)
PAGES = {
    "": ".heading span",
    "district": ".resc-answer",
    "compare": "h1",
    "evidence": "h1",
    "validation": "h1",
    "method": "h1",
    "hearing": ".heading span",
    "about": "h1",
    "embed": ".heading span",
    "elsewhere": "h1",
}


@dataclass(frozen=True)
class Shown:
    """What a page shows: each text with a digit, and the ids that its lists tell of."""

    figures: list[tuple[str, list[str], str]]
    """The text, the ids of its block, and all that the block says, in one line."""
    listed: set[str]


def shown(page: Page) -> Shown:
    """The figures of a page, once everything on it that can be folded is open."""
    folded = page.locator("[data-testid=stExpander] details:not([open], .resc-figures) > summary")
    while folded.count():
        folded.first.click()
        settled(page)
    page.locator("details:not([open])").evaluate_all(
        f"all => all.forEach(each => {{ each.open = !each.matches('{LISTS}') }})"
    )
    read = settled(page).evaluate(READ)
    figures = [
        (each["text"], block["ids"], " ".join(block["text"].split()))
        if block
        else (each["text"], [], "")
        for each in read["found"]
        for block in [each["block"]]
        if re.search(r"\d", NAMES.sub("", each["text"]))
    ]
    return Shown(figures, set(read["lists"]))


def assert_every_figure_leads_to_its_source(page: Page, packs: list[Pack]) -> None:
    known: dict[str, Origin] = {}
    for pack in packs:
        known |= origins(pack)
    there = shown(page)
    assert there.figures
    assert [text for text, ids, _ in there.figures if not ids] == []
    carried = {each for _, ids, _ in there.figures for each in ids} | there.listed
    assert carried - known.keys() == set()
    untold = {
        (each, text[:60])
        for text, ids, block in there.figures
        for each in ids
        if each not in there.listed and not printed(known, each, block)
    }
    assert untold == set()
    for opener in page.locator(LISTS).all():
        if opener.is_visible():
            assert_one_click_opens(opener, known)


def printed(known: Mapping[str, Origin], name: str, block: str) -> bool:
    """Whether a block says where a figure comes from, or there is nothing to say."""
    origin = known[name]
    below = [known[each] for each in origin.rests_on]
    sources = origin.sources or [source for each in below for source in each.sources]
    return not sources or any(
        source.title in block and source.kind in block and source.date in block
        for source in sources
    )


def assert_one_click_opens(opener: Locator, known: Mapping[str, Origin]) -> None:
    """A list stands open after one click, and says source, kind, date and last look of each id."""
    opener.locator("summary").click()
    items = opener.locator("li")
    expect(items.first).to_be_visible()
    for name, said in items.evaluate_all(
        "all => all.map((each) => [each.dataset.figure, each.innerText])"
    ):
        assert known[name].what in said
        for source in known[name].sources:
            assert source.title in said
            assert details_in_words(source) in said
    opener.locator("summary").click()


VISITS = [
    # A year with a service line, and one without.
    *((path, revision) for path in PAGES for revision in ("2024.2", "FY2027.1")),
    ("", "2023.1"),
]


@pytest.mark.parametrize(("path", "revision"), VISITS)
def test_every_figure_of_a_page_leads_to_its_source(
    open_page: OpenPage, path: str, revision: str
) -> None:
    rows = ROWS if path == "district" else ""
    page = open_page(f"/{path}?{CUT[revision]}{rows}")
    page.wait_for_selector(PAGES[path])
    assert_every_figure_leads_to_its_source(settled(page), [load_pack(revision)])


BESIDE = [
    # A link that is older than the facts, and a page that says what has changed since.
    ("/?magnet_cut=12000000&made=2024.1&pack=2024", [PACK]),
    # Nothing cut, nobody's rows, no line with an amount, no control.
    ("/?pack=2024.2", [PACK]),
    ("/district?pack=2024.2", [PACK]),
    ("/about?pack=2025.1", [load_pack("2025.1")]),
    (f"/embed?{CUT['2024.2']}&controls=none", [PACK]),
    # A frozen link of a revision that did not write down when its sources were checked.
    ("/?residency_cut=500000&pack=2024.1", [load_pack("2024.1")]),
    (
        "/compare?s1=magnet_cut%3D12000000%26pack%3D2024.2"
        "&s2=pack%3DFY2027.1%26magnet_supplement_cut%3D2000000",
        [PACK, load_pack("FY2027.1")],
    ),
]


@pytest.mark.parametrize(("link", "packs"), BESIDE, ids=[link for link, _ in BESIDE])
def test_every_figure_of_another_state_leads_to_its_source(
    open_page: OpenPage, link: str, packs: list[Pack]
) -> None:
    page = open_page(link)
    page.wait_for_selector("h1, .heading span, .resc-answer")
    assert_every_figure_leads_to_its_source(settled(page), packs)


def test_every_figure_of_each_tab_of_the_evidence_leads_to_its_source(open_page: OpenPage) -> None:
    page = open_page(f"/evidence?{CUT['2024.2']}")
    page.wait_for_selector(".assumption")
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert_every_figure_leads_to_its_source(settled(page), [PACK])


def test_every_figure_of_many_districts_leads_to_its_source(open_page: OpenPage) -> None:
    page = open_page(f"/district?{CUT['2024.2']}")
    page.get_by_text("Many districts at once").click()
    page.wait_for_selector("[data-testid=stFileUploader]")
    assert_every_figure_leads_to_its_source(settled(page), [PACK])
    rows = "district,school,students,tuition\nManchester,CREC,120,4270.33\nBolton,ACES,40,5000\n"
    file: FilePayload = {"name": "rows.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    page.set_input_files("input[type=file]", file)
    page.wait_for_selector(".resc-side-tiles")
    assert_every_figure_leads_to_its_source(settled(page), [PACK])

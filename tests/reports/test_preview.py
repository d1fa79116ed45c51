"""A pasted link shows its own title, sentence and picture, whatever a stranger put into it."""

import re
from collections.abc import Callable
from datetime import date
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from model import Pack, Scenario, encode, estimate, load_pack, open_link
from model.messages import LONGEST
from model.scenario import holds_district, without_district
from reports.sharing.preview import (
    PICTURE_PATH,
    Preview,
    head_tags,
    page_heading,
    preview,
    preview_html,
    shared_picture,
    title_html,
)
from reports.wording.amounts import shown_together
from reports.wording.two_laws import sides, supposed
from tests.scenarios import frozen_scenarios

PACK = load_pack("2024.1")
SITE = "https://budget.example.org"
LINK = "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1"
LIVE = "magnet_cut=12000000&tuition_cap=cpi&pack=2024"
TODAY = date(2026, 11, 24)
PAGES = sorted((Path(__file__).parents[2] / "pages").glob("[a-z]*.py"))
SUPPOSED = "Suppose the state cut $12 million from the magnet line in FY2025 and every year after."
LAW = (
    f"{SUPPOSED} Under current law (tuition stays capped at 58% "
    "of its FY2024 rate), districts would pay nothing more "
    "and students would lose $12 million in services."
)
CHANGE = (
    "If tuition were tied to inflation from FY2025, in that year districts could be charged $1.7 "
    "million more in tuition and students would then lose $10.3 million in services."
)
SENTENCE = f"{LAW} {CHANGE}"
TITLE = (
    "−$12 million magnet, tied to inflation: who pays under “current law” and “tied to inflation”?"
)
BRIEF = (
    "Cut in Connecticut from FY2025 on: $12 million. Current law, in FY2025: districts pay $0, "
    "services lost $12 million. Tied to inflation: districts pay $1.7 million, services lost $10.3 "
    "million."
)
MOST = 280
"""Characters in which both laws have to stand, with the longest amounts, year and rule."""
MADE_WITH = (
    "An estimate for Connecticut. Data version 2024.1, law as recorded on November 24, 2026."
)


class Tags(HTMLParser):
    """The tags of a head, and what they say."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: dict[str, str] = {}
        self.seen: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        found = {name: value or "" for name, value in attrs}
        if tag == "meta" and "content" in found:
            self.said[found.get("name") or found["property"]] = found["content"]

    def handle_data(self, data: str) -> None:
        if self.seen[-1:] == ["title"]:
            self.said.setdefault("title", data)


def tags(shown: Preview) -> dict[str, str]:
    return Tags(head_tags(shown)).said


def test_a_link_shows_its_own_title_sentence_and_picture() -> None:
    said = tags(preview(SITE, "/", LINK))
    assert said["title"] == (f"{TITLE} · RESC Budget Explorer")
    assert said["og:title"] == said["twitter:title"] == (TITLE)
    for name in ("description", "og:description", "twitter:description"):
        assert said[name] == f"{BRIEF} {MADE_WITH}"
    for name in ("og:image:alt", "twitter:image:alt"):
        assert said[name] == BRIEF
    assert said["og:url"] == f"{SITE}/?{LINK}"
    assert said["og:image"] == f"{SITE}{PICTURE_PATH}?{LINK}&size=social"
    assert said["twitter:card"] == "summary_large_image"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")


@settings(max_examples=200)
@given(frozen_scenarios(PACK))
def test_any_link_says_in_brief_what_its_page_says(scenario: Scenario) -> None:
    shown = preview(SITE, "/evidence", encode(scenario, PACK))
    sentence = supposed(estimate(PACK, scenario))
    if estimate(PACK, scenario).total.cut:
        assert shown.description.startswith(shown.picture_text)
        assert shown.description.endswith(MADE_WITH)
        rest = shown.description.removeprefix(shown.picture_text).removesuffix(MADE_WITH).strip()
        # What both laws rest on is said in the same words.
        assert rest in sentence
        # What fills one placeholder is cut there, which all assumptions together are longer than.
        cut = sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST]}…"
        assert any(each.startswith(f"{cut} {MADE_WITH} ") for each in _page_text(scenario))
    assert shown.address == f"{SITE}/evidence?{encode(scenario, PACK)}".rstrip("?")


@settings(max_examples=200)
@given(frozen_scenarios(PACK))
def test_both_laws_stand_where_a_preview_is_not_yet_cut_off(scenario: Scenario) -> None:
    """A robot shows about two hundred characters."""
    found = sides(PACK, scenario)
    shown = preview(SITE, "/", encode(scenario, PACK))
    if not estimate(PACK, scenario).total.cut:
        return
    begins = shown.description[:MOST]
    for side in found:
        total = shown_together(side.estimate.lines.values(), side.unit)
        pay, lost = total.money(total.districts_pay), total.money(total.services_lost)
        assert f": districts pay {pay}, services lost {lost}." in begins


@settings(max_examples=200)
@given(frozen_scenarios(PACK))
def test_the_picture_that_is_named_is_the_scenario_and_never_changes(scenario: Scenario) -> None:
    address = urlsplit(preview(SITE, "/", encode(scenario, PACK)).picture)
    picture = shared_picture(SITE, address.query, TODAY)
    assert picture.frozen
    assert picture.size == "social"
    drawn = picture.meant.scenario
    assert without_district(drawn).cuts == scenario.cuts
    assert drawn.assumptions == scenario.assumptions
    # A district's rows are nobody's business who sees the picture's address in a log.
    assert not holds_district(address.query)
    assert not holds_district(drawn)


@pytest.mark.parametrize(
    "link", ["", "tuition_cap=58", "nonsense=1", "magnet_cut=lots", "%ff%00", "&&&===", "pack=1999"]
)
def test_a_link_that_cuts_nothing_shows_what_the_site_is(link: str) -> None:
    shown = preview(SITE, "/", link)
    assert shown.title == "Who pays if a line is cut?"
    assert "Connecticut's education budget" in shown.description
    assert shown.picture_text.startswith(f"{shown.title} Under current law, a cut to the magnet")
    assert "$" not in shown.picture_text


def test_every_page_has_a_preview_of_its_own_and_a_page_that_is_not_here_the_sites() -> None:
    paths = ["/", *(f"/{file.stem}" for file in PAGES if file.stem not in ("who_pays", "embed"))]
    titles = [preview(SITE, path, "").title for path in paths]
    assert len(titles) == len(set(titles)) > 5
    assert preview(SITE, "/nothing-here", "").title == titles[0]


def test_a_damaged_link_shows_as_much_as_can_be_read() -> None:
    for link in (
        LINK.replace("&", "&amp;"),
        f"utm_source=mail&{LINK}&x=<script>",
        quote(LINK, safe=""),
    ):
        assert preview(SITE, "/", link).description == f"{BRIEF} {MADE_WITH}", link
    gone = preview(SITE, "/", "magnet_cut=12000000&tuition_cap=cpi&pack=2024.99")
    assert gone.description.startswith(BRIEF)


def test_a_frozen_link_stays_frozen() -> None:
    assert preview(SITE, "/", LINK).address == f"{SITE}/?{LINK}"


def test_a_district_that_is_in_the_link_is_in_its_sentence(pack: Pack) -> None:
    link = f"{LINK}&district=Windsor&rows=Two+Rivers:100:4270.33"
    shown = preview(SITE, "/district", link)
    assert shown.description == (
        "Cut in Connecticut from FY2025 on: $12 million. Current law: the tuition bill of Windsor "
        "rises by $0. Tied to inflation: the tuition bill of Windsor rises by $12,800. "
        f"{MADE_WITH}"
    )
    assert any("the tuition bill of Windsor would rise" in law.says for law in shown.answer.laws)
    assert "Windsor" not in shown.picture
    assert "Windsor" not in shown.picture_text
    assert "Windsor" not in preview(SITE, "/", link).description


def test_a_comparison_names_its_scenarios_and_their_answers() -> None:
    link = urlencode({"s1": LINK, "n1": "Ours", "s2": "magnet_cut=12000000&pack=2024.1"})
    shown = preview(SITE, "/compare", link)
    assert shown.title == "Compared: Ours and Cap removed"
    assert any(f"Ours: {SENTENCE}" in each for each in shown.tells)
    assert shown.description == (
        "Ours (current law), FY2025: of $12 million districts pay $0, services lost $12 million. "
        "Ours (tied to inflation), FY2025: of $12 million districts pay $1.7 million, services "
        "lost $10.3 million. Cap removed, FY2025: of $12 million districts pay $12 million, "
        f"services lost $0. {MADE_WITH}"
    )
    assert shown.address == f"{SITE}/compare?{link}"
    assert LINK in shown.picture


@given(
    st.text(),
    st.dictionaries(
        st.sampled_from(["magnet_cut", "district", "rows", "pack", "s1", "n1", "s2", "é"]),
        st.text(),
    ),
    st.sampled_from(["/", "/district", "/compare", '/"><script>']),
)
def test_nothing_from_a_link_breaks_out_of_its_tag(
    text: str, pairs: dict[str, str], path: str
) -> None:
    query = "&".join([*(f"{name}={value}" for name, value in pairs.items()), text])
    query += '&magnet_cut=12000000&district="><script>alert(1)</script>&rows=<b>:10:5'
    parsed = Tags(head_tags(preview(SITE, path, query)))
    assert set(parsed.seen) == {"title", "meta", "link"}
    assert len(parsed.said) == 18
    assert parsed.said["og:image"].isascii()
    assert parsed.said["og:url"].isascii()


def test_a_picture_of_a_live_link_bears_its_day_and_a_size() -> None:
    live = shared_picture(SITE, f"{LIVE}&size=slide", TODAY)
    assert not live.frozen
    assert live.size == "slide"
    assert live.made == TODAY
    assert shared_picture(SITE, f"{LIVE}&size=huge", TODAY).size == "social"
    mended = "pack=2024&tuition_cap=cpi&utm_source=x&magnet_cut=12000000&size=slide"
    assert shared_picture(SITE, mended, TODAY) == live


def test_a_preview_draws_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made for each page that is opened; the picture is drawn when a robot asks for it."""
    drawn: list[str] = []
    monkeypatch.setattr(typst, "Compiler", lambda *_, **__: drawn.append("a document"))
    assert head_tags(preview(SITE, "/", LINK))
    assert not drawn


def test_other_pages_show_the_first_scenario_of_a_comparison() -> None:
    link = urlencode({"s1": LINK, "s2": "magnet_cut=5&pack=2024.1", "lang": "es"})
    _, first = preview_html(SITE, "/compare", link)
    found = re.findall(r'href="([^"]*)"', first)
    others = f"?{LINK}&lang=es".replace("&", "&amp;")
    compared = f"?{urlsplit(preview(SITE, '/compare', link).address).query}".replace("&", "&amp;")
    assert "s1=" in compared
    paths = ("/", "/district", "/compare", "/evidence", "/about")
    linked = [f"{path}{compared if path == '/compare' else others}" for path in paths]
    spanish = f"?{compared.removeprefix('?lang=es&amp;')}&amp;lang=es"
    assert found == [*linked, spanish, f"/accessibility{others}"]


def test_each_page_tells_its_own_title_and_text_before_the_answer() -> None:
    for path, title, text in (
        ("/evidence", "Where the figures come from", "The sources, the assumptions and the law"),
        ("/about", "About the priorities", "The legislative priorities behind these figures"),
    ):
        _, first = preview_html(SITE, path, LINK)
        assert f"<h1>{title}</h1><p>{text}" in first
        told = unescape(re.sub(r"<dl>.*?</dl>|<h3>.*?</h3>|<[^>]+>", " ", first))
        assert f"{SENTENCE} {MADE_WITH} " in " ".join(told.split())
        assert first.count("<section><h3>") == 2
    _, first = preview_html(SITE, "/compare", urlencode({"s1": LINK, "s2": "pack=2024.1"}))
    names = re.findall(r"<p>([^:<]+):", first)
    assert len(names) == 2


def test_district_s_page_tells_its_own_bill_law_by_law_before_the_page_is_there() -> None:
    link = f"{LINK}&district=Windsor&rows=Two+Rivers:100:4270.33"
    _, first = preview_html(SITE, "/district", link)
    sections = re.findall(r"<section><h3>(.*?)</h3><p>(.*?)</p><dl>(.*?)</dl>", first)
    figures = [re.findall(r"<dt>.*?</dt><dd>(.*?)</dd>", each[2]) for each in sections]
    assert len(sections) == 2
    assert all("the tuition bill of Windsor" in sentence for _, sentence, _ in sections)
    assert figures[0][1] == "$0"
    now, rise, after = ([*map(_amount, each)] for each in zip(*figures, strict=True))
    assert len(set(now)) == 1
    assert [one + two for one, two in zip(now, rise, strict=True)] == after
    assert all(figure in sections[1][1] for figure in (figures[1][0], figures[1][2]))


@pytest.mark.parametrize("path", ["/", "/district", "/evidence"])
def test_link_on_paper_lasts_without_scripts_too(path: str) -> None:
    _, first = preview_html(SITE, path, "magnet_cut=12000000&pack=2024&lang=es")
    [printed] = re.findall('class="address">(.*?)</p>', first)
    opened = open_link(unescape(printed).partition("?")[2])
    assert opened.scenario.pack == opened.pack.revision
    assert (opened.scenario.cuts["magnet"], opened.scenario.lang) == (12_000_000, "es")


def test_what_the_record_says_of_a_district_is_told_before_the_page_is_there() -> None:
    link = f"{LINK}&district=Manchester&rows=CREC:40:5000"
    assert "does not pay full tuition" in " ".join(preview(SITE, "/district", link).answer.beside)


def test_district_without_rows_is_told_the_example_and_a_pasted_link_too() -> None:
    shown = preview(SITE, "/district", LINK)
    assert "the tuition bill for each 100 students rises by $12,800" in shown.description
    assert "Enter your own students" in " ".join(shown.answer.beside)
    none = preview(SITE, "/district", "pack=2024.1")
    assert none.description.startswith("What a state cut would do to the tuition bill")
    assert "nothing is cut from the magnet line" in none.answer.laws[0].says


def _page_text(scenario: Scenario) -> list[str]:
    """What the first page tells before Streamlit is there."""
    return [*preview(SITE, "/", encode(scenario, PACK)).tells]


def test_hearing_opened_with_a_comparison_shows_its_first_step_before_streamlit_is_there() -> None:
    steps = {"s1": "magnet_cut=4000000&pack=2024.1", "s2": LINK, "lang": "es"}
    head, first = preview_html(SITE, "/hearing", urlencode(steps))
    assert "−$4 million magnet" in Tags(head).said["og:title"]
    assert "$4 million" in first
    assert 'class="note-box"' not in first


def _amount(text: str) -> int:
    return int(re.sub(r"[^0-9]", "", text))


@pytest.mark.parametrize("make", [preview_html, title_html])
def test_other_language_is_a_link_that_keeps_the_scenario(
    make: Callable[[str, str, str], tuple[str, str]],
) -> None:
    link = LINK.replace("&pack", "&district=Anytown&pack") + "&lang=en"
    for path, shown in (("/", True), ("/district", True), ("/hearing", False), ("/embed", False)):
        head, first = make(SITE, path, link)
        there = escape(link.replace("lang=en", "lang=es"))
        alternate = f'<link rel="alternate" hreflang="es" href="{SITE}{path}?{there}" />'
        assert alternate in head
        assert (f'<a lang="es" hreflang="es" href="?{there}">Español</a>' in first) == shown


@given(st.text(), st.sampled_from(["/", "/compare", '/"><script>']))
@settings(max_examples=50)
def test_nothing_breaks_out_of_a_page_with_its_title_alone(text: str, path: str) -> None:
    head, first = title_html(SITE, path, f'{text}"><script>alert(1)</script>')
    assert set(Tags(head).seen) == {"title", "meta", "link"}
    assert Tags(head).said["og:url"].isascii()
    assert "script" not in Tags(first).seen


def test_bare_link_of_any_page_shows_its_own_title_and_a_picture_that_asks() -> None:
    for path in ("/", "/district", "/compare", "/evidence", "/about", "/hearing"):
        shown = preview(SITE, path, "")
        assert shown.title == page_heading(path)
        assert "$" not in shown.description + shown.picture_text
        assert "Connecticut" in shown.description or path == "/about"
        pictured = shared_picture(SITE, urlsplit(shown.picture).query, TODAY)
        assert not any(pictured.meant.scenario.cuts.values())

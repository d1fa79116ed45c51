"""The preview of a link where it is pasted: title, sentence and picture, as HTML tags.

Knows links and words; knows nothing of servers. All that comes from a link is escaped.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from html import escape
from urllib.parse import parse_qsl, quote

from model import Estimate, Pack, Scenario, encode, estimate, open_link
from model.catalogs import LANGUAGES, SOURCE, catalog
from model.comparison_link import FEWEST, encode_comparison, language_beside, names_columns
from model.fit import DoesNotFit
from model.languages import known_language
from model.messages import language, say
from model.opening import Opened, essence
from model.pack import tuition_lines
from model.scenario import LONGEST_LINK, frozen_scenario, without_district
from reports.comparison.columns import Column, columns
from reports.comparison.opening import opened_columns, said_of_all, unused
from reports.papers.picture import PIXELS, Size, picture_png
from reports.sharing.first_notes import first_notes
from reports.sharing.first_page import Told, as_read, first_page, in_language, title_page
from reports.sharing.in_brief import bills_in_brief, compared_in_brief, laws_in_brief
from reports.sharing.late import late_note
from reports.sharing.links import asked_of, frozen_link, same_link
from reports.sharing.texts import compared_answers, worked_from
from reports.sharing.told_laws import ToldLaws, told_bill, told_laws
from reports.wording.any_cut import shown_sides
from reports.wording.bill_laws import bill_sides, bill_under_both_laws
from reports.wording.bill_sentences import no_bill
from reports.wording.made_with import dated
from reports.wording.ranges import ranges_said
from reports.wording.scenario_names import scenario_name
from reports.wording.sentences import answer, enumeration, lower_first
from reports.wording.two_laws import (
    all_it_rests_on,
    beside_laws,
    headings,
    sentences_of,
    sides,
    suppose,
    supposed,
)

PICTURE_PATH = "/share/picture.png"
DISTRICT_PATH = "/district"
COMPARE_PATH = "/compare"
_OF_A_QUERY = "!$&'()*+,-./:;=?@_~%"
"""What may stand in a query as it is."""


@dataclass(frozen=True)
class Preview:
    """The preview of a link, as plain text."""

    title: str
    page_title: str
    """What a browser calls the page."""
    description: str
    address: str
    """The link itself, as this site writes it."""
    picture: str
    """The address of its picture."""
    picture_text: str
    """What that shows, in brief."""
    others: str
    """The query with which the site's other pages show the same."""
    heading: str
    tells: tuple[str, ...]
    """What the page itself says before Streamlit is there, and then its answer."""
    answer: ToldLaws = field(default_factory=ToldLaws)
    compared: tuple[Column, ...] = ()
    """The columns of a comparison."""
    unused: tuple[str, ...] = ()
    """What of its link was not used as it was given, in sentences."""


@dataclass(frozen=True)
class SharedPicture:
    """The picture that one address shows; equal ones are the same to the last pixel."""

    origin: str
    meant: Opened
    """What its link means, without a district."""
    size: Size
    made: date
    frozen: bool
    """The address names the revision, so its picture never changes."""
    lang: str = ""
    """The language that the address asks for."""

    def png(self) -> bytes:
        """Draw it."""
        pack, scenario = self.meant.pack, replace(self.meant.scenario, lang=self.lang)
        link = _home_link(self.origin, pack, scenario)
        return picture_png(pack, scenario, self.size, link, self.made)


def preview(origin: str, path: str, query: str) -> Preview:
    """The preview of any link, however broken it is.

    Args:
        origin: scheme and host, "https://budget.example.org".
        path: the page's path, "/" for the home page.
        query: the query string as it came.
    """
    page = quote(path)
    if page == COMPARE_PATH:
        return _of_comparison(origin, query)
    opened = open_link(query)
    result = estimate(opened.pack, opened.scenario)
    address = _own_address(origin, page, opened)
    bill = page == DISTRICT_PATH
    if not result.total.cut and not bill:
        title, says = _of_page(page)
        if not result.lines:
            says = answer(result)
        return _shown(origin, title, says, address, result)
    title = title_of(page, opened.pack, opened.scenario)
    answered = _bill_answered(result) if bill else _answered(result)
    heading, says = _of_page(page)
    description = answered.brief if result.total.cut else says
    shown = _shown(origin, title, description, address, result)
    shown = replace(shown, page_title=page_title(page, opened.pack, opened.scenario))
    if not _named(page):
        return replace(shown, tells=(answered.signed if result.total.cut else says,))
    told = answered.told
    tells = (says,) if told.laws else (says, answered.signed)
    return replace(shown, heading=heading, tells=tells, answer=told)


def _own_address(origin: str, page: str, opened: Opened) -> str:
    here = f"{origin}{page}"
    said = encode(opened.scenario, opened.pack)
    return same_link(here, opened.pack, opened.scenario) if said else here


@dataclass(frozen=True)
class _Answered:
    """The answer of a link."""

    brief: str
    """What a preview has room for, and what it rests on."""
    signed: str
    """All of it as one text."""
    told: ToldLaws
    """The same in parts."""


def _answered(result: Estimate) -> _Answered:
    """The statewide answer of a link."""
    pack, scenario = result.pack, result.scenario
    ranges, sources = ranges_said(sides(pack, scenario)), worked_from(pack, scenario)
    told = told_laws(result, [_made_with(pack), *ranges, sources])
    found = sides(pack, scenario)
    brief = [laws_in_brief(result, found), *beside_laws(result, found), _made_with(pack)]
    said = say("share-preview-answer", text=supposed(result), **dated(pack))
    return _Answered(" ".join(brief), " ".join([said, *ranges, sources]), told)


def _bill_answered(result: Estimate) -> _Answered:
    """The same of a district's bill, which is an example until its rows are entered."""
    pack, scenario = result.pack, result.scenario
    if not tuition_lines(pack):
        return _Answered(no_bill(pack), no_bill(pack), ToldLaws())
    cut = bool(result.total.cut)
    sources = [worked_from(pack, scenario)] if cut else []
    brief = ""
    try:
        told = told_bill(result, scenario.rows, [_made_with(pack), *sources])
        bill = bill_under_both_laws(pack, scenario, scenario.rows)
        sentence = f"{suppose(result)} {bill}" if cut else bill
        found = bill_sides(pack, scenario, scenario.rows)
        if found[1:]:
            rests = all_it_rests_on(pack, scenario, [each.side for each in found])
            brief = " ".join([bills_in_brief(result, found), *rests, _made_with(pack)])
    except DoesNotFit:
        sentence, told = say("district-does-not-fit"), ToldLaws()
    said = say("share-preview-answer", text=sentence, **dated(pack))
    return _Answered(brief or said, " ".join([said, *sources]), told)


def _made_with(pack: Pack) -> str:
    return say("share-preview-answer", text="", **dated(pack)).strip()


def title_of(page: str, pack: Pack, scenario: Scenario) -> str:
    """The title of a page's path at a scenario: what is cut, or else what the page is about."""
    if not any(scenario.cuts.values()):
        return _of_page(page)[0]
    rules = headings(pack, scenario)
    law, change = rules or ("", "")
    return say(
        "share-preview",
        named="yes" if rules else "no",
        scenario=scenario_name(pack, scenario),
        rule=lower_first(law),
        other_rule=lower_first(change),
    )


def page_title(page: str, pack: Pack, scenario: Scenario) -> str:
    """The same with the page's name, which tells it from others that show the same scenario."""
    name = f"shell-page-{page.strip('/')}"
    if not any(scenario.cuts.values()) or name not in catalog(SOURCE):
        return title_of(page, pack, scenario)
    return say("share-preview-on-page", page=say(name), scenario=scenario_name(pack, scenario))


def compared_title(compared: Sequence[Column]) -> str:
    """The title of a comparison: the names of what it compares."""
    names = enumeration([column.name for column in compared])
    return say("share-preview-compared", names=names)


def page_heading(page: str) -> str:
    """The first heading of a page's path, on the page itself and before Streamlit is there."""
    return _of_page(page)[0]


def whole_title(title: str) -> str:
    """A page's title with the name of the site."""
    return f"{title} · {say('shell-name')}"


def preview_html(origin: str, path: str, query: str) -> tuple[str, str]:
    """The preview as HTML: for a page's head, and what the page says before Streamlit is there."""
    query = as_read(path, query)
    return _html(preview(origin, path, query), path, query)


def preview_with_note(origin: str, path: str, query: str) -> tuple[str, str, str]:
    """The same, and the word for the case that the page does not open."""
    query = as_read(path, query)
    shown = preview(origin, path, query)
    return (*_html(shown, path, query), late_note(shown.others))


def _html(shown: Preview, path: str, query: str) -> tuple[str, str]:
    told = Told(shown.heading, shown.tells, shown.address, shown.others, shown.answer)
    if shown.compared:
        links = [column.opened for column in shown.compared]
        return head_tags(shown), title_page(path, told, first_notes(query, shown.unused, links))
    return head_tags(shown), first_page(path, query, told)


def title_html(origin: str, path: str, query: str) -> tuple[str, str]:
    """The same without what the link says: the page's own title and sentence, and no figure.

    For a link that is not read in time. Its address stays as it came.
    """
    page = quote(path)
    title, says = _of_page(page)
    link = quote(query, safe=_OF_A_QUERY)
    address = f"{origin}{page}?{link}" if link else f"{origin}{page}"
    # What a comparison's link says is no scenario of the other pages.
    told = Told(title, (says,), address, "" if page == COMPARE_PATH else link)
    tags = {"og:title": title, "og:description": says, "og:url": address}
    return _tags(title, {"description": says}, tags, address), title_page(path, told)


def head_tags(shown: Preview) -> str:
    """The title and the tags that robots read: description, Open Graph, Twitter card."""
    width, height = PIXELS["social"]
    named = {
        "description": shown.description,
        "twitter:card": "summary_large_image",
        "twitter:title": shown.title,
        "twitter:description": shown.description,
        "twitter:image": shown.picture,
        "twitter:image:alt": shown.picture_text,
    }
    graph = {
        "og:title": shown.title,
        "og:description": shown.description,
        "og:url": shown.address,
        "og:image": shown.picture,
        "og:image:type": "image/png",
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": shown.picture_text,
    }
    return _tags(shown.page_title, named, graph, shown.address)


def _tags(title: str, named: dict[str, str], graph: dict[str, str], address: str) -> str:
    lines = [f"<title>{escape(whole_title(title))}</title>"]
    site = {
        "og:type": "website",
        "og:site_name": say("shell-name"),
        "og:locale": f"{language()}_US",
    }
    for kind, tags in (("name", named), ("property", site | graph)):
        lines += [
            f'<meta {kind}="{name}" content="{escape(text)}" />' for name, text in tags.items()
        ]
    where, _, query = address.partition("?")
    for spoken in LANGUAGES:
        there = escape(f"{where}?{in_language(query, spoken)}")
        lines.append(f'<link rel="alternate" hreflang="{spoken}" href="{there}" />')
    return "\n    ".join(lines)


def shared_picture(origin: str, query: str, today: date) -> SharedPicture:
    """The picture that an address asks for: any scenario's query, and ``size``.

    One that may change bears today's date.
    """
    asked = dict(parse_qsl(query[:LONGEST_LINK])).get("size", "")
    size = asked if asked in PIXELS else "social"
    opened = open_link(query)
    frozen = opened.scenario.pack == opened.pack.revision
    made = _made(opened.pack) if frozen else today
    lang = opened.scenario.lang
    return SharedPicture(origin, essence(opened), size, made, frozen, lang)


def _of_page(page: str) -> tuple[str, str]:
    """The title and sentence of a page that nothing is cut on: its own, or the site's."""
    if named := _named(page):
        return say(named), say(f"{named}.says")
    return say("share-preview-none"), say("share-preview-none.says")


def _named(page: str) -> str:
    """The message with a page's own title; "" for a page without one."""
    named = f"share-preview-page-{page.strip('/')}"
    return named if named in catalog(SOURCE) else ""


def _shown(origin: str, title: str, description: str, address: str, result: Estimate) -> Preview:
    pack, scenario = result.pack, result.scenario
    # Without a district and by the exact revision: all that its picture depends on.
    # In the language of the text: a robot that fetches the picture wishes for none.
    spoken = known_language(language())
    lang = "" if spoken == SOURCE else spoken
    bare = replace(frozen_scenario(without_district(scenario), pack), lang=lang)
    found = shown_sides(pack, scenario)
    invited = [say("dial-title"), *sentences_of(found)]
    said = laws_in_brief(result, found) if result.total.cut else " ".join(invited)
    picture = f"{origin}{PICTURE_PATH}?{encode(bare, pack)}&size=social"
    others = address.partition("?")[2]
    return Preview(
        title,
        title,
        description,
        address,
        picture,
        said,
        others,
        heading=title,
        tells=(description,),
    )


def _of_comparison(origin: str, query: str) -> Preview:
    """The names, each with its answer, and the picture of the first that cuts something."""
    asked, spoken = asked_of(query), language_beside(query)
    entries, notices, begun = opened_columns(asked)
    compared = columns(entries)
    shown = entries[0].opened
    chosen = begun or shown
    opened = replace(chosen, scenario=replace(chosen.scenario, lang=spoken))
    address = _own_address(origin, COMPARE_PATH, opened)
    others = address.partition("?")[2]
    if names_columns(asked):
        address = f"{origin}{COMPARE_PATH}?{encode_comparison(entries, spoken)}"
        others = same_link("", opened.pack, opened.scenario).lstrip("?")
    said, answers = said_of_all(compared, begun), compared_answers(compared)
    tells = [*([said] if said else []), *answers]
    first = next((each for each in compared if each.estimate.total.cut), compared[0])
    made = dict.fromkeys(_made_with(each.estimate.pack) for each in compared)
    description = " ".join([compared_in_brief(compared), *made])
    title = compared_title(compared)
    if len(compared) < FEWEST:
        title = page_title(COMPARE_PATH, shown.pack, shown.scenario)
        tells.insert(0, say("compare-too-few"))
    pictured, page_name = first.estimate, title
    if begun and not any(begun.scenario.cuts.values()):
        # A link that asks for nothing is shared for the page, not for the proposal that stands in.
        title, description = _of_page(COMPARE_PATH)
        pictured = estimate(begun.pack, begun.scenario)
    return replace(
        _shown(origin, title, description, address, pictured),
        page_title=page_name,
        others=others,
        heading=page_heading(COMPARE_PATH),
        tells=tuple(tells),
        compared=tuple(compared),
        unused=tuple(unused(notices, compared)),
    )


def _home_link(origin: str, pack: Pack, scenario: Scenario) -> str:
    return frozen_link(f"{origin}/", pack, without_district(scenario))


def _made(pack: Pack) -> date:
    """The date on a picture that never changes: that of the facts it was made from."""
    return date.fromisoformat(str(pack.made))

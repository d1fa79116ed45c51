"""What a page says before Streamlit is there: the answer of its link, as HTML that needs no script.

web/start.js takes it away once the page itself is drawn.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode

from model import Pack, Scenario, encode, open_link
from model.catalogs import LANGUAGES
from model.languages import LANG
from model.messages import kept_by_language, language, say, speaking
from model.opening import Opened
from model.scenario import asked_language, choices, read_language
from reports.dial.early import early_dial, rules_asked
from reports.dial.first import first_answer
from reports.dial.form import Mode
from reports.dial.source import dial_css
from reports.sharing.conformance import page_html
from reports.sharing.first_notes import first_notes
from reports.sharing.links import CONTROLS, STEPS, asked_of, code_of_choices, walked
from reports.sharing.told_laws import Law, ToldLaws
from reports.wording.link_notes import of_facts

_MODES: dict[str, Mode] = {"/": "page", "/hearing": "hearing", "/embed": "embed"}
"""The pages that are a dial, by their path."""
_ALIVE = ("page", "hearing", "embed")
"""The modes of a dial that moves before Streamlit is there."""
_PAGES = {
    "/": "shell-page-who-pays",
    "/district": "shell-page-district",
    "/compare": "shell-page-compare",
    "/evidence": "shell-page-evidence",
    "/about": "shell-page-about",
}
_REPORT = "/accessibility"
"""The path of the page whose report needs no script."""
_WITHOUT_FACTS = ("/embed",)
"""Pages that say in their own place which facts they show."""
_CURRENT = ' aria-current="page"'
_OWN_STYLE = (Path(__file__).parent / "first.css").read_text("utf-8")
_IN_THE_DARK = (Path(__file__).parent / "first_dark.css").read_text("utf-8")
_DARK_GOES_HERE = "/* dial */"
_HEARING = ".dial[data-mode=hearing]"
_DARK = re.compile(r"\.dial\[data-theme=dark\](\{[^}]*\})")
_HEARING_DARK = re.compile(rf"{re.escape(_HEARING)}\[data-theme=dark\](\{{[^}}]*\}})")


@dataclass(frozen=True)
class Told:
    """What a page tells that is no dial, and where it and the other pages are."""

    title: str
    says: tuple[str, ...]
    """Its first paragraphs."""
    address: str
    """Of what is shown."""
    others: str
    """The query with which the site's other pages show the same."""
    answer: ToldLaws = field(default_factory=ToldLaws)
    printed: str = ""
    """The address on paper, which opens at these figures later too; "" for the same."""


def first_page(path: str, query: str, told: Told) -> str:
    """The first HTML of a page whose link says one scenario.

    Args:
        path: the page's path, "/" for the home page.
        query: the query string as it came.
        told: its title and sentence where the page is no dial, and its addresses.
    """
    mode = _mode(path, query)
    opened = _opened(query)
    refused = [notice.message for notice in opened.notices]
    facts = None if path in _WITHOUT_FACTS else of_facts(opened, asked_of(query))
    notes = first_notes(query, refused, [opened], facts)
    told = replace(told, printed=_frozen(told.address, opened.pack))
    if not mode:
        home = told.address.partition("?")[0].removesuffix(_REPORT)
        more = page_html(opened.pack.revision, f"{home}/") if path == _REPORT else ""
        return title_page(path, told, notes, more)
    answer = _answer(opened.pack, choices(opened.scenario), mode)
    style = f'<style class="first-style">{_dial_style()}</style>'
    return _framed(path, told, style, f'{notes}<div class="first-dial">{answer}</div>')


def title_page(path: str, told: Told, notes: str = "", more: str = "") -> str:
    """The first HTML of a page with its title and sentence, whatever its link says.

    Args:
        path: the page's path.
        told: what it tells.
        notes: HTML that stands above that.
        more: HTML that stands below it.
    """
    says = _paragraphs(told.says)
    laws = "".join(map(_law, told.answer.laws))
    if laws:
        about, beside = escape(told.answer.about), _paragraphs(told.answer.beside)
        heading = f"<h2>{about}</h2>" if about else ""
        says += f'{heading}<div class="laws">{laws}</div><div class="beside">{beside}</div>'
    return _framed(path, told, "", f"{notes}<h1>{escape(told.title)}</h1>{says}{more}")


def _frozen(address: str, pack: Pack) -> str:
    """A page's address at the exact revision of the facts."""
    page, _, query = address.partition("?")
    kept = [each for each in query.split("&") if each and each.partition("=")[0] != "pack"]
    return f"{page}?{'&'.join([*kept, f'pack={pack.revision}'])}"


def _law(law: Law) -> str:
    """What a cut does under one law: its sentence, and its figures as a list."""
    heading = f"<h3>{escape(law.heading)}</h3>" if law.heading else ""
    figures = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(figure)}</dd></div>"
        for name, figure in law.figures
    )
    return f"<section>{heading}<p>{escape(law.says)}</p><dl>{figures}</dl></section>"


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(each)}</p>" for each in texts)


def as_read(path: str, query: str) -> str:
    """A page's query as the page reads it: in a hearing, a comparison's columns are its steps."""
    steps = walked(asked_of(query)) if _MODES.get(path) == "hearing" else {}
    spoken = asked_language(query)
    return urlencode(steps | ({LANG: spoken} if spoken else {})) if steps else query


def in_language(query: str, spoken: str) -> str:
    """A link's query, of which the language alone is another."""
    kept = [each for each in query.split("&") if each and each.partition("=")[0] != LANG]
    return "&".join([*kept, f"{LANG}={spoken}"])


def _framed(path: str, told: Told, style: str, shown: str) -> str:
    framed = _MODES.get(path) not in ("hearing", "embed")
    top = _top(path, told) if framed else ""
    help_at = f"{_REPORT}?{told.others}" if told.others else _REPORT
    help_link = f'<p><a href="{escape(help_at)}">{escape(say("access-link"))}</a></p>'
    return (
        f'<div id="first">{style}<style>{_OWN_STYLE}</style>{top}<main>{shown}</main>'
        f"<noscript><p>{escape(say('share-no-script'))}</p>{help_link if framed else ''}</noscript>"
        f'<p class="address">{escape(told.printed or told.address)}</p></div>'
    )


def first_dial(path: str, query: str) -> str:
    """The link of the tables that the page's dial needs to be alive; "" for a page without it."""
    # What a hearing walks through is known to Streamlit alone.
    if _mode(path, query) not in _ALIVE or dict(parse_qsl(as_read(path, query))).get(STEPS):
        return ""
    opened = _opened(query)
    rules = replace(rules_asked(opened.scenario), pack=opened.pack.revision)
    return encode(rules, opened.pack) if opened.pack.lines else ""


def alive(origin: str, path: str, query: str, tables: str) -> str:
    """What makes the answer of the first HTML move, behind it.

    Args:
        origin: scheme and host, "https://budget.example.org".
        path: the page's path.
        query: the query string as it came.
        tables: as ``early_tables`` makes them of ``first_dial``.
    """
    opened, mode = _opened(query), _MODES[path]
    hearing = mode == "hearing"
    code = code_of_choices(f"{origin}/", opened.pack, opened.scenario) if hearing else ""
    return early_dial(opened, tables, mode, code)


def _opened(query: str) -> Opened:
    """A page's link as the page itself opens it."""
    opened, given = open_link(asked_of(query)), asked_language(query)
    lang = read_language(given, []) if given else ""
    return replace(opened, scenario=replace(opened.scenario, lang=lang))


def _mode(path: str, query: str) -> Mode | None:
    mode = _MODES.get(path)
    bare = mode == "embed" and parse_qs(query).get(CONTROLS) == ["none"]
    return "chart" if bare else mode


@kept_by_language(512)
def _answer(pack: Pack, scenario: Scenario, mode: Mode) -> str:
    """Made once for all who open these choices; ``scenario`` holds no district."""
    return first_answer(pack, scenario, mode)


@cache
def _dial_style() -> str:
    """The style of the dial, dark where the browser wishes it."""
    css = dial_css()
    dark = f".dial{_DARK.findall(css)[0]}{_HEARING}{_HEARING_DARK.findall(css)[0]}"
    return css + _IN_THE_DARK.replace(_DARK_GOES_HERE, dark)


def _top(path: str, told: Told) -> str:
    """The name of the site, and links to its pages with the same choices."""
    queries = dict.fromkeys(_PAGES, told.others) | {path: told.address.partition("?")[2]}
    links = "".join(
        f'<a href="{escape(f"{page}?{query}" if (query := queries[page]) else page)}"'
        f"{_CURRENT if page == path else ''}>{escape(say(name))}</a>"
        for page, name in _PAGES.items()
    )
    query = told.address.partition("?")[2]
    spoken = "".join(
        _in_its_own_words(each, f"?{in_language(query, each)}")
        for each in LANGUAGES
        if each != language()
    )
    return f"<header><b>{escape(say('shell-name'))}</b><nav>{links}</nav>{spoken}</header>"


def _in_its_own_words(spoken: str, address: str) -> str:
    """A link to the page in another language."""
    with speaking(spoken):
        name = escape(say("language-name"))
    return f'<a lang="{spoken}" hreflang="{spoken}" href="{escape(address)}">{name}</a>'

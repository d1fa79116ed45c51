"""A word for a page that does not open, with a file that needs no connection.

Where a network blocks websockets, or is slow, a page would stay as it came for as long as one looks
at it. So does one in a frame that may run scripts and has no origin (``sandbox="allow-scripts"``).
"""

from dataclasses import replace
from html import escape

from model import open_link
from model.languages import known_language
from model.messages import language, say
from model.scenario import without_district
from reports.sharing.documents import document
from reports.sharing.links import same_link
from reports.sharing.texts import worked_from

# The page has no style sheet of ours before it has opened.
_STYLE = (
    "position:fixed;inset:auto 1rem 1rem;z-index:1000001;max-width:46rem;margin:auto;padding:1rem;"
    "font:16px/1.5 sans-serif;color:#1b2430;background:#fff4d6;border:1px solid #8a6d1b"
)


def late_note(query: str | None) -> str:
    """The sentences for a page that does not open, hidden until web/start.js shows one of them.

    Args:
        query: a link, of which the file shows what it says; None offers no file.
    """
    # Which of the two is true is known in the browser alone (web/start.js).
    partly = "".join(
        f'<span data-when="{when}" hidden>{escape(say(f"shell-late-{when}"))}</span>'
        for when in ("moves", "stands")
    )
    opened = escape(say("shell-late")) if query is None else partly
    said = f"{opened} {escape(say('shell-late-why'))}"
    file = "" if query is None else f" {escape(say('shell-late-file'))} {_kit(query)}"
    framed = escape(say("shell-late-framed", product=say("shell-name")))
    more = "" if query is None else f" {_source(query)}"
    return (
        f'<div class="resc-late" role="alert" hidden style="{_STYLE}">'
        f'<div data-why="late" hidden>{said}{file}</div>'
        f'<div data-why="framed" hidden>{framed}{more}</div></div>'
    )


def no_page() -> str:
    """What stands at an address at which there is no page."""
    site, said = (escape(say(each)) for each in ("shell-name", "server-path"))
    head = f'<meta name="viewport" content="width=device-width"><title>{said} {site}</title>'
    words = f'<h1>{said}</h1><p><a href="/">{site}</a></p>'
    body = f'<main style="font: 1.125rem/1.5 sans-serif; margin: 2rem">{words}</main>'
    return f'<!doctype html><html lang="{language()}">{head}{body}</html>'


def _source(query: str) -> str:
    """Where the figures of a link come from, and where they stand whole."""
    opened = open_link(query)
    address = same_link("/", opened.pack, without_district(opened.scenario))
    site = f'<a href="{escape(address)}" target="_blank">{escape(say("share-open"))}</a>'
    return f"{site}. {escape(worked_from(opened.pack, opened.scenario))}"


def _kit(query: str) -> str:
    opened = open_link(query)
    kit = document("kit-html").address
    # Nothing else tells the kit what the page speaks because the browser wishes for it.
    scenario = replace(without_district(opened.scenario), lang=known_language(language()))
    link = same_link("", opened.pack, scenario).lstrip("?")
    address = f"/api/v1/{kit}&{link}"
    return f'<a href="{escape(address)}" download>{escape(say("shell-late-kit"))}</a>'

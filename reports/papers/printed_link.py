"""A scenario's link on paper: short enough to type from the page, and as a code to scan."""

from dataclasses import dataclass
from io import BytesIO
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import segno

from model.messages import say
from model.parameters import LOCAL

LONGEST_PRINTED = 300
"""Characters of a link that a page has room for, and that a code an inch wide can hold."""
LONGEST_PDF_LINK = 8_000
"""Characters that a link in a PDF may have."""
_ENTRIES = ("rows", *LOCAL)
"""What a district has entered beside its name."""


@dataclass(frozen=True)
class PrintedLink:
    """A link as it stands on paper."""

    text: str
    href: str
    """What the text opens when it is clicked: the whole link, where a PDF may hold it."""
    says: str
    """What the printed link opens, in words."""
    alt: str
    """What a code of the printed link opens."""


def printed(link: str, longest: int = LONGEST_PRINTED, entries: bool = False) -> PrintedLink:
    """The whole link where there is room; else without a district's entries; else the page alone.

    Args:
        link: the address of the scenario on the site.
        longest: characters that there is room for.
        entries: the paper's figures are made of what a district has entered.
    """
    address = urlsplit(link)
    pairs = parse_qsl(address.query)
    kept = [pair for pair in pairs if pair[0] not in ("district", *_ENTRIES)]
    has_entries = any(name in _ENTRIES for name, _ in pairs)
    texts = {
        "whole" if has_entries or not entries else "without-entries": link,
        "without-entries": urlunsplit(address._replace(query=urlencode(kept))),
        "too-long": urlunsplit(address._replace(query="", fragment="")),
    }
    fitting = next((name for name, text in texts.items() if len(text) <= longest), "too-long")
    text = texts[fitting]
    whole = len(link) <= LONGEST_PDF_LINK and (has_entries or not entries)
    clicked = "more" if whole and fitting != "whole" else "same"
    return PrintedLink(
        text,
        link if whole else text,
        say("papers-link", link_form=fitting, clicked=clicked),
        say("papers-qr-alt", link_form=fitting),
    )


def bare_qr_svg(text: str) -> str:
    """A QR code as an SVG image, without a margin: the page has its own."""
    out = BytesIO()
    segno.make(text, error="l", micro=False).save(
        out, kind="svg", border=0, xmldecl=False, nl=False
    )
    return out.getvalue().decode()

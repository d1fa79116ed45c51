"""A scenario's link on paper: short enough to type from the page, and as a code to scan."""

from dataclasses import dataclass
from io import BytesIO
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import segno

from model.messages import say

LONGEST_PRINTED = 300
"""Characters of a link that a page has room for, and that a code an inch wide can hold."""
LONGEST_PDF_LINK = 8_000
"""Characters that a link in a PDF may have."""
_BULKY = ("rows", "district")


@dataclass(frozen=True)
class PrintedLink:
    """A link as it stands on paper."""

    text: str
    href: str
    """What the text opens when it is clicked: the whole link, where a PDF may hold it."""
    says: str
    """What the printed link opens, in words."""


def printed(link: str, longest: int = LONGEST_PRINTED) -> PrintedLink:
    """The whole link where there is room; else without a district's rows; else the page alone."""
    address = urlsplit(link)
    kept = [pair for pair in parse_qsl(address.query) if pair[0] not in _BULKY]
    texts = {
        "whole": link,
        "without-rows": urlunsplit(address._replace(query=urlencode(kept))),
        "too-long": urlunsplit(address._replace(query="", fragment="")),
    }
    fitting = next((name for name, text in texts.items() if len(text) <= longest), "too-long")
    text = texts[fitting]
    href = link if len(link) <= LONGEST_PDF_LINK else text
    return PrintedLink(text, href, say("papers-link", link_form=fitting))


def bare_qr_svg(text: str) -> str:
    """A QR code as an SVG image, without a margin: the page has its own."""
    out = BytesIO()
    segno.make(text, error="l", micro=False).save(
        out, kind="svg", border=0, xmldecl=False, nl=False
    )
    return out.getvalue().decode()

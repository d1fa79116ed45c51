"""Streamlit's fonts, cut down to the letters and icons that the pages use.

The page declares the cut fonts behind Streamlit's style sheet, for the letters that they have: a
browser takes them for those, and fetches a whole font for any other letter.
"""

import asyncio
import re
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

import fontTools
import streamlit as st
from starlette.responses import FileResponse, Response

from reports.workshop import WORKSHOP, Asker, NotMade, Order
from web.answers import FOREVER
from web.cutting import LATIN, OF_ICONS, cut
from web.watch import report

_STATIC = Path(st.__file__).parent / "static" / "static"
_APP = Path(__file__).parents[1]
_MEDIA = "/static/media/"

_SHEET = re.compile(r'href="\./(static/css/[^"]+)"')
# A variable font of text, or the icons. KaTeX's are small, and few pages need one.
_FACE = re.compile(
    r"@font-face\{[^{}]*?(font-weight:100 900|Material Symbols)[^{}]*?"
    r'url\(\.\./media/(([^)]+)\.woff2)\)format\("woff2"\)\}'
)
_EARLY = "font-family:Source Sans;font-weight:100 900;font-style:normal"
_IN_FIRST = 'font-family:"Source Sans 3";font-weight:100 900;font-style:normal'
"""As the style of the dial names it where it has no theme."""
_KIND = "font/woff2"
_CUT = re.compile(rf"{_MEDIA}(.+)\.[0-9a-f]{{16}}(\.woff2)")
_ICON = ":material/"


@dataclass(frozen=True)
class Face:
    """A font of Streamlit's that is sent cut, as its style sheet declares it."""

    rule: str
    file: str
    icons: bool

    @property
    def address(self) -> str:
        """Where its cut is; another one for each content, so that a browser may keep it."""
        of = f"{self.file} {st.__version__} {fontTools.version} {self.letters} {self.words}"
        stem = self.file.removesuffix(".woff2")
        return f"{_MEDIA}{stem}.{blake2b(of.encode(), digest_size=8).hexdigest()}.woff2"

    @property
    def words(self) -> list[str]:
        """Those of our code among which are the names of its icons."""
        return sorted(_own_words()) if self.icons else []

    @property
    def whole(self) -> Path:
        """The font as Streamlit has it."""
        return _STATIC / "media" / self.file

    @property
    def declared(self) -> str:
        """Its cut, as a style sheet declares it."""
        rule = self.rule.replace(f"../media/{self.file}", self.address)
        letters = ",".join(f"U+{each.start:X}-{each.stop - 1:X}" for each in self.letters)
        return f"{rule[:-1]};unicode-range:{letters}}}"

    @property
    def letters(self) -> tuple[range, ...]:
        """What it is asked for with."""
        return OF_ICONS if self.icons else LATIN


@cache
def faces() -> dict[str, Face]:
    """Streamlit's fonts that are sent cut, by their files."""
    page = (_STATIC.parent / "index.html").read_text("utf-8")
    sheets = [(_STATIC.parent / each).read_text("utf-8") for each in _SHEET.findall(page)]
    found = (match for sheet in sheets for match in _FACE.finditer(sheet))
    return {each[2]: Face(each[0], each[2], each[1] == "Material Symbols") for each in found}


def lighter(page: str) -> str:
    """A part of Streamlit's page with the fonts that it asks for early replaced by their cuts."""
    for face in faces().values():
        page = page.replace(f".{_MEDIA}{face.file}", face.address)
    return page


@cache
def declared_fonts() -> str:
    """The cut fonts, for a page; they have to stand behind Streamlit's own style sheet."""
    return f"<style>{''.join(face.declared for face in faces().values())}</style>"


@cache
def early_font() -> str:
    """The font of text for the first HTML, so that nothing moves when Streamlit's page comes.

    Where it is not there at once, as on a first visit by a slow line, text stays in another font
    until then: it would move below a finger if the font changed in between.
    """
    face = next(each for each in faces().values() if _EARLY in each.rule)
    rule = face.declared.replace(_EARLY, _IN_FIRST)
    return f"<style>{rule[:-1]};font-display:optional}}</style>"


def with_cut_icons(sheet: str) -> str:
    """Streamlit's style sheet with the cut icons: its script asks early for all icons in it."""
    for face in faces().values():
        sheet = sheet.replace(face.rule, face.declared) if face.icons else sheet
    return sheet


def cut_face(path: str) -> Face | None:
    """The font whose cut an address names, one of an earlier version too."""
    match = _CUT.fullmatch(path)
    return faces().get(f"{match[1]}{match[2]}") if match else None


PATIENCE = 0.3
"""Seconds that a browser waits for a cut font that is being made."""
_MAKING: dict[str, Future[bytes]] = {}
"""Cut fonts that are made or being made, by their files; there are no more than whole ones."""


async def cut_font(path: str, face: Face) -> Response:
    """A cut font; the whole one, for this once, where it is not made in time."""
    made = await _made(face)
    if made is None:
        headers = {"Cache-Control": "no-store"}
        return FileResponse(face.whole, media_type=_KIND, headers=headers)
    headers = {"Cache-Control": FOREVER if path == face.address else "no-store"}
    return Response(made, media_type=_KIND, headers=headers)


async def _made(face: Face) -> bytes | None:
    """A cut font, which is ordered at the first ask, and again if there was no room; None if late.

    One at a time: visitors' papers need hands too.
    """
    order = _MAKING.get(face.file)
    if order is None or _found_no_room(order):
        if not all(each.done() for each in _MAKING.values()):
            return None
        order = WORKSHOP.ask(Order("font", cut, (str(face.whole), " ".join(face.words))), Asker())
        order.add_done_callback(_tell)
        _MAKING[face.file] = order
    making = asyncio.wrap_future(order)
    # Its fault is told by the order itself.
    making.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
    await asyncio.wait({making}, timeout=PATIENCE)
    return making.result() if making.done() and not making.exception() else None


def _found_no_room(order: Future[bytes]) -> bool:
    error = order.exception() if order.done() and not order.cancelled() else None
    return isinstance(error, NotMade) and error.passes


def _tell(making: Future[bytes]) -> None:
    """Put a font that could not be cut into the log, once; its whole is sent instead."""
    error = None if making.cancelled() else making.exception()
    if isinstance(error, Exception) and not _found_no_room(making):
        report("font", "No font was cut", "", error)


@cache
def _own_words() -> frozenset[str]:
    """All words of the modules that name an icon, since the name may be put in elsewhere."""
    modules = [*(_APP / "pages").glob("*.py"), *(_APP / "ui").glob("*.py")]
    texts = [each.read_text("utf-8") for each in modules]
    return frozenset(
        word for text in texts if _ICON in text for word in re.findall(r"[a-z0-9_]+", text)
    )

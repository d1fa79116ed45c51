"""Cuts a font down to the letters of a few languages, or to some of its icons.

Apart from what a server needs, since it is carried out by a hand.
"""

import re
from io import BytesIO
from itertools import chain
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

LATIN = (
    *(range(0x20, 0x7F), range(0xA0, 0x100), range(0x2000, 0x2070), range(0x20A0, 0x20D0)),
    *(range(0x2122, 0x2123), range(0x2190, 0x219A), range(0x2212, 0x2213), range(0x2248, 0x2266)),
)
"""The letters of a cut font: those of English, Spanish and most names, marks, arrows and signs."""
OF_ICONS = tuple(range(ord(first), ord(last) + 1) for first, last in ("  ", "09", "__", "az"))
"""The letters of the names of icons, of which the font makes icons, and the space: a font without
it is not measured by, and the whole one would come for that.
"""

_OF_TEXT = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"]
"""What of a font of text is kept beside its letters: their places, and figures of one width."""
_IN_SCRIPTS = re.compile(r"material/(\w+)")


def cut(file: str, words: str = "") -> bytes:
    """A cut font, packed as woff2; it takes a second.

    Args:
        file: a font of Streamlit's, with its scripts in the folder beside its own.
        words: for a font of icons, the names of those that stay beside the ones of the scripts.
    """
    whole = Path(file)
    font = TTFont(whole, recalcTimestamp=False)
    if words:
        _keep_icons(font, {*words.split(), *_named(whole.parents[1] / "js")})
    features = ["*"] if words else _OF_TEXT
    options = subset.Options(flavor="woff2", hinting=False, layout_features=features)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chain.from_iterable(OF_ICONS if words else LATIN))
    cutter.subset(font)
    written = BytesIO()
    subset.save_font(font, written, options)
    return written.getvalue()


def _named(scripts: Path) -> set[str]:
    """The icons that scripts ask for by themselves."""
    texts = (each.read_text("utf-8") for each in scripts.glob("*.js"))
    return {name for text in texts for name in _IN_SCRIPTS.findall(text)}


def _keep_icons(font: TTFont, names: set[str]) -> None:
    """Leave out all icons but these; each is a ligature of the letters of its name."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            ligatures = getattr(table, "ExtSubTable", table).ligatures
            for first, found in ligatures.items():
                ligatures[first] = [
                    each
                    for each in found
                    if "".join(letters[glyph] for glyph in (first, *each.Component)) in names
                ]

"""Shows a stranger's text as it is inside Streamlit's Markdown.

One person writes a link or a file, with names in it; another reads them here, and trusts this site.
In Markdown such a name could become a link to another site, a picture that is fetched from there, a
formula, a color or an icon. Streamlit looks for these twice, so two things are done:

- It reads the Markdown: each sign that means something there gets a backslash.
- Then it looks through the plain text, where no backslash is left, for addresses ("www.…",
  "https://…", "a@b.c"), icons (":material/…:"), emoji (":name:") and arrows ("->"). Each of these
  is broken by a word joiner, a character without width that no browser shows.

Text outside of Markdown needs none of this: ``st.text`` and ``html.escape`` show it as it is.
"""

import re
from urllib.parse import quote

_JOINER = "\u2060"
_GAPS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
"""Line breaks become spaces: at the start of a line, text could be a list, heading or code."""
_SIGNS = re.compile(r"[\\`*_\[\]<>#|~$&!]")
_FIRST = re.compile(r"\A( ?)(?=[-+=])|\A( ?\d+)(?=[.)](?: |\Z))")
"""What would begin a list, or underline a heading, at the start of a line."""
_FOUND_LATER = re.compile(
    r"(?<=:)(?=[\w/+-])|(?<=www)(?=\.)|(?=@)|(?<=-)(?=[->])|(?<=<)(?=[-=])|(?<=[>~])(?==)",
    re.IGNORECASE,
)


def escaped(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    parted = _FOUND_LATER.sub(_JOINER, _GAPS.sub(" ", text))
    return _FIRST.sub(r"\1\2\\", _SIGNS.sub(r"\\\g<0>", parted))


def linked(text: str, address: str) -> str:
    """A link as Markdown; nothing in its text or address can end it early."""
    return f"[{escaped(text)}]({target(address)})"


def target(address: str) -> str:
    """An address as it is written in a Markdown link."""
    return re.sub(r"[\s\\<>()\[\]]", lambda found: quote(found[0]), address)

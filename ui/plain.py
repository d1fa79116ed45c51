"""Text as it is, inside Streamlit's Markdown: the one way in which a stranger's words go there.

A name in a link, a cell, a column's head or a file's name is written by whoever made the link or
the file, and read by somebody else who trusts this site. In Markdown such words would become a link
to another site, a picture that is fetched from there, a formula, a color or an icon. Streamlit
looks for these two times, so there are two answers to it:

- while it reads Markdown: a backslash before each sign that means something there;
- after that, in the plain text that it has read, where no backslash is left: for addresses
  ("www.…", "https://…", "a@b.c"), icons (":material/…:"), emoji (":name:") and arrows ("->"). Each
  of these is parted by a word joiner, a character without a width that no browser shows.

Text that stands alone needs none of it: ``st.text`` and ``html.escape`` show it as it is.
"""

import re
from urllib.parse import quote

_JOINER = "\u2060"
_GAPS = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
"""Nothing of a text may begin a line, where a list, a heading or a block of code would start."""
_SIGNS = re.compile(r"[\\`*_\[\]<>#|~$&!]")
_FIRST = re.compile(r"\A( ?)(?=[-+=])|\A( ?\d+)(?=[.)](?: |\Z))")
"""What begins a list, or underlines a heading, where a line begins with the text."""
_FOUND_LATER = re.compile(
    r"(?<=:)(?=[\w/+-])|(?<=www)(?=\.)|(?=@)|(?<=-)(?=[->])|(?<=<)(?=[-=])|(?<=[>~])(?==)",
    re.IGNORECASE,
)


def escaped(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    parted = _FOUND_LATER.sub(_JOINER, _GAPS.sub(" ", text))
    return _FIRST.sub(r"\1\2\\", _SIGNS.sub(r"\\\g<0>", parted))


def linked(text: str, address: str) -> str:
    """A link as Markdown, which neither its text nor its address can end early."""
    return f"[{escaped(text)}]({target(address)})"


def target(address: str) -> str:
    """An address as it stands in a link of a message."""
    return re.sub(r"[\s\\<>()\[\]]", lambda found: quote(found[0]), address)

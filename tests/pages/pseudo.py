"""Runs every page in the language that is spoken and names the words from no catalog on it.

In the pseudo-language these are the words that are plain English.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape
from typing import Any
from unittest.mock import patch
from urllib.parse import urlencode

import pyarrow as pa
import streamlit as st
import yaml
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Node

from model.catalogs import FOLDER as MESSAGES
from reports.dial.source import dial_html
from tests.pages.test_pages import run

DATA = MESSAGES.parent
ONE = "magnet_cut=12000000&pack=2024.1"
CUT = f"{ONE}&tuition_cap=cpi&residency_cut=500000&trauma_cut=300000"
ROWS = f"{CUT}&district=Bolton&rows=CREC:40:4270;ACES:5&budget=30000000"
BAD = "pack=1999&magnet_cut=lots&a.students=0&tuition_cap=40&x=1"
TWO = urlencode({"s1": ONE, "s2": f"tuition_cap=cpi&{ONE}"})

STATES: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "home": [
        ("who_pays", CUT, {"chain_": True, "assumptions": True, "service_lines": True}),
        ("who_pays", BAD, {}),
    ],
    "corner": [
        ("who_pays", CUT, {"share_box": True, "history_box": True}),
        ("compare", TWO, {"share_box": True}),
    ],
    "district": [("district", ROWS, {"chain_magnet": True}), ("district", "", {})],
    "compare": [("compare", TWO, {}), ("compare", "", {})],
    "evidence": [("evidence", CUT, {}), ("evidence", "", {})],
    "hearing": [("hearing", CUT, {})],
    "about": [("about", "", {})],
    "embed": [("embed", CUT, {}), ("embed", f"{CUT}&controls=none", {})],
    "elsewhere": [("elsewhere", CUT, {})],
    "accessibility": [("accessibility", "", {})],
}
"""The usual states of each page: its file, a link, and what has been opened on it."""

PART = re.compile(r"-(corner|dial|chain)(_\w*)?$")
"""A part that several pages share, by the key of what holds it."""

NOT_SHOWN = re.compile(
    r".*(id|anchor|icon|page|hash|path|name|format|theme|tag|url|mime|language|key|css_content)"
    r"|query_string|type|js_content|code_text|spec_version|width|height"
)
"""Fields of Streamlit's messages that hold no words."""
NOT_SAID = (
    *("ids", "test", "filter", "calculate", "expr", "field", "href", "svg", "code", "qr"),
    # Streamlit's own words, which are looked for on a page.
    "streamlit",
)
"""Likewise of a chart's or a component's data."""
NOT_WORDS = re.compile(
    r"<(style|script|code)\b.*?</\1>|\]\([^)\s]*\)|:material/\w+:|`[^`]*`|https?://[^\s\"<>]+|&\w+;"
    # What stays in the language of its source.
    r"|<span lang=\"en\">.*?</span>"
    # A value of a link as it was given, an address of the API, a command of LaTeX.
    r"|“[\w.]+=[^”]*”|/api/[\w./-]+|\\[a-zA-Z]+",
    re.DOTALL,
)
AMOUNT = re.compile(r"\$[\d.,]+ (to \$[\d.,]+ )?million")
SPOKEN = re.compile(r'(?:aria-label|title|alt|placeholder)="([^"]*)"')
WORD = re.compile(r"[^\W\d_]{3,}")
PLAIN = re.compile(r"[A-Za-z]*[aeiouycnszAEIOUY][A-Za-z]*")
"""A word that the pseudo-language would have changed."""
FORMATS = {
    *("csv", "excel", "html", "iframe", "javascript", "json", "node", "ods", "python"),
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
    "english",
}
"""Names of formats, programs and languages, and of months in a date."""


def left_over() -> dict[str, list[str]]:
    """The texts of each page that are not from the catalogs, the facts or a format."""
    found: dict[str, dict[str, None]] = {}
    for place, states in STATES.items():
        for page, link, state in states:
            for shown in _each_way(f"pages/{page}.py", link, state):
                assert not shown.exception, (page, link, shown.exception)
                for part, text in shown_texts(shown):
                    if words := plain_words(text):
                        named = f"{' '.join(words[:6])} ← {text[:80]!r}"
                        found.setdefault(part or place, {}).setdefault(named)
    return {place: list(texts) for place, texts in found.items() if texts}


def _each_way(page: str, link: str, state: dict[str, Any]) -> Iterator[AppTest]:
    """A page, then with each of its tabs open, then with the last of its segments chosen."""
    test = run(page, link, **state)
    yield test
    if "evidence_tabs" in test.session_state:
        for label in [tab.label for tab in test.tabs]:
            test.session_state["evidence_tabs"] = label
            yield test.run()
    if test.button_group:
        with patch.object(st, "segmented_control", lambda _, options, **__: options[-1]):
            yield run(page, link, **state)


def shown_texts(test: AppTest) -> Iterator[tuple[str, str]]:
    """Each text of a page, and which of the parts that pages share it stands in, or ""."""
    for part, message in _messages(test._tree, ""):
        for text in _strings(message):
            yield from ((part, each) for each in html_texts(text))
    yield from (("dial", text) for text in html_texts(dial_html()))


def _messages(node: Node, part: str) -> Iterator[tuple[str, Message]]:
    message = getattr(node, "proto", None)
    if message is not None:
        if found := PART.search(str(getattr(message, "id", ""))):
            part = found[1]
        yield part, message
    for each in getattr(node, "children", {}).values():
        yield from _messages(each, part)


def _strings(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        if NOT_SHOWN.fullmatch(field.name):
            continue
        for each in value if isinstance(value, Iterable) and not _is_text(value) else [value]:
            if isinstance(each, Message):
                yield from _strings(each)
            elif isinstance(each, bytes):
                yield from _in_bytes(each)
            elif isinstance(each, str):
                yield from _in_text(each)


def _is_text(value: object) -> bool:
    return isinstance(value, str | bytes)


def _in_bytes(content: bytes) -> Iterator[str]:
    """The words of a table, or of what a component is given."""
    if content[:1] == b"{":
        yield from _in_json(json.loads(content))
        return
    table = pa.ipc.open_stream(content).read_all()
    for name, column in zip(table.column_names, table.columns, strict=True):
        # In small letters it is a field of a chart.
        if not re.fullmatch("[a-z_0-9]+", name):
            yield name
        if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
            yield from (str(each) for each in column.to_pylist())


def _in_text(text: str) -> Iterator[str]:
    """A text, or those of the JSON that it is: a chart's, a component's data."""
    try:
        content = json.loads(text)
    except ValueError:
        content = text
    if isinstance(content, dict | list):
        yield from _in_json(content)
    else:
        yield text


def _in_json(content: Any) -> Iterator[str]:
    # What a browser's tab keeps is shown to nobody.
    if isinstance(content, dict) and "asks" not in content:
        for name, each in content.items():
            if name not in NOT_SAID and not (name == "text" and content.get("code")):
                yield from _in_json(each)
    elif isinstance(content, list):
        for each in content:
            yield from _in_json(each)
    # A word alone in small letters is a key; pages show sentences and labels.
    elif isinstance(content, str) and not re.fullmatch(r"[\da-z][\w.-]*", content):
        yield content


def html_texts(text: str) -> Iterator[str]:
    """What stands between the tags of a text, and what a screen reader says of them."""
    text = NOT_WORDS.sub(" ", text.replace("\\$", "$").replace("\\_", "_"))
    yield from map(unescape, SPOKEN.findall(text))
    yield from (unescape(each) for each in re.split(r"<[^<>]+>", text) if each.strip())


def plain_words(text: str) -> list[str]:
    """The words of a text that the pseudo-language would have changed, and no fact says."""
    rest = _squeezed(text)
    for fact in _facts():
        if fact.casefold() in rest.casefold():
            # A fact of one word may be a word of anybody's too: then it is known by its capitals.
            flags = re.IGNORECASE if " " in fact else re.NOFLAG
            whole = rf"(?<![^\W_]){re.escape(fact)}(?![^\W_])"
            rest = re.sub(whole, " ", rest, flags=flags)
    rest = AMOUNT.sub(" ", rest)
    words = (word for word in WORD.findall(rest) if PLAIN.fullmatch(word))
    return [word for word in words if word.casefold() not in FORMATS]


@cache
def _facts() -> list[str]:
    """All texts of the packs, of the law and of the record, the longest first."""
    found: set[str] = set()
    for file in (
        path for at in ("packs/*", "law.yaml", "site.yaml", "record/*") for path in DATA.glob(at)
    ):
        content = file.read_text("utf-8")
        if file.suffix == ".yaml":
            found |= set(_leaves(yaml.safe_load(content)))
        else:
            found |= set(re.split(r"[,\n]", content))
    # Of a unit "share a year" people read "percent a year"; beside "$923" of "dollars a student"
    # only "a student".
    found |= {each.removeprefix(noun) for each in found for noun in ("share ", "dollars ")}
    squeezed = set(map(_squeezed, found))
    worded = (each for each in squeezed if len(each) > 2 and WORD.search(each))
    return sorted(worded, key=len, reverse=True)


def _leaves(content: Any) -> Iterator[str]:
    if isinstance(content, dict):
        for each in content.values():
            yield from _leaves(each)
    elif isinstance(content, list):
        for each in content:
            yield from _leaves(each)
    elif isinstance(content, str):
        yield content


def _squeezed(text: str) -> str:
    return re.sub(r"[\s{}]+", " ", text.replace("\\", "").replace("\u2060", "")).strip()

"""One matcher for the names of towns and districts, however an office spells them.

Two names are the same only if nothing but case, signs, abbreviations and words around them differ;
a name that is merely alike is another one. The words are data.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from itertools import product

import yaml

from model.record import FOLDER, record, towns
from model.short_memory import kept_in_a_reading

_SIGNS = re.compile(r"[^\w]+")
_BRACKETS = re.compile(r"\(.*?\)")
_CODES = re.compile(r"^\d+ | \d{5}$")
_NUMBER = r"(?: ?(?:number|num|no))? ?0*(\d{1,2})"

_ALIKE = 0.8
"""How much of two names has to be the same, of 1, for one to be taken for the other misspelled."""


@cache
def _data() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, list[str]]]:
    data = yaml.safe_load((FOLDER / "names.yaml").read_text("utf-8"))
    longest_first = sorted(data["around"], key=len, reverse=True)
    around = re.compile(rf"\b(?:{'|'.join(longest_first)})\b")
    kinds = "|".join(sorted(data["regional"], key=len, reverse=True))
    return around, re.compile(rf"(?:{kinds}){_NUMBER}"), data["first_words"]


@cache
def _official() -> dict[str, str]:
    return {_plain(name): name for name in towns()}


def _plain(name: str) -> str:
    signs = name.casefold()
    words = signs.split()
    if not all(map(str.isalnum, words)):
        signs = signs.replace("#", " number ").replace("&", " and ").replace("'", "")
        words = _SIGNS.sub(" ", signs).split()
    return " ".join(words) or name


def _bare(plain: str) -> str:
    """A name without the words around a town's."""
    return " ".join(_data()[0].sub(" ", plain).split())


def key(name: str) -> str:
    """What all spellings of one name have in common; for comparing, not for reading."""
    return _as_the_record_spells().get(name) or _key(name)


@cache
def _as_the_record_spells() -> dict[str, str]:
    """The key of each town's name; most files spell most of them so, and this is quick."""
    return {name: plain for plain, name in _official().items()}


@kept_in_a_reading
def _key(name: str) -> str:
    _, regional, first_words = _data()
    plain = _plain(_BRACKETS.sub(" ", name) if "(" in name else name) or _plain(name)
    if plain in _official():
        return plain
    if found := regional.fullmatch(plain):
        return f"#{found[1]}"
    if _words_of_towns().isdisjoint(plain.split()):
        return plain
    # A district's number may stand before its name, and where it is behind it.
    bare = _CODES.sub("", _bare(plain))
    if bare in _official():
        return bare
    known = _spelled_out(bare, first_words)
    if len(known) == 1:
        return known[0]
    return plain


@cache
def _words_of_towns() -> frozenset[str]:
    """Each word of a town's name: most other names have none, and this is quick to see."""
    return frozenset(word for name in _official() for word in name.split())


def _spelled_out(bare: str, first_words: dict[str, list[str]]) -> list[str]:
    first, _, rest = bare.partition(" ")
    if first not in first_words:
        return []
    spelled = [f"{word} {rest}" for word, rest in product(first_words[first], [rest])]
    return [each for each in spelled if each in _official()]


@cache
def _may_shorten() -> re.Pattern[str]:
    """A word that stands for others: most names have none, and this is quick to see."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _data()[2]))})\b", re.IGNORECASE)


def may_be(name: str) -> list[str]:
    """The towns that a name shortens, where they are several: N. Haven."""
    if name in _as_the_record_spells() or not _may_shorten().search(name):
        return []
    if key(name) in _official():
        return []
    _, _, first_words = _data()
    bare = _bare(_plain(name))
    known = [] if bare in _official() else _spelled_out(bare, first_words)
    return [_official()[each] for each in known] if len(known) > 1 else []


def nearly(name: str) -> list[str]:
    """The towns that a name which nobody has may mean: it shortens them, or is misspelled."""
    if not name or is_known(name):
        return []
    close = get_close_matches(key(name), _official(), n=1, cutoff=_ALIKE)
    return may_be(name) or [_official()[each] for each in close]


def same(one: str, other: str) -> bool:
    """Whether two names are of one town or district."""
    return key(one) == key(other)


def is_known(name: str) -> bool:
    """Whether a name is a town's, or that of a regional district by its number."""
    found = key(name)
    return found in _official() or (found[:1] == "#" and found[1:].isdecimal())


def official(name: str) -> str:
    """A town's name as the record spells it; any other name as it was given."""
    return as_in_the_record(key(name), name)


def of_towns(keys: Iterable[str]) -> set[str]:
    """Those of some keys that are a town's."""
    return _official().keys() & keys


def as_in_the_record(known: str, name: str) -> str:
    """The same, of a name whose key is known."""
    return _official().get(known, name)


def note_on(name: str) -> str:
    """What the record says of a district beside its figures; "" if nothing."""
    noted = _noted().get(key(name))
    # Read at each call, in the language that is spoken then.
    return record().notes[noted] if noted else ""


@cache
def _noted() -> dict[str, str]:
    """The names that the record notes something of, by their keys."""
    return {key(each): each for each in record().notes}

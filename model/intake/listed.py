"""The lists of words that are data, and whether a name has one of them."""

import re
from functools import cache

import yaml

from model.intake.in_english import WORDS, english_words
from model.short_memory import kept_in_a_reading

_OF_NO_NAMES = "in_"
"""With which the lists begin of words in headers and remarks, and not in names."""


@cache
def lists() -> dict[str, list[str]]:
    """The lists of words that are data, but for those of other languages."""
    data = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return {of: words for of, words in data.items() if not of.startswith("in_english")}


@cache
def words_of(*of: str) -> frozenset[str]:
    """The words of some of those lists together."""
    return frozenset(word for each in of for word in lists()[each])


@cache
def _pattern(of: str, before: str, after: str) -> re.Pattern[str]:
    return re.compile(rf"{before} ({'|'.join(map(re.escape, lists()[of]))})s? {after}")


@cache
def _lists_by_first_word() -> dict[str, set[str]]:
    """In which lists of words in names a word stands, alone or before others."""
    found: dict[str, set[str]] = {}
    for of, words in lists().items():
        if of.startswith(_OF_NO_NAMES):
            continue
        for word in (word for each in words for word in (each.split()[0], f"{each}s")):
            found.setdefault(word, set()).add(of)
    return found


@kept_in_a_reading
def may_have(name: str) -> set[str]:
    """The lists that a name may have a word of; mostly there is none, which is quick to see."""
    of_word, words = _lists_by_first_word(), english_words(name).split()
    if of_word.keys().isdisjoint(words):
        return set()
    return {of for word in words for of in of_word.get(word, ())}


def has(name: str, of: str, before: str = "", after: str = "") -> bool:
    """Whether a name has one of the words that data lists, with what stands before and after."""
    if of not in may_have(name):
        return False
    return _pattern(of, before, after).search(f" {english_words(name)} ") is not None

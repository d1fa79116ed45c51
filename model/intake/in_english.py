"""Tables in other languages: their words as the English ones that a reader of tables knows."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import yaml

from model.short_memory import kept_in_a_reading

WORDS = Path(__file__).parents[2] / "data" / "intake.yaml"

_WORD = re.compile("[a-z]+")
_SIGNS = re.compile("[^a-z0-9]+")


@cache
def _known() -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    """The phrases that are looked for, what each is in English, and the small words between."""
    words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    phrases, between = words["in_english"], words["in_english_between"]
    # The longest first: a phrase means more than its words.
    longest = sorted(phrases, key=len, reverse=True)
    found = re.compile(rf"\b({'|'.join(map(re.escape, longest))})\b")
    return found, phrases, between


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _known()[1])


def in_english(text: str) -> str:
    """A text in small letters, with known words of another language in English; others as is."""
    plain = _plain(text)
    if _first_words().isdisjoint(_WORD.findall(plain)):
        return text
    found, phrases, between = _known()
    said, many = found.subn(lambda match: phrases[match[1]], plain)
    if not many:
        return text
    return " ".join(between.get(word, word) for word in said.split())


@kept_in_a_reading
def english_words(text: str) -> str:
    """The same as words with a space between, in small letters and without signs."""
    plain = _plain(text)
    words = plain.split()
    # Most names have no signs, and to take none away takes a third of the time.
    if not plain.isascii() or not "".join(words).isalnum():
        words = _SIGNS.sub(" ", plain).split()
    if _first_words().isdisjoint(words):
        return " ".join(words)
    return _SIGNS.sub(" ", in_english(plain)).strip()


def _plain(text: str) -> str:
    """A text in small letters without accents."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    folded = unicodedata.normalize("NFKD", plain)
    return "".join(each for each in folded if not unicodedata.combining(each))

"""The sentences of the catalogs read at grade 8 or below, by the Flesch-Kincaid formula.

Quotations and statutes stand in the packs and the record of the law, and are not counted. Kept
libraries count syllables from a dictionary that they fetch from the network; here groups of vowels
are counted instead.
"""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from model.catalogs import FOLDER

GRADE, HARDEST = 8, 16
"""Of a whole catalog, and of one message alone."""
FEW_WORDS = 8
"""A label with fewer words is no sentence."""
CATALOGS = sorted((FOLDER / "en").glob("*.ftl"))


def plain(pattern: ast.Pattern) -> str:
    """A message in the variants that it falls back on, with a word for each placeholder."""
    return "".join(
        each.value if isinstance(each, ast.TextElement) else filled(each.expression)
        for each in pattern.elements
    )


def filled(expression: object) -> str:
    if isinstance(expression, ast.SelectExpression):
        return plain(next(each.value for each in expression.variants if each.default))
    return expression.value if isinstance(expression, ast.StringLiteral) else "number"


def syllables(word: str) -> int:
    spoken = re.sub(r"(?<=[^laeiouy])e\b|(?<=[^td])ed\b|(?<=[^sxzc])es\b", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", spoken)))


def grade(text: str) -> float:
    """The years of school that a text asks for."""
    words = re.findall(r"[A-Za-z’']+", text)
    sentences = max(1, len(re.findall(r"[.!?:;](?=\s|$)", text)))
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * spoken / max(1, len(words)) - 15.59


def messages(catalog: str) -> dict[str, str]:
    """The messages of a catalog that are sentences, by id."""
    entries = [each for each in parse(catalog).body if isinstance(each, ast.Message)]
    said = {
        each.id.name: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", plain(each.value))).strip()
        for each in entries
        if each.value
    }
    return {name: text for name, text in said.items() if len(text.split()) >= FEW_WORDS}


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.stem)
def test_a_catalog_reads_at_grade_eight_or_below(path: Path) -> None:
    found = messages(path.read_text("utf-8"))
    words = sum(len(text.split()) for text in found.values())
    total = sum(len(text.split()) * grade(text) for text in found.values())
    assert total <= GRADE * words
    assert {name: text for name, text in found.items() if grade(text) > HARDEST} == {}


def test_a_hard_sentence_is_found_hard() -> None:
    hard = (
        "Notwithstanding statutory limitations, the aforementioned appropriation necessitates "
        "proportionate redistribution of educational responsibilities among municipalities."
    )
    assert grade(hard) > 20
    assert grade("The cap stays. Schools lose the money, and towns pay no more.") < 4
    assert list(messages(f"label = Two words\na = {hard}")) == ["a"]

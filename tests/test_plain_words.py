"""The sentences of the catalogs read at grade 8 or below, by the Flesch-Kincaid formula.

Those in Spanish read as easily by the formula of Fernández Huerta, which has 60 for about grade 8.

Quotations and statutes stand in the packs and the record of the law, and are not counted. Kept
libraries count syllables from a dictionary that they fetch from the network; here groups of vowels
are counted instead.
"""

import re
from pathlib import Path

import pytest
import yaml
from fluent.syntax import ast, parse

from model.catalogs import FOLDER

GRADE, HARDEST = 8, 16
"""Of a whole catalog, and of one message alone."""
FEW_WORDS = 8
"""A label with fewer words is no sentence."""
CATALOGS = sorted((FOLDER / "en").glob("*.ftl"))
EASE, LEAST_EASE = 60, 40
"""In Spanish, of a whole catalog and of one message alone; more is easier."""
IN_SPANISH = sorted((FOLDER / "es").glob("*.ftl"))


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


def ease(text: str) -> float:
    """How easily a Spanish text is read: 60 to 70 is plain, 100 is for a child."""
    words = re.findall(r"[a-záéíóúüñ]+", text.lower())
    sentences = max(1, len(re.findall(r"[.!?:;](?=\s|$)", text)))
    # A strong vowel or a stressed weak one is a syllable; weak ones beside it belong to that.
    spoken = re.findall(
        r"[iuü]*[aeoáéóíú][iuü]*|[iuüy]+", re.sub("[qg]u(?=[eiéí])", "q", " ".join(words))
    )
    return 206.84 - 60 * len(spoken) / max(1, len(words)) - 1.02 * len(words) / sentences


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


@pytest.mark.parametrize("path", IN_SPANISH, ids=lambda path: path.stem)
def test_a_spanish_catalog_reads_as_easily(path: Path) -> None:
    found = messages(path.read_text("utf-8"))
    words = sum(len(text.split()) for text in found.values())
    assert sum(len(text.split()) * ease(text) for text in found.values()) >= EASE * words
    assert {name: text for name, text in found.items() if ease(text) < LEAST_EASE} == {}


def test_facts_read_as_easily_in_spanish() -> None:
    facts = yaml.safe_load((FOLDER / "es" / "packs.yaml").read_text("utf-8"))
    texts = [re.sub("“[^”]*”", "", each["said"]) for each in facts]
    found = [text for text in texts if len(text.split()) >= FEW_WORDS]
    words = sum(len(text.split()) for text in found)
    assert sum(len(text.split()) * ease(text) for text in found) >= EASE * words
    assert [text for text in found if ease(text) < LEAST_EASE] == []


def test_a_hard_sentence_in_spanish_is_found_hard() -> None:
    hard = (
        "No obstante las limitaciones reglamentarias, la asignación anteriormente mencionada "
        "requiere una redistribución proporcional de responsabilidades entre municipalidades."
    )
    assert ease(hard) < 20
    assert (
        ease("El tope se queda. Las escuelas pierden el dinero, y los pueblos no pagan más.") > 90
    )


@pytest.mark.parametrize(
    "odd",
    [
        "new teachers fewer",
        "teachers in training lost",
        "since when is not known",
        "Among those",
        "less the municipal cost",
        "What it says of the tuition cap",
        "does not part thousands",
        "put back into the model",
        "wishes for",
        "such fees, districts",
        "rise a student",
    ],
)
def test_what_people_stumbled_over_is_in_no_catalog(odd: str) -> None:
    texts = [file.read_text("utf-8") for file in (FOLDER / "en").iterdir()]
    texts.append((FOLDER.parent / "law.yaml").read_text("utf-8"))
    assert not any(odd in re.sub(r"\s+", " ", text) for text in texts)

"""Every text that a page shows comes from a catalog: none is English in the pseudo-language."""

from pathlib import Path

import pytest

from model.catalogs import PSEUDO, pseudo
from model.messages import SWITCH
from tests.pages.pseudo import STATES, html_texts, left_over, plain_words

ROOT = Path(__file__).parents[2]


def test_every_text_on_a_page_comes_from_a_catalog(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, PSEUDO)
    assert [f"{page}: {text}" for page, texts in left_over().items() for text in texts] == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Reload the page", ["Reload", "the", "page"]),
        (pseudo("Reload the page"), []),
        (pseudo("Save it as CSV, of FY2027 <b class='x'>now</b>"), []),
        ("Magnet schools", []),
        ("12 students", []),
        ("Students", ["Students"]),
        ("“magnet_cut=lots”", []),
        ("$12 million", []),
        (f"**{pseudo('Share')}** Link", ["Link"]),
        ('<p aria-label="Close"></p>', ["Close"]),
        (":material/share: [PDF](https://a.example/words)", []),
    ],
)
def test_plain_english_is_told_from_pseudo_and_from_facts(text: str, plain: list[str]) -> None:
    assert [word for each in html_texts(text) for word in plain_words(each)] == plain


def test_every_page_of_the_app_is_run() -> None:
    run = {page for states in STATES.values() for page, _, _ in states}
    assert run == {file.stem for file in (ROOT / "pages").glob("*.py")} - {"__init__"}

"""A visitor is spoken to in the link's language, and may change it without losing anything."""

import pytest
from streamlit.testing.v1 import AppTest

from model.messages import say, speaking
from tests.pages.test_pages import PAGES, run, words

CUT = "magnet_cut=12000000&pack=2024.1"


def of(test: AppTest) -> dict[str, str]:
    return {
        name: each if isinstance(each, str) else each[0] for name, each in test.query_params.items()
    }


def other(test: AppTest, language: str) -> AppTest:
    return test.button(key=f"language_corner_{language}").click().run()


def test_the_button_is_named_in_its_own_language_and_keeps_the_scenario() -> None:
    test = run(link=f"{CUT}&district=Bolton&rows=CREC:40")
    before = of(test)
    assert test.button(key="language_corner_es").label == "Español"
    other(test, "es")
    assert of(test) == {**before, "lang": "es"}
    assert test.button(key="language_corner_en").label == "English"
    other(test, "en")
    assert not test.exception
    assert of(test) == before


@pytest.mark.parametrize("page", PAGES)
def test_every_page_keeps_the_language_of_its_link(page: str) -> None:
    test = run(page, f"{CUT}&lang=es")
    assert not test.exception
    assert of(test)["lang"] == "es"


def test_a_language_that_is_not_spoken_is_refused_in_a_sentence_and_english_used() -> None:
    test = run(link=f"{CUT}&lang=xx")
    assert "“lang=xx” was not used as given. Accepted: en, es. Used: en." in words(test)


def test_a_visit_goes_on_in_its_language_on_another_page() -> None:
    test = run(link=f"{CUT}&lang=es")
    test.query_params.clear()
    # As in a browser, where each page has another address.
    test.session_state["resc_language_page"] = "another"
    test.switch_page("pages/evidence.py").run()
    assert of(test)["lang"] == "es"
    with speaking("es"):
        assert test.title[0].value == say("shell-page-evidence")

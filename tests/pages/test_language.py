"""A visitor is spoken to in the link's language, and may change it without losing anything."""

import json

import pytest
import yaml
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.testing.v1 import AppTest

from model.catalogs import FOLDER, catalog
from model.messages import for_script, say, speaking
from tests.pages.pseudo import shown_texts
from tests.pages.test_pages import PAGES, run, words
from tests.test_catalogs import leaves

FACTS = FOLDER / "es" / "packs.yaml"
EVERYTHING = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&pack=2024.2&rows=CREC:40"
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


def translated() -> set[str]:
    """All English texts that have another one in Spanish: messages without a gap, and facts."""
    found = {each["text"]: each["said"] for each in yaml.safe_load(FACTS.read_text("utf-8"))}
    for name, message in catalog("es").items():
        if not message.choices and name != "language-name":
            with speaking("es"):
                spanish = say(name)
            with speaking("en"):
                found[say(name)] = spanish
    with speaking("en"):
        missing = {name: each for name, each in for_script("").items() if name not in catalog("es")}
    # What is the same in English as a text of a message that is not translated yet.
    english = {each.strip() for each in leaves(missing)}
    return {text for text, said in found.items() if text != said and " " in text} - english


@pytest.mark.parametrize("page", PAGES)
def test_no_page_in_spanish_says_in_english_what_has_a_translation(page: str) -> None:
    test = run(page, f"{EVERYTHING}&lang=es", chain_=True, assumptions=True, service_lines=True)
    assert not test.exception
    known = translated()
    with speaking("es"):
        shown = [text.strip() for _, text in shown_texts(test)]
    assert [text for text in shown if text in known] == []


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


@pytest.mark.parametrize("first", ["en", "es"])
def test_rows_that_were_typed_stay_in_another_language(first: str) -> None:
    test = run("pages/district.py", f"{CUT}&lang={first}")
    (grid,) = (each for each in test.dataframe if each.proto.editing_mode)
    # AppTest cannot type into a grid; this is what a browser says then.
    edits = {"edited_rows": {0: {"school": "CREC", "students": "40"}}, "deleted_rows": []}
    typed = WidgetState(id=grid.proto.id, string_value=json.dumps({**edits, "added_rows": []}))
    test._run(WidgetStates(widgets=[typed]))
    rows = (("CREC", "40", "", "", ""),)
    assert test.session_state["resc_entered"].cells == rows
    for each in ("es", "en", "es") if first == "en" else ("en", "es"):
        other(test, each)
        assert not test.exception
        assert test.session_state["resc_entered"].cells == rows


def test_many_districts_stay_in_another_language() -> None:
    test = run("pages/district.py", CUT)
    test.segmented_control[0].set_value("many").run()
    other(test, "es")
    assert test.segmented_control[0].value == "many"
    assert other(test, "en").segmented_control[0].value == "many"


def page_with_a_button() -> None:
    import streamlit as st

    from model.messages import say
    from ui.language import begin_to_speak

    def say_it() -> None:
        st.session_state["said"] = say("language-name")

    begin_to_speak()
    st.button("x", on_click=say_it)


def test_what_a_click_says_before_the_page_runs_is_in_the_language_of_the_visit() -> None:
    test = AppTest.from_function(page_with_a_button)
    test.query_params["lang"] = "es"
    test.run().button[0].click().run()
    assert test.session_state["said"] == "Español"

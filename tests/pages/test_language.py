"""A visitor is spoken to in the link's language, and may change it without losing anything."""

import json
from collections.abc import Mapping
from urllib.parse import urlencode

import pytest
import yaml
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

from model.catalogs import FOLDER, catalog
from model.languages import language_for
from model.messages import for_script, say, speaking
from reports.sharing.preview import page_heading
from tests.pages.pseudo import shown_texts
from tests.pages.test_pages import PAGES, run, words
from tests.test_catalogs import leaves
from ui.entered import Entered, Said

FACTS, QUOTATIONS = (FOLDER / "es" / f"{each}.yaml" for each in ("packs", "quotations"))
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
    # What some source says may be a quotation and nothing else, which other pages show as one.
    content = yaml.safe_load(QUOTATIONS.read_text("utf-8"))
    english |= {f"“{each['text']}”" for each in content}
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
        assert test.title[0].value == page_heading("/evidence")


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


@pytest.mark.parametrize("wish", ["fr,es;q=0.8", "en;q=0.5,es"])
def test_page_speaks_as_its_first_html_does_by_the_whole_of_what_the_browser_wishes_for(
    wish: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    headers: Mapping[str, str] = {"Accept-Language": wish}
    monkeypatch.setattr(ContextProxy, "headers", headers)
    test = run("pages/evidence.py", "pack=2024.1")
    assert language_for("", wish) == "es"
    with speaking("es"):
        assert test.title[0].value == page_heading("/evidence")
    assert "lang" not in of(other(other(test, "en"), "es"))


@pytest.mark.parametrize("written", ["LANG=es", "amp;lang=es", "lang%3Des"])
def test_language_of_a_link_is_read_however_a_mail_program_has_written_it(written: str) -> None:
    test = run("pages/evidence.py", f"pack=2024.1&{written}")
    assert of(test)["lang"] == "es"
    with speaking("es"):
        assert test.title[0].value == page_heading("/evidence")
    other(test, "en")
    assert test.title[0].value == page_heading("/evidence")


def test_language_that_a_mail_program_wrote_into_an_unread_link_can_be_changed() -> None:
    test = run(link="magnet_cut=abc&pack=2024.1&amp;lang=es")
    assert test.button(key="language_corner_en").label == "English"
    assert other(test, "en").button(key="language_corner_es").label == "Español"


UNREAD = "magnet_cut=abc&pack=2024.1"


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("pages/who_pays.py", UNREAD),
        ("pages/compare.py", UNREAD),
        ("pages/compare.py", urlencode({"s1": UNREAD, "s2": CUT, "s9": "x"})),
    ],
)
def test_what_of_a_link_was_not_used_is_said_again_in_the_language_that_is_chosen(
    page: str, link: str
) -> None:
    test = run(page, link)
    english = unused(test)
    assert english
    spanish = unused(other(test, "es"))
    assert spanish == unused(run(page, f"{link}&lang=es"))
    assert spanish != english
    assert unused(other(test, "en")) == english


def unused(test: AppTest) -> list[str]:
    return [each.value for each in test.text if each.value.startswith("•")]


def test_what_was_left_behind_in_another_year_is_said_again_in_the_language_that_is_chosen() -> (
    None
):
    test = run(link="magnet_cut=12000000&pack=2024", year_box=True)
    test.button(key="year_2023").click().run()
    english = unused(test)
    spanish = unused(other(test, "es"))
    assert len(spanish) == len(english) > 0
    assert not set(spanish) & set(english)


def test_what_became_of_rows_and_what_is_wrong_with_them_is_said_again_in_the_language() -> None:
    added: tuple[Said, ...] = (lambda: say("entry-added", rows=1),)
    rows = (("CREC", "many", "", "", ""),)
    test = run("pages/district.py", "pack=2024.1", resc_entered=Entered(cells=rows, said=added))
    with speaking("en"):
        english = say("entry-added", rows=1)
    with speaking("es"):
        spanish = say("entry-added", rows=1)
    wrong = unused(test)
    assert wrong
    assert english in words(test)
    other(test, "es")
    assert spanish in words(test)
    assert english not in words(test)
    assert len(unused(test)) == len(wrong)
    assert not set(unused(test)) & set(wrong)


def test_how_a_paste_was_read_is_said_again_in_the_language_and_the_rows_stay() -> None:
    test = run("pages/district.py", "pack=2024.1")
    paste = "School,Students,Tuition\nCREC,40,5012\nACES,many,5012\n"
    test.text_area(key="pasted_rows").set_value(paste).run()
    rows, wrong = test.session_state["resc_entered"].cells, unused(test)
    assert len(wrong) == 1
    other(test, "es")
    assert not test.exception
    assert len(unused(test)) == 1
    assert unused(test) != wrong
    assert test.session_state["resc_entered"].cells == rows


def test_open_tab_of_evidence_stays_open_in_another_language() -> None:
    test = run("pages/evidence.py", f"{CUT}&part=validation")
    for each in ("es", "en"):
        other(test, each)
        with speaking(each):
            assert test.session_state["evidence_tabs"] == say("evidence-tab-validation")

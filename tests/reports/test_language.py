"""A context has its own language, and what is kept is kept for each language apart."""

from threading import Thread

import pytest

from model import open_link
from model.catalogs import PSEUDO, pseudo
from model.messages import SWITCH, for_script, ids, kept_by_language, language, say, speaking
from model.parameters import parameters
from reports.dial.data import dial_data
from reports.dial.form import as_json
from reports.sharing.preview import preview_html
from reports.wording.amounts import money
from reports.wording.origins import origins
from reports.workshop import Asker, Workshop, order

LINK = "magnet_cut=12000000&tuition_cap=cpi&trauma_cut=300000&pack=2024.1"


def said() -> list[str]:
    """What is made with functions that remember: parameters, the dial, origins, a preview."""
    opened = open_link(LINK)
    return [
        repr([each.accepted for each in parameters(opened.pack).values()]),
        repr(origins(opened.pack)),
        as_json(dial_data(opened.pack, opened.scenario, [70])),
        *preview_html("https://budget.example.org", "/", LINK),
    ]


def test_what_is_said_again_in_a_language_is_the_same_to_the_byte() -> None:
    first = said()
    with speaking(PSEUDO):
        between = said()
    assert all(one != other for one, other in zip(first, between, strict=True))
    assert said() == first


def test_a_thread_speaks_the_language_of_the_process_until_it_is_told_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(SWITCH, PSEUDO)
    heard: list[str] = []
    with speaking("en"):
        thread = Thread(target=lambda: heard.append(language()))
        thread.start()
        thread.join()
        assert (heard, language()) == ([PSEUDO], "en")
    assert language() == PSEUDO


def test_script_gets_in_english_what_is_not_translated() -> None:
    with speaking("es"):
        assert set(for_script("")) == set(ids())


def test_a_function_remembers_for_each_language() -> None:
    made: list[str] = []

    @kept_by_language()
    def heading(text: str) -> str:
        made.append(text)
        return f"{say('shell-name')} {text}"

    plain = heading("x")
    with speaking(PSEUDO):
        assert heading("x") == pseudo(plain[:-1]) + "x"
    assert (heading("x"), made) == (plain, ["x", "x"])


def test_a_hand_speaks_what_its_order_was_given_in() -> None:
    ordered = order(preview_html, "https://budget.example.org", "/about", "")
    with speaking(PSEUDO):
        other = order(preview_html, "https://budget.example.org", "/about", "")
    shop = Workshop()
    try:
        found = [shop.ask(each, Asker()).result()[1] for each in (ordered, other, ordered)]
    finally:
        shop.close()
    no_script = say("share-no-script")
    assert [no_script in each for each in found] == [True, False, True]
    assert pseudo(no_script) in found[1]


def test_amounts_are_said_in_the_language_and_written_as_in_the_united_states() -> None:
    with speaking("es"):
        assert [money(1_000_000), money(12_400_000), money(550_000)] == [
            "$1 millón",
            "$12.4 millones",
            "$550,000",
        ]

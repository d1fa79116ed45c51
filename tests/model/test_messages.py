"""A message is said whole, with what fits it, or not at all."""

import pytest

from model.catalogs import LANGUAGES, PSEUDO, pseudo
from model.messages import SWITCH, Part, Value, for_script, parts, say, speaking

CUT = {
    **{"cut": "$12 million", "pay": "$3 million", "lost": "$9 million", "taken": "cut"},
    **{"fees_law": "known", "article": ""},
}


def test_choices_and_placeholders_are_filled() -> None:
    said = say("answer", outcome="both", charged_as="tuition", **CUT)
    assert said == (
        "Of a cut of $12 million, districts could be charged $3 million in tuition"
        " and students would then lose $9 million in services."
    )


def test_pieces_name_the_amounts() -> None:
    found = parts("answer", outcome="lose", charged_as="fees", **CUT)
    assert found == [
        Part("", "Of a cut of "),
        Part("cut", "$12 million"),
        Part("", ", districts would pay nothing more and students would lose all "),
        Part("lost", "$9 million"),
        Part("", " in services."),
    ]


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"cut": "twelve dollars"}, "cut is of the kind amount"),
        ({"outcome": "neither"}, "outcome is one of"),
        ({"surplus": "$1"}, "answer takes"),
    ],
)
def test_what_does_not_fit_is_refused(wrong: dict[str, str], complaint: str) -> None:
    values = {"outcome": "both", "charged_as": "tuition", **CUT, **wrong}
    with pytest.raises(TypeError, match=complaint):
        say("answer", **values)


def test_message_takes_what_those_within_it_take() -> None:
    given: dict[str, Value] = {"file": "a.csv", "megabytes": 9, "most_megabytes": 5}
    assert say("intake-refused-size", table_from="file", **given) == (
        "“a.csv” has 9 MB; accepted is at most 5 MB; the file was not read; what you had entered"
        " stays."
    )
    with pytest.raises(TypeError, match="table_from is one of"):
        say("intake-refused-size", table_from="folder", **given)


def test_long_words_are_cut_and_said() -> None:
    said = say("link-left-out", given="x" * 90_000, accepted="y", used="z")
    assert said.startswith("“xxx")
    assert said.endswith("x…” was left out. Accepted: y. Used: z.")
    assert len(said) < 2_100


def test_unknown_message_is_refused() -> None:
    with pytest.raises(LookupError, match="no catalog has the message 'question'"):
        say("question")


def test_pseudo_language_is_longer_and_leaves_links_tags_and_code_alone() -> None:
    made = pseudo("See <b>the law</b> at [its page](https://example.org/a), option `--sheet`.")
    assert made == (
        "Séééé <b>théé lååw</b> ååt [îîtš påågéé](https://example.org/a), ööptîîööñ `--sheet`."
    )


def test_process_may_speak_the_pseudo_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, PSEUDO)
    said = say("answer", outcome="none", charged_as="both", **CUT)
    assert said.startswith("Nööthîîñg îîš çûût")


def test_script_gets_texts_placeholders_and_choices() -> None:
    found = for_script("answer")["answer"][0]
    assert (found["by"], found["other"]) == ("outcome", "both")
    taken = found["of"]["lose"][1]
    assert (taken["by"], taken["other"]) == ("taken", "cut")
    assert taken["of"]["cut"] == ["a cut of ", {"name": "cut"}]


@pytest.mark.parametrize("spoken", [*LANGUAGES, PSEUDO])
def test_figure_may_be_less_than_the_least_and_no_other_words_stand_before_it(spoken: str) -> None:
    with speaking(spoken):
        less = say("shell-less-than", least_figure="0.1%")
        for figure in ("12", "−$3.5 million", "<0.1%", less):
            assert say("evidence-band-fixed", central_figure=figure)
        for text in ("more than 0.1%", "vote for 12", "less 0.1", f"{less} {less}"):
            with pytest.raises(TypeError, match="of the kind figure"):
                say("evidence-band-fixed", central_figure=text)

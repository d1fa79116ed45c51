"""The law as timelines, sources in full, statuses and outcomes, in words."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from model import Pack, decode, estimate, load_pack
from model.headlines import headlines
from model.law import Law, Proposed, law
from model.messages import speaking
from model.pack import StatedLine
from model.scenario import preset_scenario
from model.source import Outcome, Source
from reports.dial.kit import kit
from reports.explain import law as explained
from reports.explain.law import histories
from reports.explain.method import formula_groups
from reports.explain.sensitivity import break_even_sentences, grid
from reports.wording.caps import capped_lines, outcome_in_words, proposals
from reports.wording.evidence import (
    kinds_in_words,
    omission_in_words,
    preset_sentence,
    section_heading,
    source_in_full,
    status_in_words,
)
from tests import made_up

NEW = load_pack("2024.2")
SOURCE = Source(
    title="A note",
    address="https://note.example/1",
    date="May 2030",
    kind="official",
    says="What it says.",
    checked=date(2031, 2, 3),
)


def test_each_rule_stands_with_its_article_and_what_is_law_apart_from_what_is_not() -> None:
    tuition, training = histories(NEW)
    assert (tuition.article, tuition.lines) == ("CGS §10-264o(b)", "Magnet schools")
    assert [each.holds for each in tuition.enacted] == [
        "from FY2025 on: capped at 58% of the FY2024 rate"
    ]
    assert [each.holds for each in tuition.proposed] == [
        "from FY2025 on: cap removed",
        "FY2025 to FY2027: capped at 58% of the FY2024 rate",
        "from FY2028 on: tied to inflation",
        "no year named: cap removed",
    ]
    assert tuition.proposed[0].outcome.startswith("Not adopted;")
    assert tuition.proposed[2].outcome == (
        "What became of it is not known here; last looked November 26, 2026."
    )
    assert all(each.outcome == "" for each in tuition.enacted)
    assert "not found" in tuition.not_known[0]
    assert [each.holds for each in training.enacted] == [
        "start year not known here: districts may be charged nothing"
    ]
    assert training.proposed == ()


def test_law_that_was_recorded_later_is_said_to_be_later(monkeypatch: pytest.MonkeyPatch) -> None:
    known = law()
    name = "resc_magnet_tuition"
    rule = known.rules[name]
    later = rule.enacted[0].model_copy(
        update={"first_year": 2028, "last_year": 2028, "value": 65, "recorded": date(2027, 6, 1)}
    )
    changed = rule.model_copy(update={"enacted": [later, *rule.enacted]})
    changed_law = known.model_copy(update={"rules": {**known.rules, name: changed}})
    monkeypatch.setattr(explained, "law", lambda: changed_law)
    first, second = histories(NEW)[0].enacted
    assert first.holds.startswith("from FY2025 on")
    assert second.holds == "FY2028: capped at 65% of the FY2024 rate"
    assert "after the day that this revision reads" in second.by
    assert "after the day" not in first.by


def test_a_year_without_an_amount_has_its_law_too() -> None:
    assert [each.lines for each in histories(load_pack("2025.1"))] == ["Student-centered funding"]
    assert histories(load_pack("2023.1")) == []


def test_a_proposal_does_not_end_before_it_begins() -> None:
    content = law().model_dump(mode="json")
    content["rules"]["resc_magnet_tuition"]["proposed"][0]["last_year"] = 2020
    with pytest.raises(ValueError, match="last_year is before first_year"):
        Law.model_validate(content)
    assert Proposed.model_fields["last_year"].default is None


def test_source_says_kind_address_and_last_look() -> None:
    assert source_in_full(SOURCE) == "A note (May 2030; official; last checked February 3, 2031)"
    nowhere = SOURCE.model_copy(update={"address": "", "checked": None})
    says = "A note (May 2030; official; address not known; last check not known)"
    assert source_in_full(nowhere) == says
    ours = nowhere.model_copy(update={"kind": "our assumption"})
    assert source_in_full(ours) == "A note (May 2030; our assumption)"


def test_six_kinds_are_told() -> None:
    said = kinds_in_words()
    assert len(said) == 6
    for kind in ("law", "official", "analysis", "press", "claim", "our assumption"):
        assert any(each.startswith(f"**{kind}**: ") for each in said)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("appropriated", "in a budget"),
        ("requested", "To cut it is not to grant it."),
        ("proposed", "stands in a proposal"),
        ("not known", "is not known here"),
    ],
)
def test_status_of_a_line_in_words(status: str, words: str) -> None:
    line = NEW.lines["magnet"].model_copy(update={"status": status})
    assert words in status_in_words(line)
    fields = {name: getattr(line, name) for name in StatedLine.model_fields if name != "why"}
    stated = StatedLine(**fields, why="Nobody said how much.")
    assert status_in_words(stated).endswith("Nobody said how much.")
    assert "amount" in status_in_words(stated)
    assert "To cut it" not in status_in_words(stated)


def test_reason_of_an_omission_goes_on_in_its_sentence() -> None:
    said = [omission_in_words(each) for each in NEW.left_out["magnet"]]
    assert any(": a school that loses services" in each for each in said)
    assert any(": fewer students mean" in each for each in said)


def test_a_section_without_a_heading_has_the_name_of_its_line() -> None:
    pack = load_pack("2023.1")
    headings = [section_heading(pack, each) for each in pack.priorities.sections]
    assert headings == ["Magnet schools' grant, 8% more", "Educator diversity"]
    assert section_heading(NEW, NEW.priorities.sections[0]) == "01 Preserve Equitable Funding"
    offline = kit(pack, decode("", pack)[0], "https://x.example/", date(2031, 2, 3))
    assert "“”" not in offline
    assert "Magnet schools&#x27; grant, 8% more" in offline


def test_outcome_of_a_proposal_or_that_it_is_not_known() -> None:
    looked = date(2031, 2, 3)
    assert outcome_in_words(Outcome(says="Adopted.", looked=looked)) == (
        "Adopted. Last looked February 3, 2031."
    )
    assert "not known here" in outcome_in_words(Outcome(looked=looked))


def test_a_paper_says_what_became_of_its_preset() -> None:
    pack = load_pack("FY2027.1")
    said = preset_sentence(pack, preset_scenario(pack, "governor_2026"))
    assert said.startswith("Preset “Governor, Feb 2026” (Governor Lamont, Bill 5033, ")
    assert said.endswith("What became of it is not known here; last looked November 26, 2026.")
    assert preset_sentence(pack, preset_scenario(pack, "keep_all")) == ""
    plain = preset_sentence(NEW, preset_scenario(NEW, "no_services"))
    assert plain.endswith("nothing charged to districts.")


def test_an_author_in_the_middle_of_a_sentence_in_spanish_has_no_capital() -> None:
    with speaking("es"):
        said = proposals(load_pack("2024.2"), "lifted", 2025)
    assert said[0].startswith("Propuesto por el gobernador Lamont")


@pytest.fixture
def four(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    return made_up.use(monkeypatch, tmp_path, made_up.FOUR)


def test_each_tuition_line_is_solved_and_drawn_under_its_own_cap(four: Pack) -> None:
    scenario, _ = decode("stem_school_cut=1000000&tuition_cap=62", four)
    lines = ["stem_school", "nursery"]
    first, second = (break_even_sentences(four, scenario, name) for name in lines)
    assert "a cap of 62% of the FY2030 rate" in first[0]
    assert "a cap of 75% of the" in second[0]
    figure = headlines(four, scenario)[0]
    views = [grid(four, scenario, figure, name) for name in lines]
    assert [view.rows[0][0] for view in views] == ["62%", "75%"]
    # A cap of 62% leaves the second line at its own, which is 75%.
    alone = replace(scenario, cuts={name: 0.0 for name in scenario.cuts} | {"nursery": 500_000})
    here = [
        cap
        for cap, cells in grid(four, alone, figure, "nursery").rows
        for cell in cells
        if cell.here
    ]
    assert here == ["75%"]


def test_view_and_break_even_follow_the_law_of_the_year_of_the_cut(four: Pack) -> None:
    scenario, _ = decode("stem_school_cut=1000000&first_year=2034", four)
    assert "a cap of 66% of the" in break_even_sentences(four, scenario, "stem_school")[0]
    view = grid(four, scenario, headlines(four, scenario)[0], "stem_school")
    assert view.rows[0][0] == "66%"


def test_view_of_a_line_is_the_model_of_that_line(four: Pack) -> None:
    scenario, _ = decode("nursery_cut=500000", four)
    figure = headlines(four, scenario)[0]
    rows = dict(grid(four, scenario, figure, "nursery").rows)
    paid = estimate(four, scenario).lines["nursery"].districts_pay
    assert [cell.text for cell in rows["cap removed"] if cell.here] == [f"{paid / 1e6:.1f}"]


def test_line_that_no_law_caps_has_no_harmless_cap_and_no_formulas_of_caps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.NO_CAP)
    name = next(iter(pack.lines))
    assert capped_lines(pack, pack.first_year) == {}
    said = break_even_sentences(pack, decode("", pack)[0], name)
    assert said[0].startswith("No law caps what is charged under")
    assert [group.heading for group in formula_groups(pack)] == [
        line.name for line in pack.lines.values()
    ]


def test_formulas_of_caps_name_the_line_that_they_are_of(four: Pack) -> None:
    headings = [group.heading for group in formula_groups(four)]
    assert len(headings) == len(set(headings))

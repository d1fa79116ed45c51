"""The dial's texts, the kit, the picture and what is shared, for years with any lines."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from model import Pack, current_law, decode, estimate, estimate_district, load_pack
from model.comparison_link import Entry
from model.opening import Opened
from model.pack import TuitionCap
from model.packs import read_pack
from model.scenario import Scenario
from reports.comparison.columns import columns, exact_figures
from reports.dial.data import dial_data
from reports.dial.form import Data, as_json
from reports.dial.kit import kit
from reports.dial.lookup import Lookup
from reports.dial.rules import other_percent
from reports.explain.method import formula_groups
from reports.papers.board_page import board_data
from reports.papers.fiscal_note import fiscal_note_text
from reports.papers.picture import picture_data, picture_text
from reports.sharing.preview import preview
from reports.sharing.snippets import snippets
from reports.sharing.texts import citation, embed_snippet, paragraph
from reports.wording import sentences
from reports.wording.bill_sentences import positions_unit
from reports.wording.caps import change_of_law, named_caps, proposals, proposers
from reports.wording.readings import readings, rule_sentences
from reports.wording.scenario_names import scenario_name
from reports.wording.sentences import answer, conditions
from reports.workbook.bill import in_other_words
from reports.workbook.case import case_of
from reports.workbook.steps import line_steps
from tests import example, made_up
from tests.pages.test_any_lines import a_third_of_each

DAY = date(2031, 1, 2)
LINK = "https://budget.example.org/"
Patch = pytest.MonkeyPatch


def use(monkeypatch: Patch, folder: Path, year: str, link: str = "") -> tuple[Pack, Scenario]:
    pack = made_up.use(monkeypatch, folder, year)
    scenario, notices = decode(link, pack)
    assert not notices
    return pack, scenario


def dial(pack: Pack, scenario: Scenario) -> Data:
    return dial_data(pack, scenario, [other_percent(pack, scenario.first_year)])


@pytest.mark.parametrize("year", made_up.YEARS)
@pytest.mark.parametrize("cap", ["", "tuition_cap=cpi&first_year=2040", "tuition_cap=80"])
def test_nothing_that_is_said_knows_another_year(
    monkeypatch: Patch, tmp_path: Path, year: str, cap: str
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, year)
    query = f"{a_third_of_each(year)}&{cap}".strip("&")
    scenario, _ = decode(query, pack)
    result = estimate(pack, scenario)
    shown = preview(LINK, "/", query)
    data = as_json(dial(pack, scenario))
    # A kit's tables are numbers of hundreds of rules; its sentences are what is looked at.
    monkeypatch.setattr("reports.dial.kit_tables.lookup", lambda *_: Lookup({}, {}, {}, {}))
    said = [
        data,
        re.sub(
            r"<script.*?</script>|<style.*?</style>",
            "",
            kit(pack, scenario, "https://x.example/", DAY),
            flags=re.S,
        ),
        picture_text(pack, scenario, LINK, DAY),
        paragraph(result, LINK),
        citation(result, scenario_name(pack, scenario), LINK, DAY),
        embed_snippet(LINK, result, controls=True),
        rule_sentences(pack, scenario),
        f"{shown.title} {shown.description} {shown.picture_text}",
        *(each.code for each in snippets(LINK, pack, scenario)),
    ]
    for text in said:
        plain = re.sub(r'"tables":.*', "", text)
        assert [each for each in made_up.TRACES if each in plain] == [], text[:200]


def test_a_request_is_not_granted_and_an_appropriation_is_cut(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    pack, _ = use(monkeypatch, tmp_path, made_up.FOUR)

    def said(link: str) -> str:
        return answer(estimate(pack, decode(link, pack)[0]))

    assert said("stem_school_cut=1000000").startswith("Of a cut of $1 million, districts")
    assert said("nursery_cut=1000000").startswith("Of $1 million not granted, districts")
    assert said("stem_school_cut=1000000&choir_cut=320000").startswith(
        "Of $1.32 million cut or not granted, districts"
    )
    assert said("").startswith("Nothing is cut: ")


def test_a_year_of_requests_alone_speaks_of_no_cut(monkeypatch: Patch, tmp_path: Path) -> None:
    pack, scenario = use(monkeypatch, tmp_path, made_up.ONE_SERVICE)
    assert answer(estimate(pack, scenario)).startswith("All that is asked for is granted: ")
    text = picture_text(pack, decode("bus_wifi_cut=960000", pack)[0], LINK, DAY)
    assert "Who would pay if $960,000 for the wi-fi line is not granted?" in text
    assert " cut" not in text


def test_a_year_without_an_amount_says_so_and_shows_its_text(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    pack, scenario = use(monkeypatch, tmp_path, made_up.NO_LINES)
    assert answer(estimate(pack, scenario)).startswith("No amount of these priorities is known")
    data = dial(pack, scenario)
    assert not data.lines
    assert not data.caps
    assert [each.title for each in data.text] == ["01 School ferry"]
    [ferry] = data.stated
    assert (ferry.name, ferry.status, ferry.why) == (
        "School ferry",
        "requested",
        "The compact names no amount.",
    )


@pytest.mark.parametrize("year", [made_up.ONE_SERVICE, made_up.NO_TUITION, made_up.NO_CAP])
def test_without_a_cap_in_law_there_is_no_rule_to_choose(
    monkeypatch: Patch, tmp_path: Path, year: str
) -> None:
    pack, scenario = use(monkeypatch, tmp_path, year, a_third_of_each(year))
    data = dial(pack, scenario)
    assert (data.caps, data.rule, data.laws) == ([], "", {})
    assert readings(pack, scenario) == []
    assert "uition may" not in rule_sentences(pack, scenario)
    said = paragraph(estimate(pack, scenario), LINK)
    for rule in ("Under current law", "removed", "inflation", "capped"):
        assert rule not in said
    whole = {line.short: line.kind for line in pack.lines.values() if line.kind == "tuition"}
    assert ("If nobody made up for it" in said) == (not whole)
    assert ("No law caps tuition for the nursery line" in said) == bool(whole)


def labels(pack: Pack, year: int) -> Mapping[str, str]:
    return {cap.value: cap.label for cap in named_caps(pack, year)}


def test_the_law_has_the_packs_words_only_where_they_are_true(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    one, _ = use(monkeypatch, tmp_path / "one", made_up.ONE_TUITION)
    assert labels(one, 2033)["62"] == "stay at its ceiling"
    assert labels(one, 2034)["66"] == "stay as in law"
    four, _ = use(monkeypatch, tmp_path / "four", made_up.FOUR)
    assert labels(four, 2032)["62"] == "stay as in law"


def test_each_line_names_its_own_cap_where_they_differ(monkeypatch: Patch, tmp_path: Path) -> None:
    pack, scenario = use(monkeypatch, tmp_path, made_up.FOUR)
    data = dial(pack, scenario)
    assert [each.in_law for each in data.lines] == [
        "In law: at most 62% of the FY2030 rate.",
        "In law: at most 75% of the FY2029 rate.",
        "",
        "",
    ]
    law = next(cap for cap in data.caps if cap.value == "law")
    assert law.law == (
        "Current law, Harbor Act 9, section 4 and Harbor Act 9, section 7: STEM at most 62% of its "
        "FY2030 rate and nursery at most 75% of its FY2029 rate."
    )
    free = next(cap for cap in data.caps if cap.value == "percent")
    assert free.law == (
        "It takes a change of Harbor Act 9, section 4 and Harbor Act 9, section 7, and schools "
        "that use it."
    )


def test_a_change_of_law_says_who_proposed_it_and_what_became_of_it() -> None:
    pack = load_pack("2024.1")
    assert proposals(pack, "cpi", 2025, 2028) == [
        "Proposed by Governor Lamont, Bill 5033 (February 5, 2026), from FY2028 on. What became of "
        "it is not known here; last looked November 26, 2026."
    ]
    assert "Not adopted" in proposals(pack, "lifted", 2025)[0]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (58.0, ""),
        (70.0, ""),
        (None, ""),
        ("cpi", "Proposed by Governor Lamont, Bill 5033 (February 5, 2026, from FY2028)."),
        (
            "lifted",
            "Proposed by Governor Lamont (February 2024, from FY2025) and RESC Alliance, if full "
            "funding is not achievable (2025).",
        ),
    ],
)
def test_who_proposed_a_change_of_law_is_said_in_short(rule: TuitionCap | None, said: str) -> None:
    assert proposers(load_pack("2024.2"), rule, 2025) == said


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            70,
            "It takes a change of River School Act §12(a), and schools that use it. For farm the "
            "law allows that already, so nothing changes there.",
        ),
        (
            80,
            "It takes a change of River School Act §12(a) and River School Act §12(b), and schools "
            "that use it.",
        ),
    ],
)
def test_a_cap_changes_no_law_that_allows_it(
    monkeypatch: Patch, tmp_path: Path, rule: float, said: str
) -> None:
    pack = example.use(monkeypatch, tmp_path)
    assert change_of_law(pack, rule, pack.first_year) == said


@pytest.mark.parametrize("missing", ["cpi", "percent"])
def test_a_cap_without_words_of_the_pack_has_ours(
    monkeypatch: Patch, tmp_path: Path, missing: str
) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.ONE_TUITION)
    content: dict[str, Any] = made_up.content(made_up.ONE_TUITION)
    content["tuition_caps"] = [cap for cap in content["tuition_caps"] if cap["value"] != missing]
    pack = read_pack(made_up.put(tmp_path, {**content, "revision": "2032.2"}))
    for link, label in (
        ("tuition_cap=cpi", "rise with inflation" if missing == "cpi" else "rise with prices"),
        ("tuition_cap=71.5", "rise to 71.5% of its FY2030 rate"),
    ):
        scenario, _ = decode(f"stem_school_cut=1000000&{link}", pack)
        [chosen] = [each for each in readings(pack, scenario) if each.chosen]
        assert chosen.cap.label == label
        offered = [cap.value for cap in dial(pack, scenario).caps]
        own = str(scenario.tuition_cap)
        assert own in offered or "percent" in offered


def test_amounts_of_lines_are_exact(monkeypatch: Patch, tmp_path: Path) -> None:
    pack, scenario = use(monkeypatch, tmp_path, made_up.FOUR)
    data = dial(pack, scenario)
    assert [each.whole_amount for each in data.lines] == ["$24M", "$9M", "$960,000", "$640,000"]
    assert "Wi-Fi on school buses: granted: $960,000." in picture_text(pack, scenario, LINK, DAY)


def test_names_are_those_of_the_pack_and_no_ids(monkeypatch: Patch, tmp_path: Path) -> None:
    pack, scenario = use(
        monkeypatch, tmp_path, made_up.FOUR, "stem_school_cut=2000000&bus_wifi_cut=960000"
    )
    assert scenario_name(pack, scenario) == "−$2 million STEM, −$960,000 wi-fi, ceiling gone"
    assert "the STEM and wi-fi lines" in picture_text(pack, scenario, LINK, DAY)
    said = [paragraph(estimate(pack, scenario), LINK).replace(LINK, ""), dial(pack, scenario).rule]
    assert not [each for each in said if "stem_school" in each or "stem school" in each]


def test_a_line_without_a_cap_beside_one_with_a_cap_says_so(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    content = made_up.content(made_up.FOUR)
    content["revision"] = f"{made_up.FOUR}.2"
    nursery = content["lines"]["nursery"]
    roles = {role: name for role, name in nursery["assumptions"].items() if role != "cap_rate"}
    content["lines"]["nursery"] = {**nursery, "law": None, "assumptions": roles}
    pack = read_pack(made_up.put(tmp_path, content))
    said = "No law caps tuition for the nursery line: it may rise as far as the cut is passed on."
    scenario = decode("nursery_cut=900000&tuition_cap=cpi", pack)[0]
    assert [each.in_law for each in dial(pack, scenario).lines] == ["", said, "", ""]
    assert said in rule_sentences(pack, scenario)
    assert "tuition may rise" not in rule_sentences(pack, scenario)
    board = board_data(pack, scenario, (), "https://b.example/", date(2031, 1, 1))
    assert [each.law for each in board.statewide] == [said]
    assert board.readings == ()
    both = decode("stem_school_cut=240000&nursery_cut=900000&tuition_cap=cpi", pack)[0]
    note = " ".join(fiscal_note_text(pack, both, date(2031, 1, 1)).split())
    assert "STEM academies, current law. Tuition would stay" in note
    assert "STEM academies, ceiling follows prices. Tuition would rise" in note
    assert said in note
    assert "Shared nurseries. Tuition would rise" in note
    assert said not in rule_sentences(pack, decode("stem_school_cut=240000", pack)[0])


def test_a_years_own_words_stand_for_positions_and_for_those_who_share(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    link = "nursery_cut=900000&choir_cut=64000&choir_passed_on=100"
    pack, scenario = use(monkeypatch, tmp_path, made_up.FOUR, link)
    unit = positions_unit(estimate_district(pack, scenario))
    assert unit is not None
    assert unit.label == "staff posts"
    note = " ".join(fiscal_note_text(pack, scenario, DAY).split())
    assert "Shared by 16 towns with a choir, the fees are $4,000.00 each." in note
    [column] = columns([Entry("", Opened(pack, scenario, ()))])
    assert "Choirs and bands: fees for each of the towns with a choir" in [
        row.label for row in exact_figures([column])
    ]
    case = case_of(pack, scenario, (), LINK, DAY)
    labels = [step.label for step in (*line_steps(case, "choir"), *in_other_words(case))]
    assert "Districts pay, for each of the towns with a choir" in labels
    assert "To find, as staff posts" in labels


def test_a_unit_called_as_what_a_line_buys_is_told_apart_in_a_formula(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    pack = example.use(monkeypatch, tmp_path)
    [bus] = [name for name, line in pack.lines.items() if line.short == "late bus"]
    said = [f.plain for group in formula_groups(pack) for f in group.formulas]
    assert pack.lines[bus].units["routes"].label == pack.assumptions["routes"].term
    assert "routes lost = services lost ÷ the whole line × routes" in said


def test_a_share_above_what_the_law_allows_says_what_change_it_would_take(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    pack, _ = use(monkeypatch, tmp_path, made_up.FOUR)

    def said(link: str) -> str:
        return answer(estimate(pack, decode(link, pack)[0]))

    passed_on = "bus_wifi_cut=240000&bus_wifi_passed_on"
    change = "$70,000 in fees, if Harbor Act 9, section 12 allowed these fees, and students would"
    assert change in said(f"{passed_on}=30")
    assert "all of it, $240,000 more in fees, if Harbor Act 9, section 12 allowed these fees." in (
        said(f"{passed_on}=100")
    )
    assert "if " not in said(f"{passed_on}=0")
    assert "if " not in said("stem_school_cut=240000&bus_wifi_passed_on=30")
    # No rule of law is known for this line.
    assert "if " not in said("choir_cut=40000&choir_passed_on=100")
    for each in (sentences, current_law):
        monkeypatch.setattr(each, "most_passed_on", lambda *_: 30.0)
    assert "if Harbor Act 9, section 12 allowed these fees, and" in said(f"{passed_on}=31")
    assert "if " not in said(f"{passed_on}=30")
    scenario = decode(f"{passed_on}=31", pack)[0]
    assert conditions(estimate(pack, scenario)) == [
        "Charging districts for more than 30% of what Wi-Fi on school buses is not granted would "
        "take a change of Harbor Act 9, section 12."
    ]


def test_what_the_law_says_of_a_charge_is_said_once_wherever_the_answer_travels(
    monkeypatch: Patch, tmp_path: Path
) -> None:
    query = "bus_wifi_cut=240000&bus_wifi_passed_on=100"
    pack, scenario = use(monkeypatch, tmp_path, made_up.FOUR, query)
    result = estimate(pack, scenario)
    change = "Current law lets districts be charged nothing for the Wi-Fi on school buses"
    board = board_data(pack, scenario, (), LINK, DAY)
    for text in (
        paragraph(result, LINK),
        citation(result, scenario_name(pack, scenario), LINK, DAY),
        embed_snippet(LINK, result, controls=True),
        preview(LINK, "/", query).description,
        "".join(each.law for each in board.statewide) + board.choices,
        " ".join(fiscal_note_text(pack, scenario, DAY).split()),
    ):
        assert text.count(change) == 1, text
    kept = replace(scenario, passed_on={**scenario.passed_on, "bus_wifi": 0})
    # Where nothing is passed on, the picture says what it would be if all were.
    for drawn in (scenario, kept):
        [column] = [
            each for each in picture_data(pack, drawn, "social", LINK, DAY).columns if each.law
        ]
        assert (
            column.sentence
            == "If districts made up for all of it and Harbor Act 9, section 12 allowed these "
            "fees, they would pay $240,000 more in fees and students would then lose no services."
        )
        assert picture_text(pack, drawn, LINK, DAY).count(change) == 1

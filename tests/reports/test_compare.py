"""The comparison: the model's own figures, and exactly the settings that differ."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from model import Pack, Scenario, encode, load_pack, open_link
from model.comparison_link import MOST, Entry, decode_comparison, encode_comparison
from model.messages import Part, say
from model.opening import Opened
from model.pack import Derived
from model.scenario import choices
from reports.comparison.columns import (
    Column,
    alike,
    columns,
    exact_figures,
    first_columns,
    lead_figures,
    lines_in_sight,
    offered,
    same,
)
from reports.comparison.differences import Difference, differs_in_assumptions, differs_in_policy
from reports.comparison.opening import said_of_all
from reports.comparison.variants import (
    cuts_alike,
    rules_alike,
    same_cut,
    same_rule,
    shown_instead,
)
from reports.sharing.in_brief import compared_in_brief
from reports.sharing.texts import compared_answers
from reports.sheets.compared import to_csv
from reports.wording.sentences import taken, taken_by
from reports.wording.two_laws import sides
from tests.scenarios import scenarios
from ui.compare_charts import landing_alt, landing_chart, widest
from ui.tables import answer_html, figures_html, heading_html, table_html
from ui.vega import LOST, PAY

PACK = load_pack("2024.1")
LAW = "magnet_cut=40200000&tuition_cap=58"
GOVERNOR = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"


def opened(link: str) -> Opened:
    return open_link(f"{link}&pack=2024.1")


def compared(*links: str) -> list[Column]:
    return columns([Entry("", opened(link)) for link in links])


def test_current_law_stands_beside_every_column_where_none_shows_it() -> None:
    cuts = compared("magnet_cut=12000000", "magnet_cut=20100000&tuition_cap=cpi")
    for column, amount in zip(cuts, ("$12 million", "$20.1 million"), strict=True):
        told = "".join(part.text for part in column.by_law)
        assert told.startswith("Under current law")
        assert f"students would lose {amount} in services" in told
    answers, brief = compared_answers(cuts), compared_in_brief(cuts)
    for answer in answers:
        assert answer.index("Under current law") < answer.index("If ")
    assert "(current law), FY2025: of $12 million districts pay $0" in brief
    # Not where a column shows it, nor where it does the same.
    shown = compared("magnet_cut=12000000", "magnet_cut=12000000&tuition_cap=58")
    assert [column.by_law for column in shown] == [(), ()]
    alone = compared("residency_cut=300000", "residency_cut=400000")
    assert [column.by_law for column in alone] == [(), ()]


def said(differences: Sequence[Difference]) -> dict[str, tuple[str, ...]]:
    return {difference.label: difference.values for difference in differences}


def older_pack() -> Pack:
    """A pack of another year: another amount, a belief changed, and without one line."""
    whole: dict[str, Any] = PACK.model_dump()
    whole["revision"] = "2023.1"
    whole["lines"]["magnet"]["amount"] = 30_000_000
    whole["assumptions"]["cpi"]["central"] = 0.02
    del whole["lines"]["trauma"]
    del whole["presets"]["no_services"]
    del whole["left_out"]["trauma"]
    for name in ("magnet_50_lifted", "magnet_100_lifted", "magnet_50_law", "magnet_100_law"):
        del whole["presets"][name]
    sections = whole["priorities"]["sections"]
    whole["priorities"]["sections"] = [each for each in sections if each["line"] != "trauma"]
    return Pack.model_validate(whole)


def test_law_both_governors_and_the_alliance_are_offered_first() -> None:
    shown = columns(offered(PACK))
    assert [(column.name, column.by) for column in shown[:4]] == [
        ("Keep it all", "RESC Alliance, 2024"),
        ("Magnet −100%, current law", "Our example, under CGS §10-264o, May 7, 2024"),
        ("Governor, Feb 2026", "Governor Lamont, Bill 5033, February 2026"),
        ("Governor, Feb 2024", "Governor Lamont, February 2024"),
    ]
    assert {column.name for column in shown} == {preset.name for preset in PACK.presets.values()}


def test_offered_columns_keep_their_author_through_the_link() -> None:
    before = columns(offered(PACK)[:MOST])
    again, notices = decode_comparison(encode_comparison(offered(PACK, "2024.1")[:MOST]))
    assert not notices
    assert [(c.name, c.by) for c in columns(again)] == [(c.name, c.by) for c in before]


def links_of(entries: Sequence[Entry]) -> list[str]:
    return [encode(replace(each.scenario, pack=""), each.pack) for _, each in entries]


def test_comparison_starts_with_the_present_cut_under_current_law_and_each_change_of_it() -> None:
    own = opened("magnet_cut=12000000&tuition_cap=70&rows=A:12")
    entries = first_columns(own, MOST)
    assert links_of(entries) == [
        "magnet_cut=12000000&tuition_cap=58",
        "magnet_cut=12000000",
        "magnet_cut=12000000&tuition_cap=cpi",
        "magnet_cut=12000000&tuition_cap=70",
    ]
    shown = columns(entries, own=3)
    assert [column.name for column in shown] == [column.rule for column in shown]
    assert shown[0].name == "Current law"
    assert [column.by for column in shown] == [
        *["Your cut, another rule"] * 3,
        "Yours, as on the other pages",
    ]


def test_current_law_and_the_own_rule_stay_where_there_is_little_room() -> None:
    entries = first_columns(opened("magnet_cut=12000000&tuition_cap=70"), 2)
    assert links_of(entries) == [
        "magnet_cut=12000000&tuition_cap=58",
        "magnet_cut=12000000&tuition_cap=70",
    ]


def test_a_cut_that_no_cap_is_about_stands_at_both_ends_and_at_its_own() -> None:
    entries = first_columns(opened("trauma_cut=300000&trauma_passed_on=40"), MOST)
    assert [column.name for column in columns(entries)] == [
        "Nobody makes up for it",
        "Districts make up for part of it",
        "Districts make up for it",
    ]
    assert links_of(first_columns(opened("trauma_cut=300000"), MOST)) == [
        "trauma_cut=300000",
        "trauma_cut=300000&trauma_passed_on=100",
    ]


@pytest.mark.parametrize(
    ("pack", "first", "names"),
    [
        ("2024.2", "governor_2024", 3),
        ("FY2027.1", "governor_2026", 3),
        ("2024.1", "governor_2024", 3),
        ("2023.1", "none_granted", 2),
    ],
)
def test_where_nothing_is_cut_a_proposal_of_that_year_is_shown(
    pack: str, first: str, names: int
) -> None:
    own = open_link(f"a.cpi=0.025&pack={pack}" if pack != "2023.1" else f"pack={pack}")
    shown = columns(first_columns(own, MOST))
    preset = own.pack.presets[first]
    assert shown_instead(own) == preset
    assert len(shown) == names
    assert [column.by for column in shown if column.opened.scenario.preset] == [
        f"{preset.name}: {preset.author}, {preset.date}"
    ]
    assert all(column.opened.scenario.assumptions == own.scenario.assumptions for column in shown)


def test_a_year_in_which_nothing_can_be_cut_has_one_column() -> None:
    own = open_link("pack=2025")
    assert [entry.opened for entry in first_columns(own, MOST)] == [own]
    assert shown_instead(own) is None


def test_the_same_rule_has_other_cuts_beside_it_small_ones_first() -> None:
    own = opened("magnet_cut=12000000&tuition_cap=cpi&a.cpi=0.025")
    others = same_rule(own, MOST)
    cuts = [each.scenario.cuts["magnet"] for each in others]
    assert cuts == [10_000_000, 12_000_000, 20_100_000, 40_200_000]
    assert all(rules_alike(own, each) for each in others)
    shown = columns([Entry("", each) for each in others], own=1)
    assert shown[0].by == "Your rule, another cut"
    assert len(same_rule(opened(LAW), MOST)) == 3


@settings(max_examples=60)
@given(scenarios(PACK))
def test_rules_and_cuts_beside_any_scenario_are_its_own_otherwise(scenario: Scenario) -> None:
    own = Opened(PACK, replace(scenario, pack="2024.1"), ())
    for found, like in ((same_cut(own, MOST), cuts_alike), (same_rule(own, MOST), rules_alike)):
        assert any(same(own, each) for each in found)
        assert 1 <= len({encode(each.scenario, PACK) for each in found}) == len(found) <= MOST
        assert all(like(own, each) for each in found) or not any(scenario.cuts.values())


def test_columns_say_whose_they_are() -> None:
    entries = [
        Entry("", opened("trauma_cut=300000")),
        Entry("", opened("trauma_cut=400000")),
        Entry("A friend's", opened(GOVERNOR)),
        Entry("", opened(GOVERNOR)),
    ]
    shown = columns(entries, own=0)
    assert [column.by for column in shown] == [
        "Yours, as on the other pages",
        "Your rule, another cut",
        "Governor, Feb 2026: Governor Lamont, Bill 5033, February 2026",
        "Governor Lamont, Bill 5033, February 2026",
    ]
    assert [column.when for column in shown] == ["FY2025", "FY2025", "FY2028", "FY2028"]


def test_two_columns_of_one_scenario_are_told_apart() -> None:
    assert [c.name for c in compared(LAW, LAW)] == [
        "Magnet −100%, current law",
        "Magnet −100%, current law (2)",
    ]


def test_a_column_s_sentence_says_its_figures_as_they_stand_below_it() -> None:
    link = "magnet_cut=12345678&residency_cut=777777&trauma_cut=333333"
    shares = "&residency_passed_on=50&trauma_passed_on=50"
    first, *_ = same_cut(opened(f"{link}&tuition_cap=cpi{shares}"), MOST)
    shown = columns(
        [Entry("", each) for each in (first, opened(f"{link}&tuition_cap=cpi{shares}"))]
    )
    pays, loses = (
        next(figure.texts for figure in lead_figures(shown) if figure.side == side)
        for side in ("pay", "lost")
    )
    assert pays[0] == "$390,000"
    for column, *figures in zip(shown, pays, loses, strict=True):
        text = "".join(part.text for part in column.answer)
        assert all(f"{figure} " in text for figure in figures)


def test_headline_has_the_figures_that_people_ask_for() -> None:
    rows = {
        figure.label: figure.texts
        for figure in lead_figures(
            compared(
                "magnet_cut=12000000&tuition_cap=cpi",
                LAW,
                "",
                "magnet_cut=12000000&residency_cut=1500000&trauma_cut=300000",
            )
        )
    }
    assert rows == {
        "The state saves or does not grant": (
            "$12 million",
            "$40.2 million",
            "$0",
            "$13.8 million",
        ),
        "Districts pay": ("$1.7 million", "$0", "$0", "$12 million"),
        "more a student": ("+$128", "$0", "$0", "+$923"),
        "on top of tuition": ("+3.0%", "0%", "0%", "+21.6%"),
        "Services lost": ("$10.3 million", "$40.2 million", "$0", "$1.8 million"),
        "teaching positions": ("about 86", "about 335", "0", "0"),
        "fewer teachers in training": ("0", "0", "0", "about 21"),
        "people not trained": ("0", "0", "0", "about 625"),
    }


@given(scenarios(PACK))
def test_table_holds_the_figures_of_the_api(scenario: Scenario) -> None:
    [column] = columns([Entry("", Opened(PACK, scenario, ()))])
    rows = {row.label: row.values[0] for row in exact_figures([column])}
    result = column.estimate.to_dict()
    for key, label in (
        ("cut", "cut"),
        ("districts_pay", "districts pay"),
        ("services_lost", "services lost"),
    ):
        whole = {"cut": "cut", "request": "not granted", "both": "cut or not granted"}
        said = whole[taken_by(column.estimate)] if key == "cut" else label
        assert rows[f"All lines: {said}"] == result["total"][key]
        for name, line in PACK.lines.items():
            said = whole[taken([line])] if key == "cut" else label
            assert rows[f"{line.name}: {said}"] == result["lines"][name][key]
    assert (
        rows["Magnet schools: rise in tuition, a student"]
        == result["lines"]["magnet"]["tuition_increase"]
    )
    assert (
        rows["Teacher residency: services lost, fewer teachers in training"]
        == (result["lines"]["residency"]["units_lost"]["residents"])
    )


def test_table_is_exact_to_the_cent() -> None:
    rows = {
        row.label: row.texts
        for row in exact_figures(compared("magnet_cut=12000000&tuition_cap=cpi", ""))
    }
    assert rows["Magnet schools: districts pay"] == ("$1,665,428.57", "$0")
    assert rows["Magnet schools: rise in tuition, percent"] == ("3%", "0%")
    assert rows["Magnet schools: services lost, teaching positions"] == ("86.12", "0")


def test_spreadsheet_holds_the_table_and_no_formula_of_a_stranger() -> None:
    entries = [Entry('=HYPERLINK("x")', opened(LAW)), Entry("@b", opened(GOVERNOR))]
    rows = list(
        csv.reader(
            io.StringIO(
                to_csv(columns(entries), "https://site.org/at/compare?s1=").decode("utf-8-sig")
            )
        )
    )
    assert rows[0] == ["figure", "unit", '\'=HYPERLINK("x")', "'@b", "note"]
    by = "Magnet −100%, current law: Our example, under CGS §10-264o, May 7, 2024"
    assert rows[1][2] == by
    assert rows[2][:-1] == ["rule", "", "Current law", "Tied to inflation from FY2028"]
    assert rows[3][2:-1] == ["2025", "2028"]
    assert rows[5][2:-1] == ["2026-11-24", "2026-11-24"]
    assert rows[6][2:-1] == [f"https://site.org/at/?{each}&pack=2024.1" for each in (LAW, GOVERNOR)]
    assert ["Magnet schools: services lost", "dollars", "40200000", "10334571.43", ""] in rows
    for row in rows:
        assert len(row) == 5
        assert not any(cell.startswith(("=", "+", "@", "-")) for cell in row)


def test_policy_differs_in_plain_words() -> None:
    found = said(differs_in_policy(compared("magnet_cut=12000000", LAW, GOVERNOR)))
    assert found == {
        "Magnet schools: cut": ("$12 million", "$40.2 million", "$12 million"),
        "Tuition cap": ("removed", "current law, 58%", "tied to inflation from FY2028"),
        "First fiscal year of the cut": ("FY2025", "FY2025", "FY2027"),
    }


def test_setting_without_effect_is_said_to_have_none() -> None:
    found = said(differs_in_policy(compared("", LAW + "&magnet_passed_on=60&lasts=once&years=2")))
    assert found == {
        "Magnet schools: cut": ("nothing", "$40.2 million"),
        "Tuition cap": ("removed (no effect)", "current law, 58%"),
        "Magnet schools: passed on to districts": ("100% (no effect)", "60%"),
        "How long the cut lasts": ("every year after (no effect)", "that year only"),
        "Fiscal years looked at": ("6", "2"),
    }


def test_assumptions_differ_apart_from_policy() -> None:
    shown = compared(LAW, f"{LAW}&a.cpi=0.025&a.students=12000&a.fy2024_tuition=8000")
    assert differs_in_policy(shown) == []
    assert said(differs_in_assumptions(shown)) == {
        "Students at RESC magnet schools": ("13,000 students", "12,000 students"),
        "Tuition in FY2024, before the cap": (
            "$7,362.64 a student (follows from the line)",
            "$8,000 a student",
        ),
        "Inflation": ("3% a year", "2.5% a year"),
    }


def test_figure_that_only_follows_from_another_is_no_difference_of_belief() -> None:
    found = said(differs_in_assumptions(compared(LAW, f"{LAW}&a.students=12000")))
    assert list(found) == ["Students at RESC magnet schools"]


def test_nothing_differs_between_a_scenario_and_itself() -> None:
    shown = compared(GOVERNOR, f"{GOVERNOR}&rows=A:12&district=B")
    assert differs_in_policy(shown) == differs_in_assumptions(shown) == []


@given(scenarios(PACK), scenarios(PACK))
def test_exactly_the_settings_that_differ_are_named(one: Scenario, other: Scenario) -> None:
    shown = columns([Entry("", Opened(PACK, each, ())) for each in (one, other)])
    policy, beliefs = differs_in_policy(shown), differs_in_assumptions(shown)
    named = {difference.label for difference in (*policy, *beliefs)}
    for key in ("first_year", "lasts", "years"):
        label = say(f"compare-setting-{key.replace('_', '-')}")
        assert (getattr(one, key) != getattr(other, key)) == (label in named)
    for name, line in PACK.lines.items():
        label = say("compare-setting-cut", line=line.name, taken=taken([line]))
        assert (one.cuts[name] != other.cuts[name]) == (label in named)
    for name, assumption in PACK.assumptions.items():
        central = None if isinstance(assumption.central, Derived) else assumption.central_value
        values = [each.assumptions.get(name, central) for each in (one, other)]
        assert (values[0] != values[1]) == (assumption.label in named)
    if choices(one) == choices(other):
        assert named == set()
    for difference in (*policy, *beliefs):
        assert len(difference.values) == 2


def test_scenarios_of_different_packs_stand_side_by_side() -> None:
    older = older_pack()
    entries = [
        Entry("", opened(GOVERNOR)),
        Entry("", opened("trauma_cut=300000")),
        Entry("", Opened(older, columns(offered(older))[0].opened.scenario, ())),
    ]
    shown = columns(entries)
    assert [column.when for column in shown] == [
        "FY2028 · data version 2024.1",
        "FY2025 · data version 2024.1",
        "FY2025 · data version 2023.1",
    ]
    assert said(differs_in_policy(shown))["Trauma-informed training: not granted"] == (
        "nothing",
        "$300,000",
        "not in this year",
    )
    assert said(differs_in_assumptions(shown))["Inflation"][2] == "2% a year"
    trained = next(f for f in lead_figures(shown) if f.label == "people not trained")
    assert trained.texts == ("0", "about 625", "not in this year")
    rows = {row.label: row for row in exact_figures(shown)}
    assert rows["Trauma-informed training: not granted"].texts == (
        "$0",
        "$300,000",
        "not in this year",
    )
    last = f"{shown[2].name}: not in this year"
    row = f"Trauma-informed training: not granted,dollars,0,300000,,{last}\r\n"
    assert row in to_csv(shown, "https://site.org/at/compare?s1=").decode()
    assert widest(shown) == 40_200_000


def test_charts_of_all_columns_have_one_scale() -> None:
    shown = compared("magnet_cut=12000000&tuition_cap=cpi", LAW, "trauma_cut=300000")
    names = lines_in_sight(shown)
    assert names == ["magnet", "trauma"]
    charts = [landing_chart(column, widest(shown), names) for column in shown]
    for chart in charts:
        assert chart["encoding"]["x"]["scale"]["domain"] == [0, 40_200_000]
        assert chart["height"] == charts[0]["height"]


def test_chart_shows_where_each_dollar_lands() -> None:
    [column] = compared("magnet_cut=12000000&tuition_cap=cpi")
    chart = landing_chart(column, widest([column]), list(PACK.lines))
    first, second, _ = chart["data"]["values"]
    assert first["pay"] == 1_700_000
    assert first["cut"] == 12_000_000
    assert (first["pay_text"], first["lost_text"]) == (
        "Districts pay $1.7M",
        "Services lost $10.3M",
    )
    assert (second["title"], second["lost_text"]) == ("Teacher residency: granted", "")
    colors = [layer["mark"]["fill"] for layer in chart["layer"][1:3]]
    assert colors == [PAY, LOST] == ["#b4510b", "#1f5e8c"]
    assert landing_alt(column, list(PACK.lines)).startswith(
        "Magnet schools: of $12 million cut, districts pay $1.7 million, services lost "
        "$10.3 million. Teacher residency: all that is asked for is granted."
    )


def test_no_text_of_a_stranger_is_markup() -> None:
    [column] = columns([Entry("<b>&\"'", opened(LAW))])
    html = heading_html(column, ["<i>"]) + figures_html(lead_figures([column]), 0, ["<i>"])
    html += table_html("<c>", [column.name], [("<d>", ["<e>"])], ["<i>"])
    html += answer_html([Part("", "<f> "), Part("cut", "$1 million")], ["<i>"])
    for bad in ("<b>", "<c>", "<d>", "<e>", "<f>", "<i>", "\"'"):
        assert bad not in html
    assert "1&nbsp;million" in html


def test_columns_made_from_ones_own_say_so_and_a_new_name_keeps_whose_each_is() -> None:
    mine = opened("magnet_cut=12000000&tuition_cap=cpi")
    law = next(each for each in same_cut(mine, MOST) if each.scenario.tuition_cap == 58)
    beside = [Entry("", each) for each in same_rule(law, MOST)]
    whose = [column.by for column in columns(beside, visit=mine)]
    assert whose == [
        "Another cut, another rule",
        "Your cut, another rule",
        # These two are presets as well, which nobody chose.
        *["Another cut, another rule"] * 2,
    ]
    governor = Entry("Magnet −100%", opened("preset=governor_2024&magnet_cut=40200000"))
    (column, _) = columns([governor, Entry("", opened(LAW))])
    assert column.by == "Governor, Feb 2024: Governor Lamont, February 2024"


@settings(max_examples=100)
@given(scenarios(PACK))
def test_figures_of_a_column_are_of_the_year_that_the_first_page_shows(scenario: Scenario) -> None:
    (column,) = columns([Entry("", Opened(PACK, scenario, ()))])
    one = sides(PACK, scenario)[0].estimate
    assert column.estimate.year == one.year
    assert f"FY{one.year}" in column.when


def test_columns_of_unlike_years_say_so_in_one_sentence() -> None:
    waits = "magnet_cut=12000000&tuition_cap=cpi&cpi_from=2027"
    shown = compared(waits, "magnet_cut=12000000", "magnet_cut=12000000&tuition_cap=58")
    assert [column.when for column in shown] == ["FY2027", "FY2025", "FY2025"]
    assert lead_figures(shown)[1].texts[0] == "$1.7 million"
    told = said_of_all(shown, None)
    assert told.startswith("The same in every column: $12 million is cut in FY2025 and every year")
    assert (
        "The figures are not of the same year: FY2025 (Cap removed and Current law) and FY2027 "
        "(Tied to inflation from FY2027). Where a rule does nothing before a later year, the "
        "figures are of that year, as on the first page."
    ) in told
    chosen = said_of_all(compared(LAW, "magnet_cut=5000000&first_year=2026"), None)
    assert chosen.startswith("The figures are not of the same year: FY2025 (")
    assert "first page" not in chosen
    assert said_of_all(compared(LAW, "magnet_cut=5000000"), None) == ""


def test_columns_with_the_same_figures_say_so_under_their_names() -> None:
    shown = compared(
        "magnet_cut=1000000",
        "magnet_cut=1000000&tuition_cap=70",
        "magnet_cut=1000000&tuition_cap=58",
        "magnet_cut=1000000&lasts=once",
    )
    said = alike(shown)
    assert said == [
        "",
        "All figures are the same as in “−$1 million magnet, cap removed”, in every year.",
        "",
        "In FY2025 all figures are the same as in “−$1 million magnet, cap removed”.",
    ]
    assert f'<p class="compare-alike">{said[1]}</p></div>' in heading_html(shown[1], [], said[1])
    assert "compare-alike" not in heading_html(shown[0], [])


def test_column_of_unknown_origin_says_what_it_shares_with_those_beside_it() -> None:
    for links, said in (
        (("magnet_cut=5000000&tuition_cap=58", "magnet_cut=5000000"), "like-cut"),
        (("magnet_cut=5000000&tuition_cap=58", "magnet_cut=6000000&tuition_cap=58"), "like-rule"),
        (("magnet_cut=5000000&tuition_cap=58", "trauma_cut=5000&a.cpi=0.02"), "link"),
    ):
        assert [column.by for column in compared(*links)] == [say(f"compare-{said}")] * 2
    named = columns([Entry("Ours", opened(links)) for links in ("magnet_cut=5000000",)])
    assert named[0].by.startswith("From a link: ")
    mine = opened("magnet_cut=5000000")
    beside = [Entry("", each) for each in same_cut(opened("magnet_cut=6000000"), MOST)]
    whose = [column.by for column in columns(beside, visit=mine)]
    assert whose == [
        "Another cut, another rule",
        "Your rule, another cut",
        "Another cut, another rule",
    ]

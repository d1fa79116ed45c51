"""Ranges, chains, the tornado and break-even answers in words, from the model's own numbers."""

import re

import pytest
from hypothesis import given, settings

from model import Estimate, Pack, Scenario, decode, estimate, load_pack
from model.headlines import Headline, headlines
from model.messages import say
from model.tornado import tornado
from model.uncertainty import Band, bands
from reports.explain.chain import Chain, chain, changed_in_words
from reports.explain.sensitivity import (
    bars,
    bars_in_words,
    break_even_sentences,
    grid,
    range_in_words,
    spoken_of,
    unmoved,
)
from reports.wording.amounts import shown
from reports.wording.evidence import kind_in_words
from reports.wording.headline_figures import band_sentence, band_short, headline_value
from reports.wording.two_laws import sides
from tests.scenarios import scenarios

PACK = load_pack("2024.1")
ALL = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=300000"


def result_of(link: str) -> Estimate:
    return estimate(PACK, decode(link, PACK)[0])


def figure(result: Estimate, name: str) -> Headline:
    return next(h for h in headlines(PACK, result.scenario) if h.name == name)


def chain_of(link: str, name: str) -> Chain:
    result = result_of(link)
    return chain(result, figure(result, name))


def arithmetic(text: str) -> float:
    """What the numbers of a step come to, read as a person would."""
    text = re.sub(r"the smaller of (.+) and (.+)", r"min(\1, \2)", text)
    text = re.sub(r"(\d),(?=\d{3})", r"\1", text).replace("$", "")
    text = re.sub(r"([\d.]+)%", r"(\1/100)", text)
    for sign, python in (("×", "*"), ("÷", "/"), ("−", "-"), ("^", "**")):
        text = text.replace(sign, python)
    return float(eval(text, {"__builtins__": {}, "min": min}))


@pytest.mark.parametrize(
    "link",
    [
        ALL,
        "magnet_cut=12000000",
        "magnet_cut=40200000&tuition_cap=82.5&magnet_passed_on=90",
        "magnet_cut=40200000&tuition_cap=58&trauma_cut=50000&trauma_passed_on=35",
        "magnet_cut=9000000&tuition_cap=cpi&first_year=2027&cpi_from=2028&a.cpi=0.025",
        "residency_cut=1500000&residency_passed_on=40&a.residency_retention=0.92",
    ],
)
def test_numbers_of_each_step_come_to_its_value(link: str) -> None:
    result = result_of(link)
    for each in headlines(PACK, result.scenario):
        for step in chain(result, each).steps:
            # The numbers stand rounded, to the cent or to the hundredth of a count.
            assert arithmetic(step.numbers) == pytest.approx(step.amount, rel=2e-3, abs=0.01)


@pytest.mark.parametrize("name", [h.name for h in headlines(PACK, decode(ALL, PACK)[0])])
def test_chain_ends_at_the_figure_that_is_shown(name: str) -> None:
    result = result_of(ALL)
    headline = figure(result, name)
    found = chain(result, headline)
    scale = 100 if headline.measure == "percent" else 1
    assert found.steps[-1].amount * scale == pytest.approx(float(headline.read(result)))
    assert found.value == headline_value(result, headline)


def test_an_amount_that_is_neither_paid_nor_lost_is_shown_as_itself() -> None:
    cut = Headline("total.cut", "", "cut", "dollars", lambda result: result.total.cut)
    assert headline_value(result_of("magnet_cut=12000000&tuition_cap=cpi"), cut) == "$12 million"


@settings(max_examples=40)
@given(scenario=scenarios(PACK))
def test_no_figure_of_something_is_written_as_none(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    for each in headlines(PACK, scenario):
        written = headline_value(result, each)
        # What is left over by floating point is nothing.
        some = round(float(each.read(result)), 2 if each.measure == "dollars" else 9) > 0
        assert (re.search("[1-9]", written) is not None) is some, (each.name, written)
        assert say("evidence-band-fixed", central_figure=written)


@settings(max_examples=40)
@given(scenario=scenarios(PACK))
def test_every_chain_of_a_cut_names_its_sources(scenario: Scenario) -> None:
    if not any(scenario.cuts.values()):
        return
    result = estimate(PACK, scenario)
    for each in headlines(PACK, scenario):
        found = chain(result, each)
        assert found.sources
        assert set(found.sources) <= PACK.sources.keys()


def test_chain_in_words_and_numbers() -> None:
    found = chain_of(ALL, "magnet.rise")
    last = found.steps[-1]
    assert last.what == "increase per student"
    assert last.formula == (
        "the smaller of share passed on × cut per student and headroom per student"
    )
    assert last.numbers == "the smaller of 100% × $923.08 and $128.11"
    assert last.value == "$128.11"
    assert found.rule.startswith(
        "Magnet schools. Tied to inflation: tuition may rise with inflation."
    )
    assert found.rule_source == "governor_fy2027"


def test_chain_marks_what_the_user_has_set() -> None:
    found = chain_of("magnet_cut=12000000&a.students=12000&a.fy2024_tuition=7000", "magnet.percent")
    assert changed_in_words(found) == "yours: FY2024 tuition, students"
    assert "alliance_2024" not in [name for step in found.steps for name in step.sources]
    assert changed_in_words(chain_of(ALL, "magnet.rise")) == ""


@pytest.mark.parametrize(
    ("band", "sentence", "short"),
    [
        (
            Band(10_900_000, 12_000_000, 13_200_000),
            "between $10.9 and $13.2 million, most likely $12 million",
            "$10.9 to $13.2 million",
        ),
        (Band(12e6, 12e6, 12e6), "$12 million; under this law no assumption changes it", ""),
        (
            Band(11_999_999, 12e6, 12_000_001),
            "$12 million; the assumptions change it by less than it is rounded to",
            "",
        ),
        (
            Band(900_000, 12e6, 13e6),
            "between $900,000 and $13 million, most likely $12 million",
            "$900,000 to $13 million",
        ),
    ],
)
def test_band_as_people_say_it(band: Band, sentence: str, short: str) -> None:
    result = result_of("magnet_cut=12000000")
    headline = figure(result, "total.pay")
    assert band_sentence(result, headline, band) == sentence
    assert band_short(result, headline, band) == short


@settings(max_examples=40)
@given(scenario=scenarios(PACK))
def test_every_figure_of_every_scenario_has_words(scenario: Scenario) -> None:
    scenario = spoken_of(PACK, scenario)
    result, figures = estimate(PACK, scenario), headlines(PACK, scenario)
    found = bands(PACK, scenario, figures, draws=50)
    for each in figures:
        swings = tornado(PACK, scenario, each)
        assert band_sentence(result, each, found[each.name])
        assert bars_in_words(result, each, swings)
        assert swings.swings or unmoved(result, each, swings)
        assert len(bars(result, each, swings)) == len(swings.swings)
    assert len(break_even_sentences(PACK, scenario, "magnet")) == 3
    cells = [cell for _, row in grid(PACK, scenario, figures[0], "magnet").rows for cell in row]
    assert sum(cell.here for cell in cells) == (1 if scenario.cuts["magnet"] else 0)


def test_two_way_view_leaves_other_lines_out() -> None:
    result = result_of(ALL)
    view = grid(PACK, result.scenario, figure(result, "total.lost"), "magnet")
    rows = dict(view.rows)
    assert view.cuts == ("5.0", "10.0", "12.0", "15.0", "20.0", "25.0", "30.0", "35.0", "40.2")
    assert [cell.text for cell in rows["58%"]] == list(view.cuts)
    assert {cell.text for cell in rows["cap removed"]} == {"0.0"}
    assert [cell.text for cell in rows["tied to inflation"] if cell.here] == ["10.3"]


def test_answer_that_depends_on_nothing_says_so() -> None:
    result = result_of("magnet_cut=12000000&tuition_cap=58")
    headline = figure(result, "total.pay")
    said = unmoved(result, headline, tornado(PACK, result.scenario, headline))
    assert said[0] == (
        "Districts pay depends on no assumption under this rule: it is $0 whatever they are."
    )


def test_break_even_in_sentences() -> None:
    said = break_even_sentences(
        PACK, decode("magnet_cut=12000000&tuition_cap=cpi", PACK)[0], "magnet"
    )
    assert said[0].startswith("At a cap of 58% of the FY2024 rate, current law,")
    assert said[1].endswith("so little that schools lose at least $10.3 million.")
    assert said[2].endswith("by 10%: under this rule it rises by 3.0% at the most.")
    lifted = break_even_sentences(PACK, decode("magnet_cut=12000000", PACK)[0], "magnet")
    assert lifted[1].startswith("Schools lose nothing only when 100% of the cut is passed on")
    assert lifted[2].startswith("A cut of about $5.55 million to the magnet line")
    assert "Nothing is cut" in break_even_sentences(PACK, decode("", PACK)[0], "magnet")[1]


def test_range_of_an_assumption(pack: Pack) -> None:
    scenario, _ = decode("a.cpi=0.1", pack)
    assert range_in_words(pack, scenario, "cpi") == "2% – 3% – 4%"
    assert range_in_words(pack, scenario, "enrollment_growth") == "−2% – 0% – 2%"
    assert range_in_words(pack, scenario, "fy2024_tuition") == "$6,500 – $7,362.64 – $8,500"
    assert range_in_words(pack, scenario, "partner_districts") == "34 districts"


def test_no_assumption_s_label_reads_double_beside_its_kind() -> None:
    for assumption in PACK.assumptions.values():
        assert not assumption.label.endswith(f" {kind_in_words(assumption.kind)}")


def test_range_beside_a_figure_is_rounded_as_on_the_first_page() -> None:
    scenario = decode(
        "magnet_cut=12000000&tuition_cap=cpi&residency_cut=2000&residency_passed_on=100", PACK
    )[0]
    # Current law has less to say, in a finer unit, which is that of both columns.
    change = sides(PACK, scenario)[1]
    assert (change.unit, shown(change.estimate).total.unit) == (1_000, 10_000)
    headline, band = figure(change.estimate, "total.pay"), Band(1_367_200, 1_667_000, 2_005_900)
    said = band_short(change.estimate, headline, band, change.unit)
    assert said == "$1.367 to $2.006 million"

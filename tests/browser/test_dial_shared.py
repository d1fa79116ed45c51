"""What the dial's modules do a second time, in the browser: the same as Python, on any input."""

import json
import re
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Error

from model import Pack, Scenario, decode, estimate, load_pack
from model.catalogs import SOURCE, catalog
from model.choice import to_choice
from model.headlines import headlines
from model.messages import Part, Value, for_script, kinds, parts, say
from model.scenario import preset_scenario
from model.slider_tables import DIGITS, figures, steps
from model.uncertainty import bands
from reports.dial.data import dial_data, point
from reports.dial.form import Heard, as_json
from reports.dial.rules import other_percent, rules_of
from reports.wording import amounts
from reports.wording.amounts import Shown
from reports.wording.headline_figures import band_ends
from reports.wording.sentences import case
from reports.wording.two_laws import assumed, rests_on, sides, suppose
from tests.browser.dial import as_read, expected, first_difference, in_texts
from tests.browser.modules import Modules
from tests.scenarios import scenarios

T = TypeVar("T")

PACK = load_pack("2024.1")
PERCENTS = [other_percent(PACK, PACK.first_year)]

DOLLARS = st.integers(0, 10**8)
# What tables hold; twentieths, since they are halves of what a number is rounded to; whole dollars.
TABLED = st.one_of(
    st.integers(0, 10 ** (8 + DIGITS)).map(lambda number: number / 10**DIGITS),
    st.integers(0, 10**6).map(lambda number: number / 20),
    DOLLARS.map(float),
)
UNITS = st.sampled_from(amounts.UNITS)


def many(one: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    return st.lists(one, min_size=1, max_size=200)


@example([(5_000_000_000.0, 100_000)])
@given(many(st.tuples(TABLED, UNITS)))
def test_amounts_are_rounded_and_written_alike(
    modules: Modules, cases: list[tuple[float, int]]
) -> None:
    assert modules.ask_each("numbers.nearest", cases) == [amounts.nearest(*each) for each in cases]
    written = [amounts.money(*each) for each in cases]
    assert modules.ask_each("numbers.money", cases) == written
    short = [text.replace(" million", "M") for text in written]
    assert modules.ask_each("numbers.shortMoney", cases) == short


@given(many(TABLED))
def test_dollars_counts_and_percents_are_written_alike(
    modules: Modules, values: list[float]
) -> None:
    for name in ("dollars", "count", "percent"):
        wanted = [getattr(amounts, name)(value) for value in values]
        assert modules.ask_each(f"numbers.{name}", [[value] for value in values]) == wanted
    assert modules.ask("numbers.dollarsAlike", values) == amounts.dollars_alike(values)
    assert modules.ask("numbers.countsAlike", values) == amounts.counts_alike(values)


@given(many(st.one_of(st.integers(0, 10**8).map(lambda n: n / 10**6), st.floats(0, 0.001))))
@example([1e-9, 0.0001, 58.0, 82.5, 0.0])
def test_percents_that_were_set_are_written_alike(modules: Modules, values: list[float]) -> None:
    wanted = [amounts.percent_text(value) for value in values]
    assert modules.ask_each("numbers.percentText", [[value] for value in values]) == wanted


def split(cut: int, hundredths: float) -> list[float]:
    """A cut in two parts, as a table has them."""
    pay = round(cut * hundredths / 100, DIGITS)
    return [pay, round(cut - pay, DIGITS)]


ROUND = st.sampled_from([1, 1_000, 50_000, 100_000])
CUTS = st.builds(lambda cut, unit: cut // unit * unit, DOLLARS, ROUND)


@example([(1, 50), (3, 17), (150_001, 50), (1_500_000, 50), (42_900_000, 6)])
@given(many(st.tuples(CUTS, st.one_of(st.integers(0, 100), st.floats(0, 100)))))
def test_a_cut_and_its_parts_are_rounded_alike(
    modules: Modules, cases: list[tuple[int, float]]
) -> None:
    calls = [(cut, *split(cut, share)) for cut, share in cases]
    wanted = [vars(amounts.rounded(*call)) for call in calls]
    found = modules.ask_each("numbers.roundedParts", calls)
    names = {"cut": "cut", "pay": "districts_pay", "lost": "services_lost", "unit": "unit"}
    assert [{names[name]: each[name] for name in names} for each in found] == wanted


SENT = for_script("answer", "dial-")
EVERY = for_script("")
NAMES = st.text(st.characters(exclude_categories=["Cs", "Co"], exclude_characters="\n"), max_size=8)
AMOUNTS = st.one_of(TABLED.map(amounts.money), TABLED.map(amounts.short_money))
PERCENT_TEXTS = TABLED.map(amounts.percent)
NUMBERS = st.one_of(
    st.integers(0, 3),
    st.integers(0, 10**9),
    st.integers(0, 10**9).map(lambda thousandths: thousandths / 1000),
)
OF_A_KIND: dict[str, st.SearchStrategy[Value]] = {
    "amount": st.one_of(AMOUNTS, AMOUNTS.map(amounts.more)),
    "figure": st.one_of(AMOUNTS, PERCENT_TEXTS, TABLED.map(amounts.count)),
    "name": NAMES,
    "number": st.one_of(NUMBERS, TABLED.map(amounts.count)),
    "percent": st.one_of(PERCENT_TEXTS, PERCENT_TEXTS.map(amounts.more)),
    "text": NAMES,
    "year": st.integers(2000, 2099).map(str),
}


def filling(message: str) -> st.SearchStrategy[dict[str, Value]]:
    """Values for a message's placeholders, and each of its choices."""
    return st.fixed_dictionaries(
        {
            name: st.sampled_from(sorted(keys))
            if kinds()[name] == "choice"
            else (NUMBERS if keys else OF_A_KIND[kinds()[name]])
            for name, keys in catalog(SOURCE)[message].choices.items()
        }
    )


def joined(pieces: list[dict[str, str]]) -> list[Part]:
    """The dial's pieces as Python has them: all but an amount is part of the text around it."""
    found: list[Part] = []
    for each in pieces:
        name = each["name"] if kinds().get(each["name"]) == "amount" else ""
        if found and not name and not found[-1].name:
            found[-1] = Part("", found[-1].text + each["text"])
        else:
            found.append(Part(name, each["text"]))
    return [each for each in found if each.text]


def test_every_message_without_a_placeholder_is_said_alike(modules: Modules) -> None:
    alone = [message for message in SENT if not catalog(SOURCE)[message].choices]
    assert modules.ask_each("words.say", [[each] for each in alone], [SENT]) == [*map(say, alone)]


@pytest.mark.parametrize("message", [each for each in SENT if catalog(SOURCE)[each].choices])
@settings(max_examples=5)
@given(st.data())
def test_every_message_is_said_alike(modules: Modules, message: str, data: st.DataObject) -> None:
    cases = data.draw(st.lists(filling(message), min_size=1, max_size=20))
    calls = [(message, values) for values in cases]
    said = modules.ask_each("words.say", calls, [SENT])
    assert said == [say(message, **values) for values in cases]
    pieces = modules.ask_each("words.pieces", calls, [SENT])
    assert [joined(each) for each in pieces] == [parts(message, **values) for values in cases]


@given(
    many(
        st.sampled_from([each for each, found in catalog(SOURCE).items() if found.choices]).flatmap(
            lambda message: st.tuples(st.just(message), filling(message))
        )
    )
)
def test_any_message_could_be_sent_to_the_dial(
    modules: Modules, cases: list[tuple[str, dict[str, Value]]]
) -> None:
    """With its plurals and its choices in choices, which the dial's own have few of."""
    said = modules.ask_each("words.say", cases, [EVERY])
    assert said == [say(message, **values) for message, values in cases]


def test_a_placeholder_that_nothing_fills_is_an_error(modules: Modules) -> None:
    with pytest.raises(Error, match="nothing fills percents"):
        modules.ask("words.say", SENT, "dial-spoken-percent", {})


@given(many(st.tuples(CUTS, st.integers(0, 100))))
def test_the_same_of_four_sentences_fits(modules: Modules, cases: list[tuple[int, int]]) -> None:
    calls = [(cut, *split(cut, share)) for cut, share in cases]
    wanted = [case(Shown(*each)) for each in calls]
    assert modules.ask_each("words.caseOf", calls) == wanted


def cuts(pack: Pack) -> st.SearchStrategy[dict[str, int]]:
    """A place of each slider, a preset's cut, or any other whole dollars."""
    presets = [preset_scenario(pack, name) for name in pack.presets]
    return st.fixed_dictionaries(
        {
            name: st.one_of(
                st.sampled_from([int(cut) for cut in steps(pack, name)]),
                st.sampled_from([int(preset.cuts[name]) for preset in presets]),
                st.integers(0, line.amount),
            )
            for name, line in pack.lines.items()
        }
    )


def present(scenario: Scenario, pack: Pack = PACK) -> dict[str, Any]:
    exact = point(pack, scenario, rules_of(pack, scenario, PERCENTS))
    return dict(json.loads(as_json(Heard(to_choice(scenario), exact))))


def sent(rules: Scenario, pack: Pack = PACK) -> dict[str, Any]:
    return dict(json.loads(as_json(dial_data(pack, rules, PERCENTS))))


HARD = {
    # No position is lost, to as many digits as the tables have.
    "magnet_passed_on=0&a.position_cost=40000": [(1, 0, 0), (2, 0, 0)],
    # A part is less than what is rounded to by a billionth of a cent.
    "trauma_passed_on=0.00000000000001": [(9_900_000, 0, 100_000)],
    # The share of the lines is 2.65% to two digits and 2.6% to one; a sum is a hair below 6.5%.
    "": [(35_478, 1_351, 1_100_000), (2_688_328, 46_812, 53_363)],
    # About one position, resident and person, yet not one to the last digit.
    "tuition_cap=58": [(121_000, 71_500, 490)],
    # Less of each than is written.
    "residency_passed_on=50": [(1, 1, 1)],
}


def hard(link: str) -> tuple[Scenario, list[dict[str, int]]]:
    return decode(link, PACK)[0], [dict(zip(PACK.lines, each, strict=True)) for each in HARD[link]]


RULES_AND_CUTS = st.tuples(scenarios(PACK), st.lists(cuts(PACK), min_size=1, max_size=12))


@settings(max_examples=30)
@given(RULES_AND_CUTS)
def test_figures_looked_up_are_the_models(
    modules: Modules, case: tuple[Scenario, list[dict[str, int]]]
) -> None:
    rules, many_cuts = case
    data = sent(rules)
    at = [replace(rules, cuts=each) for each in many_cuts]
    keys = modules.ask_each("tables.tableKey", [[to_choice(each)] for each in at], [data])
    assert set(keys) <= rules_of(PACK, rules, PERCENTS).keys()
    for line in data["lines"]:
        name = line["id"]
        calls = [(present(each), line, to_choice(each)) for each in at]
        for found, each in zip(
            modules.ask_each("tables.figuresOf", calls, [data]), at, strict=True
        ):
            alone = estimate(PACK, each).lines[name]
            wanted = {
                column: float(np.round(figure(alone), DIGITS))
                for column, figure in figures(PACK, name).items()
            }
            assert found == wanted


@settings(max_examples=30)
@given(RULES_AND_CUTS)
@example(hard("magnet_passed_on=0&a.position_cost=40000"))
@example(hard("trauma_passed_on=0.00000000000001"))
@example(hard(""))
@example(hard("tuition_cap=58"))
@example(hard("residency_passed_on=50"))
def test_answer_is_the_models(
    modules: Modules, case: tuple[Scenario, list[dict[str, int]]]
) -> None:
    rules, many_cuts = case
    data = sent(rules)
    calls = [[present(replace(rules, cuts=each))] for each in many_cuts]
    found = [as_read(each) for each in modules.ask_each("answer.answerOf", calls, [data])]
    assert not first_difference(found, [expected(PACK, rules, each) for each in many_cuts])


LATEST = load_pack("2024.2")


def linked(link: str) -> Scenario:
    return decode(link, LATEST)[0]


@settings(max_examples=15)
@given(scenarios(LATEST).filter(lambda scenario: any(scenario.cuts.values())))
# Fees that no law allows hide no cap that begins to matter later.
@example(
    linked(
        "magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=50&tuition_cap=cpi&cpi_from=2028"
        "&first_year=2027"
    )
)
# One amount in all of a text; a value that somebody changed; figures that no other year has.
@example(linked("magnet_cut=1005236&tuition_cap=cpi&magnet_passed_on=33&a.cpi=0.15"))
@example(linked("magnet_cut=69794&trauma_cut=95"))
# Cents in a scenario that neither side is.
@example(linked("magnet_cut=1&trauma_cut=1&trauma_passed_on=1&tuition_cap=58"))
# What current law is not known to allow.
@example(linked("magnet_cut=12345678&residency_cut=500000&residency_passed_on=50"))
@example(linked("residency_cut=1500000&residency_passed_on=100&trauma_cut=1&trauma_passed_on=50"))
def test_the_dial_says_what_the_texts_say(modules: Modules, scenario: Scenario) -> None:
    """The same sentences: of the same year, to the same unit, with the same conditions."""
    data = sent(scenario, LATEST)
    answer = modules.ask("answer.answerOf", data, present(scenario, LATEST))
    assert [side["sentence"] for side in as_read(answer)["sides"]] == in_texts(LATEST, scenario)
    found = sides(LATEST, scenario)
    supposed = suppose(estimate(LATEST, scenario), found[0].unit)
    amounts_said = [each["text"] for each in answer["heading"] if each["name"] == "cut"]
    assert all(f" {amount} " in supposed for amount in amounts_said)
    assert all(each in answer["about"] for each in assumed(LATEST, scenario))
    for each in rests_on(LATEST, scenario, found):
        if each in found[0].law:
            # It stands where the column names its law.
            (law,) = (cap["law"] for cap in data["caps"] if cap["value"] == "law")
            assert each in law
        elif each.startswith("Whether") and found[0].name == "law":
            note = answer["sides"][0]["note"]
            assert each in note
            assert note.count("not known here") == note.count(each)


@pytest.mark.parametrize("link", ["", "&first_year=2027&cpi_from=2028", "&first_year=2026"])
def test_ranges_are_the_models_in_the_year_that_is_shown(modules: Modules, link: str) -> None:
    scenario, _ = decode(f"magnet_cut=12000000&residency_cut=500000&tuition_cap=cpi{link}", PACK)
    side = modules.ask("answer.answerOf", sent(scenario), present(scenario))["sides"][1]
    year = scenario.cpi_from or scenario.first_year
    figures = {each.name: each for each in headlines(PACK, scenario)}
    found = bands(PACK, scenario, [*figures.values()], year)
    result = estimate(PACK, scenario, year)
    names = ("total.pay", "magnet.rise", "total.lost", "magnet.positions", "residency.residents")
    assert [tile["range"] for tile in side["tiles"] if not tile["hidden"]] == [
        "between {} and {}".format(*band_ends(result, figures[name], found[name])) for name in names
    ]


@pytest.mark.parametrize("cut", [9_000, 33_333, 652_345])
@pytest.mark.parametrize("cap", ["58.01", "58.4", "cpi"])
def test_ranges_between_two_steps_are_the_models_too(modules: Modules, cut: int, cap: str) -> None:
    """Where a cap that hardly rises is used up within a step, a range bends there."""
    scenario, _ = decode(f"magnet_cut={cut}&tuition_cap={cap}", PACK)
    side = modules.ask("answer.answerOf", sent(scenario), present(scenario))["sides"][1]
    (pay,) = (each for each in headlines(PACK, scenario) if each.name == "total.pay")
    band = bands(PACK, scenario, [pay])["total.pay"]
    said = next(each["range"] for each in side["tiles"] if not each["hidden"])
    result = estimate(PACK, scenario)
    if len(set(band_ends(result, pay, band))) == 1:
        assert said == ""
        return
    low, high = (float(each.replace(",", "")) for each in re.findall(r"[$]([0-9,]+)", said))
    assert (low, high) == pytest.approx((band.low, band.high), abs=500)
    assert low <= result.total.districts_pay <= high


@pytest.mark.parametrize(
    "link",
    [
        *(f"magnet_cut=12000000&tuition_cap={cap}" for cap in (70, 71, 72)),
        "magnet_cut=8000000&tuition_cap=67",
        "magnet_cut=3000000&tuition_cap=61",
    ],
)
def test_a_range_that_begins_with_nothing_does_so_between_knots(
    modules: Modules, link: str
) -> None:
    scenario, _ = decode(link, PACK)
    side = modules.ask("answer.answerOf", sent(scenario), present(scenario))["sides"][1]
    figures = {each.name: each for each in headlines(PACK, scenario)}
    names = ("total.pay", "total.lost")
    found = bands(PACK, scenario, [figures[name] for name in names])
    result = estimate(PACK, scenario)
    ends = [band_ends(result, figures[name], found[name]) for name in names]
    said = [tile["range"] for tile in side["tiles"] if not tile["hidden"]]
    assert [said[0], said[2]] == [
        "between {} and {}".format(*each) if len({*each}) > 1 else "" for each in ends
    ]
    assert ends[1][0] == "$0"


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("&lasts=once", "in FY2027 alone, and tuition may rise only from FY2028 on"),
        ("&lasts=once&magnet_passed_on=0", ""),
        ("", ""),
    ],
)
def test_two_sides_that_are_alike_say_why(modules: Modules, link: str, why: str) -> None:
    policy = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    scenario, _ = decode(policy + link, PACK)
    law, change = modules.ask("answer.answerOf", sent(scenario), present(scenario))["sides"]
    assert law["note"] == ""
    if why:
        assert why in change["note"]
    else:
        assert "this side says the same" not in change["note"]


def test_figure_too_small_to_be_written_is_not_written_as_none(modules: Modules) -> None:
    scenario, _ = decode("magnet_cut=1", PACK)
    answer = modules.ask("answer.answerOf", sent(scenario), present(scenario))
    assert "less than 0.1% of the 3 lines" in answer["about"]
    law, change = ([tile["big"] for tile in side["tiles"]] for side in answer["sides"])
    assert law[:4] == ["$0", "$0", "$1", "less than 0.1"]
    assert change[:4] == ["$1", "less than a cent (less than 0.1%)", "$0", "0"]


def test_figures_of_another_cut_are_not_taken_for_this_one(modules: Modules) -> None:
    rules, _ = decode("", PACK)
    data = sent(rules)
    exact = present(replace(rules, cuts={**rules.cuts, "magnet": 12_345_678}))
    assert modules.ask("answer.answerOf", data, exact)
    exact["choice"]["cuts"]["magnet"] += 1
    assert modules.ask("answer.answerOf", data, exact) is None
    exact["choice"]["cuts"]["magnet"] = 12_300_000
    assert modules.ask("answer.answerOf", data, exact)
    exact["choice"]["passed_on"]["trauma"] = 50
    assert modules.ask("answer.answerOf", data, exact) is None
    # The choice of a year that has other lines.
    exact["choice"]["cuts"] = {"another": 5}
    assert modules.ask("answer.answerOf", data, exact) is None


def test_answer_is_the_models_at_every_place_of_every_slider(modules: Modules) -> None:
    rules, _ = decode("tuition_cap=cpi&first_year=2027&cpi_from=2028&residency_passed_on=40", PACK)
    data = sent(rules)
    zero = dict.fromkeys(PACK.lines, 0)
    many_cuts = [{**zero, name: int(cut)} for name in PACK.lines for cut in steps(PACK, name)]
    calls = [[present(replace(rules, cuts=each))] for each in many_cuts]
    found = [as_read(each) for each in modules.ask_each("answer.answerOf", calls, [data])]
    assert not first_difference(found, [expected(PACK, rules, each) for each in many_cuts])

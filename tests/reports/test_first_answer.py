"""The answer in the first HTML says, word for word, what the dial will say in its place."""

import json
import re
from html import unescape
from typing import Any

import pytest
from hypothesis import example, given, settings

from model import Scenario, estimate, load_pack, open_link
from model.messages import say
from model.opening import Opened
from reports.dial import early
from reports.dial.early import early_dial
from reports.dial.first import first_answer
from reports.sharing.first_page import alive, first_dial
from tests.browser.dial import expected, in_texts
from tests.scenarios import frozen_scenarios

PACK = load_pack("2024.1")
ENDS = "residency_cut=1500000&trauma_cut=1200000"
WAITS = "first_year=2027&cpi_from=2028&tuition_cap=cpi"


def at(query: str) -> Scenario:
    return open_link(f"{query}&pack=2024.1").scenario


def texts(html: str, opening: str, tag: str) -> list[str]:
    """The texts of elements whose tag begins like this, without the tags in them."""
    found = re.findall(rf"<{opening}[^>]*>(.*?)</{tag}>", html, re.DOTALL)
    return [unescape(re.sub(r"<[^>]+>", "", each)).strip() for each in found]


def labels(html: str, kind: str) -> list[str]:
    found = re.findall(rf'<div class="{kind}" role="img" aria-label="([^"]*)"', html)
    return [unescape(each) for each in found]


def read(html: str) -> dict[str, Any]:
    """What the HTML says, as the tests read it from the dial."""
    sentences = texts(html, 'p class="sentence"', "p")
    sides = [place for place in ("law", "change") if f'class="figures {place}"' in html]
    figures = {
        place: re.findall(rf'<dl class="figures {place}">(.*?)</dl>', html)[0] for place in sides
    }
    bars, years = labels(html, "bar"), labels(html, "column")
    half = len(sentences)
    return {
        "heading": texts(html, 'p class="heading"', "p")[0],
        "about": texts(html, 'p class="about"', "p")[0],
        "sides": [
            {
                "sentence": sentence,
                "term": texts(figures[place], "dt", "dt"),
                "big": texts(figures[place], "dd", "dd"),
                "bars": bars[len(bars) // half * index :][: len(bars) // half],
                "years": years[len(years) // half * index :][: len(years) // half],
            }
            for index, (sentence, place) in enumerate(zip(sentences, figures, strict=True))
        ],
        "ends": texts(html.partition('<div class="ends">')[2], "dd", "dd"),
    }


@given(frozen_scenarios(PACK))
@example(at(""))
@example(at("trauma_cut=1000000"))
@example(at("magnet_cut=12000000&tuition_cap=cpi&trauma_cut=300000"))
@example(at("magnet_cut=12000000&first_year=2027&tuition_cap=70&lasts=once"))
# Fees that no law allows hide no cap that begins to matter later; a cut is one amount in a text.
@example(at(f"{WAITS}&magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=50"))
@example(at("magnet_cut=1005236&tuition_cap=cpi&magnet_passed_on=33&a.cpi=0.15"))
@example(at("magnet_cut=69794&trauma_cut=95"))
@settings(max_examples=25, deadline=None)
def test_first_answer_says_what_the_dial_and_the_texts_say(scenario: Scenario) -> None:
    found = read(first_answer(PACK, scenario, "page"))
    assert found == expected(PACK, scenario, {})
    if any(scenario.cuts.values()):
        assert [side["sentence"] for side in found["sides"]] == in_texts(PACK, scenario)


def test_early_dial_says_its_year_only_where_an_address_without_one_means_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for meant, year in ((PACK, ""), (load_pack("2024.2"), "2024")):
        monkeypatch.setattr(early, "meant_without_year", lambda meant=meant: meant)
        data = re.findall(
            r'id="first-data">(.*?)</script>', early_dial(Opened(PACK, at(""), ()), "{}")
        )[0]
        assert json.loads(data)["year"] == year


def test_hearing_without_steps_has_a_dial_before_streamlit_is_there() -> None:
    assert first_dial("/hearing", "magnet_cut=5&pack=2024.1") == "pack=2024.1"
    # What is walked through is known to Streamlit alone.
    assert not first_dial("/hearing", "magnet_cut=5&pack=2024.1&steps=s1%3Dmagnet_cut%253D5")
    assert first_dial("/embed", "magnet_cut=5&pack=2024.1") == "pack=2024.1"
    # Nothing moves in it.
    assert not first_dial("/embed", "magnet_cut=5&pack=2024.1&controls=none")
    data = alive("https://a.example", "/hearing", "magnet_cut=5&pack=2024.1&nonsense=1", "{}")
    given = json.loads(re.findall(r'id="first-data">(.*?)</script>', data)[0])
    assert given["mode"] == "hearing"
    assert "nonsense" in given["told"][0]
    assert given["state"]["qr"].startswith("data:image/svg+xml")


def in_strip(scenario: Scenario) -> list[str]:
    """The amounts written below the years, of both sides."""
    html = first_answer(PACK, scenario, "page")
    strips = re.findall(r'<div class="years [a-z]+".*?</ol>', html, re.DOTALL)
    found = [each for strip in strips for each in re.findall(r'<span class="\w+">([^<]+)<', strip)]
    return [unescape(each) for each in found]


@settings(max_examples=60, deadline=None)
@example(at("magnet_cut=6500000&residency_cut=389000&trauma_cut=666270&tuition_cap=cpi"))
@example(at("magnet_cut=6500000&residency_cut=226322&residency_passed_on=33&tuition_cap=cpi"))
@example(at("magnet_cut=333333&residency_cut=198856&residency_passed_on=100&tuition_cap=cpi"))
@given(frozen_scenarios(PACK))
def test_amounts_of_the_years_are_written_alike(scenario: Scenario) -> None:
    amounts = in_strip(scenario)
    in_millions = [each for each in amounts if each.endswith("M")]
    in_dollars = [each for each in amounts if not each.endswith("M")]
    digits = [re.sub(r"\D", "", each.split(".")[0]) for each in in_dollars]
    assert not in_millions or all(len(each) < 7 for each in digits)


def test_amounts_of_the_years_are_the_model_s() -> None:
    scenario = at("magnet_cut=6500000&residency_cut=226322&residency_passed_on=33&tuition_cap=law")
    result = estimate(PACK, scenario)
    paid, lost = result.total.districts_pay, result.total.services_lost
    written = {f"${paid:,.0f}", f"${round(paid, -2):,.0f}", f"${round(paid, -3):,.0f}"}
    assert written & {*in_strip(scenario)}
    assert f"${lost / 1e6:.3f}M".replace("0M", "M") in in_strip(scenario)


def test_marks_of_years_are_those_of_the_dial() -> None:
    html = first_answer(PACK, at("magnet_cut=12000000&tuition_cap=cpi"), "page")
    assert re.findall(r'<ol class="([^"]*)">', html) == ["", "differ follows"]
    assert re.findall(r"<li( class=said)?>", html) == [" class=said", *[""] * 5] * 2


def test_what_each_end_needs_in_law_stands_under_it() -> None:
    html = first_answer(PACK, at(ENDS), "page")
    assert texts(html, 'p class="note law"', "p") == [say("services-law-nothing")]
    (needed,) = texts(html, 'p class="note change"', "p")
    residency, training = needed.split(" Trauma-informed training: ")
    assert residency == f"Teacher residency: {say('services-law-not-known')}"
    assert "would be a change of that law" in training


def test_law_on_fees_is_said_of_the_lines_that_districts_pay_for() -> None:
    html = first_answer(PACK, at(f"{ENDS}&residency_passed_on=40"), "page")
    assert texts(html, 'p class="note change"', "p") == [say("services-law-not-known")]

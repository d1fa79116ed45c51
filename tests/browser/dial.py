"""Reads the dial in a browser, and says what the model would have it show."""

import json
from dataclasses import replace
from typing import Any

import numpy as np
from playwright.sync_api import FloatRect, Page

from model import Pack, Scenario, estimate
from model.messages import say
from model.scenario import Scenario as AnyScenario
from model.slider_tables import DIGITS, headline_unit
from model.tuition import TuitionEstimate
from reports.wording.amounts import count, dollars, money, more, percent, shown
from reports.wording.sentences import answer, counted, other_reading

# One visit of the browser for many scenarios: each sets the sliders and reads what is shown.
_READ_MANY = """
([host, wanted]) => {
  const root = document.querySelector(host).shadowRoot;
  const text = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent);
  return wanted.map((cuts) => {
    for (const [line, cut] of Object.entries(cuts)) {
      const slider = root.querySelector(`#cut-${line}`);
      slider.value = String(cut);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return {
      sentence: root.querySelector(".sentence").textContent,
      term: text(".figure dt"),
      big: text(".figure .big"),
      also: text(".figure .also"),
      bars: [...root.querySelectorAll(".bar")].map((bar) => bar.getAttribute("aria-label")),
      other: text(".card:not([hidden]) > span"),
    };
  });
}
"""
LIVE, KIT = '[data-testid="stBidiComponentIsolated"]', "#dial"


def ready(page: Page) -> Page:
    """Wait until the answer stands."""
    page.wait_for_selector(".sentence span")
    return page


def box_of(page: Page, selector: str) -> FloatRect:
    """Where something stands on the screen; it has to be there."""
    box = page.locator(selector).bounding_box()
    assert box is not None, selector
    return box


def sentence(page: Page) -> str:
    return page.locator(".sentence").inner_text()


def read_many(page: Page, host: str, cuts: list[dict[str, int]]) -> list[dict[str, Any]]:
    """Set the sliders to each set of cuts in turn and read the dial."""
    return list(page.evaluate(_READ_MANY, [host, cuts]))


def expected(pack: Pack, scenario: AnyScenario, cuts: dict[str, int]) -> dict[str, Any]:
    """What the dial has to show, from the model and the words that the papers use."""
    at = replace(scenario, cuts={**scenario.cuts, **cuts})
    result = estimate(pack, at)
    amounts = shown(result)
    total, magnet = amounts.total, result.lines["magnet"]
    assert isinstance(magnet, TuitionEstimate)
    rise = say(
        "dial-figure-rise",
        increase=more(dollars(float(magnet.tuition_increase))),
        percent=more(percent(float(magnet.tuition_increase_percent))),
    )
    positions = np.round(magnet.units_lost["positions"], DIGITS)
    one = pack.lines["magnet"].units["positions"].one
    shares = [100 * float(line.cut) / pack.total for line in result.lines.values()]
    share = sum(float(np.round(each, DIGITS)) for each in shares)
    return {
        "sentence": answer(result),
        "term": [
            *(say(f"dial-part-{part}") for part in ("state", "pay", "lost")),
            *(_noun(pack, n, u, float(result.lines[n].units_lost[u])) for n, u in _units(pack)),
        ],
        "big": [
            *(amounts.money(x) for x in (total.cut, total.districts_pay, total.services_lost)),
            *(_about(float(result.lines[n].units_lost[u])) for n, u in _units(pack)),
        ],
        "also": [
            say("dial-figure-share", percent=f"{count(share)}%"),
            rise if amounts.lines["magnet"].districts_pay else say("dial-figure-no-rise"),
            say("dial-figure-about-units", **counted(result, "magnet", "positions"))
            if positions
            else say("dial-figure-none-lost", unit=one),
            *(
                say("dial-figure-of-whole", unit_count=count(_whole(pack, at, n, u)))
                for n, u in _units(pack)
            ),
        ],
        "bars": [
            say(
                "dial-bar-says",
                line=pack.lines[name].name,
                cut=amounts.money(line.cut),
                pay=amounts.money(line.districts_pay),
                lost=amounts.money(line.services_lost),
                whole=money(pack.lines[name].amount),
            )
            for name, line in amounts.lines.items()
        ],
        "other": [
            other_reading(estimate(pack, replace(at, tuition_cap=cap)), "magnet")
            for cap in ("lifted", 58.0)
            if cap != at.tuition_cap
        ],
    }


def _units(pack: Pack) -> list[tuple[str, str]]:
    services = [name for name, line in pack.lines.items() if line.kind == "service"]
    return [(name, headline_unit(pack, name)) for name in services]


def _noun(pack: Pack, line: str, unit: str, value: float) -> str:
    declared = pack.lines[line].units[unit]
    return declared.one if count(value) == "1" else declared.label


def _about(value: float) -> str:
    if not np.round(value, DIGITS):
        return "0"
    return say("dial-figure-about", unit_count=count(value))


def _whole(pack: Pack, scenario: Scenario, line: str, unit: str) -> float:
    cuts = {**scenario.cuts, line: pack.lines[line].amount}
    whole = replace(scenario, cuts=cuts, passed_on={**scenario.passed_on, line: 0.0})
    return float(estimate(pack, whole).lines[line].units_lost[unit])


def first_difference(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> str:
    """The first pair that is not alike, for a message; empty where all are."""
    for have, want in zip(found, wanted, strict=True):
        if have != want:
            return json.dumps({"shown": have, "model": want}, indent=1, ensure_ascii=False)
    return ""

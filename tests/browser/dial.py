"""Reads the dial in a browser, and says what the model would have it show."""

import json
from dataclasses import replace
from typing import Any

import numpy as np
from playwright.sync_api import FloatRect, Page

from model import Estimate, Pack, Scenario, estimate
from model.estimate import of_tuition
from model.messages import say
from model.pack import tuition_lines
from model.scenario import Scenario as AnyScenario
from model.slider_tables import DIGITS, headline_unit
from model.tuition import TuitionEstimate
from reports.wording.amounts import count, dollars, exact_money, more, percent, shown
from reports.wording.caps import capped_lines, named_caps
from reports.wording.readings import other_readings
from reports.wording.sentences import answer, case, counted, other_reading, taken, taken_by

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
    total = amounts.total
    charged = list(tuition_lines(pack))
    beside = charged if len(charged) == 1 else []
    tiled = [name for name in pack.lines if name not in beside]
    shares = [100 * float(line.cut) / pack.total for line in result.lines.values()]
    share = sum(float(np.round(each, DIGITS)) for each in shares)
    tiles = [_tile(result, name, at) for name in tiled]
    return {
        "sentence": answer(result),
        "term": [
            say("dial-part-state", taken=taken_by(result)),
            *(say(f"dial-part-{part}") for part in ("pay", "lost")),
            *(term for term, _, _ in tiles),
        ],
        "big": [
            *(total.money(x) for x in (total.cut, total.districts_pay, total.services_lost)),
            *(big for _, big, _ in tiles),
        ],
        "also": [
            say("dial-figure-share", percent=f"{count(share)}%", line_count=len(pack.lines)),
            *([_rise(result, beside[0]), _fewer(result, beside[0])] if beside else ["", ""]),
            *(also for _, _, also in tiles),
        ],
        "bars": [
            say(
                "dial-bar-says",
                line=pack.lines[name].name,
                taken=taken([pack.lines[name]]),
                cut=line.money(line.cut),
                pay=line.money(line.districts_pay),
                lost=line.money(line.services_lost),
                whole=exact_money(pack.lines[name].amount),
            )
            for name, line in amounts.lines.items()
        ],
        "other": _others(pack, at),
    }


def _others(pack: Pack, at: Scenario) -> list[str]:
    """The cards of the readings that are not chosen and have no years; none for other lines."""
    capped = capped_lines(pack, at.first_year)
    if any(at.cuts.values()) and not any(at.cuts[name] for name in capped):
        return []
    found = []
    for cap in named_caps(pack, at.first_year):
        if cap.rule in (None, "cpi", at.tuition_cap):
            continue
        other = estimate(pack, replace(at, tuition_cap=cap.rule))
        lines = [pack.lines[name] for name in capped]
        what = "cut" if taken(lines) == "both" else taken(lines)
        nothing = say("dial-other-none", taken=what)
        if len(capped) == 1:
            nothing = other_reading(other, next(iter(capped)))
        found.append(other_readings(other) or nothing)
    return found


def _rise(result: Estimate, name: str) -> str:
    line = of_tuition(result.lines[name])
    if not shown(result).lines[name].districts_pay:
        return say("dial-figure-no-rise")
    return say(
        "dial-figure-rise",
        increase=more(dollars(float(line.tuition_increase))),
        percent=more(percent(float(line.tuition_increase_percent))),
    )


def _fewer(result: Estimate, name: str) -> str:
    unit = headline_unit(result.pack, name)
    if np.round(result.lines[name].units_lost[unit], DIGITS):
        return say("dial-figure-about-units", **counted(result, name, unit))
    return say("dial-figure-none-lost", unit=result.pack.lines[name].units[unit].one)


def _tile(result: Estimate, name: str, at: Scenario) -> tuple[str, str, str]:
    """The term, the figure and what stands below it, of a line with a tile of its own."""
    pack, line, unit = result.pack, result.lines[name], headline_unit(result.pack, name)
    if not isinstance(line, TuitionEstimate):
        lost = float(line.units_lost[unit])
        also = say("dial-figure-of-whole", unit_count=count(_whole(pack, at, name, unit)))
        return _noun(pack, name, unit, lost), _about(lost), also
    amounts = shown(result).lines[name]
    return (
        say("dial-figure-a-student", line=pack.lines[name].name),
        more(dollars(float(line.tuition_increase))) if amounts.districts_pay else "$0",
        say(
            "dial-figure-tuition",
            outcome=case(amounts),
            percent=more(percent(float(line.tuition_increase_percent))),
            **counted(result, name, unit),
        ),
    )


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

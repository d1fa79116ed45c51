"""Reads the dial in a browser, and says what the model would have it show."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from playwright.sync_api import FloatRect, Page

from model import Estimate, Pack, Scenario, estimate
from model.estimate import of_tuition
from model.messages import say
from model.pack import MOST_YEARS, ServiceLine, cap_in_law, tuition_lines
from model.scenario import Scenario as AnyScenario
from model.slider_tables import DIGITS, headline_unit
from reports.wording.amounts import (
    MILLION,
    Shown,
    count,
    dollars,
    exact_money,
    money_alone,
    more,
    parts_together,
    percent,
    percent_text,
    shown,
    shown_line,
    shown_together,
    unit_of_all,
)
from reports.wording.caps import capped_lines, caps_in_short, ruled_year
from reports.wording.sentences import (
    allowed_by,
    case,
    chargeable,
    charged_as,
    counted,
    enumeration,
    taken,
    taken_by,
)
from reports.wording.two_laws import (
    assumed,
    first_to_differ,
    hangs_on,
    law_of_fees,
    needs_year,
    sides,
    which_year,
)

# One visit of the browser for many scenarios: each sets the sliders and reads what is shown.
_READ_MANY = """
([host, wanted]) => {
  const root = document.querySelector(host).shadowRoot;
  const text = (selector) => [...root.querySelectorAll(selector)].map((node) => node.textContent);
  const said = (node) => node.getAttribute("aria-label");
  return wanted.map((cuts) => {
    for (const [line, cut] of Object.entries(cuts)) {
      const slider = root.querySelector(`#cut-${line}`);
      slider.value = String(cut);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
    return {
      heading: text(".heading").join(""),
      about: text(".about").join(""),
      sides: ["law", "change"]
        .filter((name) => !root.querySelector(`.side.${name}`).hidden)
        .map((name) => ({
          sentence: text(`.side.${name} .sentence`).join(""),
          term: text(`.${name} .figure:not([hidden]) dt`),
          big: text(`.${name} .figure:not([hidden]) .big`),
          bars: [...root.querySelectorAll(`.${name} .bar`)].map(said),
          years: [...root.querySelectorAll(`.${name} .column`)].map(said),
        })),
      ends: root.querySelector(".ends").hidden ? [] : text(".ends dl > div:not([hidden]) > dd"),
    };
  });
}
"""
LIVE, KIT = '[data-testid="stBidiComponentIsolated"]', "#dial"


def ready(page: Page) -> Page:
    """Wait until the answer of the first HTML has gone, and that of the page stands."""
    page.wait_for_selector("#first", state="detached")
    page.wait_for_selector(".heading span")
    return page


def box_of(page: Page, selector: str) -> FloatRect:
    """Where something stands on the screen; it has to be there."""
    box = page.locator(selector).bounding_box()
    assert box is not None, selector
    return box


def heading(page: Page) -> str:
    """What is true under any law."""
    return page.locator(".heading").inner_text()


def choose_rule(page: Page, value: str) -> None:
    """Choose the change of law that is looked at, by the value of a scenario's cap."""
    page.locator(".rule select:visible").select_option(value)


def sentence(page: Page, side: str = "change") -> str:
    """What one side says: of current law (or nobody), or of the change (or districts)."""
    return page.locator(f".side.{side} .sentence").inner_text()


def read_many(page: Page, host: str, cuts: list[dict[str, int]]) -> list[dict[str, Any]]:
    """Set the sliders to each set of cuts in turn and read the dial."""
    return list(page.evaluate(_READ_MANY, [host, cuts]))


ALL, NONE = 100.0, 0.0


def expected(pack: Pack, scenario: AnyScenario, cuts: dict[str, int]) -> dict[str, Any]:
    """What the dial has to show, from the model and the words that the papers use."""
    at = replace(scenario, cuts={**scenario.cuts, **cuts})
    found = sides_of(pack, at)
    years = [
        [estimate(pack, side, at.first_year + later) for later in range(MOST_YEARS)]
        for _, side in found
    ]
    later = differ_from(pack, [side for _, side in found]) - at.first_year
    shown_year = [each[later] for each in years]
    first = shown_year[0]
    empty = not any(at.cuts.values())
    unit = unit_of_all([each.lines.values() for each in shown_year])
    # One unit for all years, but none below a thousand where an amount is of a million or more.
    every = [each for side in years for each in side]
    least = 1_000 if any(each.total.cut >= MILLION for each in every) else 1
    strip = max(least, unit_of_all([each.lines.values() for each in every]))
    units = {name: unit_of_all([[each.lines[name]] for each in shown_year]) for name in first.lines}
    total = shown_together(first.lines.values(), unit)
    # Added as the tables are, in which each share is rounded.
    shares = [100 * float(line.cut) / pack.total for line in first.lines.values()]
    share = sum(float(np.round(each, DIGITS)) for each in shares)
    state = "unknown" if not pack.lines else "empty" if empty else "cut"
    about = say(
        "dial-about",
        state=state,
        **_written(share, f"{count(share)}%", empty),
        line_count=len(pack.lines),
        which_year="later" if later else at.lasts,
        year=str(at.first_year + later),
        first=str(at.first_year),
    )
    return {
        "heading": say(
            "dial-heading", state=state, taken=taken_by(first), cut=total.money(total.cut)
        ),
        "about": ". ".join([about, *filter(None, [" ".join(assumed(pack, at))])]),
        "sides": [
            {
                "sentence": _any_sentence(pack, name, side)
                if empty
                else _sentence(name, result, unit, shown_year[0]),
                **_tiles(result, unit, empty),
                "bars": _bars(result, units),
                "years": [_year(result, strip) for result in each],
            }
            for (name, side), each, result in zip(found, years, shown_year, strict=True)
        ],
        "ends": _ends(pack, at) if found[0][0] == "law" else [],
    }


def in_texts(pack: Pack, at: Scenario) -> list[str]:
    """What texts say of a cut that has two sides, as columns say it: the caps at their head."""
    found = sides(pack, at)
    caps = f" ({caps_in_short(pack, found[0].estimate.year)})"
    return [side.sentence.replace(caps, "") for side in found]


def differ_from(pack: Pack, found: list[Scenario]) -> int:
    """The fiscal year from which the caps of two sides do not do the same."""
    first, last = found[0], found[-1]
    return first_to_differ(pack, first, replace(first, tuition_cap=last.tuition_cap))


def sides_of(pack: Pack, at: Scenario) -> list[tuple[str, Scenario]]:
    """Which two sides a choice has, by name."""
    ruled = capped_lines(pack, ruled_year(pack, at.first_year))
    if ruled and (not any(at.cuts.values()) or any(at.cuts[name] for name in ruled)):
        law = cap_in_law(pack, ruled_year(pack, at.first_year))
        change = "lifted" if at.tuition_cap == law else at.tuition_cap
        least = {
            name: min(share, chargeable(pack, pack.lines[name], at.first_year))
            for name, share in at.passed_on.items()
        }
        return [
            ("law", replace(at, tuition_cap=law, passed_on=least)),
            (change if isinstance(change, str) else "percent", replace(at, tuition_cap=change)),
        ]
    services = [name for name, line in pack.lines.items() if isinstance(line, ServiceLine)]
    ended = [name for name in services if at.cuts[name]] or services
    if not ended:
        return [("law", at)]
    nobody = replace(at, passed_on={**at.passed_on, **dict.fromkeys(services, NONE)})
    charged = at
    if not any(at.passed_on[name] for name in ended):
        charged = replace(at, passed_on={**at.passed_on, **dict.fromkeys(ended, ALL)})
    whole = {charged.passed_on[name] for name in ended} == {ALL}
    return [("nobody", nobody), ("charged" if whole else "part", charged)]


def _sentence(name: str, result: Estimate, unit: float, law: Estimate) -> str:
    total = shown_together(result.lines.values(), unit)
    amounts = {
        "pay": total.money(total.districts_pay),
        "lost": total.money(total.services_lost),
        "hangs": hangs_on(law, result) if name in ("lifted", "cpi", "percent") else "cap",
    }
    return _column("answer-under", name, result, needs_year(result), case(total), **amounts)


def _any_sentence(pack: Pack, name: str, side: Scenario) -> str:
    ruled = capped_lines(pack, ruled_year(pack, side.first_year))
    whole = ruled if name != "nobody" and ruled else pack.lines
    cuts = {each: float(line.amount) if each in whole else 0.0 for each, line in pack.lines.items()}
    cut = replace(side, cuts=cuts)
    years = [estimate(pack, cut, side.first_year + later) for later in range(MOST_YEARS)]
    paying = [at for at, each in enumerate(years) if shown(each).total.districts_pay]
    later = paying[0] if paying else 0
    said = case(shown(years[later]).total)
    lines = enumeration([pack.lines[each].short for each in ruled] or [""])
    named = len(ruled) if whole is ruled else 0
    kept = name in ("lifted", "cpi", "percent") and not any(side.passed_on[at] for at in ruled)
    values: dict[str, str | int] = {"lines": lines, "line_count": named}
    values["hangs"] = "share" if kept else "cap"
    return _column("answer-any", name, years[later], later > 0, said, **values)


def _column(
    message: str, name: str, result: Estimate, dated: bool, outcome: str, **amounts: str | int
) -> str:
    at = result.scenario
    shares = sorted({at.passed_on[each] for each in result.lines if result.lines[each].cut})
    share = next(iter(shares), 0.0)
    cap = at.tuition_cap if isinstance(at.tuition_cap, float | int) else 0
    if message == "answer-under":
        amounts |= {"caps": "", **law_of_fees(result, name)}
    return say(
        message,
        side="law-plain" if name == "law" else "parts" if name == "part" and shares[1:] else name,
        percent=percent_text(share if name == "part" else cap),
        cpi_from=str(at.cpi_from or at.first_year),
        which_year=which_year(result, name, str(amounts["hangs"]), dated),
        year=str(result.year),
        outcome=outcome,
        charged_as=charged_as(result),
        **amounts,
    )


def _tiles(result: Estimate, unit: float, empty: bool) -> dict[str, list[str]]:
    pack, total = result.pack, shown_together(result.lines.values(), unit)
    charged = tuition_lines(pack)
    named = "yes" if len(charged) > 1 else "no"
    rises = [
        (say("dial-figure-more", named=named, line=pack.lines[name].name), _rise(result, name))
        for name in charged
        if result.lines[name].cut or empty
    ]
    units = [
        _units(result, name)
        for name, line in result.lines.items()
        if line.cut or (empty and name in charged)
    ]
    tiles = [
        (say("dial-part-pay"), total.money(total.districts_pay)),
        *rises,
        (say("dial-part-lost"), total.money(total.services_lost)),
        *units,
    ]
    return {"term": [term for term, _ in tiles], "big": [big for _, big in tiles]}


def _rise(result: Estimate, name: str) -> str:
    line = of_tuition(result.lines[name])
    if not shown(result).lines[name].districts_pay:
        return "$0"
    return say(
        "dial-figure-rise",
        increase=more(dollars(float(line.tuition_increase))),
        rise_written="little" if _tabled(line.tuition_increase) < 0.005 else "told",
        **_written(
            _tabled(line.tuition_increase_percent), percent(float(line.tuition_increase_percent))
        ),
    )


def _tabled(value: float) -> float:
    """A number as the tables have it."""
    return float(np.round(value, DIGITS))


def _written(value: float, text: str, empty: bool = False) -> dict[str, str]:
    """What is written of a percent; less than the least that is written is not written as none."""
    if not empty and _tabled(value) < 0.05:
        return {"written": "little", "percent": "0.1%"}
    return {"written": "told", "percent": text}


def _units(result: Estimate, name: str) -> tuple[str, str]:
    unit = headline_unit(result.pack, name)
    declared = result.pack.lines[name].units[unit]
    if not shown(result).lines[name].services_lost:
        return declared.label, "0"
    said = _counted(result, name, unit)
    return said["unit"], say(
        "dial-figure-about", written=said["written"], unit_count=said["unit_count"]
    )


def _counted(result: Estimate, name: str, unit: str) -> dict[str, str]:
    """How many of a line's units are lost."""
    if _tabled(result.lines[name].units_lost[unit]) < 0.05:
        label = result.pack.lines[name].units[unit].label
        return {"written": "little", "unit_count": "0.1", "unit": label}
    return {"written": "told", **counted(result, name, unit)}


def _bars(result: Estimate, units: Mapping[str, float]) -> list[str]:
    pack = result.pack
    return [
        say(
            "dial-bar-says" if line.cut else "dial-bar-kept",
            line=pack.lines[name].name,
            taken=taken([pack.lines[name]]),
            whole=exact_money(pack.lines[name].amount),
            **_parts(shown_line(line, units[name])),
        )
        for name, line in result.lines.items()
    ]


def _parts(line: Shown) -> dict[str, str]:
    """Of a line that is kept nothing is said of its parts."""
    if not line.cut:
        return {}
    return {
        "cut": line.money(line.cut),
        "pay": line.money(line.districts_pay),
        "lost": line.money(line.services_lost),
    }


def _year(result: Estimate, unit: float) -> str:
    total = shown_together(result.lines.values(), unit)
    pay, lost = parts_together(result.lines.values())
    return say(
        "dial-year-says",
        year=str(result.year),
        outcome=case(total),
        pay=money_alone(pay, unit),
        lost=money_alone(lost, unit),
    )


def _ends(pack: Pack, at: Scenario) -> list[str]:
    """Both ends of each service line that is cut."""
    found = []
    for name, line in pack.lines.items():
        if not isinstance(line, ServiceLine) or not at.cuts[name]:
            continue
        none, everything = (
            estimate(pack, replace(at, passed_on={**at.passed_on, name: share}))
            for share in (NONE, ALL)
        )
        unit = headline_unit(pack, name)
        lost, paid = shown(none).lines[name], shown(everything).lines[name]
        values = _counted(none, name, unit)
        found += [
            say("dial-end-nobody", lost=lost.money(lost.services_lost), **values),
            say(
                "dial-end-charged",
                pay=paid.money(paid.districts_pay),
                charged_as=line.charged_as,
                **allowed_by(pack, name, at.first_year),
            ),
        ]
    return found


def as_read(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer as the tests read it from the page."""
    return {
        "heading": _plain(answer["heading"]),
        "about": answer["about"],
        "sides": [
            {
                "sentence": _plain(side["sentence"]),
                "term": [tile["term"] for tile in side["tiles"] if not tile["hidden"]],
                "big": [tile["big"] for tile in side["tiles"] if not tile["hidden"]],
                "bars": [bar["says"] for bar in side["bars"]],
                "years": [year["says"] for year in side["years"]],
            }
            for side in answer["sides"]
        ],
        "ends": [_plain(end[name]) for end in answer["ends"] for name in ("nobody", "charged")],
    }


def _plain(pieces: list[dict[str, str]]) -> str:
    return "".join(piece["text"] for piece in pieces)


def first_difference(found: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> str:
    """The first pair that is not alike, for a message; empty where all are."""
    for have, want in zip(found, wanted, strict=True):
        if have != want:
            return json.dumps({"shown": have, "model": want}, indent=1, ensure_ascii=False)
    return ""

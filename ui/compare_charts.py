"""Charts of a comparison: each a function from figures to a Vega-Lite spec."""

from typing import Any

from model.messages import say
from model.pack import Pack
from reports.comparison.columns import Column
from reports.wording.amounts import Shown
from ui.service_charts import LOST, PAY

STEP = 80
"""Pixels for one line: its name, its bar, and who pays."""
_BAR = 20


def widest(compared: list[Column]) -> float:
    """The dollars that the full width of every chart stands for: the largest line of all packs."""
    return max(line.amount for column in compared for line in column.opened.pack.lines.values())


def landing_chart(column: Column, width: float) -> dict[str, Any]:
    """Where each dollar of a scenario lands, line by line: a bar in two parts on the whole line.

    Args:
        column: the scenario and its amounts.
        width: dollars at the right end, the same for all charts that stand side by side.
    """
    rows = _rows(column)
    return {
        "height": STEP * len(rows),
        "data": {"values": rows},
        "encoding": {
            "y": {
                "field": "line",
                "type": "nominal",
                "sort": None,
                "axis": None,
                "scale": {"padding": 0},
            },
            "x": {
                "type": "quantitative",
                "scale": {"domain": [0, width], "nice": False},
                "axis": None,
            },
        },
        "layer": [
            _bar("whole", {"value": "#8a95a3"}, opacity=0.22),
            _bar("pay", {"value": PAY}, start="zero"),
            _bar("cut", {"value": LOST}, start="pay"),
            _text("title", dy=-24, fontWeight=600),
            *_key("pay_text", PAY, "0"),
            *_key("lost_text", LOST, "datum.pay_text ? width / 2 : 0"),
        ],
        "config": {"view": {"stroke": None}},
    }


def landing_alt(column: Column) -> str:
    """The chart in words."""
    pack, amounts = column.opened.pack, column.shown
    return " ".join(
        say(
            "compare-alt",
            line=pack.lines[name].name,
            cut=amounts.money(line.cut),
            pay=amounts.money(line.districts_pay),
            lost=amounts.money(line.services_lost),
        )
        if line.cut
        else say("compare-alt-whole", line=pack.lines[name].name)
        for name, line in amounts.lines.items()
    )


def _rows(column: Column) -> list[dict[str, Any]]:
    pack = column.opened.pack
    return [_row(column, pack, name, line) for name, line in column.shown.lines.items()]


def _row(column: Column, pack: Pack, name: str, line: Shown) -> dict[str, Any]:
    label, money = pack.lines[name].name, column.shown.short_money
    pay, lost = money(line.districts_pay), money(line.services_lost)
    return {
        "line": name,
        "title": say("compare-bar-title", line=label, cut=money(line.cut))
        if line.cut
        else say("compare-bar-whole", line=label),
        "whole": pack.lines[name].amount,
        "zero": 0,
        "cut": line.cut,
        "pay": line.districts_pay,
        "pay_text": say("compare-bar-pay", pay=pay) if line.districts_pay else "",
        "lost_text": say("compare-bar-lost", lost=lost) if line.services_lost else "",
    }


def _bar(
    end: str, color: dict[str, str], start: str = "zero", opacity: float = 1
) -> dict[str, Any]:
    return {
        "mark": {"type": "bar", "aria": False, "height": _BAR, "opacity": opacity},
        "encoding": {"x": {"field": end}, "x2": {"field": start}, "color": color},
    }


def _text(field: str, dy: int, x: str = "0", fontWeight: int = 400) -> dict[str, Any]:
    """Words beside a bar; the page's style sheet gives them their color."""
    return {
        "mark": {
            "type": "text",
            "aria": False,
            "align": "left",
            "baseline": "middle",
            "fontSize": 15,
            "fontWeight": fontWeight,
            "x": {"expr": x},
            "dy": dy,
        },
        "encoding": {"x": None, "text": {"field": field, "type": "nominal"}},
    }


def _key(field: str, color: str, x: str) -> list[dict[str, Any]]:
    """What one side bears: a square in its color, and words. Empty words draw nothing."""
    square = {
        "transform": [{"filter": f"datum.{field} !== ''"}],
        "mark": {
            "type": "point",
            "aria": False,
            "shape": "square",
            "filled": True,
            "size": 110,
            "opacity": 1,
            "color": color,
            "x": {"expr": f"({x}) + 6"},
            "yOffset": 22,
        },
        "encoding": {"x": None},
    }
    return [square, _text(field, dy=22, x=f"({x}) + 18")]

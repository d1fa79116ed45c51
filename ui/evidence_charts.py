"""Charts of what an answer depends on: each a function from figures to a Vega-Lite spec."""

from typing import Any

from model.messages import say
from reports.explain.sensitivity import Bar
from ui.service_charts import LOST, PAY

STEP = 74
"""Pixels for one assumption: its name, its bar, and the ends."""
_ROOM = 0.75
"""Room for words on each side of the bars, as a part of the widest bar."""
_SIDES = {"pay": PAY, "lost": LOST}


def tornado_chart(bars: list[Bar], central: float, part: str) -> dict[str, Any]:
    """One bar for each assumption, from the figure at its low end to the figure at its high end.

    Args:
        bars: the widest first.
        central: the figure at the central values.
        part: which side bears the figure, for its color: "pay", "lost", or another.
    """
    rows = [_row(bar, central) for bar in bars]
    ends = [central, *(end for bar in bars for end in (bar.at_low, bar.at_high))]
    low, high = min(ends), max(ends)
    room = _ROOM * (high - low)
    x = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [low - room, high + room], "nice": False, "zero": False},
    }
    color = _SIDES.get(part, PAY)
    return {
        "height": STEP * len(rows) + 8,
        "data": {"values": rows},
        "encoding": {
            "y": {
                "field": "label",
                "type": "nominal",
                "sort": None,
                "axis": None,
                "scale": {"padding": 0},
            },
            "x": x,
        },
        "layer": [
            _bar("at_low", color, 0.5),
            _bar("at_high", color, 1.0),
            {
                "mark": {"type": "tick", "aria": False, "thickness": 2, "height": 34},
                "encoding": {"x": {**x, "field": "central"}, "color": {"value": "#8a95a3"}},
            },
            {
                "mark": _words("left", 0, fontWeight=600, dy=-26, x={"expr": "0"}),
                "encoding": {"x": None, "text": {"field": "label"}},
            },
            _end("left", "right", -7),
            _end("right", "left", 7),
        ],
        "config": {"view": {"stroke": None}},
    }


def _row(bar: Bar, central: float) -> dict[str, Any]:
    """One bar; the smaller figure stands at the left, even if the high end gives it."""
    low = say("evidence-tornado-end", value=bar.low, figure=bar.at_low_text)
    high = say("evidence-tornado-end", value=bar.high, figure=bar.at_high_text)
    rising = bar.at_low <= bar.at_high
    return {
        "label": bar.label,
        "at_low": bar.at_low,
        "at_high": bar.at_high,
        "central": central,
        "left": min(bar.at_low, bar.at_high, central),
        "right": max(bar.at_low, bar.at_high, central),
        "left_text": low if rising else high,
        "right_text": high if rising else low,
    }


def _bar(end: str, color: str, opacity: float) -> dict[str, Any]:
    return {
        "mark": {"type": "bar", "aria": False, "height": 22, "color": color, "opacity": opacity},
        "encoding": {"x": {"field": end, "type": "quantitative"}, "x2": {"field": "central"}},
    }


def _end(side: str, align: str, dx: int) -> dict[str, Any]:
    return {
        "mark": _words(align, dx),
        "encoding": {
            "x": {"field": side, "type": "quantitative"},
            "text": {"field": f"{side}_text"},
        },
    }


def _words(align: str, dx: int, **more: Any) -> dict[str, Any]:
    return {
        "type": "text",
        "aria": False,
        "align": align,
        "baseline": "middle",
        "dx": dx,
        "fontSize": 13.5,
        **more,
    }

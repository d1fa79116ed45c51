"""Charts of what an answer depends on: each a function from figures to a Vega-Lite spec."""

from typing import Any

from model.messages import say
from reports.explain.sensitivity import Bar
from ui.vega import LOST, PAY, QUIET, Spec, along, chart, each_row, pale

STEP = 74
"""Pixels for one assumption: its name, its bar, and the ends."""
_ROOM = 0.75
"""Room for words on each side of the bars, as a part of the widest bar."""


def tornado_chart(bars: list[Bar], central: float, part: str) -> Spec:
    """One bar for each assumption, from the figure at its low end to the figure at its high end.

    ``central`` is the figure at the central values; ``part`` says which side bears it.
    """
    rows = [_row(bar, central) for bar in bars]
    ends = [central, *(end for bar in bars for end in (bar.at_low, bar.at_high))]
    low, high = min(ends), max(ends)
    room = _ROOM * (high - low)
    x = along(low - room, high + room, nice=False, zero=False)
    color = LOST if part == "lost" else PAY
    layer = [
        _bar("at_low", pale(color)),
        _bar("at_high", {"fill": color}),
        {
            "mark": {"type": "tick", "aria": False, "thickness": 2, "height": 34},
            "encoding": {"x": {**x, "field": "central"}, "color": {"value": QUIET}},
        },
        {
            "mark": _words("left", 0, fontWeight=600, dy=-26, x={"expr": "0"}),
            "encoding": {"x": None, "text": {"field": "label"}},
        },
        _end("left", "right", -7),
        _end("right", "left", 7),
    ]
    y = each_row("label", None, scale={"padding": 0})
    return chart(STEP * len(rows) + 8, rows, {"y": y, "x": x}, layer)


def _row(bar: Bar, central: float) -> Spec:
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


def _bar(end: str, look: Spec) -> Spec:
    return {
        "mark": {"type": "bar", "aria": False, "height": 22, **look},
        "encoding": {"x": {"field": end, "type": "quantitative"}, "x2": {"field": "central"}},
    }


def _end(side: str, align: str, dx: int) -> Spec:
    x = {"field": side, "type": "quantitative"}
    return {
        "mark": _words(align, dx),
        "encoding": {"x": x, "text": {"field": f"{side}_text"}},
    }


def _words(align: str, dx: int, **more: Any) -> Spec:
    text = {"type": "text", "aria": False, "baseline": "middle", "fontSize": 13.5}
    return {**text, "align": align, "dx": dx, **more}

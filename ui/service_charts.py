"""Charts of the service lines: each a function from figures to a Vega-Lite spec."""

from typing import Any

PAY, LOST, QUIET = "#b4510b", "#1f5e8c", "#8a95a3"
"""The colors of who bears a cut: mid-tones that can be seen on white and on dark."""


def share_bars(rows: list[dict[str, Any]], width: float = 100) -> dict[str, Any]:
    """Horizontal bars with their value written at the end.

    Args:
        rows: one for each bar, with ``label``, ``percent`` and ``color``.
        width: percent at which the axis ends.
    """
    bar = {"type": "bar", "height": 26, "cornerRadius": 3}
    encoding = {
        "y": {
            "field": "label",
            "type": "nominal",
            "sort": None,
            "axis": {
                "title": None,
                "labelLimit": 260,
                "labelFontSize": 14,
                "domain": False,
                "ticks": False,
            },
        },
        "x": {
            "field": "percent",
            "type": "quantitative",
            "axis": None,
            "scale": {"domain": [0, width]},
        },
    }
    text = {"type": "text", "align": "left", "dx": 6, "fontSize": 15, "fontWeight": 600}
    return {
        "height": 40 * len(rows),
        "data": {"values": rows},
        "encoding": encoding,
        "layer": [
            {"mark": bar, "encoding": {"color": {"field": "color", "scale": None}}},
            {"mark": text, "encoding": {"text": {"field": "text"}}},
        ],
        "config": {"view": {"stroke": None}},
    }

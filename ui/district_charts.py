"""Charts of a district's bill: each a function from figures to a Vega-Lite spec."""

from collections.abc import Sequence
from typing import Any

from model import DistrictEstimate
from model.messages import say
from reports.wording.amounts import dollars
from ui.service_charts import PAY, QUIET

MOST_BARS = 15


def bill_bars(result: DistrictEstimate) -> dict[str, Any]:
    """Each school's bill now and what a cut adds to it, the largest first."""
    largest = sorted(result.rows, key=lambda row: -row.bill_after)[:MOST_BARS]
    rows = [
        {
            "label": row.row.school or say("district-average-school"),
            "from": row.bill_now,
            "to": row.bill_after,
            "text": f"+{dollars(row.change)}",
        }
        for row in largest
    ]
    return _bars(rows, height=22, gap=12)


def change_bars(table: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The districts whose bills change most.

    Args:
        table: rows with ``label``, ``to`` in dollars, and ``text`` for the bar's end.
    """
    return _bars([{**row, "from": 0} for row in table], height=18, gap=8)


def _bars(rows: Sequence[dict[str, Any]], height: int, gap: int) -> dict[str, Any]:
    """Bars that are pale up to ``from``, in the color of a rise up to ``to``, with a text there."""
    top = max((row["to"] for row in rows), default=0) * 1.3 or 1
    axis = {"title": None, "labelLimit": 240, "labelFontSize": 13, "domain": False, "ticks": False}
    x = {"field": "from", "type": "quantitative", "axis": None, "scale": {"domain": [0, top]}}
    bar, end = {"type": "bar", "height": height}, {**x, "field": "to"}
    text = {"type": "text", "align": "left", "dx": 6, "fontSize": 13}
    return {
        "height": (height + gap) * len(rows),
        "data": {"values": rows},
        "encoding": {"y": {"field": "label", "type": "nominal", "sort": None, "axis": axis}},
        "layer": [
            {"mark": {**bar, "color": QUIET}, "encoding": {"x": x}},
            {"mark": {**bar, "color": PAY}, "encoding": {"x": x, "x2": {"field": "to"}}},
            {"mark": text, "encoding": {"x": end, "text": {"field": "text"}}},
        ],
        "config": {"view": {"stroke": None}},
    }

"""Charts of a district's bill: each a function from figures to a Vega-Lite spec."""

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
            "now": row.bill_now,
            "after": row.bill_after,
            "text": f"+{dollars(row.change)}",
        }
        for row in largest
    ]
    y = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "axis": {
            "title": None,
            "labelLimit": 240,
            "labelFontSize": 13,
            "domain": False,
            "ticks": False,
        },
    }
    top = max((row.bill_after for row in largest), default=0) * 1.3 or 1
    x = {
        "field": "now",
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, top]},
    }
    bar = {"type": "bar", "height": 22}
    return {
        "height": 34 * len(rows),
        "data": {"values": rows},
        "encoding": {"y": y},
        "layer": [
            {"mark": {**bar, "color": QUIET}, "encoding": {"x": x}},
            {
                "mark": {**bar, "color": PAY},
                "encoding": {"x": x, "x2": {"field": "after"}},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 13},
                "encoding": {
                    "x": {**x, "field": "after"},
                    "text": {"field": "text"},
                },
            },
        ],
        "config": {"view": {"stroke": None}},
    }


def change_bars(table: list[dict[str, Any]]) -> dict[str, Any]:
    """The districts whose bills change most.

    Args:
        table: rows with ``district``, ``change`` in dollars, and ``text`` for the bar's end.
    """
    top = max((float(row["change"]) for row in table), default=0) * 1.3 or 1
    x = {"field": "change", "type": "quantitative", "axis": None, "scale": {"domain": [0, top]}}
    axis = {"title": None, "labelLimit": 200, "labelFontSize": 13, "domain": False, "ticks": False}
    return {
        "height": 26 * len(table),
        "data": {"values": table},
        "encoding": {
            "y": {"field": "district", "type": "nominal", "sort": None, "axis": axis},
            "x": x,
        },
        "layer": [
            {"mark": {"type": "bar", "height": 18, "color": PAY}},
            {
                "mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 13},
                "encoding": {"text": {"field": "text"}},
            },
        ],
        "config": {"view": {"stroke": None}},
    }

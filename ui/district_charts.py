"""Charts of a district's bill: each a function from figures to a Vega-Lite spec."""

from collections.abc import Sequence

from model import DistrictEstimate
from model.messages import say
from reports.wording.amounts import dollars
from ui.vega import PAY, QUIET, Spec, along, chart, each_row, labels, pale

MOST_BARS = 15


def bill_bars(result: DistrictEstimate) -> Spec:
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


def change_bars(table: Sequence[Spec]) -> Spec:
    """The districts whose bills change most: rows of ``label``, ``to`` in dollars, and ``text``."""
    return _bars([{**row, "from": 0} for row in table], height=18, gap=14)


def _bars(rows: Sequence[Spec], height: int, gap: int) -> Spec:
    """Bars that are pale up to ``from``, then in the color of a rise up to ``to``, and a text."""
    x = along(0, max((row["to"] for row in rows), default=0) * 1.3 or 1)
    start, end = {**x, "field": "from"}, {**x, "field": "to"}
    bar = {"type": "bar", "height": height}
    text = {"type": "text", "align": "left", "dx": 6, "fontSize": 13}
    layer: list[Spec] = [
        {"mark": {**bar, **pale(QUIET)}, "encoding": {"x": start}},
        {"mark": {**bar, "color": PAY}, "encoding": {"x": start, "x2": {"field": "to"}}},
        {"mark": text, "encoding": {"x": end, "text": {"field": "text"}}},
    ]
    return chart((height + gap) * len(rows), rows, {"y": each_row("label", labels(13, 240))}, layer)

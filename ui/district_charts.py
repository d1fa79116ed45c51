"""Charts of a district's bill: each a function from figures to a Vega-Lite spec."""

from collections.abc import Sequence
from textwrap import wrap

from model import DistrictEstimate
from model.messages import say
from reports.wording.amounts import dollars
from ui.vega import PAY, QUIET, Spec, along, chart, each_row, pale

MOST_BARS = 15
_LONGEST = 44
"""Letters of a line of a name: as many as a phone has room for."""
_LINE, _SIZE, _SWATCH = 17, 13, 12
"""Pixels of a line of text, of its letters, and of a color in the legend."""
_PHONE, _LETTER = 350, 8
"""Pixels of the chart on a phone, and of the width of a letter, at most."""
_ROOM = 1.3
"""How much longer than its longest bar a chart is, at least."""


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
    legend = [
        *_named(0, say("district-bill-now"), pale(QUIET)),
        *_named(1, say("district-bill-change"), {"color": PAY}),
    ]
    return _bars(rows, 22, 12, legend)


def change_bars(table: Sequence[Spec]) -> Spec:
    """The districts whose bills change most: rows of ``label``, ``to`` in dollars, and ``text``."""
    return _bars([{**row, "from": 0} for row in table], 18, 14)


def _bars(rows: Sequence[Spec], height: int, gap: int, legend: Sequence[Spec] = ()) -> Spec:
    """Bars that are pale up to ``from``, then in the color of a rise up to ``to``, and a text.

    The name stands above its bar, where there is room for all of it on any screen and on paper.
    """
    told = [wrap(row["label"], _LONGEST) for row in rows]
    most = max(map(len, told), default=1)
    names = _LINE * most
    # Two rows may have one name. A short one stands right above its bar, too.
    rows = [
        {**row, "row": at, "name": "\n".join([*[""] * (most - len(lines)), *lines])}
        for at, (row, lines) in enumerate(zip(rows, told, strict=True))
    ]
    told_beside = _LETTER * max((len(row["text"]) for row in rows), default=0)
    room = max(_ROOM, _PHONE / (_PHONE - told_beside))
    x = along(0, max((row["to"] for row in rows), default=0) * room or 1)
    start, end = {**x, "field": "from"}, {**x, "field": "to"}
    # The middle of a row's place is the middle of its name and its bar together.
    bar = {"type": "bar", "height": height, "yOffset": names / 2}
    text = {"type": "text", "align": "left", "fontSize": _SIZE}
    lines = {"lineHeight": _LINE, "lineBreak": "\n", "baseline": "top"}
    name = {**text, **lines, "dy": -(names + height) / 2}
    layer: list[Spec] = [
        {"mark": {**bar, **pale(QUIET)}, "encoding": {"x": start}},
        {"mark": {**bar, "color": PAY}, "encoding": {"x": start, "x2": {"field": "to"}}},
        {"mark": name, "encoding": {"x": {"value": 0}, "text": {"field": "name"}}},
        {
            "mark": {**text, "dx": 6, "dy": names / 2},
            "encoding": {"x": end, "text": {"field": "text"}},
        },
        *legend,
    ]
    # Named one by one: the legend is no row.
    place = {"y": each_row("row", None, scale={"domain": [row["row"] for row in rows]})}
    drawn = chart((names + height + gap) * len(rows), rows, place, layer)
    # The legend has its own room above that.
    return {**drawn, "autosize": {"type": "fit-x", "contains": "padding"}}


def _named(line: int, name: str, color: Spec) -> list[Spec]:
    """A color and its name, above the chart and a part of its picture."""
    at = {"y": {"value": (line - 2) * (_LINE + 3)}}
    swatch = {"type": "square", "size": _SWATCH**2, "opacity": 1, "filled": True, **color}
    text = {"type": "text", "align": "left", "fontSize": _SIZE, "text": name}
    return [
        {"data": {"values": [{}]}, "mark": mark, "encoding": {**at, "x": {"value": x}}}
        for mark, x in ((swatch, _SWATCH / 2 + 1), (text, _SWATCH + 8))
    ]

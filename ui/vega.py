"""What the charts share: their colors, the pattern, and pieces of a Vega-Lite spec."""

from collections.abc import Sequence
from typing import Any

PAY, LOST, QUIET = "#b4510b", "#1f5e8c", "#8a95a3"
"""The colors of who bears a cut. On a page ui/style.css finds them by these values: it makes them
light in the dark, and hatches what is lost."""

Spec = dict[str, Any]


def chart(height: float, rows: Sequence[Spec], encoding: Spec, layer: Sequence[Spec]) -> Spec:
    """A chart without a frame: layers over the same rows."""
    parts = {
        "encoding": encoding,
        "layer": layer,
        "config": {"aria": False, "view": {"stroke": None}},
    }
    return {"height": height, "data": {"values": rows}, **parts}


def each_row(field: str, axis: Spec | None, **more: Any) -> Spec:
    """The rows below each other, in their own order."""
    return {"field": field, "type": "nominal", "sort": None, "axis": axis, **more}


def along(low: float, high: float, **scale: Any) -> Spec:
    """A scale between two figures, without an axis."""
    return {"type": "quantitative", "axis": None, "scale": {"domain": [low, high], **scale}}


def pale(color: str) -> Spec:
    """How a bar looks that is told from a full one beside it, also in gray: its frame is seen."""
    return {"fill": color, "fillOpacity": 0.22, "stroke": color, "strokeWidth": 1.5}

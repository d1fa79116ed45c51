"""What the charts share: their colors, and pieces of a Vega-Lite spec."""

from collections.abc import Sequence
from typing import Any

PAY, LOST, QUIET = "#b4510b", "#1f5e8c", "#8a95a3"
"""The colors of who bears a cut: mid-tones that can be seen on white and on dark."""

Spec = dict[str, Any]


def chart(height: float, rows: Sequence[Spec], encoding: Spec, layer: Sequence[Spec]) -> Spec:
    """A chart without a frame: layers over the same rows."""
    parts = {"encoding": encoding, "layer": layer, "config": {"view": {"stroke": None}}}
    return {"height": height, "data": {"values": rows}, **parts}


def each_row(field: str, axis: Spec | None, **more: Any) -> Spec:
    """The rows below each other, in their own order."""
    return {"field": field, "type": "nominal", "sort": None, "axis": axis, **more}


def labels(size: int, widest: int) -> Spec:
    """An axis with only the names of the rows; size and width are in pixels."""
    plain = {"title": None, "domain": False, "ticks": False}
    return {**plain, "labelFontSize": size, "labelLimit": widest}


def along(low: float, high: float, **scale: Any) -> Spec:
    """A scale between two figures, without an axis."""
    return {"type": "quantitative", "axis": None, "scale": {"domain": [low, high], **scale}}

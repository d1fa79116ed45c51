"""Charts of the service lines: each a function from figures to a Vega-Lite spec."""

from ui.vega import Spec, along, chart, each_row, labels


def share_bars(rows: list[Spec], width: float) -> Spec:
    """A bar for each row of ``label``, ``percent``, ``text``, ``color``; ``width`` in percent."""
    bar = {"type": "bar", "height": 26, "cornerRadius": 3}
    text = {"type": "text", "align": "left", "dx": 6, "fontSize": 15, "fontWeight": 600}
    x = {**along(0, width), "field": "percent"}
    layer = [
        {"mark": bar, "encoding": {"color": {"field": "color", "scale": None}}},
        {"mark": text, "encoding": {"text": {"field": "text"}}},
    ]
    return chart(40 * len(rows), rows, {"y": each_row("label", labels(14, 260)), "x": x}, layer)

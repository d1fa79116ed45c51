"""Charts of a comparison: each a function from figures to a Vega-Lite spec."""

from collections.abc import Sequence

from model.messages import say
from reports.comparison.columns import Column
from reports.wording.amounts import Shown
from reports.wording.sentences import taken
from ui.vega import LOST, PAY, QUIET, Spec, along, chart, each_row, pale

STEP = 94
"""Pixels for one line: its name, its bar, and who pays."""
ROOM = 380
"""Pixels of a bar below which the words for its two parts have no room beside each other."""
SMALL = f"width < {ROOM} ? 13 : 15"
"""How high letters are, pixels: in a narrow column a line's name and its cut have to fit."""


def widest(compared: list[Column]) -> float:
    """The dollars that the full width of every chart stands for: the largest line, or 0."""
    lines = [line for column in compared for line in column.opened.pack.lines.values()]
    return max((line.amount for line in lines), default=0)


def landing_chart(column: Column, width: float, names: Sequence[str]) -> Spec:
    """Where each dollar of a cut lands: a bar in two parts on a bar of the whole line.

    ``width`` is the dollars at the right end, and ``names`` the lines, the same for all charts side
    by side.
    """
    lines = column.shown.lines
    rows = [_row(column, name, lines[name]) for name in names if name in lines]
    y = each_row("line", None, scale={"padding": 0})
    layer = [
        _bar("zero", "whole", pale(QUIET)),
        _bar("zero", "pay", {"fill": PAY}),
        _bar("pay", "cut", {"fill": LOST}),
        _text("title", dy="-24", weight=600),
        *_key("pay_text", PAY, "0", "20"),
        # Both words beside each other, or below each other where there is no room.
        *_key(
            "lost_text",
            LOST,
            f"datum.pay_text && width >= {ROOM} ? width / 2 : 0",
            f"datum.pay_text && width < {ROOM} ? 38 : 20",
        ),
    ]
    return chart(STEP * len(rows), rows, {"y": y, "x": along(0, width, nice=False)}, layer)


def landing_alt(column: Column, names: Sequence[str]) -> str:
    """The chart in words."""
    pack, amounts = column.opened.pack, column.shown
    return " ".join(
        say(
            "compare-alt",
            taken=taken([pack.lines[name]]),
            line=pack.lines[name].name,
            cut=line.money(line.cut),
            pay=line.money(line.districts_pay),
            lost=line.money(line.services_lost),
        )
        if line.cut
        else say("compare-alt-whole", taken=taken([pack.lines[name]]), line=pack.lines[name].name)
        for name, line in amounts.lines.items()
        if name in names
    )


def _row(column: Column, name: str, line: Shown) -> Spec:
    declared, money = column.opened.pack.lines[name], line.short_money
    label, what = declared.name, taken([declared])
    pay, lost = money(line.districts_pay), money(line.services_lost)
    return {
        "line": name,
        "title": say("compare-bar-title", taken=what, line=label, cut=money(line.cut))
        if line.cut
        else say("compare-bar-whole", taken=what, line=label),
        "whole": declared.amount,
        "zero": 0,
        "cut": line.cut,
        "pay": line.districts_pay,
        "pay_text": say("compare-bar-pay", pay=pay) if line.districts_pay else "",
        "lost_text": say("compare-bar-lost", lost=lost) if line.services_lost else "",
    }


def _bar(start: str, end: str, look: Spec) -> Spec:
    return {
        "mark": {"type": "bar", "aria": False, "height": 20, **look},
        "encoding": {"x": {"field": end}, "x2": {"field": start}},
    }


def _text(field: str, dy: str, x: str = "0", weight: int = 400) -> Spec:
    """Words beside a bar; the page's style sheet gives them their color."""
    text = {"type": "text", "aria": False, "align": "left", "baseline": "middle"}
    look = {"fontWeight": weight, "fontSize": {"expr": SMALL}, "limit": {"expr": "width"}}
    return {
        "mark": {**text, **look, "x": {"expr": x}, "dy": {"expr": dy}},
        "encoding": {"x": None, "text": {"field": field, "type": "nominal"}},
    }


def _key(field: str, color: str, x: str, dy: str) -> list[Spec]:
    """What one side bears: a square in its color, and words. Empty words draw nothing."""
    mark = {"type": "point", "aria": False, "shape": "square", "filled": True, "size": 110}
    place = {"x": {"expr": f"({x}) + 6"}, "yOffset": {"expr": dy}}
    square = {
        "transform": [{"filter": f"datum.{field} !== ''"}],
        "mark": {**mark, "opacity": 1, "color": color, **place},
        "encoding": {"x": None},
    }
    return [square, _text(field, dy, x=f"({x}) + 18")]

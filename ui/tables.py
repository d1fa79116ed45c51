"""Tables and figures as HTML; every text in it is escaped."""

from collections.abc import Iterable, Sequence
from html import escape

from model.messages import Part, say
from reports.comparison.columns import Column, Figure
from reports.explain.sensitivity import Grid, GridCell
from ui.figure_ids import data_figure

SHADES = 8
_WORDS = ("", "condition")
"""Parts of a sentence that are no amount."""
Rows = Sequence[tuple[str, Sequence[str]]]


def table_html(
    caption: str, heads: Sequence[str], rows: Rows, ids: Iterable[str], kind: str = ""
) -> str:
    """A table with a head for each row and column; ``kind`` is "numbers" or "".

    On a phone each row becomes a list. So the table's roles are named in attributes, and each value
    has the name of its column.
    """
    columns = "".join(f'<th scope="col" role="columnheader">{escape(text)}</th>' for text in heads)
    body = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{escape(label)}</th>'
        + "".join(
            f'<td role="cell" data-column="{escape(head)}">{escape(value)}</td>'
            for head, value in zip(heads, values, strict=True)
        )
        + "</tr>"
        for label, values in rows
    )
    return (
        f'<div class="compare-table {kind}" {data_figure(*ids)}>'
        f'<table role="table" aria-label="{escape(caption)}">'
        f'<thead role="rowgroup"><tr role="row"><td role="cell"></td>{columns}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def heading_html(column: Column, ids: Sequence[str], alike: str = "") -> str:
    """A scenario's name, whose it is, and that another has the same figures."""
    said = say("compare-by", by=column.by, when=column.when)
    known = column.rule.lower() in column.name.lower()
    rule = "" if known else f'<p class="compare-rule">{escape(column.rule)}</p>'
    same = f'<p class="compare-alike">{escape(alike)}</p>' if alike else ""
    return (
        f'<div {data_figure(*ids)}>{rule}<h2 class="compare-name">{escape(column.name)}</h2>'
        f'<p class="compare-by">{escape(said)}</p>{same}</div>'
    )


def answer_html(sentence: Sequence[Part], ids: Sequence[str], name: str = "answer") -> str:
    """A scenario's answer, or that of "law", in which no amount is broken over two lines."""
    kept = [
        escape(each.text).replace(" ", "&nbsp;") if each.name not in _WORDS else escape(each.text)
        for each in sentence
    ]
    return f'<p class="compare-{name}" {data_figure(*ids)}>{"".join(kept)}</p>'


def figures_html(figures: Sequence[Figure], index: int, ids: Sequence[str]) -> str:
    """The headline figures of one column as a list of terms and values."""
    rows = "".join(
        f'<div class="{figure.side} {"part" if figure.part else "whole"}">'
        f"<dt>{escape(figure.label)}</dt><dd>{escape(figure.texts[index])}</dd></div>"
        for figure in figures
    )
    return f'<dl class="compare-figures" {data_figure(*ids)}>{rows}</dl>'


def grid_html(view: Grid) -> str:
    """A row for each cap, a column for each cut; darker is more, and a border marks the present."""
    heads = "".join(f'<th scope="col">{escape(cut)}</th>' for cut in view.cuts)
    body = "".join(
        f'<tr><th scope="row">{escape(cap)}</th>{"".join(map(_cell, cells))}</tr>'
        for cap, cells in view.rows
    )
    return (
        f'<div class="resc-grid {view.part}"><table><caption>{escape(view.caption)}</caption>'
        f"<thead><tr><th>{escape(say('evidence-grid-corner'))}</th>{heads}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def _cell(cell: GridCell) -> str:
    shade = round(SHADES * cell.share)
    if cell.here:
        text = say("evidence-grid-here", figure=cell.text)
        return f'<td class="heat-{shade} here">{text}</td>'
    return f'<td class="heat-{shade}">{escape(cell.text)}</td>'

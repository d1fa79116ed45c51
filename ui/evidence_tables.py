"""The two-way view as a table of HTML, in which every text is shown as it is."""

from html import escape

from model.messages import say
from reports.explain.sensitivity import Grid, GridCell

SHADES = 8


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

"""A row of figures, each with its name and range, as HTML; every text in it is escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import streamlit as st

Side = Literal["", "pay", "lost"]


@dataclass(frozen=True)
class Tile:
    """One figure."""

    figure: str
    what: str
    also: str = ""
    side: Side = ""


def show_tiles(tiles: Sequence[Tile]) -> None:
    """Draw figures side by side, as many in a row as there is room for."""
    cells = "".join(
        f'<div class="resc-tile"><dt>{escape(tile.what)}</dt>'
        f'<dd class="resc-big {tile.side}">{escape(tile.figure)}</dd>'
        + (f'<dd class="resc-also">{escape(tile.also)}</dd>' if tile.also else "")
        + "</div>"
        for tile in tiles
    )
    st.html(f'<dl class="resc-tiles">{cells}</dl>')


def show_side_tiles(sides: Sequence[tuple[str, Sequence[Tile]]]) -> None:
    """The same figures under several rules as a table, a column for each rule.

    Args:
        sides: of each rule its name and its figures, which come in one order.
    """
    heads = "".join(f'<th scope="col">{escape(heading)}</th>' for heading, _ in sides)
    rows = "".join(
        f'<tr><th scope="row">{escape(alike[0].what)}</th>{"".join(map(_cell, alike))}</tr>'
        for alike in zip(*(tiles for _, tiles in sides), strict=True)
    )
    head = f"<thead><tr><td></td>{heads}</tr></thead>"
    st.html(f'<table class="resc-side-tiles">{head}<tbody>{rows}</tbody></table>')


def _cell(tile: Tile) -> str:
    also = f'<span class="resc-also">{escape(tile.also)}</span>' if tile.also else ""
    return f'<td><span class="resc-big {tile.side}">{escape(tile.figure)}</span>{also}</td>'


def show_answer(sentence: str) -> None:
    """The page's one sentence, larger than all else."""
    st.html(f'<p class="resc-answer" data-said>{escape(sentence)}</p>')


def show_sides(sides: Sequence[tuple[str, str]]) -> None:
    """The page's answer under two rules, side by side and alike: of each its name and sentence."""
    cells = "".join(
        f"<div><h2>{escape(heading)}</h2><p>{escape(sentence)}</p></div>"
        for heading, sentence in sides
    )
    st.html(f'<div class="resc-answer resc-sides" data-said>{cells}</div>')

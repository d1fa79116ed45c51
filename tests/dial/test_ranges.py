"""Ranges between the knots that a page is sent are the model's, to half of what is shown."""

from bisect import bisect_right
from collections.abc import Sequence

import pytest

from model import load_pack
from model.scenario import decode
from model.slider_tables import figures
from model.uncertainty import line_bands
from reports.dial.form import Knot
from reports.dial.lookup import lookup

PACK = load_pack("2024.2")
CUTS = [step * 100_000 + odd for step in range(0, 402, 3) for odd in (0, 33_333, 61_803)]
SHOWN = {"pay": 10.0, "increase": 1.0, "unit": 1.0}
"""The finest that is shown; of little numbers of a column a tenth of it."""
LITTLE = 5


def between(knots: Sequence[Knot], cut: float, end: int) -> float:
    """What the browser works out."""
    at = min(max(bisect_right([knot[0] for knot in knots], cut) - 1, 0), len(knots) - 2)
    before, after = knots[at], knots[at + 1]
    part = (cut - before[0]) / (after[0] - before[0])
    return before[end] + part * (after[end] - before[end])


@pytest.mark.parametrize("year", [2025, 2028])
@pytest.mark.parametrize(
    "rule_text", ["lifted", "cpi", "cpi&a.cpi=0.01", "59", "72.5", "90", "100"]
)
def test_ranges_between_knots_are_within_half_of_what_is_shown(rule_text: str, year: int) -> None:
    link = f"magnet_cut=12000000&first_year={year}&tuition_cap={rule_text}"
    rule, _ = decode(link, PACK)
    every = lookup(
        PACK,
        {"rule": rule},
        {name: set[float]() for name in PACK.lines},
        dict.fromkeys(PACK.lines, ()),
    )
    (found,) = every.bands["magnet"].values()
    read = {column: read for column, read in figures(PACK, "magnet").items() if column in found}
    model = line_bands(PACK, rule, "magnet", read, year)
    for cut in CUTS:
        for column, band in model(cut, read).items():
            for end, exact in ((1, band.low), (2, band.high)):
                shown = SHOWN[column] * (0.1 if exact < LITTLE and column != "pay" else 1)
                off = abs(between(found[column], cut, end) - exact)
                assert off <= shown / 2, (column, cut, exact, off)

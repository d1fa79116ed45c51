"""A header and the first rows below it, as the choice of columns looks at them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa

from model.intake.numbers import Floats, read_numbers
from model.intake.words import Said, counted_from_here, said
from model.intake.worked import FIRST_WORKED, Worked, cells_of


@dataclass(frozen=True)
class Sample:
    """A header and the first rows below it."""

    header: Sequence[str]
    columns: Sequence[Sequence[str]]
    says: Sequence[Said]
    numbers: Sequence[Floats]
    numeric: Sequence[float] = field(default=())
    """The share of each column's filled cells that are numbers."""


def sample_of(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Sample:
    """What the choice of columns looks at."""
    width = max([len(header), *map(len, rows)])
    padded = [*header, *[""] * (width - len(header))]
    columns = [[row[at] if at < len(row) else "" for row in rows] for at in range(width)]
    # All columns at once: so few cells take less time than a call does.
    every = read_numbers(pa.array([cell for column in columns for cell in column], pa.string()))
    numbers = list(every.reshape(width, len(rows)))
    shares = []
    for column, values in zip(columns, numbers, strict=True):
        filled = sum(map(bool, map(str.strip, column)))
        shares.append(float((~np.isnan(values)).sum()) / filled if filled else 0.0)
    says = [
        Said(students=3) if share == 1 and not says.money and counted_from_here(name) else says
        for name, says, share in zip(padded, map(said, padded), shares, strict=True)
    ]
    return Sample(padded, columns, says, numbers, shares)


def padded(sample: Sample) -> Sample:
    """A sample with empty columns up to the first that is worked out."""
    more, rows = FIRST_WORKED - len(sample.header), len(sample.columns[0])
    return Sample(
        [*sample.header, *[""] * more],
        [*sample.columns, *[[""] * rows] * more],
        [*sample.says, *[Said()] * more],
        [*sample.numbers, *[np.full(rows, np.nan)] * more],
        [*sample.numeric, *[0.0] * more],
    )


def and_worked(sample: Sample, column: Worked, role: str) -> Sample:
    """A sample with one more column."""
    cells = cells_of(column, lambda at: sample.columns[at])
    (first, *_) = column.terms[0].columns
    says = replace(sample.says[first], part_of_year=False)
    says = says if role != "students" else Said(students=3)
    numbers = read_numbers(pa.array(cells, pa.string()))
    return Sample(
        [*sample.header, column.name(sample.header)],
        [*sample.columns, cells],
        [*sample.says, says],
        [*sample.numbers, numbers],
        [*sample.numeric, float((~np.isnan(numbers)).mean()) if len(numbers) else 0.0],
    )

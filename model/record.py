"""Figures of public record: towns and their tax base, schools, and what has been printed of bills.

They help people fill in their own figures; the model computes with none of them by itself.
"""

import csv
from dataclasses import dataclass
from datetime import date as Day
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field

from model.parameters import Row
from model.source import Data, Kind, Source

FOLDER = Path(__file__).parent.parent / "data" / "record"


class Origin(Data):
    """Where a file of public record comes from, and what its columns are."""

    as_of: str
    title: str
    address: str
    date: str
    kind: Kind
    checked: Day
    """When somebody last looked at it."""
    columns: dict[str, str]

    def as_source(self) -> Source:
        """Where it comes from, as the sources of packs are."""
        return Source(
            title=self.title,
            address=self.address,
            date=self.date,
            kind=self.kind,
            says="; ".join(self.columns.values()),
            checked=self.checked,
        )


class PrintedRow(Data):
    """Students and rate at a school, as printed or divided out; tuition in dollars a student."""

    school: str
    students: Annotated[int, Field(ge=0)]
    tuition: float | None = None


class Example(Data):
    """What somebody has printed of a district's students and rates, and what to be careful of."""

    district: str
    when: str
    rows: list[PrintedRow]
    source: str
    address: str
    """"" where it is not known."""
    date: str
    kind: Kind
    checked: Day
    """When somebody last looked at the source."""
    caution: str

    def as_source(self) -> Source:
        """Where it was printed, as the sources of packs are."""
        return Source(
            title=self.source,
            address=self.address,
            date=self.date,
            kind=self.kind,
            says=self.caution,
            checked=self.checked,
        )

    def as_rows(self) -> tuple[Row, ...]:
        """The example as rows of a district's bill."""
        return tuple(Row(row.school, row.students, row.tuition) for row in self.rows)


class Record(Data):
    """The index of the public record."""

    towns: Origin
    schools: Origin
    notes: dict[str, str]
    notes_from: Source
    """Where the notes are from."""
    examples: dict[str, Example]


@dataclass(frozen=True)
class Town:
    """A town's tax base, as of the dates that ``record().towns`` gives."""

    name: str
    net_grand_list: float
    """Dollars, October 2018."""
    mill_rate: float
    """Mills, FY2020."""


@cache
def record() -> Record:
    """Read the index.

    Raises:
        pydantic.ValidationError: naming the key that is missing or wrong.
    """
    return Record.model_validate(yaml.safe_load((FOLDER / "record.yaml").read_text("utf-8")))


@cache
def towns() -> dict[str, Town]:
    """Connecticut's 169 towns by name."""
    return {
        row["town"]: Town(row["town"], float(row["net_grand_list"]), float(row["mill_rate"]))
        for row in _table("towns.csv")
    }


@cache
def schools() -> list[str]:
    """Names for a row: the operators, then each school behind its operator's name."""
    table = _table("schools.csv")
    return [*operators(), *(f"{row['operator']}: {row['school']}" for row in table)]


@cache
def operators() -> list[str]:
    """Names of the operators that have schools in the record."""
    return list(dict.fromkeys(row["operator"] for row in _table("schools.csv")))


def _table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

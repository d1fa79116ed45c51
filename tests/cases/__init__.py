"""Files as business offices have them, made up, one difficulty each, and what is right of each.

In expected.csv and in texts.yaml, whose tables are short enough to be read there, ``wanted`` is

- right: read without asking, with these students and this bill;
- right or asked: that, or no figure until somebody has chosen among named candidates;
- asked: no figure until somebody has chosen;
- sentence: no figure of the rows in question, and a sentence that says why;
- sentence or right: either.

A row without a rate takes the statewide average of revision 2024.1.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "uploads"


@dataclass(frozen=True)
class Case:
    """A file, and what is right of it."""

    name: str
    wanted: str
    students: str
    """A number; or a number for each district, "Avon 50 / Canton 5"; or "" where any is right."""
    bill_now: float | None
    text: str = ""
    """The table itself, where it is no file."""

    @property
    def content(self) -> bytes:
        return self.text.encode() or (FOLDER / self.name).read_bytes()


def texts() -> list[Case]:
    with FOLDER.with_name("texts.yaml").open(encoding="utf-8") as file:
        return [
            Case(
                each["what"],
                each["wanted"],
                str(each["students"]),
                each["bill"],
                each["text"],
            )
            for each in yaml.safe_load_all(file)
        ]


def cases() -> list[Case]:
    with FOLDER.with_name("expected.csv").open(encoding="utf-8", newline="") as file:
        return [
            Case(
                row["file"],
                row["wanted"],
                row["students"],
                float(row["bill_now"]) if row["bill_now"] else None,
            )
            for row in csv.DictReader(file)
        ]

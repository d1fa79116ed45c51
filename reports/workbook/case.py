"""What a workbook is written from: a district's question and the model's answers to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from model import DistrictEstimate, Pack, Row, Scenario, district_years
from model.district import EXAMPLE_STUDENTS
from model.estimate import assumptions_in_use
from model.pack import tuition_line
from model.parameters import MOST_ROWS

SPARE, LEAST = 40, 60
EXAMPLE_NAME = "Example (replace with your own schools)"


@dataclass(frozen=True)
class Case:
    """A district's question and the model's answers to it, one a fiscal year."""

    pack: Pack
    scenario: Scenario
    rows: tuple[Row, ...]
    link: str
    made: date
    assumptions: Mapping[str, float]
    """Every assumption's value in use."""
    years: tuple[DistrictEstimate, ...]

    @property
    def first(self) -> DistrictEstimate:
        """The first fiscal year, which is the headline."""
        return self.years[0]

    @property
    def line(self) -> str:
        """The name of the line that districts are charged tuition under."""
        return tuition_line(self.pack)

    @property
    def services(self) -> list[str]:
        """The names of the other lines, whose cost districts may pick up in fees."""
        return [name for name in self.pack.lines if name != self.line]

    @property
    def room(self) -> int:
        """Rows for schools: those given, and spare ones."""
        return max(len(self.rows), min(MOST_ROWS, max(LEAST, len(self.rows) + SPARE)))


def case_of(pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date) -> Case:
    """Ask the model; without rows, ask about the example."""
    rows = tuple(rows) or (Row(EXAMPLE_NAME, EXAMPLE_STUDENTS),)
    return Case(
        pack=pack,
        scenario=scenario,
        rows=rows,
        link=link,
        made=made,
        assumptions=assumptions_in_use(pack, scenario),
        years=tuple(district_years(pack, scenario, rows)),
    )


def assumed(name: str) -> str:
    """The defined name of an assumption's value, near to its ``a.<name>`` in a link."""
    return f"a_{name}"


def made_from(pack: Pack, made: date) -> str:
    """Which figures a document was made from, and when."""
    return f"Pack {pack.revision}: {pack.title}. Made {made:%B %-d, %Y}."

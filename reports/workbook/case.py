"""What a workbook is written from: a district's question and the model's answers to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from model import DistrictEstimate, Pack, Row, Scenario, district_years
from model.district import EXAMPLE_STUDENTS
from model.estimate import assumptions_in_use
from model.messages import say
from model.pack import tuition_line
from model.parameters import MOST_ROWS
from reports.wording.amounts import date_text

SPARE, LEAST = 40, 60


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
    def room(self) -> int:
        """Rows for schools: those given, and spare ones."""
        return max(len(self.rows), min(MOST_ROWS, max(LEAST, len(self.rows) + SPARE)))


def case_of(pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date) -> Case:
    """Ask the model; without rows, ask about the example."""
    rows = tuple(rows) or (Row(say("workbook-example"), EXAMPLE_STUDENTS),)
    used = assumptions_in_use(pack, scenario)
    return Case(pack, scenario, rows, link, made, used, tuple(district_years(pack, scenario, rows)))


def assumed(name: str) -> str:
    """The defined name of an assumption's value, like its ``a.<name>`` in a link."""
    return f"a_{name}"


def made_from(pack: Pack, made: date) -> str:
    """Which figures a document was made from, and when."""
    day = date_text(made)
    law = date_text(pack.law_as_of)
    values = {"pack": pack.revision, "pack_title": pack.title, "date": day, "law_date": law}
    return say("workbook-made", **values)

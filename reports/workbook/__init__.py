"""A district's bill as an Excel workbook with live formulas, for its business office.

The formulas mirror the model's, and each is written with the model's own answer, so that a viewer
that does not calculate shows the same figures. A test holds the two equal to the cent.
"""

from collections.abc import Sequence
from datetime import date

from model import Pack, Row, Scenario
from model.messages import say
from reports.workbook.assumptions import write_assumptions, write_sources
from reports.workbook.book import Book, written
from reports.workbook.calculation import write_calculation
from reports.workbook.case import case_of
from reports.workbook.inputs import write_inputs
from reports.workbook.prices import write_prices
from reports.workbook.result import draw_chart, write_result
from reports.workbook.years import write_years

__all__ = ["workbook"]


def workbook(pack: Pack, scenario: Scenario, rows: Sequence[Row], link: str, made: date) -> bytes:
    """Make the workbook of a district.

    Args:
        pack: the priorities and assumptions.
        scenario: cuts, rules, changed assumptions and the district's own figures.
        rows: students by school; empty is the example of 100 students.
        link: the address that opens the scenario again.
        made: the date that it says it was made on.

    Returns:
        An .xlsx file.
    """
    case = case_of(pack, scenario, rows, link, made)

    def write(book: Book) -> None:
        front, top = write_result(book, case)
        write_inputs(book, case)
        write_assumptions(book, case)
        write_calculation(book, case)
        draw_chart(front, top, case, write_years(book, case))
        write_prices(book, case)
        write_sources(book, case)

    return written(write, made, say("workbook-pack", pack=pack.revision))

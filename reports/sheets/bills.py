"""A district's bill as tables: a row a school, or a row a fiscal year."""

from collections.abc import Sequence

from model import DistrictEstimate
from model.district import statewide
from reports.sheets.csv_file import Cell, Table, exact_cents, exact_count


def district_table(result: DistrictEstimate) -> Table:
    """A district's bill: a row a school and the total, which is the sum of the rows."""
    header = [
        "School",
        "Students",
        "Tuition now ($ a student)",
        "Tuition with the cut ($ a student)",
        "Bill now ($)",
        "Bill with the cut ($)",
        "Change ($)",
    ]
    rows: list[list[Cell]] = [
        [
            row.row.school,
            exact_count(row.students),
            exact_cents(row.tuition_now),
            exact_cents(row.tuition_now + row.tuition_increase),
            exact_cents(row.bill_now),
            exact_cents(row.bill_after),
            exact_cents(row.change),
        ]
        for row in result.rows
    ]
    bills = [result.bill_now, result.bill_after, result.change]
    total: list[Cell] = [
        "Total",
        exact_count(result.students),
        None,
        None,
        *map(exact_cents, bills),
    ]
    return header, [*rows, total]


def years_table(results: Sequence[DistrictEstimate]) -> Table:
    """A district's bill, a row a fiscal year."""
    header = [
        "Fiscal year",
        "Students",
        "State cut ($)",
        "Tuition increase ($ a student, average)",
        "Bill now ($)",
        "Bill with the cut ($)",
        "Change ($)",
        "Change (%)",
        "Service fees ($)",
        "To find ($)",
    ]
    rows: list[list[Cell]] = [
        [
            result.estimate.year,
            exact_count(result.students),
            exact_cents(result.estimate.total.cut),
            exact_cents(statewide(result.estimate).tuition_increase),
            exact_cents(result.bill_now),
            exact_cents(result.bill_after),
            exact_cents(result.change),
            exact_cents(result.change_percent),
            exact_cents(result.fees),
            exact_cents(result.to_find),
        ]
        for result in results
    ]
    return header, rows

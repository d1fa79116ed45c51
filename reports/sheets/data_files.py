"""A scenario's figures as files of data."""

from collections.abc import Sequence

from model import Pack, Row, Scenario, district_years, estimate, estimate_district
from reports.sheets.bills import district_table, years_table
from reports.sheets.csv_file import csv_bytes
from reports.sheets.statewide import data_json, data_table


def figures_csv(pack: Pack, scenario: Scenario) -> bytes:
    """Every figure of the estimate, exact to the cent."""
    header, *rows = data_table(estimate(pack, scenario))
    return csv_bytes(header, rows)


def figures_json(pack: Pack, scenario: Scenario) -> bytes:
    """The same as an object."""
    return data_json(estimate(pack, scenario))


def schools_csv(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> bytes:
    """A district's bill by school."""
    return csv_bytes(*district_table(estimate_district(pack, scenario, rows)))


def years_csv(pack: Pack, scenario: Scenario, rows: Sequence[Row]) -> bytes:
    """A district's bill by year."""
    return csv_bytes(*years_table(district_years(pack, scenario, rows)))

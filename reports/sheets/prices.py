"""The comparison with keeping up with prices as CSV: a row for each line, rule and fiscal year."""

from model import Pack, Scenario
from model.estimate import assumptions_in_use, compared_with_prices, keeping_up_years
from model.keeping_up import KeepingUp
from model.pack import charged_line
from reports.sheets.csv_file import Cell, csv_bytes, exact_cents
from reports.wording.prices import rule_name
from reports.wording.readings import law_and_change

_FIGURES = ("cut", "squeeze", "needed", "paid", "short")


def prices_csv(pack: Pack, scenario: Scenario) -> bytes:
    """The second comparison, exact to the cent, with what each row was made with.

    No row for a pack that is compared with current law alone.
    """
    compared = compared_with_prices(pack, scenario.first_year)
    header = ["line", "rule", "year", *_FIGURES, "cost growth", "kind", "pack", "law as of"]
    return csv_bytes(header, [row for name in compared for row in _rows(pack, scenario, name)])


def _rows(pack: Pack, scenario: Scenario, name: str) -> list[list[Cell]]:
    growth = str(charged_line(pack, name).assumptions.cost_growth)
    value = assumptions_in_use(pack, scenario)[growth]
    made_with = [value, pack.assumptions[growth].kind, pack.revision, pack.law_as_of.isoformat()]
    return [
        [name, rule_name(reading), each.year, *_amounts(each), *made_with]
        for reading in law_and_change(pack, scenario)
        for each in keeping_up_years(pack, reading.scenario, name)
    ]


def _amounts(found: KeepingUp) -> list[Cell]:
    """Its figures; what is short is what is left of what is needed, to the cent."""
    cut, needed, paid = (exact_cents(each) for each in (found.cut, found.needed, found.paid))
    return [cut, needed - cut, needed, paid, needed - paid]

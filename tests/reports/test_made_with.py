"""What is taken away says with which facts and which record of the law it was made."""

import csv
import io
from datetime import date

from model import Pack, decode
from reports.dial.kit import kit
from reports.sheets.statewide import figures_csv
from reports.wording.made_with import made_with
from reports.workbook.case import made_from

SAID = (
    "2024 RESC Alliance Legislative Priorities: facts of November 24, 2026 (pack 2024.1), law as "
    "recorded on November 24, 2026."
)


def test_facts_and_law_are_named_in_one_sentence(pack: Pack) -> None:
    assert made_with(pack) == SAID


def test_offline_kit_says_it(pack: Pack) -> None:
    scenario = decode("magnet_cut=12000000", pack)[0]
    assert SAID in kit(pack, scenario, "https://x.example/", date(2026, 11, 26))


def test_each_row_of_the_figures_names_both_and_its_value_stays_a_number(pack: Pack) -> None:
    content = figures_csv(pack, decode("magnet_cut=12000000", pack)[0])
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert {(row["pack"], row["law as of"]) for row in rows} == {("2024.1", "2026-11-24")}
    assert all(float(row["value"]) >= 0 for row in rows)


def test_workbook_says_both(pack: Pack) -> None:
    said = made_from(pack, date(2026, 11, 26))
    assert "Pack 2024.1" in said
    assert "Law as recorded on November 24, 2026." in said

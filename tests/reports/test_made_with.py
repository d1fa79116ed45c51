"""What is taken away says with which facts and which record of the law it was made."""

import csv
import io
import json
from datetime import date
from urllib.parse import urlencode

import pandas as pd
import pytest

from model import Pack, decode, estimate, estimate_district, estimate_districts, load_pack
from model.comparison_link import Entry
from model.opening import Opened
from reports.comparison.columns import columns
from reports.dial.data import dial_data
from reports.dial.kit import kit
from reports.sharing.documents import CATALOGUE, Document, Subject
from reports.sharing.preview import preview
from reports.sharing.texts import citation, comparison_text, paragraph
from reports.sheets.compared import comparison_json
from reports.sheets.statewide import figures_csv
from reports.wording.made_with import made_with
from reports.workbook.case import made_from
from tests.reports.documents import text_of
from tests.reports.spreadsheet import opened

SAID = (
    "2024 RESC Alliance Legislative Priorities: facts of November 24, 2026 (data version 2024.1), "
    "law as recorded on November 24, 2026."
)


LINK = "magnet_cut=12000000&tuition_cap=cpi&district=Anytown&rows=Northside:100"
RESULTS = [
    each
    for each in CATALOGUE
    # A template is no result, a code is a link, and no text is read out of pixels.
    if {"link", "entry"}.isdisjoint(each.who) and each.form.ending != "png"
]


def text_in(form: str, content: bytes) -> str:
    """What a reader finds in a file."""
    if form == "pdf":
        return text_of(content)
    if form == "xlsx":
        sheets = opened(content, values=True).worksheets
        return " ".join(
            str(cell)
            for sheet in sheets
            for row in sheet.iter_rows(values_only=True)
            for cell in row
        )
    return " ".join(content.decode("utf-8-sig").split())


@pytest.mark.parametrize("kind", RESULTS, ids=lambda kind: kind.key)
def test_every_file_says_both(kind: Document) -> None:
    pack = load_pack("2024.2").model_copy(update={"law_as_of": date(2026, 11, 25)})
    scenario = decode(LINK, pack)[0]
    frame = estimate_districts(pack, scenario, table_of_one())
    compared = columns([Entry("One", Opened(pack, scenario, ()))])
    made = Subject(pack, scenario, "https://a.example/", date(2026, 11, 30), compared, frame)
    said = text_in(kind.form.ending, kind.content(made))
    assert "2024.2" in said
    assert "November 25, 2026" in said or "2026-11-25" in said


def table_of_one() -> pd.DataFrame:
    return pd.DataFrame({"district": ["Anytown"], "students": [100], "tuition": [4000.0]})


def test_every_text_that_is_passed_on_says_both(pack: Pack) -> None:
    scenario = decode("magnet_cut=12000000", pack)[0]
    result = estimate(pack, scenario)
    compared = columns([Entry("One", Opened(pack, scenario, ()))])
    link = "pack=2024.1&magnet_cut=12000000"
    two = urlencode({"s1": link, "s2": link})
    for said in (
        paragraph(result, ""),
        citation(result, "A name", "", date(2026, 11, 30)),
        comparison_text(compared, ""),
        preview("https://a.example", "/", link).description,
        preview("https://a.example", "/compare", two).description,
        dial_data(pack, scenario, []).made,
    ):
        assert "ata version 2024.1, law as recorded on November 24, 2026" in said


def test_json_says_the_day_of_the_law_from_the_second_revision_on(pack: Pack) -> None:
    newer = load_pack("2024.2")
    for each in (estimate, estimate_district):
        first, second = (
            each(of, decode("magnet_cut=12000000", of)[0]).to_dict() for of in (pack, newer)
        )
        assert "law_as_of" not in first
        assert second["law_as_of"] == "2026-11-26"
    # A comparison never was frozen, so it says the day for every column.
    entry = Entry("One", Opened(pack, decode("magnet_cut=5", pack)[0], ()))
    (column,) = json.loads(comparison_json(columns([entry])))
    assert column["law_as_of"] == "2026-11-24"


def test_facts_and_law_are_named_in_one_sentence(pack: Pack) -> None:
    assert made_with(pack) == SAID


def test_offline_kit_says_it(pack: Pack) -> None:
    scenario = decode("magnet_cut=12000000", pack)[0]
    assert SAID in kit(pack, scenario, "https://x.example/", date(2026, 11, 26))


def figures_as_rows(pack: Pack, link: str) -> list[dict[str, str]]:
    content = figures_csv(pack, decode(link, pack)[0]).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline="")))


def test_each_row_of_the_figures_names_both_and_its_value_stays_a_number(pack: Pack) -> None:
    rows = figures_as_rows(pack, "magnet_cut=12000000")
    assert {(row["pack"], row["law as of"]) for row in rows} == {("2024.1", "2026-11-24")}
    assert all(float(row["value"]) >= 0 for row in rows)


def test_the_figures_state_both_laws_the_year_shown_and_what_they_rest_on() -> None:
    pack = load_pack("2024.2")
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028&magnet_passed_on=50"
    rows = figures_as_rows(pack, link)
    (paid,) = (r for r in rows if (r["line"], r["figure"]) == ("magnet", "districts_pay"))
    assert (paid["rule"], paid["year"], paid["value"]) == (
        "Tied to inflation from FY2028",
        "2027",
        "0",
    )
    assert (paid["Current law"], paid["Tied to inflation from FY2028"]) == ("0", "1665428.57")
    assert (paid["year shown"], paid["passed on, percent"], paid["lasts"]) == (
        "2028",
        "50",
        "continuing",
    )
    source = pack.sources[pack.lines["magnet"].amount_source].title
    assert paid["source"].startswith("A calculation of this app from: ")
    assert source in paid["source"]
    whole = next(r for r in rows if (r["line"], r["figure"]) == ("magnet", "line"))
    assert whole["source"].startswith(source)
    assert "3%" in paid["assumptions"]
    low, high = (float(paid[f"Tied to inflation from FY2028, {end}"]) for end in ("low", "high"))
    assert low < 1665428.57 < high
    assert "§10-264o" in next(row for row in rows if row["line"] == "total")["source"]


def test_current_law_comes_first_in_the_figures_and_the_scenarios_own_value_after() -> None:
    pack = load_pack("2024.2")
    header = list(figures_as_rows(pack, "magnet_cut=12000000")[0])
    places = [header.index(name) for name in ("Current law", "Cap removed", "value")]
    assert places == sorted(places)


def test_fees_on_which_no_law_is_known_say_so_beside_the_column_of_current_law() -> None:
    pack = load_pack("2024.2")
    link = "magnet_cut=12000000&residency_cut=500000&residency_passed_on=50"
    rows = figures_as_rows(pack, link)
    for line in ("residency", "total"):
        (paid,) = (r for r in rows if (r["line"], r["figure"]) == (line, "districts_pay"))
        assert paid["Current law"] == "250000"
        assert "is not known here" in paid["note"]
    assert {r["note"] for r in rows if r["line"] == "magnet"} == {""}
    alone = figures_as_rows(pack, "residency_cut=500000")
    (paid,) = (r for r in alone if (r["line"], r["figure"]) == ("residency", "districts_pay"))
    assert "is not known here" in paid["note"]


def test_fees_that_no_law_allows_are_not_filed_as_current_law() -> None:
    pack = load_pack("2024.2")
    link = "magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=50&tuition_cap=58"
    rows = figures_as_rows(pack, link)
    (paid,) = (r for r in rows if (r["line"], r["figure"]) == ("trauma", "districts_pay"))
    assert (paid["rule"], paid["value"], paid["Current law"]) == (
        "Cap kept and fees allowed",
        "250000",
        "0",
    )


def test_figure_that_is_not_known_is_an_empty_cell_with_a_note() -> None:
    pack = load_pack("2023.1")
    content = figures_csv(pack, decode("", pack)[0])
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    unknown = [row for row in rows if row["line"] in pack.lines_without_amount]
    assert unknown
    assert {(row["value"], row["note"]) for row in unknown} == {("", "not known")}
    assert {row["note"] for row in rows if row not in unknown} == {""}


def test_workbook_says_both(pack: Pack) -> None:
    said = made_from(pack, date(2026, 11, 26))
    assert "Data version 2024.1" in said
    assert "Law as recorded on November 24, 2026." in said

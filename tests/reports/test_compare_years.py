"""Scenarios by the priorities of different years side by side."""

import csv
import io
from collections.abc import Iterator

import pytest

from model import open_link
from model.comparison_link import Entry, decode_comparison, encode_comparison
from reports.comparison.columns import Column, columns, exact_figures, lead_figures, titles
from reports.comparison.differences import differs_in_assumptions, differs_in_policy
from reports.sharing.preview import preview
from reports.sheets.compared import to_csv
from tests.made_up import FOUR, NO_LINES, NO_TUITION, made_up
from ui.compare_charts import landing_alt, landing_chart

LINKS = (
    "magnet_cut=12000000&tuition_cap=cpi&pack=2024.1",
    f"stem_school_cut=6000000&choir_cut=640000&tuition_cap=62&pack={FOUR}",
    f"choir_cut=320000&pack={NO_TUITION}",
    f"pack={NO_LINES}",
)


@pytest.fixture(scope="module", autouse=True)
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Column]]:
    """Four columns of four years, one of them without a line."""
    with made_up(tmp_path_factory.mktemp("data"), beside_real=True):
        yield columns([Entry("", open_link(link)) for link in LINKS])


def test_titles_name_the_year_where_years_differ(compared: list[Column]) -> None:
    years = ["2024", FOUR, NO_TUITION, NO_LINES]
    for column, year in zip(compared, years, strict=True):
        assert column.name.endswith(f"({year})")
        assert f"data version {year}.1" in column.when
    assert not titles([compared[0].opened] * 2)[0].endswith(")")


def test_a_line_that_a_year_does_not_have_says_so_and_is_no_zero(compared: list[Column]) -> None:
    lead = {figure.label: figure.texts for figure in lead_figures(compared)}
    assert lead["teaching positions"][1:] == ("not in this year",) * 3
    assert lead["choir leaders"][0] == lead["choir leaders"][3] == "not in this year"
    assert lead["choir leaders"][1] == "about 20"
    exact = {row.label: row for row in exact_figures(compared)}
    cut = exact["Choirs and bands: not granted"]
    assert cut.texts == ("not in this year", "$640,000", "$320,000", "not in this year")
    assert cut.values == [None, 640_000, 320_000, None]
    assert exact["All lines: share of all lines cut"].texts[3] == "not known"


def test_an_amount_that_is_not_known_says_so_and_is_no_zero(compared: list[Column]) -> None:
    lead = lead_figures(compared)
    for figure in (lead[0], *(each for each in lead if each.side and not each.part)):
        assert figure.texts[3] == "not known"
        assert "not known" not in figure.texts[:3]
    exact = {row.label: row for row in exact_figures(compared)}
    for part in ("not granted", "districts pay", "services lost"):
        row = exact[f"School ferry: {part}"]
        assert row.values == [None] * 4
        assert row.texts == (*["not in this year"] * 3, "not known")
    assert exact["All lines: districts pay"].values[3] is None
    table = csv.DictReader(
        io.StringIO(
            to_csv(compared, "https://site.org/at/compare?s1=").decode("utf-8-sig"), newline=""
        )
    )
    (total,) = (row for row in table if row["figure"] == "All lines: districts pay")
    assert total[compared[3].name] == ""
    assert total["note"] == f"{compared[3].name}: not known"


def test_two_tuition_lines_are_told_apart(compared: list[Column]) -> None:
    labels = [figure.label for figure in lead_figures(compared)]
    assert "STEM academies: more a student" in labels
    assert len(set(labels)) == len(labels)


def test_differences_name_packs_and_what_a_year_does_not_have(compared: list[Column]) -> None:
    policy = {each.label: each.values for each in differs_in_policy(compared)}
    assert policy["Priorities"][0] == "2024 RESC Alliance Legislative Priorities"
    assert policy["Magnet schools: cut"] == ("$12 million", *["not in this year"] * 3)
    assert policy["Tuition cap"][2:] == ("no tuition under a cap in law",) * 2
    facts = {each.label: each.values for each in differs_in_assumptions(compared)}
    assert [text.partition(",")[0] for text in facts["Facts and law"]] == [
        f"data version {each}.1" for each in ("2024", FOUR, NO_TUITION, NO_LINES)
    ]


def test_comparison_across_years_is_its_links(compared: list[Column]) -> None:
    entries = [Entry("", column.opened) for column in compared]
    assert decode_comparison(encode_comparison(entries)) == (entries, [])


def test_table_names_pack_and_law_of_each_column(compared: list[Column]) -> None:
    rows = {
        row[0]: row
        for row in csv.reader(
            io.StringIO(to_csv(compared, "https://site.org/at/compare?s1=").decode("utf-8-sig"))
        )
    }
    assert rows["pack"][2:-1] == ["2024.1", f"{FOUR}.1", f"{NO_TUITION}.1", f"{NO_LINES}.1"]
    assert rows["law as of"][2:-1] == ["2026-11-24", *["2026-11-26"] * 3]
    assert rows["Choirs and bands: not granted"][2:-1] == ["", "640000", "320000", ""]


def test_preview_of_a_comparison_across_years_names_them(compared: list[Column]) -> None:
    entries = [Entry("", column.opened) for column in compared[:2]]
    shown = preview("https://b.example", "/compare", encode_comparison(entries))
    assert "(2024)" in shown.title
    assert f"({FOUR})" in shown.title


def test_a_line_that_is_asked_for_is_not_granted_and_never_cut(compared: list[Column]) -> None:
    asked = columns([Entry("", open_link(f"nursery_cut=900000&bus_wifi_cut=240000&pack={FOUR}"))])
    lines = list(asked[0].opened.pack.lines)
    assert lead_figures(asked)[0].label == "Not granted"
    assert lead_figures(compared)[0].label == "The state saves or does not grant"
    assert "Shared nurseries: of $900,000 not granted, districts pay" in landing_alt(
        asked[0], lines
    )
    assert "Choirs and bands: all that is asked for is granted." in landing_alt(asked[0], lines)
    assert "STEM academies: nothing is cut." in landing_alt(asked[0], lines)
    titles = [row["title"] for row in landing_chart(asked[0], 1, lines)["data"]["values"]]
    assert titles[:2] == ["STEM academies: not cut", "Shared nurseries: $900,000 not granted"]
    assert titles[3] == "Choirs and bands: granted"
    labels = [row.label for row in exact_figures(asked)]
    assert "All lines: not granted" in labels
    assert "STEM academies: cut" in labels

"""A comparison as steps of a hearing, by years, and with a district's bill under each column."""

import csv
import io
from urllib.parse import urlencode

from model import Row, estimate_district, open_link
from model.comparison_link import MOST, Entry
from model.district import district_years
from model.messages import say
from reports.comparison.columns import Column, columns, first_columns
from reports.comparison.steps import steps_of, to_steps
from reports.comparison.years import year_rows
from reports.sheets.bills import heading, whole_cents_of
from reports.sheets.compared_bills import bill_rows, bills, bills_csv

PROPOSAL = "preset=governor_2026&pack=FY2027.1"
ROWS = (Row('=HYPERLINK("x")', 40, 5012.0), Row("B", 25.5))


def compared(*links: str) -> list[Column]:
    return columns([Entry("", open_link(link)) for link in links])


def proposal() -> list[Column]:
    return columns(first_columns(open_link(PROPOSAL), MOST))


def test_steps_of_a_hearing_are_the_columns_of_a_link_with_their_names() -> None:
    governor = "preset=governor_2024&magnet_cut=40200000&pack=2024.2"
    law = "magnet_cut=12000000&tuition_cap=58&pack=2024.2"
    steps, notices = steps_of(urlencode({"s1": law, "n1": "Ours", "s3": governor}))
    assert notices == []
    assert [step.name for step in steps] == ["Ours", "Governor, Feb 2024"]
    assert [step.scenario for step in steps] == [open_link(law), open_link(governor)]


def test_a_hearing_begins_with_the_first_column_and_has_them_all_as_steps() -> None:
    entries = [Entry("Ours", open_link("magnet_cut=5&pack=2024.2")), Entry("", open_link(PROPOSAL))]
    link = urlencode(to_steps(entries))
    assert open_link(link).scenario == entries[0].opened.scenario
    steps, notices = steps_of(link)
    assert notices == []
    assert [step.scenario for step in steps] == [entry.opened for entry in entries]
    assert steps[0].name.startswith("Ours")


def test_steps_of_one_cut_under_several_rules_each_say_the_cut() -> None:
    links = {"s1": "magnet_cut=12000000&tuition_cap=58", "s2": "magnet_cut=12000000"}
    steps, _ = steps_of(urlencode(links))
    assert all("$12 million" in step.name for step in steps)
    assert len({step.name for step in steps}) == 2


def test_any_link_prepares_steps_or_none_and_says_what_was_not_used() -> None:
    assert steps_of("")[0] == []
    assert steps_of("n1=A&utm_source=mail")[0] == []
    steps, notices = steps_of("s1=magnet_cut%3Dlots&s9=x")
    assert (len(steps), len(notices)) == (1, 2)


def test_a_proposal_that_does_nothing_at_first_shows_what_it_does_later() -> None:
    rows = dict(year_rows(proposal()))
    assert list(rows) == [f"FY{year}" for year in range(2027, 2033)]
    assert rows["FY2027"][2] == "services lost $12\N{NO-BREAK SPACE}million"
    assert rows["FY2028"][2].startswith("districts pay $1.7")
    assert rows["FY2032"][:2] == rows["FY2027"][:2]


def test_years_that_change_nothing_are_no_table() -> None:
    assert year_rows(compared("magnet_cut=12000000&pack=2024.2", "pack=2024.2")) == []
    once = "magnet_cut=12000000&lasts=once&pack=2024.2"
    assert dict(year_rows(compared(once)))["FY2026"] == ["nothing cut"]


def test_the_bill_is_that_of_the_model_under_each_column() -> None:
    shown = proposal()
    rows = dict(bill_rows(bills(shown, ROWS)))
    for place, column in enumerate(shown):
        pack, scenario = column.opened.pack, column.opened.scenario
        bill = estimate_district(pack, scenario, ROWS)
        assert rows["Students"][place] == "65.5"
        assert rows["Bill after"][place] == f"${bill.bill_after:,.2f}".removesuffix(".00")
        later = district_years(pack, scenario, ROWS)[-1]
        assert rows["Change in FY2032"][place] == f"${later.change:,.2f}".removesuffix(".00")
    assert "Change in FY2027" not in rows


def test_a_column_without_a_bill_says_why_and_shows_no_figure() -> None:
    shown = compared("magnet_cut=12000000&pack=2024.2", "pack=2023.1")
    found = bills(shown, ROWS)
    assert dict(bill_rows(found))["Bill after"][1] == "—"
    assert found[1].problem
    too_many = bills(shown[:1], [Row("A", 40_000)])
    assert too_many[0].problem
    assert too_many[0].years == ()


def test_the_file_has_a_row_for_each_year_and_starts_no_formula() -> None:
    shown = proposal()
    rows = list(csv.DictReader(io.StringIO(bills_csv(shown, ROWS).decode("utf-8-sig"))))
    assert len(rows) == 18
    changes = [[row["Change ($)"] for row in rows if row["scenario"] == c.name] for c in shown]
    for column, found in zip(shown, changes, strict=True):
        years = district_years(column.opened.pack, column.opened.scenario, ROWS)
        assert found == [f"{each.change:.2f}" for each in years]
    assert {row["pack"] for row in rows} == {"FY2027.1"}
    assert "whole" not in " ".join(rows[0]).casefold()
    named = columns([Entry("=1+1", shown[0].opened)])
    assert "\n'=1+1," in bills_csv(named, ROWS).decode().replace("\r", "")


def test_the_file_says_how_the_statewide_total_differs_where_a_rate_is_whole_cents() -> None:
    (first, *_) = shown = compared("magnet_cut=12000000&pack=2024.2", "pack=2024.1")
    rows = list(csv.DictReader(io.StringIO(bills_csv(shown, ROWS).decode("utf-8-sig"))))
    head = say("bill-heading", heading=heading("whole_cents"), unit_kind="dollars")
    exact = district_years(first.opened.pack, first.opened.scenario, ROWS)
    said = [f"{whole_cents_of(each.estimate, each.lines):.2f}" for each in exact]
    assert [row[head] for row in rows if row["pack"] == "2024.2"] == said
    assert any(float(each) for each in said)
    assert {row[head] for row in rows if row["pack"] == "2024.1"} == {""}

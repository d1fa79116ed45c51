"""A district's bill: the worked example, and what is always true of rows, years and totals."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import Pack, Row, decode, district_years, estimate, estimate_district, estimate_districts
from model.district import EXAMPLE_STUDENTS, statewide
from tests.scenarios import scenarios

CENT = 0.011


def rows_of(most: int = 8) -> st.SearchStrategy[list[Row]]:
    tuition = st.one_of(st.none(), st.floats(1, 100_000).map(lambda rate: round(rate, 2)))
    return st.lists(
        st.builds(Row, st.just("CREC"), st.integers(0, 5_000), tuition), min_size=1, max_size=most
    )


def test_hundred_students_with_the_whole_line_cut_and_the_cap_lifted(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=40200000", pack)
    result = estimate_district(pack, scenario, [Row("CREC", 100, 4270.33)])
    assert result.bill_now == 427_033.00
    assert result.bill_after == pytest.approx(736_264, abs=1)
    assert result.change_percent == pytest.approx(72.41, abs=0.01)
    assert result.positions == pytest.approx(result.change / 120_000)


def test_without_rows_it_is_a_hundred_students_at_the_average_rate(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000", pack)
    result = estimate_district(pack, scenario)
    assert result.students == EXAMPLE_STUDENTS
    assert result.change == pytest.approx(92_307.69)


def test_a_row_rises_in_proportion_to_its_own_rate(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000", pack)
    cheap, dear = estimate_district(pack, scenario, [Row("a", 10, 3000), Row("b", 10, 6000)]).rows
    assert dear.change == pytest.approx(2 * cheap.change, abs=CENT)
    assert cheap.change / cheap.bill_now == pytest.approx(0.21616, abs=1e-4)


def test_own_figures_turn_the_change_into_budget_mills_home_and_positions(pack: Pack) -> None:
    link = (
        "magnet_cut=40200000&budget=30000000&net_grand_list=500000000&home_value=200000"
        "&own_position_cost=100000&residency_cut=1500000&residency_passed_on=100&service_share=10"
    )
    scenario, notices = decode(link, pack)
    assert not notices
    result = estimate_district(pack, scenario, [Row("CREC", 100, 4270.33)])
    assert result.fees == 150_000.00
    assert result.to_find == pytest.approx(result.change + 150_000)
    assert result.budget_percent == pytest.approx(100 * result.to_find / 30_000_000)
    assert result.mills == pytest.approx(result.to_find / 500_000)
    assert result.home_dollars == pytest.approx(200 * result.to_find / 500_000)
    assert result.positions == pytest.approx(result.to_find / 100_000)


def test_figures_that_were_not_given_are_none(pack: Pack) -> None:
    result = estimate_district(pack, decode("", pack)[0], [Row("CREC", 5)])
    assert (result.budget_percent, result.mills, result.home_dollars) == (None, None, None)
    assert result.fees == 0
    assert "mills" not in result.to_dict()


def test_governors_2026_proposal_raises_no_bill_in_its_first_year_and_then_compounds(
    pack: Pack,
) -> None:
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028", pack)
    years = district_years(pack, scenario, [Row("CREC", 100, 4270.33)])
    assert [year.estimate.year for year in years] == [2027, 2028, 2029, 2030, 2031, 2032]
    expected = [0.0, *(427_033 * (1.03**n - 1) for n in range(1, 6))]
    assert [year.change for year in years] == pytest.approx(expected, abs=1)


def test_a_cut_of_one_year_ends_with_it(pack: Pack) -> None:
    scenario, _ = decode("magnet_cut=12000000&lasts=once&years=3", pack)
    first, *later = district_years(pack, scenario, [Row("CREC", 100, 4270.33)])
    assert first.change > 0
    assert [year.change for year in later] == [0, 0]


def test_a_district_says_how_its_own_students_change(pack: Pack) -> None:
    link = "magnet_cut=12000000&enrollment_change=-10&a.enrollment_growth=0.05"
    scenario, notices = decode(link, pack)
    assert not notices
    years = district_years(pack, scenario, [Row("CREC", 100, 4270.33)])
    assert [round(each.students, 2) for each in years[:3]] == [100, 90, 81]
    assert years[2].bill_now == 345_896.73
    state = [statewide(each.estimate).students for each in years[:2]]
    assert state == [13_000, pytest.approx(13_650)]
    told = years[0].to_dict()
    assert told["scenario"]["enrollment_change"] == -10
    assert [each["students"] for each in told["years"][:3]] == [100, 90, 81]


@given(data=st.data(), rows=rows_of())
def test_rows_sum_to_the_total_and_bills_to_the_cent(
    pack: Pack, data: st.DataObject, rows: list[Row]
) -> None:
    scenario = data.draw(scenarios(pack))
    for year in district_years(pack, scenario, rows):
        assert year.change == pytest.approx(sum(row.change for row in year.rows), abs=CENT)
        assert year.bill_after == pytest.approx(year.bill_now + year.change, abs=CENT)
        assert year.change >= 0
        for row in year.rows:
            assert row.bill_now == round(row.bill_now, 2)
            assert row.change == round(row.change, 2)
    shown = estimate_district(pack, scenario, rows).to_dict()
    for part in ("bill_now", "change", "bill_after"):
        assert shown[part] == pytest.approx(sum(row[part] for row in shown["rows"]), abs=CENT)


@given(data=st.data(), students=st.integers(1, 5_000), tuition=st.floats(1, 50_000))
def test_half_the_students_with_the_same_rate_give_half_the_bill(
    pack: Pack, data: st.DataObject, students: int, tuition: float
) -> None:
    scenario = data.draw(scenarios(pack))
    whole = estimate_district(pack, scenario, [Row("a", 2 * students, tuition)])
    half = estimate_district(pack, scenario, [Row("a", students, tuition)])
    assert whole.bill_now == pytest.approx(2 * half.bill_now, abs=2 * CENT)
    assert whole.change == pytest.approx(2 * half.change, abs=2 * CENT)


@given(data=st.data(), shares=st.lists(st.integers(1, 100), min_size=1, max_size=30))
def test_splitting_all_students_over_districts_gives_the_statewide_total(
    pack: Pack, data: st.DataObject, shares: list[int]
) -> None:
    scenario = data.draw(scenarios(pack))
    line = statewide(estimate(pack, scenario))
    counts = np.array(shares) / sum(shares) * float(line.students)
    bills = pd.DataFrame(
        {"district": [str(i) for i in range(len(shares))], "students": counts, "tuition": np.nan}
    )
    table = estimate_districts(pack, scenario, bills)
    assert table["change"].sum() == pytest.approx(float(line.districts_pay), abs=len(shares))


@given(data=st.data(), rows=rows_of(12))
def test_many_districts_at_once_agree_with_each_alone(
    pack: Pack, data: st.DataObject, rows: list[Row]
) -> None:
    scenario = replace(data.draw(scenarios(pack)), rows=())
    names = [data.draw(st.sampled_from(["Avon", "Bolton", "Canton"])) for _ in rows]
    frame = pd.DataFrame(
        {
            "district": names,
            "students": [row.students for row in rows],
            "tuition": [np.nan if row.tuition is None else row.tuition for row in rows],
        }
    )
    table = estimate_districts(pack, scenario, frame).set_index("district")
    assert list(table.index) == list(dict.fromkeys(names))
    for name in table.index:
        own = [row for row, of in zip(rows, names, strict=True) if of == name]
        alone = estimate_district(pack, scenario, own)
        assert table.loc[name, "bill_now"] == pytest.approx(alone.bill_now, abs=CENT)
        assert table.loc[name, "change"] == pytest.approx(alone.change, abs=CENT)
        assert table.loc[name, "change_percent"] == pytest.approx(alone.change_percent)


def test_where_there_is_one_line_a_row_names_none(pack: Pack) -> None:
    scenario, notices = decode([("rows", "A:1:4000:magnet;B:2")], pack)
    # Rows of a link are used together or not at all.
    assert not scenario.rows
    assert "line" not in notices[0].accepted
    result = estimate_district(pack, scenario, [Row("B", 2)]).to_dict()
    assert "line" not in result["rows"][0]
    assert "whole_cents" not in result

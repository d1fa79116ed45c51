"""A district's rows under several tuition lines, under none, and in whole cents a student."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model import (
    Pack,
    Row,
    decode,
    district_years,
    encode,
    estimate,
    estimate_district,
    estimate_districts,
    load_pack,
)
from model.__main__ import BAD_INPUT, main
from model.district import growth, line_names, moved_by_law, statewide, whole_cents
from model.intake import read_paste, read_table
from model.pack import cap_in_law
from model.packs import read_pack
from model.questions import caps, reach, set_aside
from model.row_amounts import at_whole_cents, half_up
from reports.wording.bill_sentences import bill_answer, is_example
from tests import made_up
from tests.scenarios import scenarios

BOTH = "stem_school_cut=9000000&nursery_cut=4500000"
CENT = Decimal("0.01")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("years")
    with made_up.made_up(folder):
        yield folder


@pytest.fixture(scope="module")
def four(folder: Path) -> Pack:
    return load_pack(made_up.FOUR, folder / "packs")


@pytest.fixture(scope="module")
def cents(folder: Path) -> Pack:
    content = {**made_up.content(made_up.FOUR), "revision": "2031.2", "cents_a_student": True}
    path = folder / "cents.yaml"
    made_up.put(folder, content).rename(path)
    return read_pack(path)


def test_each_row_follows_its_own_line(four: Pack) -> None:
    scenario, _ = decode(f"{BOTH}&tuition_cap=cpi", four)
    stem, nursery = estimate_district(
        four, scenario, [Row("a", 10), Row("b", 10, None, "nursery")]
    ).rows
    for row, name in ((stem, "stem_school"), (nursery, "nursery")):
        line = statewide(estimate(four, scenario), name)
        assert row.line == name
        assert row.tuition_now == pytest.approx(line.tuition_now)
        assert row.change == pytest.approx(10 * line.tuition_increase, abs=0.011)
    assert stem.tuition_now == pytest.approx(0.62 * 24_000_000 / 0.38 / 8_000)
    assert nursery.tuition_now == pytest.approx(0.75 * 7_200)


def test_a_cut_to_one_line_moves_no_row_of_another(four: Pack) -> None:
    scenario, _ = decode("stem_school_cut=9000000&bus_wifi_cut=960000", four)
    result = estimate_district(four, scenario, [Row("a", 10), Row("b", 10, 4000, "nursery")])
    assert [row.change > 0 for row in result.rows] == [True, False]
    # Tuition of another line is no fee for a service.
    assert result.fees == 0


def test_fees_come_from_service_lines_alone(four: Pack) -> None:
    link = f"{BOTH}&bus_wifi_cut=100000&bus_wifi_passed_on=50&service_share=10"
    assert estimate_district(four, decode(link, four)[0]).fees == 5_000


def test_each_lines_students_grow_at_their_own_rate(four: Pack) -> None:
    scenario, _ = decode(BOTH, four)
    later = estimate_district(four, scenario, [Row("a", 100), Row("b", 100, None, "nursery")], 2034)
    assert [row.students for row in later.rows] == pytest.approx([100 * 1.02**2, 100 * 0.99**2])
    assert growth(four, scenario, 2034, "nursery") == pytest.approx(0.99**2)


def test_a_rate_of_today_moves_with_the_cap_in_law_alone(four: Pack) -> None:
    rows = [Row("a", 100, 5000), Row("b", 100), Row("c", 100, 4000, "nursery")]
    scenario, _ = decode("a.academy_growth=0&a.nursery_growth=0", four)
    before, after = (estimate_district(four, scenario, rows, year) for year in (2033, 2034))
    factors = [b.tuition_now / a.tuition_now for a, b in zip(before.rows, after.rows, strict=True)]
    assert factors == pytest.approx([66 / 62, 66 / 62, 1])
    assert moved_by_law(four, scenario, 2034) == pytest.approx(66 / 62)
    assert after.change == 0


def test_a_row_of_an_unknown_line_is_refused(four: Pack) -> None:
    with pytest.raises(ValueError, match="“ferry” is not a tuition line"):
        estimate_district(four, decode(BOTH, four)[0], [Row("a", 1, None, "ferry")])


@given(data=st.data())
def test_a_link_keeps_each_rows_line(four: Pack, data: st.DataObject) -> None:
    scenario = data.draw(scenarios(four))
    assert decode(encode(scenario, four), four) == (scenario, [])


@pytest.mark.parametrize(
    ("rows", "lines", "refused"),
    [
        ("A:1:4000:nursery;B:2", ["nursery", ""], False),
        ("A:1::nursery", ["nursery"], False),
        ("A:1:4000:STEM_school", [""], False),
        ("A:1:4000:ferry;B:2", [], True),
        ("A:1:4000:nursery:more;B:2", [], True),
    ],
)
def test_a_line_in_a_link_is_used_or_spoken_of(
    four: Pack, rows: str, lines: list[str], refused: bool
) -> None:
    scenario, notices = decode([("rows", rows)], four)
    assert [row.line for row in scenario.rows] == lines
    assert bool(notices) == refused
    if refused:
        assert "line one of stem_school, nursery" in notices[0].accepted


@pytest.mark.parametrize("named", ["nursery", "Shared nurseries", "NURSERY"])
def test_a_table_may_call_a_line_by_any_of_its_names(four: Pack, named: str) -> None:
    text = f"School,Students,Tuition now,Tuition line\nA,1,,{named}\nB,2,4000,\n"
    intake = read_paste(text, line_names(four))
    assert intake.problems == ()
    assert intake.rows == (Row("A", 1, None, "nursery"), Row("B", 2, 4000, ""))


def test_an_unknown_line_in_a_table_is_a_problem(four: Pack) -> None:
    cells: list[list[object]] = [
        ["school", "students", "tuition", "line"],
        ["A", 1, "", "ferry"],
        ["B", 2, "", ""],
    ]
    intake = read_table(cells, from_one=True, lines=line_names(four))
    assert [row.school for row in intake.rows] == ["B"]
    assert [each.message for each in intake.problems] == [
        "Row 1, line: “ferry” cannot be used; accepted is one of stem_school, nursery, or an empty "
        "cell for the first; the row was left out."
    ]


def test_rows_of_two_lines_are_not_alike(four: Pack) -> None:
    text = "School,Students,Line\nA,1,\nA,1,nursery\n"
    (note,) = read_paste(text, line_names(four)).notes
    assert note.startswith("1 row names no tuition line")
    (question,) = read_paste(text.replace("nursery", ""), line_names(four)).questions
    assert question.name == "repeated"


def test_a_table_without_header_may_end_with_the_line(four: Pack) -> None:
    intake = read_paste("A,1,4000,stem_school\nB,2,,nursery\n", line_names(four))
    assert intake.rows == (Row("A", 1, 4000, ""), Row("B", 2, None, "nursery"))


@given(data=st.data(), counts=st.lists(st.integers(0, 900), min_size=1, max_size=9))
def test_many_districts_agree_with_each_alone(
    cents: Pack, data: st.DataObject, counts: list[int]
) -> None:
    scenario = replace(data.draw(scenarios(cents)), rows=())
    rows = [
        Row(
            "",
            count,
            data.draw(st.sampled_from([None, 4321.09])),
            data.draw(st.sampled_from(["", "nursery"])),
        )
        for count in counts
    ]
    names = [data.draw(st.sampled_from(["Avon", "Bolton"])) for _ in rows]
    frame = pd.DataFrame(
        {
            "district": names,
            "students": counts,
            "tuition": [np.nan if row.tuition is None else row.tuition for row in rows],
            "line": [row.line for row in rows],
        }
    )
    table = estimate_districts(cents, scenario, frame).set_index("district")
    for name in table.index:
        own = [row for row, of in zip(rows, names, strict=True) if of == name]
        alone = estimate_district(cents, scenario, own)
        assert table.loc[name, "bill_now"] == pytest.approx(alone.bill_now, abs=0.001)
        assert table.loc[name, "change"] == pytest.approx(alone.change, abs=0.001)


@given(data=st.data(), students=st.integers(1, 5_000), tuition=st.floats(1, 50_000))
def test_half_the_students_give_exactly_half_the_bill_in_whole_cents(
    cents: Pack, data: st.DataObject, students: int, tuition: float
) -> None:
    scenario = data.draw(scenarios(cents))
    line = data.draw(st.sampled_from(["", "nursery"]))
    whole = estimate_district(cents, scenario, [Row("a", 2 * students, tuition, line)])
    half = estimate_district(cents, scenario, [Row("a", students, tuition, line)])
    assert whole.bill_now == round(2 * half.bill_now, 2)
    assert whole.bill_after == round(2 * half.bill_after, 2)


@given(
    data=st.data(),
    students=st.integers(0, 5_000),
    tuition=st.one_of(st.none(), st.floats(1, 50_000)),
)
def test_paper_in_whole_cents_can_be_checked_with_a_pocket_calculator(
    cents: Pack, data: st.DataObject, students: int, tuition: float | None
) -> None:
    scenario = data.draw(scenarios(cents))
    row = Row("a", students, tuition, data.draw(st.sampled_from(["", "nursery"])))
    printed = estimate_district(cents, scenario, [row]).to_dict()["rows"][0]
    now, rise = (Decimal(str(printed[each])) for each in ("tuition_now", "tuition_increase"))
    assert Decimal(str(printed["bill_now"])) == (students * now).quantize(CENT, ROUND_HALF_UP)
    assert Decimal(str(printed["change"])) == (students * rise).quantize(CENT, ROUND_HALF_UP)
    assert Decimal(str(printed["bill_after"])) == students * (now + rise)


@given(data=st.data(), cut=st.integers(0, 12_000_000), more=st.integers(0, 12_000_000))
def test_in_whole_cents_a_bigger_cut_never_lowers_a_bill(
    cents: Pack, data: st.DataObject, cut: int, more: int
) -> None:
    scenario = data.draw(scenarios(cents))
    small, large = (
        estimate_district(
            cents,
            replace(scenario, cuts={**scenario.cuts, "stem_school": each}),
            [Row("a", 70, 4321)],
        ).change
        for each in (cut, cut + more)
    )
    assert 0 <= small <= large


def test_a_total_in_whole_cents_says_how_it_differs(cents: Pack, four: Pack) -> None:
    scenario, _ = decode(f"{BOTH}&tuition_cap=cpi", cents)
    result = estimate(cents, scenario)
    found = at_whole_cents(statewide(result))
    now, rise = Decimal("4894.74"), Decimal("122.37")
    assert half_up(statewide(result).tuition_now) == float(now)
    assert found.bills == float(8_000 * rise)
    assert found.difference == round(found.bills - found.districts_pay, 2) == 12.63
    said = whole_cents(result)
    assert "the STEM line rise by $978,960.00 together in FY2032, which is $" in said
    assert "more than the $978,947.37 that districts pay statewide." in said
    assert whole_cents(estimate(four, decode(BOTH, four)[0])) == ""
    told = estimate_district(cents, scenario, [Row("a", 5)]).to_dict()["whole_cents"]
    assert told["stem_school"]["difference"] == found.difference


@given(data=st.data(), wanted=st.floats(1, 400_000))
def test_the_cut_found_raises_the_bill_by_what_was_asked_to_a_cent_a_student(
    cents: Pack, data: st.DataObject, wanted: float
) -> None:
    scenario = data.draw(scenarios(cents))
    rows = [Row("a", 90, 4800), Row("b", 60, None, "nursery")]
    for name, students in (("stem_school", 90), ("nursery", 60)):
        found = reach(cents, scenario, rows, name)
        cut = found.cut_for(wanted)
        alone = replace(scenario, cuts={name: cut or 0})
        change = estimate_district(cents, alone, rows).change
        if cut is not None:
            assert change == pytest.approx(wanted, abs=0.02 * students)


def test_questions_are_about_one_line(four: Pack, folder: Path) -> None:
    scenario, _ = decode(BOTH, four)
    for name, law in (("stem_school", 62), ("nursery", 75)):
        found = caps(four, scenario, name)
        assert found is not None
        assert found.harmless == law
    later = caps(four, replace(scenario, first_year=2034), "stem_school")
    assert later is not None
    assert later.harmless == 66
    assert set_aside(four, scenario).cap_stays == 0
    uncapped = load_pack(made_up.NO_CAP, folder / "packs")
    free, _ = decode("nursery_cut=100000", uncapped)
    assert caps(uncapped, free) is None
    aside = set_aside(uncapped, free)
    assert aside.cap_stays is None
    assert aside.present == aside.cap_lifted > 0


def test_rows_of_one_line_sum_to_what_districts_pay_for_it(four: Pack) -> None:
    scenario, _ = decode(f"{BOTH}&tuition_cap=cpi", four)
    for result in district_years(four, scenario, [Row("all", 5_000, None, "nursery")]):
        line = statewide(result.estimate, "nursery")
        assert result.change == pytest.approx(line.districts_pay, abs=0.01)


@pytest.mark.parametrize("year", [made_up.ONE_SERVICE, made_up.NO_TUITION, made_up.NO_LINES])
def test_without_a_tuition_line_a_sentence_says_that_there_is_no_bill(
    folder: Path, year: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = f"Pack {year}.1 has no tuition line, so there is no district’s bill in it."
    pack = load_pack(year, folder / "packs")
    with pytest.raises(ValueError, match="has no tuition line, so there is no district’s bill"):
        estimate_district(pack, decode("", pack)[0])
    file = tmp_path / "rows.csv"
    file.write_text("School,Students\nA,1\n", encoding="utf-8")
    assert main(["district", str(file), "--pack", year]) == BAD_INPUT
    assert capsys.readouterr().err.strip() == said


def test_the_command_line_prints_each_rows_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("School,Students,Line\nA,1,nursery\nB,2,STEM\n", encoding="utf-8")
    assert main(["district", str(file), "--pack", made_up.FOUR, "--nursery-cut", "900000"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[1] for line in printed[2:4]] == ["nursery", "stem_school"]


@pytest.mark.parametrize(
    ("link", "line"),
    [("", "stem_school"), (BOTH, "stem_school"), ("nursery_cut=4500000", "nursery")],
)
def test_the_example_belongs_to_the_first_line_that_is_cut(
    four: Pack, link: str, line: str
) -> None:
    result = estimate_district(four, decode(link, four)[0])
    assert result.lines == (line,)
    assert (result.change > 0) == bool(link)
    assert is_example(result)
    short = four.lines[line].short
    assert f"For each 100 students of the {short} line" in bill_answer(result)


def test_the_example_of_the_one_tuition_line_names_no_line(folder: Path) -> None:
    pack = load_pack(made_up.ONE_TUITION, folder / "packs")
    said = bill_answer(estimate_district(pack, decode("stem_school_cut=9000000", pack)[0]))
    assert said.startswith("For each 100 students, the tuition bill would rise")


def test_rows_that_name_no_line_are_told_apart_from_those_that_do(folder: Path, four: Pack) -> None:
    text = "school,students,line\nA,10,\nB,20,nursery\nC,5,\nD,5,STEM academies"
    said = read_paste(text, line_names(four)).said
    note = "2 rows name no tuition line and were counted under “STEM academies”."
    [found] = [each for each in said if "no tuition line" in each]
    assert found.startswith(note)
    assert "STEM academies, Shared nurseries" in found
    named = "school,students,line\nA,10,STEM\nB,20,nursery"
    one = line_names(load_pack(made_up.ONE_TUITION, folder / "packs"), always=True)
    for rows, lines in ((named, line_names(four)), ("school,students\nA,10", one)):
        assert not [each for each in read_paste(rows, lines).said if "no tuition line" in each]


def test_law_by_its_own_word_is_the_law_of_the_year_in_which_the_cut_starts(four: Pack) -> None:
    scenario, notices = decode("tuition_cap=law&first_year=2034", four)
    assert (scenario.tuition_cap, notices) == (cap_in_law(four, 2034), [])
    assert cap_in_law(four, 2034) > cap_in_law(four, four.first_year)

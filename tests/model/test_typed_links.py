"""A link that was typed or pasted is read as it was meant, or a notice says what is wrong."""

from pathlib import Path

import pytest

from model import Pack, decode, open_link
from model.opening import passed_by_law, rises_before_cut_of
from tests import made_up

NO_COMMA = "its comma stands where no thousands end. Write a decimal with a point, as in 12.5."


@pytest.mark.parametrize(
    ("link", "name", "used"),
    [
        ("magnet_cut=12,5", "magnet_cut", "0"),
        ("magnet_cut=12,000,00", "magnet_cut", "0"),
        ("magnet_passed_on=12,5", "magnet_passed_on", "100"),
        ("magnet_cut=5&tuition_cap=72,5", "tuition_cap", "lifted"),
        ("a.cpi=0,03", "a.cpi", "its central value, 0.03"),
    ],
)
def test_comma_that_parts_no_thousands_is_refused_with_a_hint(
    pack: Pack, link: str, name: str, used: str
) -> None:
    _, notices = decode(link, pack)
    assert [notice.parameter for notice in notices] == [name]
    assert NO_COMMA in notices[0].message
    assert notices[0].message.endswith(f"Used: {used}.")


@pytest.mark.parametrize("cut", ["12000000", "12,000,000", "$12,000,000", "12 000 000", "12e6"])
def test_number_is_read_without_a_word(pack: Pack, cut: str) -> None:
    scenario, notices = decode([("magnet_cut", cut)], pack)
    assert scenario.cuts["magnet"] == 12_000_000
    assert notices == []


@pytest.mark.parametrize("cut", ["12m", "12 mill", "$12 Million", "12000k"])
def test_amount_in_the_words_of_people_is_read_and_said(pack: Pack, cut: str) -> None:
    scenario, notices = decode([("magnet_cut", cut)], pack)
    assert scenario.cuts["magnet"] == 12_000_000
    assert [notice.used for notice in notices] == ["12,000,000"]
    # It was used, so nothing says that it was not.
    assert [notice.message for notice in notices] == [
        f"“magnet_cut={cut}” was read as $12,000,000. A link’s own form: whole dollars from 0 "
        "to 40,200,000."
    ]


@pytest.mark.parametrize(
    ("cut", "used"), [("12", 12), ("-3", 0), ("41 million", 0), ("1,2 million", 0)]
)
def test_plain_number_of_a_link_is_dollars_and_what_is_beyond_the_line_is_none(
    pack: Pack, cut: str, used: int
) -> None:
    assert decode([("magnet_cut", cut)], pack)[0].cuts["magnet"] == used


@pytest.mark.parametrize("end", [".", ")", ">", ").", ">)", ",", "];", '",', "”"])
@pytest.mark.parametrize(
    "link", ["magnet_cut=12000000&tuition_cap=cpi", "tuition_cap=cpi&magnet_cut=5"]
)
def test_what_follows_a_link_in_a_sentence_is_taken_off_and_said(
    pack: Pack, link: str, end: str
) -> None:
    scenario, notices = decode(f"{link}{end}", pack)
    assert scenario == decode(link, pack)[0]
    assert [notice.message for notice in notices] == [
        f"“{end}” was taken off the end of the link: it belongs to the text around it. "
        f"Used: {link.rpartition('&')[2]}."
    ]


def test_name_at_the_end_of_a_link_may_end_in_anything(pack: Pack) -> None:
    scenario, notices = decode("magnet_cut=5&district=Windsor (north)", pack)
    assert (scenario.district, notices) == ("Windsor (north)", [])


def test_revision_at_the_end_of_a_link_is_found() -> None:
    assert open_link("magnet_cut=5&pack=2024.1).").pack.revision == "2024.1"


def test_names_in_capitals_are_read(pack: Pack) -> None:
    scenario, notices = decode("MAGNET_CUT=12000000&Tuition_Cap=CPI&A.CPI=0.02", pack)
    assert scenario == decode("magnet_cut=12000000&tuition_cap=cpi&a.cpi=0.02", pack)[0]
    assert notices == []


def test_link_that_starts_later_rises_from_then_on(pack: Pack) -> None:
    opened = open_link("magnet_cut=12000000&tuition_cap=cpi&first_year=2027&pack=2024.1")
    assert opened.scenario.cpi_from is None
    assert rises_before_cut_of(opened) is None


def test_rise_before_the_cut_is_kept_and_said() -> None:
    opened = open_link("magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2025")
    assert opened.scenario.cpi_from == 2025
    assert opened.notices == ()
    notice = rises_before_cut_of(opened)
    assert notice is not None
    assert notice.message.startswith(
        "Tuition may rise with inflation from FY2025 on here, before the cut starts in FY2027: it "
        "has risen 3 times by then."
    )


@pytest.mark.parametrize("link", ["first_year=2027&cpi_from=2025", "tuition_cap=cpi&cpi_from=2026"])
def test_years_that_do_not_disagree_are_not_spoken_of(link: str) -> None:
    assert rises_before_cut_of(open_link(f"magnet_cut=5&{link}")) is None


def test_a_cap_that_the_law_of_a_line_has_reached_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    link = "stem_school_cut=240000&nursery_cut=900000&tuition_cap=70"
    (notice,) = passed_by_law(open_link(link))
    assert notice.message == (
        "For the nursery line the law lets tuition rise to 75% already, so a cap of 70% changes "
        "nothing there: the cap in law is used."
    )
    for other in ("lifted", "62", "80"):
        assert not passed_by_law(open_link(link.replace("70", other)))
    assert not passed_by_law(open_link("stem_school_cut=240000&tuition_cap=70"))


@pytest.mark.parametrize("end", [".", ")", ">", ").", "],", "”"])
def test_what_follows_a_value_in_the_middle_of_a_link_is_taken_off_and_said(
    pack: Pack, end: str
) -> None:
    scenario, notices = decode(f"tuition_cap=CPI{end}&magnet_cut=12000000", pack)
    assert scenario == decode("tuition_cap=cpi&magnet_cut=12000000", pack)[0]
    assert [notice.message for notice in notices] == [
        f"“{end}” was taken off the end of a value in the middle of the link: it is no part of it. "
        "Used: tuition_cap=CPI."
    ]


@pytest.mark.parametrize("rows", ["A:12:", "A:12:;", "A:12:;B:3:;", "A:12;"])
def test_rows_in_the_middle_of_a_link_keep_the_signs_that_they_end_in(
    pack: Pack, rows: str
) -> None:
    scenario, notices = decode(f"rows={rows}&magnet_cut=5", pack)
    assert notices == []
    assert scenario.rows[0].students == 12


def test_name_in_the_middle_of_a_link_may_end_in_anything(pack: Pack) -> None:
    scenario, notices = decode("district=St.&magnet_cut=5", pack)
    assert (scenario.district, notices) == ("St.", [])


@pytest.mark.parametrize("year", ["FY2027", "fy2027", "FY 2027"])
def test_years_are_read_as_the_pages_write_them(pack: Pack, year: str) -> None:
    link = [("magnet_cut", "5"), ("first_year", year), ("rows", f"A:3:4000::{year}")]
    scenario, notices = decode(link, pack)
    assert (scenario.first_year, scenario.rows[0].year, notices) == (2027, 2027, [])


@pytest.mark.parametrize(("text", "value"), [("2.9%", 0.029), ("10 %", 0.1), ("0.02", 0.02)])
def test_share_may_be_written_as_a_percent(pack: Pack, text: str, value: float) -> None:
    scenario, notices = decode([("a.cpi", text)], pack)
    assert (scenario.assumptions["cpi"], notices) == (value, [])


def test_percent_is_no_number_of_students(pack: Pack) -> None:
    _, notices = decode([("a.students", "3%")], pack)
    assert [notice.parameter for notice in notices] == ["a.students"]

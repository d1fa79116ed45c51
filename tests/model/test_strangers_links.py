"""A stranger's link never breaks anything: what is unusable is named, and the rest is used."""

import json
import re
from dataclasses import replace
from urllib.parse import quote, unquote_plus, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model import Notice, Pack, Row, Scenario, decode, encode, estimate, load_pack, open_link
from model.messages import say
from model.pack import cap_in_law
from model.parameters import (
    LOCAL,
    LONGEST_NAME,
    MOST_ROWS,
    parameters,
)
from model.plain import shortened
from model.scenario import LONGEST_LINK, to_parameters

PACK = load_pack("2024.1")
NAMES = sorted([*parameters(PACK), "pack", "made"])
TEXTS = ["district", "rows", "pack", "made"]
WORDS = ["lasts", "preset", *TEXTS]
NUMBERS = [name for name in NAMES if name not in WORDS]

UNREADABLE = [
    *("garbage", "", " ", "nan", "NaN", "inf", "-inf", "Infinity", "None", "true", "0x10", "1_000"),
    *("١٢٣٤", "２０３０", "Ⅷ", "²", "1;2", "1:2", "--5", "5-", "1e", "e5", ".", "+", "1e9999"),
    *("<script>alert(1)</script>", "=1+1", "'; DROP TABLE", "\x00", "\ud800", "‮60", "9" * 10_000),
    "x" * 10_000,
]
OUT_OF_RANGE = ["-1", "-0.5", "1e999", "-1e999", "99999999999", "1e-300"]

nasty = st.one_of(
    st.text(max_size=60),
    st.sampled_from(UNREADABLE + OUT_OF_RANGE),
    st.from_regex(r"\A[-+]?[0-9.,$% ]{0,12}(e[-+]?[0-9]{1,3})?\Z"),
    st.integers().map(str),
    st.floats().map(str),
    st.lists(st.text(max_size=12), max_size=4).map(":".join),
)


def assert_usable(scenario: Scenario, pack: Pack = PACK) -> None:
    """The scenario is within range, the model answers it, and its link brings it back."""
    for name, line in pack.lines.items():
        assert 0 <= scenario.cuts[name] <= line.amount
        assert isinstance(scenario.cuts[name], int)
        assert 0 <= scenario.passed_on[name] <= 100
    cap, law = scenario.tuition_cap, cap_in_law(pack)
    assert cap in ("lifted", "cpi") if isinstance(cap, str) else law <= cap <= 100
    for year in (scenario.first_year, scenario.cpi_from or scenario.first_year):
        assert pack.first_year <= year <= pack.first_year + 15
    assert 1 <= scenario.years <= 6
    assert scenario.lasts in ("continuing", "once")
    for assumption, value in scenario.assumptions.items():
        low, high = pack.assumptions[assumption].allowed
        assert low <= value <= high
    assert len(scenario.district) <= LONGEST_NAME
    assert len(scenario.rows) <= MOST_ROWS
    for row in scenario.rows:
        assert len(row.school) <= LONGEST_NAME
        assert 0 <= row.students <= 50_000
        assert row.tuition is None or 1 <= row.tuition <= 100_000
    for text in (scenario.district, *(row.school for row in scenario.rows)):
        assert text.isprintable()
    found = json.loads(json.dumps(estimate(pack, scenario).to_dict(), allow_nan=False))
    for part in (*found["lines"].values(), found["total"]):
        assert round(part["districts_pay"] + part["services_lost"], 2) == part["cut"]
    assert decode(encode(scenario, pack), pack) == (scenario, [])


def assert_told(notice: Notice, name: str) -> None:
    """The notice names the parameter, the value, what is accepted and what was used."""
    assert notice.parameter == name
    assert notice.used
    assert len(notice.given) <= 40
    assert notice.given.isprintable()
    told = parameters(PACK)[name].told if name in parameters(PACK) else ""
    for part in (notice.parameter, notice.given, told or notice.accepted, notice.used):
        assert part in notice.message
    notice.message.encode("utf-8")
    assert notice.to_dict()["message"] == notice.message


ENDS = ".,:;!?)>]\"'”’»"
"""What the text around a link may leave at its end."""


@given(st.sampled_from(NAMES), nasty)
@example("trauma_cut", "%30")
@example("trauma_cut", '5",')
@example("trauma_cut", "5];")
@example("magnet_passed_on", "%30")
@example("a.cpi", "0.")
@example("a.cap_rate", "0.)")
def test_any_text_in_any_parameter_is_used_or_named(name: str, text: str) -> None:
    scenario, notices = decode([(name, text)], PACK)
    assert_usable(scenario)
    # A mark that the text around a link has left at its end is named apart from the value.
    at_end = [each for each in notices if each.accepted == say("link-alone")]
    notices = [each for each in notices if each not in at_end]
    assert len(at_end) <= 1
    for mark in at_end:
        assert (mark.parameter, mark.given) == (name, shortened(text))
        assert mark.message
        ends = ENDS.replace(";", "") if ";" in text.rstrip(ENDS) else ENDS
        text = text.rstrip(ends)
    assert len(notices) <= 1
    for notice in notices:
        assert_told(notice, name)
        if name in parameters(PACK):
            assert notice.accepted == parameters(PACK)[name].accepted
    if name in NUMBERS and not notices and text.strip().lower() not in ("lifted", "cpi"):
        # "%30" is a 0 that was encoded on its way, except where a percent may have its sign.
        signed = name in LOCAL or name.endswith(("_passed_on", "_cap"))
        value = float(re.sub(r"[$,%\s]", "", text if signed else unquote_plus(text)))
        assert decode([(name, repr(value))], PACK) == (scenario, [])


@given(st.text(max_size=200))
@example("&&&===;;;???")
@example("rows=%E0%80&rows=%&district=%FF%FE")
@example("%00=%00&magnet_cut=%F0%9F%8E%93")
@example("?" * 50_000)
@example("&" * 50_000)
@example("a=1&" * 20_000)
@example("rows=" + "%" * 30_000)
@example("rows=" + "🎓:1;" * 10_000)
@example("magnet_cut=" + "9" * 10_000)
def test_any_query_string_opens(query: str) -> None:
    assert_usable(decode(query, PACK)[0])
    opened = open_link(query)
    assert_usable(opened.scenario, opened.pack)


@given(st.lists(st.tuples(st.sampled_from(NAMES), nasty), max_size=8))
def test_any_mixture_of_parameters_opens(link: list[tuple[str, str]]) -> None:
    scenario, notices = decode(link, PACK)
    assert_usable(scenario)
    assert {notice.parameter for notice in notices} <= {name for name, _ in link}
    encoded = "&".join(f"{quote(name)}={quote(text, errors='replace')}" for name, text in link)
    assert_usable(decode(encoded, PACK)[0])


@pytest.mark.parametrize("text", UNREADABLE)
@pytest.mark.parametrize("name", NUMBERS)
def test_unreadable_number_goes_back_to_the_default(name: str, text: str) -> None:
    scenario, notices = decode([(name, text)], PACK)
    assert scenario == decode("", PACK)[0]
    assert len(notices) == 1
    assert_told(notices[0], name)


@pytest.mark.parametrize("text", ["-1", "-1e999", "1e999", "99999999999"])
@pytest.mark.parametrize("name", NUMBERS)
def test_number_out_of_range_is_named(name: str, text: str) -> None:
    scenario, notices = decode([(name, text)], PACK)
    assert_usable(scenario)
    low, high = parameters(PACK)[name].range or (0, 0)
    assert len(notices) == (0 if low <= float(text) <= high else 1)
    for notice in notices:
        assert_told(notice, name)


@pytest.mark.parametrize(
    ("name", "text", "accepted", "used"),
    [
        ("magnet_cut", "garbage", "whole dollars from 0 to 40,200,000", "0"),
        ("magnet_cut", "-5", "whole dollars from 0 to 40,200,000", "0"),
        # As the box on the page refuses it.
        *(
            ("magnet_cut", text, "whole dollars from 0 to 40,200,000", "0")
            for text in ("50000000", "1e99", "1e999", "$40,200,001", "50m")
        ),
        ("magnet_cut", "99.7", "whole dollars from 0 to 40,200,000", "100"),
        ("residency_cut", "1500001", "whole dollars from 0 to 1,500,000", "0"),
        ("tuition_cap", "40", "lifted, cpi, or a percent from 58 to 100", "58"),
        ("tuition_cap", "101", "lifted, cpi, or a percent from 58 to 100", "100"),
        ("tuition_cap", "removed", "lifted, cpi, or a percent from 58 to 100", "lifted"),
        ("magnet_passed_on", "150", "a percent from 0 to 100", "100"),
        ("trauma_passed_on", "-1", "a percent from 0 to 100", "0"),
        ("first_year", "1999", "a fiscal year from 2025 to 2040", "2025"),
        ("cpi_from", "2050", "a fiscal year from 2025 to 2040", "2040"),
        ("cpi_from", "soon", "a fiscal year from 2025 to 2040", "the first year of the cut"),
        ("years", "0", "a number of years from 1 to 6", "1"),
        ("lasts", "forever", "continuing or once", "continuing"),
        (
            *("a.students", "0", "a number from 1,000 to 50,000 (students)"),
            "its central value, 13,000",
        ),
        ("a.cap_rate", "0.7", "only 0.58, which is fixed by law", "its central value, 0.58"),
        (
            *("a.fy2024_tuition", "1", "a number from 1,000 to 30,000 (dollars a student)"),
            "its central value",
        ),
        ("district", "x" * 10_000, "a name of at most 80 characters", "x" * 80),
    ],
)
def test_notice_says_what_is_accepted_and_what_was_used(
    name: str, text: str, accepted: str, used: str
) -> None:
    scenario, notices = decode(urlencode([(name, text)]), PACK)
    assert [(n.parameter, n.accepted, n.used) for n in notices] == [(name, accepted, used)]
    assert_usable(scenario)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("garbage", "has a row that cannot be read"),
        ("A:10;garbage;B:20:4000", "no bill was made of the others"),
        *(
            (f"B:20;{row}", "has a row that cannot be read")
            for row in ("A:-1", "A:1.5.0", "A:50001", "A:nan", "A:١")
        ),
        *(
            (f"{row};B:20", "has a row that cannot be read")
            for row in ("A:1:-4000", "A:1:100001", "A:1:inf", "A:1:2:3", "A:1:5.000", "A:1:$4.270")
        ),
        ("A:1;" * 201, "is more than a link can hold"),
        (";A:1;B:2;", "is cut off: the end of this link is missing"),
    ],
)
def test_rows_are_used_together_or_not_at_all(rows: str, said: str) -> None:
    scenario, notices = decode([("rows", rows)], PACK)
    assert scenario.rows == ()
    assert [notice.parameter for notice in notices] == ["rows"]
    assert notices[0].used == "none of the rows"
    assert said in notices[0].message


def test_half_a_student_and_a_rate_of_zero_are_read_and_written_as_given() -> None:
    given = "A:0.5:4000;B:40:0;C:39.25"
    scenario, notices = decode([("rows", given)], PACK)
    assert not notices
    assert [(row.students, row.tuition) for row in scenario.rows] == [
        (0.5, 4000),
        (40, 0),
        (39.25, None),
    ]
    assert to_parameters(scenario, PACK)["rows"] == given


@pytest.mark.parametrize("name", NAMES)
def test_repeated_parameter_counts_once_and_is_said(name: str) -> None:
    good = {"pack": "2024", "made": "2024.1", "lasts": "once", "rows": "A:1"}.get(name, "")
    first = good or str(parameters(PACK)[name].write(parameters(PACK)[name].default or 0))
    scenario, notices = decode([(name, first), (name, "60")], PACK)
    assert scenario == decode([(name, first)], PACK)[0]
    assert notices[-1] == Notice(name, "60", "each parameter once", "the first one given")


def test_unknown_parameters_are_named_and_the_rest_is_used() -> None:
    scenario, notices = decode("ref=mail&magnet_cut=5&page=x", PACK)
    assert scenario.cuts["magnet"] == 5
    assert len(notices) == 1
    assert notices[0].given == "ref=mail, page=x"
    many = decode("&".join(f"p{i}=1" for i in range(1_000)), PACK)[1]
    named = ", ".join(f"p{i}=1" for i in range(8))
    assert [notice.given for notice in many] == [f"{named} and more"]


def test_cut_of_no_line_is_named_with_its_amount_before_other_unknown_parameters() -> None:
    link = "&".join(f"p{i}=1" for i in range(1_000)) + "&roads_cut=7000000"
    assert decode(link, PACK)[1][0].given.startswith("roads_cut=7000000, p0=1, ")


@pytest.mark.parametrize(
    ("asked", "instead"),
    [
        *((name, "") for name in ("1999", "1999.1", "latest", "", "../../etc/passwd")),
        ("2024.99", "2024"),
    ],
)
def test_pack_that_does_not_exist_opens_another_and_says_so(asked: str, instead: str) -> None:
    opened = open_link(urlencode([("pack", asked), ("lasts", "once")]))
    assert opened.pack == load_pack(instead)
    assert opened.scenario.pack == ""
    assert opened.scenario.lasts == "once"
    assert len(opened.notices) == 1
    assert_told(opened.notices[0], "pack")
    assert opened.notices[0].used == f"pack {load_pack(instead).revision}"


@pytest.mark.parametrize("made", ["2023.7", "2024.1", "2019"])
def test_link_may_be_made_with_a_revision_that_is_not_here(made: str) -> None:
    assert decode([("made", made)], PACK)[0].made == made


@pytest.mark.parametrize("made", ["", "yesterday", "٢٠٢٤", ".", "20.24", "-1", "9" * 99])
def test_made_is_a_revision_or_nothing(made: str) -> None:
    scenario, notices = decode([("made", made)], PACK)
    assert scenario.made == ""
    assert len(notices) == 1
    assert_told(notices[0], "made")


def test_link_that_is_too_long_loses_its_end_and_never_half_a_number() -> None:
    start = "magnet_cut=12000000&district="
    end = "&trauma_cut=300000"
    name = "x" * (LONGEST_LINK - len(start) - len(end) + 2)
    scenario, notices = decode(start + name + end, PACK)
    assert scenario.cuts == {"magnet": 12_000_000, "residency": 0, "trauma": 0}
    assert "at most 20,000 characters" in notices[0].accepted
    assert_usable(scenario)


def test_long_school_name_is_shortened_and_said() -> None:
    scenario, notices = decode([("rows", f"{'x' * 81}:5")], PACK)
    assert [row.school for row in scenario.rows] == ["x" * 80]
    assert [notice.parameter for notice in notices] == ["rows"]


WHOLE = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000"


@pytest.mark.parametrize(
    "link",
    [
        WHOLE.replace("&", "&amp;"),
        WHOLE.replace("=", "%3D").replace("&", "%26"),
        WHOLE + "&utm_source=mail&utm_campaign=budget&fbclid=abc&gclid=1",
        "?" + WHOLE,
        WHOLE + "&",
    ],
)
def test_link_that_a_mail_program_has_bent_opens_whole(pack: Pack, link: str) -> None:
    scenario, notices = decode(link, pack)
    assert scenario == decode(WHOLE, pack)[0]
    assert not notices


def test_rows_encoded_twice_are_read(pack: Pack) -> None:
    rows = (Row("CREC: Two Rivers", 12, 4270.33), Row("LEARN; sea", 3))
    link = encode(replace(decode("", pack)[0], rows=rows), pack)
    scenario, notices = decode("rows=" + quote(link.removeprefix("rows=")), pack)
    assert scenario.rows == rows
    assert not notices


def test_link_cut_in_half_keeps_its_first_half_and_says_so(pack: Pack) -> None:
    scenario, notices = decode("magnet_cut=12000000&tuition_c", pack)
    assert scenario.cuts["magnet"] == 12_000_000
    assert [notice.given for notice in notices] == ["tuition_c"]

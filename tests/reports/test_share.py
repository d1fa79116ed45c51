"""A result passed on says the same figures in every form, and its link opens at them."""

import csv
import io
import json
import re
import shlex
import struct
import subprocess
import sys
from contextlib import redirect_stdout
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings

from model import Pack, Row, Scenario, decode, encode, estimate, load_pack, open_link
from model.__main__ import main
from model.catalogs import PSEUDO, pseudo
from model.comparison_link import Entry
from model.messages import SWITCH
from model.opening import Opened
from model.scenario import choices
from reports.comparison.columns import columns
from reports.papers.picture import picture_text
from reports.sharing.links import comparison_link, fits_code, frozen_link, live_link, qr_png, qr_svg
from reports.sharing.texts import (
    citation,
    command_line,
    comparison_text,
    embed_snippet,
    paragraph,
    python_lines,
)
from reports.sheets.compared import comparison_json
from reports.sheets.csv_file import csv_bytes
from reports.sheets.statewide import data_table, figures_json
from reports.wording.amounts import shown
from reports.wording.scenario_names import scenario_name
from reports.wording.two_laws import sides, supposed
from tests.scenarios import scenarios

ROOT = Path(__file__).parents[2]
PACK = load_pack("2024.1")
ADDRESS = "https://budget.example.org/"
DAY = date(2026, 11, 24)
MONEY = r"\$\d[\d,]*(?:\.\d+)?(?: million)?"
PARTS = ("cut", "districts_pay", "services_lost")
FORMS = {
    "districts_pay": rf"(?:would pay|could be charged) ({MONEY}) more in ",
    "services_lost": rf"would (?:then )?lose ({MONEY}) in services",
}
IN_A_LINE = (
    rf"^(?P<name>.*): of (?:a cut of )?(?P<cut>{MONEY})(?: not granted)? "
    rf"districts pay (?P<districts_pay>{MONEY}) "
    rf"and students lose (?P<services_lost>{MONEY}) in services\.$"
)
SOME_LINKS = [
    "",
    "magnet_cut=12000000&tuition_cap=cpi",
    "magnet_cut=12345678&tuition_cap=82.5&a.cpi=0.025&a.students=12000&cpi_from=2028&lasts=once",
    "residency_cut=500000&residency_passed_on=33.3&trauma_cut=1200000&first_year=2030",
]


def amount(said: str) -> float:
    """A spoken amount in dollars: "$12.4 million", "$550,000"."""
    number = float(said.removeprefix("$").removesuffix(" million").replace(",", ""))
    return number * 1e6 if said.endswith("million") else number


def in_sentence(text: str) -> dict[str, float]:
    """What the sentence of one law says, read back; a part that it does not name is nothing."""
    found = {part: re.search(form, text) for part, form in FORMS.items()}
    return {part: amount(match[1]) if match else 0.0 for part, match in found.items()}


def in_lines(text: str) -> list[tuple[str, dict[str, float]]]:
    """What a picture's text says of each line that is cut, under one law after the other."""
    found = re.finditer(IN_A_LINE, text, re.MULTILINE)
    return [(match["name"], {part: amount(match[part]) for part in PARTS}) for match in found]


@settings(max_examples=100)
@given(scenarios(PACK))
def test_every_form_says_the_same_figures_under_both_laws(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    link = frozen_link(ADDRESS, PACK, scenario)
    picture = picture_text(PACK, scenario, link, DAY)
    cited = citation(result, scenario_name(PACK, scenario), link, DAY)
    told_by_line = in_lines(picture)
    for side in sides(PACK, scenario):
        told, seen = side.estimate.to_dict(), shown(side.estimate)
        said = in_sentence(side.sentence)
        for part, value in said.items():
            assert value == pytest.approx(told["total"][part], abs=seen.total.unit / 2 + 0.01)
        # A picture of no cut asks who would pay for one.
        for text in (
            picture if result.total.cut else side.sentence,
            paragraph(result, link),
            cited,
        ):
            assert side.sentence in text
        for name, line in told["lines"].items():
            if not line["cut"]:
                continue
            (spoken_of, amounts), *told_by_line = told_by_line
            assert spoken_of == PACK.lines[name].name
            for part in PARTS:
                half = seen.lines[name].unit / 2
                assert amounts[part] == pytest.approx(line[part], abs=half + 0.01)
    assert told_by_line == []
    told = result.to_dict()
    data = json.loads(figures_json(result.pack, result.scenario))
    assert (data["lines"], data["total"]) == (told["lines"], told["total"])
    assert in_table(csv_bytes(*table(result))) == flat(told)


def table(result: Any) -> tuple[list[str], list[list[Any]]]:
    header, *rows = data_table(result)
    return header, rows


def in_table(content: bytes) -> dict[tuple[str, str], float]:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["line", "figure", "value"]
    return {(line, figure): float(value) for line, figure, value in rows[1:]}


def flat(told: dict[str, Any]) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for name, line in {**told["lines"], "total": told["total"]}.items():
        for figure, value in line.items():
            if figure == "units_lost":
                found |= {(name, f"{unit} lost"): float(count) for unit, count in value.items()}
            else:
                found[name, figure] = float(value)
    return found


@settings(max_examples=1000)
@given(scenarios(PACK))
def test_a_shared_link_opens_at_the_same_scenario_and_is_written_the_same(
    scenario: Scenario,
) -> None:
    for link in (frozen_link(ADDRESS, PACK, scenario), live_link(ADDRESS, PACK, scenario)):
        address, _, query = link.partition("?")
        assert address == ADDRESS
        found, notices = decode(query, PACK)
        assert not notices
        assert choices(found) == choices(scenario)
        assert found.rows == scenario.rows
        assert encode(found, PACK) == query
    frozen = open_link(frozen_link(ADDRESS, PACK, scenario).partition("?")[2])
    assert frozen.pack == PACK
    assert estimate(frozen.pack, frozen.scenario).total == estimate(PACK, scenario).total


def test_the_two_kinds_of_link_name_the_revision_each_in_its_way(pack: Pack) -> None:
    scenario = decode("magnet_cut=5&pack=2024", pack)[0]
    assert frozen_link(ADDRESS, pack, scenario) == f"{ADDRESS}?magnet_cut=5&pack=2024.1"
    assert live_link(ADDRESS, pack, scenario) == f"{ADDRESS}?magnet_cut=5&pack=2024&made=2024.1"


@settings(max_examples=200)
@given(scenarios(PACK))
def test_lines_to_reproduce_print_the_same_json(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    by_python, by_command = io.StringIO(), io.StringIO()
    with redirect_stdout(by_python):
        exec(compile(python_lines(result), "shared", "exec"), {})
    command = shlex.split(command_line(result))
    assert command[:3] == ["python", "-m", "model"]
    with redirect_stdout(by_command):
        assert main(command[3:]) == 0
    expected = figures_json(result.pack, result.scenario).decode()
    assert by_python.getvalue().strip() == by_command.getvalue().strip() == expected
    # What is reproduced is statewide: a district's entries stay with it.
    assert json.loads(expected)["lines"] == result.to_dict()["lines"]


def test_lines_to_reproduce_print_the_column_that_is_shown() -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    paid = []
    for side in sides(PACK, decode(link, PACK)[0]):
        told = io.StringIO()
        with redirect_stdout(told):
            assert main(shlex.split(command_line(side.estimate))[3:]) == 0
        printed = told.getvalue()
        told = io.StringIO()
        with redirect_stdout(told):
            exec(compile(python_lines(side.estimate), "shared", "exec"), {})
        assert told.getvalue() == printed
        assert json.loads(printed)["year"] == 2028
        paid.append(json.loads(printed)["total"]["districts_pay"])
    assert paid == [0, 1665428.57]


@pytest.mark.parametrize("link", SOME_LINKS)
def test_lines_to_reproduce_run_as_they_stand(link: str) -> None:
    result = estimate(PACK, decode(link, PACK)[0])
    expected = figures_json(result.pack, result.scenario).decode()
    commands = [[sys.executable, "-c", python_lines(result)]]
    commands.append([sys.executable, *shlex.split(command_line(result))[1:]])
    for command in commands:
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        assert ran.stdout.strip() == expected


def test_text_for_an_email_reads_as_a_paragraph(pack: Pack) -> None:
    scenario = decode("magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000", pack)[0]
    link = frozen_link(ADDRESS, pack, scenario)
    text = paragraph(estimate(pack, scenario), link)
    assert text == (
        "Suppose the state cut or did not grant $12.5 million of the magnet and residency lines in "
        "FY2025 and every year after.\n"
        "Under current law (tuition stays capped at 58% "
        "of its FY2024 rate), districts would pay nothing more and "
        "students would lose $12.5 million in services. That is about 100 "
        "teaching positions and 7 fewer teachers in training.\n"
        "If tuition were tied to inflation from FY2025, in that year districts could be charged "
        "$1.7 million more in tuition and students would then lose $10.8 million in services. That "
        "is about 86 teaching positions and 7 fewer teachers in training. The tuition is about "
        "$128 more a student, 3.0%.\n"
        "Tied to inflation: proposed by Governor Lamont, Bill 5033 (February 5, 2026), but from "
        "FY2028 on; here it starts in FY2025, which is not "
        "their proposal. What became of it is not known here; last looked November 26, 2026.\n"
        "Current law, in at least 80% of 10,000 simulated results: teaching positions 92 to 110 "
        "and fewer teachers in training 6 to 8.\n"
        "Tied to inflation, in at least 80% of 10,000 simulated results: districts pay $1.3 to "
        "$2 million, services lost $10.5 to $11.2 million, increase in tuition per student $104 "
        "to $155, increase in tuition 2.4% to 3.5%, teaching positions 79 to 95 and fewer "
        "teachers in training 6 to 8.\n"
        "Worked out from: 2024 RESC Alliance Legislative Priorities (2024; claim); Education "
        "funding in the state budget for FYs 2024 and 2025 (PA 23-204) (undated; official); "
        "Connecticut General Statutes §10-264l and §10-264o(b); H.B. 5523, passed May 7, 2024 "
        "(2024; law); K-12 education funding in Governor Lamont's budget revisions for FY2027; "
        "Governor's Bill 5033 (2026) (February 5, 2026; official).\n"
        f"{link} (RESC Budget Explorer, an estimate for Connecticut, data version 2024.1, law as "
        "recorded on November 24, 2026)"
    )


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("magnet_cut=51", "The tuition is less than a cent more a student, less than 0.1%."),
        (
            "magnet_cut=120000&tuition_cap=58&residency_cut=70834&trauma_cut=480",
            "about 1 teaching position, 1 fewer teacher in training and 1 person not trained.",
        ),
        (
            "magnet_cut=12000000",
            "\nIf the cap were removed, districts could be charged $12 million more",
        ),
        (
            "magnet_cut=12000000&tuition_cap=58",
            "\nIf the cap were removed, districts could be charged $12 million more in tuition "
            "and students would then lose no services.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028",
            "\nIf tuition were tied to inflation from FY2028, in that year districts could be "
            "charged $1.7 million more in tuition and students would then lose $10.3 million in "
            "services.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028",
            "\nBefore FY2028 the two would not differ.\nWhether the cap was changed for "
            "FY2027 or later is not known here.\nPreset “Governor, Feb 2026” (",
        ),
        (
            "magnet_cut=12000000&magnet_passed_on=0",
            "\nWhatever the cap on tuition, districts would pay nothing more, because none of the "
            "cut is passed on to them, and students would lose $12 million in services.",
        ),
        (
            "magnet_cut=12000000&lasts=once&first_year=2027",
            "Suppose the state cut $12 million from the magnet line in FY2027 alone.\n",
        ),
        (
            "trauma_cut=300000",
            "\nIf nobody made up for it, districts would pay nothing more and students would lose "
            "$300,000 in services. That is about 625 people not trained.\n"
            "If districts made up for all of it and CGS §10-66v(b) allowed these fees, they would "
            "pay $300,000 more in fees and students would then lose no services.\n"
            "Current law lets districts be charged nothing for the trauma-informed training ",
        ),
    ],
)
def test_text_for_an_email_names_both_laws_and_counts_one_as_one(
    pack: Pack, link: str, said: str
) -> None:
    assert said in paragraph(estimate(pack, decode(link, pack)[0]), ADDRESS)


def test_date_of_a_citation_is_in_the_language_that_is_spoken(
    pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SWITCH, PSEUDO)
    said = citation(estimate(pack, decode("", pack)[0]), "A name", "https://a.example/?x", DAY)
    assert pseudo("November") in said


def test_citation_has_title_scenario_date_and_link(pack: Pack) -> None:
    scenario = decode("magnet_cut=12000000&tuition_cap=cpi", pack)[0]
    said = citation(estimate(pack, scenario), "A name", "https://a.example/?x", DAY)
    assert said.startswith(
        "RESC Budget Explorer, an estimate for Connecticut, “A name”, data version 2024.1, law as "
        "recorded on November 24, 2026, FY2025: Suppose the state cut $12 million from the "
        "magnet line in FY2025 and every year after. Under current law (tuition stays capped "
        "at 58% of its FY2024 rate), districts would pay"
    )
    assert said.endswith(" November 24, 2026. https://a.example/?x")


class Frame(HTMLParser):
    """The tags of a snippet, each with its attributes."""

    def __init__(self, snippet: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(snippet)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@settings(max_examples=200)
@given(scenarios(PACK))
def test_snippet_frames_the_result_and_nothing_of_a_district(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    for controls in (True, False):
        # The frame's height follows the width of what it is in.
        box, (tag, attributes) = Frame(embed_snippet(f"{ADDRESS}embed", result, controls)).found
        assert box == ("div", {"style": "container-type:inline-size"})
        assert tag == "iframe"
        assert supposed(result) in attributes["title"]
        address = urlsplit(attributes["src"])
        assert address.path == "/embed"
        pairs = parse_qsl(address.query)
        assert pairs[0] == ("embed", "true")
        assert (("controls", "none") in pairs) is not controls
        query = address.query.removeprefix("embed=true&").removeprefix("controls=none&")
        framed = open_link(query)
        assert not framed.notices
        assert choices(framed.scenario) == choices(scenario)
        assert not framed.scenario.rows


def test_code_of_a_link_is_a_picture_with_its_quiet_margin() -> None:
    link = f"{ADDRESS}?magnet_cut=12000000&pack=2024.1"
    assert qr_png(link).startswith(b"\x89PNG")
    assert qr_svg(link).startswith(b"<?xml")
    assert struct.unpack(">I", qr_png(link)[16:20])[0] >= 800


def test_link_too_long_for_a_code_has_none(pack: Pack) -> None:
    rows = tuple(Row(f"School {number}", 100, 4270.0) for number in range(200))
    scenario = decode([("rows", ";".join(f"{r.school}:100:4270" for r in rows))], pack)[0]
    assert not fits_code(frozen_link(ADDRESS, pack, scenario))


def test_comparison_is_shared_whole(pack: Pack) -> None:
    links = ["magnet_cut=12000000&tuition_cap=cpi&pack=2024.1", "magnet_cut=12000000&pack=2024.1"]
    entries = [Entry("Ours", open_link(links[0])), Entry("", open_link(links[1]))]
    shown_columns = columns(entries)
    for frozen, name in ((True, "pack"), (False, "made")):
        link = comparison_link(f"{ADDRESS}compare", entries, frozen)
        written = dict(parse_qsl(urlsplit(link).query))
        assert (written.keys(), written["n1"]) == ({"s1", "n1", "s2"}, "Ours")
        for place, first in zip(("s1", "s2"), links, strict=True):
            back, notices = decode(written[place], pack)
            assert not notices
            assert getattr(back, name) == "2024.1"
            assert choices(back) == choices(decode(first, pack)[0])
    text = comparison_text(shown_columns, "https://a.example")
    assert text.startswith(
        "Ours: Suppose the state cut $12 million from the magnet line in FY2025 and every year "
        "after. Under current law (tuition stays capped at 58% of its FY2024 rate), districts "
        "would pay nothing more and students would lose $12 million in services. If tuition were "
        "tied to inflation from FY2025, in that year districts could be charged $1.7 million"
    )
    assert text.endswith("https://a.example (RESC Budget Explorer, estimates for Connecticut)")
    told = json.loads(comparison_json(shown_columns))
    assert [column["name"] for column in told] == [column.name for column in shown_columns]
    assert told[1]["total"]["districts_pay"] == 12000000


def test_comparison_drops_what_a_link_said_amiss(pack: Pack) -> None:
    opened = Opened(pack, decode("magnet_cut=lots", pack)[0], ())
    assert comparison_link(ADDRESS, [Entry("", opened)], frozen=True).endswith("?s1=pack%3D2024.1")

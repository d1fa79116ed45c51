"""`python -m model check` explains each mistake at its line, and says what is doubtful.

Each case changes the text of the real file in one place, and looks where the check finds it.
"""

import copy
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from model import PackError, estimate, keep_all, law, load_pack, packs
from model.__main__ import main
from model.check import Checked, check_law, check_pack, pack_in
from model.law import FILE
from model.mistakes import BadFile, Keys
from model.packs import FOLDER, read_pack
from model.yaml_file import YamlFile
from reports.wording.pack_sentences import pack_sentences
from tests import example

TODAY = date(2026, 11, 26)
TEXT = (FOLDER / "2024.1.yaml").read_text("utf-8")
LAW = (
    example.LAW.read_text("utf-8")
    + """    proposed:
      - value: cpi
        by: Somebody
        date: "2029"
        source: river_act
        outcome: {looked: 2026-11-26}
"""
)
Output = pytest.CaptureFixture[str]

RULE = "    law: resc_magnet_tuition\n"
KEEP_ALL = "    link: {}\n    column: true\n"
LIFTED = TEXT[TEXT.index("  - value: lifted\n") : TEXT.index('  - value: "58"\n')]
AT_58 = TEXT[TEXT.index('  - value: "58"\n') : TEXT.index("  - value: cpi\n")]


def put(old: str, new: str, text: str = TEXT) -> tuple[str, int]:
    """The text with one place changed, and the line of that place."""
    assert text.count(old) == 1, old
    return text.replace(old, new), text[: text.index(old)].count("\n") + 1


def checked(folder: Path, text: str) -> Checked:
    file = folder / "2024.1.yaml"
    file.write_text(text, "utf-8")
    return check_pack(file, TODAY)


BROKEN = [
    # what stands in the file, what stands there instead, the column, the sentence
    ("first_year: 2025", "first_year: FY: 2025", 15, "a second colon"),
    ("first_year: 2025", "first_year 2025", 0, "colon"),
    ("law_as_of: 2026-11-24", "law_as_of: 2026-13-41", 12, "looks like a date"),
    # YAML itself would take these for 1,045 and for 3,700.
    ("first_year: 2025", "first_year: 02025", 13, "no zero before"),
    ("first_year: 2025", "first_year: 1:01:40", 13, "no zero before"),
    ("law_as_of:", "\tlaw_as_of:", 1, "There is a tab here"),
    (
        "    name: Magnet schools\n",
        "   name: Magnet schools\n",
        4,
        "does not fit what stands above",
    ),
    ("first_year: 2025", "first_year: [2025", 0, "bracket"),
    ("first_year: 2025", 'first_year: "2025', 0, "a quotation mark further up may not be closed"),
    ("      because: Districts may", '      because: "Districts may', 16, "is never closed"),
    ("first_year: 2025", "first_year: *2025", 13, "cannot begin with “*”"),
    ("first_year: 2025", "first_year: !2025 x", 13, "cannot begin with “!”"),
    ("first_year: 2025", "first_year: %2025", 13, "cannot begin with this sign"),
]


@pytest.mark.parametrize(("old", "new", "column", "sentence"), BROKEN)
def test_what_is_no_yaml_is_explained_in_our_words(
    tmp_path: Path, old: str, new: str, column: int, sentence: str
) -> None:
    text, line = put(old, new)
    (mistake,) = checked(tmp_path, text).mistakes
    assert sentence in str(mistake)
    if column:
        assert (mistake.line, mistake.column) == (line, column)
        assert f"2024.1.yaml, line {line}, column {column}: " in str(mistake)
    assert mistake.line >= line


def test_key_that_stands_twice_is_refused_with_both_lines(tmp_path: Path) -> None:
    text, line = put("first_year: 2025\n", "first_year: 2025\nfirst_year: 2026\n")
    (mistake,) = checked(tmp_path, text).mistakes
    assert mistake.line == line + 1
    assert f"“first_year” stands here and in line {line}" in mistake.says


@pytest.mark.parametrize(
    ("name", "below"),
    [("residency", "kind"), ("trauma", "kind"), ("cpi", "label"), ("enrollment_growth", "label")],
)
def test_line_that_is_set_in_too_far_is_named_and_nothing_else(
    tmp_path: Path, name: str, below: str
) -> None:
    text, line = put(f"\n  {name}:\n    {below}", f"\n    {name}:\n    {below}")
    (mistake,) = checked(tmp_path, text).mistakes
    assert mistake.line == line + 1
    assert f"Nothing stands below “{name}”, and what follows stands twice" in mistake.says


def test_key_that_stands_twice_in_braces_is_refused_too(tmp_path: Path) -> None:
    old = "link: {magnet_cut: 12000000, tuition_cap: cpi, first_year: 2027, cpi_from: 2028}\n   "
    text, line = put(old, old.replace("tuition_cap: cpi", "magnet_cut: 1"))
    (mistake,) = checked(tmp_path, text).mistakes
    assert (mistake.line, mistake.column) == (line, 34)


WRONG = [
    # what stands in the file, what stands there instead; the keys and the line where the check
    # finds it, "" for the file as a whole; what it says
    ("first_year: 2025\n", "first_yaer: 2025\n", "first_yaer", "first_yaer:", "“first_year”?"),
    ("    passed_on: 100\n", "    passd_on: 100\n", "magnet.passd_on", "passd_on", "“passed_on”"),
    ("    passed_on: 100\n", "", "lines.magnet.passed_on", "  magnet:", "This is missing"),
    ("priorities:\n", "prioritys:\n", "priorities", "", "This is missing. Accepted: keys"),
    (
        "    status: appropriated\n",
        "    status: good\n",
        "magnet.status",
        "status: good",
        "requested",
    ),
    ("    amount: 40200000\n", "    amount: 40.2M\n", "magnet.amount", "40.2M", "without commas"),
    ("    amount: 40200000\n", "    amount: 9e12\n", "magnet.amount", "9e12", "at most 10,000,0"),
    ("    step: 100000\n", "    step: 1\n", "magnet.step", "step: 1", "more than 2,000 places"),
    (RULE, "    law: trauma_training_free\n", "magnet.law", "law: trauma", "is no cap on tuition"),
    (
        RULE,
        "    law: resc_magnet\n",
        "magnet.law",
        "law: resc",
        "Did you mean “resc_magnet_tuition”?",
    ),
    (RULE, "", "magnet.assumptions.cap_rate", "cap_rate: cap_rate", "no rule of law that sets it"),
    ("      cap_rate: cap_rate\n", "", "magnet.law", RULE.strip(), "a rule of law but no cap"),
    (
        "    low: 0.58\n    central: 0.58\n    high: 0.58\n    allowed: [0.58, 0.58]\n",
        "    low: 0.6\n    central: 0.6\n    high: 0.6\n    allowed: [0.6, 0.6]\n",
        *("cap_rate.central", "central: 0.6", "It is 60%, but data/law.yaml says 58%"),
    ),
    ("    high: 8500\n", "    high: 7000\n", "tuition.central", "{derived", "works out 7,362.64"),
    (LIFTED, "", "tuition_caps", "tuition_caps:", "There is no “lifted”"),
    (AT_58, "", "tuition_caps", "tuition_caps:", "There is no “law”"),
    (
        'value: "58"',
        'value: "57"',
        "tuition_caps.2.value",
        '"57"',
        "from 58, the lowest cap",
    ),
    ("  - value: cpi\n", "  - value: lifted\n", "caps.3.value", "- value: lifted", "here twice"),
    (KEEP_ALL, KEEP_ALL.replace("{}", "{magnet_cut: 1}"), "presets", "presets:", "no preset in"),
    (
        "{magnet_cut: 4020000}",
        "{magent_cut: 4020000}",
        "link.magent_cut",
        "magent",
        "“magnet_cut”?",
    ),
    (
        "{magnet_cut: 4020000}",
        "{magnet_cut: 99999999}",
        "magnet_cut",
        "99999999",
        "0 to 40,200,000",
    ),
    ("{magnet_cut: 4020000}", "{tuition_cap: 40}", "link.tuition_cap", "cap: 40", "from 58 to 100"),
    ("{magnet_cut: 4020000}", "{budget: 5000}", "link.budget", "budget: 5000", "own links"),
    (
        "published: 11100000",
        "published: 0",
        "checks.1.published",
        "published: 0",
        "any other number",
    ),
    (
        "{by: relief_percent, line: magnet}",
        "{by: relief_percent, line: trauma}",
        *("computed.by", "relief_percent, line: trauma", "a tuition line that the law caps"),
    ),
    (
        "line: magnet, link: {magnet_cut: 12000000, ",
        "line: magnet, link: {magnet_cat: 12000000, ",
        *("link.magnet_cat", "magnet_cat", "“magnet_cut”?"),
    ),
    ("position_cost: position_cost\n", "", "position_cost", "", "the assumption that prices"),
    ("      staff: {label", "      years: {label", "units.years", "years: {", "already means"),
    (
        "law_as_of: 2026-11-24\n",
        "law_as_of: 2026-11-23\n",
        "law_as_of",
        "law_as_of",
        "on 2026-11-24",
    ),
    (
        "first_year: 2025\n",
        "first_year: 2024\n",
        *("magnet.assumptions.cap_rate", "cap_rate: cap_rate", "in FY2024, but one from FY2025 on"),
    ),
    (
        RULE,
        "    law: marine_tuition\n",
        *("magnet.law", "law: marine", "“marine_tuition” is not among the rules of data/law.yaml"),
    ),
    (
        "    low: 0.02\n    central: 0.03\n    high: 0.04\n",
        "    low: 2\n    central: 3\n    high: 4\n",
        *("assumptions.cpi", "  cpi:", "A share is a fraction: 0.03 is 3%."),
    ),
]


@pytest.mark.parametrize(("old", "new", "key", "at", "sentence"), WRONG)
def test_mistake_is_found_at_its_line(
    tmp_path: Path, old: str, new: str, key: str, at: str, sentence: str
) -> None:
    text, _ = put(old, new)
    found = checked(tmp_path, text)
    assert found.pack is None
    mistake = next(each for each in found.mistakes if each.key.endswith(key))
    assert sentence in mistake.says
    assert at in text.splitlines()[mistake.line - 1] if at else mistake.line == 0


def test_line_of_which_nothing_is_left_out_is_refused(tmp_path: Path) -> None:
    start = TEXT.index("left_out:\n")
    (*found,) = checked(tmp_path, f"{TEXT[:start]}left_out: {{}}\n").mistakes
    assert [each.key for each in found] == [
        f"left_out.{name}" for name in load_pack("2024.1").lines
    ]
    assert {each.line for each in found} == {TEXT[:start].count("\n") + 1}


def test_mistake_in_braces_has_its_column(tmp_path: Path) -> None:
    text, line = put("link: {magnet_cut: 4020000}\n", "link: {magent_cut: 4020000}\n")
    (mistake,) = checked(tmp_path, text).mistakes
    assert str(mistake).startswith(
        f"2024.1.yaml, line {line}, column 12: presets.magnet_10_lifted."
    )


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text, _ = put("    step: 100000\n", "    step: 7\n")
    text, _ = put("first_year: 2025\n", "first_year: soon\n", text)
    text, _ = put("published: 11100000", "published: 0", text)
    lines = [each.line for each in checked(tmp_path, text).mistakes]
    assert len(lines) == 3
    assert lines == sorted(lines)


DOUBTFUL = [
    # what stands in the file, what stands there instead; the keys where it is found; what it says
    (
        "    quote: If this funding is reduced in any amount then sending districts will",
        "    quote: If this funding is cut in any amount then sending districts will",
        *("lines.magnet.quote", "The priorities do not say “If this funding is cut in any amount"),
    ),
    (
        "  - text: 100% retention rate with 100% residents teaching in classrooms",
        "  - text: 100% retention rate with 100% residents teaching",
        *("", ""),
    ),
    (
        "  - text: 100% retention rate with 100% residents teaching in classrooms",
        "  - text: 100% retention of all residents",
        *("claims.1.text", "100% retention of all residents"),
    ),
    (
        "    says: “serve nearly 13,000 students statewide”",
        "    says: “serve 13,000 students statewide”",
        *("assumptions.students.says", "serve 13,000 students"),
    ),
    (
        "    says: “serve nearly 13,000 students statewide”",
        "    says: “serve nearly … students statewide”",
        *("", ""),
    ),
    (
        "      index: cpi\n",
        "      index: enrollment_growth\n",
        "assumptions.cpi",
        "No line uses this",
    ),
    ("made: 2026-11-24\n", "made: 2031-01-01\n", "made", "2031-01-01 is yet to come"),
    ("law_as_of: 2026-11-24\n", "law_as_of: 2027-11-24\n", "law_as_of", "is yet to come"),
    (
        "    by: RESC Alliance\n    says: The",
        "    by: RESC Alliance\n    checked: 2025-11-25\n    says: The",
        *("sources.alliance_2024.checked", "last looked at on 2025-11-25, more than a year ago"),
    ),
    (
        "    by: RESC Alliance\n    says: The",
        "    by: RESC Alliance\n    checked: 2025-11-27\n    says: The",
        *("", ""),
    ),
    (
        "    says: “serve nearly 13,000 students statewide”",
        "    says: serve 13,000 students statewide",
        *("assumptions.students.says", "Nothing here stands in quotation marks"),
    ),
    (
        "    says: “serve nearly 13,000 students statewide”",
        "    says: serve nearly 13,000 students statewide",
        *("", ""),
    ),
    (
        "    link: {magnet_cut: 4020000}\n",
        "    link: {magnet_cut: 3850001}\n",
        *("magnet_10_lifted.link.magnet_cut", "3,850,001 is no place of the slider of Magnet"),
    ),
    (
        "    link: {magnet_cut: 4020000}\n",
        "    link: {magnet_cut: 4000000}\n",
        *("", ""),
    ),
    (
        "    note: The law today, CGS §10-264o.\n    source: cgs_10_264o\n",
        "    note: The law today, CGS §10-264o.\n    source: pa_23_204\n",
        *("tuition_caps.2.source", "pa_23_204 is no law, and documents quote it as what the law"),
    ),
    (
        "    label: stay at 58% of its FY2024 rate\n",
        "    label: stay at 57% of its FY2024 rate\n",
        *("tuition_caps.2.label", "It says 57%, but data/law.yaml says 58% for the pack’s first"),
    ),
    (
        "    label: stay at 58% of its FY2024 rate\n",
        "    label: stay at {cap} percent of its FY2024 rate\n",
        *("", ""),
    ),
    (
        "    label: Tuition cap in law\n",
        "    label: Tuition cap in law, 57.5 percent\n",
        *("assumptions.cap_rate.label", "It says 57.5%, but data/law.yaml says 58%"),
    ),
    (
        'revision: "2024.1"\n',
        'revision: "2024.7"\n',
        *("revision", "The file is called 2024.1.yaml, and holds revision 2024.7"),
    ),
    (
        "    high: 0.02\n    allowed: [-0.1, 0.1]\n",
        "    high: 2\n    allowed: [-0.1, 3]\n",
        *("enrollment_growth.high", "A share is a fraction, so this is 200%. 0.03 is 3%"),
    ),
]


@pytest.mark.parametrize(("old", "new", "key", "sentence"), DOUBTFUL)
def test_what_is_doubtful_is_said_and_the_pack_is_used(
    tmp_path: Path, old: str, new: str, key: str, sentence: str
) -> None:
    text, line = put(old, new)
    found = checked(tmp_path, text)
    assert found.mistakes == ()
    assert found.pack is not None
    new_ones = [each for each in found.doubts if "when they were last checked" not in each.says]
    if not sentence:
        assert new_ones == []
        return
    (doubt,) = new_ones
    assert doubt.key.endswith(key)
    assert sentence in doubt.says
    assert line <= doubt.line <= line + old.count("\n") or key == "assumptions.cpi"


def test_sources_that_do_not_say_when_they_were_checked_are_named_once(tmp_path: Path) -> None:
    (doubt,) = checked(tmp_path, TEXT).doubts
    assert doubt.key == "sources"
    assert "alliance_2024, alliance_2025" in doubt.says


FREE = """    law: trauma_training_free
    buys: trains school staff in trauma-informed practice
    amount: 1200000
    step: 50000
"""
NEWEST = (FOLDER / "2024.2.yaml").read_text("utf-8")


def of_newest(folder: Path, text: str) -> Checked:
    file = folder / "2024.2.yaml"
    file.write_text(text, "utf-8")
    return check_pack(file, TODAY)


@pytest.mark.parametrize("share", [0, 0.5, 100])
def test_share_that_the_law_does_not_let_pass_on_from_the_start_is_doubtful(
    tmp_path: Path, share: float
) -> None:
    text, line = put(f"{FREE}    passed_on: 0\n", f"{FREE}    passed_on: {share}\n", NEWEST)
    found = of_newest(tmp_path, text)
    assert found.mistakes == ()
    assert [(each.line, each.key) for each in found.doubts] == (
        # Half a percent looks like a half, which is a doubt of its own.
        [(line + 4, "lines.trauma.passed_on")] * (2 if share == 0.5 else 1) if share else []
    )
    if share:
        *_, doubt = found.doubts
        assert doubt.says.startswith(f"{share}% of a cut is passed on from the start, but by CGS")
        assert "§10-66v(b) it may be 0% at most." in doubt.says


def test_words_of_a_pack_take_the_cap_from_the_law_of_its_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "label: stay at {cap}% of its FY2024 rate" in NEWEST
    file = tmp_path / "law.yaml"
    file.write_text(
        put(
            "        value: 58\n        act",
            "        value: 62.5\n        act",
            FILE.read_text("utf-8"),
        )[0],
        "utf-8",
    )
    monkeypatch.setattr(law, "FILE", file)
    text = NEWEST.replace("tuition_cap: 58}", "tuition_cap: law}")
    pack = of_newest(tmp_path, text).pack
    assert pack is not None
    (cap,) = [each for each in pack.tuition_caps if each.rule == 62.5]
    assert (cap.label, cap.short) == (
        "stay at 62.5% of its FY2024 rate",
        "Current law",
    )
    assert pack.tuition_caps[-1].note == "A percent of the FY2024 rate, from 62.5 to 100."
    assert pack.presets["magnet_10_law"].about == "Tuition stays capped at 62.5%"


def test_mark_of_a_cap_where_the_law_has_none_is_refused_at_its_line(tmp_path: Path) -> None:
    text = (FOLDER / "2023.1.yaml").read_text("utf-8")
    about = next(each for each in text.splitlines(True) if each.startswith("    about: "))
    text, line = put(about, "    about: Tuition stays capped at {cap}%\n", text)
    file = tmp_path / "2023.1.yaml"
    file.write_text(text, "utf-8")
    (mistake,) = check_pack(file, TODAY).mistakes
    assert mistake.line == line
    assert "“{cap}” stands for the percent of the cap in law" in mistake.says


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_pack_of_the_project_passes(path: Path) -> None:
    found = check_pack(path, TODAY)
    assert found.mistakes == ()
    assert [each for each in found.doubts if each.key != "sources"] == []


def test_the_record_of_the_law_passes() -> None:
    assert check_law(FILE, TODAY) == Checked(None, (), ())


@pytest.mark.parametrize(
    ("old", "new", "key", "sentence"),
    [
        ("    short: arts cap\n", "    years: 1\n", "rules.arts_tuition.years", "no key “years”"),
        ("        value: 65\n", "        value: -1\n", "enacted.1.value", "0 or more"),
        ("        value: 65\n", "        value: 0.65\n", "enacted.1.value", "62 and not 0.62"),
        ("        value: 65\n", "        value: 158\n", "enacted.1.value", "at most 100"),
        ("      - value: cpi\n", "      - value: 0.7\n", "proposed.1.value", "62 and not 0.62"),
        (
            "    base_year: 2028\n    article: River School Act §12(a)\n",
            "    base_year: 2029\n    article: River School Act §12(a)\n",
            *("arts_tuition.base_year", "Accepted: a year before FY2029"),
        ),
        ("        value: 65\n", "        valeu: 65\n", "enacted.1.valeu", "Did you mean “value”?"),
        (
            "        value: 65\n",
            "        value: 65\n        last_year: 2020\n",
            *("enacted.1.last_year", "the same year or a later one"),
        ),
        ('        date: "2029"\n', "        date: 2029\n", "proposed.1.date", "needs quotation"),
        ("      - value: cpi\n", "      - value: prices\n", "proposed.1.value", "or cpi for"),
        ("        recorded: 2026-11-26\n    proposed", "    proposed", "recorded", "a day, as"),
    ],
)
def test_mistake_in_the_law_is_found_at_its_line(
    tmp_path: Path, old: str, new: str, key: str, sentence: str
) -> None:
    text, line = put(old, new, LAW)
    file = tmp_path / "law.yaml"
    file.write_text(text, "utf-8")
    mistake = next(each for each in check_law(file, TODAY).mistakes if each.key.endswith(key))
    assert sentence in mistake.says
    assert abs(mistake.line - line) <= 8


def test_small_percent_of_a_cut_in_the_law_is_doubtful(tmp_path: Path) -> None:
    text, line = put("      - value: 0\n", "      - value: 0.5\n", FILE.read_text("utf-8"))
    file = tmp_path / "law.yaml"
    file.write_text(text, "utf-8")
    (doubt,) = check_law(file, TODAY).doubts
    assert doubt.line == line
    assert "0.5 is a percent here: 0.5 of a hundred." in doubt.says


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        (f"{FREE}    passed_on: 0\n", f"{FREE}    passed_on: 1\n", "lines.trauma.passed_on"),
        ("magnet_cut: 4020000}", "magnet_cut: 4020000, magnet_passed_on: 0.5}", "magnet_passed_on"),
    ],
)
def test_percent_of_a_pack_that_looks_like_a_share_is_doubtful(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    found = of_newest(tmp_path, put(old, new, NEWEST)[0])
    assert found.mistakes == ()
    (said,) = (
        each.says for each in found.doubts if each.key.endswith(key) and "here:" in each.says
    )
    assert "50 and not 0.5" in said


def test_claim_is_no_source_of_what_is_law(tmp_path: Path) -> None:
    old = "        source: cgs_10_66v\n"
    text, _ = put(old, "        source: cap_proposed_2025\n", FILE.read_text("utf-8"))
    file = tmp_path / "law.yaml"
    file.write_text(text, "utf-8")
    (doubt,) = (each for each in check_law(file, TODAY).doubts if "own word" in each.says)
    assert doubt.key.endswith("enacted.1.source")
    assert "but cap_proposed_2025 is only somebody’s own word" in doubt.says


def test_source_that_the_record_of_the_law_does_not_have_is_named(tmp_path: Path) -> None:
    file = tmp_path / "law.yaml"
    file.write_text(LAW.replace("source: river_act", "source: river_akt"), "utf-8")
    found = check_law(file, TODAY).mistakes
    assert [each.key for each in found] == [
        *(f"rules.{name}_tuition.enacted.1.source" for name in ("arts", "farm")),
        "rules.farm_tuition.proposed.1.source",
    ]
    assert all("Did you mean “river_act”?" in each.says for each in found)


def test_broken_law_is_fatal_with_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    file = tmp_path / "law.yaml"
    file.write_text(FILE.read_text("utf-8").replace("value: 58\n", "value: much\n"), "utf-8")
    monkeypatch.setattr(law, "FILE", file)
    with pytest.raises(PackError, match=r"^law\.yaml, line \d+: rules\.resc_magnet_tuition"):
        read_pack(FOLDER / "2024.1.yaml")
    monkeypatch.setattr(packs, "FOLDER", _copied(tmp_path))
    assert main(["estimate"]) == 2
    assert "“much” cannot be used here" in capsys.readouterr().err


def _copied(folder: Path) -> Path:
    (folder / "packs").mkdir()
    (folder / "packs" / "2024.1.yaml").write_text(TEXT, "utf-8")
    return folder / "packs"


def test_command_says_what_the_pages_will_say(capsys: Output) -> None:
    pack = load_pack("2024.1")
    assert main(["check", str(FOLDER / "2024.1.yaml")]) == 0
    said = capsys.readouterr().out
    assert "2024.1.yaml can be used. One thing is doubtful:" in said
    assert all(f"- {each}\n" in said for each in pack_sentences(pack))
    for name in (*pack.presets.values(), *pack.lines.values()):
        assert name.name in said
    for cap in pack.tuition_caps:
        assert cap.label in said
        assert cap.short in said


def test_command_without_a_file_checks_the_law_and_every_pack(capsys: Output) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "law.yaml can be used.\n" in said
    assert all(f"{path.name} can be used." in said for path in FOLDER.glob("*.yaml"))


def test_command_ends_with_2_for_what_cannot_be_used_and_strictly_for_what_is_doubtful(
    tmp_path: Path, capsys: Output
) -> None:
    file = tmp_path / "2024.1.yaml"
    file.write_text(put("    step: 100000\n", "    step: 7\n")[0], "utf-8")
    assert main(["check", str(file)]) == 2
    assert "2024.1.yaml cannot be used. One thing is wrong:\n  2024.1.yaml, line" in (
        capsys.readouterr().out
    )
    file.write_text(TEXT, "utf-8")
    assert main(["check", "--strict", str(file)]) == 2
    assert "With --strict" in capsys.readouterr().out


def test_command_names_the_file_that_has_the_same_revision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    folder = _copied(tmp_path)
    (folder / "2024.2.yaml").write_text(TEXT, "utf-8")
    (tmp_path / "draft.yaml").write_text(TEXT, "utf-8")
    monkeypatch.setattr(packs, "FOLDER", folder)
    twice = "line 5: revision: Revision 2024.1 stands in 2024.1.yaml too."
    assert main(["check"]) == 2
    said = capsys.readouterr().out
    assert "2024.1.yaml can be used." in said
    assert f"2024.2.yaml cannot be used. One thing is wrong:\n  2024.2.yaml, {twice}" in said
    for file in (folder / "2024.2.yaml", tmp_path / "draft.yaml"):
        assert main(["check", str(file)]) == 2
        assert f"{file.name}, {twice}" in capsys.readouterr().out
    assert main(["check", str(folder / "2024.1.yaml")]) == 0
    assert [each.file for each in packs.refused()] == ["2024.2.yaml"]


def test_command_names_a_file_that_is_not_there(capsys: Output) -> None:
    assert main(["check", "nowhere.yaml"]) == 2
    assert "nowhere.yaml: The file was not read: No such file" in capsys.readouterr().out


ODD: list[Any] = [
    *(None, "", [], {}, -1, 0, 1e308, 10**30, "x" * 3_000, True, date(2026, 1, 1), "a\nb", [1]),
    *({"a": 1}, 0.5, "lifted", 2000, float("nan"), "cpi", {1: 2}, [[[]]], "law", "{x}", "100%"),
]


def places(content: Any, keys: Keys = ()) -> Iterator[Keys]:
    """The keys that lead to each part of a file."""
    if keys:
        yield keys
    items: Any = content.items() if isinstance(content, dict) else ()
    for key, each in enumerate(content) if isinstance(content, list) else items:
        yield from places(each, (*keys, key))


CONTENT = yaml.safe_load(TEXT)


@settings(max_examples=150)
@given(keys=st.sampled_from(list(places(CONTENT))), odd=st.sampled_from([*ODD, "taken out"]))
def test_whatever_stands_anywhere_is_refused_in_words_or_can_be_spoken_of(
    keys: Keys, odd: Any
) -> None:
    content = copy.deepcopy(CONTENT)
    place = content
    for key in keys[:-1]:
        place = place[key]
    if odd == "taken out":
        del place[keys[-1]]
    else:
        place[keys[-1]] = odd
    file = YamlFile("2024.1.yaml", "", content, None)
    try:
        pack = pack_in(file)
    except BadFile as error:
        bad = error.mistakes
    else:
        assert pack_sentences(pack)
        assert estimate(pack, keep_all(pack)).to_dict()
        return
    assert bad
    assert all(str(each).startswith("2024.1.yaml: ") for each in bad)


SITE_MISTAKES = [
    # what stands in the file, the line of the mistake, what it says
    ('opens: "2031"\n', 1, "opens: “2031” is not there or cannot be used. Accepted: 2024."),
    ('opens: "2024.7"\n', 1, "opens: “2024.7” is not there or cannot be used. Accepted: 2024."),
    ("opens: 2024\n", 1, "“2024” cannot be used here. Accepted: a year or a revision in quotation"),
    ("# Nothing.\n", 0, "keys below it: opens"),
    (
        'opens: "2024"\nlinks_without_year: "2024.1"\n',
        *(2, "“2024.1” cannot be used here. Accepted: a year in quotation marks"),
    ),
    (
        'opens: "2024"\nlinks_without_year: 2024\n',
        *(2, "“2024” cannot be used here. Accepted: a year in quotation marks"),
    ),
    ('opens: "2024"\nlinks_without_year: "2023"\n', 2, "“2023” is not there or cannot be used"),
    ('opens: "2024"\nlinks_witout_year: "2024"\n', 2, "Did you mean “links_without_year”?"),
    ('opens: "2024"\nopens: "2024"\n', 2, "“opens” stands here and in line 1"),
]


@pytest.mark.parametrize(("text", "line", "sentence"), SITE_MISTAKES)
def test_what_the_site_names_has_to_be_there(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Output,
    text: str,
    line: int,
    sentence: str,
) -> None:
    site = tmp_path / "site.yaml"
    monkeypatch.setattr(packs, "SITE", site)
    monkeypatch.setattr(packs, "FOLDER", _copied(tmp_path))
    site.write_text('opens: "2024"\n', "utf-8")
    assert main(["check"]) == main(["check", str(site)]) == 0
    site.write_text(text, "utf-8")
    for command in (["check"], ["check", str(site)]):
        capsys.readouterr()
        assert main(command) == 2
        said = capsys.readouterr().out
        assert "site.yaml cannot be used. One thing is wrong:\n" in said
        assert sentence in said
        assert (f"site.yaml, line {line}" if line else "site.yaml: ") in said


@pytest.fixture
def with_a_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """2024.1, and beside it a later revision in which one text is still to be filled in."""
    folder = _copied(tmp_path)
    text, _ = put('revision: "2024.1"\n', 'revision: "2024.3"\n')
    text, _ = put("    about: The Alliance's request\n", "    about: FILL IN who\n", text)
    (folder / "2024.3.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(packs, "FOLDER", folder)
    return folder


def test_text_to_fill_in_keeps_a_pack_from_use_and_is_told_at_its_line(
    with_a_draft: Path, capsys: Output
) -> None:
    assert list(packs.all_packs()) == ["2024.1"]
    assert load_pack("2024").revision == "2024.1"
    (left_out,) = packs.refused()
    line = TEXT[: TEXT.index("    about: The Alliance's request\n")].count("\n") + 1
    assert left_out.draft
    assert left_out.message == (
        "2024.3.yaml is not finished and is left out. "
        f"2024.3.yaml, line {line}: To be filled in, and “FILL IN” taken out: about: FILL IN who"
    )
    assert main(["check", str(with_a_draft / "2024.3.yaml")]) == 2
    said = capsys.readouterr().out
    assert f"cannot be used. One thing is wrong:\n  2024.3.yaml, line {line}: To be filled" in said
    assert "And one thing is doubtful:\n  2024.3.yaml, line" in said
    assert "What the pages will say of 2024.3" in said


def test_example_figure_that_is_still_marked_is_to_be_filled_in(tmp_path: Path) -> None:
    text, line = put("    amount: 40200000\n", "    amount: 40200000 # FILL IN\n")
    (mistake,) = checked(tmp_path, text).mistakes
    assert mistake.line == line
    assert "amount: 40200000 # FILL IN" in mistake.says


def test_draft_is_no_newer_data_that_could_not_be_read(with_a_draft: Path) -> None:
    assert packs.newer_unread(load_pack("2024.1")) == ""
    text = (with_a_draft / "2024.3.yaml").read_text("utf-8")
    (with_a_draft.parent / "later").mkdir()
    folder = with_a_draft.parent / "later"
    (folder / "2024.1.yaml").write_text(TEXT, "utf-8")
    broken = text.replace("FILL IN who", "Somebody").replace("    step: 100000\n", "    step: 7\n")
    (folder / "2024.3.yaml").write_text(broken, "utf-8")
    assert packs.newer_unread(load_pack("2024.1"), folder) == "2024.3"


def test_bad_file_of_another_year_is_told_of_and_takes_no_command_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    folder = _copied(tmp_path)
    (folder / "2042.1.yaml").write_text(put("    step: 100000\n", "    step: 7\n")[0], "utf-8")
    monkeypatch.setattr(packs, "FOLDER", folder)
    assert main(["estimate", "--magnet-cut", "12000000"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Data version 2024.1, ")
    assert told.err.startswith("2042.1.yaml cannot be used and is left out. 2042.1.yaml, line ")

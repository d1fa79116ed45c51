"""The command line: the link's words with dashes, the API's object, and plain refusals."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from model import Pack, __main__, all_packs, decode, estimate, load_pack, open_link
from model.__main__ import main
from model.messages import SWITCH
from model.packs import PackError
from tests.cases import FOLDER, Case, cases

ROOT = Path(__file__).parents[2]
ESTIMATE = ("estimate", "--pack", "2024.1")
DISTRICT = ("district", "--pack", "2024.1")
Output = pytest.CaptureFixture[str]


def test_the_command_of_the_design_prints_the_object_of_the_api(pack: Pack) -> None:
    command = "-m model estimate --pack 2024.1 --magnet-cut 12000000 --tuition-cap cpi"
    done = subprocess.run(
        [sys.executable, *command.split(), "--format", "json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    scenario, _ = decode("magnet_cut=12000000&tuition_cap=cpi&pack=2024.1", pack)
    assert json.dumps(json.loads(done.stdout)) == json.dumps(estimate(pack, scenario).to_dict())
    assert done.stderr == ""


def test_command_without_a_pack_answers_with_the_one_that_a_bare_address_opens(
    capsys: Output,
) -> None:
    assert main(["estimate", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["pack"] == open_link("").pack.revision


def test_table_shows_each_line_and_the_total(capsys: Output) -> None:
    assert main([*ESTIMATE, "--magnet-cut", "12000000", "--tuition-cap", "cpi"]) == 0
    lines = capsys.readouterr().out.splitlines()
    rows = [line.split() for line in lines]
    law = (
        "Data version 2024.1, law as recorded on 2026-11-24, FY2025, dollars, compared with "
        "current law"
    )
    assert lines[0] == law
    assert ["magnet", "12,000,000.00", "1,665,428.57", "10,334,571.43"] in rows
    assert ["residency", "0.00", "0.00", "0.00"] in rows
    assert ["total", "12,000,000.00", "1,665,428.57", "10,334,571.43"] in rows
    assert "magnet: 86.12 teaching positions" in lines
    assert len({len(line) for line in lines[1:6]}) == 1


def test_every_kind_of_option_is_understood(capsys: Output) -> None:
    options = {
        **{"pack": "2024.1", "residency-cut": "1500000", "residency-passed-on": "50"},
        **{"first-year": "2027", "cpi-from": "2028", "years": "3", "lasts": "once"},
        **{"a.residency-retention": "0.92", "a.enrollment-growth": "-0.02"},
        **{"district": "East Lyme", "rows": "Two Rivers:120:4270.33"},
    }
    given = [text for name, value in options.items() for text in (f"--{name}", value)]
    assert main(["estimate", *given, "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["scenario"] == {
        **{"residency_cut": 1500000, "residency_passed_on": 50, "first_year": 2027},
        **{"cpi_from": 2028, "years": 3, "lasts": "once", "a.enrollment_growth": -0.02},
        **{"a.residency_retention": 0.92, "district": "East Lyme"},
        **{"rows": "Two Rivers:120:4270.33", "pack": "2024.1"},
    }


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            "--pack 2024.1 --magnet-cut garbage",
            "“magnet_cut=garbage” was not used as given. "
            "Accepted: whole dollars from 0 to 40,200,000. Used: 0.",
        ),
        (
            "--pack 2024.1 --magnet-cut -5",
            "“magnet_cut=-5” was not used as given. "
            "Accepted: whole dollars from 0 to 40,200,000. Used: 0.",
        ),
        (
            "--pack 2024.1 --tuition-cap 40",
            "“tuition_cap=40” was not used as given. "
            "Accepted: lifted, cpi, or a percent from 58 to 100. Used: 58.",
        ),
        (
            "--pack 2024.1 --a.students 0",
            "“a.students=0” was not used as given. "
            "Accepted: a number from 1,000 to 50,000 (students). Used: its central value, 13,000.",
        ),
        ("--pack 1999", f"There is no pack '1999'; there are {', '.join(all_packs())}."),
    ],
)
def test_bad_input_is_refused_with_a_sentence(options: str, sentence: str, capsys: Output) -> None:
    assert main(["estimate", *options.split()]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    said, *more = printed.err.splitlines()
    assert said == sentence
    # What a notice calls used is what a link goes on with.
    stops = "Nothing was worked out. A link would go on with what is said to be used here; a "
    assert more == ([f"{stops}command stops."] if "Used: " in sentence else [])


@pytest.mark.parametrize("written", ["--magnet-cut 5", "--magnet-cut=5"])
def test_option_of_another_year_is_refused_with_its_years_and_the_lines_that_there_are(
    written: str, capsys: Output
) -> None:
    assert main(["estimate", "--pack", "2023.1", *written.split()]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("--magnet-cut was not used: it belongs to the priorities of 2024")
    assert printed.err.endswith(
        "pack 2023.1, which was used, does not have it. Lines of pack 2023.1: educator_diversity.\n"
    )
    assert main(["district", "rows.csv", "--pack", "2025.1", *written.split()]) == 2
    assert "No line of pack 2025.1 has an amount" in capsys.readouterr().err


def test_line_without_an_amount_is_not_known_and_never_0(capsys: Output) -> None:
    assert main(["estimate", "--pack", "2025.1"]) == 0
    rows = [line.split("  ") for line in capsys.readouterr().out.splitlines()[2:]]
    told = [[cell.strip() for cell in row if cell] for row in rows]
    for name in (*load_pack("2025.1").lines_without_amount, "total"):
        assert [name, *["not known"] * 3] in told
    assert main(["estimate", "--pack", "2023.1"]) == 0
    shown = capsys.readouterr().out
    assert "magnet_grant        not known      not known      not known" in shown
    assert "total                    0.00           0.00           0.00" in shown


def test_empty_value_is_not_taken_for_a_default(capsys: Output) -> None:
    assert main([*ESTIMATE, "--magnet-cut", ""]) == 2
    assert capsys.readouterr().err.startswith("“magnet_cut=” was not used as given.")


def test_all_notices_come_at_once(capsys: Output) -> None:
    bad = "--magnet-cut x --tuition-cap 40 --years 9 --a.cpi 3 --lasts ever --rows nothing"
    assert main([*ESTIMATE, *bad.split(), "--format", "json"]) == 2
    *told, last = capsys.readouterr().err.splitlines()
    assert last.startswith("Nothing was worked out.")
    named = [line.partition("=")[0].removeprefix("“") for line in told]
    assert named == ["magnet_cut", "tuition_cap", "years", "lasts", "a.cpi", "rows"]


@pytest.mark.parametrize("options", ["", "guess", "estimate --colour red", "estimate --format csv"])
def test_unknown_commands_and_options_exit_with_usage(options: str, capsys: Output) -> None:
    with pytest.raises(SystemExit) as left:
        main(options.split())
    assert left.value.code == 2
    assert "usage: python -m model" in capsys.readouterr().err


def test_help_names_every_parameter_of_the_link(capsys: Output) -> None:
    with pytest.raises(SystemExit) as left:
        main([*ESTIMATE, "--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    for option in ("--magnet-cut", "--tuition-cap", "--cpi-from", "--a.cost-per-resident"):
        assert option in shown


def test_broken_pack_is_told_in_a_sentence(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str = "") -> Pack:
        raise PackError("2024.1.yaml: lines: Field required")

    monkeypatch.setattr(__main__, "load_pack", broken)
    assert main(["estimate", "--pack", "2024"]) == 2
    assert capsys.readouterr().err == "2024.1.yaml: lines: Field required\n"


def rows_file(folder: Path, text: str) -> str:
    file = folder / "rows.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_district_command_answers_the_worked_example(tmp_path: Path, capsys: Output) -> None:
    file = rows_file(tmp_path, 'School,Students,Tuition now\nCREC,100,"$4,270.33"\n')
    assert main([*DISTRICT, file, "--magnet-cut", "40200000", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["bill_now"] == 427033.00
    assert told["bill_after"] == pytest.approx(736264, abs=1)
    assert told["change"] == pytest.approx(told["bill_after"] - told["bill_now"])
    assert told["change_percent"] == 72.41
    assert [row["school"] for row in told["rows"]] == ["CREC"]


@pytest.mark.parametrize("command", [DISTRICT, ["districts"]])
def test_what_was_wrong_in_a_file_is_data_too(
    tmp_path: Path, capsys: Output, command: list[str]
) -> None:
    rows = "District,School,Students,Tuition\nAvon,CREC,100,4270.33\nAvon,LEARN,<6,5012\n"
    file = rows_file(tmp_path, rows)
    assert main([*command, file, "--magnet-cut", "40200000", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (wrong,) = told["problems"]
    assert (wrong["row"], wrong["column"]) == (3, "students")
    assert "“<6” cannot be used" in wrong["message"]
    assert told["reading"]["students"] == 100
    assert told["notes"]


def test_district_command_prints_a_table_that_sums(tmp_path: Path, capsys: Output) -> None:
    file = rows_file(tmp_path, "school,students\nCREC,100\nLEARN,50\n")
    assert main([*DISTRICT, file, "--magnet-cut", "12000000"]) == 0
    lines = capsys.readouterr().out.splitlines()
    amounts = [float(line.split()[-1].replace(",", "")) for line in lines[2:5]]
    assert amounts[2] == pytest.approx(amounts[0] + amounts[1])
    assert "change: 21.62%" in lines
    years = lines[lines.index("Year by year, compared with current law:") + 2 :]
    assert [line.split()[0] for line in years] == [f"FY{year}" for year in range(2025, 2031)]


def test_districts_command_has_each_year_and_the_share_of_each_budget(
    tmp_path: Path, capsys: Output
) -> None:
    table = "district,school,students,tuition,budget\nA,CREC,120,5000,60000000\nB,CREC,10,5000,\n"
    cut = ("--magnet-cut", "12000000", "--tuition-cap", "cpi")
    asked = ["districts", "--pack", "2024.1", rows_file(tmp_path, table), *cut]
    assert main(asked) == 0
    heads, first, second, total = capsys.readouterr().out.splitlines()[1:5]
    assert heads.count("change FY") == heads.count("of budget FY") == 6
    assert first.split()[:5] == ["A", "120", "600,000.00", "18,000.00", "36,540.00"]
    assert first.split()[9:11] == ["0.030%", "0.061%"]
    assert (len(second.split()), len(total.split())) == (9, 9)
    assert main([*asked, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["year"] for each in told["districts"][0]["years"]] == [*range(2025, 2031)]
    assert told["total"]["years"][1]["change"] == 39_585.0


@pytest.mark.parametrize(
    ("text", "said"),
    [("school,students\nCREC,-5\n", "-5"), ("", "empty"), ("a,b\nx,y\n", "students")],
)
def test_district_command_refuses_what_it_cannot_read(
    tmp_path: Path, capsys: Output, text: str, said: str
) -> None:
    assert main(["district", rows_file(tmp_path, text)]) == 2
    assert said in capsys.readouterr().err.lower()


@pytest.mark.parametrize(("file", "named"), [("nowhere.csv",) * 2, ("no\npe.csv", "no pe.csv")])
def test_district_command_names_a_file_that_is_not_there(
    file: str, named: str, capsys: Output
) -> None:
    assert main(["district", file]) == 2
    assert capsys.readouterr().err == f"{named} was not read: No such file or directory.\n"


def test_language_that_there_is_not_is_refused_in_a_sentence() -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "model", "estimate"],
        cwd=ROOT,
        env=os.environ | {SWITCH: "xx"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 1
    assert asked.stderr == f"{SWITCH}=xx cannot be used. Accepted: en, es, pseudo.\n"


def test_district_command_asks_by_naming_the_options_and_takes_them(capsys: Output) -> None:
    file = str(FOLDER / "06_two_rates.xlsx")
    assert main([*DISTRICT, file]) == 2
    assert "--year 2025  FY2025 (D “Tuition FY2025”)" in capsys.readouterr().err
    assert main([*DISTRICT, file, "--tuition-column", "D", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["bill_now"] == 245_480
    assert "tuition from column D “Tuition FY2025”" in told.err


def test_a_year_may_be_chosen_and_a_district_of_several_has_to_be(capsys: Output) -> None:
    two_years = str(FOLDER / "o01_years_over_columns.xlsx")
    assert main([*DISTRICT, two_years, "--year", "2024-25", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["bill_now"] == 245_480
    assert main([*DISTRICT, two_years, "--year", "soon"]) == 2
    assert "“soon” cannot be chosen for year" in capsys.readouterr().err
    several = str(FOLDER / "o05_export_subtotals.xlsx")
    assert main([*DISTRICT, several]) == 2
    assert "--only-district Avon  Avon" in capsys.readouterr().err
    assert main([*DISTRICT, several, "--only-district", "AVON", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["bill_now"] == 245_480


def test_one_bad_row_refuses_a_file_only_if_strict(capsys: Output) -> None:
    file = str(FOLDER / "64_rownumbers.xlsx")
    assert main([*DISTRICT, file, "--format", "json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["students"] == 40
    assert "Row 8, students: “x” cannot be used" in told.err
    assert main([*DISTRICT, file, "--strict"]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("option", "value"), [("--header-row", "first"), ("--hidden-rows", "perhaps")]
)
def test_a_choice_that_cannot_be_one_is_refused(option: str, value: str, capsys: Output) -> None:
    assert main([*DISTRICT, str(FOLDER / "01_title_blank.xlsx"), option, value]) == 2
    assert f"“{value}” cannot be chosen for {option.removeprefix('--')}" in capsys.readouterr().err


@pytest.mark.parametrize("case", cases()[::9], ids=lambda case: case.name)
def test_district_command_gives_no_wrong_figure_of_files_as_offices_have_them(
    case: Case, capsys: Output
) -> None:
    status = main([*DISTRICT, str(FOLDER / case.name), "--format", "json"])
    told = capsys.readouterr()
    if status == 0 and case.bill_now is not None:
        assert json.loads(told.out)["bill_now"] == pytest.approx(case.bill_now, abs=0.05)
    assert told.err


def test_line_without_an_amount_is_left_out_with_why(capsys: Output) -> None:
    assert main(["estimate", "--pack", "2023.1", "--magnet-grant-cut=5"]) == 2
    assert "whose amount for FY2024 is not known here" in capsys.readouterr().err
    (notice,) = open_link("pack=2023.1&magnet_grant_cut=5").notices
    assert "“magnet_grant_cut=5” was left out: the amount of the line" in notice.message


def test_a_later_year_is_given_and_one_that_is_none_of_the_cuts_is_refused(capsys: Output) -> None:
    cut = "--pack=2024.2 --magnet-cut=12000000 --tuition-cap=cpi --first-year=2027 --cpi-from=2028"
    assert main(["estimate", *cut.split(), "--in-year=2028"]) == 0
    printed = capsys.readouterr().out
    assert "FY2028, dollars" in printed
    assert (
        "If tuition were tied to inflation from FY2028, in that year districts could be" in printed
    )
    assert main(["estimate", *cut.split(), "--in-year=2040"]) == 2
    assert "a fiscal year of the cut, 2027 to 2032" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--tuition-cap", "cpi"), "in FY2028 districts could be charged $7"),
        (("--lasts", "once"), "in FY2028 districts would pay nothing more and students would lose"),
    ],
)
def test_the_sentence_is_of_the_year_that_is_asked_for(
    options: tuple[str, ...], said: str, capsys: Output
) -> None:
    given = [*ESTIMATE, "--magnet-cut", "12000000", *options]
    assert main([*given, "--in-year", "2028"]) == 0
    sentence = capsys.readouterr().out.splitlines()[-1]
    assert sentence.startswith("Suppose the state cut $12 million")
    assert said in sentence


def test_both_laws_are_of_the_year_that_is_asked_for(capsys: Output) -> None:
    given = [*ESTIMATE, "--magnet-cut", "12000000", "--tuition-cap", "cpi", "--cpi-from", "2027"]
    assert main([*given, "--in-year", "2030", "--both-laws", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["year"] == told["both_laws"]["year"] == 2030
    assert "in FY2030" in told["both_laws"]["says"]
    assert told["total"] == told["both_laws"]["sides"][1]["total"]

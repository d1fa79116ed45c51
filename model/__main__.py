"""The command line of the model.

    python -m model estimate --magnet-cut 12000000 --tuition-cap cpi
    python -m model district rows.csv --magnet-cut 40200000 --format json
    python -m model districts towns.xlsx --magnet-cut 40200000
    python -m model check data/packs/2024.1.yaml
    python -m model new-pack 2028

Options are the parameters of a link with dashes for underscores.
"""

import argparse
import json
import shlex
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from model import pack_commands
from model.by_year import years_in_words
from model.district import (
    DistrictEstimate,
    RowEstimate,
    district_years,
    estimate_district,
    line_names,
    whole_cents,
)
from model.estimate import (
    Estimate,
    compared_with_prices,
    estimate,
    given_values,
    keeping_up_years,
)
from model.intake import (
    NAMES,
    Called,
    Choices,
    Intake,
    choices_from,
    of_one_district,
    read_upload,
    shown,
)
from model.intake.whole_budgets import one_budget
from model.many import districts_by_year, districts_to_dict, first_to_change, of_small_budgets
from model.messages import say
from model.opening import (
    Opened,
    pack_of,
    passed_by_law,
    rises_before_cut_of,
    that_know,
    without_amount,
    years_named,
)
from model.pack import MOST_YEARS, Pack, charged_line
from model.packs import PackError, load_pack, refused
from model.parameters import parameters
from model.pipe import run
from model.scenario import Scenario, decode, to_parameters

BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, or 2 for input that cannot be used."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] and given[0] in pack_commands.COMMANDS:
        return pack_commands.main(given)
    try:
        asked = _pack_asked_for(arguments)
        parser = _parser(asked)
        options, others = parser.parse_known_args(arguments)
        pack = load_pack(options.pack) if options.pack else asked
        _refuse(others, pack, parser)
        for each in refused():
            print(each.message, file=sys.stderr)
        scenario = _scenario(options, pack)
        _say_what_is_odd(Opened(pack, scenario, ()))
        if options.command == "district":
            intake = _read(options, pack, scenario.district)
            scenario = _with_budget(scenario, intake)
            district = estimate_district(pack, scenario, intake.rows)
            _say_how_read(intake)
            told = district.to_dict() | intake.to_dict()
            table = _district_table(district)
        elif options.command == "districts":
            intake = _used(options, _read_file(options, pack))
            _say_how_read(intake)
            told, table = _many(intake, scenario, pack)
            told |= intake.to_dict()
        else:
            year = _year(options, scenario)
            statewide = estimate(pack, scenario, year)
            said = _supposed(statewide, year)
            told, table = statewide.to_dict(), f"{_table(statewide)}\n\n{said}"
            if options.both_laws:
                told["both_laws"] = _both_laws(pack, scenario, year)
    except (PackError, ValueError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    print(json.dumps(told, indent=1) if options.format == "json" else table)
    return 0


def _say_what_is_odd(opened: Opened) -> None:
    """Say what takes nothing from the input and may still be a slip."""
    for notice in filter(None, [rises_before_cut_of(opened), *passed_by_law(opened)]):
        print(notice.message, file=sys.stderr)


def _year(options: argparse.Namespace, scenario: Scenario) -> int | None:
    """The fiscal year that is asked for, where one is.

    Raises:
        ValueError: it is none of the cut's.
    """
    asked, first = options.in_year, scenario.first_year
    if asked is None:
        return None
    last = first + MOST_YEARS - 1
    if asked.isascii() and asked.isdecimal() and first <= int(asked) <= last:
        return int(asked)
    raise ValueError(say("model-bad-year", given=asked, first=str(first), last=str(last)))


def _supposed(result: Estimate, asked: int | None) -> str:
    """What both laws do with the cut, in the words of the pages, in the year that is asked for.

    A command stands at the top of the app, so it looks for the words only when it runs.
    """
    return str(import_module("reports.wording.two_laws").supposed(result, asked))


def _both_laws(pack: Pack, scenario: Scenario, asked: int | None) -> dict[str, Any]:
    """Both columns of the answer as the pages show it, as data."""
    found = import_module("reports.sheets.statewide").both_laws_to_dict(pack, scenario, asked)
    return dict(found)


def _say_how_read(intake: Intake) -> None:
    for sentence in (*(problem.message for problem in intake.problems), *intake.said):
        print(sentence, file=sys.stderr)


def _pack_asked_for(arguments: Sequence[str] | None) -> Pack:
    """The pack whose lines and assumptions the options are made from."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--pack", default="")
    asked, others = early.parse_known_args(arguments)
    try:
        return load_pack(asked.pack) if asked.pack else pack_of(_parameters_in(others))
    except PackError:
        return load_pack()


def _parameters_in(arguments: Sequence[str]) -> list[str]:
    """The names of a link's parameters among the options: "--magnet-cut=5" is "magnet_cut"."""
    options = [each.partition("=")[0] for each in arguments if each.startswith("--")]
    return [option.removeprefix("--").replace("-", "_") for option in options]


def _refuse(others: Sequence[str], pack: Pack, parser: argparse.ArgumentParser) -> None:
    """Refuse what is no option by this pack.

    Raises:
        ValueError: an option is a parameter of other years.
        SystemExit: what is left is an option of none.
    """
    named = _parameters_in(others)
    if whys := [why for name in named if (why := without_amount(pack, name, _option(name)))]:
        raise ValueError("\n".join(dict.fromkeys(whys)))
    elsewhere = [name for name in named if that_know(name)]
    if elsewhere:
        raise ValueError("\n".join(_of_others(name, pack) for name in dict.fromkeys(elsewhere)))
    if others:
        parser.error(say("model-unknown-options", names=" ".join(others)))


def _of_others(name: str, pack: Pack) -> str:
    """Which years have a parameter, and what lines the year has that was asked for."""
    lines = ", ".join(pack.lines)
    return say(
        "model-option-elsewhere",
        option=_option(name),
        pack=pack.revision,
        names=years_named(that_know(name), pack),
        lines_known="some" if lines else "none",
        lines=lines,
    )


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _parser(pack: Pack) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m model", description=say("model-command"))
    commands = parser.add_subparsers(dest="command", required=True)
    statewide = commands.add_parser("estimate", help=say("model-command-estimate"))
    statewide.add_argument("--in-year", metavar="YEAR", help=say("model-command-in-year"))
    statewide.add_argument("--both-laws", action="store_true", help=say("model-command-both-laws"))
    of_a_file = [
        commands.add_parser(name, help=say(f"model-command-{name}"))
        for name in ("district", "districts")
    ]
    for command in of_a_file:
        command.add_argument("file", type=Path, help=say("model-command-file"))
        for name in NAMES:
            command.add_argument(
                _option(name),
                metavar="VALUE",
                default="",
                help=say(f"intake-choice.{name}"),
            )
        command.add_argument("--strict", action="store_true", help=say("model-command-strict"))
    pack_commands.add_to(commands)
    for command in (statewide, *of_a_file):
        _add_options(command, pack)
    return parser


def _add_options(command: argparse.ArgumentParser, pack: Pack) -> None:
    command.add_argument("--pack", help=say("model-command-pack"))
    command.add_argument("--format", choices=["table", "json"], default="table")
    for name, parameter in parameters(pack).items():
        command.add_argument(
            _option(name),
            dest=name,
            metavar="VALUE",
            help=parameter.accepted.replace("%", "%%"),
        )


def _scenario(options: argparse.Namespace, pack: Pack) -> Scenario:
    names = ("pack", *parameters(pack))
    given = [(name, value) for name, value in vars(options).items() if name in names]
    scenario, notices = decode([(name, text) for name, text in given if text is not None], pack)
    if notices:
        # A notice tells what a link goes on with; a command does not go on.
        told = [*(notice.message for notice in notices), say("model-nothing-used")]
        raise ValueError("\n".join(told))
    return scenario


def _read(options: argparse.Namespace, pack: Pack, district: str) -> Intake:
    """Read the file as rows of one district."""
    intake, choices = _read_file(options, pack), _choices(options)
    called = Called("file", shown(options.file.name))
    return _used(options, of_one_district(intake, district, choices, called))


def _with_budget(scenario: Scenario, intake: Intake) -> Scenario:
    """The scenario with the whole budget that a file gives, unless an option gives it."""
    found = one_budget(intake.frame)
    if found is None or "budget" in scenario.local:
        return scenario
    return replace(scenario, local={**scenario.local, "budget": found})


def _choices(options: argparse.Namespace) -> Choices:
    return choices_from({name: getattr(options, name) for name in NAMES})


def _read_file(options: argparse.Namespace, pack: Pack) -> Intake:
    file: Path = options.file
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ValueError(
            say("model-file-unread", file=shown(str(file)), problem=error.strerror or "")
        ) from error
    return read_upload(file.name, content, line_names(pack, always=True), _choices(options))


def _used(options: argparse.Namespace, intake: Intake) -> Intake:
    """Rows that can be used. What a person would be asked is an error that names the options.

    Raises:
        ValueError: something has to be chosen, or there is no row, or not every one can be used
            though only that would do.
    """
    if intake.problems and (options.strict or not intake.rows):
        problems = [problem.message for problem in intake.problems]
        raise ValueError("\n".join([*problems, *_ways_to_choose(intake)]))
    return intake


def _ways_to_choose(intake: Intake) -> list[str]:
    """How each option of an open question is chosen on the command line."""
    return [
        f"  --{option.choice.replace('_', '-')} {shlex.quote(option.value)}  {option.label}"
        for question in intake.questions
        for option in question.options
    ]


def _aligned(rows: Iterable[Sequence[str]]) -> list[str]:
    """Rows as lines of text: the first column to the left, numbers to the right."""
    rows = list(rows)
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _district_table(result: DistrictEstimate) -> str:
    several = bool(line_names(result.estimate.pack))
    names = ("school", *(("line",) if several else ()), "students", "bill-now", "bill-after")
    rows: list[tuple[str, ...]] = [_heads(*names, "change")]
    for row in result.rows:
        line = (row.line,) if several else ()
        rows.append((row.row.school, *line, *_bill(row)))
    rows.append((say("model-table-total"), *(("",) if several else ()), *_bill(result)))
    change = say("model-table-percent", percent=f"{result.change_percent:.2f}%")
    differ = [whole_cents(result.estimate, name) for name in result.lines]
    below = ["", change, *filter(None, differ), "", *_district_years(result)]
    return "\n".join([_heading(result.estimate), *_aligned(rows), *below])


def _district_years(result: DistrictEstimate) -> list[str]:
    """The bill in each fiscal year."""
    asked = result.estimate
    years = district_years(asked.pack, asked.scenario, result.given)
    heads = _heads("year", "students", "bill-now", "bill-after", "change")
    rows = [(f"FY{each.estimate.year}", *_bill(each)) for each in years]
    said = filter(None, [result.enrolled])
    return [say("model-table-years"), *_aligned([heads, *rows]), *said]


def _many(intake: Intake, scenario: Scenario, pack: Pack) -> tuple[dict[str, Any], str]:
    """The bills of many districts, as data and as a table with a column for each fiscal year."""
    tables = districts_by_year(pack, scenario, intake.frame)
    found = districts_to_dict(tables)
    by_year = list(filter(None, [years_in_words(scenario, intake.rows)]))
    told = {
        **pack.identity,
        "scenario": to_parameters(scenario, pack),
        **found,
        "problems": [problem.message for problem in intake.problems],
        "notes": [*intake.said, *by_year, *of_small_budgets(tables[0])],
    }
    years = [each["year"] for each in found["total"]["years"]]
    shares = [year for year in years if "budget" in tables[0]]
    heads = [
        *_heads("district", "students", "bill-now"),
        *(say("model-table-change-in", year=f"FY{year}") for year in years),
        *(say("model-table-share-in", year=f"FY{year}") for year in shares),
    ]
    rows = [
        _many_row(each, each["district"], len(shares))
        for each in (*found["districts"], {**found["total"], "district": say("model-table-total")})
    ]
    result = estimate(pack, scenario, int(first_to_change(tables)["year"].iloc[0]))
    lines = intake.frame["line"].unique() if "line" in intake.frame else [""]
    differ = filter(None, (whole_cents(result, name) for name in lines))
    return told, "\n".join(
        [
            _heading(result),
            *_aligned([heads, *rows]),
            "",
            *by_year,
            *differ,
            *of_small_budgets(tables[0]),
        ]
    )


def _many_row(found: dict[str, Any], name: str, shares: int) -> tuple[str, ...]:
    """A district's cells; "" for a share that is not known."""
    percents = [each.get("budget_percent") for each in found["years"][:shares]]
    return (
        name,
        f"{found['students']:,.10g}",
        f"{found['bill_now']:,.2f}",
        *(f"{each['change']:,.2f}" for each in found["years"]),
        *("" if percent is None else f"{percent:.3f}%" for percent in percents),
    )


def _bill(result: RowEstimate | DistrictEstimate) -> tuple[str, ...]:
    amounts = (result.bill_now, result.bill_after, result.change)
    return f"{result.students:,.10g}", *(f"{amount:,.2f}" for amount in amounts)


def _table(result: Estimate) -> str:
    rows: list[tuple[str, ...]] = [_heads("line", "cut", "pay", "lost")]
    unknown = say("compare-not-known")
    for name, line in [*result.lines.items(), (say("model-table-total"), result.total)]:
        amounts = (line.cut, line.districts_pay, line.services_lost)
        known = [f"{amount:,.2f}" for amount in amounts]
        rows.append((name, *(known if result.lines else [unknown] * 3)))
    rows[-1:-1] = [(name, *[unknown] * 3) for name in result.pack.lines_without_amount]
    details = [
        say(
            "model-table-unit",
            line=name,
            number=f"{count:,.2f}",
            unit=result.pack.lines[name].units[unit].label,
        )
        for name, line in result.lines.items()
        for unit, count in line.units_lost.items()
    ]
    compared = compared_with_prices(result.pack, result.scenario.first_year)
    prices = [each for name in compared for each in ("", *_prices(result, name))]
    return "\n".join([_heading(result), *_aligned(rows), "", *details, *prices])


def _prices(result: Estimate, name: str) -> list[str]:
    """A tuition line beside keeping up with prices, a fiscal year a row."""
    pack, scenario = result.pack, result.scenario
    growth = str(charged_line(pack, name).assumptions.cost_growth)
    percent = f"{100 * given_values(pack, scenario)[growth]:g}%"
    rows: list[tuple[str, ...]] = [_heads("year", "cut", "squeeze", "needed", "paid", "short")]
    for each in keeping_up_years(pack, scenario, name):
        amounts = (each.cut, each.squeeze, each.needed, each.paid, each.short)
        rows.append((f"FY{each.year}", *(f"{amount:,.2f}" for amount in amounts)))
    label = pack.assumptions[growth].term
    return [say("model-table-prices", line=name, label=label, percent=percent), *_aligned(rows)]


def _heading(result: Estimate) -> str:
    law = result.pack.law_as_of.isoformat()
    return say("model-table", pack=result.pack.revision, law_date=law, year=f"FY{result.year}")


def _heads(*names: str) -> tuple[str, ...]:
    return tuple(say(f"model-table-{name}") for name in names)


if __name__ == "__main__":
    sys.exit(run(main))

"""The command line: ``python -m model estimate --magnet-cut 12000000 --tuition-cap cpi``.

Options are the parameters of a link with dashes for underscores.
"""

import argparse
import json
import sys
from collections.abc import Sequence

from model.estimate import Estimate, estimate
from model.pack import Pack
from model.packs import PackError, load_pack
from model.parameters import parameters
from model.scenario import Scenario, decode

BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, or 2 for input that cannot be used."""
    try:
        options = _parser(_pack_asked_for(arguments)).parse_args(arguments)
        pack = load_pack(options.pack or "")
        scenario = _scenario(options, pack)
    except (PackError, ValueError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    result = estimate(pack, scenario)
    print(json.dumps(result.to_dict(), indent=1) if options.format == "json" else _table(result))
    return 0


def _pack_asked_for(arguments: Sequence[str] | None) -> Pack:
    """The pack whose lines and assumptions the options are made from."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--pack", default="")
    asked, _ = early.parse_known_args(arguments)
    try:
        return load_pack(asked.pack)
    except PackError:
        return load_pack()


def _parser(pack: Pack) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m model", description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("estimate", help="what a scenario does in its first year")
    command.add_argument("--pack", help="a year or an exact revision")
    command.add_argument("--format", choices=["table", "json"], default="table")
    for name, parameter in parameters(pack).items():
        command.add_argument(
            f"--{name.replace('_', '-')}",
            dest=name,
            metavar="VALUE",
            help=parameter.accepted.replace("%", "%%"),
        )
    return parser


def _scenario(options: argparse.Namespace, pack: Pack) -> Scenario:
    names = ("pack", *parameters(pack))
    given = [(name, value) for name, value in vars(options).items() if name in names]
    scenario, notices = decode([(name, text) for name, text in given if text is not None], pack)
    if notices:
        raise ValueError("\n".join(notice.message for notice in notices))
    return scenario


def _table(result: Estimate) -> str:
    rows: list[tuple[str, ...]] = [("line", "cut", "districts pay", "services lost")]
    for name, line in [*result.lines.items(), ("total", result.total)]:
        amounts = (line.cut, line.districts_pay, line.services_lost)
        rows.append((name, *(f"{float(amount):,.2f}" for amount in amounts)))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    table = [
        row[0].ljust(widths[0]) + "".join(f"  {row[i].rjust(widths[i])}" for i in (1, 2, 3))
        for row in rows
    ]
    details = [
        f"{name}: {float(count):,.2f} {result.pack.lines[name].units[unit].label}"
        for name, line in result.lines.items()
        for unit, count in line.units_lost.items()
    ]
    heading = f"Pack {result.pack.revision}, FY{result.year}, dollars"
    return "\n".join([heading, *table, "", *details])


if __name__ == "__main__":
    sys.exit(main())

"""The command line of the documents: ``python -m reports kit --pack 2024 --out hearing.html``."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from model import PackError, decode, load_pack
from reports.kit import kit

BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, or 2 for input that cannot be used."""
    options = _parser().parse_args(arguments)
    try:
        pack = load_pack(options.pack)
        scenario, notices = decode(options.link, pack)
        if notices:
            raise ValueError("\n".join(notice.message for notice in notices))
        document = kit(pack, scenario, date.today())
        Path(options.out).write_text(document, encoding="utf-8")
    except (PackError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    print(f"{options.out}: {len(document.encode()) / 1000:,.0f} kB, pack {pack.revision}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reports", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("kit", help="the dial in one HTML file that works offline")
    command.add_argument("--pack", default="", help="a year or an exact revision")
    command.add_argument("--link", default="", help="the query string of a scenario to open at")
    command.add_argument("--out", required=True, metavar="FILE", help="where to write it")
    return parser


if __name__ == "__main__":
    sys.exit(main())

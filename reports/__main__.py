"""The command line of the documents: ``python -m reports board --link '...' --out board.pdf``."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from model import Pack, PackError, Scenario, decode, load_pack
from reports.dial.kit import kit
from reports.papers.board_page import board_page
from reports.papers.fiscal_note import fiscal_note_pdf, fiscal_note_text
from reports.papers.picture import PIXELS, picture_png, picture_svg

BAD_INPUT = 2
LOCAL_SITE = "http://localhost:8501/"
"""Where ``make run`` serves the site: the address of a link that is given without one."""

Maker = Callable[[argparse.Namespace, Pack, Scenario], str | bytes]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, or 2 for input that cannot be used."""
    options = _parser().parse_args(arguments)
    try:
        pack = load_pack(options.pack)
        scenario, notices = decode(_query(options.link), pack)
        if notices:
            raise ValueError("\n".join(notice.message for notice in notices))
        document = _maker(options.command, options.out)(options, pack, scenario)
        content = document.encode() if isinstance(document, str) else document
        Path(options.out).write_bytes(content)
    except (PackError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    print(f"{options.out}: {len(content) / 1000:,.0f} kB, pack {pack.revision}")
    return 0


def _kit(options: argparse.Namespace, pack: Pack, scenario: Scenario) -> str:
    return kit(pack, scenario, date.today())


def _board(options: argparse.Namespace, pack: Pack, scenario: Scenario) -> bytes:
    return board_page(pack, scenario, scenario.rows, _address(options.link), date.today())


def _note_text(options: argparse.Namespace, pack: Pack, scenario: Scenario) -> str:
    return fiscal_note_text(pack, scenario, date.today(), scenario.rows)


def _note_pdf(options: argparse.Namespace, pack: Pack, scenario: Scenario) -> bytes:
    return fiscal_note_pdf(pack, scenario, date.today(), scenario.rows)


def _svg(options: argparse.Namespace, pack: Pack, scenario: Scenario) -> str:
    return picture_svg(pack, scenario, options.size, _address(options.link), date.today())


def _png(options: argparse.Namespace, pack: Pack, scenario: Scenario) -> bytes:
    return picture_png(pack, scenario, options.size, _address(options.link), date.today())


MAKERS: dict[str, dict[str, Maker]] = {
    "kit": {".html": _kit},
    "board": {".pdf": _board},
    "note": {".txt": _note_text, ".pdf": _note_pdf},
    "picture": {".png": _png, ".svg": _svg},
}
"""What makes each document, by the ending of the file that is asked for."""


def _maker(command: str, out: str) -> Maker:
    endings = MAKERS[command]
    ending = Path(out).suffix.lower()
    if ending not in endings:
        raise ValueError(f"{out}: the name of the file must end in {' or '.join(endings)}")
    return endings[ending]


def _query(link: str) -> str:
    """The query string of a whole address, or of a link that is only that."""
    return urlsplit(link).query if "://" in link else link


def _address(link: str) -> str:
    return link if "://" in link else f"{LOCAL_SITE}?{link.lstrip('?')}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m reports", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    helps = {
        "kit": "the dial in one HTML file that works offline",
        "board": "one page for a district's board packet, PDF",
        "note": "the scenario in the form of a fiscal note, text or PDF",
        "picture": "the answer as a picture, PNG or SVG",
    }
    for name, says in helps.items():
        command = commands.add_parser(name, help=says)
        command.add_argument("--pack", default="", help="a year or an exact revision")
        command.add_argument(
            "--link", default="", help="a scenario's address, or its query string alone"
        )
        command.add_argument("--out", required=True, metavar="FILE", help="where to write it")
        if name == "picture":
            command.add_argument("--size", choices=PIXELS, default="social", help="for what")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""The command line of the documents: ``python -m reports board --link '...' --out board.pdf``.

Every document that a link can ask for is a command; ``list`` prints them all.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from model import PackError, decode, load_pack, open_link
from model.intake import shown
from model.languages import language_for
from model.messages import say, speaking
from model.opening import Opened
from model.pipe import run
from reports.sharing.documents import Document, Subject, documents
from reports.sharing.snippets import API_PATH

BAD_INPUT = 2
LOCAL_SITE = "http://localhost:8501/"
"""Where ``make run`` serves the site: the address of a link that is given without one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, or 2 for input that cannot be used."""
    options = parser().parse_args(arguments)
    if options.command == "list":
        print(listed())
        return 0
    try:
        subject = _subject(options.link, options.pack)
        asked = _asked(options)
        out = options.out or asked.file_name(subject)
        with speaking(language_for(subject.scenario.lang, "")):
            content = asked.content(subject)
        _write(out, content)
    except (PackError, ValueError) as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    size = f"{len(content) / 1000:,.0f}"
    print(say("documents-written", file=shown(out), size=size, pack=subject.pack.revision))
    return 0


def _subject(given: str, pack_name: str) -> Subject:
    """What a link shows, with the pack that is named, or else with the link's own.

    Raises:
        PackError: there is no pack of that name.
        ValueError: the link cannot be read, or not all of it can be used.
    """
    link = given if "://" in given else f"{LOCAL_SITE}?{given.lstrip('?')}"
    try:
        query = urlsplit(link).query
    except ValueError as error:
        raise ValueError(say("documents-no-link", given=shown(given))) from error
    opened = open_link(query)
    if pack_name:
        pack = load_pack(pack_name)
        scenario, notices = decode(query, pack)
        opened = Opened(pack, scenario, tuple(notices))
    if opened.notices:
        raise ValueError("\n".join(notice.message for notice in opened.notices))
    return Subject(opened.pack, opened.scenario, link, date.today())


def _write(out: str, content: bytes) -> None:
    try:
        Path(out).write_bytes(content)
    except OSError as error:
        values = {"file": shown(out), "problem": error.strerror or ""}
        raise ValueError(say("documents-unwritten", **values)) from error


def listed() -> str:
    """All documents as a table in Markdown: the one in docs/documents.md."""
    rows = [say("documents-table").split(" | "), ["---"] * 5]
    for each in documents():
        api = f"`{API_PATH}/{each.address}`" if each.by_link else ""
        size = f" --size {each.size}" if each.size else ""
        command = f"`{each.name}{size} --out x.{each.form.ending}`" if each.by_link else ""
        rows.append([f"`{each.key}`", each.says, ", ".join(each.who), api, command])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _asked(options: argparse.Namespace) -> Document:
    """The document of a command, by the size and the ending of the file.

    Raises:
        ValueError: the command makes none with that ending.
    """
    choice = getattr(options, "size", options.command)
    known = {f".{each.form.ending}": each for each in documents() if each.choice == choice}
    ending = Path(options.out or f"x{next(iter(known))}").suffix.lower()
    if ending not in known:
        number, endings = len(known), ", ".join(known)
        said = say("documents-ending", file=shown(options.out), number=number, endings=endings)
        raise ValueError(said)
    return known[ending]


def parser() -> argparse.ArgumentParser:
    """What the command line takes."""
    made = argparse.ArgumentParser(prog="python -m reports", description=say("documents-commands"))
    subparsers = made.add_subparsers(dest="command", required=True)
    subparsers.add_parser("list", help=say("documents-list"))
    commands: dict[str, list[Document]] = {}
    for each in documents():
        if each.by_link:
            commands.setdefault(each.name, []).append(each)
    for name, known in commands.items():
        command = subparsers.add_parser(name, help=known[0].says)
        command.add_argument("--pack", default="", help=say("documents-pack"))
        command.add_argument("--link", default="", help=say("documents-link"))
        command.add_argument("--out", default="", metavar="FILE", help=say("documents-out"))
        if sizes := list(dict.fromkeys(each.size for each in known if each.size)):
            says = say("documents-size")
            command.add_argument("--size", choices=sizes, default=sizes[0], help=says)
    return made


if __name__ == "__main__":
    sys.exit(run(main))

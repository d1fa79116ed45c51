"""The commands for whoever writes a pack: ``check`` and ``new-pack``.

python -m model check data/packs/2028.1.yaml
python -m model new-pack 2028 --out data/packs/2028.1.yaml
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from model import law, packs
from model.check import Checked, check_law, check_pack, check_site
from model.messages import say
from model.mistakes import Mistake
from model.new_pack import new_pack
from model.pack import Pack
from model.plain import shortened
from model.yaml_file import read_yaml

COMMANDS = ("check", "new-pack")
BAD_INPUT = 2


def main(arguments: Sequence[str]) -> int:
    """Run one of the commands and return its exit status: 0, or 2 for what cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m model", description=say("model-command"))
    add_to(parser.add_subparsers(dest="command", required=True))
    options = parser.parse_args(arguments)
    if options.command == "check":
        return _check(options.files, options.strict, date.today())
    return _new_pack(options.year, options.out, date.today())


def add_to(commands: Any) -> None:
    """Declare the commands and their options among those of ``python -m model``."""
    check = commands.add_parser("check", help=say("check-command"))
    check.add_argument("files", nargs="*", type=Path, help=say("check-command-files"))
    check.add_argument("--strict", action="store_true", help=say("check-command-strict"))
    new = commands.add_parser("new-pack", help=say("check-command-new"))
    new.add_argument("year", help=say("check-command-year"))
    new.add_argument("--out", type=Path, help=say("check-command-out"))


def _check(files: Sequence[Path], strict: bool, today: date) -> int:
    """Print what there is to say of each file; of every pack and the law where none is named."""
    named = files or [law.FILE, *packs.pack_files(packs.FOLDER), packs.SITE]
    good = [_told(file, today, strict) for file in named]
    return 0 if all(good) else BAD_INPUT


def _told(file: Path, today: date, strict: bool) -> bool:
    """Print what there is to say of a file; whether it may be used."""
    try:
        checked = _checked(file, today)
    except packs.PackError as error:
        print(error, file=sys.stderr)
        return False
    _print(file.name, checked)
    if checked.pack is not None:
        print()
        print(say("check-says", pack=checked.pack.revision, pack_title=checked.pack.title))
        print("\n".join(f"- {each}" for each in _sentences(checked.pack)))
    if strict and checked.doubts:
        print(say("check-strict"))
    print()
    return not checked.mistakes and not (strict and checked.doubts)


def _checked(file: Path, today: date) -> Checked:
    """What is wrong in a file or doubtful: the record of the law, the site's own, or a pack's."""
    if file.name == law.FILE.name:
        return check_law(file, today)
    if file.name == packs.SITE.name:
        return check_site(file, packs.all_packs())
    return _not_twice(check_pack(file, today), file)


def _not_twice(checked: Checked, path: Path) -> Checked:
    """A pack whose revision the site reads from another file cannot be used beside that."""
    revision = checked.pack.revision if checked.pack else ""
    held = packs.file_of(revision)
    if held in ("", path.name):
        return checked
    twice = read_yaml(path).at(packs.held_by(revision, held))
    return Checked(None, (twice, *checked.mistakes), ())


def _print(name: str, checked: Checked) -> None:
    if checked.mistakes:
        print(say("check-bad", file=name, mistakes=len(checked.mistakes)))
        _list(checked.mistakes)
        if checked.doubts:
            print(say("check-doubts", doubts=len(checked.doubts)))
    else:
        print(say("check-good", file=name, doubts=len(checked.doubts)))
    _list(checked.doubts)


def _list(found: Sequence[Mistake]) -> None:
    print("".join(f"  {each}\n" for each in found), end="")


def _sentences(pack: Pack) -> list[str]:
    """What the pages will say of a pack.

    A command stands at the top of the app, above the words of the pages, although its file is here.
    So it looks for them only when it runs: the model goes without.
    """
    words = import_module("reports.wording.pack_sentences")
    return list(words.pack_sentences(pack))


def _new_pack(year: str, out: Path | None, today: date) -> int:
    """Print a new pack, or write it where nothing is yet."""
    try:
        text = new_pack(year, today, packs.revisions_in(packs.FOLDER))
        if out is not None:
            with out.open("x", encoding="utf-8") as file:
                file.write(text)
    except FileExistsError:
        print(say("check-new-there", file=shortened(str(out), 200)), file=sys.stderr)
        return BAD_INPUT
    except OSError as error:
        problem = error.strerror or ""
        print(
            say("documents-unwritten", file=shortened(str(out), 200), problem=problem),
            file=sys.stderr,
        )
        return BAD_INPUT
    except ValueError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    if out is None:
        print(text, end="")
    else:
        print(say("check-new-written", file=shortened(str(out), 200)))
    return 0

"""Finds and reads the packs in ``data/packs``; one that cannot be used takes no other down."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from model.check import pack_in
from model.messages import say
from model.mistakes import BadFile, Finding, PackError
from model.pack import Pack
from model.plain import shortened
from model.site import Introduction, NoteNames, site_in
from model.unfilled import to_fill_in
from model.yaml_file import read_yaml

__all__ = [
    "FOLDER",
    "SITE",
    "Folder",
    "PackError",
    "Refused",
    "all_packs",
    "file_of",
    "held_by",
    "load_pack",
    "meant_without_year",
    "newer_unread",
    "newest_of_each_year",
    "opened_by_default",
    "pack_files",
    "read_folder",
    "read_pack",
    "refused",
    "revisions_in",
    "why_not",
]

FOLDER = Path(__file__).parent.parent / "data" / "packs"
SITE = FOLDER.parent / "site.yaml"
"""Which year a bare address opens."""

_REVISION = re.compile(r"""^revision:\s*["']?((?:FY)?\d{4}\.\d+)""", re.MULTILINE)
_NAMED = re.compile(r"(FY)?\d{4}\.\d+")


@dataclass(frozen=True)
class Refused:
    """A file that cannot be used."""

    file: str
    revision: str
    """The revision that it would hold, as far as that can be told."""
    mistakes: tuple[str, ...]
    draft: bool = False
    """Something in it is still to be filled in, so nobody has published it."""

    @property
    def year(self) -> str:
        """The year that it would belong to."""
        return self.revision.partition(".")[0]

    @property
    def message(self) -> str:
        """That it is left out, and its first mistake."""
        more = len(self.mistakes) - 1
        message = "check-draft" if self.draft else "check-refused"
        return say(message, file=self.file, problem=self.mistakes[0], more=more)


@dataclass(frozen=True)
class Folder:
    """The packs in a folder."""

    packs: Mapping[str, Pack]
    """Those that can be used, by revision, oldest first."""
    files: Mapping[str, str]
    """The name of the file that each of them is read from, by revision."""
    refused: tuple[Refused, ...]


def pack_files(folder: Path) -> list[Path]:
    """The pack files in a folder, those first that are named like a revision.

    So a copy under another name never takes the place of the revision that it is a copy of. What an
    editor hides there, such as the mark that a file is open, is no pack.
    """
    files = [p for p in folder.glob("*.yaml") if p.is_file() and not p.name.startswith(".")]
    return sorted(files, key=lambda path: (not _NAMED.fullmatch(path.stem), path.name))


def read_pack(path: Path) -> Pack:
    """Read one pack file.

    Raises:
        PackError: naming the file, the line, the key and what is accepted, for all mistakes at
            once.
        LawError: the record of the law cannot be used, and so no pack.
    """
    try:
        return pack_in(read_yaml(path))
    except BadFile as error:
        raise PackError(str(error)) from error


def all_packs(folder: Path | None = None) -> Mapping[str, Pack]:
    """Every pack revision that can be used by its name, oldest first.

    Args:
        folder: where the pack files are; None is the project's own.

    Raises:
        PackError: there is none.
        LawError: the record of the law cannot be used.
    """
    found = _read_once(FOLDER if folder is None else folder)
    if not found.packs:
        name = (FOLDER if folder is None else folder).name
        told = [*(each.message for each in found.refused), say("model-no-packs", file=name)]
        raise PackError("\n".join(told))
    return found.packs


def refused(folder: Path | None = None) -> tuple[Refused, ...]:
    """The files that were left out, because they cannot be used.

    Args:
        folder: where the pack files are; None is the project's own.

    Raises:
        LawError: the record of the law cannot be used.
    """
    return _read_once(FOLDER if folder is None else folder).refused


def read_folder(folder: Path) -> Folder:
    """Every pack in a folder, as a new process would find them.

    Raises:
        LawError: the record of the law cannot be used.
    """
    packs: dict[str, Pack] = {}
    files: dict[str, str] = {}
    bad: list[Refused] = []
    for path in pack_files(folder):
        try:
            file = read_yaml(path)
            pack = pack_in(file)
            if pack.revision in packs:
                raise BadFile([file.at(held_by(pack.revision, files[pack.revision]))])
        except BadFile as error:
            told, mistakes = _text_of(path), tuple(map(str, error.mistakes))
            draft = bool(to_fill_in(path.name, told))
            bad.append(Refused(path.name, _revision_in(told) or path.stem, mistakes, draft))
        else:
            packs[pack.revision], files[pack.revision] = pack, path.name
    in_order = dict(sorted(packs.items(), key=lambda item: _order(item[1])))
    return Folder(in_order, files, tuple(bad))


_read_once = cache(read_folder)


def held_by(revision: str, file: str) -> Finding:
    """That a revision is another file's."""
    return Finding(("revision",), say("check-revision-twice", pack=revision, file=file))


def file_of(revision: str) -> str:
    """The name of the file that the site reads a revision from; "" where there is none.

    Raises:
        LawError: the record of the law cannot be used.
    """
    return _read_once(FOLDER).files.get(revision, "")


def revisions_in(folder: Path) -> set[str]:
    """The revisions that files in a folder hold, or would if they could be used."""
    named = {path.stem for path in pack_files(folder) if _NAMED.fullmatch(path.stem)}
    return {_revision_in(_text_of(path)) for path in pack_files(folder)} - {""} | named


def _text_of(path: Path) -> str:
    """What stands in a file that may be no text; "" then."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _revision_in(text: str) -> str:
    """The revision that a text says it holds, even if it cannot be used; "" where it says none."""
    said = _REVISION.search(text)
    return said.group(1) if said else ""


def load_pack(name: str = "", folder: Path | None = None) -> Pack:
    """Load a pack: what a bare address opens, the newest revision of a year, or exactly one.

    Args:
        name: ``""``, a year such as ``"2024"`` or ``"FY2027"``, or a revision such as
            ``"2024.1"``, in small or capital letters.
        folder: where the pack files are; None is the project's own.

    Raises:
        PackError: there is no such pack, or its file cannot be used.
    """
    packs = all_packs(folder)
    wanted = name.upper() or opened_by_default()
    matching = [pack for pack in packs.values() if wanted in (pack.revision, pack.year)]
    if not matching and not name:
        # A folder without that year, as a test may have, opens at the newest that it has. So does
        # one in which that year cannot be used: readiness says so.
        matching = list(packs.values())
    if not matching:
        bad = why_not(wanted, folder)
        if bad:
            raise PackError(bad.message)
        raise PackError(say("model-no-pack", given=shortened(name), names=", ".join(packs)))
    return matching[-1]


def why_not(name: str, folder: Path | None = None) -> Refused | None:
    """The file that a year or a revision would be read from, if it cannot be used.

    Raises:
        LawError: the record of the law cannot be used.
    """
    found = (each for each in refused(folder) if name.upper() in (each.revision, each.year))
    return next(found, None)


def newer_unread(pack: Pack, folder: Path | None = None) -> str:
    """The newest revision of a pack's year that cannot be read and is newer; "" where none is.

    A draft is none: nobody has published it.

    Raises:
        LawError: the record of the law cannot be used.
    """
    numbers = [
        int(number)
        for each in refused(folder)
        for year, _, number in [each.revision.partition(".")]
        if year == pack.year and number.isdecimal() and not each.draft
    ]
    newest = max(numbers, default=0)
    return f"{pack.year}.{newest}" if newest > int(pack.revision.partition(".")[2]) else ""


def newest_of_each_year(folder: Path | None = None) -> list[Pack]:
    """The newest revision of each year, in the order of their first fiscal years.

    Raises:
        PackError: as ``all_packs`` does.
    """
    return list({pack.year: pack for pack in all_packs(folder).values()}.values())


def opened_by_default() -> str:
    """The year or revision that a bare address opens, as data/site.yaml names it.

    Raises:
        PackError: the file cannot be used.
    """
    return site_in(SITE).opens


def meant_without_year() -> Pack:
    """The pack that a link means which has parameters and says no year, as data/site.yaml says.

    Raises:
        PackError: there is no pack at all, or the file cannot be used.
    """
    year = site_in(SITE).links_without_year
    matching = [pack for pack in all_packs().values() if pack.year == year]
    return matching[-1] if matching else load_pack()


def _order(pack: Pack) -> tuple[int, str, int]:
    return pack.first_year, pack.year, int(pack.revision.split(".")[1])


def introduction() -> Introduction | None:
    """What the site tells a stranger before anything else, as data/site.yaml has it.

    Raises:
        PackError: the file cannot be used.
    """
    return site_in(SITE).introduction


def place() -> str:
    """Where the lines are cut, as data/site.yaml names it; "" where it names no place.

    Raises:
        PackError: the file cannot be used.
    """
    return site_in(SITE).place or ""


def note_names() -> NoteNames | None:
    """Whom a fiscal note speaks of, as data/site.yaml has it.

    Raises:
        PackError: the file cannot be used.
    """
    return site_in(SITE).fiscal_note

"""Finds and reads the packs in ``data/packs``; says plainly what is wrong with one."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from model.lawful import with_law
from model.messages import say
from model.pack import Pack
from model.parameters import shortened

LONGEST_KEY = 200
"""Characters of a mistake's place in a file that a message shows."""
FOLDER = Path(__file__).parent.parent / "data" / "packs"
SITE = FOLDER.parent / "site.yaml"
"""Which year a bare address opens."""


class PackError(Exception):
    """A pack file cannot be used, or a pack that was asked for is not there."""


def read_pack(path: Path) -> Pack:
    """Read one pack file.

    Raises:
        PackError: naming the file, the key and what is accepted, for all mistakes at once.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, RecursionError, OSError) as error:
        raise PackError(say("model-pack-yaml", file=path.name, problem=str(error))) from error
    try:
        return Pack.model_validate(with_law(content))
    except ValidationError as error:
        mistakes = [
            say(
                "model-pack-mistake",
                file=path.name,
                pack_key=shortened(".".join(map(str, mistake["loc"])) or "pack", LONGEST_KEY),
                problem=mistake["msg"],
            )
            for mistake in error.errors()
        ]
        raise PackError("\n".join(mistakes)) from error
    except ValueError as error:
        raise PackError(
            say("model-pack-mistake", file=path.name, pack_key="lines", problem=str(error))
        ) from error


def all_packs(folder: Path | None = None) -> dict[str, Pack]:
    """Every pack revision by its name, oldest first.

    Args:
        folder: where the pack files are; None is the project's own.

    Raises:
        PackError: a file cannot be used, two hold the same revision, or there is none.
    """
    return _packs_in(FOLDER if folder is None else folder)


@cache
def _packs_in(folder: Path) -> dict[str, Pack]:
    packs: dict[str, Pack] = {}
    for path in sorted(folder.glob("*.yaml")):
        pack = read_pack(path)
        if pack.revision in packs:
            raise PackError(say("model-pack-twice", file=path.name, pack=pack.revision))
        packs[pack.revision] = pack
    if not packs:
        raise PackError(say("model-no-packs", file=folder.name))
    return dict(sorted(packs.items(), key=lambda item: _order(item[1])))


def load_pack(name: str = "", folder: Path | None = None) -> Pack:
    """Load a pack: what a bare address opens, the newest revision of a year, or exactly one.

    Args:
        name: ``""``, a year such as ``"2024"`` or ``"FY2027"``, or a revision such as
            ``"2024.1"``, in small or capital letters.
        folder: where the pack files are; None is the project's own.

    Raises:
        PackError: there is no such pack.
    """
    packs = all_packs(folder)
    wanted = name.upper() or opened_by_default()
    matching = [pack for pack in packs.values() if wanted in (pack.revision, pack.year)]
    if not matching and not name:
        # A folder without that year, as a test may have, opens at the newest that it has.
        matching = list(packs.values())
    if not matching:
        raise PackError(say("model-no-pack", given=shortened(name), names=", ".join(packs)))
    return matching[-1]


def newest_of_each_year(folder: Path | None = None) -> list[Pack]:
    """The newest revision of each year, in the order of their first fiscal years.

    Raises:
        PackError: as ``all_packs`` does.
    """
    return list({pack.year: pack for pack in all_packs(folder).values()}.values())


def opened_by_default() -> str:
    """The year or revision that a bare address opens, as data/site.yaml names it."""
    return str(_site()["opens"])


def meant_without_year() -> Pack:
    """The pack that a link means which has parameters and says no year, as data/site.yaml says.

    Raises:
        PackError: there is no pack at all.
    """
    year = str(_site().get("links_without_year", ""))
    matching = [pack for pack in all_packs().values() if pack.year == year]
    return matching[-1] if matching else load_pack()


def _site() -> dict[str, Any]:
    return dict(yaml.safe_load(SITE.read_text(encoding="utf-8")))


def _order(pack: Pack) -> tuple[int, str, int]:
    return pack.first_year, pack.year, int(pack.revision.split(".")[1])

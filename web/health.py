"""Whether this process is alive, and whether its packs are the ones on the disk."""

import logging
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from model import law, packs
from model.check import check_site
from model.messages import say
from model.mistakes import BadFile, PackError
from model.packs import FOLDER, all_packs, opened_by_default, pack_files, read_folder, refused
from web.metrics import PACKS_INVALID

_LOG = logging.getLogger(__name__)
_SHOWN = 5
"""Mistakes of a file that are named here; `python -m model check` names all."""

_Stamp = tuple[tuple[str, int, int], ...]


async def get_health(_: Request) -> Response:
    """200 as long as the event loop turns; a process that does not answer has to be restarted."""
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


async def get_readiness(_: Request) -> Response:
    """200 if visitors may be sent here, and what needs somebody's attention.

    503 only if the process began without the pack that a bare address opens. A pack on the disk
    that has become invalid meanwhile changes nothing: the one read at the start stays in use. With
    another status, all processes behind a proxy would count as not ready at once.
    """
    content = await run_in_threadpool(readiness, FOLDER)
    status = 200 if content["ready"] else 503
    return JSONResponse(content, status, headers={"Cache-Control": "no-store"})


def readiness(folder: Path) -> dict[str, Any]:
    """The packs in use, what was left out at the start, and whether the disk has others by now."""
    in_use, left_out = list(all_packs(folder)), refused(folder)
    revisions, problems, law_is_new = _on_disk(folder, _stamp(folder))
    site = check_site(packs.SITE, in_use).mistakes
    PACKS_INVALID.set(1 if problems else 0)
    new = [revision for revision in revisions if revision not in in_use]
    opens = _opens()
    there = any(opens in (pack.year, pack.revision) for pack in all_packs(folder).values())
    spoiled = any(opens in (each.year, each.revision) for each in left_out if not each.draft)
    ready = there and not spoiled
    attention = [] if ready or not opens else [say("server-packs-default", pack=opens)]
    attention += [*map(str, site), *problems]
    if left_out:
        attention.append(say("server-packs-left-out", names=", ".join(e.file for e in left_out)))
    if problems and not left_out:
        attention.append(say("server-packs-kept"))
    if law_is_new:
        attention.append(say("server-law-new"))
    if new:
        attention.append(say("server-packs-new", names=", ".join(new)))
    return {
        "ready": ready,
        "status": "ok" if not attention else "needs attention" if ready else "not ready",
        "packs_in_use": in_use,
        "attention": attention,
    }


def _opens() -> str:
    """What a bare address opens; "" where the file that names it cannot be used."""
    try:
        return opened_by_default()
    except PackError:
        return ""


def log_left_out() -> None:
    """Write a line into the log for each pack that is left out, be it not finished or wrong."""
    for each in refused():
        _LOG.error(each.message, extra={"facts": {"mistakes": list(each.mistakes[:_SHOWN])}})


def _stamp(folder: Path) -> _Stamp:
    """Something that changes when a pack or the law does, found without reading the files."""
    stats = [(path.name, path.stat()) for path in (*pack_files(folder), law.FILE) if path.exists()]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=4)
def _on_disk(folder: Path, _: _Stamp) -> tuple[list[str], list[str], bool]:
    """The revisions and the problems of the files that a new process would find.

    And whether it would read another law than this one.
    """
    found = read_folder(folder)
    problems = [mistake for each in found.refused for mistake in each.mistakes[:_SHOWN]]
    if not found.packs and not found.refused:
        problems.append(say("server-packs-none", file=folder.name))
    try:
        law_is_new = law.read_law(law.FILE)[0] != law.law()
    except BadFile as error:
        problems += map(str, error.mistakes[:_SHOWN])
        law_is_new = True
    return list(found.packs), problems, law_is_new

"""Whether this process is alive, and whether its packs are the ones on the disk."""

import logging
from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from model.messages import say
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
    revisions, problems = _on_disk(folder, _stamp(folder))
    PACKS_INVALID.set(1 if problems else 0)
    new = [revision for revision in revisions if revision not in in_use]
    opens = opened_by_default()
    there = any(opens in (pack.year, pack.revision) for pack in all_packs(folder).values())
    spoiled = any(opens in (each.year, each.revision) for each in left_out)
    ready = there and not spoiled
    attention = [] if ready else [say("server-packs-default", pack=opens)]
    attention += problems
    if left_out:
        attention.append(say("server-packs-left-out", names=", ".join(e.file for e in left_out)))
    if problems and not left_out:
        attention.append(say("server-packs-kept"))
    if new:
        attention.append(say("server-packs-new", names=", ".join(new)))
    return {
        "ready": ready,
        "status": "ok" if not attention else "needs attention" if ready else "not ready",
        "packs_in_use": in_use,
        "attention": attention,
    }


def log_left_out() -> None:
    """Write a line into the log for each pack that cannot be used."""
    for each in refused():
        _LOG.error(each.message, extra={"facts": {"mistakes": list(each.mistakes[:_SHOWN])}})


def _stamp(folder: Path) -> _Stamp:
    """Something that changes when a pack file does, found without reading the file."""
    stats = [(path.name, path.stat()) for path in pack_files(folder)]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=4)
def _on_disk(folder: Path, stamp: _Stamp) -> tuple[list[str], list[str]]:
    """The revisions and the problems of the packs that a new process would find."""
    found = read_folder(folder)
    problems = [mistake for each in found.refused for mistake in each.mistakes[:_SHOWN]]
    if not stamp:
        problems.append(say("server-packs-none", file=folder.name))
    return list(found.packs), problems

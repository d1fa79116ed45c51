"""Whether this process is alive, and whether its packs are the ones on the disk."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from model.messages import say
from model.packs import FOLDER, PackError, all_packs, read_pack
from web.metrics import PACKS_INVALID

_Stamp = tuple[tuple[str, int, int], ...]


async def get_health(_: Request) -> Response:
    """200 as long as the event loop turns; a process that does not answer has to be restarted."""
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


async def get_readiness(_: Request) -> Response:
    """200, because visitors may be sent here, and what needs somebody's attention.

    It is 200 even if a pack on the disk has become invalid: the one read at the start stays in use.
    With another status, all processes behind a proxy would count as not ready at once.
    """
    content = await run_in_threadpool(readiness, FOLDER)
    return JSONResponse(content, headers={"Cache-Control": "no-store"})


def readiness(folder: Path) -> dict[str, Any]:
    """The packs in use, and whether those on the disk are the same and valid."""
    in_use = list(all_packs(folder))
    revisions, problems = _on_disk(folder, _stamp(folder))
    PACKS_INVALID.set(1 if problems else 0)
    new = [revision for revision in revisions if revision not in in_use]
    attention = list(problems)
    if problems:
        attention.append(say("server-packs-kept"))
    if new:
        attention.append(say("server-packs-new", names=", ".join(new)))
    return {
        "ready": True,
        "status": "needs attention" if attention else "ok",
        "packs_in_use": in_use,
        "attention": attention,
    }


def _stamp(folder: Path) -> _Stamp:
    """Something that changes when a pack file does, found without reading the file."""
    stats = [(path.name, path.stat()) for path in sorted(folder.glob("*.yaml"))]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=4)
def _on_disk(folder: Path, stamp: _Stamp) -> tuple[list[str], list[str]]:
    """The revisions and the problems of the packs that a new process would find."""
    revisions, problems = [], []
    for name, _, _ in stamp:
        try:
            revisions.append(read_pack(folder / name).revision)
        except PackError as error:
            problems += str(error).splitlines()[:5]
    if not stamp:
        problems.append(say("server-packs-none", file=folder.name))
    return revisions, problems

"""Whether this process is alive, and whether what it answers with is what lies on the disk."""

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
    """200 while the event loop turns: a process that does not answer is to be started anew."""
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


async def get_readiness(_: Request) -> Response:
    """200 while visitors may be sent here, and what somebody should look after.

    A pack that was made invalid takes nobody's answer away: the one read at the start stays in use,
    and were this no longer ready, no process behind the same proxy would be.
    """
    told = await run_in_threadpool(readiness, FOLDER)
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


def readiness(folder: Path) -> dict[str, Any]:
    """What the packs in use are, and whether those on disk are the same and valid."""
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
    """What changes when a pack file does, without reading it."""
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

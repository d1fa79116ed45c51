"""Serves a scenario's picture to whoever shows a preview of its link.

A picture costs some 50 ms of a processor and anybody may ask for any, so two are made at once,
few wait, and what is kept is bounded.
"""

import asyncio
from collections import OrderedDict
from hashlib import sha256

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from reports.sharing.preview import PICTURE_PATH, SharedPicture, shared_picture
from web.address import origin

AT_ONCE = 2
WAITING = 24
KEPT = 256

_FOREVER = "public, max-age=31536000, immutable"
_HOUR = "public, max-age=3600"


class Busy(Exception):
    """More pictures are asked for than can be made soon."""


class Pictures:
    """The pictures made last, each made once however many ask for it."""

    def __init__(self, at_once: int = AT_ONCE, waiting: int = WAITING, kept: int = KEPT) -> None:
        self._limiter = CapacityLimiter(at_once)
        self._most_open = at_once + waiting
        self._kept = kept
        self._open = 0
        self._made: OrderedDict[SharedPicture, asyncio.Task[bytes]] = OrderedDict()

    async def png(self, picture: SharedPicture) -> bytes:
        """The picture, from those kept or made now.

        Raises:
            Busy: too many others are waiting.
        """
        if picture not in self._made:
            if self._open >= self._most_open:
                raise Busy
            self._open += 1
            self._made[picture] = asyncio.create_task(self._make(picture))
            if len(self._made) > self._kept:
                self._made.popitem(last=False)
        self._made.move_to_end(picture)
        # Others may wait for the same picture when the one who asked first goes away.
        return await asyncio.shield(self._made[picture])

    async def _make(self, picture: SharedPicture) -> bytes:
        try:
            return await to_thread.run_sync(picture.png, limiter=self._limiter)
        except BaseException:
            self._made.pop(picture, None)
            raise
        finally:
            self._open -= 1


def picture_route() -> Route:
    """The route of the pictures, with a store of its own."""
    pictures = Pictures()

    async def answer(request: Request) -> Response:
        picture = shared_picture(origin(request.scope), request.url.query)
        try:
            body = await pictures.png(picture)
        except Busy:
            return Response(status_code=503, headers={"Retry-After": "5"})
        tag = f'"{sha256(body).hexdigest()[:24]}"'
        headers = {"ETag": tag, "Cache-Control": _FOREVER if picture.frozen else _HOUR}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="image/png", headers=headers)

    return Route(PICTURE_PATH, answer)

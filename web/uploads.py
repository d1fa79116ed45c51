"""Files that are uploaded to a page: checked before they come, bounded while they do.

Streamlit's own route takes and keeps whatever is sent. Here it is checked first whether a page
asked for the file, whether the file is small enough, and whether there is room.
"""

import re
from collections.abc import Callable
from typing import Final

from starlette.datastructures import Headers
from starlette.formparsers import MultiPartParser
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from model.messages import say
from web.ceiling import memory_is_short
from web.drain import refuse
from web.limits import Places, client_of
from web.metrics import REFUSED
from web.problems import refusal
from web.stores import MOST_FILES, VISIT_BYTES, Uploads

AT_ONCE: Final = 4
ALL_AT_ONCE: Final = 12
"""Files on their way, of one client and of all; each takes three times its size meanwhile."""
ENVELOPE: Final = 10_000
"""Bytes that a browser sends around a file: its name and type."""

_ADDRESS: Final = re.compile(r"/_stcore/upload_file/([^/]+)/([^/]+)")

# A file on its way stays in memory, so that a full disk does no harm.
MultiPartParser.spool_max_size = 8 * 2**20


class BoundedUploads:
    """Stands in front of Streamlit's route for uploads."""

    def __init__(self, app: ASGIApp, uploads: Callable[[], Uploads]) -> None:
        self.app = app
        self._uploads = uploads
        self._coming = Places(AT_ONCE, ALL_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = _ADDRESS.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if address is None or scope["method"] != "PUT":
            await self.app(scope, receive, send)
            return
        client, given = client_of(scope), Headers(scope=scope).get("content-length", "")
        length = int(given) if given.isdigit() else 0
        uploads = self._uploads()
        refused = _refused(uploads, address[1], address[2], length)
        if refused is None and not self._coming.take(client):
            refused = 429, say("server-file-others")
        if refused is not None:
            await _refuse(*refused, scope, receive, send)
            return
        try:
            if not memory_is_short() and uploads.reserve(address[1], client, length):
                try:
                    await self.app(scope, receive, send)
                finally:
                    uploads.release(address[1], length)
            else:
                megabytes = VISIT_BYTES // 10**6
                full = say("server-file-no-room", most_files=MOST_FILES, visit_megabytes=megabytes)
                await _refuse(507, full, scope, receive, send)
        finally:
            self._coming.give(client)


def _refused(uploads: Uploads, visit: str, file: str, length: int) -> tuple[int, str] | None:
    """The status and sentence for a file that is refused without a look into it."""
    if not uploads.expects(visit, file):
        return 400, say("server-file-unasked")
    if not length:
        return 411, say("server-file-length")
    most = config.get_option("server.maxUploadSize") * 2**20
    if length > most + ENVELOPE:
        return 413, say("server-file-large", most_megabytes=most // 2**20)
    return None


async def _refuse(status: int, sentence: str, scope: Scope, receive: Receive, send: Send) -> None:
    REFUSED.labels("file").inc()
    response = refusal(scope["path"], status, say("server-file-title"), sentence)
    await refuse(response, scope, receive, send)

"""An answer that may be kept: its tag, how long it stays right, and 304 for who has it already."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

FOREVER = "public, max-age=31536000, immutable"
A_MINUTE = "public, max-age=60"
"""A live scenario follows the newest facts, and a paper bears today's date."""
NEVER = "private, no-store"
"""What holds a district is kept by nobody on its way."""

# Made once: that takes as long as the encoding of an estimate.
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


@dataclass(frozen=True)
class Given:
    """What an endpoint answers with, before a request's own wishes."""

    body: bytes
    media_type: str
    frozen: bool = False
    """The exact revision is named, so the answer never changes."""
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200
    tag: str = ""

    def tagged(self) -> "Given":
        """The same with its tag, by which a client knows whether it has the answer."""
        return replace(self, tag=f'"{blake2b(self.body, digest_size=12).hexdigest()}"')


def response(request: Request, given: Given, private: bool) -> Response:
    """The answer to a request, or 304 where the client names the tag of what it would get."""
    if private or not given.tag:
        return unkept(given)
    kept = FOREVER if given.frozen else A_MINUTE
    headers = {"ETag": given.tag, "Cache-Control": kept, **given.headers}
    known = request.headers.get("if-none-match", "")
    if known and (known.strip() == "*" or given.tag in known):
        return Response(status_code=304, headers=headers)
    return Response(given.body, given.status, headers, given.media_type)


def unkept(given: Given) -> Response:
    """An answer that nobody keeps on its way."""
    headers = {"Cache-Control": NEVER, **given.headers}
    return Response(given.body, given.status, headers, given.media_type)


def json_given(content: Any, frozen: bool) -> Given:
    """The answer as JSON."""
    return Given(json_bytes(content), "application/json", frozen)


def json_bytes(content: Any) -> bytes:
    """JSON as compact as it can be written; no number in it is infinite."""
    return _ENCODER.encode(content).encode("utf-8", "replace")

"""An answer that may be kept: its tag, how long it stays right, and 304 for who has it already."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

FOREVER = "public, max-age=31536000, immutable"
A_MINUTE = "public, max-age=60"
"""A live scenario follows the newest facts, and a paper bears today's date."""

# Made once: that takes as long as the encoding of an estimate.
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def answer(
    request: Request,
    body: bytes,
    media_type: str,
    frozen: bool,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The answer, or 304 where the client names the tag of what it would get."""
    tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    kept = {"ETag": tag, "Cache-Control": FOREVER if frozen else A_MINUTE, **(headers or {})}
    known = request.headers.get("if-none-match", "")
    if known and (known.strip() == "*" or tag in known):
        return Response(status_code=304, headers=kept)
    return Response(body, headers=kept, media_type=media_type)


def json_answer(request: Request, content: Any, frozen: bool) -> Response:
    """The answer as JSON."""
    return answer(request, json_bytes(content), "application/json", frozen)


def json_bytes(content: Any) -> bytes:
    """JSON as compact as it can be written; no number in it is infinite."""
    return _ENCODER.encode(content).encode("utf-8", "replace")

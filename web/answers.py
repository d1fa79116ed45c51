"""Answers that may be cached: their tags, how long they stay right, and when 304 is enough."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response

from model import Pack
from model.languages import weight_of

FOREVER = "public, max-age=31536000, immutable"
A_MINUTE = "public, max-age=60"
"""For a live scenario, which follows the newest facts, and a paper, which has today's date."""
NEVER = "private, no-store"
"""For answers about a district."""

REVISION, LAW_AS_OF = "X-Pack", "X-Law-As-Of"
"""The headers that name the facts and the day of the law that an answer was made with."""
RULES, CURRENT_LAW = "X-Rules", "X-Current-Law"
"""The headers that say under which rules figures hold, and what one is under current law."""

# Made once, because that takes as long as to encode an estimate.
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


@dataclass(frozen=True)
class Given:
    """What an endpoint answers; it is the same for every client."""

    body: bytes
    media_type: str
    frozen: bool = False
    """The link names the exact revision, so the answer never changes."""
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200
    tag: str = ""

    def made_with(self, pack: Pack) -> "Given":
        """The same with headers that say with which facts and which day's law it was made.

        They are for every form, a picture too, and leave its bytes as they were.
        """
        law = pack.law_as_of.isoformat()
        return replace(self, headers={**self.headers, REVISION: pack.revision, LAW_AS_OF: law})

    def ruled(self, rules: Mapping[str, str | int | float]) -> "Given":
        """The same with a header that says under which rules its figures hold, defaults too."""
        return replace(self, headers={**self.headers, RULES: urlencode(rules)})

    def tagged(self) -> "Given":
        """The same with its tag, from which a client knows whether it has this answer."""
        return replace(self, tag=f'"{blake2b(self.body, digest_size=12).hexdigest()}"')


def response(request: Request, given: Given, private: bool) -> Response:
    """The response to a request: 304 if the client names the tag of this answer."""
    if private or not given.tag:
        return unkept(given)
    kept = FOREVER if given.frozen else A_MINUTE
    headers = {"ETag": given.tag, "Cache-Control": kept, **given.headers}
    known = request.headers.get("if-none-match", "")
    if known and (known.strip() == "*" or given.tag in known):
        return Response(status_code=304, headers=headers)
    return Response(given.body, given.status, headers, given.media_type)


def unkept(given: Given) -> Response:
    """A response that no cache keeps."""
    headers = {"Cache-Control": NEVER, **given.headers}
    return Response(given.body, given.status, headers, given.media_type)


def takes(headers: Headers, packed: str) -> bool:
    """Whether a client takes an answer packed so, "gzip" or "br"; "gzip;q=0" refuses that."""
    for each in headers.get("accept-encoding", "").split(","):
        coding, _, weight = each.partition(";")
        if coding.strip().lower() == packed:
            return weight_of(weight) > 0
    return False


def json_given(content: Any, frozen: bool) -> Given:
    """The answer as JSON."""
    return Given(json_bytes(content), "application/json", frozen)


def json_bytes(content: Any) -> bytes:
    """Compact JSON. ``ValueError`` if a number is infinite."""
    return _ENCODER.encode(content).encode("utf-8", "replace")

"""The address that a visitor reached this server by, taken from the request and checked."""

import re

from starlette.datastructures import Headers
from starlette.types import Scope

_HOST = re.compile(r"([a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(:[0-9]{1,5})?", re.IGNORECASE)
_SCHEMES = ("http", "https")


def origin(scope: Scope) -> str:
    """The scheme and host of a request, such as "https://budget.example.org".

    Whatever a stranger sends as a host or a scheme is used only if it can be nothing else.
    """
    headers = Headers(scope=scope)
    # A proxy that ends TLS speaks plain HTTP to us and names the visitor's scheme here.
    forwarded = headers.get("x-forwarded-proto", "").partition(",")[0].strip().lower()
    scheme = next((each for each in (forwarded, scope.get("scheme")) if each in _SCHEMES), "http")
    host = headers.get("host", "")
    return f"{scheme}://{host if _HOST.fullmatch(host) else 'localhost'}"

"""Where this site is on the internet: how links, codes, previews and printed pages begin."""

import os
from functools import cache
from urllib.parse import urlsplit

from model.messages import say

ADDRESS = "RESC_PUBLIC_ADDRESS"
ALSO_AT = "RESC_ALSO_AT"
"""Environment variables: the site's address, and others that it answers at, with commas."""


class BadAddress(ValueError):
    """A configured address is not an address."""


@cache
def public_address() -> str:
    """The configured address, without a slash at its end; "" where none is configured.

    Raises:
        BadAddress: it is not a scheme and a host.
    """
    given = os.environ.get(ADDRESS, "").strip()
    return _read(ADDRESS, given) if given else ""


@cache
def addresses() -> frozenset[str]:
    """All configured addresses; none means that only this machine and bare IP addresses are meant.

    Raises:
        BadAddress: one is not a scheme and a host.
    """
    others = (each.strip() for each in os.environ.get(ALSO_AT, "").split(","))
    found = {_read(ALSO_AT, each) for each in others if each} | {public_address()}
    return frozenset(found - {""})


def _read(variable: str, given: str) -> str:
    try:
        parts = urlsplit(given.lower())
        whole = parts.scheme in ("http", "https") and parts.hostname and given.isprintable()
        extra = parts.path.strip("/") or parts.query or parts.fragment or parts.username
        port = parts.port
    except ValueError:
        whole, extra, port = None, None, None
    if not whole or extra:
        raise BadAddress(say("share-bad-address", variable=variable, given=given))
    usual = port == {"http": 80, "https": 443}[parts.scheme]
    host = parts.netloc.rpartition(":")[0] if usual else parts.netloc
    return f"{parts.scheme}://{host}"

"""The addresses that this server answers at, and the one that it writes into its answers.

Otherwise a stranger could send any name as Host, and have it in links and previews, or let a name
of another site point here, and show our page as that site's. So only configured names are accepted;
if there are none, this machine's own names and bare IP addresses.
"""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope

from reports.sharing.site import addresses, public_address

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]{1,5}))?", re.IGNORECASE | re.ASCII)
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def origin(scope: Scope) -> str:
    """The scheme and host that links to this site begin with, such as "https://budget.example.org".

    It is the configured address, or else the one that the request was sent to.
    """
    if configured := public_address():
        return configured
    host = Headers(scope=scope).get("host", "")
    scheme = "https" if scope.get("scheme") in ("https", "wss") else "http"
    return f"{scheme}://{host if known_host(host) else 'localhost'}"


def known_host(host: str) -> bool:
    """Whether this server answers to a Host header: a name or IP address, maybe with a port."""
    name = _name(host)
    if name in LOOPBACK:
        return True
    if configured := addresses():
        return host.lower() in {urlsplit(each).netloc for each in configured}
    return _is_ip(name)


def known_origin(given: str, host: str) -> bool:
    """Whether a page at an Origin may open a websocket: one of the site, or of the same Host."""
    scheme, _, name = given.lower().partition("://")
    same = scheme in ("http", "https") and name == host.lower()
    return same or given.lower() in addresses()


def _name(host: str) -> str:
    """A host's name without its port; "" where it cannot be a host."""
    found = _HOST.fullmatch(host)
    if found is None or not 0 < int(found[2] or 80) < 65_536:
        return ""
    return found[1].strip("[]").lower()


def _is_ip(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True

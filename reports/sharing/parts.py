"""The parts of pages that an address names, and the old addresses of what were pages once."""

from collections.abc import Mapping
from urllib.parse import quote

from model.scenario import PART

SERVICES, VALIDATION, METHOD = ("services", "validation", "method")

_MOVED: Mapping[str, tuple[str, str]] = {
    "/services": ("/", SERVICES),
    "/validation": ("/evidence", VALIDATION),
    "/method": ("/evidence", METHOD),
}
"""The page and the part that stand at each old path now."""

OLD_PATHS = tuple(_MOVED)


def with_part(link: str, part: str) -> str:
    """A link that opens a part of its page: the tab that is open where the link is made."""
    page, _, query = link.partition("?")
    return _address(page, part, query) if part else link


def moved_to(path: str, query: str) -> str:
    """Where what stood at an old path is now, with the same query.

    A browser takes the fragment of the old address along.

    Raises:
        KeyError: nothing stood there.
    """
    page, part = _MOVED[path]
    return _address(page, part, query)


def _address(page: str, part: str, query: str) -> str:
    # The query stays last, because what stands after a link's last value is told apart there.
    return f"{page}?{PART}={quote(part)}" + (f"&{query}" if query else "")

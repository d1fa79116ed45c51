"""What an endpoint of the API is: its address, what it is for, what it takes and gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from reports.sharing.snippets import API_PATH
from web.answers import Given
from web.question import Option

PREFIX = API_PATH


@dataclass(frozen=True)
class Asked:
    """A request, as an endpoint gets it."""

    query: str
    site: str
    """The site's own address, "https://budget.example.org"."""
    today: date
    place: str = ""
    """The part of the path that names a thing."""
    media_type: str = ""
    body: bytes = b""


Handler = Callable[[Asked], Given]
"""Raises ``web.problems.RequestRefused`` where it has no answer."""


@dataclass(frozen=True)
class Endpoint:
    """One address of the API."""

    path: str
    says: str
    handle: Handler
    gives: Mapping[str, str]
    """A schema's name by media type; "" for a file."""
    options: tuple[Option, ...] = ()
    scenario: bool = True
    """It takes the link's own parameters."""
    takes: Mapping[str, str] = field(default_factory=dict)
    """The same for the body that it takes; then it is a POST."""
    at: Mapping[str, str] = field(default_factory=dict)
    """Parts of its path, with an example each."""
    example: Mapping[str, str] = field(default_factory=dict)
    """A query that shows what it is for."""
    ruled: bool = False
    """A header says under which rules its figures hold."""
    takes_long: bool = False
    """More than a few milliseconds."""

    @property
    def method(self) -> str:
        return "POST" if self.takes else "GET"

    @property
    def name(self) -> str:
        """Its operation's name: "get_table"."""
        words = self.path.replace("{", "").replace("}", "").replace(".", "_").strip("/")
        return f"{self.method.lower()}_{words.replace('/', '_')}"

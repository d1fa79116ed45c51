"""What an endpoint of the API is: where, what for, what it takes and what it gives."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from reports.sharing.snippets import API_PATH
from web.question import Option

PREFIX = API_PATH

Handler = Callable[[Request], Awaitable[Response]]


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
    """The body that it takes, likewise: a POST."""
    at: Mapping[str, str] = field(default_factory=dict)
    """Parts of its path, with an example each."""
    example: Mapping[str, str] = field(default_factory=dict)
    """A query that shows what it is for."""

    @property
    def method(self) -> str:
        return "POST" if self.takes else "GET"

    @property
    def name(self) -> str:
        """Its operation's name: "get_table"."""
        words = self.path.replace("{", "").replace("}", "").replace(".", "_").strip("/")
        return f"{self.method.lower()}_{words.replace('/', '_')}"

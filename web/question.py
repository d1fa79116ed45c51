"""What a request asks: a scenario, by the parameters of a link, and the endpoint's own options."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from starlette.types import Scope

from model import Notice, Pack, Scenario, open_link
from model.messages import say
from model.opening import Opened, newer_unread_of, passed_by_law, rises_before_cut_of
from model.parameters import parameters
from model.scenario import pairs_of
from reports.wording.bill_sentences import other_programs
from web.problems import bad_value, either, refuse_notices

SHORT = 500
"""Characters. A link that is not longer is read in this process: that takes a millisecond, and to
hand it to another one takes longer."""


_FILES = (Path(__file__).parents[1] / "pages").glob("[!_]*.py")
_PAGES = {"/", *(f"/{each.stem}" for each in _FILES)}
"""The address of a page is the name of its file."""


@dataclass(frozen=True)
class Option:
    """A parameter of the API that links do not have; a wrong value is always refused."""

    name: str
    says: str
    choices: tuple[str, ...] = ()
    """The first is the default; if there are none, any text is taken."""


STRICT = Option("strict", say("api-strict"), ("0", "1"))


@dataclass(frozen=True)
class Question:
    """A request, read."""

    pack: Pack
    scenario: Scenario
    notices: tuple[Notice, ...]
    options: Mapping[str, str]

    @property
    def frozen(self) -> bool:
        """Whether the link names the exact revision, so that the answer never changes."""
        return self.scenario.pack == self.pack.revision


def is_page(path: str) -> bool:
    """Whether a path is that of a page."""
    return path in _PAGES


def query_of(scope: Scope) -> str:
    """The query of a request as it came."""
    return str(scope["query_string"].decode("latin-1"))


def read_question(query: str, options: Sequence[Option]) -> Question:
    """Read a query string.

    Raises:
        RequestRefused: an option does not take its value, or ``strict=1`` is set and some
            parameter of the link was not used as given.
    """
    pairs, notices = pairs_of(query)
    own = {option.name for option in options}
    given = {name: value for name, value in reversed(pairs) if name in own}
    chosen = {option.name: _chosen(option, given) for option in options}
    opened = open_link([pair for pair in pairs if pair[0] not in own])
    notices += opened.notices
    if chosen.get(STRICT.name) == "1":
        refuse_notices(notices)
    frozen = opened.scenario.pack == opened.pack.revision
    # The answer to a frozen link stays the same to the byte.
    said = [newer_unread_of(opened)]
    if not frozen:
        said += [rises_before_cut_of(opened), *passed_by_law(opened), _other_programs_of(opened)]
    return Question(opened.pack, opened.scenario, (*notices, *filter(None, said)), chosen)


def _other_programs_of(opened: Opened) -> Notice | None:
    """That rows of the link are called as what is under no cap. They count all the same."""
    said = other_programs(opened.scenario.rows)
    if not said:
        return None
    rows = parameters(opened.pack)["rows"]
    given = str(rows.write(opened.scenario.rows))
    return Notice(rows.name, given, rows.accepted, given, said)


def _chosen(option: Option, given: Mapping[str, str]) -> str:
    if not option.choices:
        return given.get(option.name, "")
    value = given.get(option.name, option.choices[0])
    if value not in option.choices:
        raise bad_value(option.name, value, either(option.choices))
    return value

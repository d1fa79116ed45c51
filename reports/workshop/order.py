"""What is asked of the workshop, by whom, and how an order that is not carried out is refused."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from model import Pack, Scenario
from model.messages import language
from model.scenario import holds_district

RETRY_AFTER = 5
"""Seconds after which a refused asker may come again."""

Why = Literal["busy", "many", "time", "memory", "size", "left"]


@dataclass(frozen=True)
class Order:
    """A function of a module and what it is given; both reach another process by name or copy."""

    kind: str
    """The name that it is counted under; nothing that a visitor typed."""
    make: Callable[..., Any]
    of: tuple[Any, ...]
    quick: bool = False
    """It takes some milliseconds, so it does not wait behind those that take long."""
    day: date | None = None
    """The function's last argument. Its result is good for the day, or for ever if it says so."""
    language: str = field(default_factory=language)
    """What it is made in: what is spoken where the order is given."""

    @property
    def key(self) -> Hashable:
        """Equal for orders with the same result; None where it might hold a district."""
        if not all(map(_is_public, self.of)):
            return None
        return (self.kind, self.language, *self.of)


def order(make: Callable[..., Any], *of: Any) -> Order:
    """The order of a document that may take long."""
    return Order(make.__name__, make, of)


def _is_public(value: Any) -> bool:
    """Whether a value surely holds nothing of a district; a value of any other kind may.

    A text is a link, or one of our own words.
    """
    if isinstance(value, Scenario | str):
        return not holds_district(value)
    nothing = value is None or (isinstance(value, tuple | bytes) and not value)
    return nothing or isinstance(value, Pack | date | int | float)


@dataclass(frozen=True)
class Asker:
    """Who asks: a client's address and, of a page, its visit. Both are held to a number of orders.

    "" means unknown.
    """

    address: str = ""
    visit: str = ""


class NotMade(Exception):
    """An order that was not carried out; its text is a sentence for the asker.

    The sentence may be a function that makes it: a page that shows it later may be in another
    language by then.
    """

    def __init__(self, why: Why, sentence: str | Callable[[], str]) -> None:
        super().__init__(why)
        self.why = why
        self._sentence = sentence

    def __str__(self) -> str:
        return self._sentence if isinstance(self._sentence, str) else self._sentence()

    @property
    def passes(self) -> bool:
        """The same order may be carried out later."""
        return self.why in ("busy", "many")


class Broken(Exception):
    """An error of our own while an order was carried out.

    Its text is the fault's type; what the fault said is left out, because it may quote a visitor.
    """

    def __init__(self, fault: str, where: list[str]) -> None:
        super().__init__(fault)
        self.where = where

"""Numbers by name that nobody can change, so that what holds them can be the key of a cache."""

from collections.abc import Iterator, Mapping


class Values(Mapping[str, float]):
    """A mapping of names to numbers, equal to any other with the same names and numbers.

    It can be part of a cache's key; but not with numbers that stand for many scenarios at once
    (``model.rule.as_one``), whose hash raises TypeError.
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, float]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> float:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return self._values == (other._values if isinstance(other, Values) else other)

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return repr(self._values)

"""The steps of a visit as a value: what undo, redo and the list of scenarios tried go by.

Two scenarios are one where policy, assumptions and pack are; a district's rows are no step.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from model.scenario import Opened, essence, without_district

MOST = 50


@dataclass(frozen=True)
class Steps:
    """Scenarios in the order they were gone through, the present one among them."""

    taken: tuple[Opened, ...]
    at: int
    marked: Mapping[Opened, Opened]
    """Every scenario tried, each once, the first one first, by what its link means."""

    @property
    def tried(self) -> tuple[Opened, ...]:
        return tuple(self.marked.values())

    @property
    def present(self) -> Opened:
        return self.taken[self.at]

    @property
    def can_undo(self) -> bool:
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        return self.at < len(self.taken) - 1


def begun(opened: Opened) -> Steps:
    """The steps of a visit that has just opened a link."""
    first = _bare(opened)
    return Steps((first,), 0, {essence(first): first})


def after(steps: Steps, opened: Opened) -> Steps:
    """The steps after a change; what could be redone before it is gone, but stays among tried."""
    found = essence(opened)
    if found == essence(steps.present):
        return steps
    new = _bare(opened)
    taken = (*steps.taken[: steps.at + 1], new)[-MOST:]
    marked = steps.marked if found in steps.marked else {**steps.marked, found: new}
    return Steps(taken, len(taken) - 1, dict(list(marked.items())[-MOST:]))


def undone(steps: Steps) -> Steps:
    """One step back, where there is one."""
    return replace(steps, at=max(0, steps.at - 1))


def redone(steps: Steps) -> Steps:
    """One step forward again, where there is one."""
    return replace(steps, at=min(len(steps.taken) - 1, steps.at + 1))


def _bare(opened: Opened) -> Opened:
    return Opened(opened.pack, without_district(opened.scenario), ())

"""The scenarios that a visit went through, for undo, redo and the list of scenarios tried.

A change of policy, assumptions or pack is a step; a change of a district's rows is none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from model.opening import Opened, essence
from model.scenario import without_district

MOST = 50


@dataclass(frozen=True)
class Steps:
    """Scenarios in the order of the visit, and the place of the present one."""

    taken: tuple[Opened, ...]
    at: int
    marked: Mapping[Opened, Opened]
    """Every scenario tried, in order, each once, by its essence."""

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
    """The steps after a change; what could be redone is gone, but stays in ``tried``."""
    found = essence(opened)
    if found == essence(steps.present):
        return steps
    new = _bare(opened)
    taken = (*steps.taken[: steps.at + 1], new)[-MOST:]
    if found in steps.marked:
        return Steps(taken, len(taken) - 1, steps.marked)
    # A copy, because only that keeps the hashes of its scenarios.
    marked = {**steps.marked, found: new}
    if len(marked) > MOST:
        del marked[next(iter(marked))]
    return Steps(taken, len(taken) - 1, marked)


def undone(steps: Steps) -> Steps:
    """One step back, where there is one."""
    return replace(steps, at=max(0, steps.at - 1))


def redone(steps: Steps) -> Steps:
    """One step forward again, where there is one."""
    return replace(steps, at=min(len(steps.taken) - 1, steps.at + 1))


def _bare(opened: Opened) -> Opened:
    return Opened(opened.pack, without_district(opened.scenario), ())

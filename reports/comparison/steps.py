"""The columns of a comparison as the steps of a hearing, one after the other."""

from typing import NamedTuple

from model.comparison_link import decode_comparison
from model.opening import Opened
from model.scenario import Notice, Query
from reports.comparison.columns import columns


class Step(NamedTuple):
    """One step: what it is called, who it is from, and what it shows, opened with its pack."""

    name: str
    author: str
    scenario: Opened


def steps_of(link: Query) -> tuple[list[Step], list[Notice]]:
    """The steps that a comparison's link prepares, in its order, and what was not used of it.

    Args:
        link: the parameters of a comparison's address, ``s1`` to ``s4`` and ``n1`` to ``n4``, as a
            query string or as pairs. One without columns prepares nothing.
    """
    entries, notices = decode_comparison(link)
    steps = [Step(column.name, column.by, column.opened) for column in columns(entries)]
    of_steps = [notice for step in steps for notice in step.scenario.notices]
    return steps, [*notices, *of_steps]

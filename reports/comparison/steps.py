"""The columns of a comparison as the steps of a hearing, one after the other."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from model.comparison_link import Entry, decode_comparison, to_comparison_parameters
from model.opening import Opened, is_of_a_scenario
from model.scenario import Notice, Query, pairs_of, to_parameters, without_district
from reports.comparison.columns import titles
from reports.wording.scenario_names import distinct


class Step(NamedTuple):
    """One step: what it is called, and what it shows, opened with its pack."""

    name: str
    scenario: Opened


def to_steps(entries: Sequence[Entry]) -> dict[str, str]:
    """The parameters of a hearing that shows columns one after the other, the first one first.

    Those of the first scenario stand there too, as in any link of one.
    """
    _, first = entries[0]
    shown = to_parameters(replace(without_district(first.scenario), lang=""), first.pack)
    return {name: str(value) for name, value in shown.items()} | to_comparison_parameters(entries)


def steps_of(link: Query) -> tuple[list[Step], list[Notice]]:
    """The steps that a comparison's link prepares, in its order, and what was not used of it.

    Args:
        link: the parameters of a comparison's address, ``s1`` to ``s4`` and ``n1`` to ``n4``, as a
            query string or as pairs; those of one scenario beside them are not read. A link without
            columns prepares nothing.
    """
    pairs, _ = pairs_of(link)
    entries, notices = decode_comparison([p for p in pairs if not is_of_a_scenario(p[0])])
    scenarios = [opened for _, opened in entries]
    # A step is seen alone, so the name of a rule is not enough for it.
    names = distinct(titles(scenarios, [name for name, _ in entries]))
    steps = [Step(name, opened) for name, opened in zip(names, scenarios, strict=True)]
    return steps, [*notices, *(notice for opened in scenarios for notice in opened.notices)]

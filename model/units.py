"""Turns dollars of lost services into things people know: positions, residents, people trained."""

from collections.abc import Mapping

from model.pack import Unit


def units_lost(
    units: Mapping[str, Unit], amount: float, services_lost: float, values: Mapping[str, float]
) -> dict[str, float]:
    """Count what the lost dollars would have bought.

    Args:
        units: the line's units, a unit after the one it is a ratio of.
        amount: the whole line, dollars.
        services_lost: dollars of services lost.
        values: the assumptions in use.

    Returns:
        Each unit's count: dollars ÷ cost, the same share of what the whole line buys, or
        another unit's count × ratio.
    """
    lost: dict[str, float] = {}
    for name, unit in units.items():
        if unit.cost is not None:
            lost[name] = services_lost / values[unit.cost]
        elif unit.bought_by_line is not None:
            lost[name] = services_lost / (amount / values[unit.bought_by_line])
        elif unit.of is not None and unit.ratio is not None:
            lost[name] = lost[unit.of] * values[unit.ratio]
    return lost

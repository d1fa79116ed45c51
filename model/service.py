"""A service line: counted in units bought, with no cap on what districts may be charged."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from model import pack as schema
from model.rule import split
from model.units import units_lost


@dataclass(frozen=True)
class ServiceEstimate:
    """What a cut to a service line does in one fiscal year. Dollars, unless said otherwise."""

    line: int
    cut: float
    districts_pay: float
    services_lost: float
    units_lost: Mapping[str, float]
    """Counts by unit."""
    per_partner_district: float | None
    """Dollars a partner district, where the line has partners."""


def estimate_service(
    line: schema.ServiceLine, cut: float, passed_on: float, values: Mapping[str, float]
) -> ServiceEstimate:
    """Estimate a service line.

    Args:
        line: the line, from the pack.
        cut: dollars, 0 to the whole line.
        passed_on: share that districts backfill, 0 to 1.
        values: the assumptions in use.
    """
    districts_pay, services_lost = split(cut, passed_on, math.inf)
    return ServiceEstimate(
        line=line.amount,
        cut=cut,
        districts_pay=districts_pay,
        services_lost=services_lost,
        units_lost=units_lost(line.units, line.amount, services_lost, values),
        per_partner_district=districts_pay / values[line.partners] if line.partners else None,
    )

"""A tuition line: charged per student, up to a cap where the law has one.

Formulas: the state pays the share of the base year's tuition that the cap takes away (the relief),
so the line divided by that share and by the students is that tuition; a cut can raise tuition by
what the rule leaves above today's. Without a cap in law, today's tuition is the whole rate, and
nothing stops it from rising.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from model import pack as schema
from model.rule import as_float, split
from model.units import units_lost


@dataclass(frozen=True)
class TuitionEstimate:
    """What a cut to a tuition line does in one fiscal year. Dollars, unless said otherwise."""

    line: int
    cut: float
    students: float
    """Students whose sending districts pay tuition."""
    cut_per_student: float
    tuition_now: float
    """Dollars a student under today's cap."""
    tuition_increase: float
    """Dollars a student."""
    tuition_increase_percent: float
    """Percent of ``tuition_now``."""
    headroom_per_student: float
    """Dollars by which the rule lets a student's tuition rise; infinite when the cap is lifted."""
    districts_pay: float
    services_lost: float
    units_lost: Mapping[str, float]
    """Counts by unit."""


def full_tuition(line: schema.TuitionLine, values: Mapping[str, float]) -> float:
    """Tuition of the base year, before the cap; dollars a student.

    The figure that is given, or line ÷ (1 − cap rate) ÷ students: the line replaces the share that
    the cap takes from tuition (domain facts M3 and M4). Where a pack leaves it to be worked out,
    there is a cap in law.
    """
    names = line.assumptions
    if names.full_tuition in values or names.cap_rate is None:
        return values[names.full_tuition]
    return line.amount / (1 - values[names.cap_rate]) / values[names.students]


def cap_share(line: schema.TuitionLine, values: Mapping[str, float]) -> float:
    """The share of the base year's tuition that may be charged in the pack's first year, 0 to 1.

    1 where no law caps the line.
    """
    name = line.assumptions.cap_rate
    return 1.0 if name is None else values[name]


def headroom_per_student(
    tuition_cap: schema.TuitionCap, full: float, cap_rate: float | None, index: float, rises: int
) -> float:
    """Dollars by which a student's tuition may lawfully rise; infinite when the cap is lifted.

    Args:
        tuition_cap: how far tuition may rise.
        full: tuition of the base year, dollars a student.
        cap_rate: the cap in law, 0 to 1; None where there is none.
        index: inflation a year, as a share.
        rises: how many yearly rises with the index there have been, 0 or more.
    """
    if tuition_cap == "lifted" or cap_rate is None:
        return math.inf
    if tuition_cap == "cpi":
        # In binary, 1.005 − 1 is slightly below 0.005: half a cent of a bill would be rounded down.
        return cap_rate * full * as_float(np.round((1 + index) ** rises - 1, 15))
    return as_float(np.maximum(tuition_cap / 100 - cap_rate, 0)) * full


def estimate_tuition(
    line: schema.TuitionLine,
    cut: float,
    passed_on: float,
    tuition_cap: schema.TuitionCap,
    values: Mapping[str, float],
    cap_rate: float | None,
    years_since_first: int = 0,
    rises: int = 1,
) -> TuitionEstimate:
    """Estimate a tuition line in one fiscal year.

    Args:
        line: the line, from the pack.
        cut: dollars, 0 to the whole line.
        passed_on: share of the cut charged to districts where the law lets it be, 0 to 1.
        tuition_cap: how far tuition may rise.
        values: the assumptions in use.
        cap_rate: the cap in law in that year, 0 to 1; None where there is none.
        years_since_first: fiscal years since the first year of the cut, for enrollment growth.
        rises: yearly rises with inflation so far, under ``tuition_cap="cpi"``.
    """
    names = line.assumptions
    full = full_tuition(line, values)
    tuition_now = full if cap_rate is None else cap_rate * full
    students = values[names.students] * (1 + values[names.growth]) ** years_since_first
    headroom = headroom_per_student(tuition_cap, full, cap_rate, values[names.index], rises)
    districts_pay, services_lost = split(cut, passed_on, headroom * students)
    tuition_increase = districts_pay / students
    return TuitionEstimate(
        line=line.amount,
        cut=cut,
        students=students,
        cut_per_student=cut / students,
        tuition_now=tuition_now,
        tuition_increase=tuition_increase,
        tuition_increase_percent=100 * tuition_increase / tuition_now,
        headroom_per_student=headroom,
        districts_pay=districts_pay,
        services_lost=services_lost,
        units_lost=units_lost(line.units, line.amount, services_lost, values),
    )

"""What new teachers of color can do to the gap between a workforce and its students."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Gap:
    """The gap, and how far one year of new teachers moves it. Percentage points, unless said."""

    points: float
    """Share of students of color less share of teachers of color."""
    points_a_year: float
    """By how much one year's new teachers raise the teachers' share."""
    teachers_to_close: float
    """Teachers of color needed in place of others to close the gap; people."""


def gap(students_share: float, teachers_share: float, workforce: float, teachers: float) -> Gap:
    """Compare the gap with what new teachers of color do to it.

    Args:
        students_share: percent of students who are of color.
        teachers_share: percent of teachers who are of color.
        workforce: teachers in all, people; taken as fixed, so that each new one fills a place.
        teachers: new teachers of color in a year, people.
    """
    points = students_share - teachers_share
    return Gap(points, 100 * teachers / workforce, points / 100 * workforce)

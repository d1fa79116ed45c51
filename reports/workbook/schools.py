"""Formulas over a district's schools: what each pays, and what all of them pay together.

Schools stand in columns of the Calculation sheet: ``school_students``, ``school_tuition_now`` and,
where there are several tuition lines, ``school_line``, the place of the school's line.
"""

from collections.abc import Callable

from reports.workbook.case import Case, caps_in_law, cells_named


def of_line(case: Case, place: str, formula: Callable[[str], str]) -> str:
    """A formula of the line of one school.

    Args:
        case: the district's question.
        place: the cell that has the place of the school's line, 0 where it could not be read.
        formula: the formula for a line, by what its cells' names begin with.
    """
    each = [formula(cells_named(name)) for name in case.lines]
    return each[0] if len(each) == 1 else f"CHOOSE(MAX(1,{place}),{','.join(each)})"


def over_schools(case: Case, formula: Callable[[str], str]) -> str:
    """The sum over all schools of a formula of the line that each belongs to.

    Args:
        case: the district's question.
        formula: of the columns of all schools, for a line by its name in the pack.
    """
    if len(case.lines) == 1:
        return f"SUMPRODUCT({formula(next(iter(case.lines)))})"
    each = [
        f"SUMPRODUCT((school_line={place})*{formula(name)})"
        for place, name in enumerate(case.lines, 1)
    ]
    return "+".join(each)


def bill_now(case: Case, name: str, growth: str = "", moved: str = "") -> str:
    """The bills of a line's schools, each to the cent.

    Args:
        case: the district's question.
        name: the line.
        growth: a factor of the students, as a formula; "" is none.
        moved: a factor of the rates.
    """
    return f"ROUND({_students(growth)}*{_rate(case, moved)},2)"


def change(case: Case, name: str, rise: str, growth: str = "", moved: str = "") -> str:
    """By how much the bills of a line's schools rise; ``rise`` is a part of the rate."""
    students, rate = _students(growth), _rate(case, moved)
    if not case.pack.cents_a_student:
        return f"ROUND({students}*{rate}*({rise}),2)"
    after = f"ROUND({rate}*(1+{rise}),2)"
    return f"(ROUND({students}*{after},2)-{bill_now(case, name, growth, moved)})"


def moved_since_first(case: Case, name: str) -> str:
    """By what factor the law moves a line's rates from the first year to another; "" for none."""
    own = cells_named(name)
    return f"{{{own}_moved}}/{own}_moved" if len(caps_in_law(case, name)) > 1 else ""


def _students(growth: str) -> str:
    return f"school_students*{growth}" if growth else "school_students"


def _rate(case: Case, moved: str) -> str:
    if not moved:
        return "school_tuition_now"
    if not case.pack.cents_a_student:
        return f"school_tuition_now*{moved}"
    return f"ROUND(school_rate*{moved},2)"

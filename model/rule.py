"""The one rule: how a cut splits between sending districts and lost services.

Knows two amounts and a share; knows no budget line, no year and no statute.
"""

from typing import cast

import numpy as np
from numpy.typing import NDArray


def as_one(values: NDArray[np.float64]) -> float:
    """An array that passes as one number, to ask the model about many scenarios at once.

    What the model works out from it is an array too, although its type says float; ``np.asarray``
    reads it.
    """
    return cast(float, values)


def as_float(number: float) -> float:
    """A number that NumPy worked out, as Python's own; an array stays one."""
    return number if isinstance(number, np.ndarray) else float(number)


def split(cut: float, passed_on: float, headroom: float) -> tuple[float, float]:
    """Split a cut into what sending districts pay and what students lose in services.

    Args:
        cut: dollars taken from a line, 0 or more.
        passed_on: share of the cut that is charged to districts where the law lets it be, 0 to 1.
        headroom: dollars by which districts' bills may lawfully rise, 0 or more; may be infinite.

    Returns:
        ``(districts_pay, services_lost)`` in dollars. Neither is negative and they sum to ``cut``.
    """
    districts_pay = as_float(np.minimum(passed_on * cut, headroom))
    return districts_pay, cut - districts_pay

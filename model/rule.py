"""The one rule: how a cut splits between sending districts and lost services.

Knows two amounts and a share; knows no budget line, no year and no statute.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Number: TypeAlias = float | NDArray[np.float64]
"""A dollar amount, count or share: one scenario (float) or many at once (array)."""


def split(cut: Number, passed_on: Number, headroom: Number) -> tuple[Number, Number]:
    """Split a cut into what sending districts pay and what students lose in services.

    Args:
        cut: dollars taken from a line, 0 or more.
        passed_on: share of the cut that is charged to districts where the law lets it be, 0 to 1.
        headroom: dollars by which districts' bills may lawfully rise, 0 or more; may be infinite.

    Returns:
        ``(districts_pay, services_lost)`` in dollars. Neither is negative and they sum to ``cut``.
    """
    districts_pay = np.minimum(passed_on * cut, headroom)
    return districts_pay, cut - districts_pay

"""What 10,000 draws of the whole estimate cost, beside a loop over the same draws and a bare copy.

The loop asks the same ``estimate`` once a draw, with plain numbers; 200 of its draws are timed and
the rest extrapolated. The copy is the floor: the bytes of all arrays read and made, copied once.
"""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from statistics import median

import numpy as np
from numpy.typing import NDArray

from benchmarks.result import Result, Target
from model import Estimate, Pack, Scenario, decode, estimate, load_pack
from model.headlines import headlines
from model.tornado import tornado
from model.uncertainty import DRAWS, bands, drawn_assumptions

LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=300000"
LOOP_DRAWS = 200
TRIES = 41


def measure() -> list[Result]:
    pack = load_pack()
    scenario, _ = decode(LINK, pack)
    draws = drawn_assumptions(pack, scenario)
    many = replace(scenario, assumptions=draws)
    arrays = _arrays(many, estimate(pack, many))
    copies = [np.empty_like(array) for array in arrays]

    def copy() -> None:
        for target, array in zip(copies, arrays, strict=True):
            np.copyto(target, array)

    figures = headlines(pack, scenario)
    vectors, floor = _alternating(lambda: estimate(pack, many), copy)
    loop = _loop(pack, scenario, draws) * DRAWS / LOOP_DRAWS
    shown, swings = _alternating(
        lambda: bands(pack, scenario, figures), lambda: tornado(pack, scenario, figures[0])
    )
    size = sum(array.nbytes for array in arrays) / 1e6
    return [
        Result(
            f"{DRAWS:,} draws of the whole estimate, beside a loop: times faster",
            loop / vectors,
            "times",
            Target(200, at_least=True),
        ),
        Result(
            f"{DRAWS:,} draws, beside a copy of their {size:.1f} MB",
            vectors,
            "ms",
            Target(20, of_stock=True),
            stock=floor,
        ),
        Result(f"bands of {len(figures)} headlines, draws remembered", shown, "ms", Target(10)),
        Result("tornado of one figure", swings, "ms", Target(2)),
    ]


def _arrays(scenario: Scenario, result: Estimate) -> list[NDArray[np.float64]]:
    """Every array that the estimate reads and every one that it gives back."""
    values = [*scenario.assumptions.values(), *vars(result.total).values()]
    for line in result.lines.values():
        values += [*vars(line).values(), *line.units_lost.values()]
    arrays = [each for each in values if isinstance(each, np.ndarray) and each.size > 1]
    return list({id(array): array for array in arrays}.values())


def _alternating(first: Callable[[], object], second: Callable[[], object]) -> tuple[float, float]:
    """The median milliseconds of each, taken in turns so that both meet the same machine."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(TRIES):
        for work, taken in zip((first, second), times, strict=True):
            start = time.perf_counter()
            work()
            taken.append(1000 * (time.perf_counter() - start))
    return median(times[0]), median(times[1])


def _loop(pack: Pack, scenario: Scenario, draws: Mapping[str, float]) -> float:
    """Milliseconds that a plain loop takes over the first draws."""
    plain = [
        {name: float(np.broadcast_to(v, DRAWS)[at]) for name, v in draws.items()}
        for at in range(LOOP_DRAWS)
    ]
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        for values in plain:
            estimate(pack, replace(scenario, assumptions=values))
        taken.append(1000 * (time.perf_counter() - start))
    return median(taken)

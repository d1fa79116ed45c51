"""Runs the measurements and prints what they found: `python -m benchmarks [NAME ...]`."""

import sys
from collections.abc import Callable, Sequence

from benchmarks import (
    attacks,
    dial,
    districts,
    first_load,
    load,
    phone,
    release,
    tables,
    uncertainty,
)
from benchmarks.result import Result, table

MEASUREMENTS: dict[str, Callable[[], list[Result]]] = {
    "dial": dial.measure,
    "release": release.measure,
    "tables": tables.measure,
    "first_load": first_load.measure,
    "phone": phone.measure,
    "districts": districts.measure,
    "uncertainty": uncertainty.measure,
    "load": load.measure,
    "api": load.measure_api,
    "processes": load.measure_processes,
    "soak": load.measure_soak,
    "attacks": attacks.measure,
}


def main(names: Sequence[str]) -> int:
    unknown = [name for name in names if name not in MEASUREMENTS]
    if unknown:
        known = ", ".join(MEASUREMENTS)
        print(f"There is no measurement {', '.join(unknown)}. There are: {known}.", file=sys.stderr)
        return 2
    results = []
    for name in names or MEASUREMENTS:
        print(f"Measuring: {name}.", file=sys.stderr)
        results += MEASUREMENTS[name]()
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

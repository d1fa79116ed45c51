"""What the dial's tables cost: the time that Python takes to make them, and their size."""

import gzip
import json
import time
from statistics import median

from benchmarks.result import Result, Target
from model import open_link
from reports.dial_data import DEFAULT_PERCENT, dial_data

TRIES = 60


def measure() -> list[Result]:
    opened = open_link([])
    times = []
    for _ in range(TRIES):
        start = time.perf_counter()
        data = dial_data(opened.pack, opened.scenario, [DEFAULT_PERCENT])
        times.append(1000 * (time.perf_counter() - start))
    size = len(gzip.compress(json.dumps(data).encode()))
    return [
        Result("texts and tables of all lines, made", median(times), "ms", Target(10)),
        Result("texts and tables of all lines, gzipped", size / 1000, "KB", Target(60)),
    ]

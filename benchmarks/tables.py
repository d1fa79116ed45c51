"""What the dial's tables cost: the time that Python takes to make them, and their size."""

import gzip
import time
from statistics import median

from benchmarks.result import Result, Target
from model import open_link
from reports.dial.data import dial_data, other_percent
from reports.dial.form import as_json

TRIES = 60


def measure() -> list[Result]:
    opened = open_link([])
    percents = [other_percent(opened.pack, opened.scenario.first_year)]
    times = []
    # The processor's time, which does not count what else the machine is doing.
    for _ in range(TRIES):
        start = time.process_time()
        data = dial_data(opened.pack, opened.scenario, percents)
        times.append(1000 * (time.process_time() - start))
    size = len(gzip.compress(as_json(data).encode()))
    return [
        Result("tables of all lines, made (processor time)", median(times), "ms", Target(10)),
        Result("tables of all lines and texts, gzipped", size / 1000, "KB", Target(60)),
    ]

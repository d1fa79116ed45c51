"""What the dial's tables and ranges cost: the time that Python takes to make them, and their size.

They are made once for all visitors who have the same rules.
"""

import gzip
import time
from statistics import median

from benchmarks.result import Result, Target
from model import open_link
from reports.dial.data import dial_data
from reports.dial.form import as_json
from reports.dial.rules import other_percent

TRIES = 20


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
        Result("tables and ranges, made once (processor time)", median(times), "ms", Target(400)),
        Result("tables, ranges and texts, gzipped", size / 1000, "KB", Target(80)),
    ]

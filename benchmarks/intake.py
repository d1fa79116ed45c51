"""What reading 20,000 rows in 200 districts takes, as a multiple of pandas.read_csv.

python -m benchmarks.intake

Memory is the most that Python and NumPy held in this run plus the most that Arrow held in any, as a
multiple of the file; the process that reads a workbook is not counted.
"""

import io
import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa
import xlsxwriter

sys.path.insert(0, str(Path(__file__).parent.parent))

from model.intake import read_upload

ROWS, DISTRICTS, RUNS = 20_000, 200, 41


def main() -> None:
    """Alternate the two readers over the same bytes, so that both meet the same machine."""
    print(f"{ROWS:,} rows in {DISTRICTS} districts, median of {RUNS} alternating runs")
    print(f"{'':24}{'MB':>6}{'read_csv':>12}{'intake':>12}{'ratio':>8}{'memory':>9}")
    for name, content in {"plain numbers": plain(), "dollars and commas": dollars()}.items():
        assert len(read_upload("rows.csv", content).frame) == ROWS
        pandas, intake = alternating(
            lambda content=content: pd.read_csv(io.BytesIO(content)),
            lambda content=content: read_upload("rows.csv", content),
        )
        show(name, content, pandas, intake)
    book = workbook()
    pandas, intake = alternating(
        lambda: pd.read_excel(io.BytesIO(book), engine="calamine"),
        lambda: read_upload("rows.xlsx", book),
        runs=7,
    )
    print(f"{'':30}{'read_excel':>12}")
    show("workbook", book, pandas, intake)


def alternating(
    first: Callable[[], object], second: Callable[[], object], runs: int = RUNS
) -> tuple[float, float]:
    """The median seconds of each."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for work, taken in zip((first, second), times, strict=True):
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)
    return statistics.median(times[0]), statistics.median(times[1])


def show(name: str, content: bytes, pandas: float, intake: float) -> None:
    print(
        f"{name:24}{len(content) / 1e6:6.2f}{pandas * 1e3:9.1f} ms{intake * 1e3:9.1f} ms"
        f"{intake / pandas:8.2f}{memory(content):9.1f}"
    )


def memory(content: bytes) -> float:
    """Counted after the timed runs, because counting slows everything down."""
    tracemalloc.start()
    read_upload("rows", content)
    most = tracemalloc.get_traced_memory()[1] + pa.default_memory_pool().max_memory()
    tracemalloc.stop()
    return most / len(content)


def rows() -> list[tuple[str, str, int, float]]:
    draw = random.Random(1)
    return [
        (
            f"District {at % DISTRICTS}",
            f"Magnet school {at // DISTRICTS}",
            draw.randint(1, 2_000),
            draw.randint(300_000, 900_000) / 100,
        )
        for at in range(ROWS)
    ]


def plain() -> bytes:
    lines = [f"{town},{school},{students},{rate}" for town, school, students, rate in rows()]
    return "\n".join(["District,School,Students,Tuition now", *lines]).encode()


def dollars() -> bytes:
    lines = [f'{town},{school},"{n:,}","${rate:,.2f}"' for town, school, n, rate in rows()]
    return "\r\n".join(["Town,School,# of students,Tuition", *lines]).encode()


def workbook() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate([("District", "School", "Students", "Tuition"), *rows()]):
            sheet.write_row(place, 0, row)
    return file.getvalue()


if __name__ == "__main__":
    main()

"""What a district's rows cost: reading and computing many, and the papers of one.

Stock is what pandas takes to read the same file and no more. Memory is the most that Python and
NumPy held in a run plus the most that Arrow held in any, as a multiple of the file; the process
that reads a workbook is not counted.
"""

import io
import random
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from statistics import median

import pandas as pd
import pyarrow as pa
import streamlit as st
import xlsxwriter

from benchmarks.result import Result, Target
from model import Row, decode, estimate_districts, load_pack
from model.intake import read_upload
from reports.papers.board_page import board_page
from reports.workbook import workbook as bill_workbook
from ui.how_read import show_how_read

ROWS, DISTRICTS, RUNS = 20_000, 200, 31
LINK = "http://localhost:8501/district?magnet_cut=12000000"


def measure() -> list[Result]:
    return [*_many(), *_papers()]


def _many() -> list[Result]:
    """Alternate the two readers over the same bytes, so that both meet the same machine."""
    results = []
    for name, content in {"plain numbers": plain(), "dollars and commas": dollars()}.items():
        ours, stock = alternating(
            lambda content=content: answered(content),
            lambda content=content: pd.read_csv(io.BytesIO(content)),
        )
        what = f"20,000 rows of 200 districts, {name}: read, checked, computed"
        results.append(Result(what, ours, "ms", Target(5, of_stock=True), stock))
        results.append(Result(f"memory for it, {name}", memory(content), "× file", Target(10)))
    book = workbook()
    ours, stock = alternating(
        lambda: answered(book), lambda: pd.read_excel(io.BytesIO(book), engine="calamine"), runs=5
    )
    what = "the same as an Excel file"
    results.append(Result(what, ours, "ms", Target(5, of_stock=True), stock))
    small = workbook(300)
    ours, stock = alternating(
        lambda: _panel(small), lambda: pd.read_excel(io.BytesIO(small), engine="calamine"), runs=9
    )
    what = "300 rows as an Excel file: read, and its panel drawn"
    return [*results, Result(what, ours, "ms", Target(200), stock)]


def _panel(content: bytes) -> None:
    """What the server does between the end of an upload and the panel that says how it was read."""
    st.session_state.clear()
    show_how_read(read_upload("rows", content), "benchmark")


def answered(content: bytes) -> pd.DataFrame:
    """Everything from the bytes to the table of changes."""
    pack = load_pack()
    intake = read_upload("rows", content)
    assert len(intake.frame) == ROWS
    return estimate_districts(pack, decode("magnet_cut=12000000", pack)[0], intake.frame)


def _papers() -> list[Result]:
    pack = load_pack()
    scenario = decode("magnet_cut=12000000&tuition_cap=cpi&district=Windsor", pack)[0]
    rows = [Row(f"School {i}", 20 + i, 4_000.0 + i) for i in range(12)]
    papers: dict[str, Callable[[], bytes]] = {
        "workbook": lambda: bill_workbook(pack, scenario, rows, LINK, date.today()),
        "board page": lambda: board_page(pack, scenario, rows, LINK, date.today()),
    }
    return [
        Result(f"{name} of one district", median(timed(make, 9)), "ms", Target(1_000))
        for name, make in papers.items()
    ]


def timed(work: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each run."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return times


def alternating(
    ours: Callable[[], object], stock: Callable[[], object], runs: int = RUNS
) -> tuple[float, float]:
    """The median milliseconds of each, one after the other in turn."""
    pairs = [(timed(ours, 1)[0], timed(stock, 1)[0]) for _ in range(runs)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def memory(content: bytes) -> float:
    """Memory, measured after the timed runs because that slows everything down."""
    tracemalloc.start()
    read_upload("rows", content)
    most = tracemalloc.get_traced_memory()[1] + pa.default_memory_pool().max_memory()
    tracemalloc.stop()
    return most / len(content)


def rows() -> list[tuple[str, str, int, float]]:
    """Rows that fit into the state, which has fewer students than there are rows."""
    draw = random.Random(1)
    return [
        (
            f"District {at % DISTRICTS}",
            f"Magnet school {at // DISTRICTS}",
            draw.randint(0, 1),
            draw.randint(300_000, 700_000) / 100,
        )
        for at in range(ROWS)
    ]


def plain() -> bytes:
    lines = [f"{town},{school},{students},{rate}" for town, school, students, rate in rows()]
    return "\n".join(["District,School,Students,Tuition now", *lines]).encode()


def dollars() -> bytes:
    lines = [f'{town},{school},"{n:,}","${rate:,.2f}"' for town, school, n, rate in rows()]
    return "\r\n".join(["Town,School,# of students,Tuition", *lines]).encode()


def workbook(most: int = ROWS) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(
            [("District", "School", "Students", "Tuition"), *rows()[:most]]
        ):
            sheet.write_row(place, 0, row)
    return file.getvalue()

"""A command whose reader stops reading, as `head` does, ends without a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "command",
    [
        "model check data/packs/2024.1.yaml",
        "model estimate --pack 2024.1 --magnet-cut 12000000",
        "model new-pack 2028",
        "reports list",
    ],
)
def test_reader_who_stops_reading_is_no_error(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        ran = subprocess.run(
            [sys.executable, "-m", *command.split()],
            cwd=ROOT,
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.stderr == ""
    assert ran.returncode == 1

"""A server that begins beside a file it cannot use, or without any law."""

import json
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browser.serving import ROOT, free_port, wait_for
from tests.faults.test_breakdowns import PARTS, get
from tests.patience import GIVE_UP


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The app with facts of its own."""
    for part in PARTS:
        if part == "data":
            shutil.copytree(ROOT / part, tmp_path / part)
        else:
            (tmp_path / part).symlink_to(ROOT / part)
    return tmp_path


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Path]]:
    """The address of a server of this copy, and its log."""
    port, log = free_port(), folder / "log"
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "web", "--port", str(port)], cwd=folder, stderr=errors
        )
        try:
            wait_for(f"http://localhost:{port}/_stcore/health", process)
            yield f"http://localhost:{port}", log
        finally:
            process.terminate()
            process.wait(GIVE_UP)


def readiness(address: str) -> tuple[int, dict[str, Any]]:
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=GIVE_UP) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


def bad_year(folder: Path) -> None:
    text = (ROOT / "data" / "packs" / "2024.1.yaml").read_text("utf-8")
    text = text.replace('revision: "2024.1"', 'revision: "2042.1"')
    text = text.replace("    amount: 40200000\n", "    amount: much\n")
    (folder / "data" / "packs" / "2042.1.yaml").write_text(text, "utf-8")


def test_server_begins_without_a_bad_file_and_says_so_in_log_and_readiness(copy: Path) -> None:
    bad_year(copy)
    with served(copy) as (address, log):
        status, told = readiness(address)
        assert (status, told["ready"], told["status"]) == (200, True, "needs attention")
        assert "2042.1.yaml, line" in told["attention"][0]
        found = json.loads(get(f"{address}/api/v1/estimate?pack=2024.1&magnet_cut=12000000"))
        assert found["total"]["cut"] == 12_000_000
        lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
        (line,) = [line for line in lines if line["logger"] == "web.health"]
        assert line["level"] == "error"
        assert line["message"].startswith("2042.1.yaml cannot be used and is left out. 2042.1.yaml")


def test_server_without_its_own_year_is_not_ready_and_answers_for_other_years(copy: Path) -> None:
    packs = copy / "data" / "packs"
    text = (packs / "2024.1.yaml").read_text("utf-8")
    for path in packs.glob("2024.*.yaml"):
        path.write_text(path.read_text("utf-8").replace("    step:", "    stp:"), "utf-8")
    (packs / "2041.1.yaml").write_text(text.replace('"2024.1"', '"2041.1"'), "utf-8")
    with served(copy) as (address, _):
        status, told = readiness(address)
        assert (status, told["ready"]) == (503, False)
        assert told["attention"][0].startswith("A bare address opens 2024")
        found = json.loads(get(f"{address}/api/v1/estimate?pack=2041&magnet_cut=12000000"))
        assert (found["pack"], found["total"]["cut"]) == ("2041.1", 12_000_000)


def test_server_without_a_law_does_not_begin_and_says_why(copy: Path) -> None:
    law = copy / "data" / "law.yaml"
    law.write_text(law.read_text("utf-8").replace("value: 58", "value: much"), "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "web", "--port", str(free_port())],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
        timeout=GIVE_UP,
    )
    assert ran.returncode == 1
    assert ran.stderr.startswith("law.yaml, line ")
    assert "Traceback" not in ran.stderr

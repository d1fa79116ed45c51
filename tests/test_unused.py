"""`make lint` names code that nothing uses, and no other."""

import subprocess
import sys
from pathlib import Path

import pytest

UNUSED = Path(__file__).parents[1] / "tools" / "unused.py"

CODE = """
from dataclasses import dataclass

@dataclass(frozen=True)
class Bar:
    share: float
    color: str

def bar():
    return Bar(1.0, "red")

def forgotten():
    return bar()
"""


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A small app, and one test, which asks for something that the app does not need."""
    files = {
        "app.py": "",
        "server.py": "",
        "reports/bars.py": CODE,
        "reports/papers/bars.typ": "#rect(width: data.bar.share)",
        "tests/test_bars.py": "from reports.bars import forgotten\n\nforgotten()\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    for name in ("model", "ui", "pages", "web"):
        (tmp_path / name).mkdir()
    return tmp_path


def said(folder: Path) -> list[str]:
    command = [sys.executable, str(UNUSED), str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 1, ran.stderr
    return ran.stdout.splitlines()


def test_what_only_a_test_uses_is_named(app: Path) -> None:
    assert "reports/bars.py:12: unused function 'forgotten'" in said(app)


def test_a_field_is_used_if_a_template_reads_it(app: Path) -> None:
    fields = [line for line in said(app) if "variable" in line]
    assert fields == ["reports/bars.py:7: unused variable 'color'"]


def test_a_name_that_is_allowed_without_need_is_told(app: Path) -> None:
    assert "unused.py: 'model_config' need not be allowed any more" in said(app)

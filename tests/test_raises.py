"""`make lint` names a public function whose docstring does not say what it raises, and no other."""

import subprocess
import sys
from pathlib import Path

import pytest

SAYS = 'def read():\n    """Read.\n\n    Raises:\n        OSError: there is none.\n    """\n'
RAISES = Path(__file__).parents[1] / "tools" / "raises.py"


def said(folder: Path, code: str) -> str:
    (folder / "model").mkdir()
    (folder / "model" / "line.py").write_text(code)
    command = [sys.executable, str(RAISES), str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == bool(ran.stderr)
    return ran.stderr.strip()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ('def read():\n    """Read."""\n    raise ValueError', "ValueError"),
        ("def read():\n    _check()\n\ndef _check():\n    raise errors.Late()", "Late"),
        ("def read():\n    raise _late()\n\ndef _late() -> Late:\n    return Late()", "Late"),
        ("class Line:\n    def read(self):\n        raise ValueError", "ValueError"),
        (
            "def read():\n    try:\n        a()\n    except OSError:\n        raise OSError",
            "OSError",
        ),
        (f"{SAYS}    raise Late", "Late"),
    ],
)
def test_what_a_docstring_does_not_say_is_named(tmp_path: Path, code: str, kind: str) -> None:
    assert said(tmp_path, code).endswith(f"read does not say that it raises {kind}")


@pytest.mark.parametrize(
    "code",
    [
        f"{SAYS}    raise OSError",
        "def read():\n    try:\n        raise OSError\n    except OSError:\n        return",
        "def _read():\n    raise OSError",
        "def read():\n    def later():\n        raise OSError\n    return later",
        "def read():\n    try:\n        a()\n    except OSError:\n        raise",
    ],
)
def test_what_is_said_or_caught_or_private_is_not(tmp_path: Path, code: str) -> None:
    assert said(tmp_path, code) == ""

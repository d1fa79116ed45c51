"""What hands are made to do: it stands in a module, so that they can import it."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from model import Pack


@dataclass(frozen=True)
class Dated:
    text: str
    frozen: bool


def pid(*_: object) -> int:
    return os.getpid()


def said(text: str) -> str:
    return text


def dated(text: str, frozen: bool, day: date) -> Dated:
    return Dated(f"{text} of {day}", frozen)


def revision(pack: Pack) -> tuple[str, int]:
    return pack.revision, id(pack)


def endless(noted: Path) -> None:
    """Note which process this is, and go on for ever, with no ear for anybody."""
    note(noted, os.getpid())
    while True:
        pass


def until(there: Path, noted: Path) -> int:
    """Note which process this is, and go on until a file is there."""
    note(noted, os.getpid())
    while not there.exists():
        time.sleep(0.01)
    return os.getpid()


def until_in(folder: str) -> int:
    """The same in a folder, named by a text as a link is."""
    return until(Path(folder) / "go", Path(folder) / "hand")


def once_there(place: str) -> str:
    Path(place).read_text("utf-8")
    return "there"


def endless_with_child(noted: Path) -> None:
    """The same, while another process that it has started sleeps."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"])
    note(noted, child.pid)
    while True:
        pass


def take(amount: int) -> int:
    """Use so many bytes of memory."""
    return len(bytearray(amount).replace(b"x", b"y"))


def answer_of(size: int) -> bytes:
    return bytes(size)


def die(number: int) -> None:
    os.kill(os.getpid(), number)


def fail(secret: str) -> None:
    raise ValueError(f"cannot use {secret}")


def main_module() -> str:
    return str(getattr(sys.modules["__main__"], "__file__", ""))


def threads() -> list[str]:
    return [
        (each / "comm").read_text("utf-8").strip() for each in Path("/proc/self/task").iterdir()
    ]


def limits(*_: object) -> tuple[int, int]:
    return os.getppid(), os.nice(0)


def note(noted: Path, number: int) -> None:
    """Write a number so that it is never read in part."""
    half = noted.with_name(f"{noted.name}.{os.getpid()}")
    half.write_text(str(number), "utf-8")
    half.rename(noted)

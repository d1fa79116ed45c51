"""What this machine tells of a server: its memory, and the processes it has started."""

from contextlib import suppress
from pathlib import Path

from tests.browser.serving import App


def resident(app: App) -> int:
    """Bytes of memory that the server has."""
    status = Path(f"/proc/{app.process.pid}/status").read_text("utf-8")
    return 1024 * int(status.split("VmRSS:")[1].split()[0])


def below(process: int) -> list[int]:
    """All processes that a process, or one of these, has started."""
    children = []
    # A process may end while it is looked at.
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").glob("*/children"):
            with suppress(OSError):
                children += [int(number) for number in task.read_text("utf-8").split()]
    return children + [each for child in children for each in below(child)]

"""Logs as lines of JSON, without the address of a visitor or any part of a link.

Of a fault they say its type and its place in the code, but not its message, which may quote what a
visitor typed.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

from reports.workshop import Broken

_OWN_CODE = ("web", "ui", "pages", "reports", "model", "server")
_OWN_HANDLERS = ("streamlit", "uvicorn")
_DEEPEST = 8
"""How many of the innermost frames of a traceback are kept."""


class JsonLines(logging.Formatter):
    """One JSON object a line; ``extra={"facts": {...}}`` adds to it."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _said(record),
            **getattr(record, "facts", {}),
        }
        if record.exc_info and record.exc_info[1]:
            line |= fault(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def _said(record: logging.LogRecord) -> str:
    """A record's message; from other people's code without values, which may be a visitor's."""
    own = record.name.partition(".")[0] in _OWN_CODE
    return record.getMessage() if own else str(record.msg)


def fault(error: BaseException) -> dict[str, Any]:
    """What may be kept of an exception."""
    if isinstance(error, Broken):
        return {"error": str(error), "where": error.where[-_DEEPEST:]}
    frames = traceback.extract_tb(error.__traceback__)[-_DEEPEST:]
    where = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": type(error).__name__, "where": where}


def log_as_json() -> None:
    """Send everything that this process logs to standard error, in this form.

    Streamlit and uvicorn give each of their loggers its own handler, so those are removed.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("web").setLevel(logging.INFO)
    # Broken requests could fill the log with warnings; the metrics count them.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in _OWN_HANDLERS:
            logger = logging.getLogger(name)
            logger.handlers.clear()
            logger.propagate = True

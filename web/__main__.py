"""Serves the app: ``python -m web --port 8501``; every limit of the connection stands here."""

import argparse
import resource

import uvicorn

from web.patience import PatientProtocol

LONGEST_HEAD = 32_768
"""Bytes of a request's line and headers: a link may have 20,000."""
MOST_CONNECTIONS = 4_000
LONGEST_MESSAGE = 8_000_000
"""Bytes of a websocket message: rows that are pasted may have 5 MB."""


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m web", description=__doc__)
    parser.add_argument("--host", default="localhost")
    parser.add_argument("--port", type=int, default=8501)
    options = parser.parse_args()
    _allow_many_sockets()
    # One process on purpose: with workers uvicorn makes the socket in a way that leaves
    # TCP_NODELAY off, and every answer then waits 40 ms.
    uvicorn.run(
        "server:app",
        host=options.host,
        port=options.port,
        http=PatientProtocol,
        h11_max_incomplete_event_size=LONGEST_HEAD,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=20,
        ws_max_size=LONGEST_MESSAGE,
        access_log=False,
        log_level="warning",
        server_header=False,
        # A browser keeps its websocket open, so a stop must not wait for it.
        timeout_graceful_shutdown=1,
    )


def _allow_many_sockets() -> None:
    """Take as many open files as the system grants; the usual 1,024 are few for a hearing."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + 1_000
    most = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


if __name__ == "__main__":
    main()

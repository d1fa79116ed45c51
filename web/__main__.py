"""Serves the app: ``python -m web --port 8501``; sets every limit of the connections."""

import argparse
import os
import resource
import sys

import uvicorn

from model import PackError, all_packs
from model.law import law
from model.messages import say
from reports.sharing.site import BadAddress, addresses
from web.ceiling import ceiling, keep_memory_together
from web.patience import LONGEST_HEAD, MOST_CONNECTIONS, PatientProtocol, PatientSocket

LONGEST_MESSAGE = 1_000_000
"""Bytes of a websocket message; pasted rows may have 300,000 characters."""
PROXIES = "FORWARDED_ALLOW_IPS"
"""uvicorn's environment variable: the proxies that are believed about a visitor's address. If it is
not set, none is."""


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m web", description=__doc__)
    parser.add_argument("--host", default="localhost")
    parser.add_argument("--port", type=_port, default=8501)
    options = parser.parse_args()
    try:
        addresses()
        ceiling()
        law()
        all_packs()
    except (BadAddress, PackError, ValueError) as error:
        sys.exit(str(error))
    _allow_many_sockets()
    keep_memory_together()
    # Each run of a page is a thread; by default it keeps the event loop waiting for 5 ms.
    sys.setswitchinterval(0.002)
    # One process: with workers, uvicorn makes a socket without TCP_NODELAY, and every answer then
    # waits 40 ms.
    uvicorn.run(
        "server:app",
        host=options.host,
        port=options.port,
        http=PatientProtocol,
        ws=PatientSocket,
        h11_max_incomplete_event_size=LONGEST_HEAD,
        timeout_keep_alive=20,
        ws_max_size=LONGEST_MESSAGE,
        # Three kilobytes may unpack to three megabytes.
        ws_per_message_deflate=False,
        forwarded_allow_ips=os.environ.get(PROXIES, ""),
        access_log=False,
        log_level="warning",
        server_header=False,
        # A browser keeps its websocket open, so a stop must not wait for it.
        timeout_graceful_shutdown=1,
    )


def _port(given: str) -> int:
    if not given.isdigit() or not 1 <= int(given) <= 65_535:
        raise argparse.ArgumentTypeError(say("server-port-setting", given=given))
    return int(given)


def _allow_many_sockets() -> None:
    """Allow as many open files as the system grants; the usual 1,024 are few for a hearing."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS + 1_000
    most = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


if __name__ == "__main__":
    main()

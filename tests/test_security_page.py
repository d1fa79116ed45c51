"""docs/security.md says the numbers that hold."""

from pathlib import Path

import pytest

from reports.workshop import hands, queue, store
from web import __main__ as command
from web import ceiling, limits, outline, patience, previews, stores

PAGE = (Path(__file__).parents[1] / "docs" / "security.md").read_text("utf-8")
RATES = {limit.name: limit.each.per_second for limit in limits.REQUESTS}
RUN, FILE = limits.TALK["rerun"], limits.TALK["download"]
MB = 1_000_000


def row(start: str) -> str:
    """What the table says of one thing."""
    (found,) = (line for line in PAGE.splitlines() if line.startswith(f"| {start} |"))
    return found.split("|")[2].strip()


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            "memory of a process",
            f"{ceiling.USUAL:,} MB; from {ceiling.NEAR:.0%} on, nothing new is let in",
        ),
        (
            "connections of a client, of all",
            f"{patience.CONNECTIONS_OF_ONE:,} and {patience.MOST_CONNECTIONS:,}",
        ),
        (
            "seconds for a request's first byte, the rest of its head, its body",
            f"{patience.SILENT_SECONDS:g}, {patience.HEAD_SECONDS:g} and {patience.BODY_SECONDS:g}",
        ),
        ("open visits of a client, of all", f"{limits.MOST_VISITS} and {limits.ALL_VISITS:,}"),
        (
            "requests of a client: pages, API, new visits, uploads, pictures, a second",
            ", ".join(f"{RATES[name]:g}" for name in ("page", "api", "visit", "upload", "picture")),
        ),
        (
            "runs of a page: of a visit, of a client, of all, a second",
            ", ".join(f"{rate.per_second:g}" for rate in (RUN.visit, RUN.each, RUN.together)),
        ),
        ("runs of a client that go on at once", str(limits.RUNS_AT_ONCE)),
        (
            "files made for clicks: of a client, of all, a second",
            f"{FILE.each.per_second:g} and {FILE.together.per_second:g}",
        ),
        (
            "a websocket message",
            f"{command.LONGEST_MESSAGE:,} bytes and {outline.MOST_PARTS:,} parts; "
            f"{outline.LONGEST:,} bytes if it asks for no run",
        ),
        (
            "pieces of websocket messages of a client, a second",
            f"{patience.FRAMES.per_second:,}",
        ),
        (
            "an upload",
            f"5 MB, asked for by a page; {stores.MOST_FILES} files and "
            f"{stores.VISIT_BYTES // MB} MB a visit, {stores.CLIENT_BYTES // MB} MB a client, "
            f"{stores.ALL_BYTES // MB} MB in all",
        ),
        (
            "a file made for a click",
            f"gone after {stores.DOWNLOAD_SECONDS:g} seconds; "
            f"{stores.DOWNLOAD_BYTES // MB} MB in all",
        ),
        (
            "documents, previews and strangers' tables, made in processes of their own",
            f"{queue.AT_ONCE} at once and {queue.QUICK_AT_ONCE} quick one, {queue.WAITING} in line "
            f"for {queue.PATIENCE:g} seconds, {queue.SECONDS:g} seconds and "
            f"{hands.MOST_MEMORY // MB} MB each",
        ),
        (
            "of these, open for a visit, for a client",
            f"{queue.MOST_OF_A_VISIT} and {queue.MOST_OF_AN_ADDRESS}",
        ),
        ("of these, remembered, never with a district", f"{store.MOST_BYTES // MB} MB"),
        (
            "pages' first HTML, made at once: of a client, of all",
            f"{previews.MADE_OF_ONE} and {previews.MADE_OF_ALL}",
        ),
        (
            "tables of their dials, being made: of a client, of all",
            f"{previews.TABLES_OF_ONE} and {previews.TABLES_OF_ALL}",
        ),
        ("pages, remembered, never with a district", f"{previews.MOST_KEPT // MB} MB"),
        ("a request's address and headers", f"{patience.LONGEST_HEAD:,} bytes"),
    ],
)
def test_each_number_is_the_one_that_holds(what: str, said: str) -> None:
    assert row(what) == said

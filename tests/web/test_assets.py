"""Streamlit's own scripts reach a browser compressed, and their needless questions end at once."""

import gzip
import re

import brotli
import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from web.answers import takes
from web.assets import ASSETS, compressed_assets
from web.fonts import with_cut_icons
from web.headers import INDEX

CLIENT = TestClient(compressed_assets(Starlette()))
SCRIPTS = re.findall(r'(?:src|href)="\.?(/static/[^"]+\.(?:js|css))"', INDEX.decode())


def test_scripts_of_the_page_are_sent_compressed() -> None:
    sizes = []
    for script in SCRIPTS:
        with CLIENT.stream("GET", script, headers={"Accept-Encoding": "gzip"}) as answer:
            sent = b"".join(answer.iter_raw())
        whole = ASSETS[script].read_bytes()
        assert gzip.decompress(sent) == (whole if script.endswith(".js") else light(whole))
        sizes.append((len(sent), len(ASSETS[script].read_bytes())))
    packed, unpacked = map(sum, zip(*sizes, strict=True))
    assert packed < unpacked / 2


def light(sheet: bytes) -> bytes:
    return with_cut_icons(sheet.decode()).encode()


def test_browser_that_takes_brotli_gets_scripts_smaller_still() -> None:
    for script in SCRIPTS[:3]:
        packed = []
        for accepted in ("gzip, deflate, br, zstd", "gzip, br;q=0"):
            with CLIENT.stream("GET", script, headers={"Accept-Encoding": accepted}) as answer:
                packed.append((b"".join(answer.iter_raw()), answer.headers["content-encoding"]))
        (small, first), (large, second) = packed
        assert (first, second) == ("br", "gzip")
        assert len(small) < len(large)
        assert brotli.decompress(small) == gzip.decompress(large)


@pytest.mark.parametrize("asked", ["_stcore/health", "_stcore/host-config"])
def test_scripts_own_questions_below_a_page_are_sent_on(asked: str) -> None:
    assert CLIENT.get(f"/district/{asked}").status_code == 300
    assert CLIENT.get(f"/{asked}").status_code == 404


@pytest.mark.parametrize(
    ("accepted", "packed"),
    [
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("gzip;q=0", False),
        ("identity, gzip; q=0.0", False),
        ("", False),
    ],
)
def test_who_refuses_gzip_gets_the_file_as_it_is(accepted: str, packed: bool) -> None:
    assert takes(Headers({"accept-encoding": accepted}), "gzip") == packed
    answered = CLIENT.get(SCRIPTS[0], headers={"Accept-Encoding": accepted})
    assert ("content-encoding" in answered.headers) == packed

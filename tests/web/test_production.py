"""The numbers that the server runs with, where a wrong one would cost visitors or the machine.

By their value: other tests bring small numbers of their own, and would not notice.
"""

import tomllib
from pathlib import Path

import pytest

from model import parameters
from model.intake import files, kinds, rows, workbook
from web.api import PREFIX
from web.documents import KINDS
from web.limits import LIMITS

SETTINGS = tomllib.loads(
    (Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8")
)


@pytest.mark.parametrize("path", [*(f"report.{ending}" for ending in KINDS), "districts"])
def test_document_costs_a_client_as_much_as_fifteen_estimates(path: str) -> None:
    (api,) = (limit for limit in LIMITS if limit.name == "api")
    costs = [cost for start, cost in api.costs.items() if f"{PREFIX}/{path}".startswith(start)]
    assert costs == [15]
    assert not any(f"{PREFIX}/estimate".startswith(start) for start in api.costs)


def test_table_is_read_within_these_bounds() -> None:
    assert files.MOST_BYTES == 5_000_000
    assert files._READERS_AT_ONCE._value == 2
    assert (rows.MOST_ROWS, rows.MOST_DISTRICTS) == (20_000, 200)
    assert (kinds.MOST_UNPACKED, kinds.MOST_RATIO, kinds.MOST_ENTRIES) == (50_000_000, 100, 2_000)
    assert (workbook.MOST_MEMORY, workbook.MOST_SECONDS) == (400_000_000, 20)
    assert workbook.MOST_TEXT == 20_000_000
    assert (workbook.MOST_COLUMNS, workbook.LONGEST_CELL) == (200, 1_000)


def test_link_is_read_within_these_bounds() -> None:
    assert (parameters.MOST_ROWS, parameters.LONGEST_NAME) == (200, 80)
    assert (parameters.MOST_STUDENTS, parameters.MOST_TUITION) == (50_000, 100_000)


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("logger", "level", "warning"),
        ("browser", "gatherUsageStats", False),
        ("browser", "serverAddress", "localhost"),
        ("client", "showErrorDetails", "none"),
        ("client", "allowedOrigins", []),
        ("client", "disableDataExport", True),
        ("server", "headless", True),
        ("server", "maxUploadSize", files.MOST_BYTES // 1_000_000),
        ("server", "fileWatcherType", "none"),
        ("runner", "postScriptGC", False),
    ],
)
def test_streamlit_is_set_up_as_meant(section: str, name: str, value: object) -> None:
    assert SETTINGS[section][name] == value

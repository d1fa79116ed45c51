"""The numbers that the server runs with, where a wrong one would cost visitors or the machine.

By their value: other tests bring small numbers of their own, and would not notice.
"""

import re
import tomllib
from pathlib import Path

import pytest

from model import parameters
from model.intake import files, kinds, rows, workbook
from ui.uploads import FILE_MB, VISIT_MB
from web.stores import VISIT_BYTES

HOME = Path(__file__).parents[2]
SETTINGS = tomllib.loads((HOME / ".streamlit" / "config.toml").read_text("utf-8"))


def test_table_is_read_within_these_bounds() -> None:
    assert files.MOST_BYTES == 5_000_000
    assert (rows.MOST_ROWS, rows.MOST_DISTRICTS) == (20_000, 200)
    assert (kinds.MOST_UNPACKED, kinds.MOST_RATIO, kinds.MOST_ENTRIES) == (50_000_000, 100, 2_000)
    assert (workbook.MOST_MEMORY, workbook.MOST_SECONDS) == (400_000_000, 20)
    assert workbook.MOST_TEXT == 20_000_000
    assert (workbook.MOST_COLUMNS, workbook.LONGEST_CELL) == (200, 1_000)


def test_page_says_how_much_a_visit_may_upload() -> None:
    assert (FILE_MB, VISIT_MB) == (files.MOST_BYTES // 1_000_000, VISIT_BYTES // 1_000_000)


def test_nginx_lets_the_largest_file_through_and_little_more() -> None:
    front = (HOME / "deploy" / "nginx.conf").read_text("utf-8")
    sizes = {int(size) * 2**20 for size in re.findall(r"client_max_body_size (\d+)m;", front)}
    # A browser sends some lines around a file, and Streamlit counts its megabytes in 2^20.
    streamlits = SETTINGS["server"]["maxUploadSize"] * 2**20
    assert sizes == {streamlits + 2**20}
    assert streamlits >= files.MOST_BYTES


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
        ("server", "maxWidgetStateSize", 1),
        ("server", "fileWatcherType", "none"),
        ("runner", "postScriptGC", False),
    ],
)
def test_streamlit_is_set_up_as_meant(section: str, name: str, value: object) -> None:
    assert SETTINGS[section][name] == value

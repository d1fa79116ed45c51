"""What a district enters is in no cache of the server's."""

from urllib.parse import quote

from model.intake import Choices, read_paste, read_upload
from model.intake.questions import AS_GIVEN
from model.names import note_on, official
from tests.kept import in_caches
from tests.pages.test_pages import run

NAME = "Nowherebury"
"""A name that no other test may enter."""
TABLE = f"""District,School,School year,Students,Tuition,Note
{NAME} Town,{NAME} School,2024-25,10,5000,{NAME} note
{NAME} Town,{NAME} School,2025-26,11,5000,{NAME} note
"""


def test_nothing_that_was_read_stays_in_a_cache() -> None:
    for year in ("2026", "all"):
        choices = Choices(year=year, remarks=AS_GIVEN)
        read = read_upload(f"{NAME}.csv", TABLE.encode(), choices=choices)
        assert not read.frame.empty
    read_paste(TABLE.replace("Students", NAME))
    assert official(f"{NAME} Town") == f"{NAME} Town"
    assert note_on(f"{NAME} Town") == ""
    assert in_caches(NAME) == []


def test_nothing_that_a_page_showed_stays_in_a_cache() -> None:
    entered = f"magnet_cut=12000000&pack=2024.1&district={NAME}&rows={NAME}:40;{NAME} x"
    steps = quote(f"s1={quote(entered)}&n1={NAME}&s2=magnet_cut%3D{NAME}")
    for page, link in (
        ("pages/district.py", entered),
        ("pages/hearing.py", f"{entered}&magnet_passed_on={NAME}"),
        ("pages/hearing.py", f"magnet_cut=12000000&pack=2024.1&steps={steps}"),
    ):
        assert not run(page, link).exception
    assert in_caches(NAME) == []

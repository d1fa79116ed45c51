"""What is kept for visits has a bound, and goes when it has had its time."""

import time
from typing import Any, cast

import pytest
from streamlit.runtime.media_file_storage import MediaFileKind, MediaFileStorageError
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from web import stores
from web.stores import (
    ALL_BYTES,
    CLIENT_BYTES,
    DOWNLOAD_BYTES,
    DOWNLOAD_SECONDS,
    MOST_EXPECTED,
    MOST_FILES,
    VISIT_BYTES,
    Downloads,
    EndedVisits,
    Uploads,
)

MB = 1_000_000


def keep(uploads: Uploads, visit: str, size: int, client: str = "a") -> bool:
    """Send a file as a page would; whether it was kept."""
    (url,) = uploads.get_upload_urls(visit, ["rows.csv"])
    if not uploads.reserve(visit, client, size):
        return False
    uploads.add_file(visit, UploadedFileRec(url.file_id, "rows.csv", "text/csv", bytes(size)))
    uploads.release(visit, size)
    return True


def test_limits_as_shipped() -> None:
    assert (MOST_FILES, VISIT_BYTES, CLIENT_BYTES, ALL_BYTES) == (6, 15 * MB, 45 * MB, 120 * MB)
    assert (DOWNLOAD_BYTES, DOWNLOAD_SECONDS) == (64 * MB, 60)


def test_only_a_file_that_a_page_asked_for_is_expected_and_only_once() -> None:
    uploads = Uploads("/up")
    (url,) = uploads.get_upload_urls("visit", ["rows.csv"])
    assert uploads.expects("visit", url.file_id)
    assert not uploads.expects("other", url.file_id)
    assert not uploads.expects("visit", "made up")
    uploads.add_file("visit", UploadedFileRec(url.file_id, "rows.csv", "", b"x"))
    assert not uploads.expects("visit", url.file_id)


def test_no_more_files_are_expected_than_are_taken() -> None:
    uploads = Uploads("/up")
    first, *_ = uploads.get_upload_urls("visit", ["rows.csv"] * (MOST_EXPECTED + 1))
    assert not uploads.expects("visit", first.file_id)
    assert len(uploads._expected["visit"]) == MOST_EXPECTED


def test_visit_keeps_so_many_files_and_bytes() -> None:
    uploads = Uploads("/up")
    assert [keep(uploads, "few", 5 * MB) for _ in range(4)] == [True, True, True, False]
    assert [keep(uploads, "many", 1) for _ in range(MOST_FILES + 1)] == [True] * MOST_FILES + [
        False
    ]
    uploads.remove_file("few", next(iter(uploads.file_storage["few"])))
    assert keep(uploads, "few", 5 * MB)


def test_client_and_all_keep_so_many_bytes() -> None:
    uploads = Uploads("/up")
    kept = [keep(uploads, f"visit {n // 3}", 5 * MB) for n in range(12)]
    assert kept.count(True) == CLIENT_BYTES // (5 * MB)
    others = [
        keep(uploads, f"{client} {visit}", 5 * MB, client)
        for client in "bcd"
        for visit in range(3)
        for _ in range(3)
    ]
    assert others.count(True) == (ALL_BYTES - CLIENT_BYTES) // (5 * MB)


def test_file_that_is_on_its_way_has_its_room_already() -> None:
    uploads = Uploads("/up")
    assert [uploads.reserve("visit", "a", 5 * MB) for _ in range(4)] == [True, True, True, False]
    uploads.release("visit", 5 * MB)
    assert uploads.reserve("visit", "a", 5 * MB)


def test_nothing_is_left_of_a_visit_that_ended() -> None:
    uploads = Uploads("/up")
    keep(uploads, "visit", MB)
    uploads.remove_session_files("visit")
    left = (uploads.file_storage, uploads._expected, uploads._client_of, uploads._total_bytes)
    assert not any(left)


def offer(downloads: Downloads, content: bytes) -> str:
    return downloads.load_and_get_id(content, "text/csv", MediaFileKind.DOWNLOADABLE, "a.csv")


def test_file_made_for_a_click_goes_after_a_minute_and_a_picture_of_a_page_does_not() -> None:
    downloads = Downloads("/media")
    file = offer(downloads, b"district")
    picture = downloads.load_and_get_id(b"picture", "image/png", MediaFileKind.MEDIA)
    downloads.tidy(time.monotonic() + DOWNLOAD_SECONDS - 1)
    assert downloads.get_file(file).content == b"district"
    downloads.tidy(time.monotonic() + DOWNLOAD_SECONDS + 1)
    with pytest.raises(MediaFileStorageError):
        downloads.get_file(file)
    assert downloads.get_file(picture).content == b"picture"


def test_oldest_file_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "DOWNLOAD_BYTES", 2_500)
    downloads = Downloads("/media")
    files = [offer(downloads, bytes([n]) * 1_000) for n in range(4)]
    assert [each in downloads._files_by_id for each in files] == [False, False, True, True]


def test_file_that_is_asked_for_again_is_as_good_as_new() -> None:
    downloads = Downloads("/media")
    first = offer(downloads, b"same")
    downloads._since[first] -= DOWNLOAD_SECONDS
    assert offer(downloads, b"same") == first
    downloads.tidy(time.monotonic() + 1)
    assert downloads.get_file(first)


class Ended:
    """A visit whose websocket is gone."""

    id = "visit"
    over = False

    def shutdown(self) -> None:
        self.over = True


def test_visit_that_did_not_come_back_ends_although_nobody_comes() -> None:
    class Info:
        session = Ended()

    ended = EndedVisits(ttl_seconds=0)
    ended.save(cast(Any, Info))
    ended.tidy()
    assert Info.session.over
    staying = EndedVisits(ttl_seconds=60)
    staying.save(cast(Any, Info))
    staying.tidy()
    assert staying.get("visit") is Info

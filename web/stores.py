"""What the process keeps for its visits, with bounds of size and time.

Streamlit's own stores keep uploads, downloads and ended visits without a bound, or until the next
visitor leaves. These replace them.
"""

import asyncio
import gc
import time
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from threading import RLock
from typing import Final

import streamlit as st
from streamlit import config
from streamlit.runtime import Runtime, RuntimeConfig
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec, UploadFileUrlInfo
from streamlit.web.cache_storage_manager_config import create_default_cache_storage_manager

from web.ceiling import give_back, memory_is_short

MOST_FILES: Final = 6
VISIT_BYTES: Final = 15_000_000
CLIENT_BYTES: Final = 45_000_000
ALL_BYTES: Final = 120_000_000
"""Uploads: how many files a visit may keep, and how many bytes a visit, a client, and all."""
MOST_EXPECTED: Final = 20
DOWNLOAD_BYTES: Final = 64_000_000
DOWNLOAD_SECONDS: Final = 60.0
"""The browser fetches a file at once after the click that it was made for."""
ENDED_VISITS: Final = 128
TIDY_SECONDS: Final = 10.0


class Uploads(MemoryUploadedFileManager):
    """Uploads: only files that a page asked for, within the bounds above."""

    def __init__(self, upload_endpoint: str) -> None:
        super().__init__(upload_endpoint)
        self._expected: dict[str, OrderedDict[str, None]] = {}
        self._client_of: dict[str, str] = {}
        self._coming: Counter[str] = Counter()

    def get_upload_urls(
        self, session_id: str, file_names: Sequence[str]
    ) -> list[UploadFileUrlInfo]:
        urls = super().get_upload_urls(session_id, file_names)
        expected = self._expected.setdefault(session_id, OrderedDict())
        expected.update((url.file_id, None) for url in urls)
        while len(expected) > MOST_EXPECTED:
            expected.popitem(last=False)
        return urls

    def expects(self, session_id: str, file_id: str) -> bool:
        """Whether a page of this visit has asked for this file."""
        return file_id in self._expected.get(session_id, ())

    def reserve(self, session_id: str, client: str, size: int) -> bool:
        """Take room for a file that is coming, if there is any; give it back with ``release``."""
        self._client_of[session_id] = client
        of_client = [each for each, owner in self._client_of.items() if owner == client]
        room = (
            len(self.file_storage.get(session_id, ())) < MOST_FILES
            and self._bytes(session_id) + size <= VISIT_BYTES
            and sum(map(self._bytes, of_client)) + size <= CLIENT_BYTES
            and self._total_bytes + self._coming.total() + size <= ALL_BYTES
        )
        if room:
            self._coming[session_id] += size
        return room

    def release(self, session_id: str, size: int) -> None:
        """Give back room that was reserved."""
        self._coming[session_id] -= size

    def add_file(self, session_id: str, file: UploadedFileRec) -> None:
        super().add_file(session_id, file)
        self._expected.get(session_id, OrderedDict()).pop(file.file_id, None)

    def remove_session_files(self, session_id: str) -> None:
        super().remove_session_files(session_id)
        self._expected.pop(session_id, None)
        self._client_of.pop(session_id, None)

    def _bytes(self, session_id: str) -> int:
        kept = list(self.file_storage.get(session_id, {}).values())
        return sum(len(file.data) for file in kept) + self._coming[session_id]


class Downloads(MemoryMediaFileStorage):
    """Files that pages offer; those made for a click go after a minute, or to make room."""

    def __init__(self, media_endpoint: str) -> None:
        super().__init__(media_endpoint)
        self._since: OrderedDict[str, float] = OrderedDict()
        # Files are added in the threads of runs, and removed in this one.
        self._guard = RLock()

    def load_and_get_id(
        self,
        path_or_data: str | bytes,
        mimetype: str,
        kind: MediaFileKind,
        filename: str | None = None,
    ) -> str:
        with self._guard:
            file_id = super().load_and_get_id(path_or_data, mimetype, kind, filename)
            if kind == MediaFileKind.DOWNLOADABLE:
                self._since.pop(file_id, None)
                self._since[file_id] = time.monotonic()
                while len(self._since) > 1 and self._size() > DOWNLOAD_BYTES:
                    self.delete_file(next(iter(self._since)))
            return file_id

    def delete_file(self, file_id: str) -> None:
        with self._guard:
            super().delete_file(file_id)
            self._since.pop(file_id, None)

    def tidy(self, now: float) -> None:
        """Delete files that have had their time."""
        with self._guard:
            while self._since and now - next(iter(self._since.values())) > DOWNLOAD_SECONDS:
                self.delete_file(next(iter(self._since)))

    def _size(self) -> int:
        return sum(len(self._files_by_id[each].content) for each in self._since)


class EndedVisits(MemorySessionStorage):
    """Visits whose websocket is gone, kept for a while so that they can come back."""

    def tidy(self) -> None:
        """End those that did not come back, even if no other visitor comes or leaves."""
        for _, ended in self._cache.expire():  # type: ignore[attr-defined]
            ended.session.shutdown()


class App(st.App):
    """Streamlit with these stores."""

    uploads: Uploads
    downloads: Downloads
    ended: EndedVisits

    def _create_runtime(self) -> Runtime:
        self.uploads = Uploads("/_stcore/upload_file")
        self.downloads = Downloads("/media")
        seconds = config.get_option("server.disconnectedSessionTTL")
        self.ended = EndedVisits(ENDED_VISITS, seconds)
        return Runtime(
            RuntimeConfig(
                script_path=str(self._resolve_script_path()),
                media_file_storage=self.downloads,
                uploaded_file_manager=self.uploads,
                cache_storage_manager=create_default_cache_storage_manager(),
                is_hello=False,
                session_storage=self.ended,
                on_script_error=self._on_script_error,
            )
        )


@asynccontextmanager
async def tidied(app: App) -> AsyncIterator[None]:
    """In this context, the stores are tidied every few seconds."""
    task = asyncio.create_task(_keep_tidy(app))
    try:
        yield
    finally:
        task.cancel()


async def _keep_tidy(app: App) -> None:
    while True:
        await asyncio.sleep(TIDY_SECONDS)
        app.downloads.tidy(time.monotonic())
        app.ended.tidy()
        if memory_is_short():
            gc.collect()
            give_back()

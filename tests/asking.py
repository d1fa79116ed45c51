"""Asks the server as the API says: who is told to come again does."""

import time
import urllib.error
import urllib.request

from tests.patience import GIVE_UP


def answer_to(asked: urllib.request.Request) -> tuple[int, bytes]:
    """The status and the body of an answer that does not ask to come again."""
    ends = time.monotonic() + GIVE_UP
    while True:
        try:
            with urllib.request.urlopen(asked, timeout=GIVE_UP) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as told:
            if "Retry-After" not in told.headers or time.monotonic() > ends:
                return told.code, told.read()
            time.sleep(int(told.headers["Retry-After"]))

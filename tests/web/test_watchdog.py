"""What systemd is told by a process that it started."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from select import select

import pytest

from tests.browser.serving import ROOT, free_port
from tests.patience import GIVE_UP
from web.watchdog import MICROSECONDS, SOCKET, tell

PATIENCE = 0.6
"""Seconds without a word after which systemd would start another."""


def test_process_tells_that_it_started_that_it_lives_and_that_it_stops(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "systemd"))
        systemd.settimeout(GIVE_UP)
        told = {SOCKET: str(tmp_path / "systemd"), MICROSECONDS: str(int(PATIENCE * 1e6))}
        process = subprocess.Popen(
            [sys.executable, "-m", "web", "--port", str(free_port())],
            cwd=ROOT,
            env={**os.environ, **told},
        )
        try:
            assert systemd.recv(100) == b"READY=1"
            for _ in range(5):
                assert systemd.recv(100) == b"WATCHDOG=1"
            # One that hangs says nothing more.
            process.send_signal(signal.SIGSTOP)
            time.sleep(PATIENCE)
            while select([systemd], [], [], 0)[0]:
                systemd.recv(100)
            assert not select([systemd], [], [], 2 * PATIENCE)[0]
            process.send_signal(signal.SIGCONT)
            process.terminate()
            systemd.settimeout(GIVE_UP)
            while (said := systemd.recv(100)) != b"STOPPING=1":
                assert said == b"WATCHDOG=1"
        finally:
            process.kill()
            process.wait()


def test_without_systemd_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SOCKET, raising=False)
    tell("READY=1")


def test_address_that_is_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        name = f"resc-test-{os.getpid()}"
        systemd.bind(f"\0{name}")
        systemd.settimeout(GIVE_UP)
        monkeypatch.setenv(SOCKET, f"@{name}")
        tell("READY=1")
        assert systemd.recv(100) == b"READY=1"

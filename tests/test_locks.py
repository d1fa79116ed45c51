"""The locks hold what the short lists ask for, to the last package and with nothing else."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LISTS_OF = {
    "requirements.lock": ("requirements.txt",),
    "requirements-dev.lock": ("requirements.txt", "requirements-dev.txt"),
}
PIN = re.compile(
    r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?==(?P<version>[\w.+!]+) *(?:; *(?P<marker>[^;]+))?"
)

both_locks = pytest.mark.parametrize("lock", LISTS_OF)


@dataclass(frozen=True)
class Pin:
    """One package, the version of it, and where it is wanted."""

    name: str
    version: str
    marker: str


@dataclass(frozen=True)
class Locked:
    """A package in a lock: its hashes, and what asks for it."""

    pin: Pin
    hashes: frozenset[str]
    wanted_by: frozenset[str]


def _pin(line: str) -> Pin:
    match = PIN.fullmatch(line)
    assert match, f"{line!r} is no package with a pinned version"
    name = re.sub("[-_.]+", "-", match["name"]).lower()
    return Pin(name, match["version"], (match["marker"] or "").replace('"', "'"))


def _listed(name: str) -> set[Pin]:
    """What a list itself asks for, without the lists that it builds on."""
    lines = (ROOT / name).read_text().splitlines()
    return {_pin(line) for line in lines if line and not line.startswith(("#", "-r "))}


def _locked(name: str) -> list[Locked]:
    """Read a lock, in which no line may be of another kind than those that are expected."""
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text().rstrip("\n"))
    # No dot and no slash, so no address.
    header = [entry for entry in entries if re.fullmatch(r"#[ \w]+:?", entry)]
    return [_entry(entry) for entry in entries if entry not in header]


def _entry(text: str) -> Locked:
    first, *rest = (line.strip().removesuffix("\\").rstrip() for line in text.splitlines())
    hashes = {line for line in rest if re.fullmatch("--hash=sha256:[0-9a-f]{64}", line)}
    comments = [line for line in rest if line not in hashes]
    assert all(comment.startswith("#") for comment in comments), text
    wanted_by = {comment.removeprefix("# via").lstrip("# ") for comment in comments} - {""}
    return Locked(_pin(first), frozenset(hashes), frozenset(wanted_by))


@both_locks
def test_a_lock_holds_what_its_lists_ask_for_as_they_ask_for_it(lock: str) -> None:
    for name in LISTS_OF[lock]:
        asked_for = {entry.pin for entry in _locked(lock) if f"-r {name}" in entry.wanted_by}
        assert asked_for == _listed(name), f"{name} has changed: make lock"


@both_locks
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    assert [entry.pin.name for entry in _locked(lock) if not entry.hashes] == []


@both_locks
def test_a_lock_names_packages_and_lists_and_no_host(lock: str) -> None:
    entries = _locked(lock)
    known = {entry.pin.name for entry in entries}
    known |= {f"-r {name}" for name in LISTS_OF[lock]} | {"-c requirements.lock"}
    assert {name for entry in entries for name in entry.wanted_by} <= known


def test_what_is_checked_is_what_is_served() -> None:
    checked = {(entry.pin, entry.hashes) for entry in _locked("requirements-dev.lock")}
    assert {(entry.pin, entry.hashes) for entry in _locked("requirements.lock")} <= checked


def test_what_may_be_listed_without_an_import_is_listed() -> None:
    settings = tomllib.loads((ROOT / "tools" / "deptry.toml").read_text())["tool"]["deptry"]
    listed = {pin.name for name in LISTS_OF["requirements-dev.lock"] for pin in _listed(name)}
    assert {name.lower() for name in settings["per_rule_ignores"]["DEP002"]} <= listed

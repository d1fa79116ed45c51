"""Readiness tells of a pack that cannot be used, and of a new one, while the old one is in use."""

import shutil
from pathlib import Path

import pytest

from model.packs import FOLDER, all_packs
from web.health import readiness


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER, tmp_path / "packs")
    all_packs(tmp_path / "packs")
    return tmp_path / "packs"


def test_packs_in_use_are_named(folder: Path) -> None:
    told = readiness(folder)
    assert told == {
        "ready": True,
        "status": "ok",
        "packs_in_use": list(all_packs(folder)),
        "attention": [],
    }


def test_damaged_pack_is_told_of_and_the_one_in_use_stays(folder: Path) -> None:
    path = folder / "2024.1.yaml"
    good = path.read_text("utf-8")
    path.write_text(good.replace("revision:", "revisoin:", 1), "utf-8")
    told = readiness(folder)
    assert (told["ready"], told["status"]) == (True, "needs attention")
    assert path.name in told["attention"][0]
    assert "2024.1" in told["packs_in_use"]
    path.write_text(good, "utf-8")
    assert readiness(folder)["status"] == "ok"


def test_new_pack_on_disk_asks_for_a_restart(folder: Path) -> None:
    path = folder / "2024.1.yaml"
    text = path.read_text("utf-8").replace('revision: "2024.1"', 'revision: "2024.7"')
    (folder / "2024.7.yaml").write_text(text, "utf-8")
    assert readiness(folder)["attention"] == ["Restart to use what is new on disk: 2024.7."]


def test_empty_folder_is_told_of(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        path.unlink()
    assert readiness(folder)["status"] == "needs attention"

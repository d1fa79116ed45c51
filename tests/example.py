"""The year of docs/a-new-year.md, for tests: four lines, two of them tuition lines.

It is put beside the project's own packs as that page tells a newcomer to do it.
"""

import shutil
from pathlib import Path

import pytest

from model import Pack, law, load_pack, packs

FOLDER = Path(__file__).parent / "example_year"
REVISION = "2028.1"
PACK = FOLDER / "packs" / f"{REVISION}.yaml"
LAW = FOLDER / "law.yaml"


def with_law(text: str) -> str:
    """A record of the law with the example's sources and rules in it."""
    sources, rules = LAW.read_text("utf-8").removeprefix("sources:\n").split("rules:\n")
    assert text.count("\nsources:\n") == text.count("\nrules:\n") == 1
    text = text.replace("\nsources:\n", f"\nsources:\n{sources}")
    return text.replace("\nrules:\n", f"\nrules:\n{rules}")


def write(data: Path) -> None:
    """Put the example into a folder that is laid out like data/."""
    shutil.copy(PACK, data / "packs")
    law_file = data / "law.yaml"
    law_file.write_text(with_law(law_file.read_text("utf-8")), "utf-8")


def use(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Pack:
    """Have the model read the example beside the project's own packs until the test ends."""
    shutil.copytree(packs.FOLDER, folder / "packs")
    shutil.copy(law.FILE, folder)
    write(folder)
    monkeypatch.setattr(packs, "FOLDER", folder / "packs")
    monkeypatch.setattr(law, "FILE", folder / "law.yaml")
    return load_pack(REVISION)

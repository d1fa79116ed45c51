"""Whoever follows docs/a-new-year.md puts a year with four lines on the site, in data/ alone."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from model import estimate, law, open_link, packs
from model.check import Checked, check_law, check_pack
from tests import example
from tests.docs.reading import ROOT, page
from tests.pages.test_pages import PAGES, run, words

PAGE = page("a-new-year.md")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
YAML = [block for language, block in BLOCKS if language == "yaml"]
IN_LAW = re.findall(r"below the line `(\w+:)`, write:\n\n```yaml\n(.*?)^```$", PAGE, re.M | re.S)
IN_PACK = [each for each in YAML if each not in dict(IN_LAW).values()]
COMMANDS = [line for language, block in BLOCKS if not language for line in block.splitlines()]
CODE = ("model", "reports", "pyproject.toml")
TODAY = date(2026, 11, 26)


def test_what_the_page_shows_is_what_tests_use() -> None:
    assert "".join(IN_PACK) == example.PACK.read_text("utf-8")
    assert "".join(f"{line}\n{block}" for line, block in IN_LAW) == example.LAW.read_text("utf-8")


def test_example_has_what_a_newcomer_may_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = example.use(monkeypatch, tmp_path)
    kinds = [line.kind for line in pack.lines.values()]
    assert kinds == ["tuition", "tuition", "service", "service"]
    assert [pack.assumptions[name].central_value for name in ("arts_cap", "farm_cap")] == (
        pytest.approx([0.65, 0.725])
    )
    checked = check_pack(packs.FOLDER / f"{example.REVISION}.yaml", TODAY)
    assert checked == Checked(checked.pack, (), ())
    assert checked.pack
    assert checked.pack.model_dump() == pack.model_dump()
    assert check_law(law.FILE, TODAY).mistakes == ()


def test_steps_lead_from_nothing_to_an_answer(tmp_path: Path) -> None:
    for part in CODE:
        (tmp_path / part).symlink_to(ROOT / part)
    shutil.copytree(ROOT / "data", tmp_path / "data")

    def typed(command: str, status: int = 0) -> str:
        ran = subprocess.run(
            [sys.executable, *shlex.split(command)[1:]],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == status, f"{command}\n{ran.stdout}{ran.stderr}"
        return ran.stdout + ran.stderr

    new, first_check, check, ask, start = COMMANDS
    assert start == "make run"
    typed(new)
    file = tmp_path / "data" / "packs" / "2028.1.yaml"
    assert "FILL IN" in file.read_text("utf-8")
    assert "To be filled in" in typed(first_check, 2)
    assert "2028.1.yaml is not finished" in typed("python -m model estimate --pack 2024")
    file.write_text("".join(IN_PACK), "utf-8")
    record = tmp_path / "data" / "law.yaml"
    text = record.read_text("utf-8")
    for line, block in IN_LAW:
        assert text.count(f"\n{line}\n") == 1
        text = text.replace(f"\n{line}\n", f"\n{line}\n{block}")
    record.write_text(text, "utf-8")
    assert "2028.1.yaml can be used.\n" in typed(f"{check}")
    told = json.loads(typed(f"{ask} --format json"))
    assert told["pack"] == "2028.1"
    assert told["lines"]["arts_school"]["tuition_increase_percent"] == 3


def test_two_tuition_lines_have_each_its_own_cap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example.use(monkeypatch, tmp_path)
    opened = open_link("pack=2028&arts_school_cut=9000000&farm_school_cut=1000000&tuition_cap=cpi")
    assert opened.notices == ()
    lines = estimate(opened.pack, opened.scenario).lines
    # 3% of 65% of $10,000 for 6,000 students, and of 72.5% of $9,400 for 2,000.
    assert lines["arts_school"].districts_pay == pytest.approx(0.03 * 0.65 * 10_000 * 6_000, 1e-6)
    assert lines["farm_school"].districts_pay == pytest.approx(0.03 * 0.725 * 9_400 * 2_000, 1e-6)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_the_year(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example.use(monkeypatch, tmp_path)
    shown = run(page, "pack=2028&arts_school_cut=5000000&night_bus_cut=300000")
    assert not shown.exception
    if page == "pages/about.py":
        assert "The River Council is four service centers" in words(shown)

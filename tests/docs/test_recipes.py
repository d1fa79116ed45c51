"""Each recipe of docs/recipes.md is carried out in a copy of the project, word for word."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs.reading import ROOT, page

RECIPES = dict(
    each.split("\n", 1) for each in re.split(r"^## ", page("recipes.md"), flags=re.MULTILINE)[1:]
)
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis")
BLOCK = re.compile(r"^( *)```\w+\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
ACTION = re.compile(
    r"Write `(?P<new>[^`]+)`: (?P<whole>\d+)#"
    r"|At the end of `(?P<open>[^`]+)`, write: (?P<end>\d+)#"
    r"|In `(?P<lines>[^`]+)`, (?P<side>above|below) the line `(?P<line>[^`]+)`, "
    r"write: (?P<part>\d+)#"
    r"|Copy `(?P<old>[^`]+)` to `(?P<copy>[^`]+)`"
    r"|In (?:`(?P<text>[^`]+)`|it), put `(?P<put>[^`]+)` in place of `(?P<away>[^`]+)`"
    r"|Run this [^:]*: (?P<script>\d+)#"
    r"|Put what `(?P<command>[^`]+)` prints in place of the table in `(?P<table>[^`]+)`"
)
"""All that a step of a recipe may ask for."""
TABLE = re.compile(r"^\|.*\n(?:\|.*\n)*", re.MULTILINE)

TRIED = {
    # recipe: what is run in Python then, and what it prints
    "A sentence": (
        "from model import decode, load_pack\n"
        "from reports.wording.span import span_sentence as say\n"
        'print([say(decode(f"years={n}", load_pack("2024.1"))[0]) for n in (1, 4)])',
        "['The cut is looked at for one year.', 'The cut is looked at for 4 years.']",
    ),
    "A language": (
        "import os\n"
        "os.environ['RESC_LANGUAGE'] = 'pt'\n"
        "from model import estimate, keep_all, load_pack\n"
        "from reports.wording.sentences import answer\n"
        "pack = load_pack('2025.1')\n"
        "print(answer(estimate(pack, keep_all(pack))))",
        "Aqui não se sabe nenhum valor destas prioridades",
    ),
    "A preset": (
        "from model import keep_all, load_pack\n"
        "from reports.dial.data import dial_data\n"
        "pack = load_pack('2024.1')\n"
        "data = dial_data(pack, keep_all(pack), [70])\n"
        "print([each.name for each in data.presets])",
        "'Half of all'",
    ),
    "An assumption": (
        "from model.__main__ import main\n"
        "asked = 'estimate --pack 2024.9 --magnet-cut 1200000 --tuition-cap 58'\n"
        "main([*asked.split(), '--a.aide-cost', '60000'])",
        "magnet: 20.00 classroom aides",
    ),
    "A page": (
        "from streamlit.testing.v1 import AppTest\n"
        "app = AppTest.from_file('app.py', default_timeout=60)\n"
        "app.query_params['pack'] = '2024.1'\n"
        "page = app.switch_page('pages/lines.py').run()\n"
        "print(page.title[0].value, [each.value for each in page.metric], page.exception)",
        "The lines of the budget ['$40,200,000', '$1,500,000', '$1,200,000'] ElementList()",
    ),
    "A document": (
        "from datetime import date\n"
        "from reports.__main__ import main\n"
        "from web.api import carry_out\n"
        "link = 'magnet_cut=12000000&pack=2024.1'\n"
        "main(['answer', '--link', link, '--out', 'answer.txt'])\n"
        "asked = f'paper=answer&{link}', 'https://x.org', '', '', b''\n"
        "given = carry_out('get_report_txt', *asked, date.today()).body\n"
        "print(given == open('answer.txt', 'rb').read(), given.decode())",
        "True Of a cut of $12 million, districts could be charged all of it",
    ),
}
ONE_BY_ONE = """
import contextlib, io, json, os, sys, traceback
said, before = {}, dict(os.environ)
for name, script in json.load(sys.stdin).items():
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            exec(script, {})
        except BaseException:
            traceback.print_exc(file=out)
    said[name] = out.getvalue()
    os.environ.clear()
    os.environ.update(before)
print(json.dumps(said))
"""
HELD_BY = (
    "tests/test_catalogs.py",
    "tests/model/test_new_data.py",
    "tests/model/test_frozen_links.py",
    "tests/reports/test_documents.py::test_list_in_the_docs_is_that_of_the_catalogue",
    "tests/reports/test_documents.py::test_every_document_has_a_title_and_says_what_it_is",
)
"""The project's own tests that would fail where a recipe leaves something out."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which each recipe has been carried out."""
    folder = tmp_path_factory.mktemp("recipes") / "project"
    shutil.copytree(ROOT, folder, ignore=NOT_COPIED)
    for recipe in RECIPES.values():
        carry_out(recipe, folder)
    return folder


@pytest.fixture(scope="module")
def printed(project: Path) -> dict[str, str]:
    """What each script prints there; all are run in one process, to import once."""
    scripts = json.dumps({name: script for name, (script, _) in TRIED.items()})
    found: dict[str, str] = json.loads(run(project, "-c", ONE_BY_ONE, told=scripts))
    return found


def run(folder: Path, *words: str, told: str = "") -> str:
    """What Python prints in a folder; what fails there is a fault of a recipe's."""
    ran = subprocess.run(
        [sys.executable, *words],
        input=told,
        cwd=folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"{words}\n{ran.stdout}{ran.stderr}"
    return ran.stdout


def steps(recipe: str) -> list[tuple[str, list[str]]]:
    """The numbered steps of a recipe: the text, and the blocks of code that stand in it as "0#"."""
    numbered = re.split(r"^(?=\S)", recipe, flags=re.MULTILINE)
    found = []
    for step in (each for each in numbered if re.match(r"\d+\. ", each)):
        texts = BLOCK.split(step)
        marked = "".join(f"{text} {n}# " for n, text in enumerate(texts[::3]))
        blocks = [
            re.sub(f"^{indent}", "", block, flags=re.MULTILINE)
            for indent, block in zip(texts[1::3], texts[2::3], strict=True)
        ]
        found.append((" ".join(marked.split()).removesuffix(f" {len(blocks)}#"), blocks))
    return found


def inserted(text: str, side: str, line: str, block: str) -> str:
    """A text with a block above or below its one line that says this, set in as it may be."""
    lines = text.splitlines(keepends=True)
    ends = [each.rstrip() for each in lines]
    ends = ends if line in ends else [each.strip() for each in ends]
    assert ends.count(line) == 1, line
    at = ends.index(line) + (side == "below")
    return "".join([*lines[:at], block, *lines[at:]])


def replaced(text: str, away: str, put: str) -> str:
    assert text.count(away) == 1, away
    return text.replace(away, put)


def carry_out(recipe: str, folder: Path) -> None:
    """Do what the steps of a recipe say, and nothing else."""
    for text, blocks in steps(recipe):
        actions = [match.groupdict() for match in ACTION.finditer(text)]
        assert actions, f"nothing is done: {text}"
        used = [each[kind] for each in actions for kind in ("whole", "end", "part", "script")]
        assert sum(number is not None for number in used) == len(blocks), f"not written: {text}"
        copied = ""
        for each in actions:
            copied = each["copy"] or copied
            act(folder, each, blocks, copied)


def act(folder: Path, asked: dict[str, str], blocks: list[str], copied: str) -> None:
    """Do one thing that a step asks for; "it" is what the step has copied."""

    def rewrite(name: str, change: Callable[[str], str]) -> None:
        (folder / name).write_text(change((folder / name).read_text("utf-8")), "utf-8")

    if asked["new"]:
        assert not (folder / asked["new"]).exists()
        (folder / asked["new"]).write_text(blocks[int(asked["whole"])], "utf-8")
    elif asked["open"]:
        rewrite(asked["open"], lambda text: text + blocks[int(asked["end"])])
    elif asked["lines"]:
        block = blocks[int(asked["part"])]
        rewrite(asked["lines"], lambda text: inserted(text, asked["side"], asked["line"], block))
    elif asked["old"]:
        copy = shutil.copytree if (folder / asked["old"]).is_dir() else shutil.copyfile
        copy(folder / asked["old"], folder / asked["copy"])
    elif asked["put"]:
        name = asked["text"] or copied
        rewrite(name, lambda text: replaced(text, asked["away"], asked["put"]))
    elif asked["script"]:
        run(folder, "-c", blocks[int(asked["script"])])
    else:
        table = run(folder, *shlex.split(asked["command"])[1:])
        rewrite(asked["table"], lambda text: TABLE.sub(lambda _: table, text, count=1))


@pytest.mark.parametrize("name", RECIPES)
def test_what_a_recipe_adds_is_there(printed: dict[str, str], name: str) -> None:
    assert TRIED[name][1] in printed[name]


def test_nothing_is_left_that_a_recipe_does_not_say(project: Path) -> None:
    run(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", *HELD_BY)


def test_a_step_that_says_nothing_that_can_be_done_is_found(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="nothing is done"):
        carry_out("1. Think of it.\n", tmp_path)

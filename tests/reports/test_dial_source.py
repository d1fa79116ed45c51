"""The dial's front end: modules become one script that stands anywhere, or are refused."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from model import Pack, decode
from model.choice import to_choice
from reports.dial.data import dial_data, point
from reports.dial.form import Heard, as_json
from reports.dial.kit import kit
from reports.dial.rules import other_percent, rules_of
from reports.dial.source import FOLDER, dial_html, script

ENTRIES = ("streamlit", "loader", "channel", "kit", "early")


def write(folder: Path, **modules: str) -> Path:
    for name, source in modules.items():
        (folder / f"{name}.js").write_text(source, encoding="utf-8")
    return folder


def test_modules_become_one_expression_each_after_what_it_imports(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        numbers="// Doubles.\n\n/** @param {number} x */\nexport const twice = (x) => 2 * x;\n",
        words='import { twice } from "./numbers.js";\n\nexport function say(x) {\n'
        "  // As text.\n  return `${twice(x)}`;\n}\n",
        page='import { twice } from "./numbers.js";\nimport {\n  say,\n} from "./words.js";\n\n'
        "export const start = () => say(twice(1));\n",
    )
    assert script("page", folder).splitlines() == [
        "(() => {",
        '"use strict";',
        "const twice = (x) => 2 * x;",
        "function say(x) {",
        "return `${twice(x)}`;",
        "}",
        "const start = () => say(twice(1));",
        "return start;",
        "})()",
    ]


@pytest.mark.parametrize(
    ("modules", "said"),
    [
        (
            {"a": 'import { b } from "./b.js";', "b": 'import { a } from "./a.js";'},
            "modules import each other: a -> b -> a",
        ),
        (
            {"a": 'import { b } from "./b.js";\nconst size = 1;', "b": "function size() {}"},
            "b.js and a.js both declare size",
        ),
        ({"a": 'import * as b from "./b.js";'}, "a.js cannot be put together .*: import \\* as b"),
        ({"a": 'import { b as c } from "./b.js";\nexport {};'}, "cannot be put together"),
        ({"a": "export default 1;"}, "a.js cannot be put together .*: export default 1;"),
        ({"a": "const text = `one\n  two`;"}, "a.js cannot be put together .*: const text = `one"),
    ],
)
def test_modules_that_would_mean_something_else_in_one_scope_are_refused(
    tmp_path: Path, modules: dict[str, str], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        script("a", write(tmp_path, **modules))


@pytest.mark.parametrize("entry", ENTRIES)
def test_script_can_stand_in_a_page(entry: str) -> None:
    source = script(entry)
    assert "</" not in source
    assert not re.search(r"^\s*(import|export|//|/\*|\*)", source, re.MULTILINE)


def test_every_module_reaches_the_browser() -> None:
    sent = "".join(script(entry) for entry in ENTRIES)
    for module in FOLDER.glob("*.js"):
        names = re.findall(r"^export (?:const|function) (\w+)", module.read_text("utf-8"), re.M)
        assert names, module.name
        for name in names:
            assert re.search(rf"^(const|function) {name}\b", sent, re.MULTILINE), name


def test_page_has_its_words() -> None:
    assert "$" not in dial_html()
    assert "<summary>Charged to districts, where the law lets it</summary>" in dial_html()


def test_what_python_sends_has_the_form_that_the_modules_are_checked_with(
    pack: Pack, tmp_path: Path
) -> None:
    scenario, _ = decode("magnet_cut=12345678&residency_cut=500000&tuition_cap=64", pack)
    percents = [other_percent(pack, pack.first_year)]
    exact = point(pack, scenario, rules_of(pack, scenario, percents))
    heard = Heard(to_choice(scenario), exact)
    data = json.loads(as_json(dial_data(pack, scenario, percents)))
    check = tmp_path / "sent.ts"
    check.write_text(
        f'import type {{ Data, Heard }} from "{(FOLDER / "types.d.ts").as_uri()}";\n'
        f"export const data: Data = {json.dumps(_shortened(data))};\n"
        f"export const heard: Heard = {as_json(heard)};\n",
        encoding="utf-8",
    )
    deno = Path(sys.executable).with_name("deno")
    found = subprocess.run(
        [deno, "check", "--quiet", "--config", FOLDER.parents[1] / "deno.json", check],
        env={"DENO_DIR": str(tmp_path), "DENO_NO_UPDATE_CHECK": "1", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr


def _shortened(node: Any) -> Any:
    """Without most of each table, which the checker would read number by number."""
    if isinstance(node, dict):
        return {name: _shortened(each) for name, each in node.items()}
    return node[:3] if isinstance(node, list) and len(node) > 20 else node


def test_kit_holds_the_whole_script_and_nothing_of_streamlit(pack: Pack) -> None:
    text = kit(pack, decode("", pack)[0], "https://x.example/", date(2026, 1, 2))
    assert f"<script>{script('kit')}();</script>" in text
    assert "resc-state" not in text

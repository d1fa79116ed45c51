"""Names the code that nothing in the app uses: `make lint` fails if there is any.

Code that only a test uses counts as unused, so tests and benchmarks are not read. vulture compares
names only. So what it names is unused, or used from a place where vulture cannot look.

    python tools/unused.py [FOLDER]
"""

import re
import sys
from pathlib import Path

from vulture.core import Vulture

ROOT = Path(__file__).parents[1]
APP = ("app.py", "server.py", "model", "reports", "ui", "pages", "web")

ALLOWED = {
    "_create_runtime": "Streamlit calls it",
    "_external_ip": "Streamlit reads it",
    "_internal_ip": "Streamlit reads it",
    "cls": "pydantic's validators have to take it",
    "error_msg": "Streamlit sends it to the page",
    "idpattern": "string.Template reads it",
    "model_config": "pydantic reads it",
    "persistent_id": "pickle calls it",
    "persistent_load": "pickle calls it",
    "redirect_slashes": "Starlette reads it",
    "spool_max_size": "Starlette reads it",
}
"""Names that are used from a place where vulture cannot look, and by whom."""
CALLED = ["@field_validator", "@model_validator"]
"""Decorators of functions that pydantic calls."""


def complaints(folder: Path) -> list[str]:
    """Say what nothing uses, and which name need not be allowed."""
    app = Vulture(ignore_decorators=CALLED)
    app.scavenge([str(folder / each) for each in APP])
    for template in [*folder.glob("reports/**/*.typ"), *folder.glob("reports/**/*.js")]:
        # A document's template and the dial read fields of what they are given: `data.link.text`.
        app.used_names.update(re.findall(r"\.(\w+)", template.read_text("utf-8")))
    unused = app.get_unused_code()
    needless = sorted(ALLOWED.keys() - {each.name for each in unused})
    return [
        f"{each.filename.relative_to(folder)}:{each.first_lineno}: {each.message}"
        for each in unused
        if each.name not in ALLOWED
    ] + [f"{Path(__file__).name}: {name!r} need not be allowed any more" for name in needless]


if __name__ == "__main__":
    said = complaints(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT)
    print("\n".join(said), end="\n" if said else "")
    sys.exit(bool(said))

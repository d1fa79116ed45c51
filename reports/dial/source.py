"""The dial's front end as a browser gets it, put together from the files in reports/dial."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from model.messages import say

FOLDER = Path(__file__).parent

_IMPORT = re.compile(r'^import \{\s*\w+(?:,\s+\w+)*,?\s*\} from "\./(\w+)\.js";$', re.MULTILINE)
_DECLARED = re.compile(r"^(?:export )?(?:const|let|class|(?:async )?function) (\w+)", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |class |(?:async )?function )", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?://.*|/\*\*(?:(?!\*/)[\s\S])*\*/)\n", re.MULTILINE)
_SPACE = re.compile(r"^ +|\n+(?=\n)", re.MULTILINE)
_AROUND = re.compile(r" ?([{};]) ?|(?<=:) ")
"""What may have spaces around it, or stand before one."""
_UNQUOTED = re.compile(r'="([a-z]+)"\]')
"""What an attribute is compared with, which needs no quotation marks."""
_STYLE_COMMENT = re.compile(r"/\*(?:(?!\*/)[\s\S])*\*/")


class _Page(Template):
    """A page with the ids of messages in it: $dial-title."""

    idpattern = r"[a-z][a-z-]*"


def dial_html() -> str:
    """The dial's page, which its script fills."""
    return spoken_page("dial")


def spoken_page(name: str, **given: str) -> str:
    """A page of this folder with its messages.

    Args:
        name: of its file.
        given: what fills the places that no plain message fills, as HTML.
    """
    page = _Page((FOLDER / f"{name}.html").read_text(encoding="utf-8"))
    texts = {each: escape(say(each)) for each in page.get_identifiers() if each not in given}
    return page.substitute(texts, **given)


@cache
def dial_css() -> str:
    """The dial's style, without comments, indents, and what else a browser does not need."""
    style = (FOLDER / "dial.css").read_text(encoding="utf-8")
    style = _SPACE.sub("", _STYLE_COMMENT.sub("", style)).strip()
    style = _AROUND.sub(lambda found: found[1] or "", style)
    return _UNQUOTED.sub(r"=\1]", style)


@cache
def script(entry: str, folder: Path = FOLDER) -> str:
    """A module's ``start`` as one JavaScript expression, without import, export or comment.

    It can stand anywhere: behind ``export default`` in a module, or in a plain script, where a
    call follows it. All modules share one scope, each after those that it imports.

    Args:
        entry: the module that exports ``start``.
        folder: where the modules are.

    Raises:
        ValueError: the modules cannot share one scope; the message says why.
    """
    modules = _with_imports(entry, folder, ())
    _refuse_two_of_a_name(modules)
    bodies = [_body(name, text) for name, text in modules.items()]
    return "\n".join(["(() => {", '"use strict";', *bodies, "return start;", "})()"])


def module(entry: str, folder: Path = FOLDER) -> str:
    """The same as a module of its own, as a component of Streamlit's takes it."""
    return f"export default {script(entry, folder)};"


def declared(source: str) -> list[str]:
    """The names that a module declares for itself or others."""
    return _DECLARED.findall(source)


def _with_imports(name: str, folder: Path, importers: tuple[str, ...]) -> dict[str, str]:
    """A module's source after those of all modules that it imports, each once."""
    if name in importers:
        raise ValueError(f"modules import each other: {' -> '.join((*importers, name))}")
    source = (folder / f"{name}.js").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for imported in _IMPORT.findall(source):
        found |= _with_imports(imported, folder, (*importers, name))
    return found | {name: source}


def _refuse_two_of_a_name(modules: Mapping[str, str]) -> None:
    homes: dict[str, str] = {}
    for module, source in modules.items():
        for name in declared(source):
            if name in homes:
                raise ValueError(f"{homes[name]}.js and {module}.js both declare {name}")
            homes[name] = module


def _body(name: str, source: str) -> str:
    """A module's code, without comments and indents."""
    body = _EXPORT.sub("", _IMPORT.sub("", _COMMENT.sub("", source)))
    for line in body.splitlines():
        # A text that spans lines would lose its indents.
        if line.startswith(("import", "export")) or line.count("`") % 2:
            raise ValueError(f"{name}.js cannot be put together with others: {line}")
    return _SPACE.sub("", body).strip()

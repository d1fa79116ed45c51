"""Names the sentences in the code; they belong in data/messages.

A sentence is a text of two words or more. Texts that only a programmer sees do not count:
docstrings, errors that say the code is wrong, markup.

    python tools/spoken.py [FILE…]
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
APP = ("app.py", "server.py", "model", "reports", "ui", "pages", "web")

SENTENCE = re.compile(r"[A-Za-z’]{2,}[,;:.]? [A-Za-z(“]{1,}[a-z’]|[a-z]{2,} \x00|\x00 [a-z]{2,}")
"""Two words, or a word beside a value."""
MARKUP = re.compile(r"\\\w+|<[^>]*>?|[\w-]+:[^;]*;|[\w.#-]+ \{[^}]*\}")
TO_PROGRAMMERS = {"TypeError", "LookupError"}
"""Errors that say the code is wrong: no visitor sees their texts."""

ALLOWED = {
    "model/catalogs.py": "refuses a catalog that its writer has to mend",
    "model/doubts.py": "how a percent may be written",
    "model/intake/names.py": "names by which a file calls its totals",
    "model/intake/template.py": "heads of the template that are read again",
    "model/law.py": "words of the packs' schema",
    "model/line.py": "words of the packs' schema",
    "model/intake/told.py": "words by which a line gives a rate",
    "model/intake/words.py": "names by which a file calls its columns",
    "model/intake/years.py": "names by which a file calls its years",
    "model/messages.py": "refuses a message that its writer has to mend",
    "model/pack.py": "words of the packs' schema",
    "model/pack_rules.py": "words of the packs' schema",
    "model/parameters.py": "a name of an error in the API",
    "model/priorities.py": "words of the packs' schema",
    "model/source.py": "words of the packs' schema",
    "model/typed.py": "how an amount may be written",
    "model/validation.py": "lines of code",
    "model/yaml_file.py": "what the reader of YAML says",
    "reports/__main__.py": "a command",
    "reports/dial/source.py": "JavaScript, and refusals that a programmer has to mend",
    "reports/explain/formula_text.py": "refuses a formula that its writer has to mend",
    "reports/explain/law.py": "words of the law's schema",
    "reports/papers/typeset.py": "a fault of a template",
    "reports/sharing/documents.py": "types of content",
    "reports/sharing/late.py": "a style",
    "reports/sharing/snippets.py": "lines of code",
    "reports/sharing/texts.py": "lines of code",
    "reports/sheets/compared.py": "fields of a file",
    "reports/sheets/csv_file.py": "heads of a file",
    "reports/sheets/prices.py": "heads of a file",
    "reports/sheets/statewide.py": "fields of a file",
    "reports/workshop/queue.py": "names of places in a line",
    "ui/making.py": "the name of a file that is held",
    "ui/tab.py": "JavaScript",
    "web/answers.py": "headers",
    "web/api.py": "headers",
    "web/headers.py": "headers",
    "web/fonts.py": "words of a style sheet, and a line of the log",
    "web/health.py": "a word of its JSON",
    "web/metrics.py": "helps of figures for operators",
    "web/previews.py": "a line of the log",
    "web/start.py": "a header",
    "web/watch.py": "lines of the log and names of routes",
    "web/wellknown.py": "headers",
}
"""Files whose only texts of two words or more are of this kind."""


def sentences(source: str) -> Iterator[tuple[int, str]]:
    """The sentences in a Python source, each with its line."""
    tree = ast.parse(source)
    hidden = set(_hidden(tree))
    for node in ast.walk(tree):
        if id(node) in hidden:
            continue
        if isinstance(node, ast.JoinedStr):
            text = "".join(
                str(each.value) if isinstance(each, ast.Constant) else "\0" for each in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if SENTENCE.search(MARKUP.sub("", text)):
            yield node.lineno, text.replace("\0", "{}")


def _hidden(tree: ast.AST) -> Iterator[int]:
    """The texts that no visitor sees."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        if isinstance(node, ast.JoinedStr):
            yield from (id(each) for part in node.values for each in ast.walk(part))
        if isinstance(node, ast.Call) and _name(node.func) in TO_PROGRAMMERS:
            yield from (id(each) for argument in node.args for each in ast.walk(argument))
        if isinstance(node, ast.Assert) and node.msg:
            yield from (id(each) for each in ast.walk(node.msg))


def _name(called: ast.expr) -> str:
    return getattr(called, "attr", getattr(called, "id", ""))


def complaints(files: list[Path]) -> list[str]:
    """Say where a sentence is in the code, and which file need not be allowed any."""
    found = {
        file.relative_to(ROOT).as_posix(): list(sentences(file.read_text("utf-8")))
        for file in files
    }
    return [
        f"{name}:{line}: {text!r}"
        for name, all_of_it in found.items()
        if name not in ALLOWED
        for line, text in all_of_it
    ] + [
        f"{Path(__file__).name}: {name} need not be allowed any more"
        for name in ALLOWED
        if name in found and not found[name]
    ]


def _files() -> list[Path]:
    found = [ROOT / each for each in APP]
    return [file for each in found for file in ([each] if each.is_file() else each.rglob("*.py"))]


if __name__ == "__main__":
    said = complaints([Path(each).resolve() for each in sys.argv[1:]] or sorted(_files()))
    print("\n".join(said), end="\n" if said else "")
    sys.exit(bool(said))

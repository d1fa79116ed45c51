"""Writes a formula for people: as words, as numbers, for KaTeX, and for typst.

A formula is a Python expression of names, numbers, + − × ÷, powers and ``min``.
"""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from model.messages import say

_LONGEST_UNBROKEN = 24
"""Characters of a name that stay on one line."""
_SUM, _PRODUCT, _POWER, _ATOM = range(4)
_SIGNS: Mapping[type[ast.operator], tuple[str, int]] = {
    ast.Add: ("+", _SUM),
    ast.Sub: ("−", _SUM),
    ast.Mult: ("×", _PRODUCT),
    ast.Div: ("÷", _PRODUCT),
}


def plain(expression: str, texts: Mapping[str, str]) -> str:
    """The formula on one line, each term as ``texts`` has it: its name, or its number.

    Raises:
        ValueError: there is something in it that no formula of the model has.
    """
    return _plain(_parsed(expression), texts)[0]


_MARKS = str.maketrans(
    {
        **{mark: rf"\{mark}" for mark in "&%#_{}$"},
        "\\": r"\textbackslash ",
        "^": r"\textasciicircum ",
        "~": r"\textasciitilde ",
    }
)
"""Characters that mean something to KaTeX, and how they stand in a text."""


def latex(expression: str, names: Mapping[str, str]) -> str:
    """The formula for KaTeX."""
    return _Notation(
        word=_latex_word,
        fraction=lambda over, under: rf"\frac{{{over}}}{{{under}}}",
        times=r"\times",
        group=lambda body: rf"\left({body}\right)",
        power=lambda base, exponent: f"{base}^{{{exponent}}}",
        smaller=lambda parts: rf"\min({', '.join(parts)})",
    ).write(_parsed(expression), names)


def _latex_word(text: str) -> str:
    """A name; one that is wider than half a phone may break between its words."""
    if len(text) <= _LONGEST_UNBROKEN:
        return rf"\text{{{_escaped(text)}}}"
    return r"\allowbreak ".join(rf"\text{{{_escaped(word)} }}" for word in text.split())


def _escaped(text: str) -> str:
    """A text without what KaTeX would read as its own marks."""
    return text.translate(_MARKS)


def typst(expression: str, names: Mapping[str, str]) -> str:
    """The formula for typst's math."""
    return _Notation(
        word=lambda text: f'"{text}"',
        fraction=lambda over, under: f"frac({over}, {under})",
        times="times",
        group=lambda body: f"({body})",
        power=lambda base, exponent: f"{base}^({exponent})",
        smaller=lambda parts: f"min({', '.join(parts)})",
    ).write(_parsed(expression), names)


def _parsed(expression: str) -> ast.expr:
    return ast.parse(expression, mode="eval").body


def _plain(node: ast.expr, texts: Mapping[str, str]) -> tuple[str, int]:
    """The text of a part, and how tightly it binds."""
    if isinstance(node, ast.Name):
        return texts[node.id], _ATOM
    if isinstance(node, ast.Constant):
        return str(node.value), _ATOM
    if isinstance(node, ast.Call):
        first, second = (_plain(each, texts)[0] for each in node.args)
        return say("evidence-smaller", one_term=first, other_term=second), _ATOM
    if not isinstance(node, ast.BinOp):
        raise ValueError(f"a formula has no {type(node).__name__}")
    (left, left_binds), (right, right_binds) = (_plain(e, texts) for e in (node.left, node.right))
    if isinstance(node.op, ast.Pow):
        exponent = _bracketed(right, right_binds < _ATOM or " " in right)
        return f"{_bracketed(left, left_binds < _ATOM)}^{exponent}", _POWER
    sign, binds = _SIGNS[type(node.op)]
    # a − (b − c) and a ÷ (b ÷ c) need their brackets, (a − b) − c does not.
    inner = right_binds < binds or (right_binds == binds and sign in "−÷")
    return f"{_bracketed(left, left_binds < binds)} {sign} {_bracketed(right, inner)}", binds


def _bracketed(text: str, brackets: bool) -> str:
    return f"({text})" if brackets else text


@dataclass(frozen=True)
class _Notation:
    """How a language of mathematics writes the parts of a formula."""

    word: Callable[[str], str]
    fraction: Callable[[str, str], str]
    times: str
    group: Callable[[str], str]
    power: Callable[[str, str], str]
    smaller: Callable[[list[str]], str]

    def write(self, node: ast.expr, names: Mapping[str, str]) -> str:
        """The formula's text."""
        if isinstance(node, ast.Name):
            return self.word(names[node.id])
        if isinstance(node, ast.Constant):
            return str(node.value)
        if isinstance(node, ast.Call):
            return self.smaller([self.write(each, names) for each in node.args])
        if not isinstance(node, ast.BinOp):
            raise ValueError(f"a formula has no {type(node).__name__}")
        left, right = self.write(node.left, names), self.write(node.right, names)
        if isinstance(node.op, ast.Div):
            return self.fraction(left, right)
        if isinstance(node.op, ast.Pow):
            return self.power(self._grouped(node.left, left), right)
        if isinstance(node.op, ast.Mult):
            left, right = self._grouped(node.left, left), self._grouped(node.right, right)
            return f"{left} {self.times} {right}"
        sign = "+" if isinstance(node.op, ast.Add) else "-"
        return f"{left} {sign} {right}"

    def _grouped(self, node: ast.expr, text: str) -> str:
        """A sum inside a product or below a power, in brackets."""
        is_sum = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub)
        return self.group(text) if is_sum else text

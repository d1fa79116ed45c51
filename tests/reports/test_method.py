"""The method, on the page and on paper: every formula, assumption, omission and check."""

import ast
from datetime import date

import pytest

from model import Pack
from model.formulas import formulas
from reports.explain.formula_text import latex, plain, typst
from reports.explain.method import formula_groups, terms_in_words, uncertainty_in_words
from reports.explain.published import published_figures
from reports.explain.terms import term_names
from reports.papers.method_paper import method_data, method_pdf
from reports.wording.evidence import omission_in_words
from tests.reports.documents import assert_accessible, text_of

NAMES = {name: name for name in "abcd"}


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("a * (b + c)", "a × (b + c)"),
        ("(a * b) + c", "a × b + c"),
        ("a - (b - c)", "a − (b − c)"),
        ("a - b - c", "a − b − c"),
        ("a / (b / c)", "a ÷ (b ÷ c)"),
        ("a / b / c", "a ÷ b ÷ c"),
        ("(1 + a) ** b - 1", "(1 + a)^b − 1"),
        ("a ** (b + 1)", "a^(b + 1)"),
        ("min(a * b, c)", "the smaller of a × b and c"),
    ],
)
def test_words_keep_the_brackets_that_a_formula_needs(expression: str, text: str) -> None:
    assert plain(expression, NAMES) == text


def test_formula_in_mathematics() -> None:
    assert latex("a / (b - c)", NAMES) == r"\frac{\text{a}}{\text{b} - \text{c}}"
    assert latex("min(a, (1 + b) ** c)", NAMES) == (
        r"\min(\text{a}, \left(1 + \text{b}\right)^{\text{c}})"
    )
    assert typst("a * (b - c)", NAMES) == '"a" times ("b" - "c")'
    assert typst("min(a / b, c)", NAMES) == 'min(frac("a", "b"), "c")'


@pytest.mark.parametrize("write", [plain, latex, typst])
def test_what_is_no_formula_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(ValueError, match="a formula has no"):
        write("[a]", NAMES)


def test_every_formula_of_every_line_stands_in_the_method(pack: Pack) -> None:
    printed = {each.plain for group in formula_groups(pack) for each in group.formulas}
    for name in pack.lines:
        names = term_names(pack, name)
        for cap in ("cpi", 100.0):
            for formula in formulas(pack, name, cap, later_years=True):
                assert (
                    f"{plain(formula.result, names)} = {plain(formula.expression, names)}"
                ) in printed
                assert ast.parse(formula.expression)


def test_every_term_is_told(pack: Pack) -> None:
    told = dict(terms_in_words(pack))
    assert "headroom per student" in told
    assert "10,000 draws" in uncertainty_in_words()


def test_pdf_has_the_whole_method_and_the_packs_revision(pack: Pack) -> None:
    pdf = method_pdf(pack, date(2026, 11, 24))
    assert_accessible(pdf, "RESC Budget Explorer: method")
    text = " ".join(text_of(pdf).split())
    assert "Data version 2024.1" in text
    for each in pack.assumptions.values():
        assert each.label in text
    for check in published_figures(pack):
        assert check.difference.split(",")[0].split(" ")[0] in text
    for omission in pack.left_out["trauma"]:
        assert omission.text.split(" (")[0] in text
    assert method_pdf(pack, date(2026, 11, 24)) == pdf


def test_paper_and_page_say_the_same(pack: Pack) -> None:
    data = method_data(pack, date(2026, 11, 24))
    assert list(data.groups) == formula_groups(pack)
    assert [row[0] for row in data.checks] == [each.name for each in pack.checks]


def test_omission_says_which_way_it_leans(pack: Pack) -> None:
    said = omission_in_words(pack.left_out["trauma"][0])
    assert said == (
        "Youth trained directly (the Alliance counts more than 100). May understate services "
        "lost: only school staff are counted."
    )

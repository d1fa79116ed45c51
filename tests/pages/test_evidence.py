"""Evidence says what the model and the pack say, tab by tab, and cites every figure."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from model import Pack
from reports.explain.method import formula_groups
from reports.explain.published import published_figures
from tests.pages.test_pages import figures_beside, run, words

LINK = "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=300000&pack=2024.1"
HOME, EVIDENCE = "pages/who_pays.py", "pages/evidence.py"
TABS = [
    "Assumptions and sources",
    "What matters most",
    "How it is worked out",
    "Break-even",
    "Claims and facts",
    "Validation",
    "Method",
]


def html(test: AppTest) -> str:
    return unescape("\n".join(str(element.proto.body) for element in test.get("html")))


def tab(name: str, link: str = LINK) -> AppTest:
    return run(EVIDENCE, link, evidence_tabs=name)


@pytest.mark.parametrize("name", TABS)
@pytest.mark.parametrize(
    "link",
    [
        "",
        "pack=2024.1",
        LINK,
        "magnet_cut=40200000&tuition_cap=58&pack=2024.1",
        "magnet_cut=5&tuition_cap=99.5&a.students=20000&magnet_passed_on=0&pack=2024.1",
        "trauma_cut=1200000&trauma_passed_on=100&pack=2024.1",
    ],
)
def test_every_tab_runs_for_any_scenario(name: str, link: str) -> None:
    assert not tab(name, link).exception


def test_paper_says_which_part_it_has_and_which_not() -> None:
    [said] = re.findall(
        "Printed here: .*?[.] This page has more parts: .*?[.]", html(tab("Law and proposals"))
    )
    part, others = said.removesuffix(".").split(". This page has more parts: ")
    assert part == "Printed here: Law and proposals"
    assert (others.count(","), "Method" in others, "Law and" in others) == (5, True, False)


def test_each_assumption_stands_with_its_source_and_kind(pack: Pack) -> None:
    said = html(tab(TABS[0]))
    for assumption in pack.assumptions.values():
        source = pack.sources[assumption.source]
        assert assumption.label in said
        assert f'<span class="mark">{assumption.kind}</span>' in said
        assert source.title in said
        assert f'href="{source.address}"' in said or not source.address
    assert "12,500 – 13,000 – 13,000" in said
    assert "“serve nearly 13,000 students statewide”" in said


def test_an_assumption_is_changed_here_and_marked_everywhere() -> None:
    test = tab(TABS[0])
    box = next(box for box in test.number_input if box.label.startswith("Inflation"))
    box.set_value(2.0).run()
    assert test.query_params["a.cpi"] in ("0.02", ["0.02"])
    assert "yours: 2% a year" in html(test)
    test.session_state["evidence_tabs"] = TABS[2]
    test.run()
    assert "inflation: yours" in html(test)
    test.session_state["evidence_tabs"] = TABS[1]
    assert "taken as known: inflation" in words(test.run())


@pytest.mark.parametrize("link", ["pack=2024.1", "a.cpi=0.02&pack=2024.1"])
def test_an_emptied_box_is_back_at_the_value_of_the_record(link: str) -> None:
    for test in (tab(TABS[0], link), run(HOME, link, assumptions=True)):
        box = next(box for box in test.number_input if box.label.startswith("Inflation"))
        box.set_value(None).run()
        assert not test.exception
        assert "a.cpi" not in test.query_params
        box = next(box for box in test.number_input if box.label.startswith("Inflation"))
        assert box.value == 3


def test_a_derived_value_that_cannot_be_entered_stands_in_an_empty_box() -> None:
    link = "magnet_cut=12000000&a.students=3000&pack=2024.1"
    for test in (tab(TABS[0], link), run(HOME, link, assumptions=True)):
        assert not test.exception
        box = next(box for box in test.number_input if box.label.startswith("Tuition in FY2024"))
        assert (box.value, box.placeholder) == (None, "31,905")
        box.set_value(6000.0).run()
        assert not test.exception
        assert test.query_params["a.fy2024_tuition"] in ("6000", ["6000"])


def test_figures_say_under_which_rule_they_hold() -> None:
    said = "The figures below, in FY2025: tied to inflation"
    assert said in [each.value for each in tab("Break-even").caption]
    assert said not in [each.value for each in tab("Law and proposals").caption]


def test_ranges_stand_beside_each_headline_or_not() -> None:
    test = run(EVIDENCE, LINK)
    assert "$1.3 to $2 million" in html(test)
    test.toggle(key="ranges").set_value(False).run()
    assert "$1.3 to $2 million" not in html(test)
    assert "$1.7 million" in html(test)


def test_answer_stands_above_what_speaks_of_it_and_not_above_the_rest() -> None:
    with_answer = [name for name in TABS if 'class="resc-answer' in html(tab(name))]
    assert with_answer == TABS[:4]


def test_figures_of_both_laws_stand_beside_each_other() -> None:
    test = tab(TABS[0], "magnet_cut=12000000&residency_cut=500000&tuition_cap=lifted&pack=2024.1")
    assert figures_beside(html(test)) == {
        "Districts pay": ["$0", "$12 million"],
        "Services lost": ["$12.5 million", "$500,000"],
        "Increase in tuition per student": ["$0", "$923"],
        "Increase in tuition": ["0%", "21.6%"],
        "Teaching positions": ["100", "0"],
        "Fewer teachers in training": ["7", "7"],
    }


def test_figures_on_neither_side_stand_apart() -> None:
    """Fees that the law forbids are charged beside a cap that is kept."""
    fees = "magnet_cut=12000000&trauma_cut=300000&trauma_passed_on=50&tuition_cap=58&pack=2024.1"
    said = html(tab(TABS[0], fees))
    assert figures_beside(said)["Districts pay"][0] == "$0"
    assert '<dd class="resc-big pay">$150,000</dd>' in said


def test_break_even_stands_in_sentences() -> None:
    said = html(tab(TABS[3], "magnet_cut=12000000&pack=2024.1"))
    assert "A cut of about $5.55 million to the magnet line raises the average bill by 10%." in said


def test_claims_stand_beside_what_other_sources_say(pack: Pack) -> None:
    said = words(tab(TABS[4])).replace("\\", "")
    for claim in pack.claims:
        assert f"“{claim.text}”" in said
        for name in claim.beside:
            assert pack.sources[name].says in said


@pytest.mark.parametrize(("page", "key"), [(HOME, "chain_"), ("pages/district.py", "chain_magnet")])
def test_chain_is_made_only_when_it_is_opened(page: str, key: str) -> None:
    test = run(page, LINK)
    assert '<ol class="resc-chain">' not in html(test)
    test.session_state[key] = True
    test.run()
    assert not test.exception
    assert '<ol class="resc-chain">' in html(test)
    assert "rescalliance.org" in html(test)


def test_chain_of_nothing_cut_speaks_of_whole_lines() -> None:
    test = run(HOME, "pack=2024.1")
    test.session_state["chain_"] = True
    assert "Were every line cut whole" in words(test.run())


def test_chain_of_a_line_that_is_not_cut_says_so() -> None:
    test = run("pages/district.py", "trauma_cut=300000&pack=2024.1")
    test.session_state["chain_magnet"] = True
    assert "Nothing is cut from this line." in words(test.run())


def test_validation_shows_each_comparison_with_its_source_and_python(pack: Pack) -> None:
    test = tab("Validation", "pack=2024.1")
    said, code = html(test), [block.value for block in test.code]
    for each in published_figures(pack):
        assert each.difference in said
        assert all(pack.sources[name].title in said for name in each.sources)
        assert each.lines in code
    assert "about 3,590 students" in words(test)
    assert pack.falsified_by[0] in words(test)


def test_method_shows_every_formula(pack: Pack) -> None:
    said = words(tab("Method", "pack=2024.1"))
    for group in formula_groups(pack):
        for formula in group.formulas:
            assert formula.latex in said
    assert "May understate services lost" in said

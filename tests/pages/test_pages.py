"""Each page runs, for any link, and says what the model says."""

import ast
import re
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from model import Pack
from tests.patience import GIVE_UP

APP = Path(__file__).parents[2] / "app.py"
PAGES = [
    "pages/who_pays.py",
    "pages/district.py",
    "pages/compare.py",
    "pages/embed.py",
    "pages/evidence.py",
    "pages/about.py",
    "pages/elsewhere.py",
    "pages/accessibility.py",
    "pages/hearing.py",
]


def run(page: str = PAGES[0], link: str = "", **state: object) -> AppTest:
    """A page, first of the visit, at a link; with what somebody has chosen on it."""
    test = AppTest.from_file(str(APP), default_timeout=GIVE_UP)
    for name, value in parse_qsl(link, keep_blank_values=True):
        test.query_params[name] = value
    for key, chosen in state.items():
        test.session_state[key] = chosen
    return (test if page == PAGES[0] else test.switch_page(page)).run()


def words(test: AppTest) -> str:
    kinds = (test.title, test.header, test.markdown, test.text, test.caption)
    return "\n".join(str(element.value) for kind in kinds for element in kind)


def figures_beside(html: str) -> dict[str, list[str]]:
    """What each figure of a page is under each rule, as the table of the two laws has it."""
    [table] = re.findall(r'<table class="resc-side-tiles">.*?</table>', html)
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', table)
    return {what: re.findall(r'class="resc-big.*?">(.*?)<', cells) for what, cells in rows}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "link",
    [
        "",
        "pack=2024.1",
        "magnet_cut=12000000&tuition_cap=cpi&residency_cut=500000&trauma_cut=300000&pack=2024.1",
        "residency_cut=1500000&residency_passed_on=100&a.partner_districts=40&pack=2024.1",
        "pack=1999&magnet_cut=lots&a.students=0&tuition_cap=40&x=1",
        "pack=2024.1&magnet_cut=5&magnet_cut=6&residency_cut=-1&district=" + 10_000 * "x",
    ],
)
def test_page_runs(page: str, link: str) -> None:
    assert not run(page, link).exception


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_a_note_on_its_code(page: str) -> None:
    """Streamlit writes onto the page each string that stands alone, but the first."""
    _, *code = ast.parse((APP.parent / page).read_text("utf-8")).body
    alone = [each.value for each in code if isinstance(each, ast.Expr)]
    assert [ast.unparse(each) for each in alone if not isinstance(each, ast.Call)] == []


@settings(max_examples=12)
@given(link=st.dictionaries(st.sampled_from(["magnet_cut", "pack", "rows", "é"]), st.text()))
def test_no_link_breaks_the_home_page(link: dict[str, str]) -> None:
    test = AppTest.from_file(str(APP), default_timeout=GIVE_UP)
    for name, value in link.items():
        test.query_params[name] = value.encode("utf-8", "replace").decode()
    assert not test.run().exception


def test_what_could_not_be_read_is_named() -> None:
    said = words(run(link="magnet_cut=99999999999&tuition_cap=40&pack=2024.1"))
    assert "“magnet_cut=99999999999” was not used as given" in said
    assert "Accepted: whole dollars from 0 to 40,200,000. Used: 0." in said
    assert "“tuition_cap=40” was not used as given" in said


def test_about_shows_the_whole_text(pack: Pack) -> None:
    said = words(run("pages/about.py", "pack=2024.1")).replace("\\", "")
    priorities = pack.priorities
    sentences = [*priorities.who, *priorities.resc_are]
    for section in priorities.sections:
        sentences += [section.aim, *(p.text for p in (*section.points, *section.facts))]
    for sentence in sentences:
        assert f"“{sentence}”" in said


def test_assumption_changes_go_into_the_link_and_reset_apart() -> None:
    test = run(link="magnet_cut=12000000&tuition_cap=cpi&pack=2024.1")
    test.session_state["assumptions"] = True
    test.run()
    inflation = next(box for box in test.number_input if box.label.startswith("Inflation"))
    inflation.set_value(2.5).run()
    assert not test.exception
    assert test.query_params["a.cpi"] in ("0.025", ["0.025"])
    next(button for button in test.button if button.label == "Reset assumptions").click().run()
    assert "a.cpi" not in test.query_params
    assert test.query_params["magnet_cut"] in ("12000000", ["12000000"])


@pytest.mark.parametrize("page", ["app.py", *PAGES])
def test_no_text_stands_alone_in_the_script_of_a_page_where_streamlit_would_show_it(
    page: str,
) -> None:
    # The first one is the script's own, and not shown.
    rest = ast.parse((APP.parent / page).read_text("utf-8")).body[1:]
    assert not [
        each.lineno
        for each in rest
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant)
    ]

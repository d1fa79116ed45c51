"""What a browser sends before it has the address that the app has just written undoes nothing."""

from unittest.mock import patch

import pytest
from streamlit.runtime.state import QueryParamsProxy
from streamlit.testing.v1 import AppTest

from tests.pages.addressed import go_to
from tests.pages.test_compare import PAGE as COMPARE
from tests.pages.test_compare import address, compare
from tests.pages.test_pages import run

CUT = "trauma_cut=300000&pack=2024.1"


def late(test: AppTest, before: dict[str, str]) -> dict[str, str]:
    """What the address is after a message that still has an older one."""
    test.query_params.clear()
    for name, value in before.items():
        test.query_params[name] = value
    assert not test.run().exception
    return address(test)


@pytest.mark.parametrize("page", ["pages/who_pays.py", "pages/district.py", "pages/evidence.py"])
def test_a_choice_stays(page: str) -> None:
    test = run(page, CUT)
    before = address(test)
    chosen = address(go_to(test, trauma_cut="400000"))
    assert chosen != before
    assert late(test, before) == chosen
    # And the step back that a browser does say is taken.
    assert address(go_to(test, **before)) == before


def test_a_column_stays() -> None:
    test = compare(CUT)
    before = address(test)
    test.selectbox(key="compare_add_0").select_index(0).run()
    added = address(test)
    assert added != before
    assert late(test, before) == added


@pytest.mark.parametrize("page", ["pages/who_pays.py", COMPARE])
def test_a_language_stays(page: str) -> None:
    test = run(page, CUT)
    before = address(test)
    spoken = address(test.button(key="language_corner_es").click().run())
    assert spoken == {**before, "lang": "es"}
    assert late(test, before) == spoken
    assert test.button(key="language_corner_en").label == "English"


def test_a_choice_undone_before_the_browser_had_its_address_is_written() -> None:
    test = run("pages/district.py", CUT)
    before = address(test)
    test.session_state["history_box"] = True
    assert address(go_to(test, trauma_cut="400000")) != before
    test.query_params["trauma_cut"] = "300000"
    with patch.object(QueryParamsProxy, "from_dict", autospec=True) as written:
        assert not test.button(key="history_undo").click().run().exception
    assert {**before} in [dict(call.args[1]) for call in written.call_args_list]

"""What a browser tab keeps of a district, and that nothing else is taken from it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.parameters import LOCAL
from ui.entered import Entered
from ui.kept import read, written

SOME = Entered(
    "Windsor",
    (("CREC", "100", "$4,270.33", "", ""), ("ACES", "", "", "nursery", "FY2026")),
    {"budget": "$46,900,000"},
)


def parts(**changed: Any) -> str:
    return json.dumps({**json.loads(written(SOME)), **changed})


def test_what_was_written_is_read_back() -> None:
    back = read(written(SOME))
    assert back is not None
    assert (back.name, back.cells, dict(back.local)) == (SOME.name, SOME.cells, dict(SOME.local))
    assert back.version > SOME.version
    assert back.said


def test_rows_of_a_tab_from_before_rows_had_a_line_are_read_back() -> None:
    back = read(parts(cells=[["CREC", "100", "5000"]]))
    assert back is not None
    assert back.cells == (("CREC", "100", "5000", "", ""),)


texts = st.text(max_size=20)


@given(
    st.builds(
        Entered,
        name=st.text(min_size=1, max_size=20),
        cells=st.lists(st.tuples(texts, texts, texts, texts, texts), max_size=4).map(tuple),
        local=st.dictionaries(st.sampled_from(sorted(LOCAL)), texts),
    )
)
def test_any_entries_are_read_back(value: Entered) -> None:
    back = read(written(value))
    assert back is not None
    assert (back.name, back.cells, dict(back.local)) == (value.name, value.cells, value.local)


@pytest.mark.parametrize(
    "text",
    [
        None,
        7,
        "",
        "{",
        "[]",
        "{}",
        written(Entered()),
        parts(cells=[["CREC", "100"]]),
        parts(cells=[["CREC", "100", "", "", "", ""]]),
        parts(cells=[["CREC", 100, ""]]),
        parts(cells="CREC"),
        parts(local={"students": "5"}),
        parts(local=[]),
        parts(name=None),
        parts(example="nobody’s"),
    ],
)
def test_anything_else_is_not(text: Any) -> None:
    assert read(text) is None


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda x: (
            st.lists(x) | st.dictionaries(st.sampled_from(["name", "cells", "local", "example"]), x)
        ),
    )
)
def test_no_text_of_a_tab_breaks_it(value: Any) -> None:
    read(json.dumps(value))

"""What no dial would say is not heard, and no fault of ours."""

from typing import Any

import pytest

from ui.dial import _message

CHOICE = {
    **{"cap": "cpi", "percent": "70", "cuts": {"magnet": "1"}, "passed": {}},
    **{"first_year": "2025", "cpi_from": "2025", "lasts": "once"},
}


def test_what_a_dial_says_is_heard() -> None:
    for said in ({"serial": "1", "choice": CHOICE}, {"serial": "2", "reset": "assumptions"}):
        assert _message({"chosen": said}) == said
    assert _message(None) is None
    assert _message({}) is None


@pytest.mark.parametrize(
    "said",
    [
        *("x", [{}], 1e999, {}, {"serial": {}}, {"serial": "1"}, {"serial": "1", "choice": "x"}),
        *({"serial": "1", "choice": {**CHOICE, "cuts": "x"}}, {"serial": {}, "choice": CHOICE}),
        {"serial": "1", "choice": {**CHOICE, "cuts": {"magnet": 10**5_000}}},
    ],
)
def test_what_no_dial_says_is_not(said: Any) -> None:
    assert _message({"chosen": said}) is None

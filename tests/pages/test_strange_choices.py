"""What no dial would say is not heard, and no fault of ours."""

from typing import Any

import pytest

from model import Scenario, open_link
from ui.dial import _asked_for, _message

CHOICE = {
    **{"tuition_cap": "cpi", "cuts": {"magnet": "1"}, "passed_on": {}},
    **{"first_year": "2025", "cpi_from": "2025", "lasts": "once"},
}


OPENED = open_link("pack=2024.1&trauma_cut=5&a.cpi=0.02&rows=A:1")


def asked_for(result: Any) -> Scenario | None:
    message = _message(result)
    return None if message is None else _asked_for(message, OPENED)


def test_what_a_dial_says_is_heard() -> None:
    chosen = asked_for({"chosen": {"serial": "1", "choice": CHOICE}})
    expected = open_link("pack=2024.1&magnet_cut=1&tuition_cap=cpi&lasts=once&a.cpi=0.02&rows=A:1")
    assert chosen == expected.scenario
    reset = asked_for({"chosen": {"serial": "2", "reset": "assumptions"}})
    assert reset == open_link("pack=2024.1&trauma_cut=5&rows=A:1").scenario
    assert asked_for(None) is None
    assert asked_for({}) is None


@pytest.mark.parametrize(
    "said",
    [
        *("x", [{}], 1e999, {}, {"serial": {}}, {"serial": "1"}, {"serial": "1", "choice": "x"}),
        *({"serial": "1", "choice": {**CHOICE, "cuts": "x"}}, {"serial": {}, "choice": CHOICE}),
        {"serial": "1", "choice": {**CHOICE, "cuts": {"magnet": 10**5_000}}},
    ],
)
def test_what_no_dial_says_is_not(said: Any) -> None:
    assert asked_for({"chosen": said}) is None

"""Where the comparison with keeping up with prices stands, and what is said beside it."""

from datetime import date

import pytest

from model import decode, load_pack
from model.messages import say
from reports.dial.kit import kit
from tests.pages.test_pages import run


def test_no_bill_is_spoken_of_where_there_is_none() -> None:
    page = run(link="magnet_cut=12000000&pack=2024.2", prices=True)
    said = [each.value for each in page.caption]
    assert say("dial-prices-note") in said
    assert say("district-prices-note") not in said


@pytest.mark.parametrize(("pack", "told"), [("2024.2", True), ("2023.1", False)])
def test_kit_says_where_a_comparison_stands_that_it_has_not(pack: str, told: bool) -> None:
    file = kit(load_pack(pack), decode("", load_pack(pack))[0], "http://a.test/", date(2026, 1, 1))
    assert (say("kit-prices") in file) == told

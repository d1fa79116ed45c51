"""The law on a hearing's screen: whose words it is, and where all of them stand."""

import pytest

from model import load_pack
from model.law import law
from reports.dial.statutes import statutes


@pytest.mark.parametrize("pack", ["2024.1", "FY2027.1"])
def test_a_law_whose_words_are_not_recorded_is_called_our_summary(pack: str) -> None:
    found = statutes(load_pack(pack), 2027)
    assert found
    for each in found:
        own = "“" in each.says
        assert ("is our summary: the law’s own words are not recorded" in each.words) != own
        assert ("in quotation marks is the law’s own" in each.words) == own
        rule = next(rule for rule in law().rules.values() if rule.article in each.heading)
        assert each.words.endswith(f"The words in full are in {rule.article}.")

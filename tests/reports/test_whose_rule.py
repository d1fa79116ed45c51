"""A rule is somebody's only where its dates are theirs, and law that is in doubt says so."""

import re
from dataclasses import replace
from datetime import date

import pytest

from model import Pack, decode, estimate, load_pack
from model.formulas import assumptions_behind
from model.law import law
from reports.dial.data import dial_data, foot
from reports.papers.picture import picture_data, picture_text
from reports.wording.caps import cap_in_doubt, proposals, proposers
from reports.wording.two_laws import own_answer, proposal, rests_on, sides

PACK = load_pack("2024.2")
NO_ONE = "We know of no one who has proposed this."
DOUBT = "Whether the cap was changed for FY2027 or later is not known here."


def of(link: str, pack: Pack = PACK) -> tuple[str, str]:
    """What is said of whose rule a link has, in a text and in the column."""
    scenario = decode(link, pack)[0]
    return " ".join(proposal(pack, scenario)), " ".join(sides(pack, scenario)[-1].proposed)


def test_a_rule_that_starts_in_another_year_than_its_proposal_says_so() -> None:
    for said in of("magnet_cut=5000000&tuition_cap=cpi"):
        assert "from FY2028 on; here it starts in FY2025, which is not their proposal" in said
    for said in of("magnet_cut=5000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"):
        assert "from FY2028 on. " in said
        assert "not their proposal" not in said
    (said, *_) = of("magnet_cut=5000000&first_year=2026")
    assert "but from FY2025 on; here it starts in FY2026" in said


def test_the_dial_says_it_of_any_year_that_may_be_chosen_on_it() -> None:
    caps = dial_data(PACK, decode("", PACK)[0], []).caps
    tied = next(cap for cap in caps if cap.value == "cpi")
    assert "from FY2028 on; another start is not their proposal" in tied.proposed[0]


@pytest.mark.parametrize("cap", ["70", "83.5"])
def test_a_rule_that_no_one_has_proposed_says_so(cap: str) -> None:
    said, column = of(f"magnet_cut=5000000&tuition_cap={cap}")
    assert column == NO_ONE
    assert said == f"Capped at {cap}%: we know of no one who has proposed this."
    assert proposals(PACK, None, 2025) == [NO_ONE]


def test_the_column_of_current_law_says_what_is_not_known_of_later_years() -> None:
    rule = law().rules["resc_magnet_tuition"]
    assert rule.in_doubt_from == 2027
    scenario = decode("magnet_cut=5000000&first_year=2027", PACK)[0]
    found = sides(PACK, scenario)
    assert found[0].law.endswith(DOUBT)
    assert DOUBT in rests_on(PACK, scenario, found)
    # The years below the answer reach into it, the sentence of the first year does not.
    early = decode("magnet_cut=5000000", PACK)[0]
    assert sides(PACK, early)[0].law.endswith(DOUBT)
    assert DOUBT not in rests_on(PACK, early, sides(PACK, early))
    assert cap_in_doubt(PACK, 2026) == ""


def test_it_is_said_once_where_column_and_text_stand_together() -> None:
    scenario = decode("magnet_cut=5000000&first_year=2027", PACK)[0]
    said = picture_text(PACK, scenario, "https://a.example", date(2026, 11, 26))
    assert said.count(DOUBT) == 1
    own = decode("magnet_cut=5000000&first_year=2027&tuition_cap=58", PACK)[0]
    assert DOUBT in own_answer(estimate(PACK, own))


def test_the_foot_counts_what_the_figures_of_a_line_hang_on_and_no_law() -> None:
    assert "5 for magnet, 4 for residency and 2 for trauma." in foot(PACK, decode("", PACK)[0])
    assert "cap_rate" not in assumptions_behind(PACK, "magnet")
    # What only the other comparison counts moves no figure here.
    for link, own in (("a.students=12000", True), ("a.cost_growth=0.04", False)):
        assert ("1 of them yours" in foot(PACK, decode(link, PACK)[0])) is own
    for name in PACK.lines:
        cut = decode(
            f"{name}_cut={PACK.lines[name].amount}&{name}_passed_on=50&tuition_cap=cpi", PACK
        )[0]
        for each in assumptions_behind(PACK, name):
            declared = PACK.assumptions[each]
            ends = [
                estimate(PACK, replace(cut, assumptions={each: end}), 2027).lines[name]
                for end in (declared.low, declared.high)
            ]
            assert ends[0] != ends[1], each


def test_the_sources_of_the_dial_name_the_presets_that_it_offers() -> None:
    data = dial_data(PACK, decode("", PACK)[0], [])
    assert data.ids.presets.split() == [f"preset-{each.id}" for each in data.presets]


def test_picture_s_change_says_who_proposed_it_and_when() -> None:
    for link in ("magnet_cut=12000000&tuition_cap=cpi", "magnet_cut=12000000"):
        scenario = decode(link, PACK)[0]
        law, change = picture_data(PACK, scenario, "social", "", date(2026, 11, 26)).columns
        by = proposers(PACK, scenario.tuition_cap, scenario.first_year)
        assert re.search(r"Proposed by Governor Lamont.*20\d\d", by)
        assert by in change.law
        assert "roposed by" not in law.law

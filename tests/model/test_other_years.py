"""The other years: the Alliance's words of 2023 and 2025, and the proposal of FY2027.

Expected text: rescalliance.org/legislative-priorities as it was in 2023 and in 2025, and the School
and State Finance Project's report of February 5, 2026.
"""

import pytest

from model import decode, estimate, load_pack
from model.pack import Pack, cap_in_law, charged_line, has_cap, tuition_lines
from model.scenario import preset_scenario
from model.tuition import full_tuition
from model.validation import compare

OF_2023, OF_2025, OF_FY2027 = (load_pack(name) for name in ("2023.1", "2025.1", "FY2027.1"))


def quoted(pack: Pack) -> list[str]:
    """Every text that stands between quotation marks on the page about the priorities."""
    text = pack.priorities
    found = [*text.who, *text.resc_are]
    for section in text.sections:
        points = [each.text for each in (*section.points, *section.facts)]
        found += [*([section.aim] if section.aim else []), *points]
    return found


def test_text_of_2023_is_word_for_word() -> None:
    assert quoted(OF_2023) == [
        "Enact an 8% increase in the RESC magnet schools grant to prevent major tuition increases "
        "to school districts",
        "Extend provisions of sec 256 in FY 23 budget providing districts with relief for "
        "disproportionate tuition charges.",
        "Pass an equitable educational funding system for all students",
        "Over 10 years, Education Cost Sharing (ECS) increased by 12% while the RESC Magnet grant "
        "increased by 2%, forcing districts to cover magnet cost through tuition.",
        "designating $5.5 million dollars annually in a new budget line item",
    ]


def test_text_of_2025_is_word_for_word() -> None:
    assert OF_2025.priorities.sections[0].title == (
        "Preserve Equitable Student-Centered Funding Request"
    )
    assert quoted(OF_2025) == [
        "Dedicated to Supporting School Districts Across the State",
        "Fully fund the student-centered-funding model partially implemented in FY25 to support "
        "the 166 RESC member districts and the 29 RESC-managed magnet schools.",
        "To ensure the sustainability of RESC magnet schools, it is crucial that this model "
        "receives full funding. If full funding is not achievable, we recommend removing the "
        "tuition cap. This will enable RESCs, that do not have a tax base, to effectively manage "
        "rising magnet school costs and maintain the quality of education offered.",
        "Support a successful model for recruiting, developing, and retaining a diverse educator "
        "workforce to enhance student development and revitalize teaching statewide.",
    ]


def test_words_of_fy2027_are_those_of_the_report() -> None:
    assert quoted(OF_FY2027) == [
        "supplemental funding for magnet schools operated by Regional Educational Service Centers",
        "RESCs would not be able to charge increased tuition in FY 2027, meaning they would need "
        "to absorb the full impact",
    ]
    assert OF_FY2027.sources[OF_FY2027.priorities.source].by == "School and State Finance Project"


@pytest.mark.parametrize("pack", [OF_2023, OF_2025, OF_FY2027], ids=lambda pack: pack.revision)
def test_quote_of_each_line_stands_in_the_text(pack: Pack) -> None:
    for line in pack.stated.values():
        assert any(line.quote in text for text in quoted(pack))


def test_2023_has_one_request_with_an_amount_and_one_without() -> None:
    assert OF_2023.first_year == 2024
    assert {name: line.amount for name, line in OF_2023.lines.items()} == {
        "educator_diversity": 5_500_000
    }
    assert {line.status for line in OF_2023.stated.values()} == {"requested"}
    assert list(OF_2023.lines_without_amount) == ["magnet_grant"]
    assert tuition_lines(OF_2023) == {}
    found = estimate(OF_2023, preset_scenario(OF_2023, "none_granted")).total
    assert (found.districts_pay, found.services_lost) == (0, 5_500_000)


def test_2025_asks_for_no_amount_so_nothing_can_be_cut() -> None:
    assert OF_2025.first_year == 2026
    assert OF_2025.lines == {}
    assert OF_2025.total == 0
    assert OF_2025.lines_without_amount["student_centered_funding"].status == "requested"
    assert OF_2025.lines_without_amount["student_centered_funding"].law == "resc_magnet_tuition"
    assert [each.given for each in decode("magnet_cut=5", OF_2025)[1]] == ["magnet_cut=5"]


def test_fy2027_gives_its_rate_as_ours_and_does_not_derive_it_from_the_12_million() -> None:
    line = charged_line(OF_FY2027)
    tuition = OF_FY2027.assumptions["fy2024_tuition"]
    assert (line.amount, line.status) == (12_000_000, "not known")
    assert (tuition.kind, tuition.source) == ("our assumption", "explorer")
    assert full_tuition(line, OF_FY2027.central) == 7_362.64
    assert has_cap(OF_FY2027)
    assert cap_in_law(OF_FY2027) == 58
    assert OF_FY2027.first_year == 2027


def test_in_fy2027_schools_bear_all_of_it_and_later_inflation_covers_a_part() -> None:
    scenario = preset_scenario(OF_FY2027, "governor_2026")
    paid = [estimate(OF_FY2027, scenario, year).total.districts_pay for year in (2027, 2028, 2029)]
    assert paid[0] == 0
    assert paid[1] == pytest.approx(0.03 * 0.58 * 7_362.64 * 13_000)
    assert 0 < paid[1] < paid[2] < 12_000_000


def test_what_became_of_the_proposal_of_2026_is_not_known() -> None:
    outcome = OF_FY2027.presets["governor_2026"].outcome
    assert outcome is not None
    assert outcome.says == ""


def test_fy2027_is_held_against_what_was_reported_of_it() -> None:
    assert [each.difference for each in compare(OF_FY2027)] == [0, 0]

"""The Alliance's text stands in the pack word for word, and nothing else stands between its quotes.

Expected text: "2024 RESC Alliance Legislative Priorities", rescalliance.org/legislative-priorities.
"""

import pytest

from model import Pack

WHO = [
    "Formed in 1972 (10-66a), Regional Educational Service Centers (RESCs) are nonprofit, "
    "fee-for-service, public education agencies with a mission to provide quality, "
    "cost-effective education resources, programs, and services to the state's public "
    "schools.",
    "Connecticut's six RESCs formed the RESC Alliance in the 1990s to create greater access "
    "to resources and more savings for all Connecticut public schools. Through the Alliance, "
    "access to one RESC means access to all RESCs.",
]

RESC_ARE = [
    "Governed by an executive board composed of local school district's Board of Education members",
    "Responsive to local needs and interdistrict opportunities",
    "Dedicated to supporting local school districts to improve teaching, learning, and "
    "student achievement",
    "Committed to providing high-quality and affordable solutions that address regional needs",
    "Collaborators that facilitate partnerships with many different key stakeholders "
    "including the Connecticut State Department of Education (CSDE) and the Office of Early "
    "Childhood (OEC)",
    "Designing numerous cost-saving programs and systems for school districts to boost "
    "statewide economic and workforce development",
]

# number, line, title, aim, points, facts
SECTIONS = [
    (
        "01",
        "magnet",
        "Preserve Equitable Funding",
        "Support all school districts and RESC magnet schools in developing a resolution for "
        "equitable funding to provide high-quality, integrated education.",
        [
            "The 29 magnet schools managed by Regional Educational Service Centers (RESCs) "
            "serve nearly 13,000 students statewide.",
            "Assure the $40.2 million funding in PA-23-204 to support RESC magnet schools is "
            "retained. If this funding is reduced in any amount then sending districts will "
            "receive an increase in tuition bills.",
        ],
        [
            "Do not receive funding through the state Education Cost Sharing (ECS) grant and",
            "Do not have a tax base to cover additional costs",
        ],
    ),
    (
        "02",
        "residency",
        "Increase Educator Diversity (IED)",
        "Support a successful model for recruiting, developing, and retaining a diverse "
        "educator workforce to enhance student development and revitalize teaching statewide.",
        [
            "Designated $1.5 million to support workforce development and the enhancement of "
            "a statewide system addressing IED by creating a new budget line item under the "
            "State Department of Education to support districts partnering with Residency "
            "Program certifying teachers of color.",
            "Eliminate the well-intended funding mechanism enacted for IED Residency Programs"
            " within the 2022-23 biennial budget by eliminating the funding burden from "
            "Alliance districts.",
        ],
        [
            "In 2022-23, 11.2% of Connecticut's teacher workforce were of educators of color,"
            " while 52.5% of the CT's students identified as people of color, according to "
            "SDE.",
            "Only CT program requiring districts to provide a living wage to residents",
            "Nearly 150 teachers of color added in 34 districts since 2020",
            "100% retention rate with 100% residents teaching in classrooms",
            "Launched Special Education certification in June 2023 with nine (9) residents",
        ],
    ),
    (
        "03",
        "trauma",
        "Maintain Trauma-Informed Training",
        "Continue professional development services from Regional Trauma Coordinators who "
        "play a crucial role in providing support for creating, strengthening, and "
        "implementing systemic trauma-informed practices in CT schools.",
        [
            "Established $1.2 million line item under SDE to continue the development of "
            "trauma informed services to school districts to continue the implementation of "
            "UPLIFT, a train-the-trainer program that is trauma-informed, resilience-focused,"
            " and individualized to meet the unique systemic needs of a school or district.",
        ],
        [
            "ARPA funds identified in FY23 for RESCs to develop and implement a statewide "
            "training program to support public school educators address trauma were not "
            "extended in FY24.",
            "Due to delayed FY23 fund disbursement, 20 districts received free "
            "trauma-informed training from the RESC Alliance, despite funds being disbursed "
            "to the RESCs in FY24.",
            "Trained 2,500+ school staff/service providers and 100+ youth in foundational "
            "knowledge of trauma and trauma informed care.",
        ],
    ),
]

LEADS = {"RESC magnet schools": 2, "The CT Teacher Residency Program": 4}


def test_who_they_are_is_word_for_word(pack: Pack) -> None:
    assert pack.priorities.who == WHO
    assert "(10)-66a)" in pack.priorities.who_note


def test_what_rescs_are_is_word_for_word(pack: Pack) -> None:
    assert pack.priorities.resc_are == RESC_ARE


@pytest.mark.parametrize("expected", SECTIONS, ids=[section[0] for section in SECTIONS])
def test_each_priority_is_word_for_word(
    pack: Pack, expected: tuple[str, str, str, str, list[str], list[str]]
) -> None:
    section = pack.priorities.sections[int(expected[0]) - 1]
    points = [point.text for point in section.points]
    facts = [fact.text for fact in section.facts]
    found = (section.number, section.line, section.title, section.aim, points, facts)
    assert found == expected


def test_there_are_three_priorities_and_their_leads_stand_once_a_fact(pack: Pack) -> None:
    sections = pack.priorities.sections
    leads = [fact.lead for section in sections for fact in section.facts if fact.lead]
    assert len(sections) == len(SECTIONS) == 3
    assert {lead: leads.count(lead) for lead in leads} == LEADS
    assert [p.label for s in sections for p in s.points if p.label] == ["FY2025 budget request"]


@pytest.mark.parametrize("name", ["magnet", "residency", "trauma"])
def test_quote_of_a_line_is_part_of_its_priority(pack: Pack, name: str) -> None:
    points = next(section[4] for section in SECTIONS if section[1] == name)
    assert any(pack.lines[name].quote in point for point in points)


def test_text_is_attributed_and_dated_as_a_claim(pack: Pack) -> None:
    source = pack.sources[pack.priorities.source]
    assert source.title == "2024 RESC Alliance Legislative Priorities"
    assert source.address == "https://rescalliance.org/legislative-priorities"
    assert (source.date, source.kind) == ("2024", "claim")


# The ranges of the assumptions, as the domain brief gives them.
RANGES = [
    ("students", 12_500, 13_000, 13_000),
    ("fy2024_tuition", 6_500, None, 8_500),
    ("cap_rate", 0.58, 0.58, 0.58),
    ("cpi", 0.02, 0.03, 0.04),
    ("position_cost", 100_000, 120_000, 140_000),
    ("cost_per_resident", 60_000, 8_500_000 / 120, 85_000),
    ("residency_retention", 0.80, 1.00, 1.00),
    ("partner_districts", 34, 34, 34),
    ("students_per_teacher", 12, 12.7, 14),
    ("staff_trained", 2_000, 2_500, 3_000),
    ("districts_trained", 15, 20, 25),
    ("enrollment_growth", -0.02, 0, 0.02),
]


@pytest.mark.parametrize(("name", "low", "central", "high"), RANGES)
def test_assumption_has_its_published_range(
    pack: Pack, name: str, low: float, central: float | None, high: float
) -> None:
    assumption = pack.assumptions[name]
    assert (assumption.low, assumption.central_value, assumption.high) == (low, central, high)


def test_every_assumption_of_the_pack_is_known_here(pack: Pack) -> None:
    assert set(pack.assumptions) == {row[0] for row in RANGES}


def test_lines_have_their_published_amounts(pack: Pack) -> None:
    amounts = {name: line.amount for name, line in pack.lines.items()}
    assert amounts == {"magnet": 40_200_000, "residency": 1_500_000, "trauma": 1_200_000}
    assert pack.total == 42_900_000

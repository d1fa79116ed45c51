"""One cut and two laws: a sentence with a figure says under which law, and current law is first."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from model import Pack, Scenario, decode, estimate, load_pack
from model.pack import most_passed_on
from model.packs import all_packs
from reports.sheets.statewide import figures_csv
from reports.wording.bill_laws import bill_under_both_laws
from reports.wording.caps import cap_name
from reports.wording.two_laws import both_laws, own_answer, proposal, sides, supposed
from tests import made_up
from tests.scenarios import scenarios

PACK = load_pack("2024.2")
LAW = "Under current law (tuition stays capped at 58% of its FY2024 rate), "
TRAUMA = "&trauma_cut=500000&trauma_passed_on=50"
FREE = (
    "Current law lets districts be charged nothing for the trauma-informed training that CGS "
    "§10-66v(b) covers."
)
ALLOWED = "CGS §10-66v(b) allowed these fees, "
NONE_PAID = "districts would pay nothing more and students would lose"
DOUBT = "Whether the cap was changed for FY2027 or later is not known here."
ALL_LOST = f"{LAW}{NONE_PAID} $12 million in services. "
FREED = (
    "If the cap were removed, districts could be charged $12 million more in tuition and students "
    "would then lose no services."
)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("", "Nothing is cut: districts pay nothing more and students lose no services."),
        ("magnet_cut=12000000", f"{ALL_LOST}{FREED}"),
        # The law itself is no change of it: what stands beside it is no cap.
        ("magnet_cut=12000000&tuition_cap=58", f"{ALL_LOST}{FREED}"),
        (
            "magnet_cut=12000000&tuition_cap=70",
            f"{ALL_LOST}If tuition were capped at 70%, districts could be charged $11.5 million "
            "more in tuition and students would then lose $500,000 in services.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028",
            f"{LAW}in FY2028 {NONE_PAID} $12 million in services. If tuition were tied to "
            "inflation from FY2028, in that year districts could be charged $1.7 million more in "
            "tuition and students would then lose $10.3 million in services. Before FY2028 "
            f"the two would not differ. {DOUBT}",
        ),
        (
            # The figures of FY2026 are others, so those of FY2025 have their year.
            "magnet_cut=12000000&tuition_cap=cpi",
            f"{ALL_LOST}If tuition were tied to inflation from FY2025, in that year districts "
            "could be charged $1.7 million more in tuition and students would then lose $10.3 "
            "million in services.",
        ),
        (
            "magnet_cut=12000000&tuition_cap=cpi&lasts=once&a.cpi=0.15",
            f"{ALL_LOST}If tuition were tied to inflation from FY2025, districts could be charged "
            "$8.3 million more in tuition and students would then lose $3.7 million in services. "
            "Assumed here for inflation: 15% a year; this site’s own value is 3% a year.",
        ),
        (
            # Fees that no law lets anybody charge do not hide when the cap begins to matter.
            "magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=100&tuition_cap=cpi"
            "&cpi_from=2028&first_year=2027",
            f"{LAW}in FY2028 {NONE_PAID} $12.5 million in services. If tuition were tied to "
            f"inflation from FY2028 and {ALLOWED}in that year districts could be charged $2.2 "
            "million more in tuition and fees and students would then lose $10.3 million in "
            f"services. Before FY2028 the two would differ in fees alone. {DOUBT} "
            "Of what is not granted to the trauma line, 100% is passed "
            "on to districts, if the law is changed to let it be.",
        ),
        (
            "magnet_cut=12000000&magnet_passed_on=0",
            f"{ALL_LOST}Whatever the cap on tuition, districts would pay nothing more, because "
            "none of the cut is passed on to them, and students would lose $12 million in "
            "services. Of the cut to the magnet line, 0% is passed on to districts where the law "
            "lets it be.",
        ),
        (
            # What the two laws differ in is no cap.
            "magnet_cut=12000000&trauma_cut=1200000&magnet_passed_on=0&trauma_passed_on=50",
            f"{LAW}{NONE_PAID} $13.2 million in services. If {ALLOWED}districts could be charged "
            "$600,000 more in fees and students would then lose $12.6 million in services. "
            "Of the cut to the magnet line, 0% is passed on to districts where the law "
            "lets it be. Of what is not granted to the trauma line, 50% is passed on to districts, "
            "if the law is changed to let it be.",
        ),
        (
            "magnet_cut=12000000&residency_cut=1000000&magnet_passed_on=0&residency_passed_on=50",
            f"{LAW}if it allows fees, districts could be charged $500,000 more in fees and "
            "students would then lose $12.5 million in services. Whatever the cap on tuition, if "
            "the law allows fees, districts could be charged $500,000 more in fees and students "
            "would then lose $12.5 million in services. Whether current law allows fees for "
            "teacher residency is not known here. If it does not, these fees are services lost. Of "
            "the cut to the magnet line, 0% is passed on to districts where the law lets it be. Of "
            "what is not granted to the residency line, 50% is passed on to districts where the "
            "law lets it be.",
        ),
        (
            "magnet_cut=12000000&lasts=once&tuition_cap=cpi&cpi_from=2028",
            f"{ALL_LOST}If tuition were tied to inflation from FY2028, {NONE_PAID} $12 million in "
            "services. The cut is made in FY2025 alone, and tuition may rise only from FY2028 on: "
            "by then nothing is cut. So this side says the same as current law.",
        ),
        (
            # The year that is named is not that of the figures.
            "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2025&lasts=once",
            f"{ALL_LOST}If tuition were tied to inflation from FY2025, in FY2027 districts could "
            "be charged $5.1 million more in tuition and students would then lose $6.9 million in "
            "services. Whether the cap was changed for FY2027 or later is not known here.",
        ),
        (
            # What rounds to the same is not the same.
            "magnet_cut=4000&residency_cut=1500000&residency_passed_on=50",
            f"{LAW}if it allows fees, districts could be charged $750,000 more in fees and "
            "students would then lose $750,000 in services. If the cap were removed, and the law "
            "allows fees, districts could be charged $750,000 more in tuition and fees and "
            "students would then lose $750,000 in services. Whether current law allows fees for "
            "teacher residency is not known here. If it does not, these fees are services lost. Of "
            "what is not granted to the residency line, 50% is passed on to districts where the "
            "law lets it be.",
        ),
        (
            # By current law nothing may be charged for the training.
            "magnet_cut=12000000&trauma_cut=1200000&trauma_passed_on=100",
            f"{LAW}{NONE_PAID} $13.2 million in services. If the cap were removed and "
            f"{ALLOWED}districts could be charged $13.2 million more in tuition and fees and "
            "students would then lose no services. "
            "Of what is not granted to the trauma line, 100% is passed on to districts, if the law "
            "is changed to let it be.",
        ),
        (
            "trauma_cut=1200000",
            f"If nobody made up for it, {NONE_PAID} $1.2 million in services. If districts made "
            f"up for all of it and {ALLOWED}they would pay $1.2 million more in fees and students "
            f"would then lose no services. {FREE}",
        ),
        (
            # The sentence says the share itself, so nothing says it again.
            "residency_cut=1500000&residency_passed_on=40",
            f"If nobody made up for it, {NONE_PAID} $1.5 million in services. If districts made "
            "up for 40% of it, they would pay $600,000 more in fees and students would then lose "
            "$900,000 in services. Whether current law lets districts be charged for teacher "
            "residency is not known here.",
        ),
    ],
)
def test_a_cut_is_said_under_current_law_and_then_under_its_change(link: str, said: str) -> None:
    assert both_laws(PACK, decode(link, PACK)[0]) == said


def test_lines_with_caps_of_their_own_are_named_with_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    scenario = decode("stem_school_cut=240000&nursery_cut=900000", pack)[0]
    assert both_laws(pack, scenario).startswith(
        "Under current law (STEM tuition stays capped at 62% of its FY2030 rate and nursery "
        "tuition stays capped at 75% of its FY2029 rate), districts would pay nothing more "
        "and students would lose $1.14 million in services."
    )


def test_where_no_law_caps_a_line_it_is_said_once_with_what_that_rests_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.NO_CAP)
    scenario = decode("nursery_cut=900000", pack)[0]
    assert len(sides(pack, scenario)) == 1
    assert both_laws(pack, scenario) == (
        "Of $900,000 not granted, districts could be charged all of it, $900,000 more in tuition. "
        "No law caps tuition for the nursery line: it may rise as far as the cut is passed on."
    )


@settings(max_examples=100)
@given(scenarios(PACK))
def test_each_side_is_an_estimate_of_its_own_and_the_first_breaks_no_law(
    scenario: Scenario,
) -> None:
    found = sides(PACK, scenario)
    assert len(found) == (2 if any(scenario.cuts.values()) else 1)
    for side in found:
        told = side.estimate
        assert told == estimate(PACK, told.scenario, told.year)
        assert told.scenario.cuts == scenario.cuts
        if len(found) > 1:
            assert re.match(
                r"Under current law \(|If |Whatever the cap on tuition, ", side.sentence
            )
    law = found[0].estimate
    for name, line in PACK.lines.items():
        most = most_passed_on(PACK, line, law.year)
        if most is not None and len(found) > 1:
            assert law.lines[name].districts_pay <= most / 100 * scenario.cuts[name]
        if line.kind == "tuition" and len(found) > 1:
            assert not law.lines[name].districts_pay
    assert own_answer(estimate(PACK, scenario))


@pytest.mark.parametrize(
    ("link", "needed"),
    [
        (
            "magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=50",
            "Of what is not granted to the trauma line, 50% "
            "is passed on to districts, if the law is changed to let it be.",
        ),
        ("trauma_cut=500000&trauma_passed_on=50", FREE),
    ],
)
def test_an_own_answer_says_what_change_of_law_it_takes(link: str, needed: str) -> None:
    said = own_answer(estimate(PACK, decode(link, PACK)[0]))
    assert said.endswith(needed)
    assert said.partition(ALLOWED)[0] in (
        "If the cap were removed and ",
        "If districts made up for 50% of it and ",
    )


def test_what_keeps_the_cap_and_breaks_another_law_says_its_own_figures() -> None:
    link = "magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=50&tuition_cap=58"
    said = supposed(estimate(PACK, decode(link, PACK)[0]))
    assert (
        "With the cap as it is and these fees allowed: Of $12.5 million cut or not granted, "
        "districts could be charged $250,000 in fees"
    ) in said
    assert said.count(ALLOWED) == 1


def test_an_own_answer_that_waits_says_when_it_begins() -> None:
    link = "magnet_cut=12000000&tuition_cap=cpi&first_year=2027&cpi_from=2028"
    assert own_answer(estimate(PACK, decode(link, PACK)[0])) == (
        "If tuition were tied to inflation from FY2028, in FY2027 districts would pay nothing "
        "more and students would lose $12 million in services. If tuition were tied to inflation "
        "from FY2028, in that year districts could be charged $1.7 million more in tuition and "
        "students would then lose $10.3 million in services."
    )


def test_a_bill_names_its_own_services_where_those_of_another_line_are_lost_too() -> None:
    cut = "rows=A:1:4000&district=Hartford&magnet_cut=12000000"
    for more, lost in (("", "$12 million in services"), (TRAUMA, "$12 million in magnet services")):
        scenario = decode(f"{cut}{more}", PACK)[0]
        said = bill_under_both_laws(PACK, scenario, scenario.rows)
        assert f"but students would lose {lost} statewide." in said


def test_a_proposal_is_named_for_its_rule_whichever_side_is_the_links_own() -> None:
    own, law, later = (
        proposal(PACK, decode(f"magnet_cut=12000000{rule}", PACK)[0])
        for rule in ("", "&tuition_cap=58", "&tuition_cap=cpi&cpi_from=2027")
    )
    assert own == law
    assert own[0].startswith("Cap removed: proposed by ")
    # He proposed it from FY2028, and not from FY2027.
    assert later[0].startswith("Tied to inflation: proposed by Governor Lamont")
    assert "from FY2028 on" in later[0]


def test_fees_that_the_law_may_not_allow_have_that_condition() -> None:
    link = "magnet_cut=12345678&residency_cut=500000&residency_passed_on=50"
    assert (
        "Whether current law allows fees for teacher residency is not known here. If it does not, "
        "these fees are services lost."
    ) in both_laws(PACK, decode(link, PACK)[0])


def test_a_changed_assumption_stands_beside_the_figures_everywhere() -> None:
    scenario = decode("magnet_cut=12000000&tuition_cap=cpi&a.cpi=0.15", PACK)[0]
    assumed = "Assumed here for inflation: 15% a year; this site’s own value is 3% a year."
    assert assumed in own_answer(estimate(PACK, scenario))
    derived = decode("magnet_cut=12000000&a.fy2024_tuition=7000", PACK)[0]
    assert "before the cap: $7,000 a student, in place of this site’s own" in both_laws(
        PACK, derived
    )
    header, *rows = csv.reader(figures_csv(PACK, scenario).decode("utf-8-sig").splitlines())
    notes = {row[header.index("figure")]: row[header.index("note")] for row in rows}
    assert (notes["districts_pay"], notes["cut"]) == (assumed, "")


@pytest.mark.parametrize("revision", all_packs())
def test_a_rule_has_one_name_in_every_revision(revision: str) -> None:
    pack: Pack = load_pack(revision)
    for cap in pack.tuition_caps:
        rule = cap.rule
        named = {"lifted": "Cap removed", "cpi": "Tied to inflation", 58: "Current law"}
        assert cap.short == named.get(rule or "", "Another percent")
    year = pack.first_year
    assert cap_name(pack, "lifted", year) == "Cap removed"
    assert cap_name(pack, "cpi", year) == "Tied to inflation"
    assert cap_name(pack, 72.5, year) == "Capped at 72.5%"


@pytest.mark.parametrize(
    ("link", "cut"),
    [
        ("magnet_cut=69794&trauma_cut=95", "$69,889"),
        ("magnet_cut=1005236&tuition_cap=cpi&magnet_passed_on=33", "$1,005,200"),
    ],
)
def test_a_cut_is_one_amount_in_all_of_a_text(link: str, cut: str) -> None:
    scenario = decode(link, PACK)[0]
    said = supposed(estimate(PACK, scenario))
    assert f" {cut} " in said.split(". ")[0]
    assert f"lose {cut} in services" in said


@pytest.mark.parametrize(
    ("link", "law", "change"),
    [
        ("magnet_cut=12000000&residency_cut=500000&residency_passed_on=50", True, True),
        ("magnet_cut=12000000&residency_cut=500000", False, False),
        # The law on this charge is known.
        ("magnet_cut=12000000&trauma_cut=500000&trauma_passed_on=50", False, False),
        # Here the side is itself what would have to be.
        ("residency_cut=500000&residency_passed_on=50", False, False),
    ],
)
def test_a_sentence_with_fees_on_which_no_law_is_known_has_an_if(
    link: str, law: bool, change: bool
) -> None:
    one, two = sides(PACK, decode(link, PACK)[0])
    assert ("if it allows fees" in one.sentence) is law
    assert ("and the law allows fees" in two.sentence) is change

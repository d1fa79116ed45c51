"""Revision 2024.2: what section 7 of the facts corrects, and nothing else that an answer shows."""

from datetime import date

import pytest

from model import decode, estimate, load_pack
from model.pack import cap_in_law, charged_line, rule_of
from model.scenario import preset_scenario
from model.source import Source
from model.validation import compare
from tests.model.test_pack_text import RANGES
from tests.model.test_worked_examples import MAGNET, SERVICES

OLD, NEW = load_pack("2024.1"), load_pack("2024.2")
LOOKED = date(2026, 11, 26)

CHANGED_RANGES = {"students": (11_300, 13_000, 13_000), "partner_districts": (23, 34, 34)}


@pytest.mark.parametrize("link", [row[0] for row in MAGNET] + [row[0] for row in SERVICES])
def test_worked_examples_come_to_the_same_at_central_values(link: str) -> None:
    old, new = (estimate(pack, decode(link, pack)[0]).to_dict() for pack in (OLD, NEW))
    assert new["lines"] == old["lines"]
    assert new["total"] == old["total"]


@pytest.mark.parametrize(("name", "low", "central", "high"), RANGES)
def test_ranges_are_as_before_but_for_two_that_reach_further_down(
    name: str, low: float, central: float | None, high: float
) -> None:
    assumption = NEW.assumptions[name]
    expected = CHANGED_RANGES.get(name, (low, central, high))
    assert (assumption.low, assumption.central_value, assumption.high) == expected


def test_growth_of_the_schools_own_costs_is_the_one_new_assumption() -> None:
    assert NEW.assumptions.keys() - OLD.assumptions.keys() == {"cost_growth"}
    growth = NEW.assumptions["cost_growth"]
    assert (growth.low, growth.central_value, growth.high) == (0.02, 0.03, 0.05)
    assert growth.kind == "our assumption"
    assert charged_line(NEW).assumptions.cost_growth == "cost_growth"
    assert NEW.cents_a_student
    assert not OLD.cents_a_student


def test_cap_comes_from_the_law_and_is_dated_2023() -> None:
    cap = NEW.assumptions["cap_rate"]
    assert (cap.central_value, cap.kind, cap.source) == (0.58, "law", "cgs_10_264o_b")
    assert cap_in_law(NEW) == 58
    assert "58" in [each.value for each in NEW.tuition_caps]
    assert NEW.sources[cap.source].date == "2023"
    assert "PA 23-204" in NEW.sources[cap.source].title
    assert "H.B. 5523" in NEW.sources[cap.source].title
    law = [preset for name, preset in NEW.presets.items() if name.endswith("_law")]
    assert {preset.date for preset in law} == {"2023"}
    assert all("PA 23-204" in each.author and "H.B. 5523" in each.author for each in law)


def test_training_that_the_law_gives_free_stands_under_its_article() -> None:
    rule = rule_of(NEW.lines["trauma"])
    assert rule is not None
    assert rule.article == "CGS §10-66v(b)"
    assert rule.value(2025, NEW.law_as_of) == 0
    assert NEW.lines["trauma"].passed_on == 0


def test_lines_say_whether_their_money_is_there_and_who_says_so() -> None:
    statuses = {name: (line.status, line.amount_source) for name, line in NEW.lines.items()}
    assert statuses == {
        "magnet": ("appropriated", "pa_23_204"),
        "residency": ("requested", "alliance_2024_other"),
        "trauma": ("requested", "alliance_2024_other"),
    }
    other = NEW.sources["alliance_2024_other"].says
    assert "“Designate $1.5 million…”" in other
    assert "“Establish $1.2 million…”" in other
    assert NEW.priorities.other_copies == ["alliance_2024_other"]


def test_tuition_of_fy2024_is_our_inference_with_both_readings_of_the_42_percent() -> None:
    tuition = NEW.assumptions["fy2024_tuition"]
    assert (tuition.kind, tuition.source) == ("our assumption", "explorer")
    for words in ("our inference", "42% of weighted funding", "150 ÷ 357.5 = 41.96%", "H.B. 5003"):
        assert words in tuition.help
    assert round(100 * 150 / 357.5, 2) == 41.96
    claim = next(each for each in NEW.claims if "42%" in each.text)
    assert claim.beside == ["cgs_10_264o_b", "ofa_5003"]
    assert (round(163.4 * 0.4196, 1), round(22.3 * 0.4196, 1)) == (68.6, 9.4)


def test_the_proposal_of_2026_is_gone_and_that_of_2024_was_not_adopted() -> None:
    assert OLD.presets.keys() - NEW.presets.keys() == {"governor_2026"}
    outcome = NEW.presets["governor_2024"].outcome
    assert outcome is not None
    assert outcome.says.startswith("Not adopted.")
    assert "$0.8 million" in NEW.presets["governor_2024"].about


def test_the_base_of_131_million_is_no_check_any_more() -> None:
    assert 131_000_000 not in [check.published for check in NEW.checks]
    weak = next(check for check in NEW.checks if check.published == 86_500_000)
    assert weak.caution.startswith("A weak check.")


@pytest.mark.parametrize(
    ("published", "percent"),
    [
        (11_100_000, 17.0),
        (86_500_000, 10.7),
        (11_323, 14.8),
        (5_543, 32.8),
        (6_000, 22.7),
        (4_725, 55.8),
        (3_206, 129.7),
        (2_589, 184.4),
        (42, 0),
        (40_200_000, 0),
    ],
)
def test_each_published_row_is_missed_by_what_it_is_missed_by(
    published: float, percent: float
) -> None:
    found = [each for each in compare(NEW) if each.check.published == published]
    assert [each.percent for each in found] == [pytest.approx(percent, abs=0.05)]
    assert found[0].check.caution


def test_who_says_what_is_told_apart_in_six_kinds() -> None:
    kinds = {name: source.kind for name, source in NEW.sources.items()}
    assert set(kinds.values()) == {
        *("law", "official", "analysis", "press", "claim", "our assumption")
    }
    for name in ("pa_23_204", "appropriations_2026_27", "ssfp_tuition_model", "cap_proposed_2024"):
        assert kinds[name] == "analysis"
    for name in ("nbc_hartford", "record_journal", "courant_2009"):
        assert kinds[name] == "press"
    for name in ("crec_residency", "connecticut_teach", "alliance_2024"):
        assert kinds[name] == "claim"


def test_a_pitch_is_quoted_as_one() -> None:
    assert "“for $8.5 million we can have eight sites”" in NEW.sources["crec_residency"].says


def test_the_nearest_peer_is_among_the_other_tools() -> None:
    assert "ssfp_tuition_model" in [each.source for each in NEW.elsewhere]


@pytest.mark.parametrize("revision", ["2023.1", "2024.2", "2025.1", "FY2027.1"])
def test_every_source_says_when_it_was_last_looked_at(revision: str) -> None:
    sources: dict[str, Source] = load_pack(revision).sources
    assert {name for name, source in sources.items() if source.checked != LOOKED} == set()
    quoted = [name for name in sources if name.startswith("alliance")]
    assert {sources[name].by for name in quoted} <= {"RESC Alliance"}


@pytest.mark.parametrize("revision", ["2023.1", "2024.2", "2025.1", "FY2027.1"])
def test_what_is_not_known_is_said_with_the_day_of_the_last_look(revision: str) -> None:
    pack = load_pack(revision)
    assert pack.not_known
    assert {each.looked for each in pack.not_known} == {LOOKED}


def test_whoever_opens_an_older_link_is_told_what_changed_and_why() -> None:
    told = " ".join(f"{each.what} {each.why}" for each in NEW.changes)
    for words in ("11,300", "26 partners", "FY2027", "Designate", "§10-66v(b)", "PA 23-204"):
        assert words in told


def test_every_preset_is_read_whole() -> None:
    for revision in ("2023.1", "2024.2", "2025.1", "FY2027.1"):
        pack = load_pack(revision)
        for name, preset in pack.presets.items():
            query = [(key, str(value)) for key, value in preset.link.items()]
            assert decode(query, pack)[1] == [], (revision, name)
            assert preset_scenario(pack, name)


@pytest.mark.parametrize("revision", ["2023.1", "2024.2", "2025.1", "FY2027.1"])
def test_source_that_is_law_leads_to_no_page_of_somebody_else(revision: str) -> None:
    for name, source in load_pack(revision).sources.items():
        if source.kind == "law":
            assert "schoolstatefinance.org" not in source.address, name


def test_what_became_of_the_proposal_of_2024_stands_where_it_was_read() -> None:
    outcome = NEW.presets["governor_2024"].outcome
    rule = rule_of(NEW.lines["magnet"])
    assert outcome is not None
    assert rule is not None
    assert outcome.source == rule.proposed[0].outcome.source == "snapshot_5523"
    source = NEW.sources["snapshot_5523"]
    assert (source.kind, source.by) == ("analysis", "School and State Finance Project")
    assert source.address.endswith("/snapshot-k-12-education-funding-in-budget-stabilization-bill")


def test_press_of_february_2024_is_cited_with_its_day() -> None:
    rule = rule_of(NEW.lines["magnet"])
    assert rule is not None
    assert rule.proposed[0].also == ["ct_mirror_2024"]
    hartford = next(check for check in NEW.checks if check.published == 11_100_000)
    assert (hartford.source, hartford.also) == ("nbc_hartford", ["ct_insider_2024"])
    for name, day in (("ct_mirror_2024", "15"), ("ct_insider_2024", "25")):
        source = NEW.sources[name]
        assert (source.kind, source.date) == ("press", f"February {day}, 2024")
        # The facts had here have no address of theirs, and the page says that.
        assert source.address == ""


def test_proposal_of_ours_is_dated_when_we_made_it() -> None:
    preset = load_pack("FY2027.1").presets["whole_law"]
    assert preset.author.startswith("Our own preset")
    assert preset.date == "2026"


def test_no_figure_of_preschoolers_stands_without_a_source() -> None:
    for revision in ("2024.2", "FY2027.1"):
        help_text = load_pack(revision).assumptions["students"].help
        assert "likely counts preschool" in help_text
        assert "818" not in help_text
        assert "800" not in help_text

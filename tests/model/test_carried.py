"""A scenario that is carried to another year: nothing of it is lost without a word."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model import Pack, Scenario, decode, encode, estimate, keep_all, load_pack
from model.carried import carried
from model.pack import tuition_lines
from model.packs import newest_of_each_year, read_pack
from model.parameters import parameters
from model.scenario import choices, to_parameters
from tests.made_up import FOUR, NO_CAP, NO_LINES, ONE_SERVICE, ONE_TUITION, content, made_up, put
from tests.scenarios import scenarios


@pytest.fixture(scope="module", autouse=True)
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The made-up years beside the real ones."""
    with made_up(tmp_path_factory.mktemp("data"), beside_real=True):
        yield


def link(text: str, pack: Pack) -> Scenario:
    scenario, notices = decode(text, pack)
    assert notices == []
    return scenario


def moved(text: str, old: str, new: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """A link's parameters by another year, and what is said."""
    to = load_pack(new)
    scenario, said = carried(link(text, load_pack(old)), load_pack(old), to)
    return to_parameters(scenario, to), said


@settings(max_examples=80)
@given(data=st.data())
def test_each_choice_is_kept_or_spoken_of(data: st.DataObject) -> None:
    years = st.sampled_from([pack.year for pack in newest_of_each_year()])
    old, new = (load_pack(data.draw(years, label=name)) for name in ("old", "new"))
    scenario = data.draw(scenarios(old))
    found, said = carried(scenario, old, new)
    estimate(new, found)
    assert decode(encode(found, new), new) == (found, [])
    before, after = (to_parameters(each, of) for each, of in ((scenario, old), (found, new)))
    changed = [
        name
        for name, parameter in parameters(old).items()
        if parameter.kind in ("policy", "belief")
        and name not in ("first_year", "cpi_from")
        and name in before
        and before[name] != after.get(name, _default(new, name))
    ]
    started = scenario.first_year != old.first_year
    moved = {row.line or next(iter(tuition_lines(old)), "") for row in scenario.rows} - {""}
    rows = bool(tuition_lines(new) and moved - tuition_lines(new).keys())
    assert len(said) == len(changed) + started + rows


def _default(pack: Pack, name: str) -> Any:
    """What a parameter is when it is left out, as far as a link can say it."""
    if name not in parameters(pack):
        return None
    if name.startswith("a."):
        return pack.central.get(name.removeprefix("a."))
    return parameters(pack)[name].default


@given(data=st.data())
def test_to_the_same_pack_all_stays_but_the_year_of_the_cut(data: st.DataObject) -> None:
    pack = load_pack(FOUR)
    scenario = data.draw(scenarios(pack).filter(lambda each: each.first_year == pack.first_year))
    found, said = carried(scenario, pack, pack)
    assert choices(found) == choices(scenario)
    assert said == ()


def test_cut_of_a_line_that_is_not_there_is_named_with_its_amount() -> None:
    after, said = moved("magnet_cut=12000000&tuition_cap=cpi", "2024.1", ONE_TUITION)
    assert after == {"tuition_cap": "cpi", "pack": ONE_TUITION}
    assert said == (
        f"The magnet line is not in the {ONE_TUITION} priorities: its cut of $12,000,000 was left "
        "out.",
    )


def test_cut_of_a_line_without_an_amount_is_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    with made_up(tmp_path_factory.mktemp("data"), FOUR, NO_LINES) as four:
        folder = tmp_path_factory.mktemp("ferry")
        said = content(NO_LINES)
        said["lines_without_amount"]["choir"] = said["lines_without_amount"].pop("ferry")
        said["priorities"]["sections"][0]["line"] = "choir"
        (folder / "packs").mkdir()
        text_alone = read_pack(put(folder, said))
        _, sentences = carried(link("choir_cut=40000", four), four, text_alone)
    assert sentences == (
        f"The choir line has no amount in the {NO_LINES} priorities: its cut of $40,000 was left "
        "out.",
    )


def test_same_line_keeps_its_cut_and_what_is_passed_on() -> None:
    after, said = moved("bus_wifi_cut=480000&bus_wifi_passed_on=40&years=3", FOUR, ONE_SERVICE)
    kept = {"bus_wifi_cut": 480000, "bus_wifi_passed_on": 40, "years": 3}
    assert after == {**kept, "pack": ONE_SERVICE}
    assert said == ()


def test_cut_above_the_line_becomes_the_whole_line_with_a_word(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("data")
    with made_up(folder, FOUR) as four:
        smaller = content(ONE_SERVICE)
        smaller["lines"]["bus_wifi"]["amount"] = 400_000
        del smaller["presets"]["half_bus_wifi"]
        put(folder, smaller)
        new = read_pack(folder / "packs" / f"{ONE_SERVICE}.1.yaml")
        found, said = carried(link("bus_wifi_cut=960000", four), four, new)
    assert found.cuts == {"bus_wifi": 400_000}
    assert said == (
        f"The wi-fi line is $400,000 in the {ONE_SERVICE} priorities, less than the cut of "
        "$960,000: all of it is cut.",
    )


def test_cap_that_is_the_law_stays_the_law_of_the_other_year() -> None:
    after, said = moved("tuition_cap=58", "2024.1", FOUR)
    assert after == {"tuition_cap": 62, "pack": FOUR}
    assert said == (
        f"The cap in law of the {FOUR} priorities is 62% and not 58%: the law as it is there was "
        "taken.",
    )


def test_cap_below_the_law_of_the_other_year_becomes_that_law() -> None:
    after, said = moved("tuition_cap=60", "2024.1", FOUR)
    assert after == {"tuition_cap": 62, "pack": FOUR}
    assert said == (
        f"A cap of 60% is below the law of the {FOUR} priorities, which is 62%: that was taken.",
    )
    assert moved("tuition_cap=70", "2024.1", FOUR) == ({"tuition_cap": 70, "pack": FOUR}, ())


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ("tuition_cap=cpi", "that it may rise with inflation was left out."),
        ("tuition_cap=70", "the cap of 70% was left out."),
    ],
)
def test_cap_is_left_out_with_a_word_where_no_law_caps(chosen: str, sentence: str) -> None:
    after, said = moved(chosen, FOUR, NO_CAP)
    assert after == {"pack": NO_CAP}
    assert said == (f"No tuition of the {NO_CAP} priorities is under a cap in law: {sentence}",)


def test_cut_starts_in_the_other_years_own_first_year() -> None:
    old, new = load_pack("2024.1"), load_pack(FOUR)
    scenario = link("tuition_cap=cpi&first_year=2027&cpi_from=2028", old)
    found, said = carried(scenario, old, new)
    assert (found.first_year, found.cpi_from) == (new.first_year, new.first_year + 1)
    assert said == ("The cut starts in FY2032, where these priorities begin, and not in FY2027.",)


def test_assumptions_are_kept_where_they_exist_and_are_in_range() -> None:
    after, said = moved("a.price_growth=0.04&a.academy_pupils=9000", FOUR, NO_CAP)
    assert after == {"a.price_growth": 0.04, "pack": NO_CAP}
    assert said == (
        "Academy pupils, which you had set to 9,000, is not among the assumptions of the "
        f"{NO_CAP} priorities, and was left out.",
    )


def test_a_share_that_is_left_out_is_said_in_percent() -> None:
    _, said = moved("a.cpi=0.04", "2024.1", NO_LINES)
    assert said == (
        "Inflation, which you had set to 4%, is not among the assumptions of the "
        f"{NO_LINES} priorities, and was left out.",
    )


def test_what_nobody_chose_is_the_other_years_own() -> None:
    for new in newest_of_each_year():
        old = load_pack("2024.1")
        found, said = carried(keep_all(old), old, new)
        assert choices(found) == choices(keep_all(new))
        assert said == ()


def test_a_districts_entries_stay_as_they_are() -> None:
    after, said = moved("district=Anytown&rows=A%3A12&budget=46900000", "2024.1", NO_LINES)
    assert after == {"district": "Anytown", "rows": "A:12", "budget": 46900000, "pack": NO_LINES}
    assert said == ()


def test_rows_go_to_the_line_of_their_name_or_to_the_first_with_a_word() -> None:
    after, said = moved("rows=A%3A12%3A4000%3Anursery%3BB%3A3", FOUR, ONE_TUITION)
    assert after["rows"] == "A:12:4000;B:3"
    assert said == (
        "The students that you entered are not under nursery any more, but under the STEM line: "
        f"the {ONE_TUITION} priorities have no other line for them.",
    )
    after, said = moved("rows=A%3A12", ONE_TUITION, FOUR)
    assert (after["rows"], said) == ("A:12", ())
    after, said = moved("rows=A%3A12%3A%3Anursery", FOUR, NO_CAP)
    assert (after["rows"], said) == ("A:12", ())

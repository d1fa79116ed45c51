"""Links and years: each opens its own year, and nothing is dropped in silence."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from model import encode, estimate, load_pack, open_link, packs
from model.__main__ import main
from model.comparison_link import read_pasted
from model.opening import Opened, essence
from model.packs import newest_of_each_year
from reports.sharing.links import frozen_link, live_link, same_link
from tests.made_up import FOUR, NO_LINES, NO_TUITION, ONE_SERVICE, ONE_TUITION, made_up
from tests.scenarios import links

CUT = "magnet_cut=12000000&tuition_cap=cpi"


@pytest.fixture(scope="module", autouse=True)
def years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The made-up years beside the real ones."""
    with made_up(tmp_path_factory.mktemp("data"), beside_real=True):
        yield


def said(link: str) -> list[str]:
    return [notice.message for notice in open_link(link).notices]


def opened_first(monkeypatch: pytest.MonkeyPatch, folder: Path, year: str) -> None:
    """Have a bare address open another year, as data/site.yaml may say one day."""
    site = folder / "site.yaml"
    site.write_text(yaml.safe_dump({"opens": year, "links_without_year": "2024"}), "utf-8")
    monkeypatch.setattr(packs, "SITE", site)


@pytest.mark.parametrize("year", ["2024", ONE_TUITION, FOUR])
def test_link_without_a_year_means_what_it_always_meant_whatever_opens_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, year: str
) -> None:
    opened_first(monkeypatch, tmp_path, year)
    for link in (CUT, f"{CUT}&made=2024.1"):
        opened = open_link(link)
        assert (opened.pack.year, opened.notices) == ("2024", ())
        assert opened.scenario.cuts["magnet"] == 12_000_000
    bare = open_link("")
    assert bare.pack.year == year
    # The scenario of a page that opens first says its year as soon as somebody chooses something.
    assert open_link(encode(bare.scenario, bare.pack)).pack.year == year


def test_command_without_a_year_means_the_same_whatever_opens_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened_first(monkeypatch, tmp_path, FOUR)
    command = ["estimate", "--magnet-cut", "12000000", "--tuition-cap=cpi", "--format", "json"]
    assert main(command) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["lines"]["magnet"]["districts_pay"] == 1_665_428.57
    assert main(["estimate", "--choir-cut=320000", "--pack", "fy2034"]) == 0


def test_link_is_read_as_the_year_that_has_its_names_and_says_so() -> None:
    opened = open_link("stem_school_cut=6000000&nursery_cut=900000")
    assert opened.pack.year == opened.scenario.pack == FOUR
    assert opened.scenario.cuts["stem_school"] == 6_000_000
    assert [notice.message for notice in opened.notices] == [
        "This link says no year. “stem_school_cut” is not in the priorities of 2024, which such "
        f"links mean, but in those of {FOUR}, so it was read with these."
    ]
    assert open_link(encode(opened.scenario, opened.pack)).notices == ()


def test_link_that_says_the_revision_it_was_made_with_opens_that_year_at_its_newest() -> None:
    opened = open_link(f"bus_wifi_cut=480000&made={NO_TUITION}.1")
    assert (opened.pack.year, opened.notices) == (NO_TUITION, ())
    assert open_link(f"{CUT}&made=2024.1").pack is load_pack("2024")


@pytest.mark.parametrize("asked", ["1999", "2024.9", "latest", "fy2099"])
def test_pack_that_does_not_exist_is_named_with_the_years_that_do(asked: str) -> None:
    opened = open_link(f"{CUT}&pack={asked}")
    assert opened.pack is load_pack("2024")
    assert opened.scenario.cuts["magnet"] == 12_000_000
    assert len(opened.notices) == 1
    for part in (f"pack={asked}", *(pack.year for pack in newest_of_each_year()), "pack 2024."):
        assert part in opened.notices[0].message


def test_revision_that_does_not_exist_opens_its_year_and_keeps_it() -> None:
    opened = open_link(f"stem_school_cut=6000000&pack={ONE_TUITION}.7")
    assert opened.pack.year == opened.scenario.pack == ONE_TUITION
    assert len(opened.notices) == 1


def test_pack_may_be_named_in_small_letters() -> None:
    for asked, kept in (("fy2034", "FY2034"), ("fy2034.1", "FY2034.1")):
        opened = open_link(f"choir_cut=320000&pack={asked}")
        assert (opened.scenario.pack, opened.notices) == (kept, ())
        assert opened.scenario.cuts["choir"] == 320_000


def test_year_of_a_pack_may_be_named_without_its_letters() -> None:
    for asked, kept in (("2034", "FY2034"), ("2034.1", "FY2034.1")):
        opened = open_link(f"choir_cut=320000&pack={asked}")
        assert (opened.scenario.pack, opened.notices) == (kept, ())


def test_fiscal_year_opens_the_priorities_that_begin_in_it_and_says_so() -> None:
    opened = open_link(f"{CUT}&pack=FY2025")
    assert (opened.pack, opened.scenario.cuts["magnet"]) == (load_pack("2024"), 12_000_000)
    assert [notice.message for notice in opened.notices] == [
        "“pack=FY2025” was read as the priorities of 2024, which begin in that fiscal year."
    ]


def test_parameter_of_another_year_is_named_with_its_figure_and_its_years() -> None:
    assert said(f"{CUT}&stem_school_cut=6000000&pack=2024.1") == [
        f"“stem_school_cut=6000000” was left out: it belongs to the priorities of {FOUR}, "
        f"{ONE_TUITION}, and pack 2024.1, which was used, does not have it. The cuts of that pack: "
        "magnet_cut, residency_cut, trauma_cut."
    ]
    link = f"{CUT}&pack={NO_LINES}"
    assert [each.parameter for each in open_link(link).notices] == ["magnet_cut", "tuition_cap"]
    assert "12000000" in said(link)[0]


def test_parameter_of_no_year_is_named_with_its_figure() -> None:
    assert "“roads_cut=7000000” was left out" in said("roads_cut=7000000&pack=2024.1")[0]


def test_cap_below_the_law_of_the_year_is_named_as_it_was_given() -> None:
    [message] = said(f"tuition_cap=60&first_year=2034&pack={FOUR}")
    assert message == (
        "“tuition_cap=60” was not used as given. Accepted: lifted, cpi, or a percent from 66, "
        "which is the law in FY2034, to 100. Used: 66."
    )
    assert "“tuition_cap=50”" in said(f"tuition_cap=50&pack={FOUR}")[0]


def test_first_year_outside_the_pack_is_named_with_the_years_it_takes() -> None:
    [message] = said(f"first_year=2025&pack={ONE_SERVICE}")
    assert "“first_year=2025” was not used as given" in message
    assert "Used: 2034." in message


@given(data=st.data())
def test_every_link_that_is_shared_opens_its_own_year_and_means_the_same(
    data: st.DataObject,
) -> None:
    pack = load_pack(data.draw(st.sampled_from([p.year for p in newest_of_each_year()])))
    link = urlencode(data.draw(links(pack)))
    opened = replace(open_link(f"{link}&pack={pack.year}"), notices=())
    for write in (live_link, frozen_link, same_link):
        address = write("https://b.example/", pack, opened.scenario)
        assert f"pack={pack.year}" in address
        again = open_link(address.partition("?")[2])
        assert (essence(again), again.notices) == (essence(opened), ())


NAMES = st.sampled_from(
    ["magnet_cut", "stem_school_cut", "choir_cut", "roads_cut", "a.academy_pupils"]
)
PACKS = st.sampled_from(["", "2024", "2024.1", FOUR, "fy2034", f"{NO_LINES}.1", "1999", "2024.9"])


@given(st.dictionaries(NAMES, st.integers(1000, 600_000).map(str)), PACKS, PACKS)
def test_no_figure_of_a_link_is_dropped_without_being_named(
    figures: dict[str, str], asked: str, made: str
) -> None:
    pairs = [*figures.items(), *(p for p in (("pack", asked), ("made", made)) if p[1])]
    opened = open_link(pairs)
    used = dict(_written(opened))
    told = " ".join(notice.message for notice in opened.notices)
    for name, figure in figures.items():
        assert used.get(name) == figure or f"{name}={figure}" in told
    again = open_link(encode(opened.scenario, opened.pack))
    assert essence(again) == essence(opened)
    assert encode(again.scenario, again.pack) == encode(opened.scenario, opened.pack)
    estimate(opened.pack, opened.scenario)


def _written(opened: Opened) -> list[tuple[str, str]]:
    return parse_qsl(encode(opened.scenario, opened.pack))


def test_pasted_link_of_another_years_line_is_read() -> None:
    [entry], notices = read_pasted("https://b.example/?choir_cut=320000&bus_wifi_cut=480000")
    assert notices == []
    assert entry.opened.scenario.cuts["choir"] == 320_000

"""Every id of a figure stands for something, and leads to where it comes from."""

from pathlib import Path

import pytest

from model import Pack, decode, load_pack
from model.headlines import headlines
from model.packs import all_packs
from reports.wording.evidence import details_in_words
from reports.wording.origins import (
    BILL,
    PAY,
    id_of,
    ids_of_line,
    in_words,
    origins,
    with_all_below,
)
from tests import made_up

REVISIONS = sorted(all_packs())


def assert_known(pack: Pack) -> None:
    for name, origin in origins(pack).items():
        assert origin.what, name
        assert origin.sources or origin.rests_on or in_words(pack, origin), name
        for source in origin.sources:
            said = details_in_words(source)
            assert said.startswith(f"{source.date}; {source.kind}"), name
            assert any(each in said for each in ("last check", "nothing outside to check")), name


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_id_has_a_source_with_kind_date_and_last_look_or_says_what_it_rests_on(
    revision: str,
) -> None:
    assert_known(load_pack(revision))


@pytest.mark.parametrize("year", made_up.YEARS)
def test_ids_of_any_lines_are_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, year: str
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, year)
    assert_known(pack)
    for name, origin in origins(pack).items():
        text = f"{origin.what} {in_words(pack, origin)}"
        # What towns have printed is of no year of priorities.
        if not name.startswith("record-"):
            assert [trace for trace in made_up.TRACES if trace in text] == [], name


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_headline_figure_has_an_id(revision: str) -> None:
    pack = load_pack(revision)
    link = "&".join(f"{name}_cut={line.amount}" for name, line in pack.lines.items())
    for each in headlines(pack, decode(link, pack)[0]):
        if pack.lines:
            assert id_of(each) in origins(pack)


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_a_figure_is_worked_out_from_ends_at_sources(revision: str) -> None:
    pack = load_pack(revision)
    for name in pack.lines:
        found = with_all_below(pack, ids_of_line(pack, name))
        assert f"line-{name}" in found
        assert all(each in found for origin in found.values() for each in origin.rests_on)
        assert [source.title for origin in found.values() for source in origin.sources]


def test_figure_is_worked_out_from_what_its_formulas_name() -> None:
    pack = load_pack("2024.2")
    assert origins(pack)["figure-trauma-staff"].rests_on == (
        "choice",
        "line-trauma",
        "assumption-staff_trained",
        "rule-trauma_training_free",
    )
    assert "assumption-cpi" in origins(pack)["figure-magnet-rise"].rests_on
    assert "assumption-cost_growth" in origins(pack)[BILL].rests_on
    assert in_words(pack, origins(pack)["figure-residency-residents"]) == (
        "Worked out from: What you chose, Teacher residency, Cost of a resident."
    )


def test_last_look_that_was_not_written_down_is_called_not_known() -> None:
    older, newer = load_pack("2024.1"), load_pack("2024.2")

    def details(pack: Pack, name: str) -> str:
        return details_in_words(origins(pack)[name].sources[0])

    assert details(older, "assumption-students").endswith("last check not known")
    assert details(newer, "assumption-students").endswith("last checked November 26, 2026")
    assert details(newer, "assumption-cpi").endswith("ours, with nothing outside to check")


def test_id_that_stands_for_nothing_is_refused() -> None:
    with pytest.raises(KeyError):
        with_all_below(load_pack("2024.2"), [PAY, "figure-nothing"])

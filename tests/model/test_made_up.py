"""The made-up years that other tests use can be read, and are unlike the real one."""

from pathlib import Path

import pytest

from model import all_packs, load_pack
from model.pack import cap_in_law, has_cap, line_cap, tuition_lines
from tests import made_up

REAL = load_pack("2024.1")


def test_made_up_years_have_none_of_2024s_words(tmp_path: Path) -> None:
    folder = made_up.write(tmp_path)
    texts = [path.read_text("utf-8") for path in [*folder.iterdir(), tmp_path / "law.yaml"]]
    assert len(texts) == len(made_up.YEARS) + 1
    assert [word for word in made_up.TRACES for text in texts if word in text] == []


def test_a_made_up_year_is_what_a_bare_address_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.NO_TUITION)
    assert load_pack() == pack
    assert list(all_packs()) == ["FY2034.1"]


def test_real_years_may_stand_beside_made_up_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = set(all_packs())
    made_up.use(monkeypatch, tmp_path, beside_real=True)
    assert set(all_packs()) == real | {f"{year}.1" for year in made_up.YEARS}
    assert load_pack("2024.1").model_dump() == REAL.model_dump()
    assert load_pack().year == "2024"


def test_the_four_lines_have_two_caps_of_which_one_rises_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = made_up.use(monkeypatch, tmp_path, made_up.FOUR)
    assert list(tuition_lines(pack)) == ["stem_school", "nursery"]
    assert [line_cap(pack, "stem_school", year) for year in (2032, 2033, 2034)] == [62, 62, 66]
    assert (line_cap(pack, "nursery"), cap_in_law(pack)) == (75, 62)


@pytest.mark.parametrize("year", [made_up.NO_TUITION, made_up.NO_CAP, made_up.NO_LINES])
def test_a_year_may_have_no_cap_in_law(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, year: str
) -> None:
    assert not has_cap(made_up.use(monkeypatch, tmp_path, year))

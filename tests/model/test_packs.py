"""What a pack file may say, and that a wrong one is refused with all its mistakes named."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from model import PackError, all_packs, load_pack
from model.packs import FOLDER, read_pack

Content = dict[str, Any]
CONTENT: Content = yaml.safe_load((FOLDER / "2024.1.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def content() -> Content:
    return copy.deepcopy(CONTENT)


def write(folder: Path, content: Any, name: str = "2024.1.yaml") -> Path:
    path = folder / name
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def refusal(folder: Path, content: Any) -> str:
    with pytest.raises(PackError) as refused:
        read_pack(write(folder, content))
    message = str(refused.value)
    assert message.startswith("2024.1.yaml: ")
    return message


def put(*keys: Any) -> Callable[[Content], None]:
    """A change that sets a value: its path, then the value."""
    *path, last, value = keys

    def change(content: Content) -> None:
        for key in path:
            content = content[key]
        content[last] = value

    return change


def drop(*path: Any) -> Callable[[Content], None]:
    *before, last = path

    def change(content: Content) -> None:
        for key in before:
            content = content[key]
        del content[last]

    return change


POSITIONS = ("lines", "magnet", "units", "positions")
MISTAKES = [
    # change, the key that the message names, what it says is accepted
    (drop("lines", "magnet", "amount"), "lines.magnet.tuition.amount", "Field required"),
    (drop("priorities"), "priorities", "Field required"),
    (put("assumptions", "cpi", "centre", 1), "assumptions.cpi.centre", "not permitted"),
    (put("colour", "red"), "colour", "not permitted"),
    (put("lines", "magnet", "kind", "bond"), "lines.magnet", "'tuition', 'service'"),
    (put("assumptions", "cpi", "kind", "guess"), "assumptions.cpi.kind", "'official'"),
    (put("sources", "pa_23_204", "kind", "rumour"), "sources.pa_23_204.kind", "'claim'"),
    (put("sources", "pa_23_204", "address", "javascript:1"), "pa_23_204.address", "https?://"),
    (put("assumptions", "cpi", "source", "me"), "assumptions.cpi", "me is not among sources"),
    (put("lines", "trauma", "amount_source", "me"), "lines.trauma", "me is not among sources"),
    (put("tuition_caps", 0, "source", "me"), "tuition_caps", "me is not among sources"),
    (put("checks", 0, "source", "me"), "checks", "me is not among sources"),
    (put("facts", "educators", "source", "me"), "facts.educators", "me is not among sources"),
    (put("presets", "keep_all", "source", "me"), "presets.keep_all", "me is not among sources"),
    (put("priorities", "source", "me"), "priorities", "me is not among sources"),
    (put("assumptions", "cpi", "low", 0.05), "assumptions.cpi", "must be in that order"),
    (put("assumptions", "cpi", "high", 0.2), "assumptions.cpi", "must be in that order"),
    (put("assumptions", "cpi", "central", "much"), "assumptions.cpi.central", "valid number"),
    (
        put("assumptions", "cpi", "central", {"quotient": [1, 0]}),
        *("assumptions.cpi.central", "may not be 0"),
    ),
    (
        put("assumptions", "cpi", "central", {"derived": "luck"}),
        *("assumptions.cpi.central", "'full_tuition'"),
    ),
    (
        put("assumptions", "cpi", "central", {"derived": "full_tuition"}),
        *("assumptions.cpi", "no tuition line uses it as full_tuition"),
    ),
    (put("assumptions", "cpi", "high", float("nan")), "assumptions.cpi.high", "finite"),
    (put("assumptions", "cpi", "high", float("inf")), "assumptions.cpi.high", "finite"),
    (put("lines", "magnet", "step", 70_000), "lines.magnet", "step must divide amount"),
    (put("lines", "magnet", "step", 0), "lines.magnet.tuition.step", "greater than 0"),
    (put("lines", "magnet", "amount", -5), "lines.magnet.tuition.amount", "greater than 0"),
    (put("lines", "magnet", "passed_on", 101), "lines.magnet.tuition.passed_on", "equal to 100"),
    (put("lines", "magnet", "charged_as", "dues"), "charged_as", "'tuition' or 'fees'"),
    (put(*POSITIONS, "bought_by_line", "students"), "units.positions", "exactly one of"),
    (drop(*POSITIONS, "cost"), "units.positions", "exactly one of"),
    (
        put(*POSITIONS, {"label": "x", "one": "x", "of": "schools", "ratio": "cpi"}),
        *("lines.magnet", "'of' must name a unit above it, not schools"),
    ),
    (put(*POSITIONS, "cost", "price"), "lines.magnet", "price is not among assumptions"),
    (
        put("lines", "magnet", "assumptions", "index", "wages"),
        *("lines.magnet", "wages is not among assumptions"),
    ),
    (put("lines", "residency", "partners", "x"), "lines.residency", "x is not among assumptions"),
    *(
        (put("assumptions", name, "allowed", 0, 0), f"assumptions.{name}", "must start above 0")
        for name in ("students", "fy2024_tuition", "cap_rate", "position_cost", "staff_trained")
    ),
    (
        put("assumptions", "partner_districts", "allowed", 0, 0),
        *("assumptions.partner_districts", "must start above 0"),
    ),
    (put("assumptions", "cap_rate", "allowed", 1, 1), "assumptions.cap_rate", "must end below 1"),
    (put(*POSITIONS, "cost", "fy2024_tuition"), "fy2024_tuition", "only full_tuition may name it"),
    (put("lines", "trauma", "units", {}), "lines.trauma.service.units", "at least 1"),
    (put("lines", {}), "priorities.sections", "is not a line"),
    (put("revision", "2024"), "revision", r"^(FY)?\d{4}\.\d+$"),
    (put("revision", 2024.1), "revision", "valid string"),
    (put("made", "yesterday"), "made", "YYYY-MM-DD"),
    (put("first_year", 1999), "lines", "no value of resc_magnet_tuition in FY1999"),
    (put("first_year", "soon"), "first_year", "valid integer"),
    (put("tuition_caps", 1, "value", "frozen"), "tuition_caps.1.value", "lifted|cpi|percent"),
    (put("priorities", "sections", 0, "line", "roads"), "sections", "roads is not a line"),
    (put("left_out", "roads", []), "left_out", "roads is not a line"),
    (put("assumptions", "Ünit", CONTENT["assumptions"]["cpi"]), "assumptions.Ünit", "[a-z]"),
]


@pytest.mark.parametrize(("change", "key", "accepted"), MISTAKES)
def test_mistake_in_a_pack_is_named(
    tmp_path: Path, content: Content, change: Callable[[Content], None], key: str, accepted: str
) -> None:
    change(content)
    message = refusal(tmp_path, content)
    assert key in message
    assert accepted in message


def test_all_mistakes_are_named_at_once(tmp_path: Path, content: Content) -> None:
    drop("lines", "magnet", "amount")(content)
    put("assumptions", "cpi", "kind", "guess")(content)
    put("colour", "red")(content)
    lines = refusal(tmp_path, content).splitlines()
    assert len(lines) == 3
    assert all(line.startswith("2024.1.yaml: ") for line in lines)


def test_all_names_that_do_not_exist_are_named_at_once(tmp_path: Path, content: Content) -> None:
    put("assumptions", "cpi", "source", "me")(content)
    put("checks", 0, "source", "you")(content)
    put(*POSITIONS, "cost", "price")(content)
    message = refusal(tmp_path, content)
    for name in ("me is not", "you is not", "price is not"):
        assert name in message


@pytest.mark.parametrize("content", [None, [], "text", 7])
def test_file_that_is_not_a_mapping_is_refused(tmp_path: Path, content: Any) -> None:
    assert "valid dictionary" in refusal(tmp_path, content)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe\x00\x01",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"revision: [",
        b"a: b: c",
        b"!!python/object:os.system {}",
        b"made: 2026-13-41",
        b"first_year: 0b_",
        b"a: &a [*b]",
        b"[" * 5_000,
    ],
)
def test_file_that_is_not_yaml_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "broken.yaml"
    path.write_bytes(raw)
    with pytest.raises(PackError, match=r"^broken\.yaml: not readable as YAML: "):
        read_pack(path)


@pytest.mark.parametrize("name", ["a\nb", "x" * 9_000])
@pytest.mark.parametrize("keys", [("sources",), ("lines", "magnet"), ("left_out",)])
def test_any_name_may_stand_where_it_is_not_known(
    tmp_path: Path, content: Content, name: str, keys: tuple[str, ...]
) -> None:
    put(*keys, name, [])(content)
    put("priorities", "source", name)(content)
    put("lines", "magnet", "source", name)(content)
    assert len(refusal(tmp_path, content)) < 9_000


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"^none\.yaml: "):
        read_pack(tmp_path / "none.yaml")


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"no pack found, at least one \*\.yaml is needed"):
        all_packs(tmp_path)


def test_two_files_may_not_hold_the_same_revision(tmp_path: Path, content: Content) -> None:
    write(tmp_path, content, "a.yaml")
    write(tmp_path, content, "b.yaml")
    with pytest.raises(PackError, match=r"b\.yaml: revision 2024\.1 stands in another file too"):
        all_packs(tmp_path)


def test_year_means_its_newest_revision_and_a_revision_means_itself(
    tmp_path: Path, content: Content
) -> None:
    for revision in ("2024.10", "2024.9", "2024.1", "2025.1"):
        content["revision"] = revision
        write(tmp_path, content, f"{revision}.yaml")
    assert list(all_packs(tmp_path)) == ["2024.1", "2024.9", "2024.10", "2025.1"]
    found = {name: load_pack(name, tmp_path).revision for name in ("", "2024", "2024.9", "2025")}
    assert found == {"": "2024.10", "2024": "2024.10", "2024.9": "2024.9", "2025": "2025.1"}


@pytest.mark.parametrize("name", ["2023", "2024.2", "20", "2024.", "2024.1.1", "../2024", "٢٠٢٤"])
def test_pack_that_is_not_there_is_refused_with_those_that_are(
    tmp_path: Path, content: Content, name: str
) -> None:
    write(tmp_path, content, "2024.yaml")
    with pytest.raises(PackError, match=r"there are 2024\.1\."):
        load_pack(name, tmp_path)


def test_every_pack_in_the_repository_is_usable() -> None:
    assert "2024.1" in all_packs()
    assert len(all_packs()) == len(list(FOLDER.glob("*.yaml")))

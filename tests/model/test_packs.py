"""What a pack file may say, and that a wrong one is refused with all its mistakes named."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from model import PackError, all_packs, load_pack
from model.packs import FOLDER, pack_files, read_pack, refused

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
    assert message.startswith("2024.1.yaml")
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
    (
        drop("lines", "magnet", "amount"),
        "lines.magnet.amount",
        "missing. Accepted: a whole number",
    ),
    (drop("priorities"), "priorities", "This is missing. Accepted: keys below it"),
    (put("assumptions", "cpi", "centre", 1), "assumptions.cpi.centre", "Did you mean “central”?"),
    (put("colour", "red"), "colour", "There is no key “colour” here"),
    (put("lines", "magnet", "kind", "bond"), "lines.magnet.kind", "one of: tuition, service"),
    (put("assumptions", "cpi", "kind", "guess"), "assumptions.cpi.kind", "official"),
    (put("sources", "pa_23_204", "kind", "rumour"), "sources.pa_23_204.kind", "claim"),
    (
        put("sources", "pa_23_204", "address", "javascript:1"),
        "pa_23_204.address",
        "begins with https://",
    ),
    (put("assumptions", "cpi", "source", "me"), "assumptions.cpi", "“me” is not among sources"),
    (put("lines", "trauma", "amount_source", "me"), "lines.trauma", "“me” is not among sources"),
    (put("tuition_caps", 0, "source", "me"), "tuition_caps", "“me” is not among sources"),
    (put("checks", 0, "source", "me"), "checks", "“me” is not among sources"),
    (put("facts", "educators", "source", "me"), "facts.educators", "“me” is not among sources"),
    (put("presets", "keep_all", "source", "me"), "presets.keep_all", "“me” is not among sources"),
    (put("priorities", "source", "me"), "priorities", "“me” is not among sources"),
    (put("assumptions", "cpi", "low", 0.05), "assumptions.cpi", "not in order"),
    (put("assumptions", "cpi", "high", 0.2), "assumptions.cpi", "not in order"),
    (put("assumptions", "cpi", "central", "much"), "assumptions.cpi.central", "Accepted: a number"),
    (
        put("assumptions", "cpi", "central", {"quotient": [1, 0]}),
        *("assumptions.cpi.central", "The second number is 0"),
    ),
    (
        put("assumptions", "cpi", "central", {"derived": "luck"}),
        *("assumptions.cpi.central", "“luck” cannot be used here"),
    ),
    (
        put("assumptions", "cpi", "central", {"derived": "full_tuition"}),
        *("assumptions.cpi", "where a number is needed"),
    ),
    (
        put("assumptions", "cpi", "high", float("nan")),
        "assumptions.cpi.high",
        "a number from −1,000",
    ),
    (
        put("assumptions", "cpi", "high", float("inf")),
        "assumptions.cpi.high",
        "a number from −1,000",
    ),
    (put("lines", "magnet", "step", 70_000), "lines.magnet.step", "a step that divides amount"),
    (put("lines", "magnet", "step", 0), "lines.magnet.step", "a whole number above 0"),
    (put("lines", "magnet", "amount", -5), "lines.magnet.amount", "a whole number above 0"),
    (put("lines", "magnet", "passed_on", 101), "lines.magnet.passed_on", "from 0 to 100"),
    (put("lines", "magnet", "charged_as", "dues"), "charged_as", "one of: tuition, fees"),
    (put(*POSITIONS, "bought_by_line", "students"), "units.positions", "exactly one of cost"),
    (drop(*POSITIONS, "cost"), "units.positions", "exactly one of cost"),
    (
        put(*POSITIONS, {"label": "x", "one": "x", "of": "schools", "ratio": "cpi"}),
        *("lines.magnet", "Accepted: a unit that stands above it"),
    ),
    (put(*POSITIONS, "cost", "price"), "lines.magnet", "“price” is not among assumptions"),
    (
        put("lines", "magnet", "assumptions", "index", "wages"),
        *("lines.magnet", "“wages” is not among assumptions"),
    ),
    (put("lines", "residency", "partners", "x"), "lines.residency", "“x” is not among assumptions"),
    *(
        (
            put("assumptions", name, "allowed", 0, 0),
            f"assumptions.{name}",
            "begins above 0",
        )
        for name in ("students", "fy2024_tuition", "cap_rate", "position_cost", "staff_trained")
    ),
    (
        put("assumptions", "partner_districts", "allowed", 0, 0),
        *("assumptions.partner_districts", "begins above 0"),
    ),
    (
        put("assumptions", "cap_rate", "allowed", 1, 1),
        "assumptions.cap_rate",
        "ends below 1",
    ),
    (put(*POSITIONS, "cost", "fy2024_tuition"), "fy2024_tuition", "only full_tuition names it"),
    (put("lines", "trauma", "units", {}), "lines.trauma.units", "names below it"),
    (put("lines", {}), "priorities.sections", "“magnet” is not among lines"),
    (put("revision", "2024"), "revision", 'as "2024.1"'),
    (put("revision", 2024.1), "revision", "in quotation marks"),
    (put("made", "yesterday"), "made", "a day, as 2026-11-24"),
    (put("first_year", 1999), "lines", "no value of resc_magnet_tuition in FY1999"),
    (put("first_year", "soon"), "first_year", "a fiscal year"),
    (
        put("tuition_caps", 1, "value", "frozen"),
        "tuition_caps.2.value",
        "lifted, law, cpi",
    ),
    (put("priorities", "sections", 0, "line", "roads"), "sections", "“roads” is not among lines"),
    (
        put("checks", 0, "computed", {"by": "line_amount", "line": "roads"}),
        *("checks.1.computed.line", "“roads” is not among lines"),
    ),
    (put("left_out", "roads", []), "left_out", "“roads” is not among lines"),
    (
        put("assumptions", "Ünit", CONTENT["assumptions"]["cpi"]),
        "assumptions.Ünit",
        "small letters without accents",
    ),
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
    assert all(line.startswith("2024.1.yaml") for line in lines)


def test_all_names_that_do_not_exist_are_named_at_once(tmp_path: Path, content: Content) -> None:
    put("assumptions", "cpi", "source", "me")(content)
    put("checks", 0, "source", "you")(content)
    put(*POSITIONS, "cost", "price")(content)
    message = refusal(tmp_path, content)
    for name in ("“me” is not", "“you” is not", "“price” is not"):
        assert name in message


@pytest.mark.parametrize("content", [None, [], "text", 7])
def test_file_that_is_not_a_mapping_is_refused(tmp_path: Path, content: Any) -> None:
    assert "Accepted: keys below it: revision" in refusal(tmp_path, content)


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
    with pytest.raises(PackError, match=r"^broken\.yaml(: |, line 1, column \d+: )[A-Z]"):
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
    with pytest.raises(PackError, match=r"^none\.yaml: The file was not read: No such file"):
        read_pack(tmp_path / "none.yaml")


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"no pack found, at least one \*\.yaml is needed"):
        all_packs(tmp_path)


def test_two_files_may_not_hold_the_same_revision(tmp_path: Path, content: Content) -> None:
    write(tmp_path, content, "a.yaml")
    write(tmp_path, content, "b.yaml")
    assert list(all_packs(tmp_path)) == ["2024.1"]
    (bad,) = refused(tmp_path)
    assert bad.file == "b.yaml"
    assert "Revision 2024.1 stands in a.yaml too" in bad.message


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


def test_copy_under_another_name_never_takes_the_place_of_a_revision(
    tmp_path: Path, content: Content
) -> None:
    write(tmp_path, content, "2024.1.yaml")
    amount = content["lines"]["magnet"]["amount"]
    content["lines"]["trauma"]["amount"] = 600_000
    write(tmp_path, content, "2024.1-draft.yaml")
    write(tmp_path, content, "0.yaml")
    assert load_pack("2024.1", tmp_path).lines["magnet"].amount == amount
    assert load_pack("2024.1", tmp_path).lines["trauma"].amount == 1_200_000


def test_what_an_editor_hides_beside_the_packs_is_no_pack(tmp_path: Path, content: Content) -> None:
    write(tmp_path, content, "2024.1.yaml")
    (tmp_path / ".#2024.1.yaml").symlink_to("nobody@nowhere.123")
    assert [path.name for path in pack_files(tmp_path)] == ["2024.1.yaml"]
    assert refused(tmp_path) == ()

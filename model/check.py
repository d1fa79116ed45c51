"""Checks a pack's file or the record of the law: all that is wrong in it, and all that is doubtful.

The same check runs whenever a file is read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from model.doubts import doubts_of_law, doubts_of_pack
from model.law import read_law
from model.lawful import with_law
from model.mistakes import BadFile, Mistake
from model.pack import Pack
from model.pack_rules import wrong
from model.schema_words import mistakes_of
from model.site import not_there, read_site
from model.unfilled import to_fill_in
from model.yaml_file import YamlFile, read_yaml


@dataclass(frozen=True)
class Checked:
    """What a file was found to be."""

    pack: Pack | None
    """None where it cannot be read, and of the record of the law. What is only to be filled
    in keeps a pack from use; what the pages would say of it can be told all the same."""
    mistakes: tuple[Mistake, ...]
    doubts: tuple[Mistake, ...]


def pack_in(file: YamlFile) -> Pack:
    """The pack that stands in a file.

    Raises:
        BadFile: it cannot be used, for all mistakes at once.
        LawError: the record of the law cannot be used.
    """
    pack, mistakes = _read(file)
    if pack is None or mistakes:
        raise BadFile(mistakes)
    return pack


def check_pack(path: Path, today: date) -> Checked:
    """Everything there is to say of a pack's file.

    Raises:
        LawError: the record of the law cannot be used.
    """
    try:
        file = read_yaml(path)
    except BadFile as bad:
        return Checked(None, bad.mistakes, ())
    pack, mistakes = _read(file)
    doubts = () if pack is None else tuple(doubts_of_pack(pack, file, today))
    return Checked(pack, tuple(mistakes), doubts)


def _read(file: YamlFile) -> tuple[Pack | None, list[Mistake]]:
    """The pack in a file, if it is shaped as one, and all that keeps it from use."""
    content, findings = with_law(file.content)
    mistakes = [*to_fill_in(file.name, file.text), *map(file.at, findings)]
    try:
        pack = Pack.model_validate(content)
    except ValidationError as error:
        return None, _in_order([*mistakes, *mistakes_of(error, file, Pack)])
    if not findings:
        findings = wrong(pack)
        mistakes += map(file.at, findings)
    return None if findings else pack, _in_order(mistakes)


def check_law(path: Path, today: date) -> Checked:
    """Everything there is to say of a record of the law."""
    try:
        found, file = read_law(path)
    except BadFile as bad:
        return Checked(None, bad.mistakes, ())
    return Checked(None, (), tuple(doubts_of_law(found, file, today)))


def check_site(path: Path, revisions: Iterable[str]) -> Checked:
    """Everything there is to say of what the site shows of itself.

    Args:
        path: of the file.
        revisions: those of all packs that can be used.
    """
    try:
        site, file = read_site(path)
    except BadFile as bad:
        return Checked(None, bad.mistakes, ())
    return Checked(None, tuple(map(file.at, not_there(site, revisions))), ())


def _in_order(mistakes: list[Mistake]) -> list[Mistake]:
    return sorted(mistakes, key=lambda each: each.line)

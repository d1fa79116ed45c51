"""Checks a pack's file or the record of the law: all that is wrong in it, and all that is doubtful.

The same check runs whenever a file is read.
"""

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
from model.yaml_file import YamlFile, read_yaml


@dataclass(frozen=True)
class Checked:
    """What a file was found to be."""

    pack: Pack | None
    """None where it cannot be used, and of the record of the law."""
    mistakes: tuple[Mistake, ...]
    doubts: tuple[Mistake, ...]


def pack_in(file: YamlFile) -> Pack:
    """The pack that stands in a file.

    Raises:
        BadFile: it cannot be used, for all mistakes at once.
        LawError: the record of the law cannot be used.
    """
    content, findings = with_law(file.content)
    mistakes = [file.at(each) for each in findings]
    try:
        pack = Pack.model_validate(content)
    except ValidationError as error:
        raise BadFile(_in_order([*mistakes, *mistakes_of(error, file, Pack)])) from error
    if not mistakes:
        mistakes = [file.at(each) for each in wrong(pack)]
    if mistakes:
        raise BadFile(_in_order(mistakes))
    return pack


def check_pack(path: Path, today: date) -> Checked:
    """Everything there is to say of a pack's file.

    Raises:
        LawError: the record of the law cannot be used.
    """
    try:
        file = read_yaml(path)
        pack = pack_in(file)
    except BadFile as bad:
        return Checked(None, bad.mistakes, ())
    return Checked(pack, (), tuple(doubts_of_pack(pack, file, today)))


def check_law(path: Path, today: date) -> Checked:
    """Everything there is to say of a record of the law."""
    try:
        found, file = read_law(path)
    except BadFile as bad:
        return Checked(None, bad.mistakes, ())
    return Checked(None, (), tuple(doubts_of_law(found, file, today)))


def _in_order(mistakes: list[Mistake]) -> list[Mistake]:
    return sorted(mistakes, key=lambda each: each.line)

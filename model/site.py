"""Reads data/site.yaml: which year a bare address opens, and which one an older link means.

Knows what the file may say; knows of packs no more than the names of their revisions.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from model.messages import say
from model.mistakes import BadFile, Finding, PackError
from model.schema_words import mistakes_of
from model.source import Data, Text
from model.yaml_file import YamlFile, read_yaml


class Introduction(Data):
    """What a stranger is told before anything else."""

    question: Text
    says: Text
    words: list[Text] = []
    """What the words mean, a paragraph each."""


class NoteNames(Data):
    """Whom a fiscal note speaks of."""

    agency: Text
    """Whose appropriations a cut is taken from, as a sentence names it after "the"."""
    agency_in_tables: Text
    office: Text
    """Whose notes it has the form of, named likewise."""


class Site(Data):
    """What the site shows of itself."""

    opens: Annotated[
        str, Field(pattern=r"^(FY)?\d{4}(\.\d+)?$", json_schema_extra={"accepted": "opens"})
    ]
    """The year that a bare address opens at its newest revision, or one revision of it."""
    links_without_year: (
        Annotated[str, Field(pattern=r"^(FY)?\d{4}$", json_schema_extra={"accepted": "year"})]
        | None
    ) = None
    """The year of a link that has parameters and says none; None is what a bare address opens."""
    place: Text | None = None
    """Where the lines are cut; None where the site names no place."""
    introduction: Introduction | None = None
    """None where the site has none."""
    fiscal_note: NoteNames | None = None
    """None where a note speaks of the state alone."""


def read_site(path: Path) -> tuple[Site, YamlFile]:
    """What a file says, and where each part of it stands.

    Raises:
        BadFile: it cannot be used, for all mistakes at once.
    """
    file = read_yaml(path)
    try:
        return Site.model_validate(file.content), file
    except ValidationError as error:
        raise BadFile(mistakes_of(error, file, Site)) from error


def not_there(site: Site, revisions: Iterable[str]) -> list[Finding]:
    """What it names and no pack is, by its keys.

    Args:
        site: what the file says.
        revisions: those of all packs that can be used.
    """
    known = list(revisions)
    years = list(dict.fromkeys(each.partition(".")[0] for each in known))
    named = {"opens": site.opens, "links_without_year": site.links_without_year}
    names = ", ".join(years) or say("check-none-yet")
    return [
        Finding((key,), say("check-site-names", given=given, names=names))
        for key, given in named.items()
        if given is not None and given not in (*years, *known)
    ]


def site_in(path: Path) -> Site:
    """What a file says; it is read again only when it has changed, because every link asks.

    Raises:
        PackError: it cannot be used.
    """
    try:
        written = path.stat().st_mtime_ns
    except OSError:
        written = 0
    return _site_in(path, written)


@lru_cache(maxsize=4)
def _site_in(path: Path, written: int) -> Site:
    try:
        return read_site(path)[0]
    except BadFile as error:
        raise PackError(str(error)) from error

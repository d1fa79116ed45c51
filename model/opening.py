"""Opens a link: finds the pack that it belongs to, and reads the rest with it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.messages import say
from model.pack import Pack
from model.packs import PackError, load_pack, newest_of_each_year, why_not
from model.parameters import parameters
from model.scenario import Notice, Query, Scenario, choices, decode_pairs, pairs_of

_OF_EVERY_PACK = ("pack", "made")


@dataclass(frozen=True)
class Opened:
    """A link, opened: the pack it asks for, the scenario, and what could not be read."""

    pack: Pack
    scenario: Scenario
    notices: tuple[Notice, ...]


def open_link(query: Query) -> Opened:
    """Find the pack that a link asks for and decode the rest; raises on no link.

    A link that names no pack is read as the year of the revision that it was made with; else as the
    year that a bare address opens, unless another year alone has the lines that it names.

    Args:
        query: a query string with or without "?", or its names and values in their order. Of a
            string, the first 20,000 characters are read. With a pack that does not exist, it is
            read with the newest revision of the year that it names, or as if it named none.
    """
    pairs, notices = pairs_of(query)
    asked = next((value for name, value in pairs if name == "pack"), "")
    made = next((value for name, value in pairs if name == "made"), "")
    named = [name for each in (asked, made) for name in (each, each.partition(".")[0]) if name]
    pack = next(filter(None, map(_pack, named[:2] if asked else named)), None)
    if pack is None:
        pack = _of_its_names([name for name, _ in pairs])
        if pack is not load_pack() and not asked:
            notices.append(_read_as(pack, pairs))
    scenario, notices = decode_pairs(pairs, notices, pack)
    return Opened(pack, scenario, tuple(map(_of_bad_file, notices)))


def essence(opened: Opened) -> Opened:
    """What a link means: equal for two that mean the same choices by the same pack."""
    return Opened(opened.pack, choices(opened.scenario), ())


def _pack(name: str) -> Pack | None:
    try:
        return load_pack(name)
    except PackError:
        return None


def _of_bad_file(notice: Notice) -> Notice:
    """A notice of a pack that is not used because its file cannot be used says so."""
    bad = why_not(notice.given) if notice.parameter == "pack" else None
    if bad is None:
        return notice
    return replace(notice, accepted=say("link-pack-refused", pack=bad.revision, file=bad.file))


def _of_its_names(names: Sequence[str]) -> Pack:
    """The pack that knows most of a link's names; where it makes no difference, the usual one."""
    usual = load_pack()
    return max([usual, *newest_of_each_year()], key=lambda pack: len(_known(pack, names)))


def _known(pack: Pack, names: Sequence[str]) -> list[str]:
    return [name for name in names if name in parameters(pack)]


def _read_as(pack: Pack, pairs: Sequence[tuple[str, str]]) -> Notice:
    names = [name for name, _ in pairs]
    missing = set(_known(pack, names)) - set(_known(load_pack(), names))
    first = next(name for name in names if name in missing)
    return Notice("pack", "", say("link-pack-of", parameter=first), pack.year)

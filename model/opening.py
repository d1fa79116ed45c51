"""Opens a link: finds the pack that it belongs to, and reads the rest with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.languages import LANG
from model.messages import say
from model.pack import MOST_YEARS, Pack, cap_in_law, has_cap, line_cap, tuition_lines
from model.packs import (
    PackError,
    all_packs,
    load_pack,
    meant_without_year,
    newer_unread,
    newest_of_each_year,
    why_not,
)
from model.parameters import number_text, parameters, shortened
from model.scenario import (
    Notice,
    Query,
    Scenario,
    choices,
    decode_pairs,
    fitting_preset,
    pairs_of,
)

_CUT = "_cut"
_FISCAL = re.compile(r"(?P<fiscal>FY)?(?P<year>20[0-9]{2})(?P<exact>\.[0-9]{1,4})?", re.IGNORECASE)
_OF_EVERY_PACK = ("pack", "made")

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Opened:
    """A link, opened: the pack it asks for, the scenario, and what could not be read."""

    pack: Pack
    scenario: Scenario
    notices: tuple[Notice, ...]


def open_link(query: Query) -> Opened:
    """Find the pack that a link asks for and decode the rest; raises on no link.

    A link that says no year is read as the year of the revision that it was made with; else as the
    year that such links have always meant, unless another year knows more of its names. A scenario
    of any other year says so, so that its own link opens that year again.

    Args:
        query: a query string with or without "?", or its names and values in their order. Of a
            string, the first 20,000 characters are read. With a pack that does not exist, it is
            read with the newest revision of the year that it names, or as if it named none.
    """
    pairs, notices = pairs_of(query)
    pairs = _by_own_names(pairs, notices)
    asked, made = (
        next((text for name, text in pairs if name == own), "") for own in ("pack", "made")
    )
    named = (asked, _year(asked), _year(made))
    pack = next(filter(None, map(_pack, named)), None)
    if pack is None:
        pack = pack_of([name for name, _ in pairs])
        if not asked and pack.year != _usual(pairs).year:
            notices.append(_read_as(pack, pairs))
    own, others = _apart(pairs, pack)
    scenario, notices = decode_pairs(own, notices, pack)
    notices = [_of_the_pack(each) if each.parameter == "pack" else each for each in notices]
    meant = (meant_without_year(), _pack(_year(scenario.made)) or pack)
    if not scenario.pack and any(each is not pack for each in meant):
        scenario = replace(scenario, pack=pack.year)
    return Opened(pack, scenario, (*notices, *others))


def newer_unread_of(opened: Opened) -> Notice | None:
    """That a link to a year does not open at its newest revision, because it cannot be read.

    It takes nothing from the link, so it is none of what could not be read in it. A link that names
    an exact revision opens at what it names.
    """
    pack = opened.pack
    newer = "" if opened.scenario.pack == pack.revision else newer_unread(pack)
    if not newer:
        return None
    said = say("link-newer-unread", year=pack.year, revision=newer, pack=pack.revision)
    return Notice("pack", opened.scenario.pack, newer, pack.revision, said)


def rises_before_cut_of(opened: Opened) -> Notice | None:
    """That tuition follows inflation from a year before the cut on, which may be a slip.

    It takes nothing from the link either: whoever means it has what was asked for.
    """
    scenario = opened.scenario
    begins, starts = scenario.cpi_from, scenario.first_year
    if begins is None or begins >= starts or scenario.tuition_cap != "cpi":
        return None
    rises = starts - begins + 1
    said = say("link-cpi-before-cut", cpi_from=str(begins), year=str(starts), rises=rises)
    return Notice("cpi_from", str(begins), say("link-first-year"), str(begins), said)


def passed_by_law(opened: Opened) -> list[Notice]:
    """That the law lets tuition of a line rise as far as the cap asked for, or farther.

    At once, or from a later year on. It takes nothing from the link.
    """
    pack, scenario = opened.pack, opened.scenario
    cap, first = scenario.tuition_cap, scenario.first_year
    years = range(first, first + MOST_YEARS)
    ruled = next((year for year in years if has_cap(pack, year)), None)
    if isinstance(cap, str) or ruled is None or cap == cap_in_law(pack, ruled):
        return []
    found = []
    for name, line in tuition_lines(pack).items():
        laws = {year: line_cap(pack, name, year) for year in years}
        passed = [(year, law) for year, law in laws.items() if law is not None and law >= cap]
        if not scenario.cuts[name] or not passed:
            continue
        year, law = passed[0]
        said = say(
            "link-cap-passed",
            law="later" if year > first else "now",
            line=line.short,
            percent=f"{number_text(cap)}%",
            most_percent=f"{number_text(law)}%",
            year=str(year),
        )
        given = str(number_text(cap))
        accepted = parameters(pack)["tuition_cap"].accepted
        found.append(Notice("tuition_cap", given, accepted, given, said))
    return found


def nothing_cut(opened: Opened) -> Opened:
    """The same pack, as its link asks for it, with nothing cut."""
    bare = open_link("")
    if bare.pack is opened.pack and not opened.scenario.pack:
        return bare
    return open_link([("pack", opened.scenario.pack or opened.pack.year)])


def essence(opened: Opened) -> Opened:
    """What a link means: equal for two that mean the same choices by the same pack.

    The same figures by two authors are two proposals.
    """
    pack, scenario = opened.pack, opened.scenario
    preset = fitting_preset(pack, scenario)
    return Opened(pack, replace(choices(scenario), preset=preset), ())


def pack_of(names: Sequence[str]) -> Pack:
    """The pack of a link, or a command, that says no year, by the names in it.

    Without any, what a bare address opens; else the pack that such links have always meant, unless
    another year knows more of the names.
    """
    usual = _usual([(name, "") for name in names])
    return max([usual, *newest_of_each_year()], key=lambda pack: len(_known(pack, names)))


def is_of_a_scenario(name: str) -> bool:
    """Whether a name is that of a scenario's parameter, in any year."""
    return name in _OF_EVERY_PACK or any(name in parameters(each) for each in newest_of_each_year())


def _by_own_names(pairs: list[tuple[str, str]], notices: list[Notice]) -> list[tuple[str, str]]:
    """The pairs with the year of ``pack`` as its file has it: "2027" may be "FY2027".

    A fiscal year that no pack is called after is that of the priorities that begin in it, and a
    notice says so.
    """
    at, asked = next(((i, text) for i, (name, text) in enumerate(pairs) if name == "pack"), (0, ""))
    found = _FISCAL.fullmatch(asked)
    if not found or _pack(asked) or _pack(_year(asked)):
        return pairs
    own = f"FY{asked}"
    if found["fiscal"] and found["exact"]:
        return pairs
    if found["fiscal"]:
        begun = [pack for pack in newest_of_each_year() if str(pack.first_year) == found["year"]]
        own = begun[-1].year if begun else ""
    if not _pack(_year(own)):
        return pairs
    if found["fiscal"]:
        said = say("link-pack-of-year", given=f"pack={shortened(asked)}", year=own)
        notices.append(Notice("pack", shortened(asked), _accepted_packs(), own, said))
    return [*pairs[:at], ("pack", own), *pairs[at + 1 :]]


def _year(name: str) -> str:
    return name.partition(".")[0]


def _pack(name: str) -> Pack | None:
    try:
        return load_pack(name) if name else None
    except PackError:
        return None


def _usual(pairs: Pairs) -> Pack:
    return meant_without_year() if any(is_of_a_scenario(name) for name, _ in pairs) else load_pack()


def _known(pack: Pack, names: Sequence[str]) -> list[str]:
    return [name for name in names if name in parameters(pack)]


def _read_as(pack: Pack, pairs: Pairs) -> Notice:
    usual = _usual(pairs)
    names = [name for name, _ in pairs]
    first = next(name for name in _known(pack, names) if name not in parameters(usual))
    said = say("link-no-year", parameter=first, other_year=usual.year, year=pack.year)
    return Notice("pack", "", _accepted_packs(), pack.year, said)


def _of_the_pack(notice: Notice) -> Notice:
    """A notice of a pack that is not used: its file cannot be, or these are the years that can."""
    if notice.sentence:
        return notice
    bad = why_not(notice.given)
    accepted = say("link-pack-refused", pack=bad.revision, file=bad.file) if bad else ""
    return replace(notice, accepted=accepted or _accepted_packs())


def _accepted_packs() -> str:
    return say("link-packs", names=", ".join(pack.year for pack in newest_of_each_year()))


def _apart(pairs: Pairs, pack: Pack) -> tuple[list[tuple[str, str]], list[Notice]]:
    """The pairs without those that only other packs know, and a notice of each of these."""
    own: list[tuple[str, str]] = []
    notices: list[Notice] = []
    for name, text in pairs:
        if said := without_amount(pack, name, f"{name}={shortened(text)}"):
            accepted = say("link-parameters-of", pack=pack.revision)
            notices.append(Notice(name, shortened(text), accepted, say("link-rest"), said))
            continue
        ours = name in (*_OF_EVERY_PACK, LANG) or name in parameters(pack)
        elsewhere = [] if ours else that_know(name)
        if not elsewhere:
            own.append((name, text))
            continue
        names, given = years_named(elsewhere, pack), shortened(text)
        said = say("link-of-another-year", given=f"{name}={given}", names=names, pack=pack.revision)
        cuts = ", ".join(each for each in parameters(pack) if each.endswith(_CUT))
        if name.endswith(_CUT) and cuts:
            said = say("link-its-cuts", problem=said, names=cuts)
        accepted = say("link-parameters-of", pack=pack.revision)
        notices.append(Notice(name, given, accepted, say("link-rest"), said))
    return own, notices


def without_amount(pack: Pack, name: str, given: str) -> str:
    """Why a parameter of a line whose amount is not known is left out; "" for any other."""
    line = pack.lines_without_amount.get(name.removesuffix(_CUT).removesuffix("_passed_on"))
    if line is None or name in parameters(pack):
        return ""
    return say("link-no-amount", given=given, line=line.name, because=line.why)


def years_named(packs: Sequence[Pack], pack: Pack) -> str:
    """The years of packs, one after the other; those of a pack's own year by their revision."""
    names = (each.revision if each.year == pack.year else each.year for each in packs)
    return ", ".join(dict.fromkeys(names))


def that_know(name: str) -> list[Pack]:
    """The packs that have a parameter."""
    return [pack for pack in all_packs().values() if name in parameters(pack)]

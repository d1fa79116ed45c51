"""What a user chose, and the one codec that writes it into links, API calls and commands.

Decoding never raises on a stranger's link: it returns the scenario and plain notices.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl, unquote, unquote_plus, urlencode

from model.catalogs import LANGUAGES, SOURCE
from model.languages import LANG, known_language
from model.messages import say
from model.pack import Pack, TuitionCap, cap_in_law, has_cap
from model.parameters import (
    LOCAL,
    NotAccepted,
    Parameter,
    Row,
    closed,
    number_text,
    parameters,
    shortened,
)
from model.values import Values

LONGEST_LINK = 20_000
"""Characters of a link that are read; a browser's own limit is of this size."""

PART = "part"
"""The parameter by which an address names a part of a page; no scenario depends on it."""

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_hsenc|_hsmi")

_REVISION = re.compile(r"(FY)?[0-9]{4}(\.[0-9]{1,4})?")

_OF_DISTRICT = re.compile(rf"\b({'|'.join(('district', 'rows', *LOCAL))})=", re.IGNORECASE)
_ENDS = ".,:;!?)>]\"'”’»"
"""What may stand after a link in a sentence, and is taken for a part of it."""
_NAME = re.compile(r"district|n\d+")
"""The parameters that hold a name, which may end in anything."""
_OF_ROWS = dict.fromkeys(map(ord, ":;"))
"""Signs that rows end in, which in the middle of a link are nobody else's."""
_COLUMN = re.compile(r"s\d+")
"""The parameters that hold a link of their own."""
_MOST_UNKNOWN = 8
"""Parameters of no year that a notice names."""
_MOST_ENCODED = 4
"""How many times a link is decoded in search of a district: each forwarding may encode it again."""

Query = str | Iterable[tuple[str, str]]


@dataclass(frozen=True)
class Scenario:
    """Three kinds of choice: policy (cuts, cap, passed on, years), beliefs, and a district's rows.

    Built by ``decode`` or ``keep_all``. Nothing in it can be changed and equal ones have the same
    hash, so a scenario is its own key in a cache. No cache may hold a district, so the key is
    ``choices(scenario)``. A number may stand for many scenarios at once (``model.rule.as_one``).
    """

    cuts: Mapping[str, float]
    """Dollars taken from each line."""
    passed_on: Mapping[str, float]
    """Percent of each line's cut charged to districts where the law lets it be, 0 to 100."""
    first_year: int
    """Fiscal year in which the cut starts; FY2025 ends June 30, 2025."""
    tuition_cap: TuitionCap = "lifted"
    cpi_from: int | None = None
    """Fiscal year of the first rise with inflation; None is ``first_year``."""
    years: int = 6
    lasts: str = "continuing"
    assumptions: Mapping[str, float] = field(default_factory=dict)
    """Only the assumptions that differ from the pack's central values."""
    district: str = ""
    local: Mapping[str, float] = field(default_factory=dict)
    """The district's own figures, by the names in ``model.parameters.LOCAL``."""
    rows: tuple[Row, ...] = ()
    pack: str = ""
    """The pack that the link asks for; empty is the one that it was opened with."""
    made: str = ""
    """The revision that a live link was made with."""
    preset: str = ""
    """The pack's preset that was chosen: whose proposal the policy is, where several are equal.

    It counts only while the policy is the preset's: see ``is_preset``.
    """
    lang: str = ""
    """The language that the link asks for; no figure depends on it."""

    def __post_init__(self) -> None:
        for name in ("cuts", "passed_on", "assumptions", "local"):
            given = getattr(self, name)
            if not isinstance(given, Values):
                object.__setattr__(self, name, Values(given))


@dataclass(frozen=True)
class Notice:
    """Something in a link that was not understood, and what was used instead."""

    parameter: str
    given: str
    accepted: str
    used: str
    sentence: str = ""
    """The notice in words of its own; "" is the usual sentence."""

    @property
    def message(self) -> str:
        """The notice as one sentence."""
        if self.sentence:
            return self.sentence
        given = f"{self.parameter}={self.given}" if self.parameter else self.given
        message = "link-notice" if self.parameter else "link-left-out"
        return say(message, given=given, accepted=self.accepted, used=self.used)

    def to_dict(self) -> dict[str, str]:
        """The notice in JSON."""
        told = asdict(self)
        del told["sentence"]
        return {**told, "message": self.message}


def keep_all(pack: Pack) -> Scenario:
    """The scenario in which nothing is cut."""
    return _assemble({}, parameters(pack), pack, "", "")


@lru_cache(maxsize=256)
def preset_scenario(pack: Pack, name: str) -> Scenario:
    """The scenario of one of the pack's presets, which says whose it is.

    Raises:
        KeyError: the pack has no preset of that name.
    """
    link = _link_of_preset(pack, name)
    # What a bare address opens needs no name.
    return replace(decode(link, pack)[0], preset=name if link else "")


def is_preset(pack: Pack, scenario: Scenario, name: str) -> bool:
    """Whether a scenario is what one of the pack's presets proposes.

    Other assumptions than it has are beliefs of whoever looks at it, and a proposal does not say
    how many years are looked at.
    """
    wanted = preset_scenario(pack, name)
    # The cuts first: they tell most presets apart, and each release of a slider asks of all.
    return (
        scenario.cuts == wanted.cuts
        and wanted.assumptions.items() <= scenario.assumptions.items()
        and _policy_of(scenario) == _policy_of(wanted)
    )


def fitting_preset(pack: Pack, scenario: Scenario) -> str:
    """The preset that was chosen, while the policy is still what it proposes; else ""."""
    name = scenario.preset
    return name if name in pack.presets and is_preset(pack, scenario, name) else ""


def _policy_of(scenario: Scenario) -> Scenario:
    return replace(choices(scenario), assumptions={}, years=0)


def _link_of_preset(pack: Pack, name: str) -> list[tuple[str, str]]:
    return [(key, str(value)) for key, value in pack.presets[name].link.items()]


def decode(query: Query, pack: Pack) -> tuple[Scenario, list[Notice]]:
    """Read a link's query string, or its name–value pairs, for one pack.

    A number outside its range becomes the nearest accepted one, except a cut above its line, which
    is none, and an assumption, which goes back to its central value; anything unreadable becomes
    the default. Each is named in a notice.

    Args:
        query: as for ``open_link``; a pack that it names is not looked for.
        pack: the priorities and assumptions that it is read with.

    Returns:
        The scenario, and a notice for each value that was not used as given. Raises on no link.
    """
    pairs, notices = pairs_of(query)
    return decode_pairs(pairs, notices, pack)


def decode_pairs(
    pairs: Iterable[tuple[str, str]], notices: list[Notice], pack: Pack
) -> tuple[Scenario, list[Notice]]:
    """``decode`` for a link that ``pairs_of`` has taken apart; ``notices`` are added to."""
    known = parameters(pack)
    values: dict[str, Any] = {}
    texts = {"pack": "", "made": "", LANG: ""}
    unknown: list[tuple[str, str]] = []
    seen: set[str] = set()
    as_in_law = False
    for name, text in _with_preset(list(pairs), pack):
        if name in seen:
            notices.append(repeated(name, text))
        elif name == LANG:
            texts[name] = read_language(text, notices)
        elif name in texts:
            texts[name] = _read_pack_name(name, text, pack, notices)
        elif name in known:
            values[name] = _read(known[name], text, pack, notices)
            as_in_law |= name == "tuition_cap" and text.strip().lower() == "law"
        else:
            unknown.append((name, text))
            continue
        seen.add(name)
    if unknown:
        notices.append(unknown_names(unknown, say("link-known")))
    scenario = _assemble(values, known, pack, texts["pack"], texts["made"])
    scenario = replace(scenario, lang=texts[LANG])
    if as_in_law and has_cap(pack, scenario.first_year):
        scenario = replace(scenario, tuition_cap=cap_in_law(pack, scenario.first_year))
    else:
        scenario = _lawful(scenario, pack, notices)
    return _truly_named(scenario, pack, notices), notices


def _with_preset(pairs: list[tuple[str, str]], pack: Pack) -> list[tuple[str, str]]:
    """The pairs, and those of the preset that they name, where they say no policy themselves."""
    known = parameters(pack)
    policies = (name for name, _ in pairs if name in known and known[name].kind == "policy")
    named = next((text.strip().lower() for name, text in pairs if name == "preset"), "")
    if named not in pack.presets or any(policies):
        return pairs
    return [*pairs, *_link_of_preset(pack, named)]


def _truly_named(scenario: Scenario, pack: Pack, notices: list[Notice]) -> Scenario:
    """The scenario without the name of a preset whose policy it is not."""
    if scenario.preset == fitting_preset(pack, scenario):
        return scenario
    preset = pack.presets[scenario.preset]
    named = {"preset": preset.name, "author": preset.author}
    accepted, used = say("link-preset-figures", preset=preset.name), say("link-none")
    said = say("link-preset-other", **named)
    notices.append(Notice("preset", scenario.preset, accepted, used, said))
    return replace(scenario, preset="")


def _lawful(scenario: Scenario, pack: Pack, notices: list[Notice]) -> Scenario:
    """The scenario with no cap below the law of the year in which its cut starts."""
    cap, starts = scenario.tuition_cap, scenario.first_year
    if isinstance(cap, str) or not has_cap(pack, starts) or cap >= cap_in_law(pack, starts):
        return scenario
    law = cap_in_law(pack, starts)
    year, least = f"FY{starts}", f"{law:g}"
    accepted = say("link-cap-in-year", least=least, most=100, year=year)
    # A cap below the law of the first year too has its notice already, which has what was given.
    said = next(
        (each for each in notices if each.parameter == "tuition_cap" and not each.sentence), None
    )
    given = said.given if said else f"{number_text(cap)}"
    notices[:] = [each for each in notices if each is not said]
    notices.append(Notice("tuition_cap", given, accepted, least))
    return replace(scenario, tuition_cap=law)


def to_parameters(scenario: Scenario, pack: Pack) -> dict[str, str | int | float]:
    """The scenario as link parameters, defaults left out: what ``encode`` writes.

    Amounts are dollars, parts that are passed on are percent, shares among assumptions are
    fractions; whole numbers have no fraction. A preset is named while the policy is its own.
    """
    scenario = replace(scenario, preset=fitting_preset(pack, scenario))
    written: dict[str, str | int | float] = {
        name: parameter.write(value)
        for name, parameter in parameters(pack).items()
        if (value := _value(scenario, parameter)) != parameter.default
    }
    extra = {"pack": scenario.pack, "made": scenario.made, LANG: scenario.lang}
    return written | {name: text for name, text in extra.items() if text}


def encode(scenario: Scenario, pack: Pack) -> str:
    """Write a scenario as a query string; ``decode`` reads the same scenario back."""
    return urlencode(to_address(scenario, pack))


def to_address(scenario: Scenario, pack: Pack) -> dict[str, str]:
    """The scenario as the texts of an address, the end of whose rows can be told."""
    written = {name: str(value) for name, value in to_parameters(scenario, pack).items()}
    return written | ({"rows": closed(written["rows"])} if "rows" in written else {})


def fits_link(scenario: Scenario, pack: Pack) -> bool:
    """Whether a link can hold the scenario with every row of its district."""
    link = encode(scenario, pack)
    return len(link) <= LONGEST_LINK and decode(link, pack) == (scenario, [])


_NO_DISTRICT: Mapping[str, Any] = {"district": "", "local": Values({}), "rows": ()}
_NO_NAMES: Mapping[str, Any] = {"pack": "", "made": "", "preset": "", "lang": ""}


def choices(scenario: Scenario) -> Scenario:
    """Policy and assumptions alone: what makes two scenarios of one pack the same or not."""
    return replace(scenario, **_NO_DISTRICT, **_NO_NAMES)


def lines_cut(scenario: Scenario) -> Scenario:
    """Its choices with a dollar cut from each line that it cuts at all.

    What depends on the rules and on which lines are cut, and not by how much, is made once for it.
    """
    cuts = {name: min(amount, 1) for name, amount in scenario.cuts.items()}
    return replace(scenario, cuts=cuts, **_NO_DISTRICT, **_NO_NAMES)


def frozen_scenario(scenario: Scenario, pack: Pack) -> Scenario:
    """The scenario whose link opens at exactly this revision's figures, whatever is known later."""
    return replace(scenario, pack=pack.revision, made="")


def frozen_choices(scenario: Scenario, pack: Pack) -> Scenario:
    """Policy and assumptions by exactly this revision: all that a statewide figure depends on.

    With the name of its preset.
    """
    return replace(frozen_scenario(choices(scenario), pack), preset=scenario.preset)


def without_district(scenario: Scenario) -> Scenario:
    """The scenario without a district's rows and its own figures."""
    return replace(scenario, **_NO_DISTRICT)


def holds_district(value: Scenario | str) -> bool:
    """Whether a scenario, or a link as it was received, may tell anything about a district.

    A link that names a district's parameter does so, even if its value cannot be used, and however
    many times a mail program has encoded it: nothing that holds a district is stored.
    """
    if isinstance(value, Scenario):
        return bool(value.district or value.rows or value.local)
    for _ in range(_MOST_ENCODED):
        if _OF_DISTRICT.search(value):
            return True
        value = unquote(value)
    return False


def saying_its_year(scenario: Scenario, pack: Pack) -> Scenario:
    """The scenario whose link says its year, whatever a link without one means by then."""
    return replace(scenario, pack=scenario.pack or pack.year)


def with_district_of(scenario: Scenario, other: Scenario) -> Scenario:
    """The scenario with the rows and the own figures of another's district."""
    return replace(scenario, district=other.district, local=other.local, rows=other.rows)


def pairs_of(query: Query) -> tuple[list[tuple[str, str]], list[Notice]]:
    """A link's names and values in their order, as much as is read of a very long one."""
    notices: list[Notice] = []
    if not isinstance(query, str):
        return _without_end(_repaired(query), notices), notices
    text = query
    if len(query) > LONGEST_LINK:
        text = query[:LONGEST_LINK].rpartition("&")[0]
        notices.append(
            Notice(
                "",
                shortened(query),
                say("link-length", most=f"{LONGEST_LINK:,}"),
                say("link-length-used", most=f"{LONGEST_LINK:,}"),
            )
        )
    pairs = _repaired(parse_qsl(text.lstrip("?"), keep_blank_values=True, errors="replace"))
    return _without_end(pairs, notices), notices


def asked_language(query: Query) -> str:
    """The language that a link names, as it is given; "" where it names none."""
    return next((text for name, text in pairs_of(query)[0] if name == LANG), "")


def _without_end(pairs: list[tuple[str, str]], notices: list[Notice]) -> list[tuple[str, str]]:
    """The pairs without what follows a link, or a part of it, in a sentence: "(…=cpi)."."""
    last = len(pairs) - 1
    return [
        (name, _plain_value(name, text, at == last, notices))
        for at, (name, text) in enumerate(pairs)
    ]


def _plain_value(name: str, text: str, last: bool, notices: list[Notice]) -> str:
    """A value without the signs after it, which a notice names."""
    ends = _ENDS if last else _ENDS.translate(_OF_ROWS)
    value = text.rstrip(ends)
    if ";" in value:
        # Rows end in signs of their own.
        value = text.rstrip(ends.replace(";", ""))
    # A bracket that was opened in the value closes there. A column's own link is read by itself.
    whole = _NAME.fullmatch(name) or (not last and _COLUMN.fullmatch(name))
    if value in ("", text) or whole or set(value) & set("<(["):
        return text
    used = f"{shortened(name, 24)}={shortened(value)}"
    place = "link" if last else "value"
    said = say("link-end", place=place, given=shortened(text[len(value) :]), used=used)
    notices.append(Notice(shortened(name), shortened(text), say("link-alone"), used, said))
    return value


def _repaired(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Undo what mail programs and social sites do to a link.

    They write ``&`` as ``&amp;``, encode a whole query a second time, write it in capitals, and add
    parameters of theirs. The part of a page that an address names goes too.
    """
    repaired: list[tuple[str, str]] = []
    for name, value in pairs:
        plain = name.lower().removeprefix("amp;")
        if "=" in plain and not value:
            repaired += parse_qsl(plain.replace("&amp;", "&"), keep_blank_values=True)
        elif plain != PART and not _TRACKING.fullmatch(plain):
            repaired.append((plain, value))
    return repaired


def _read(parameter: Parameter, text: str, pack: Pack, notices: list[Notice]) -> Any:
    try:
        return parameter.read(text)
    except NotAccepted as first:
        refused = first
    try:
        # A value may have been encoded twice on its way here.
        if "%" in text:
            return parameter.read(unquote_plus(text))
    except NotAccepted as second:
        refused = second
    used = parameter.default if refused.used is None else refused.used
    given, spoken = shortened(text), _spoken(parameter, used, pack)
    as_written = f"{parameter.name}={given}"
    values = {"given": as_written, "accepted": parameter.accepted, "used": spoken}
    said = say("link-notice", **values | {"accepted": parameter.told}) if parameter.told else ""
    if refused.comma:
        said = say("link-notice-comma", **values)
    if refused.took:
        said = say("link-notice-took", **values)
    if refused.rows:
        said = say("link-notice-rows", rows_refused=refused.rows, **values)
    notices.append(Notice(parameter.name, given, parameter.accepted, spoken, said))
    return used


def _read_pack_name(name: str, text: str, pack: Pack, notices: list[Notice]) -> str:
    """Keep a pack's name if it is there; a ``made`` may name a revision that is not."""
    known = text.upper()
    if name == "made":
        readable = _REVISION.fullmatch(known) is not None
        accepted, used = say("link-revision", pack=pack.revision), say("link-none")
    else:
        readable = known in (pack.revision, pack.year)
        accepted = say("link-pack", year=pack.year, pack=pack.revision)
        used = say("link-pack-used", pack=pack.revision)
    if readable:
        return known
    notices.append(Notice(name, shortened(text), accepted, used))
    return ""


def read_language(text: str, notices: list[Notice]) -> str:
    """The language that a link asks for; English, and a notice, where it is not spoken here."""
    found = known_language(text)
    if not found:
        accepted = say("link-language", names=", ".join(LANGUAGES))
        notices.append(Notice(LANG, shortened(text), accepted, SOURCE))
    return found or SOURCE


def _spoken(parameter: Parameter, used: Any, pack: Pack) -> str:
    if used is None and parameter.name == "cpi_from":
        return say("link-first-year")
    if used == "" or (used is None and parameter.name in LOCAL):
        return say("link-none")
    if used is None:
        central = pack.assumptions[parameter.name.removeprefix("a.")].central_value
        if central is None:
            return say("link-central-derived")
        return say("link-central", number=f"{number_text(central):,}")
    if parameter.name == "rows":
        return say("link-rows-used", rows=len(used))
    if isinstance(used, int | float) and not parameter.name.endswith(("_year", "cpi_from")):
        return f"{number_text(used):,}"
    return str(used)


def repeated(name: str, text: str) -> Notice:
    """The notice that a parameter stands in a link twice."""
    return Notice(name, shortened(text), say("link-once"), say("link-once-used"))


def unknown_names(pairs: Sequence[tuple[str, str]], accepted: str) -> Notice:
    """The notice of unknown parameters, the first of them by name and value, cuts before others."""
    cuts_first = sorted(pairs, key=lambda pair: not pair[0].endswith("_cut"))
    shown = dict.fromkeys(
        f"{shortened(name, 24)}={shortened(text, 24)}" if text else shortened(name, 24)
        for name, text in cuts_first[:_MOST_UNKNOWN]
    )
    more_follow = "yes" if len(pairs) > _MOST_UNKNOWN else "no"
    given = say("link-unknown", names=", ".join(shown), more_follow=more_follow)
    return Notice("", given, accepted, say("link-rest"))


def _value(scenario: Scenario, parameter: Parameter) -> Any:
    """A parameter's value in a scenario."""
    held = getattr(scenario, parameter.field)
    return held.get(parameter.key, parameter.default) if parameter.key else held


def _assemble(
    values: Mapping[str, Any], known: Mapping[str, Parameter], pack: Pack, asked: str, made: str
) -> Scenario:
    """Build a scenario from parameter values; what is missing takes its default."""
    fields: dict[str, Any] = {"cuts": {}, "passed_on": {}, "assumptions": {}, "local": {}}
    for name, parameter in known.items():
        value = values.get(name, parameter.default)
        if not parameter.key:
            fields[parameter.field] = value
        elif value is not None:
            fields[parameter.field][parameter.key] = value
    believed = fields.pop("assumptions").items()
    if fields["cpi_from"] == fields["first_year"]:
        fields["cpi_from"] = None
    return Scenario(
        **fields,
        assumptions={name: value for name, value in believed if value != pack.central.get(name)},
        pack=asked,
        made=made,
    )

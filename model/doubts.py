"""What is doubtful in a pack or in the record of the law: somebody should look at it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from typing import Any

from model.law import Law
from model.line import assumptions_of
from model.messages import say
from model.mistakes import Finding, Keys, Mistake
from model.pack import Pack, has_cap
from model.plain import shortened
from model.source import Source
from model.yaml_file import YamlFile

TO_FILL_IN = "FILL IN"
"""What stands in a new pack wherever its writer has to fill something in."""
OLD = timedelta(days=365)
AHEAD = timedelta(days=1)
"""The farthest that another part of the world is ahead of this clock."""

_QUOTED = re.compile('[“"]([^”"]+)[”"]')
_ELLIPSIS = re.compile(r"…|\.\.\.")


def to_fill_in(file: YamlFile) -> list[Mistake]:
    """The lines of a file in which something is still to be filled in."""
    return [
        Mistake(file.name, number, 0, "", say("check-fill-in", quoted=shortened(line.strip(), 80)))
        for number, line in enumerate(file.text.splitlines(), 1)
        if TO_FILL_IN in line and not line.lstrip().startswith("#")
    ]


def doubts_of_pack(pack: Pack, file: YamlFile, today: date) -> list[Mistake]:
    """What is doubtful in a pack, by the lines of its file."""
    found = [
        *_quotations(pack),
        *_unused(pack),
        *_dates(file.content, (), today),
        *_unchecked({n: s for n, s in pack.sources.items() if file.has(("sources", n))}),
    ]
    if pack.tuition_caps and not has_cap(pack):
        found.append(Finding(("tuition_caps",), say("check-caps-unused")))
    return sorted([*to_fill_in(file), *map(file.at, found)], key=lambda each: each.line)


def doubts_of_law(law: Law, file: YamlFile, today: date) -> list[Mistake]:
    """What is doubtful in the record of the law, by the lines of its file."""
    found = [*_dates(file.content, (), today), *_unchecked(law.sources)]
    return sorted([*to_fill_in(file), *map(file.at, found)], key=lambda each: each.line)


def _quotations(pack: Pack) -> Iterator[Finding]:
    """Words in quotation marks that the text which they are from does not have."""
    said = _plain(" ".join(_texts(pack.priorities.model_dump())))
    own = pack.priorities.source
    quoted: list[tuple[Keys, str]] = []
    for name, line in pack.stated.items():
        group = "lines" if name in pack.lines else "lines_without_amount"
        if line.source == own:
            quoted.append(((group, name, "quote"), line.quote))
    for number, claim in enumerate(pack.claims):
        if claim.source == own:
            quoted.append((("claims", number, "text"), claim.text))
    for name, assumption in pack.assumptions.items():
        if assumption.source == own:
            quoted += [
                (("assumptions", name, "says"), words) for words in _QUOTED.findall(assumption.says)
            ]
    for keys, words in quoted:
        missing = [part for part in _ELLIPSIS.split(_plain(words)) if part.strip() not in said]
        if missing:
            yield Finding(keys, say("check-quotation", quote=shortened(words, 80)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from chain.from_iterable(map(_texts, value.values()))
    elif isinstance(value, list):
        yield from chain.from_iterable(map(_texts, value))


def _plain(text: str) -> str:
    """A text without what copying changes: curly marks and the breaks of lines."""
    straight = text.translate(str.maketrans("“”‘’\u00a0", "\"\"'' "))
    return " ".join(straight.split())


def _unused(pack: Pack) -> Iterator[Finding]:
    used = {name for line in pack.lines.values() for name in assumptions_of(line)}
    for name in pack.assumptions.keys() - used - {pack.position_cost}:
        yield Finding(("assumptions", name), say("check-unused"))


def _dates(value: Any, keys: Keys, today: date) -> Iterator[Finding]:
    """Days that are yet to come, and days of looking that are long past."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _dates(each, (*keys, key), today)
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _dates(each, (*keys, number), today)
    elif isinstance(value, date) and keys:
        if value > today + AHEAD:
            yield Finding(keys, say("check-future", when=value.isoformat()))
        elif keys[-1] in ("checked", "looked") and today - value > OLD:
            yield Finding(keys, say("check-old", when=value.isoformat()))


def _unchecked(sources: Mapping[str, Source]) -> Iterator[Finding]:
    names = [name for name, source in sources.items() if source.checked is None]
    if names:
        yield Finding(("sources",), say("check-unchecked", names=", ".join(names)))

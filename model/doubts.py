"""What is doubtful in a pack or in the record of the law: somebody should look at it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from model.law import Law
from model.lawful import CAP
from model.line import assumptions_of
from model.messages import say
from model.mistakes import Finding, Keys, Mistake
from model.pack import (
    Pack,
    cap_in_law,
    has_cap,
    line_cap,
    most_passed_on,
    rule_of,
    tuition_lines,
)
from model.plain import shortened, spoken_number
from model.scenario import decode
from model.source import Source
from model.unfilled import to_fill_in
from model.yaml_file import YamlFile

OLD = timedelta(days=365)
AHEAD = timedelta(days=1)
"""The farthest that another part of the world is ahead of this clock."""

_QUOTED = re.compile('[“"]([^”"]+)[”"]')
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)")
_ELLIPSIS = re.compile(r"…|\.\.\.")


def doubts_of_pack(pack: Pack, file: YamlFile, today: date) -> list[Mistake]:
    """What is doubtful in a pack, by the lines of its file."""
    found = [
        *_quotations(pack),
        *_unused(pack),
        *_shares(pack),
        *_fractions_of_pack(pack),
        *_off_the_slider(pack),
        *_law_cited(pack),
        *_percents_of_law(pack),
        *_over_the_law(pack),
        *_dates(file.content, (), today),
        *_unchecked({n: s for n, s in pack.sources.items() if file.has(("sources", n))}),
    ]
    if Path(file.name).stem != pack.revision:
        says = say("check-file-name", file=file.name, pack=pack.revision)
        found.append(Finding(("revision",), says))
    if pack.tuition_caps and not has_cap(pack):
        found.append(Finding(("tuition_caps",), say("check-caps-unused")))
    return sorted(map(file.at, found), key=lambda each: each.line)


def doubts_of_law(law: Law, file: YamlFile, today: date) -> list[Mistake]:
    """What is doubtful in the record of the law, by the lines of its file."""
    found = [*_dates(file.content, (), today), *_unchecked(law.sources), *_fractions(law)]
    found += _claimed(law)
    marked = to_fill_in(file.name, file.text)
    return sorted([*marked, *map(file.at, found)], key=lambda each: each.line)


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
            place: Keys = ("assumptions", name, "says")
            marked: list[str] = _QUOTED.findall(assumption.says)
            quoted += [(place, each) for each in marked]
            if not marked and _plain(assumption.says) not in said:
                yield Finding(place, say("check-unquoted", quote=shortened(assumption.says, 80)))
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


def _shares(pack: Pack) -> Iterator[Finding]:
    """Shares above 1, which may be meant as percents."""
    for name, each in pack.assumptions.items():
        if each.is_share and each.high > 1:
            given = spoken_number(100 * each.high)
            yield Finding(("assumptions", name, "high"), say("check-share", percent=f"{given}%"))


def _off_the_slider(pack: Pack) -> Iterator[Finding]:
    """Cuts of presets that no press of an arrow leads to, and that are no whole percent either."""
    for name, preset in pack.presets.items():
        cuts = decode(urlencode(preset.link), pack)[0].cuts
        for line, cut in cuts.items():
            amount, step = pack.lines[line].amount, pack.lines[line].step
            if cut % step and (100 * cut) % amount:
                values = {"given": spoken_number(cut), "step": f"${step:,}"}
                says = say("check-off-step", line=pack.lines[line].name, **values)
                yield Finding(("presets", name, "link", f"{line}_cut"), says)


def _law_cited(pack: Pack) -> Iterator[Finding]:
    """A source of the cap in law that is no law: documents quote it as what the law says."""
    law = cap_in_law(pack) if has_cap(pack) else None
    for number, cap in enumerate(pack.tuition_caps):
        if cap.rule == law and law is not None and pack.sources[cap.source].kind != "law":
            place: Keys = ("tuition_caps", number, "source")
            names = ", ".join(name for name, each in pack.sources.items() if each.kind == "law")
            yield Finding(place, say("check-law-cited", given=cap.source, names=names))


def _percents_of_law(pack: Pack) -> Iterator[Finding]:
    """Percents in the words for the cap in law that the law does not have."""
    caps = {line_cap(pack, name) for name in tuition_lines(pack)} - {None}
    texts: list[tuple[Keys, str]] = []
    for number, cap in enumerate(pack.tuition_caps):
        if cap.rule in caps:
            place: Keys = ("tuition_caps", number)
            texts += [((*place, "label"), cap.label), ((*place, "short"), cap.short)]
    for line in tuition_lines(pack).values():
        rate = pack.assumptions.get(line.assumptions.cap_rate or "")
        if rate is not None:
            place = ("assumptions", line.assumptions.cap_rate or "")
            texts += [((*place, "label"), rate.label), ((*place, "short"), rate.short)]
    percents = ", ".join(f"{each:g}%" for each in sorted(filter(None, caps)))
    for keys, text in texts:
        for given in _PERCENT.findall(text):
            if float(given) not in caps:
                says = say("check-percent-of-law", given=f"{given}%", names=percents, quoted=CAP)
                yield Finding(keys, says)


def _over_the_law(pack: Pack) -> Iterator[Finding]:
    """Service lines of whose cut more is passed on from the start than the law lets be."""
    for name, line in pack.lines.items():
        most, rule = most_passed_on(pack, line, pack.first_year), rule_of(line)
        if most is not None and rule is not None and line.passed_on > most:
            values = {"percent": f"{line.passed_on:g}%", "most_percent": f"{most:g}%"}
            says = say("check-over-law", article=rule.article, **values)
            yield Finding(("lines", name, "passed_on"), says)


def _fractions(law: Law) -> Iterator[Finding]:
    """Percents of a cut that may be passed on and look like shares of one."""
    for name, rule in law.rules.items():
        for number, each in enumerate(rule.enacted):
            place: Keys = ("rules", name, "enacted", number, "value")
            if rule.measure.startswith("percent") and 0 < each.value <= 1:
                yield Finding(place, say("check-percent-share", given=f"{each.value:g}"))


def _claimed(law: Law) -> Iterator[Finding]:
    """Enacted values for which only somebody's own word stands: the law itself has to say them."""
    for name, rule in law.rules.items():
        for number, each in enumerate(rule.enacted):
            if law.sources[each.source].kind in ("claim", "our assumption"):
                place: Keys = ("rules", name, "enacted", number, "source")
                yield Finding(place, say("check-claimed", given=each.source))


def _fractions_of_pack(pack: Pack) -> Iterator[Finding]:
    """Percents of lines and presets that look like shares of one: 0.5 for 50."""
    percents: list[tuple[Keys, object]] = [
        (("lines", name, "passed_on"), line.passed_on) for name, line in pack.lines.items()
    ]
    percents += [
        (("tuition_caps", number, "value"), cap.rule)
        for number, cap in enumerate(pack.tuition_caps)
    ]
    for name, preset in pack.presets.items():
        percents += [
            (("presets", name, "link", key), value)
            for key, value in preset.link.items()
            if key == "tuition_cap" or key.endswith("_passed_on")
        ]
    for keys, value in percents:
        if isinstance(value, float | int) and 0 < value <= 1:
            yield Finding(keys, say("check-percent-share", given=f"{value:g}"))


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

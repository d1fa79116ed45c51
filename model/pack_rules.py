"""What makes a pack wrong that each of its parts alone does not show.

A pack that breaks none of these rules answers every link without failing.
"""

from collections.abc import Collection, Iterator
from urllib.parse import urlencode

from model.assumption import Derived
from model.messages import say
from model.mistakes import Finding, Keys
from model.pack import (
    Pack,
    TuitionLine,
    assumptions_of,
    cap_in_law,
    first_cap,
    has_cap,
    line_cap,
    rule_of,
    tuition_lines,
)
from model.parameters import parameters
from model.plain import shortened, spoken_number
from model.scenario import decode
from model.schema_words import near, not_among
from model.tuition import full_tuition
from model.validation import needs

_TAKEN = ("pack", "made", "lang", "line", "total")
"""Names that links and answers use beside the parameters."""


def wrong(pack: Pack) -> list[Finding]:
    """Everything that is wrong with a pack whose parts are all shaped as they should be."""
    found = [*_names(pack), *_assumptions(pack), *_laws(pack)]
    if found:
        # What follows needs lines, caps and assumptions that can be worked with.
        return found
    return [*_derived(pack), *_caps(pack), *_presets(pack), *_checks(pack)]


def _names(pack: Pack) -> Iterator[Finding]:
    yield from _sources(pack)
    for number, section in enumerate(pack.priorities.sections):
        if section.line and section.line not in pack.stated:
            place: Keys = ("priorities", "sections", number, "line")
            yield _not_among(place, section.line, "lines", pack.stated)
    for name in pack.left_out:
        if name not in pack.stated:
            yield _not_among(("left_out", name), name, "lines", pack.stated)
    for name in pack.lines:
        if not pack.left_out.get(name):
            yield Finding(("left_out", name), say("check-left-out", line=name))
    for number, check in enumerate(pack.checks):
        if check.computed and check.computed.line not in pack.lines:
            place = ("checks", number, "computed", "line")
            yield _not_among(place, check.computed.line, "lines", pack.lines)
    yield from _taken(pack)


def _sources(pack: Pack) -> Iterator[Finding]:
    places: list[tuple[Keys, str]] = [(("priorities", "source"), pack.priorities.source)]
    for number, name in enumerate(pack.priorities.other_copies):
        places.append((("priorities", "other_copies", number), name))
    for name, line in pack.stated.items():
        group = "lines" if name in pack.lines else "lines_without_amount"
        places.append(((group, name, "source"), line.source))
        places.append(((group, name, "amount_source"), line.amount_source))
    for name, assumption in pack.assumptions.items():
        places.append((("assumptions", name, "source"), assumption.source))
    for name, preset in pack.presets.items():
        places.append((("presets", name, "source"), preset.source))
        if preset.outcome and preset.outcome.source:
            places.append((("presets", name, "outcome", "source"), preset.outcome.source))
    for name, fact in pack.facts.items():
        places.append((("facts", name, "source"), fact.source))
    cited: dict[str, list[str]] = {
        "tuition_caps": [each.source for each in pack.tuition_caps],
        "checks": [each.source for each in pack.checks],
        "claims": [each.source for each in pack.claims],
        "elsewhere": [each.source for each in pack.elsewhere],
    }
    for group, sources in cited.items():
        places += [((group, number, "source"), each) for number, each in enumerate(sources)]
    for number, claim in enumerate(pack.claims):
        for place, name in enumerate(claim.beside):
            places.append((("claims", number, "beside", place), name))
    for number, check in enumerate(pack.checks):
        for place, name in enumerate(check.also):
            places.append((("checks", number, "also", place), name))
    for keys, source in places:
        if source not in pack.sources:
            yield _not_among(keys, source, "sources", pack.sources)


def _taken(pack: Pack) -> Iterator[Finding]:
    """Names that would stand for two things in a link, a table or an answer."""
    for name in pack.lines.keys() & pack.lines_without_amount.keys():
        says = say("check-line-twice", given=name)
        yield Finding(("lines_without_amount", name), says)
    own = {f"{name}_{part}" for name in pack.lines for part in ("cut", "passed_on")}
    used = {name for name in parameters(pack) if name not in own} | {*_TAKEN}
    for name, line in pack.lines.items():
        parts = {f"{name}_cut", f"{name}_passed_on"}
        if name in used or name in own or parts & used:
            yield Finding(("lines", name), say("check-taken", given=name))
        for unit in line.units:
            if unit in used or unit in own:
                yield Finding(("lines", name, "units", unit), say("check-taken", given=unit))


def _assumptions(pack: Pack) -> Iterator[Finding]:
    """Assumptions that are not there, and ranges in which the model would divide by zero."""
    divisors: set[str | None] = set()
    rates: set[str | None] = set()
    numbers: set[str] = set()
    derived: set[str] = set()
    for name, line in pack.lines.items():
        names = assumptions_of(line)
        for keys, given in _roles(pack, name):
            if given not in pack.assumptions:
                yield _not_among(keys, given, "assumptions", pack.assumptions)
        for unit in line.units.values():
            divisors |= {unit.cost, unit.bought_by_line}
        if isinstance(line, TuitionLine):
            parts = line.assumptions
            divisors |= {parts.students, parts.full_tuition, parts.cap_rate, pack.position_cost}
            rates.add(parts.cap_rate)
            derived.add(parts.full_tuition)
            names.remove(parts.full_tuition)
        else:
            divisors.add(line.partners)
        numbers |= set(names)
    if pack.position_cost not in pack.assumptions and (tuition_lines(pack) or pack.position_cost):
        yield Finding(("position_cost",), say("check-no-position-cost"))
    for name, assumption in pack.assumptions.items():
        least, most = assumption.allowed
        place = ("assumptions", name)
        if name in divisors and least <= 0:
            yield Finding((*place, "allowed"), say("check-divisor"))
        if name in rates and most >= 1:
            yield Finding((*place, "allowed"), say("check-rate"))
        if isinstance(assumption.central, Derived):
            if name in numbers:
                yield Finding((*place, "central"), say("check-derived"))
            elif name not in derived:
                yield Finding((*place, "central"), say("check-derived-unused"))


def _roles(pack: Pack, name: str) -> Iterator[tuple[Keys, str]]:
    """The places at which a line names assumptions, and which."""
    line = pack.lines[name]
    if isinstance(line, TuitionLine):
        for role, given in line.assumptions:
            if given is not None:
                yield ("lines", name, "assumptions", role), given
    elif line.partners is not None:
        yield ("lines", name, "partners"), line.partners
    for unit, bought in line.units.items():
        for role in ("cost", "bought_by_line", "ratio"):
            given = getattr(bought, role)
            if given is not None:
                yield ("lines", name, "units", unit, role), given


def _laws(pack: Pack) -> Iterator[Finding]:
    """A tuition line has a cap and a rule that says how high it is, or neither."""
    for name, line in pack.lines.items():
        rule = rule_of(line)
        place: Keys = ("lines", name, "law")
        if not isinstance(line, TuitionLine):
            if rule is not None and rule.measure != "percent passed on":
                yield Finding(place, say("check-law-of-service", given=str(line.law)))
            if line.gap is not None:
                if line.gap.unit not in line.units:
                    yield _not_among(
                        ("lines", name, "gap", "unit"), line.gap.unit, "units", line.units
                    )
                for role, given in line.gap:
                    if role != "unit" and given is not None and given not in pack.facts:
                        yield _not_among(("lines", name, "gap", role), given, "facts", pack.facts)
            continue
        cap_rate = line.assumptions.cap_rate
        if rule is not None and rule.measure != "percent of a rate":
            yield Finding(place, say("check-law-of-tuition", given=str(line.law)))
        elif cap_rate is None and line_cap(pack, name) is None and first_cap(pack, name):
            # The law caps it in later years only, and says by how much.
            pass
        elif (rule is None) != (cap_rate is None):
            which = "law" if rule is None else "cap"
            yield Finding(place if rule else _cap_rate(name), say("check-law-and-cap", part=which))
        elif cap_rate in pack.assumptions:
            yield from _cap_as_in_law(pack, name, cap_rate)
        full = pack.assumptions.get(line.assumptions.full_tuition)
        if cap_rate is None and full and isinstance(full.central, Derived):
            keys = ("lines", name, "assumptions", "full_tuition")
            yield Finding(keys, say("check-derived-no-cap"))


def _cap_rate(line: str) -> Keys:
    return ("lines", line, "assumptions", "cap_rate")


def _cap_as_in_law(pack: Pack, line: str, assumption: str) -> Iterator[Finding]:
    percent = line_cap(pack, line)
    central = pack.assumptions[assumption].central_value
    if percent is not None and central is not None and abs(100 * central - percent) > 1e-9:
        says = say(
            "check-cap-rate",
            percent=f"{spoken_number(100 * central)}%",
            most_percent=f"{percent:g}%",
        )
        yield Finding(("assumptions", assumption, "central"), says)


def _percent(value: float) -> str:
    return f"{spoken_number(value)}%"


def _derived(pack: Pack) -> Iterator[Finding]:
    """A rate that the model works out has to lie in its own range."""
    for line in tuition_lines(pack).values():
        name = line.assumptions.full_tuition
        assumption = pack.assumptions[name]
        if not isinstance(assumption.central, Derived):
            continue
        rate = full_tuition(line, pack.central)
        if not assumption.low <= rate <= assumption.high:
            says = say(
                "check-derived-outside",
                number=spoken_number(round(rate, 2)),
                low_figure=spoken_number(assumption.low),
                high_figure=spoken_number(assumption.high),
                line=line.name,
            )
            yield Finding(("assumptions", name, "central"), says)


def _caps(pack: Pack) -> Iterator[Finding]:
    values = [cap.value for cap in pack.tuition_caps]
    capped = has_cap(pack)
    law = cap_in_law(pack) if capped else 0
    for number, cap in enumerate(pack.tuition_caps):
        place = ("tuition_caps", number, "value")
        if cap.value in values[:number]:
            yield Finding(place, say("check-cap-twice", given=cap.value))
        elif cap.value == "law":
            yield Finding(place, say("check-cap-no-law"))
        elif capped and isinstance(cap.rule, float) and not law <= cap.rule <= 100:
            yield Finding(place, say("check-cap-below", least=f"{law:g}", given=cap.value))
    if capped:
        for given, rule in (("lifted", "lifted"), ("law", law)):
            if all(cap.value == "law" or cap.rule != rule for cap in pack.tuition_caps):
                yield Finding(("tuition_caps",), say("check-cap-missing", given=given))


def _presets(pack: Pack) -> Iterator[Finding]:
    if all(preset.link for preset in pack.presets.values()):
        yield Finding(("presets",), say("check-no-empty-preset"))
    for name, preset in pack.presets.items():
        yield from _link(pack, ("presets", name, "link"), preset.link)


def _link(pack: Pack, place: Keys, link: dict[str, str | int | float]) -> Iterator[Finding]:
    """What of a link cannot be used as it stands; a pack's own links hold no district."""
    known = [name for name, each in parameters(pack).items() if each.kind in ("policy", "belief")]
    for name in link:
        if name not in known:
            yield Finding(
                (*place, name),
                say(
                    "check-parameter",
                    given=shortened(name),
                    near=near(name, known),
                    has_near="yes" if near(name, known) else "no",
                    names=", ".join(known),
                ),
            )
    for notice in decode(urlencode({n: v for n, v in link.items() if n in known}), pack)[1]:
        given = say("check-given-text", given=notice.given)
        says = say("check-not-accepted", given=given, accepted=notice.accepted)
        yield Finding((*place, notice.parameter), says)


def _checks(pack: Pack) -> Iterator[Finding]:
    for number, check in enumerate(pack.checks):
        if check.computed is None:
            continue
        place: Keys = ("checks", number, "computed")
        line = pack.lines[check.computed.line]
        charged = isinstance(line, TuitionLine)
        capped = isinstance(line, TuitionLine) and line.assumptions.cap_rate is not None
        fits = {"any": True, "tuition": charged, "capped": capped}
        needed = needs(check.computed.by)
        if not fits[needed]:
            says = say(
                "check-computation",
                computation=check.computed.by,
                line=line.name,
                of_kind=needed,
            )
            yield Finding((*place, "by"), says)
        yield from _link(pack, (*place, "link"), check.computed.link)


def _not_among(keys: Keys, given: str, place: str, names: Collection[str]) -> Finding:
    return Finding(keys, not_among(given, place, names))

"""What each id of a figure stands for: how it is worked out, and which sources it comes from.

A block of a page carries the ids of its figures; no page shows an id that does not resolve here.
An id is "line-magnet", "assumption-students", "figure-magnet-rise": what it is, and its name.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from model import Pack, keep_all
from model.estimate import assumptions_in_use, compared_with_prices
from model.formulas import chain_of, formulas, price_formulas
from model.headlines import Headline, term_of
from model.law import law
from model.messages import kept_by_language, say
from model.pack import StatedLine, TuitionCap, TuitionLine, tuition_lines
from model.record import record
from model.source import Source
from model.uncertainty import DRAWS, HIGH_PERCENT, LOW_PERCENT
from reports.wording.amounts import exact_money
from reports.wording.assumption_values import assumption_value
from reports.wording.evidence import kind_in_words, status_in_words
from reports.wording.headline_figures import part_label
from reports.wording.sentences import listed

CHOICE, ENTRIES, RANGES, METHOD = ("choice", "entries", "ranges", "method")
UNKNOWN, REVISIONS, BILL = ("unknown", "revisions", "figure-bill")
PAY, LOST = "figure-total-pay", "figure-total-lost"
SHORT = "short"
"""The term of what is missing of keeping up with prices."""
_CAPS: tuple[TuitionCap, ...] = ("lifted", "cpi", 100.0)
"""One rule of each kind: what a figure rests on under any of them."""


@dataclass(frozen=True)
class Origin:
    """What an id stands for."""

    what: str
    says: str = ""
    """Its value, or what may be said of it in a sentence; "" where that is what it rests on."""
    sources: tuple[Source, ...] = ()
    rests_on: tuple[str, ...] = ()
    """The ids that it is worked out from."""


@kept_by_language()
def origins(pack: Pack) -> Mapping[str, Origin]:
    """Every id that a page of this pack may carry."""
    return dict(
        [
            *_ours(pack),
            *_figures(pack),
            *_lines(pack),
            *_assumptions(pack),
            *_rules(pack),
            *_published(pack),
            *_public_record(),
            *(
                (f"source-{name}", Origin(each.title, each.says, (each,)))
                for name, each in pack.sources.items()
            ),
        ]
    )


def with_all_below(pack: Pack, ids: Iterable[str]) -> dict[str, Origin]:
    """The ids, then all that they are worked out from, each once.

    Raises:
        KeyError: an id stands for nothing.
    """
    found: dict[str, Origin] = {}
    wanted = list(ids)
    while wanted:
        found |= {each: origins(pack)[each] for each in wanted if each not in found}
        below = [each for name in wanted for each in origins(pack)[name].rests_on]
        wanted = [each for each in dict.fromkeys(below) if each not in found]
    return found


def in_words(pack: Pack, origin: Origin) -> str:
    """What an id stands for beside its name: its value, or what it is worked out from."""
    if origin.says or not origin.rests_on:
        return origin.says
    names = [origins(pack)[each].what for each in origin.rests_on]
    return say("figures-worked", names=listed(names))


def ids_of_line(pack: Pack, name: str) -> list[str]:
    """The ids of a line's own figures, and of the line itself."""
    line = pack.stated[name]
    rule = [f"rule-{line.law}"] if line.law else []
    parts = [] if isinstance(line, StatedLine) else _parts(pack, name)
    return [f"line-{name}", *(f"figure-{name}-{part}" for part in parts), *rule]


def ids_of_all(pack: Pack) -> list[str]:
    """The ids of what is paid and lost of all lines together, and of what was chosen."""
    return [PAY, LOST, CHOICE] if pack.lines else [CHOICE]


def ids_of_law(pack: Pack) -> list[str]:
    """The ids of every rule that a line stands under."""
    return list(dict.fromkeys(f"rule-{each.law}" for each in pack.stated.values() if each.law))


def id_of(headline: Headline) -> str:
    """The id of a headline figure."""
    return f"figure-{headline.name.replace('.', '-')}"


def id_of_prices(name: str) -> str:
    """The id of what a line's schools are short of, compared with keeping up with prices."""
    return f"figure-{name}-{SHORT}"


def ids_of_checks(pack: Pack) -> list[str]:
    """The ids of the published figures that the model is held against."""
    return [f"check-{number}" for number in range(len(pack.checks))]


def ids_left_out(pack: Pack) -> list[str]:
    """The ids of what is left out of the lines."""
    return [f"omitted-{name}" for name in pack.left_out]


def _ours(pack: Pack) -> Iterator[tuple[str, Origin]]:
    yield CHOICE, Origin(say("figures-choice"), say("figures-choice.says"))
    yield ENTRIES, Origin(say("figures-entries"), say("figures-entries.says"))
    yield METHOD, Origin(say("figures-method"), say("figures-method.says"))
    yield UNKNOWN, Origin(say("figures-unknown"), say("figures-unknown.says"))
    yield REVISIONS, Origin(say("figures-revisions"), say("figures-revisions.says"))
    percents = HIGH_PERCENT - LOW_PERCENT
    made = say("figures-ranges.says", percents=percents, draws=DRAWS)
    yield RANGES, Origin(say("figures-ranges"), made)
    for name in pack.left_out:
        line = pack.stated[name].name
        what, says = say("figures-omitted", line=line), say("figures-omitted.says")
        yield f"omitted-{name}", Origin(what, says, rests_on=(f"line-{name}",))


def _parts(pack: Pack, name: str) -> list[str]:
    line = pack.lines[name]
    of_tuition = ["rise", "percent"] if isinstance(line, TuitionLine) else []
    return ["pay", "lost", *of_tuition, *line.units]


def _figures(pack: Pack) -> Iterator[tuple[str, Origin]]:
    for part, total in (("pay", PAY), ("lost", LOST)):
        below = [each for name in pack.lines for each in _below(pack, name, part)]
        if below:
            yield total, Origin(part_label(pack, "", part), rests_on=tuple(dict.fromkeys(below)))
    for name in pack.lines:
        for part in _parts(pack, name):
            what = say(
                "names-of-line", label=part_label(pack, name, part), line=pack.lines[name].short
            )
            yield f"figure-{name}-{part}", Origin(what, rests_on=_below(pack, name, part))
    for name in compared_with_prices(pack):
        what = say("figures-prices", line=pack.lines[name].short)
        yield id_of_prices(name), Origin(what, rests_on=_below(pack, name, SHORT))
    charged = tuition_lines(pack)
    if charged:
        rises = [each for name in charged for each in _below(pack, name, "percent")]
        grown = [line.assumptions.cost_growth for line in charged.values()]
        used = [f"assumption-{each}" for each in (*grown, pack.position_cost) if each]
        below = [ENTRIES, *rises, *used, "record-towns"]
        yield BILL, Origin(say("figures-bill"), rests_on=tuple(dict.fromkeys(below)))


def _below(pack: Pack, name: str, part: str) -> tuple[str, ...]:
    """What one part of a line is worked out from under any rule."""
    line = pack.lines[name]
    target = SHORT if part == SHORT else term_of(part)
    terms: list[str] = []
    for cap in _CAPS:
        known = [*formulas(pack, name, cap, later_years=True), *price_formulas(pack, name, cap)]
        for formula in chain_of(known, target):
            terms += formula.terms
    assumptions = [each.removeprefix("a_") for each in terms if each.startswith("a_")]
    rule = [f"rule-{line.law}"] if line.law else []
    ids = [CHOICE, f"line-{name}", *(f"assumption-{each}" for each in assumptions), *rule]
    return tuple(dict.fromkeys(ids))


def _lines(pack: Pack) -> Iterator[tuple[str, Origin]]:
    for name, line in pack.stated.items():
        cited = tuple(
            pack.sources[each] for each in dict.fromkeys((line.amount_source, line.source))
        )
        status = status_in_words(line)
        if not isinstance(line, StatedLine):
            status = say("figures-line", amount=exact_money(line.amount), says=status)
        yield f"line-{name}", Origin(line.name, status, cited)


def _assumptions(pack: Pack) -> Iterator[tuple[str, Origin]]:
    central = assumptions_in_use(pack, keep_all(pack))
    for name, each in pack.assumptions.items():
        says = say(
            "figures-assumption",
            value=assumption_value(each, central[name]),
            source_kind=kind_in_words(each.kind),
            free="yes" if each.allowed[0] < each.allowed[1] else "no",
        )
        yield f"assumption-{name}", Origin(each.label, says, (pack.sources[each.source],))


def _rules(pack: Pack) -> Iterator[tuple[str, Origin]]:
    for name in dict.fromkeys(each.law for each in pack.stated.values() if each.law):
        rule = law().rules[name]
        what = say("evidence-law-heading", label=rule.title, article=rule.article)
        cited = tuple(law().sources[each] for each in law().cited(name))
        yield f"rule-{name}", Origin(what, rule.says, cited)


def _published(pack: Pack) -> Iterator[tuple[str, Origin]]:
    """What others have published: checks, claims, facts and proposals."""
    for number, check in enumerate(pack.checks):
        below: tuple[str, ...] = ()
        if check.computed:
            line = check.computed.line
            below = _below(pack, line, "percent" if line in tuition_lines(pack) else "lost")
        source = pack.sources[check.source]
        yield f"check-{number}", Origin(check.name, check.caution, (source,), below)
    for number, claim in enumerate(pack.claims):
        cited = tuple(pack.sources[each] for each in (claim.source, *claim.beside))
        yield f"claim-{number}", Origin(claim.text, claim.note, cited)
    for name, fact in pack.facts.items():
        yield f"fact-{name}", Origin(fact.says, "", (pack.sources[fact.source],))
    for name, preset in pack.presets.items():
        outcome = preset.outcome.source if preset.outcome else ""
        names = dict.fromkeys(filter(None, (preset.source, outcome)))
        cited = tuple(pack.sources[each] for each in names)
        yield f"preset-{name}", Origin(preset.name, f"{preset.author}: {preset.about}", cited)
    for number, each in enumerate(pack.elsewhere):
        yield f"elsewhere-{number}", Origin(each.who, each.answers, (pack.sources[each.source],))


def _public_record() -> Iterator[tuple[str, Origin]]:
    for name, each in (("towns", record().towns), ("schools", record().schools)):
        source = each.as_source()
        yield f"record-{name}", Origin(source.title, source.says, (source,))
    notes = record().notes_from
    yield "record-notes", Origin(notes.title, notes.says, (notes,))
    for name, example in record().examples.items():
        what = f"{example.district}, {example.when}"
        yield f"record-{name}", Origin(what, example.caution, (example.as_source(),))

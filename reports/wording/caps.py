"""The caps on tuition in words: what the law says, line by line, and what would change it.

Knows the pack's own words for a cap and the record of the law; knows nothing of estimates.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from model import Pack
from model.law import Proposed, Rule
from model.messages import say
from model.pack import NamedCap, TuitionCap, cap_in_law, has_cap, line_cap, rule_of, tuition_lines
from model.parameters import number_text
from model.source import Outcome
from reports.wording.amounts import date_text, percent_text
from reports.wording.sentences import enumeration


@dataclass(frozen=True)
class LineCap:
    """A tuition line's cap in law in one fiscal year."""

    line: str
    """What the line is called in a sentence."""
    percent: float
    rule: Rule


def capped_lines(pack: Pack, year: int) -> dict[str, LineCap]:
    """The tuition lines that the law caps in a fiscal year, by name.

    None where no link may choose a cap, because no line has one in the pack's first year.
    """
    found = {}
    for name, line in tuition_lines(pack).items() if has_cap(pack) else ():
        percent, rule = line_cap(pack, name, year), rule_of(line)
        if percent is not None and rule is not None:
            found[name] = LineCap(line.short, percent, rule)
    return found


def named_caps(pack: Pack, year: int) -> list[NamedCap]:
    """The caps that a scenario may choose among, in the pack's order; none where no line has one.

    The law's own has the percent of that year. Its words are the pack's while they are true: where
    lines have different caps, or the law of that year has another percent, it is "as in law".

    Args:
        pack: the lines, and its words for the caps.
        year: fiscal year in which the cut starts.
    """
    capped = capped_lines(pack, year)
    if not capped:
        return []
    first, law = cap_in_law(pack), cap_in_law(pack, year)
    plain = law == first and len({each.percent for each in capped.values()}) == 1
    return [
        _as_in_law(pack, year, each.source) if each.rule == first and not plain else each
        for each in pack.tuition_caps
    ]


def cap_in_words(pack: Pack, rule: TuitionCap, year: int) -> NamedCap:
    """A cap in the pack's words, or in ours where it has none.

    Args:
        pack: the lines, and its words for the caps.
        rule: a cap that a scenario may have.
        year: fiscal year in which the cut starts; some line has a cap in it.
    """
    named = named_caps(pack, year)
    capped = list(capped_lines(pack, year).values())
    source = next(
        (each.source for each in named if each.rule is None), capped[0].rule.enacted[0].source
    )
    own = next((each for each in named if each.rule == rule), None)
    if own is not None:
        return own
    if rule == cap_in_law(pack, year):
        return _as_in_law(pack, year, source)
    value: str
    if isinstance(rule, str):
        value, short, label = rule, say(f"names-cap-{rule}"), say(f"names-cap-{rule}.label")
    else:
        value, at = str(number_text(rule)), percent_text(rule)
        bases = {each.rule.base_year for each in capped}
        base, first = "one" if len(bases) == 1 else "several", f"FY{capped[0].rule.base_year}"
        short = say("names-cap-at", percent=at)
        label = say("names-cap-at.label", percent=at, base=base, year=first)
    note = change_of_law(pack, year)
    return NamedCap(value=value, label=label, short=short, note=note, source=source)


def change_of_law(pack: Pack, year: int) -> str:
    """Which articles a cap would change that is not the law."""
    return say("names-change-of-law", article=_articles(capped_lines(pack, year).values()))


def law_sentence(pack: Pack, rule: TuitionCap | None, year: int) -> str:
    """That a cap is the law, by which article and for which lines; or what it would change.

    Args:
        pack: the lines and the day whose record of the law counts.
        rule: the cap; None is a percent that is yet to be chosen.
        year: fiscal year in which the cut starts; some line has a cap in it.
    """
    if rule != cap_in_law(pack, year):
        return change_of_law(pack, year)
    capped = capped_lines(pack, year).values()
    return say("names-law", article=_articles(capped), caps=caps_of_lines(pack, year))


def caps_of_lines(pack: Pack, year: int, name: str = "") -> str:
    """Each line's cap in law, or that of the one named, for the inside of a sentence."""
    found = capped_lines(pack, year)
    capped = [found[name]] if name else list(found.values())
    return enumeration(
        [
            say(
                "names-law-of-line",
                named="yes" if len(capped) > 1 else "no",
                line=each.line,
                percent=percent_text(each.percent),
                year=f"FY{each.rule.base_year}",
            )
            for each in capped
        ]
    )


def without_cap(pack: Pack, names: Iterable[str], year: int) -> str:
    """That no law caps tuition for those of the lines named where this is so; "" where for none."""
    charged, capped = tuition_lines(pack), capped_lines(pack, year)
    free = [charged[name].short for name in names if name in charged and name not in capped]
    return say("names-no-cap", lines=enumeration(free), line_count=len(free)) if free else ""


def proposals(pack: Pack, rule: TuitionCap | None, year: int) -> list[str]:
    """Who has proposed a cap that is not law, and what became of that, as far as it is known."""
    found = [
        _proposed(each)
        for capped in capped_lines(pack, year).values()
        for each in capped.rule.proposed
        if each.value == rule
    ]
    return list(dict.fromkeys(found))


def outcome_in_words(outcome: Outcome) -> str:
    """What became of a proposal, or that this is not known, and when somebody last looked."""
    return say(
        "evidence-outcome",
        known="yes" if outcome.says else "no",
        text=outcome.says,
        looked=date_text(outcome.looked),
    )


def _proposed(each: Proposed) -> str:
    return say(
        "names-proposed",
        author=each.by,
        date=each.date,
        starts="open" if each.first_year is None else "named",
        year=f"FY{each.first_year or 0:04d}",
        outcome_says=outcome_in_words(each.outcome),
    )


def _articles(capped: Iterable[LineCap]) -> str:
    return enumeration(list(dict.fromkeys(each.rule.article for each in capped)))


def _as_in_law(pack: Pack, year: int, source: str) -> NamedCap:
    return NamedCap(
        value=str(number_text(cap_in_law(pack, year))),
        label=say("names-cap-law.label"),
        short=say("names-cap-law"),
        note=say("names-cap-law.note", caps=caps_of_lines(pack, year)),
        source=source,
    )

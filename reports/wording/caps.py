"""The caps on tuition in words: what the law says, line by line, and what would change it.

Knows the pack's own words for a cap and the record of the law; knows nothing of estimates.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from model import Pack, Scenario
from model.law import Proposed, Rule
from model.messages import kept_by_language, named, say
from model.pack import NamedCap, TuitionCap, cap_in_law, has_cap, line_cap, rule_of, tuition_lines
from model.parameters import MOST_YEARS, number_text
from model.source import Outcome
from reports.wording.amounts import date_text, percent_text
from reports.wording.sentences import charges_beyond_law, enumeration


@dataclass(frozen=True)
class LineCap:
    """A tuition line's cap in law in one fiscal year."""

    line: str
    """What the line is called in a sentence."""
    percent: float
    rule: Rule


def capped_lines(pack: Pack, year: int) -> dict[str, LineCap]:
    """The tuition lines that the law caps in a fiscal year, by name.

    None where no line has one in that year.
    """
    found = {}
    for name, line in tuition_lines(pack).items():
        percent, rule = line_cap(pack, name, year), rule_of(line)
        if percent is not None and rule is not None:
            found[name] = LineCap(line.short, percent, rule)
    return found


def ruled_year(pack: Pack, year: int) -> int:
    """The fiscal year whose law decides on a cut that starts in a year.

    That year itself; or, where no line has a cap in it, the next in which one has and to which a
    fiscal note of the cut still reaches.
    """
    reached = range(year, year + MOST_YEARS)
    return next((each for each in reached if has_cap(pack, each)), year)


def from_when(name: str, scenario: Scenario) -> str:
    """A rule's name, with the fiscal year from which it holds where that is not the cut's first."""
    if scenario.tuition_cap != "cpi" or scenario.cpi_from in (None, scenario.first_year):
        return name
    return say("names-cpi-from", reading=name, year=f"FY{scenario.cpi_from}")


@kept_by_language(256)
def named_caps(pack: Pack, year: int) -> list[NamedCap]:
    """The caps that a scenario may choose among, in the pack's order; none where no line has one.

    The law's own has the percent of that year. Its words are the pack's while they are true: where
    lines have different caps, or the law of that year has another percent, it is "as in law".

    Args:
        pack: the lines, and its words for the caps.
        year: fiscal year in which the cut starts; a cap that the law has only later counts then.
    """
    year = ruled_year(pack, year)
    capped = capped_lines(pack, year)
    if not capped:
        return []
    first, law = cap_in_law(pack), cap_in_law(pack, year)
    plain = law == first and len({each.percent for each in capped.values()}) == 1
    return [
        _as_in_law(pack, year, each.source) if each.rule == first and not plain else each
        for each in pack.tuition_caps
    ]


def cap_name(pack: Pack, rule: TuitionCap, year: int) -> str:
    """The one name of a rule: "Current law", "Cap removed", "Tied to inflation", "Capped at 70%".

    Args:
        pack: the lines, and its words for the caps.
        rule: a cap that a scenario may have, in a year in which the law caps a line or not.
        year: fiscal year in which the cut starts.
    """
    named = [each.short for each in named_caps(pack, year) if each.rule == rule]
    if named:
        return named[0]
    if isinstance(rule, str):
        return say(f"names-cap-{rule}")
    return say("names-cap-at", percent=percent_text(rule))


def cap_in_words(pack: Pack, rule: TuitionCap, year: int) -> NamedCap:
    """A cap in the pack's words, or in ours where it has none.

    Args:
        pack: the lines, and its words for the caps.
        rule: a cap that a scenario may have.
        year: fiscal year in which the cut starts; some line has a cap in it or later.
    """
    year = ruled_year(pack, year)
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
    short = cap_name(pack, rule, year)
    if isinstance(rule, str):
        value, label = rule, say(f"names-cap-{rule}.label")
    else:
        value, at = str(number_text(rule)), percent_text(rule)
        bases = {each.rule.base_year for each in capped}
        base, first = "one" if len(bases) == 1 else "several", f"FY{capped[0].rule.base_year}"
        label = say("names-cap-at.label", percent=at, base=base, year=first)
    note = change_of_law(pack, rule, year)
    return NamedCap(value=value, label=label, short=short, note=note, source=source)


def change_of_law(pack: Pack, rule: TuitionCap | None, year: int) -> str:
    """Which articles a cap would change that is not the law, and which lines it leaves alone."""
    capped = list(capped_lines(pack, ruled_year(pack, year)).values())
    wider = [each for each in capped if isinstance(rule, float | int) and each.percent >= rule]
    article = _articles(each for each in capped if each not in wider)
    if not wider:
        return say("names-change-of-law", article=article)
    lines = enumeration([each.line for each in wider])
    return say("names-change-of-law-some", article=article, lines=lines)


def law_sentence(pack: Pack, rule: TuitionCap | None, year: int) -> str:
    """That a cap is the law, by which article and for which lines; or what it would change.

    Args:
        pack: the lines and the day whose record of the law counts.
        rule: the cap; None is a percent that is yet to be chosen.
        year: fiscal year in which the cut starts; some line has a cap in it or later.
    """
    starts, year = year, ruled_year(pack, year)
    if rule != cap_in_law(pack, year):
        return change_of_law(pack, rule, year)
    capped = capped_lines(pack, year).values()
    article, caps = _articles(capped), caps_of_lines(pack, year)
    values = {"year": f"FY{year}", "other_year": f"FY{starts}"}
    said = (
        say("names-law", article=article, caps=caps)
        if year == starts
        else say("names-law-later", article=article, caps=caps, **values)
    )
    # It stands beside the years that follow too.
    return " ".join(filter(None, [said, cap_in_doubt(pack, starts + MOST_YEARS - 1)]))


def cap_in_doubt(pack: Pack, year: int) -> str:
    """That it is not known whether the cap in law was changed for a fiscal year; "" if it is."""
    rules = [each.rule for each in capped_lines(pack, ruled_year(pack, year)).values()]
    years = [each.in_doubt_from for each in rules if each.in_doubt_from]
    if not years or min(years) > year:
        return ""
    return say("names-law-in-doubt", year=f"FY{min(years)}")


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


def caps_in_short(pack: Pack, year: int) -> str:
    """What current law does with tuition, for the inside of a sentence; "" where it caps no line.

    "tuition stays capped at 58% of its FY2024 rate", or line by line where these are not the same.
    """
    capped = list(capped_lines(pack, year).values())
    one = len({(each.percent, each.rule.base_year) for each in capped}) == 1
    return enumeration(
        [
            say(
                "names-capped",
                named="no" if one else "yes",
                line=each.line,
                percent=percent_text(each.percent),
                year=f"FY{each.rule.base_year}",
            )
            for each in (capped[:1] if one else capped)
        ]
        or [""]
    )


def without_cap(pack: Pack, names: Iterable[str], year: int) -> str:
    """That no law caps tuition for those of the lines named where this is so; "" where for none."""
    charged, capped = tuition_lines(pack), capped_lines(pack, year)
    free = [name for name in names if name in charged and name not in capped]
    sentences = []
    for later in dict.fromkeys(_next_cap(pack, name, year) for name in free):
        alike = [charged[name].short for name in free if _next_cap(pack, name, year) == later]
        lines, many = enumeration(alike), len(alike)
        starts, then = f"FY{year}", f"FY{later or 0:04d}"
        sentences.append(
            say("names-no-cap", lines=lines, line_count=many)
            if later is None
            else say("names-no-cap-yet", lines=lines, line_count=many, year=starts, other_year=then)
        )
    return " ".join(sentences)


def _next_cap(pack: Pack, name: str, year: int) -> int | None:
    """The next fiscal year in which a line has a cap in law, as far as a fiscal note reaches."""
    reached = range(year, year + MOST_YEARS)
    return next((each for each in reached if line_cap(pack, name, each) is not None), None)


def proposals(
    pack: Pack, rule: TuitionCap | None, year: int, starts: int | None = None
) -> list[str]:
    """Who has proposed a cap that is not law, and what became of that, as far as it is known.

    That no one is known to have proposed it is a sentence too.

    Args:
        pack: the lines and the day whose record of the law counts.
        rule: the cap; None is a percent that is yet to be chosen.
        year: fiscal year in which the cut starts.
        starts: fiscal year in which the cap starts here; None where that is yet to be chosen. That
            a proposal starts in another one is said: its authors have not asked for this.
    """
    found = [_proposed(each, starts) for each in _proposals(pack, rule, year)]
    if not found and _is_a_change(pack, rule, year):
        return [say("names-proposed-by-no-one")]
    return list(dict.fromkeys(found))


def fees_alone(pack: Pack, scenario: Scenario) -> bool:
    """Whether a scenario keeps the cap in law and charges fees that no law allows."""
    year = ruled_year(pack, scenario.first_year)
    kept = has_cap(pack, year) and scenario.tuition_cap == cap_in_law(pack, year)
    return kept and charges_beyond_law(pack, scenario)


def kept_cap() -> str:
    """The one name of the rule of such a scenario."""
    return say("names-cap-kept")


def proposers(pack: Pack, rule: TuitionCap | None, year: int) -> str:
    """By whom and when a change of the cap was proposed, in short; "" where nobody is known."""
    found = [
        say("names-proposer", author=named(each.by), date=each.date, **_start(each))
        for each in _proposals(pack, rule, year)
        if _is_a_change(pack, rule, year)
    ]
    if not found:
        return ""
    return say("names-proposed-by", author=enumeration(list(dict.fromkeys(found))))


def _is_a_change(pack: Pack, rule: TuitionCap | None, year: int) -> bool:
    """Whether the law caps a line, and not at this."""
    year = ruled_year(pack, year)
    return bool(capped_lines(pack, year)) and rule != cap_in_law(pack, year)


def _proposals(pack: Pack, rule: TuitionCap | None, year: int) -> list[Proposed]:
    return [
        each
        for capped in capped_lines(pack, ruled_year(pack, year)).values()
        for each in capped.rule.proposed
        if each.value == rule
    ]


def outcome_in_words(outcome: Outcome) -> str:
    """What became of a proposal, or that this is not known, and when somebody last looked."""
    return say(
        "evidence-outcome",
        known="yes" if outcome.says else "no",
        text=outcome.says,
        looked=date_text(outcome.looked),
    )


def _proposed(each: Proposed, starts: int | None) -> str:
    same = "unlike" if starts is None else "named" if starts == each.first_year else "other"
    return say(
        "names-proposed",
        author=named(each.by),
        date=each.date,
        starts="open" if each.first_year is None else same,
        other_year=f"FY{starts or 0:04d}",
        year=f"FY{each.first_year or 0:04d}",
        outcome_says=outcome_in_words(each.outcome),
    )


def _start(each: Proposed) -> dict[str, str]:
    starts = "open" if each.first_year is None else "named"
    return {"starts": starts, "year": f"FY{each.first_year or 0:04d}"}


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

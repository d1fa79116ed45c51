"""Carries a scenario from one year's priorities to another's, and says what has no place there."""

from collections.abc import Sequence
from dataclasses import replace

from model.messages import say
from model.pack import Assumption, Pack, cap_in_law, has_cap, tuition_lines
from model.parameters import Parameter, Row, number_text, parameters, spoken_number, years_of
from model.scenario import Scenario, decode, to_parameters, with_district_of

_OF_YEARS = ("first_year", "cpi_from")

Written = str | int | float


def carried(scenario: Scenario, old: Pack, new: Pack) -> tuple[Scenario, tuple[str, ...]]:
    """The same choices by another pack, and a sentence for each that is not the same there.

    Lines and assumptions are the same where their names are. A cut starts in the first year of the
    pack that it is carried to. What nobody chose is what that pack has by default. What is true of
    a district stays as it is, but for the lines that its rows belong to.

    Args:
        scenario: what was chosen.
        old: the pack that it was chosen by.
        new: the pack that it is carried to.
    """
    known = parameters(new)
    kept: list[tuple[str, str]] = []
    said: list[str] = []
    bare = replace(scenario, pack="", made="", preset="", lang="")
    for name, written in to_parameters(bare, old).items():
        parameter = parameters(old)[name]
        if parameter.kind == "place" or name in _OF_YEARS:
            continue
        if name in known:
            text, sentence = _fitting(known[name], written, scenario, old, new)
        else:
            text, sentence = "", _missing(parameter, written, old, new)
        kept += [(name, text)] if text else []
        said += [sentence] if sentence else []
    if scenario.first_year != old.first_year:
        started, starts = f"FY{scenario.first_year}", f"FY{new.first_year}"
        said.append(say("years-first-year", first=started, year=starts))
    if scenario.cpi_from is not None:
        # Inflation counts as long after the cut as it did.
        later = new.first_year + scenario.cpi_from - scenario.first_year
        first, last = years_of(new)
        kept.append(("cpi_from", str(min(max(later, first), last))))
    found, _ = decode(kept, new)
    rows, sentence = _rows(scenario.rows, old, new)
    said += [sentence] if sentence else []
    found = replace(with_district_of(found, scenario), pack=new.year, rows=rows, lang=scenario.lang)
    return found, tuple(said)


def _rows(rows: Sequence[Row], old: Pack, new: Pack) -> tuple[tuple[Row, ...], str]:
    """A district's rows by the tuition lines of the new pack, and a sentence where they differ."""
    before, after = list(tuition_lines(old)), list(tuition_lines(new))
    placed: list[Row] = []
    moved: dict[str, str] = {}
    for row in rows:
        line = row.line or next(iter(before), "")
        if line not in after and line and after:
            moved[line] = old.lines[line].short
        placed.append(replace(row, line=line if line in after[1:] else ""))
    if not moved:
        return tuple(placed), ""
    first = new.lines[after[0]].short
    names = ", ".join(moved.values())
    return tuple(placed), say("years-rows", names=names, year=new.year, line=first)


def _missing(parameter: Parameter, written: Written, old: Pack, new: Pack) -> str:
    """The sentence for a choice of which the new pack knows nothing."""
    name = parameter.key
    if parameter.field == "cuts":
        message = "years-no-amount" if name in new.lines_without_amount else "years-no-line"
        cut = f"${written:,}"
        return say(message, line=old.lines[name].short, year=new.year, cut=cut)
    if parameter.field == "passed_on":
        line, percent = old.lines[name].short, _percent(float(written))
        return say("years-no-share", line=line, year=new.year, percent=percent)
    if parameter.field == "assumptions":
        assumption = old.assumptions[name]
        value = _in_words(assumption, float(written))
        return say("years-no-assumption", label=assumption.label, year=new.year, value=value)
    if isinstance(written, str):
        return say("years-no-inflation", year=new.year)
    return say("years-no-cap", year=new.year, percent=_percent(float(written)))


def _fitting(
    parameter: Parameter, written: Written, scenario: Scenario, old: Pack, new: Pack
) -> tuple[str, str]:
    """A choice as the new pack takes it, or "", and a sentence where it is not the same."""
    name = parameter.key
    if isinstance(written, str):
        return written, ""
    if parameter.field == "cuts" and written > new.lines[name].amount:
        line = new.lines[name]
        cut, whole = f"${written:,}", f"${line.amount:,}"
        values = {"line": line.short, "year": new.year, "cut": cut, "whole_line": whole}
        return str(line.amount), say("years-whole-line", **values)
    if parameter.field == "tuition_cap":
        return _cap(written, scenario.first_year, old, new)
    least, most = parameter.range or (written, written)
    if parameter.field == "assumptions" and not least <= written <= most:
        assumption = new.assumptions[name]
        value = _in_words(assumption, written)
        return "", say("years-outside", label=assumption.label, year=new.year, value=value)
    return str(written), ""


def _cap(percent: float, year: int, old: Pack, new: Pack) -> tuple[str, str]:
    """A cap in percent; one that is the law itself stays the law."""
    law = number_text(cap_in_law(new))
    as_in_law = has_cap(old, year) and percent == cap_in_law(old, year)
    if percent == law or (percent > law and not as_in_law):
        return str(percent), ""
    message = "years-as-in-law" if as_in_law else "years-below-law"
    values = {"percent": _percent(percent), "least_percent": _percent(law)}
    return str(law), say(message, year=new.year, **values)


def _in_words(assumption: Assumption, value: float) -> str:
    """An assumption's value; a link has a share as a fraction, and people read a percent."""
    return _percent(100 * value) if assumption.is_share else spoken_number(value)


def _percent(value: float) -> str:
    return f"{number_text(round(value, 4))}%"

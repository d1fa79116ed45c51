"""Hypothesis strategies for scenarios, built from the same declarations as the link."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from model import Pack, Row, Scenario, decode
from model.pack import tuition_lines
from model.parameters import LOCAL, LONGEST_NAME, parameters, years_of

Link = list[tuple[str, str]]

ODD_NAMES = [
    "Two Rivers: Grades 6–8",
    "Arts; Sciences & Languages",
    "a=b&c=d",
    "100% Academy",
    "%3A%3B is not a colon",
    "École Ñandú 学校",
    "🎓🏫",
    '"quoted", <b>bold</b>',
    "=SUM(A1:A9)",
    "+1 & -1",
    "#fragment?query",
    "",
]


def names() -> st.SearchStrategy[str]:
    """Names as decode leaves them: printable, single spaces, not too long."""
    text = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=12)
    words = st.lists(text.filter(bool), max_size=4).map(" ".join)
    return st.one_of(st.sampled_from(ODD_NAMES), words).map(
        lambda name: name[:LONGEST_NAME].strip()
    )


def rows(lines: Sequence[str] = ("",)) -> st.SearchStrategy[tuple[Row, ...]]:
    tuition = st.one_of(st.none(), st.floats(1, 100_000))
    row = st.builds(Row, names(), st.integers(0, 50_000), tuition, st.sampled_from(lines))
    return st.lists(row, max_size=6).map(tuple)


def value_of(name: str, pack: Pack) -> st.SearchStrategy[Any]:
    """Any value that a link may hold for one parameter."""
    known = parameters(pack)[name]
    if known.field == "cuts":
        return st.integers(0, pack.lines[known.key].amount)
    if known.field == "passed_on":
        return st.floats(0, 100)
    if name.startswith("a."):
        return st.floats(*pack.assumptions[name.removeprefix("a.")].allowed)
    if name in LOCAL:
        return st.floats(LOCAL[name].low, LOCAL[name].high)
    if name == "tuition_cap":
        return st.one_of(st.sampled_from(["lifted", "cpi"]), st.floats(*known.range or (0, 100)))
    years = st.integers(*years_of(pack))
    return {
        "first_year": years,
        "cpi_from": years,
        "years": st.integers(1, 6),
        "lasts": st.sampled_from(["continuing", "once"]),
        "district": names(),
        "preset": st.sampled_from([key for key, each in pack.presets.items() if each.link]),
        "rows": rows(["", *list(tuition_lines(pack))[1:]]),
    }[name]


def links(pack: Pack) -> st.SearchStrategy[Link]:
    """Links with any of the pack's parameters, each at a value that it may have."""
    known = parameters(pack)
    optional = {name: value_of(name, pack) for name in known if name != "preset"}
    chosen = st.fixed_dictionaries({}, optional=optional)
    any_link = chosen.map(lambda v: [(name, str(known[name].write(v[name]))) for name in v])
    of_presets = [
        [("preset", key), *((name, str(value)) for name, value in preset.link.items())]
        for key, preset in pack.presets.items()
        if preset.link
    ]
    return st.one_of(any_link, st.sampled_from(of_presets)) if of_presets else any_link


def scenarios(pack: Pack) -> st.SearchStrategy[Scenario]:
    """Any scenario that a link to the pack can say."""
    return links(pack).map(lambda link: decode(link, pack)[0])


def frozen_scenarios(pack: Pack) -> st.SearchStrategy[Scenario]:
    """Any scenario whose link names the pack's revision, so that the link alone opens it."""
    return scenarios(pack).map(lambda scenario: replace(scenario, pack=pack.revision))

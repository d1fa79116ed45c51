"""Every number that stands in the README, in help texts and in the method agrees with the model.

Each text is held against a table: a piece of the sentence with a slot for each number, and the
numbers that the model or the pack gives for the slots. A number that no piece covers fails too, so
that nobody can write one that is not checked.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from model import Pack, decode, estimate, load_pack
from model.district import statewide
from model.pack import cap_in_law
from model.uncertainty import DRAWS, HIGH_PERCENT, LOW_PERCENT
from model.validation import compare
from reports.explain.method import uncertainty_in_words
from reports.wording.amounts import dollars, money, percent, percent_text
from reports.wording.headline_figures import band_meaning

PACK = load_pack("2024.1")
README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")

_NOT_AMOUNTS = re.compile(r"(FYs? ?)?(19|20)\d\d(–\d\d)?|§[\d-]+\w*|Python 3\.\d+|python3\.\d+")
"""Years, statutes and versions."""
_NUMBER = re.compile(r"\$?\d[\d,]*(\.\d+)?%?( million| billion)?")

Table = list[tuple[str, tuple[str, ...]]]


def line(name: str) -> float:
    return float(PACK.lines[name].amount)


def central(name: str) -> float:
    value = PACK.assumptions[name].central_value
    assert value is not None
    return value


def short_millions(amount: float) -> str:
    """A whole number of millions as the README has it: "$12 million"."""
    return money(amount, 100_000)


LIFTED = statewide(estimate(PACK, decode("magnet_cut=12000000", PACK)[0]))
AT_LAW = statewide(estimate(PACK, decode("magnet_cut=12000000&tuition_cap=58", PACK)[0]))
LAW = percent_text(cap_in_law(PACK))
RELIEF = percent_text(round(100 - cap_in_law(PACK), 6))
CHECKS = {each.check.name: each for each in compare(PACK)}
HARTFORD = next(each.check for name, each in CHECKS.items() if "Hartford" in name)
REPLACING = next(each.check for name, each in CHECKS.items() if "Replacing" in name)
FRINGE = 0.4125
"""Of payroll; Office of Fiscal Analysis, April 22, 2024."""

README_TABLE: Table = [
    ("keep three lines: {} that lets", (short_millions(line("magnet")),)),
    ("less tuition, {} for a teacher", (short_millions(line("residency")),)),
    ("and {} for trauma-informed", (short_millions(line("trauma")),)),
    ("Under the law today, {} of the FY2024 rate", (LAW,)),
    (
        "So a cut of {} costs districts nothing more, and the schools lose {} in services",
        (short_millions(float(AT_LAW.cut)), short_millions(float(AT_LAW.services_lost))),
    ),
    (
        "about {} more a student, {}.",
        (
            dollars(float(LIFTED.tuition_increase)),
            percent(float(LIFTED.tuition_increase_percent)),
        ),
    ),
]

HELP_TABLE: Table = [
    ("The Alliance says “nearly {}”", (f"{central('students'):,.0f}",)),
    ("EdSight counted {} at {} schools", ("11,323", "25")),  # as published, for 2016–17
    ("divided by the {} that the cap takes", (RELIEF,)),
    (
        "Salary of about {} and benefits at the state's {} of payroll",
        (
            dollars(round(central("position_cost") / (1 + FRINGE), -3)),
            percent_text(100 * FRINGE),
        ),
    ),
    ("{} ÷ {} teachers", ("$8.5 million", "120")),  # the pack's own quotient, see below
    (
        "The Alliance says {}; {} is published elsewhere",
        (
            percent_text(100 * central("residency_retention")),
            percent_text(PACK.facts["retention_elsewhere"].value),
        ),
    ),
    ("{} students and {} teachers in Connecticut", ("554,437", "43,805")),  # as published
]

METHOD_TABLE: Table = [
    ("more than {} students of every kind", (f"{HARTFORD.computed.students:,}",))
    if HARTFORD.computed
    else ("", ()),
    (
        "{} ÷ {} is about {}.",
        (
            money(REPLACING.published, 100_000),
            "66%",
            short_millions(round(REPLACING.published / 0.66, -6)),
        ),
    ),
    ("The complement of the {} cap", (LAW,)),
    ("charged more than {} of its FY2024 rate", (LAW,)),
    ("{} draws of all of them", (f"{DRAWS:,}",)),
    ("from the {}th to the {}th percentile", (str(LOW_PERCENT), str(HIGH_PERCENT))),
    (
        "{} of {} simulated results fall in this range",
        (f"{HIGH_PERCENT - LOW_PERCENT}%", f"{DRAWS:,}"),
    ),
    ("the Alliance counts more than {}", ("100",)),  # as published
]


def method_texts() -> list[str]:
    return [
        *(check.caution for check in PACK.checks),
        *(claim.note for claim in PACK.claims),
        *PACK.falsified_by,
        *(f"{o.text} {o.because}" for group in PACK.left_out.values() for o in group),
        uncertainty_in_words(),
        band_meaning(),
    ]


TEXTS = [
    pytest.param([README], README_TABLE, id="README"),
    pytest.param([each.help for each in PACK.assumptions.values()], HELP_TABLE, id="help"),
    pytest.param(method_texts(), METHOD_TABLE, id="method"),
]


def flat(text: str) -> str:
    return " ".join(text.split())


def numbers(text: str) -> Iterator[re.Match[str]]:
    blank = _NOT_AMOUNTS.sub(lambda match: "x" * len(match.group()), text)
    return _NUMBER.finditer(blank)


@pytest.mark.parametrize(("texts", "table"), TEXTS)
def test_every_number_is_what_the_model_gives(texts: list[str], table: Table) -> None:
    together = flat(" ".join(texts))
    for piece, expected in table:
        assert piece.format(*expected) in together, f"{piece} should have {expected}"


@pytest.mark.parametrize(("texts", "table"), TEXTS)
def test_no_number_stands_without_a_check(texts: list[str], table: Table) -> None:
    for text in map(flat, texts):
        prose = re.sub(r"`[^`]*`|```.*?```", lambda match: "x" * len(match.group()), text)
        covered: set[int] = set()
        for piece, expected in table:
            at = prose.find(piece.format(*expected))
            if at >= 0:
                covered |= set(range(at, at + len(piece.format(*expected))))
        loose = [
            found.group()
            for found in numbers(prose)
            if found.start() not in covered
            and not re.match(r".{0,40}localhost", prose[max(0, found.start() - 20) :])
        ]
        assert not loose, f"{loose} in “{text[:80]}…” is held against nothing"


def test_quotient_in_the_help_is_the_packs(pack: Pack) -> None:
    cost = pack.assumptions["cost_per_resident"]
    assert cost.central_value == 8_500_000 / 120
    assert "$8.5 million ÷ 120 teachers" in cost.help


def test_words_hold_no_number_of_their_own() -> None:
    """What the pages say of Evidence is filled from the model, never written as a number."""
    catalogs = Path(__file__).parents[2] / "data" / "messages" / "en"
    for room in ("evidence", "method"):
        text = (catalogs / f"{room}.ftl").read_text(encoding="utf-8")
        assert not [found.group() for found in numbers(text)]

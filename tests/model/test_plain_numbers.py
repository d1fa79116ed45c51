"""What the model answers of one scenario are Python's own numbers, which need no conversion."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given, settings

from model import Scenario, estimate, estimate_district, load_pack
from model.break_even import break_even
from model.estimate import assumptions_in_use
from model.formulas import values_of
from model.headlines import headlines
from model.pack import Pack
from model.questions import caps, reach, set_aside
from model.tornado import tornado
from model.uncertainty import bands
from tests.scenarios import scenarios

PACK = load_pack("2024.1")


def numbers(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Everything in a value that is no text, mapping, sequence or dataclass."""
    if isinstance(value, Pack | str) or value is None:
        return
    if is_dataclass(value):
        for field in fields(value):
            yield from numbers(getattr(value, field.name), f"{place}.{field.name}")
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from numbers(each, f"{place}.{name}")
    elif isinstance(value, tuple | list):
        for each in value:
            yield from numbers(each, place)
    else:
        yield place, value


@settings(max_examples=20)
@given(scenarios(PACK))
def test_no_number_is_numpys(scenario: Scenario) -> None:
    result = estimate(PACK, scenario)
    figures = headlines(PACK, scenario)
    answers = [
        result,
        estimate_district(PACK, scenario, scenario.rows),
        assumptions_in_use(PACK, scenario),
        [values_of(result, name) for name in PACK.lines],
        bands(PACK, scenario, figures, draws=100),
        [tornado(PACK, scenario, figure) for figure in figures[:1]],
        [ask(PACK, scenario) for ask in (break_even, reach, set_aside, caps)],
    ]
    found = [(place, type(each)) for place, each in numbers(answers)]
    assert {kind for _, kind in found} <= {int, float, bool}, found

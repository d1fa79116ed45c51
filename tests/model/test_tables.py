"""The tables that the dial looks up are the model's own answers, at every position of a slider."""

from dataclasses import replace

import numpy as np
import pytest

from model import Pack, decode, estimate
from model.estimate import assumptions_in_use
from model.pack import TuitionCap
from model.slider_tables import line_table, steps


def test_slider_stands_at_nothing_and_at_the_whole_line(pack: Pack) -> None:
    for name, line in pack.lines.items():
        positions = steps(pack, name)
        assert (positions[0], positions[-1]) == (0, line.amount)
        assert set(np.diff(positions)) == {line.step}


@pytest.mark.parametrize("cap", ["lifted", "cpi", 58.0, 70.0])
def test_table_answers_as_the_model_does_at_every_position(pack: Pack, cap: TuitionCap) -> None:
    base = replace(decode("residency_passed_on=40&a.cpi=0.04", pack)[0], tuition_cap=cap)
    for name in pack.lines:
        positions = steps(pack, name)
        table = line_table(pack, base, name, positions)
        for i in range(0, len(positions), 7):
            alone = estimate(pack, replace(base, cuts={name: positions[i]})).lines[name]
            assert table["pay"][i] == pytest.approx(float(alone.districts_pay), abs=1e-4)
            assert table["lost"][i] == pytest.approx(float(alone.services_lost), abs=1e-4)
            assert table["pay"][i] + table["lost"][i] == pytest.approx(positions[i], abs=2e-4)


def test_assumptions_in_use_are_the_users_the_central_or_the_derived(pack: Pack) -> None:
    used = assumptions_in_use(pack, decode("a.students=12500", pack)[0])
    assert list(used) == list(pack.assumptions)
    assert (used["students"], used["cpi"]) == (12_500, 0.03)
    assert float(used["fy2024_tuition"]) == pytest.approx(40_200_000 / 0.42 / 12_500)

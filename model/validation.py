"""Compares the model with figures that others have published.

The pack says which figures, and how each is computed: a few named computations, each with the
Python that a reader can run to get the same number.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from model.estimate import estimate, of_tuition
from model.messages import say
from model.pack import Check, Computation, Computed, Pack, TuitionLine, charged_line
from model.scenario import decode, keep_all
from model.tuition import cap_share, full_tuition


@dataclass(frozen=True)
class Comparison:
    """A published figure beside the model's, in the check's unit."""

    check: Check
    modelled: float
    lines: str
    """Python that computes ``modelled``."""

    @property
    def difference(self) -> float:
        """The model's figure less the published one; 0 where they differ by rounding alone."""
        difference = self.modelled - self.check.published
        return 0.0 if abs(difference) < 1e-9 * abs(self.check.published) else difference

    @property
    def percent(self) -> float:
        """The difference as a percent of the published figure."""
        return 100 * self.difference / self.check.published


def compare(pack: Pack) -> list[Comparison]:
    """Each published figure that the model can compute, at the pack's central values."""
    return [
        Comparison(check, _COMPUTATIONS[found.by].compute(pack, found), reproduce(pack, check))
        for check in pack.checks
        if (found := check.computed)
    ]


def students_behind(pack: Pack, computed: Computed, published: float) -> float:
    """How many students at the average rate have, together, a relief of a published saving."""
    line, values = _tuition(pack, computed)
    return published / ((1 - cap_share(line, values)) * full_tuition(line, values))


def reproduce(pack: Pack, check: Check) -> str:
    """Python that computes what a check compares, and leaves it in ``modelled``.

    Raises:
        ValueError: the model has no figure for the check.
    """
    if check.computed is None:
        raise ValueError(say("model-check-nothing", label=check.name))
    computed = check.computed
    link = f'"{urlencode(computed.link)}"' if computed.link else '""'
    line = pack.lines[computed.line]
    rate = line.assumptions.cap_rate if isinstance(line, TuitionLine) else None
    cap = "1" if rate is None else f'pack.assumptions["{rate}"].central_value'
    answer = _COMPUTATIONS[computed.by].lines.format(students=computed.students, cap=cap)
    return (
        "from model import decode, estimate, load_pack\n"
        f'pack = load_pack("{pack.revision}")\n'
        f"scenario, _ = decode({link}, pack)\n"
        f'line = estimate(pack, scenario).lines["{computed.line}"]\n'
        f"{answer}"
    )


def _tuition(pack: Pack, computed: Computed) -> tuple[TuitionLine, Mapping[str, float]]:
    return charged_line(pack, computed.line), pack.central


def _line_amount(pack: Pack, computed: Computed) -> float:
    return pack.lines[computed.line].amount


def _students(pack: Pack, computed: Computed) -> float:
    line, values = _tuition(pack, computed)
    return values[line.assumptions.students]


def _relief_percent(pack: Pack, computed: Computed) -> float:
    line, values = _tuition(pack, computed)
    return 100 * (1 - cap_share(line, values))


def _full_tuition(pack: Pack, computed: Computed) -> float:
    return full_tuition(*_tuition(pack, computed))


def _full_tuition_of_all(pack: Pack, computed: Computed) -> float:
    line, values = _tuition(pack, computed)
    return full_tuition(line, values) * values[line.assumptions.students]


def _relief_of_students(pack: Pack, computed: Computed) -> float:
    if computed.students is None:
        raise ValueError(say("model-check-students", computation=computed.by))
    before = of_tuition(estimate(pack, keep_all(pack)).lines[computed.line])
    return (_full_tuition(pack, computed) - before.tuition_now) * computed.students


def _services_lost(pack: Pack, computed: Computed) -> float:
    scenario, _ = decode(urlencode(computed.link), pack)
    return estimate(pack, scenario).lines[computed.line].services_lost


Needs = Literal["any", "tuition", "capped"]
"""The lines that a computation is for: any, tuition lines, or those of them that the law caps."""


def needs(computation: Computation) -> Needs:
    """The lines that a computation is for."""
    return _COMPUTATIONS[computation].needs


@dataclass(frozen=True)
class _Way:
    """One way to compute a figure: here, and as Python for a reader."""

    compute: Callable[[Pack, Computed], float]
    lines: str
    needs: Needs = "capped"


_CAP = "cap = {cap}\n"
_COMPUTATIONS: Mapping[Computation, _Way] = {
    "line_amount": _Way(_line_amount, "modelled = line.line", "any"),
    "students": _Way(_students, "modelled = line.students", "tuition"),
    "relief_percent": _Way(_relief_percent, f"{_CAP}modelled = 100 * (1 - cap)"),
    "full_tuition": _Way(_full_tuition, f"{_CAP}modelled = line.tuition_now / cap"),
    "full_tuition_of_all": _Way(
        _full_tuition_of_all, f"{_CAP}modelled = line.tuition_now / cap * line.students"
    ),
    "relief_of_students": _Way(
        _relief_of_students, _CAP + "modelled = line.tuition_now * (1 / cap - 1) * {students}"
    ),
    "services_lost": _Way(_services_lost, "modelled = line.services_lost", "any"),
}

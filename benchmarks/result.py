"""What a measurement found, with its target, and the table of such results."""

from collections.abc import Sequence
from dataclasses import dataclass

_HEAD = ("what", "ours", "stock", "ours ÷ stock", "target", "result")


@dataclass(frozen=True)
class Target:
    """A limit for our figure, or for its ratio to the stock figure."""

    limit: float
    at_least: bool = False
    of_stock: bool = False


@dataclass(frozen=True)
class Result:
    name: str
    ours: float
    unit: str
    target: Target | None = None
    """None if the figure is only for comparison."""
    stock: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.stock if self.stock else None

    @property
    def met(self) -> bool:
        if self.target is None:
            return True
        value = self.ratio if self.target.of_stock else self.ours
        if value is None:
            return False
        return value >= self.target.limit if self.target.at_least else value <= self.target.limit


def table(results: Sequence[Result]) -> str:
    """The results as a Markdown table."""
    rows = [_HEAD, tuple("---" for _ in _HEAD), *map(_row, results)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(result: Result) -> tuple[str, ...]:
    return (
        result.name,
        _amount(result.ours, result.unit),
        "" if result.stock is None else _amount(result.stock, result.unit),
        "" if result.ratio is None else f"{result.ratio:.2f}",
        *(("", "") if result.target is None else _judged(result, result.target)),
    )


def _judged(result: Result, target: Target) -> tuple[str, str]:
    sign = "≥" if target.at_least else "≤"
    times = "×" if target.of_stock else f" {result.unit}"
    return f"{sign} {target.limit:,g}{times}", "met" if result.met else "missed"


def _amount(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}" if value >= 100 or value == int(value) else f"{value:.1f} {unit}"

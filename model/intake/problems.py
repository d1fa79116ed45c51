"""What is wrong with a table, in words; knows nothing of how tables are read."""

from dataclasses import dataclass

from model.parameters import clean_name

MOST_PROBLEMS = 50
"""Problems that are told one by one; nobody reads the thousandth."""
LONGEST_GIVEN = 60


@dataclass(frozen=True)
class Problem:
    """Something in a table that could not be used, and what was done instead.

    A problem of the whole table has no row; its ``given`` is then a clause ("the file is empty")
    and not the text of a cell.
    """

    row: int | None
    """As a spreadsheet numbers it: the first row is 1."""
    column: str
    given: str
    accepted: str
    used: str

    @property
    def message(self) -> str:
        """The problem as one sentence."""
        if self.row is None:
            what = f"{self.given[:1].upper()}{self.given[1:]}"
        else:
            given = f"“{self.given}” cannot be used" if self.given else "nothing is given"
            what = f"Row {self.row:,}, {self.column}: {given}"
        return f"{what}; accepted is {self.accepted}; {self.used}."


class Unreadable(ValueError):
    """Bytes or text that are no table; ``what`` continues a sentence that begins with its name."""

    def __init__(self, what: str, accepted: str) -> None:
        super().__init__(what)
        self.what = what
        self.accepted = accepted


def shown(text: str) -> str:
    """Text from a stranger, short and printable, as a message may show it."""
    plain = clean_name(text[: 10 * LONGEST_GIVEN])
    return plain if len(plain) <= LONGEST_GIVEN else plain[: LONGEST_GIVEN - 1] + "…"


def first_problems(problems: list[Problem], total: int) -> tuple[Problem, ...]:
    """The first problems of a total, and one that says how many more there are."""
    kept = problems[:MOST_PROBLEMS]
    more = total - len(kept)
    if more > 0:
        cells = "1 more cell" if more == 1 else f"{more:,} more cells"
        kept.append(
            Problem(
                None,
                "",
                f"{cells} could not be used",
                "what the messages above say",
                "the rows were left out",
            )
        )
    return tuple(kept)

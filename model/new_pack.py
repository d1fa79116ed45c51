"""Makes a pack's file for a year of which nothing is known yet, from data/new-pack.yaml."""

import re
from datetime import date
from pathlib import Path

from model.messages import say
from model.plain import shortened

TEMPLATE = Path(__file__).parent.parent / "data" / "new-pack.yaml"

_YEAR = re.compile(r"(FY)?(20\d\d)", re.ASCII | re.IGNORECASE)


def new_pack(year: str, today: date) -> str:
    """The text of a pack's file in which its writer fills in what is marked.

    Args:
        year: of the priorities, "2028": their lines begin with the fiscal year after it; or a
            fiscal year, "FY2028": they begin with it.
        today: the day on which it is made.

    Raises:
        ValueError: it is no year.
    """
    match = _YEAR.fullmatch(year.strip())
    if match is None:
        raise ValueError(say("check-new-year", given=shortened(year)))
    number = int(match.group(2))
    filled = {
        "«revision»": f"{year.strip().upper()}.1",
        "«year»": year.strip().upper(),
        "«first_year»": str(number if match.group(1) else number + 1),
        "«today»": today.isoformat(),
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    for mark, value in filled.items():
        text = text.replace(mark, value)
    return text

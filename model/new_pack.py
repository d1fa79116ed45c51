"""Makes a pack's file for a year of which nothing is known yet, from data/new-pack.yaml."""

import re
from collections.abc import Collection
from datetime import date
from pathlib import Path

from model.messages import say
from model.plain import shortened

TEMPLATE = Path(__file__).parent.parent / "data" / "new-pack.yaml"

_YEAR = re.compile(r"((?:FY)?(20\d\d))(?:\.(\d{1,3}))?", re.ASCII | re.IGNORECASE)


def new_pack(year: str, today: date, taken: Collection[str] = ()) -> str:
    """The text of a pack's file in which its writer fills in what is marked.

    Args:
        year: of the priorities, "2028": their lines begin with the fiscal year after it; or a
            fiscal year, "FY2028": they begin with it. Either may name a revision, "2028.2"; else
            it is the next after those that are taken.
        today: the day on which it is made.
        taken: the revisions that other files hold.

    Raises:
        ValueError: it is no year, or its revision is taken.
    """
    match = _YEAR.fullmatch(year.strip())
    if match is None:
        raise ValueError(say("check-new-year", given=shortened(year)))
    named, number = match.group(1).upper(), int(match.group(2))
    held = [int(each.removeprefix(f"{named}.")) for each in taken if each.startswith(f"{named}.")]
    revision = f"{named}.{max(held, default=0) + 1}"
    if match.group(3):
        asked = f"{named}.{int(match.group(3))}"
        if asked in taken or asked == f"{named}.0":
            raise ValueError(say("check-new-taken", given=asked, pack=revision))
        revision = asked
    filled = {
        "«revision»": revision,
        "«year»": named,
        "«first_year»": str(number if named.startswith("FY") else number + 1),
        "«today»": today.isoformat(),
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    for mark, value in filled.items():
        text = text.replace(mark, value)
    return text

"""With which facts and which record of the law a result was made, in one sentence for all."""

from datetime import date

from model import Pack
from model.messages import say
from reports.wording.amounts import date_text


def dated(pack: Pack) -> dict[str, str]:
    """The revision of the facts, and the day whose record of the law it reads, as messages take it.

    Each message that a figure is signed with has both.
    """
    return {"pack": pack.revision, "law_date": date_text(pack.law_as_of)}


def made_with(pack: Pack) -> str:
    """The priorities, the revision of the facts and its day, and the day of the law."""
    return say(
        "years-made-with",
        pack_title=pack.title,
        date=date_text(date.fromisoformat(pack.made)),
        **dated(pack),
    )

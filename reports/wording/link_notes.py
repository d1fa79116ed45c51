"""What is said of a link above its answer: what was not used, what is odd, which facts it opens.

Knows sentences, and nothing of how they are drawn. What may come from a stranger is plain text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from model import PackError, decode, encode, load_pack
from model.changes import Change, Reworded, changes, published, reasons, reworded
from model.languages import LANG
from model.messages import named, say
from model.opening import Opened, newer_unread_of, rises_before_cut_of
from model.pack import Pack
from model.parameters import spoken_number
from model.scenario import to_parameters
from reports.wording.amounts import date_text
from reports.wording.two_laws import both_laws

MOST = 6
"""Sentences about one link."""
_MONEY, _SHARE = "dollars", "share"
"""How the unit of a fraction begins that people read as a percent."""


@dataclass(frozen=True)
class Facts:
    """Which facts a link opens; a sentence with its link as Markdown, of our own words alone."""

    says: str


@dataclass(frozen=True)
class Changed:
    """What has changed in the facts since a link was made."""

    heading: str
    figures: Sequence[str]
    """A sentence for each."""
    then: str
    """The answer as it was."""
    address: str
    """A query that opens that answer."""
    why: Sequence[tuple[str, str]]
    """What was put right, and why."""
    rest: Sequence[str]
    """A sentence for each."""


def not_used(sentences: Sequence[str]) -> list[str]:
    """The first of the sentences about what was not used as given, and how many more there are."""
    more = len(sentences) - MOST
    return [*sentences[:MOST], *([say("shell-more-notices", notices=more)] if more > 0 else [])]


def odd(opened: Iterable[Opened]) -> list[str]:
    """What is odd, though all was used: old data, or years that disagree."""
    found = (each(link) for link in opened for each in (newer_unread_of, rises_before_cut_of))
    return list(dict.fromkeys(notice.message for notice in found if notice))


def of_facts(opened: Opened, asked: Sequence[tuple[str, str]]) -> Facts | Changed | None:
    """For a frozen link, that it is; for a live one, what has changed since it was made.

    Args:
        opened: the link.
        asked: its names and values as they came: what the newer revision does not have any more
            counted then.
    """
    scenario, pack = opened.scenario, opened.pack
    if scenario.pack == pack.revision:
        return _frozen(opened)
    if scenario.made and scenario.made != pack.revision:
        return _since_made(scenario.made, pack, asked)
    return None


def _frozen(opened: Opened) -> Facts:
    pack = opened.pack
    revision, day = pack.revision, date_text(date.fromisoformat(pack.made))
    if load_pack(pack.year).revision == revision:
        return Facts(say("shell-frozen", date=day, revision=revision))
    address = f"?{encode(replace(opened.scenario, pack=pack.year), pack)}"
    return Facts(say("shell-frozen-older", date=day, revision=revision, address=address))


def _since_made(made: str, pack: Pack, asked: Sequence[tuple[str, str]]) -> Facts | Changed | None:
    try:
        old = load_pack(made)
    except PackError:
        return Facts(say("shell-pack-gone", revision=made))
    if old.year != pack.year:
        return Facts(say("shell-made-elsewhere", revision=made, year=pack.year))
    figures, why = changes(old, pack), reasons(old, pack)
    rest = [*map(_sentence, published(old, pack)), *map(_in_words, reworded(old, pack))]
    if not (figures or why or rest):
        return None
    before, _ = decode([each for each in asked if each[0] not in ("pack", "made", LANG)], old)
    frozen = urlencode({**to_parameters(replace(before, pack="", made=""), old), "pack": made})
    return Changed(
        say("shell-changed", revision=made),
        [_sentence(change) for change in figures],
        both_laws(old, before),
        f"?{frozen}",
        [(each.what, each.why) for each in why],
        rest,
    )


def _sentence(change: Change) -> str:
    kind = "added" if change.before is None else "removed" if change.after is None else "changed"
    share = change.unit.startswith(_SHARE)
    money = change.unit.startswith(_MONEY)
    before, after = (_figure(end or 0, share, money) for end in (change.before, change.after))
    ends = {"before_figure": before, "after_figure": after}
    unit = change.unit.removeprefix(_SHARE).strip() if share else change.unit
    return say("shell-change", happened=kind, fact=change.what, **ends, unit=named(unit)).strip()


def _figure(value: float, share: bool, money: bool) -> str:
    """A figure as people write it; a share is a percent, and dollars go down to the cent."""
    if share:
        return f"{spoken_number(round(100 * value, 4))}%"
    return spoken_number(round(value, 2 if money else 4))


def _in_words(change: Reworded) -> str:
    kind = "changed" if change.before and change.after else "removed" if change.before else "added"
    ends = {"before_words": change.before, "after_words": change.after}
    return say("shell-reworded", happened=kind, fact=change.what, **ends)

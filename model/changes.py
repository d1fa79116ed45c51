"""What changed between two revisions of a pack, for links that were made with the older one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from model.estimate import assumptions_in_use
from model.messages import say
from model.pack import Changed, Pack
from model.packs import all_packs
from model.scenario import keep_all


@dataclass(frozen=True)
class Change:
    """A figure that differs between two revisions, in ``unit``; None where one has none."""

    what: str
    before: float | None
    after: float | None
    unit: str


@dataclass(frozen=True)
class Reworded:
    """Words that differ between two revisions; "" where one has none."""

    what: str
    before: str
    after: str


def changes(old: Pack, new: Pack) -> list[Change]:
    """What the estimate is made of: the lines, assumptions and ranges that differ.

    In the order of the newer pack.
    """
    found = []
    was: float | None
    now: float | None
    for name, line in {**new.stated, **old.stated}.items():
        was, now = (p.lines[name].amount if name in p.lines else None for p in (old, new))
        found.append(Change(say("model-line", line=line.name), was, now, "dollars"))
    before, after = (assumptions_in_use(pack, keep_all(pack)) for pack in (old, new))
    for name in dict.fromkeys([*new.assumptions, *old.assumptions]):
        declared = new.assumptions.get(name) or old.assumptions[name]
        found.append(Change(declared.label, before.get(name), after.get(name), declared.unit))
        if name in old.assumptions and name in new.assumptions:
            for end in ("low", "high"):
                was, now = (getattr(pack.assumptions[name], end) for pack in (old, new))
                what = say(f"model-change-{end}", label=declared.label)
                found.append(Change(what, was, now, declared.unit))
    return [change for change in found if change.before != change.after]


def published(old: Pack, new: Pack) -> list[Change]:
    """The published figures that differ: what the model is held against."""
    before, after = ({check.name: check for check in pack.checks} for pack in (old, new))
    found = []
    for name, check in {**after, **before}.items():
        was, now = (each[name].published if name in each else None for each in (before, after))
        found.append(Change(say("model-change-published", label=name), was, now, check.unit))
    return [change for change in found if change.before != change.after]


def reworded(old: Pack, new: Pack) -> list[Reworded]:
    """The names, the kinds of source, the statuses and the proposals that differ."""
    found = [
        *_words("model-change-name", "name", old.stated, new.stated),
        *_words("model-change-status", "status", old.stated, new.stated),
        *_words("model-change-name", "label", old.assumptions, new.assumptions),
        *_words("model-change-kind", "kind", old.assumptions, new.assumptions),
    ]
    for name in dict.fromkeys([*new.presets, *old.presets]):
        preset = new.presets.get(name) or old.presets[name]
        was, now = (_link(pack, name) for pack in (old, new))
        found.append(Reworded(say("model-change-preset", preset=preset.name), was, now))
    return [each for each in found if each.before != each.after]


def reasons(old: Pack, new: Pack) -> list[Changed]:
    """What the revisions from one to another of the same year say has changed in them, and why."""
    between = [pack for pack in all_packs().values() if pack.year == new.year]
    if old not in between or new not in between:
        return list(new.changes)
    later = between[between.index(old) + 1 : between.index(new) + 1]
    return [each for pack in later for each in pack.changes]


def _link(pack: Pack, preset: str) -> str:
    """What a preset chooses, as a link says it; "" where there is none."""
    if preset not in pack.presets:
        return ""
    return urlencode(pack.presets[preset].link) or say("model-change-no-cut")


def _words(
    message: str, field: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> list[Reworded]:
    """How one field of what both revisions have was called, and is."""
    return [
        Reworded(
            say(message, label=getattr(each, "label", "") or each.name),
            getattr(old[name], field),
            getattr(each, field),
        )
        for name, each in new.items()
        if name in old
    ]

"""What changed between two revisions of a pack, for links that were made with the older one."""

from dataclasses import dataclass

from model.estimate import assumptions_in_use
from model.messages import say
from model.pack import Pack
from model.scenario import keep_all


@dataclass(frozen=True)
class Change:
    """A figure that differs between two revisions, in ``unit``; None where one has none."""

    what: str
    before: float | None
    after: float | None
    unit: str


def changes(old: Pack, new: Pack) -> list[Change]:
    """The lines and assumptions whose figures differ, in the order of the newer pack."""
    found = []
    was: float | None
    now: float | None
    for name in dict.fromkeys([*new.lines, *old.lines]):
        line = new.lines.get(name) or old.lines[name]
        was, now = (p.lines[name].amount if name in p.lines else None for p in (old, new))
        found.append(Change(say("model-line", line=line.name), was, now, "dollars"))
    before, after = (assumptions_in_use(pack, keep_all(pack)) for pack in (old, new))
    for name in dict.fromkeys([*new.assumptions, *old.assumptions]):
        declared = new.assumptions.get(name) or old.assumptions[name]
        was, now = (values.get(name) for values in (before, after))
        found.append(Change(declared.label, was, now, declared.unit))
    return [change for change in found if change.before != change.after]

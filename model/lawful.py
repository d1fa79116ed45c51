"""Fills in what a pack's file takes from the record of the law, before the schema reads it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from model.law import Rule, law
from model.messages import say
from model.mistakes import Finding, Keys
from model.schema_words import not_among

CAP = "{cap}"
"""What stands in a pack's words for the percent of the cap in law, the lowest of several."""


def with_law(content: Any) -> tuple[Any, list[Finding]]:
    """A pack's content with the law in it, and what it says of the law that is wrong.

    A tuition line that names a rule may name an assumption as its cap that the file does not
    declare: it becomes an assumption with the rule's value in the pack's first year. A tuition cap
    whose value is "law" gets that number, and so does each text of a cap or a preset that has the
    mark for it. The sources that the rules cite join the pack's.

    Args:
        content: what stands in the file. What is not shaped like a pack is left as it is, for the
            schema to refuse.

    Raises:
        LawError: the record of the law cannot be used.
    """
    try:
        return _with_law(content)
    except (AttributeError, KeyError, TypeError):
        return content, []


def _with_law(content: Any) -> tuple[Any, list[Finding]]:
    added: dict[str, Any] = {}
    sources: dict[str, Any] = {}
    caps: list[float] = []
    later: dict[int, list[float]] = {}
    wrong = []
    stated = content.get("lines_without_amount", {})
    lines = [("lines", *each) for each in content["lines"].items()]
    for group, key, line in [*lines, *(("lines_without_amount", *each) for each in stated.items())]:
        name = line.get("law")
        if name is None:
            continue
        place = (group, key, "law")
        if name not in law().rules:
            wrong.append(Finding(place, not_among(str(name), say("check-law-rules"), law().rules)))
            continue
        sources |= {each: law().sources[each].model_dump() for each in law().cited(name)}
        if line.get("kind") != "tuition":
            continue
        rule, cap_rate = law().rules[name], line["assumptions"].get("cap_rate")
        percent = _value(content, rule)
        begins = rule.next_year(content["first_year"], content["law_as_of"])
        if cap_rate is None:
            value = None if begins is None else rule.value(begins, content["law_as_of"])
            if begins is not None and value is not None:
                later.setdefault(begins, []).append(value)
            continue
        if percent is None:
            wrong.append(_not_yet(content["first_year"], name, rule, place, begins))
            continue
        caps.append(percent)
        if cap_rate not in content["assumptions"]:
            added[cap_rate] = _assumption(rule, percent, law().cited(name)[0])
    # Without a cap in the first year, the law that a scenario may keep to is that of the next.
    in_law = caps or later.get(min(later, default=0), [])
    lowest = f"{min(in_law):g}" if in_law else ""
    named = [
        {**cap, "value": lowest} if cap["value"] == "law" and in_law else cap
        for cap in content.get("tuition_caps", [])
    ]
    texts = {"tuition_caps": dict(enumerate(named)), "presets": content["presets"]}
    if not in_law:
        wrong += _without_cap(texts)
    filled = {
        group: {key: _filled(each, lowest) for key, each in items.items()}
        for group, items in texts.items()
    }
    whole = {
        **content,
        "sources": {**sources, **content["sources"]},
        "assumptions": {**content["assumptions"], **added},
        "tuition_caps": list(filled["tuition_caps"].values()),
        "presets": filled["presets"],
    }
    # Two lines may stand under the same rule.
    return whole, list(dict.fromkeys(wrong))


def _filled(texts: Mapping[str, Any], percent: str) -> dict[str, Any]:
    return {
        key: text.replace(CAP, percent) if isinstance(text, str) else text
        for key, text in texts.items()
    }


def _without_cap(texts: Mapping[str, Mapping[str | int, Any]]) -> Iterator[Finding]:
    """Texts that name a cap in law where there is none."""
    for group, items in texts.items():
        for key, each in items.items():
            for name, text in each.items():
                if isinstance(text, str) and CAP in text:
                    yield Finding((group, key, name), say("check-cap-mark", given=CAP))


def _not_yet(first_year: int, name: str, rule: Rule, place: Keys, begins: int | None) -> Finding:
    """That a rule has no value in a pack's first year, or only one that was recorded too late."""
    year, recorded = f"FY{first_year}", rule.first_recorded(first_year)
    if recorded is not None:
        day = recorded.isoformat()
        return Finding(("law_as_of",), say("check-law-later", given=name, year=year, recorded=day))
    if begins is not None:
        keys = (*place[:-1], "assumptions", "cap_rate")
        later = f"FY{begins}"
        return Finding(keys, say("check-law-begins", given=name, year=year, other_year=later))
    return Finding(place, say("check-no-law", given=name, year=year))


def _value(content: Any, rule: Rule) -> float | None:
    day, year = content["law_as_of"], content["first_year"]
    if not isinstance(day, date) or not isinstance(year, int):
        raise TypeError
    return rule.value(year, day)


def _assumption(rule: Rule, percent: float, source: str) -> dict[str, Any]:
    share = round(percent / 100, 12)
    return {
        "label": rule.title,
        "short": rule.short,
        "help": rule.says,
        "unit": "share",
        "low": share,
        "central": share,
        "high": share,
        "allowed": [share, share],
        "kind": "law",
        "source": source,
    }

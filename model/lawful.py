"""Fills in what a pack's file takes from the record of the law, before the schema reads it."""

from datetime import date
from typing import Any

from model.law import Rule, law
from model.messages import say


def with_law(content: Any) -> Any:
    """A pack's content with the law in it.

    A tuition line that names a rule may name an assumption as its cap that the file does not
    declare: it becomes an assumption with the rule's value in the pack's first year. A tuition cap
    whose value is "law" gets that number. The sources that the rules cite join the pack's.

    Args:
        content: what stands in the file. What is not shaped like a pack is left as it is, for the
            schema to refuse.

    Raises:
        ValueError: a line names a rule that there is not, or one without a value in that year.
    """
    try:
        return _with_law(content)
    except (AttributeError, KeyError, TypeError):
        return content


def _with_law(content: Any) -> Any:
    lines = content["lines"]
    added: dict[str, Any] = {}
    sources: dict[str, Any] = {}
    caps = []
    for line in [*lines.values(), *content.get("lines_without_amount", {}).values()]:
        if line.get("law") is None:
            continue
        if line["law"] not in law().rules:
            names = ", ".join(law().rules)
            raise ValueError(say("model-pack-no-rule", given=str(line["law"]), names=names))
        sources |= {name: law().sources[name].model_dump() for name in law().cited(line["law"])}
        cap_rate = line["assumptions"].get("cap_rate") if line.get("kind") == "tuition" else None
        if cap_rate is None:
            continue
        rule = law().rules[line["law"]]
        percent = _value(content, line["law"], rule)
        caps.append(percent)
        if cap_rate not in content["assumptions"]:
            added[cap_rate] = _assumption(rule, percent, law().cited(line["law"])[0])
    named = [
        {**cap, "value": f"{min(caps):g}"} if cap["value"] == "law" and caps else cap
        for cap in content.get("tuition_caps", [])
    ]
    return {
        **content,
        "sources": {**sources, **content["sources"]},
        "assumptions": {**content["assumptions"], **added},
        "tuition_caps": named,
    }


def _value(content: Any, name: str, rule: Rule) -> float:
    day, year = content["law_as_of"], content["first_year"]
    if not isinstance(day, date) or not isinstance(year, int):
        raise TypeError
    percent = rule.value(year, day)
    if percent is None:
        raise ValueError(say("model-pack-no-law", given=name, year=f"FY{year}"))
    return percent


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

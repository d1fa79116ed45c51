"""The law that a pack's lines stand under, as a hearing has it on its screen."""

from collections.abc import Iterator

from model import Pack
from model.law import Rule, law
from model.messages import say
from reports.dial.form import Statute
from reports.wording.evidence import details_in_words

_QUOTATION = "“"
"""What begins the words of another in data/law.yaml."""


def statutes(pack: Pack, year: int) -> list[Statute]:
    """Each rule that a line stands under, with what is law in a fiscal year.

    Args:
        pack: the lines, and the day whose record of the law counts.
        year: fiscal year.
    """
    return [each for rule in _rules(pack) for each in _in_force(pack, rule, year)]


def articles(pack: Pack, year: int) -> list[str]:
    """The articles that hold what is law in a fiscal year, as they are cited."""
    return [rule.article for rule in _rules(pack) if rule.in_force(year, pack.law_as_of)]


def _rules(pack: Pack) -> list[Rule]:
    names = dict.fromkeys(line.law for line in pack.stated.values() if line.law)
    return [law().rules[name] for name in names]


def _in_force(pack: Pack, rule: Rule, year: int) -> Iterator[Statute]:
    enacted = rule.in_force(year, pack.law_as_of)
    if enacted is None:
        return
    source = law().sources[enacted.source]
    yield Statute(
        heading=say("evidence-law-heading", label=rule.title, article=rule.article),
        says=source.says,
        words=say(
            "dial-statute-words",
            own_words="yes" if _QUOTATION in source.says else "no",
            article=rule.article,
        ),
        act=say("dial-statute-act", act=enacted.act),
        title=source.title,
        address=source.address,
        details=details_in_words(source),
    )

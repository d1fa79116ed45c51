"""The method as a document: a tagged PDF, versioned with the pack."""

from dataclasses import asdict
from datetime import date
from typing import Any

from model import Pack, keep_all
from reports.explain.method import formula_groups, terms_in_words, uncertainty_in_words
from reports.explain.published import published_figures
from reports.explain.sensitivity import range_in_words
from reports.papers.typeset import to_pdf
from reports.wording.assumption_values import assumption_unit
from reports.wording.evidence import omission_in_words
from reports.wording.sentences import words


def method_pdf(pack: Pack, made: date) -> bytes:
    """The method as a tagged PDF, versioned with the pack."""
    return to_pdf("method_paper.typ", method_data(pack, made), made)


def method_data(pack: Pack, made: date) -> dict[str, Any]:
    """All that the method's PDF says."""
    say, nothing = words()["evidence"]["method"], keep_all(pack)
    return {
        "title": say["title"],
        "version": say["version"].format(
            pack=pack.revision, title=pack.title, made=f"{made:%B %-d, %Y}"
        ),
        "headings": say["headings"],
        "rule": say["rule"],
        "groups": [asdict(group) for group in formula_groups(pack)],
        "terms": [list(term) for term in terms_in_words()],
        "assumptions": [
            [
                each.label,
                f"{range_in_words(pack, nothing, name)} ({assumption_unit(each)})",
                f"{each.kind}: {pack.sources[each.source].title}",
            ]
            for name, each in pack.assumptions.items()
        ],
        "uncertain": uncertainty_in_words(),
        "omissions": [
            {"line": pack.lines[name].name, "texts": [omission_in_words(o) for o in omissions]}
            for name, omissions in pack.left_out.items()
        ],
        "checks": [
            [each.name, each.published, each.modelled, each.difference, each.why]
            for each in published_figures(pack)
        ],
        "check_heads": say["check_heads"],
        "falsified": pack.falsified_by,
        "sources": [
            f"{each.title} ({each.date}; {each.kind}). {each.says}"
            for each in pack.sources.values()
        ],
    }

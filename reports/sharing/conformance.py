"""The accessibility conformance report as HTML; every text in it is escaped."""

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path
from typing import Final, get_args

from model.conformance import Conformance, Criterion, Level, Report, conformance_report
from model.messages import kept_by_language, say
from reports.wording.amounts import date_text
from reports.wording.as_written import as_written

_WCAG: Final = "https://www.w3.org/TR/WCAG{}/"
_STREAMLIT: Final = "https://github.com/streamlit/streamlit/issues/"

_STRONG: Final = re.compile(r"\*\*(.+?)\*\*")


@cache
def conformance_css() -> str:
    """The style of the report's lists and tables."""
    return (Path(__file__).parent / "conformance.css").read_text("utf-8")


def barrier_form(revision: str, home: str) -> str:
    """The text of a report of a barrier, to be filled in.

    Args:
        revision: of the data that the page shows.
        home: the home page's address.
    """
    report = conformance_report()
    words = {"product": report.product, "version": report.version, "pack": revision}
    return say("access-barrier-form", address=home, **words)


def page_html(revision: str, home: str) -> str:
    """All that the page says below its title, for those without scripts."""
    contact = conformance_report().contact
    told = say("access-contact", address=contact) if contact else say("access-no-contact")
    return (
        f"<style>{conformance_css()}</style><section>"
        f'<h2 id="barrier">{escape(say("access-barrier"))}</h2>'
        f'<p>{escape(say("access-barrier-note"))}</p><pre class="resc-conformance">'
        f"{escape(barrier_form(revision, home))}</pre><p>{escape(told)}</p>"
        f"{_report_html()}</section>"
    )


@kept_by_language()
def _report_html() -> str:
    report = conformance_report()
    noted = [
        f"<h3>{escape(say(f'access-{part}'))}</h3><p>{_paragraph(say(f'access-{part}-says'))}</p>"
        for part in ("notes", "methods")
    ]
    return "".join(
        [
            f'<h2 id="report">{escape(say("access-heading", product=report.product))}</h2>',
            f"<p>{escape(say('access-form'))}</p>{product_html(report)}",
            *noted,
            f"<h3>{escape(say('access-standards'))}</h3>{included_html()}",
            f"<h3>{escape(say('access-terms'))}</h3>{terms_html()}",
            f"<h3>{escape(say('access-tables'))}</h3><p>{escape(say('access-tables-says'))}</p>",
            criteria_html(report, "A"),
            criteria_html(report, "AA"),
            f"<p>{escape(say('access-table-aaa'))}</p>",
        ]
    )


def _paragraph(text: str) -> str:
    """A text of the catalogs in which some words are strong."""
    return _STRONG.sub(r"<b>\1</b>", escape(text))


def product_html(report: Report) -> str:
    """What the report is on."""
    version = say("access-product-version", product=report.product, version=report.version)
    rows = [
        (say("access-product"), version),
        (say("access-date"), date_text(report.date)),
        (say("access-described"), say("access-described-says")),
        (say("access-contact-heading"), report.contact or say("access-contact-none")),
    ]
    return _list(rows)


def terms_html() -> str:
    """What each level of conformance means."""
    levels = [(level_name(each), say(f"access-level-{each}.says")) for each in _levels()]
    return _list(
        [*levels, (say("access-level-not-evaluated"), say("access-level-not-evaluated.says"))]
    )


def included_html() -> str:
    """Which standards the report covers."""
    rows = "".join(
        f'<tr role="row"><th scope="row" role="rowheader"><a href="{_WCAG.format(digits)}">'
        f"{as_written(f'Web Content Accessibility Guidelines {number}')}</a></th>"
        f'<td role="cell">{escape(say("access-included"))}</td></tr>'
        for digits, number in (("20", "2.0"), ("21", "2.1"), ("22", "2.2"))
    )
    return _table(
        say("access-standards"), [say("access-standard"), say("access-included-head")], rows
    )


def criteria_html(report: Report, level: Level) -> str:
    """The criteria of a level: how far each is met, what holds and what does not, and its tests."""
    rows = "".join(_row(number, each) for number, each in report.of(level).items())
    heads = [say(f"access-head-{each}") for each in ("criterion", "conformance", "remarks")]
    return _table(say(f"access-table-{level}"), heads, rows)


def level_name(level: Conformance) -> str:
    """What a level of conformance is called."""
    return say(f"access-level-{level}")


def _levels() -> tuple[Conformance, ...]:
    return get_args(Conformance)


def _row(number: str, criterion: Criterion) -> str:
    address = f"{_WCAG.format('22')}#{criterion.address}"
    name = f"{escape(number)} {as_written(criterion.name)}"
    level = escape(say("access-of-level", level=criterion.level))
    conforms, remarks = (escape(say(f"access-head-{each}")) for each in ("conformance", "remarks"))
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><a href="{address}">{name}</a> {level}'
        f'</th><td role="cell" data-column="{conforms}">{escape(level_name(criterion.conforms))}'
        f'</td><td role="cell" data-column="{remarks}">{"".join(_remarks(number, criterion))}'
        f"</td></tr>"
    )


def _remarks(number: str, criterion: Criterion) -> Iterable[str]:
    key = number.replace(".", "-")
    yield f"<p>{escape(say(f'access-remark-{key}'))}</p>"
    if day := criterion.looked_at:
        yield f"<p>{escape(say(f'access-hand-{key}', date=date_text(day)))}</p>"
    for issue in criterion.streamlit:
        link = f'<a href="{_STREAMLIT}{issue}">{escape(say("access-issue", number=str(issue)))}</a>'
        yield f"<p>{link}</p>"
    if criterion.tests:
        held = escape(say("access-held", tests=len(criterion.tests)))
        tests = "".join(f"<li><code>{escape(each)}</code></li>" for each in criterion.tests)
        yield f'<details><summary>{held}</summary><ul lang="en">{tests}</ul></details>'


def _list(rows: Iterable[tuple[str, str]]) -> str:
    said = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in rows)
    return f'<dl class="resc-conformance">{said}</dl>'


def _table(caption: str, heads: Iterable[str], rows: str) -> str:
    """A table whose rows become blocks on a phone, so its roles are named in attributes."""
    columns = "".join(f'<th scope="col" role="columnheader">{escape(each)}</th>' for each in heads)
    return (
        f'<table class="resc-conformance" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{columns}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>'
    )

"""The service lines, folded below the dial: both ends of each, its gap, what is left out."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

import streamlit as st

from model import Pack, Scenario, estimate
from model.estimate import assumptions_in_use
from model.messages import kept_by_language, say
from model.opening import Opened
from model.pack import ServiceLine, StatedLine
from model.parameters import number_text
from model.scenario import choices
from model.service import ServiceEstimate
from reports.dial.data import quoted_from
from reports.sharing.parts import SERVICES
from reports.wording.amounts import dollars, exact_money, shown_line
from reports.wording.as_written import quoted
from reports.wording.evidence import omission_in_words
from reports.wording.origins import CHOICE, ids_of_line
from reports.wording.readings import charging_sentence
from reports.wording.sentences import taken, unit_count
from ui.chain import sources_html
from ui.chrome import style_sheet
from ui.figure_ids import data_figure, show_origins
from ui.fold import fold
from ui.part import asked_part, bring_into_view
from ui.service_gap import gap_html, ids_of_gap
from ui.session import current

KEY = "service_lines"


def show_service_lines() -> None:
    """Offer each service line in the terms of what it buys; unfolded where the address asks so."""
    opened = current()
    asked = asked_part((SERVICES,)) == SERVICES
    lines = _service_lines(opened.pack)
    if not (lines or opened.pack.lines_without_amount or asked):
        return
    st.session_state.setdefault(KEY, asked)
    box = fold(say("services-title"), KEY)
    if asked:
        bring_into_view(KEY)
    if box:
        with box:
            _contents(opened, lines)


def _service_lines(pack: Pack) -> dict[str, ServiceLine]:
    return {name: line for name, line in pack.lines.items() if isinstance(line, ServiceLine)}


def _contents(opened: Opened, lines: dict[str, ServiceLine]) -> None:
    style_sheet(KEY)
    pack = opened.pack
    lead = say("services-lead") if lines else say("services-none", pack_title=pack.title)
    rules = replace(choices(opened.scenario), cuts={})
    drawn = [
        _section(
            [*ids_of_line(pack, name), CHOICE],
            _heading(line)
            + _both_ends(pack, opened.scenario, name, line)
            + _whatever_is_cut(pack, rules, name),
        )
        for name, line in lines.items()
    ]
    drawn += [
        _section(ids_of_line(pack, name), _stated(pack, line))
        for name, line in pack.lines_without_amount.items()
    ]
    st.html(f"<p>{escape(lead)}</p>{''.join(drawn)}")
    ids = [each for name, line in lines.items() for each in _ids(pack, name, line)]
    ids += [each for name in pack.lines_without_amount for each in ids_of_line(pack, name)]
    if ids:
        show_origins(pack, ids)


def _ids(pack: Pack, name: str, line: ServiceLine) -> list[str]:
    """The ids of all that is shown of a line."""
    of_gap = ids_of_gap(name, line.gap) if line.gap else []
    return [*ids_of_line(pack, name), CHOICE, *of_gap, *_ids_left_out(pack, name)]


def _ids_left_out(pack: Pack, name: str) -> list[str]:
    return [f"omitted-{name}"] if name in pack.left_out else []


def _section(ids: Iterable[str], content: str) -> str:
    return f'<section class="resc-service" {data_figure(*ids)}>{content}</section>'


def _word(status: str) -> str:
    """A line's status as messages take it."""
    return status.replace(" ", "-")


def _stated(pack: Pack, line: StatedLine) -> str:
    heading = say("services-stated", line=line.name, status=_word(line.status))
    return (
        f"<h2>{escape(heading)}</h2><p>{escape(line.why)}</p>"
        f"{_quoted(line.quote, quoted_from(pack.sources[line.source]))}"
    )


def _heading(line: ServiceLine) -> str:
    whole_line, status = exact_money(line.amount), _word(line.status)
    heading = say("services-line", line=line.name, whole_line=whole_line, status=status)
    return f"<h2>{escape(heading)}</h2><p>{escape(say('services-buys', buys=line.buys))}</p>"


def _both_ends(pack: Pack, scenario: Scenario, name: str, line: ServiceLine) -> str:
    """What the cut does if nobody makes up for it, and beside it if districts do."""
    if cut := scenario.cuts[name]:
        said = say("services-cut", taken=taken([line]), cut=exact_money(cut))
    else:
        scenario = replace(scenario, cuts={**scenario.cuts, name: line.amount})
        said = say("services-whole", taken=taken([line]))
    nobody = _end("nobody", _lost(pack, scenario, name), say("services-law-nothing"))
    charging = charging_sentence(pack, line, scenario.first_year)
    districts = _end("districts", _paid(pack, scenario, name, line), charging)
    return f'<p>{escape(said)}</p><div class="resc-ends">{nobody}{districts}</div>'


def _end(who: str, points: Iterable[str], law: str) -> str:
    return (
        f"<div><h3>{escape(say(f'services-end-{who}'))}</h3>{_listed(points)}"
        f"<p>{escape(law)}</p></div>"
    )


def _lost(pack: Pack, scenario: Scenario, name: str) -> list[str]:
    """What is lost if none of a cut is passed on to districts, in the units of the line."""
    none = replace(scenario, passed_on={**scenario.passed_on, name: 0.0})
    result = estimate(pack, none)
    lost = [unit_count(result, name, unit) for unit in result.lines[name].units_lost]
    return [*(say("services-end-lost", units=units) for units in lost), say("services-end-unpaid")]


def _paid(pack: Pack, scenario: Scenario, name: str, line: ServiceLine) -> list[str]:
    """What is paid if all of a cut is passed on to districts."""
    everything = replace(scenario, passed_on={**scenario.passed_on, name: 100.0})
    found = estimate(pack, everything).lines[name]
    amounts = shown_line(found)
    pay = amounts.money(amounts.districts_pay)
    points = [say("services-end-paid", pay=pay, charged_as=line.charged_as)]
    shared = found.per_partner_district if isinstance(found, ServiceEstimate) else None
    if line.partners and shared is not None:
        partners = number_text(assumptions_in_use(pack, scenario)[line.partners])
        sharers = pack.assumptions[line.partners].term
        said = {"each": dollars(shared), "partners": partners, "sharers": sharers}
        points.append(say("services-end-partners", **said))
    return [*points, say("services-end-kept")]


def _listed(points: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(point)}</li>' for point in points)}</ul>"


def _quoted(text: str, source: str) -> str:
    return f"<blockquote>{quoted(text)} <cite>{escape(source)}</cite></blockquote>"


@kept_by_language(64)
def _whatever_is_cut(pack: Pack, rules: Scenario, name: str) -> str:
    """What stands below a line's two ends, and is the same for every cut."""
    line = _service_lines(pack)[name]
    used = [each for unit in line.units.values() for each in unit.assumptions()]
    sources = [line.amount_source, *(pack.assumptions[each].source for each in used)]
    parts = [
        _quoted(line.quote, quoted_from(pack.sources[line.source])),
        sources_html(pack, sources),
    ]
    if line.gap:
        parts.append(gap_html(pack, rules, name, line, line.gap))
    if omissions := pack.left_out.get(name, []):
        heading = escape(say("services-left-out"))
        ids = data_figure(*_ids_left_out(pack, name))
        texts = _listed(map(omission_in_words, omissions))
        parts.append(f"<div {ids}><h3>{heading}</h3>{texts}</div>")
    return "".join(parts)

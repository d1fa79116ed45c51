"""The law as a timeline, the presets with what became of them, and what is not known."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from model.messages import say
from model.pack import Pack
from reports.explain.law import History, Moment, histories
from reports.wording.amounts import date_text
from reports.wording.caps import outcome_in_words
from reports.wording.evidence import kinds_in_words, not_known_in_words
from reports.wording.origins import UNKNOWN
from ui.chain import source_links
from ui.figure_ids import data_figure, figures_of
from ui.plain import escaped


def show_kinds() -> None:
    """Offer what the kinds of source mean."""
    with st.expander(say("evidence-kinds"), key="kinds"):
        st.markdown("\n".join(f"- {each}" for each in kinds_in_words()))
        st.markdown(say("evidence-kinds-address"))


def show_law(pack: Pack) -> None:
    """Each rule of law that a line stands under: what is enacted, and apart what is proposed."""
    found = histories(pack)
    if not found:
        st.markdown(say("evidence-law-none"))
        return
    st.markdown(say("evidence-law", date=date_text(pack.law_as_of)))
    for history in found:
        with st.container(border=True):
            st.html(history_html(pack, history))


def history_html(pack: Pack, history: History) -> str:
    """A rule as two timelines, one of what is law and one of what is not, each with its heading."""
    heading = say("evidence-law-heading", label=history.title, article=history.article)
    lines = say("evidence-law-lines", lines=history.lines)
    missing = "".join(f"<li>{escape(text)}</li>" for text in history.not_known)
    return (
        f'<div class="resc-law" {data_figure(history.id)}><h2>{escape(heading)}</h2>'
        f"<p>{escape(history.says)} {escape(lines)}</p>"
        + _timeline(pack, "enacted", history.enacted)
        + _timeline(pack, "proposed", history.proposed)
        + (f"<h3>{escape(say('evidence-law-missing'))}</h3><ul>{missing}</ul>" if missing else "")
        + "</div>"
    )


def _timeline(pack: Pack, state: str, moments: Sequence[Moment]) -> str:
    if not moments:
        return ""
    heading = escape(say(f"evidence-law-{state}"))
    rows = "".join(_moment(pack, each) for each in moments)
    return f'<h3>{heading}</h3><ol class="resc-timeline {state}">{rows}</ol>'


def _moment(pack: Pack, each: Moment) -> str:
    outcome = f'<p class="outcome">{escape(each.outcome)}</p>' if each.outcome else ""
    return (
        f"<li><p><b>{escape(each.holds)}</b></p>"
        f"<p>{escape(each.by)}</p>{outcome}"
        f"<p>{source_links(pack, each.sources)}</p></li>"
    )


def show_presets(pack: Pack) -> None:
    """Each preset that somebody has proposed, with what became of it."""
    proposed = {name: each for name, each in pack.presets.items() if each.outcome}
    if not proposed:
        return
    st.header(say("evidence-presets"), anchor=False)
    for name, preset in proposed.items():
        place = f"preset_{name}"
        with figures_of(pack, place, f"preset-{name}", listed=False, border=True):
            values = {"preset": preset.name, "author": preset.author, "date": preset.date}
            words = {key: escaped(value) for key, value in values.items()}
            st.markdown(say("evidence-preset", **words, about=escaped(preset.about)))
            if preset.outcome:
                st.markdown(escaped(outcome_in_words(preset.outcome)))
                names = [preset.source, *filter(None, [preset.outcome.source])]
                st.html(f"<p>{source_links(pack, names)}</p>")


def show_not_known(pack: Pack) -> None:
    """What was looked for and not found, and when."""
    if not pack.not_known:
        return
    st.header(say("evidence-unknown"), anchor=False)
    texts = (escaped(not_known_in_words(each)) for each in pack.not_known)
    with figures_of(pack, "unknown", UNKNOWN, listed=False):
        st.markdown("\n".join(f"- {text}" for text in texts))

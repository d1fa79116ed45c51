"""How a figure is worked out, step by step."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from model import Estimate, Pack, estimate
from model.headlines import Headline, headlines
from model.messages import say
from model.uncertainty import bands
from reports.explain.chain import Chain, ChainStep, chain, changed_in_words
from reports.explain.sensitivity import spoken_of
from reports.wording.evidence import source_in_words
from reports.wording.headline_figures import (
    BAND_MEANS,
    band_sentence,
    headline_label,
    headline_value,
)
from reports.wording.sentences import listed
from ui.session import current


def show_chain(*lines: str) -> None:
    """Offer the steps behind each headline figure of the lines named, or of all lines."""
    # Made only when somebody opens it, so that it costs nothing while a slider moves. The label
    # may not change: Streamlit would take it for another expander, and close it.
    key = f"chain_{'_'.join(lines)}"
    box = st.expander(say("evidence-chain"), key=key, on_change="rerun")
    if not box.open:
        return
    with box:
        opened = current()
        scenario = spoken_of(opened.pack, opened.scenario)
        if scenario is not opened.scenario:
            st.markdown(say("evidence-chain-whole"))
        result = estimate(opened.pack, scenario)
        wanted = [
            each for each in headlines(opened.pack, scenario) if not lines or (each.line in lines)
        ]
        if not wanted:
            st.markdown(say("evidence-chain-none"))
            return
        choose_chain(result, wanted, key)


def choose_chain(result: Estimate, wanted: Sequence[Headline], key: str) -> None:
    """Let the visitor choose one of the headline figures, and draw the steps behind it."""
    by_name = {each.name: each for each in wanted}

    def label(name: str) -> str:
        return headline_label(result.pack, by_name[name])

    chosen = st.pills(
        say("evidence-figure"),
        list(by_name),
        format_func=label,
        default=wanted[0].name,
        key=f"{key}_figure",
    )
    headline = by_name.get(chosen or wanted[0].name, wanted[0])
    found = bands(result.pack, result.scenario, [headline])[headline.name]
    answer = say(
        "evidence-chain-answer",
        label=escape(headline_label(result.pack, headline)),
        central_figure=headline_value(result, headline),
        range=escape(band_sentence(result, headline, found)),
    )
    st.html(
        f'<p class="resc-chain-answer">{answer}</p>'
        + chain_html(result.pack, chain(result, headline))
    )
    st.caption(say("evidence-chain-rounded", **BAND_MEANS))


def chain_html(pack: Pack, found: Chain) -> str:
    """The steps of a chain as a list, each source a link."""
    rule = (
        f'<p class="resc-chain-rule">{escape(found.rule)} '
        f"{source_links(pack, [found.rule_source])}</p>"
        if found.rule
        else ""
    )
    steps = "".join(
        f"<li><div><b>{escape(step.what)}</b> = {escape(step.formula)}</div>"
        f'<div class="numbers">= {escape(step.numbers)} = <b>{escape(step.value)}</b></div>'
        + (f"<div class='yours'>{escape(_yours(step))}</div>" if step.yours else "")
        + (f"<div>{source_links(pack, step.sources)}</div>" if step.sources else "")
        + "</li>"
        for step in found.steps
    )
    amounts = source_links(pack, found.line_sources)
    changed = changed_in_words(found)
    return (
        f'{rule}<ol class="resc-chain">{steps}</ol>'
        f'<p class="resc-chain-rule">{escape(say("evidence-chain-amounts"))} {amounts}'
        + (f" · <b>{escape(changed)}</b>" if changed else "")
        + "</p>"
    )


def _yours(step: ChainStep) -> str:
    return say("evidence-chain-step-yours", names=listed(step.yours))


def source_links(pack: Pack, names: Sequence[str]) -> str:
    """Sources as small links, or as text where a source has no address."""
    parts = []
    for name in dict.fromkeys(names):
        source = pack.sources[name]
        said = escape(source_in_words(source))
        parts.append(
            f'<a href="{escape(source.address)}" target="_blank" rel="noopener">{said}</a>'
            if source.address
            else said
        )
    return f'<span class="resc-source">{"; ".join(parts)}</span>'

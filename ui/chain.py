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
from reports.wording.as_written import as_written
from reports.wording.evidence import source_in_full
from reports.wording.headline_figures import (
    BAND_MEANS,
    band_sentence,
    headline_label,
    headline_value,
)
from reports.wording.origins import RANGES, id_of
from reports.wording.sentences import listed
from ui.figure_ids import figures_of
from ui.fold import fold
from ui.session import current

KEY = "chain_"
"""Of the fold; behind it stand the lines that it is for, where it is not for all."""


def show_chain(*lines: str) -> None:
    """Offer the steps behind each headline figure of the lines named, or of all lines."""
    key = f"{KEY}{'_'.join(lines)}"
    box = fold(say("evidence-chain"), key)
    if not box:
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
    headline = choose_figure(result.pack, wanted, f"{key}_figure")
    found = bands(result.pack, result.scenario, [headline])[headline.name]
    answer = say(
        "evidence-chain-answer",
        label=escape(headline_label(result.pack, headline)),
        central_figure=headline_value(result, headline),
        range=escape(band_sentence(result, headline, found)),
    )
    with figures_of(result.pack, key, id_of(headline), RANGES, listed=False):
        st.html(
            f'<p class="resc-chain-answer">{answer}</p>'
            + chain_html(result.pack, chain(result, headline))
        )
        st.caption(say("evidence-chain-rounded", **BAND_MEANS))


def choose_figure(pack: Pack, wanted: Sequence[Headline], key: str) -> Headline:
    """Let the visitor choose one of the headline figures."""
    by_name = {each.name: each for each in wanted}
    chosen = st.pills(
        say("evidence-figure"),
        list(by_name),
        format_func=lambda name: headline_label(pack, by_name[name]),
        default=wanted[0].name,
        key=key,
    )
    return by_name.get(chosen or wanted[0].name, wanted[0])


def chain_html(pack: Pack, found: Chain) -> str:
    """The steps of a chain as a list, each source a link."""
    rule = f"{escape(found.rule)} {source_links(pack, [found.rule_source])}" if found.rule else ""
    steps = "".join(_step_html(pack, step) for step in found.steps)
    amounts = source_links(pack, found.line_sources)
    changed = changed_in_words(found)
    return (
        (f'<p class="resc-chain-rule">{rule}</p>' if rule else "")
        + f'<ol class="resc-chain">{steps}</ol>'
        f'<p class="resc-chain-rule">{escape(say("evidence-chain-amounts"))} {amounts}'
        + (f" · <b>{escape(changed)}</b>" if changed else "")
        + "</p>"
    )


def _step_html(pack: Pack, step: ChainStep) -> str:
    yours = say("evidence-chain-step-yours", names=listed(step.yours)) if step.yours else ""
    return (
        f"<li><div><b>{escape(step.what)}</b> = {escape(step.formula)}</div>"
        f'<div class="numbers">= {escape(step.numbers)} = <b>{escape(step.value)}</b></div>'
        + (f"<div class='yours'>{escape(yours)}</div>" if yours else "")
        + (f"<div>{source_links(pack, step.sources)}</div>" if step.sources else "")
        + "</li>"
    )


def source_links(pack: Pack, names: Sequence[str]) -> str:
    """Sources as small links, or as text where a source has no address."""
    parts = []
    for name in dict.fromkeys(names):
        source = pack.sources[name]
        title = source.title
        said = escape(source_in_full(source)).replace(escape(title), as_written(title), 1)
        parts.append(
            f'<a href="{escape(source.address)}" target="_blank" rel="noopener">{said}</a>'
            if source.address
            else said
        )
    return f'<span class="resc-source">{"; ".join(parts)}</span>'


def sources_html(pack: Pack, names: Sequence[str]) -> str:
    """The sources of what stands above, as a line of its own."""
    return f"<p>{escape(say('evidence-sources'))} {source_links(pack, names)}.</p>"

"""About the priorities: the text word for word, and what the app is and is not."""

import streamlit as st

from model.messages import say
from model.pack import Pack, Point, Section, line_cap, rule_of, tuition_lines
from reports.sharing.preview import page_heading
from reports.wording.amounts import percent_text
from reports.wording.as_written import meaning
from reports.wording.caps import without_cap
from reports.wording.evidence import omission_in_words, section_heading, status_in_words
from reports.wording.origins import ids_left_out, ids_of_law
from ui.figure_ids import figures_of
from ui.figures import source_line
from ui.law import show_not_known
from ui.page import open_page
from ui.plain import escaped
from ui.quoted import heading, quotation, show_words


def main() -> None:
    """Draw the page."""
    opened = open_page()
    pack = opened.pack
    st.title(page_heading("/about"))
    text, app = st.columns([7, 4], gap="large")
    with text:
        st.caption(say("about-quoted"))
        quoted = [f"source-{pack.priorities.source}", *(f"line-{name}" for name in pack.stated)]
        with figures_of(pack, "text", *quoted, listed=False):
            for section in pack.priorities.sections:
                _section(pack, section)
            _who(pack)
            source_line(pack, pack.priorities.source)
        _other_copies(pack)
    with app:
        lines = [*(f"line-{name}" for name in pack.stated), *ids_of_law(pack)]
        with figures_of(pack, "app", *lines, *ids_left_out(pack)):
            _app(pack)


def _section(pack: Pack, section: Section) -> None:
    line = pack.stated.get(section.line)
    st.header(escaped(section_heading(pack, section)), anchor=section.line or False)
    if means := meaning(section.title):
        st.caption(escaped(means))
    if line:
        st.caption(escaped(status_in_words(line)))
        source_line(pack, line.amount_source)
    if section.aim:
        show_words(quotation(section.aim))
    show_words("\n".join(_point(point) for point in section.points))
    if section.facts:
        st.markdown(f"**{say('about-facts')}**")
        show_words("\n".join(_point(fact) for fact in section.facts))


def _point(point: Point) -> str:
    label = f"*{heading(point.label)}:* " if point.label else ""
    lead = f"{heading(point.lead)}: " if point.lead else ""
    return f"- {label}{lead}{quotation(point.text)}"


def _who(pack: Pack) -> None:
    priorities = pack.priorities
    if priorities.who or priorities.resc_are:
        st.header(say("about-who"))
    for paragraph in priorities.who:
        show_words(quotation(paragraph))
    if priorities.who_note:
        st.caption(escaped(priorities.who_note))
    if priorities.resc_are:
        st.markdown(say("about-they-are"))
        show_words("\n".join(f"- {quotation(line)}" for line in priorities.resc_are))


def _other_copies(pack: Pack) -> None:
    for name in pack.priorities.other_copies:
        with figures_of(pack, f"copy_{name}", f"source-{name}", listed=False):
            st.markdown(f"**{say('about-copies')}**")
            st.markdown(escaped(pack.sources[name].says))
            source_line(pack, name)


def _app(pack: Pack) -> None:
    st.header(say("about-app"))
    st.markdown(say("about-app-says", line_count=len(pack.lines)))
    for name, line in tuition_lines(pack).items():
        rule, cap = rule_of(line), line_cap(pack, name)
        if rule and rule.base_year and cap is not None:
            st.markdown(
                say(
                    "about-app-cap",
                    line=escaped(line.short),
                    article=escaped(rule.article),
                    percent=percent_text(cap),
                    year=f"FY{rule.base_year}",
                )
            )
        elif free := without_cap(pack, [name], pack.first_year):
            st.markdown(escaped(free))
    st.page_link("pages/elsewhere.py", label=say("about-elsewhere"), icon=":material/api:")
    st.page_link("pages/accessibility.py", label=say("access-link"))
    st.header(say("about-not"))
    points = (say("about-not-theirs"), say("about-not-forecast"))
    st.markdown("\n".join(f"- {point}" for point in points))
    show_not_known(pack)
    if pack.left_out:
        st.header(say("about-left-out"))
    for name, omissions in pack.left_out.items():
        texts = "\n".join(f"- {escaped(omission_in_words(each))}" for each in omissions)
        st.markdown(f"**{escaped(pack.stated[name].name)}**\n\n{texts}")


main()

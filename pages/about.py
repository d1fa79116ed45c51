"""About the priorities: the Alliance's text word for word, and what the app is and is not."""

import streamlit as st

from model.messages import say
from model.pack import Pack, Point, Section
from reports.wording.evidence import omission_in_words
from ui.figures import source_line
from ui.page import open_page
from ui.plain import escaped


def main() -> None:
    """Draw the page."""
    opened = open_page()
    pack = opened.pack
    st.title(say("shell-page-about"))
    text, app = st.columns([7, 4], gap="large")
    with text:
        st.caption(say("about-quoted"))
        for section in pack.priorities.sections:
            _section(section)
        _who(pack)
        source_line(pack, pack.priorities.source)
    with app:
        _app(pack)


def _section(section: Section) -> None:
    st.header(f"{section.number} {section.title}", anchor=section.line)
    st.markdown(f"“{escaped(section.aim)}”")
    st.markdown("\n".join(_point(point) for point in section.points))
    if section.facts:
        st.markdown(f"**{say('about-facts')}**")
        st.markdown("\n".join(_point(fact) for fact in section.facts))


def _point(point: Point) -> str:
    label = f"*{escaped(point.label)}:* " if point.label else ""
    lead = f"{escaped(point.lead)}: " if point.lead else ""
    return f"- {label}{lead}“{escaped(point.text)}”"


def _who(pack: Pack) -> None:
    priorities = pack.priorities
    st.header(say("about-who"))
    for paragraph in priorities.who:
        st.markdown(f"“{escaped(paragraph)}”")
    if priorities.who_note:
        st.caption(escaped(priorities.who_note))
    st.markdown(say("about-rescs-are"))
    st.markdown("\n".join(f"- “{escaped(line)}”" for line in priorities.resc_are))


def _app(pack: Pack) -> None:
    st.header(say("about-app"))
    st.markdown(say("about-app-says"))
    st.markdown(say("about-app-cap"))
    st.page_link("pages/elsewhere.py", label=say("about-elsewhere"), icon=":material/api:")
    st.header(say("about-not"))
    points = (say("about-not-theirs"), say("about-not-forecast"), say("about-not-decided"))
    st.markdown("\n".join(f"- {point}" for point in points))
    st.header(say("about-left-out"))
    for name, omissions in pack.left_out.items():
        texts = "\n".join(f"- {escaped(omission_in_words(each))}" for each in omissions)
        st.markdown(f"**{pack.lines[name].name}**\n\n{texts}")
    st.caption(say("about-pack", revision=pack.revision, date=str(pack.made)))


main()

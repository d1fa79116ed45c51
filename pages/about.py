"""About the priorities: the Alliance's text word for word, and what this app is and is not."""

import streamlit as st

from model.pack import Pack, Point, Section
from reports.wording.evidence import omission_in_words
from ui.figures import source_line
from ui.page import open_page
from ui.plain import escaped


def main() -> None:
    """Draw the page."""
    opened = open_page()
    pack = opened.pack
    st.title("About the priorities")
    text, app = st.columns([7, 4], gap="large")
    with text:
        st.caption(
            "Everything in quotation marks on this page is the RESC Alliance's own text, "
            "word for word."
        )
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
        st.markdown("**Facts, as the Alliance gives them**")
        st.markdown("\n".join(_point(fact) for fact in section.facts))


def _point(point: Point) -> str:
    label = f"*{escaped(point.label)}:* " if point.label else ""
    lead = f"{escaped(point.lead)}: " if point.lead else ""
    return f"- {label}{lead}“{escaped(point.text)}”"


def _who(pack: Pack) -> None:
    priorities = pack.priorities
    st.header("Who the RESCs are")
    for paragraph in priorities.who:
        st.markdown(f"“{escaped(paragraph)}”")
    if priorities.who_note:
        st.caption(escaped(priorities.who_note))
    st.markdown("Connecticut RESCs are:")
    st.markdown("\n".join(f"- “{escaped(line)}”" for line in priorities.resc_are))


def _app(pack: Pack) -> None:
    st.header("What this app is")
    st.markdown(
        "A calculator for three lines of Connecticut's education budget. Move a cut, and it shows "
        "what sending districts would pay and what students would lose in services. Every dollar "
        "of a cut is one or the other."
    )
    st.markdown(
        "For the magnet line, the tuition cap in CGS §10-264o decides which. The Alliance says "
        "that any reduction raises tuition bills; under the 58% cap as it stands, tuition may not "
        "rise and the schools bear the cut. Both readings are always shown."
    )
    st.page_link(
        "pages/elsewhere.py",
        label="Use its figures in Excel, R, Python or a website",
        icon=":material/api:",
    )
    st.header("What it is not")
    st.markdown(
        "- It is not the Alliance's, and not the state's. It argues for no vote.\n"
        "- It is not a forecast: how many students each district sends, and each school's present "
        "rate, are not published, so it works with statewide averages or with your own figures.\n"
        "- It does not know what the legislature decided on the February 2026 proposal for FY2027."
    )
    st.header("What it leaves out")
    for name, omissions in pack.left_out.items():
        texts = "\n".join(f"- {escaped(omission_in_words(each))}" for each in omissions)
        st.markdown(f"**{pack.lines[name].name}**\n\n{texts}")
    st.caption(f"Pack {pack.revision}, made {pack.made}.")


main()

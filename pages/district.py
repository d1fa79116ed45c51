"""Your district: from its students and rates to its bill."""

from contextlib import AbstractContextManager
from dataclasses import replace

import streamlit as st

from model import district_years
from model.district import first_change
from model.fit import DoesNotFit
from model.messages import say
from model.pack import Pack, tuition_lines
from model.record import record
from reports.sharing.preview import DISTRICT_PATH, page_heading
from reports.wording.bill_sentences import no_bill
from reports.wording.origins import BILL, ENTRIES
from ui.chain import show_chain
from ui.chrome import hidden_title, part_title
from ui.dial import show_dial
from ui.district_answer import show_bill, show_details
from ui.district_inputs import District, district_inputs
from ui.entered import in_link, put_in_link, take_from_link
from ui.figure_ids import figures_of
from ui.figures import source_text
from ui.many_districts import many_inputs, show_many
from ui.page import open_page
from ui.papers import show_papers
from ui.plain import escaped
from ui.saved import show_saving
from ui.session import current
from ui.tiles import show_answer

ONE, MANY = "one", "many"
# A part of the page that what comes is drawn in. No string says so: Streamlit would show it.
Part = AbstractContextManager[object]


def main() -> None:
    """Draw the page."""
    pack = open_page().pack
    hidden_title(page_heading(DISTRICT_PATH))
    if not tuition_lines(pack):
        show_answer(no_bill(pack))
        show_dial("choices", whole_page=True)
        return
    # In the order of a phone; a wide screen has the answer and the rest beside the entries.
    with st.container(key="district_parts"):
        entries, answer, cut, rest = (
            st.container(key=f"part_{name}") for name in ("entries", "answer", "cut", "rest")
        )
    with entries:
        how_many = st.segmented_control(
            say("entry-how-many"),
            [ONE, MANY],
            default=ONE,
            format_func=lambda number: say(f"entry-{number}"),
            label_visibility="collapsed",
            # Without it, its words would say which it is, and another language would begin anew.
            key="how_many",
        )
    if how_many == MANY:
        with entries, figures_of(pack, "rows", ENTRIES, listed=False):
            intake = many_inputs()
        with cut:
            part_title(say("entry-cut"))
            show_dial("choices", whole_page=True)
        with answer, figures_of(pack, "bills", BILL):
            show_many(pack, current().scenario, intake, rest)
    else:
        with entries:
            part_title(say("entry-students"))
            with figures_of(pack, "rows", ENTRIES, listed=False):
                district = district_inputs(pack)
            show_saving(fits=_link_choice(district))
        # Before the answer, which it changes.
        with cut:
            part_title(say("entry-cut"))
            show_dial("choices", whole_page=True)
        _one(pack, district, answer, rest)


def _one(pack: Pack, district: District, answer: Part, rest: Part) -> None:
    scenario = replace(
        current().scenario, district=district.name, rows=district.rows, local=district.local
    )
    with answer:
        _say_example(pack, district)
        try:
            years = district_years(pack, scenario, scenario.rows)
        except DoesNotFit as error:
            show_answer(say("district-does-not-fit"))
            st.error(escaped(str(error)), icon=":material/rule:")
            return
        result = first_change(years)
        with figures_of(pack, "bill", BILL):
            show_bill(result, pack, scenario)
    with rest:
        show_papers(scenario)
        with figures_of(pack, "bill_details", BILL):
            show_details(result, years, pack, scenario)
        show_chain(*result.lines)


def _link_choice(district: District) -> bool:
    """Offer to put the entries into the link; whether it has all that the user wants in it."""
    if "rows_in_link" not in st.session_state:
        st.session_state["rows_in_link"] = in_link(current().scenario)
    if st.toggle(say("entry-in-link"), key="rows_in_link", help=say("entry-in-link.help")):
        return put_in_link(district.name, district.rows, district.local)
    take_from_link()
    return True


def _say_example(pack: Pack, district: District) -> None:
    if example := district.example:
        name = next(name for name, each in record().examples.items() if each == example)
        printed, place = escaped(example.when), escaped(example.district)
        said = (
            say("district-printed", date=printed, district=place),
            escaped(example.caution),
            say("shell-sources", sources=source_text(example.as_source(), html=False)),
        )
        with figures_of(pack, "example", f"record-{name}", listed=False):
            st.warning(" ".join(said), icon=":material/history:")


main()

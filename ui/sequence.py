"""A sequence for a hearing: the columns of a comparison's link, shown one after another.

The link is kept in one parameter of the hearing's address, beside the choice that is shown. So a
reload begins with the same steps.
"""

from urllib.parse import parse_qsl

import streamlit as st

from model.choice import to_choice
from model.messages import say
from model.opening import Opened
from reports.comparison.steps import steps_of
from reports.dial.form import Step
from reports.sharing.links import STEPS, walked
from ui.session import address


def take_steps() -> None:
    """Where the address is that of a comparison, keep it as steps and open the first."""
    if wanted := walked(address()):
        st.query_params.from_dict(wanted)


def prepared() -> str:
    """The comparison's link that this visit walks through; "" for none."""
    return str(st.query_params.get(STEPS, ""))


def steps_of_dial(link: str, begun: Opened) -> tuple[list[Step], list[str]]:
    """The steps of a link that the dial can show, and what could not be used, in sentences.

    A step with other assumptions or by another pack has figures that the dial's tables do not hold.

    Args:
        link: of a comparison.
        begun: what the dial's tables are made for.
    """
    if not link:
        return [], []
    steps, notices = steps_of(parse_qsl(link))
    alike = [
        Step(each.name, to_choice(each.scenario.scenario))
        for each in steps
        if each.scenario.pack == begun.pack
        and each.scenario.scenario.assumptions == begun.scenario.assumptions
    ]
    told = [notice.message for notice in notices]
    if out := len(steps) - len(alike):
        told.append(say("dial-steps-left-out", steps_out=out))
    return alike, told

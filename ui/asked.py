"""A box for each question that a file leaves open, and what was chosen of it so far."""

from collections.abc import Callable, Sequence

import streamlit as st

from model.intake import Choices, Option, Question, answered
from model.messages import say
from ui.plain import escaped

_CHOSEN = "resc_chosen"


def chosen(of: str) -> Choices:
    """What was chosen of one file or paste, named by what no other has."""
    known: tuple[str, Choices] = st.session_state.get(_CHOSEN, ("", Choices()))
    return known[1] if known[0] == of else Choices()


def ask(questions: Sequence[Question], of: str, then: Callable[[], None] = lambda: None) -> None:
    """Draw a box for each question; what is chosen is kept, and then something is done."""
    for question in questions:
        labels = {option.label: option for option in question.options}
        key = f"ask_{question.name}"

        def choose(key: str = key, labels: dict[str, Option] = labels) -> None:
            option = labels.get(st.session_state[key] or "")
            if option is not None:
                st.session_state[_CHOSEN] = (of, answered(chosen(of), option))
                then()

        st.selectbox(
            say(f"intake-asked-{question.name}.label"),
            list(labels),
            format_func=escaped,
            index=None,
            placeholder=say("intake-asked-hint"),
            key=key,
            on_change=choose,
        )

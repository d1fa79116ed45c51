"""What was chosen of a file, and a box for each question that it leaves open.

What was chosen is remembered for the next file of the same shape, in this tab only.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from model.intake import Choices, Intake, Option, answered, of_any_file
from model.messages import say

_CHOSEN = "resc_chosen"
_REMEMBERED = "resc_chosen_by_shape"
_NOTHING = Choices()

Then = Callable[[], None]
"""What is done after something was chosen."""


@dataclass(frozen=True)
class _Chosen:
    """What was chosen of one file or paste."""

    of: str = ""
    choices: Choices = _NOTHING
    shape: str = ""
    """That of the file whose choices these were, where they were remembered; else ""."""


def chosen(of: str) -> Choices:
    """What was chosen of one file or paste, named by what no other has."""
    return _known(of).choices


def _known(of: str) -> _Chosen:
    known: _Chosen = st.session_state.get(_CHOSEN, _Chosen())
    return known if known.of == of else _Chosen()


def _remembered() -> dict[str, Choices]:
    found: dict[str, Choices] = st.session_state.setdefault(_REMEMBERED, {})
    return found


def read_as_chosen(read: Callable[[Choices], Intake], of: str) -> Intake:
    """Read a file or paste as chosen; or, if nothing was, as the last one of the same shape."""
    known = _known(of)
    intake = read(known.choices)
    before = _remembered().get(intake.shape)
    if known == _Chosen() and before is not None:
        again = read(before)
        if again.rows or again.questions:
            known = _Chosen(of, before, intake.shape)
            st.session_state[_CHOSEN] = known
            intake = again
    if known.shape and not intake.frame.empty:
        return replace(intake, notes=(say("intake-note-remembered"), *intake.notes))
    return intake


def choose(intake: Intake, of: str, choices: Choices, then: Then) -> None:
    """Keep what was chosen of a file, for the next of its shape, too; then do what follows."""
    st.session_state[_CHOSEN] = _Chosen(of, choices)
    if intake.shape:
        _remembered().pop(intake.shape, None)
        if (again := of_any_file(choices)) != _NOTHING:
            _remembered()[intake.shape] = again
    then()


def ask(intake: Intake, of: str, then: Then) -> None:
    """Draw a box for each question; what is chosen is kept."""
    for question in intake.questions:
        labels = {option.label: option for option in question.options}
        key = f"ask_{question.name}"

        def answer(key: str = key, labels: dict[str, Option] = labels) -> None:
            option = labels.get(st.session_state[key] or "")
            if option is not None:
                choose(intake, of, answered(chosen(of), option), then)

        st.selectbox(
            say(f"intake-asked-{question.name}.label"),
            list(labels),
            index=None,
            placeholder=say("intake-asked-hint"),
            key=key,
            on_change=answer,
        )


def offer_to_begin_anew(intake: Intake, of: str, then: Then) -> None:
    """Offer to forget what was chosen of a file, where anything was."""
    if chosen(of) != _NOTHING:
        st.button(
            say("intake-choose-again"),
            on_click=_forget,
            args=(intake.shape, of, then),
            type="tertiary",
            icon=":material/restart_alt:",
        )


def _forget(shape: str, of: str, then: Then) -> None:
    _remembered().pop(_known(of).shape or shape, None)
    st.session_state[_CHOSEN] = _Chosen(of, _NOTHING, "")
    then()

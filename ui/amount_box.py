"""A box for a cut that takes what people type, with the words of the dial's own box."""

from collections.abc import Callable

import streamlit as st

from model.line import Line
from model.messages import say
from model.typed import read_amount

_LONGEST = 60
_SHOWN = 24
"""Characters of what was typed that a sentence repeats."""


def amount_box(
    name: str, line: Line, cut: float, label: str, take: Callable[[str, int], None]
) -> None:
    """Draw the box of a line's cut, and below it what the last entry was taken for.

    Args:
        name: the line's.
        line: it.
        cut: what is cut from it, dollars.
        label: what stands above the box.
        take: told the line's name and a cut that was understood.
    """
    key, said = f"{name}_cut", f"{name}_cut_said"
    st.session_state[key] = _written(cut)
    st.text_input(label, key=key, max_chars=_LONGEST, on_change=_read, args=(name, line, cut, take))
    # Said once: whatever is done next makes it old.
    text, either = st.session_state.pop(said, ("", ()))
    if text:
        st.text(text)
    for amount in either:
        st.button(_written(amount), key=f"{key}_{amount}", on_click=take, args=(name, amount))


def _read(name: str, line: Line, cut: float, take: Callable[[str, int], None]) -> None:
    text = st.session_state[f"{name}_cut"]
    typed, given = read_amount(text, line.amount), text.strip()[:_SHOWN]
    said, either = "", typed.either
    if typed.amount is not None:
        take(name, typed.amount)
        bare = text.replace("$", "").replace(",", "").strip()
        if typed.amount and bare != str(typed.amount):
            said = say("dial-line-took", given=given, amount=_written(typed.amount))
    elif either:
        low, high = map(_written, either)
        said = say("dial-line-asked", given=given, low=low, high=high)
    else:
        said = say(
            "dial-line-refused",
            given=given,
            why=typed.problem,
            most=line.amount,
            amount=_written(cut),
        )
    st.session_state[f"{name}_cut_said"] = (said, either)


def _written(cut: float) -> str:
    return f"${cut:,.0f}"

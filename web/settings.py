"""What of Streamlit is made once, or not at all, where it would be made anew at each run."""

from collections.abc import Callable
from typing import Any

from streamlit.components.v2.bidi_component import main as components
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session
from streamlit.runtime.state.session_state import SessionState

_populate = app_session._populate_theme_msg
_presenter = components.make_bidi_component_presenter
_made: dict[str, CustomThemeConfig] = {}


def theme_made_once() -> None:
    """Have Streamlit make what it sends of each of its six themes once, and not at each run."""
    app_session._populate_theme_msg = _remembered


def states_as_they_are() -> None:
    """Have Streamlit give a component's state as it keeps it, where nothing has been pressed in it.

    It makes a class each time, four times a run, through which a page may write into the state.
    None of ours does.
    """
    components.make_bidi_component_presenter = _as_kept


def _as_kept(aggregator_id: str, *of: Any, **named: Any) -> Callable[[Any, SessionState], Any]:
    presented = _presenter(aggregator_id, *of, **named)

    def present(state: Any, session: SessionState) -> Any:
        pressed = session._new_widget_state.get(aggregator_id)
        return presented(state, session) if pressed else state

    return present


def _remembered(msg: CustomThemeConfig, section: str = "theme") -> None:
    if section not in _made:
        made = CustomThemeConfig()
        _populate(made, section)
        _made[section] = made
    if _made[section].ByteSize():
        msg.MergeFrom(_made[section])

"""What of Streamlit is made once, or not at all, where it would be made anew at each run."""

import pytest
from streamlit.components.v2.bidi_component import main as components
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session
from streamlit.runtime.state.common import WidgetMetadata
from streamlit.runtime.state.session_state import SessionState

from web import settings

SECTIONS = ["theme", "theme.light", "theme.dark", "theme.sidebar", "theme.light.sidebar"]


@pytest.mark.parametrize("section", SECTIONS)
def test_theme_that_was_made_once_is_that_of_streamlit(
    monkeypatch: pytest.MonkeyPatch, section: str
) -> None:
    monkeypatch.setattr(app_session, "_populate_theme_msg", app_session._populate_theme_msg)
    monkeypatch.setattr(settings, "_made", {})
    plain, *made = (CustomThemeConfig() for _ in range(3))
    settings._populate(plain, section)
    settings.theme_made_once()
    for each in made:
        app_session._populate_theme_msg(each, section)
        assert each == plain
    assert [*settings._made] == [section]


@pytest.mark.parametrize("pressed", [[], [{"event": "step", "value": "undo"}]])
def test_state_of_a_component_is_given_as_streamlit_gives_it(
    monkeypatch: pytest.MonkeyPatch, pressed: list[dict[str, str]]
) -> None:
    theirs = components.make_bidi_component_presenter
    monkeypatch.setattr(components, "make_bidi_component_presenter", theirs)
    kept, session = {"chosen": {"serial": "a"}}, SessionState()
    metadata = WidgetMetadata(
        "events", lambda value: value, lambda value: value, "json_trigger_value"
    )
    session._new_widget_state.set_widget_metadata(metadata)
    session._new_widget_state.set_from_value("events", pressed)
    shown = theirs("events", "component", None)(kept, session)
    settings.states_as_they_are()
    present = components.make_bidi_component_presenter("events", "component", None)
    assert present(kept, session) == shown
    assert ("step" in shown) is bool(pressed)
    assert (present(kept, session) is kept) is not pressed

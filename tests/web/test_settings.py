"""What of Streamlit is made once, or not at all, where it would be made anew at each run."""

import pytest
from streamlit.components.v2.bidi_component import main as components
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session
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


def test_state_of_a_component_is_given_as_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = components.make_bidi_component_presenter
    monkeypatch.setattr(components, "make_bidi_component_presenter", theirs)
    kept, session = {"chosen": {"serial": "a"}}, SessionState()
    shown = components.make_bidi_component_presenter("events", "component")(kept, session)
    settings.states_as_they_are()
    present = components.make_bidi_component_presenter("events", "component")
    assert present(kept, session) is kept
    assert shown == kept

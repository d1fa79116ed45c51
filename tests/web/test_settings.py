"""What Streamlit sends of its colors with each run of a page is made once."""

import pytest
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

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

"""Streamlit's colors and fonts, which do not change while the server runs."""

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

_populate = app_session._populate_theme_msg
_made: dict[str, CustomThemeConfig] = {}


def theme_made_once() -> None:
    """Have Streamlit make what it sends of each of its six themes once, and not at each run."""
    app_session._populate_theme_msg = _remembered


def _remembered(msg: CustomThemeConfig, section: str = "theme") -> None:
    if section not in _made:
        made = CustomThemeConfig()
        _populate(made, section)
        _made[section] = made
    if _made[section].ByteSize():
        msg.MergeFrom(_made[section])

"""Who pays? The home page: three cuts, one answer."""

import streamlit as st

from ui.assumption_controls import show_assumptions
from ui.dial import show_dial
from ui.notices import show_notices
from ui.session import current

show_notices(current().notices)
st.fragment(show_dial)()
show_assumptions()

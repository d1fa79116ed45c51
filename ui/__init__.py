"""Streamlit pieces that several pages share. Their import keeps Streamlit off the network."""

from ui.alone import stay_alone

stay_alone()

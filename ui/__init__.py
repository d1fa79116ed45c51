"""Streamlit pieces that several pages share; with any of them, Streamlit asks nobody outside."""

from ui.alone import stay_alone

stay_alone()

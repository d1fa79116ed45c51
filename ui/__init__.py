"""Streamlit pieces that several pages share. Importing any of them first runs ui.alone."""

from ui.alone import stay_alone

stay_alone()

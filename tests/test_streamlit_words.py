"""Streamlit's own words, which pages say in another language, are those that it has now."""

import re
from pathlib import Path

import streamlit

from model.catalogs import SOURCE
from model.messages import for_script, ids, speaking

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"


def test_each_of_streamlits_words_stands_in_its_own_files() -> None:
    texts = [file.read_text("utf-8") for file in SCRIPTS.glob("*.js")]
    with speaking(SOURCE):
        words = for_script("streamlit-")
    # It puts two sentences together itself: "Press Enter to " and "apply".
    parts = "(?<=Press Enter to )|(?<=Drag and drop )(?=file )|(?= here)"
    pieces = {
        piece
        for each in ids("streamlit-")
        for text in words[each]
        if isinstance(text, str)
        for piece in re.split(parts, text)
    }
    assert len(pieces) > 40
    assert {piece for piece in pieces if not any(piece in text for text in texts)} == set()

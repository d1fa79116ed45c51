"""`make lint` names a sentence in the code, and nothing that only a programmer sees."""

import runpy
from pathlib import Path

SPOKEN = runpy.run_path(str(Path(__file__).parents[1] / "tools" / "spoken.py"))

CODE = '''
"""A docstring of several words."""
st.warning("The file is too long.")
button = st.button(f"{count} rows more")
page = '<p class="quiet note"></p>'
raise TypeError("no tuition line")
'''


def test_what_a_page_says_is_named_with_its_line() -> None:
    found = list(SPOKEN["sentences"](CODE))
    assert found == [(3, "The file is too long."), (4, "{} rows more")]

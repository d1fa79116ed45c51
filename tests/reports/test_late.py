"""What a page offers where it does not open speaks as the page does, and is what its link says."""

import pytest

from model.messages import speaking
from reports.sharing.late import late_note


@pytest.mark.parametrize("query", ["", "magnet_cut=12000000&lang=es&pack=2024.1"])
def test_file_of_a_page_that_does_not_open_is_in_the_language_of_the_page(query: str) -> None:
    with speaking("es"):
        assert "&amp;lang=es" in late_note(query)


def test_no_file_is_offered_for_a_link_that_was_not_read() -> None:
    assert "href" not in late_note(None)
    assert "This page has not opened yet" in late_note(None)

"""Addresses that a page under test gets as a browser would bring them."""

from unittest.mock import patch

from streamlit.testing.v1 import AppTest


def go_to(test: AppTest, **parameters: str) -> AppTest:
    """Step in the browser's own history to an address that differs by these parameters.

    AppTest cannot say that a run answers such a step: it starts each run a second time.
    """
    for name, value in parameters.items():
        test.query_params[name] = value
    with patch("ui.session.stepped", lambda: True), patch("ui.language.stepped", lambda: True):
        return test.run()

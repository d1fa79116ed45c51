"""What every page begins with: the scenario in its link, and what could not be used of it."""

from model.scenario import Opened
from ui.chrome import pages_belong_to_the_app
from ui.notices import show_notices
from ui.revision import show_revision
from ui.session import current


def open_page() -> Opened:
    """Open the link that the page was visited with, and name what could not be used."""
    pages_belong_to_the_app()
    opened = current()
    show_notices(opened.notices)
    show_revision(opened)
    return opened

"""What most pages begin with: the scenario of the visit, the corner, and notices."""

from model.scenario import Opened
from ui.chrome import pages_belong_to_the_app
from ui.corner import show_corner
from ui.notices import show_notices
from ui.revision import show_revision
from ui.session import current


def open_page(corner: bool = True) -> Opened:
    """Read the link of the page, and name what in it could not be used."""
    pages_belong_to_the_app()
    opened = current()
    if corner:
        show_corner()
    show_notices(opened.notices)
    show_revision(opened)
    return opened

"""Draws the README's picture: the home page at a cut, as a visitor's browser shows it.

python -m tools.home_picture
"""

from pathlib import Path

from tests.browser.conftest import launched
from tests.browser.dial import ready
from tests.browser.serving import App
from tests.browser.settle import settled

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "home.png"
LINK = "/?magnet_cut=12000000"


def draw() -> None:
    """Serve the app, open the home page and save what is on the screen."""
    app = App()
    with launched() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(app.address + LINK)
        settled(ready(page)).screenshot(path=PICTURE)
    app.stop()


if __name__ == "__main__":
    draw()

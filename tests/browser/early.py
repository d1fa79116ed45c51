"""A page as it is before Streamlit is there."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.dial import ready
from tests.browser.settle import settled
from tests.browser.test_preview import get

# Another font may be wider, and break lines elsewhere: it is not what is measured.
OWN_FONT = """() => {
  const style = [...document.querySelectorAll("style")]
    .find((each) => each.textContent.includes("font-display:optional"));
  style.textContent = style.textContent.replace("optional", "block");
  return document.fonts.load('16px "Source Sans 3"').then((found) => found.length);
}"""


def until_alive(address: str) -> None:
    """Ask until a page's answer moves before Streamlit is there.

    Tables of rules that nobody had yet are made for the next who asks.
    """
    while b"first-data" not in get(address)[1]:
        pass


class Early:
    """A page whose server is not heard until it is let to speak."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._said: list[Callable[[], None]] = []
        self._heard = False
        page.route_web_socket(re.compile("/_stcore/stream"), self._between)
        until_alive(address)
        page.goto(address, wait_until="commit")
        expect(page.locator("#first #cut-magnet")).to_be_visible()

    def _between(self, socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(server.send)

        def hear(message: str | bytes) -> None:
            if self._heard:
                socket.send(message)
            else:
                self._said.append(lambda: socket.send(message))

        server.on_message(hear)

    def wait_for_server(self) -> None:
        """Until the server has answered: Streamlit has read the address by then."""
        while not self._said:
            self.page.evaluate("0")

    def go_on(self) -> Page:
        """Let the server speak, and wait for its page."""
        self.speak()
        return settled(ready(self.page))

    def speak(self, pause: int = 0) -> None:
        """Let the server speak, with a pause of so many milliseconds after each two messages."""
        for at, say_it in enumerate(self._said):
            say_it()
            if pause and at % 2:
                self.page.wait_for_timeout(pause)
        self._heard = True

"""Every answer of the app as it is started has the headers that keep a page safe."""

import urllib.error
import urllib.request

from tests.browser.serving import App


def test_every_answer_carries_the_security_headers(app: App) -> None:
    for path in ("/", "/services", "/_stcore/health", "/nothing-here.txt"):
        try:
            with urllib.request.urlopen(f"{app.address}{path}") as answer:
                headers = answer.headers
        except urllib.error.HTTPError as error:
            headers = error.headers
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"], path
        assert "connect-src 'self'" in headers["Content-Security-Policy"], path
        assert headers["Referrer-Policy"], path

"""Answers some addresses before Streamlit sees them, and without what it does to each request."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Receive, Scope, Send


class Beside:
    """Sends what begins with a prefix to the app of that prefix, and all else on."""

    def __init__(self, app: ASGIApp, apps: Mapping[str, ASGIApp]) -> None:
        self.app = app
        self.apps = apps

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            for prefix, app in self.apps.items():
                if scope["path"].startswith(prefix):
                    await app(scope, receive, send)
                    return
        await self.app(scope, receive, send)

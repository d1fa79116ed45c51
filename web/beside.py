"""Answers some addresses before Streamlit sees them, and without what it does to each request."""

from starlette.types import ASGIApp, Receive, Scope, Send


def beside(app: ASGIApp, prefix: str, other: ASGIApp) -> ASGIApp:
    """Sends what begins with a prefix to the other app, and all else on."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        ours = scope["type"] == "http" and scope["path"].startswith(prefix)
        await (other if ours else app)(scope, receive, send)

    return answer

"""Answers some addresses in front of Streamlit, without what it does to each request."""

from starlette.types import ASGIApp, Receive, Scope, Send


def beside(app: ASGIApp, prefix: str, other: ASGIApp) -> ASGIApp:
    """Sends paths that begin with ``prefix`` to the other app, and all others to this one."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        ours = scope["type"] == "http" and scope["path"].startswith(prefix)
        await (other if ours else app)(scope, receive, send)

    return answer

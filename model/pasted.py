"""Finds the query string in a link as people paste it: whole, bare, or damaged on its way."""

from urllib.parse import unquote

_ENCODINGS = 3
"""How many times a link may be percent-encoded; each forwarding may add one."""


def query_of(text: str) -> str:
    """The query string of a pasted link, which may be a whole address or the query alone.

    Mends what mail programs do: quotation marks or angle brackets around a link, ``&`` written
    ``&amp;``, and a query percent-encoded once more than it should be.
    """
    link = text.strip().strip("<>\"'“”").strip()
    for _ in range(_ENCODINGS):
        if "=" in link:
            break
        link = unquote(link)
    while "&amp;" in link:
        link = link.replace("&amp;", "&")
    path, mark, query = link.partition("#")[0].partition("?")
    if mark:
        return query
    return "" if "://" in path or path.startswith("/") else path

"""Answers quick requests in this process, and the others through the workshop."""

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive

from model.messages import say
from reports.workshop import WORKSHOP, Asker, NotMade, Order
from web.answers import response
from web.limits import client_of
from web.problems import RequestRefused, not_made
from web.question import SHORT, query_of


async def answered(request: Request, ordered: Order, takes_long: bool) -> Response:
    """The response to a request; no cache keeps an answer that may be about a district.

    Raises:
        RequestRefused: the workshop did not carry it out.
    """
    if takes_long or len(query_of(request.scope)) > SHORT:
        given = await carried_out(request, ordered)
    else:
        given = ordered.make(*ordered.of, ordered.day)
    return response(request, given, private=ordered.key is None)


async def carried_out(request: Request, ordered: Order) -> Any:
    """The answer to an order; the order is given up if the client goes away.

    Raises:
        RequestRefused: the workshop did not carry it out, or the client went away.
    """
    work = asyncio.ensure_future(WORKSHOP.soon(ordered, Asker(client_of(request.scope))))
    gone = asyncio.ensure_future(_gone(request.receive))
    try:
        await asyncio.wait((work, gone), return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            raise RequestRefused(400, say("server-cut-off.title"), say("server-cut-off"))
        return work.result()
    except NotMade as error:
        raise not_made(error) from error
    finally:
        work.cancel()
        gone.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass

"""Visitors without a browser: websocket sessions that speak Streamlit's own messages."""

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from model import load_pack

_LONGEST_END = 250
"""Bytes; the message that ends a run is shorter, so longer messages need not be read."""
_LONGEST_QUERY = 1_000
"""Bytes; the message that writes the address is shorter here too."""
PATIENCE = 60.0
"""Seconds after which an answer counts as an error."""

Moves = Callable[[int, str], bytes]
"""The message that moves a slider for the nth time, at the query of the present address."""
MovesOf = Callable[[Sequence[ForwardMsg], str], Moves]
"""Makes ``Moves`` from the messages that drew a page, and its address."""


@dataclass
class Session:
    """A visitor: the open websocket, and how this page's slider is moved."""

    socket: ClientConnection
    moves: Moves
    moved: int = 0
    query: str = ""
    """That of the address, as the server wrote it last; a browser sends it with each move."""

    async def move(self) -> float:
        """Move the slider and wait for the end of the run that answers; seconds."""
        self.moved += 1
        start = time.perf_counter()
        await self.socket.send(self.moves(self.moved, self.query))
        received = await until_finished(self.socket)
        seconds = time.perf_counter() - start
        self.query = _written(received, self.query)
        return seconds


@dataclass
class Load:
    """What many sessions measured together."""

    seconds: float
    waits: list[float] = field(default_factory=list)

    @property
    def a_second(self) -> float:
        return len(self.waits) / self.seconds

    @property
    def p95(self) -> float:
        return sorted(self.waits)[int(0.95 * len(self.waits))]


async def open_session(
    address: str,
    moves_of: Callable[[Sequence[ForwardMsg], str], Moves],
    own: tuple[str, int] | None = None,
) -> Session:
    """Open the home page like its script, and wait until it is drawn."""
    socket = await connect(
        f"ws{address.removeprefix('http')}/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]
        origin=address,  # type: ignore[arg-type]
        max_size=None,
        open_timeout=PATIENCE,
        local_addr=own,
    )
    first = BackMsg()
    first.rerun_script.context_info.url = f"{address}/"
    await socket.send(first.SerializeToString())
    received = await until_finished(socket)
    return Session(socket, moves_of([ForwardMsg.FromString(each) for each in received], address))


async def open_sessions(number: int, address: str, moves_of: MovesOf) -> list[Session]:
    """Open many sessions at the same moment."""
    return list(await asyncio.gather(*(open_session(address, moves_of) for _ in range(number))))


async def close(sessions: Sequence[Session]) -> None:
    await asyncio.gather(*(session.socket.close() for session in sessions))


async def move_for(sessions: Sequence[Session], seconds: float) -> Load:
    """Have every session move its slider as fast as answers come."""
    start = time.perf_counter()
    end = start + seconds

    async def keep_moving(session: Session) -> list[float]:
        waits = []
        while time.perf_counter() < end:
            waits.append(await session.move())
        return waits

    waits = await asyncio.gather(*map(keep_moving, sessions))
    return Load(time.perf_counter() - start, [wait for each in waits for wait in each])


def dial_moves(received: Sequence[ForwardMsg], address: str) -> Moves:
    """How our home page learns of a release: from the small component that carries the choice."""
    messages = [each for each in received if each.WhichOneof("type") == "delta"]
    state = next(
        each
        for each in messages
        if each.delta.new_element.bidi_component.component_name == "resc_dial_state"
    )
    component = state.delta.new_element.bidi_component
    choice = json.loads(component.bytes)["choice"]
    # Each slider moves at random, so that hardly any choice comes twice.
    random, lines = Random(), load_pack().lines
    template = BackMsg()
    rerun = template.rerun_script
    rerun.page_script_hash = state.metadata.active_script_hash
    rerun.fragment_id = state.delta.fragment_id
    rerun.context_info.url = f"{address}/"
    widget = rerun.widget_states.widgets.add(id=component.id)

    def move(number: int, query: str) -> bytes:
        cuts = {
            name: random.randrange(0, int(line.amount) + 1, int(line.step))
            for name, line in lines.items()
        }
        chosen = {"serial": f"bench-{number}", "choice": {**choice, "cuts": cuts}}
        widget.json_value = json.dumps({"chosen": chosen})
        rerun.query_string = query
        return template.SerializeToString()

    return move


def slider_moves(received: Sequence[ForwardMsg], address: str) -> Moves:
    """How the stock page learns of a release."""
    slider = next(
        each.delta.new_element.slider.id
        for each in received
        if each.WhichOneof("type") == "delta" and each.delta.new_element.HasField("slider")
    )
    template = BackMsg()
    template.rerun_script.context_info.url = f"{address}/"
    widget = template.rerun_script.widget_states.widgets.add(id=slider)

    def move(number: int, query: str) -> bytes:
        template.rerun_script.query_string = query
        widget.int_array_value.data[:] = [number % 400]
        return template.SerializeToString()

    return move


async def until_finished(socket: ClientConnection) -> list[bytes]:
    received: list[bytes] = []
    async with asyncio.timeout(PATIENCE):
        while True:
            message = await socket.recv(decode=False)
            received.append(message)
            if len(message) <= _LONGEST_END and _ends_a_run(message):
                return received


def _written(received: Sequence[bytes], query: str) -> str:
    """The query of the address after a run: as it was, if the run did not write another."""
    for message in received:
        if len(message) <= _LONGEST_QUERY:
            read = ForwardMsg.FromString(message)
            if read.WhichOneof("type") == "page_info_changed":
                query = read.page_info_changed.query_string
    return query


def _ends_a_run(message: bytes) -> bool:
    return ForwardMsg.FromString(message).WhichOneof("type") == "script_finished"

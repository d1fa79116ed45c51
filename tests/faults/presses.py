"""A visitor without a browser who presses the buttons of a page's files."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse, ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.sessions import PATIENCE, until_finished


@dataclass
class Page:
    """An open page: its socket, and its buttons by what stands on them."""

    socket: ClientConnection
    session: str
    buttons: dict[str, str]

    async def only_press(self, label: str, times: int) -> None:
        """Press a button so many times at once."""
        for number in range(times):
            message = BackMsg()
            request = message.backend_operation_request
            request.request_id, request.session_id = str(number), self.session
            request.deferred_file.file_id = self.buttons[label]
            await self.socket.send(message.SerializeToString())

    async def press(self, label: str, times: int = 1) -> list[BackendOperationResponse]:
        """The same; what each press came to."""
        await self.only_press(label, times)
        answers: list[BackendOperationResponse] = []
        async with asyncio.timeout(PATIENCE):
            while len(answers) < times:
                found = ForwardMsg.FromString(await self.socket.recv(decode=False))
                if found.WhichOneof("type") == "backend_operation_response":
                    answers.append(found.backend_operation_response)
        return answers


async def open_page(address: str, path: str, query: str = "") -> Page:
    """Open a page as its script does, and wait until it is drawn."""
    socket = await connect(
        f"ws{address.removeprefix('http')}/_stcore/stream",
        subprotocols=["streamlit"],  # type: ignore[list-item]
        origin=address,  # type: ignore[arg-type]
        max_size=None,
        open_timeout=PATIENCE,
    )
    first = BackMsg()
    first.rerun_script.context_info.url = f"{address}/{path}"
    first.rerun_script.page_name = path
    first.rerun_script.query_string = query
    await socket.send(first.SerializeToString())
    drawn = [ForwardMsg.FromString(each) for each in await until_finished(socket)]
    session = next(
        each.new_session.initialize.session_id
        for each in drawn
        if each.WhichOneof("type") == "new_session"
    )
    return Page(socket, session, _buttons(drawn))


def _buttons(drawn: Sequence[ForwardMsg]) -> dict[str, str]:
    elements = [each.delta.new_element for each in drawn if each.WhichOneof("type") == "delta"]
    return {
        each.download_button.label: each.download_button.deferred_file_id
        for each in elements
        if each.HasField("download_button")
    }

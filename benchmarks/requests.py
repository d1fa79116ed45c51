"""HTTP requests one after the other on open connections, with as little work as possible."""

import asyncio
import time
from urllib.parse import urlsplit


async def requests_a_second(address: str, connections: int, seconds: float) -> float:
    """How many GETs of one address are answered a second, over all connections."""
    start = time.perf_counter()
    end = start + seconds
    counts = await asyncio.gather(*(_ask(address, end) for _ in range(connections)))
    return sum(counts) / (time.perf_counter() - start)


async def _ask(address: str, end: float) -> int:
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    asked = f"GET {target} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode()
    count = 0
    while time.perf_counter() < end:
        writer.write(asked)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise ConnectionError(head.decode("latin-1").splitlines()[0])
        length = head.lower().split(b"content-length: ")[1].split(b"\r\n")[0]
        await reader.readexactly(int(length))
        count += 1
        if b"\r\nconnection: close" in head.lower():  # nginx, after a thousand requests
            writer.close()
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.close()
    return count

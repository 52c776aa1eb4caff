"""A file server on loopback that sends 256 MB as fast as it can to whoever asks; prints its address."""

from __future__ import annotations

import asyncio

_BYTES = 256_000_000
_BLOCK = bytes([0, 0, 0, 24]) + b"ftypisom" + bytes(1_000_000 - 12)
_HEAD = f"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: {_BYTES}\r\nConnection: close\r\n\r\n"


async def _send(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(_HEAD.encode())
        for _ in range(_BYTES // len(_BLOCK)):
            writer.write(_BLOCK)
            await writer.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass  # Whoever asked has left.
    finally:
        writer.close()


async def _main() -> None:
    server = await asyncio.start_server(_send, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}/clip.mp4", flush=True)
    await server.serve_forever()


asyncio.run(_main())

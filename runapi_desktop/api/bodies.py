"""The bytes of an answer as they were meant, and what an answer may cost before it is believed.

Owns the bounds of a head and of what a few compressed bytes may become. Knows nothing of what the bytes say.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Generator
from contextlib import aclosing
from typing import cast

import httpx

from runapi_desktop.domain.errors import BadAnswer

PLAIN = {"Accept-Encoding": "identity"}
"""Asks for bytes as they are; then the length of the answer is the length of what is in it."""

MAX_HEADERS = 100
MAX_HEAD_BYTES = 32 * 1024
_PIECE_BYTES = 64 * 1024
# They leave the body as it is; the second is left over from an upload in pieces to a storage host.
_CHANGE_NOTHING = frozenset({"identity", "aws-chunked"})
# Not what was asked for, but what some hosts send all the same. Nothing else is expanded, nor this twice.
_GZIP = frozenset({"gzip", "x-gzip"})
_GZIP_WINDOW = 16 + zlib.MAX_WBITS


def check_head(response: httpx.Response) -> None:
    """Raises ``BadAnswer`` for more headers than any server has need of."""
    raw = response.headers.raw
    if len(raw) > MAX_HEADERS or sum(len(name) + len(value) for name, value in raw) > MAX_HEAD_BYTES:
        raise BadAnswer("the answer has more headers than any", status=response.status_code)


class Body:
    """The body of ``response``, piece by piece. ``received_bytes`` counts what has come over the wire."""

    def __init__(self, response: httpx.Response) -> None:
        """Raises ``BadAnswer`` for an encoding that nobody asked for."""
        self.received_bytes = 0
        self._response = response
        words = ",".join(response.headers.get_list("Content-Encoding")).lower().split(",")
        encodings = [word for word in map(str.strip, words) if word and word not in _CHANGE_NOTHING]
        self._is_gzip = len(encodings) == 1 and encodings[0] in _GZIP
        if encodings and not self._is_gzip:
            raise BadAnswer("the answer is encoded in a way that was not asked for", response.status_code)

    async def pieces(self) -> AsyncGenerator[bytes]:
        """Each piece as it was meant. Of a compressed body none is larger than 64 KiB: whoever keeps them
        can stop in time. Raises ``BadAnswer`` for compression that is broken or cut off."""
        inflate = zlib.decompressobj(_GZIP_WINDOW)
        # Not by ``aiter_bytes``: that expands as often as the headers say, and whole.
        stream = cast("httpx.AsyncByteStream", self._response.stream)
        async with aclosing(_closable(aiter(stream))) as chunks:
            async for chunk in chunks:
                self.received_bytes += len(chunk)
                if not self._is_gzip:
                    yield chunk
                    continue
                for piece in _inflated(inflate, chunk):
                    yield piece
        if self._is_gzip and self.received_bytes and not inflate.eof:
            raise BadAnswer("the answer is compressed in a broken way", self._response.status_code)


async def _closable(chunks: AsyncIterator[bytes]) -> AsyncGenerator[bytes]:
    async for chunk in chunks:
        yield chunk


def _inflated(inflate: zlib._Decompress, data: bytes) -> Generator[bytes]:  # pyright: ignore[reportPrivateUsage] - the type has no other name
    is_over = inflate.eof
    while not inflate.eof:
        try:
            piece = inflate.decompress(data, _PIECE_BYTES)
        except zlib.error as error:
            raise BadAnswer("the answer is compressed in a broken way") from error
        if not piece:
            return
        yield piece
        data = inflate.unconsumed_tail
    if inflate.unused_data or (is_over and data):
        # A second member: what came before it is not the whole.
        raise BadAnswer("the answer goes on behind its end")

"""The boxes of an MP4 or MOV file (ISO/IEC 14496-12), as far as FFmpeg keeps to itself what is in them.

Reads a few bytes of each box; a file that is no such file simply has none.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

_MATRIX_BYTES: Final = 36
_MOST_BOXES: Final = 10_000


def picture_matrices(file: BinaryIO) -> tuple[bytes, ...]:
    """How each track that has a size is turned and moved before it is shown: the matrices of its header."""
    file.seek(0, 2)
    found: list[bytes] = []
    for track in _boxes(file, (b"moov", b"trak", b"tkhd"), 0, file.tell()):
        file.seek(track[0])
        header = file.read(min(track[1] - track[0], 104))
        at = 52 if header[:1] == b"\1" else 40
        if any(header[at + _MATRIX_BYTES : at + _MATRIX_BYTES + 8]):
            found.append(header[at : at + _MATRIX_BYTES])
    return tuple(found)


def _boxes(file: BinaryIO, names: tuple[bytes, ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the contents of the boxes at that path of names begin and end."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        file.seek(start)
        head = file.read(16)
        if len(head) < 8:
            return
        size, kind = struct.unpack(">I4s", head[:8])
        body = start + 8
        if size == 1 and len(head) == 16:
            (size,) = struct.unpack(">Q", head[8:])
            body += 8
        stop = end if size == 0 else start + size
        if stop < body or stop > end:
            return
        if kind == names[0]:
            if len(names) == 1:
                yield body, stop
            else:
                yield from _boxes(file, names[1:], body, stop)
        start = stop

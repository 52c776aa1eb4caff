"""The item structure of HEIC and AVIF files: which coded tiles make up the picture and how it was held.

FFmpeg hands out the coded items of such a file as streams; a telephone's photo is a grid of them. This
module reads the boxes that say which ones, in which order, and how large the whole is (ISO/IEC 23008-12,
ISO/IEC 14496-12). It decodes nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Generator, Sequence
from dataclasses import dataclass

HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis", b"MiHE"})

# An EXIF orientation as "mirror left to right first?" and clockwise quarter turns after it, and back.
_ORIENTATIONS = {
    (False, 0): 1, (False, 1): 6, (False, 2): 3, (False, 3): 8,
    (True, 0): 2, (True, 1): 7, (True, 2): 4, (True, 3): 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeifFacts:
    """The primary picture of a file: its full size in pixels before turning, the item ids of its tiles row
    by row (one for a picture in one piece), and the turn as an EXIF orientation."""

    width_px: int
    height_px: int
    tile_ids: tuple[int, ...]
    orientation: int
    is_av1: bool


def read_heif(data: bytes) -> HeifFacts:
    """The facts of a HEIC or AVIF file. Raises `ValueError` or `struct.error` when its boxes are broken."""
    meta = dict(_boxes(_one(data, b"meta")[4:]))
    primary = _primary_item(meta[b"pitm"]) if b"pitm" in meta else 0
    item_types = _item_types(meta.get(b"iinf", b""))
    tile_ids = _grid_tiles(meta.get(b"iref", b""), primary) if item_types.get(primary) == b"grid" else ()
    tile_ids = tile_ids or (primary,)
    size: tuple[int, int] | None = None
    is_mirrored, quarter_turns = False, 0
    for kind, body in _item_properties(meta.get(b"iprp", b""), primary):
        match kind:
            case b"ispe":
                size = struct.unpack_from(">II", body, 4)
            case b"irot":
                quarter_turns -= body[0] & 3  # stored anticlockwise
            case b"imir":
                # Mode 1 exchanges left and right; mode 0 top and bottom, the same and half a turn.
                # A mirror turns the sense of every turn before it.
                is_mirrored = not is_mirrored
                quarter_turns = -quarter_turns + (0 if body[0] & 1 else 2)
            case _:
                pass
    if size is None:
        raise ValueError("a picture without a size")
    orientation = _ORIENTATIONS[is_mirrored, quarter_turns % 4]
    return HeifFacts(*size, tile_ids, orientation, item_types.get(tile_ids[0]) == b"av01")


def _boxes(data: bytes) -> Generator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", data, start)
            start += 8
        end = len(data) if size == 0 else at + size
        if end < start:
            raise ValueError("a box that ends before it begins")
        yield kind, data[start:end]
        at = end


def _one(data: bytes, wanted: bytes) -> bytes:
    for kind, body in _boxes(data):
        if kind == wanted:
            return body
    raise ValueError(f"no box {wanted!r}")


def _primary_item(pitm: bytes) -> int:
    (item_id,) = struct.unpack_from(">H" if pitm[0] == 0 else ">I", pitm, 4)
    return item_id


def _item_types(iinf: bytes) -> dict[int, bytes]:
    if not iinf:
        return {}
    types: dict[int, bytes] = {}
    for kind, body in _boxes(iinf[6 if iinf[0] == 0 else 8 :]):
        if kind == b"infe" and body[0] >= 2:
            form = ">HH4s" if body[0] == 2 else ">IH4s"
            item_id, _, types[item_id] = struct.unpack_from(form, body, 4)
    return types


def _grid_tiles(iref: bytes, item_id: int) -> tuple[int, ...]:
    """The items that the grid `item_id` is derived from, row by row."""
    if not iref:
        return ()
    unit, width = ("H", 2) if iref[0] == 0 else ("I", 4)
    for kind, body in _boxes(iref[4:]):
        from_id, count = struct.unpack_from(f">{unit}H", body, 0)
        if kind == b"dimg" and from_id == item_id:
            return struct.unpack_from(f">{count}{unit}", body, width + 2)
    return ()


def _item_properties(iprp: bytes, item_id: int) -> Sequence[tuple[bytes, bytes]]:
    """The properties of an item in the order in which they apply."""
    boxes = list(_boxes(iprp))
    shared = [list(_boxes(body)) for kind, body in boxes if kind == b"ipco"]
    for kind, body in boxes:
        if kind == b"ipma" and shared:
            for found_id, indexes in _associations(body):
                if found_id == item_id:
                    return [shared[0][index - 1] for index in indexes if 0 < index <= len(shared[0])]
    return ()


def _associations(ipma: bytes) -> Generator[tuple[int, list[int]]]:
    unit, id_bytes = (">H", 2) if ipma[0] == 0 else (">I", 4)
    index_bytes = 2 if ipma[3] & 1 else 1
    (entries,) = struct.unpack_from(">I", ipma, 4)
    at = 8
    for _ in range(min(entries, len(ipma))):
        (item_id,) = struct.unpack_from(unit, ipma, at)
        at += id_bytes
        count = ipma[at]
        at += 1
        ends = range(at, at + count * index_bytes, index_bytes)
        mask = 0x7FFF if index_bytes == 2 else 0x7F  # the first bit only says "essential"
        yield item_id, [int.from_bytes(ipma[end : end + index_bytes], "big") & mask for end in ends]
        at += count * index_bytes

"""The directories of a TIFF file (TIFF 6.0, BigTIFF), as far as they tell what kind of pixels are in it.

Decodes nothing and believes nothing: what is cut off or points nowhere is passed over.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_MOST_DIRECTORIES, _MOST_VALUES = 16, 16
_NUMBERS: Final = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q"}
"""The types of whole numbers, as `struct` calls them."""
_WIDTH, _BITS, _PACKING, _PHOTOMETRIC, _SUB_DIRECTORIES, _SAMPLE_FORMAT = 256, 258, 259, 262, 330, 339
_DNG_VERSION: Final = 50706
_SENSOR_PHOTOMETRICS: Final = frozenset({32803, 34892})  # colour filter array, linear raw
_FLOATS: Final = 3
_SCREEN_FORMATS: Final = frozenset({1, 4})  # whole numbers from 0 on, and what nobody named
_MOST_BITS: Final = 16
_PACKINGS: Final = frozenset({1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946, 34925, 50000})
"""What Pillow's libtiff unpacks."""
_TAGS_OF_PIXELS: Final = frozenset(
    {*range(254, 263), 266, 273, 274, *range(277, 280), 284, 292, 293, 317, 320, *range(322, 326)}
    | {330, 332, 338, 339, 347, *range(529, 533), 34675}
)
"""How the pixels lie and what they mean: their turn and their colour profile too."""
_ONE_BYTE_OF_ZERO: Final = (1, 1, 0)


@dataclass(frozen=True, slots=True)
class _Directory:
    """The whole numbers in it by their tags, and where in the file each entry lies."""

    values: Mapping[int, tuple[int, ...]]
    places: Mapping[int, int]

    def of(self, tag: int) -> tuple[int, ...]:
        return self.values.get(tag, ())


def is_tiff(data: bytes) -> bool:
    """Whether a file begins as a TIFF does."""
    return data[:4] in (b"II*\0", b"II+\0", b"MM\0*", b"MM\0+")


def holds_light(tiff: bytes) -> bool:
    """Whether it holds light as a sensor (TIFF/EP, DNG) or an editor measured it: no picture for a screen."""
    return any(
        _DNG_VERSION in directory.values
        or not _SENSOR_PHOTOMETRICS.isdisjoint(directory.of(_PHOTOMETRIC))
        or (number == 0 and _FLOATS in directory.of(_SAMPLE_FORMAT))
        for number, directory in enumerate(_directories(tiff))
    )


def has_usual_pixels(tiff: bytes) -> bool:
    """Whether its pixels may be of a sort that is read here; what its first directory does not tell may be.

    Pillow takes some others for these, and calls the rest damaged.
    """
    first = next(_directories(tiff), None)
    return first is None or (
        _SCREEN_FORMATS.issuperset(first.of(_SAMPLE_FORMAT))
        and _PACKINGS.issuperset(first.of(_PACKING))
        and max(first.of(_BITS), default=1) <= _MOST_BITS
    )


def names_its_pixels(tiff: bytes) -> bool:
    """Whether the first directory is there, so far that it tells a size."""
    first = next(_directories(tiff), None)
    return first is not None and bool(first.of(_WIDTH))


def without_notes(tiff: bytes) -> bytes:
    """The same file with nothing in the tags that have no part in its pixels."""
    result = bytearray(tiff)
    first = next(_directories(tiff), None)
    for tag, at in first.places.items() if first is not None else ():
        if tag not in _TAGS_OF_PIXELS:
            _, entry, _ = _forms(tiff)
            struct.pack_into(entry, result, at, tag, *_ONE_BYTE_OF_ZERO)
    return bytes(result)


def _forms(tiff: bytes) -> tuple[str, str, str]:
    """How `struct` reads the number of entries, one entry with a whole number in it, and that number."""
    order = "<" if tiff[:2] == b"II" else ">"
    return (f"{order}Q", f"{order}HHQQ", "Q") if b"+" in tiff[2:4] else (f"{order}H", f"{order}HHII", "I")


def _directories(tiff: bytes) -> Iterator[_Directory]:
    """The first directory, then those below it."""
    if not is_tiff(tiff) or len(tiff) < 16:
        return
    count_form, entry_form, number = _forms(tiff)
    order, entry_bytes, number_bytes = entry_form[0], struct.calcsize(entry_form), struct.calcsize(number)
    waiting = list(struct.unpack_from(order + number, tiff, 8 if number == "Q" else 4))
    for _ in range(_MOST_DIRECTORIES):
        start = waiting.pop(0) + struct.calcsize(count_form) if waiting else len(tiff)
        if start >= len(tiff):
            continue
        (count,) = struct.unpack_from(count_form, tiff, start - struct.calcsize(count_form))
        values: dict[int, tuple[int, ...]] = {}
        places: dict[int, int] = {}
        for at in range(start, min(start + entry_bytes * count, len(tiff) - entry_bytes + 1), entry_bytes):
            tag, kind, amount, value = struct.unpack_from(entry_form, tiff, at)
            form = order + _NUMBERS.get(kind, "") * min(amount, _MOST_VALUES)
            is_here = struct.calcsize(form) <= number_bytes
            place = at + entry_bytes - number_bytes if is_here else value
            if place + struct.calcsize(form) <= len(tiff):
                values[tag] = struct.unpack_from(form, tiff, place)
            places[tag] = at
        yield _Directory(values, places)
        waiting += values.get(_SUB_DIRECTORIES, ())

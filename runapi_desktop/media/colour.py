"""Wide and high-dynamic-range colour brought to sRGB by one table, which stills and videos share.

Code points are those of ITU-T H.273, as files and FFmpeg carry them. The diffuse white of BT.2408, 203 cd/m²,
becomes white; what is brighter stays white.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

BT2020: Final = 9
DCI_P3: Final = 11
DISPLAY_P3: Final = 12
PQ: Final = 16
HLG: Final = 18

_STEPS: Final = 33
_WHITE_NITS: Final = 203.0
_HLG_PEAK_NITS: Final = 1000.0
_HLG_GAMMA: Final = 1.2
_BT2020_LUMA: Final = (0.2627, 0.6780, 0.0593)

# Linear light of these primaries to linear light of sRGB's (SMPTE RP 177 with the D65 white point).
_TO_SRGB: Final = {
    BT2020: (
        (1.660491, -0.587641, -0.072850),
        (-0.124550, 1.132900, -0.008349),
        (-0.018151, -0.100579, 1.118730),
    ),
    DISPLAY_P3: ((1.224940, -0.224940, 0.0), (-0.042057, 1.042057, 0.0), (-0.019638, -0.078636, 1.098274)),
}
_TO_SRGB_BY_DEFAULT: Final = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))

Rgb = tuple[float, float, float]


def is_beyond_srgb(primaries: int, transfer: int) -> bool:
    """Whether colours coded like that look wrong where they are taken for sRGB."""
    return transfer in (PQ, HLG) or primaries in (BT2020, DCI_P3, DISPLAY_P3)


@contextmanager
def srgb_step(primaries: int, transfer: int) -> Generator[tuple[str, str]]:
    """The filter of FFmpeg that turns such RGB into sRGB; its file is there while the block runs."""
    with TemporaryDirectory(prefix="runapi-colour-") as folder:
        path = Path(folder, "table.cube")
        path.write_text(_cube(primaries, transfer), encoding="ascii")
        name = path.as_posix().replace("'", r"\'").replace(":", r"\:")
        yield "lut3d", f"file={name}:interp=tetrahedral"


def to_srgb(colour: Rgb, primaries: int, transfer: int) -> Rgb:
    """One coded colour, each part from 0 to 1, as sRGB; what sRGB cannot show is below 0 or above 1.

    Not clipped here: the table is interpolated, and a bend at its edge would dim white.
    """
    return _encoded(_display(_linear(transfer), colour, transfer), primaries)


@cache
def _cube(primaries: int, transfer: int) -> str:
    """The table as an Adobe .cube file, red changing fastest."""
    linear = _linear(transfer)
    levels = [step / (_STEPS - 1) for step in range(_STEPS)]
    lines = [f"LUT_3D_SIZE {_STEPS}"]
    for blue, green, red in product(levels, repeat=3):
        parts = _encoded(_display(linear, (red, green, blue), transfer), primaries)
        lines.append("{:.6f} {:.6f} {:.6f}".format(*parts))
    return "\n".join(lines) + "\n"


def _display(linear: Callable[[float], float], colour: Rgb, transfer: int) -> Sequence[float]:
    """Linear light on the screen, 1 being white."""
    light = [linear(part) for part in colour]
    if transfer != HLG:
        return light
    # BT.2100: scene light becomes display light by a power of its luminance.
    luma = sum(weight * part for weight, part in zip(_BT2020_LUMA, light, strict=True))
    gain = _HLG_PEAK_NITS / _WHITE_NITS * luma ** (_HLG_GAMMA - 1) if luma > 0 else 0.0
    return [part * gain for part in light]


def _encoded(light: Sequence[float], primaries: int) -> Rgb:
    matrix = _TO_SRGB.get(DISPLAY_P3 if primaries == DCI_P3 else primaries, _TO_SRGB_BY_DEFAULT)
    red, green, blue = (_srgb(sum(m * part for m, part in zip(row, light, strict=True))) for row in matrix)
    return red, green, blue


def _linear(transfer: int) -> Callable[[float], float]:
    return {PQ: _pq, HLG: _hlg}.get(transfer, _srgb_light)


def _pq(code: float) -> float:
    """SMPTE ST 2084, relative to white."""
    root = code ** (32 / 2523)
    light = max(root - 107 / 128, 0.0) / (2413 / 128 - 2392 / 128 * root)
    return 10_000.0 / _WHITE_NITS * light ** (8192 / 1305)


def _hlg(code: float) -> float:
    """The inverse OETF of ARIB STD-B67: light of the scene from 0 to 1."""
    if code <= 0.5:
        return code * code / 3
    return (2.718281828459045 ** ((code - 0.55991073) / 0.17883277) + 0.28466892) / 12


def _srgb_light(code: float) -> float:
    return code / 12.92 if code <= 0.04045 else ((code + 0.055) / 1.055) ** 2.4


def _srgb(light: float) -> float:
    size = abs(light)
    code = 12.92 * size if size <= 0.0031308 else 1.055 * size ** (1 / 2.4) - 0.055
    return code if light >= 0 else -code

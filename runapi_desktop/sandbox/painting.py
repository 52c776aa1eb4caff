"""From words to a picture: a quiet landscape whose light, colours and ground come from the prompt.

Pure arithmetic, the same picture for the same words. The sky is painted coarsely and scaled up, which
makes it smooth; the land is drawn sharp, in spans of one colour.
"""

from __future__ import annotations

import math
import random
import re
import zlib
from dataclasses import dataclass
from enum import Enum

from av.video.frame import VideoFrame

Colour = tuple[int, int, int]
_SKY_SHORT_SIDE_PX = 64
_LAYERS = 5


class Ground(Enum):
    """What stands in front of the sky."""

    HILLS = "hills"
    PEAKS = "peaks"
    DUNES = "dunes"
    WAVES = "waves"
    TOWERS = "towers"
    TREES = "trees"


@dataclass(frozen=True, slots=True)
class Light:
    """The colours of a time of day: the sky from top to horizon, its light, and the nearest ground."""

    top: Colour
    horizon: Colour
    glow: Colour
    near: Colour
    stars: bool = False


_DAY = Light((64, 124, 196), (214, 230, 236), (255, 250, 228), (28, 62, 70))
_LIGHTS: tuple[tuple[str, Light], ...] = (
    (r"neon|cyber|synthwave", Light((16, 8, 46), (190, 48, 150), (90, 230, 255), (10, 6, 30), stars=True)),
    (
        r"space|galax|cosm|planet|star",
        Light((6, 8, 24), (64, 46, 110), (206, 196, 255), (8, 10, 26), stars=True),
    ),
    (r"night|moon|midnight", Light((8, 14, 40), (58, 84, 132), (226, 234, 255), (8, 14, 30), stars=True)),
    (r"sunset|dusk|golden|evening|warm", Light((58, 44, 104), (255, 168, 92), (255, 232, 176), (40, 20, 44))),
    (r"sunrise|dawn|morning", Light((92, 120, 178), (255, 208, 178), (255, 244, 214), (46, 56, 78))),
    (r"fire|lava|volcan|ember", Light((34, 8, 10), (226, 82, 26), (255, 206, 110), (20, 6, 8))),
    (r"storm|rain|grey|gray|gloom", Light((44, 52, 64), (136, 148, 158), (206, 214, 220), (24, 30, 36))),
    (
        r"snow|winter|\bice|arctic|frost",
        Light((112, 148, 190), (232, 240, 248), (255, 255, 255), (96, 124, 156)),
    ),
    (r"mist|fog|dream", Light((142, 156, 176), (226, 222, 216), (255, 250, 240), (74, 86, 100))),
    (
        r"rose|love|blossom|cherry|pink",
        Light((150, 112, 176), (255, 206, 214), (255, 244, 240), (86, 44, 84)),
    ),
    (r"forest|jungle|green|meadow", Light((92, 150, 158), (222, 234, 196), (255, 250, 214), (16, 48, 36))),
    (r"desert|dune|sand", Light((74, 132, 182), (246, 214, 168), (255, 244, 214), (122, 66, 38))),
)
_UNNAMED = (
    _DAY,
    Light((86, 108, 176), (250, 204, 190), (255, 242, 218), (52, 44, 84)),
    Light((40, 92, 120), (202, 226, 206), (255, 248, 216), (18, 54, 58)),
)
_GROUNDS: tuple[tuple[str, Ground], ...] = (
    (r"city|street|tower|skyline|urban|building|tokyo|neon", Ground.TOWERS),
    (r"ocean|\bsea\b|wave|water|lake|river|beach|boat|ship", Ground.WAVES),
    (r"desert|dune|sand|mars", Ground.DUNES),
    (r"forest|jungle|tree|wood|pine", Ground.TREES),
    (r"mountain|peak|alp|snow|ice|volcan|cliff", Ground.PEAKS),
)


@dataclass(frozen=True, slots=True)
class Painting:
    """Two sheets of one picture: ``sky`` is small and opaque, ``land`` of full size and clear above."""

    sky: VideoFrame
    land: VideoFrame


def paint(prompt: str, width_px: int, height_px: int) -> Painting:
    """The picture for those words in that size."""
    words = prompt.lower()
    chance = random.Random(zlib.crc32(words.encode()))
    light = next((light for pattern, light in _LIGHTS if re.search(pattern, words)), None)
    light = light or chance.choice(_UNNAMED)
    ground = next((ground for pattern, ground in _GROUNDS if re.search(pattern, words)), Ground.HILLS)
    sun = (chance.uniform(0.25, 0.75), chance.uniform(0.22, 0.46))
    scale = _SKY_SHORT_SIDE_PX / min(width_px, height_px)
    sky = _sky(light, sun, round(width_px * scale), round(height_px * scale), chance)
    return Painting(sky, _land(light, ground, width_px, height_px, chance))


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _sky(
    light: Light, sun: tuple[float, float], width: int, height: int, chance: random.Random
) -> VideoFrame:
    ratio = width / height
    clouds = [
        (chance.uniform(0, 6.3), chance.uniform(2, 9), chance.uniform(4, 16), chance.uniform(0.02, 0.06))
        for _ in range(4)
    ]
    rows = bytearray()
    for row in range(height):
        y = row / height
        base = _mixed(light.top, light.horizon, min(y / 0.72, 1.0) ** 1.4)
        for column in range(width):
            x = column / width
            distance = math.hypot((x - sun[0]) * ratio, y - sun[1])
            disc = 1.0 / (1.0 + math.exp((distance - 0.06) * 160))
            halo = 0.55 * math.exp(-distance * 4.2)
            veil = sum(size * math.sin(phase + fx * x + fy * y) for phase, fx, fy, size in clouds)
            rows.extend(_mixed(base, light.glow, min(max(disc + halo + veil, 0.0), 1.0)))
    return _frame("rgb24", width, height, bytes(rows))


def _land(light: Light, ground: Ground, width: int, height: int, chance: random.Random) -> VideoFrame:
    # Clear, but not black: at the edge of a hill the scaler mixes both.
    clear = bytes((*light.horizon, 0)) * width
    canvas = [bytearray(clear) for _ in range(height)]
    if light.stars:
        for _ in range(140):
            _dot(canvas, chance, width, height, light.glow)
    for layer in range(_LAYERS):
        depth = (layer + 1) / _LAYERS
        colour = _mixed(light.horizon, light.near, 0.30 + 0.70 * depth)
        tops = _skyline(ground, depth, width, height, chance)
        _fill(canvas, tops, colour, light, height)
        if ground is Ground.TOWERS:
            _windows(canvas, tops, light.glow, depth, chance)
    return _frame("rgba", width, height, b"".join(canvas))


def _skyline(ground: Ground, depth: float, width: int, height: int, chance: random.Random) -> list[int]:
    """The first row of a layer for each column."""
    base = height * (0.50 + 0.40 * depth)
    swell = height * (0.13 - 0.05 * depth)
    phases = [chance.uniform(0, 6.3) for _ in range(4)]
    step = max(round(height * (0.02 + 0.05 * depth)), 2)
    blocks = [chance.uniform(0.0, 1.0) for _ in range(width // step + 2)]

    def top(column: int) -> float:
        x = column / height * (2.2 - depth)
        if ground is Ground.TOWERS:
            return base - swell * 2.6 * blocks[column // step] ** 1.5
        if ground is Ground.WAVES:
            return base + swell * (0.16 * math.sin(9 * x + phases[0]) + 0.08 * math.sin(23 * x + phases[1]))
        if ground is Ground.DUNES:
            return base - swell * (1 - abs(math.sin(1.7 * x + phases[0]))) * 1.5
        rolling = math.sin(2.1 * x + phases[0]) + 0.5 * math.sin(4.7 * x + phases[1])
        if ground is Ground.PEAKS:
            sharp = _ridge(0.9 * x + phases[2]) + 0.18 * _ridge(2.9 * x + phases[3])
            return base - swell * (2.0 * sharp + 0.2 * rolling - 0.8)
        if ground is Ground.TREES:
            within = abs((column % step) / step - 0.5) * 2
            tree = (1 - within) * (0.5 + blocks[column // step]) * (0.4 + 0.6 * depth)
            return base - swell * (0.6 * rolling + 1.1 * tree)
        return base - swell * rolling

    return [min(max(round(top(column)), 0), height) for column in range(width)]


def _ridge(x: float) -> float:
    """A zigzag between 0 and 1."""
    return abs((x % 1.0) * 2 - 1)


def _fill(canvas: list[bytearray], tops: list[int], colour: Colour, light: Light, height: int) -> None:
    """Fills below ``tops``, a little lighter towards the bottom: ground mist in the light of the horizon."""
    first = min(tops)
    starts: list[tuple[int, int]] = []
    for row in range(first, height):
        share = 0.22 * (row - first) / max(height - first, 1)
        paint_bytes = bytes((*_mixed(colour, light.horizon, share), 255))
        starts = _spans(tops, row) if row <= max(tops) else starts
        line = canvas[row]
        for start, end in starts:
            line[start * 4 : end * 4] = paint_bytes * (end - start)


def _spans(tops: list[int], row: int) -> list[tuple[int, int]]:
    """The runs of columns that are filled in that row."""
    spans: list[tuple[int, int]] = []
    start = -1
    for column, top in enumerate(tops):
        if top <= row:
            start = column if start < 0 else start
        elif start >= 0:
            spans.append((start, column))
            start = -1
    return [*spans, (start, len(tops))] if start >= 0 else spans


def _dot(canvas: list[bytearray], chance: random.Random, width: int, height: int, colour: Colour) -> None:
    x, y = chance.randrange(1, width), chance.randrange(1, max(height // 2, 2))
    size = chance.choice((1, 2, 2))
    dot = bytes((*colour, chance.randrange(90, 240)))
    for row in canvas[y : y + size]:
        row[x * 4 : min(x + size, width) * 4] = dot * (min(x + size, width) - x)


def _windows(
    canvas: list[bytearray], tops: list[int], colour: Colour, depth: float, chance: random.Random
) -> None:
    """Lit windows in the towers of one layer."""
    height = len(canvas)
    size = max(round(height * 0.006 * (0.5 + depth)), 1)
    lit = bytes((*_mixed(colour, (255, 214, 140), 0.6), 255)) * size
    for column in range(size, len(tops) - size, size * 4):
        for row in range(tops[column] + size * 3, min(tops[column] + height // 4, height - size), size * 5):
            if chance.random() < 0.3 * depth and tops[column] == tops[column + size]:
                for line in canvas[row : row + size]:
                    line[column * 4 : (column + size) * 4] = lit


def _frame(pixel_format: str, width: int, height: int, pixels: bytes) -> VideoFrame:
    """A frame of packed ``pixels``, whose rows PyAV may pad."""
    frame = VideoFrame(width, height, pixel_format)
    plane = frame.planes[0]
    row_bytes = len(pixels) // height
    padding = bytes(plane.line_size - row_bytes)
    plane.update(b"".join(pixels[row * row_bytes : (row + 1) * row_bytes] + padding for row in range(height)))
    return frame

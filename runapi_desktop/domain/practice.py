"""What the practice server makes of an order, and how long that takes it.

The server renders by these figures and the app's estimate for practice clips reads the same ones.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from runapi_desktop.domain.catalog.spec import (
    FieldKind,
    FieldRole,
    ModelSpec,
    RenderKind,
    UsualTime,
    VideoLimits,
)
from runapi_desktop.domain.media_source import VideoFile

FRAMES_PER_S = 24
LEAST_RENDER_S = 4.0
"""How long a task takes at least, so that there is something to see of it."""
LONGEST_SIDE_PX = 1920
"""Larger videos are made smaller before they are restyled."""
LONGEST_ENLARGED_SIDE_PX = 3840
"""No video is enlarged beyond it; the models themselves know no such bound."""
MOST_MEGAPIXELS = 480
"""All frames of a clip together, so that nobody waits for minutes: what would be more is made smaller. What
is enlarged has the size that was ordered, and fewer frames a second."""
LONGEST_SOUND_S = 30
"""Of a longer sound file the beginning is used."""
USUAL_LENGTH_S = 6
"""The length of a clip whose model says nothing about it."""
USUAL_SHAPE = 16 / 9

# Seconds for a megapixel of one frame, measured on a computer of two cores with the window open beside it.
_S_PER_MEGAPIXEL = 0.06
_SLOW, _LONGEST = 2.0, 3.0
_NAMED_SIDES_PX = {"2k": 1440, "4k": 2160}
_RESOLUTION = re.compile(r"(\d{2,4})p")
_SHAPE = re.compile(r"(\d{1,3}):(\d{1,3})")

Params = Mapping[str, object]


class PracticeClip(NamedTuple):
    """A clip to be made. ``shape`` is width ÷ height, ``None``: as the picture that it is made from."""

    length_s: int
    short_side_px: int
    shape: float | None = None
    has_sound: bool = False


def practice_clip(spec: ModelSpec, params: Params) -> PracticeClip:
    """The clip that ``params``, by wire name, ask of the model; what is left out counts as its default."""
    length = _asked(spec, FieldRole.LENGTH, params)
    seconds = length if isinstance(length, int) and length > 0 else spec.length_s or USUAL_LENGTH_S
    short_side_px = _asked_side_px(spec, params) or spec.practice.short_side_px
    shape = _SHAPE.fullmatch(str(_asked(spec, FieldRole.SHAPE, params) or ""))
    ratio = int(shape[1]) / int(shape[2]) if shape and int(shape[1]) and int(shape[2]) else None
    natural = ratio or USUAL_SHAPE
    frame_px = MOST_MEGAPIXELS * 1e6 / (seconds * FRAMES_PER_S)
    most_px = int(math.sqrt(frame_px / max(natural, 1 / natural)))
    has_sound = spec.practice.has_sound or _asked(spec, FieldRole.SOUND, params) is True
    return PracticeClip(seconds, min(short_side_px, most_px), ratio, has_sound)


def source_size(spec: ModelSpec, params: Params, size: tuple[int, int]) -> tuple[float, float]:
    """Return the size of the clip made from a video of that ``size``: enlarged as ordered, or small enough
    to be restyled in time."""
    long_side_px, short_side_px = max(*size, 1), max(min(size), 1)
    if spec.practice.kind is not RenderKind.UPSCALE:
        scale = min(1.0, LONGEST_SIDE_PX / long_side_px)
    else:
        asked = _asked(spec, FieldRole.ENLARGEMENT, params)
        wanted_px = _asked_side_px(spec, params) or short_side_px
        factor = asked if isinstance(asked, int) else wanted_px / short_side_px
        scale = min(factor, LONGEST_ENLARGED_SIDE_PX / long_side_px)
    return size[0] * scale, size[1] * scale


def source_rate(spec: ModelSpec, size: tuple[float, float], length_s: float, rate: Fraction) -> Fraction:
    """The frames a second of the clip of that ``size`` made from a video of that length and ``rate``."""
    rate = min(max(rate, Fraction(1)), Fraction(60))
    if spec.practice.kind is not RenderKind.UPSCALE:
        return rate
    most = MOST_MEGAPIXELS * 1e6 / max(length_s * size[0] * size[1], 1.0)
    return min(rate, Fraction(max(int(most), 1)))


def practice_time(spec: ModelSpec, params: Params) -> UsualTime:
    """How long the practice server takes on a small computer."""
    if spec.practice.kind is not RenderKind.ANIMATE:
        work = _megapixels_of_source(spec, params)
    else:
        clip = practice_clip(spec, params)
        shape = clip.shape or USUAL_SHAPE
        long_side_px = clip.short_side_px * max(shape, 1 / shape)
        work = clip.length_s * FRAMES_PER_S * clip.short_side_px * long_side_px / 1e6
    usual_s = max(LEAST_RENDER_S, work * _S_PER_MEGAPIXEL)
    return UsualTime(usual_s, usual_s * _SLOW, usual_s * _LONGEST)


def _megapixels_of_source(spec: ModelSpec, params: Params) -> float:
    """Return the megapixels of all frames that are rendered from the video; for a video of unknown
    length, those of the longest allowed one."""
    field = next(iter(spec.of_kind(FieldKind.VIDEO)), None)
    video = params.get(field.wire) if field else None
    limits = (field and field.video_limits) or VideoLimits()
    length_s, size = limits.max_duration_s, (LONGEST_SIDE_PX, round(LONGEST_SIDE_PX / USUAL_SHAPE))
    if isinstance(video, VideoFile):
        length_s, size = video.duration_s, (video.width_px, video.height_px)
    width_px, height_px = source_size(spec, params, size)
    return min(length_s * FRAMES_PER_S * width_px * height_px / 1e6, MOST_MEGAPIXELS)


def _asked_side_px(spec: ModelSpec, params: Params) -> int | None:
    """The short side of the resolution that is asked for."""
    resolution = str(_asked(spec, FieldRole.RESOLUTION, params) or "")
    named = _RESOLUTION.fullmatch(resolution)
    return int(named[1]) if named else _NAMED_SIDES_PX.get(resolution)


def _asked(spec: ModelSpec, role: FieldRole, params: Params) -> object:
    field = spec.of_role(role)
    return None if field is None else params.get(field.wire, field.default)

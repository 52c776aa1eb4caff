"""Makes the clip of a task: a camera move over a picture, a painting of the words, or a re-graded video.

Called in a worker thread. Owns the frame size, the length and the order of the steps; knows no task and
no HTTP.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path

import av
from av.error import FFmpegError
from av.video.frame import VideoFrame

from runapi_desktop.domain.catalog.parts import LONG_VIDEO
from runapi_desktop.domain.catalog.spec import (
    FieldKind,
    FieldRole,
    FieldSpec,
    ModelSpec,
    PictureLimits,
    RenderKind,
    VideoLimits,
)
from runapi_desktop.domain.media_source import part_name
from runapi_desktop.domain.practice import (
    FRAMES_PER_S,
    LONGEST_SOUND_S,
    USUAL_SHAPE,
    PracticeClip,
    practice_clip,
    source_rate,
    source_size,
)
from runapi_desktop.sandbox.camera import zoompan
from runapi_desktop.sandbox.encoding import FilterStep, Pipeline, encode_clip
from runapi_desktop.sandbox.grading import grade
from runapi_desktop.sandbox.painting import paint
from runapi_desktop.sandbox.sound import length_s, sound_of, tone_bed
from runapi_desktop.sandbox.sources import SourceUnreadable

_TINY_PX = 256
# The camera moves over a picture twice as large as the clip: half a pixel per step looks smooth.
_OVERSAMPLING = 2

Body = Mapping[str, object]


def render_clip(
    spec: ModelSpec,
    body: Body,
    media: Mapping[str, Path],
    path: Path,
    *,
    is_tiny: bool,
    stopped: Callable[[], bool],
) -> None:
    """Make the clip of a valid ``body`` of that model at ``path``; ``media`` maps wire names to the files
    behind the URLs.

    Raises ``SourceUnreadable`` with a sentence about the source, ``RenderStopped`` when ``stopped()``.
    """
    prompt = str(body.get("prompt", ""))
    voice = next((media[f.wire] for f in spec.of_kind(FieldKind.AUDIO) if f.wire in media), None)
    if spec.practice.kind is not RenderKind.ANIMATE:
        videos = (*spec.of_kind(FieldKind.VIDEO), *spec.of_kind(FieldKind.SOURCE_CLIP))
        field = next((f for f in videos if f.wire in media), None)
        if field is None:
            raise SourceUnreadable("There is no source video")
        source = media[field.wire]
        frames, rate = _made_over(spec, body, source, field.video_limits or LONG_VIDEO, is_tiny)
        if spec.practice.kind is RenderKind.EXTEND:
            added_s = 1 if is_tiny else practice_clip(spec, body).length_s
            frames = _gone_on(frames, prompt, added_s, rate)
        try:
            encode_clip(frames, path, stopped, rate, sound_of(voice or source))
        except (FFmpegError, ValueError) as error:
            raise SourceUnreadable("The source video could not be read") from error
        return
    clip = practice_clip(spec, body)
    heard_s = None if voice is None else length_s(voice)
    seconds = clip.length_s if heard_s is None else min(heard_s, LONGEST_SOUND_S)
    frame_count = FRAMES_PER_S if is_tiny else max(1, round(FRAMES_PER_S * seconds))
    pictures = [_picture(media[f.wire], f) for f in spec.of_kind(FieldKind.PICTURE) if f.wire in media]
    # Of pictures that are only looked up to, the first one stands for what the clip is about.
    lists = ((f, part_name(f.wire, 0)) for f in spec.of_kind(FieldKind.PICTURES))
    pictures = pictures or [_picture(media[name], f) for f, name in lists if name in media]
    if pictures:
        first, last = pictures[0], pictures[1] if len(pictures) > 1 else None
        frames = _animated(first, last, _size(clip, first.width / first.height, is_tiny), prompt, frame_count)
    else:
        frames = _painted(_size(clip, USUAL_SHAPE, is_tiny), prompt, frame_count)
    sound = () if voice is None else sound_of(voice)
    if voice is None and clip.has_sound:
        sound = tone_bed(frame_count / FRAMES_PER_S, prompt)
    encode_clip(frames, path, stopped, sound=sound)


def _size(clip: PracticeClip, natural_ratio: float, is_tiny: bool) -> tuple[int, int]:
    """Width and height in even pixels."""
    ratio = clip.shape or natural_ratio
    short_px = round(_TINY_PX * min(ratio, 1 / ratio)) if is_tiny else clip.short_side_px
    return _even(short_px * max(ratio, 1.0)), _even(short_px * max(1 / ratio, 1.0))


def _even(length_px: float) -> int:
    return max(round(length_px / 2) * 2, 2)


def _picture(path: Path, field: FieldSpec) -> VideoFrame:
    name, limits = field.label.lower(), field.picture_limits or PictureLimits()
    if path.stat().st_size > limits.max_bytes:
        raise SourceUnreadable(f"The {name} is too large")
    try:
        with av.open(path) as container:
            frame = next(container.decode(video=0))
    except (FFmpegError, StopIteration, IndexError) as error:
        raise SourceUnreadable(f"The {name} could not be read as a picture") from error
    if min(frame.width, frame.height) <= limits.above_short_side_px:
        raise SourceUnreadable(f"The {name} is too small")
    if not limits.min_ratio <= frame.width / frame.height <= limits.max_ratio:
        raise SourceUnreadable(f"The {name} is too narrow or too wide")
    return frame


def _covering(size: tuple[int, int]) -> list[FilterStep]:
    """Steps that make a picture fill the oversampled size, cropped in the middle."""
    area = f"{size[0] * _OVERSAMPLING}:{size[1] * _OVERSAMPLING}"
    scale = f"{area}:force_original_aspect_ratio=increase:flags=bicubic"
    return [("scale", scale), ("crop", area), ("format", "yuv444p")]


def _stage(size: tuple[int, int], camera: str, frame_count: int) -> list[FilterStep]:
    """Steps that let the camera run over a picture of the oversampled size."""
    width_px, height_px = size
    return [
        ("zoompan", f"{camera}:d={frame_count}:s={width_px}x{height_px}:fps={FRAMES_PER_S}"),
        ("setsar", "1"),
    ]


def _animated(
    first: VideoFrame, last: VideoFrame | None, size: tuple[int, int], prompt: str, frame_count: int
) -> Iterator[VideoFrame]:
    """A camera move over ``first``; it dissolves into ``last``, which stands still as it was given."""
    pipeline = Pipeline()
    camera = zoompan(prompt, frame_count)
    moved = pipeline.still(first, [*_covering(size), *_stage(size, camera, frame_count)])
    if last is not None:
        arrived = pipeline.still(last, [*_covering(size), *_stage(size, "z=1", frame_count)])
        length_s = frame_count / FRAMES_PER_S
        dissolve = f"transition=fade:duration={length_s * 0.4:.3f}:offset={length_s * 0.55:.3f}"
        moved = pipeline.join(moved, arrived, ("xfade", dissolve))
    # The dissolve alone would let the clip run on by what is left of the last frame's own stream.
    return pipeline.run(pipeline.then(moved, [("trim", f"end_frame={frame_count}"), ("format", "yuv420p")]))


def _painted(size: tuple[int, int], prompt: str, frame_count: int) -> Iterator[VideoFrame]:
    """A camera move through a painting: the sky is far away and moves less than the land before it."""
    painting = paint(prompt, *size)
    camera = zoompan(prompt, frame_count)
    distant = zoompan(prompt, frame_count, nearness=0.4)
    area = f"{size[0] * _OVERSAMPLING}:{size[1] * _OVERSAMPLING}"
    pipeline = Pipeline()
    sky = pipeline.still(painting.sky, [*_covering(size), *_stage(size, distant, frame_count)])
    land = pipeline.still(painting.land, [("scale", area), *_stage(size, camera, frame_count)])
    joined = pipeline.join(sky, land, ("overlay", "0:0"))
    return pipeline.run(pipeline.then(joined, [("format", "yuv420p")]))


def _made_over(
    spec: ModelSpec, body: Body, path: Path, limits: VideoLimits, is_tiny: bool
) -> tuple[Iterator[VideoFrame], Fraction]:
    """The frames of the video at ``path`` in the style of the words and the size that is asked for, and their
    rate."""
    if path.stat().st_size > limits.max_bytes:
        raise SourceUnreadable("The source video is too large")
    try:
        with av.open(path) as container:
            video = container.streams.video[0]
            rate = video.average_rate or Fraction(FRAMES_PER_S)
            length_s = float(container.duration or 0) / av.time_base
            width_px, height_px = video.width, video.height
            turn = _TURNS.get(next(container.decode(video)).rotation % 360, ())
    except (FFmpegError, IndexError, StopIteration) as error:
        raise SourceUnreadable("The source video could not be read") from error
    if length_s > limits.max_duration_s + limits.slack_s:
        raise SourceUnreadable("The source video is too long")
    size = source_size(spec, body, (width_px, height_px))
    rate = source_rate(spec, size, length_s, rate)
    shrink = min(1.0, _TINY_PX / max(size)) if is_tiny else 1.0
    mark = spec.of_role(FieldRole.WATERMARK)
    is_restyled = spec.practice.kind is RenderKind.RESTYLE
    steps = [
        ("scale", f"{_even(size[0] * shrink)}:{_even(size[1] * shrink)}:flags=lanczos"),
        ("fps", str(rate)),
        *turn,
        *(grade(str(body.get("prompt", ""))) if is_restyled else ()),
        *(_WATERMARK if mark is not None and body.get(mark.wire) else ()),
        ("format", "yuv420p"),
    ]
    return Pipeline.filtered(_decoded(path), steps), rate


def _gone_on(frames: Iterable[VideoFrame], prompt: str, added_s: int, rate: Fraction) -> Iterator[VideoFrame]:
    """``frames``, and a camera move over the last of them."""
    last: VideoFrame | None = None
    for frame in frames:
        yield frame
        last = frame
    if last is not None:
        yield from _animated(last, None, (last.width, last.height), prompt, round(added_s * rate))


# What a player does with a phone's video, by the degrees of its display matrix, counter-clockwise.
_TURNS: dict[int, tuple[FilterStep, ...]] = {
    90: (("transpose", "cclock"),),
    180: (("hflip", ""), ("vflip", "")),
    270: (("transpose", "clock"),),
}
_WATERMARK: tuple[FilterStep, ...] = (
    ("drawbox", "x=iw*0.90:y=ih*0.90:w=iw*0.07:h=ih*0.05:color=white@0.55:t=fill"),
    ("drawbox", "x=iw*0.915:y=ih*0.913:w=iw*0.04:h=ih*0.024:color=black@0.5:t=fill"),
)


def _decoded(path: Path) -> Iterable[VideoFrame]:
    with av.open(path) as container:
        yield from container.decode(video=0)

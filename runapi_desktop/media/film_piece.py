"""A piece of a video file on its way into a film: what is wanted of it, and what it is made of.

Owns the question whether pieces can follow each other as they are, without encoding anything anew.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from runapi_desktop.domain.piece import SAME_MOMENT_US, Obstacle, Piece, Reencoding
from runapi_desktop.media.containers import OpenVideo, open_video
from runapi_desktop.media.files import open_regular
from runapi_desktop.media.mp4_boxes import picture_matrices

_COPIED_CODECS: Final = frozenset(
    {
        "h264",
        "hevc",
        "av1",
        "libdav1d",
        "vp9",
        "mpeg4",
        "aac",
        "mp3",
        "mp3float",
        "ac3",
        "eac3",
        "alac",
        "opus",
    }
)
_LOOKED_AT: Final = 64


def obstacle_to_copying(pieces: Sequence[Piece]) -> Obstacle | None:
    """``None`` when the pieces can be joined without loss. Reads little of the files; blocks, use a thread.

    Raises `MediaRefused` as `open_video`.
    """
    first_make: Hashable = None
    for number, piece in enumerate(pieces):
        with open_video(piece.path, decodes=False) as video:
            make = _make(video, piece.path)
            if make is None:
                return Obstacle(number, Reencoding.FORMAT)
            if number == 0:
                first_make = make
            elif make != first_make:
                return Obstacle(number, Reencoding.DIFFERENT)
            if number and _begins_hidden(video):
                return Obstacle(number, Reencoding.CUT_BETWEEN)
            if not all(_is_clean_cut(video, at_us) for at_us in (piece.start_us, piece.end_us)):
                return Obstacle(number, Reencoding.CUT_BETWEEN)
    return None


def _make(video: OpenVideo, path: Path) -> Hashable:
    """Everything in which two files must agree to go through one decoder; ``None`` for what no MP4 holds.

    The header of an H.264 or HEVC stream names its size, its pixel format and how frames refer to each other.
    """
    stream, sound = video.stream, video.container.streams.audio[:1]
    decoder = stream.codec_context
    codecs = {decoder.name, *(s.codec_context.name for s in sound)}
    if video.kind.demuxer != "mov" or not codecs <= _COPIED_CODECS:
        return None
    with open_regular(path) as file:
        turns = picture_matrices(file)
    picture = (decoder.name, decoder.width, decoder.height, decoder.extradata, decoder.profile)
    sounds = tuple(
        (s.codec_context.name, s.codec_context.sample_rate, s.codec_context.layout.name, s.time_base)
        for s in sound
    )
    return picture, stream.sample_aspect_ratio, video.time_base, turns, sounds


def _begins_hidden(video: OpenVideo) -> bool:
    """Whether an edit list hides the first frames, which those after them need: only a film may begin so."""
    return any(packet.is_discard for packet in islice(video.packets(), 1))


def _is_clean_cut(video: OpenVideo, at_us: int | None) -> bool:
    """Whether no frame before that moment needs one after it, or the other way round."""
    if not at_us:
        return True
    at = at_us / 1e6 + video.start_s
    video.container.seek(round((at + SAME_MOMENT_US / 1e6) / video.time_base), stream=video.stream)
    key_s: float | None = None
    for count, packet in enumerate(video.packets()):
        if packet.pts is None or count > _LOOKED_AT:
            return False
        time_s = float(packet.pts * video.time_base)
        if key_s is None:
            if not packet.is_keyframe:
                return False
            key_s = time_s
            if abs(key_s - at) > SAME_MOMENT_US / 1e6:
                return _ends_before(video, at)
        else:
            return time_s >= key_s  # else a frame shown before the key frame is stored after it
    return key_s is not None


def _ends_before(video: OpenVideo, at_s: float) -> bool:
    """Whether the picture has ended by then: a cut at the very end is clean."""
    end_s = max(
        (
            float((packet.pts + (packet.duration or 0)) * video.time_base)
            for packet in video.packets()
            if packet.pts is not None
        ),
        default=0.0,
    )
    return end_s <= at_s + SAME_MOMENT_US / 1e6

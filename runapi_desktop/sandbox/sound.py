"""The sound of practice clips: a quiet bed of tones, or what a file sounds like."""

# pyright: reportUnknownMemberType=false
# PyAV's own signatures leave out some types; what comes out of them is annotated here.

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.error import FFmpegError
from av.filter import Graph

RATE_HZ = 48_000
_CHORDS_HZ = ((220, 277, 330), (196, 247, 294), (175, 220, 262), (147, 220, 294))
_QUIET = 0.03


def tone_bed(length_s: float, words: str) -> Iterator[AudioFrame]:
    """A soft chord as long as the clip; other ``words`` may have another one."""
    chord = _CHORDS_HZ[sum(words.encode()) % len(_CHORDS_HZ)]
    tones = "+".join(f"sin({hz}*2*PI*t)" for hz in chord)
    swell = f"{_QUIET}*min(1,min(t,{length_s}-t)*2)"
    graph = Graph()
    source = graph.add("aevalsrc", f"exprs='{swell}*({tones})':s={RATE_HZ}:d={length_s}:c=mono")
    sink = graph.add("abuffersink")
    source.link_to(sink)
    graph.configure()
    while True:
        try:
            frame = sink.pull()
        except (BlockingIOError, EOFError):
            return
        assert isinstance(frame, AudioFrame)
        yield frame


def sound_of(path: Path) -> Iterator[AudioFrame]:
    """What the file sounds like from its beginning; nothing where it has no sound that can be read."""
    with av.open(path) as container:
        if not container.streams.audio:
            return
        try:
            yield from container.decode(audio=0)
        except FFmpegError:
            return


def length_s(path: Path) -> float | None:
    """How long the file plays; ``None`` where that cannot be read."""
    try:
        with av.open(path) as container:
            return float(container.duration or 0) / av.time_base or None
    except (FFmpegError, OSError):
        return None

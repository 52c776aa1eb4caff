"""From a chain of FFmpeg filters to an MP4 that plays everywhere: H.264, yuv420p, index in front."""

# pyright: reportUnknownMemberType=false
# PyAV's own signatures leave out some types; what comes out of them is annotated here.

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import chain
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.filter import Graph
from av.filter.context import FilterContext
from av.video.frame import VideoFrame

from runapi_desktop.domain.practice import FRAMES_PER_S
from runapi_desktop.sandbox.sound import RATE_HZ

_RATE = Fraction(FRAMES_PER_S)

FilterStep = tuple[str, str]
"""A filter's name and its arguments."""


class RenderStopped(Exception):
    """The sandbox is closing; the clip will be rendered after the next start."""


class Pipeline:
    """A graph of filters in the making: sources, chains of steps, joints; run once."""

    def __init__(self) -> None:
        self._graph = Graph()
        self._graph.threads = 1
        self._stills: list[tuple[FilterContext, VideoFrame]] = []

    def still(self, frame: VideoFrame, steps: Iterable[FilterStep]) -> FilterContext:
        """A source of one frame with ``steps`` behind it; returns the last of them."""
        source = self._source(frame)
        self._stills.append((source, frame))
        return self.then(source, steps)

    def then(self, after: FilterContext, steps: Iterable[FilterStep]) -> FilterContext:
        """``steps`` one behind the other; returns the last of them."""
        for name, arguments in steps:
            step = self._graph.add(name, arguments or None)
            after.link_to(step)
            after = step
        return after

    def join(self, first: FilterContext, second: FilterContext, step: FilterStep) -> FilterContext:
        """A step with two inputs."""
        joint = self._graph.add(*step)
        first.link_to(joint)
        second.link_to(joint, 0, 1)
        return joint

    def run(self, last: FilterContext) -> Iterator[VideoFrame]:
        """Every frame that the stills become at the end of the graph."""
        sink = self._finished(last)
        for source, frame in self._stills:
            frame.pts = 0
            frame.time_base = 1 / _RATE
            source.push(frame)
            source.push(None)
        yield from _pulled(sink)

    @classmethod
    def filtered(cls, frames: Iterable[VideoFrame], steps: Iterable[FilterStep]) -> Iterator[VideoFrame]:
        """``frames`` (of one size and format) after ``steps``."""
        source: FilterContext | None = None
        sink: FilterContext | None = None
        for frame in frames:
            if source is None or sink is None:
                pipeline = cls()
                source = pipeline._source(frame)
                sink = pipeline._finished(pipeline.then(source, steps))
            source.push(frame)
            yield from _pulled(sink)
        if source is not None and sink is not None:
            source.push(None)
            yield from _pulled(sink)

    def _source(self, frame: VideoFrame) -> FilterContext:
        return self._graph.add_buffer(
            width=frame.width,
            height=frame.height,
            format=frame.format,
            time_base=frame.time_base or 1 / _RATE,
        )

    def _finished(self, last: FilterContext) -> FilterContext:
        sink = self._graph.add("buffersink")
        last.link_to(sink)
        self._graph.configure()
        return sink


def _pulled(sink: FilterContext) -> Iterator[VideoFrame]:
    while True:
        try:
            frame = sink.pull()
        except (BlockingIOError, EOFError):
            return
        assert isinstance(frame, VideoFrame)
        yield frame


def encode_clip(
    frames: Iterable[VideoFrame],
    path: Path,
    stopped: Callable[[], bool],
    rate: Fraction = _RATE,
    sound: Iterable[AudioFrame] = (),
) -> None:
    """Writes ``frames`` (yuv420p, one size) with their ``sound`` to ``path``, which appears only when it is
    whole.

    Raises ``RenderStopped``, and ``ValueError`` when there is no frame at all.
    """
    part = path.with_name(f"{path.name}.part")
    with av.open(part, "w", format="mp4", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.pix_fmt = "yuv420p"
        stream.options = {"preset": "superfast", "crf": "20"}
        stream.codec_context.thread_count = 1
        stream.codec_context.time_base = 1 / rate
        heard = iter(sound)
        first = next(heard, None)
        voice = None if first is None else container.add_stream("aac", rate=RATE_HZ, layout="stereo")
        count = 0
        for count, frame in enumerate(frames, start=1):
            if stopped():
                raise RenderStopped
            if count == 1:
                stream.width, stream.height = frame.width, frame.height
            frame.pts = count - 1
            frame.time_base = 1 / rate
            container.mux(stream.encode(frame))
        if not count:
            raise ValueError("no frames")
        container.mux(stream.encode(None))
        if first is not None and voice is not None:
            _add_sound(container, voice, chain((first,), heard), count / rate)
    part.replace(path)


def _add_sound(
    container: OutputContainer, voice: AudioStream, sound: Iterable[AudioFrame], length_s: Fraction
) -> None:
    """Writes ``sound``, which ends with the pictures at the latest."""
    resampler = AudioResampler(format="fltp", layout="stereo", rate=RATE_HZ)
    samples, most = 0, int(length_s * RATE_HZ)
    for frame in sound:
        frame.pts = None
        for part in resampler.resample(frame):
            if samples + part.samples > most:
                break
            part.pts = samples
            part.time_base = Fraction(1, RATE_HZ)
            samples += part.samples
            container.mux(voice.encode(part))
        if samples >= most:
            break
    container.mux(voice.encode(None))

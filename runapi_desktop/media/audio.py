"""Sound files: known by their content, listened through to the end, kept, drawn as a waveform, cut short.

MP3, WAV and M4A, which RunAPI's models read. Only the demuxer that fits the first bytes is used: FFmpeg never
guesses, so no file can become a playlist that opens others.
"""

# PyAV's types leave open what a resampler takes; its calls are partly unknown for that alone.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import os
import time
from array import array
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from runapi_desktop.disk import replacing
from runapi_desktop.domain.catalog.spec import AudioLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.media_source import AudioFile, upload_name
from runapi_desktop.media.av_loading import load_av
from runapi_desktop.media.containers import MAX_STREAMS, refusing_damage
from runapi_desktop.media.files import keep_copy, open_regular, problem_of
from runapi_desktop.media.picture_bytes import HEIF_BRANDS

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer

_TIME_LIMIT_S: Final = 60.0
_PEAK_RATE: Final = 8_000
_LOUDEST: Final = 32_768
_NAMES: Final = {"audio/mpeg": "mp3", "audio/wav": "wav", "audio/mp4": "mov"}
"""FFmpeg's demuxer of each format."""


@dataclass(frozen=True, slots=True)
class _OpenAudio:
    mime_type: str
    size_bytes: int
    container: InputContainer
    stream: AudioStream
    name: str
    deadline: float

    def frames(self) -> Iterator[AudioFrame]:
        """All of it. Raises `MediaRefused` TOO_SLOW."""
        for frame in self.container.decode(self.stream):
            self.check_time()
            yield frame

    def check_time(self) -> None:
        if time.monotonic() >= self.deadline:
            raise MediaRefused(MediaProblem.TOO_SLOW, self.name)


def prepare_audio(path: Path, keep_dir: Path, limits: AudioLimits, file_name: str = "") -> AudioFile:
    """Checks a sound file by listening through it, and keeps a copy in `keep_dir`. Blocks; use a thread.

    Raises `MediaRefused`: as `open_regular`, NOT_AUDIO (another format, or no sound in it), UNREADABLE
    (damaged), TOO_SLOW, TOO_LARGE in bytes, TOO_SHORT and TOO_LONG in seconds: what is too long can be cured
    by `trim_audio`. And `StorageTrouble`.
    """
    name = file_name or path.name
    with _open_audio(path, name) as audio:
        if audio.size_bytes > limits.max_bytes:
            raise MediaRefused(MediaProblem.TOO_LARGE, name, audio.size_bytes, limits.max_bytes)
        if audio.mime_type not in limits.mime_types:
            raise MediaRefused(MediaProblem.NOT_AUDIO, name)
        duration_s = _duration_s(audio.frames())
        mime_type = audio.mime_type
    if not duration_s:
        raise MediaRefused(MediaProblem.UNREADABLE, name)
    if duration_s < limits.min_duration_s - limits.slack_s:
        raise MediaRefused(MediaProblem.TOO_SHORT, name, duration_s, limits.min_duration_s)
    if limits.max_duration_s is not None and duration_s > limits.max_duration_s + limits.slack_s:
        raise MediaRefused(MediaProblem.TOO_LONG, name, duration_s, limits.max_duration_s)
    kept_path, sha256, size_bytes = keep_copy(path, keep_dir, upload_name("", mime_type), name)
    return AudioFile(str(kept_path), sha256, size_bytes, mime_type, name, duration_s)


def _duration_s(frames: Iterable[AudioFrame]) -> float:
    """Counted in samples: seven seconds added up from fractions are a little more, and paid as eight."""
    samples: Counter[int] = Counter()
    for frame in frames:
        samples[frame.sample_rate or 1] += frame.samples
    return sum(count / rate for rate, count in samples.items())


def waveform(path: Path, count: int) -> bytes:
    """How loud the sound is in each of `count` equal parts, 0 to 255. Blocks. Raises as `prepare_audio`."""
    from av.audio.resampler import AudioResampler

    samples = array("h")
    with _open_audio(path, path.name) as audio:
        resampler = AudioResampler(format="s16", layout="mono", rate=_PEAK_RATE)
        for frame in audio.frames():
            for part in resampler.resample(frame):
                samples.frombytes(bytes(part.planes[0])[: part.samples * samples.itemsize])
    edges = [len(samples) * number // count for number in range(count + 1)]
    parts = (samples[start:end] for start, end in pairwise(edges))
    peaks = (max(max(part), -min(part)) if part else 0 for part in parts)
    return bytes(min(peak * 256 // _LOUDEST, 255) for peak in peaks)


def trim_audio(path: Path, start_s: float, kept_s: float, keep_dir: Path, limits: AudioLimits) -> AudioFile:
    """A piece of a sound file in its own format, checked and kept as `prepare_audio` does. Nothing is encoded
    anew. Blocks; use a thread. Raises as `prepare_audio`."""
    import av

    piece = keep_dir / f"{uuid4().hex}.part"
    try:
        with _open_audio(path, path.name) as audio, replacing(piece) as file:
            container = "ipod" if audio.mime_type == "audio/mp4" else _NAMES[audio.mime_type]
            with av.open(file, "w", format=container) as out:
                _copy_piece(audio, out, start_s, start_s + kept_s)
        return prepare_audio(piece, keep_dir, limits, path.name)
    finally:
        piece.unlink(missing_ok=True)


def _copy_piece(audio: _OpenAudio, out: object, start_s: float, end_s: float) -> None:
    from av.container import OutputContainer

    assert isinstance(out, OutputContainer)
    stream = out.add_stream_from_template(audio.stream)
    first: int | None = None
    for packet in audio.container.demux(audio.stream):
        audio.check_time()
        if packet.pts is None or packet.dts is None:
            continue
        at_s = float(packet.pts * packet.time_base)
        if at_s + 1e-6 < start_s:
            continue
        if at_s + float((packet.duration or 0) * packet.time_base) > end_s + 1e-6:
            break
        first = packet.pts if first is None else first
        packet.pts, packet.dts = packet.pts - first, packet.dts - first
        packet.stream = stream
        out.mux(packet)


@contextmanager
def _open_audio(path: Path, name: str) -> Generator[_OpenAudio]:
    load_av()
    import av

    deadline = time.monotonic() + _TIME_LIMIT_S
    try:
        with open_regular(path, name) as file, refusing_damage(name):
            mime_type = _recognized(file.read(16))
            if mime_type is None:
                raise MediaRefused(MediaProblem.NOT_AUDIO, name)
            file.seek(0)
            size_bytes = os.fstat(file.fileno()).st_size
            with av.open(
                file,
                "r",
                format=_NAMES[mime_type],
                options={"max_streams": str(MAX_STREAMS)},
                metadata_errors="replace",
            ) as container:
                sounds = container.streams.audio
                if not sounds:
                    raise MediaRefused(MediaProblem.NOT_AUDIO, name)
                yield _OpenAudio(mime_type, size_bytes, container, sounds[0], name, deadline)
    except OSError as error:  # the disk that the file is on stopped answering
        raise MediaRefused(problem_of(error), name) from error


def _recognized(head: bytes) -> str | None:
    """The media type by the first bytes; ``None`` for anything else."""
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "audio/wav"
    if head[4:8] == b"ftyp" and head[8:12] not in HEIF_BRANDS:
        return "audio/mp4"
    is_mp3 = head[:3] == b"ID3" or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2)
    return "audio/mpeg" if is_mp3 else None

"""Frames of a video as pixels, decoded ahead in a thread: for those who keep the time themselves.

The picture for a moment is the frame whose time has come last. Which moment it is, the feed is told.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.domain.pixels import Pixels
from runapi_desktop.media.containers import OpenVideo, open_video
from runapi_desktop.media.drawing import EXACT, Drawing, Step

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

_AHEAD: Final = 6
_FOREVER_S: Final = 1e9
_ROUNDING_US: Final = 500
_NEAR_US: Final = 1_000_000
"""So far ahead decoding all between is as quick as a seek."""


class FrameFeed:
    """The frames of one file, never larger than ``max_size`` pixels. To be closed: it has a thread."""

    def __init__(self, path: Path, max_size: tuple[int, int]) -> None:
        self._path = path
        self._max_size = max_size
        self._changed = threading.Condition()
        self._frames: deque[Pixels] = deque()
        self._wanted_us: int | None = 0
        self._begun_us = 0
        self._round = 0
        self._is_at_end = False
        self._is_closed = False
        self.trouble: MediaRefused | None = None
        """Why there are no more frames, where that is not the end of the file."""
        self._thread = threading.Thread(target=self._run, name=f"frames of {path.name}", daemon=True)
        self._thread.start()

    def seek(self, moment_us: int, max_size: tuple[int, int] | None = None) -> None:
        """Go to another moment, and to another size too."""
        with self._changed:
            self._max_size = max_size or self._max_size
            self._wanted_us = self._begun_us = moment_us
            self._round += 1
            self._frames.clear()
            self._is_at_end = False
            self._changed.notify_all()

    def has(self, moment_us: int) -> bool:
        """Whether the frame for that moment is here, so that `frame_at` gives the right one. What was before
        it is let go either way."""
        with self._changed:
            self._drop_before(moment_us)
            return self._is_at_end or (len(self._frames) > 0 and self._frames[-1].start_us > moment_us)

    def frame_at(self, moment_us: int) -> Pixels | None:
        """The frame for that moment; ``None`` before the first one is here."""
        with self._changed:
            self._drop_before(moment_us)
            return self._frames[0] if self._frames else None

    def wait_for(self, moment_us: int, max_size: tuple[int, int]) -> Pixels | None:
        """The frame for that moment at that size, once it is here. ``None`` where there is none, or after
        `close`. Blocks."""
        with self._changed:
            first_us = self._frames[0].start_us if self._frames else self._begun_us
            is_near = first_us <= moment_us < first_us + _NEAR_US
            if max_size != self._max_size or not is_near:
                self.seek(moment_us, max_size)
            self._changed.wait_for(lambda: self._is_closed or self.has(moment_us))
            return None if self._is_closed else self.frame_at(moment_us)

    def close(self) -> None:
        """Let go of the file; the thread ends soon."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def _drop_before(self, moment_us: int) -> None:
        while len(self._frames) > 1 and self._frames[1].start_us <= moment_us:
            self._frames.popleft()
            self._changed.notify_all()

    # --- the thread -----------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            with open_video(self._path, time_limit_s=_FOREVER_S) as video:
                while (wish := self._next_wish()) is not None:
                    self._decode_from(video, *wish)
        except MediaRefused as trouble:
            with self._changed:
                self.trouble = trouble
                self._is_at_end = True
                self._changed.notify_all()

    def _next_wish(self) -> tuple[int, int, tuple[int, int]] | None:
        """The moment to start from, the round it belongs to and the size; ``None`` once it is over."""
        with self._changed:
            while self._wanted_us is None and not self._is_closed:
                self._changed.wait()
            if self._is_closed or self._wanted_us is None:
                return None
            moment_us, self._wanted_us = self._wanted_us, None
            return moment_us, self._round, self._max_size

    def _decode_from(self, video: OpenVideo, moment_us: int, its_round: int, size: tuple[int, int]) -> None:
        drawing: Drawing | None = None
        for start_us, frame in _shown_from(video, moment_us):
            drawing = drawing or _drawing(video, frame, size)
            drawing.put(frame)
            ready = drawing.take()
            plane = ready.planes[0]
            pixels = Pixels(start_us, ready.width, ready.height, plane.line_size, bytes(plane))
            if not self._deliver(pixels, its_round):
                return
        with self._changed:
            self._is_at_end = self._is_at_end or its_round == self._round
            self._changed.notify_all()

    def _deliver(self, pixels: Pixels, its_round: int) -> bool:
        """Whether anybody wants more of this round."""
        with self._changed:
            while len(self._frames) >= _AHEAD and its_round == self._round and not self._is_closed:
                self._changed.wait()
            if its_round != self._round or self._is_closed:
                return False
            self._frames.append(pixels)
            self._changed.notify_all()
            return True


def _shown_from(video: OpenVideo, moment_us: int) -> Iterator[tuple[int, VideoFrame]]:
    """The frame that is on screen at that moment, and all after it, with their times."""
    before: tuple[int, VideoFrame] | None = None
    for frame in video.frames_from(moment_us / 1e6):
        start_us = round(video.moment_s(frame) * 1e6)
        if before is not None and start_us > moment_us + _ROUNDING_US:
            yield before
        before = start_us, frame
    if before is not None:
        yield before


def screen_steps(shown_size: tuple[int, int], box: tuple[int, int]) -> tuple[Step, ...]:
    """What makes an upright frame of that size fit into the box, as the screen takes it."""
    share = min(box[0] / shown_size[0], box[1] / shown_size[1], 1.0)
    fitted = ":".join(str(max(round(side * share), 1)) for side in shown_size)
    # By way of planes: that is twice as quick, and the byte of nothing is full, as the screen wants it, where
    # FFmpeg would hand through the transparency or whatever stands in its place.
    return ("scale", f"{fitted}:flags=area+{EXACT}"), ("format", "gbrp"), ("format", "bgr0")


def _drawing(video: OpenVideo, frame: VideoFrame, size: tuple[int, int]) -> Drawing:
    steps = *video.upright_steps(frame), *screen_steps(video.shown_size(frame), size)
    return Drawing(frame, *steps, time_base=video.time_base)

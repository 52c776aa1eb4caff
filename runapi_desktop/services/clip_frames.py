"""Pictures and frames for the screen: what a file looks like as pixels, and when its frames are shown.

What draws them is loaded with the first call: it takes as long to load as the window to be built. Every
function and method blocks; use a thread.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol
from weakref import finalize

from runapi_desktop.disk import is_on_disk, is_there
from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.pixels import Glimpse, Pixels, RawFrame
from runapi_desktop.off_loop import RunMedia

if TYPE_CHECKING:
    from runapi_desktop.media.frame_feed import FrameFeed
    from runapi_desktop.media.shown_frames import Look, ShownFrames

Box = tuple[int, int]
"""Width and height in pixels."""


def glimpse(source: Path | bytes, box_px: Box, covers: bool, run_media: RunMedia) -> Glimpse:
    """The picture in ``source``, whole and within the box or covering it. Raises `MediaRefused`, and
    `StorageTrouble`."""
    from runapi_desktop.media.glance import glance

    return run_media(source.name if isinstance(source, Path) else "", glance, source, box_px, covers)


def strip_picture(clip: Clip, run_media: RunMedia) -> Path | None:
    """The file with the clip's strip of small pictures, made where there is none yet; ``None`` for a clip
    without a poster, or one that would have to be fetched for it.

    Raises `MediaRefused` and `StorageTrouble`.
    """
    from runapi_desktop.media.sprites import sprite, sprite_path

    if clip.poster_path is None:
        return None
    path = sprite_path(Path(clip.poster_path))
    if not is_there(path):
        if not is_on_disk(Path(clip.path)):
            return None
        run_media(Path(clip.path).name, sprite, Path(clip.path), path)
    return path


def times_of_frames(path: Path) -> FrameTimes:
    """When each frame of a video is shown. Raises `MediaRefused`."""
    from runapi_desktop.media.timeline import frame_times

    return frame_times(path)


class FrameSource(Protocol):
    """The frames of one file, decoded ahead in a thread of its own. To be closed."""

    trouble: MediaRefused | None
    """Why there are no more frames, where that is not the end of the file."""

    def seek(self, moment_us: int, max_size: Box | None = None) -> None:
        """Go to another moment, and to another size too."""
        ...

    def has(self, moment_us: int) -> bool:
        """Whether the frame for that moment is here."""
        ...

    def frame_at(self, moment_us: int) -> Pixels | None:
        """The frame for that moment, as far as it is here."""
        ...

    def close(self) -> None:
        """Decode no more."""
        ...


def open_frames(path: Path, max_size: Box) -> FrameSource:
    """The frames of the file, never larger than ``max_size`` pixels. Returns at once."""
    from runapi_desktop.media.frame_feed import FrameFeed

    return FrameFeed(path, max_size)


class FrameDrawing:
    """Draws the frames of one file, upright and within a box of pixels. Any thread may close it and look
    ahead; all else is for one at a time."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)
        self._looking = Lock()
        self._look: Look | None = None
        self._shown: tuple[Box, ShownFrames] | None = None
        self._feed: FrameFeed | None = None
        self._is_closed = False

    def look_ahead(self) -> None:
        """Learn what its frames have in common, before the first of them comes."""
        with suppress(MediaRefused):
            self._known_look()

    @property
    def size(self) -> Box:
        """How large its frames are before they are made smaller. Raises `MediaRefused`."""
        return self._known_look().size

    def knows(self, pixel_format: str) -> bool:
        """Return whether frames of this pixel format, decoded by the player, are as the file stores them.

        Raises `MediaRefused`.
        """
        return self._known_look().is_of(pixel_format)

    def read(self, moment_us: int, box: Box) -> Pixels | None:
        """The frame on screen at that moment; ``None`` after `close`. Raises `MediaRefused`."""
        from runapi_desktop.media.frame_feed import FrameFeed

        if self._feed is None:
            self._feed = FrameFeed(self._path, box)
            finalize(self, self._feed.close)  # its thread would keep it for ever
            if self._is_closed:
                self._feed.close()
        pixels = self._feed.wait_for(moment_us, box)
        if pixels is None and self._feed.trouble is not None:
            raise self._feed.trouble
        return pixels

    def drawn(self, box: Box, raw: RawFrame) -> Pixels:
        """Return a frame that the player decoded, drawn upright and within the box. Raises `MediaRefused`."""
        from runapi_desktop.media.containers import refusing_damage
        from runapi_desktop.media.shown_frames import ShownFrames

        if self._shown is None or self._shown[0] != box:
            self._shown = box, ShownFrames(self._known_look(), box)
        with refusing_damage(self._path.name):
            return self._shown[1].pixels(raw)

    def close(self) -> None:
        """Let go of the file; who waits for a frame gets none."""
        self._is_closed = True
        if self._feed is not None:
            self._feed.close()

    def _known_look(self) -> Look:
        from runapi_desktop.media.shown_frames import look_of

        with self._looking:
            if self._look is None:
                self._look = look_of(self._path)
            return self._look

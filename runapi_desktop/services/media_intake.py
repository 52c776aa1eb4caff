"""How pictures and videos come into the app: from a file, from bytes, from an address; checked and kept.

Owns where a source comes from and that nothing of it blocks the event loop. What makes a file fit is for
`media` to say, what is offered to the user when it does not fit for the form.
"""

from __future__ import annotations

import asyncio
import base64
import os
import re
from collections.abc import AsyncGenerator, Awaitable, Callable
from concurrent.futures import Executor
from contextlib import asynccontextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from runapi_desktop.domain.catalog.spec import AudioLimits, PictureLimits, VideoLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, RunApiError
from runapi_desktop.domain.media_source import AudioFile, VideoFile
from runapi_desktop.domain.picture_repair import FitMode
from runapi_desktop.off_loop import Progress, RunMedia, off_loop, run_here, stoppable

if TYPE_CHECKING:
    from runapi_desktop.domain.picture_repair import PreparedPicture
    from runapi_desktop.domain.pixels import Glimpse
    from runapi_desktop.media.sprites import Strip

# What opens and draws files takes as long to load as the window takes to be built, and the window is given
# its intake before it is painted: the rest of `media` comes with the first file.

T = TypeVar("T")
Source = Path | bytes | str
"""A file, the bytes of one, or an address: http(s), ``data:`` or ``file:``."""

Download = Callable[[str, Path, Callable[[int, "int | None"], None]], Awaitable[object]]
"""Fetches an http(s) address into a file; told the bytes so far and in all. Raises `RunApiError`, and
`StorageTrouble`. `Downloader.download` is one."""

ANY_PICTURE = PictureLimits()
ANY_VIDEO = VideoLimits()
ANY_AUDIO = AudioLimits()
_WINDOWS_DRIVE = re.compile(r"/[A-Za-z]:")


class MediaIntake:
    """Takes in pictures and videos. Every method raises `MediaRefused` and `StorageTrouble`, and can be
    cancelled; the work itself runs in the executor's threads."""

    def __init__(
        self, inputs_dir: Path, download: Download, executor: Executor, run_media: RunMedia = run_here
    ) -> None:
        """``run_media`` is how a file from outside is read; a trim alone, which reports and can be stopped,
        reads in ``executor`` what was looked at before."""
        self._inputs_dir = inputs_dir
        self._download = download
        self._executor = executor
        self._run_media = run_media
        self._is_tidy = False
        self._tidying = asyncio.Lock()

    async def picture(
        self,
        source: Source,
        limits: PictureLimits = ANY_PICTURE,
        file_name: str = "",
        fit: FitMode | None = None,
    ) -> PreparedPicture:
        """A picture, checked, mended and kept; with `fit` also cropped or padded to the allowed ratios."""
        from runapi_desktop.media.images import MAX_FILE_BYTES, prepare_picture

        async with self._local(source, MAX_FILE_BYTES, file_name) as (local, name):
            return await self._in_process(name, prepare_picture, local, self._inputs_dir, limits, name, fit)

    async def video(self, source: Source, limits: VideoLimits = ANY_VIDEO, file_name: str = "") -> VideoFile:
        """A video, checked and kept. Refused as TOO_LONG, TOO_LARGE or WRONG_CONTAINER it can be trimmed."""
        from runapi_desktop.media.videos import prepare_video

        async with self._local(source, limits.max_bytes, file_name) as (local, name):
            if isinstance(local, bytes):
                raise MediaRefused(MediaProblem.NOT_A_VIDEO, name)
            return await self._in_process(name, prepare_video, local, self._inputs_dir, limits, name)

    async def audio(self, source: Source, limits: AudioLimits = ANY_AUDIO, file_name: str = "") -> AudioFile:
        """A sound file, checked and kept. Refused as TOO_LONG it can be trimmed."""
        from runapi_desktop.media.audio import prepare_audio

        async with self._local(source, limits.max_bytes, file_name) as (local, name):
            if isinstance(local, bytes):
                raise MediaRefused(MediaProblem.NOT_AUDIO, name)
            return await self._in_process(name, prepare_audio, local, self._inputs_dir, limits, name)

    async def trim_audio(
        self, audio: Path, start_s: float, kept_s: float, limits: AudioLimits = ANY_AUDIO
    ) -> AudioFile:
        """A piece of a sound file within the limits."""
        from runapi_desktop.media.audio import trim_audio

        return await self._in_process(
            audio.name, trim_audio, audio, start_s, kept_s, self._inputs_dir, limits
        )

    async def waveform(self, audio: Path, count: int) -> bytes:
        """How loud a sound file is in each of ``count`` equal parts, 0 to 255."""
        from runapi_desktop.media.audio import waveform

        return await self._in_process(audio.name, waveform, audio, count)

    async def frame_of(
        self, video: Path, position_s: float | None = None, limits: PictureLimits = ANY_PICTURE
    ) -> PreparedPicture:
        """The frame on screen at a position in seconds, or the very last one, as a picture."""
        from runapi_desktop.media.frames import frame_png_bytes

        name = f"{video.stem}.png"
        data = await self._in_process(video.name, frame_png_bytes, video, position_s)
        return await self.picture(data, limits, name)

    async def glimpse(self, picture: Path | bytes, longest_px: int) -> Glimpse:
        """A picture small enough to be shown."""
        from runapi_desktop.media.glance import glance

        name = picture.name if isinstance(picture, Path) else ""
        return await self._in_process(name, glance, picture, (longest_px, longest_px))

    async def glimpse_of_video(self, video: Path, longest_px: int) -> Glimpse:
        """The first frame of a video, small enough to be shown."""
        from runapi_desktop.media.glance import glance_at_video

        return await self._in_process(video.name, glance_at_video, video, (longest_px, longest_px))

    async def look_through(self, video: Path) -> Strip:
        """Small pictures from the whole of a video, to choose a frame by."""
        from runapi_desktop.media.sprites import strip_of

        return await self._in_process(video.name, strip_of, video)

    async def frame_png(self, video: Path, position_s: float) -> bytes:
        """The frame on screen at a position in seconds, to be looked at: PNG, kept nowhere."""
        from runapi_desktop.media.frames import frame_png_bytes

        return await self._in_process(video.name, frame_png_bytes, video, position_s)

    async def trim(
        self,
        video: Path,
        start_s: float,
        duration_s: float,
        limits: VideoLimits = ANY_VIDEO,
        on_progress: Progress = lambda done: None,
    ) -> VideoFile:
        """A piece of a video as an MP4 within the limits. `on_progress` hears 0 to 1 on the event loop."""

        def work(report: Progress) -> VideoFile:
            from runapi_desktop.media.trim import trim_video
            from runapi_desktop.media.videos import prepare_video

            piece = self._scratch_path()
            try:
                trim_video(video, start_s, duration_s, piece, report, max_bytes=limits.max_bytes)
                return prepare_video(piece, self._inputs_dir, limits, f"{video.stem}.mp4")
            finally:
                piece.unlink(missing_ok=True)

        await self._tidy()
        return await stoppable(self._executor, work, on_progress)

    # --- inside -----------------------------------------------------------------------------------

    @asynccontextmanager
    async def _local(
        self, source: Source, max_bytes: int, file_name: str
    ) -> AsyncGenerator[tuple[Path | bytes, str]]:
        """The source as a file or bytes on this computer, for as long as the block lasts, and its name."""
        if not isinstance(source, str):
            yield source, file_name or (source.name if isinstance(source, Path) else "")
            return
        scheme = source[:16].partition(":")[0].lower()
        if scheme == "data":
            yield await self._in_thread(lambda: _data_of(source, file_name)), file_name
        elif scheme == "file":
            path = _path_of(source)
            yield path, file_name or path.name
        elif scheme in ("http", "https"):
            name = file_name or _name_in(source)
            path = self._scratch_path()
            try:
                await self._fetch(source, path, max_bytes, name)
                yield path, name
            finally:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
        else:
            raise MediaRefused(MediaProblem.DOWNLOAD_FAILED, file_name or source)

    async def _fetch(self, url: str, path: Path, max_bytes: int, name: str) -> None:
        """Downloads, and stops as soon as it is clear that there is too much."""
        await self._tidy()
        seen_bytes = 0

        def watch(received_bytes: int, total_bytes: int | None) -> None:
            nonlocal seen_bytes
            seen_bytes = max(received_bytes, total_bytes or 0)
            if seen_bytes > max_bytes:
                download.cancel()

        async def fetch() -> None:
            await self._download(url, path, watch)

        download = asyncio.create_task(fetch(), name=f"fetch {name}")
        try:
            await asyncio.wait((download,))
        finally:
            if not download.done():
                download.cancel()
                await asyncio.wait((download,))
        if seen_bytes > max_bytes:
            raise MediaRefused(MediaProblem.TOO_LARGE, name, seen_bytes, max_bytes)
        try:
            download.result()
        except RunApiError as error:
            raise MediaRefused(MediaProblem.DOWNLOAD_FAILED, name) from error

    def _scratch_path(self) -> Path:
        from uuid import uuid4  # reads what system this is: with the first file, not between paint and loop

        return self._inputs_dir / f"{uuid4().hex}.part"

    async def _in_process(self, file_name: str, function: Callable[..., T], *args: object) -> T:
        return await self._in_thread(lambda: self._run_media(file_name, function, *args))

    async def _in_thread(self, work: Callable[[], T]) -> T:
        await self._tidy()
        return await off_loop(self._executor, work)

    async def _tidy(self) -> None:
        """Before anything is written: removes what an earlier run was killed over."""
        async with self._tidying:
            if not self._is_tidy:
                from runapi_desktop.media.files import remove_unfinished

                await off_loop(self._executor, remove_unfinished, self._inputs_dir)
                self._is_tidy = True


def _data_of(url: str, file_name: str) -> bytes:
    """The bytes inside a ``data:`` URL (RFC 2397)."""
    from runapi_desktop.media.images import MAX_FILE_BYTES

    head, comma, body = url.partition(",")
    if not comma or len(body) > 2 * MAX_FILE_BYTES:
        raise MediaRefused(MediaProblem.UNREADABLE, file_name)
    try:
        data = unquote_to_bytes(body)
        return base64.b64decode(data) if head.lower().endswith(";base64") else data
    except ValueError as error:  # half characters, or a wrong number of letters
        raise MediaRefused(MediaProblem.UNREADABLE, file_name) from error


def _path_of(url: str) -> Path:
    """The path in a ``file:`` URL (RFC 8089); a host other than this computer is a Windows share."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise MediaRefused(MediaProblem.MISSING, url) from error
    path = unquote(parts.path)
    if parts.netloc not in ("", "localhost"):
        return Path(f"//{parts.netloc}{path}")
    if os.name == "nt" and _WINDOWS_DRIVE.match(path):
        path = path[1:]
    return Path(path)


def _name_in(url: str) -> str:
    """What a person would call the file behind an address."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise MediaRefused(MediaProblem.DOWNLOAD_FAILED, url) from error
    return PurePosixPath(unquote(parts.path)).name or parts.netloc

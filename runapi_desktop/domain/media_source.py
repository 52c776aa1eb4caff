"""What a task is made from: pictures, videos and audio files, addresses somebody gave, and earlier clips.

Owns what is *known* about a source (its facts), never how it is read or uploaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that the app has checked, repaired and kept in its own folder.

    ``sha256`` is the hex digest of the bytes at ``path``; ``file_name`` is the name the user knows.
    """

    path: str
    sha256: str
    size_bytes: int
    mime_type: str
    file_name: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class VideoFile:
    """A video that the app has looked into and kept in its own folder."""

    path: str
    sha256: str
    size_bytes: int
    mime_type: str
    file_name: str
    width_px: int
    height_px: int
    duration_s: float

    @property
    def still_path(self) -> str:
        """Where a small picture of it is kept, beside it; ``""`` where the video itself is kept nowhere."""
        return f"{self.path}.still.jpg" if self.path else ""


@dataclass(frozen=True, slots=True)
class AudioFile:
    """A sound file that the app has listened through and kept in its own folder."""

    path: str
    sha256: str
    size_bytes: int
    mime_type: str
    file_name: str
    duration_s: float


@dataclass(frozen=True, slots=True)
class RemoteUrl:
    """An http(s) address that RunAPI's models read for themselves."""

    url: str


@dataclass(frozen=True, slots=True)
class SourceClip:
    """A clip that RunAPI made and finds again by its task: ``task_id`` is RunAPI's. The rest is what is known
    of it here, ``""`` where nothing is."""

    task_id: str
    service: str = ""
    action: str = ""
    model: str = ""
    title: str = ""


LocalFile = PictureFile | VideoFile | AudioFile
MediaSource = LocalFile | RemoteUrl
Source = MediaSource | SourceClip

SOURCE_KINDS: Final[Mapping[str, type[Source]]] = {
    "picture": PictureFile,
    "video": VideoFile,
    "audio": AudioFile,
    "url": RemoteUrl,
    "clip": SourceClip,
}
"""What each kind of source is called where it is written down."""
MOST_IN_A_LIST: Final = 100
"""No model takes longer lists: one in a file is no list of ours."""

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "audio/mpeg": ".mp3",
    "audio/wav": ".wav",
    "audio/mp4": ".m4a",
}
_SAID_BY_THE_ENDING = ("image", "video", "audio", "url", "urls")


def kind_of(source: Source) -> str:
    """The member of `SOURCE_KINDS`."""
    return next(kind for kind, of in SOURCE_KINDS.items() if type(source) is of)


def part_name(wire_name: str, index: int) -> str:
    """Return the name of one source of a list: ``reference_image_urls`` and index 0 give
    ``reference_image_urls_1``."""
    return f"{wire_name}_{index + 1}"


def upload_name(wire_name: str, mime_type: str) -> str:
    """What a file is called on its way to RunAPI: ``first_frame_image_url`` and ``image/jpeg`` give
    ``first-frame.jpg``.

    The name ends up in a public address, so it says nothing of the user's own names and holds plain ASCII.
    """
    words = [word for word in wire_name.split("_") if word not in _SAID_BY_THE_ENDING]
    return "-".join(words) + _SUFFIXES.get(mime_type, "")

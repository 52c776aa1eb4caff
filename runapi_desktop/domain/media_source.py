"""The files and addresses that a task is made from: a picture, a video, or a URL somebody gave.

Owns what is *known* about a source (its facts), never how it is read or uploaded.
"""

from __future__ import annotations

from dataclasses import dataclass


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
class RemoteUrl:
    """An http(s) address that RunAPI's models read for themselves."""

    url: str


LocalFile = PictureFile | VideoFile
MediaSource = PictureFile | VideoFile | RemoteUrl

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
}


def upload_name(wire_name: str, mime_type: str) -> str:
    """What a file is called on its way to RunAPI: ``first_frame_image_url`` and ``image/jpeg`` give
    ``first-frame.jpg``.

    The name ends up in a public address, so it says nothing of the user's own names and holds plain ASCII.
    """
    words = [word for word in wire_name.split("_") if word not in ("image", "video", "url")]
    return "-".join(words) + _SUFFIXES.get(mime_type, "")

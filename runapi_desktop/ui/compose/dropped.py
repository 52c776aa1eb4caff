"""What somebody dropped or pasted, as a list of pictures and videos.

Reads ``QMimeData`` of file managers, browsers, image editors and the Reel; never opens what it finds.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from runapi_desktop.domain.catalog.evaluate import is_http_url

_VIDEO_SUFFIXES = frozenset(
    (
        *(".3gp", ".avi", ".flv", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4"),
        *(".mpeg", ".mpg", ".mts", ".ogv", ".qt", ".ts", ".webm", ".wmv"),
    )
)
_PICTURE_SUFFIXES = frozenset(
    (*(".avif", ".bmp", ".gif", ".heic", ".heif"), *(".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"))
)
_ENCODED_IMAGES = (
    *("image/png", "image/jpeg", "image/webp", "image/avif", "image/heic"),
    *("image/tiff", "image/bmp", "image/gif"),
)
# Where another program's picture reaches Qt as bytes in a format of that program's choice, which Qt would
# guess and decode in this process. Elsewhere the system hands over pixels.
_BYTES_OF_OTHERS = ("xcb", "wayland")
_LONGEST_HTML = 1_000_000

CLIP_MIME_TYPE = "application/x-runapi-clip"
"""The ids of the tasks of dragged cards, one a line, beside their files."""

MediaOrigin = Path | str | bytes | QImage
"""A file, an http(s) or data URL, an encoded picture, or a bare picture from the clipboard."""


class DroppedItem(NamedTuple):
    """One picture or video; ``name`` is what the user knows it by, ``""`` if nothing is known."""

    origin: MediaOrigin
    name: str
    is_video: bool

    @classmethod
    def of(cls, origin: MediaOrigin, name: str = "") -> DroppedItem:
        """An item judged by its file name or address, and named by it unless ``name`` is given."""
        match origin:
            case Path():
                found = origin.name
            case str() if origin.startswith("data:"):
                return cls(origin, name, origin.startswith("data:video/"))
            case str():
                found = PurePosixPath(unquote(urlsplit(origin).path)).name
            case _:
                return cls(origin, name, is_video=False)
        return cls(origin, name or found, PurePosixPath(found).suffix.lower() in _VIDEO_SUFFIXES)

    @property
    def is_folder(self) -> bool:
        """It is a folder on this computer."""
        return isinstance(self.origin, Path) and self.origin.is_dir()

    @property
    def is_known_picture(self) -> bool:
        """It says of itself that it is a picture; what says nothing may be one all the same."""
        match self.origin:
            case Path() | str() as origin if not str(origin).startswith("data:"):
                return PurePosixPath(self.name).suffix.lower() in _PICTURE_SUFFIXES
            case _:
                return not self.is_video


class Cargo(NamedTuple):
    """What a drag or the clipboard carries, counted by name without opening it. ``unknown`` may be either;
    ``clip_ids`` are the tasks of cards of the Reel, which are counted as videos too."""

    pictures: int = 0
    videos: int = 0
    unknown: int = 0
    folders: int = 0
    clip_ids: tuple[str, ...] = ()

    @property
    def media(self) -> int:
        """Everything that may be a picture or a video."""
        return self.pictures + self.videos + self.unknown


def cargo_of(mime: QMimeData) -> Cargo:
    """What ``dropped_items`` would find, without decoding a picture."""
    files = _files_in(mime)
    if not files and (mime.hasImage() or any(map(mime.hasFormat, _ENCODED_IMAGES))):
        return Cargo(pictures=1)
    items = files or dropped_items(mime)
    folders = sum(item.is_folder for item in items)
    videos = sum(item.is_video and not item.is_folder for item in items)
    pictures = sum(item.is_known_picture and not item.is_folder for item in items)
    ids = bytes(mime.data(CLIP_MIME_TYPE).data()).decode(errors="replace").split("\n")
    unknown = len(items) - videos - pictures - folders
    return Cargo(pictures, videos, unknown, folders, tuple(filter(None, ids)))


def dropped_items(mime: QMimeData) -> tuple[DroppedItem, ...]:
    """The media in ``mime``: every local file; else the one picture, by its own bytes before its address,
    and by the address in an ``<img>`` before that of the link around it."""
    files = _files_in(mime)
    if files:
        return files
    for image_format in _ENCODED_IMAGES:
        if mime.hasFormat(image_format):
            return (DroppedItem.of(bytes(mime.data(image_format).data())),)
    if mime.hasImage() and not QGuiApplication.platformName().startswith(_BYTES_OF_OTHERS):
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return (DroppedItem.of(image),)
    address = _image_in_html(mime.html()[:_LONGEST_HTML]) if mime.hasHtml() else ""
    addresses = [address, *(url.toString() for url in mime.urls()), mime.text().strip()]
    return tuple(DroppedItem.of(found) for found in addresses if _is_media_address(found))[:1]


def _files_in(mime: QMimeData) -> tuple[DroppedItem, ...]:
    return tuple(DroppedItem.of(Path(url.toLocalFile())) for url in mime.urls() if url.isLocalFile())


def _is_media_address(text: str) -> bool:
    return text.startswith(("data:image/", "data:video/")) or is_http_url(text)


def _image_in_html(html: str) -> str:
    from html.parser import HTMLParser  # with the first page that is dropped, not with the window

    class Found(Exception):
        pass

    class FirstTag(HTMLParser):
        source = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.source = dict(attrs).get("src") or ""
            raise Found

    parser = FirstTag()
    first = re.search(r"<img\b", html, re.IGNORECASE)
    if first is not None:
        # Nothing before or behind that tag is read: a page may be long. AssertionError is what the parser
        # says to impossible declarations.
        with suppress(AssertionError, Found):
            parser.feed(html[first.start() :])
    return parser.source

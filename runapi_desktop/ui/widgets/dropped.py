"""What somebody dropped or pasted, as a list of pictures and videos.

Reads ``QMimeData`` of file managers, browsers, image editors and the Reel; never opens what it finds.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from runapi_desktop.domain.catalog.evaluate import is_http_url
from runapi_desktop.domain.file_kinds import is_picture_name, is_video_name
from runapi_desktop.store.recorded_paths import is_folder

_ENCODED_IMAGES = (
    *("image/png", "image/jpeg", "image/webp", "image/avif", "image/heic"),
    *("image/tiff", "image/bmp", "image/gif"),
)
# Where another program's picture reaches Qt as bytes in a format of that program's choice, which Qt would
# guess and decode in this process. Elsewhere the system hands over pixels.
_BYTES_OF_OTHERS = ("xcb", "wayland")
_LONGEST_HTML = 1_000_000
_LONGEST_ADDRESS = 8_000
_LONGEST_DATA = 60_000_000
_LONGEST_LIST_BYTES = 1_000_000
_MOST_FILES = 5_000
_MOST_ATTRIBUTES = 50
_IMAGE_TAG = re.compile(r"<img(?=[\s/>])", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?P<name>[^\s/>=]++)(?:\s*+=\s*+(?:"(?P<quoted>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]*+)))?"""
)

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
        return cls(origin, name or found, is_video_name(found))

    @property
    def is_folder(self) -> bool:
        """It is a folder on this computer."""
        return isinstance(self.origin, Path) and is_folder(self.origin)

    @property
    def is_known_picture(self) -> bool:
        """It says of itself that it is a picture; what says nothing may be one all the same."""
        match self.origin:
            case Path() | str() as origin if not str(origin).startswith("data:"):
                return is_picture_name(self.name)
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


def copied() -> QMimeData:
    """What is on the clipboard. Qt has nothing to say of an empty one on some systems."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def cargo_of(mime: QMimeData) -> Cargo:
    """What ``dropped_items`` would find, without decoding a picture."""
    files = _files_in(mime)
    if not files and (mime.hasImage() or any(map(mime.hasFormat, _ENCODED_IMAGES))):
        return Cargo(pictures=1)
    items = files or dropped_items(mime)
    media = [item for item in items if not item.is_folder]
    videos = sum(item.is_video for item in media)
    pictures = sum(item.is_known_picture for item in media)
    ids = bytes(mime.data(CLIP_MIME_TYPE).data()).decode(errors="replace").split("\n")
    unknown = len(media) - videos - pictures
    return Cargo(pictures, videos, unknown, len(items) - len(media), tuple(filter(None, ids)))


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
    addresses = [address, *(url.toString() for url in _urls_in(mime)), mime.text()[:_LONGEST_DATA].strip()]
    return tuple(DroppedItem.of(found) for found in addresses if _is_media_address(found))[:1]


def _files_in(mime: QMimeData) -> tuple[DroppedItem, ...]:
    return tuple(DroppedItem.of(Path(url.toLocalFile())) for url in _urls_in(mime) if url.isLocalFile())


def _urls_in(mime: QMimeData) -> list[QUrl]:
    """The first five thousand addresses, of a list that another program may have made without end."""
    listed = mime.data("text/uri-list")
    if listed.size() <= _LONGEST_LIST_BYTES:
        return mime.urls()[:_MOST_FILES]
    lines = bytes(listed.first(_LONGEST_LIST_BYTES).data()).split(b"\n")[:-1]
    return [QUrl.fromEncoded(line.strip()) for line in lines[:_MOST_FILES]]


def _is_media_address(text: str) -> bool:
    if text.startswith(("data:image/", "data:video/")):
        return len(text) < _LONGEST_DATA
    return len(text) <= _LONGEST_ADDRESS and is_http_url(text)


def _image_in_html(html: str) -> str:
    """Where the first picture of a page comes from. Nothing before or behind its tag is read, and of that tag
    no more attributes than any has: a page may be long, and written to take long."""
    tag = _IMAGE_TAG.search(html)
    at = tag.end() if tag is not None else len(html)
    for _ in range(_MOST_ATTRIBUTES):
        found = _ATTRIBUTE.match(html, at)
        if found is None:
            break
        at = found.end()
        if found["name"].lower() == "src":
            return _unescaped(found["quoted"] or found["single"] or found["bare"] or "")
    return ""


def _unescaped(text: str) -> str:
    """``text`` with its references to characters replaced; ``""`` where one of them is no number any more."""
    import html  # with the first page that is dropped, not with the window

    try:
        return html.unescape(text)
    except ValueError:
        return ""

"""What somebody dropped or pasted, as a list of pictures and videos.

Reads ``QMimeData`` of file managers, browsers, image editors and the Reel; never opens what it finds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from runapi_desktop.disk import is_folder
from runapi_desktop.domain.catalog.evaluate import is_http_url
from runapi_desktop.domain.file_kinds import is_audio_name, is_picture_name, is_video_name

_ENCODED_IMAGES = (
    *("image/png", "image/jpeg", "image/webp", "image/avif", "image/heic"),
    *("image/tiff", "image/bmp", "image/gif"),
)
# Where another program's picture reaches Qt as bytes in a format of that program's choice, which Qt would
# guess and decode in this process. Elsewhere the system hands over pixels.
_BYTES_OF_OTHERS = ("xcb", "wayland")
_LONGEST_HTML_BYTES = 1_000_000
_LONGEST_ADDRESS = 8_000
_LONGEST_DATA = 60_000_000
_MOST_BYTES_OF_CHARACTER = 4
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
    def is_audio(self) -> bool:
        """It says of itself that it is a sound file."""
        return not self.is_video and is_audio_name(self.name)

    @property
    def is_known_picture(self) -> bool:
        """It says of itself that it is a picture; what says nothing may be one all the same."""
        match self.origin:
            case Path() | str() as origin if not str(origin).startswith("data:"):
                return is_picture_name(self.name)
            case _:
                return not self.is_video


class Cargo(NamedTuple):
    """What a drag or the clipboard carries, counted by name without opening it. ``unknown`` may be anything;
    ``clip_ids`` are the tasks of cards of the Reel, which are counted as videos too."""

    pictures: int = 0
    videos: int = 0
    unknown: int = 0
    folders: int = 0
    clip_ids: tuple[str, ...] = ()
    sounds: int = 0

    @property
    def media(self) -> int:
        """Everything that may be a picture or a video."""
        return self.pictures + self.videos + self.unknown


def copied() -> QMimeData:
    """What is on the clipboard. Qt has nothing to say of an empty one on some systems."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def cargo_of(mime: QMimeData) -> Cargo:
    """What ``dropped_items`` would find, without decoding a picture."""
    urls = _urls_in(mime)
    files = _files_in(urls)
    if not files and (mime.hasImage() or any(map(mime.hasFormat, _ENCODED_IMAGES))):
        return Cargo(pictures=1)
    items = files or _items_in(mime, urls)
    media = [item for item in items if not item.is_folder]
    videos = sum(item.is_video for item in media)
    pictures = sum(item.is_known_picture for item in media)
    ids = tuple(line.decode(errors="replace") for line in _lines_in(mime, CLIP_MIME_TYPE))
    sounds = sum(item.is_audio for item in media)
    unknown = len(media) - videos - pictures - sounds
    return Cargo(pictures, videos, unknown, len(items) - len(media), ids, sounds)


def dropped_items(mime: QMimeData) -> tuple[DroppedItem, ...]:
    """The media in ``mime``: every local file; else the one picture, by its own bytes before its address,
    and by the address in an ``<img>`` before that of the link around it."""
    urls = _urls_in(mime)
    return _files_in(urls) or _items_in(mime, urls)


def names_a_file(mime: QMimeData) -> bool:
    """One of the addresses in ``mime`` is a file of this computer."""
    return any(url.isLocalFile() for url in _urls_in(mime))


def _items_in(mime: QMimeData, urls: Sequence[QUrl]) -> tuple[DroppedItem, ...]:
    for image_format in _ENCODED_IMAGES:
        if mime.hasFormat(image_format):
            return (DroppedItem.of(bytes(mime.data(image_format).data())),)
    if mime.hasImage() and not QGuiApplication.platformName().startswith(_BYTES_OF_OTHERS):
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return (DroppedItem.of(image),)
    addresses = (_image_in_html(_html_in(mime)), *(url.toString() for url in urls), _words_in(mime))
    return tuple(DroppedItem.of(found) for found in addresses if _is_media_address(found))[:1]


# Another program may hand over bytes without end: they are cut before Qt makes text or addresses of them.


def _files_in(urls: Sequence[QUrl]) -> tuple[DroppedItem, ...]:
    return tuple(DroppedItem.of(Path(url.toLocalFile())) for url in urls if url.isLocalFile())


def _urls_in(mime: QMimeData) -> list[QUrl]:
    """The first five thousand addresses."""
    return [QUrl.fromEncoded(line) for line in _lines_in(mime, "text/uri-list")]


def _lines_in(mime: QMimeData, kind: str) -> list[bytes]:
    """The first five thousand lines that are not empty."""
    data = mime.data(kind)
    lines = _beginning(data, _LONGEST_LIST_BYTES).split(b"\n")
    whole = lines if data.size() <= _LONGEST_LIST_BYTES else lines[:-1]
    return list(islice(filter(None, map(bytes.strip, whole)), _MOST_FILES))


def _html_in(mime: QMimeData) -> str:
    """The beginning of the page; Qt finds out its encoding."""
    page = QMimeData()
    page.setData("text/html", _beginning(mime.data("text/html"), _LONGEST_HTML_BYTES))
    return page.html()


def _words_in(mime: QMimeData) -> str:
    """The words if they may be an address, or a picture or video inside one, which is a long one."""
    if not mime.hasFormat("text/plain"):
        return ""  # Qt would make one text of all addresses.
    words = mime.data("text/plain")
    is_data = _beginning(words, 16).lstrip().startswith(b"data:") and words.isValidUtf8()
    longest = _LONGEST_DATA if is_data else _LONGEST_ADDRESS * _MOST_BYTES_OF_CHARACTER
    return mime.text().strip() if words.size() <= longest else ""


def _beginning(data: QByteArray, most_bytes: int) -> bytes:
    return bytes(data.first(min(data.size(), most_bytes)).data())


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

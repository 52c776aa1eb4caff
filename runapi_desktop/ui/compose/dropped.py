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
from PySide6.QtGui import QImage

from runapi_desktop.domain.catalog.evaluate import is_http_url

_VIDEO_SUFFIXES = frozenset(
    (
        *(".3gp", ".avi", ".flv", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4"),
        *(".mpeg", ".mpg", ".mts", ".ogv", ".qt", ".ts", ".webm", ".wmv"),
    )
)
_ENCODED_IMAGES = ("image/png", "image/jpeg", "image/webp", "image/avif", "image/heic")
_LONGEST_HTML = 1_000_000

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


def holds_media(mime: QMimeData) -> bool:
    """Whether ``dropped_items`` may find something: cheap enough to be asked while a drag moves."""
    if mime.hasUrls() or mime.hasImage() or any(map(mime.hasFormat, _ENCODED_IMAGES)):
        return True
    return mime.hasHtml() and "<img" in mime.html()[:_LONGEST_HTML]


def dropped_items(mime: QMimeData) -> tuple[DroppedItem, ...]:
    """The media in ``mime``: every local file; else the one picture, by its own bytes before its address,
    and by the address in an ``<img>`` before that of the link around it."""
    files = [DroppedItem.of(Path(url.toLocalFile())) for url in mime.urls() if url.isLocalFile()]
    if files:
        return tuple(files)
    for image_format in _ENCODED_IMAGES:
        if mime.hasFormat(image_format):
            return (DroppedItem.of(bytes(mime.data(image_format).data())),)
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return (DroppedItem.of(image),)
    address = _image_in_html(mime.html()[:_LONGEST_HTML]) if mime.hasHtml() else ""
    addresses = [address, *(url.toString() for url in mime.urls()), mime.text().strip()]
    return tuple(DroppedItem.of(found) for found in addresses if _is_media_address(found))[:1]


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

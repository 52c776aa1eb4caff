"""Catches what the app opens in the system's browser, at the place where Qt would start it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class _Opener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@contextmanager
def opened_urls() -> Generator[list[str]]:
    """The http addresses that are opened within the block, in their order."""
    opener = _Opener()
    QDesktopServices.setUrlHandler("http", opener, "open")
    try:
        yield opener.urls
    finally:
        QDesktopServices.unsetUrlHandler("http")

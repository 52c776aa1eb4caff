"""Files that are opened with the app wait for somebody to take them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.window.opened_files import OpenedFiles

PICTURE, FILM = Path("/pictures/Über.png"), Path("/films/a.mp4")


def test_files_wait_until_somebody_takes_them() -> None:
    taken: list[tuple[Path, ...]] = []
    files = OpenedFiles([PICTURE])
    files.add([FILM])
    assert files.waiting == (PICTURE, FILM)
    files.serve(taken.append)
    files.add([PICTURE])
    assert taken == [(PICTURE, FILM), (PICTURE,)]
    assert files.waiting == ()


def test_nobody_is_called_without_a_file() -> None:
    taken: list[tuple[Path, ...]] = []
    files = OpenedFiles()
    files.serve(taken.append)
    files.add([])
    assert taken == []


@pytest.mark.parametrize(("platform", "taken"), [("darwin", (PICTURE,)), ("linux", ()), ("win32", ())])
def test_a_file_that_macos_opens_with_the_app_is_taken(
    platform: str, taken: tuple[Path, ...], qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = OpenedFiles()
    monkeypatch.setattr(sys, "platform", platform)
    files.hear_finder(qapp)
    for event in (QFileOpenEvent(str(PICTURE)), QFileOpenEvent(QUrl("https://example.com/a.png"))):
        QCoreApplication.sendEvent(qapp, event)
    qapp.removeEventFilter(files)
    assert files.waiting == taken

"""“Show in folder”: what each system is asked for, caught where the question leaves the program."""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from runapi_desktop.ui.widgets.reveal import reveal


class FileManager(QObject):
    """Is told of what Qt has the system open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def file_manager(qapp: object) -> Iterator[FileManager]:
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "open")
    yield manager
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    clip = tmp_path / "the sea, 山田.mp4"
    clip.touch()
    return clip


@pytest.mark.parametrize("platform", ["darwin", "win32", "linux"])
def test_a_folder_is_opened_itself(
    platform: str, tmp_path: Path, file_manager: FileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert reveal(tmp_path)
    assert file_manager.opened == [tmp_path]


def test_macos_shows_the_file_in_the_finder(clip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[tuple[str, list[str]]] = []

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append((program, arguments))
        return True, 1

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(QProcess, "startDetached", start)
    assert reveal(clip)
    assert started == [("/usr/bin/open", ["-R", str(clip)])]


class WindowsLibrary:
    """A library of Windows that answers every call with 1, and writes it down."""

    def __init__(self, calls: list[tuple[str, object]], told: threading.Event) -> None:
        self._calls = calls
        self._told = told

    def __getattr__(self, name: str) -> object:
        def call(*arguments: object) -> int:
            self._calls.append((name, getattr(arguments[0], "value", None) if arguments else None))
            if name == "CoUninitialize":
                self._told.set()
            return 1

        return call


def test_windows_is_asked_for_the_file_and_not_for_a_line_of_words(
    clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[str, object]] = []
    told = threading.Event()
    library = WindowsLibrary(calls, told)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", lambda name: library, raising=False)
    assert reveal(clip)
    assert told.wait(10)
    assert calls[0] == ("ILCreateFromPathW", str(clip))
    names = [name for name, _ in calls]
    assert names[1:] == ["CoInitialize", "SHOpenFolderAndSelectItems", "ILFree", "CoUninitialize"]

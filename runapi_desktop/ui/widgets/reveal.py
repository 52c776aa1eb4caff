"""Hands files and pages to the system: a file to its file manager, selected where that can be, a page to its
browser."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from runapi_desktop.disk import is_folder


def reveal(path: Path) -> bool:
    """Open the folder of ``path`` with the file selected; a folder is opened itself.

    ``False`` when the system could not be asked.
    """
    if is_folder(path):
        return open_with_system(path)
    if sys.platform == "darwin":
        return QProcess.startDetached("/usr/bin/open", ["-R", str(path)])[0]
    if sys.platform == "win32":
        return QProcess.startDetached("explorer.exe", [f"/select,{path}"])[0]
    return _show_item(path) or open_with_system(path.parent)


def open_with_system(path: Path) -> bool:
    """Open ``path`` with the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_in_browser(url: str) -> bool:
    """Open ``url`` in the system's browser; ``False`` when there is none."""
    return QDesktopServices.openUrl(QUrl(url))


def _show_item(path: Path) -> bool:
    """Ask the desktop's file manager over D-Bus (freedesktop.org's FileManager1)."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    service = "org.freedesktop.FileManager1"
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    known = (bus.interface().registeredServiceNames(), bus.interface().activatableServiceNames())
    if not any(service in (names.value() or ()) for names in known):
        return False
    message = QDBusMessage.createMethodCall(service, "/org/freedesktop/FileManager1", service, "ShowItems")
    message.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    bus.call(message, QDBus.CallMode.NoBlock)
    return True

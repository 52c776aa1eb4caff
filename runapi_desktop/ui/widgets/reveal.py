"""Hands files and pages to the system: a file to its file manager, selected where that can be, a page to its
browser."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from runapi_desktop.disk import is_folder


def reveal(path: Path) -> bool:
    """Open the folder of ``path`` with the file selected; a folder is opened itself.

    ``False`` when the system could not be asked.
    """
    if is_folder(path):
        return open_with_system(path)
    if sys.platform == "darwin":
        from PySide6.QtCore import QProcess

        return QProcess.startDetached("/usr/bin/open", ["-R", str(path)])[0]
    if sys.platform == "win32":
        return _select_in_explorer(path)
    return _show_item(path) or open_with_system(path.parent)


def _select_in_explorer(path: Path) -> bool:
    """Ask Windows' shell; the command line of Explorer would take a name with blanks for several."""
    if sys.platform != "win32":
        return False
    import ctypes

    shell = ctypes.WinDLL("shell32")
    shell.ILCreateFromPathW.restype = ctypes.c_void_p
    item = ctypes.c_void_p(shell.ILCreateFromPathW(ctypes.c_wchar_p(str(path))))
    if not item:
        return False

    def select() -> None:
        # Explorer may take a while to open; each thread that talks to the shell says so first.
        ctypes.WinDLL("ole32").CoInitialize(None)
        shell.SHOpenFolderAndSelectItems(item, 0, None, 0)
        shell.ILFree(item)
        ctypes.WinDLL("ole32").CoUninitialize()

    threading.Thread(target=select, name="show in folder", daemon=True).start()
    return True


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

"""The running app: paints the window, then starts the event loop that builds what stands behind it.

folder and lock ─► window ─► first paint ─► imports ─► loop: `lifetime`
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from runapi_desktop import __version__
from runapi_desktop.domain.errors import BadConfiguration, StorageTrouble
from runapi_desktop.domain.settings import Language
from runapi_desktop.own_process import take_environment
from runapi_desktop.resource_files import resource_path
from runapi_desktop.store.instance_lock import InstanceLock
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.startup.first_paint import load_beside, show_until_painted
from runapi_desktop.ui.startup.memory import forget_sources, share_heaps
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.menu_key import MenuKey
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.opened_files import OpenedFiles

_LOADED_BESIDE_THE_WINDOW = (
    "asyncio",
    "runapi_desktop.services.connections",
    "runapi_desktop.services.media_intake",
    "runapi_desktop.services.prompt_ideas",
    "runapi_desktop.store.key_store",
)
"""What of `desktop`'s imports takes longest and uses no Qt."""

STYLE = ("-style", "Fusion")
"""The same widgets on every system. Not by QApplication.setStyle: PySide would load every kind of style."""

_ICON_SIZES = (16, 24, 32, 48, 128)


def run(data_dir: Path | None, *, practice: bool, files: Sequence[Path] = ()) -> int:
    """Open the app, with ``files`` in the form, and stay until it is closed; returns the exit code."""
    environ = take_environment()
    app = new_application()
    opened = OpenedFiles(files)
    opened.hear_finder(app)
    from runapi_desktop.ui.window.first_window import FirstWindow

    theme = Theme(app)
    try:
        paths = AppPaths.resolve(str(data_dir) if data_dir else None, environ)
    except BadConfiguration as trouble:
        from runapi_desktop.lifetime import give_up, run_loop

        return run_loop(app, give_up(theme, trouble))
    lock = InstanceLock(paths.lock_file)
    first: FirstWindow | None = None
    with suppress(StorageTrouble):  # `run_app` meets it again, and can say it.
        paths.create()
        if lock.acquire():
            settings = open_settings(paths.settings_file, writes_beside=True)
            if settings.language is not Language.SYSTEM:
                use_language(app, settings.language)
            first = FirstWindow(theme, settings, may_welcome=not practice)
            show_until_painted(first.window)
            forget_sources()
            share_heaps()
            load_beside(_LOADED_BESIDE_THE_WINDOW)
    # Not above: asyncio and what needs it take as long to load as the window takes to be painted.
    from runapi_desktop.lifetime import run_app, run_loop

    return run_loop(app, run_app(app, theme, paths, lock, environ, first, opened, practice=practice))


def new_application() -> QApplication:
    """The process's QApplication, named and translated; it ends only when it is told to."""
    app = QApplication([sys.argv[0], *STYLE])
    app.setApplicationName("RunAPI Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("ai.runapi.Desktop")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)
    if sys.platform == "linux":
        MenuKey(app)
    use_language(app, Language.SYSTEM)
    return app


def app_icon() -> QIcon:
    """The app's own icon, for its windows: a file for each size, as lines that are scaled blur."""
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resource_path("app-icon", f"{size}.png")), QSize(size, size))
    return icon

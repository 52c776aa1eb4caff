"""The life of the process: its event loop, and the app in it, opened anew when another language is chosen."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar, cast

import qasync
from PySide6.QtWidgets import QApplication

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.errors import BadConfiguration, StorageTrouble
from runapi_desktop.domain.settings import Page
from runapi_desktop.store.instance_lock import InstanceLock
from runapi_desktop.store.key_store import KeyringKeyStore, MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.guide.places import GuidePage
from runapi_desktop.ui.startup.windows_loop import wait_for_events
from runapi_desktop.ui.texts.error_text import error_details, error_sentence
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.first_window import FirstWindow
from runapi_desktop.ui.window.main_window import MainWindow
from runapi_desktop.ui.window.opened_files import OpenedFiles

T = TypeVar("T")


def run_loop(app: QApplication, main: Coroutine[Any, Any, T]) -> T:
    """Run ``main`` on Qt's event loop; answers with what it returns."""
    wait_for_events()

    def new_loop() -> asyncio.AbstractEventLoop:
        loop = cast(asyncio.AbstractEventLoop, qasync.QEventLoop(app))
        # qasync's own starts ten threads of Qt's at its first job, and keeps them.
        loop.set_default_executor(ThreadPoolExecutor(thread_name_prefix="background"))
        return loop

    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(main)


async def run_app(
    app: QApplication,
    theme: Theme,
    paths: AppPaths,
    lock: InstanceLock,
    environ: Mapping[str, str],
    first: FirstWindow | None,
    opened: OpenedFiles,
    *,
    practice: bool,
) -> int:
    """Stay open until the user leaves; returns the process's exit code. ``first`` is the window that was
    painted, ``None`` where the data folder cannot be used or another copy holds it.

    After another language was chosen the app closes and opens within this process: no word of the old one
    can be left anywhere, and what was under way goes on as after every start.
    """
    key_store, session_keys = KeyringKeyStore(), MemoryKeyStore()
    stays_in_practice = is_at_settings = False
    guide_page: GuidePage | None = None
    try:
        if first is None:
            paths.create()
            if not lock.acquire():
                from runapi_desktop.ui.window.single_instance import call_first_copy

                if await call_first_copy(lock, paths.data_dir, opened.waiting):
                    return 0
        while True:
            desktop = Desktop(
                theme,
                paths,
                practice=practice,
                environ=environ,
                key_store=key_store,
                session_keys=session_keys,
                first=first,
                opened=opened,
                stays_in_practice=stays_in_practice,
            )
            try:
                await desktop.start()
                if guide_page is not None:
                    desktop.guide.show_page(guide_page)
                if is_at_settings:
                    desktop.settings_controller.show_page(Page.APPEARANCE)
                await desktop.closing.wait()
                stays_in_practice = desktop.is_practice
                # The language is chosen there, or on the welcome page.
                is_at_settings = desktop.window.shows_workspace
                guide_page = desktop.guide.page
            finally:
                await desktop.close()
            if desktop.wanted_language is None:
                break
            use_language(app, desktop.wanted_language)
            # What listened to the old one is gone with its window.
            theme.deleteLater()
            theme, first = Theme(app), None
    except (StorageTrouble, BadConfiguration) as trouble:
        return await give_up(theme, trouble)
    finally:
        lock.release()
    return 0


async def give_up(theme: Theme, trouble: StorageTrouble | BadConfiguration) -> int:
    """Say what stands in the way of opening the app; returns the process's exit code."""
    from runapi_desktop.ui.widgets import dialogs

    words, details = error_sentence(trouble), error_details(trouble)
    await dialogs.tell(MainWindow(theme), "RunAPI Desktop", words, details=details)
    return 1

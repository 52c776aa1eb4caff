"""The real app in practice mode, on each of its pages: everything there is gets pressed by real events.

It fails on any logged warning, on a message of trouble, and on a tick that says something else than its fact.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.e2e.app_pages import Pages, filled_desktop
from tests.helpers.pressing import Hand, listening
from tests.sandbox.process import sandbox_process


class Outside(QObject):
    """Whatever leaves the app: pages for the browser, folders and films for the system."""

    SCHEMES = ("http", "https", "file", "mailto")

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        assert url.isValid()


@contextmanager
def opened_outside() -> Generator[None]:
    """Nothing really leaves within the block."""
    outside = Outside()
    for scheme in Outside.SCHEMES:
        QDesktopServices.setUrlHandler(scheme, outside, "open")
    try:
        yield
    finally:
        for scheme in Outside.SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)


async def wrongs_of_every_page(qapp: QApplication, folder: Path) -> list[str]:
    """What went wrong while everything was pressed in the app over the data in ``folder``."""
    with sandbox_process() as runapi, opened_outside(), listening() as said:
        hand = Hand(said)
        environ = {"RUNAPI_BASE_URL": runapi.base_url}
        desktop = await filled_desktop(qapp, folder, environ, Theme(qapp, ThemeChoice.LIGHT))
        pages = Pages(desktop, folder)
        for page in (name for name in vars(Pages) if not name.startswith("_")):
            await hand.press_everything(page, getattr(pages, page))
        await desktop.close()
    return hand.wrongs


async def test_everything_can_be_pressed_on_every_page(qapp: QApplication, tmp_path: Path) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    wrongs = await wrongs_of_every_page(qapp, tmp_path)
    assert not wrongs, "\n".join(wrongs)

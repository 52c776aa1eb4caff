"""Notices by Qt's tray icon, as Windows and macOS show them."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.services.notices import SystemNotice
from runapi_desktop.ui.presence.tray_notices import TrayNotifier


class NotedIcon(QSystemTrayIcon):
    """A tray icon that a test can read."""

    def __init__(self) -> None:
        super().__init__(QApplication.windowIcon())
        self.messages: list[tuple[str, str, QIcon]] = []

    def showMessage(self, title: str, text: str, icon: QIcon) -> None:  # type: ignore[override]
        self.messages.append((title, text, icon))


async def test_a_notice_is_shown_with_its_picture_and_taken_away(qapp: QApplication) -> None:
    icon = NotedIcon()
    notifier = TrayNotifier(icon)
    pressed: list[None] = []
    notifier.pressed.subscribe(pressed.append)
    await notifier.show(SystemNotice("1 clip ready", "Waves", Glimpse(2, 1, bytes(6))))
    ((title, text, picture),) = icon.messages
    assert (title, text) == ("1 clip ready", "Waves")
    assert picture.availableSizes()[0].toTuple() == (2, 1)
    assert icon.isVisible()
    icon.messageClicked.emit()
    assert pressed == [None]
    await notifier.withdraw()
    assert not icon.isVisible()


async def test_a_notice_without_a_picture_has_the_icon_of_the_app(qapp: QApplication) -> None:
    icon = NotedIcon()
    await TrayNotifier(icon).show(SystemNotice("1 clip failed"))
    assert icon.messages[0][2].cacheKey() == QApplication.windowIcon().cacheKey()


async def test_without_a_tray_nothing_happens(qapp: QApplication) -> None:
    notifier = TrayNotifier()
    await notifier.show(SystemNotice("1 clip ready"))
    await notifier.withdraw()

"""The icon in the tray, by itself and with the notices that Windows and macOS show at it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.services.notices import SystemNotice
from runapi_desktop.ui.presence.app_badge import AppBadge
from runapi_desktop.ui.presence.tray_icon import TrayIcon
from runapi_desktop.ui.presence.tray_notices import TrayNotifier

Reason = QSystemTrayIcon.ActivationReason


class NotedIcon(QSystemTrayIcon):
    """A tray icon that a test can read."""

    def __init__(self) -> None:
        super().__init__(QApplication.windowIcon())
        self.messages: list[tuple[str, str, QIcon]] = []

    def showMessage(self, title: str, text: str, icon: QIcon) -> None:  # type: ignore[override]
        self.messages.append((title, text, icon))


@pytest.fixture
def icon(qapp: QApplication) -> NotedIcon:
    return NotedIcon()


async def test_a_notice_is_shown_with_its_picture_and_taken_away(icon: NotedIcon) -> None:
    notifier = TrayNotifier(TrayIcon(lambda: icon))
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


async def test_a_notice_without_a_picture_has_the_icon_of_the_app(icon: NotedIcon) -> None:
    await TrayNotifier(TrayIcon(lambda: icon)).show(SystemNotice("1 clip failed"))
    assert icon.messages[0][2].cacheKey() == QApplication.windowIcon().cacheKey()


async def test_without_a_tray_nothing_happens(qapp: QApplication) -> None:
    tray = TrayIcon()
    notifier = TrayNotifier(tray)
    await notifier.show(SystemNotice("1 clip ready"))
    tray.want(True)
    await notifier.withdraw()
    tray.want(False)


async def test_a_wanted_icon_stays_without_a_notice_and_a_notice_keeps_one_that_is_not_wanted_any_more(
    icon: NotedIcon,
) -> None:
    tray = TrayIcon(lambda: icon)
    notifier = TrayNotifier(tray)
    tray.want(True)
    await notifier.show(SystemNotice("1 clip ready"))
    await notifier.withdraw()
    assert icon.isVisible()
    await notifier.show(SystemNotice("2 clips ready"))
    tray.want(False)
    assert icon.isVisible()
    await notifier.withdraw()
    assert not icon.isVisible()


def test_it_is_made_only_when_it_is_wanted_and_knows_then_what_was_said(icon: NotedIcon) -> None:
    made: list[NotedIcon] = []

    def make() -> NotedIcon:
        made.append(icon)
        return icon

    tray, menu = TrayIcon(make), QMenu()
    tray.offer(menu)
    tray.describe("1 working")
    tray.want(False)
    tray.take_back()
    assert made == []
    tray.want(True)
    assert (icon.toolTip(), icon.contextMenu()) == ("1 working", menu)
    tray.describe("2 <b>working")
    assert icon.toolTip().replace("\u2060", "") == "2 <b>working"
    tray.want(False)
    tray.want(True)
    assert made == [icon]


@pytest.mark.parametrize(
    ("reason", "times"),
    [(Reason.Trigger, 1), (Reason.DoubleClick, 1), (Reason.Context, 0), (Reason.MiddleClick, 0)],
)
def test_a_click_is_told_and_the_call_for_the_menu_is_not(
    icon: NotedIcon, reason: QSystemTrayIcon.ActivationReason, times: int
) -> None:
    tray = TrayIcon(lambda: icon)
    pressed: list[None] = []
    tray.pressed.subscribe(pressed.append)
    tray.want(True)
    icon.activated.emit(reason)
    assert len(pressed) == times


async def test_elsewhere_than_on_linux_qt_writes_the_number_on_the_icon(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    monkeypatch.setattr(qapp, "setBadgeNumber", written.append)
    badge = AppBadge(qapp)
    for working in (2, 1, 0):
        await badge.show(working)
    assert written == [2, 1, 0]

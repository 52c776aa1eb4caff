"""Notices where no daemon on a session bus shows them: Windows and macOS, by Qt's tray icon."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from runapi_desktop.services.events import Topic
from runapi_desktop.services.notices import SystemNotice
from runapi_desktop.ui.presence.tray_icon import TrayIcon
from runapi_desktop.ui.widgets.glimpses import image_of


class TrayNotifier:
    """Who does not want the icon sees it only while a notice stands at it."""

    def __init__(self, icon: TrayIcon) -> None:
        self.pressed = icon.notice_pressed
        self.dismissed: Topic[None] = Topic()
        self._icon = icon

    async def show(self, notice: SystemNotice) -> None:
        picture = notice.picture
        self._icon.tell(
            notice.title,
            notice.text,
            QIcon(QPixmap.fromImage(image_of(picture))) if picture else QApplication.windowIcon(),
        )

    async def withdraw(self) -> None:
        self._icon.take_back()

"""Notices where no daemon on a session bus shows them: Windows and macOS, by Qt's tray icon."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from runapi_desktop.services.events import Topic
from runapi_desktop.services.notices import SystemNotice
from runapi_desktop.ui.widgets.glimpses import image_of


class TrayNotifier:
    """The icon is there only while a notice is: it has no menu and says nothing else."""

    def __init__(self, icon: QSystemTrayIcon | None = None) -> None:
        self.pressed: Topic[None] = Topic()
        self.dismissed: Topic[None] = Topic()
        self._icon = icon or QSystemTrayIcon(QApplication.windowIcon())
        self._icon.messageClicked.connect(lambda: self.pressed.publish(None))

    async def show(self, notice: SystemNotice) -> None:
        picture = notice.picture
        self._icon.show()
        self._icon.showMessage(
            notice.title,
            notice.text,
            QIcon(QPixmap.fromImage(image_of(picture))) if picture else QApplication.windowIcon(),
        )

    async def withdraw(self) -> None:
        self._icon.hide()

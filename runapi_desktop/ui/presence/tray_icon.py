"""The app's icon in the system's tray. Where there is no tray nothing is seen and nothing is said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from runapi_desktop.services.events import Topic
from runapi_desktop.ui.widgets.plain_text import literal_tip

_CLICKS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


def _new_icon() -> QSystemTrayIcon:
    return QSystemTrayIcon(QApplication.windowIcon())


class TrayIcon:
    """It is made when it is first needed, and there while the user wants it or a notice stands at it."""

    def __init__(self, new_icon: Callable[[], QSystemTrayIcon] = _new_icon) -> None:
        self.pressed: Topic[None] = Topic()
        self.notice_pressed: Topic[None] = Topic()
        self._new_icon = new_icon
        self._made: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._tip = ""
        self._is_wanted = False
        self._has_notice = False

    def offer(self, menu: QMenu) -> None:
        """Show ``menu``, which lives as long as the icon, to who asks the icon for it."""
        self._menu = menu

    def describe(self, tip: str) -> None:
        """Say ``tip`` to who points at the icon."""
        self._tip = tip
        if self._made is not None:
            self._made.setToolTip(literal_tip(tip))

    def want(self, is_wanted: bool) -> None:
        """Whether the user wants it."""
        self._is_wanted = is_wanted
        self._show()

    def tell(self, title: str, text: str, picture: QIcon) -> None:
        """Show a notice."""
        self._has_notice = True
        self._show()
        self._icon.showMessage(title, text, picture)

    def take_back(self) -> None:
        """The notice has had its say."""
        self._has_notice = False
        self._show()

    def _show(self) -> None:
        is_there = self._is_wanted or self._has_notice
        if is_there or self._made is not None:
            self._icon.setVisible(is_there)

    @property
    def _icon(self) -> QSystemTrayIcon:
        if self._made is None:
            self._made = icon = self._new_icon()
            icon.setToolTip(literal_tip(self._tip))
            if self._menu is not None:
                icon.setContextMenu(self._menu)
            icon.activated.connect(self._on_activated)
            icon.messageClicked.connect(lambda: self.notice_pressed.publish(None))
        return self._made

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _CLICKS:
            self.pressed.publish(None)

"""One line above the studio for what concerns the whole app and has no better place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from runapi_desktop.ui.theme import set_role


class Banner(QFrame):
    """Hidden until ``say``; the user closes it, or takes the action it offers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        set_role(self, "banner")
        self._text = QLabel()
        self._text.setObjectName("bannerText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton()
        self._action.setObjectName("bannerAction")
        set_role(self._action, "link")
        self._close = QPushButton(self.tr("Close"))
        self._close.setObjectName("bannerClose")
        self._close.setAccessibleName("Close message")
        set_role(self._close, "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(12)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self._act: Callable[[], object] | None = None
        self._action.clicked.connect(self._take_action)
        self._close.clicked.connect(self.hide)
        self.hide()

    def say(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show ``text``, with a link ``action`` that closes the banner and calls ``act``."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._act = act
        self.show()

    def _take_action(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

"""A window of its own, as large as the screen, into which the Stage's picture moves and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class FullScreen(QObject):
    """Moves ``screen`` out of the first place of ``home``, a column, and back there."""

    def __init__(self, screen: QWidget, home: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._home = home
        self._window: _Window | None = None

    def toggle(self) -> None:
        """Fill the screen, or go back into the window."""
        if self._window is not None:
            self._window.close()
            return
        self._window = _Window(self._screen)
        self._window.closing.connect(self._leave)
        self._window.showFullScreen()
        self._screen.setFocus()

    def _leave(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            self._home.insertWidget(0, self._screen, 1)
            self._screen.show()
            window.deleteLater()


class _Window(QWidget):
    closing = Signal()

    def __init__(self, screen: QWidget) -> None:
        home = screen.window()
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("fullScreen")
        self.setAccessibleName("Full screen")
        self.setWindowTitle(home.windowTitle())
        # On the same monitor as the window; and where no window manager makes it large, it is so already.
        self.setGeometry(home.screen().geometry())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(screen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

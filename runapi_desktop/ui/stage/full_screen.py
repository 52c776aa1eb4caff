"""A window of its own, as large as the screen, into which the Stage's picture moves and back.

There the controls lie over the picture and go away while nobody moves; the pointer goes with them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from runapi_desktop.ui.widgets.theme import set_role

_HIDE_AFTER_MS = 2_500
_MARGIN_PX = 24
_MAX_CONTROLS_PX = 900


class FullScreen(QObject):
    """Moves ``screen`` out of the first place of ``home``, a column, and back there.

    ``controls`` are the last widgets of the screen's own column.
    """

    opened = Signal(QWidget)
    """The window that fills the screen is there."""

    def __init__(
        self, screen: QWidget, controls: tuple[QWidget, ...], home: QVBoxLayout, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._controls = controls
        self._home = home
        self._window: _Window | None = None

    @property
    def is_on(self) -> bool:
        """The picture fills the screen."""
        return self._window is not None

    def toggle(self) -> None:
        """Fill the screen, or go back into the window."""
        if self._window is not None:
            self.leave()
            return
        self._window = _Window(self._screen, self._controls)
        self._window.closing.connect(self._leave)
        self._window.showFullScreen()
        self._screen.setFocus()
        self.opened.emit(self._window)

    def leave(self) -> None:
        """Go back into the window; nothing where it is there already."""
        if self._window is not None:
            self._window.close()

    def _leave(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            window.give_back()
            self._home.insertWidget(0, self._screen, 1)
            self._screen.show()
            self._screen.activateWindow()
            window.deleteLater()


class _Window(QWidget):
    closing = Signal()

    def __init__(self, screen: QWidget, controls: tuple[QWidget, ...]) -> None:
        home = screen.window()
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("fullScreen")
        self.setAccessibleName(self.tr("Full screen"))
        self.setWindowTitle(home.windowTitle())
        # On the same monitor as the window; and where no window manager makes it large, it is so already.
        self.setGeometry(home.screen().geometry())
        self._screen = screen
        self._controls = controls
        self._panel = QWidget(self)
        self._panel.setObjectName("fullScreenControls")
        self._panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self._panel, "overlay")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(6, 2, 6, 8)
        column.setSpacing(0)
        _move(controls, column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(screen)
        self._panel.raise_()
        self._rest = QTimer(self)
        self._rest.setObjectName("fullScreenRest")
        self._rest.setSingleShot(True)
        self._rest.setInterval(_HIDE_AFTER_MS)
        self._rest.timeout.connect(self._hide_controls)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.installEventFilter(self)
        self._rest.start()

    def give_back(self) -> None:
        """Put the controls below the picture again."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.removeEventFilter(self)
        self._rest.stop()
        self.unsetCursor()
        column = self._screen.layout()
        assert isinstance(column, QVBoxLayout)
        _move(self._controls, column)

    # --- Qt's side ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every move of the mouse and every key brings the controls back."""
        kind = event.type()
        if kind == QEvent.Type.LayoutRequest and watched is self._panel:
            self._place_controls()
        is_here = isinstance(watched, QWidget) and watched.window() is self
        if is_here and isinstance(event, (QMouseEvent, QKeyEvent)):
            self._show_controls()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_controls()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    # --- inside ---------------------------------------------------------------------------------

    def _place_controls(self) -> None:
        width = min(self.width() - 2 * _MARGIN_PX, _MAX_CONTROLS_PX)
        height = self._panel.sizeHint().height()
        left = (self.width() - width) // 2
        self._panel.setGeometry(left, self.height() - height - _MARGIN_PX, width, height)

    def _show_controls(self) -> None:
        self._rest.start()
        if not self._panel.isVisible():
            self._panel.show()
            self.unsetCursor()

    def _hide_controls(self) -> None:
        has_menu = isinstance(QApplication.activePopupWidget(), QMenu)
        if has_menu or self._panel.underMouse():
            self._rest.start()
            return
        self._panel.hide()
        self.setCursor(Qt.CursorShape.BlankCursor)


def _move(widgets: tuple[QWidget, ...], column: QVBoxLayout) -> None:
    """To the end of another column; what was hidden stays so, and only that."""
    for widget in widgets:
        is_hidden = widget.isHidden()
        column.addWidget(widget)
        widget.setHidden(is_hidden)

"""The scrolling part of the compose page, as wide with a scroll bar as without one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

SCROLL_BAR_PX = 10
"""What the bar takes from the page's right margin (``resources/themes/app.qss``)."""


class FormContent(QWidget):
    """The page, which is scrolled where it has no room, and never pressed together: the style sheet gives
    controls a least height, that of one line, and Qt takes it for enough, even for the model with its two."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())


class FormScrollArea(QScrollArea):
    """Scrolls ``content`` up and down only. The bar keeps its place when there is nothing to scroll, because
    a form whose lines break differently with and without it would never come to rest."""

    def __init__(self, content: FormContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(_RestingScrollBar(self))
        # One of our own: to ask for Qt's makes PySide load every kind of widget there is (8 ms).
        self.setViewport(QWidget())
        self.setWidget(content)
        content.setAutoFillBackground(False)

    def show_keyboard(self) -> None:
        """Bring into sight what has the keyboard in here."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)


class _RestingScrollBar(QScrollBar):
    """Draws nothing while there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)

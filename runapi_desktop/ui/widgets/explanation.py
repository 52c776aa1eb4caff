"""What a control is for, in a sentence or two, shown to whoever asks: "What is this?"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import set_role

_PROPERTY = "explanation"
_WIDTH_PX = 320
_GAP_PX = 4
_EDGE_PX = 8


def explain(widget: QWidget, text: str) -> None:
    """Say ``text`` of ``widget``, and of all that is in it, from now on."""
    widget.setProperty(_PROPERTY, text)


def explained(widget: QWidget | None) -> QWidget | None:
    """The innermost part around ``widget`` of which something is said."""
    while widget is not None and not widget.property(_PROPERTY):
        widget = widget.parentWidget()
    return widget


class Explanation(QFrame):
    """Below ``widget``, until one clicks elsewhere or presses Escape; ``more`` opens a page about it."""

    def __init__(self, widget: QWidget, more: QAction | None) -> None:
        super().__init__(widget, Qt.WindowType.Popup)
        self.setObjectName("explanation")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH_PX)
        set_role(self, "explanation")
        text = str(widget.property(_PROPERTY))
        words = PlainLabel(text, self, name="explanationText", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(8)
        column.addWidget(words)
        self.setAccessibleName(text)
        if more is not None:
            more_words = QCoreApplication.translate("Explanation", "More in the guide")
            button = text_button("explanationMore", more_words, self, role="link")
            # Said with the button, which has the keyboard.
            button.setAccessibleDescription(text)
            button.clicked.connect(more.trigger)
            button.clicked.connect(self.close)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.setFocusProxy(button)

    def popup(self) -> None:
        """Show it where it hides nothing of what it is about, as far as the screen has room."""
        about = self.parentWidget()
        assert about is not None
        self.adjustSize()
        screen = self.screen().availableGeometry().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        corner = about.mapToGlobal(QPoint(0, about.height() + _GAP_PX))
        if corner.y() + self.height() > screen.bottom():
            corner.setY(about.mapToGlobal(QPoint(0, 0)).y() - self.height() - _GAP_PX)
        corner.setX(min(max(corner.x(), screen.left()), screen.right() - self.width()))
        corner.setY(max(corner.y(), screen.top()))
        self.move(corner)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

"""The page before the first one: what the app waits for while a keyring asks its owner for a password."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.spoken import announce
from runapi_desktop.ui.widgets.theme import set_role

_WIDTH_PX = 480


class WaitingPage(QWidget):
    """Says where to look, aloud too: nothing on it takes the keyboard. The welcome page or the workspace
    follows by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waitingPage")
        set_role(self, "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = PlainLabel(self.tr("Waiting for this computer's keyring"), role="title", wraps=True)
        hint = PlainLabel(
            self.tr(
                "It may be asking for its password in a window of its own. "
                "Without an answer, the app goes on in a minute."
            ),
            role="dim",
            wraps=True,
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (title, hint):
            label.setFixedWidth(_WIDTH_PX)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            # Not by an alignment in the layout: with one, a label has the height of a single line.
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(label)
            row.addStretch()
            layout.addLayout(row)
        layout.addStretch(3)
        self._spoken = f"{title.text()}. {hint.text()}"
        self.setAccessibleName(title.text())
        self.setAccessibleDescription(hint.text())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self._spoken, is_urgent=False)

"""Words that a screen reader says as they come, wherever the keyboard is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import set_role


def announce(widget: QWidget, text: str, *, is_urgent: bool) -> None:
    """Have a screen reader say ``text``, at once where it ``is_urgent``."""
    # Not above: Qt's words for all kinds of controls, and nothing is said before the first paint.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive
        if is_urgent
        else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)


class AnswerLine(PlainLabel):
    """What came of something that the user did, below the place where he did it; hidden while there is
    nothing to say."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, name=name, role="why", wraps=True)
        self.hide()

    def say(self, text: str, role: str) -> None:
        """Show ``text`` in the style of ``role``. It is spoken, too, unless it only explains (``why``)."""
        is_new = (text, role) != (self.text(), self.property("role"))
        set_role(self, role)
        self.setText(text)
        self.setVisible(bool(text))
        if text and is_new and role != "why" and self.isVisible():
            announce(self, text, is_urgent=role == "error")

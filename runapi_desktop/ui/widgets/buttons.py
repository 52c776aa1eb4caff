"""Makes buttons with what every one of them needs: a name, words for screen readers, a tooltip, a look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget

from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.widgets.one_press import HeldKey
from runapi_desktop.ui.widgets.plain_text import literal, literal_tip
from runapi_desktop.ui.widgets.theme import set_role

SMALL_ICON_PX = QSize(16, 16)
_PRESSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_MOUSE_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


def text_button(
    name: str,
    text: str,
    parent: QWidget | None = None,
    *,
    spoken: str = "",
    tip: str = "",
    role: str = "",
    takes_enter: bool = False,
) -> QPushButton:
    """A button known as ``name`` that shows ``text`` literally. Screen readers say ``spoken``, or the text.

    ``takes_enter``: Enter presses it while it has the keyboard. In a dialog Enter would otherwise press the
    first of such buttons from anywhere, so only those that are meant take it.
    """
    button = QPushButton(literal(text), parent)
    button.setObjectName(name)
    button.setAccessibleName(shown_line(spoken or text))
    button.setToolTip(literal_tip(tip))
    button.setAutoDefault(takes_enter)
    set_role(button, role)
    return button


def icon_button(
    name: str,
    spoken: str,
    parent: QWidget | None = None,
    *,
    picture: QIcon | None = None,
    tip: str = "",
    role: str = "icon",
    is_small: bool = False,
) -> QToolButton:
    """A button known as ``name`` that shows ``picture`` alone. Its tooltip is ``tip``, or what screen readers
    say."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(shown_line(spoken))
    button.setToolTip(literal_tip(tip or spoken))
    if picture is not None:
        button.setIcon(picture)
    if is_small:
        button.setIconSize(SMALL_ICON_PX)
    set_role(button, role)
    return button


def take_one_click(button: QAbstractButton) -> None:
    """Make a double click on ``button`` one click, and so a key that is held, and nothing of a double click
    whose first click brought the button under the pointer: a press may cost money, or undo what the first one
    did."""
    button.installEventFilter(_OneClick(button))


class _OneClick(QObject):
    """Keeps all presses but the first from the button: of clicks in quick succession, or of a held key."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._key = HeldKey()
        self._succession_ends_ms = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_further = self._is_held(event) or self._clicks_on(event)
        return is_further or super().eventFilter(watched, event)

    def _is_held(self, event: QEvent) -> bool:
        """Whether ``event`` presses again a key that presses buttons; held Tab goes on past them."""
        if not isinstance(event, QKeyEvent) or event.key() not in _PRESSING_KEYS:
            return False
        is_repeat = event.type() == QEvent.Type.KeyPress and event.isAutoRepeat()
        return self._key.goes_on(event) or is_repeat

    def _clicks_on(self, event: QEvent) -> bool:
        """Whether ``event`` is the second press of a double click, or one that follows as quickly."""
        if not isinstance(event, QMouseEvent) or event.type() not in _MOUSE_PRESSES:
            return False
        is_further = (
            event.type() == QEvent.Type.MouseButtonDblClick or event.timestamp() < self._succession_ends_ms
        )
        if is_further:
            self._succession_ends_ms = event.timestamp() + QApplication.doubleClickInterval()
        return is_further

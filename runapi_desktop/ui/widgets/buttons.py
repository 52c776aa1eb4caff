"""Makes buttons with what every one of them needs: a name, words for screen readers, a tooltip, a look."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.widgets.one_press import HeardOnce
from runapi_desktop.ui.widgets.plain_text import literal, literal_tip
from runapi_desktop.ui.widgets.theme import set_role


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

    ``takes_enter``: Enter presses it while it has the keyboard, once, however long it is held. In a dialog
    Enter would otherwise press the first of such buttons from anywhere, so only those that are meant take it.
    """
    button = QPushButton(literal(text), parent)
    button.setObjectName(name)
    button.setAccessibleName(shown_line(spoken or text))
    button.setToolTip(literal_tip(tip))
    button.setAutoDefault(takes_enter)
    if takes_enter:
        HeardOnce(button, clicks=False)
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
) -> QToolButton:
    """A button known as ``name`` that shows ``picture`` alone. Its tooltip is ``tip``, or what screen readers
    say."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(shown_line(spoken))
    button.setToolTip(literal_tip(tip or spoken))
    if picture is not None:
        button.setIcon(picture)
    set_role(button, role)
    return button


def take_one_click(button: QAbstractButton) -> None:
    """Make a double click on ``button`` one click, and so a key that is held, and let nothing that began
    before the button was there press it: a press may cost money, or undo what the first one did."""
    HeardOnce(button)


def rest(button: QAbstractButton) -> Callable[[], None]:
    """Disable ``button`` while what it began is under way; returns what ends that.

    Qt takes the keyboard from a button that is disabled, to the next one, which the next press of Space would
    press. It is brought back, unless the user went elsewhere meanwhile.
    """
    window = button.window()
    had_focus = window.focusWidget() is button
    button.setEnabled(False)
    refuge = window.focusWidget()

    def wake() -> None:
        if isValid(button):
            button.setEnabled(True)
            if had_focus and window.focusWidget() is refuge:
                button.setFocus()

    return wake

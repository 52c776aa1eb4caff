"""How a control's explanation is asked for: by its key, from the menus, from the control's own menu."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from runapi_desktop.ui.commands.command import in_words
from runapi_desktop.ui.commands.window_commands import GUIDE, WHAT_IS_THIS
from runapi_desktop.ui.widgets.explanation import Explanation, explained


def show_explanation(widget: QWidget | None) -> bool:
    """Show what is said of ``widget``, or of the part that it is in; whether there is anything."""
    about = explained(widget)
    if about is not None:
        Explanation(about, _guide_action(about)).popup()
    return about is not None


def add_what_is_this(menu: QMenu, widget: QWidget) -> None:
    """Add the question as the last row of the menu of ``widget``."""
    menu.addSeparator()
    action = menu.addAction("\t".join(filter(None, (in_words(WHAT_IS_THIS.words), WHAT_IS_THIS.key_text))))
    action.setObjectName(WHAT_IS_THIS.action_name)
    action.triggered.connect(lambda: show_explanation(widget))


def _guide_action(widget: QWidget) -> QAction | None:
    """The one of the window, also for a dialog above it."""
    top: QWidget | None = widget.window()
    while top is not None:
        found = top.findChild(QAction, GUIDE.action_name)
        if found is not None:
            return found
        above = top.parentWidget()
        top = above.window() if above is not None else None
    return None

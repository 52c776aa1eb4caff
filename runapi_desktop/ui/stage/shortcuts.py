"""The Stage's keys, which work everywhere in the window except where somebody else needs the key.

Letters would land in a text field, Space presses a button, arrows walk through the cards of the Reel: which
of them the Stage may have follows the keyboard's focus.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TEXT_INPUTS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
_MOVERS = (QAbstractItemView, QAbstractSlider)
_MOVE_KEYS = ("Left", "Right", "Home", "End")


class StageShortcuts(QObject):
    """Keys by name (``"Space"``, ``"J"``, ``"Left"``) and what each does, for the window of ``owner``."""

    def __init__(self, owner: QWidget, actions: dict[str, Callable[[], None]]) -> None:
        super().__init__(owner)
        self._shortcuts: dict[str, QShortcut] = {}
        self._is_wanted = False
        for key, action in actions.items():
            shortcut = QShortcut(QKeySequence(key), owner)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(action)
            self._shortcuts[key] = shortcut
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self._allow(app.focusWidget())

    def set_wanted(self, is_wanted: bool) -> None:
        """There is a clip to control, or none."""
        self._is_wanted = is_wanted
        self._allow(QApplication.focusWidget())

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._allow(new)

    def _allow(self, focused: QWidget | None) -> None:
        for key, shortcut in self._shortcuts.items():
            shortcut.setEnabled(self._is_wanted and _may_have(key, focused))


def _may_have(key: str, focused: QWidget | None) -> bool:
    if isinstance(focused, _TEXT_INPUTS):
        return False
    if key == "Space":
        return not isinstance(focused, QAbstractButton)
    if key in _MOVE_KEYS:
        return not isinstance(focused, _MOVERS)
    return True

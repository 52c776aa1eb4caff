"""A menu whose entries are found by typing how they begin, as in a list. Qt's own menus know letters that are
underlined alone."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QMenu

from runapi_desktop.ui.widgets.plain_text import read_text

_NOT_WORDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class TypedMenu(QMenu):
    """Letters typed in one go are one word; one letter several times goes from entry to entry."""

    _typed = ""
    _typed_at_ms = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text() if not event.modifiers() & _NOT_WORDS else ""
        is_pause = event.timestamp() - self._typed_at_ms > QApplication.keyboardInputInterval()
        before = "" if is_pause else self._typed
        # A space counts within a word only; elsewhere it is a key like others.
        if not letters or not letters.isprintable() or not (before + letters).strip():
            super().keyPressEvent(event)
            return
        self._typed, self._typed_at_ms = before + letters.casefold(), event.timestamp()
        self._go_to(self._typed)

    def _go_to(self, typed: str) -> None:
        entries = [action for action in self.actions() if action.isVisible() and not action.isSeparator()]
        here = entries.index(self.activeAction()) if self.activeAction() in entries else -1
        is_one_letter = not typed.strip(typed[0])
        start = here + is_one_letter
        in_turn = (*entries[max(start, 0) :], *entries[: max(start, 0)])
        wanted = typed[0] if is_one_letter else typed
        found = (action for action in in_turn if read_text(action.text()).casefold().startswith(wanted))
        action = next(found, None)
        if action is not None:
            self.setActiveAction(action)

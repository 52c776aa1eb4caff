"""What the window's Undo and Redo would do next."""

from __future__ import annotations

from runapi_desktop.ui.widgets.undo import UndoStack


def undo_words(stack: UndoStack) -> str:
    """What Undo would undo, ``""`` for nothing."""
    return stack.last_done.words if stack.last_done else ""


def redo_words(stack: UndoStack) -> str:
    """What Redo would do again, ``""`` for nothing."""
    return stack.last_undone.words if stack.last_undone else ""

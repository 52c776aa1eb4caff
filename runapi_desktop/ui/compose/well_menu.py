"""The rows of a well's menu."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu


def add_row(
    menu: QMenu,
    name: str,
    words: str,
    key: QKeySequence.StandardKey | None = None,
    *,
    is_possible: bool = True,
) -> QAction:
    """Add a row that can be pressed where that ``is_possible``; ``key`` is what the well itself hears, and is
    only shown."""
    sequence = QKeySequence(key) if key is not None else QKeySequence()
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    action = menu.addAction("\t".join(filter(None, (words, shown))))
    action.setObjectName(name)
    action.setEnabled(is_possible)
    return action

"""Keys as this system writes them: "Ctrl+Left" is "⌘←" on a Mac."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def key_text(keys: str) -> str:
    """``keys`` in the system's own words and signs."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

"""Keys are written as the system writes them; no sentence names those of another one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from runapi_desktop.ui.texts.key_text import key_text

UI = Path(__file__).parents[3] / "runapi_desktop" / "ui"


def test_the_systems_own_words_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def like_a_mac(keys: QKeySequence, form: QKeySequence.SequenceFormat) -> str:
        assert form is QKeySequence.SequenceFormat.NativeText
        return {"Ctrl+Left": "⌘←"}[keys.toString()]

    text = key_text("Ctrl+Return")
    assert text == QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
    real = QKeySequence.toString
    monkeypatch.setattr(
        QKeySequence, "toString", lambda keys, *form: like_a_mac(keys, *form) if form else real(keys)
    )
    assert key_text("Ctrl+Left") == "⌘←"


def test_no_sentence_names_a_key_that_a_mac_has_not() -> None:
    sentence = re.compile(r'(?:tr|translate|NOOP)\([^()]*?"[^"]*\b(?:Ctrl|Alt|Meta|Backspace)\b[^"]*"')
    assert [path.name for path in UI.rglob("*.py") if sentence.search(path.read_text("utf-8"))] == []

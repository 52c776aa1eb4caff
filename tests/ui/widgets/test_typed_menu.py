"""An entry of a long menu is found by typing how it begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.typed_menu import TypedMenu

ENTRIES = (
    "All models…",
    "Kling · with sound",
    "Kling Motion · from a video",
    "Wan",
    "&Veo",
    "클링",
    "Sun && sand",
    "&&c",
)
FAST_MS, SLOW_MS = 50, 5_000


class Typist:
    """Presses keys in an open menu, in its own time."""

    def __init__(self, menu: TypedMenu) -> None:
        self.menu = menu
        self.now_ms = SLOW_MS

    def type(self, words: str, pause_ms: int = FAST_MS) -> str:
        """The words of the entry that is active then."""
        for letter in words:
            self.now_ms += pause_ms
            self.press(Qt.Key.Key_unknown, letter)
        action = self.menu.activeAction()
        return action.text() if action else ""

    def press(self, key: Qt.Key, letter: str = "") -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(self.now_ms)
        QApplication.sendEvent(self.menu, event)


@pytest.fixture
def typist(qapp: QApplication, qtbot: QtBot) -> Typist:
    menu = TypedMenu()
    qtbot.addWidget(menu)
    for words in ENTRIES:
        menu.addAction(words)
    menu.insertSeparator(menu.actions()[1])
    menu.popup(menu.pos())
    return Typist(menu)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *(("w", "Wan"), ("kling m", "Kling Motion · from a video"), ("KLING", "Kling · with sound")),
        *(("v", "&Veo"), ("클", "클링")),
        *(("sun & s", "Sun && sand"), ("&", "&&c"), ("&c", "&&c")),
        *(("kk", "Kling Motion · from a video"), ("kkk", "Kling · with sound")),
    ],
)
def test_what_is_typed_finds_the_entry_that_begins_with_it(typist: Typist, typed: str, found: str) -> None:
    assert typist.type(typed) == found


def test_after_a_pause_another_word_begins_and_what_fits_nothing_moves_nothing(typist: Typist) -> None:
    typist.type("kling")
    assert typist.type("w", SLOW_MS) == "Wan"
    assert typist.type("x", SLOW_MS) == "Wan"
    assert typist.type("a", SLOW_MS) == "All models…"


def test_return_presses_what_was_found(typist: Typist) -> None:
    pressed: list[str] = []
    for action in typist.menu.actions():
        action.triggered.connect(lambda _=False, action=action: pressed.append(action.text()))
    typist.type("wan")
    typist.press(Qt.Key.Key_Return, "\r")
    assert pressed == ["Wan"]

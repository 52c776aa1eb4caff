"""What a search field says of itself is never cut off."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice


@pytest.mark.posix("offscreen")
def test_the_hint_is_whole_or_one_word(qapp: QApplication, qtbot: QtBot) -> None:
    Theme(qapp, ThemeChoice.LIGHT)
    whole = "Search prompts, models, tags"
    window = QWidget()
    qtbot.addWidget(window)
    field = SearchField("search", "Search", whole, window)
    window.show()
    for width, hint in ((400, whole), (120, "Search"), (300, whole)):
        field.resize(width, 32)
        assert field.placeholderText() == hint
        assert field.fontMetrics().horizontalAdvance(hint) < width - 20

"""The table of sums before anything was added up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.ledger.sums_table import SumsTable


def test_the_columns_have_words_before_the_first_sums_come(qtbot: QtBot) -> None:
    sums = SumsTable()
    qtbot.addWidget(sums)
    table = sums.findChild(QTableWidget, "spendingSums")
    assert isinstance(table, QTableWidget)
    model = table.model()
    headings = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert headings == ["Day", "Clips", "Charged"]

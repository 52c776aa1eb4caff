"""The diagnostics as the user sees and copies them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QWidget

from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.ui.support.diagnostics_dialog import DiagnosticsDialog
from runapi_desktop.ui.support.window_facts import can_play, window_facts
from tests.services.conftest import Run, from_words
from tests.services.fake_runapi import FakeRunApi
from tests.ui.support.conftest import WatchedScope


@pytest.fixture
async def dialog(
    run: Run, server: FakeRunApi, diagnostics: Diagnostics, scope: WatchedScope, parent: QWidget
) -> DiagnosticsDialog:
    server.outcome = "failed"
    await run.until_finished(*await run.runner.generate([from_words("a zeppelin")]))
    dialog = DiagnosticsDialog(diagnostics, scope, parent)
    dialog.open()
    await scope.settled()
    return dialog


def shown(dialog: DiagnosticsDialog) -> str:
    field = dialog.findChild(QPlainTextEdit, "diagnosticsText")
    assert isinstance(field, QPlainTextEdit)
    assert field.isReadOnly()
    return field.toPlainText()


async def test_what_is_shown_is_what_is_copied(dialog: DiagnosticsDialog) -> None:
    button = dialog.findChild(QPushButton, "copyDiagnostics")
    assert isinstance(button, QPushButton)
    button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == shown(dialog)
    for words in ("Platform: offscreen", "Qt: 6.", "Playback: ", "rejected_by_model"):
        assert words in copied


async def test_prompts_are_there_only_when_they_are_ticked(
    dialog: DiagnosticsDialog, scope: WatchedScope
) -> None:
    box = dialog.findChild(QCheckBox, "includePrompts")
    assert isinstance(box, QCheckBox)
    assert not box.isChecked()
    assert "zeppelin" not in shown(dialog)
    box.click()
    await scope.settled()
    assert "zeppelin" in shown(dialog)
    box.click()
    await scope.settled()
    assert "zeppelin" not in shown(dialog)


async def test_the_window_knows_whether_it_can_play(parent: QWidget) -> None:
    assert can_play()
    assert window_facts()["Playback"] == "available"

"""A key that is saved while practising costs nothing until its owner says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton

from runapi_desktop.desktop import Desktop
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.theme import Theme, ThemeChoice
from tests.sandbox.process import sandbox_process
from tests.ui.compose.page_driver import control, until


async def test_a_key_saved_while_practising_waits_for_a_word(qapp: QApplication, tmp_path: Path) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    with sandbox_process() as sandbox:
        environ = {"RUNAPI_BASE_URL": sandbox.base_url}
        paths = AppPaths.resolve(str(tmp_path / "data"), environ)
        paths.create()
        theme = Theme(qapp, ThemeChoice.LIGHT)
        desktop = Desktop(theme, paths, practice=True, environ=environ, key_store=MemoryKeyStore())
        await desktop.start()
        window = desktop.window
        await until(lambda: window.practice_action.isChecked())
        balance = control(window, QLabel, "balance")
        await until(lambda: balance.text().startswith("Play money"))

        window.key_action.trigger()
        dialog = control(window, QDialog, "keyDialog")
        control(dialog, QLineEdit, "apiKey").setText(sandbox.api_key)
        control(dialog, QPushButton, "saveKey").click()
        await until(lambda: window.banner.isVisible())
        dialog.accept()
        assert control(window, QLabel, "bannerText").text().endswith("charges nothing.")
        assert window.practice_action.isChecked()
        assert balance.text().startswith("Play money")

        control(window, QPushButton, "bannerAction").click()
        await until(lambda: balance.text().startswith("Balance"))
        assert not window.practice_action.isChecked()
        assert not control(window, QLabel, "hailuoReckoning").isVisible()
        await desktop.close()

"""Into practice and out of it: the tick says which server is in use, and nobody is made to pay unasked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.errors import KeyringUnavailable, Unreachable
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.servers import Servers
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.widgets.theme import Theme
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import NOBODY_ANSWERS, new_paths, started_desktop
from tests.sandbox.process import sandbox_process
from tests.services.conftest import from_words


@asynccontextmanager
async def open_app(
    qapp: QApplication, paths: AppPaths, environ: dict[str, str], *, practice: bool
) -> AsyncIterator[Desktop]:
    """The real app, over a keyring of its own."""
    desktop = await started_desktop(qapp, paths, environ, practice=practice)
    yield desktop
    await desktop.close()


async def test_a_key_saved_while_practising_waits_for_a_word(qapp: QApplication, tmp_path: Path) -> None:
    with sandbox_process() as sandbox:
        environ = {"RUNAPI_BASE_URL": sandbox.base_url}
        paths = new_paths(tmp_path)
        async with open_app(qapp, paths, environ, practice=True) as desktop:
            window = desktop.window
            await until(lambda: window.practice_action.isChecked())
            balance = control(window, QLabel, "balance")
            await until(lambda: balance.text().startswith("Play money"))

            window.key_action.trigger()
            dialog = control(window, QDialog, "keyDialog")
            control(dialog, QLineEdit, "apiKey").setText(sandbox.api_key)
            control(dialog, QPushButton, "saveKey").click()
            await until(lambda: window.banner.isVisible())
            # Practice needs none, and it is there all the same.
            assert "saved in this computer's keyring" in control(dialog, QLabel, "keySource").text()
            assert control(dialog, QPushButton, "removeKey").isEnabled()
            dialog.accept()
            assert control(window, QLabel, "bannerText").text().endswith("charges nothing.")
            assert window.practice_action.isChecked()
            assert balance.text().startswith("Play money")

            control(window, QPushButton, "bannerAction").click()
            await until(lambda: balance.text().startswith("Balance"))
            assert not window.practice_action.isChecked()
            assert "Play money" not in control(window, QLabel, "hailuoReckoning").text()


@pytest.mark.parametrize("end", ["real clips", "the key is removed"])
async def test_that_nothing_is_charged_is_said_no_longer_than_it_is_so(
    qapp: QApplication, tmp_path: Path, end: str
) -> None:
    with sandbox_process() as sandbox:
        environ = {"RUNAPI_BASE_URL": sandbox.base_url}
        paths = AppPaths.resolve(str(tmp_path / "data"), environ)
        async with open_app(qapp, paths, environ, practice=True) as desktop:
            window = desktop.window
            await until(lambda: window.practice_action.isChecked())
            window.key_action.trigger()
            dialog = control(window, QDialog, "keyDialog")
            control(dialog, QLineEdit, "apiKey").setText(sandbox.api_key)
            control(dialog, QPushButton, "saveKey").click()
            await until(lambda: any("charges nothing" in each.text for each in window.banner.notices))
            if end == "real clips":
                window.practice_action.trigger()
            else:
                control(dialog, QPushButton, "removeKey").click()
            dialog.accept()
            await until(lambda: not any("charges nothing" in each.text for each in window.banner.notices))
            assert window.practice_action.isChecked() is (end != "real clips")


async def test_the_trouble_of_the_server_in_use_is_what_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with sandbox_process() as sandbox:
        environ = {"RUNAPI_BASE_URL": sandbox.base_url, "RUNAPI_API_KEY": "revoked-since"}
        paths = AppPaths.resolve(str(tmp_path / "data"), environ)
        async with open_app(qapp, paths, environ, practice=False) as desktop:
            window, state = desktop.window, control(desktop.window, QLabel, "connectionState")
            await until(lambda: state.text() == "Needs your key")
            window.practice_action.trigger()
            await until(window.practice_action.isChecked)
            assert state.text().startswith("Practice mode · nothing")
            window.practice_action.trigger()
            await until(lambda: not window.practice_action.isChecked())
            assert state.text() == "Needs your key"


async def test_the_window_says_that_practice_is_on_its_way(qapp: QApplication, tmp_path: Path) -> None:
    paths = new_paths(tmp_path)
    async with open_app(qapp, paths, {}, practice=True) as desktop:
        state = control(desktop.window, QLabel, "connectionState")
        await until(lambda: state.text() == "Practice mode is starting…")
        await until(lambda: state.text().startswith("Practice mode · nothing"))
        action = desktop.window.practice_action
        action.trigger()
        await until(lambda: not action.isChecked())
        action.trigger()
        await until(action.isChecked)
        assert state.text().startswith("Practice mode · nothing")


async def test_the_menu_leads_into_practice_and_out_of_it(qapp: QApplication, tmp_path: Path) -> None:
    paths = new_paths(tmp_path)
    async with open_app(qapp, paths, {}, practice=True) as desktop:
        window = desktop.window
        await until(lambda: window.practice_action.isChecked())
        window.practice_action.trigger()
        await until(lambda: not window.shows_workspace)
        assert not window.practice_action.isChecked()
        window.practice_action.trigger()
        await until(lambda: window.practice_action.isChecked())
        assert window.shows_workspace


@pytest.mark.logs("the practice server did not start")
async def test_the_tick_is_not_there_when_practice_does_not_start(qapp: QApplication, tmp_path: Path) -> None:
    paths = new_paths(tmp_path)
    async with open_app(qapp, paths, {}, practice=False) as desktop:
        window = desktop.window
        paths.practice_dir.rmdir()
        paths.practice_dir.write_text("in the way of the server's folder")
        await until(lambda: not window.shows_workspace)
        window.practice_action.trigger()
        await until(lambda: window.banner.isVisible())
        assert not window.practice_action.isChecked()
        assert not window.shows_workspace


@pytest.mark.parametrize("way", ["option", "habit"])
async def test_what_is_pressed_before_practice_is_there_is_never_ordered_for_money(
    qapp: QApplication, tmp_path: Path, way: str
) -> None:
    """It would wait for a key, and be paid with the first one that is saved."""
    paths = new_paths(tmp_path)
    open_settings(paths.settings_file).practice = way == "habit"
    async with open_app(qapp, paths, {}, practice=way == "option") as desktop:
        window, tab = desktop.window, desktop.tabs["hailuo"]
        tab.load_request(from_words())
        tab.generate()
        await until(lambda: window.banner.isVisible())
        said = control(window, QLabel, "bannerText").text()
        assert said == "The app is still starting. Try again in a moment."
        assert desktop.reel.model.rowCount() == 0
        await until(lambda: window.practice_action.isChecked())
        tab.generate()
        await until(lambda: desktop.reel.model.rowCount() == 1)
        item = desktop.reel.model.item(0)
        assert item is not None
        assert item.task.is_practice


async def test_a_key_wins_over_the_habit_of_practising(qapp: QApplication, tmp_path: Path) -> None:
    paths = new_paths(tmp_path)
    open_settings(paths.settings_file).practice = True
    async with open_app(qapp, paths, NOBODY_ANSWERS, practice=False) as desktop:
        desktop.tabs["hailuo"].load_request(from_words())
        await until(lambda: "Play money" not in control(desktop.window, QLabel, "hailuoReckoning").text())
        desktop.tabs["hailuo"].generate()
        await until(lambda: desktop.reel.model.rowCount() == 1)
        item = desktop.reel.model.item(0)
        assert item is not None
        assert not item.task.is_practice


class NoKeyring(MemoryKeyStore):
    """A computer that has none."""

    async def load(self, origin: str) -> str | None:
        raise KeyringUnavailable(origin)


@pytest.mark.logs("the keyring cannot be read")
async def test_before_practice_starts_nobody_is_told_that_a_key_is_missing(
    qapp: QApplication, tmp_path: Path
) -> None:
    desktop = Desktop(Theme(qapp), new_paths(tmp_path), practice=True, environ={}, key_store=NoKeyring())
    await desktop.start()
    connection, said = control(desktop.window, QLabel, "connectionState"), set[str]()
    desktop.events.account_changed.subscribe(lambda _state: said.add(connection.text()))
    await until(lambda: connection.text() == "Practice mode · nothing is charged")
    assert "No key yet" not in said
    desktop.window.practice_action.trigger()
    await until(lambda: connection.text() == "No key yet")
    await desktop.close()


@pytest.mark.logs("the practice server did not start")
@pytest.mark.parametrize(
    "trouble", [Unreachable("nobody"), OSError(28, "No space left"), RuntimeError("bug")]
)
async def test_where_practice_does_not_start_whatever_the_reason_clips_can_be_ordered(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    async def fail(_servers: Servers) -> None:
        raise trouble

    monkeypatch.setattr(Servers, "use_practice", fail)
    desktop = Desktop(
        Theme(qapp),
        new_paths(tmp_path),
        practice=False,
        environ=NOBODY_ANSWERS,
        key_store=MemoryKeyStore(),
        stays_in_practice=True,
    )
    await desktop.start()
    window = desktop.window
    await until(lambda: window.shows_workspace and bool(window.banner.notices))
    assert window.banner.notices[0].text.startswith("Practice mode could not start.")
    desktop.tabs["hailuo"].load_request(from_words())
    control(window, QPushButton, "hailuoGenerate").click()
    await until(lambda: desktop.reel.model.rowCount() == 1)
    await desktop.close()


@pytest.mark.logs("choose server failed")
async def test_where_no_server_can_be_chosen_as_wished_runapi_is(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_accounts: Accounts) -> None:
        raise RuntimeError("bug")

    monkeypatch.setattr(Accounts, "load_keys", fail)
    desktop = Desktop(Theme(qapp), new_paths(tmp_path), practice=True, environ=NOBODY_ANSWERS)
    await desktop.start()
    connection = control(desktop.window, QLabel, "connectionState")
    await until(lambda: connection.text() == "No key yet")
    assert not desktop.is_practice
    assert not desktop.window.practice_action.isChecked()
    await desktop.close()

"""The whole sign-in: the app's own window, a real Chromium, and the sandbox's page between them."""

from __future__ import annotations

import socket
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.browser import Browser, BrowserError, chromium
from tests.helpers.opened_urls import opened_urls
from tests.helpers.page_driver import control, until
from tests.sandbox.process import SandboxProcess, sandbox_process


@dataclass
class App:
    """The app on its welcome page, and the hands of its user."""

    desktop: Desktop
    sandbox: SandboxProcess
    store: MemoryKeyStore
    data_dir: Path
    qtbot: QtBot
    opened: list[str]

    async def begin(self) -> str:
        """Press the button; the address that the app opens."""
        count = len(self.opened)
        self.click("signIn")
        await until(lambda: len(self.opened) > count)
        return self.opened[-1]

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(control(self.desktop.window, QPushButton, name), Qt.MouseButton.LeftButton)

    @property
    def says(self) -> str:
        return control(self.desktop.window, QLabel, "signInResult").text()

    @property
    def is_waiting(self) -> bool:
        return control(self.desktop.window, QPushButton, "cancelSignIn").isVisible()

    async def assert_no_key_and_no_listener(self) -> None:
        assert not self.desktop.window.shows_workspace
        assert await self.store.load(self.sandbox.base_url) is None
        for url in self.opened:
            with socket.socket() as caller:
                assert caller.connect_ex(("127.0.0.1", int(httpx.URL(url).params["redirect_port"]))) != 0


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.fixture
def sandbox() -> Iterator[SandboxProcess]:
    with sandbox_process() as running:
        yield running


Start = Callable[[], AbstractAsyncContextManager[App]]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, sandbox: SandboxProcess, tmp_path: Path) -> Start:
    """Opens the app within a test: between fixtures qasync runs tasks outside of its loop."""

    @asynccontextmanager
    async def running() -> AsyncGenerator[App]:
        qapp.setQuitOnLastWindowClosed(False)
        environ = {"RUNAPI_BASE_URL": sandbox.base_url}
        paths = AppPaths.resolve(str(tmp_path / "data"), environ)
        paths.create()
        store = MemoryKeyStore()
        theme = Theme(qapp, ThemeChoice.LIGHT)
        desktop = Desktop(theme, paths, practice=False, environ=environ, key_store=store)
        with opened_urls() as opened:
            await desktop.start()
            await until(lambda: not desktop.window.shows_workspace)
            try:
                yield App(desktop, sandbox, store, paths.data_dir, qtbot, opened)
            finally:
                await desktop.close()

    return running


def leaks(sandbox: SandboxProcess) -> list[str]:
    ledger = httpx.get(f"{sandbox.base_url}/sandbox/ledger", headers=sandbox.headers).raise_for_status()
    return ledger.json()["leaks"]


def switch(sandbox: SandboxProcess, *names: str) -> None:
    url = f"{sandbox.base_url}/sandbox/scenarios"
    httpx.post(url, json={"names": names}, headers=sandbox.headers).raise_for_status()


async def allow(browser: Browser, sandbox: SandboxProcess) -> None:
    """Press Allow, as the person who started the server."""
    await browser.run("document.getElementById('key').value = arguments[0]", sandbox.api_key)
    await browser.click("#allow")


async def test_allowed_in_the_browser_the_app_has_the_key(start: Start, browser: Browser) -> None:
    async with start() as app:
        await browser.open(await app.begin())
        code = control(app.desktop.window, QLabel, "signInCode").text()
        assert code in await browser.text()
        await allow(browser, app.sandbox)
        assert "You can close this tab" in await browser.text()
        await until(lambda: app.desktop.window.shows_workspace)
        key = app.sandbox.api_key
        assert await app.store.load(app.sandbox.base_url) == key
        await until(lambda: "$100.00" in control(app.desktop.window, QLabel, "balance").text())
        assert leaks(app.sandbox) == []
        files = [path for path in app.data_dir.rglob("*") if path.is_file()]
        assert not [path for path in files if key.encode() in path.read_bytes()]


async def test_refused_in_the_browser(start: Start, browser: Browser) -> None:
    async with start() as app:
        await browser.open(await app.begin())
        await browser.click("#refuse")
        assert "You can close this tab" in await browser.text()
        await until(lambda: not app.is_waiting)
        assert app.says.startswith("You declined in the browser.")
        await app.assert_no_key_and_no_listener()


async def test_a_page_with_another_state_is_not_heard(start: Start, browser: Browser) -> None:
    async with start() as app:
        url = await app.begin()
        await browser.open(str(httpx.URL(url).copy_set_param("state", "somebody-elses")))
        await allow(browser, app.sandbox)
        assert "/callback?code=" in await browser.address()
        assert app.is_waiting
        await browser.open(url)
        await allow(browser, app.sandbox)
        await until(lambda: app.desktop.window.shows_workspace)
        assert await app.store.load(app.sandbox.base_url) == app.sandbox.api_key


async def test_a_strangers_error_does_not_end_the_attempt(start: Start, browser: Browser) -> None:
    async with start() as app:
        url = await app.begin()
        port = httpx.URL(url).params["redirect_port"]
        await browser.open(f"http://127.0.0.1:{port}/callback?error=server_error")
        assert app.is_waiting
        await browser.open(url)
        await allow(browser, app.sandbox)
        await until(lambda: app.desktop.window.shows_workspace)


async def test_cancelled_in_the_app_the_page_leads_nowhere(start: Start, browser: Browser) -> None:
    async with start() as app:
        await browser.open(await app.begin())
        app.click("cancelSignIn")
        await until(lambda: not app.is_waiting)
        await allow(browser, app.sandbox)
        callback = await browser.address()
        assert "/callback?code=" in callback
        with pytest.raises(BrowserError, match="ERR_CONNECTION_REFUSED"):
            await browser.open(callback)
        await app.assert_no_key_and_no_listener()


async def test_runapi_refuses_the_code(start: Start, browser: Browser) -> None:
    async with start() as app:
        await browser.open(await app.begin())
        switch(app.sandbox, "code-refused")
        await allow(browser, app.sandbox)
        await until(lambda: not app.is_waiting)
        assert app.says.startswith("RunAPI did not issue a key.")
        await app.assert_no_key_and_no_listener()


async def test_of_two_attempts_the_second_counts(start: Start, browser: Browser) -> None:
    async with start() as app:
        first = await app.begin()
        app.desktop.window.key_action.trigger()
        dialog_button = app.desktop.window.findChildren(QPushButton, "signIn")[-1]
        app.qtbot.mouseClick(dialog_button, Qt.MouseButton.LeftButton)
        await until(lambda: len(app.opened) == 2)
        await browser.open(first)
        await allow(browser, app.sandbox)
        assert await app.store.load(app.sandbox.base_url) is None
        await browser.open(app.opened[1])
        await allow(browser, app.sandbox)
        source = control(app.desktop.window, QLabel, "keySource")
        await until(lambda: "saved in this computer's keyring" in source.text())
        assert await app.store.load(app.sandbox.base_url) == app.sandbox.api_key


async def test_a_script_of_the_page_may_call_back_too(start: Start, browser: Browser) -> None:
    """RunAPI's own page fetches the callback instead of going there."""
    async with start() as app:
        url = httpx.URL(await app.begin())
        await browser.open(str(url))
        callback = f"http://127.0.0.1:{url.params['redirect_port']}/callback"
        callback += f"?error=access_denied&state={url.params['state']}"
        script = "return fetch(arguments[0]).then(answer => answer.status)"
        assert await browser.run(script, callback) == 200
        await until(lambda: not app.is_waiting)
        await app.assert_no_key_and_no_listener()

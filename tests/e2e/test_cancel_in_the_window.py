"""What is taken back in the window costs nothing: by real clicks and keys, against the server's own books."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolButton

from runapi_desktop.desktop import Desktop
from runapi_desktop.ui.cards.card_geometry import CardGeometry
from runapi_desktop.ui.reel.reel_model import STATE_ROLE
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import new_paths, started_desktop
from tests.sandbox.process import SandboxProcess, sandbox_process
from tests.services.conftest import from_words

TAKES = 4


class Person:
    """Somebody before the window, with a mouse and a keyboard."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.reel = desktop.reel

    def order(self, takes: int) -> None:
        """Fill in the form and press Generate."""
        window = self.desktop.window
        self.desktop.tabs["hailuo"].load_request(from_words())
        for _ in range(TAKES - 1):
            control(window, QToolButton, "hailuoFewerTakes").click()
        for _ in range(takes - 1):
            control(window, QToolButton, "hailuoMoreTakes").click()
        self.click(control(window, QPushButton, "hailuoGenerate"))

    def click(self, button: QPushButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def states(self) -> list[str]:
        """The line on each card."""
        model = self.reel.model
        rows = [model.index(row) for row in range(model.rowCount())]
        return [state.text for row in rows if (state := row.data(STATE_ROLE)) is not None]

    def click_link(self, row: int) -> None:
        """Click what the card of ``row`` offers in its corner."""
        cells = self.reel.list
        cell = cells.visualRect(self.reel.model.index(row))
        line = CardGeometry.of(cell).line
        QTest.mouseClick(
            cells.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(line.right() - 6, line.center().y())
        )

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.reel.list, key)


@contextmanager
def network(port: int, server_port: int) -> Iterator[None]:
    """What is sent to ``port`` reaches the server from now on; before, nobody is there."""

    class Wire(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            near: socket.socket = self.request
            with socket.create_connection(("127.0.0.1", server_port)) as far:
                back = threading.Thread(target=pour, args=(far, near), daemon=True)
                back.start()
                pour(near, far, f"127.0.0.1:{port}".encode(), f"127.0.0.1:{server_port}".encode())
                back.join()

    class Wires(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Wires(("127.0.0.1", port), Wire) as wires:
        threading.Thread(target=wires.serve_forever, daemon=True).start()
        yield
        wires.shutdown()


def pour(source: socket.socket, target: socket.socket, asked: bytes = b"", meant: bytes = b"") -> None:
    """Pass everything on; the server answers only to its own address, ``meant``, instead of ``asked``."""
    with suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data.replace(asked, meant) if asked else data)
        target.shutdown(socket.SHUT_WR)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxProcess]:
    with sandbox_process("--scenario", "tiny-clips", "--render-seconds", "0.3") as running:
        yield running


@pytest.fixture
def port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@asynccontextmanager
async def somebody(
    app: QApplication, folder: Path, port: int, sandbox: SandboxProcess
) -> AsyncIterator[Person]:
    """Opens the app, as it reaches RunAPI through ``port``, within one run of the loop."""
    environ = {"RUNAPI_BASE_URL": f"http://127.0.0.1:{port}", "RUNAPI_API_KEY": sandbox.api_key}
    desktop = await started_desktop(app, new_paths(folder), environ)
    yield Person(desktop)
    await desktop.close()


def books(sandbox: SandboxProcess) -> dict[str, Any]:
    url = f"{sandbox.base_url}/sandbox/ledger"
    return httpx.get(url, headers=sandbox.headers).raise_for_status().json()


async def test_four_takes_ordered_offline_and_cancelled_are_never_charged(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    async with somebody(qapp, tmp_path, port, sandbox) as person:
        charged = len(books(sandbox)["charges"])
        person.order(TAKES)
        await until(lambda: len(person.states()) == TAKES)
        await until(lambda: all(state.startswith("Offline") for state in person.states()))

        person.click_link(0)
        await until(lambda: len(person.states()) == TAKES - 1)
        person.press(Qt.Key.Key_Delete)
        await until(lambda: len(person.states()) == TAKES - 2)
        await until(lambda: person.desktop.stage.findChild(QPushButton, "stageCancel") is not None)
        person.click(control(person.desktop.stage, QPushButton, "stageCancel"))
        await until(lambda: len(person.states()) == TAKES - 3)
        menu = QMenu()
        person.reel.fill_menu(menu)
        next(action for action in menu.actions() if action.objectName() == "cardCancel").trigger()
        await until(lambda: person.states() == [])

        with network(port, int(sandbox.base_url.rpartition(":")[2])):
            person.order(1)
            await until(lambda: any(state.startswith("Ready") for state in person.states()))
            assert len(books(sandbox)["charges"]) == charged + 1
            assert len(books(sandbox)["tasks"]) == charged + 1


async def test_escape_right_after_the_press_takes_it_all_back_and_put_back_orders_it_again(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    async with somebody(qapp, tmp_path, port, sandbox) as person:
        charged = len(books(sandbox)["charges"])
        window = person.desktop.window
        with network(port, int(sandbox.base_url.rpartition(":")[2])):
            person.order(TAKES)
            await until(lambda: len(person.states()) == TAKES)
            assert set(person.states()) == {"Sending in a moment"}
            assert "Sending 4 clips" in control(window, QLabel, "bannerText").text()
            QTest.keyClick(control(window, QPushButton, "hailuoGenerate"), Qt.Key.Key_Escape)
            await until(lambda: person.states() == [])
            assert "4 clips cancelled" in control(window, QLabel, "bannerText").text()
            assert len(books(sandbox)["tasks"]) == charged
            person.click(control(window, QPushButton, "bannerAction"))
            await until(lambda: len(person.states()) == TAKES)
            await until(lambda: all(state.startswith("Ready") for state in person.states()))
            assert len(books(sandbox)["charges"]) == charged + TAKES

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
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QPushButton, QToolButton

from runapi_desktop.desktop import Desktop
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.cards.card_geometry import CardGeometry
from runapi_desktop.ui.reel.reel_model import STATE_ROLE
from runapi_desktop.ui.widgets.undo import UndoStep
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

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.reel.list, key, modifiers)

    def undo(self) -> None:
        """With the Reel before one, by its key."""
        self.reel.list.setFocus()
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def said(self) -> list[str]:
        """The notices, the newest first."""
        return [notice.text for notice in self.desktop.window.banner.notices]


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
    app: QApplication, folder: Path, port: int, sandbox: SandboxProcess, *, pause_s: float | None = None
) -> AsyncIterator[Person]:
    """Opens the app, as it reaches RunAPI through ``port``, within one run of the loop."""
    environ = {"RUNAPI_BASE_URL": f"http://127.0.0.1:{port}", "RUNAPI_API_KEY": sandbox.api_key}
    paths = new_paths(folder)
    if pause_s is not None:
        open_settings(paths.settings_file).send_pause_s = pause_s
    desktop = await started_desktop(app, paths, environ)
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
        assert person.said() == ["4 clips not sent yet. Press Esc to undo."]

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


async def test_what_waits_is_not_said_to_be_sent_and_escape_takes_it_back(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    charged = len(books(sandbox)["charges"])
    async with somebody(qapp, tmp_path, port, sandbox) as person:
        person.order(2)
        await until(lambda: person.said() == ["2 clips not sent yet. Press Esc to undo."])
        person.press(Qt.Key.Key_Escape)
        await until(lambda: person.states() == [])
        assert person.said() == ["2 clips cancelled. Nothing was charged."]
    assert len(books(sandbox)["tasks"]) == charged


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


async def test_an_order_that_was_held_when_the_app_closed_is_said_and_can_be_undone(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    charged = len(books(sandbox)["charges"])
    with network(port, int(sandbox.base_url.rpartition(":")[2])):
        for way in ("Escape", "the button", "Ctrl+Z"):
            async with somebody(qapp, tmp_path, port, sandbox, pause_s=10) as person:
                person.order(2)
                await until(lambda: len(person.states()) == 2)
            async with somebody(qapp, tmp_path, port, sandbox) as person:
                await until(lambda: [said for said in person.said() if "ordered earlier" in said] != [])
                assert person.said()[0].startswith("2 clips you ordered earlier will be sent in a moment.")
                match way:
                    case "Escape":
                        person.press(Qt.Key.Key_Escape)
                    case "Ctrl+Z":
                        person.undo()
                    case _:
                        person.click(control(person.desktop.window, QPushButton, "bannerAction"))
                await until(lambda: person.states() == [])
                assert person.said() == ["2 clips cancelled. Nothing was charged."], way
    assert len(books(sandbox)["tasks"]) == charged


async def test_who_closes_the_notice_of_an_earlier_order_has_it_sent(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    with network(port, int(sandbox.base_url.rpartition(":")[2])):
        async with somebody(qapp, tmp_path, port, sandbox, pause_s=10) as person:
            person.order(TAKES)
            await until(lambda: len(person.states()) == TAKES)
        async with somebody(qapp, tmp_path, port, sandbox, pause_s=1) as person:
            await until(lambda: len(person.said()) == 1)
            person.click(control(person.desktop.window, QPushButton, "bannerClose"))
            await until(lambda: all(state.startswith("Ready") for state in person.states()))
            assert person.said() == []


async def test_undo_takes_back_one_order_after_the_other_and_what_was_done_since_first(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    charged = len(books(sandbox)["charges"])
    done: list[str] = []

    def do(words: str) -> None:
        async def undo() -> str:
            done.append(words)
            return ""

        person.desktop.window.undo_stack.push(UndoStep(words, undo))

    with network(port, int(sandbox.base_url.rpartition(":")[2])):
        async with somebody(qapp, tmp_path, port, sandbox, pause_s=10) as person:
            do("older")
            person.order(1)
            await until(lambda: person.said() == ["Sending 1 clip in a moment. Press Esc to undo."])
            person.order(2)
            await until(lambda: person.said() == ["Sending 3 clips in a moment. Press Esc to undo."])
            await until(lambda: len(person.states()) == 3)
            do("newer")
            person.undo()
            await until(lambda: done == ["newer"])
            assert len(person.states()) == 3
            person.undo()
            await until(lambda: len(person.states()) == 1)
            await until(lambda: "Sending 1 clip in a moment. Press Esc to undo." in person.said())
            assert "2 clips cancelled. Nothing was charged." in person.said()
            person.undo()
            await until(lambda: person.states() == [])
            assert person.said() == ["3 clips cancelled. Nothing was charged."]
            assert done == ["newer"]
            person.undo()
            await until(lambda: done == ["newer", "older"])
            assert len(books(sandbox)["tasks"]) == charged


async def test_the_notice_says_how_many_clips_are_left_and_takes_back_just_those(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    charged = len(books(sandbox)["charges"])
    with network(port, int(sandbox.base_url.rpartition(":")[2])):
        async with somebody(qapp, tmp_path, port, sandbox, pause_s=10) as person:
            person.order(TAKES)
            await until(lambda: person.said() == ["Sending 4 clips in a moment. Press Esc to undo."])
            await until(lambda: len(person.states()) == TAKES)
            notice = person.desktop.window.banner.notices[0]
            person.press(Qt.Key.Key_Delete)
            await until(lambda: notice.text == "Sending 3 clips in a moment. Press Esc to undo.")
            await until(lambda: person.said() == ["1 clip cancelled. Nothing was charged.", notice.text])
            person.click(control(notice, QPushButton, "bannerAction"))
            await until(lambda: person.states() == [])
            assert person.said() == ["4 clips cancelled. Nothing was charged."]
    assert len(books(sandbox)["tasks"]) == charged


async def test_what_cannot_be_undone_any_more_leaves_undo_to_the_words_typed_before_it(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    async def undo() -> str:
        raise AssertionError("the words were typed after it")

    with network(port, int(sandbox.base_url.rpartition(":")[2])):
        async with somebody(qapp, tmp_path, port, sandbox, pause_s=0.2) as person:
            window = person.desktop.window
            person.desktop.tabs["hailuo"].load_request(from_words())
            prompt = control(window, QPlainTextEdit, "hailuoPrompt")
            prompt.setFocus()
            before = prompt.toPlainText()
            window.undo_stack.push(UndoStep("star", undo))
            QTest.keyClicks(prompt, "!")
            person.click(control(window, QPushButton, "hailuoGenerate"))
            await until(lambda: len(person.states()) > 0)
            await until(lambda: all(state.startswith("Ready") for state in person.states()))
            assert person.said() == []
            prompt.setFocus()
            QTest.keyClick(prompt, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            assert prompt.toPlainText() == before


async def test_who_orders_anew_is_not_offered_to_put_back_what_was_cancelled(
    qapp: QApplication, tmp_path: Path, port: int, sandbox: SandboxProcess
) -> None:
    """Pressed then, it would double the order."""
    async with somebody(qapp, tmp_path, port, sandbox, pause_s=10) as person:
        person.order(1)
        await until(lambda: len(person.states()) == 1)
        person.press(Qt.Key.Key_Escape)
        await until(lambda: person.said() == ["1 clip cancelled. Nothing was charged."])
        person.order(1)
        await until(lambda: person.said() == ["Sending 1 clip in a moment. Press Esc to undo."])
        person.press(Qt.Key.Key_Escape)
        await until(lambda: person.said() == ["1 clip cancelled. Nothing was charged."])

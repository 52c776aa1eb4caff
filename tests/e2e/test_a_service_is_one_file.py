"""A service that the app has never heard of, in the real window against the real practice server.

Its form, its orders, its clips, the ledger, a chain to it, and a task recovered by its id: nothing is there
but its file, `dummy_service.py`.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import av
import httpx
import pytest
import uvicorn
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.ledger import LedgerQuery
from runapi_desktop.domain.task import TaskState
from runapi_desktop.sandbox.app import create_app
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.store.database import Database
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.ledger.ledger_model import distinct_title
from runapi_desktop.ui.support.recover_dialog import RecoverDialog
from tests.e2e.dummy_service import SERVICE
from tests.helpers.added_services import add_service
from tests.helpers.page_driver import control, until
from tests.helpers.started_desktop import started_desktop
from tests.sandbox.conftest import picture

KEY = "sk-dummy-0123456789abcdef"


@pytest.fixture
def base_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The practice server, with the new service in its catalogue, in a thread."""
    add_service(monkeypatch, SERVICE)
    folder = tmp_path / "sandbox"
    folder.mkdir()
    config = SandboxConfig(KEY, folder, render_s=0.0, has_control=True)
    server = uvicorn.Server(
        # The thread makes the application itself: its database stays in the thread that opened it.
        uvicorn.Config(lambda: create_app(config), factory=True, log_level="critical", ws="none")
    )
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture
async def desktop(qapp: QApplication, qtbot: QtBot, paths: AppPaths, base_url: str) -> AsyncIterator[Desktop]:
    environ = {"RUNAPI_API_KEY": KEY, "RUNAPI_BASE_URL": base_url}
    desktop = await started_desktop(qapp, paths, environ)
    desktop.open_tab(SERVICE.id)
    yield desktop
    await desktop.close()


async def made(desktop: Desktop, cards: int) -> Path:
    """Press Generate in the form in sight; the file of the clip that comes of it."""
    tab, reel = desktop.tabs[SERVICE.id], desktop.reel
    button = control(tab, QPushButton, "dummy-dreamsGenerate")
    await until(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    await until(lambda: reel.model.rowCount() == cards)
    await until(lambda: is_over(desktop))
    item = reel.current_item
    assert item is not None
    assert item.clip is not None, item.task.failure
    return Path(item.clip.path)


def is_over(desktop: Desktop) -> bool:
    """No step is left for the card in sight: its clip is there, or it says why there will be none."""
    item = desktop.reel.current_item
    if item is None or not item.task.state.is_finished:
        return False
    return item.clip is not None or item.task.failure is not None


def frame_of(path: Path) -> tuple[int, int, int]:
    with av.open(path) as film:
        video = film.streams.video[0]
        return video.width, video.height, video.frames


async def test_it_goes_through_every_layer(desktop: Desktop, paths: AppPaths, base_url: str) -> None:
    window, tab, reel = desktop.window, desktop.tabs[SERVICE.id], desktop.reel
    titles = [window.tabs.tabText(index) for index in range(window.tabs.count())]
    assert titles[-1] == "Dummy Dreams"

    # Its form, in its own words. It opens with a model that takes a picture; another needs words alone.
    QTest.keyClick(control(tab, QComboBox, "dummy-dreamsModel"), Qt.Key.Key_Up)
    assert tab.model_id == "dream-1"
    note = control(tab, QLabel, "dummy-dreamsGenerateNote")
    assert note.text() == "Nothing to dream of yet."
    prompt = control(tab, QPlainTextEdit, "dummy-dreamsDream")
    assert prompt.placeholderText() == "Say what to dream"
    control(tab, QPushButton, "dummy-dreamsPurple").click()
    assert prompt.toPlainText() == "all of it purple"
    offer = control(tab, QPushButton, "dummy-dreamsGenerate")
    await until(lambda: offer.text() == "Generate · $0.0435")  # 3 s at 1.45 cents

    # Its clip: as long and as large as the form says, by names that nobody else uses.
    dream = await made(desktop, 1)
    assert frame_of(dream) == (480, 360, 72)

    # A chain: the card's menu offers what the service does with a clip, in the service's own words.
    menu = QMenu()
    reel.fill_menu(menu)
    remix = {action.text(): action for action in menu.actions()}["Remix in Dummy Dreams"]
    window.tabs.setCurrentIndex(0)
    remix.trigger()
    await until(lambda: tab.parent_clip_id is not None)
    assert window.tabs.currentWidget() is tab
    await made(desktop, 2)
    item = reel.current_item
    assert item is not None
    assert (item.task.request.action, item.task.cost_micros) == ("remix_film", 250_000)

    # A task made elsewhere comes back by its id.
    body = {"model": "dream-1", "prompt": "from elsewhere"}
    async with httpx.AsyncClient(base_url=base_url, headers={"Authorization": f"Bearer {KEY}"}) as http:
        created = await http.post("/api/v1/dummy_dreams/dream_up", json=body)
        task_id = created.raise_for_status().json()["id"]
        charges = [charge["micros"] for charge in (await http.get("/sandbox/ledger")).json()["charges"]]
    assert charges[:2] == [43_500, 250_000]
    window.clip_menu.aboutToShow.emit()
    next(a for a in window.clip_menu.actions() if a.objectName() == "recoverByTaskId").trigger()
    dialog = window.findChild(RecoverDialog)
    assert dialog is not None
    kind = control(dialog, QComboBox, "taskKind")
    kind.setCurrentText("Dummy Dreams · Dream → Video")
    control(dialog, QLineEdit, "taskId").setText(task_id)
    control(dialog, QPushButton, "recoverTask").click()
    await until(lambda: reel.model.rowCount() == 3)
    await until(lambda: is_over(desktop))
    item = reel.current_item
    assert item is not None
    assert (item.task.remote_id, item.task.state) == (task_id, TaskState.READY)

    # The ledger holds what was paid here, and calls the two models that share an id by different names.
    database = await Database.open(paths.database)
    try:
        total = await LedgerStore(database).total(LedgerQuery(base_url))
    finally:
        await database.close()
    assert total.charged_micros == 43_500 + 250_000 + 43_500
    assert distinct_title("dream-1") == "Dream One"


async def test_what_has_no_list_price_is_made_all_the_same(desktop: Desktop, tmp_path: Path) -> None:
    tab = desktop.tabs[SERVICE.id]
    assert tab.model_id == "dream-2"
    note = control(tab, QLabel, "dummy-dreamsGenerateNote")
    assert note.text() == "Add an opening or a closing picture."
    assert await tab.take_picture(picture(tmp_path / "small.png", 240, 120))
    control(tab, QPlainTextEdit, "dummy-dreamsDream").setPlainText("it moves")
    control(tab, QLineEdit, "dummy-dreamsWithout").setText("rain")
    QTest.keyClick(control(tab, QSpinBox, "dummy-dreamsSpan"), Qt.Key.Key_Down)
    control(tab, QToolButton, "dummy-dreamsLuckDice").click()
    await until(lambda: note.text() == "Price not available yet")
    clip = await made(desktop, 1)
    assert frame_of(clip) == (1536, 768, 24)
    item = desktop.reel.current_item
    assert item is not None
    sent = item.task.request.params
    assert (sent["not_this"], sent["span_s"], isinstance(sent["seed"], int)) == ("rain", 1, True)
    assert item.task.cost_micros in (None, 0)

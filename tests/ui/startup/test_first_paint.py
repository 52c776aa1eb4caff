"""The first paint: the window and its form without what is slow to load, and nothing pressed is lost."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain import catalog
from runapi_desktop.domain.settings import Settings
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.startup import first_paint
from runapi_desktop.ui.startup.first_paint import load_beside, show_until_painted
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow
from tests.helpers.page_driver import until

_CHECKOUT = Path(__file__).parents[3]
_SLOW = ("asyncio", "av", "httpx", "keyring", "numpy", "PIL", "pillow_heif", "qasync", "sqlite3", "ssl")
_SEEN_LATER = tuple(
    f"runapi_desktop.{name}"
    for name in (
        *("services", "media", "api", "sandbox"),
        *("domain.clip", "domain.reel", "domain.task", "domain.ledger"),
        *("ui.reel", "ui.stage", "ui.storyboard", "ui.ledger", "ui.cards", "ui.controllers"),
        *("ui.commands.table", "ui.commands.subject", "ui.widgets.assistive", "ui.widgets.free_room"),
    )
)
"""What is about clips, or answers what somebody does."""
_DEAR_CLASSES = {
    *("QAbstractItemView", "QAccessible", "QGradient", "QLinearGradient", "QListView", "QListWidget"),
    *("QNetworkAccessManager", "QProcess", "QStyle", "QTableView", "QTreeView"),
}
"""Qt's, each with many enumerations that PySide makes at once: one to five milliseconds."""

_FIRST_PAINT = """
import sys
from pathlib import Path
from runapi_desktop import app

def tell(window):
    show(window)
    print(*sys.modules)
    sys.stdout.flush()
    raise SystemExit

show, app.show_until_painted = app.show_until_painted, tell
app.run(Path(sys.argv[1]), practice=True)
"""


class Painted(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.times = 0
        self.was_painted = Event()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.times += 1
        self.was_painted.set()


def test_nothing_slow_is_loaded_before_the_window_is_painted(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PAINT, str(tmp_path)],
        cwd=_CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = done.stdout.split()
    assert "runapi_desktop.ui.compose.model_form" in loaded
    assert [name for name in loaded if name.partition(".")[0] in _SLOW] == []
    assert [name for name in loaded if _is_within(name, _SEEN_LATER)] == []
    entries = {f"{catalog.__name__}.{service.replace('-', '_')}" for service in catalog.SERVICE_IDS}
    assert entries.intersection(loaded) == {f"{catalog.__name__}.{name}" for name in ("hailuo", "luma")}
    assert not {"PySide6.QtMultimedia", "PySide6.QtNetwork", "ctypes"}.intersection(loaded)
    own = [name for name in loaded if name.startswith("runapi_desktop.")]
    assert {name: dear for name in own if (dear := _DEAR_CLASSES & _imported_from_qt(name))} == {}


def _is_within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def _imported_from_qt(module: str) -> set[str]:
    """The names that ``module`` imports from Qt when it is loaded."""
    path = _CHECKOUT.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    found = [
        node for node in ast.parse(file.read_text(encoding="utf-8")).body if isinstance(node, ast.ImportFrom)
    ]
    from_qt = [node for node in found if (node.module or "").startswith("PySide6")]
    return {name.name for node in from_qt for name in node.names}


def test_a_shown_widget_is_painted_once(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    show_until_painted(widget)
    assert widget.times == 1


def test_a_window_that_is_not_painted_is_not_waited_for(qtbot: QtBot) -> None:
    hidden = QWidget()
    qtbot.addWidget(hidden)
    widget = Painted(hidden)
    show_until_painted(widget, longest_wait_ms=1)
    assert widget.times == 0


def test_the_window_is_painted_while_modules_are_loaded(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    loaded: list[str] = []

    def load(name: str) -> None:
        assert widget.was_painted.wait(60)
        loaded.append(name)

    monkeypatch.setattr(first_paint, "import_module", load)
    widget.show()
    load_beside(["first", "second"])
    assert loaded == ["first", "second"]


def test_a_module_that_is_not_there_ends_the_wait(qtbot: QtBot) -> None:
    load_beside(["runapi_desktop.not_there", "runapi_desktop.nor_this"])


def test_what_is_typed_before_the_app_is_loaded_stays(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstWindow(Theme(qapp, ThemeChoice.LIGHT), Settings())
    qtbot.addWidget(first.window)
    show_until_painted(first.window)
    prompt = first.window.findChild(QPlainTextEdit, "hailuoPrompt")
    assert prompt is not None
    qtbot.keyClicks(prompt, "a fox in snow")
    assert first.tabs["hailuo"].isVisible()
    assert prompt.toPlainText() == "a fox in snow"
    assert list(first.tabs) == ["hailuo"]


def test_the_form_has_its_place_before_stage_and_reel_are_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first = FirstWindow(Theme(qapp, ThemeChoice.LIGHT), Settings())
    qtbot.addWidget(first.window)
    show_until_painted(first.window)
    width_px = first.tabs["hailuo"].width()
    first.window.set_stage_and_reel(QWidget(), QWidget())
    first.window.columns.refresh()
    assert first.tabs["hailuo"].width() == width_px < first.window.width() / 2


def kept(**values: object) -> Settings:
    return Settings(values)


def test_who_may_be_welcomed_is_shown_no_form_first(qapp: QApplication, qtbot: QtBot) -> None:
    """It would be taken away again at once."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    for settings, may_welcome, shows_form in (
        (kept(), True, False),
        (kept(), False, True),
        (kept(practice=True), True, True),
        (kept(is_welcomed=True), True, True),
    ):
        first = FirstWindow(theme, settings, may_welcome=may_welcome)
        qtbot.addWidget(first.window)
        show_until_painted(first.window)
        assert first.window.shows_workspace is shows_form
        assert first.tabs["hailuo"].isVisible() is shows_form


@pytest.mark.parametrize("key", ["", "sk-of-a-user"])
async def test_the_first_start_shows_one_page_and_the_next_one_begins_with_it(
    qapp: QApplication, tmp_path: Path, key: str
) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    paths = AppPaths.resolve(str(tmp_path), {})
    paths.create()
    environ = {"RUNAPI_API_KEY": key, "RUNAPI_BASE_URL": "http://127.0.0.1:9"} if key else {}
    settings = open_settings(paths.settings_file)
    first = FirstWindow(Theme(qapp, ThemeChoice.LIGHT), settings, may_welcome=True)
    seen: list[bool] = []
    first.window.shown_page_changed.connect(lambda: seen.append(first.window.shows_workspace))
    desktop = Desktop(
        first.theme, paths, practice=False, environ=environ, key_store=MemoryKeyStore(), first=first
    )
    try:
        await desktop.start()
        await until(lambda: bool(seen))
        assert seen == [bool(key)]
        assert open_settings(paths.settings_file).is_welcomed is bool(key)
    finally:
        await desktop.close()

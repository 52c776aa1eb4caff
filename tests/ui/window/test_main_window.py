"""The window's frame: it fits the screen, remembers its sizes, and tells of the wish to close."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.commands.window_commands import GO_TO_MESSAGE
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import FIRST_SIZE_PX, MainWindow, smaller_place
from tests.helpers.desktop_session import private_x_display
from tests.helpers.own_process import printed

_OPENED = """
from PySide6.QtWidgets import QApplication
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
app = QApplication([])
window = MainWindow(Theme(app, ThemeChoice.LIGHT))
window.show()
print(*window.geometry().getRect())
"""


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


def _window(qtbot: QtBot, theme: Theme) -> MainWindow:
    window = MainWindow(theme)
    qtbot.addWidget(window, before_close_func=lambda w: w.closed.disconnect())
    window.closed.connect(lambda: None)
    window.add_tab(QLabel("compose"), "Hailuo")
    window.set_stage_and_reel(QLabel("stage"), QLabel("reel"))
    window.show()
    return window


@pytest.mark.posix("display")
@pytest.mark.parametrize(
    ("screen", "size"), [((1920, 1080), (1360, 860)), ((1366, 768), (1360, 728)), ((1093, 614), (1093, 620))]
)
def test_the_window_opens_within_the_screen(screen: tuple[int, int], size: tuple[int, int]) -> None:
    with private_x_display(*screen) as display:
        environment = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        _, top, *opened = map(int, printed(_OPENED, environment=environment).split())
    assert tuple(opened) == size
    if size != FIRST_SIZE_PX:
        assert top == 40, "the title bar has room above"


def test_a_smaller_window_leaves_the_panels_of_the_desktop_free() -> None:
    room = QRect(70, 30, 1300, 700)
    place = smaller_place(room)
    assert place is not None
    assert room.contains(place)
    assert place.top() > room.top(), "the title bar has room above"


def test_sizes_come_back(qtbot: QtBot, theme: Theme) -> None:
    first = _window(qtbot, theme)
    first.resize(1100, 700)
    first.columns.setSizes([500, 600])
    state = first.layout_state()
    second = _window(qtbot, theme)
    second.restore_layout(state)
    assert second.columns.sizes()[0] == 500


def test_a_broken_layout_in_the_settings_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    window = _window(qtbot, theme)
    before = window.columns.sizes()
    window.restore_layout(("%%%", "bm90IGEgc3RhdGU="))
    assert window.columns.sizes() == before


@pytest.fixture
def behind(qtbot: QtBot, theme: Theme) -> MainWindow:
    """A window that lies behind another one."""
    window = _window(qtbot, theme)
    other = QLabel("another program's")
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is other)
    return window


def test_coming_to_the_front_is_told_once(qtbot: QtBot, behind: MainWindow) -> None:
    told: list[None] = []
    behind.activated.connect(lambda: told.append(None))
    behind.bring_to_front()
    qtbot.waitUntil(behind.isActiveWindow)
    assert len(told) == 1
    behind.bring_to_front()
    assert len(told) == 2, "it was in front already"


def test_who_asked_for_the_window_is_heard_where_the_system_leaves_it_behind(
    qtbot: QtBot, behind: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(behind, "activateWindow", lambda: None)
    with qtbot.waitSignal(behind.activated):
        behind.bring_to_front()
    assert not behind.isActiveWindow()


def test_closing_is_a_wish_that_the_app_grants(qtbot: QtBot, theme: Theme) -> None:
    window = _window(qtbot, theme)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window.isVisible()


def test_quit_in_the_dock_is_the_same_wish(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    """macOS ends no app whose window says no; this one says so, and then closes everything in order."""
    for other in qapp.topLevelWidgets():  # An earlier test's that is about to go would say no as well.
        other.hide()
    window = _window(qtbot, theme)
    quit_event = QEvent(QEvent.Type.Quit)
    with qtbot.waitSignal(window.closed):
        qapp.sendEvent(qapp, quit_event)
    assert not quit_event.isAccepted()
    assert window.isVisible()


def test_macos_finds_what_belongs_into_the_apps_own_menu(qtbot: QtBot, theme: Theme) -> None:
    window = _window(qtbot, theme)
    roles = {
        window.settings_action: QAction.MenuRole.PreferencesRole,
        window.quit_action: QAction.MenuRole.QuitRole,
        window.about_action: QAction.MenuRole.AboutRole,
    }
    assert {action: action.menuRole() for action in roles} == roles
    # By words like these Qt would take another action for one of them.
    words = ("about", "config", "options", "setting", "setup", "preference", "quit", "exit")
    others = [action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()]
    named = {action for action in others if action.text().replace("&", "").casefold().startswith(words)}
    assert named == set(roles)


def test_the_title_and_the_last_line_say_how_many_clips_are_made(qtbot: QtBot, theme: Theme) -> None:
    window = _window(qtbot, theme)
    assert window.windowTitle() == "RunAPI Desktop"
    window.show_working(2)
    working = window.status_line.findChild(QLabel, "workingCount")
    assert working is not None
    assert (window.windowTitle(), working.text()) == ("2 working – RunAPI Desktop", "2 working")
    window.show_working(0)
    assert (window.windowTitle(), working.text()) == ("RunAPI Desktop", "")


def test_the_workspace_follows_the_welcome_page(qtbot: QtBot, theme: Theme) -> None:
    window = _window(qtbot, theme)
    window.show_welcome(QLabel("welcome"))
    assert not window.shows_workspace
    window.show_workspace()
    assert window.shows_workspace


def test_f8_leads_the_keyboard_to_the_newest_message(qtbot: QtBot, theme: Theme) -> None:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_workspace()
    assert window.commands.why_not(GO_TO_MESSAGE) == "There is no message"
    notice = window.banner.say("Moved to trash", "Undo", lambda: None)
    assert window.commands.why_not(GO_TO_MESSAGE) == ""
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert notice.buttons[0].hasFocus()
    window.banner.clear()
    assert window.commands.why_not(GO_TO_MESSAGE) == "There is no message"

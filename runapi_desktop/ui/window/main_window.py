"""The window: where compose, stage and reel stand, and its menus.

Lays out what it is given and says what the user asked for; knows no service.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QMimeData,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QMoveEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.ui.commands import window_commands as rows
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.compose.tab_order import keyboard_stops
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.widgets.ticks import show_facts
from runapi_desktop.ui.widgets.undo import UndoStack
from runapi_desktop.ui.window.service_tab_bar import ServiceTabBar
from runapi_desktop.ui.window.status_line import StatusLine

COMPOSE_WIDTH_PX = 392
SMALLEST_PX = (960, 620)
FIRST_SIZE_PX = (1360, 860)
_TITLE_BAR_PX = 40
"""Room for what the system draws above a window; how high that is, is known only once one is shown."""
_APP_NAME = "RunAPI Desktop"
_COMES_IN_FRONT_MS = 300


def smaller_place(room: QRect) -> QRect | None:
    """Where the window opens on a screen with less ``room`` than its first size needs, else ``None``.

    What lies below the screen's edge, Generate above all, would be out of reach.
    """
    first = QSize(*FIRST_SIZE_PX)
    inside = room.adjusted(0, _TITLE_BAR_PX, 0, 0)
    size = first.boundedTo(inside.size()).expandedTo(QSize(*SMALLEST_PX))
    if size == first:
        return None
    place = QRect(inside.topLeft(), size)
    if inside.contains(place):
        place.moveCenter(inside.center())
    return place


class MainWindow(QMainWindow):
    """Signals state what the user asked for."""

    closed = Signal()
    pasted = Signal(QMimeData)
    """The MIME data of a picture or a video for the form."""
    layout_changed = Signal()
    """What ``layout_state`` gives may be another one."""
    shown_page_changed = Signal()
    """The workspace (form, Stage and Reel) is shown, or another page."""
    activated = Signal()
    """The user came back to it from another window, or asked for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(*SMALLEST_PX)
        self.resize(*FIRST_SIZE_PX)
        place = smaller_place(self.screen().availableGeometry())
        if place is not None and QGuiApplication.platformName() != "offscreen":  # There are no edges.
            self.setGeometry(place)
        self._theme = theme
        self.tabs = QTabWidget()
        self.tabs.setObjectName("services")
        self.tabs.setAccessibleName(self.tr("Services"))
        self.tab_bar = ServiceTabBar(self.tabs)
        self.tabs.setTabBar(self.tab_bar)
        self.tabs.setDocumentMode(True)
        self.tab_bar.setDrawBase(False)
        self.tabs.setMinimumWidth(360)
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.right.setObjectName("stageAndReel")
        self.right.setChildrenCollapsible(False)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setObjectName("columns")
        self.columns.setChildrenCollapsible(False)
        self.columns.addWidget(self.tabs)
        self.columns.addWidget(self.right)
        self.columns.setStretchFactor(1, 1)
        # The form has its place from the first paint on, when there is nothing on the right yet.
        self.right.addWidget(QWidget())
        self.columns.setSizes([COMPOSE_WIDTH_PX, FIRST_SIZE_PX[0] - COMPOSE_WIDTH_PX])
        for splitter in (self.columns, self.right):
            splitter.setHandleWidth(1)
            splitter.splitterMoved.connect(self.layout_changed)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.columns)
        self._pages.currentChanged.connect(self.shown_page_changed)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(content)
        self.undo_stack = UndoStack(self)
        self.commands = Commands(parent=self)
        self.banner = Banner(content)
        self.status_line = StatusLine(theme, self)
        self.setStatusBar(self.status_line)
        self.show_working(0)
        self._welcome: QWidget | None = None
        self._not_let_in_front = QTimer(self)
        self._not_let_in_front.setSingleShot(True)
        self._not_let_in_front.setInterval(_COMES_IN_FRONT_MS)
        self._not_let_in_front.timeout.connect(self.activated)
        self._build_menus()

    # --- contents ------------------------------------------------------------------------------

    def add_tab(self, page: QWidget, title: str, place: int = -1) -> None:
        """Add a service's compose page, as the last one or at ``place``."""
        self.tabs.insertTab(place, page, title)

    def fill_tab(self, index: int, page: QWidget) -> None:
        """Put ``page`` in the place of what the tab ``index``, which is seen, held until now. Says nothing:
        the same tab is seen as before."""
        empty = self.tabs.widget(index)
        with QSignalBlocker(self.tabs):
            self.tabs.insertTab(index, page, self.tabs.tabText(index))
            self.tabs.setCurrentIndex(index)
            self.tabs.removeTab(index + 1)
        if empty is not None:
            empty.deleteLater()

    def set_stage_and_reel(self, stage: QWidget, reel: QWidget) -> None:
        """Put the player above the library."""
        empty = self.right.replaceWidget(0, stage)
        if empty is not None:
            empty.deleteLater()
        self.right.addWidget(reel)
        # Qt puts the last one first; who hears the window read aloud hears it from top to bottom.
        for part in (stage, self.right, self.tabs):
            part.lower()
        stops = keyboard_stops(reel)
        if stops:
            QWidget.setTabOrder(stops[-1], self.status_line.top_up)
        self.right.setStretchFactor(0, 3)
        self.right.setStretchFactor(1, 2)
        self.right.setSizes([510, 290])

    def hold_back(self) -> None:
        """Show nothing until it is known what comes first."""
        self.show_welcome(QWidget())

    def show_welcome(self, page: QWidget) -> None:
        """Show ``page`` instead of the workspace."""
        before, self._welcome = self._welcome, page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus()
        self._discard(before)

    def show_workspace(self) -> None:
        """Show compose, stage and reel; a welcome page is done with."""
        before, self._welcome = self._welcome, None
        if before is not None:
            self.tabs.setFocus()  # Qt leads the keyboard there with the page, else to whatever comes first.
        self._pages.setCurrentWidget(self.columns)
        self._discard(before)

    def _discard(self, page: QWidget | None) -> None:
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()

    @property
    def shows_workspace(self) -> bool:
        """Whether compose, stage and reel are what is seen."""
        return self._pages.currentWidget() is self.columns

    def show_working(self, count: int) -> None:
        """Say how many clips are being made, in the title too: that is read from the task bar."""
        working = self.tr("{count} working – {app}").format(count=count, app=_APP_NAME)
        self.setWindowTitle(working if count else _APP_NAME)
        self.status_line.show_working(count)

    # --- menus ---------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        bar = self.menuBar()
        self.file_menu = bar.addMenu(self.tr("&File"))
        self.open_action = self._action(self.file_menu, rows.OPEN_MEDIA)
        self.models_action = self._action(self.file_menu, rows.MODELS)
        self.close_tab_action = self._action(self.file_menu, rows.CLOSE_TAB)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.tab_bar)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.close_tab_action.trigger)
        self.clips_folder_action = self._action(self.file_menu, rows.CLIPS_FOLDER)
        self.file_menu.addSeparator()
        self.key_action = self._action(self.file_menu, rows.KEY)
        self.practice_action = self._action(self.file_menu, rows.PRACTICE)
        self.practice_action.setCheckable(True)
        self.file_menu.addSeparator()
        self.settings_action = self._action(self.file_menu, rows.SETTINGS)
        self.settings_action.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit_action = self._action(self.file_menu, rows.QUIT)
        self.quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        self.quit_action.triggered.connect(self.close)

        self.edit_menu = bar.addMenu(self.tr("&Edit"))
        self.find_action = self._action(self.edit_menu, rows.FIND)
        self.clip_menu = bar.addMenu(self.tr("&Clip"))

        self.view_menu = bar.addMenu(self.tr("&View"))
        self.theme_actions: dict[ThemeChoice, QAction] = {}
        group = QActionGroup(self)
        for choice, command in (
            (ThemeChoice.SYSTEM, rows.SYSTEM_THEME),
            (ThemeChoice.LIGHT, rows.LIGHT_THEME),
            (ThemeChoice.DARK, rows.DARK_THEME),
        ):
            action = self._action(self.view_menu, command)
            action.setCheckable(True)
            action.triggered.connect(partial(self._theme.choose, choice))
            group.addAction(action)
            self.theme_actions[choice] = action
        facts = {a: partial(self._is_chosen, choice) for choice, a in self.theme_actions.items()}
        self._theme.chosen.connect(show_facts(facts))
        self.view_menu.addSeparator()
        self._message_action = self._action(self.view_menu, rows.GO_TO_MESSAGE)
        self._message_action.triggered.connect(self.banner.take_keyboard)
        self.banner.changed.connect(self._show_messages)
        self._show_messages()

        self.help_menu = bar.addMenu(self.tr("&Help"))
        self.guide_action = self._action(self.help_menu, rows.GUIDE)
        self.tour_action = self._action(self.help_menu, rows.TOUR)
        self.what_is_this_action = self._action(self.help_menu, rows.WHAT_IS_THIS)
        self.help_menu.addSeparator()
        self.palette_action = self._action(self.help_menu, rows.PALETTE)
        self.shortcuts_action = self._action(self.help_menu, rows.SHORTCUTS)
        self.help_menu.addSeparator()
        self.diagnostics_action = self._action(self.help_menu, rows.DIAGNOSTICS)
        self.log_folder_action = self._action(self.help_menu, rows.LOG_FOLDER)
        self.help_menu.addSeparator()
        self.about_action = self._action(self.help_menu, rows.ABOUT)
        self.about_action.setMenuRole(QAction.MenuRole.AboutRole)

    def _show_messages(self) -> None:
        self._message_action.setEnabled(bool(self.banner.notices))

    def _is_chosen(self, choice: ThemeChoice) -> bool:
        return self._theme.choice is choice

    def _action(self, menu: QMenu, command: Command) -> QAction:
        action = self.commands.new_action(command, self)
        menu.addAction(action)
        return action

    # --- geometry ------------------------------------------------------------------------------

    def layout_state(self) -> tuple[str, ...]:
        """The window's and the splitters' sizes as text for the settings."""
        states = (self.saveGeometry(), self.columns.saveState(), self.right.saveState())
        return tuple(bytes(state.toBase64().data()).decode() for state in states)

    def restore_layout(self, states: Sequence[str]) -> None:
        """Bring back what ``layout_state`` gave; text that is no such state changes nothing."""
        restorers = (self.restoreGeometry, self.columns.restoreState, self.right.restoreState)
        for restore, state in zip(restorers, states, strict=False):
            restore(QByteArray.fromBase64(QByteArray(state.encode())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layout_changed.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.layout_changed.emit()

    def bring_to_front(self) -> None:
        """Show the window above the others: somebody started the app again."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        if self.isActiveWindow():
            self.activated.emit()
        else:
            self._not_let_in_front.start()  # Not every system lets a window that was not in front come there.
            self.activateWindow()

    # --- Qt's events ---------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        # The main coroutine closes everything in order and only then lets the process end.
        event.ignore()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.layout_changed.emit()
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._not_let_in_front.stop()
            self.activated.emit()

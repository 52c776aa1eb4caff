"""A hand that presses everything there is in a window, by real mouse and key events, and notes what goes
wrong.

Nothing is named here: controls, menus and shortcuts are found by walking the widgets, so what is new is
pressed as well. What opens is pressed through too, and closed by Escape.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QMessageLogContext, QObject, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QScrollArea,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from runapi_desktop.ui.widgets.ticks import Tick
from tests.helpers.tabbing import missed_by_tab

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
_QUIET_WITHIN_S = 0.2
_STUCK_AFTER_S = 2.0
_DEEPEST = 3
# What the player and the display say of this computer, not of the app.
_OF_NO_SCREEN = ("This plugin does not support", "QRhi")


@dataclass(frozen=True, slots=True)
class Press:
    """Something to press: what it is called, and how."""

    name: str
    do: Callable[[], object]


class Hand:
    """Presses things and keeps ``wrongs``: which press was followed by what."""

    def __init__(self, said: list[str]) -> None:
        """``said`` is where what the app and Qt warn of comes in: see `listening`."""
        self._said = said
        self.wrongs: list[str] = []
        self.presses: list[str] = []
        self._where: list[str] = []
        self._known_dialogs: set[str] = set()
        self._homes: set[QWidget] = set()

    async def press_everything(self, page: str, arrive: Callable[[], Awaitable[QWidget]]) -> None:
        """Press all that is on ``page``, the window that ``arrive`` brings about however things stand."""
        self._where = [page]
        self._homes = set(tops())
        await self._walk_by_tab(await self._arrived(arrive))
        done: set[str] = set()
        while True:
            window = await self._arrived(arrive)
            press = next((press for press in presses_of(window) if press.name not in done), None)
            if press is None:
                break
            done.add(press.name)
            await self._press(press, lambda press=press: self._from_home(arrive, press))
        self._where = [page]
        self._look_for_facts()

    async def _arrived(self, arrive: Callable[[], Awaitable[QWidget]]) -> QWidget:
        """The watch on the window counts by turns of the loop: the hand's looks have turns of their own."""
        await asyncio.sleep(0)
        await self._close_all()
        window = await arrive()
        await asyncio.sleep(0)
        self._homes = {top for top in tops() if not isinstance(top, QMenu)}
        return window

    async def _from_home(self, arrive: Callable[[], Awaitable[QWidget]], press: Press) -> None:
        """Open again what ``press`` opens."""
        window = await self._arrived(arrive)
        again = next((each for each in presses_of(window) if each.name == press.name), None)
        if again is not None:
            await self._act(again)

    async def _press(self, press: Press, open_again: Callable[[], Awaitable[None]]) -> None:
        await self._act(press)
        opened = self._opened()
        if opened is not None:
            await self._press_within(opened, open_again)

    async def _press_within(self, opened: QWidget, open_again: Callable[[], Awaitable[None]]) -> None:
        """Press all that is in a menu or a dialog. One dialog is the same wherever it was opened."""
        name = name_of(opened)
        if not isinstance(opened, QMenu):
            if name in self._known_dialogs:
                return
            self._known_dialogs.add(name)
            self._look_for_facts()
        if isinstance(opened, QFileDialog) or len(self._where) > _DEEPEST:
            return
        self._where.append(name)
        if not isinstance(opened, QMenu):
            await self._walk_by_tab(opened)
        depth, done = len(self._where), set[str]()
        while True:
            if not (isValid(opened) and opened.isVisible() and self._opened() is opened):
                await open_again()
                again = self._opened()
                if again is None or name_of(again) != name:
                    break
                opened = again
            press = next((press for press in presses_of(opened) if press.name not in done), None)
            if press is None:
                break
            done.add(press.name)

            async def open_it_again(press: Press = press) -> None:
                await open_again()
                inside = self._opened()
                each = next((p for p in presses_of(inside) if p.name == press.name), None) if inside else None
                if each is not None:
                    await self._act(each)

            await self._act(press)
            further = self._opened()
            if further is not None and further is not opened:
                await self._press_within(further, open_it_again)
                del self._where[depth:]
        self._where.pop()

    async def _act(self, press: Press) -> None:
        name = " › ".join((*self._where, press.name))
        self.presses.append(name)
        before = asyncio.all_tasks()
        alarm = asyncio.get_running_loop().call_later(_STUCK_AFTER_S, self._break_out, name)
        await outside_of_tasks(press.do)
        alarm.cancel()
        await self._quiet(before)
        await asyncio.sleep(0)
        words = list(self._said)
        self._said.clear()
        words += troubles()
        words += wrong_ticks()
        self.wrongs += [f"{name}: {word}" for word in words]

    def _break_out(self, name: str) -> None:
        """End the event loop that a menu or a dialog runs within the app's own."""
        opened = self._opened()
        if opened is not None:
            self.wrongs.append(f"{name}: nests an event loop")
            opened.close()

    async def _quiet(self, before: set[asyncio.Task[object]]) -> None:
        """Wait for what was begun, until it has ended, asks something, or takes longer than people look."""
        known, loop = self._opened(), asyncio.get_running_loop()
        end = loop.time() + _QUIET_WITHIN_S
        for _ in range(3):
            await asyncio.sleep(0)
        while asyncio.all_tasks() - before and self._opened() is known and loop.time() < end:  # noqa: ASYNC110 - windows set no events
            await asyncio.sleep(0.002)

    def _opened(self) -> QWidget | None:
        """What opened last and has the user's attention, beside the page itself."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        others = [top for top in tops() if top not in self._homes]
        return QApplication.activeModalWidget() or (others[-1] if others else None)

    async def _close_all(self) -> None:
        """Escape closes whatever is open; a menu in a menu needs it twice."""
        for _ in range(_DEEPEST + 2):
            opened = self._opened()
            if opened is None:
                return
            await outside_of_tasks(lambda opened=opened: press_key(opened, Qt.Key.Key_Escape))
            await asyncio.sleep(0)
        stuck = self._opened()
        if stuck is not None:
            self.wrongs.append(f"{' › '.join(self._where)}: Escape does not close {name_of(stuck)}")
            stuck.close()

    async def _walk_by_tab(self, window: QWidget) -> None:
        """Each control must be reached by the keyboard, too."""
        missed: list[QWidget] = []
        await outside_of_tasks(lambda: missed.extend(missed_by_tab(window)))
        where = " › ".join(self._where)
        self.wrongs += [f"{where}: Tab never comes to {name_of(each)}" for each in missed]

    def _look_for_facts(self) -> None:
        """Each control that can be ticked must say which fact it shows."""
        for control in checkables():
            if control.findChild(Tick) is None:
                self.wrongs.append(
                    f"{self._where[0]}: {name_of(control)} shows no fact: see ui/widgets/ticks.py"
                )


# --- what there is to press ----------------------------------------------------------------------


def presses_of(window: QWidget) -> Iterator[Press]:
    """All that can be pressed in this window now, in the order in which it was built."""
    if isinstance(window, QMenu):
        yield from _entries(window)
        return
    yield from _buttons(window)
    if isinstance(window, QMainWindow):
        yield from _menus(window)
    yield from _tabs(window)
    yield from _shortcuts(window)
    yield from _context_menus(window)


def _buttons(window: QWidget) -> Iterator[Press]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.window() is window:
            yield Press(name_of(button), lambda button=button: click(button))


def _tabs(window: QWidget) -> Iterator[Press]:
    for bar in window.findChildren(QTabBar):
        for index in range(bar.count() if bar.isVisible() else 0):
            place = bar.tabRect(index).center()
            yield Press(f"tab {bar.tabText(index)}", lambda bar=bar, place=place: click(bar, place))


def _menus(window: QMainWindow) -> Iterator[Press]:
    bar = window.menuBar()
    for action in bar.actions():
        place = bar.actionGeometry(action).center()
        yield Press(f"menu {action.text()}", lambda place=place: click(bar, place))


def _entries(menu: QMenu) -> Iterator[Press]:
    for action in menu.actions():
        if action.isVisible() and action.isEnabled() and not action.isSeparator():
            place = menu.actionGeometry(action).center()
            yield Press(action.objectName() or action.text(), lambda place=place: click(menu, place))


def _shortcuts(window: QWidget) -> Iterator[Press]:
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
            for keys in filter(_can_be_typed, QShortcut.keys(shortcut)):
                yield Press(f"keys {keys.toString()}", lambda o=owner, keys=keys: press_keys(o, keys))
    for action in window.findChildren(QAction):
        for keys in filter(_can_be_typed, action.shortcuts() if action.isEnabled() else ()):
            yield Press(f"keys {keys.toString()}", lambda keys=keys: press_keys(window, keys))


def _can_be_typed(keys: QKeySequence) -> bool:
    """Not one of the keys that some keyboards have for a command alone, such as Undo: QTest knows none."""
    return all(keys[index].key() < Qt.Key.Key_Back for index in range(keys.count()))


def _context_menus(window: QWidget) -> Iterator[Press]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and widget.rect().isValid():
            yield Press(f"right click on {name_of(widget)}", lambda widget=widget: right_click(widget))


def checkables() -> Iterator[QAction | QAbstractButton]:
    """Every control of the app's own that can be ticked. Qt's own dialogs look after theirs."""
    for root in _roots():
        for control in (*root.findChildren(QAbstractButton), *root.findChildren(QAction)):
            if control.isCheckable() and not _is_qts(control):
                yield control


def _roots() -> list[QWidget]:
    """The windows that lie in no other: menus and dialogs are found below theirs."""
    return [top for top in QApplication.topLevelWidgets() if top.parent() is None]


def _is_qts(thing: QObject | None) -> bool:
    while thing is not None and not isinstance(thing, (QFileDialog, QMessageBox)):
        thing = thing.parent()
    return thing is not None


# --- what must hold ------------------------------------------------------------------------------


def wrong_ticks() -> list[str]:
    """The controls that say something else than their facts."""
    ticks = [tick for root in _roots() for tick in root.findChildren(Tick)]
    controls = ((tick.parent(), tick.fact()) for tick in ticks)
    return [
        f"{name_of(control)} is {'' if control.isChecked() else 'not '}ticked, the fact differs"
        for control, fact in controls
        if isinstance(control, (QAction, QAbstractButton)) and control.isChecked() is not fact
    ]


def troubles() -> list[str]:
    """The messages that say that something went wrong; each is closed, to be heard once."""
    windows = (top for top in tops() if isinstance(top, QMainWindow))
    labels = (label for window in windows for label in window.findChildren(QLabel, "bannerText"))
    heard: list[str] = []
    for label in labels:
        notice = label.parent()
        if label.isVisible() and notice.property("role") == "notice-trouble":
            heard.append(f"says: {label.text()}")
            for button in notice.findChildren(QAbstractButton, "bannerClose"):
                button.click()
    return heard


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def listening() -> Generator[list[str]]:
    """What the app and Qt warn of within the block. Once for all presses."""
    handler = _Lines()

    def on_message(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
        is_warning = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        is_ours = not (context.category or "").startswith("qt.multimedia")
        if is_warning and is_ours and not (text or "").startswith(_OF_NO_SCREEN):
            handler.lines.append(f"Qt: {text}")

    before = qInstallMessageHandler(on_message)
    logger = logging.getLogger("runapi_desktop")
    logger.addHandler(handler)
    try:
        yield handler.lines
    finally:
        logger.removeHandler(handler)
        qInstallMessageHandler(before)


# --- the hand itself -----------------------------------------------------------------------------


async def outside_of_tasks(work: Callable[[], object]) -> None:
    """Run ``work``, which lets Qt handle events: within a coroutine no other one could go on then."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def run() -> None:
        try:
            work()
        finally:
            done.set_result(None)

    loop.call_soon(run)
    await done


def click(widget: QWidget, place: QPoint | None = None, button: Qt.MouseButton = LEFT) -> None:
    """Press and let go at ``place`` in ``widget``, by default in its middle, wherever that is in its window.
    What went away while the hand came cannot be pressed."""
    if not isValid(widget):
        return
    bring_into_view(widget)
    place = widget.rect().center() if place is None else place
    window = widget.window()
    QTest.mouseMove(handle_of(window), widget.mapTo(window, place))
    QTest.mouseClick(handle_of(window), button, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, place))


def right_click(widget: QWidget) -> None:
    """Ask for the menu of what is in the middle of ``widget``, or of its current row."""
    place = widget.rect().center()
    view = widget.parent()
    if isinstance(view, QAbstractItemView) and view.viewport() is widget and view.currentIndex().isValid():
        place = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def press_keys(widget: QWidget, keys: QKeySequence) -> None:
    """Press a shortcut while the keyboard is at ``widget``, or at what takes it for it."""
    widget.setFocus()
    QTest.keySequence(handle_of(widget.window()), keys)


def press_key(window: QWidget, key: Qt.Key) -> None:
    """Press one key in ``window``."""
    QTest.keyClick(handle_of(window), key)


def bring_into_view(widget: QWidget) -> None:
    """Scroll as people do before they press something."""
    above: QObject | None = widget.parent()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parent()


def handle_of(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None, name_of(window)
    return handle


def tops() -> list[QWidget]:
    """The windows that are seen, but for tooltips."""
    return [
        top
        for top in QApplication.topLevelWidgets()
        if top.isVisible() and top.windowType() not in (Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)
    ]


def name_of(thing: QObject) -> str:
    """A name that is the same the next time the thing is built."""
    kind = type(thing).__name__
    if thing.objectName():
        return f"{kind} {thing.objectName()}"
    if isinstance(thing, (QAbstractButton, QAction)):
        return f"{kind} {thing.text()}"
    if isinstance(thing, QWidget) and thing.isWindow():
        return f"{kind} {thing.windowTitle()}"
    parent = thing.parent()
    return f"{kind} in {parent.objectName() or type(parent).__name__}" if parent is not None else kind

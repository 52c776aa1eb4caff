"""Presses that are meant once are heard once: of a key that is held, of clicks in quick succession.

The app has one memory of them, whatever window and control each went to: what the first press did may have
put another control below the pointer, or another window before the keyboard.

X11 repeats a held key as a release and a press with the same time. Qt joins the two where both have arrived;
on a busy computer it takes some of them for a fresh press, whatever `QShortcut.autoRepeat` says.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_PRESSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_MOUSE_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_DRIFT_PX = 20
"""A hand that clicks quickly moves less than that from one click to the next."""


@dataclass(frozen=True, slots=True)
class _Click:
    button: Qt.MouseButton
    place: QPointF
    at_ms: int

    def is_followed_by(self, other: _Click) -> bool:
        """Whether ``other`` comes as soon after it, and as near, as the second half of a double click."""
        way = other.place - self.place
        return (
            self.button is other.button
            and max(abs(way.x()), abs(way.y())) <= _DRIFT_PX
            and 0 <= other.at_ms - self.at_ms <= QApplication.doubleClickInterval()
        )


def _click_of(event: QMouseEvent) -> _Click:
    return _Click(event.button(), event.globalPosition(), event.timestamp())


class Presses(QObject):
    """Tells the first press from those that go on with it. It sees what every window with the keyboard is
    sent, and keeps from a window the quick clicks that began in another; whoever asks about an event shows it
    too. `of_app` has the one of the app."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        self._released: dict[int, int] = {}
        self._further: _Click | None = None
        self._last: tuple[QObject, _Click] | None = None
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    @staticmethod
    def of_app() -> Presses:
        """The memory of this app, from the first question on."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        return app.findChild(Presses) or Presses(app)

    def goes_on(self, event: QEvent) -> bool:
        """Whether ``event`` presses a key that was never let go, or is a further one of quick clicks."""
        if isinstance(event, QKeyEvent):
            return self._is_held(event)
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE_PRESSES:
            return self._clicks_on(event)
        return False

    def _is_held(self, event: QKeyEvent) -> bool:
        key, at_ms = event.key(), event.timestamp()
        if event.type() == QEvent.Type.KeyRelease:
            self._released[key] = at_ms
            return False
        return event.isAutoRepeat() or (at_ms > 0 and self._released.get(key) == at_ms)

    def _clicks_on(self, event: QMouseEvent) -> bool:
        """Qt sends the third click as it sent the first one, and the fourth as the second."""
        click = _click_of(event)
        is_further = event.type() == QEvent.Type.MouseButtonDblClick or (
            self._further is not None and self._further.is_followed_by(click)
        )
        if is_further:
            self._further = click
        return is_further

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.goes_on(event)
        return self._falls_into_another_window(watched, event) or super().eventFilter(watched, event)

    def _falls_into_another_window(self, window: QObject, event: QEvent) -> bool:
        """Whether ``event`` goes on with clicks that began in another window, which then opened this one."""
        if not isinstance(event, QMouseEvent) or event.type() not in _MOUSE_PRESSES:
            return False
        click = _click_of(event)
        first = self._last[0] if self._last is not None and self._last[1].is_followed_by(click) else window
        self._last = first, click
        return first is not window


class OnePress(QObject):
    """Tells of ``shortcut`` of ``widget`` when its keys are pressed, and not while they are held."""

    pressed = Signal()

    def __init__(self, shortcut: QShortcut, widget: QWidget) -> None:
        super().__init__(shortcut)
        self._presses = Presses.of_app()
        self._is_held = False
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._hear)
        # A shortcut is heard after every widget around the focus, and so this one, let its keys pass.
        widget.installEventFilter(self)

    def _hear(self) -> None:
        if not self._is_held:
            self.pressed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            self._is_held = self._presses.goes_on(event)
        return super().eventFilter(watched, event)


class HeardOnce(QObject):
    """Keeps from ``widget`` every press that goes on with one that was heard, here or elsewhere; without
    ``clicks`` those of keys alone."""

    def __init__(self, widget: QWidget, *, clicks: bool = True) -> None:
        super().__init__(widget)
        self._presses = Presses.of_app()
        self._clicks = clicks
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_kept = self._presses.goes_on(event) and self._is_meant_once(event)
        return is_kept or super().eventFilter(watched, event)

    def _is_meant_once(self, event: QEvent) -> bool:
        """Held Tab goes on past a button."""
        return event.key() in _PRESSING_KEYS if isinstance(event, QKeyEvent) else self._clicks

"""Notices: what the app has to say beside its work, floating over the picture on the Stage, or over the lower
right of the window where there is none, and never over a control or words as long as there is another place.

Owns how long each stays, how several share the corner, and how the keyboard and screen readers reach them.
Nothing of the window moves for a notice. Knows nothing of what is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.widgets.buttons import take_one_click, text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.spoken import announce
from runapi_desktop.ui.widgets.theme import set_role, text_px

if TYPE_CHECKING:
    from runapi_desktop.ui.widgets.free_room import Obstacles

_WIDTH_PX = 440
_MARGIN_PX = 8
_MOST_SEEN = 3
_TICK_MS = 250
_REST_MS = 200
"""A view whose words stand still for that long has been scrolled to its end."""
# Long enough to be read twice; an offer is there for longer, since it asks for a decision.
_LEAST_MS = 4_000
_READ_MS_PER_LETTER = 60
_DECIDE_MS = 5_000
_MOST_LETTERS = 600
"""What is longer would cover the window, and its own button to close it."""
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_MOVES = (
    *(QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide),
    QEvent.Type.LayoutRequest,  # a control within came or went
)
_LONG_WORD = re.compile(r"\S{40,}")


Action = tuple[str, Callable[[], object]]
"""The words of a link, and what it does."""


class Stay(StrEnum):
    """How long a notice is seen."""

    PASSING = "passing"
    """For some seconds: a success, a piece of information."""
    ASKING = "asking"
    """Until it is answered or closed: it offers what nothing else offers."""
    TROUBLE = "trouble"
    """Until it is closed, or withdrawn because the trouble is over; it looks like trouble, too."""


class Notice(QFrame):
    """One message with its ``stay``, perhaps with actions."""

    closed = Signal()
    """The user wants it to go: `is_answered`, by one of its buttons or by Escape."""

    def __init__(self, text: str, stay: Stay, actions: Sequence[Action]) -> None:
        super().__init__()
        self.setObjectName("notice")
        set_role(self, "notice-trouble" if stay is Stay.TROUBLE else "notice")
        self.stay = stay
        self.is_answered = False
        self.left_ms: int | None = None
        self._offers = tuple(title for title, _ in actions)
        self._words = PlainLabel(name="bannerText", wraps=True)
        is_wide = len(actions) > 1  # Beside several buttons there is no room for words.
        layout = QBoxLayout(_BELOW if is_wide else _BESIDE, self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._words, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        layout.addLayout(row)
        self.buttons: list[QPushButton] = []
        for title, act in actions:
            button = self._add_button(row, title, "bannerAction", "link")
            button.clicked.connect(partial(self.answer, act))
        close = self._add_button(row, self.tr("Close"), "bannerClose", "quiet", self.tr("Close message"))
        close.clicked.connect(partial(self.answer, None))
        self.say(text)
        self.grant_time()

    def _add_button(
        self, layout: QHBoxLayout, words: str, name: str, role: str, spoken: str = ""
    ) -> QPushButton:
        tip = self.tr("Press F8 to go to the newest message")
        button = text_button(name, words, spoken=spoken, tip=tip, role=role, takes_enter=True)
        take_one_click(button)  # The answer to a press often lies where its offer lay.
        layout.addWidget(button)
        self.buttons.append(button)
        return button

    def say(self, text: str) -> None:
        """Say ``text`` from now on. Of a very long one the end is left out."""
        self.text = text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1].rstrip()}…"
        self.setAccessibleName(shown_line(self.text))
        self._words.setText(_LONG_WORD.sub(_breakable, self.text))

    def grant_time(self) -> None:
        """Let it be seen at least as long as it takes to read it."""
        if self.stay is Stay.PASSING:
            self.left_ms = max(self.left_ms or 0, reading_ms(self.text, asks=bool(self._offers)))

    @property
    def spoken(self) -> str:
        """All that it says and offers."""
        return " ".join((self.text, *self._offers))

    def answer(self, act: Callable[[], object] | None) -> None:
        """Do what the user wants of it, then end it: what it offers may change when it goes."""
        self.is_answered = True
        if act is not None:
            act()
        self.closed.emit()


class Banner(QWidget):
    """The notices over ``host``, the newest on top, three at a time or as many as it has room for; older ones
    wait behind them.

    Their time stands still while the pointer or the keyboard is on one of them. Escape closes the one that
    the keyboard is on and leads it back.
    """

    changed = Signal()
    """A notice came or went."""

    def __init__(
        self,
        host: QWidget | None = None,
        *,
        now_ms: Callable[[], int] | None = None,
        announce: Callable[..., None] = announce,
    ) -> None:
        super().__init__(host)
        self.setObjectName("banner")
        clock = QElapsedTimer()
        clock.start()
        self._now_ms = now_ms or clock.elapsed
        self._announce = announce
        self._notices: list[Notice] = []
        self._since_ms = 0
        self._is_hovered = False
        self._came_from: QWidget | None = None
        self._ground: QWidget | None = None
        self._make_room: Callable[[QRect], None] = lambda covered: None
        self._views: list[tuple[QWidget, Callable[[], Iterable[QRect]]]] = []
        self._words_before: list[QRect] = []
        self._words_judged: list[QRect] = []
        self._placed_among: Obstacles | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._make_way)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        if host is not None:
            host.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    # --- what is said ---------------------------------------------------------------------------

    def say(
        self,
        text: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        *others: Action,
        stay: Stay = Stay.PASSING,
    ) -> Notice:
        """Show ``text``, with a link ``action`` that closes the notice and calls ``act``, and ``others``.

        The same words again take the place of what they said before.
        """
        actions = ((action, act or (lambda: None)), *others) if action else others
        notice = Notice(text, stay, actions)
        for said in [each for each in self._notices if each.text == notice.text]:
            self.withdraw(said)
        notice.closed.connect(lambda: self.withdraw(notice))
        self._put_on_top(notice)
        return notice

    def say_again(self, notice: Notice, text: str) -> None:
        """Have ``notice`` say ``text`` as the newest one, with its buttons as they are."""
        notice.say(text)
        notice.grant_time()
        self._notices.remove(notice)
        self._put_on_top(notice)

    def reword(self, notice: Notice, text: str) -> None:
        """Have ``notice`` say ``text`` where it stands, for as long as it would have been there."""
        notice.say(text)
        self._show()

    def _put_on_top(self, notice: Notice) -> None:
        self._notices.insert(0, notice)
        self._layout.insertWidget(0, notice)
        self._show()
        self._announce(notice, notice.spoken, is_urgent=notice.stay is Stay.TROUBLE)

    def warn(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> Notice:
        """Say that something went wrong: it stays until it is closed or withdrawn."""
        return self.say(text, action, act, stay=Stay.TROUBLE)

    def withdraw(self, notice: Notice | None) -> None:
        """Take ``notice`` away; nothing happens to one that is gone already."""
        if notice is None or notice not in self._notices:
            return
        has_keyboard = _holds_focus(notice)
        self._notices.remove(notice)
        self._layout.removeWidget(notice)
        notice.setParent(None)
        notice.deleteLater()
        self._show()
        if has_keyboard and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take every notice away."""
        for notice in list(self._notices):
            self.withdraw(notice)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Those that are there, the newest first."""
        return tuple(self._notices)

    def take_keyboard(self) -> None:
        """Lead the keyboard to the newest notice."""
        if self._notices:
            self._notices[0].buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lie_over(self, ground: QWidget, make_room: Callable[[QRect], None] = lambda covered: None) -> None:
        """From now on they lie in a corner of ``ground``, a part of the host, while it is seen: there they
        cover little that is to be read. ``make_room`` is told where in it they lie, or an empty place."""
        self._ground, self._make_room = ground, make_room
        ground.installEventFilter(self)

    def spare(self, view: QWidget, words_of: Callable[[], Iterable[QRect]]) -> None:
        """From now on they may lie over ``view`` too, a part of the host that paints its words itself, but
        keep off what ``words_of`` says is to be read in it, as long as there is room beside it. Words that
        are scrolled below them move them as soon as the view has come to rest, and not under the pointer."""
        self._views.append((view, words_of))
        view.installEventFilter(self)

    # --- time -----------------------------------------------------------------------------------

    def tick(self) -> None:
        """Let the time pass that the clock says has passed, and take away what has been seen long enough."""
        now_ms = self._now_ms()
        passed_ms, self._since_ms = now_ms - self._since_ms, now_ms
        if self._is_hovered or _holds_focus(self):
            return
        for notice in [notice for notice in self._notices if not notice.isHidden()]:
            if notice.left_ms is not None:
                notice.left_ms -= passed_ms
                if notice.left_ms <= 0:
                    self.withdraw(notice)

    # --- place ----------------------------------------------------------------------------------

    def _show(self) -> None:
        self._place()  # Before it is seen: what appears under the pointer counts as pointed at.
        self.setVisible(bool(self._notices))
        if not self._notices:
            self._tell_ground(QRect())
        self.changed.emit()
        is_passing = any(notice.left_ms is not None for notice in self._notices)
        if is_passing and not self._timer.isActive():
            self._since_ms = self._now_ms()  # What passed while nothing was to pass counts for nobody.
            self._timer.start()
        elif not is_passing:
            self._timer.stop()

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None or not self._notices:
            return
        # Not above: it knows every kind of control, and the first paint has no notice.
        from runapi_desktop.ui.widgets.free_room import free_place, least_bad_place, obstacles_in

        areas = list(self._areas(host))
        self._words_judged = self._words_seen(host)
        obstacles = self._placed_among = obstacles_in(host, self, self._words_judged)
        count, place = min(len(self._notices), _MOST_SEEN), None
        while place is None:
            rooms = [(area, self._size_in(area, host, count)) for area in areas]
            places = (free_place(area, size, obstacles) for area, size in rooms)
            place = next((each for each in places if each is not None), None)
            if place is None and count == 1:
                place = least_bad_place(rooms, host.rect(), obstacles)
            elif place is None:
                count -= 1
        for number, notice in enumerate(self._notices):
            notice.setVisible(number < count)
        self.setGeometry(place)
        self.raise_()
        self._tell_ground(place)

    def _tell_ground(self, place: QRect) -> None:
        """Say where in the ground they lie."""
        host, ground = self.parentWidget(), self._ground
        if host is not None and ground is not None and host.isAncestorOf(ground):
            self._make_room(place.translated(-ground.mapTo(host, QPoint())))

    def _make_way(self) -> None:
        """Go elsewhere if something has come below them; while words still move, they stay."""
        host = self.parentWidget()
        if host is None or not self._notices or self._is_hovered:
            return
        words, before = self._words_seen(host), self._words_before
        self._words_before = words
        if words != before:
            self._rest.start()
            return
        if words == self._words_judged:
            return  # Most paintings of a view move no words; whatever else moves is heard of.
        self._words_judged = words
        from runapi_desktop.ui.widgets.free_room import covers_any, obstacles_in

        obstacles = obstacles_in(host, self, words)
        if obstacles != self._placed_among and covers_any(self.geometry(), obstacles):
            self._place()

    def _words_seen(self, host: QWidget) -> list[QRect]:
        """What can be read in the views."""
        return [words for view, words_of in self._views for words in _words_in(view, words_of, host)]

    def _size_in(self, area: QRect, host: QWidget, count: int) -> QSize:
        """How large so many of them are in ``area``: larger letters get longer lines where there is room."""
        widest_px = min(text_px(_WIDTH_PX), host.width() - 2 * _MARGIN_PX)
        width = min(max(area.width(), _WIDTH_PX), widest_px)
        heights = [notice.heightForWidth(width) for notice in self._notices[:count]]
        return QSize(width, sum(heights) + self._layout.spacing() * (count - 1))

    def _areas(self, host: QWidget) -> Iterator[QRect]:
        """Where they may lie in ``host``, the best first."""
        margins = QMargins(*(_MARGIN_PX,) * 4)
        for part in (self._ground, *(view for view, _ in self._views)):
            if part is not None and host.isAncestorOf(part) and part.isVisibleTo(host):
                yield QRect(part.mapTo(host, QPoint()), part.size()).marginsRemoved(margins)
        yield host.rect().marginsRemoved(margins)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and watched in (self.parentWidget(), self._ground):
            self._place()
        elif event.type() == QEvent.Type.Paint and self._notices and not self._rest.isActive():
            self._rest.start()  # What a view shows is perhaps elsewhere now.
        return super().eventFilter(watched, event)

    # --- Qt's events ----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.LayoutRequest:
                self._place()  # The style's paddings and fonts count once it has been seen.
            case QEvent.Type.ShortcutOverride if _is_escape(event):
                event.accept()
                return True
            case _:
                pass
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = next((notice for notice in self._notices if _holds_focus(notice)), None)
        if _is_escape(event) and held is not None:
            held.answer(None)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_hovered = True

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_hovered = False
        self._rest.start()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Remember where the keyboard was before it came here."""
        if now is not None and self.isAncestorOf(now) and old is not None and not self.isAncestorOf(old):
            self._came_from = old


def reading_ms(text: str, *, asks: bool) -> int:
    """How long ``text`` is seen; longer where it ``asks`` the user to do something."""
    return max(_LEAST_MS, _READ_MS_PER_LETTER * len(text)) + (_DECIDE_MS if asks else 0)


def _breakable(word: re.Match[str]) -> str:
    """A long path may wrap behind each part, and any long word somewhere, by invisible spaces."""
    return re.sub(r"([/\\]|[^/\\]{40})", "\\1\u200b", word[0])


def _words_in(view: QWidget, words_of: Callable[[], Iterable[QRect]], host: QWidget) -> Iterator[QRect]:
    """What can be read in ``view`` now, in the host's coordinates."""
    if host.isAncestorOf(view) and view.isVisibleTo(host):
        corner = view.mapTo(host, QPoint())
        seen = (words & view.rect() for words in words_of())
        yield from (words.translated(corner) for words in seen if not words.isEmpty())


def _holds_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and widget.isAncestorOf(focus)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape

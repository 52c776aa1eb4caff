"""The Edit menu: undo, redo, cut, copy, paste, select all, for whatever has the keyboard.

A text field keeps its own; the Reel copies its clips as files with their prompts, and marks all of its cards;
what is pasted anywhere else goes where the form takes it. What fits nothing is grey, and its key is free.

Undo and Redo are the field's when its words changed after the window did, undid or redid what would be its
turn; else the window's; and the field's again when the window has nothing. So what was done last is undone
first, back to the first thing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from runapi_desktop.ui.cards.card_drag import clip_mime_data
from runapi_desktop.ui.commands.command import Command, pressed
from runapi_desktop.ui.commands.subject import prompts_of
from runapi_desktop.ui.commands.window_commands import COPY, CUT, PASTE, REDO, SELECT_ALL, UNDO
from runapi_desktop.ui.compose.media_well import MediaWell
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.reel.selection import Cards
from runapi_desktop.ui.widgets.dropped import cargo_of, copied
from runapi_desktop.ui.widgets.undo import UndoStep
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow

_Text = QLineEdit | QPlainTextEdit | QTextEdit


class EditController(QObject):
    """Fills the window's Edit menu in front of what stands there, and keeps it true."""

    def __init__(self, window: MainWindow, reel: ReelView, attempts: Attempts) -> None:
        super().__init__(window)
        self._window = window
        self._reel = reel
        self._stack = window.undo_stack
        self._focused: QWidget | None = None
        self._words_at: WeakKeyDictionary[UndoStep, WeakKeyDictionary[QWidget, str]] = WeakKeyDictionary()
        self._has_text = self._has_media = False
        undo, redo = attempts.slot(self._stack.undo), attempts.slot(self._stack.redo)
        self._undo = self._action(UNDO, partial(self._step, "undo", undo))
        self._redo = self._action(REDO, partial(self._step, "redo", redo))
        self._cut = self._action(CUT, partial(self._ask_text, "cut"))
        self._copy = self._action(COPY, self._copy_it)
        self._paste = self._action(PASTE, self._paste_it)
        self._all = self._action(SELECT_ALL, self._select_all)
        menu = window.edit_menu
        first = menu.actions()[0]
        for action in (self._undo, self._redo, None, self._cut, self._copy, self._paste, self._all, None):
            menu.insertAction(first, action) if action is not None else menu.insertSeparator(first)
        self._follow()

    def _follow(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        QGuiApplication.clipboard().dataChanged.connect(self._look_at_clipboard)
        self._window.edit_menu.aboutToShow.connect(self._look_at_clipboard)
        self._window.shown_page_changed.connect(self._update)
        self._stack.taken.connect(self._on_step)
        self._stack.changed.connect(self._update)
        self._stack.refused.connect(self._window.banner.warn)
        self._reel.selection.changed.connect(self._update)
        self._reel.model.modelReset.connect(self._update)
        self._on_focus(None, app.focusWidget())
        self._look_at_clipboard()

    def _action(self, command: Command, do: Callable[[], object]) -> QAction:
        action = self._window.commands.new_action(command, self)
        action.triggered.connect(lambda: do())
        return action

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The menus themselves take the focus for as long as they are used; nobody has it when the app closes.
        if new is None or isinstance(new, (QMenu, QMenuBar)):
            return
        if new.window() is self._window:
            if self._focused is not None and isValid(self._focused):
                self._focused.removeEventFilter(self)
            self._focused = new
            new.installEventFilter(self)
            self._note_words()
        self._update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text field would keep the keys of Undo and Redo, also where there is nothing for it to do."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and pressed(event, (UNDO, REDO))
        ):
            self._update()
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    # --- what has the keyboard --------------------------------------------------------------------

    @property
    def _text(self) -> _Text | None:
        match self._target:
            case QAbstractSpinBox() as number:
                return number.lineEdit()
            case QLineEdit() | QPlainTextEdit() | QTextEdit() as field:
                return field
            case _:
                return None

    @property
    def _target(self) -> QWidget | None:
        focused = self._focused
        return focused if focused is not None and isValid(focused) and focused.isVisible() else None

    @property
    def _is_reel(self) -> bool:
        return self._target is self._reel.list

    def _look_at_clipboard(self) -> None:
        """Only when it changes: another program answers, and may take its time."""
        mime = copied()
        self._has_text, self._has_media = mime.hasText(), _has_files(mime)
        self._update()

    # --- whose turn it is -------------------------------------------------------------------------

    def _on_step(self, step: UndoStep) -> None:
        self._words_at[step] = WeakKeyDictionary()
        self._note_words()

    def _note_words(self) -> None:
        """Once for each field after each step of the window: the words before anything is typed."""
        target, text = self._target, self._text
        if target is not None and text is not None:
            for words in self._words_at.values():
                words.setdefault(target, _words_of(text))

    def _turn(self, name: str) -> tuple[bool, str]:
        """Whether ``name`` ("undo" or "redo") is for the field; and the words of the window's step if not."""
        is_undo = name == "undo"
        of_field = _steps_of(self._text)[0 if is_undo else 1]
        of_window = self._stack.last_done if is_undo else self._stack.last_undone
        if of_window is None or not self._window.shows_workspace:
            return of_field, ""
        return (True, "") if of_field and self._has_new_words(of_window) else (False, of_window.words)

    def _has_new_words(self, since: UndoStep) -> bool:
        target, text, words = self._target, self._text, self._words_at.get(since)
        if target is None or text is None:
            return False
        return words is None or _words_of(text) != words.get(target)

    # --- what is possible -------------------------------------------------------------------------

    def _update(self) -> None:
        if not isValid(self):
            return
        text, in_workspace = self._text, self._window.shows_workspace
        (own_undo, undo), (own_redo, redo) = self._turn("undo"), self._turn("redo")
        self._show(self._undo, own_undo or bool(undo))
        self._show(self._redo, own_redo or bool(redo))
        self._undo.setText(self.tr("Undo {what}").format(what=undo) if undo else self.tr("Undo"))
        self._redo.setText(self.tr("Redo {what}").format(what=redo) if redo else self.tr("Redo"))
        is_marked, can_change = _has_selection(text), text is not None and not text.isReadOnly()
        self._show(self._cut, is_marked and can_change)
        self._show(
            self._copy, is_marked or (in_workspace and self._is_reel and self._reel.selection.count > 0)
        )
        self._show(self._paste, (can_change and self._has_text) or (in_workspace and self._has_media))
        target = self._target
        has_rows = isinstance(target, QAbstractItemView) and target.model().rowCount() > 0
        self._show(self._all, text is not None or has_rows)

    def _show(self, action: QAction, is_possible: bool) -> None:
        action.setEnabled(is_possible)

    # --- what is done -----------------------------------------------------------------------------

    def _step(self, name: str, by_window: Callable[[], object]) -> None:
        is_for_field, of_window = self._turn(name)
        if is_for_field:
            self._ask_text(name)
        elif of_window:
            by_window()

    def _ask_text(self, name: str) -> None:
        """Have the field do it: fields of one line and of many call it the same."""
        if self._text is not None:
            getattr(self._text, name)()

    def _copy_it(self) -> None:
        if self._text is not None:
            self._ask_text("copy")
        elif self._is_reel:
            self._reel.selection.act(_to_clipboard)

    def _paste_it(self) -> None:
        mime, target = copied(), self._target
        if self._text is not None and (mime.hasText() or isinstance(target, QPlainTextEdit)):
            self._ask_text("paste")
        elif isinstance(target, MediaWell):
            target.paste()
        elif _has_files(mime):
            self._window.pasted.emit(mime)

    def _select_all(self) -> None:
        if self._text is not None:
            self._ask_text("selectAll")
        elif isinstance(self._target, QAbstractItemView):
            self._target.selectAll()


def _has_files(mime: QMimeData) -> bool:
    """Whether the window takes it: pictures, videos, folders."""
    cargo = cargo_of(mime)
    return cargo.media > 0 or cargo.folders > 0


def _steps_of(text: _Text | None) -> tuple[bool, bool]:
    """Whether the field itself has something to undo, and to redo."""
    match text:
        case QLineEdit():
            return text.isUndoAvailable(), text.isRedoAvailable()
        case None:
            return False, False
        case _:
            return text.document().isUndoAvailable(), text.document().isRedoAvailable()


def _words_of(text: _Text) -> str:
    return text.text() if isinstance(text, QLineEdit) else text.toPlainText()


def _has_selection(text: _Text | None) -> bool:
    match text:
        case QLineEdit():
            return text.hasSelectedText()
        case None:
            return False
        case _:
            return text.textCursor().hasSelection()


def _to_clipboard(cards: Cards) -> None:
    """The clips as files, and the prompts as text: each program takes what it can use."""
    data = clip_mime_data(cards)
    data.setText("\n\n".join(prompts_of(cards)))
    QGuiApplication.clipboard().setMimeData(data)

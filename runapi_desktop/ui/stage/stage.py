"""The Stage: the selected card, played; and what can be done with it from here.

Owns what is shown for each state of a card. What leaves the Stage (a frame to continue from, a clip to
restyle, a file to copy) is a command about the card and the frame that is seen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from runapi_desktop.disk import is_there
from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.errors import FailureKind, MediaRefused, TaskFailure
from runapi_desktop.domain.marks import Marks
from runapi_desktop.domain.price import Price
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.task import TaskState
from runapi_desktop.off_loop import RunMedia, run_here
from runapi_desktop.services.clip_frames import times_of_frames
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.cards.card_state import CardState, asked_price, title_of
from runapi_desktop.ui.cards.failure_words import failure_links
from runapi_desktop.ui.commands.clip_commands import (
    APPROVE,
    BACK,
    CANCEL,
    COPY_FRAME,
    LOCATE,
    MARK_IN,
    MARK_OUT,
    OPEN_OUTSIDE,
    SAVE_TRIMMED,
    TRY_AGAIN,
    UNDO_ORDER,
)
from runapi_desktop.ui.commands.command import About, Command
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.playback_commands import FULL_SCREEN, PLAYBACK_COMMANDS
from runapi_desktop.ui.commands.subject import Subject, subject_of
from runapi_desktop.ui.reel.card_delegate import picture_path
from runapi_desktop.ui.stage.action_row import ActionRow
from runapi_desktop.ui.stage.controls import Controls
from runapi_desktop.ui.stage.details import Details, summary_parts
from runapi_desktop.ui.stage.full_screen import FullScreen
from runapi_desktop.ui.stage.marks_bar import MarksBar
from runapi_desktop.ui.stage.player import Player
from runapi_desktop.ui.stage.shortcuts import StageShortcuts
from runapi_desktop.ui.stage.stage_menus import fill_frame_menu, fill_more_menu
from runapi_desktop.ui.stage.stage_page import StagePage
from runapi_desktop.ui.stage.still import Still
from runapi_desktop.ui.stage.transport_bar import TransportBar
from runapi_desktop.ui.texts.error_text import failure_text
from runapi_desktop.ui.texts.money_text import price_text
from runapi_desktop.ui.widgets.progress_line import ProgressLine
from runapi_desktop.ui.widgets.theme import Theme, set_role

# What needs nothing that lies behind the full screen: no dialog, no form, no progress line.
_ON_FULL_SCREEN = (COPY_FRAME, MARK_IN, MARK_OUT)
_BELOW_CONTROLS_PX = 6
"""Where no buttons stand below them."""


class Stage(QWidget):
    """Signals carry the ``ReelItem`` they are about."""

    marks_changed = Signal(object, object)
    page_left = Signal()
    """What was shown instead of a card is gone."""
    hint_left = Signal()
    """The user went back from a hint to the card."""

    def __init__(
        self,
        scope: TaskScope,
        theme: Theme,
        parent: QWidget | None = None,
        run_media: RunMedia = run_here,
        commands: Commands | None = None,
    ) -> None:
        """``run_media`` is how pictures are read; ``commands`` are the window's."""
        super().__init__(parent)
        self.commands = commands or Commands()
        self.setObjectName("stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "background")
        self._scope = scope
        self._plays_at_once = True
        self._held_id = ""
        self._item: ReelItem | None = None
        self._state: CardState | None = None
        self._page: StagePage | None = None
        self._hint: tuple[str, str] | None = None
        self._is_refused = False
        self._is_gone = False
        self.player = Player(self)
        self._still = Still(scope, self, run_media)
        self._canvas = QStackedWidget(self)
        self._canvas.addWidget(self._still)
        self._canvas.addWidget(self.player)
        self.transport = TransportBar(theme, self)
        self._marks_bar = MarksBar(theme, self)
        self.controls = Controls(self.transport, self._marks_bar, self)
        self.progress = ProgressLine("stageProgress", self)
        self._actions = ActionRow(theme, self.commands, self)
        self._details = Details(theme, self)
        self._details.hide()
        self._screen = self._build_screen()
        controls = (self._marks_bar, self.transport)
        self._column = self._lay_out()
        self.full_screen = FullScreen(self._screen, controls, self._column, self)
        self._add_functions()
        self._shortcuts = StageShortcuts(self._screen, self._keys())
        self._connect()
        self.show_item(None)

    def _build_screen(self) -> QWidget:
        """What goes full screen: the picture with the details beside it, and the controls."""
        screen = QWidget(self)
        set_role(screen, "background")
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._canvas, 1)
        top.addWidget(self._details)
        layout = QVBoxLayout(screen)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top, 1)
        layout.addWidget(self._marks_bar)
        layout.addWidget(self.transport)
        return screen

    def _lay_out(self) -> QVBoxLayout:
        """The column with the screen on top."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._screen, 1)
        column.addWidget(self.progress)
        column.addWidget(self._actions)
        return column

    def _keys(self) -> dict[str, Callable[[], None]]:
        """What each key does while there is something to play. The key of `BACK` is heard by its button."""
        return {
            sequence.toString(): partial(self._do, command)
            for command in self.commands.table
            if command.about is About.STAGE and command is not BACK
            for sequence in command.sequences
        }

    def _add_functions(self) -> None:
        controls = self.controls
        plain = {
            **controls.functions(),
            MARK_IN: controls.mark_in,
            MARK_OUT: controls.mark_out,
            FULL_SCREEN: self.full_screen.toggle,
            BACK: self._leave_hint,
        }
        self.commands.add({command: _without_subject(do) for command, do in plain.items()})
        self.commands.add({OPEN_OUTSIDE: _open_outside})

    def _connect(self) -> None:
        self.player.opened.connect(self._on_opened)
        self.player.refused.connect(self._on_refused)
        self.player.clicked.connect(self.controls.toggle)
        self.player.double_clicked.connect(self.full_screen.toggle)
        self.transport.full_screen_toggled.connect(self.full_screen.toggle)
        self.controls.marks_changed.connect(self._on_marks_changed)
        self._marks_bar.save_asked.connect(partial(self._do, SAVE_TRIMMED))
        self._still.command_chosen.connect(self._do)
        self._actions.command_chosen.connect(self._do)
        self._actions.open_and_close(self._details)
        fill_frame_menu(self.transport.frame_menu, self.commands, self._do)
        more = self.transport.more_menu
        fill_more_menu(more, self.commands, self._do, self.player.view, lambda: self.subject)
        self.transport.add_volumes()

    # --- for the window -------------------------------------------------------------------------

    @property
    def item(self) -> ReelItem | None:
        """The card on the Stage."""
        return self._item

    def show_item(self, item: ReelItem | None, state: CardState | None = None) -> None:
        """Put ``item`` on the Stage: its clip plays; else its picture and ``state`` are shown.

        Called again for the same card it changes only what has changed; a clip runs on.
        """
        known, self._item, self._state = self._item, item, state
        clip = item.clip if item is not None else None
        known_clip = known.clip if known is not None else None
        is_other = clip is None or known_clip is None or clip.path != known_clip.path
        if (known.id if known else "") != (item.id if item else ""):
            self._hint = None
            is_other = True
            self._drop_page()
        if self._page is None and is_other:
            self._is_refused = self._is_gone = False
            self._open_or_close(clip)
        self._show_words()

    def show_page(self, page: StagePage) -> None:
        """Show ``page`` instead of the card, until another card is chosen or it leaves."""
        self._drop_page()
        self.player.close_file()
        self._page = page
        page.left.connect(self.leave_page)
        self._canvas.addWidget(page)
        self._canvas.setCurrentWidget(page)
        self._use_page()
        self._shortcuts.set_wanted(True)
        page.setFocus()

    def leave_page(self) -> None:
        """Back to the card. The keyboard stays on the Stage if it was on the page: Qt would take it to the
        window's first control, where Space and the arrows do something else."""
        if self._page is not None:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and (focus is self._page or self._page.isAncestorOf(focus))
            self._drop_page()
            self._open_or_close(self._item.clip if self._item is not None else None)
            self._show_words()
            if had_focus:
                self._canvas.setFocus()

    def show_hint(self, title: str, text: str) -> None:
        """Instead of the clip, which is stopped for it: what the user is to do next, with a way back."""
        self._hint = title, text
        self._open_or_close(None)
        self._show_words()

    def make_room(self, covered: QRect) -> None:
        """Keep words off that part of the ``picture_area``, if there is room beside it."""
        self._still.make_room(covered)

    @property
    def picture_area(self) -> QWidget:
        """Where pictures are shown."""
        return self._canvas

    def wait_to_play(self, waits: bool) -> None:
        """Whether clips wait for the user to start them, from the next one on."""
        self._plays_at_once = not waits

    def hold(self, task_id: str) -> None:
        """If that card is the next one with a clip, its clip waits for the user to start it."""
        self._held_id = task_id

    def play(self) -> None:
        """Run the clip on the Stage, if there is one; a page makes room for it."""
        self.leave_page()
        self.player.play()

    def release_file(self, path: str) -> None:
        """Let go of that file, because it is about to be renamed or deleted."""
        if self._page is not None and path in self._page.paths:
            self.leave_page()
        if self._item is not None and self._item.clip is not None and self._item.clip.path == path:
            self.show_item(None)

    def show_trim_note(self, text: str) -> None:
        """How a copy of the part between in and out would be made."""
        self._marks_bar.show_note(text)

    # --- the picture ----------------------------------------------------------------------------

    def _open_or_close(self, clip: Clip | None) -> None:
        self._shortcuts.set_wanted(clip is not None)
        if clip is None:
            self.controls.use(None)
            self.player.close_file()
            self._canvas.setCurrentWidget(self._still)
            return
        facts = clip.facts
        duration_ms = round(facts.duration_s * 1000)
        self._canvas.setCurrentWidget(self.player)
        is_held = self._item is not None and self._item.task.id == self._held_id
        self._held_id = ""
        show = self.player.open if self._plays_at_once and not is_held else self.player.load
        show(clip.path, facts)
        self.controls.use(
            self.player, duration_ms, facts.frame_count, has_audio=facts.has_audio, can_mark=True
        )

    def _use_page(self) -> None:
        page = self._page
        if page is not None:
            self.controls.use(
                page.pictures,
                page.duration_ms,
                page.frame_count,
                has_audio=page.has_audio,
                loops=page.loops,
            )
            self._show_words()

    def _drop_page(self) -> None:
        page, self._page = self._page, None
        if page is not None:
            self.controls.use(None)
            self._canvas.removeWidget(page)
            page.close_files()
            page.deleteLater()
            self.page_left.emit()

    def _on_opened(self) -> None:
        self._canvas.setCurrentWidget(self.player)
        self._scope.spawn(self._measure(self.player.path), "times of the frames")

    async def _measure(self, path: str) -> None:
        """The exact times of a clip's frames; without them they count as even."""
        with suppress(MediaRefused):
            times = await asyncio.to_thread(times_of_frames, Path(path))
            if path == self.player.path:
                self.player.set_times(times)

    def _on_refused(self) -> None:
        self._is_refused = True
        self._is_gone = not is_there(Path(self._item.clip.path)) if self._item and self._item.clip else False
        self._open_or_close(None)
        self._show_words()

    # --- words ----------------------------------------------------------------------------------

    def _show_words(self) -> None:
        item = self._item
        self._details.show_item(item)
        self._actions.setVisible(self._page is None)
        self._column.setContentsMargins(0, 0, 0, 0 if self._page is None else _BELOW_CONTROLS_PX)
        if self._page is not None:
            return
        has_clip = item is not None and item.clip is not None and not self._is_gone
        self._actions.show_summary(summary_parts(item) if item is not None else (), has_clip=has_clip)
        self._show_still()

    def _show_still(self) -> None:
        item, state = self._item, self._state
        if item is None:
            self._still.show_picture(None)
            self._still.show_fraction(None)
            self._still.show_words(
                self.tr("Your clips play here"),
                self.tr("Make one on the left. Any clip you choose in the Reel plays here."),
            )
            return
        self._still.show_picture(picture_path(item))
        if self._hint is not None:
            self._still.show_fraction(None)
            self._still.show_words(*self._hint, (BACK,))
            return
        self._still.show_fraction(state.fraction if state is not None else None)
        if item.clip is not None:
            self._show_why_it_cannot_play(item.clip)
        elif item.task.state is TaskState.FAILED:
            self._show_failure(item.task.failure or TaskFailure(FailureKind.INTERNAL))
        else:
            self._show_working(item, state)

    def _show_working(self, item: ReelItem, state: CardState | None) -> None:
        task_state, link = item.task.state, state.link if state is not None else None
        actions = () if link is None else (link,)
        if task_state.is_unsent and link not in (UNDO_ORDER, CANCEL):
            actions += (CANCEL,)
        words = [title_of(item)]
        if state is not None and state.question:
            words.append(state.question)
        if task_state is TaskState.SUBMITTING:
            words.append(self.tr("It may have reached RunAPI, so it can no longer be cancelled."))
        elif task_state in (TaskState.WAITING, TaskState.RENDERING):
            words.append(self.tr("RunAPI has it, so it can no longer be cancelled."))
        self._still.show_words(
            state.text if state is not None else "", "\n".join(words), actions, self._prices()
        )

    def _show_why_it_cannot_play(self, clip: Clip) -> None:
        if not self._is_refused:
            self._still.show_words("")
        elif not self._is_gone:
            self._still.show_words(
                self.tr("This clip cannot be played here"),
                self.tr("The file is here, but the built-in player cannot play it."),
                (OPEN_OUTSIDE,),
            )
        else:
            words = self.tr("“{path}” is no longer there.").format(path=shown_line(clip.path))
            self._still.show_words(self.tr("The file is gone"), words, (LOCATE,))

    def _show_failure(self, failure: TaskFailure) -> None:
        title = self._state.text if self._state is not None else ""
        self._still.show_words(title, failure_text(failure), failure_links(failure), self._prices())

    @property
    def _again(self) -> Price | None:
        return None if self._state is None else self._state.again

    def _prices(self) -> dict[Command, str]:
        """What a press costs, where it may."""
        if self._again is None:
            return {}
        return dict.fromkeys((TRY_AGAIN, APPROVE), price_text(self._again))

    # --- what the user asks ---------------------------------------------------------------------

    @property
    def subject(self) -> Subject:
        """The card at the frame that is seen, if one is; none while something else is shown."""
        if self._page is not None:
            return Subject()
        is_seen = self._canvas.currentWidget() is self.player
        return subject_of(
            self._item,
            is_gone=self._is_gone,
            again=self._again,
            asked=asked_price(self._state),
            position_s=self.player.position_ms / 1000 if is_seen else None,
            marks=self.controls.marks,
        )

    def _do(self, command: Command) -> None:
        """Playing is for whatever is shown; all else needs a card."""
        subject = self.subject
        if command in PLAYBACK_COMMANDS:
            self.commands.run(command, subject)
        elif subject.item is not None:
            if command not in _ON_FULL_SCREEN:
                self.full_screen.leave()
            self.commands.run(command, subject)

    def _leave_hint(self) -> None:
        self._hint = None
        self.hint_left.emit()
        self._open_or_close(self._item.clip if self._item is not None else None)
        self._show_words()

    def _on_marks_changed(self, marks: Marks) -> None:
        if self._item is not None:
            self.marks_changed.emit(self._item, marks)


def _without_subject(do: Callable[[], object]) -> Callable[[Subject], object]:
    """``do`` as a function of a command that needs no subject."""
    return lambda _: do()


def _open_outside(subject: Subject) -> None:
    if subject.clip is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(subject.clip.path))

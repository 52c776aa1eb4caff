"""The Stage: the selected card, played; and what can be done with it from here.

Owns what is shown for each state of a card. What leaves the Stage (a frame to continue from, a clip to
restyle, a file to copy) is said by signal.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.task import TaskState
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.error_text import failure_text
from runapi_desktop.ui.reel.card_delegate import picture_path
from runapi_desktop.ui.reel.card_state import CardLink, CardState, failure_link, title_of
from runapi_desktop.ui.stage.action_row import ActionRow
from runapi_desktop.ui.stage.details import Details, summary_text
from runapi_desktop.ui.stage.full_screen import FullScreen
from runapi_desktop.ui.stage.player import Player
from runapi_desktop.ui.stage.shortcuts import StageShortcuts
from runapi_desktop.ui.stage.stage_action import StageAction
from runapi_desktop.ui.stage.still import Still
from runapi_desktop.ui.stage.transport_bar import SPEEDS, TransportBar
from runapi_desktop.ui.theme import Theme, set_role

_LOOP_UP_TO_S = 15.0
_SKIP_MS = 1_000


class Stage(QWidget):
    """Signals carry the ``ReelItem`` they are about."""

    continue_from = Signal(object, float)
    """Make a new clip from the frame at that many seconds."""
    restyle = Signal(object)
    reveal = Signal(object)
    save_copy = Signal(object)
    edit_as_new = Signal(object)
    try_again = Signal(str)
    """The task's id."""
    mute_chosen = Signal(bool)
    """The user turned the sound off or on: worth remembering."""
    loop_chosen = Signal(bool)

    def __init__(self, scope: TaskScope, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "background")
        self._item: ReelItem | None = None
        self._state: CardState | None = None
        self._is_refused = False
        self._loop_wish = True
        self._was_playing = False
        self._is_muted = False
        self._speed = 1.0
        self.player = Player(self)
        self._still = Still(scope, self)
        self._canvas = QStackedWidget(self)
        self._canvas.addWidget(self._still)
        self._canvas.addWidget(self.player)
        self.transport = TransportBar(theme, self)
        self._actions = ActionRow(theme, self)
        self._details = Details(theme, self)
        self._details.hide()
        self._screen = self._build_screen()
        self._full_screen = FullScreen(self._screen, self._lay_out(), self)
        self._shortcuts = StageShortcuts(
            self._screen,
            {
                "Space": self.player.toggle,
                "K": self.player.pause,
                "J": self._back,
                "L": self._faster,
                ",": self._previous_frame,
                ".": self._next_frame,
                "Left": self._back,
                "Right": self._forward,
                "Home": self._to_start,
                "End": self._to_end,
                "M": self._toggle_mute,
                "F": self._full_screen.toggle,
            },
        )
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
        layout.addWidget(self.transport)
        return screen

    def _lay_out(self) -> QVBoxLayout:
        """The column with the screen on top."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._screen, 1)
        column.addWidget(self._actions)
        return column

    def _connect(self) -> None:
        self.player.opened.connect(self._on_opened)
        self.player.refused.connect(self._on_refused)
        self.player.frame_changed.connect(self._on_frame_changed)
        self.player.playing_changed.connect(self.transport.show_playing)
        self.player.clicked.connect(self.player.toggle)
        self.player.double_clicked.connect(self._full_screen.toggle)
        self.transport.play_toggled.connect(self.player.toggle)
        self.transport.seek_asked.connect(self.player.seek)
        self.transport.scrubbing_changed.connect(self._on_scrubbing)
        self.transport.loop_chosen.connect(self._on_loop_chosen)
        self.transport.speed_chosen.connect(self._set_speed)
        self.transport.mute_chosen.connect(self._on_mute_chosen)
        self.transport.full_screen_toggled.connect(self._full_screen.toggle)
        self._still.action_chosen.connect(self._do)
        self._actions.action_chosen.connect(self._do)
        self._actions.details_toggled.connect(self._details.setVisible)

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
        if clip is None or known_clip is None or clip.path != known_clip.path:
            self._is_refused = False
            if clip is not None:
                self._open(clip)
            else:
                self._close()
        self._details.show_item(item)
        self._actions.show_summary(summary_text(item) if item is not None else "", has_clip=clip is not None)
        self._show_still()

    def play(self) -> None:
        """Run the clip on the Stage, if there is one."""
        self.player.play()

    def release_file(self, path: str) -> None:
        """Let go of that file, because it is about to be renamed or deleted."""
        if self._item is not None and self._item.clip is not None and self._item.clip.path == path:
            self.show_item(None)

    def set_muted(self, is_muted: bool) -> None:
        """As the user left it the last time."""
        self.player.set_muted(is_muted)
        self.transport.show_muted(is_muted)
        self._is_muted = is_muted

    def set_loop(self, is_looping: bool) -> None:
        """Whether short clips start over, as the user left it the last time."""
        self._loop_wish = is_looping
        self._apply_loop()

    # --- the picture ----------------------------------------------------------------------------

    def _open(self, clip: Clip) -> None:
        facts = clip.facts
        self.transport.show_clip(round(facts.duration_s * 1000), facts.frame_count, has_audio=facts.has_audio)
        self._shortcuts.set_wanted(True)
        self._apply_loop()
        self._canvas.setCurrentWidget(self.player)
        self.player.open(clip.path, facts)

    def _close(self) -> None:
        self.player.close_file()
        self.transport.show_nothing()
        self._shortcuts.set_wanted(False)
        self._canvas.setCurrentWidget(self._still)

    def _on_opened(self) -> None:
        self._canvas.setCurrentWidget(self.player)

    def _on_refused(self) -> None:
        self._is_refused = True
        self._close()
        self._show_still()

    def _on_frame_changed(self) -> None:
        self.transport.show_position(self.player.position_ms, self.player.frame_number)

    def _show_still(self) -> None:
        item, state = self._item, self._state
        if item is None:
            self._still.show_picture(None)
            self._still.show_fraction(None)
            self._still.show_words(
                self.tr("Your clips play here"),
                self.tr("Choose one below, or make a new one on the left."),
            )
            return
        self._still.show_picture(picture_path(item))
        self._still.show_fraction(state.fraction if state is not None else None)
        if item.clip is not None:
            self._show_why_it_cannot_play(item.clip)
        elif item.task.state is TaskState.FAILED:
            self._show_failure(item.task.failure or TaskFailure(FailureKind.INTERNAL))
        else:
            actions = (_action_of(state.link),) if state is not None and state.link is not None else ()
            self._still.show_words(state.text if state is not None else "", title_of(item), actions)

    def _show_why_it_cannot_play(self, clip: Clip) -> None:
        if not self._is_refused:
            self._still.show_words("")
        elif Path(clip.path).exists():
            self._still.show_words(
                self.tr("This clip cannot be played here"),
                self.tr("The file is there, but this computer's player in the window cannot show it."),
                (StageAction.OPEN_OUTSIDE,),
            )
        else:
            self._still.show_words(
                self.tr("The file is gone"), self.tr("“{path}” is not there any more.").format(path=clip.path)
            )

    def _show_failure(self, failure: TaskFailure) -> None:
        first = failure_link(failure.kind)
        second = CardLink.EDIT_AS_NEW if first is CardLink.TRY_AGAIN else CardLink.TRY_AGAIN
        title = self._state.text if self._state is not None else ""
        actions = (_action_of(first), _action_of(second))
        self._still.show_words(title, failure_text(failure), actions)

    # --- what the user asks ---------------------------------------------------------------------

    def _do(self, action: StageAction) -> None:
        item = self._item
        if item is None:
            return
        match action:
            case StageAction.CONTINUE:
                self.player.pause()
                self.continue_from.emit(item, self.player.position_ms / 1000)
            case StageAction.RESTYLE:
                self.restyle.emit(item)
            case StageAction.REVEAL:
                self.reveal.emit(item)
            case StageAction.SAVE_COPY:
                self.save_copy.emit(item)
            case StageAction.TRY_AGAIN:
                self.try_again.emit(item.task.id)
            case StageAction.EDIT_AS_NEW:
                self.edit_as_new.emit(item)
            case StageAction.OPEN_OUTSIDE:
                if item.clip is not None:
                    QDesktopServices.openUrl(QUrl.fromLocalFile(item.clip.path))

    def _on_scrubbing(self, is_scrubbing: bool) -> None:
        """The clip stands while the handle is held, and runs on from there if it ran."""
        if is_scrubbing:
            self._was_playing = self.player.is_playing
            self.player.pause()
        elif self._was_playing:
            self.player.play()

    def _on_loop_chosen(self, is_looping: bool) -> None:
        self._loop_wish = is_looping
        self.player.set_loop(is_looping)
        self.loop_chosen.emit(is_looping)

    def _apply_loop(self) -> None:
        """Short clips loop unless the user does not like it; long ones when asked."""
        clip = self._item.clip if self._item is not None else None
        is_looping = self._loop_wish and (clip is None or clip.facts.duration_s <= _LOOP_UP_TO_S)
        self.player.set_loop(is_looping)
        self.transport.show_loop(is_looping)

    def _set_speed(self, speed: float) -> None:
        self._speed = speed
        self.player.set_speed(speed)
        self.transport.show_speed(speed)

    def _on_mute_chosen(self, is_muted: bool) -> None:
        self.set_muted(is_muted)
        self.mute_chosen.emit(is_muted)

    def _toggle_mute(self) -> None:
        self._on_mute_chosen(not self._is_muted)

    def _faster(self) -> None:
        """L plays, and once more plays faster."""
        faster = next((speed for speed in SPEEDS if speed > self._speed), self._speed)
        if self.player.is_playing:
            self._set_speed(faster)
        self.player.play()

    def _back(self) -> None:
        self.player.seek(self.player.position_ms - _SKIP_MS)

    def _forward(self) -> None:
        self.player.seek(self.player.position_ms + _SKIP_MS)

    def _to_start(self) -> None:
        self.player.seek(0)

    def _to_end(self) -> None:
        self.player.pause()
        self.player.seek(self.player.duration_ms)

    def _previous_frame(self) -> None:
        self.player.step(-1)

    def _next_frame(self) -> None:
        self.player.step(1)


def _action_of(link: CardLink) -> StageAction:
    match link:
        case CardLink.TRY_AGAIN:
            return StageAction.TRY_AGAIN
        case CardLink.EDIT_AS_NEW:
            return StageAction.EDIT_AS_NEW

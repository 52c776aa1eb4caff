"""What the user does with the storyboard: one small method each, a signal becomes a call of a service.

Owns which entry's in and out the Stage's marks belong to at the moment.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.errors import MediaRefused, StorageTrouble
from runapi_desktop.domain.file_names import plain_file_name
from runapi_desktop.domain.frame_times import FrameTimes
from runapi_desktop.domain.marks import Marks
from runapi_desktop.domain.piece import Obstacle, Reencoding
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.storyboard import PlacedClip, StripEntry
from runapi_desktop.services.bundles import FilmServices
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.storyboard import Board, Change, Storyboard, StripEdit
from runapi_desktop.ui.commands.clip_commands import ADD_TO_STORYBOARD
from runapi_desktop.ui.commands.command import About
from runapi_desktop.ui.commands.storyboard_commands import (
    MOVE_LEFT,
    MOVE_RIGHT,
    PLAY_FROM_HERE,
    REMOVE_FROM_STORYBOARD,
)
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.shown_work import ShownWork
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.storyboard.storyboard_panel import StoryboardPanel
from runapi_desktop.ui.storyboard.strip_page import StripPage
from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.offer import Offer
from runapi_desktop.ui.widgets.reveal import reveal
from runapi_desktop.ui.widgets.undo import UndoStack, UndoStep
from runapi_desktop.ui.window.attempts import Attempts


@dataclass(frozen=True, slots=True)
class _Deleted:
    """A storyboard that is gone, and the step that brings it back."""

    name: str
    step: UndoStep


class StoryboardController(QObject):
    """Connects the panel with the storyboard, the Stage and the Reel."""

    wanted = Signal()
    """Something is added to it: the user wants to see it."""

    def __init__(
        self,
        panel: StoryboardPanel,
        storyboard: Storyboard,
        stage: Stage,
        reel: ReelView,
        films: FilmServices,
        runtime: Runtime,
        *,
        banner: Banner,
        settings: Settings,
        undo_stack: UndoStack,
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._storyboard = storyboard
        self._stage = stage
        self._reel = reel
        self._clips = films.clips
        self._making = films.making
        self._banner = banner
        self._settings = settings
        self._board: Board | None = None
        self._edited: StripEntry | None = None
        self._undo_stack = undo_stack
        self._work = ShownWork(panel.progress, runtime.scope)
        storyboard.changed.subscribe(self._on_changed)
        storyboard.edited.subscribe(self._on_edited)
        slot = self._slot = Attempts(banner, runtime.scope).slot
        self._deleted: Offer[_Deleted] = Offer(
            banner, self._deleted_words, self.tr("Undo"), slot(self._bring_back)
        )
        self._is_refreshing = False
        events = runtime.events
        for topic in (events.task_removed, events.clip_added, events.tasks_added):
            topic.subscribe(lambda _: self._refresh_soon())
        places = panel.list
        places.move_asked.connect(slot(storyboard.move))
        places.current_changed.connect(self._show_place)
        panel.play_asked.connect(slot(self._play))
        panel.export_asked.connect(slot(self._export))
        panel.strip_chosen.connect(slot(self._choose))
        panel.new_asked.connect(slot(self._begin))
        panel.rename_asked.connect(slot(self._rename))
        panel.delete_asked.connect(slot(storyboard.delete))
        panel.stop_asked.connect(stage.leave_page)
        stage.commands.add({ADD_TO_STORYBOARD: slot(self._add)})
        panel.commands.add(
            {
                PLAY_FROM_HERE: slot(self._play_from),
                MOVE_LEFT: slot(self._move_left),
                MOVE_RIGHT: slot(self._move_right),
                REMOVE_FROM_STORYBOARD: slot(self._remove),
            }
        )
        panel.commands.add_subjects({About.PLACES: lambda: panel.list.subject})
        stage.marks_changed.connect(slot(self._set_range))
        stage.page_left.connect(self._on_page_left)
        reel.current_changed.connect(self._on_card_shown)

    async def _add(self, subject: Subject) -> None:
        """Put the clips of those cards at the end, or the part between in and out of the one on the Stage."""
        self.wanted.emit()
        marks = subject.marks
        clips = (card.clip_id for card in subject.cards)
        await self._storyboard.add(
            [(clip, marks.start_us, marks.end_us) for clip in clips if clip is not None]
        )

    async def _play_from(self, subject: Subject) -> None:
        """Play from the place the keyboard is on, else from the first marked one."""
        current = self._panel.list.currentIndex().row()
        await self._play(current if current in subject.places else subject.places[0])

    async def _move_left(self, subject: Subject) -> None:
        await self._storyboard.move(self._entry_ids(subject), subject.places[0] - 1)

    async def _move_right(self, subject: Subject) -> None:
        await self._storyboard.move(self._entry_ids(subject), subject.places[-1] + 2)

    async def _remove(self, subject: Subject) -> None:
        await self._storyboard.remove(self._entry_ids(subject))

    def _entry_ids(self, subject: Subject) -> tuple[str, ...]:
        places = self._board.places if self._board is not None else ()
        return tuple(places[row].entry.id for row in subject.places if row < len(places))

    def _refresh_soon(self) -> None:
        """Once, however many cards come or go at a time."""
        if not self._is_refreshing:
            self._is_refreshing = True
            self._slot(self._refresh)()

    async def _refresh(self) -> None:
        self._is_refreshing = False
        await self._storyboard.refresh()

    # --- the strip ------------------------------------------------------------------------------

    def _on_changed(self, board: Board) -> None:
        before, self._board = self._board, board
        self._panel.show_board(board)
        edited = next((e for e in board.strip.entries if self._edited and e.id == self._edited.id), None)
        if edited is not None and edited != self._edited:
            self._edited = edited
            self._apply_marks()
        if before is not None and before.strip.id == board.strip.id:
            known = {entry.id for entry in before.strip.entries}
            added = [row for row, entry in enumerate(board.strip.entries) if entry.id not in known]
            if added:
                self._panel.list.scrollTo(self._panel.model.index(added[-1]))

    def _on_edited(self, edit: StripEdit) -> None:
        async def undo() -> str:
            await self._storyboard.take_back(edit)
            self._deleted.drop(lambda deleted: deleted.step is step)
            return ""

        again = partial(self._storyboard.do_again, edit)
        step = self._undo_stack.push(UndoStep(self._words(edit.change), undo, again))
        if edit.change is Change.DELETE and edit.before.entries:
            self._deleted.add(_Deleted(edit.before.name, step))

    def _deleted_words(self, deleted: Sequence[_Deleted]) -> str:
        if len(deleted) == 1:
            return self.tr("“{name}” is deleted.").format(name=shown_line(deleted[0].name))
        return self.tr("%Ln storyboard(s) deleted.", "", len(deleted))

    async def _bring_back(self, deleted: Sequence[_Deleted]) -> None:
        await self._undo_stack.undo_all([each.step for each in deleted])

    def _words(self, change: Change) -> str:
        match change:
            case Change.ADD:
                return self.tr("add to storyboard")
            case Change.REMOVE:
                return self.tr("remove from storyboard")
            case Change.MOVE:
                return self.tr("move in storyboard")
            case Change.TRIM:
                return self.tr("start and end in storyboard")
            case Change.RENAME:
                return self.tr("rename storyboard")
            case Change.DELETE:
                return self.tr("delete storyboard")

    async def put(self, task_ids: Sequence[str], at: int) -> None:
        """Put the clips of those tasks before what is now at that place."""
        found = [await self._clips.for_task(task_id) for task_id in task_ids]
        await self._storyboard.add([(clips[0].id, None, None) for clips in found if clips], at)

    async def _choose(self, strip_id: str) -> None:
        """Where it cannot be read, the one that is shown keeps its name."""
        try:
            await self._storyboard.choose(strip_id)
        except StorageTrouble:
            if self._board is not None:
                self._panel.show_board(self._board)
            raise

    async def _begin(self) -> None:
        count = len(self._board.strips) + 1 if self._board is not None else 1
        name = await dialogs.ask_text(
            self._panel.window(),
            self.tr("New storyboard"),
            self.tr("Name"),
            self.tr("Storyboard {number}").format(number=count),
        )
        if name and name.strip():
            await self._storyboard.begin(name.strip())

    async def _rename(self) -> None:
        if self._board is None:
            return
        title, label = self.tr("Rename the storyboard"), self.tr("Name")
        name = await dialogs.ask_text(self._panel.window(), title, label, self._board.strip.name)
        if name and name.strip():
            await self._storyboard.rename(name.strip())

    # --- one place on the Stage -----------------------------------------------------------------

    def _show_place(self, place: PlacedClip) -> None:
        """The clip of a place on the Stage; in and out there are the place's own from then on."""
        if place.clip is None:
            return
        self._edited = place.entry
        self._stage.leave_page()
        self._reel.select_task(place.clip.task_id)
        self._apply_marks()

    def _on_card_shown(self, item: ReelItem | None, _state: object) -> None:
        if self._edited is None:
            return
        if item is None or item.clip is None or item.clip.id != self._edited.clip_id:
            self._edited = None
        else:
            self._apply_marks()

    def _apply_marks(self) -> None:
        shown, entry = self._stage.item, self._edited
        if entry is not None and shown is not None and shown.clip and shown.clip.id == entry.clip_id:
            self._stage.controls.set_marks(Marks(entry.start_us, entry.end_us))

    async def _set_range(self, item: ReelItem, marks: Marks) -> None:
        entry = self._edited
        if entry is None or item.clip is None or item.clip.id != entry.clip_id:
            return
        if Marks(entry.start_us, entry.end_us) != marks:
            await self._storyboard.set_range(entry.id, marks.start_us, marks.end_us)
            self._edited = StripEntry(entry.id, entry.clip_id, marks.start_us, marks.end_us)

    # --- the film -------------------------------------------------------------------------------

    async def _play(self, row: int) -> None:
        """Play the strip on the Stage, from that place on or the next one that has a clip."""
        board = self._board
        if board is None or not board.playable:
            return
        paths = {place.clip.path for place in board.playable if place.clip is not None}
        measured = await asyncio.gather(*(self._times_of(path) for path in paths))
        times = {path: known for path, known in zip(paths, measured, strict=True) if known is not None}
        page = StripPage(board.playable, times)
        rows = [board.places.index(place) for place in board.playable]

        def show_playing(place: int) -> None:
            self._panel.show_playing(board.playable[place].entry.id)

        page.player.place_changed.connect(show_playing)
        self._edited = None
        self._stage.show_page(page)
        start = next((place for place, its_row in enumerate(rows) if its_row >= row), 0)
        show_playing(start)
        page.play_from(start)

    async def _times_of(self, path: str) -> FrameTimes | None:
        try:
            return await self._making.frame_times(Path(path))
        except MediaRefused:
            return None

    def _on_page_left(self) -> None:
        self._panel.show_playing("")

    async def _export(self) -> None:
        board = self._board
        if board is None or not board.pieces:
            return
        folder = board.pieces[0].path.parent
        target = await dialogs.choose_save_path(
            self._panel.window(),
            self.tr("Export film"),
            folder / plain_file_name(board.strip.name, ".mp4"),
            self.tr("Videos (*.mp4)"),
            self._settings,
        )
        if target is None:
            return
        if target in {piece.path for piece in board.pieces}:
            self._banner.warn(self.tr("The film cannot replace one of its own clips. Choose another name."))
            return
        self._panel.show_exporting(True)
        try:
            obstacle = await self._making.obstacle(board.pieces)
            what = self._how(board, obstacle)
            made_of = [place.clip for place in board.playable if place.clip is not None]
            work = self._making.join(board.pieces, target, self._panel.progress.show_fraction, made_of)
            is_done = await self._work.run(what, work)
        finally:
            self._panel.show_exporting(False)
        if is_done:
            words = self.tr("The film is saved as {name}.").format(name=shown_line(target.name))
            self._banner.say(words, self.tr("Show in folder"), lambda: reveal(target))

    def _how(self, board: Board, obstacle: Obstacle | None) -> str:
        """What is about to happen, and why it is not quicker."""
        if obstacle is None:
            return self.tr("Joining %Ln clip(s) losslessly", "", len(board.pieces))
        number = board.places.index(board.playable[obstacle.piece]) + 1
        match obstacle.reason:
            case Reencoding.CUT_BETWEEN:
                words = self.tr("Re-encoding: clip {number} is cut between key frames")
            case Reencoding.DIFFERENT:
                words = self.tr("Re-encoding: clip {number} has a different size or format")
            case Reencoding.FORMAT:
                words = self.tr("Re-encoding: an MP4 cannot hold clip {number} as it is")
        return words.format(number=number)

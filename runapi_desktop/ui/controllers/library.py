"""What the user does with the cards of the Reel: noting, throwing away, importing, finding, making again.

One small method each: a signal of the Reel becomes a call of a service, and the banner says what came of it
where the cards themselves do not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from runapi_desktop.domain.clip import Clip, MarkedCard, ReelItem
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.file_kinds import VIDEO_ENDINGS, FileKind, patterns
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.bundles import LibraryServices
from runapi_desktop.services.clip_import import ImportProgress, ImportReport
from runapi_desktop.services.removals import Removal, TrashRefused
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import GENERATE_AGAIN, LOCATE, SHOW_SOURCE, STAR, TRASH
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.controllers.edit import EditController
from runapi_desktop.ui.controllers.payment import PaymentController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.texts.error_text import error_sentence, refusals_text
from runapi_desktop.ui.texts.i18n import sentences_text
from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.banner import Notice, Stay
from runapi_desktop.ui.widgets.offer import Offer
from runapi_desktop.ui.widgets.reveal import reveal
from runapi_desktop.ui.widgets.undo import UndoStep
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow

Write = Callable[[str, str], Awaitable[None]]


@dataclass(slots=True)
class _Import:
    """One that is under way: what ends it, and the notice that says how far it is."""

    cancel: Callable[[], object] = lambda: None
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class _Thrown:
    """What was thrown away at one go, and the step that brings it back."""

    removal: Removal
    step: UndoStep


class LibraryController(QObject):
    """Connects the Reel with the services that look after finished clips."""

    def __init__(
        self,
        window: MainWindow,
        reel: ReelView,
        stage: Stage,
        library: LibraryServices,
        runner: TaskRunner,
        *,
        settings: Settings,
        scope: TaskScope,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reel = reel
        self._stage = stage
        self._clips = library.clips
        self._removals = library.removals
        self._importer = library.importer
        self._clip_locations = library.clip_locations
        self._payment = PaymentController(window, runner)
        self._settings = settings
        self._scope = scope
        self._attempts = Attempts(window.banner, scope)
        self._thrown: Offer[_Thrown] = Offer(
            window.banner, self._thrown_words, self.tr("Undo"), self._attempts.slot(self._bring_back)
        )
        self._connect()
        EditController(window, reel, self._attempts)

    def _connect(self) -> None:
        reel, slot = self._reel, self._attempts.slot
        reel.renamed.connect(slot(self._rename))
        reel.notes_changed.connect(slot(self._set_notes))
        reel.tags_changed.connect(slot(self._change_tags))
        reel.seen.connect(slot(self._clip_locations.check))
        self._window.commands.add(
            {
                STAR: slot(self._toggle_stars),
                TRASH: slot(self._remove),
                LOCATE: slot(self._locate),
                GENERATE_AGAIN: slot(self._generate_again),
                SHOW_SOURCE: self._show_source,
            }
        )
        reel.current_changed.connect(self._look_at_current)
        # Files are moved outside while another window is in front: look again when this one is back.
        self._window.activated.connect(reel.sight.look)
        self._removals.leaving.subscribe(self._stage.release_file)
        self._removals.ended.subscribe(self._offer_no_more)
        self._removals.refused.subscribe(self._on_trash_refused)
        self._clip_locations.gone_changed.subscribe(self._on_gone_changed)
        slot(self._suggest_tags)()

    # --- noting --------------------------------------------------------------------------------

    async def _toggle_stars(self, subject: Subject) -> None:
        """Star them all; where all are starred, none any more."""
        on = not all(clip.is_starred for clip in subject.clips)
        changed = [clip for clip in subject.clips if clip.is_starred is not on]

        async def to(is_starred: bool) -> str:
            await self._clips.set_starred(_clip_ids(changed), is_starred)
            return self._show(changed)

        await to(on)
        words = self.tr("star") if on else self.tr("removing the star")
        self._window.undo_stack.push(UndoStep(words, partial(to, not on), partial(to, on)))

    async def _rename(self, item: ReelItem, title: str) -> None:
        if item.clip is not None and title.strip():
            await self._note(self._clips.rename, item.clip, self.tr("rename"), item.clip.title, title.strip())

    async def _set_notes(self, item: ReelItem, notes: str) -> None:
        if item.clip is not None:
            await self._note(self._clips.set_notes, item.clip, self.tr("notes"), item.clip.notes, notes)

    async def _note(self, write: Write, clip: Clip, what: str, before: str, after: str) -> None:
        async def to(text: str) -> str:
            await write(clip.id, text)
            self._reel.refresh((clip.task_id,))
            return ""

        try:
            await to(after)
        except StorageTrouble:
            self._reel.notes.say_again(clip.id)
            raise
        self._window.undo_stack.push(UndoStep(what, partial(to, before), partial(to, after)))

    async def _change_tags(
        self, cards: Sequence[MarkedCard], added: Sequence[str], removed: Sequence[str]
    ) -> None:
        """Undoing gives each clip the tags that it had, others that came since stay."""
        gained = {tag: _clip_ids(card for card in cards if tag not in card.tags) for tag in added}
        lost = {tag: _clip_ids(card for card in cards if tag in card.tags) for tag in removed}

        async def to(gained: Mapping[str, Sequence[str]], lost: Mapping[str, Sequence[str]]) -> str:
            for tag, clip_ids in gained.items():
                await self._clips.change_tags(clip_ids, added=(tag,))
            for tag, clip_ids in lost.items():
                await self._clips.change_tags(clip_ids, removed=(tag,))
            await self._suggest_tags()
            return self._show(cards)

        await to(gained, lost)
        undo, redo = partial(to, lost, gained), partial(to, gained, lost)
        self._window.undo_stack.push(UndoStep(self.tr("tags"), undo, redo))

    def _show(self, cards: Sequence[MarkedCard]) -> str:
        self._reel.refresh(card.id for card in cards)
        return ""

    async def _suggest_tags(self) -> None:
        self._reel.notes.suggest_tags(await self._clips.known_tags())

    # --- throwing away -------------------------------------------------------------------------

    async def _remove(self, subject: Subject) -> None:
        await self.throw_away([card.id for card in subject.cards if card.is_finished])

    async def throw_away(self, task_ids: Sequence[str]) -> int:
        """Move the clips of those finished tasks to the trash, and offer to undo it; returns how many cards
        that are. Raises `StorageTrouble`."""
        removal = await self._removals.remove(task_ids)
        if not removal.task_ids:
            return 0  # The key was pressed twice: they are gone already.
        step = self._window.undo_stack.push(self._removal_step(removal))
        self._thrown.add(_Thrown(removal, step))
        return len(removal.task_ids)

    def _thrown_words(self, thrown: Sequence[_Thrown]) -> str:
        count = sum(len(each.removal.task_ids) for each in thrown)
        return self.tr("Moved to trash") if count == 1 else self.tr("%Ln card(s) moved to trash", "", count)

    async def _bring_back(self, thrown: Sequence[_Thrown]) -> None:
        await self._window.undo_stack.undo_all([each.step for each in thrown])

    def _offer_no_more(self, removal: Removal) -> None:
        self._thrown.drop(lambda thrown: thrown.removal is removal)

    def _removal_step(self, removal: Removal) -> UndoStep:
        async def undo() -> str:
            self._offer_no_more(removal)
            if not await self._removals.undo(removal):
                return self.tr("Too late to undo: the files are in the system's trash. Restore them there.")
            if removal.task_ids:
                self._reel.select_task(removal.task_ids[0])
            return ""

        async def redo() -> None:
            nonlocal removal
            removal = await self._removals.remove(removal.task_ids)

        return UndoStep(self.tr("move to trash"), undo, redo)

    def _on_trash_refused(self, refused: TrashRefused) -> None:
        self._window.banner.warn(
            self.tr("{name} could not be moved to the trash ({reason}). The clip is back.").format(
                name=shown_line(Path(refused.path).name), reason=refused.reason
            )
        )

    # --- importing and finding -----------------------------------------------------------------

    async def import_clips(self, paths: Sequence[Path]) -> tuple[str, ...]:
        """Make cards of those files and folders, and say what came of it; the tasks of all that have one."""
        under_way = _Import()
        show = partial(self._on_import_progress, under_way)
        importing = self._scope.spawn(self._importer.take(paths, show), "import")
        under_way.cancel = importing.cancel
        try:
            report = await importing
        except asyncio.CancelledError:
            leaving = asyncio.current_task()
            if leaving is None or leaving.cancelling():
                raise
            return ()
        finally:
            self._window.banner.withdraw(under_way.notice)
        shown = report.added or report.known
        if shown:
            self._reel.select_task(shown[-1])
        say = self._window.banner.warn if report.refused else self._window.banner.say
        say(self._import_text(report))
        return (*report.added, *report.known)

    def _on_import_progress(self, under_way: _Import, progress: ImportProgress) -> None:
        """A notice for what takes its time: a large video, or many."""
        if progress.number < 3 and progress.done == 0:
            return
        text = self.tr("Importing {name} ({number} of {count}) · {percent}%").format(
            name=shown_line(progress.name),
            number=progress.number,
            count=progress.count,
            percent=int(progress.done * 10) * 10,
        )
        if under_way.notice is None or under_way.notice.text != text:
            self._window.banner.withdraw(under_way.notice)
            under_way.notice = self._window.banner.say(
                text, self.tr("Cancel"), under_way.cancel, stay=Stay.ASKING
            )

    def _import_text(self, report: ImportReport) -> str:
        sentences = refusals_text([error_sentence(refusal) for refusal in report.refused])
        if report.added:
            sentences.insert(0, self.tr("%Ln clip(s) imported.", "", len(report.added)))
        if report.known:
            sentences.append(self.tr("%Ln clip(s) already in the Reel.", "", len(report.known)))
        return sentences_text(*sentences) or self.tr("There are no videos in that folder.")

    async def _locate(self, subject: Subject) -> None:
        clip = subject.clip
        if clip is None:
            return
        name = Path(clip.path).name
        found = await dialogs.choose_files(
            self._window,
            self.tr("Where is {name}?").format(name=shown_line(name)),
            self.tr("Videos ({patterns})").format(patterns=patterns(VIDEO_ENDINGS)),
            FileKind.VIDEOS,
            self._settings,
        )
        if found and not await self._clip_locations.locate(clip, found[0]):
            self._window.banner.warn(
                self.tr("{name} is a different video. The clip is still missing.").format(
                    name=shown_line(found[0].name)
                )
            )

    def _look_at_current(self, item: ReelItem | None, _state: object) -> None:
        if item is not None and item.clip is not None:
            self._attempts.slot(self._clip_locations.check)([item.clip])

    def _on_gone_changed(self, clip: Clip) -> None:
        self._reel.set_gone(clip.task_id, self._clip_locations.is_gone(clip.id))

    # --- making again --------------------------------------------------------------------------

    async def _generate_again(self, subject: Subject) -> None:
        """A new paid task with the same settings."""
        if subject.item is None:
            return
        task, shown_micros = subject.item.task, None if subject.anew is None else subject.anew.micros
        request, parent_clip_id = task.request, task.parent_clip_id
        for task in await self._payment.generate([request], shown_micros, parent_clip_id):
            self._reel.select_task(task.id)

    def _show_source(self, subject: Subject) -> None:
        path = subject.source_path
        if path and not reveal(Path(path)):
            self._window.banner.warn(
                self.tr("The file manager could not be opened. The file is at {path}").format(
                    path=shown_line(path)
                )
            )


def _clip_ids(cards: Iterable[MarkedCard]) -> list[str]:
    return [card.clip_id for card in cards if card.clip_id is not None]

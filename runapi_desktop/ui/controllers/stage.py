"""What the Stage makes of a clip: a frame as a picture, a trimmed copy, a copy of the file.

Asks where to, shows how far it is, and lets it be stopped. How it is made is for `ClipMaking` to know.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.marks import Marks
from runapi_desktop.domain.piece import Piece
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import COPY_FRAME, SAVE_COPY, SAVE_FRAME, SAVE_TRIMMED
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.stage.shown_work import ShownWork
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.texts.time_text import time_text
from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.glimpses import own_picture
from runapi_desktop.ui.widgets.reveal import reveal
from runapi_desktop.ui.window.attempts import Attempts


class StageController(QObject):
    """Does what the commands of the Stage ask for."""

    def __init__(
        self,
        stage: Stage,
        making: ClipMaking,
        *,
        banner: Banner,
        attempts: Attempts,
        settings: Settings,
        scope: TaskScope,
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._making = making
        self._banner = banner
        self._settings = settings
        self._work = ShownWork(stage.progress, scope)
        stage.commands.add(
            {
                SAVE_FRAME: attempts.slot(self._save_frame),
                COPY_FRAME: attempts.slot(self._copy_frame),
                SAVE_TRIMMED: attempts.slot(self._save_trimmed),
                SAVE_COPY: attempts.slot(self._save_copy),
            }
        )
        stage.marks_changed.connect(attempts.slot(self._explain_trim))

    async def _save_frame(self, subject: Subject) -> None:
        clip, position_s = subject.clip, subject.position_s
        if clip is None or position_s is None:
            return
        self._stage.controls.pause()
        name = self.tr("{clip} at {time}").format(clip=Path(clip.path).stem, time=_time_in_name(position_s))
        target = await self._ask_where(
            clip, self.tr("Save this frame"), f"{name}.png", self.tr("Pictures (*.png)")
        )
        if target is not None:
            await self._making.save_frame(Path(clip.path), position_s, target)
            self._say_saved(target)

    async def _copy_frame(self, subject: Subject) -> None:
        clip, position_s = subject.clip, subject.position_s
        if clip is None or position_s is None:
            return
        data = await self._making.frame_png(Path(clip.path), position_s)
        mime = QMimeData()
        mime.setImageData(own_picture(data, "png"))
        # As a file too: some programs paste only what has its format with it.
        mime.setData("image/png", data)
        QGuiApplication.clipboard().setMimeData(mime)
        self._banner.say(self.tr("The frame is on the clipboard."))

    async def _save_trimmed(self, subject: Subject) -> None:
        clip, marks = subject.clip, subject.marks
        if clip is None:
            return
        name = self.tr("{clip} trimmed").format(clip=Path(clip.path).stem)
        target = await self._ask_where(
            clip, self.tr("Save trimmed copy"), f"{name}.mp4", self.tr("Videos (*.mp4)")
        )
        if target is not None:
            pieces = (Piece(Path(clip.path), marks.start_us or 0, marks.end_us),)
            making = self._making.join(pieces, target, self._stage.progress.show_fraction, (clip,))
            if await self._work.run(self.tr("Saving trimmed copy"), making):
                self._say_saved(target)

    async def _save_copy(self, subject: Subject) -> None:
        clip = subject.clip
        if clip is None:
            return
        target = await self._ask_where(
            clip, self.tr("Save a copy"), Path(clip.path).name, self.tr("Videos (*.mp4)")
        )
        if target is not None:
            making = self._making.save_copy(clip, target, self._stage.progress.show_fraction)
            if await self._work.run(self.tr("Saving a copy"), making):
                self._say_saved(target)

    async def _explain_trim(self, item: ReelItem, marks: Marks) -> None:
        """Say beforehand whether the part can be cut out as it is."""
        if item.clip is None or not marks:
            return
        piece = Piece(Path(item.clip.path), marks.start_us or 0, marks.end_us)
        obstacle = await self._making.obstacle((piece,))
        if self._stage.item is item and self._stage.controls.marks == marks:
            self._stage.show_trim_note(
                self.tr("cut losslessly") if obstacle is None else self.tr("re-encoded, frame-accurate")
            )

    async def _ask_where(self, clip: Clip, title: str, name: str, name_filter: str) -> Path | None:
        """A place for a new file; never the clip's own, which is said."""
        suggested = Path(clip.path).with_name(name)
        window = self._stage.window()
        target = await dialogs.choose_save_path(window, title, suggested, name_filter, self._settings)
        if target == Path(clip.path):
            self._banner.warn(self.tr("A copy cannot replace its own clip. Choose another name."))
            return None
        return target

    def _say_saved(self, target: Path) -> None:
        words = self.tr("Saved as {name}.").format(name=shown_line(target.name))
        self._banner.say(words, self.tr("Show in folder"), lambda: reveal(target))


def _time_in_name(position_s: float) -> str:
    """``0:02.46`` without the colon, which file names do not take on every system."""
    return time_text(round(position_s * 1000)).replace(":", ".")

"""What the user can do, one small method each: a signal of the window becomes a call of a service.

Draws nothing and decides nothing about money; where something cannot be done it says so in the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from shiboken6 import isValid

from runapi_desktop.domain.catalog import first_uses, further_uses, service_taking
from runapi_desktop.domain.catalog.chains import ClipTaker
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, ServiceSpec
from runapi_desktop.domain.file_kinds import PICTURE_ENDINGS, VIDEO_ENDINGS, FileKind, patterns
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.library import ClipNotes
from runapi_desktop.services.media_intake import MediaIntake
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import (
    APPROVE,
    CONTINUE,
    EDIT_AS_NEW,
    PLAY,
    REVEAL,
    TRY_AGAIN,
    place_for,
    use_of_clip,
)
from runapi_desktop.ui.commands.command import Command, Where
from runapi_desktop.ui.commands.menus import add_commands
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.commands.window_commands import GENERATE, GO_TO_COMPOSE, GO_TO_REEL, GO_TO_STAGE
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_changes import WellContents
from runapi_desktop.ui.controllers.payment import PaymentController
from runapi_desktop.ui.reel.card_menu import CARD_PREFIX
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.banner import Notice
from runapi_desktop.ui.widgets.dropped import DroppedItem, MediaOrigin
from runapi_desktop.ui.widgets.one_press import OnePress
from runapi_desktop.ui.widgets.reveal import reveal
from runapi_desktop.ui.widgets.undo import UndoStep
from runapi_desktop.ui.window.areas import Area, Areas
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


class ComposeController(QObject):
    """Connects compose, reel and stage with the services. ``media_pasted``: into the words of a form, which
    takes none of it there."""

    media_pasted = Signal(object)  # tuple[DroppedItem, ...]

    def __init__(
        self,
        *,
        window: MainWindow,
        tabs: Mapping[str, GenerateTab],
        open_tab: Callable[[str], GenerateTab],
        reel: ReelView,
        stage: Stage,
        runner: TaskRunner,
        clips: ClipNotes,
        intake: MediaIntake,
        settings: Settings,
        scope: TaskScope,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._open_tab = open_tab
        self._reel = reel
        self._stage = stage
        self._runner = runner
        self._payment = PaymentController(window, runner)
        self._clips = clips
        self._intake = intake
        self._settings = settings
        self._doing = Attempts(window.banner, scope).slot
        self._offer: Notice | None = None
        self._connect()
        areas = (
            Area(GO_TO_COMPOSE, window.tabs),
            Area(GO_TO_STAGE, stage, stage.transport.play_button),
            Area(GO_TO_REEL, reel, reel.list),
        )
        Areas(window.view_menu, window.commands, areas)

    def _connect(self) -> None:
        for service, tab in self._tabs.items():
            self.add_tab(service, tab)
        self._window.open_action.triggered.connect(self._doing(self._open_media))
        self._window.clip_menu.aboutToShow.connect(self._fill_clip_menu)
        reel, stage = self._reel, self._stage
        reel.current_changed.connect(stage.show_item)
        reel.empty.sample_chosen.connect(self._doing(self._take_sample))
        reel.list.chosen_again.connect(stage.leave_page)
        self._window.commands.add(
            {
                PLAY: lambda _: stage.play(),
                CONTINUE: self._doing(self._continue_from),
                REVEAL: self._reveal,
                EDIT_AS_NEW: self._edit_as_new,
                TRY_AGAIN: self._doing(self._try_again),
                APPROVE: self._approve,
            }
        )
        self._window.commands.add({GENERATE: lambda _: self._press_generate()})
        for sequence in GENERATE.sequences:
            shortcut = QShortcut(sequence, self._window.tabs)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            OnePress(shortcut, self._window.tabs).pressed.connect(self._press_generate)
        self._window.commands.add(self._uses(first_uses()))
        self._window.commands.add_later(lambda: self._uses(further_uses()))

    def add_tab(self, service: str, tab: GenerateTab) -> None:
        """Hear what the user does in the form ``tab``."""
        tab.generate_requested.connect(self._doing(self._generate, service))
        tab.media_pasted.connect(self.media_pasted)
        tab.media.changed.connect(partial(self._remember_media, tab))

    # --- making --------------------------------------------------------------------------------

    def _press_generate(self) -> None:
        """What the button of the form in sight does."""
        tab = self._window.tabs.currentWidget()
        if isinstance(tab, GenerateTab):
            tab.generate()

    async def _generate(
        self, service: str, requests: Sequence[GenerationRequest], shown_micros: int | None
    ) -> None:
        tab = self._tabs[service]
        try:
            parent_clip_id = await self._parent_clip_id(tab)
            tasks = await self._payment.generate(requests, shown_micros, parent_clip_id)
        finally:
            tab.order_settled()
        if tasks:
            self._reel.select_task(tasks[-1].id)

    async def _parent_clip_id(self, tab: GenerateTab) -> str | None:
        """The clip of the Reel that the form's picture or video is from, also when it came by a drop, or that
        it goes on from."""
        if tab.parent_clip_id is not None:
            return tab.parent_clip_id
        if tab.goes_on_from:
            return await self._clips.first_of_remote_task(tab.goes_on_from)
        if tab.taken_from is None:
            return None
        parent = await self._clips.same_file(str(tab.taken_from), "")
        return parent.id if parent is not None else None

    async def _try_again(self, subject: Subject) -> None:
        if subject.item is None:
            return
        shown_micros = None if subject.again is None else subject.again.micros
        task = await self._payment.try_again(subject.item.task.id, shown_micros)
        if task is not None:
            self._reel.select_task(task.id)

    def _approve(self, subject: Subject) -> None:
        """The user wants it at the price that it was shown to have now."""
        micros = subject.asked.micros if subject.asked is not None else None
        if subject.item is not None and micros is not None:
            self._runner.agree(subject.item.task.id, micros)

    def _edit_as_new(self, subject: Subject) -> None:
        if subject.item is None:
            return
        request = subject.item.task.request
        tab = self._show(request.service)
        model, earlier = tab.model, tab.draft()
        tab.load_request(request)
        new_model, new = tab.model, tab.draft()
        if new == earlier and new_model is model:
            return

        async def undo() -> str:
            self._open_tab(request.service).choose_model(model, earlier.in_place_of(new))
            return ""

        async def redo() -> None:
            self._open_tab(request.service).choose_model(new_model, new.in_place_of(earlier))

        self._window.undo_stack.push(UndoStep(self.tr("fill the form"), undo, redo))

    async def _continue_from(self, subject: Subject) -> None:
        """The clip's last frame, or the one on the Stage, becomes the first frame of the next clip."""
        clip = subject.clip
        if clip is None:
            return
        if subject.position_s is not None:
            self._stage.controls.pause()
        tab = self._show_taker_of(FieldKind.PICTURE)
        frame = await self._intake.frame_of(Path(clip.path), subject.position_s)
        picture = frame.picture
        await tab.take_picture(Path(picture.path), name=picture.file_name, parent_clip_id=clip.id)

    def _uses(self, takers: Iterable[ClipTaker]) -> dict[Command, Callable[[Subject], object]]:
        return {use_of_clip(taker): self._doing(self._use_clip, taker) for taker in takers}

    async def _use_clip(self, taker: ClipTaker, subject: Subject) -> None:
        """The clip becomes the source of a new one; everything else in that form stays."""
        clip, place = subject.clip, place_for(taker, subject)
        if clip is not None and place is not None:
            await self._show(taker.service.id).take_clip(place, clip)

    def _remember_media(
        self, tab: GenerateTab, before: Sequence[WellContents], after: Sequence[WellContents]
    ) -> None:
        """Undo puts back what stood in wells of the form before something was given, taken out, or moved."""

        async def undo() -> str:
            self._window.banner.withdraw(self._offer)
            if not isValid(tab) or not tab.media.put_back(before):
                return self.tr("That field is no longer there.")
            self._open_tab(tab.service.id)
            return ""

        async def redo() -> None:
            if isValid(tab):
                tab.media.put_back(after)

        stack = self._window.undo_stack
        step = stack.push(UndoStep(self._change_words(before, after), undo, redo))
        self._window.banner.withdraw(self._offer)
        is_hidden = any(contents.batch for contents in (*before, *after))  # More than the wells show.
        if is_hidden and (gone := self._gone_text(before, after)):
            self._offer = self._window.banner.say(gone, self.tr("Undo"), self._doing(stack.undo, step))

    def _change_words(self, before: Sequence[WellContents], after: Sequence[WellContents]) -> str:
        """What was done to the wells."""
        if len(before) > 1:
            return self.tr("swap frames")
        if before[0].value is None:
            return self.tr("add to form")
        return self.tr("clear field") if after[0].value is None else self.tr("replace in form")

    def _gone_text(self, before: Sequence[WellContents], after: Sequence[WellContents]) -> str:
        """How many pictures the form holds no more; ``""`` for none."""
        had = [media for contents in before for media in contents.media]
        has = [media for contents in after for media in contents.media]
        gone = sum(media not in has for media in had)
        if not gone:
            return ""
        if all(media in had for media in has):
            return self.tr("%Ln picture(s) taken out of the form.", "", gone)
        return self.tr("%Ln picture(s) replaced in the form.", "", gone)

    # --- taking in -----------------------------------------------------------------------------

    async def _open_media(self) -> None:
        words = self.tr("Pictures and videos ({patterns})")
        kinds = words.format(patterns=patterns(PICTURE_ENDINGS, VIDEO_ENDINGS))
        everything = self.tr("All files (*)")
        paths = await dialogs.choose_files(
            self._window,
            self.tr("Open picture or video"),
            f"{kinds};;{everything}",
            FileKind.PICTURES,
            self._settings,
            many=True,
        )
        self.take_items(tuple(DroppedItem.of(path) for path in paths))

    async def _take_sample(self, path: Path, name: str) -> None:
        await self._show_taker_of(FieldKind.PICTURE).take_picture(path, name=name)

    def take_items(self, items: Sequence[DroppedItem]) -> None:
        """A video becomes a source, a picture a first frame, in a service that takes such; several pictures
        make a batch."""
        videos = [item.origin for item in items if item.is_video]
        pictures = [item.origin for item in items if not item.is_video]
        if videos:
            taker = self._show_taker_of(FieldKind.VIDEO)
            self._doing(taker.take_video)(videos[0])
            if len(videos) > 1:
                self._say_only_one(taker, videos[0])
        if pictures:
            self._doing(self._take_pictures)(pictures)

    def go_on_writing(self) -> None:
        """Something came into the form in sight: words for it can be typed at once."""
        tab = self._window.tabs.currentWidget()
        if isinstance(tab, GenerateTab):
            tab.take_keyboard()

    def _say_only_one(self, tab: GenerateTab, video: MediaOrigin) -> None:
        words = self.tr("{service} takes one video at a time. This is {name}.")
        name = DroppedItem.of(video).name
        self._window.banner.say(words.format(service=tab.service.title, name=name))

    async def _take_pictures(self, pictures: Sequence[MediaOrigin]) -> None:
        tab = self._show_taker_of(FieldKind.PICTURE)
        if len(pictures) > 1:
            await tab.take_pictures(pictures)
        else:
            await tab.take_picture(pictures[0])

    def field_for(self, kind: FieldKind) -> FieldSpec | None:
        """The field where ``take_items`` puts media of that kind now, also a list of them."""
        service = self._taker_of(kind)
        tab = self._tabs.get(service.id)
        return service.media_field(kind) if tab is None else tab.media_field(kind)

    def _taker_of(self, kind: FieldKind) -> ServiceSpec:
        """That of the form in sight where it takes media of that kind, else the first that does."""
        current = next((s for s, tab in self._tabs.items() if tab is self._window.tabs.currentWidget()), "")
        service = service_taking(kind, current)
        assert service is not None, f"no service takes a {kind}"
        return service

    def _show_taker_of(self, kind: FieldKind) -> GenerateTab:
        return self._show(self._taker_of(kind).id)

    def _show(self, service: str) -> GenerateTab:
        """Bring that form forward, for words to be typed at once."""
        tab = self._open_tab(service)
        tab.take_keyboard()
        return tab

    def _fill_clip_menu(self) -> None:
        menu = self._window.clip_menu
        menu.clear()
        self._reel.fill_menu(menu)
        if menu.isEmpty():
            menu.addAction(self.tr("Choose a clip first")).setEnabled(False)
        # The menu bar is where people look for them: they are there and grey until they suit a clip.
        shown = {action.objectName() for action in menu.actions()}
        missing = [
            command
            for command in self._window.commands.at(Where.CLIP_MENU)
            if command.object_name(CARD_PREFIX) not in shown
        ]
        add_commands(menu, missing, self._run_on_nothing, CARD_PREFIX, Subject())

    def _run_on_nothing(self, command: Command) -> None:
        self._window.commands.run(command, Subject())

    # --- files ---------------------------------------------------------------------------------

    def _reveal(self, subject: Subject) -> None:
        clip = subject.clip
        if clip is not None and not reveal(Path(clip.path)):
            self._window.banner.warn(
                self.tr("The file manager could not be opened. The clip is at {path}").format(
                    path=shown_line(clip.path)
                )
            )

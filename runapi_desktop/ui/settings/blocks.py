"""What stands on the pages of the settings window beside settings: facts, and buttons to do something."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.errors import RunApiError, StorageTrouble
from runapi_desktop.services.events import AccountState, Events
from runapi_desktop.services.network_check import NetworkCheck, Route
from runapi_desktop.services.storage_use import StorageKind, StorageUse
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.texts.error_text import error_sentence, seconds_text, size_text
from runapi_desktop.ui.texts.key_source_text import key_place_text
from runapi_desktop.ui.widgets.buttons import rest, text_button
from runapi_desktop.ui.widgets.flow_layout import FlowLayout
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.slots import async_slot, in_thread
from runapi_desktop.ui.widgets.spoken import AnswerLine


class Block(QWidget):
    """A heading, and what is below it."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        if heading:
            label = PlainLabel(heading, role="heading")
            self.column.addWidget(label)

    def add_text(self, name: str, text: str = "", role: str = "why") -> PlainLabel:
        """Put words below the rest."""
        label = PlainLabel(text, name=name, role=role, wraps=True)
        self.column.addWidget(label)
        return label

    def add_fact(self, name: str, text: str) -> PlainLabel:
        """Put words below the rest that can be selected, such as the name of a folder: one that cannot be
        broken does not make the page wider than its window."""
        label = self.add_text(name, text, role="")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setMinimumWidth(1)
        label.setToolTip(literal_tip(text))
        return label

    def add_answer(self, name: str) -> AnswerLine:
        """Put a line below the rest that says what came of a press."""
        line = AnswerLine(name)
        self.column.addWidget(line)
        return line

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put buttons side by side below the rest, or one below the other where they do not fit."""
        row = FlowLayout(spacing_px=8)
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)


def block_button(name: str, text: str, do: Callable[[], object]) -> QPushButton:
    """A button of a block."""
    button = text_button(name, text)
    button.clicked.connect(lambda: do())
    return button


class NetworkBlock(Block):
    """The address of RunAPI, the way to it, and a test of both."""

    def __init__(self, check: NetworkCheck, scope: TaskScope) -> None:
        super().__init__(self.tr("Connection to RunAPI"))
        self._check = check
        self.add_fact("networkAddress", self.tr("Address: {url}").format(url=check.base_url))
        self._route = self.add_text("networkProxy", role="")
        self.add_text(
            "networkHelp",
            self.tr("The proxy comes from your system’s settings. After a change there, restart the app."),
        )
        self._test = block_button("networkTest", self.tr("Test connection"), async_slot(scope, self._ask))
        self.add_buttons(self._test)
        self._result = self.add_answer("networkResult")
        async_slot(scope, self._show_route)()

    async def _show_route(self) -> None:
        route = await in_thread(self._check.route)
        if isValid(self):
            self._route.setText(self._route_text(route))

    def _route_text(self, route: Route) -> str:
        if route.is_refused:
            return self.tr("Proxy: the one in your system's settings cannot be used")
        return self.tr("Proxy: {address}").format(address=route.proxy or self.tr("none"))

    async def _ask(self) -> None:
        wake = rest(self._test)
        self._result.say(self.tr("Asking RunAPI…"), "why")
        try:
            answer_s = await self._check.answer_s()
        except RunApiError as error:
            words, role = error_sentence(error), "error"
        else:
            words = self.tr("RunAPI answered in {time}.").format(time=seconds_text(answer_s))
            role = "ok"
        if isValid(self):
            self._result.say(words, role)
        wake()


class PlacesBlock(Block):
    """Where everything of the user's lies, and what becomes of it when the app is removed."""

    def __init__(
        self,
        clips_dir: Path,
        data_dir: Path,
        logs_dir: Path,
        kept_account: Callable[[], AccountState],
        events: Events,
    ) -> None:
        """``kept_account``: that at RunAPI, also while the one in use is practice's, which needs no key."""
        super().__init__(self.tr("Where it all is"))
        lines = (
            self.tr("Clips: {path}").format(path=clips_dir),
            self.tr("Library, settings and drafts: {path}").format(path=data_dir),
            self.tr("Log: {path}").format(path=logs_dir),
        )
        for line in lines:
            self.add_fact("place", line)
        key = self.add_text("keyPlace", key_place_text(kept_account()), role="")
        self.add_text(
            "placesHelp",
            self.tr(
                "If you remove the app, all of this stays. First remove your key in “Account and key”,"
                " then delete the folders you don’t want to keep."
            ),
        )
        unsubscribe = events.account_changed.subscribe(
            lambda _in_use: key.setText(key_place_text(kept_account()))
        )
        self.destroyed.connect(lambda: unsubscribe())


def _enable(button: QPushButton, why_not: str, tip: str) -> None:
    button.setEnabled(not why_not)
    button.setAccessibleDescription(why_not)
    button.setToolTip(literal_tip(why_not or tip))


class StorageBlock(Block):
    """What takes how much. ``clear_practice`` moves these tasks to the trash, which can be undone, and tells
    how many; it raises `StorageTrouble`."""

    def __init__(
        self,
        use: StorageUse,
        scope: TaskScope,
        clear_practice: Callable[[list[str]], Awaitable[int]],
        events: Events,
    ) -> None:
        super().__init__(self.tr("On this computer"))
        self._use = use
        self._clear_practice = clear_practice
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        self._sizes: dict[StorageKind, PlainLabel] = {}
        for number, (kind, words) in enumerate(self._titles().items()):
            size = self._sizes[kind] = PlainLabel("…", name=f"storage{kind.value.capitalize()}")
            size.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(PlainLabel(words), number, 0)
            grid.addWidget(size, number, 1)
        self.column.addLayout(grid)
        self._previews = block_button(
            "clearPreviews",
            self.tr("Clear moving previews"),
            async_slot(scope, self._clear),
        )
        self._practice = block_button(
            "clearPractice",
            self.tr("Move practice clips to trash"),
            async_slot(scope, self._throw_practice_away),
        )
        self.add_buttons(self._previews, self._practice)
        self._result = self.add_answer("storageResult")
        async_slot(scope, self._measure)()
        self._cards_changed = QTimer(self)  # many at once, and one look
        self._cards_changed.setSingleShot(True)
        self._cards_changed.timeout.connect(async_slot(scope, self._look_for_practice))
        unsubscribe = [
            topic.subscribe(lambda _: self._cards_changed.start())
            for topic in (events.tasks_added, events.task_changed, events.task_removed)
        ]
        self.destroyed.connect(lambda: [leave() for leave in unsubscribe])

    def _titles(self) -> Mapping[StorageKind, str]:
        return {
            StorageKind.CLIPS: self.tr("Clips folder"),
            StorageKind.INPUTS: self.tr("Pictures and videos you used"),
            StorageKind.POSTERS: self.tr("Pictures on cards"),
            StorageKind.PREVIEWS: self.tr("Moving previews"),
            StorageKind.LIBRARY: self.tr("Library"),
            StorageKind.LOGS: self.tr("Log"),
        }

    async def _measure(self) -> None:
        sizes = await self._use.measure()
        if isValid(self):
            for kind, size_bytes in sizes.items():
                self._sizes[kind].setText(size_text(size_bytes))
            again = self.tr("They are drawn again when you point at a card.")
            _enable(self._previews, "" if sizes[StorageKind.PREVIEWS] else self._none, again)
            await self._look_for_practice()

    async def _look_for_practice(self) -> None:
        practice = await self._practice_tasks()
        if isValid(self):
            _enable(
                self._practice, "" if practice else self._none, self.tr("You can undo this for a moment.")
            )
            if practice:
                self._result.say("", "why")  # They are no longer in the trash, or others have come.

    @property
    def _none(self) -> str:
        return self.tr("There are none now.")

    async def _clear(self) -> None:
        await self._use.clear_previews()
        await self._measure()

    async def _throw_practice_away(self) -> None:
        practice = await self._practice_tasks()
        if not practice:
            await self._look_for_practice()
            return
        try:
            moved = await self._clear_practice(practice)
            words, role = self.tr("%Ln practice clip(s) moved to trash.", "", moved), "ok"
        except StorageTrouble as trouble:
            words, role = error_sentence(trouble), "error"
        await self._look_for_practice()
        if isValid(self):
            self._result.say(words, role)

    async def _practice_tasks(self) -> list[str]:
        try:
            return await self._use.practice_tasks()
        except StorageTrouble:
            return []

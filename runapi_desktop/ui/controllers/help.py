"""What helps to find things: the command palette and the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from runapi_desktop.domain import catalog
from runapi_desktop.domain.catalog.spec import ModelSpec
from runapi_desktop.ui.cards.card_state import title_of
from runapi_desktop.ui.commands.command import About
from runapi_desktop.ui.commands.palette import CommandPalette, Entry, command_entries
from runapi_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.texts.model_text import model_text
from runapi_desktop.ui.window.main_window import MainWindow

_MOST_CLIPS = 30


class HelpController(QObject):
    """Opens both, and tells the commands what they are about when they are chosen there."""

    def __init__(
        self, window: MainWindow, choose: Callable[[ModelSpec], object], reel: ReelView, stage: Stage
    ) -> None:
        super().__init__(window)
        self._window = window
        self._choose = choose
        self._reel = reel
        window.commands.add_subjects(
            {
                About.CARD: lambda: reel.current_subject,
                About.CARDS: lambda: reel.marked_subject,
                About.STAGE: lambda: stage.subject,
            }
        )
        window.palette_action.triggered.connect(self._open_palette)
        window.shortcuts_action.triggered.connect(self._open_sheet)

    def _open_palette(self) -> None:
        entries = [*command_entries(self._window.commands), *self._models(), *self._clips()]
        CommandPalette(entries, self._window).open()

    def _open_sheet(self) -> None:
        ShortcutsSheet(self._window.commands, self._window).open()

    def _models(self) -> list[Entry]:
        """Those of the forms that are there."""
        entries: list[Entry] = []
        for spec in catalog.all_models():
            service = catalog.service(spec.service)
            aside = f"{translated(service.action(spec.action).label)} · {service.title}"
            entries.append(Entry(model_text(spec), aside, partial(self._choose, spec)))
        return entries

    def _clips(self) -> list[Entry]:
        """The newest cards that have been read."""
        model, aside = self._reel.model, self.tr("Clip")
        rows = range(min(model.rowCount(), _MOST_CLIPS))
        items = [item for row in rows if (item := model.item_if_read(row)) is not None]
        return [Entry(title_of(item), aside, partial(self._reel.select_task, item.task.id)) for item in items]

"""Says that something in the library is damaged, and has it repaired when the user wants that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject

from runapi_desktop.services.repair import LibraryRepair
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import REPAIR
from runapi_desktop.ui.widgets.banner import Notice
from runapi_desktop.ui.widgets.reveal import reveal
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


class RepairController(QObject):
    """Connects the notices of the window and the menu of a card with the repair. ``on_repaired`` is called
    after one."""

    def __init__(
        self,
        window: MainWindow,
        repair: LibraryRepair,
        scope: TaskScope,
        on_repaired: Callable[[], Awaitable[object]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._repair = repair
        self._on_repaired = on_repaired
        self._attempts = Attempts(window.banner, scope)
        self._notice: Notice | None = None
        mend = self._attempts.slot(self._mend)
        window.commands.add({REPAIR: lambda _: mend()})

    async def look(self) -> None:
        """Say how much is damaged; nothing where nothing is."""
        count = len(await self._repair.look())
        if count:
            text = self.tr("%Ln damaged item(s). Unfinished clips wait until they are repaired.", "", count)
            self._notice = self._window.banner.warn(text, self.tr("Repair"), self._attempts.slot(self._mend))

    async def _mend(self) -> None:
        self._window.banner.withdraw(self._notice)
        report = await self._repair.repair()
        await self._on_repaired()
        text = self.tr("%Ln item(s) repaired. The old contents are kept in a file.", "", report.count)
        if report.kept_at:
            kept = report.kept_at[0]
            self._window.banner.say(text, self.tr("Show in folder"), lambda: reveal(kept))

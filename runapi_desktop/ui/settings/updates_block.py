"""The page about new versions: which one runs, whether there is a newer one, and the words for that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from runapi_desktop.domain.errors import RunApiError, Unreachable
from runapi_desktop.domain.release import Release
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.services.updates import Updates
from runapi_desktop.ui.settings.blocks import Block, block_button
from runapi_desktop.ui.widgets.buttons import rest
from runapi_desktop.ui.widgets.reveal import open_in_browser
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.theme import set_role

translate = QCoreApplication.translate


def release_text(release: Release | None, installed: str) -> str:
    """That there is a newer version, or that there is none."""
    if release is None:
        words = translate("updates", "You have the newest version, {version}.")
        return words.format(version=installed)
    words = translate("updates", "RunAPI Desktop {new} is out. You have {old}.")
    return words.format(new=release.version, old=installed)


def look_failed_text(error: RunApiError) -> str:
    """Why nobody knows whether there is one."""
    if isinstance(error, Unreachable):
        return translate(
            "updates", "Can’t look for new versions. Check your internet connection, then try again."
        )
    return translate("updates", "Can’t look for new versions right now. Try again later.")


def whats_new_text() -> str:
    """The words on what opens a version's page."""
    return translate("updates", "What’s new")


class UpdatesBlock(Block):
    """The version that runs, and a button that looks for a newer one."""

    def __init__(self, updates: Updates, scope: TaskScope) -> None:
        super().__init__(self.tr("This version"))
        self._updates = updates
        self._page = ""
        self.add_text("updatesVersion", f"RunAPI Desktop {updates.installed}", role="")
        self._check = block_button("updatesCheck", self.tr("Check now"), async_slot(scope, self._ask))
        self._whats_new = block_button("updatesPage", whats_new_text(), lambda: open_in_browser(self._page))
        self._whats_new.hide()
        self.add_buttons(self._check, self._whats_new)
        self._result = self.add_text("updatesResult")
        self._result.hide()

    async def _ask(self) -> None:
        wake = rest(self._check)
        release, role = None, "ok"
        try:
            release = await self._updates.newer()
            words = release_text(release, self._updates.installed)
        except RunApiError as error:
            words, role = look_failed_text(error), "error"
        if not isValid(self):
            return
        self._result.setText(words)
        set_role(self._result, role)
        self._result.show()
        wake()
        self._page = release.page if release is not None else ""
        self._whats_new.setVisible(bool(self._page))

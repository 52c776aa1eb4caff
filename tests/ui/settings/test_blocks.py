"""What stands beside the settings is true on this computer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.domain.task import PRACTICE_ORIGIN, TaskState
from runapi_desktop.services.events import AccountState, Events, KeySource
from runapi_desktop.services.storage_use import StorageUse
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.ui.settings.blocks import PlacesBlock, StorageBlock
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from tests.helpers.page_driver import control, until
from tests.helpers.reel_library import Library, a_task, open_library
from tests.helpers.started_desktop import new_paths

_IN_KEYRING, _UNTIL_QUIT = "in this computer's keyring", "no usable keyring"


@pytest.mark.parametrize(
    ("source", "keyring_error", "words"),
    [
        (KeySource.KEYRING, "", _IN_KEYRING),
        (KeySource.SESSION, "no backend", _UNTIL_QUIT),
        (KeySource.ENVIRONMENT, "", "RUNAPI_API_KEY"),
        (KeySource.ENVIRONMENT, "no backend", "RUNAPI_API_KEY"),
        (KeySource.NONE, "", _IN_KEYRING),
        (KeySource.NONE, "no backend", _UNTIL_QUIT),
    ],
)
def test_the_key_is_said_to_be_where_it_is(
    qtbot: QtBot, source: KeySource, keyring_error: str, words: str
) -> None:
    events = Events()
    kept = AccountState(KeySource.KEYRING, "https://runapi.ai")
    block = PlacesBlock(Path("/clips"), Path("/data"), Path("/logs"), lambda: kept, events)
    qtbot.addWidget(block)
    line = block.findChild(PlainLabel, "keyPlace")
    assert line is not None
    assert _IN_KEYRING in line.text()
    kept = kept._replace(source=source, keyring_error=keyring_error)
    events.account_changed.publish(AccountState(KeySource.PRACTICE, PRACTICE_ORIGIN))
    assert words in line.text()
    assert (_IN_KEYRING in line.text()) == (words == _IN_KEYRING)


class Storage:
    """The block over a library with two practice clips, and a trash that takes its time."""

    def __init__(self, qtbot: QtBot, library: Library, folder: Path, executor: ThreadPoolExecutor) -> None:
        self._library = library
        self._removals = RemovalStore(library.database)
        self.is_full = False
        self.answers = asyncio.Event()
        paths = new_paths(folder)
        use = StorageUse(paths, lambda: paths.clips_dir, library.tasks, executor)
        block = StorageBlock(use, library.scope, self._throw_away, library.events)
        qtbot.addWidget(block)
        block.show()
        self.button = control(block, QPushButton, "clearPractice")
        self.said = control(block, QLabel, "storageResult")

    async def _throw_away(self, task_ids: list[str]) -> int:
        await self.answers.wait()
        if self.is_full:
            raise StorageTrouble(StorageProblem.FULL, "library")
        hidden = await self._removals.hide(task_ids)
        for task_id in hidden:
            self._library.events.task_removed.publish(task_id)
        return len(hidden)

    async def undo(self, *task_ids: str) -> None:
        await self._removals.bring_back(task_ids)
        self._library.events.tasks_added.publish(tuple(await self._library.tasks.some(task_ids)))


@pytest.fixture
async def storage(qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Storage]:
    with ThreadPoolExecutor(1) as executor:
        async with open_library(tmp_path) as library:
            ready = [a_task(n, TaskState.READY, origin=PRACTICE_ORIGIN) for n in range(2)]
            await library.tasks.add(ready)
            storage = Storage(qtbot, library, tmp_path, executor)
            await until(storage.button.isEnabled)
            yield storage


async def test_practice_clips_are_said_to_be_in_the_trash_when_they_are(storage: Storage) -> None:
    storage.button.click()
    await asyncio.sleep(0)
    assert storage.said.text() == ""
    storage.answers.set()
    await until(lambda: storage.said.text() == "2 practice clips moved to trash.")
    await until(lambda: not storage.button.isEnabled())
    assert storage.button.toolTip() == "There are none now."


async def test_what_is_brought_back_can_be_thrown_away_again(storage: Storage) -> None:
    storage.answers.set()
    storage.button.click()
    await until(lambda: not storage.button.isEnabled())
    await until(lambda: "2 practice clips" in storage.said.text())
    await storage.undo("task-00000")
    await until(storage.button.isEnabled)
    assert storage.said.text() == ""
    storage.button.click()
    await until(lambda: storage.said.text() == "1 practice clip moved to trash.")


async def test_a_trash_that_fails_says_so(storage: Storage) -> None:
    storage.is_full = True
    storage.answers.set()
    storage.button.click()
    await until(lambda: "full" in storage.said.text())
    assert storage.button.isEnabled()

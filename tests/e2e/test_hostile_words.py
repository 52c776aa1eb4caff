"""Words from outside are shown as they stand: in the real window, in every menu and every dialog it opens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.domain.storyboard import Strip, StripEntry
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.account_store import AccountStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.prompt_cache import KeptPage, PromptCache, PromptQuestion
from runapi_desktop.store.strip_store import StripStore
from runapi_desktop.ui.widgets import dialogs
from tests.helpers.drawn_words import HOSTILE, TURNING, driving_words, misread_words, places_of
from tests.helpers.page_driver import until
from tests.helpers.reel_library import a_clip, a_picture, a_task, draw_video, open_library
from tests.helpers.started_desktop import NOBODY_ANSWERS, new_paths, started_desktop
from tests.media.samples import jpeg, quadrants

NOBODY = NOBODY_ANSWERS["RUNAPI_BASE_URL"]
# What leaves the window or its library.
NOT_PRESSED = {"quit", "practiceMode", "showClipsFolder", "openLogFolder", "cardReveal", "cardTrash"}
OPENERS = ("hailuoRecentPrompts", "hailuoPromptIdeas", "storyboardMore", "stageInfo")


async def fill(paths: AppPaths, folder: Path, words: str) -> None:
    """A library in which everything has a hostile name."""
    film, name = folder / "film.mp4", words.replace("/", "")
    facts = draw_video(film, width_px=640, height_px=360)
    (folder / f"{name}.jpg").write_bytes(jpeg(quadrants(640, 360)))
    picture = replace(a_picture(folder / f"{name}.jpg", 640, 360), file_name=words)
    async with open_library(paths.data_dir) as library:
        for number in range(3):
            task = a_task(number, TaskState.READY, words, origin=NOBODY, account=words, picture=picture)
            if number == 2:
                task = replace(task, parent_clip_id="clip-of-task-00000")
            path = folder / f"{name} {number}.mp4"
            path.write_bytes(film.read_bytes())
            await library.tasks.add([task])
            await library.clips.add(a_clip(task, path, facts, tags=(words,), notes=words))
        failure = TaskFailure(FailureKind.INVALID_REQUEST, words, words, {words: (words,)}, words)
        failed = a_task(5, TaskState.FAILED, words, origin=NOBODY, failure=failure, remote_status=words)
        await library.tasks.add([failed])
    (paths.data_dir / "library.sqlite").rename(paths.database)
    database = await Database.open(paths.database)
    entries = tuple(StripEntry(f"entry-{number}", f"clip-of-task-0000{number}") for number in range(2))
    await StripStore(database).save(Strip("strip", words, entries))
    await AccountStore(database).use(NOBODY, "".join(filter(str.isprintable, words))[:29])
    await database.close()
    example = PromptExample("1", words, words, words, (words,), "")
    page = PromptPage((example,), 1, 1, 1)
    kept = {PromptQuestion(NOBODY, "", 1): KeptPage(page, datetime.now(UTC))}
    PromptCache(paths.prompt_ideas_file).save(kept)


@asynccontextmanager
async def hostile_desktop(app: QApplication, folder: Path, words: str) -> AsyncIterator[Desktop]:
    paths = new_paths(folder)
    await fill(paths, folder, words)
    desktop = await started_desktop(app, paths)
    try:
        yield desktop
    finally:
        await desktop.close()


def actions_of(menu: QWidget) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            inner.aboutToShow.emit()
            yield from actions_of(inner)
        elif action.isEnabled() and not action.isSeparator() and action.objectName() not in NOT_PRESSED:
            yield action


def close_everything(window: QWidget) -> None:
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QDialog):
            top.reject()
        elif isinstance(top, QMenu) or (top is not window and top.isVisible()):
            top.close()


async def a_moment() -> None:
    for _ in range(10):
        await asyncio.sleep(0.003)


@pytest.mark.parametrize("words", [HOSTILE, TURNING], ids=["markup", "turning"])
@pytest.mark.parametrize("card", ["task-00002", "task-00005"])
async def test_no_word_from_outside_is_more_than_a_word(
    qapp: QApplication, tmp_path: Path, card: str, words: str
) -> None:
    async with hostile_desktop(qapp, tmp_path, words) as desktop:
        window, seen = desktop.window, set[str]()

        def look() -> None:
            assert misread_words() == []
            assert driving_words() == []
            seen.update(places_of("FREE"))

        await until(lambda: desktop.reel.model.rowCount() == 4)
        look()
        desktop.reel.select_task(card)
        desktop.reel.open_notes()
        window.banner.warn(words, words)
        await a_moment()
        look()
        for text in [action.text() for action in actions_of(window.menuBar())]:
            action = next((each for each in actions_of(window.menuBar()) if each.text() == text), None)
            if action is not None:
                action.trigger()
                await a_moment()
                look()
                close_everything(window)
        for name in OPENERS:
            button = window.findChild(QAbstractButton, name)
            if button is not None:
                button.click()
                await a_moment()
                look()
                close_everything(window)
        assert {"tip", "spoken", "action", "PlainLabel", "QPushButton"} <= seen


async def test_messages_and_questions_show_words_as_they_stand(qapp: QApplication) -> None:
    window = QWidget()
    asked = [
        asyncio.create_task(asking)
        for asking in (
            dialogs.ask(window, HOSTILE, HOSTILE, [HOSTILE], details=HOSTILE),
            dialogs.tell(window, HOSTILE, HOSTILE, details=HOSTILE),
            dialogs.ask_text(window, HOSTILE, HOSTILE, HOSTILE),
        )
    ]
    await a_moment()
    assert misread_words() == []
    assert {"QMessageBox", "QLabel", "QPushButton"} <= places_of("FREE CREDITS")
    close_everything(window)
    await asyncio.gather(*asked)


async def test_markup_and_shortcuts_are_seen(qapp: QApplication) -> None:
    label, button, menu = QLabel(HOSTILE), QPushButton(HOSTILE), QMenu()
    menu.addAction("fine").setToolTip(HOSTILE)
    offences = misread_words()
    assert len([offence for offence in offences if "QLabel" in offence]) == 1
    assert any("shortcut" in offence for offence in offences)
    assert any("tooltip of an action" in offence for offence in offences)
    for widget in (label, button, menu):
        widget.deleteLater()
    await a_moment()

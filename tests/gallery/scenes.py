"""The screens and states of the real window, one after the other, over a library made in practice mode.

A scene is a coroutine below that brings the window into a state and then says ``shot(name)``. Add one to
``SCENES``; it is pictured in every theme, size and language.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QUrl
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain import catalog
from runapi_desktop.domain.clip import MarkedCard
from runapi_desktop.domain.spend_guard import Judgement, Order, Verdict
from runapi_desktop.domain.task import Gate
from runapi_desktop.resource_files import resource_path
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.commands.clip_commands import ADD_TO_STORYBOARD, COMPARE
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.compose.idea_dialog import IdeaDialog
from runapi_desktop.ui.compose.model_chooser import ModelChooser, Shelf
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.first_window import FirstWindow

W = TypeVar("W", bound=QWidget)
Shot = Callable[[str], None]
Scene = Callable[[Desktop, Shot], Awaitable[None]]

_PATIENCE_S = 180.0
_STILL_S = 0.35
"""Animations, a price that is asked for, and pictures that are read have ended by then."""
LONG_WORDS = "Paper boats race down a rainy street at night, neon in every puddle. [Push in] " * 4
CJK_WORDS = "夜の東京、雨のネオン街をゆっくり進む、水たまりに映る看板 [Push in]"


async def opened(
    theme: Theme, paths: AppPaths, *, practice: bool = True, first: FirstWindow | None = None
) -> Desktop:
    """The app over ``paths``, with no key anywhere; in practice, once that is there."""
    paths.create()
    desktop = Desktop(theme, paths, practice=practice, environ={}, key_store=MemoryKeyStore(), first=first)
    await desktop.start()
    if practice:
        await until(desktop.window.practice_action.isChecked)
    return desktop


async def until(holds: Callable[[], object]) -> None:
    """Return when ``holds``; raises ``TimeoutError``."""
    async with asyncio.timeout(_PATIENCE_S):
        while not holds():  # noqa: ASYNC110 - looks at widgets, which set no events
            await asyncio.sleep(0.05)


async def still() -> None:
    """Let the window come to rest."""
    await asyncio.sleep(_STILL_S)


def find(desktop: Desktop, kind: type[W], name: str) -> W:
    """The widget of that name. Raises ``LookupError``."""
    found = desktop.window.findChild(kind, name)
    if found is None:
        raise LookupError(name)
    return found


async def press(desktop: Desktop, name: str) -> None:
    """Click the button of that name."""
    find(desktop, QAbstractButton, name).click()
    await still()


async def make_clip(desktop: Desktop, prompt: str) -> None:
    """Order a clip by the Hailuo form as it stands, and wait for it."""
    find(desktop, QPlainTextEdit, "hailuoPrompt").setPlainText(prompt)
    await still()
    cards = desktop.reel.model.rowCount()
    await press(desktop, "hailuoGenerate")
    await until(lambda: desktop.reel.model.rowCount() > cards)
    await until(lambda: (item := desktop.reel.current_item) is not None and item.clip is not None)


async def make_library(desktop: Desktop) -> None:
    """Some clips: of words in two scripts, of pictures, two takes of one order, and one that failed."""
    await press(desktop, "hailuoTextToVideo")
    await make_clip(desktop, "Paper boats race down a rainy street at night")
    await make_clip(desktop, CJK_WORDS)
    for name, prompt in (("tea-field.jpg", "Fog rolls over a tea field"), ("harbour.jpg", LONG_WORDS)):
        await desktop.tabs["hailuo"].take_picture(resource_path("practice", name))
        await make_clip(desktop, prompt)
    desktop.tabs["hailuo"].findChild(QAbstractButton, "hailuoMoreTakes").click()
    await make_clip(desktop, "The sun sinks behind the harbour")
    cards = desktop.reel.model.rowCount
    await until(lambda: all((i := desktop.reel.model.item(row)) and i.clip for row in range(cards())))


# --- the form -----------------------------------------------------------------------------------------


async def _forms(desktop: Desktop, shot: Shot) -> None:
    await press(desktop, "hailuoTextToVideo")
    prompt = find(desktop, QPlainTextEdit, "hailuoPrompt")
    prompt.setPlainText("")
    await still()
    shot("form-text-empty")
    prompt.setPlainText(LONG_WORDS)
    find(desktop, QAbstractButton, "hailuoMoreTakes").click()
    await still()
    shot("form-text-filled")
    prompt.setPlainText("too long " * 400)
    await still()
    shot("form-text-error")
    await press(desktop, "hailuoImageToVideo")
    prompt.setPlainText("")
    await still()
    shot("form-picture-empty")
    await desktop.tabs["hailuo"].take_picture(resource_path("practice", "harbour.jpg"))
    prompt.setPlainText(CJK_WORDS)
    await still()
    shot("form-picture-filled")
    await press(desktop, "hailuoAdvanced")
    shot("form-advanced")
    await press(desktop, "hailuoAdvanced")
    await desktop.tabs["hailuo"].take_picture(Path(__file__))
    await still()
    shot("form-picture-error")
    desktop.open_tab("luma")
    await still()
    shot("form-luma-empty")
    desktop.reel.list.make_current(0)
    await still()
    item = desktop.reel.current_item
    assert item is not None
    assert item.clip is not None
    await desktop.tabs["luma"].take_video(Path(item.clip.path))
    await asyncio.sleep(1.0)
    shot("form-luma-filled")
    desktop.open_tab("hailuo")


async def _services(desktop: Desktop, shot: Shot) -> None:
    """Every way to a clip of every service behind the "+", then all models of all services."""
    added = [each for each in catalog.SERVICE_IDS if each not in catalog.FIRST_SERVICE_IDS]
    for service in added:
        toggle_service(desktop, service)
        tab = desktop.tabs[service]
        for action in tab.service.actions:
            tab.choose_model(catalog.models_for(service, action.id)[0])
            await still()
            shot(f"service-{service}-{action.id}")
        tab.findChild(QAbstractButton, f"{service}Advanced").click()
        await still()
        shot(f"service-{service}-advanced")
    shot("services-many-tabs")
    await press(desktop, "volcengine-lip-syncAllModels")
    shot("models")
    find(desktop, QListWidget, "modelShelves").setCurrentRow(len(Shelf) + 1)
    await still()
    shot("models-from-a-picture")
    find(desktop, ModelChooser, "modelChooser").reject()
    for service in added:
        toggle_service(desktop, service)


def toggle_service(desktop: Desktop, service: str) -> None:
    """Press the line of that service in the menu of the "+"."""
    menu = find(desktop, QMenu, "services")
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.objectName() == f"service-{service}").trigger()


# --- the Reel -----------------------------------------------------------------------------------------


def _said(*states: str) -> tuple[str, ...]:
    """States of cards as the language of the pictures says them."""
    return tuple(QCoreApplication.translate("reel", state) for state in states)


async def _reel(desktop: Desktop, shot: Shot) -> None:
    await still()
    shot("reel")
    search = desktop.reel.filters
    await press(desktop, "hailuoTextToVideo")
    find(desktop, QPlainTextEdit, "hailuoPrompt").setPlainText("A lighthouse in a storm")
    await still()
    find(desktop, QAbstractButton, "hailuoGenerate").click()
    await until(lambda: _current_state(desktop).startswith(_said("Sending in a moment", "Sending soon")))
    shot("card-undo")
    item = desktop.reel.current_item
    assert item is not None
    for name, progress in (
        ("offline", TaskProgress(item.id, Gate.OFFLINE)),
        ("credits", TaskProgress(item.id, Gate.CREDITS)),
        ("dearer", _held(item.id, Verdict.DEARER)),
        ("limit", _held(item.id, Verdict.OVER_DAILY_LIMIT)),
    ):
        desktop.events.progress.publish(progress)
        await still()
        shot(f"card-{name}")
    desktop.events.progress.publish(TaskProgress(item.id))
    await until(lambda: _current_state(desktop).startswith(_said("Waiting at RunAPI", "Rendering")))
    shot("card-working")
    await until(lambda: (now := desktop.reel.current_item) is not None and now.clip is not None)
    desktop.reel.list.selectAll()
    desktop.reel.open_notes()
    await still()
    shot("reel-notes-of-several")
    desktop.reel.list.make_current(0)
    await still()
    shot("reel-notes")
    desktop.reel.notes.hide()
    search.focus_search()
    await still()


def _held(task_id: str, verdict: Verdict) -> TaskProgress:
    return TaskProgress(task_id, Gate.APPROVAL, judgement=Judgement(verdict, Order(1, 600_000), 500_000))


def _current_state(desktop: Desktop) -> str:
    item = desktop.reel.current_item
    return "" if item is None else desktop.reel.model.state_of(item).text


async def _empty_reels(desktop: Desktop, shot: Shot) -> None:
    """Filters and words that no clip answers to."""
    for name in ("reelWorking", "reelFailed", "reelStarred"):
        await press(desktop, name)
        shot(f"empty-{name}")
    await press(desktop, "reelAll")
    find(desktop, QLineEdit, "reelSearch").setText("zzzz")
    await asyncio.sleep(1.0)
    shot("empty-search")
    await press(desktop, "reelShowEverything")


# --- the Stage and the storyboard ---------------------------------------------------------------------


async def _stage(desktop: Desktop, shot: Shot) -> None:
    desktop.reel.list.make_current(1)
    await until(lambda: desktop.stage.player.frame_number > 10)
    shot("stage-playing")
    await press(desktop, "stageInfo")
    shot("stage-details")
    await press(desktop, "stageInfo")
    items = [item for row in range(2) if (item := desktop.reel.model.item(row)) is not None]
    pair = Subject(tuple(map(MarkedCard.of, items)), tuple(items))
    desktop.window.commands.run(COMPARE, pair)
    await asyncio.sleep(1.5)
    shot("compare-wipe")
    for mode in ("SideBySide", "Difference"):
        await press(desktop, f"compareMode{mode}")
        await still()
        shot(f"compare-{mode}")
    await press(desktop, "compareClose")


async def _storyboard(desktop: Desktop, shot: Shot) -> None:
    toggle = next(a for a in desktop.window.view_menu.actions() if a.objectName() == "showStoryboard")
    toggle.trigger()
    await still()
    shot("storyboard-empty")
    items = tuple(item for row in range(3) if (item := desktop.reel.model.item(row)) is not None)
    desktop.window.commands.run(ADD_TO_STORYBOARD, Subject(tuple(map(MarkedCard.of, items)), items))
    await asyncio.sleep(1.0)
    shot("storyboard")
    toggle.trigger()
    await still()


# --- menus, notices, dialogs --------------------------------------------------------------------------


async def _menus(desktop: Desktop, shot: Shot) -> None:
    window = desktop.window
    menus = {name: getattr(window, f"{name}_menu") for name in ("file", "edit", "clip", "view", "help")}
    desktop.reel.list.make_current(0)
    await still()
    for name, menu in menus.items():
        menu.popup(window.mapToGlobal(QPoint(20, 60)))
        await still()
        shot(f"menu-{name}")
        menu.close()
    card = QMenu(desktop.reel)
    desktop.reel.fill_menu(card)
    card.popup(window.mapToGlobal(QPoint(500, 60)))
    await still()
    shot("menu-card")
    card.close()
    card.deleteLater()


async def _buttons(desktop: Desktop, shot: Shot) -> None:
    """What a button of the form, the Stage or the Reel opens."""
    desktop.reel.list.make_current(0)
    names = ("hailuoMore", "hailuoRecentPrompts", "addService", "stageSpeed", "stageFrame", "stageMore")
    for name in (*names, "reelViewMenu"):
        await press(desktop, name)
        shot(f"button-{name}")
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
    await press(desktop, "hailuoPromptIdeas")
    await asyncio.sleep(1.0)
    shot("button-hailuoPromptIdeas")
    next(top for top in QApplication.topLevelWidgets() if isinstance(top, IdeaDialog)).reject()
    await still()


async def _notices(desktop: Desktop, shot: Shot) -> None:
    banner = desktop.window.banner
    banner.say("The frame is on the clipboard.")
    await still()
    shot("notice")
    banner.say("“Paper boats race down a rainy street at night” is in the trash.", "Undo", lambda: None)
    banner.warn("The trash did not take paper-boats.mp4: no space left on the device. The clip is back.")
    await still()
    shot("notices")
    banner.clear()
    await still()


async def _drop_hints(desktop: Desktop, shot: Shot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(resource_path("practice", "harbour.jpg")))])
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent

    handle = desktop.window.windowHandle()
    at = (desktop.stage, desktop.reel, desktop.window.tabs)
    for name, area in zip(("stage", "reel", "form"), at, strict=True):
        point = area.mapTo(desktop.window, area.rect().center())
        given = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(handle, QDragEnterEvent(point, *given))
        QApplication.sendEvent(handle, QDragMoveEvent(point, *given))
        await still()
        shot(f"drop-{name}")
        QApplication.sendEvent(handle, QDragLeaveEvent())


async def _dialogs(desktop: Desktop, shot: Shot) -> None:
    """Everything that a menu opens in a window of its own, and every page of the settings."""
    window = desktop.window
    left_out = ("quit", "practiceMode", "showClipsFolder", "openLogFolder", "openMedia", "tour")
    for menu in (window.file_menu, window.help_menu):
        for action in list(menu.actions()):
            if action.isSeparator() or action.menu() is not None or action.objectName() in left_out:
                continue
            action.trigger()
            await asyncio.sleep(0.7)
            opened = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window]
            for top in opened:
                name = f"dialog-{action.objectName() or action.text()}"
                pages = top.findChild(QListWidget, "settingsPages")
                for index in range(pages.count() if pages is not None else 1):
                    if pages is not None:
                        pages.setCurrentRow(index)
                    await still()
                    shot(f"{name}-{index}" if pages is not None else name)
                top.close()
            await still()


async def welcome(desktop: Desktop, shot: Shot) -> None:
    """Of a library that is new, without a key."""
    await asyncio.sleep(1.0)
    shot("welcome")
    await press(desktop, "practiceWithoutKey")
    await until(lambda: desktop.window.practice_action.isChecked())
    await asyncio.sleep(0.8)
    shot("reel-empty")
    await _first_clip(desktop, shot)


async def _first_clip(desktop: Desktop, shot: Shot) -> None:
    """A newcomer's way to a clip, by what the window itself offers: the tour, a sample picture, a neutral
    prompt, the button."""
    desktop.window.tour_action.trigger()
    for number in range(1, 4):
        await still()
        shot(f"first-{number}-tour")
        await press(desktop, "tourNext")
    await press(desktop, "sample-harbour")
    await still()
    shot("first-4-picture")
    await press(desktop, "hailuoNeutralPrompt")
    await press(desktop, "hailuoLength6S")
    shot("first-5-prompt")
    await press(desktop, "hailuoGenerate")
    shot("first-6-ordered")
    await until(lambda: (item := desktop.reel.current_item) is not None and item.clip is not None)
    await until(lambda: desktop.stage.player.frame_number > 10)
    shot("first-7-clip")


SCENES: tuple[Scene, ...] = (
    _forms,
    _services,
    _reel,
    _empty_reels,
    _stage,
    _storyboard,
    _menus,
    _buttons,
    _notices,
    _drop_hints,
    _dialogs,
)

"""Whatever brings a form forward leads the keyboard into it: words that are typed at once are not lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QToolButton

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.catalog import first_uses, further_uses
from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.commands.clip_commands import CONTINUE, EDIT_AS_NEW, use_of_clip
from runapi_desktop.ui.commands.palette import CommandPalette
from runapi_desktop.ui.commands.subject import subject_of
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_well import MediaWell
from tests.helpers.drags import drop
from tests.helpers.page_driver import control, until

PICTURE = resource_path("practice", "harbour.jpg")


@pytest.fixture
def desktop(one_clip_desktop: Desktop) -> Desktop:
    return one_clip_desktop


def front(desktop: Desktop) -> GenerateTab:
    tab = desktop.window.tabs.currentWidget()
    assert isinstance(tab, GenerateTab)
    return tab


def prompts(tab: GenerateTab) -> list[QPlainTextEdit]:
    return [each for each in tab.findChildren(QPlainTextEdit) if each.isVisible() and each.isEnabled()]


async def type_at_once(desktop: Desktop, bring_forward: Callable[[], object], service: str) -> None:
    """While the keyboard is at the Reel, do that, and type: the words stand in the form in front."""
    desktop.reel.list.setFocus()
    bring_forward()
    await until(lambda: front(desktop).service.id == service)
    await until(lambda: front(desktop).isAncestorOf(QApplication.focusWidget() or desktop.reel))
    tab, focus = front(desktop), QApplication.focusWidget()
    assert focus is not None
    if prompts(tab):
        assert focus in prompts(tab), focus.objectName()
        QTest.keyClicks(focus, " quickly")
        assert prompts(tab)[0].toPlainText().endswith(" quickly")


async def type_while_it_is_read(desktop: Desktop, bring_forward: Callable[[], object], service: str) -> None:
    """The same, and the keyboard stays there when the file has been read."""
    await type_at_once(desktop, bring_forward, service)
    focus = QApplication.focusWidget()
    await until(lambda: any(not isinstance(value, str) for value in front(desktop).draft().values.values()))
    assert QApplication.focusWidget() is focus


async def test_after_every_command_that_puts_a_clip_into_a_form(desktop: Desktop) -> None:
    await until(lambda: desktop.reel.current_item is not None)
    subject, commands = subject_of(desktop.reel.current_item), desktop.window.commands
    await type_while_it_is_read(desktop, lambda: commands.run(CONTINUE, subject), "hailuo")
    await type_at_once(desktop, lambda: commands.run(EDIT_AS_NEW, subject), "hailuo")
    takers = [*first_uses(), *further_uses()]
    tried = [taker for taker in takers if use_of_clip(taker) in (*commands.table, *commands.later)]
    assert tried == takers
    for taker in takers:
        command = use_of_clip(taker)
        if command.suits(subject):
            await type_while_it_is_read(desktop, lambda c=command: commands.run(c, subject), taker.service.id)


async def test_after_a_picture_came_into_the_form(desktop: Desktop) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(PICTURE))])
    await type_while_it_is_read(desktop, lambda: drop(desktop.stage, mime), "hailuo")
    well = control(desktop.tabs["hailuo"], MediaWell, "hailuoFirstFrame")
    await type_while_it_is_read(desktop, lambda: drop(well, mime), "hailuo")
    desktop.open_tab("luma")
    await type_while_it_is_read(desktop, lambda: desktop.window.pasted.emit(mime), "hailuo")


async def test_after_a_service_or_a_model_was_chosen(desktop: Desktop) -> None:
    menu = control(desktop.window, QToolButton, "addService").findChild(QMenu, "services")
    assert menu is not None
    menu.aboutToShow.emit()
    entry = next(action for action in menu.actions() if action.objectName() == "service-kling")
    await type_at_once(desktop, entry.trigger, "kling")

    def by_palette() -> None:
        desktop.window.palette_action.trigger()
        palette = desktop.window.findChild(CommandPalette)
        search = palette.findChild(QLineEdit) if palette is not None else None
        assert search is not None
        QTest.keyClicks(search, "Wan 2.6")
        QTest.keyClick(search, Qt.Key.Key_Return)

    await type_at_once(desktop, by_palette, "wan")


async def test_a_prompt_keeps_the_keyboard_when_the_model_changes(desktop: Desktop) -> None:
    tab = desktop.tabs["hailuo"]
    for action in ("hailuoTextToVideo", "hailuoImageToVideo"):
        control(tab, QPlainTextEdit, "hailuoPrompt").setFocus()
        control(tab, QPushButton, action).click()
        assert QApplication.focusWidget() is control(tab, QPlainTextEdit, "hailuoPrompt")

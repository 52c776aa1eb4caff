"""The menu of a well: every way to open it, and rows that can be pressed exactly where they do something."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu

from runapi_desktop.ui.compose import media_field
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_well import MediaWell
from tests.helpers.page_driver import control, until
from tests.ui.compose.conftest import Compose

BY_MOUSE, BY_KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
FIRST, LAST, SOURCE = "hailuoFirstFrame", "hailuoLastFrame", "lumaSourceVideo"


def well(page: GenerateTab, name: str) -> MediaWell:
    return control(page, MediaWell, name)


async def shown(compose: Compose, service: str) -> GenerateTab:
    """A page on the screen, laid out."""
    page = compose.page(service)
    page.activateWindow()
    await until(lambda: page.windowHandle().isExposed())
    return page


def ask_for_menu(page: GenerateTab, name: str, reason: QContextMenuEvent.Reason) -> None:
    """What the window system makes of a right click, the Menu key and Shift+F10."""
    at = well(page, name).rect().center()
    QApplication.sendEvent(well(page, name), QContextMenuEvent(reason, at, well(page, name).mapToGlobal(at)))


def open_menu(page: GenerateTab, name: str, reason: QContextMenuEvent.Reason = BY_MOUSE) -> QMenu:
    ask_for_menu(page, name, reason)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def possible(page: GenerateTab, name: str) -> set[str]:
    """The rows that could be pressed if somebody opened the menu now."""
    menu = open_menu(page, name)
    rows = {row.objectName() for row in menu.actions() if row.isEnabled() and not row.isSeparator()}
    menu.close()
    return rows


def press(page: GenerateTab, name: str, row: str) -> None:
    menu = open_menu(page, name)
    (action,) = (each for each in menu.actions() if each.objectName() == row)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def copy_files(*paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QGuiApplication.clipboard().setMimeData(mime)


def said(page: GenerateTab, name: str) -> str:
    return well(page, name).accessibleDescription()


@pytest.mark.parametrize("reason", [BY_MOUSE, BY_KEYBOARD])
@pytest.mark.parametrize(("service", "name"), [("hailuo", FIRST), ("luma", SOURCE)])
async def test_the_menu_opens_by_the_mouse_and_by_the_keyboard(
    compose: Compose, reason: QContextMenuEvent.Reason, service: str, name: str
) -> None:
    page = await shown(compose, service)
    menu = open_menu(page, name, reason)
    assert menu.isVisible()
    menu.close()


async def test_paste_is_possible_for_what_the_well_might_take(compose: Compose) -> None:
    hailuo, luma = await shown(compose, "hailuo"), await shown(compose, "luma")

    def takers() -> tuple[bool, bool]:
        return "wellPaste" in possible(hailuo, FIRST), "wellPaste" in possible(luma, SOURCE)

    clipboard = QGuiApplication.clipboard()
    assert takers() == (False, False)
    clipboard.setText("a boat on the water")
    assert takers() == (False, False)
    clipboard.setText("https://example.com/harbour")
    assert takers() == (True, True)
    copy_files(compose.picture())
    assert takers() == (True, False)
    copy_files(compose.folder / "film.mov")
    assert takers() == (True, True)
    copy_files(compose.folder)
    assert takers() == (False, False)
    clipboard.setImage(QImage(64, 64, QImage.Format.Format_RGB32))
    assert takers() == (True, False)


async def test_a_picture_is_pasted_swapped_and_cleared(compose: Compose) -> None:
    page = await shown(compose, "hailuo")
    assert possible(page, FIRST) == {"wellChoose", "whatIsThis"}
    copy_files(compose.picture())
    press(page, FIRST, "wellPaste")
    await until(lambda: said(page, FIRST) == "harbour.jpg, 640 × 360")
    assert possible(page, FIRST) >= {"wellChoose", "wellPaste", "wellClear", "wellSwap", "wellShowOriginal"}
    press(page, FIRST, "wellSwap")
    await until(lambda: said(page, LAST) == "harbour.jpg, 640 × 360")
    assert "wellSwap" not in possible(page, FIRST)
    press(page, LAST, "wellClear")
    assert "harbour" not in said(page, LAST)
    assert "wellClear" not in possible(page, LAST)


async def test_choose_asks_for_a_file(compose: Compose) -> None:
    page = await shown(compose, "luma")
    press(page, SOURCE, "wellChoose")
    await until(lambda: page.findChild(QFileDialog, "chooseFile") is not None)
    control(page, QFileDialog, "chooseFile").reject()


@pytest.mark.parametrize(("service", "name"), [("hailuo", FIRST), ("luma", SOURCE)])
async def test_the_original_is_shown_where_it_lies(
    compose: Compose, service: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    revealed: list[Path] = []
    is_there = True

    def reveal(path: Path) -> bool:
        revealed.append(path)
        return is_there

    monkeypatch.setattr(media_field, "reveal", reveal)
    page, path = await shown(compose, service), compose.video(duration_s=2.0)
    assert await (page.take_picture(path) if name == FIRST else page.take_video(path))
    press(page, name, "wellShowOriginal")
    assert revealed == [path]
    is_there = False
    press(page, name, "wellShowOriginal")
    notes = [label.text() for label in page.findChildren(QLabel) if label.property("role") == "error"]
    assert any(path.name in note for note in notes)


async def test_what_came_without_a_file_has_no_original(compose: Compose) -> None:
    page = await shown(compose, "hailuo")
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    press(page, FIRST, "wellPaste")
    await until(lambda: "wellClear" in possible(page, FIRST))
    assert "wellShowOriginal" not in possible(page, FIRST)


async def test_pasting_from_an_empty_clipboard_is_answered_in_words(compose: Compose) -> None:
    page = await shown(compose, "hailuo")
    QGuiApplication.clipboard().clear()
    QTest.keyClick(well(page, FIRST), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert any(label.text() for label in page.findChildren(QLabel) if label.property("role") == "error")

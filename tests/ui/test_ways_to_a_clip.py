"""In the real window: where the keyboard lands on the Stage, and what the menu bar says of saving a clip."""

from __future__ import annotations

import asyncio
import wave
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.catalog import models
from runapi_desktop.domain.catalog.spec import FieldKind
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.ui.commands.clip_commands import EDIT_AS_NEW
from runapi_desktop.ui.commands.subject import subject_of
from runapi_desktop.ui.compose.media_well import MediaWell
from runapi_desktop.ui.compose.well_field import WellField
from runapi_desktop.ui.widgets.dropped import DroppedItem
from tests.helpers.page_driver import control, is_seen, until
from tests.helpers.qt_signals import heard
from tests.helpers.reel_library import draw_video
from tests.helpers.started_desktop import keep_one_clip, new_paths, started_desktop
from tests.helpers.undoing import undo_words
from tests.media.samples import jpeg, quadrants
from tests.store.examples import a_task

SHIFT = Qt.KeyboardModifier.ShiftModifier


async def test_the_keyboard_lands_on_play_and_saving_is_always_in_the_menu_bar(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = new_paths(tmp_path)
    await keep_one_clip(paths, tmp_path)
    desktop = await started_desktop(qapp, paths)
    window = desktop.window

    def saving() -> list[bool]:
        window.clip_menu.aboutToShow.emit()
        actions = window.clip_menu.actions()
        return [action.isEnabled() for action in actions if action.text().startswith("Save a copy")]

    try:
        await until(lambda: desktop.reel.model.rowCount() == 1)
        desktop.reel.list.clearSelection()
        await until(lambda: saving() == [False])
        desktop.reel.list.make_current(0)
        await until(lambda: saving() == [True])
        await until(lambda: desktop.stage.transport.play_button.isEnabled())
        window.activateWindow()
        await until(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.focusWidget() is desktop.stage.transport.play_button
    finally:
        await desktop.close()


async def test_what_was_taken_out_of_a_well_comes_back_with_undo(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "harbour.jpg"
    picture.write_bytes(jpeg(quadrants(640, 360)))
    desktop = await started_desktop(qapp, new_paths(tmp_path))
    window, tab = desktop.window, desktop.tabs["hailuo"]

    def held() -> list[object]:
        return list(tab.draft().values.values())

    try:
        await tab.take_picture(picture)
        before = held()
        qtbot.mouseClick(control(tab, QToolButton, "hailuoFirstFrameClear"), Qt.MouseButton.LeftButton)
        assert len(held()) == len(before) - 1
        assert undo_words(window.undo_stack) == "clear field"
        await window.undo_stack.undo()
        assert held() == before
        await window.undo_stack.redo()
        assert len(held()) == len(before) - 1
        await window.undo_stack.undo()
        assert held() == before
    finally:
        await desktop.close()


@dataclass
class Form:
    """Hailuo's, in the app."""

    desktop: Desktop
    folder: Path

    def held(self) -> list[str]:
        """The pictures that clips would be made of."""
        draft = self.desktop.tabs["hailuo"].draft()
        one = draft.values.get("first_frame_image_url")
        return [file.file_name for file in draft.batch or ((one,) if one is not None else ())]  # type: ignore[union-attr]

    def said(self) -> list[str]:
        return [notice.text for notice in self.desktop.window.banner.notices]

    def picture(self, name: str) -> Path:
        path = self.folder / name
        path.write_bytes(jpeg(quadrants(640 + 2 * (ord(name[0]) % 50), 360)))
        return path

    def paste(self, where: str, *paths: Path) -> None:
        """By its keys, with the keyboard in the prompt, on the well, or in the Reel."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        QGuiApplication.clipboard().setMimeData(mime)
        places: dict[str, QWidget] = {
            "prompt": control(self.desktop.tabs["hailuo"], QPlainTextEdit, "hailuoPrompt"),
            "reel": self.desktop.reel.list,
        }
        if where == "well":
            places["well"] = control(self.desktop.tabs["hailuo"], MediaWell, "hailuoFirstFrame")
        places[where].setFocus()
        QTest.keyClick(places[where], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    async def undo(self) -> None:
        await self.desktop.window.undo_stack.undo()


@pytest.fixture
async def form(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Form]:
    desktop = await started_desktop(qapp, new_paths(tmp_path))
    desktop.window.activateWindow()
    await until(desktop.window.isActiveWindow)
    yield Form(desktop, tmp_path)
    await desktop.close()


async def test_a_sample_picture_has_a_name_that_people_read(form: Form) -> None:
    for sample in form.desktop.reel.empty.findChildren(QToolButton):
        sample.click()
        await until(lambda sample=sample: form.held() == [sample.accessibleName()])


@pytest.mark.parametrize("where", ["prompt", "well", "reel"])
async def test_what_several_pasted_pictures_replace_is_said_and_comes_back(form: Form, where: str) -> None:
    await form.desktop.tabs["hailuo"].take_picture(form.picture("a.jpg"))
    assert form.held() == ["a.jpg"]
    form.paste(where, form.picture("b.jpg"), form.picture("c.jpg"))
    await until(lambda: form.held() == ["b.jpg", "c.jpg"])
    await until(lambda: form.said() == ["1 picture replaced in the form."])
    form.paste(where, form.picture("d.jpg"))
    await until(lambda: form.held() == ["d.jpg"])
    assert form.said() == ["2 pictures replaced in the form."]
    control(form.desktop.window, QPushButton, "bannerAction").click()
    await until(lambda: form.held() == ["b.jpg", "c.jpg"])
    await form.undo()
    assert form.held() == ["a.jpg"]
    assert form.said() == []
    await form.undo()
    assert form.held() == []
    await form.desktop.window.undo_stack.redo()
    assert form.held() == ["a.jpg"]
    await form.desktop.window.undo_stack.redo()
    assert form.held() == ["b.jpg", "c.jpg"]


async def test_two_pictures_that_changed_places_change_back(form: Form) -> None:
    tab, stack = form.desktop.tabs["hailuo"], form.desktop.window.undo_stack

    def names() -> list[str]:
        values = tab.draft().values
        media = [values.get(name) for name in ("first_frame_image_url", "last_frame_image_url")]
        return [picture.file_name if isinstance(picture, PictureFile) else "" for picture in media]

    await tab.take_picture(form.picture("a.jpg"))
    for pictures in (["a.jpg", ""], ["a.jpg", "b.jpg"]):
        if pictures[1]:
            await tab.take_picture(form.picture("b.jpg"), "last_frame_image_url")
        control(tab, QToolButton, "hailuoFirstFrameSwap").click()
        assert names() == pictures[::-1]
        await form.undo()
        assert names() == pictures
        await stack.redo()
        assert names() == pictures[::-1]
        await form.undo()
        assert names() == pictures


async def test_swapping_gives_a_batch_up_and_undo_brings_it_back(form: Form) -> None:
    tab, stack = form.desktop.tabs["hailuo"], form.desktop.window.undo_stack
    await tab.take_pictures([form.picture("a.jpg"), form.picture("b.jpg"), form.picture("c.jpg")])
    await tab.take_picture(form.picture("z.jpg"), "last_frame_image_url")
    control(tab, QToolButton, "hailuoFirstFrameSwap").click()
    assert form.held() == ["z.jpg"]
    assert form.said()[0] == "2 pictures taken out of the form."
    assert undo_words(stack) == "swap frames"
    await form.undo()
    assert form.held() == ["a.jpg", "b.jpg", "c.jpg"]
    await stack.redo()
    assert form.held() == ["z.jpg"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
async def test_control_return_generates_wherever_the_keyboard_is_in_the_form(form: Form, key: Qt.Key) -> None:
    window, tab = form.desktop.window, form.desktop.tabs["hailuo"]
    control(tab, QPushButton, "hailuoTextToVideo").click()
    editor = control(tab, QPlainTextEdit, "hailuoPrompt")
    editor.setPlainText("A boat")
    asked = heard(tab.generate_requested)
    for count, place in enumerate((editor, window.tab_bar, control(tab, QPushButton, "hailuoGenerate")), 1):
        place.setFocus()
        await until(place.hasFocus)
        QTest.keyClick(place, key, Qt.KeyboardModifier.ControlModifier)
        assert len(asked) == count
        tab.order_settled()
    assert editor.toPlainText() == "A boat"
    form.desktop.reel.list.setFocus()
    QTest.keyClick(form.desktop.reel.list, key, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == count


async def test_what_edit_as_new_replaces_comes_back_whole(form: Form) -> None:
    tab, window = form.desktop.tabs["hailuo"], form.desktop.window
    editor = control(tab, QPlainTextEdit, "hailuoPrompt")
    editor.setPlainText("My own words")
    await tab.take_pictures([form.picture("a.jpg"), form.picture("b.jpg")])
    model, before = tab.model, tab.draft()
    window.commands.run(EDIT_AS_NEW, subject_of(ReelItem(a_task(prompt="Words of the card"))))
    after_model, after = tab.model, tab.draft()
    assert after.values["prompt"] == "Words of the card"
    assert form.held() == ["고양이.png"]
    editor.setFocus()
    for _ in range(2):
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: tab.draft() == before)
        assert tab.model is model
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
        await until(lambda: tab.draft() == after)
        assert tab.model is after_model


async def test_a_batch_that_was_cleared_comes_back_whole(form: Form) -> None:
    tab = form.desktop.tabs["hailuo"]
    await tab.take_pictures([form.picture("a.jpg"), form.picture("b.jpg"), form.picture("c.jpg")])
    for name, left in (("hailuoClearBatch", ["a.jpg"]), ("hailuoFirstFrameClear", [])):
        control(tab, QToolButton, name).click()
        assert form.held() == left
        assert form.said()[0] == f"{3 - len(left)} pictures taken out of the form."
        await form.undo()
        assert form.held() == ["a.jpg", "b.jpg", "c.jpg"]
    control(tab, QToolButton, "hailuoClearBatch").click()
    control(tab, QToolButton, "hailuoFirstFrameClear").click()
    await form.undo()
    assert form.held() == ["a.jpg"]
    await form.undo()
    assert form.held() == ["a.jpg", "b.jpg", "c.jpg"]


async def test_a_batch_goes_with_undo_and_redo_where_its_first_picture_stays(form: Form) -> None:
    tab, stack = form.desktop.tabs["hailuo"], form.desktop.window.undo_stack
    names = ["a.jpg", "b.jpg"]
    pictures = [form.picture(name) for name in names]
    await tab.take_picture(pictures[0])
    await tab.take_pictures(pictures)
    assert form.held() == names
    await stack.undo()
    assert form.held() == names[:1]
    await stack.redo()
    assert form.held() == names
    control(tab, QToolButton, "hailuoClearBatch").click()
    await stack.undo()
    assert form.held() == names
    await stack.redo()
    assert form.held() == names[:1]


async def test_what_a_mended_picture_replaces_comes_back(form: Form) -> None:
    tab = form.desktop.tabs["hailuo"]
    await tab.take_picture(form.picture("a.jpg"))
    wide = form.folder / "wide.jpg"
    wide.write_bytes(jpeg(quadrants(1600, 400)))
    await tab.take_picture(wide)
    assert form.held() == ["a.jpg"], "it was refused"
    control(tab, QPushButton, "hailuoFirstFrameCrop").click()
    await until(lambda: form.held() == ["wide.jpg"])
    await form.undo()
    assert form.held() == ["a.jpg"]


async def test_what_is_taken_out_while_another_well_is_filled_comes_back(form: Form) -> None:
    tab = form.desktop.tabs["hailuo"]
    await tab.take_picture(form.picture("a.jpg"))
    last = control(tab, MediaWell, "hailuoLastFrame")
    last.items_given.emit((DroppedItem.of(form.picture("z.jpg")),))
    await until(lambda: "last_frame_image_url" in tab.draft().values)
    reading = asyncio.ensure_future(tab.take_pictures([form.picture("b.jpg"), form.picture("c.jpg")]))
    await asyncio.sleep(0)
    control(tab, QToolButton, "hailuoLastFrameClear").click()
    assert "last_frame_image_url" not in tab.draft().values
    assert form.held() == ["a.jpg"], "the others are still on their way"
    await reading
    assert form.held() == ["b.jpg", "c.jpg"]
    await form.undo()
    assert form.held() == ["a.jpg"]
    await form.undo()
    assert "last_frame_image_url" in tab.draft().values


async def test_what_comes_back_is_shown_whatever_form_is_in_front(form: Form) -> None:
    tab = form.desktop.tabs["hailuo"]
    await tab.take_picture(form.picture("a.jpg"))
    control(tab, QToolButton, "hailuoFirstFrameClear").click()
    control(tab, QPushButton, "hailuoTextToVideo").click()
    form.desktop.open_tab("luma")
    await form.undo()
    assert control(tab, MediaWell, "hailuoFirstFrame").isVisible()
    assert form.held() == ["a.jpg"]


@pytest.mark.parametrize("where", ["prompt", "reel"])
async def test_a_pasted_video_goes_where_a_dropped_one_goes(form: Form, where: str) -> None:
    film = form.folder / "film.mp4"
    draw_video(film, seconds=2)
    form.paste(where, film)
    await until(lambda: is_seen(form.desktop.window, MediaWell, "lumaSourceVideo"))
    await until(lambda: "source_video_url" in form.desktop.tabs["luma"].draft().values)
    assert form.held() == []


@pytest.mark.parametrize("where", ["prompt", "reel"])
async def test_the_clips_of_a_pasted_folder_are_imported(form: Form, where: str) -> None:
    folder = form.folder / "films"
    folder.mkdir()
    draw_video(folder / "film.mp4", seconds=2)
    form.paste(where, folder)
    await until(lambda: form.said() == ["1 clip imported."])


@pytest.mark.parametrize("kind", [FieldKind.PICTURES, FieldKind.VIDEO, FieldKind.AUDIO])
async def test_what_was_given_to_any_kind_of_field_is_taken_out_again(form: Form, kind: FieldKind) -> None:
    film, sound = form.folder / "film.mp4", form.folder / "tune.wav"
    draw_video(film, seconds=3)
    with wave.open(str(sound), "wb") as tune:
        tune.setnchannels(1)
        tune.setsampwidth(2)
        tune.setframerate(8_000)
        tune.writeframes(bytes(2 * 8_000 * 3))
    paths = {FieldKind.PICTURES: [form.picture("a.jpg"), form.picture("b.jpg")], FieldKind.VIDEO: [film]}
    spec = next(spec for spec in models() if spec.of_kind(kind))
    tab = form.desktop.open_tab(spec.service)
    tab.choose_model(spec)
    well = next(each for each in tab.findChildren(WellField) if each.field_name == spec.of_kind(kind)[0].name)
    steps = [well.value()]
    for path in paths.get(kind, [sound]):
        well.take_items((DroppedItem.of(path),))
        await until(lambda: well.value() != steps[-1] and not well.is_busy)
        steps.append(well.value())
    words = ["replace in form"] * (len(steps) - 2) + ["add to form"]
    for value, said in zip(reversed(steps[:-1]), words, strict=True):
        assert undo_words(form.desktop.window.undo_stack) == said
        await form.undo()
        assert well.value() == value

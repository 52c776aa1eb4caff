"""What the Stage shows for each state of a card, and what it lets the user do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.domain.catalog import first_uses
from runapi_desktop.domain.clip import ReelItem, VideoFacts
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.estimate import RenderEstimate
from runapi_desktop.domain.price import Price
from runapi_desktop.domain.spend_guard import Judgement, Order, Verdict
from runapi_desktop.domain.task import Gate, TaskState
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.ui.cards.card_state import CardState, card_state
from runapi_desktop.ui.commands.clip_commands import (
    APPROVE,
    CANCEL,
    CONTINUE,
    COPY_FRAME,
    EDIT_AS_NEW,
    REVEAL,
    SAVE_COPY,
    SAVE_FRAME,
    TRY_AGAIN,
    UNDO_ORDER,
    use_of_clip,
)
from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.window_commands import KEY
from runapi_desktop.ui.stage.details import summary_parts
from runapi_desktop.ui.stage.stage import Stage
from tests.helpers.heard_commands import heard_commands
from tests.helpers.page_driver import control, until
from tests.helpers.qt_signals import emitted, heard
from tests.helpers.reel_library import NOON, a_task, level_of
from tests.ui.stage.conftest import item_of

(RESTYLE,) = map(use_of_clip, first_uses())
Film = tuple[Path, VideoFacts]
NO_KEYS = Qt.KeyboardModifier.NoModifier


def button(stage: QWidget, name: str) -> QAbstractButton:
    """The visible button of that object name, wherever it is now."""
    return control(stage, QAbstractButton, name)


def text(stage: Stage, name: str) -> str:
    return control(stage, QLabel, name).text()


async def frame(stage: Stage, number: int) -> None:
    """Wait until frame ``number`` is on the Stage."""
    while stage.player.frame_number != number:
        await emitted(stage.player.frame_changed)


async def opened(stage: Stage, film: Film) -> ReelItem:
    item = item_of(film)
    stage.show_item(item)
    await emitted(stage.player.opened)
    stage.player.pause()
    stage.player.seek(0)
    await frame(stage, 0)
    return item


async def test_a_selected_clip_plays_and_shows_its_time(stage: Stage, film: Film) -> None:
    stage.show_item(item_of(film))
    await emitted(stage.player.opened)
    assert stage.player.is_playing
    assert button(stage, "stagePlay").isEnabled()
    await frame(stage, 6)
    stage.player.pause()
    assert text(stage, "stageTotal").startswith("0:01.00 · frame ")
    stage.resize(1200, 510)
    assert text(stage, "stageSummary") == "Hailuo 02 Standard · 768p · $0.30"


async def test_where_room_is_short_the_price_is_what_stays(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    texts: list[str] = []
    for width in range(1300, 500, -20):
        stage.resize(width, 510)
        if text(stage, "stageSummary") not in texts:
            texts.append(text(stage, "stageSummary"))
    assert texts == ["Hailuo 02 Standard · 768p · $0.30", "768p · $0.30", "$0.30", ""]


def test_an_imported_clip_is_summed_up_by_its_size(film: Film) -> None:
    item = item_of(film)
    request = replace(item.task.request, model="", params={"prompt": "film"})
    imported = replace(item, task=replace(item.task, request=request, cost_micros=None, quote_micros=None))
    assert summary_parts(imported) == ["320 × 180"]


async def test_no_action_vanishes_at_any_width(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    row = stage.findChild(QWidget, "stageActions")
    assert isinstance(row, QWidget)
    buttons = row.findChildren(QAbstractButton)
    in_menu = {action.text().split("\t")[0] for action in stage.transport.more_menu.actions()}
    hidden: set[str] = set()
    for width in range(1300, 300, -40):
        stage.resize(width, 510)
        hidden |= {found.text() for found in buttons if not found.isVisible()}
    assert hidden == {"Show in folder", "Save a copy…"}
    assert hidden <= in_menu
    for words, command in (("Show in folder", REVEAL), ("Save a copy…", SAVE_COPY)):
        said = heard_commands(stage.commands, command)
        next(a for a in stage.transport.more_menu.actions() if a.text() == words).trigger()
        assert len(said) == 1


async def test_buttons_that_do_not_fit_are_shortened_and_say_it_all_by_their_names(
    stage: Stage, film: Film
) -> None:
    await opened(stage, film)
    restart = button(stage, "stageContinue")
    assert restart.text() == "Continue from this frame"
    row = stage.findChild(QWidget, "stageActions")
    assert isinstance(row, QWidget)
    row.resize(420, row.height())
    assert restart.text().startswith("Continue")
    assert restart.text().endswith("…")
    assert restart.accessibleName() == "Continue from this frame"
    row.resize(968, row.height())
    assert restart.text() == "Continue from this frame"


async def test_the_time_is_exact(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    stage.player.seek(460)
    await frame(stage, 11)
    assert text(stage, "stageTime") == "0:00.46"
    assert text(stage, "stageTotal") == "0:01.00 · frame 11"
    assert abs(stage.player.image().pixelColor(50, 50).red() - level_of(11)) <= 3


async def test_the_menus_stand_above_their_buttons(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    for name, menu in (("stageFrame", "stageFrameMenu"), ("stageMore", "stageMoreMenu")):
        button(stage, name).click()
        shown = stage.findChild(QMenu, menu)
        assert isinstance(shown, QMenu)
        assert shown.isVisible()
        shown.close()


def past_the_middle(slider: QSlider) -> QPoint:
    """A pixel of the frame that begins in the middle, of a line with an odd or an even number of pixels."""
    return QPoint(slider.width() // 2 + 1, slider.height() // 2)


async def test_a_click_on_the_line_goes_there(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    slider = stage.findChild(QSlider, "stagePosition")
    assert isinstance(slider, QSlider)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, NO_KEYS, past_the_middle(slider))
    await frame(stage, 12)
    assert not stage.player.is_playing


async def test_dragging_holds_the_clip_and_lets_it_run_on(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    stage.player.play()
    slider = stage.findChild(QSlider, "stagePosition")
    assert isinstance(slider, QSlider)
    middle = past_the_middle(slider)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(slider.width() // 4, middle.y()))
    assert not stage.player.is_playing
    QTest.mouseMove(slider, middle)
    await frame(stage, 12)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, NO_KEYS, middle)
    assert stage.player.is_playing


async def test_the_keyboard_moves_the_slider_by_a_second(stage: Stage, long_film: Film) -> None:
    await opened(stage, long_film)
    slider = stage.findChild(QSlider, "stagePosition")
    assert isinstance(slider, QSlider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    await frame(stage, 24)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    await frame(stage, 48)


async def test_short_clips_loop_and_long_ones_do_not_until_asked(
    stage: Stage, film: Film, long_film: Film
) -> None:
    loop = button(stage, "stageLoop")
    await opened(stage, film)
    assert loop.isChecked()
    await opened(stage, long_film)
    assert not loop.isChecked()
    chosen = heard(stage.controls.loop_chosen)
    await opened(stage, film)
    loop.click()
    assert chosen == [(False,)]
    stage.show_item(None)
    await opened(stage, film)
    assert not loop.isChecked()


async def test_the_sound_button_is_there_for_sound_only(stage: Stage, film: Film) -> None:
    mute = button(stage, "stageMute")
    await opened(stage, film)
    assert not mute.isVisible()
    stage.show_item(None)
    item = item_of(film)
    assert item.clip is not None
    stage.show_item(replace(item, clip=replace(item.clip, facts=replace(film[1], has_audio=True))))
    await emitted(stage.player.opened)
    assert mute.isVisible()
    chosen = heard(stage.controls.mute_chosen)
    mute.click()
    mute.click()
    assert chosen == [(True,), (False,)]


async def test_the_speed_is_chosen_from_a_menu(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    button(stage, "stageSpeed").click()
    menu = stage.findChild(QMenu, "stageSpeeds")
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["0.25×", "0.5×", "1×", "1.5×", "2×"]
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["1×"]
    menu.actions()[0].trigger()
    menu.close()
    assert button(stage, "stageSpeed").text() == "0.25×"


async def test_the_frame_on_screen_can_be_continued_from(stage: Stage, film: Film) -> None:
    item = await opened(stage, film)
    stage.player.seek(460)
    await frame(stage, 11)
    said = heard_commands(stage.commands, CONTINUE)
    button(stage, "stageContinue").click()
    (subject,) = said
    assert subject.item is item
    assert subject.position_s is not None
    assert 11 / 24 <= subject.position_s < 12 / 24


@pytest.mark.parametrize(
    ("name", "command"),
    [("stageUseInLuma", RESTYLE), ("stageReveal", REVEAL), ("stageSaveCopy", SAVE_COPY)],
)
async def test_the_buttons_say_what_is_wanted(stage: Stage, film: Film, name: str, command: Command) -> None:
    item = await opened(stage, film)
    said = heard_commands(stage.commands, command)
    button(stage, name).click()
    assert [subject.item for subject in said] == [item]


async def test_nothing_selected_teaches_and_offers_nothing(stage: Stage) -> None:
    assert text(stage, "stageTitle") == "Your clips play here"
    for name in ("stagePlay", "stageContinue", "stageUseInLuma", "stageReveal", "stageSaveCopy", "stageInfo"):
        assert not button(stage, name).isEnabled()


async def test_a_working_card_shows_its_line_then_plays_when_ready(stage: Stage, film: Film) -> None:
    working = ReelItem(a_task(0, TaskState.RENDERING, "Fog over tea"))
    stage.show_item(working, CardState("Rendering · about 40 s left", fraction=0.4))
    assert text(stage, "stageTitle") == "Rendering · about 40 s left"
    assert text(stage, "stageText") == "Fog over tea\nRunAPI has it, so it can no longer be cancelled."
    assert not button(stage, "stageContinue").isEnabled()
    stage.show_item(working, CardState("Downloading · 64%", fraction=0.9))
    assert text(stage, "stageTitle") == "Downloading · 64%"
    await opened(stage, film)
    assert button(stage, "stageContinue").isEnabled()


@pytest.mark.parametrize(
    ("link", "name"),
    [
        (UNDO_ORDER, "stageUndoOrder"),
        (CANCEL, "stageCancel"),
        (TRY_AGAIN, "stageCancel"),
        (KEY, "stageCancel"),
    ],
)
async def test_what_was_not_sent_is_cancelled_from_the_stage(stage: Stage, link: Command, name: str) -> None:
    waiting = ReelItem(a_task(0, TaskState.QUEUED, "Fog over tea"))
    stage.show_item(waiting, CardState("Waiting", link=link))
    assert text(stage, "stageText") == "Fog over tea"
    asked = heard_commands(stage.commands, UNDO_ORDER, CANCEL)
    button(stage, name).click()
    assert [subject.item for subject in asked] == [waiting]


async def test_a_held_clip_asks_for_its_new_price_and_can_be_cancelled(stage: Stage) -> None:
    held = ReelItem(a_task(0, TaskState.QUEUED, "Fog over tea"))
    judgement = Judgement(Verdict.DEARER, Order(1, 400_000), 300_000)
    progress = TaskProgress(held.task.id, Gate.APPROVAL, judgement=judgement)
    stage.show_item(held, card_state(held, progress, RenderEstimate(60.0, 120.0), NOON))
    assert text(stage, "stageTitle") == "Costs $0.40 now"
    assert "This costs $0.40 now, more than the $0.30 you were shown." in text(stage, "stageText")
    agreed, cancelled = (heard_commands(stage.commands, command) for command in (APPROVE, CANCEL))
    assert button(stage, "stageApprove").text() == "Make it · $0.40"
    button(stage, "stageApprove").click()
    button(stage, "stageCancel").click()
    assert [(s.item, s.asked and s.asked.micros) for s in agreed] == [(held, 400_000)]
    assert [s.item for s in cancelled] == [held]


async def test_a_change_of_title_or_star_does_not_start_the_clip_again(stage: Stage, film: Film) -> None:
    item = await opened(stage, film)
    stage.player.seek(460)
    await frame(stage, 11)
    assert item.clip is not None
    starred = replace(item, clip=replace(item.clip, is_starred=True, title="Renamed"))
    stage.show_item(starred)
    assert stage.item is starred
    assert stage.player.frame_number == 11


@pytest.mark.parametrize("kind", [FailureKind.REJECTED_BY_MODEL, FailureKind.FILE_REFUSED])
async def test_a_failed_card_says_why_and_offers_both_ways_on(stage: Stage, kind: FailureKind) -> None:
    failed = ReelItem(a_task(0, TaskState.FAILED, failure=TaskFailure(kind, "too dark")))
    stage.show_item(failed, CardState("Failed", again=Price(300_000)))
    assert button(stage, "stageTryAgain").text() == "Try again · about $0.30"
    assert "too dark" in text(stage, "stageText")
    again, edited = (heard_commands(stage.commands, command) for command in (TRY_AGAIN, EDIT_AS_NEW))
    button(stage, "stageTryAgain").click()
    button(stage, "stageEditAsNew").click()
    assert [(subject.item, subject.again) for subject in again] == [(failed, Price(300_000))]
    assert [subject.item for subject in edited] == [failed]


@pytest.mark.parametrize("kind", [FailureKind.OTHER_KEY, FailureKind.NOT_ALLOWED])
async def test_what_failed_for_its_key_leads_to_the_key(stage: Stage, kind: FailureKind) -> None:
    stage.show_item(ReelItem(a_task(0, TaskState.FAILED, failure=TaskFailure(kind))), CardState("Failed"))
    asked = heard_commands(stage.commands, KEY)
    button(stage, "stageKeyDialog").click()
    assert len(asked) == 1


def test_a_double_click_on_what_costs_money_is_one_order(stage: Stage) -> None:
    failure = TaskFailure(FailureKind.REJECTED_BY_MODEL)
    stage.show_item(ReelItem(a_task(0, TaskState.FAILED, failure=failure)), CardState("Failed"))
    again = heard_commands(stage.commands, TRY_AGAIN)
    for step in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        step(button(stage, "stageTryAgain"), Qt.MouseButton.LeftButton)
    assert len(again) == 1


async def test_a_clip_that_cannot_be_played_is_offered_to_the_system(
    stage: Stage, film: Film, tmp_path: Path
) -> None:
    item = item_of(film)
    assert item.clip is not None
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"nothing to see" * 50)
    stage.show_item(replace(item, clip=replace(item.clip, path=str(broken))))
    await emitted(stage.player.refused)
    assert text(stage, "stageTitle") == "This clip cannot be played here"
    assert button(stage, "stageOpenOutside").accessibleName() == "Open in the system's player"
    assert not button(stage, "stagePlay").isEnabled()


async def test_a_clip_whose_file_is_gone_says_so(stage: Stage, film: Film, tmp_path: Path) -> None:
    item = item_of(film)
    assert item.clip is not None
    stage.show_item(replace(item, clip=replace(item.clip, path=str(tmp_path / "gone.mp4"))))
    await emitted(stage.player.refused)
    assert text(stage, "stageTitle") == "The file is gone"
    assert "gone.mp4" in text(stage, "stageText")
    restyle = button(stage, "stageUseInLuma")
    assert (restyle.isEnabled(), restyle.toolTip()) == (False, "Choose a finished clip first")


async def test_a_file_is_released_before_it_is_moved(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    stage.release_file("/another/file.mp4")
    assert stage.player.has_file
    stage.release_file(str(film[0]))
    assert not stage.player.has_file
    assert stage.item is None


async def test_details_list_everything_and_copy_ids(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    assert stage.findChild(QWidget, "stageDetails") is not None
    button(stage, "stageInfo").click()
    shown = {
        label.objectName().removeprefix("detail-"): label.text().replace("\u200b", "")
        for label in stage.findChildren(QLabel)
        if label.objectName().startswith("detail-")
    }
    assert shown["prompt"] == "Clip number 0"
    assert shown["model"] == "Hailuo 02 Standard"
    assert shown["price"] == "$0.30"
    assert shown["taskId"] == "remote-1"
    assert shown["file"] == str(film[0])
    assert shown["video"].startswith("320\u00a0×\u00a0180 · 24\u00a0fps · h264 · ")
    assert shown["video"].count(" ") == 6, "a line ends between two facts, not before a unit"
    button(stage, "copy-taskId").click()
    assert QGuiApplication.clipboard().text() == "remote-1"


async def test_a_narrow_stage_keeps_the_main_buttons(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    stage.resize(1200, 400)
    assert stage.findChild(QLabel, "stageSummary").isVisible()  # type: ignore[union-attr]
    stage.resize(560, 400)
    assert stage.width() == 560
    assert button(stage, "stageContinue").isVisible()
    assert button(stage, "stageUseInLuma").isVisible()
    assert not button(stage, "stageSaveCopy").isVisible()
    stage.resize(1200, 400)
    assert button(stage, "stageSaveCopy").isVisible()


async def test_the_details_leave_room_in_the_smallest_window(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    button(stage, "stageInfo").click()
    stage.resize(590, 400)
    assert stage.width() == 590
    assert stage.player.width() >= 240


@pytest.mark.parametrize("is_enabled", [True, False])
async def test_escape_is_heard_for_back_only_while_it_can_be_pressed(
    stage: Stage, *, is_enabled: bool
) -> None:
    stage.show_item(ReelItem(a_task(0, TaskState.RENDERING)), CardState("Rendering"))
    stage.show_hint("Choose another clip", "It is compared with this one.")
    await until(button(stage, "stageBack").isVisible)
    stage.setEnabled(is_enabled)
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    left: list[bool] = []
    stage.hint_left.connect(lambda: left.append(True))
    was_swallowed = QApplication.sendEvent(stage.window(), escape) and escape.isAccepted()
    assert bool(left) == was_swallowed == is_enabled


async def test_where_no_frame_is_seen_none_is_meant(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    stage.player.seek(460)
    await frame(stage, 11)
    assert stage.subject.position_s == pytest.approx(0.46, abs=0.05)
    stage.show_hint("Compare with which take?", "Choose the other clip in the Reel below.")
    assert stage.subject.item is not None
    assert stage.subject.position_s is None


async def test_full_screen_moves_the_picture_out_and_back(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    button(stage, "stageFullScreen").click()
    window = stage.player.window()
    assert window is not stage.window()
    assert window.objectName() == "fullScreen"
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert stage.player.window() is stage.window()
    assert stage.player.isVisible()


async def test_what_asks_for_a_file_leaves_the_full_screen(stage: Stage, film: Film) -> None:
    await opened(stage, film)
    told = [heard_commands(stage.commands, command) for command in (COPY_FRAME, SAVE_FRAME)]
    button(stage, "stageFullScreen").click()
    window = stage.player.window()
    menu = window.findChild(QMenu, "stageFrameMenu")
    assert isinstance(menu, QMenu)
    entries = {action.objectName(): action for action in menu.actions()}
    entries["menuCopyFrame"].trigger()
    assert stage.player.window() is window
    entries["menuSaveFrame"].trigger()
    assert stage.player.window() is stage.window()
    assert [len(subjects) for subjects in told] == [1, 1]


class StageWindow(QWidget):
    """A window with a Stage, a text field, a button and a list, as the real one has."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.field = QLineEdit(self)
        self.button = QPushButton("Generate", self)
        self.list = QListWidget(self)
        self.list.addItems(["one", "two"])
        for part in (stage, self.field, self.button, self.list):
            layout.addWidget(part)
        self.resize(968, 700)


@pytest.fixture
async def stage_window(stage: Stage, film: Film) -> StageWindow:
    stage_window = StageWindow(stage)
    stage_window.show()
    stage_window.activateWindow()
    await opened(stage, film)
    return stage_window


async def test_the_keys_work_from_the_list_of_cards(stage_window: StageWindow, stage: Stage) -> None:
    stage_window.list.setFocus()
    QTest.keyClick(stage_window.list, Qt.Key.Key_Space)
    assert stage.player.is_playing
    QTest.keyClick(stage_window.list, Qt.Key.Key_K)
    assert not stage.player.is_playing
    stage.player.seek(460)
    await frame(stage, 11)
    QTest.keyClick(stage_window.list, Qt.Key.Key_Period)
    await frame(stage, 12)
    QTest.keyClick(stage_window.list, Qt.Key.Key_Comma)
    await frame(stage, 11)
    QTest.keyClick(stage_window.list, Qt.Key.Key_M)
    QTest.keyClick(stage_window.list, Qt.Key.Key_Down)
    assert stage_window.list.currentRow() >= 0
    assert stage.player.frame_number == 11


async def test_a_text_field_keeps_its_letters_and_a_button_its_space(
    stage_window: StageWindow, stage: Stage
) -> None:
    stage_window.field.setFocus()
    QTest.keyClicks(stage_window.field, "jklm , . f")
    assert stage_window.field.text() == "jklm , . f"
    assert not stage.player.is_playing
    pressed = heard(stage_window.button.clicked)
    stage_window.button.setFocus()
    QTest.keyClick(stage_window.button, Qt.Key.Key_Space)
    assert len(pressed) == 1
    assert not stage.player.is_playing


async def test_on_the_stage_itself_home_and_end_go_to_the_ends(
    stage_window: StageWindow, stage: Stage
) -> None:
    stage.player.setFocus()
    QTest.keyClick(stage.player, Qt.Key.Key_End)
    await frame(stage, 23)
    QTest.keyClick(stage.player, Qt.Key.Key_Home)
    await frame(stage, 0)
    QTest.keyClick(stage.player, Qt.Key.Key_Right)
    await frame(stage, 23)


async def test_l_plays_and_then_plays_faster(stage_window: StageWindow, stage: Stage) -> None:
    stage.player.setFocus()
    for speed in ("1×", "1.5×", "2×", "2×"):
        QTest.keyClick(stage.player, Qt.Key.Key_L)
        assert stage.player.is_playing
        assert button(stage, "stageSpeed").text() == speed


async def test_every_control_has_a_name(stage: Stage) -> None:
    for part in (*stage.findChildren(QAbstractButton), *stage.findChildren(QSlider)):
        assert part.objectName(), part
        assert part.accessibleName(), part

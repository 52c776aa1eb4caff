"""Two takes under one clock: the same moment of both at every paint, a minute long and longer."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.catalog.spec import FieldKind, ModelSpec
from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.settings import MetadataPlace
from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.frame_feed import FrameFeed
from runapi_desktop.media.probe import probe_video
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.ui.commands.clip_commands import COMPARE, UNDO_ORDER
from runapi_desktop.ui.controllers.compare import CompareController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.compare_page import ComparePage
from runapi_desktop.ui.stage.compare_screen import DEFAULT_GAIN, GAINS, CompareMode, CompareScreen
from runapi_desktop.ui.stage.differences import Difference, marked_prompts, setting_differences
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.attempts import Attempts
from tests.helpers.first_models import FIRST_MODELS
from tests.helpers.page_driver import control, until
from tests.helpers.qt_signals import emitted
from tests.helpers.reel_library import a_clip, a_task, open_library, settled
from tests.media.samples import from_rows, write_video

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
FRAME_US = 1_000_000 / 24


def solid(colour: tuple[int, int, int]) -> object:
    frame = from_rows(bytes(colour) * (160 * 90), 160, 90, 3)
    return lambda _index: frame


@pytest.fixture(scope="session")
def takes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clip, Clip]:
    """A red one of two seconds at 24 and a blue one of one second at 30 frames a second."""
    folder = tmp_path_factory.mktemp("takes")
    red = write_video(folder / "a.mp4", 48, size=(160, 90), picture=solid((220, 0, 0)))  # type: ignore[arg-type]
    blue = write_video(folder / "b.mp4", 30, rate=30, size=(160, 90), picture=solid((0, 0, 220)))  # type: ignore[arg-type]
    return (
        a_clip(a_task(0, TaskState.READY), red, probe_video(red)),
        a_clip(a_task(1, TaskState.READY), blue, probe_video(blue)),
    )


class Watch:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now_ms = 0

    def __call__(self) -> int:
        return self.now_ms


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, takes: tuple[Clip, Clip], watch: Watch) -> CompareScreen:
    return opened(CompareScreen(*takes, now_ms=watch), qtbot)


def opened(screen: CompareScreen, qtbot: QtBot) -> CompareScreen:
    qtbot.addWidget(screen, before_close_func=CompareScreen.close_files)
    screen.resize(320, 180)
    screen.show()
    return screen


def is_together(screen: CompareScreen, moment_us: float) -> bool:
    """Both frames on screen are those of that moment, as far as each clip reaches."""
    first, second = screen.shown
    if first is None or second is None:
        return False
    lengths_us = FRAME_US, 1_000_000 / 30
    ends_us = 2_000_000, 1_000_000
    for pixels, length_us, end_us in zip((first, second), lengths_us, ends_us, strict=True):
        due_us = min(moment_us, end_us - length_us)
        if not pixels.start_us - 600 <= due_us < pixels.start_us + length_us + 600:
            return False
    return True


class PunctualFrames(FrameFeed):
    """Frames that are never late: whoever asks for one waits until it is decoded."""

    def has(self, moment_us: int) -> bool:
        deadline_s = time.monotonic() + 10
        while not super().has(moment_us):
            assert time.monotonic() < deadline_s
            threading.Event().wait(0.002)
        return True


def test_both_show_the_same_moment_for_more_than_a_minute(
    qapp: QApplication, qtbot: QtBot, takes: tuple[Clip, Clip], watch: Watch
) -> None:
    screen = opened(CompareScreen(*takes, now_ms=watch, frames=PunctualFrames), qtbot)
    qtbot.waitUntil(lambda: None not in screen.shown)
    screen.play()
    rounds, began_ms = 0, watch.now_ms
    while watch.now_ms < 70_000:
        watch.now_ms += 20
        screen.tick()
        if watch.now_ms - began_ms < 2_000:
            assert is_together(screen, (watch.now_ms - began_ms) * 1000)
        else:
            rounds, began_ms = rounds + 1, watch.now_ms
            assert screen.frame_number == 0
    # The clock has lost nothing: each round takes as long as the longer clip.
    assert rounds == 35


def test_the_clock_waits_for_a_late_frame(screen: CompareScreen, qtbot: QtBot, watch: Watch) -> None:
    qtbot.waitUntil(lambda: None not in screen.shown)
    screen.play()
    watch.now_ms += 1_900  # as if nothing had been decoded for so long
    screen.tick()
    assert screen.position_ms < 1_900
    assert screen.is_playing


def test_it_seeks_and_steps_both(screen: CompareScreen, qtbot: QtBot) -> None:
    for position_ms in (1_510, 20, 700):
        screen.seek(position_ms)
        qtbot.waitUntil(lambda ms=position_ms: is_together(screen, ms * 1000))
    assert screen.frame_number == 16
    for step, number in ((1, 17), (1, 18), (-1, 17), (-20, 0)):
        screen.step(step)
        assert screen.frame_number == number
        qtbot.waitUntil(lambda n=number: is_together(screen, n * FRAME_US + 10))


def test_it_stops_at_the_end_without_a_loop_and_starts_over(
    screen: CompareScreen, qtbot: QtBot, watch: Watch
) -> None:
    screen.set_loop(False)
    screen.seek(1_900)
    screen.play()
    qtbot.waitUntil(lambda: is_together(screen, 1_900_000))
    watch.now_ms += 500
    qtbot.waitUntil(lambda: not screen.is_playing)
    assert screen.frame_number == 47
    screen.play()
    qtbot.waitUntil(lambda: screen.frame_number == 0)


def test_a_standing_picture_costs_nothing(screen: CompareScreen, qtbot: QtBot) -> None:
    timer = screen.findChild(QTimer, "compareTick")
    assert timer is not None
    qtbot.waitUntil(lambda: None not in screen.shown and not timer.isActive())
    screen.step(1)
    assert timer.isActive()


def colour_at(screen: CompareScreen, share: float) -> str:
    """``r``, ``b``, or what else is there at that part of the width, halfway up but beside the handle."""
    colour = QColor(screen.grab().toImage().pixelColor(round(screen.width() * share), 140))
    if colour.red() > 150 and colour.blue() > 150:
        return "both"
    return "r" if colour.red() > 150 else "b" if colour.blue() > 150 else "dark"


def test_the_wipe_shows_one_left_and_the_other_right_of_it(screen: CompareScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: None not in screen.shown)
    assert [colour_at(screen, share) for share in (0.1, 0.45, 0.55, 0.9)] == ["r", "r", "b", "b"]
    middle = QPoint(160, 90)
    QTest.mousePress(screen, LEFT, NO_KEYS, middle)
    QTest.mouseMove(screen, QPoint(240, 90))
    QTest.mouseRelease(screen, LEFT, NO_KEYS, QPoint(240, 90))
    assert [colour_at(screen, share) for share in (0.55, 0.72, 0.78, 0.9)] == ["r", "r", "b", "b"]
    for _ in range(5):
        QTest.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert [colour_at(screen, share) for share in (0.55, 0.62, 0.68, 0.9)] == ["r", "r", "b", "b"]


def test_dragging_the_line_is_no_click_but_a_click_is(screen: CompareScreen, qtbot: QtBot) -> None:
    clicks: list[int] = []
    screen.clicked.connect(lambda: clicks.append(1))
    QTest.mouseClick(screen, LEFT, NO_KEYS, QPoint(160, 90))
    assert clicks == []
    QTest.mouseClick(screen, LEFT, NO_KEYS, QPoint(60, 90))
    assert clicks == [1]


def test_swapping_side_by_side_and_the_difference(screen: CompareScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: None not in screen.shown)
    screen.swap()
    assert [colour_at(screen, share) for share in (0.1, 0.9)] == ["b", "r"]
    screen.set_mode(CompareMode.SIDE_BY_SIDE)
    screen.resize(320, 280)
    qtbot.waitUntil(lambda: [colour_at(screen, share) for share in (0.25, 0.75)] == ["b", "r"])
    screen.set_mode(CompareMode.DIFFERENCE)
    screen.resize(320, 180)
    qtbot.waitUntil(lambda: colour_at(screen, 0.5) == "both")


def test_a_small_difference_is_seen_by_its_gain(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    clips: list[Clip] = []
    for grey in (100, 108):
        picture = solid((grey, grey, grey))
        path = write_video(tmp_path / f"{grey}.mp4", 3, size=(160, 90), picture=picture)  # type: ignore[arg-type]
        clips.append(a_clip(a_task(grey, TaskState.READY), path, probe_video(path)))
    screen = CompareScreen(clips[0], clips[1])
    qtbot.addWidget(screen, before_close_func=CompareScreen.close_files)
    screen.resize(320, 200)
    screen.show()
    screen.set_mode(CompareMode.DIFFERENCE)
    qtbot.waitUntil(lambda: None not in screen.shown)

    def seen(gain: int) -> tuple[int, int]:
        screen.set_gain(gain)
        image = screen.grab().toImage()
        return image.pixelColor(160, 100).lightness(), image.pixelColor(160, 2).lightness()

    plain, beside = seen(1)
    assert 4 <= plain <= 12
    for gain in GAINS[1:]:
        strengthened, still_beside = seen(gain)
        assert strengthened == pytest.approx(gain * plain, abs=gain)
        assert still_beside == beside
    assert seen(DEFAULT_GAIN)[0] >= 24


def test_two_equal_frames_are_said_to_be_the_same(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Else their difference is a black picture without a word."""

    def lightest(*greys: int) -> tuple[bool, int]:
        clips: list[Clip] = []
        for number, grey in enumerate(greys):
            picture = solid((grey, grey, grey))
            path = write_video(tmp_path / f"{grey} {number}.mp4", 3, size=(160, 90), picture=picture)  # type: ignore[arg-type]
            clips.append(a_clip(a_task(number, TaskState.READY), path, probe_video(path)))
        screen = CompareScreen(clips[0], clips[1])
        qtbot.addWidget(screen, before_close_func=CompareScreen.close_files)
        screen.resize(320, 200)
        screen.show()
        screen.set_mode(CompareMode.DIFFERENCE)
        screen.set_gain(1)
        qtbot.waitUntil(lambda: None not in screen.shown)
        image = screen.grab().toImage()
        return screen.is_same, max(image.pixelColor(x, 100).lightness() for x in range(320))

    is_same, light = lightest(100, 100)
    assert is_same
    assert light > 200
    is_same, light = lightest(100, 104)
    assert not is_same
    assert light < 30


@pytest.mark.parametrize("percent", [90, 125, 150])
def test_the_modes_have_room_at_every_text_size(
    qapp: QApplication, qtbot: QtBot, takes: tuple[Clip, Clip], percent: int
) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    theme.scale_text(percent)
    pair = [(ReelItem(a_task(number, TaskState.READY), clip), clip) for number, clip in enumerate(takes)]
    page = ComparePage(pair[0], pair[1], theme, gain=3)
    qtbot.addWidget(page, before_close_func=ComparePage.close_files)
    page.resize(560, 300)
    page.show()
    modes = [
        button for button in page.findChildren(QPushButton) if button.objectName().startswith("compareMode")
    ]
    for mode in modes:
        mode.click()

        def is_whole() -> bool:
            places = [button.geometry() for button in modes]
            apart = not any(a.intersects(b) for a in places for b in places if a is not b)
            words = (button.fontMetrics().horizontalAdvance(button.text()) for button in modes)
            return apart and all(px <= place.width() for px, place in zip(words, places, strict=True))

        qtbot.waitUntil(is_whole)
    theme.scale_text(100)


def test_the_gain_is_there_for_the_difference_alone_and_is_kept(
    qapp: QApplication, qtbot: QtBot, takes: tuple[Clip, Clip]
) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    pair = [(ReelItem(a_task(number, TaskState.READY), clip), clip) for number, clip in enumerate(takes)]
    page = ComparePage(pair[0], pair[1], theme, gain=3)
    qtbot.addWidget(page, before_close_func=ComparePage.close_files)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    slider = page.findChild(QSlider, "compareGain")
    assert isinstance(slider, QSlider)
    assert not slider.isVisible()
    button = page.findChild(QAbstractButton, "compareModeDifference")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert slider.isVisible()
    # The Stage of the smallest window: 960 px less the form's column.
    assert page.minimumSizeHint().width() <= 560
    for segment in page.findChildren(QPushButton):
        segment.setChecked(True)  # In bold it takes most room.
        assert segment.fontMetrics().horizontalAdvance(segment.text()) <= segment.width() - 2
    assert slider.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert slider.accessibleName() == "Difference gain 8×"
    slider.setFocus()
    gains: list[int] = []
    page.gain_changed.connect(gains.append)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(slider, key)
    assert gains == [16, 1, 2]
    assert slider.accessibleName() == "Difference gain 2×"


def test_a_clip_that_cannot_be_read_ends_it(
    qapp: QApplication, qtbot: QtBot, takes: tuple[Clip, Clip]
) -> None:
    screen = CompareScreen(takes[0], replace(takes[1], path="/nowhere/gone.mp4"))
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.refused):
        pass


# --- in words -----------------------------------------------------------------------------------------


def made(model: str, number: int = 0, cost_micros: int | None = 300_000, **params: object) -> ReelItem:
    task = a_task(number, cost_micros=cost_micros)
    service = "luma" if model.startswith("luma") else "hailuo"
    request = replace(task.request, service=service, model=model, params={"prompt": "Fog", **params})  # type: ignore[arg-type]
    return ReelItem(replace(task, request=request))


def test_settings_that_differ_are_named_with_both_values() -> None:
    standard = made("hailuo-02-text-to-video-standard", duration_seconds=10, prompt_optimizer=False)
    pro = made("hailuo-02-text-to-video-pro", 1, 570_000)
    assert setting_differences(standard, pro) == [
        Difference("model", "Model", "Hailuo 02 Standard", "Hailuo 02 Pro"),
        Difference("duration_seconds", "Length", "10 s", "6 s · fixed"),
        Difference("prompt_optimizer", "Prompt optimizer", "Off", "On"),
        Difference("price", "Price", "$0.30", "$0.57"),
    ]
    assert setting_differences(standard, standard) == []


def test_what_was_not_sent_is_what_the_model_does_by_itself() -> None:
    model = "hailuo-02-text-to-video-standard"
    assert setting_differences(made(model, duration_seconds=10), made(model, 1)) == []
    assert setting_differences(made(model, duration_seconds=6), made(model, 1)) == [
        Difference("duration_seconds", "Length", "6 s", "10 s")
    ]
    assert setting_differences(made(model, output_resolution="9:16"), made(model, 1)) == [
        Difference("frame_shape", "Frame shape", "9:16", "Automatic")
    ]


@pytest.mark.parametrize("first", FIRST_MODELS, ids=lambda spec: spec.id)
@pytest.mark.parametrize("second", FIRST_MODELS, ids=lambda spec: spec.id)
def test_no_wire_name_is_ever_shown(first: ModelSpec, second: ModelSpec) -> None:
    """Whatever two models are compared, one of which was told everything and the other nothing."""
    told = {
        field.wire: next((choice.value for choice in field.choices if choice.value is not None), True)
        for field in first.fields
        if field.kind in (FieldKind.CHOICE, FieldKind.SWITCH)
    }
    old = {"some_older_setting": "soft"}
    found = setting_differences(made(first.id, **told, **old), made(second.id, 1))
    assert found
    for difference in found:
        for words in (difference.label, difference.first, difference.second):
            assert "_" not in words
        assert difference.label != difference.name
    assert "Some older setting" in [difference.label for difference in found]


def test_of_a_clip_that_was_made_elsewhere_nothing_is_made_up() -> None:
    known = made("hailuo-02-text-to-video-standard", duration_seconds=10)
    unknown = replace(known, task=replace(known.task, request=replace(known.task.request, params={})))
    assert {difference.second for difference in setting_differences(known, unknown)} == {""}


def test_words_that_differ_are_marked() -> None:
    assert marked_prompts("Fog over the sea", "Fog over a <wild> sea", "#123456") == (
        'Fog over <b style="color: #123456">the</b> sea',
        'Fog over <b style="color: #123456">a &lt;wild&gt;</b> sea',
    )
    assert marked_prompts("same", "same", "#123456") == ("same", "same")
    assert marked_prompts("夜の東京、雨", "夜の大阪、雨", "red") == (
        '夜の<b style="color: red">東京</b>、雨',
        '夜の<b style="color: red">大阪</b>、雨',
    )
    assert marked_prompts("비 오는 서울", "비 오는 부산 밤", "red") == (
        '비 오는 <b style="color: red">서울</b>',
        '비 오는 <b style="color: red">부산 밤</b>',
    )


# --- on the Stage -------------------------------------------------------------------------------------


@pytest.fixture
async def room(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, takes: tuple[Clip, Clip]
) -> AsyncIterator[tuple[Stage, ReelView]]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    async with open_library(tmp_path) as library:
        with ThreadPoolExecutor(2) as threads:
            making = ClipMaking(library.clips, library.tasks, threads, lambda: MetadataPlace.NOWHERE)
            window = QWidget()
            window.resize(1000, 800)
            reel = ReelView(library.reel, library.tasks, library.events, library.clock, library.scope, theme)
            stage, banner = Stage(library.scope, theme, commands=reel.commands), Banner()
            layout = QVBoxLayout(window)
            for part in (banner, stage, reel):
                layout.addWidget(part)
            reel.current_changed.connect(stage.show_item)
            CompareController(stage, reel, making, Attempts(banner, library.scope), theme)
            for number, clip in enumerate(takes):
                await library.tasks.add([a_task(number, TaskState.READY)])
                await library.clips.add(clip)

            def let_go(_: object) -> None:
                stage.show_item(None)
                reel.close_down()

            qtbot.addWidget(window, before_close_func=let_go)
            window.show()
            reel.load()
            await settled()
            yield stage, reel
            await library.scope.close()


def click(place: QWidget, name: str) -> None:
    control(place, QAbstractButton, name).click()


def text(place: QWidget, name: str) -> str:
    return control(place, QLabel, name).text()


def page_of(stage: Stage) -> ComparePage:
    (page,) = stage.findChildren(ComparePage)
    return page


async def test_one_take_then_the_other_is_compared(
    room: tuple[Stage, ReelView], takes: tuple[Clip, Clip]
) -> None:
    stage, reel = room
    reel.select_task(takes[0].task_id)
    await emitted(stage.player.opened)
    click(stage, "stageCompare")
    assert text(stage, "stageTitle") == "Compare with which take?"
    assert not stage.player.has_file
    reel.select_task(takes[1].task_id)
    await settled()
    page = page_of(stage)
    assert page.pair.clips == takes
    assert page.pair.is_playing
    assert not stage.player.has_file
    assert text(stage, "stageTotal").startswith("0:02.00")
    assert text(page, "difference-prompt-A").endswith(
        '</b>&nbsp; Clip number <b style="color: #6550b9">0</b>'
    )
    click(page, "compareSwap")
    assert page.pair.clips == takes[::-1]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    await emitted(stage.player.opened)
    assert stage.player.path == takes[1].path


async def test_the_keyboard_stays_on_the_stage_when_the_two_are_left(
    room: tuple[Stage, ReelView], takes: tuple[Clip, Clip]
) -> None:
    stage, reel = room
    reel.window().activateWindow()
    reel.select_task(takes[0].task_id)
    await emitted(stage.player.opened)
    click(stage, "stageCompare")
    reel.select_task(takes[1].task_id)
    await settled()
    pressed = control(page_of(stage), QAbstractButton, "compareSwap")
    pressed.setFocus()
    assert QApplication.focusWidget() is pressed
    QTest.keyClick(pressed, Qt.Key.Key_Escape)
    await emitted(stage.player.opened)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert stage.isAncestorOf(focus)


@pytest.mark.parametrize("way", ["button", "escape in the Reel"])
async def test_the_wait_for_another_take_can_be_given_up(
    room: tuple[Stage, ReelView], takes: tuple[Clip, Clip], way: str
) -> None:
    stage, reel = room
    reel.select_task(takes[0].task_id)
    await settled()
    click(stage, "stageCompare")
    if way == "button":
        click(stage, "stageBack")
    else:
        reel.window().activateWindow()
        reel.list.setFocus()
        QCoreApplication.sendPostedEvents()  # The button is shown by one.
        QTest.keyClick(reel.list, Qt.Key.Key_Escape)
    await emitted(stage.player.opened)
    reel.select_task(takes[1].task_id)
    await settled()
    assert stage.findChildren(ComparePage) == []


async def test_escape_undoes_an_order_before_it_goes_back(
    room: tuple[Stage, ReelView], takes: tuple[Clip, Clip]
) -> None:
    """The notice about the order says so; two shortcuts of one key would do nothing."""
    stage, reel = room
    undo = QShortcut(UNDO_ORDER.sequences[0], reel.window())
    undone: list[None] = []
    undo.activated.connect(lambda: undone.append(None))
    reel.select_task(takes[0].task_id)
    await settled()
    click(stage, "stageCompare")
    reel.window().activateWindow()
    reel.list.setFocus()
    await until(control(stage, QAbstractButton, "stageBack").isVisible)
    QTest.keyClick(reel.list, Qt.Key.Key_Escape)
    assert undone == [None]
    assert control(stage, QAbstractButton, "stageBack").isVisible()
    undo.setEnabled(False)
    QTest.keyClick(reel.list, Qt.Key.Key_Escape)
    await emitted(stage.player.opened)
    assert undone == [None]


@pytest.mark.parametrize("way", ["menu", "button on the Stage"])
async def test_two_chosen_cards_are_compared_at_once(
    room: tuple[Stage, ReelView], takes: tuple[Clip, Clip], way: str
) -> None:
    stage, reel = room
    if way == "menu":
        reel.list.selectAll()
        reel.commands.run(COMPARE, reel.marked_subject)
    else:
        reel.select_task(takes[0].task_id)
        await emitted(stage.player.opened)
        reel.list.selectAll()
        click(stage, "stageCompare")
    await settled()
    page = page_of(stage)
    click(page, "compareModeSideBySide")
    assert page.pair.picture_rect(0).right() <= page.pair.picture_rect(1).left()
    click(page, "compareDifferences")
    assert not page.findChild(QWidget, "differences").isVisible()  # type: ignore[union-attr]
    stage.release_file(takes[0].path)
    assert not page.isVisible()


async def test_every_control_has_a_name(room: tuple[Stage, ReelView], takes: tuple[Clip, Clip]) -> None:
    stage, reel = room
    reel.list.selectAll()
    reel.commands.run(COMPARE, reel.marked_subject)
    await settled()
    for part in page_of(stage).findChildren(QAbstractButton):
        assert part.objectName(), part
        assert part.accessibleName(), part

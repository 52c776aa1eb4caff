"""The Reel as a library: orders, days, sizes, tags and notes, lineage, missing files, dropped videos."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import IMPORTED_ORIGIN, ReelItem
from runapi_desktop.domain.frame_times import SPRITE_FRAMES
from runapi_desktop.domain.settings import CardSize, ReelSort, Settings, ThemeChoice
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.clock import rest_of_day_s
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.ui.cards.card_geometry import CardGeometry
from runapi_desktop.ui.commands.clip_commands import CANCEL, GENERATE_AGAIN, LOCATE, TRASH
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.widgets.theme import Theme
from tests.helpers.heard_commands import heard_commands
from tests.helpers.qt_signals import heard
from tests.helpers.reel_library import NOON, Library, a_clip, a_task, draw_video, settled

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


async def add_ready(library: Library, number: int, prompt: str = "", **changes: object) -> Task:
    parent = changes.pop("parent_clip_id", None)
    task = a_task(number, TaskState.READY, prompt, quote_micros=300_000, parent_clip_id=parent, body="{}")
    await library.tasks.add([task])
    await library.clips.add(a_clip(task, library.folder / f"{number}.mp4", **changes))
    return task


async def loaded(view: ReelView) -> None:
    view.load()
    await settled()


def rows(view: ReelView) -> list[str]:
    items = [view.model.item(row) for row in range(view.model.rowCount())]
    return [item.id.removeprefix("task-0000") for item in items if item is not None]


def choose(view: ReelView, name: str) -> None:
    action = view.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def field_of(view: ReelView, name: str) -> QLineEdit:
    field = view.findChild(QLineEdit, name)
    assert isinstance(field, QLineEdit)
    return field


def menu_of(view: ReelView) -> dict[str, QAction]:
    menu = QMenu(view)
    view.fill_menu(menu)
    return {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}


def chosen_ids(view: ReelView) -> list[str]:
    return [item.id.removeprefix("task-0000") for item in view.selection.items]


# --- order, days, size ------------------------------------------------------------------------------


async def test_an_order_chosen_in_the_menu_is_shown_and_kept(
    view: ReelView, library: Library, settings: Settings
) -> None:
    for number, prompt in enumerate(("Birch", "cedar", "Ash")):
        await add_ready(library, number, prompt)
    await loaded(view)
    choose(view, "reelTitle")
    await settled()
    assert rows(view) == ["2", "0", "1"]
    assert settings.reel_sort is ReelSort.TITLE
    await library.add(a_task(3, prompt="beech"))
    await settled()
    assert rows(view) == ["2", "3", "0", "1"]
    by_day = view.findChild(QAction, "reelByDay")
    assert isinstance(by_day, QAction)
    assert not by_day.isEnabled()
    choose(view, "reelOldest")
    await settled()
    assert rows(view) == ["0", "1", "2", "3"]


async def test_the_order_and_size_of_an_earlier_run_are_taken_up(
    library: Library, qapp: QApplication, qtbot: QtBot
) -> None:
    for number in range(3):
        await add_ready(library, number)
    kept: dict[str, object] = {}
    earlier = Settings(None, kept.update)
    earlier.reel_sort, earlier.reel_card_size, earlier.reel_by_day = ReelSort.OLDEST, CardSize.SMALL, True
    parts = (library.reel, library.tasks, library.events, library.clock, library.scope)
    view = ReelView(*parts, Theme(qapp, ThemeChoice.LIGHT), settings=Settings(json.loads(json.dumps(kept))))
    qtbot.addWidget(view, before_close_func=ReelView.close_down)
    view.show()
    await loaded(view)
    assert rows(view) == ["0", "1", "2"]
    small = view.findChild(QAction, "reelSmall")
    assert small is not None
    assert small.isChecked()
    assert len(view.model.days) == 1
    odd = Settings({"reel_sort": "no such order", "reel_card_size": "HUGE"})
    assert (odd.reel_sort, odd.reel_card_size) == (ReelSort.NEWEST, CardSize.MEDIUM)


async def test_days_stand_above_their_cards(view: ReelView, library: Library) -> None:
    moments = [NOON - timedelta(days=1), NOON - timedelta(days=1), NOON]
    await library.tasks.add([replace(a_task(n), created_at=moment) for n, moment in enumerate(moments)])
    await loaded(view)
    flat = view.list.visualRect(view.model.index(1))
    choose(view, "reelByDay")
    await settled()
    days = view.model.days
    assert [(view.model.day_title(day.day), day.count) for day in days] == [("Today", 1), ("Yesterday", 2)]
    first, second, third = (view.list.visualRect(view.model.index(row)) for row in range(3))
    assert first.left() == second.left() == 0
    assert third.left() > 0
    assert second.top() > first.bottom()
    assert flat.top() == 0
    assert first.top() > 20
    view.grab()  # Headings are painted without a word of complaint.
    await library.add(replace(a_task(3), created_at=NOON))
    await settled()
    assert [day.count for day in view.model.days] == [2, 2]


async def test_headings_and_cards_follow_the_clock_over_midnight(
    view: ReelView, library: Library, settings: Settings
) -> None:
    await library.tasks.add([replace(a_task(0), created_at=NOON)])
    settings.reel_by_day = True
    await loaded(view)
    midnight = view.findChild(QTimer, "reelMidnight")
    assert isinstance(midnight, QTimer)
    assert midnight.isActive()
    ticks = heard(view.sight.ticked)
    midnight.timeout.emit()
    assert ticks == []
    library.clock.moment += timedelta(seconds=rest_of_day_s(library.clock))
    midnight.timeout.emit()
    assert ticks == [()]
    assert [view.model.day_title(day.day) for day in view.model.days] == ["Yesterday"]
    assert midnight.isActive()
    library.clock.moment += timedelta(days=2)
    view.sight.look()  # The computer slept over a midnight.
    assert ticks == [(), ()]


async def test_an_imported_clip_stands_under_its_own_day_in_every_order(
    view: ReelView, library: Library, settings: Settings
) -> None:
    long_ago = NOON - timedelta(days=3)
    old = replace(
        a_task(7, TaskState.READY, "from a disk", body="{}"),
        origin=IMPORTED_ORIGIN,
        created_at=long_ago,
        finished_at=long_ago,
    )
    await add_ready(library, 0)
    await library.clips.add_with_task(old, a_clip(old, library.folder / "old.mp4"))
    settings.reel_by_day = True
    await loaded(view)
    for order, expected in (("reelNewest", ["0", "7"]), ("reelOldest", ["7", "0"])):
        choose(view, order)
        await settled()
        assert rows(view) == expected
        dates = [item.task.created_at.astimezone().date() for item in map(view.model.item, (0, 1)) if item]
        assert dates == [day.day for day in view.model.days]
    shown = view.model.item(0)
    assert shown is not None
    words = view.model.state_of(shown).text.split()
    assert {f"{long_ago.astimezone().day}", "Oct"} <= set(words)


async def test_the_first_card_of_a_day_brings_its_heading_along(
    view: ReelView, library: Library, settings: Settings
) -> None:
    await library.tasks.add([replace(a_task(n), created_at=NOON) for n in range(40)])
    settings.reel_by_day = True
    await loaded(view)
    view.list.make_current(39)
    assert view.list.verticalOffset() > 0
    view.list.make_current(0)
    assert view.list.verticalOffset() == 0


async def test_the_arrows_cross_the_days(view: ReelView, library: Library, settings: Settings) -> None:
    moments = [NOON - timedelta(days=day) for day in (2, 1, 1, 0)]
    await library.tasks.add([replace(a_task(n), created_at=moment) for n, moment in enumerate(moments)])
    settings.reel_by_day = True
    await loaded(view)
    view.list.setFocus()
    view.list.make_current(0)
    walked: list[int] = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Home,
    ):
        QTest.keyClick(view.list, key)
        walked.append(view.list.currentIndex().row())
    assert walked == [1, 2, 3, 3, 1, 0]
    QTest.keyClick(view.list, Qt.Key.Key_PageDown)
    assert view.list.currentIndex().row() == 1
    QTest.keyClick(view.list, Qt.Key.Key_End)
    assert view.list.currentIndex().row() == 3


async def test_card_sizes_change_the_columns_and_keep_the_card_in_sight(
    view: ReelView, library: Library
) -> None:
    await library.tasks.add([a_task(number) for number in range(200)])
    await loaded(view)
    view.list.make_current(150)
    columns = set()
    for name in ("reelSmall", "reelMedium", "reelLarge"):
        choose(view, name)
        await settled()
        tops = [view.list.visualRect(view.model.index(row)).top() for row in range(20)]
        columns.add(tops.count(tops[0]))
        view.list.scrollTo(view.model.index(150))
        assert 150 in view.list.rows_in_sight
    assert len(columns) == 3


# --- choosing with the pointer ----------------------------------------------------------------------


async def test_a_rubber_band_marks_what_it_touches_and_shift_everything_between(
    view: ReelView, library: Library
) -> None:
    for number in range(9):
        await add_ready(library, number)
    await loaded(view)
    area = view.list.viewport()
    cells = [view.list.visualRect(view.model.index(row)) for row in range(9)]
    gap = QPoint(area.width() - 2, cells[0].center().y())
    QTest.mousePress(area, LEFT, NO_KEYS, gap)
    for point in (gap - QPoint(20, 5), QPoint(cells[2].left() + 20, cells[4].top() + 30)):
        QTest.mouseMove(area, point)
        move = QPointF(point)
        QApplication.sendEvent(
            area,
            QMouseEvent(
                QEvent.Type.MouseMove, move, area.mapToGlobal(move), Qt.MouseButton.NoButton, LEFT, NO_KEYS
            ),
        )
    assert chosen_ids(view) == ["6", "5", "2", "1"]
    view.grab()
    QTest.mouseRelease(area, LEFT, NO_KEYS, cells[6].center())
    QTest.mouseClick(area, LEFT, NO_KEYS, cells[1].center())
    QTest.mouseClick(area, LEFT, SHIFT, cells[5].center())
    assert chosen_ids(view) == ["7", "6", "5", "4", "3"]


async def test_after_a_removal_the_next_card_is_the_chosen_one(view: ReelView, library: Library) -> None:
    tasks = [await add_ready(library, number) for number in range(4)]
    await loaded(view)
    view.list.make_current(1)
    await library.clips.remove(tasks[2].id)
    library.events.task_removed.publish(tasks[2].id)
    await settled()
    assert chosen_ids(view) == ["1"]


@pytest.mark.parametrize("words", ["", "boat"])
async def test_the_stage_lets_go_of_the_last_card_that_went(
    view: ReelView, library: Library, words: str
) -> None:
    tasks = [await add_ready(library, number, "boat") for number in range(2)]
    await loaded(view)
    view.list.make_current(0)
    field_of(view, "reelSearch").setText(words)
    await settled()
    shown = heard(view.current_changed)
    for task in tasks:
        await library.clips.remove(task.id)
    library.events.task_removed.publish(tasks[0].id)
    library.events.task_removed.publish(tasks[1].id)
    await settled()
    assert shown[-1] == (None, None)


# --- tags and notes ---------------------------------------------------------------------------------


async def test_tags_are_typed_and_taken_away_as_chips(view: ReelView, library: Library) -> None:
    await add_ready(library, 0, tags=("sea",))
    await loaded(view)
    view.list.setFocus()
    view.list.make_current(0)
    QTest.keyClick(view.list, Qt.Key.Key_T)
    assert view.notes.isVisible()
    told = heard(view.tags_changed)
    field = field_of(view, "tagField")
    QTest.keyClicks(field, "golden  hour,")
    QTest.keyClicks(field, "sea")
    QTest.keyClick(field, Qt.Key.Key_Return)
    field.setText("비")
    QTest.keyClick(field, Qt.Key.Key_Return)
    chips = {
        chip.text(): chip for chip in view.notes.findChildren(QPushButton, "tagChip") if chip.isVisible()
    }
    assert list(chips) == ["sea  ×", "golden hour  ×", "비  ×"]
    chips["sea  ×"].click()
    assert [(added, removed) for _, added, removed in told] == [
        (("golden hour",), ()),
        (("비",), ()),
        ((), ("sea",)),
    ]


async def test_a_long_tag_leaves_the_column_as_wide_as_it_is(view: ReelView, library: Library) -> None:
    tag = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
    await add_ready(library, 0, tags=(tag,))
    await loaded(view)
    view.list.make_current(0)
    view.open_notes()
    chip = view.notes.findChild(QPushButton, "tagChip")
    assert isinstance(chip, QPushButton)
    assert chip.accessibleName() == f"Remove tag {tag}"
    assert view.notes.widget().minimumSizeHint().width() <= view.notes.viewport().width()


async def show_first_of_two(view: ReelView, library: Library) -> None:
    """The words about it, with another card beside it."""
    for number in range(2):
        await add_ready(library, number)
    await loaded(view)
    view.list.make_current(0)
    view.open_notes()


async def test_title_and_notes_are_told_when_left_and_before_another_card(
    view: ReelView, library: Library
) -> None:
    await show_first_of_two(view, library)
    renamed, noted = heard(view.renamed), heard(view.notes_changed)
    field_of(view, "clipTitle").setText("Harbour")
    notes = view.findChild(QPlainTextEdit, "clipNotesText")
    assert isinstance(notes, QPlainTextEdit)
    notes.setPlainText("for the trailer")
    view.list.make_current(1)
    assert [(getattr(item, "id", ""), text) for item, text in renamed] == [("task-00001", "Harbour")]
    assert [(getattr(item, "id", ""), text) for item, text in noted] == [("task-00001", "for the trailer")]
    assert field_of(view, "clipTitle").text() == "Clip number 0"
    assert notes.toPlainText() == ""
    QTest.keyClick(field_of(view, "clipTitle"), Qt.Key.Key_Escape)
    assert not view.notes.isVisible()


async def test_a_card_that_is_read_again_leaves_the_cursor_where_it_is(
    view: ReelView, library: Library, qtbot: QtBot
) -> None:
    await show_first_of_two(view, library)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is view)
    item = view.model.item(0)
    assert item is not None
    assert item.clip is not None
    title = field_of(view, "clipTitle")
    title.setFocus()
    title.setText(f"{item.clip.title} ")
    await library.clips.set_starred([item.clip.id], True)
    view.refresh((item.id,))
    await settled()
    assert title.text() == f"{item.clip.title} "
    title.setText(item.clip.title)
    title.setCursorPosition(4)
    await library.clips.set_starred([item.clip.id], False)
    view.refresh((item.id,))
    await settled()
    assert title.cursorPosition() == 4


async def test_a_card_that_comes_forward_is_selected_alone_while_a_key_is_held(
    view: ReelView, library: Library
) -> None:
    await show_first_of_two(view, library)
    for key, modifier in (
        (Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyPress(view.windowHandle(), key, modifier)
        assert QApplication.keyboardModifiers() == modifier
        view.list.make_current(1)
        seen = view.selection.count
        QTest.keyRelease(view.windowHandle(), key)
        assert seen == 1
        view.list.make_current(0)


async def test_what_could_not_be_kept_is_said_again(view: ReelView, library: Library) -> None:
    await show_first_of_two(view, library)
    item = view.model.item(0)
    assert item is not None
    assert item.clip is not None
    noted = heard(view.notes_changed)
    notes = view.findChild(QPlainTextEdit, "clipNotesText")
    assert isinstance(notes, QPlainTextEdit)
    notes.setPlainText("for the trailer")
    view.notes.save()
    view.notes.save()
    assert len(noted) == 1
    view.notes.say_again(item.clip.id)
    view.notes.save()
    assert [text for _, text in noted] == ["for the trailer", "for the trailer"]


@pytest.mark.parametrize(
    ("kind", "name"), [(QLineEdit, "clipTitle"), (QPlainTextEdit, "clipNotesText"), (QLineEdit, "tagField")]
)
async def test_what_is_being_typed_belongs_to_its_clip_when_another_is_shown_unasked(
    view: ReelView, library: Library, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit], name: str
) -> None:
    await show_first_of_two(view, library)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is view)
    told = [heard(signal) for signal in (view.renamed, view.notes_changed, view.tags_changed)]
    field = view.findChild(kind, name)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "x")
    view.list.make_current(1)  # As an import does that is ready.
    assert field.hasFocus()
    view.notes.save()
    ((about, *_),) = [said for heard_of_one in told for said in heard_of_one]
    cards = about if isinstance(about, tuple) else (about,)
    assert [getattr(card, "id", "") for card in cards] == ["task-00001"]


async def test_several_cards_share_their_tags_and_show_no_title(view: ReelView, library: Library) -> None:
    await add_ready(library, 0, tags=("sea", "night"))
    await add_ready(library, 1, tags=("night", "rain"))
    await loaded(view)
    view.list.selectAll()
    view.open_notes()
    chips = [chip.text() for chip in view.notes.findChildren(QPushButton, "tagChip") if chip.isVisible()]
    assert chips == ["night  ×"]
    assert not field_of(view, "clipTitle").isVisible()
    told = heard(view.tags_changed)
    QTest.keyClicks(field_of(view, "tagField"), "keep")
    QTest.keyClick(field_of(view, "tagField"), Qt.Key.Key_Return)
    ((items, added, _),) = told
    assert isinstance(items, tuple)
    assert (len(items), added) == (2, ("keep",))


async def test_what_the_store_changed_is_shown_in_the_open_column(view: ReelView, library: Library) -> None:
    task = await add_ready(library, 0)
    await loaded(view)
    view.list.make_current(0)
    view.open_notes()
    await library.clips.change_tags([f"clip-of-{task.id}"], added=["new"])
    view.refresh((task.id,))
    await settled()
    chips = [chip.text() for chip in view.notes.findChildren(QPushButton, "tagChip") if chip.isVisible()]
    assert chips == ["new  ×"]


# --- lineage ----------------------------------------------------------------------------------------


async def test_the_clip_it_was_made_from_is_one_click_away(view: ReelView, library: Library) -> None:
    first = await add_ready(library, 0, "The very first")
    for number in range(1, 300):
        await library.tasks.add([a_task(number)])
    await add_ready(library, 300, "Its child", parent_clip_id=f"clip-of-{first.id}")
    await loaded(view)
    view.list.make_current(0)
    await settled()
    view.open_notes()
    button = view.notes.findChild(QPushButton, "clipMadeFrom")
    assert isinstance(button, QPushButton)
    assert "The very first" in button.accessibleName()
    assert "Made from “The very first”" in menu_of(view)
    button.click()
    await settled()
    assert view.current_item is not None
    assert view.current_item.id == first.id
    menu = QMenu(view)
    view.fill_menu(menu)
    children = menu.findChild(QMenu, "cardContinuedBy")
    assert isinstance(children, QMenu)
    (child,) = children.actions()
    assert child.text() == "Its child"
    child.trigger()
    await settled()
    assert view.current_item.id == "task-00300"


async def test_its_button_stays_while_another_clip_is_made(view: ReelView, library: Library) -> None:
    first = await add_ready(library, 0, "The very first")
    await library.tasks.add([a_task(1, TaskState.DOWNLOADING)])
    await add_ready(library, 2, "Its child", parent_clip_id=f"clip-of-{first.id}")
    await loaded(view)
    view.list.make_current(0)
    await settled()
    view.open_notes()
    await settled()
    buttons = view.notes.findChildren(QPushButton, "clipMadeFrom")
    library.events.progress.publish(TaskProgress("task-00001", None, 0.5))
    await settled()
    assert view.notes.findChildren(QPushButton, "clipMadeFrom") == buttons


# --- the menu ---------------------------------------------------------------------------------------


async def test_the_menu_of_several_cards_says_how_many(view: ReelView, library: Library) -> None:
    await add_ready(library, 0, "Fog")
    await add_ready(library, 1, "Sea")
    await library.tasks.add([a_task(2, prompt="Fog")])
    await loaded(view)
    view.list.selectAll()
    menu = menu_of(view)
    assert list(menu) == [
        *("Add 2 clips to storyboard", "Cancel 1 clip", "Copy 2 prompts"),
        *("Star 2 clips", "Tag 2 clips…", "Move 2 cards to trash"),
    ]
    menu["Copy 2 prompts"].trigger()
    assert QGuiApplication.clipboard().text() == "Fog\n\nSea"
    asked = heard_commands(view.commands, CANCEL, TRASH)
    menu["Cancel 1 clip"].trigger()
    menu["Move 2 cards to trash"].trigger()
    every = ["task-00002", "task-00001", "task-00000"]
    assert [[card.id for card in subject.cards] for subject in asked] == [every, every]


async def test_making_it_again_names_its_price(view: ReelView, library: Library) -> None:
    await add_ready(library, 0)
    await loaded(view)
    view.list.make_current(0)
    asked = heard_commands(view.commands, GENERATE_AGAIN)
    menu_of(view)["Generate again · about $0.50"].trigger()
    assert [s.item and s.item.id for s in asked if s.anew and s.anew.micros == 500_000] == ["task-00000"]


async def test_an_imported_clip_offers_nothing_that_needs_its_making(
    view: ReelView, library: Library
) -> None:
    task = a_task(0, TaskState.READY, origin=IMPORTED_ORIGIN)
    task = replace(task, request=replace(task.request, service="", action="", model="", params={}))
    await library.tasks.add([task])
    await library.clips.add(replace(a_clip(task, library.folder / "0.mp4"), title="holiday"))
    await loaded(view)
    view.list.make_current(0)
    assert list(menu_of(view)) == [
        *("Play", "Continue from last frame", "Restyle in Luma", "Show in folder"),
        *("Save a copy…", "Add to storyboard"),
        *("Star", "Rename…", "Tags and notes…", "Move to trash"),
    ]


# --- files ------------------------------------------------------------------------------------------


async def test_a_card_says_that_its_file_is_gone_and_offers_to_find_it(
    view: ReelView, library: Library
) -> None:
    task = await add_ready(library, 0)
    await loaded(view)
    view.list.make_current(0)
    told = heard(view.current_changed)
    view.set_gone(task.id, True)
    assert getattr(told[-1][1], "text", "") == "File is gone"
    located = heard_commands(view.commands, LOCATE)
    line = CardGeometry.of(view.list.visualRect(view.model.index(0))).line
    QTest.mouseClick(view.list.viewport(), LEFT, NO_KEYS, QPoint(line.right() - 8, line.center().y()))
    menu_of(view)["Locate the file…"].trigger()
    assert [subject.item and subject.item.id for subject in located] == [task.id] * 2
    view.set_gone(task.id, False)
    assert getattr(told[-1][1], "text", "").startswith("Ready")


async def test_clips_at_rest_in_sight_are_told_once(view: ReelView, library: Library) -> None:
    for number in range(40):
        await add_ready(library, number)
    await loaded(view)
    seen = heard(view.seen)
    timer = view.findChild(QTimer, "reelRest")
    assert timer is not None
    assert timer.isActive()
    timer.timeout.emit()
    ((clips,),) = seen
    assert isinstance(clips, list)
    assert [clip.task_id for clip in clips[:2]] == ["task-00039", "task-00038"]
    assert len(clips) < 20
    view.hide()
    assert not timer.isActive()


# --- looking through a clip ---------------------------------------------------------------------------


async def test_the_pointer_looks_through_the_clip(view: ReelView, library: Library) -> None:
    video = library.folder / "0.mp4"
    facts = draw_video(video, seconds=1.0)
    poster = library.folder / "0.jpg"
    ground = QImage(320, 180, QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.black)
    assert ground.save(str(poster))
    await add_ready(library, 0, facts=facts, poster_path=str(poster))
    await loaded(view)
    area, cell = view.list.viewport(), view.list.visualRect(view.model.index(0))
    place = CardGeometry.of(cell).poster

    async def brightness_at(share: float) -> int:
        point = QPoint(place.left() + round(share * place.width()), place.center().y())
        QTest.mouseMove(area, point)
        area.grab()
        await settled()
        return area.grab().toImage().pixelColor(place.center()).lightness()

    title = CardGeometry.of(cell).title
    unhovered = area.grab(title).toImage()
    seen = [await brightness_at(share) for share in (0.05, 0.5, 0.95)]
    assert area.grab(title).toImage() == unhovered
    assert seen[0] + 40 < seen[1] < seen[2] - 40
    strip = QImage(str(library.folder / "0.strip.jpg"))
    assert strip.width() == 240 * SPRITE_FRAMES
    QTest.mouseMove(area, QPoint(cell.right() + 40, cell.bottom() + 40))
    assert area.grab().toImage().pixelColor(place.center()).lightness() < 20


async def test_progress_of_a_working_card_needs_no_clip(view: ReelView, library: Library) -> None:
    task = a_task(0, TaskState.UPLOADING)
    await library.tasks.add([task])
    await loaded(view)
    library.events.progress.publish(TaskProgress(task.id, fraction=0.5))
    view.list.make_current(0)
    view.open_notes()
    heading = view.notes.findChild(QLabel)
    assert isinstance(heading, QLabel)
    assert isinstance(view.findChild(QToolButton, "clipNotesClose"), QToolButton)
    assert isinstance(view.current_item, ReelItem)
    assert "Notes" not in {label.text() for label in view.notes.findChildren(QLabel) if label.isVisible()}

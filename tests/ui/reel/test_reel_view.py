"""The Reel in the window: columns, keyboard, menu, links, empty states, and no clock while nothing moves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.catalog import first_uses
from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.reel import ReelQuery
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.spend_guard import Judgement, Order, Verdict
from runapi_desktop.domain.task import Gate, Task, TaskState
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.ui.cards.card_geometry import CardGeometry
from runapi_desktop.ui.commands.clip_commands import (
    APPROVE,
    CONTINUE,
    EDIT_AS_NEW,
    GENERATE_AGAIN,
    PLAY,
    REVEAL,
    SAVE_COPY,
    STAR,
    TRASH,
    TRY_AGAIN,
    use_of_clip,
)
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.widgets.theme import LIGHT, OnPicture
from tests.helpers.heard_commands import heard_commands
from tests.helpers.qt_signals import emitted, heard
from tests.helpers.reel_library import NOON, Library, a_clip, a_picture, a_task, draw_video, settled
from tests.helpers.timed_clicks import DOUBLE, PRESS
from tests.helpers.timed_clicks import click as click_at

RESTYLE = [*map(use_of_clip, first_uses())]
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def ids_of(cards: Sequence[MarkedCard]) -> list[str]:
    return [card.id for card in cards]


async def add_ready(library: Library, number: int, **changes: object) -> Task:
    task = a_task(number, TaskState.READY, finished_at=NOON - timedelta(days=1), quote_micros=300_000)
    await library.tasks.add([task])
    await library.clips.add(a_clip(task, library.folder / f"{number}.mp4", **changes))
    return task


async def loaded(view: ReelView) -> None:
    view.load()
    await settled()


def cell(view: ReelView, row: int) -> QRect:
    return view.list.visualRect(view.model.index(row))


def click(view: ReelView, point: QPoint) -> None:
    QTest.mouseClick(view.list.viewport(), LEFT, NO_KEYS, point)


def press(view: ReelView, key: Qt.Key) -> None:
    QTest.keyClick(view.list, key)


def paint_what_is_due(view: ReelView) -> None:
    """Have painted now what Qt would paint next: any widget's repaint takes all of the window along."""
    view.filters.repaint()


def tick_of(view: ReelView) -> QTimer:
    timer = view.findChild(QTimer, "reelTick")
    assert isinstance(timer, QTimer)
    return timer


@pytest.mark.parametrize(("width", "columns"), [(968, 4), (560, 2), (620, 2), (700, 3), (1500, 6)])
async def test_the_cards_fill_the_width(view: ReelView, library: Library, width: int, columns: int) -> None:
    await library.tasks.add([a_task(number) for number in range(30)])
    view.resize(width, 420)
    await loaded(view)
    tops = [cell(view, row).top() for row in range(columns + 1)]
    assert tops.count(tops[0]) == columns
    card = CardGeometry.of(cell(view, columns - 1)).card
    assert 190 <= card.width() <= 290
    if card.width() < 260:
        assert 0 <= view.list.width() - (10 + card.right() + 1) - 16 <= columns


async def test_the_scroll_bar_can_be_held_only_where_there_is_something_to_scroll(
    view: ReelView, library: Library
) -> None:
    view.resize(800, 420)
    await library.tasks.add([a_task(0)])
    await loaded(view)
    bar = view.list.verticalScrollBar()
    assert not bar.isEnabled()
    await library.add(*(a_task(number) for number in range(1, 30)))
    await settled()
    assert bar.isEnabled()
    assert bar.maximum() > 0


async def test_selecting_a_card_puts_it_on_the_stage_and_a_change_says_so_again(
    view: ReelView, library: Library
) -> None:
    task = a_task(0, TaskState.UPLOADING)
    await library.tasks.add([task])
    await loaded(view)
    said = heard(view.current_changed)
    click(view, cell(view, 0).center())
    library.events.progress.publish(TaskProgress(task.id, fraction=0.5))
    library.events.progress.publish(TaskProgress(task.id, gate=Gate.KEY))
    texts = [getattr(state, "text", None) for _, state in said]
    assert texts == ["Uploading picture", "Uploading picture · 50%", "Needs your key"]


async def test_only_the_cards_that_changed_are_painted_anew(
    view: ReelView, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks = [a_task(number, TaskState.UPLOADING) for number in range(8)]
    await library.tasks.add(tasks)
    await loaded(view)
    painted: list[int] = []
    monkeypatch.setattr(
        view.list.itemDelegate(), "paint", lambda _painter, _option, index, _seen: painted.append(index.row())
    )
    # The newest comes first: these are the corners of two rows of cards.
    for task in (tasks[0], tasks[7]):
        library.events.progress.publish(TaskProgress(task.id, fraction=0.5))
    qtbot.waitUntil(lambda: len(painted) >= 2)
    assert painted == [0, 7]


async def test_a_picture_that_arrives_paints_its_poster_and_no_words(
    view: ReelView, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    posters = [str(library.folder / f"{number}.jpg") for number in range(3)]
    for number, path in enumerate(posters):
        await add_ready(library, number, poster_path=path)
    await loaded(view)
    view.grab()
    await settled()
    paint_what_is_due(view)
    painted: list[tuple[int, QRect]] = []
    monkeypatch.setattr(
        view.list.itemDelegate(),
        "paint",
        lambda _painter, _option, index, seen: painted.append((index.row(), seen)),
    )
    view.list.show_picture(posters[1])
    paint_what_is_due(view)
    assert painted == [(1, CardGeometry.of(cell(view, 1)).poster)]


async def test_a_scroll_paints_what_comes_into_sight_and_nothing_else(
    view: ReelView, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    await library.tasks.add([a_task(number) for number in range(40)])
    await loaded(view)
    paint_what_is_due(view)
    painted: list[int] = []
    monkeypatch.setattr(
        view.list.itemDelegate(), "paint", lambda _painter, _option, index, _seen: painted.append(index.row())
    )
    before = view.list.rows_in_sight
    view.list.verticalScrollBar().setValue(cell(view, 0).height())
    paint_what_is_due(view)
    # The last line of before was seen in part; a new one follows it.
    assert painted == [*before[-4:], *range(before.stop, before.stop + 4)]


@pytest.mark.parametrize("is_by_day", [False, True])
async def test_what_was_scrolled_looks_as_if_it_were_painted_anew(
    view: ReelView, library: Library, settings: Settings, is_by_day: bool
) -> None:
    facts = draw_video(library.folder / "39.mp4")
    poster = QImage(320, 180, QImage.Format.Format_RGB32)
    poster.fill(Qt.GlobalColor.black)
    assert poster.save(str(library.folder / "39.jpg"))
    for number in range(39):
        await add_ready(library, number)
    await add_ready(library, 39, facts=facts, poster_path=str(library.folder / "39.jpg"))
    settings.change(Settings.reel_by_day, is_by_day)
    await loaded(view)
    view.list.setFocus()
    view.list.make_current(2)
    # The pointer is on the first card's picture, which shows the film at that point while it is there.
    QTest.mouseMove(view.list.viewport(), CardGeometry.of(cell(view, 0)).poster.bottomLeft() + QPoint(90, -5))
    view.grab()
    await settled()
    paint_what_is_due(view)
    bar = view.list.verticalScrollBar()
    for distance in (7, 90, -31, 400, -466):
        bar.setValue(bar.value() + distance)
        paint_what_is_due(view)
        seen = view.screen().grabWindow(view.winId()).toImage()
        view.list.viewport().repaint()
        assert seen == view.screen().grabWindow(view.winId()).toImage()


@pytest.mark.usefixtures("of_ten_thousand")
async def test_of_a_search_all_cards_that_can_be_seen_are_there_at_once(view: ReelView) -> None:
    for width, height in ((560, 300), (968, 420), (2_400, 1_400)):
        view.resize(width, height)
        await loaded(view)
        blank: list[int] = []
        at_first: list[int] = []

        def look(blank: list[int] = blank, at_first: list[int] = at_first) -> None:
            blank.extend(row for row in view.list.rows_in_sight if view.model.item_if_read(row) is None)
            at_first.append(view.model.rowCount())

        view.model.modelReset.connect(look)
        view.model.load(ReelQuery(text=f"prompt {width % 9}"))
        await settled()
        view.model.modelReset.disconnect(look)
        assert not blank
        assert at_first[0] <= len(view.list.rows_in_sight) * 2


async def test_a_new_card_can_be_selected_before_it_is_here(view: ReelView, library: Library) -> None:
    await library.tasks.add([a_task(number) for number in range(5)])
    await loaded(view)
    await library.add(a_task(5))
    view.select_task("task-00005")
    await settled()
    assert view.current_item is not None
    assert view.current_item.task.id == "task-00005"


async def test_a_filter_that_would_hide_the_new_card_is_lifted(view: ReelView, library: Library) -> None:
    await add_ready(library, 0)
    await loaded(view)
    chip = view.findChild(QPushButton, "reelReady")
    assert isinstance(chip, QPushButton)
    chip.click()
    await settled()
    await library.add(a_task(1))
    view.select_task("task-00001")
    await settled()
    assert view.model.rowCount() == 2
    assert view.current_item is not None
    assert view.current_item.task.id == "task-00001"


async def test_new_cards_move_neither_the_selection_nor_what_is_seen(
    view: ReelView, library: Library
) -> None:
    await library.tasks.add([a_task(number) for number in range(200)])
    await loaded(view)
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    await settled()
    row = view.list.rows_in_sight[5]
    click(view, cell(view, row).center())
    said = heard(view.current_changed)
    await library.add(a_task(200), a_task(201))
    await settled()
    assert view.list.currentIndex().row() == row + 2
    assert said == []


@pytest.mark.usefixtures("of_ten_thousand")
async def test_ten_thousand_cards_scroll_by_reading_what_is_seen(view: ReelView) -> None:
    await loaded(view)
    bar = view.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.grab()
    await settled()
    assert view.model.row_of("task-00000") == 9_999
    assert view.model.row_of("task-05000") is None


async def test_a_card_reached_before_it_is_read_comes_on_the_stage_when_it_is(
    view: ReelView, library: Library
) -> None:
    await library.tasks.add([a_task(number) for number in range(2_000)])
    await loaded(view)
    view.list.setFocus()
    view.list.make_current(0)
    said = heard(view.current_changed)
    press(view, Qt.Key.Key_End)
    await settled()
    assert [getattr(item, "id", None) for item, _ in said] == ["task-00000"]


async def test_the_keyboard_walks_plays_stars_and_deletes(view: ReelView, library: Library) -> None:
    for number in range(6):
        await add_ready(library, number)
    await loaded(view)
    played, starred, removed = (heard_commands(view.commands, command) for command in (PLAY, STAR, TRASH))
    view.list.setFocus()
    view.list.make_current(0)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Down)
    assert view.list.currentIndex().row() == 5
    press(view, Qt.Key.Key_Up)
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_S)
    press(view, Qt.Key.Key_Delete)
    assert [ids_of(subject.cards) for subject in (*played, *starred, *removed)] == [["task-00004"]] * 3


async def test_several_marked_cards_are_starred_and_deleted_together(
    view: ReelView, library: Library
) -> None:
    for number in range(3):
        await add_ready(library, number, is_starred=number == 2)
    await loaded(view)
    view.list.selectAll()
    starred, removed = (heard_commands(view.commands, command) for command in (STAR, TRASH))
    press(view, Qt.Key.Key_S)
    press(view, Qt.Key.Key_Delete)
    every = ["task-00002", "task-00001", "task-00000"]
    assert [ids_of(subject.clips) for subject in (*starred, *removed)] == [every] * 2


async def test_the_star_and_the_links_are_clickable(view: ReelView, library: Library) -> None:
    refused = TaskFailure(FailureKind.FILE_REFUSED)
    gave_up = TaskFailure(FailureKind.REJECTED_BY_MODEL)
    await add_ready(library, 0)
    await library.tasks.add(
        [a_task(1, TaskState.FAILED, failure=refused), a_task(2, TaskState.FAILED, failure=gave_up)]
    )
    await loaded(view)
    starred, edited, again = (
        heard_commands(view.commands, command) for command in (STAR, EDIT_AS_NEW, TRY_AGAIN)
    )
    click(view, CardGeometry.of(cell(view, 2)).star.center())
    for row in (0, 1):
        line = CardGeometry.of(cell(view, row)).line
        click(view, QPoint(line.right() - 12, line.center().y()))
    assert [ids_of(subject.cards) for subject in (*starred, *again, *edited)] == [
        *(["task-00000"], ["task-00002"], ["task-00001"])
    ]
    assert [subject.again.micros for subject in again if subject.again] == [500_000]


async def test_a_double_click_on_try_again_is_one_order(view: ReelView, library: Library) -> None:
    failure = TaskFailure(FailureKind.REJECTED_BY_MODEL)
    await library.add(a_task(0, state=TaskState.FAILED, failure=failure))
    await loaded(view)
    again = heard_commands(view.commands, TRY_AGAIN)
    line = CardGeometry.of(cell(view, 0)).line
    for step in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        step(view.list.viewport(), LEFT, NO_KEYS, QPoint(line.right() - 12, line.center().y()))
    assert len(again) == 1


async def test_further_clicks_press_no_other_card_that_came_under_the_pointer(
    view: ReelView, library: Library
) -> None:
    """As a card of a new order does, or the next one where one was removed."""
    failure = TaskFailure(FailureKind.REJECTED_BY_MODEL)
    again = heard_commands(view.commands, TRY_AGAIN)
    for number, kind in enumerate((PRESS, DOUBLE, PRESS, DOUBLE)):
        await library.add(a_task(number, state=TaskState.FAILED, failure=failure))
        await loaded(view)
        line = CardGeometry.of(cell(view, 0)).line
        link = QPointF(line.right() - 12, line.center().y())
        click_at(view.list.viewport(), 61_000 + 150 * number, kind, inside=link)
    assert [ids_of(subject.cards) for subject in again] == [["task-00000"]]
    click_at(view.list.viewport(), 65_000, inside=link)
    assert [ids_of(subject.cards) for subject in again[1:]] == [["task-00003"]]


async def test_a_double_click_plays_but_not_on_the_star(view: ReelView, library: Library) -> None:
    await add_ready(library, 0)
    await loaded(view)
    played = heard_commands(view.commands, PLAY)
    area = view.list.viewport()
    QTest.mouseDClick(area, LEFT, NO_KEYS, CardGeometry.of(cell(view, 0)).star.center())
    assert played == []
    QTest.mouseRelease(area, LEFT, NO_KEYS)
    QTest.mouseDClick(area, LEFT, NO_KEYS, cell(view, 0).center())
    assert len(played) == 1
    QTest.mouseRelease(area, LEFT, NO_KEYS)


def open_menu(view: ReelView, row: int) -> QMenu:
    view.list.make_current(row)
    view.list.customContextMenuRequested.emit(cell(view, row).center())
    return next(menu for menu in view.findChildren(QMenu, "cardMenu") if menu.isVisible())


def entries(menu: QMenu) -> dict[str, Callable[[], None]]:
    return {action.text().split("\t")[0]: action.trigger for action in menu.actions() if action.text()}


async def test_a_click_on_the_current_card_is_told_and_one_on_another_is_not(
    view: ReelView, library: Library
) -> None:
    for number in range(2):
        await add_ready(library, number)
    await loaded(view)
    told: list[bool] = []
    view.list.chosen_again.connect(lambda: told.append(True))
    for row, count in ((0, 0), (0, 1), (1, 1), (0, 1), (0, 2)):
        point = cell(view, row).center()
        QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert len(told) == count


async def test_the_menu_of_a_ready_card(view: ReelView, library: Library) -> None:
    task = replace(a_task(0, TaskState.READY, "Fog over tea"), remote_id="remote-1", body="{}")
    await library.tasks.add([task])
    await library.clips.add(a_clip(task, library.folder / "0.mp4"))
    await loaded(view)
    assert list(entries(open_menu(view, 0))) == [
        "Play",
        "Continue from last frame",
        "Restyle in Luma",
        "Show in folder",
        "Save a copy…",
        "Add to storyboard",
        "Edit as new",
        "Generate again · about $0.50",
        "Copy prompt",
        "Copy task ID",
        "Star",
        "Rename…",
        "Tags and notes…",
        "Move to trash",
    ]
    asked = {
        "Play": heard_commands(view.commands, PLAY),
        "Continue from last frame": heard_commands(view.commands, CONTINUE),
        "Restyle in Luma": heard_commands(view.commands, *RESTYLE),
        "Show in folder": heard_commands(view.commands, REVEAL),
        "Save a copy…": heard_commands(view.commands, SAVE_COPY),
        "Edit as new": heard_commands(view.commands, EDIT_AS_NEW),
        "Generate again · about $0.50": heard_commands(view.commands, GENERATE_AGAIN),
        "Star": heard_commands(view.commands, STAR),
        "Move to trash": heard_commands(view.commands, TRASH),
    }
    for text, said in asked.items():
        entries(open_menu(view, 0))[text]()
        assert len(said) == 1, text
    for text, copied in (("Copy prompt", "Fog over tea"), ("Copy task ID", "remote-1")):
        entries(open_menu(view, 0))[text]()
        assert QGuiApplication.clipboard().text() == copied


async def test_the_menu_of_a_working_card_offers_no_trash(view: ReelView, library: Library) -> None:
    await library.tasks.add([a_task(0, TaskState.RENDERING)])
    await loaded(view)
    menu = open_menu(view, 0)
    late = "Already sent; cannot be cancelled"
    assert list(entries(menu)) == [late, "Edit as new", "Copy prompt"]
    assert [a.text().split("\t")[0] for a in menu.actions() if not (a.isEnabled() or a.isSeparator())] == [
        late
    ]


async def test_a_failed_card_can_be_tried_again_from_its_menu(view: ReelView, library: Library) -> None:
    failure = TaskFailure(FailureKind.FILE_REFUSED)
    await library.tasks.add([a_task(0, TaskState.FAILED, failure=failure)])
    await loaded(view)
    again = heard_commands(view.commands, TRY_AGAIN)
    entries(open_menu(view, 0))["Try again · about $0.50"]()
    assert [(ids_of(said.cards), said.again and said.again.micros) for said in again] == [
        (["task-00000"], 500_000)
    ]


async def test_a_held_card_is_agreed_to_by_its_link_and_its_menu(view: ReelView, library: Library) -> None:
    await library.add(a_task(0, TaskState.QUEUED, "A quiet sea", quote_micros=300_000))
    await loaded(view)
    judgement = Judgement(Verdict.DEARER, Order(1, 400_000), 300_000)
    library.events.progress.publish(TaskProgress("task-00000", Gate.APPROVAL, judgement=judgement))
    agreed = heard_commands(view.commands, APPROVE)
    menu = entries(open_menu(view, 0))
    assert "Cancel" in menu
    menu["Make it · $0.40"]()
    line = CardGeometry.of(cell(view, 0)).line
    click(view, QPoint(line.right() - 8, line.center().y()))
    assert [(ids_of(s.cards), s.asked and s.asked.micros) for s in agreed] == [(["task-00000"], 400_000)] * 2


async def test_a_title_is_edited_in_place(view: ReelView, library: Library) -> None:
    await add_ready(library, 0)
    await loaded(view)
    entries(open_menu(view, 0))["Rename…"]()
    editor = view.list.findChild(QLineEdit, "reelTitle")
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "Clip number 0"
    editor.setText("Harbour, take 2")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    item, title = await emitted(view.renamed)
    assert isinstance(item, ReelItem)
    assert (item.id, title) == ("task-00000", "Harbour, take 2")


async def test_the_chips_count_and_choose(view: ReelView, library: Library) -> None:
    await add_ready(library, 0, is_starred=True)
    await library.tasks.add([a_task(1), a_task(2), a_task(3, TaskState.FAILED)])
    await loaded(view)
    chips = {chip.accessibleName(): chip for chip in view.filters.findChildren(QPushButton)}
    assert {name: chip.text() for name, chip in chips.items()} == {
        "All": "All 4",
        "Working": "Working 2",
        "Ready": "Ready 1",
        "Failed": "Failed 1",
        "Starred": "★ 1",
    }
    chips["Working"].click()
    await settled()
    assert view.model.rowCount() == 2


async def test_where_room_is_short_the_counts_go_into_the_tooltips(view: ReelView, library: Library) -> None:
    await library.tasks.add([a_task(number) for number in range(3)])
    await loaded(view)
    working = view.findChild(QPushButton, "reelWorking")
    assert isinstance(working, QPushButton)
    assert (working.text(), working.toolTip()) == ("Working 3", "")
    view.resize(520, 420)
    assert (working.text(), working.toolTip()) == ("Working", "Working 3")
    view.resize(968, 420)
    assert (working.text(), working.toolTip()) == ("Working 3", "")


async def test_the_search_answers_while_one_types(view: ReelView, library: Library) -> None:
    await library.tasks.add([a_task(0, prompt="Fog over tea"), a_task(1, prompt="A quiet sea")])
    await loaded(view)
    field = view.filters.findChild(QLineEdit, "reelSearch")
    assert isinstance(field, QLineEdit)
    view.filters.focus_search()
    read = heard(view.model.modelReset)
    QTest.keyClicks(field, "fog")
    await settled()
    assert view.model.query.text == "fog"
    assert view.model.rowCount() == 1
    assert len(read) == 1  # What was typed while the library was busy is read once.


async def test_escape_clears_the_search_then_leaves_it(view: ReelView, library: Library) -> None:
    for number in range(3):
        await add_ready(library, number)
    await loaded(view)
    search = view.findChild(QLineEdit, "reelSearch")
    assert search is not None
    search.setFocus()
    QTest.keyClicks(search, "number 1")
    await settled()
    assert view.model.rowCount() == 1
    QTest.keyClick(search, Qt.Key.Key_Escape)
    await settled()
    assert (search.text(), view.model.rowCount()) == ("", 3)
    assert search.hasFocus()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert view.list.hasFocus()


async def test_who_has_no_picture_finds_some_to_begin_with(view: ReelView, library: Library) -> None:
    await loaded(view)
    samples = view.empty.findChildren(QToolButton)
    chosen = heard(view.empty.sample_chosen)
    for sample in samples:
        assert not sample.icon().isNull()
        sample.click()
    assert [path.name for path, _ in chosen] == ["harbour.jpg", "jellyfish.jpg", "tea-field.jpg"]
    assert all(path.is_file() for path, _ in chosen)
    names = [sample.accessibleName() for sample in samples]
    assert [name for _, name in chosen] == names == ["Harbour at dusk", "Jellyfish", "Tea field in the fog"]
    await library.add(a_task(0))
    await settled()
    assert not any(sample.isVisible() for sample in samples)


async def test_no_cards_teach_what_to_do(view: ReelView, library: Library) -> None:
    await loaded(view)
    empty = view.findChild(QLabel, "reelEmptyText")
    assert isinstance(empty, QLabel)
    assert empty.isVisible()
    assert "Drop a picture on the left" in empty.text()
    back = view.findChild(QPushButton, "reelShowEverything")
    assert isinstance(back, QPushButton)
    assert not back.isVisible()
    await library.add(a_task(0))
    await settled()
    assert not empty.isVisible()
    chip = view.findChild(QPushButton, "reelFailed")
    assert isinstance(chip, QPushButton)
    chip.click()
    await settled()
    assert empty.isVisible()
    back.click()
    await settled()
    assert view.list.isVisible()


async def test_what_was_searched_for_is_never_taken_for_markup(view: ReelView, library: Library) -> None:
    await library.add(a_task(0))
    await loaded(view)
    field = view.findChild(QLineEdit, "reelSearch")
    assert isinstance(field, QLineEdit)
    field.setText("<b>fog</b>")
    await settled()
    empty = view.findChild(QLabel, "reelEmptyText")
    assert isinstance(empty, QLabel)
    assert empty.text() == "No results for “<b>fog</b>”"
    assert empty.textFormat() is Qt.TextFormat.PlainText


async def test_the_words_of_an_empty_reel_take_the_lines_they_need_and_no_more(
    view: ReelView, library: Library
) -> None:
    await loaded(view)
    text = view.findChild(QLabel, "reelEmptyText")
    assert isinstance(text, QLabel)
    heights: list[int] = []
    for width in (968, 420, 968):
        view.resize(width, 420)
        heights.append(text.minimumHeight())
    assert heights[0] == heights[2] < heights[1]


async def test_no_clock_ticks_while_nothing_changes_by_itself(view: ReelView, library: Library) -> None:
    await add_ready(library, 0)
    await loaded(view)
    assert not tick_of(view).isActive()
    task = a_task(1, TaskState.RENDERING, accepted_at=NOON)
    await library.add(task)
    await settled()
    assert tick_of(view).isActive()
    assert tick_of(view).interval() == 1_000
    view.hide()
    assert not tick_of(view).isActive()
    view.show()
    assert tick_of(view).isActive()
    await library.change(replace(task, state=TaskState.FAILED))
    await settled()
    tick_of(view).timeout.emit()
    assert not tick_of(view).isActive()


async def test_a_tick_moves_the_line_of_the_card_on_the_stage(view: ReelView, library: Library) -> None:
    await library.tasks.add([a_task(0, TaskState.RENDERING, accepted_at=NOON)])
    await loaded(view)
    view.list.make_current(0)
    said = heard(view.current_changed)
    library.clock.moment = NOON + timedelta(seconds=20)
    tick_of(view).timeout.emit()
    ((item, state),) = said
    assert isinstance(item, ReelItem)
    assert getattr(state, "text", "") == "Rendering · about 40 s left"


async def test_a_working_card_shows_its_picture_held_back_and_how_far_it_is(
    view: ReelView, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "red.png"
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    image.save(str(path))
    picture = a_picture(path, 640, 360)
    await library.tasks.add([a_task(0, TaskState.RENDERING, picture=picture, accepted_at=NOON)])
    library.clock.moment = NOON + timedelta(seconds=60)
    await loaded(view)
    view.grab()
    await settled()
    shown = view.list.viewport().grab().toImage()
    poster = CardGeometry.of(cell(view, 0)).poster
    middle = shown.pixelColor(poster.center())
    assert 120 < middle.red() < 200
    assert middle.green() < 20
    left = shown.pixelColor(poster.left() + 20, poster.bottom() - 1)
    right = shown.pixelColor(poster.right() - 20, poster.bottom() - 1)
    assert left == QColor(OnPicture.PROGRESS)
    assert right != left


async def test_the_selected_card_wears_a_ring(view: ReelView, library: Library) -> None:
    await add_ready(library, 0)
    await loaded(view)
    card = CardGeometry.of(cell(view, 0)).card
    beside = QPoint(card.left() - 2, card.center().y())
    assert view.list.viewport().grab().toImage().pixelColor(beside) != QColor(LIGHT.accent)
    view.list.make_current(0)
    assert view.list.viewport().grab().toImage().pixelColor(beside) == QColor(LIGHT.accent)


async def test_practice_clips_are_marked(view: ReelView, library: Library) -> None:
    for number, origin in enumerate(("https://runapi.ai", "practice")):
        await library.tasks.add([a_task(number, TaskState.RENDERING, origin=origin)])
    await loaded(view)
    shown = view.list.viewport().grab().toImage()

    def corner(row: int) -> QColor:
        poster = CardGeometry.of(cell(view, row)).poster
        return shown.pixelColor(poster.left() + 8, poster.top() + 15)

    assert corner(0).lightness() < 120
    assert corner(1).lightness() > 200


async def test_tab_goes_from_the_filters_over_the_search_to_the_cards(
    view: ReelView, library: Library
) -> None:
    await library.tasks.add([a_task(0)])
    await loaded(view)
    view.activateWindow()
    chip = view.filters.findChild(QPushButton, "reelAll")
    assert isinstance(chip, QPushButton)
    chip.setFocus()
    names: list[str] = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["reelAll", "reelViewMenu", "reelSearch", "reelList"]


async def test_a_drag_out_leaves_no_card_hovered(
    view: ReelView, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt's drag runs in the window system: here one that ends elsewhere at once stands in for it."""
    await add_ready(library, 0)
    await loaded(view)
    middle = cell(view, 0).center()
    hovering: list[bool] = []
    paint = view.list.itemDelegate().paint

    def watch(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, _seen: QRect) -> None:
        state: QStyle.StateFlag = option.state
        hovering.append(bool(state & QStyle.StateFlag.State_MouseOver))
        paint(painter, option, index)

    monkeypatch.setattr(view.list.itemDelegate(), "paint", watch)
    dragged: list[bool] = []

    def drag_away(*_: object) -> None:
        dragged.append(True)
        QCursor.setPos(view.mapToGlobal(QPoint(-50, -50)))

    monkeypatch.setattr(QListView, "startDrag", drag_away)
    viewport = view.list.viewport()
    QTest.mouseMove(viewport, middle)
    view.grab()
    assert hovering[-1]
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle)
    for step in (20, 40, 60):
        if not dragged:
            QTest.mouseMove(viewport, middle + QPoint(step, 0))
    assert dragged
    view.grab()
    assert not hovering[-1]
    assert not view.list.viewport().underMouse()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=middle)

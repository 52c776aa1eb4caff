"""What is marked is the whole of it: ten thousand cards, of which a screenful has been read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.reel import ReelQuery
from runapi_desktop.domain.task import TaskState
from runapi_desktop.ui.cards.card_drag import CLIP_MIME_TYPE
from runapi_desktop.ui.commands.clip_commands import STAR, TRASH
from runapi_desktop.ui.reel.reel_view import ReelView
from tests.helpers.heard_commands import heard_commands
from tests.helpers.reel_library import Library, a_task, settled
from tests.ui.reel.conftest import MANY, MANY_WORKING

pytestmark = pytest.mark.usefixtures("of_ten_thousand")

CONTROL = Qt.KeyboardModifier.ControlModifier


def menu_of(view: ReelView) -> dict[str, QMenu]:
    menu = QMenu(view)
    view.fill_menu(menu)
    return {action.text().split("\t")[0]: menu for action in menu.actions() if action.text()}


def choose(view: ReelView, words: str) -> None:
    menu = menu_of(view)[words]
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()


@pytest.fixture
async def many(view: ReelView) -> ReelView:
    """A few cards at work, a few failed ones, and ready ones; read as far as they are seen."""
    view.load()
    await settled()
    return view


async def test_all_is_all_in_the_menu_and_in_what_it_does(many: ReelView, library: Library) -> None:
    removed, starred = (heard_commands(many.commands, command) for command in (TRASH, STAR))
    QTest.keyClick(many.list, Qt.Key.Key_A, CONTROL)
    assert many.selection.count == MANY
    assert list(menu_of(many)) == [f"Reading {QLocale().toString(MANY)} cards…"]
    await settled()
    trash = f"Move {QLocale().toString(MANY - MANY_WORKING)} cards to trash"
    assert list(menu_of(many)) == [
        *("Add 30 clips to storyboard", "Copy 9 prompts"),
        *("Star 30 clips", "Tag 30 clips…", trash),
    ]
    choose(many, trash)
    (gone,) = removed
    assert len(gone.cards) == MANY
    choose(many, "Star 30 clips")
    (clips,) = starred
    assert len(clips.clips) == 30
    choose(many, "Copy 9 prompts")
    assert len(QGuiApplication.clipboard().text().split("\n\n")) == 9


async def test_keys_act_on_all_before_the_last_card_has_been_read(many: ReelView) -> None:
    removed, starred = (heard_commands(many.commands, command) for command in (TRASH, STAR))
    QTest.keyClick(many.list, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(many.list, Qt.Key.Key_S)
    QTest.keyClick(many.list, Qt.Key.Key_Delete)
    assert removed == starred == []
    await settled()
    assert [len(starred[0].clips), len(removed[0].cards)] == [30, MANY]


async def test_a_search_narrows_what_all_means(many: ReelView) -> None:
    many.filters.focus_search()
    QTest.keyClicks(many.filters.focusWidget(), "prompt 8")
    await settled()
    many.list.selectAll()
    await settled()
    known = many.selection.known
    assert known is not None
    assert len(known) == many.model.rowCount() == MANY // 9
    assert {card.prompt for card in known} == {"prompt 8"}


async def test_from_here_to_the_end_and_without_one_in_the_middle(many: ReelView) -> None:
    many.list.make_current(3)
    QTest.keyClick(many.list, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    await settled()
    assert many.selection.count == MANY - 3
    row = many.model.index(5_000)
    selection = many.list.selectionModel()
    selection.select(row, selection.SelectionFlag.Deselect)
    await settled()
    known = many.selection.known
    assert known is not None
    assert len(known) == MANY - 4
    assert f"task-{MANY - 1 - 5_000:05d}" not in {card.id for card in known}


async def test_what_is_dragged_out_is_all_of_it(many: ReelView) -> None:
    many.list.selectAll()
    await settled()
    data = many.model.mimeData([many.model.index(0)])
    assert len(data.urls()) == 30
    assert len(data.data(CLIP_MIME_TYPE).data().split(b"\n")) == 30


async def test_cards_that_come_meanwhile_are_not_taken_for_those_marked(
    many: ReelView, library: Library
) -> None:
    removed = heard_commands(many.commands, TRASH)
    many.list.selectAll()
    QTest.keyClick(many.list, Qt.Key.Key_Delete)
    newer = a_task(MANY + 1, TaskState.READY, "newer", body="{}")
    await library.add(newer)
    await settled()
    (gone,) = removed
    assert newer.id not in {card.id for card in gone.cards}
    assert len(gone.cards) == MANY


async def test_what_is_marked_stays_so_when_all_cards_are_read_anew(many: ReelView) -> None:
    many.list.selectAll()
    await settled()
    many.refresh(f"task-{number:05d}" for number in range(MANY))
    await settled()
    assert many.selection.count == MANY


async def test_all_of_a_new_query_is_all_though_only_the_first_cards_are_there(many: ReelView) -> None:
    starred = heard_commands(many.commands, STAR)
    rows: list[int] = []

    def mark_all() -> None:
        rows.append(many.model.rowCount())
        QTest.keyClick(many.list, Qt.Key.Key_A, CONTROL)
        assert many.selection.known is None
        QTest.keyClick(many.list, Qt.Key.Key_S)

    many.model.modelReset.connect(mark_all)
    many.model.load(ReelQuery(text="prompt 8"))
    await settled()
    count = many.model.rowCount()
    assert rows[0] < count == MANY // 9
    assert many.selection.rows == [range(count)]
    assert [len(subject.cards) for subject in starred] == [count]


async def test_one_card_stays_one_when_the_others_come(many: ReelView) -> None:
    many.model.modelReset.connect(lambda: many.list.make_current(2))
    many.model.load(ReelQuery(text="prompt 8"))
    await settled()
    assert many.selection.rows == [range(2, 3)]

"""The palette and the sheet are drawn from the table, and used by keys alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.price import Price
from runapi_desktop.domain.task import TaskState
from runapi_desktop.ui.commands.clip_commands import EDIT_AS_NEW, SAVE_COPY, TRY_AGAIN
from runapi_desktop.ui.commands.command import About, Command
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.palette import CommandPalette, Entry, command_entries, rank
from runapi_desktop.ui.commands.shortcuts_sheet import ShortcutsSheet
from runapi_desktop.ui.commands.subject import subject_of
from runapi_desktop.ui.commands.table import command_table
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.heard_commands import heard_commands
from tests.helpers.page_driver import control
from tests.helpers.reel_library import a_task

DUMMY = Command("frame_it", "Frame it…", About.WINDOW, keys=("Ctrl+Alt+Shift+F",))


@pytest.fixture
def commands(qtbot: QtBot) -> Commands:
    return Commands((*command_table(), DUMMY))


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    return host


def rows_of(tree: QTreeWidget) -> list[tuple[str, str]]:
    found = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    rows = [row for top in found if top for row in (top, *map(top.child, range(top.childCount())))]
    return [(row.text(0), row.text(1)) for row in rows]


def test_a_new_command_is_in_the_sheet_and_the_palette_too(host: QWidget, commands: Commands) -> None:
    said = heard_commands(commands, DUMMY)
    sheet = ShortcutsSheet(commands, host)
    assert ("Frame it", DUMMY.key_text) in rows_of(control(sheet, QTreeWidget, "shortcutsList"))
    palette = CommandPalette(command_entries(commands), host)
    palette.open()
    QTest.keyClicks(control(palette, QLineEdit, "paletteSearch"), "frm it")
    assert rows_of(control(palette, QTreeWidget, "paletteList")) == [("Frame it…", DUMMY.key_text)]
    QTest.keyClick(control(palette, QLineEdit, "paletteSearch"), Qt.Key.Key_Return)
    assert len(said) == 1
    assert not palette.isVisible()


def test_every_shortcut_of_the_table_stands_in_the_sheet(host: QWidget, commands: Commands) -> None:
    rows = rows_of(control(ShortcutsSheet(commands, host), QTreeWidget, "shortcutsList"))
    for command in commands.table:
        assert ((command.plain_words, command.key_text) in rows) is bool(command.key_text)


def test_what_cannot_be_done_says_why_and_is_not_done(host: QWidget, commands: Commands) -> None:
    said = heard_commands(commands, SAVE_COPY)
    palette = CommandPalette(command_entries(commands), host)
    palette.open()
    QTest.keyClicks(control(palette, QLineEdit, "paletteSearch"), "save a copy")
    assert rows_of(control(palette, QTreeWidget, "paletteList")) == [
        ("Save a copy…", "Choose a finished clip first")
    ]
    QTest.keyClick(control(palette, QLineEdit, "paletteSearch"), Qt.Key.Key_Return)
    assert said == []
    assert palette.isVisible()
    palette.reject()


def test_what_there_is_nothing_to_do_with_has_its_plain_name() -> None:
    """Not "Already sent; cannot be cancelled", which is not so, nor "Cancel 0 clips"."""
    ready = subject_of(ReelItem(a_task(0, TaskState.READY), None))
    for subject in (ready, replace(ready, cards=ready.cards * 3)):
        for command in command_table():
            if not command.suits(subject):
                assert command.label(subject) == command.words


@pytest.mark.parametrize("changes", [{"model": "of-another-version"}, {"service": "of-another-version"}])
def test_what_no_form_takes_is_not_edited_as_new(changes: dict[str, str]) -> None:
    task = a_task(0, TaskState.READY)
    assert not EDIT_AS_NEW.why_not(subject_of(ReelItem(task, None)))
    unknown = replace(task, request=replace(task.request, **changes))
    assert EDIT_AS_NEW.why_not(subject_of(ReelItem(unknown, None)))


def test_what_is_done_is_what_the_row_says(host: QWidget, commands: Commands) -> None:
    """The price may rise, and another card become the current one, while somebody looks for the row."""
    failed, prices = ReelItem(a_task(0, TaskState.FAILED), None), [Price(300_000)]
    commands.add_subjects({About.CARD: lambda: subject_of(failed, again=prices[-1])})
    said = heard_commands(commands, TRY_AGAIN)
    (entry,) = (entry for entry in command_entries(commands) if entry.words.startswith("Try again"))
    assert "0.30" in entry.words
    prices.append(Price(500_000))
    entry.do()
    (subject,) = said
    assert subject.again == Price(300_000)


def test_arrows_move_and_enter_takes_the_row(host: QWidget) -> None:
    said: list[str] = []
    entries = [Entry(words, "", lambda words=words: said.append(words)) for words in ("One", "Two")]
    palette = CommandPalette(entries, host)
    palette.open()
    search = control(palette, QLineEdit, "paletteSearch")
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert said == ["Two"]


def test_rows_are_as_high_at_first_as_after_a_search(qapp: QApplication, qtbot: QtBot) -> None:
    Theme(qapp, ThemeChoice.LIGHT)
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    palette = CommandPalette([Entry(words, "", lambda: None) for words in ("One", "Two")], host)
    palette.open()
    tree = control(palette, QTreeWidget, "paletteList")

    def height() -> int:
        return tree.visualItemRect(tree.topLevelItem(0)).height()

    at_first = height()
    QTest.keyClicks(control(palette, QLineEdit, "paletteSearch"), "o")
    palette.reject()
    assert at_first == height() > tree.fontMetrics().height() + 8


def test_the_sheet_says_that_only_the_form_generates(host: QWidget, commands: Commands) -> None:
    tree = control(ShortcutsSheet(commands, host), QTreeWidget, "shortcutsList")
    [found] = tree.findItems("Generate", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    assert found.parent().text(0) == "In the form"


def test_better_matches_come_first() -> None:
    words = ("Spending…", "Open picture", "Save a copy…", "Copy prompt", "Compose")
    found = [(place, each) for each in words if (place := rank("cop", each)) is not None]
    assert [each for _, each in sorted(found)] == ["Copy prompt", "Save a copy…", "Compose"]
    assert rank("zzz", "Copy prompt") is None

"""The table itself: each command is told from the others, says what it needs, and has its own key."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.task import TaskState
from runapi_desktop.ui.commands.clip_commands import CANCEL, TRASH
from runapi_desktop.ui.commands.command import About, Command, Where
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.menus import add_commands
from runapi_desktop.ui.commands.subject import Subject, subject_of
from runapi_desktop.ui.commands.table import command_table
from runapi_desktop.ui.reel.card_menu import add_card_commands
from tests.helpers.heard_commands import heard_commands
from tests.helpers.reel_library import a_task

TABLE = command_table()
DUMMY = Command(
    "frame_it",
    "Frame it…",
    About.CARD,
    Where.CARD_MENU,
    keys=("Ctrl+Alt+Shift+F",),
    needs="Choose a card first",
)


def test_no_two_commands_are_the_same() -> None:
    assert [name for name, count in Counter(command.id for command in TABLE).items() if count > 1] == []
    assert [words for words, count in Counter(command.words for command in TABLE).items() if count > 1] == []


def test_a_key_has_one_meaning_where_it_is_heard(qapp: QApplication) -> None:
    """Del is the one exception: it throws away what is finished and cancels the rest."""
    by_key: dict[tuple[About, str], list[Command]] = {}
    heard_in = {About.CARDS: About.CARD, About.STAGE: About.WINDOW, About.FORM: About.WINDOW}
    for command in TABLE:
        for sequence in command.sequences:
            place = heard_in.get(command.about, command.about)
            by_key.setdefault((place, sequence.toString()), []).append(command)
    assert {tuple(commands) for commands in by_key.values() if len(commands) > 1} <= {(CANCEL, TRASH)}
    assert all(sequence != QKeySequence() for command in TABLE for sequence in command.sequences)


@pytest.mark.parametrize("command", TABLE, ids=lambda command: command.id)
def test_what_does_not_suit_says_why(command: Command) -> None:
    nothing = Subject()
    assert command.words
    assert bool(command.why_not(nothing)) is not command.suits(nothing)


@pytest.mark.parametrize("state", TaskState)
def test_what_is_offered_for_a_card_can_be_done_or_says_why_not(state: TaskState) -> None:
    subject = subject_of(ReelItem(a_task(0, state)))
    for command in TABLE:
        assert command.suits(subject) or command.needs


def test_a_new_command_is_one_row_and_one_function(qtbot: QtBot) -> None:
    commands = Commands((*TABLE, DUMMY))
    said = heard_commands(commands, DUMMY)
    subject = subject_of(ReelItem(a_task(0)))
    menu = QMenu()
    qtbot.addWidget(menu)
    add_card_commands(menu, commands, subject)
    entry = next(action for action in menu.actions() if action.objectName() == "cardFrameIt")
    assert entry.text().split("\t") == ["Frame it…", DUMMY.key_text]
    entry.trigger()
    assert said == [subject]


def test_an_entry_that_cannot_be_used_says_why(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    add_commands(menu, TABLE, lambda _: None, "card", Subject())
    grey = {
        action.objectName(): action for action in menu.actions() if not action.isEnabled() and action.text()
    }
    assert grey["cardSaveCopy"].toolTip() == "Choose a finished clip first"
    assert all(action.toolTip() for action in grey.values())

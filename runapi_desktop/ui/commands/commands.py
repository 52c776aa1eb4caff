"""Brings each command of the table together with the function that does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from runapi_desktop.ui.commands.command import About, Command, Where, in_words

if TYPE_CHECKING:
    from runapi_desktop.ui.commands.subject import Subject

Do = Callable[["Subject"], object]


class Commands(QObject):
    """All commands that can be asked for in one window. Who does something says so once; who draws commands
    reads them here."""

    def __init__(self, table: Sequence[Command] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = tuple(table)
        self._functions: dict[Command, Do] = {}
        self._actions: dict[Command, QAction] = {}
        self._subjects: dict[About, Callable[[], Subject]] = {}
        self._load: Callable[[], Mapping[Command, Do]] | None = None
        self._later: tuple[Command, ...] | None = None

    @cached_property
    def table(self) -> tuple[Command, ...]:
        """Every row, in its order."""
        # Not above: the menu bar, as the window opens with it, needs no command about clips.
        from runapi_desktop.ui.commands.table import command_table

        return self._given or command_table()

    # --- for those who do something -------------------------------------------------------------

    def add(self, functions: Mapping[Command, Do]) -> None:
        """From now on these functions do these commands."""
        self._functions.update(functions)

    def add_subjects(self, subjects: Mapping[About, Callable[[], Subject]]) -> None:
        """Whom to ask what a command is about, when it is chosen from elsewhere."""
        self._subjects.update(subjects)

    def add_later(self, load: Callable[[], Mapping[Command, Do]]) -> None:
        """More commands about clips, which take time to read: ``load`` is called when they are looked for."""
        self._load, self._later = load, None

    def new_action(self, command: Command, parent: QObject) -> QAction:
        """The entry of the menu bar, with its shortcuts; doing ``command`` triggers it."""
        action = QAction(in_words(command.words, command.context), parent)
        action.setObjectName(command.action_name)
        action.setShortcuts(command.sequences)
        self._actions[command] = action
        self.add({command: lambda _: action.trigger()})
        return action

    # --- for those who draw and press -----------------------------------------------------------

    @property
    def actions(self) -> tuple[QAction, ...]:
        """The entries of the menu bar."""
        return tuple(self._actions.values())

    def run(self, command: Command, subject: Subject) -> None:
        """Do ``command`` with ``subject``; nothing as long as nobody does it."""
        if command in self._functions:
            self._functions[command](subject)

    def run_now(self, command: Command) -> None:
        """Do ``command`` with what it is about at the moment."""
        self.run(command, self.subject(command))

    def subject(self, command: Command) -> Subject:
        """What ``command`` is about at the moment."""
        if command.about in self._subjects:
            return self._subjects[command.about]()
        from runapi_desktop.ui.commands.subject import Subject

        return Subject()

    def why_not(self, command: Command) -> str:
        """Why ``command`` cannot be done at the moment, ``""`` when it can."""
        action = self._actions.get(command)
        if action is not None:
            return "" if action.isEnabled() else in_words(command.needs)
        return command.why_not(self.subject(command))

    def label(self, command: Command) -> str:
        """What ``command`` is called at the moment."""
        action = self._actions.get(command)
        return action.text() if action is not None else command.label(self.subject(command))

    @property
    def done(self) -> tuple[Command, ...]:
        """The commands that somebody does, in the order of the table; the later ones last."""
        return tuple(c for c in (*self.table, *self.later) if c in self._functions)

    @property
    def has_later(self) -> bool:
        """There are commands to be read."""
        return self._load is not None

    @property
    def later(self) -> tuple[Command, ...]:
        """The commands that were added for later; reads them."""
        if self._later is None:
            functions: Mapping[Command, Do] = self._load() if self._load is not None else {}
            self.add(functions)
            self._later = tuple(functions)
        return self._later

    def at(self, where: Where) -> tuple[Command, ...]:
        """The commands that are drawn in any of those places."""
        return tuple(command for command in self.table if where & command.where)

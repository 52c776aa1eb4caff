"""Brings each command of the table together with the function that does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject

from runapi_desktop.ui.commands.command import Command, Where
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.commands.table import command_table

Do = Callable[[Subject], object]


class Commands(QObject):
    """All commands that can be asked for in one window. Who does something says so once; who draws commands
    reads them here."""

    def __init__(self, table: Sequence[Command] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = tuple(table) or command_table()
        self._functions: dict[Command, Do] = {}

    def add(self, functions: Mapping[Command, Do]) -> None:
        """From now on these functions do these commands."""
        self._functions.update(functions)

    def run(self, command: Command, subject: Subject) -> None:
        """Do ``command`` with ``subject``; nothing as long as nobody does it."""
        if command in self._functions:
            self._functions[command](subject)

    def at(self, where: Where) -> tuple[Command, ...]:
        """The commands that are drawn in any of those places."""
        return tuple(command for command in self.table if where & command.where)

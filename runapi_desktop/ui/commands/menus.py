"""Entries of a menu, drawn from the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from runapi_desktop.ui.commands.command import Command
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.widgets.plain_text import literal_tip


def add_commands(
    menu: QMenu,
    commands: Iterable[Command],
    run: Callable[[Command], object],
    prefix: str,
    subject: Subject | None = None,
) -> None:
    """Add ``commands`` in the order of their sections, a line around and between them.

    An entry that cannot be used with ``subject`` is grey and says why; without a subject all can be used, and
    have the words of their buttons. Their object names begin with ``prefix``.
    """
    menu.setToolTipsVisible(True)
    section: int | None = None
    for command in sorted(commands, key=lambda command: command.section):
        if command.section != section:
            menu.addSeparator()
            section = command.section
        _add(menu, command, subject, prefix).triggered.connect(partial(run, command))
    menu.addSeparator()


def _add(menu: QMenu, command: Command, subject: Subject | None, prefix: str) -> QAction:
    words = command.label(subject) if subject is not None else command.button_texts[0]
    # The key is only shown: who has the keyboard hears it, and knows whether it means this.
    action = menu.addAction("\t".join(filter(None, (words, command.key_text))))
    action.setObjectName(command.object_name(prefix))
    why_not = command.why_not(subject) if subject is not None else ""
    action.setEnabled(not why_not)
    action.setToolTip(literal_tip(why_not))
    return action

"""Entries of a menu, drawn from the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.commands.clip_commands import CLIP_FIRST
from runapi_desktop.ui.commands.command import Command, in_words
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.typed_menu import TypedMenu

MORE_USES = QT_TRANSLATE_NOOP("commands", "More with this clip")


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


def further_uses_menu(
    menu: QMenu,
    commands: Commands,
    run: Callable[[Command], object],
    prefix: str,
    subject: Callable[[], Subject],
) -> QMenu:
    """A menu within ``menu`` of what further services do with the clip of ``subject``; they are read
    when it is opened. Where it stands is the caller's affair."""
    further = TypedMenu(in_words(MORE_USES), menu)
    further.setObjectName(f"{prefix}FurtherUses")

    def fill() -> None:
        further.clear()
        about = subject()
        suiting = [command for command in commands.later if command.suits(about)]
        add_commands(further, suiting, run, prefix, about)
        if not suiting:
            further.addAction(in_words(CLIP_FIRST)).setEnabled(False)

    further.aboutToShow.connect(fill)
    return further


def _add(menu: QMenu, command: Command, subject: Subject | None, prefix: str) -> QAction:
    words = command.label(subject) if subject is not None else command.button_texts[0]
    # The key is only shown: who has the keyboard hears it, and knows whether it means this.
    action = menu.addAction("\t".join(filter(None, (words, command.key_text))))
    action.setObjectName(command.object_name(prefix))
    why_not = command.why_not(subject) if subject is not None else ""
    action.setEnabled(not why_not)
    action.setToolTip(literal_tip(why_not))
    return action

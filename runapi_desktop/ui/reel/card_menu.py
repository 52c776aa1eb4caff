"""The menu of a card, or of several: what can be done with them in the state they are in, and where they come
from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.reel import Lineage
from runapi_desktop.ui.cards.card_state import title_of
from runapi_desktop.ui.commands.command import Command, Where
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.menus import add_commands, further_uses_menu
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.reel.kin_text import ChainWords, kin_text
from runapi_desktop.ui.widgets.plain_text import add_literal_action

translate = QCoreApplication.translate

CARD_PREFIX = "card"
"""How the object names of the entries begin."""
_LONGEST_TITLE = 40
_MOST_CHILDREN = 12


def add_card_commands(menu: QMenu, commands: Commands, subject: Subject) -> None:
    """Add what can be done with ``subject``; of one card also what cannot be done any more, and why."""

    def run(command: Command) -> None:
        commands.run(command, subject)

    suiting = [command for command in commands.at(Where.CARD_MENU) if command.suits(subject)]
    if len(subject.cards) > 1:
        suiting = [command for command in suiting if not command.not_now(subject)]
    add_commands(menu, suiting, run, CARD_PREFIX, subject)
    if commands.has_later and subject.has_file:
        further = further_uses_menu(menu, commands, run, CARD_PREFIX, lambda: subject)
        uses = {command.object_name(CARD_PREFIX) for command in commands.at(Where.BESIDE_FURTHER_USES)}
        entries = menu.actions()
        last = max(place for place, entry in enumerate(entries) if entry.objectName() in uses)
        menu.insertMenu(entries[last + 1], further)


def add_lineage(menu: QMenu, lineage: Lineage, item: ReelItem, go_to: Callable[[str], None]) -> None:
    """Add where the card ``item`` comes from and what became of it; choosing one calls ``go_to`` with a
    task's id. A longer chain is a menu of its own, with what it cost."""
    if lineage.made_from is not None:
        text = translate("reel", "Made from “{title}”").format(title=_short(lineage.made_from))
        action = add_literal_action(menu, text)
        action.setObjectName("cardMadeFrom")
        action.triggered.connect(partial(go_to, lineage.made_from.task.id))
    if lineage.before:
        chain = menu.addMenu(ChainWords().of(lineage, item))
        chain.setObjectName("cardChain")
        for each in lineage.ancestors[-_MOST_CHILDREN:]:
            add_literal_action(chain, _shortened(kin_text(each))).triggered.connect(
                partial(go_to, each.task.id)
            )
    if lineage.continued_by:
        children = menu.addMenu(translate("reel", "Continued by"))
        children.setObjectName("cardContinuedBy")
        for child in lineage.continued_by[:_MOST_CHILDREN]:
            add_literal_action(children, _short(child)).triggered.connect(partial(go_to, child.task.id))
    if lineage != Lineage():
        menu.addSeparator()


def _short(item: ReelItem) -> str:
    return _shortened(title_of(item))


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"

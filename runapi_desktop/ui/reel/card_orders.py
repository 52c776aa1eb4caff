"""What the user orders for the cards: from their menu, by keys, and by the star and the link on a card.

Turns each into a command about the current card or about all that are marked.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.reel import Lineage
from runapi_desktop.ui.cards.card_state import asked_price
from runapi_desktop.ui.commands.clip_commands import COPY_PROMPT, COPY_TASK_ID, NOTES, PLAY, RENAME, STAR
from runapi_desktop.ui.commands.command import About, Command, Where, pressed
from runapi_desktop.ui.commands.subject import Subject, subject_of
from runapi_desktop.ui.reel.card_delegate import CardDelegate
from runapi_desktop.ui.reel.card_menu import add_card_commands, add_lineage
from runapi_desktop.ui.reel.selection import Cards

if TYPE_CHECKING:
    from runapi_desktop.ui.reel.reel_view import ReelView


class CardOrders(QObject):
    """Listens to the list and the cards of ``reel``, and speaks by its commands."""

    def __init__(self, reel: ReelView, delegate: CardDelegate) -> None:
        super().__init__(reel)
        self._reel = reel
        self._commands = reel.commands
        reel.list.hears = self._on_key
        reel.list.play_asked.connect(partial(self._run_on, PLAY))
        reel.list.customContextMenuRequested.connect(self._open_menu)
        delegate.link_clicked.connect(self._follow_link)
        delegate.star_clicked.connect(partial(self._run_on, STAR))
        self._commands.add(
            {
                RENAME: lambda _: reel.list.edit(reel.list.currentIndex()),
                NOTES: lambda _: reel.open_notes(),
                COPY_PROMPT: lambda subject: _to_clipboard("\n\n".join(subject.prompts)),
                COPY_TASK_ID: _copy_task_id,
            }
        )

    def current(self) -> Subject:
        """The current card, with what it costs to make its clip again."""
        item = self._reel.current_item
        return self._subject(item) if item is not None else Subject()

    def marked(self) -> Subject:
        """The cards that are marked, as far as they are known."""
        return self._marked(self._reel.selection.known or ())

    def _subject(self, item: ReelItem) -> Subject:
        prices, model = self._reel.prices, self._reel.model
        return subject_of(
            item,
            is_gone=model.is_gone(item.task.id),
            again=prices.of_trying(item.task),
            anew=prices.of_generating(item.task),
            asked=asked_price(model.state_of(item)),
        )

    def _marked(self, cards: Cards) -> Subject:
        return Subject(cards, self._reel.selection.items)

    # --- menus ----------------------------------------------------------------------------------

    def fill(self, menu: QMenu, lineage: Lineage) -> None:
        """Add what can be done with the cards that are marked; nothing without one."""
        reel = self._reel
        if reel.selection.count > 1:
            self._fill_for_several(menu)
        elif reel.current_item is not None:
            add_lineage(menu, lineage, reel.current_item, reel.select_task)
            add_card_commands(menu, self._commands, self.current())

    def _fill_for_several(self, menu: QMenu) -> None:
        """What can be done is known when the cards have been read: an open menu waits for it."""
        if self._reel.selection.known is None:
            words = self.tr("Reading %Ln card(s)…", "", self._reel.selection.count)
            menu.addAction(words).setEnabled(False)

        def fill(cards: Cards) -> None:
            if isValid(menu):
                menu.clear()
                add_card_commands(menu, self._commands, self._marked(cards))

        self._reel.selection.act(fill)

    def _open_menu(self, point: QPoint) -> None:
        cards = self._reel.list
        if not cards.indexAt(point).isValid():
            return
        menu = QMenu(self._reel)
        menu.setObjectName("cardMenu")
        self._reel.fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(cards.viewport().mapToGlobal(point))

    # --- orders ---------------------------------------------------------------------------------

    def _on_key(self, event: QKeyEvent) -> bool:
        """Do all that the key stands for: Del throws the finished away and cancels the others. Whether it
        stands for anything."""
        commands = pressed(event, self._commands.at(Where.CARD_MENU))
        for command in commands:
            if command.about is About.CARD:
                self._run(command, self.current())
            else:
                self._reel.selection.act(partial(self._run_marked, command))
        return bool(commands)

    def _run_marked(self, command: Command, cards: Cards) -> None:
        self._run(command, self._marked(cards))

    def _run_on(self, command: Command, item: ReelItem) -> None:
        self._run(command, self._subject(item))

    def _run(self, command: Command, subject: Subject) -> None:
        if command.suits(subject):
            self._commands.run(command, subject)

    def _follow_link(self, item: ReelItem) -> None:
        link = self._reel.model.state_of(item).link
        if link is not None:
            self._commands.run(link, self._subject(item))


def _copy_task_id(subject: Subject) -> None:
    if subject.item is not None:
        _to_clipboard(subject.item.task.remote_id or "")


def _to_clipboard(text: str) -> None:
    QGuiApplication.clipboard().setText(text)

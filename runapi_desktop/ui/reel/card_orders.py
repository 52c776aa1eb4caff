"""What the user orders for the cards: from their menu, by keys, and by the star and the link on a card.

Turns each into a signal of the Reel about the cards that are marked; nothing is done here to a task.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.domain.price import Price
from runapi_desktop.domain.reel import Lineage
from runapi_desktop.ui.cards.card_state import CardLink
from runapi_desktop.ui.reel.card_delegate import CardDelegate
from runapi_desktop.ui.reel.card_menu import (
    CardCommand,
    add_lineage,
    fill_card_menu,
    fill_cards_menu,
    prompts_of,
)
from runapi_desktop.ui.reel.selection import Cards

if TYPE_CHECKING:
    from runapi_desktop.ui.reel.reel_view import ReelView

_FOR_SEVERAL = frozenset(
    (
        *(CardCommand.COMPARE, CardCommand.NOTES, CardCommand.ADD_TO_STORYBOARD),
        *(CardCommand.STAR, CardCommand.COPY_PROMPT, CardCommand.TRASH),
        CardCommand.CANCEL,
    )
)


class CardOrders(QObject):
    """Listens to the list and the cards of ``reel``, and speaks by its signals."""

    def __init__(self, reel: ReelView, delegate: CardDelegate) -> None:
        super().__init__(reel)
        self._reel = reel
        cards, act = reel.list, reel.selection.act
        cards.trash_asked.connect(partial(act, self._take_away))
        cards.star_asked.connect(partial(act, self._star))
        cards.notes_asked.connect(reel.open_notes)
        cards.customContextMenuRequested.connect(self._open_menu)
        delegate.link_clicked.connect(self._follow_link)
        delegate.star_clicked.connect(self._toggle_star)

    # --- menus ----------------------------------------------------------------------------------

    def fill(self, menu: QMenu, lineage: Lineage) -> None:
        """Add what can be done with the cards that are marked; nothing without one."""
        reel = self._reel
        if reel.selection.count > 1:
            self._fill_for_several(menu)
        elif (item := reel.current_item) is not None:
            add_lineage(menu, lineage, reel.select_task)
            prices = {
                CardCommand.TRY_AGAIN: reel.prices.of_trying(item.task),
                CardCommand.GENERATE_AGAIN: reel.prices.of_generating(item.task),
            }
            state = reel.model.state_of(item)
            if state.link is CardLink.APPROVE and state.again is not None:
                prices[CardCommand.APPROVE] = state.again
            obey = partial(self._obey, prices)
            is_gone = reel.model.is_gone(item.task.id)
            fill_card_menu(menu, item, obey, reel.restyle.emit, prices=prices, is_gone=is_gone)

    def _fill_for_several(self, menu: QMenu) -> None:
        """What can be done is known when the cards have been read: an open menu waits for it."""
        if self._reel.selection.known is None:
            words = self.tr("Reading %Ln card(s)…", "", self._reel.selection.count)
            menu.addAction(words).setEnabled(False)

        def fill(cards: Cards) -> None:
            if isValid(menu):
                menu.clear()
                fill_cards_menu(menu, cards, self._words, self._obey_for_all)

        self._reel.selection.act(fill)

    def _words(self, command: CardCommand, cards: Sequence[MarkedCard]) -> str:
        clips = [card for card in cards if card.clip_id is not None]
        match command:
            case CardCommand.STAR if all(clip.is_starred for clip in clips):
                return self.tr("Remove %Ln star(s)", "", len(clips))
            case CardCommand.STAR:
                return self.tr("Star %Ln clip(s)", "", len(clips))
            case CardCommand.NOTES:
                return self.tr("Tag %Ln clip(s)…", "", len(clips))
            case CardCommand.COMPARE:
                return self.tr("Compare these two")
            case CardCommand.ADD_TO_STORYBOARD:
                return self.tr("Add %Ln clip(s) to storyboard", "", len(clips))
            case CardCommand.COPY_PROMPT:
                count = len({card.prompt for card in cards if card.prompt})
                return self.tr("Copy %Ln prompt(s)", "", count)
            case CardCommand.CANCEL:
                return self.tr("Cancel %Ln clip(s)", "", sum(card.state.is_unsent for card in cards))
            case _:
                count = sum(card.is_finished for card in cards)
                return self.tr("Move %Ln card(s) to trash", "", count)

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

    def _obey(self, prices: Mapping[CardCommand, Price], command: CardCommand, item: ReelItem) -> None:
        """What was chosen from a menu that showed those ``prices``."""
        reel = self._reel
        match command:
            case CardCommand.TRY_AGAIN:
                reel.try_again.emit(item.task.id, prices[command].cents)
            case CardCommand.APPROVE:
                reel.approve.emit(item.task.id, prices[command].cents)
            case CardCommand.GENERATE_AGAIN:
                reel.generate_again.emit(item, prices[command].cents)
            case CardCommand.RENAME:
                reel.list.edit(reel.list.currentIndex())
            case CardCommand.COPY_TASK_ID:
                QGuiApplication.clipboard().setText(item.task.remote_id or "")
            case _ if command in _FOR_SEVERAL:
                self._obey_for_all(command)
            case _:
                {
                    CardCommand.PLAY: reel.item_activated,
                    CardCommand.CONTINUE: reel.continue_from,
                    CardCommand.REVEAL: reel.reveal,
                    CardCommand.SAVE_COPY: reel.save_copy,
                    CardCommand.LOCATE: reel.locate,
                    CardCommand.EDIT_AS_NEW: reel.edit_as_new,
                    CardCommand.SHOW_SOURCE: reel.show_source,
                }[command].emit(item)

    def _obey_for_all(self, command: CardCommand) -> None:
        reel, act = self._reel, self._reel.selection.act
        match command:
            case CardCommand.COMPARE:
                reel.compare.emit(reel.selection.items)
            case CardCommand.NOTES:
                reel.open_notes()
            case CardCommand.ADD_TO_STORYBOARD:
                act(reel.add_to_storyboard.emit)
            case CardCommand.STAR:
                act(self._star)
            case CardCommand.COPY_PROMPT:
                act(lambda cards: QGuiApplication.clipboard().setText(prompts_of(cards)))
            case CardCommand.CANCEL:
                act(self._cancel)
            case _:
                act(self._remove)

    def _follow_link(self, item: ReelItem) -> None:
        state = self._reel.model.state_of(item)
        match state.link:
            case CardLink.TRY_AGAIN | CardLink.APPROVE:
                order = self._reel.try_again if state.link is CardLink.TRY_AGAIN else self._reel.approve
                order.emit(item.task.id, None if state.again is None else state.again.cents)
            case CardLink.LOCATE:
                self._reel.locate.emit(item)
            case CardLink.UNDO | CardLink.CANCEL:
                self._reel.cancel.emit((item.id,))
            case _:
                self._reel.edit_as_new.emit(item)

    def _toggle_star(self, item: ReelItem) -> None:
        if item.clip is not None:
            self._reel.star_toggled.emit((MarkedCard.of(item),), not item.clip.is_starred)

    def _star(self, cards: Cards) -> None:
        clips = tuple(card for card in cards if card.clip_id is not None)
        if clips:
            self._reel.star_toggled.emit(clips, not all(clip.is_starred for clip in clips))

    def _take_away(self, cards: Cards) -> None:
        """What Del means: the finished go to the trash, the others are cancelled where that is possible."""
        self._remove(cards)
        self._cancel(cards)

    def _cancel(self, cards: Cards) -> None:
        unfinished = tuple(card.id for card in cards if not card.is_finished)
        if unfinished:
            self._reel.cancel.emit(unfinished)

    def _remove(self, cards: Cards) -> None:
        removable = tuple(card for card in cards if card.is_finished)
        if removable:
            self._reel.remove.emit(removable)

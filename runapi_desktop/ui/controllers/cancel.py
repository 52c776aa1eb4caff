"""Taking back what was just ordered, or waits to be sent: from a card, from the Stage, by Escape.

A press of Generate is followed by a notice that offers to undo it for as long as something of it was not
sent. So is a start at which an order of an earlier run is about to be sent. While the notice stands Escape
does what its button does; Ctrl+Z takes back one order after the other, when nothing else was done since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from runapi_desktop.domain.task import Task
from runapi_desktop.services.cancelling import Cancellation
from runapi_desktop.services.events import Events, TaskProgress
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import CANCEL, UNDO_ORDER
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.controllers.payment import PaymentController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.widgets.offer import Offer
from runapi_desktop.ui.widgets.undo import UndoStep
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


@dataclass(frozen=True, slots=True, eq=False)
class _Order:
    """What one step of Undo takes back: those of its tasks that were not sent."""

    task_ids: tuple[str, ...]
    step: UndoStep


class CancelController(QObject):
    """Connects the Reel with the cancelling of tasks, and says what came of it."""

    def __init__(
        self,
        *,
        window: MainWindow,
        reel: ReelView,
        runner: TaskRunner,
        events: Events,
        scope: TaskScope,
    ) -> None:
        super().__init__(window)
        self._banner = window.banner
        self._stack = window.undo_stack
        self._reel = reel
        self._runner = runner
        self._payment = PaymentController(window, runner)
        self._doing = Attempts(window.banner, scope).slot
        undo, cancel = self.tr("Undo"), self._doing(self._cancel)
        self._fresh: Offer[str] = Offer(window.banner, self._fresh_words, undo, cancel)
        self._earlier: Offer[str] = Offer(window.banner, self._earlier_words, undo, cancel)
        self._way_back: Offer[Task] = Offer(
            window.banner, self._way_back_words, self.tr("Put back"), self._doing(self._put_back)
        )
        self._orders: list[_Order] = []
        self._resumed: dict[str, str] = {}
        self._waiting: set[str] = set()
        """Of those that are offered, the ones that wait at a gate."""
        self._escape = QShortcut(UNDO_ORDER.sequences[0], window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._undo_newest)
        for offer in (self._fresh, self._earlier):
            offer.changed.connect(self._on_offers_changed)
        self._earlier.answered.connect(self._offer_no_more)
        cancel_cards = self._doing(self._cancel_cards)
        window.commands.add({CANCEL: cancel_cards, UNDO_ORDER: cancel_cards})
        events.tasks_added.subscribe(self._on_tasks_added)
        events.tasks_resumed.subscribe(self._on_tasks_resumed)
        events.progress.subscribe(self._on_resumed_progress)
        events.progress.subscribe(self._on_offered_progress)
        events.task_changed.subscribe(self._on_task_changed)
        events.task_removed.subscribe(self._forget)

    # --- the offer after a press, and after a start ---------------------------------------------

    def _on_tasks_added(self, tasks: tuple[Task, ...]) -> None:
        unsent = [task.id for task in tasks if task.state.is_unsent]
        if unsent:  # Who orders anew wants this order; an older one would be a second.
            self._way_back.withdraw()
        if unsent and self._runner.pause_s > 0:
            self._stack.push(self._order_step(unsent))
            self._fresh.add(*unsent, least_s=self._runner.pause_s)

    def _on_tasks_resumed(self, tasks: tuple[Task, ...]) -> None:
        self._resumed |= {task.id: task.place for task in tasks if task.state.is_unsent}

    def _on_resumed_progress(self, progress: TaskProgress) -> None:
        """An order of an earlier run can be sent now, and pauses first: the others of its place do too."""
        place = self._resumed.get(progress.task_id)
        offered = self._earlier.items
        if not progress.is_pausing or place is None or progress.task_id in offered:
            return
        unsent = [
            task_id for task_id, other in self._resumed.items() if other == place and task_id not in offered
        ]
        self._stack.push_oldest(self._order_step(unsent))
        self._earlier.add(*unsent, least_s=self._runner.pause_s)

    def _on_offered_progress(self, progress: TaskProgress) -> None:
        """Nobody knows when what waits at a gate will be sent."""
        is_waiting, task_id = progress.gate is not None, progress.task_id
        if is_waiting is (task_id in self._waiting) or task_id not in self._offered:
            return
        self._waiting ^= {task_id}
        for offer in (self._fresh, self._earlier):
            offer.reword()

    def _offer_no_more(self, task_ids: Sequence[str]) -> None:
        for task_id in task_ids:
            self._resumed.pop(task_id, None)

    def _order_step(self, task_ids: Sequence[str]) -> UndoStep:
        async def undo() -> str:
            await self._cancel([task_id for task_id in task_ids if task_id in self._offered])
            return ""

        order = _Order(tuple(task_ids), UndoStep(self.tr("order"), undo))
        self._orders.append(order)
        return order.step

    @property
    def _offered(self) -> set[str]:
        return {*self._fresh.items, *self._earlier.items}

    def _on_offers_changed(self) -> None:
        """An order can be undone by its step for as long as something of it is offered."""
        offered = self._offered
        self._waiting &= offered
        for order in [order for order in self._orders if offered.isdisjoint(order.task_ids)]:
            self._orders.remove(order)
            self._stack.withdraw(order.step)
        self._escape.setEnabled(self._newest is not None)

    def _fresh_words(self, task_ids: Sequence[str]) -> str:
        return self._waiting_words(task_ids) or self.tr(
            "Sending %Ln clip(s) in a moment. Press Esc to undo.", "", len(task_ids)
        )

    def _waiting_words(self, task_ids: Sequence[str]) -> str:
        if self._waiting.isdisjoint(task_ids):
            return ""
        return self.tr("%Ln clip(s) not sent yet. Press Esc to undo.", "", len(task_ids))

    def _earlier_words(self, task_ids: Sequence[str]) -> str:
        return self._waiting_words(task_ids) or self.tr(
            "%Ln clip(s) you ordered earlier will be sent in a moment. Press Esc to undo.",
            "",
            len(task_ids),
        )

    def _on_task_changed(self, task: Task) -> None:
        if not task.state.is_unsent:
            self._forget(task.id)

    def _forget(self, task_id: str) -> None:
        self._resumed.pop(task_id, None)
        for offer in (self._fresh, self._earlier):
            offer.drop(lambda offered: offered == task_id)

    @property
    def _newest(self) -> Offer[str] | None:
        offers = {offer.notice: offer for offer in (self._fresh, self._earlier)}
        return next((offers[notice] for notice in self._banner.notices if notice in offers), None)

    def _undo_newest(self) -> None:
        if self._newest is not None:
            self._newest.take()

    # --- what the user asks ---------------------------------------------------------------------

    async def _cancel_cards(self, subject: Subject) -> None:
        await self._cancel([card.id for card in subject.cards if not card.is_finished])

    async def _cancel(self, task_ids: Sequence[str]) -> None:
        done = await self._runner.cancel(task_ids)
        for sentence in self._sentences(done):
            self._banner.say(sentence)
        if done.cancelled:
            self._way_back.add(*done.cancelled)

    def _way_back_words(self, cancelled: Sequence[Task]) -> str:
        return self.tr("%Ln clip(s) cancelled. Nothing was charged.", "", len(cancelled))

    def _sentences(self, done: Cancellation) -> list[str]:
        """What could not simply be cancelled, and why."""
        sentences: list[str] = []
        if done.sending:
            count = len(done.sending)
            sentences.append(
                self.tr(
                    "%Ln clip(s) being sent right now. Cancelled unless RunAPI already has the order.",
                    "",
                    count,
                )
            )
        if done.late:
            count = len(done.late)
            sentences.append(
                self.tr("Too late to cancel %Ln clip(s): RunAPI may already have the order.", "", count)
            )
        return sentences

    async def _put_back(self, cancelled: Sequence[Task]) -> None:
        """One order after the other, so that none is put back twice when the till refuses another."""
        for _, order in groupby(cancelled, lambda task: (task.place, task.quote_micros)):
            for task in (await self._payment.put_back(tuple(order)))[-1:]:
                self._reel.select_task(task.id)

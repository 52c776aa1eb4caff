"""Taking back what was just ordered, or waits to be sent: from a card, from the Stage, by Escape.

A press of Generate is followed by a notice that offers to undo it for as long as nothing of it was sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from runapi_desktop.domain.task import Task
from runapi_desktop.services.cancelling import Cancellation
from runapi_desktop.services.events import Events
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import CANCEL, UNDO_ORDER
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.controllers.payment import PaymentController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.widgets.banner import Notice
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


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
        self._reel = reel
        self._runner = runner
        self._payment = PaymentController(window, runner)
        self._doing = Attempts(window.banner, scope).slot
        self._fresh: set[str] = set()
        self._offer: Notice | None = None
        self._way_back: Notice | None = None
        self._escape = QShortcut(UNDO_ORDER.sequences[0], window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._undo)
        cancel = self._doing(self._cancel_cards)
        window.commands.add({CANCEL: cancel, UNDO_ORDER: cancel})
        events.tasks_added.subscribe(self._on_tasks_added)
        events.task_changed.subscribe(self._on_task_changed)
        events.task_removed.subscribe(self._forget)

    # --- the offer after a press ----------------------------------------------------------------

    def _on_tasks_added(self, tasks: tuple[Task, ...]) -> None:
        unsent = {task.id for task in tasks if task.state.is_unsent}
        if unsent:  # Who orders anew wants this order; an older one would be a second.
            self._withdraw_way_back()
        if not unsent or not self._runner.pauses:
            return
        self._end_offer()
        self._fresh = unsent
        words = self.tr("Sending %Ln clip(s) in a moment. Press Esc to undo.", "", len(unsent))
        self._offer = self._banner.say(words, self.tr("Undo"), self._undo)
        self._offer.closed.connect(self._end_offer)
        self._escape.setEnabled(True)

    def _on_task_changed(self, task: Task) -> None:
        if not task.state.is_unsent:
            self._forget(task.id)

    def _forget(self, task_id: str) -> None:
        self._fresh.discard(task_id)
        if not self._fresh:
            self._end_offer()

    def _end_offer(self) -> None:
        offer, self._offer = self._offer, None
        self._escape.setEnabled(False)
        self._banner.withdraw(offer)

    def _withdraw_way_back(self) -> None:
        notice, self._way_back = self._way_back, None
        self._banner.withdraw(notice)

    def _undo(self) -> None:
        self._doing(self._cancel)(tuple(self._fresh))

    # --- what the user asks ---------------------------------------------------------------------

    async def _cancel_cards(self, subject: Subject) -> None:
        await self._cancel([card.id for card in subject.cards if not card.is_finished])

    async def _cancel(self, task_ids: Sequence[str]) -> None:
        done = await self._runner.cancel(task_ids)
        for sentence in self._sentences(done):
            self._banner.say(sentence)
        if done.cancelled:
            words = self.tr("%Ln clip(s) cancelled. Nothing was charged.", "", len(done.cancelled))
            put_back = partial(self._doing(self._put_back), done.cancelled)
            self._way_back = self._banner.say(words, self.tr("Put back"), put_back)

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

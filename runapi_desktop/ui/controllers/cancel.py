"""Taking back what was just ordered, or waits to be sent: from a card, from the Stage, by Escape.

A press of Generate is followed by a notice that offers to undo it for as long as something of it was not
sent. So is a start at which an order of an earlier run is about to be sent. While the notice stands Escape
does what its button does; Ctrl+Z takes back one order after the other, when nothing else was done since.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from PySide6.QtCore import QObject, Signal
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
from runapi_desktop.ui.widgets.banner import Banner, Notice
from runapi_desktop.ui.widgets.undo import UndoStack, UndoStep
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


@dataclass(frozen=True, slots=True, eq=False)
class _Order:
    """What one step of Undo takes back: the tasks of it that were not sent."""

    task_ids: list[str]
    step: UndoStep


class _Offer(QObject):
    """One notice that offers to undo all orders of its kind, ``words(count)`` for their clips. It stands
    until nothing of them is unsent, or until the notice goes; each order can be undone by its step as long.
    """

    changed = Signal()
    answered = Signal(object)
    """The user closed the notice or took the offer: the ids of the tasks in it."""

    def __init__(
        self,
        banner: Banner,
        stack: UndoStack,
        words: Callable[[int], str],
        button: str,
        undo: Callable[[Sequence[str]], object],
    ) -> None:
        super().__init__(banner)
        self._banner = banner
        self._stack = stack
        self._words = words
        self._button = button
        self._undo = undo
        self._orders: list[_Order] = []
        self.notice: Notice | None = None
        banner.changed.connect(self._look)

    @property
    def task_ids(self) -> tuple[str, ...]:
        """Those that are offered, and were not sent."""
        return tuple(task_id for order in self._orders for task_id in order.task_ids)

    def add(self, order: _Order, least_s: float) -> None:
        """Offer ``order`` too, for ``least_s`` seconds or longer."""
        self._orders.append(order)
        self._say(least_s)

    def forget(self, task_id: str) -> None:
        """It was sent, or is gone."""
        for order in [order for order in self._orders if task_id in order.task_ids]:
            order.task_ids.remove(task_id)
            if not order.task_ids:
                self._orders.remove(order)
                self._stack.withdraw(order.step)
                self._say()

    def undo(self) -> None:
        """Take back everything that is offered."""
        self._undo(self.task_ids)

    def _say(self, least_s: float = 0.0) -> None:
        said, self.notice = self.notice, None
        self._banner.withdraw(said)
        if self._orders:
            task_ids = self.task_ids
            undo = partial(self._undo, task_ids)
            notice = self._banner.say(self._words(len(task_ids)), self._button, undo)
            notice.closed.connect(partial(self.answered.emit, task_ids))
            left_ms = 0 if said is None else said.left_ms or 0
            notice.left_ms = max(notice.left_ms or 0, left_ms, int(1000 * least_s))
            self.notice = notice
        self.changed.emit()

    def _look(self) -> None:
        if self.notice is not None and self.notice not in self._banner.notices:
            self.notice = None
            for order in self._orders:
                self._stack.withdraw(order.step)
            self._orders.clear()
            self.changed.emit()


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
        self._fresh = _Offer(window.banner, self._stack, self._fresh_words, undo, cancel)
        self._earlier = _Offer(window.banner, self._stack, self._earlier_words, undo, cancel)
        self._resumed: dict[str, str] = {}
        self._way_back: Notice | None = None
        self._taken_back: tuple[Task, ...] = ()
        self._escape = QShortcut(UNDO_ORDER.sequences[0], window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._undo_newest)
        for offer in (self._fresh, self._earlier):
            offer.changed.connect(self._show_escape)
        self._earlier.answered.connect(self._offer_no_more)
        cancel_cards = self._doing(self._cancel_cards)
        window.commands.add({CANCEL: cancel_cards, UNDO_ORDER: cancel_cards})
        events.tasks_added.subscribe(self._on_tasks_added)
        events.tasks_resumed.subscribe(self._on_tasks_resumed)
        events.progress.subscribe(self._on_progress)
        events.task_changed.subscribe(self._on_task_changed)
        events.task_removed.subscribe(self._forget)

    # --- the offer after a press, and after a start ---------------------------------------------

    def _on_tasks_added(self, tasks: tuple[Task, ...]) -> None:
        unsent = [task.id for task in tasks if task.state.is_unsent]
        if unsent:  # Who orders anew wants this order; an older one would be a second.
            self._withdraw_way_back()
        if unsent and self._runner.pause_s > 0:
            order = self._order(unsent)
            self._stack.push(order.step)
            self._fresh.add(order, self._runner.pause_s)

    def _on_tasks_resumed(self, tasks: tuple[Task, ...]) -> None:
        self._resumed |= {task.id: task.place for task in tasks if task.state.is_unsent}

    def _on_progress(self, progress: TaskProgress) -> None:
        """An order of an earlier run can be sent now, and pauses first: the others of its place do too."""
        place = self._resumed.get(progress.task_id)
        if not progress.is_pausing or place is None or progress.task_id in self._earlier.task_ids:
            return
        offered = self._earlier.task_ids
        order = self._order(
            [task_id for task_id, other in self._resumed.items() if other == place and task_id not in offered]
        )
        self._stack.push_oldest(order.step)
        self._earlier.add(order, self._runner.pause_s)

    def _offer_no_more(self, task_ids: Sequence[str]) -> None:
        for task_id in task_ids:
            self._resumed.pop(task_id, None)

    def _order(self, task_ids: list[str]) -> _Order:
        async def undo() -> str:
            await self._cancel(tuple(task_ids))
            return ""

        return _Order(task_ids, UndoStep(self.tr("order"), undo))

    def _fresh_words(self, count: int) -> str:
        return self.tr("Sending %Ln clip(s) in a moment. Press Esc to undo.", "", count)

    def _earlier_words(self, count: int) -> str:
        return self.tr(
            "%Ln clip(s) you ordered earlier will be sent in a moment. Press Esc to undo.", "", count
        )

    def _on_task_changed(self, task: Task) -> None:
        if not task.state.is_unsent:
            self._forget(task.id)

    def _forget(self, task_id: str) -> None:
        self._resumed.pop(task_id, None)
        self._fresh.forget(task_id)
        self._earlier.forget(task_id)

    def _show_escape(self) -> None:
        self._escape.setEnabled(self._newest is not None)

    @property
    def _newest(self) -> _Offer | None:
        offers = {offer.notice: offer for offer in (self._fresh, self._earlier)}
        return next((offers[notice] for notice in self._banner.notices if notice in offers), None)

    def _undo_newest(self) -> None:
        if self._newest is not None:
            self._newest.undo()

    # --- what the user asks ---------------------------------------------------------------------

    async def _cancel_cards(self, subject: Subject) -> None:
        await self._cancel([card.id for card in subject.cards if not card.is_finished])

    async def _cancel(self, task_ids: Sequence[str]) -> None:
        done = await self._runner.cancel(task_ids)
        for sentence in self._sentences(done):
            self._banner.say(sentence)
        if done.cancelled:
            self._offer_way_back(done.cancelled)

    def _offer_way_back(self, cancelled: Sequence[Task]) -> None:
        """One notice for all that was cancelled while it stands."""
        before = self._taken_back if self._way_back in self._banner.notices else ()
        self._taken_back = (*before, *cancelled)
        self._withdraw_way_back()
        words = self.tr("%Ln clip(s) cancelled. Nothing was charged.", "", len(self._taken_back))
        put_back = partial(self._doing(self._put_back), self._taken_back)
        self._way_back = self._banner.say(words, self.tr("Put back"), put_back)

    def _withdraw_way_back(self) -> None:
        notice, self._way_back = self._way_back, None
        self._banner.withdraw(notice)

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

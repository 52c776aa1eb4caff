"""What it costs to make the clip of a card again, known before it is asked for.

Answers at once: with a fresh quote, the last one, or the list price. A look at a card has RunAPI asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from runapi_desktop.domain.price import Price, list_price
from runapi_desktop.domain.task import Task
from runapi_desktop.domain.trying_again import price_of_trying_again
from runapi_desktop.services.task_scope import TaskScope

if TYPE_CHECKING:
    from runapi_desktop.services.quotes import Quotes


class AgainPrices(QObject):
    """List prices, until it has ``quotes``. ``changed`` tells that RunAPI has answered."""

    changed = Signal()

    def __init__(self, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self.quotes: Quotes | None = None

    def of_trying(self, task: Task) -> Price:
        """What "Try again" costs: at the task's own server and account."""
        return price_of_trying_again(task, self._known(task, task.place))

    def of_generating(self, task: Task) -> Price:
        """What the same request costs as a new task, which goes to the active account."""
        return self._known(task, None)

    def look(self, task: Task) -> None:
        """Have RunAPI asked for both, where they are not known."""
        if task.state.is_finished and task.request.model:
            self._scope.spawn(self._ask(task), f"price of making {task.id} again")

    def _known(self, task: Task, place: str | None) -> Price:
        return list_price(task.request) if self.quotes is None else self.quotes.known(task.request, place)

    async def _ask(self, task: Task) -> None:
        if self.quotes is None:
            return
        before = self.of_trying(task), self.of_generating(task)
        for place in (task.place, None):
            await self.quotes.quote(task.request, place)
        if isValid(self) and before != (self.of_trying(task), self.of_generating(task)):
            self.changed.emit()

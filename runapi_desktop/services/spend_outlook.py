"""What the till would say to an order, known beforehand: for the line above the Generate button.

Follows the tasks and the account. It only foretells; ``Spending`` decides.
"""

from __future__ import annotations

import logging

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.spend_guard import Funds, Judgement, Order, SpendLimits, judge
from runapi_desktop.domain.task import Task
from runapi_desktop.services.connections import Connections
from runapi_desktop.services.events import Events, Topic
from runapi_desktop.services.spending import Spending
from runapi_desktop.services.task_scope import TaskScope

_log = logging.getLogger(__name__)


class SpendOutlook:
    """``changed`` tells that ``judgement`` may come out differently now."""

    def __init__(
        self, spending: Spending, *, connections: Connections, events: Events, scope: TaskScope
    ) -> None:
        self.changed: Topic[SpendLimits] = Topic()
        self._spending = spending
        self._connections = connections
        self._scope = scope
        self._funds = Funds()
        self._told: tuple[Funds, SpendLimits] | None = None
        self._is_refreshing = False
        self._must_refresh = False
        events.tasks_added.subscribe(lambda _tasks: self.refresh())
        events.task_removed.subscribe(lambda _task_id: self.refresh())
        events.account_changed.subscribe(lambda _state: self.refresh())
        events.task_changed.subscribe(self._task_changed)

    def judgement(self, order: Order) -> Judgement:
        """What would be said to ``order``, by what is known now."""
        limits = SpendLimits() if self._connections.active is None else self._spending.limits()
        return judge(order, limits, self._funds)

    def refresh(self) -> None:
        """Look again: money has moved, the limits have changed, or another day may have begun."""
        self._must_refresh = True
        if not self._is_refreshing:
            self._is_refreshing = True
            self._scope.spawn(self._refresh(), "refresh spending")

    def _task_changed(self, task: Task) -> None:
        if task.state.moves_money:
            self.refresh()

    async def _refresh(self) -> None:
        """Once, and once more when asked meanwhile: many tasks move at the same time."""
        try:
            while self._must_refresh:
                self._must_refresh = False
                active = self._connections.active
                if active is None:
                    continue
                self._funds = await self._spending.funds(active.origin, active.account)
                limits = self._spending.limits()
                if (self._funds, limits) != self._told:
                    self._told = self._funds, limits
                    self.changed.publish(limits)
        except StorageTrouble as trouble:
            _log.warning("the ledger cannot be read: %s", trouble)
        finally:
            self._is_refreshing = False

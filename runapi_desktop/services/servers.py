"""Which server new tasks are made for: RunAPI, or the practice server of this computer."""

from __future__ import annotations

from collections.abc import Callable

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.task import PRACTICE_ORIGIN
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.practice import PracticeServer
from runapi_desktop.store.task_store import TaskStore

NewClient = Callable[[str, Callable[[], str | None]], RunApiClient]
"""A client for a base URL that asks for its key at each request."""


class Servers:
    """Chooses the server. Tasks that were made go on at their own, whatever is chosen."""

    def __init__(
        self,
        connections: Connections,
        practice: PracticeServer,
        account_keys: AccountKeys,
        accounts: Accounts,
        tasks: TaskStore,
        new_client: NewClient,
    ) -> None:
        self._connections = connections
        self._practice = practice
        self._account_keys = account_keys
        self._accounts = accounts
        self._tasks = tasks
        self._new_client = new_client

    @property
    def is_practice(self) -> bool:
        """Whether new tasks are made on the practice server."""
        active = self._connections.active
        return active is not None and active.origin == PRACTICE_ORIGIN

    def use_live(self) -> None:
        """Make new tasks at RunAPI."""
        self._connections.use(self._accounts.place)

    async def use_practice(self) -> None:
        """Make new tasks on the practice server. Raises ``Unreachable`` when it does not start."""
        await self.reach_practice()
        self._connections.use(PRACTICE_ORIGIN)

    async def reach_practice(self) -> None:
        """Start the practice server, so that its tasks can go on. Raises ``Unreachable``."""
        base_url, key = await self._practice.start()
        self._account_keys.adopt_practice_key(key)
        client = self._new_client(base_url, lambda: self._account_keys.current_key(PRACTICE_ORIGIN))
        self._connections.add(Connection(PRACTICE_ORIGIN, client))

    async def practice_is_awaited(self) -> bool:
        """Return whether the practice server has unfinished tasks and does not run."""
        if self._connections.get(PRACTICE_ORIGIN) is not None:
            return False
        return any(task.is_practice for task in await self._tasks.unfinished())

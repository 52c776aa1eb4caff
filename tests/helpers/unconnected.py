"""What services share, for those that are tested without a server."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor

from runapi_desktop.services.clock import Clock
from runapi_desktop.services.connections import Connections
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.task_scope import TaskScope


def unconnected(clock: Clock, events: Events, scope: TaskScope, executor: Executor | None = None) -> Runtime:
    """A runtime without a connection. Its threads begin with the first work, if there is any."""
    gates = Gates(clock, events, scope)
    return Runtime(clock, events, scope, gates, Connections(gates), executor or ThreadPoolExecutor(1))

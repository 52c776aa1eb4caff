"""What the parts of one running app share: one clock, one set of gates, one owner of every asyncio task."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass

from runapi_desktop.off_loop import RunMedia, run_here
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.connections import Connections
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.task_scope import TaskScope


@dataclass(frozen=True, slots=True)
class Runtime:
    """Handed to each service whole. What reads or writes files runs in ``executor``, what decodes media by
    ``run_media`` as well. ``jitter`` gives 0-1, to spread what would else happen at once."""

    clock: Clock
    events: Events
    scope: TaskScope
    gates: Gates
    connections: Connections
    executor: Executor
    run_media: RunMedia = run_here
    jitter: Callable[[], float] = random.random

    @classmethod
    def new(
        cls,
        clock: Clock,
        executor: Executor,
        run_media: RunMedia = run_here,
        jitter: Callable[[], float] = random.random,
    ) -> Runtime:
        """A runtime without a connection yet."""
        events, scope = Events(), TaskScope()
        gates = Gates(clock, events, scope, jitter)
        return cls(clock, events, scope, gates, Connections(gates), executor, run_media, jitter)

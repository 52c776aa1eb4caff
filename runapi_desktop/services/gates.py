"""What all tasks wait for together: the network, the key, credits, a rate limit, RunAPI, the disk.

A *place* is what a gate stands in front of: an account at a server, or a disk. Whoever wants something there
goes through ``passage``; what happens inside decides whether the gates of that place stay open.

::

    async with gates.passage(task.place, task.id):
        answer = await client.get_task(...)      # Unreachable, 401, 429, 5xx … shut a gate for everybody

A gate that shut by itself is tried again by itself: when its time has come one task is let through, and
only when that one gets an answer do the others follow, one after the other. A rate limit opens by time
alone; credits only by hand.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from runapi_desktop.domain.back_off import back_off_s
from runapi_desktop.domain.errors import (
    KeyRefused,
    OutOfCredits,
    RateLimited,
    RunApiError,
    ServerTrouble,
    StorageTrouble,
    Unreachable,
)
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.events import ConnectionState, Events, TaskProgress
from runapi_desktop.services.task_scope import TaskScope

T = TypeVar("T")

DATABASE_DISK = "database"
"""The place where what is known of tasks is written."""
CLIPS_DISK = "clips"
"""The place where clips are put; often another disk, and often a full one."""
_DISKS = (DATABASE_DISK, CLIPS_DISK)

SHARED_TROUBLE = (KeyRefused, OutOfCredits, RateLimited, ServerTrouble, Unreachable)
"""What a server's gates are for; what else a call raises concerns that call alone."""

# First and longest pause before a gate is tried again, in seconds. A refused key is tried now and then
# because servers err; money is not asked for again until somebody says so.
_PAUSES_S: dict[Gate, tuple[float, float]] = {
    Gate.OFFLINE: (2.0, 60.0),
    Gate.SERVER: (5.0, 120.0),
    Gate.RATE_LIMIT: (10.0, 300.0),
    Gate.KEY: (15.0, 900.0),
    Gate.DISK: (10.0, 60.0),
}
_LONGEST_WISH_S = 3600.0
_FOLLOW_AFTER_S = 0.2
_ALL_WITHIN_S = 20.0
# What must be opened by somebody comes first: nobody is sent ahead to try while that is shut.
_ORDER = (Gate.CREDITS, Gate.KEY, Gate.RATE_LIMIT, Gate.OFFLINE, Gate.SERVER, Gate.DISK)


def _pause_s(gate: Gate, failures: int, jitter: float) -> float:
    if gate is Gate.KEY:
        # 15, 30, 60, 60, 60, 60, 120 s …: a server that errs for a moment must not cost anybody a quarter of
        # an hour.
        failures = min(failures, 3) + max(failures - 6, 0)
    return back_off_s(failures, *_PAUSES_S[gate], jitter)


@dataclass(slots=True)
class _Barrier:
    """One shut gate. It is ``due`` when its time has come; then ``scout`` is the passage that tries it."""

    failures: int = 1
    due: bool = False
    scout: object | None = None
    retry_at: datetime | None = None
    alarm: asyncio.Task[None] | None = None


@dataclass(slots=True)
class _Place:
    """The gates in front of one place. ``changed`` is set, and replaced, whenever one opens or falls due;
    ``keys_tried`` counts the keys, so that a late refusal of the old one does not shut out the new one."""

    barriers: dict[Gate, _Barrier] = field(default_factory=dict[Gate, _Barrier])
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: int = 0
    next_turn: float = 0.0
    keys_tried: int = 0

    def tell(self) -> None:
        self.changed.set()
        self.changed = asyncio.Event()


class Gates:
    """Every gate of the app."""

    def __init__(
        self, clock: Clock, events: Events, scope: TaskScope, jitter: Callable[[], float] = random.random
    ) -> None:
        self._clock = clock
        self._events = events
        self._scope = scope
        self._jitter = jitter
        self._places: dict[str, _Place] = {}
        self._told: dict[str, TaskProgress] = {}

    def state(self, place: str) -> ConnectionState:
        """Return the state of ``place`` now."""
        for gate in _ORDER:
            barrier = self._place(place).barriers.get(gate)
            if barrier is not None:
                return ConnectionState(place, gate, barrier.retry_at)
        return ConnectionState(place)

    def shut(self) -> list[ConnectionState]:
        """Return every place where tasks have to wait now."""
        return [state for state in map(self.state, tuple(self._places)) if state.gate is not None]

    def open(self, place: str, gate: Gate) -> None:
        """Open ``gate`` for everybody: a key was saved, credits were bought, somebody asked to try again."""
        there = self._place(place)
        if gate is Gate.KEY:
            there.keys_tried += 1
        barrier = there.barriers.pop(gate, None)
        if barrier is None:
            return
        if barrier.alarm is not None:
            barrier.alarm.cancel()
        there.tell()
        self._events.connection_changed.publish(self.state(place))

    def refuse_key(self, place: str) -> None:
        """Shut the key gate of ``place`` because its key was refused outside of any passage."""
        self._shut(place, Gate.KEY, object())

    async def through(
        self, place: str, task_id: str, call: Callable[[], Awaitable[T]], *, pays: bool = False
    ) -> T:
        """What ``call`` answers, tried again behind the gates for as long as the trouble is a shared one.

        At a server that is ``SHARED_TROUBLE``, at a disk ``StorageTrouble``; everything else comes out.
        """
        refusals = 0
        while True:
            try:
                async with self.passage(place, task_id, pays=pays):
                    return await call()
            except (*SHARED_TROUBLE, StorageTrouble) as error:
                if isinstance(error, StorageTrouble) is not (place in _DISKS):
                    raise
                # Credits hold back only what pays: who wants them for a look would be asked on and on.
                if isinstance(error, (ServerTrouble, OutOfCredits)):
                    refusals += 1
                    await self.fall_behind(task_id, refusals)

    async def fall_behind(self, task_id: str, refusals: int) -> None:
        """Wait longer with each of ``refusals`` in a row: a task whose own call always breaks the server must
        not hold up the others again and again."""
        if refusals > 1:
            # Longer than the gate stays shut, or the same task would try it first each time.
            pause_s = back_off_s(refusals - 1, 5.0, 2.0 * _PAUSES_S[Gate.SERVER][1], self._jitter())
            self._tell(
                TaskProgress(task_id, Gate.SERVER, None, self._clock.now() + timedelta(seconds=pause_s))
            )
            await self._clock.sleep(pause_s)

    @asynccontextmanager
    async def passage(self, place: str, task_id: str, *, pays: bool = False) -> AsyncGenerator[None]:
        """Wait until ``place`` can be reached, then judge it by how the block ends.

        Only what ``pays`` waits for credits. Every exception of the block comes out unchanged.
        """
        me = object()
        there = self._place(place)
        await self._admitted(there, task_id, me, pays)
        keys_tried = there.keys_tried
        try:
            yield
        except Exception as error:
            if place in _DISKS:
                if isinstance(error, StorageTrouble):
                    self._shut(place, Gate.DISK, me)
            elif isinstance(error, RunApiError):
                self._judge(place, there, task_id, me, error, is_old_key=there.keys_tried != keys_tried)
            raise
        else:
            self._passed(place, there, task_id, me)
        finally:
            self._stand_down(there, me)

    def _judge(
        self, place: str, there: _Place, task_id: str, me: object, error: RunApiError, *, is_old_key: bool
    ) -> None:
        """What a call's error says about the server as a whole."""
        match error:
            case RateLimited():
                self._shut(place, Gate.RATE_LIMIT, me, error.retry_after_s)
            case Unreachable():
                self._shut(place, Gate.OFFLINE, me)
            case ServerTrouble():
                self._shut(place, Gate.SERVER, me, error.retry_after_s)
            case KeyRefused():
                if error.status is not None:
                    self._open_all(place, (Gate.OFFLINE, Gate.SERVER))
                if not is_old_key:
                    self._shut(place, Gate.KEY, me)
            case OutOfCredits():
                self._open_all(place, (Gate.OFFLINE, Gate.SERVER, Gate.KEY))
                self._shut(place, Gate.CREDITS, me)
            case _:
                self._passed(place, there, task_id, me)

    async def _admitted(self, there: _Place, task_id: str, me: object, pays: bool) -> None:
        """Return when every gate is open, or when this passage is the one that tries them."""
        has_waited = False
        there.waiting += 1
        try:
            while True:
                shut = [
                    (gate, there.barriers[gate])
                    for gate in _ORDER
                    if gate in there.barriers and (pays or gate is not Gate.CREDITS)
                ]
                closed = next(((g, b) for g, b in shut if not b.due or b.scout is not None), None)
                if closed is not None:
                    has_waited = True
                    self._tell(TaskProgress(task_id, closed[0], None, closed[1].retry_at))
                    await there.changed.wait()
                elif shut or not has_waited:
                    break
                else:
                    has_waited = False
                    await self._turn(there)
        finally:
            there.waiting -= 1
        for _, barrier in shut:
            barrier.scout = me
        if not shut:
            self._tell(TaskProgress(task_id))

    def _tell(self, progress: TaskProgress) -> None:
        """Publish ``progress`` if it is news. A task that waits at no gate is told only after it did."""
        if progress.gate is None:
            if self._told.pop(progress.task_id, None) is None:
                return
        elif self._told.get(progress.task_id) == progress:
            return
        else:
            self._told[progress.task_id] = progress
        self._events.progress.publish(progress)

    def _passed(self, place: str, there: _Place, task_id: str, me: object) -> None:
        """Note that ``place`` answered without a trouble that concerns all tasks."""
        self._open_all(place, (Gate.OFFLINE, Gate.SERVER, Gate.DISK))
        if Gate.KEY in there.barriers and there.barriers[Gate.KEY].scout is me:
            self.open(place, Gate.KEY)
        self._tell(TaskProgress(task_id))

    def _open_all(self, place: str, gates: tuple[Gate, ...]) -> None:
        for gate in gates:
            self.open(place, gate)

    async def _turn(self, there: _Place) -> None:
        """Wait until it is this one's turn among those who waited at the same place."""
        now = self._clock.monotonic()
        turn = max(there.next_turn, now)
        there.next_turn = turn + min(_FOLLOW_AFTER_S, _ALL_WITHIN_S / max(there.waiting, 1))
        if turn > now:
            await self._clock.sleep(turn - now)

    def _shut(self, place: str, gate: Gate, me: object, wish_s: float | None = None) -> None:
        there = self._place(place)
        barrier = there.barriers.get(gate)
        if barrier is None:
            barrier = there.barriers[gate] = _Barrier()
        elif barrier.scout is me:
            barrier.failures += 1
        elif not barrier.due and wish_s is None:
            return  # The others who were under way meet the same trouble; it counts once.
        if gate not in _PAUSES_S:
            self._events.connection_changed.publish(self.state(place))
            return
        pause_s = _pause_s(gate, barrier.failures, self._jitter())
        if wish_s is not None:
            pause_s = min(wish_s, _LONGEST_WISH_S) + 0.5 * self._jitter()
        retry_at = self._clock.now() + timedelta(seconds=pause_s)
        if barrier.alarm is not None:
            if not barrier.due and barrier.retry_at is not None and barrier.retry_at >= retry_at:
                return
            barrier.alarm.cancel()
        barrier.due = False
        barrier.retry_at = retry_at
        barrier.alarm = self._scope.spawn(self._ring(place, gate, barrier, pause_s), f"gate {gate} {place}")
        there.tell()
        self._events.connection_changed.publish(self.state(place))

    async def _ring(self, place: str, gate: Gate, barrier: _Barrier, pause_s: float) -> None:
        await self._clock.sleep(pause_s)
        barrier.alarm = None
        barrier.due = True
        # Where all who waited were cancelled nobody would ever try: the next one finds out.
        is_forgotten = gate in (Gate.OFFLINE, Gate.SERVER) and not self._place(place).waiting
        if gate is Gate.RATE_LIMIT or is_forgotten:
            self.open(place, gate)
        else:
            self._place(place).tell()

    def _stand_down(self, there: _Place, me: object) -> None:
        """Let somebody else try the gates that this passage tried and did not decide."""
        tried = [barrier for barrier in there.barriers.values() if barrier.scout is me]
        for barrier in tried:
            barrier.scout = None
        if tried:
            there.tell()

    def _place(self, place: str) -> _Place:
        return self._places.setdefault(place, _Place())

"""Gates: who waits, who goes ahead to try, who follows when, and what is told of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from runapi_desktop.domain.back_off import back_off_s
from runapi_desktop.domain.errors import (
    InvalidRequest,
    KeyRefused,
    NotFound,
    OutOfCredits,
    RateLimited,
    RunApiError,
    ServerTrouble,
    StorageProblem,
    StorageTrouble,
    Unreachable,
)
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.events import ConnectionState, Events, TaskProgress
from runapi_desktop.services.gates import CLIPS_DISK, Gates
from runapi_desktop.services.task_scope import TaskScope
from tests.services.virtual_clock import VirtualClock

HERE = "https://runapi.test"


@dataclass
class Bench:
    """Tasks that knock at one place, and what came of each call."""

    clock: VirtualClock
    scope: TaskScope
    events: Events
    gates: Gates
    trouble: Exception | None = None
    calls: list[tuple[float, str]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    progress: list[TaskProgress] = field(default_factory=list)
    states: list[ConnectionState] = field(default_factory=list)

    async def refused(self) -> None:
        """A call that meets the trouble."""
        if self.trouble is not None:
            raise self.trouble

    def knock(self, name: str, place: str = HERE, *, pays: bool = False) -> None:
        async def call() -> None:
            self.calls.append((self.clock.elapsed_s, name))
            await asyncio.sleep(0)
            if self.trouble is not None:
                raise self.trouble

        async def go() -> None:
            await self.gates.through(place, name, call, pays=pays)
            self.done.append(name)

        self.scope.spawn(go(), name)

    async def after(self, duration_s: float) -> None:
        await self.clock.pass_time(duration_s)


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    clock, scope, events = VirtualClock(), TaskScope(), Events()
    bench = Bench(clock, scope, events, Gates(clock, events, scope, jitter=lambda: 0.0))
    events.progress.subscribe(bench.progress.append)
    events.connection_changed.subscribe(bench.states.append)
    yield bench
    await scope.close()


SHARED = [
    pytest.param(Unreachable(), Gate.OFFLINE, 2.0, id="offline"),
    pytest.param(ServerTrouble(status=503), Gate.SERVER, 5.0, id="server"),
    pytest.param(
        ServerTrouble(status=503, retry_after_s=30), Gate.SERVER, 30.0, id="server that names a time"
    ),
    pytest.param(RateLimited(status=429, retry_after_s=40), Gate.RATE_LIMIT, 40.0, id="rate limit"),
    pytest.param(RateLimited(status=429), Gate.RATE_LIMIT, 10.0, id="rate limit without a time"),
    pytest.param(KeyRefused(status=401), Gate.KEY, 15.0, id="key"),
]


@pytest.mark.parametrize(("trouble", "gate", "pause_s"), SHARED)
async def test_one_meets_the_trouble_and_all_wait_for_it(
    bench: Bench, trouble: RunApiError, gate: Gate, pause_s: float
) -> None:
    bench.trouble = trouble
    bench.knock("first")
    await bench.after(0)
    for name in ("second", "third"):
        bench.knock(name)
    await bench.after(pause_s - 0.1)
    assert [name for _, name in bench.calls] == ["first"]
    assert {p.task_id for p in bench.progress if p.gate is gate} == {"first", "second", "third"}
    assert bench.gates.state(HERE).gate is gate
    bench.trouble = None
    await bench.after(1.5)
    assert sorted(bench.done) == ["first", "second", "third"]
    assert bench.gates.state(HERE) == ConnectionState(HERE)
    last_words = {p.task_id: p for p in bench.progress}
    assert all(p.gate is None for p in last_words.values())


async def test_while_it_lasts_only_one_tries_and_ever_more_rarely(bench: Bench) -> None:
    bench.trouble = Unreachable()
    for number in range(30):
        bench.knock(f"task {number}")
    await bench.after(0)
    first_wave = len(bench.calls)
    await bench.after(600)
    tries = bench.calls[first_wave:]
    assert len(tries) == 5 + 8  # after 2, 4, 8, 16, 32 s, then once a minute
    gaps = [b[0] - a[0] for a, b in pairwise(tries)]
    assert gaps == sorted(gaps)
    bench.trouble = None
    await bench.after(61)
    assert len(bench.done) == 30


async def test_a_refused_key_is_tried_each_minute_at_first_and_then_ever_more_rarely(bench: Bench) -> None:
    bench.trouble = KeyRefused(status=401)
    bench.knock("first")
    await bench.after(3_600)
    gaps = [round(b[0] - a[0]) for a, b in pairwise(bench.calls)]
    assert gaps == [15, 30, 60, 60, 60, 60, 120, 240, 480, 900, 900]


async def test_those_who_waited_follow_one_after_the_other(bench: Bench) -> None:
    bench.trouble = RateLimited(status=429, retry_after_s=5)
    bench.knock("first")
    await bench.after(0)
    bench.trouble = None
    for number in range(20):
        bench.knock(f"task {number}")
    await bench.after(60)
    times = [at for at, _ in bench.calls[1:]]
    assert len(times) == 21
    assert len(set(times)) == 21
    assert 3.0 < times[-1] - times[0] < 5.0


async def test_a_second_429_keeps_the_others_waiting(bench: Bench) -> None:
    bench.trouble = RateLimited(status=429, retry_after_s=5)
    for number in range(10):
        bench.knock(f"task {number}")
    await bench.after(0)
    calls = len(bench.calls)
    await bench.after(5.1)
    assert len(bench.calls) == calls + 1


async def test_credits_hold_back_only_what_costs_money_and_open_by_hand_alone(bench: Bench) -> None:
    bench.trouble = OutOfCredits(status=402)
    bench.knock("paying", pays=True)
    await bench.after(0)
    bench.trouble = None
    bench.knock("polling")
    await bench.after(7 * 86400)
    assert bench.done == ["polling"]
    bench.gates.open(HERE, Gate.CREDITS)
    await bench.after(1)
    assert bench.done == ["polling", "paying"]


async def test_a_late_refusal_of_the_old_key_does_not_shut_out_the_new_one(bench: Bench) -> None:
    answer = asyncio.Event()

    async def slow() -> None:
        await answer.wait()
        raise KeyRefused(status=401)

    async def go() -> None:
        with pytest.raises(KeyRefused):
            async with bench.gates.passage(HERE, "slow"):
                await slow()

    asked = bench.scope.spawn(go(), "slow")
    await bench.after(0)
    bench.gates.open(HERE, Gate.KEY)
    answer.set()
    await asked
    assert bench.gates.state(HERE).gate is None


async def test_places_do_not_share_their_gates(bench: Bench) -> None:
    bench.trouble = Unreachable()
    bench.knock("here")
    await bench.after(0)
    bench.trouble = None
    bench.knock("there", "https://files.test")
    await bench.after(0)
    assert bench.done == ["there"]


@pytest.mark.parametrize("error", [NotFound(status=404), InvalidRequest(status=422), ValueError("a bug")])
async def test_what_concerns_one_call_comes_out_and_shuts_nothing(bench: Bench, error: Exception) -> None:
    async def call() -> None:
        raise error

    with pytest.raises(type(error)):
        await bench.gates.through(HERE, "task", call)
    assert bench.gates.state(HERE).gate is None


async def test_any_answer_proves_that_the_network_is_back(bench: Bench) -> None:
    with pytest.raises(Unreachable):
        async with bench.gates.passage(HERE, "first"):
            raise Unreachable

    async def refused() -> None:
        raise NotFound(status=404)

    async def ask() -> None:
        with pytest.raises(NotFound):
            await bench.gates.through(HERE, "second", refused)
        bench.done.append("second")

    bench.scope.spawn(ask(), "second")
    await bench.after(3)
    assert bench.done == ["second"]
    assert bench.gates.state(HERE).gate is None


async def test_when_the_one_who_tries_is_stopped_another_takes_over(bench: Bench) -> None:
    bench.trouble = Unreachable()
    bench.knock("first")
    await bench.after(0)
    stuck = asyncio.Event()

    async def never() -> None:
        await stuck.wait()

    scout = bench.scope.spawn(bench.gates.through(HERE, "scout", never), "scout")
    await bench.after(0)
    bench.scope.spawn(bench.gates.through(HERE, "second scout", never), "second scout")
    await bench.after(0)
    bench.trouble = None
    await bench.after(2.1)
    before = len(bench.done)
    scout.cancel()
    await bench.after(5)
    assert before <= len(bench.done) == 1


@pytest.mark.parametrize("trouble", [Unreachable(), ServerTrouble(status=503)], ids=["offline", "server"])
async def test_a_gate_opens_when_all_who_waited_were_cancelled(bench: Bench, trouble: Exception) -> None:
    bench.trouble = trouble
    waiting = bench.scope.spawn(bench.gates.through(HERE, "a", bench.refused), "a")
    await bench.after(0.5)
    assert bench.gates.state(HERE).gate is not None
    waiting.cancel()
    await bench.after(60.0)
    assert bench.gates.state(HERE).gate is None, "nobody is left to find out, and the window says Offline"
    assert bench.states[-1] == ConnectionState(HERE)


async def test_a_call_that_always_breaks_the_server_does_not_hold_up_the_others(bench: Bench) -> None:
    async def poison() -> None:
        bench.calls.append((bench.clock.elapsed_s, "poison"))
        raise ServerTrouble(status=500)

    bench.scope.spawn(bench.gates.through(HERE, "poison", poison), "poison")
    await bench.after(0)

    async def poll() -> None:
        while True:
            await bench.gates.through(HERE, "good", nothing)
            bench.done.append("good")
            await bench.clock.sleep(5)

    async def nothing() -> None:
        await asyncio.sleep(0)

    bench.scope.spawn(poll(), "good")
    await bench.after(1800)
    assert len(bench.done) > 300
    assert len(bench.calls) < 25


async def test_a_server_that_wants_money_for_a_look_is_not_asked_on_and_on(bench: Bench) -> None:
    bench.trouble = OutOfCredits(status=402)
    bench.knock("polling")
    await bench.after(600)
    assert 5 < len(bench.calls) < 15
    bench.trouble = None
    await bench.after(200)
    assert bench.done == ["polling"]


async def test_a_disk_opens_when_it_takes_something_and_is_no_servers_matter(bench: Bench) -> None:
    full = StorageTrouble(StorageProblem.FULL)
    bench.trouble = full
    bench.knock("clip", CLIPS_DISK)
    await bench.after(100)
    assert bench.gates.state(CLIPS_DISK).gate is Gate.DISK
    bench.trouble = None
    await bench.after(61)
    assert bench.done == ["clip"]

    async def no_network() -> None:
        raise Unreachable

    with pytest.raises(Unreachable):
        await bench.gates.through(CLIPS_DISK, "clip", no_network)
    assert bench.gates.state(CLIPS_DISK).gate is None

    async def no_disk() -> None:
        raise full

    with pytest.raises(StorageTrouble):
        await bench.gates.through(HERE, "clip", no_disk)
    assert bench.gates.state(HERE).gate is None


async def test_the_banner_is_told_once_and_with_a_time(bench: Bench) -> None:
    bench.trouble = Unreachable()
    for number in range(10):
        bench.knock(f"task {number}")
    await bench.after(0.5)
    assert [state.gate for state in bench.states] == [Gate.OFFLINE]
    assert bench.states[0].retry_at is not None
    bench.trouble = None
    await bench.after(20)
    assert [state.gate for state in bench.states] == [Gate.OFFLINE, None]


def test_pauses_double_up_to_a_limit_and_jitter_only_adds() -> None:
    assert [back_off_s(n, 2, 60, 0.0) for n in range(1, 8)] == [2, 4, 8, 16, 32, 60, 60]
    assert back_off_s(10_000, 2, 60, 1.0) == 75

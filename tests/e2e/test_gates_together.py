"""Twenty tasks meet a gate together: they wait with a plain word, and go on without a click when it opens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from runapi_desktop.domain.task import Gate, Task, TaskState
from tests.e2e.cell import StruckInstallation
from tests.e2e.fault_matrix import Boundary, Fault
from tests.e2e.headless import request_from
from tests.e2e.sandbox_thread import KEY, Sandbox, loop_thread
from tests.e2e.striking import Stops, StrikingTransport
from tests.helpers.privileges import as_anybody
from tests.sandbox.conftest import picture
from tests.services.conftest import Run, from_words
from tests.services.virtual_clock import VirtualClock

TASKS = 20
_OPEN_END = 10**9


@pytest.fixture(scope="module")
def sandboxes() -> Iterator[asyncio.AbstractEventLoop]:
    with loop_thread() as loop:
        yield loop


class Crowd:
    """The services, and what became of twenty tasks."""

    def __init__(self, run: Run, sandbox: Sandbox, transport: StrikingTransport, made_from: Path) -> None:
        self.run = run
        self.sandbox = sandbox
        self.transport = transport
        self.tasks: list[Task] = []
        self._made_from = made_from

    async def generate(self, count: int) -> None:
        """Half of them from a picture."""
        half = count // 2
        words = [from_words(f"take {len(self.tasks) + n}") for n in range(count - half)]
        self.tasks += await self.run.runner.generate([request_from(self._made_from)] * half + words)

    def waiting_at(self) -> dict[str, Gate | None]:
        """The last word on each unfinished task: the gate it waits at."""
        said = {progress.task_id: progress.gate for progress in self.run.progress}
        return {task.id: said.get(task.id) for task in self.tasks if not self._is_finished(task)}

    async def until_all_wait_at(self, gate: Gate) -> None:
        """Let time pass until every unfinished task has said so."""
        await self.run.clock.run_until(lambda: set(self.waiting_at().values()) == {gate})

    async def asked_in(self, duration_s: float) -> list[float]:
        """The moments of the requests that were made while that much time passed."""
        before = len(self.transport.times)
        await self.run.clock.pass_time(duration_s)
        return self.transport.times[before:]

    async def until_ready(self, within_s: float) -> None:
        done = await self.run.until_finished(*self.tasks, within_s=within_s)
        assert {task.state for task in done} == {TaskState.READY}

    async def assert_one_charge_and_one_clip_each(self) -> None:
        ledger = await self.sandbox.ledger()
        sent = [request for request in self.transport.sent if request.kind == "create"]
        assert len(ledger["charges"]) == len(ledger["tasks"]) == len(self.tasks)
        assert len({request.idempotency_key for request in sent}) == len(self.tasks)
        assert len(list(self.run.clips_dir.iterdir())) == len(self.tasks)
        assert ledger["leaks"] == []

    def _is_finished(self, task: Task) -> bool:
        return task.id in self.run.seen and self.run.seen[task.id].state.is_finished


@pytest.fixture
async def crowd(tmp_path: Path, sandboxes: asyncio.AbstractEventLoop) -> AsyncIterator[Crowd]:
    clock = VirtualClock()
    sandbox = Sandbox(sandboxes, clock, tmp_path / "sandbox")
    await sandbox.open()
    stops = Stops(Boundary.AFTER_READY)
    transport = StrikingTransport(sandbox, stops, clock.monotonic)
    (tmp_path / "app").mkdir()
    with as_anybody():
        run = await StruckInstallation(transport, stops, clock, tmp_path / "app").start()
        yield Crowd(run, sandbox, transport, picture(tmp_path / "harbour.png"))
        await run.close()
    await sandbox.close()


def most_at_once(times: list[float]) -> int:
    """The most requests within a tenth of a second."""
    return max(sum(start <= at < start + 0.1 for at in times) for start in times)


async def test_ten_minutes_without_a_network_cost_nothing_and_need_no_click(crowd: Crowd) -> None:
    for _ in range(4):
        await crowd.generate(TASKS // 5)
        await crowd.run.clock.pass_time(6)
    crowd.transport.strike(Fault.CUT, _OPEN_END)
    await crowd.run.clock.pass_time(60)
    await crowd.generate(TASKS // 5)  # Even now: it is written down and sent later.
    asked = await crowd.asked_in(540)
    waiting = crowd.waiting_at()
    assert len(waiting) >= TASKS // 5
    assert set(waiting.values()) == {Gate.OFFLINE}
    assert len(asked) < 60
    crowd.transport.mend()
    await crowd.until_ready(within_s=300)
    await crowd.assert_one_charge_and_one_clip_each()


async def test_one_429_slows_everybody_and_they_come_back_one_by_one(crowd: Crowd) -> None:
    await crowd.sandbox.switch("slow-render")
    for _ in range(TASKS):
        await crowd.generate(1)
        await crowd.run.clock.pass_time(0.25)
    await crowd.run.clock.run_until(lambda: len(crowd.transport.sent) >= 2 * TASKS)
    crowd.transport.strike(Fault.STATUS_429_SECONDS, 1)
    await crowd.run.clock.run_until(lambda: crowd.run.gates.shut() != [])
    await crowd.run.clock.pass_time(0)
    assert await crowd.asked_in(6.5) == []
    assert Gate.RATE_LIMIT in crowd.waiting_at().values()
    asked = await crowd.asked_in(10)
    assert len(asked) >= TASKS
    assert most_at_once(asked) <= 2
    await crowd.until_ready(within_s=300)
    await crowd.assert_one_charge_and_one_clip_each()


async def test_without_a_key_nothing_is_sent_and_a_saved_one_is_enough(crowd: Crowd) -> None:
    crowd.run.keys[0] = None
    await crowd.generate(TASKS)
    await crowd.until_all_wait_at(Gate.KEY)
    await crowd.run.clock.pass_time(3600)
    assert set(crowd.waiting_at().values()) == {Gate.KEY}
    assert crowd.transport.sent == []
    crowd.run.keys[0] = KEY
    await crowd.until_ready(within_s=1200)
    await crowd.assert_one_charge_and_one_clip_each()


async def test_without_credits_they_wait_for_one_click_and_it_opens_for_all(crowd: Crowd) -> None:
    await crowd.sandbox.switch("out-of-credits")
    await crowd.generate(TASKS)
    await crowd.until_all_wait_at(Gate.CREDITS)
    assert await crowd.asked_in(86_400) == []
    await crowd.sandbox.switch()
    await crowd.run.runner.try_again(crowd.tasks[0].id)
    await crowd.until_ready(within_s=600)
    ledger = await crowd.sandbox.ledger()
    assert len(ledger["charges"]) == len(ledger["tasks"]) == TASKS


async def test_a_disk_that_takes_nothing_is_tried_by_one_until_it_does(crowd: Crowd) -> None:
    crowd.run.clips_dir.mkdir()
    crowd.run.clips_dir.chmod(0o555)
    await crowd.generate(TASKS)
    await crowd.until_all_wait_at(Gate.DISK)
    asked = await crowd.asked_in(600)
    assert len(asked) < 20
    crowd.run.clips_dir.chmod(0o755)
    await crowd.until_ready(within_s=300)
    await crowd.assert_one_charge_and_one_clip_each()

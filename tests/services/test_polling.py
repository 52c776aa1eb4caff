"""How often RunAPI is asked about a task, once this computer has seen clips like it, and after a sleep."""

from __future__ import annotations

import random

import httpx
import pytest

from runapi_desktop.domain.task import Task
from tests.services.conftest import Installation, Run, from_words
from tests.services.fake_runapi import FakeRunApi, answer

RENDER_S = 90.0


def renders_take(server: FakeRunApi, run: Run, seconds: float) -> None:
    """What is ordered now takes that long by the clock, however often it is asked about."""
    done_at_s = run.clock.monotonic() + seconds
    pending = answer(200, body={"id": "any", "status": "processing"})

    def fault(request: httpx.Request, work: object) -> httpx.Response:
        is_done = run.clock.monotonic() >= done_at_s
        return work() if callable(work) and is_done else pending(request, httpx.Response)

    server.polls = 0
    server.always["poll"] = fault


async def made(run: Run, count: int, *, seconds: int = 6) -> list[Task]:
    renders_take(run.server, run, RENDER_S)
    requests = [from_words(f"clip {number}", seconds) for number in range(count)]
    return await run.until_finished(*await run.runner.generate(requests))


async def test_what_is_known_of_a_kind_saves_requests_and_time(run: Run, server: FakeRunApi) -> None:
    await made(run, 1)
    requests_before = server.requests["poll"]
    await made(run, 11)
    server.requests.clear()
    [task] = await made(run, 1)
    assert server.requests["poll"] <= 12 < requests_before
    assert task.accepted_at is not None
    assert task.completed_at is not None
    assert (task.completed_at - task.accepted_at).total_seconds() == pytest.approx(RENDER_S, abs=5)


async def test_another_length_is_another_kind(run: Run, server: FakeRunApi) -> None:
    await made(run, 12)
    server.requests.clear()
    await made(run, 1, seconds=10)
    assert server.requests["poll"] > 12


async def test_after_a_sleep_of_the_computer_all_ask_once_and_spread(
    installation: Installation, server: FakeRunApi
) -> None:
    installation.jitter = random.Random(3).random
    run = await installation.start()
    renders_take(server, run, 3600.0)
    tasks = await run.runner.generate([from_words(f"clip {number}") for number in range(40)])
    await run.clock.pass_time(60)
    server.requests.clear()
    run.clock.elapsed_s += 1200.0
    await run.clock.pass_time(1)
    assert server.requests["poll"] < len(tasks)
    await run.clock.pass_time(4)
    assert server.requests["poll"] == len(tasks)

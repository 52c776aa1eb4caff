"""The owner of asyncio tasks, and the topics that tell facts."""

from __future__ import annotations

import asyncio

import pytest

from runapi_desktop.services.events import Topic
from runapi_desktop.services.task_scope import TaskScope


async def forever(ended: list[str], name: str) -> None:
    try:
        await asyncio.Event().wait()
    finally:
        ended.append(name)


async def test_closing_ends_everything_and_waits_for_it() -> None:
    scope, ended = TaskScope(), list[str]()
    for name in ("one", "two"):
        scope.spawn(forever(ended, name), name)
    await asyncio.sleep(0)
    await scope.close()
    assert sorted(ended) == ["one", "two"]


async def test_nothing_starts_after_the_end() -> None:
    scope, ended = TaskScope(), list[str]()
    await scope.close()
    late = scope.spawn(forever(ended, "late"), "late")
    await asyncio.wait((late,))
    assert late.cancelled()
    assert ended == []


def test_what_is_started_while_the_loop_stands_still_runs_with_its_next_run() -> None:
    scope, ended = TaskScope(), list[str]()
    with asyncio.Runner() as runner:

        async def begin() -> None:
            await scope.spawn(asyncio.sleep(0), "first")

        runner.run(begin())
        scope.spawn(forever(ended, "between"), "between")
        runner.run(asyncio.sleep(0))
        assert ended == []
        runner.run(scope.close())
    assert ended == ["between"]


async def test_a_result_comes_back() -> None:
    async def answer() -> int:
        return 42

    scope = TaskScope()
    assert await scope.spawn(answer(), "answer") == 42


@pytest.mark.logs("broken failed")
async def test_a_failure_is_logged_and_reported_with_its_name() -> None:
    reported: list[tuple[str, str]] = []

    async def broken() -> None:
        raise ValueError("a bug")

    scope = TaskScope(lambda name, error: reported.append((name, str(error))))
    task = scope.spawn(broken(), "broken")
    await asyncio.wait((task,))
    await asyncio.sleep(0)
    assert reported == [("broken", "a bug")]


@pytest.mark.logs("did not end within")
async def test_closing_does_not_wait_for_ever() -> None:
    release = asyncio.Event()

    async def stubborn() -> None:
        while not release.is_set():
            try:
                await release.wait()
            except asyncio.CancelledError:
                continue

    scope = TaskScope()
    task = scope.spawn(stubborn(), "stubborn")
    await asyncio.sleep(0)
    await scope.close(timeout_s=0.01)
    assert not task.done()
    release.set()
    await task


async def test_a_task_may_close_its_own_scope() -> None:
    scope = TaskScope()

    async def quit_app() -> str:
        await scope.close()
        return "closed"

    assert await scope.spawn(quit_app(), "quit") == "closed"


def test_every_listener_hears_until_it_unsubscribes() -> None:
    topic: Topic[int] = Topic()
    first: list[int] = []
    second: list[int] = []
    leave = topic.subscribe(first.append)
    topic.subscribe(second.append)
    topic.publish(1)
    leave()
    leave()
    topic.publish(2)
    assert (first, second) == ([1], [1, 2])


@pytest.mark.logs("a listener failed")
def test_a_broken_listener_keeps_nothing_from_the_others() -> None:
    topic: Topic[int] = Topic()
    heard: list[int] = []

    def broken(value: int) -> None:
        raise ValueError(value)

    topic.subscribe(broken)
    topic.subscribe(heard.append)
    topic.publish(1)
    assert heard == [1]

"""An order that went out with one key, while another one is in use: it is never sent with that one, which
would pay a second time, and goes on when its own is back."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from runapi_desktop.domain.errors import FailureKind
from runapi_desktop.domain.task import Task, TaskState
from tests.services.conftest import Installation, Run, from_words
from tests.services.fake_runapi import KEY, FakeRunApi, answer, cut_after, cut_before, timeout_after
from tests.services.test_task_runner import assert_one_clip

OTHER_KEY = "sk-another-account-0123456789"


@pytest.fixture
def server(server: FakeRunApi) -> FakeRunApi:
    server.other_keys = (OTHER_KEY,)
    return server


async def ended(run: Run, task: Task) -> Task:
    (done,) = await run.until_finished(task)
    return done


def assert_held(task: Task) -> None:
    assert task.state is TaskState.FAILED
    assert task.failure is not None
    assert task.failure.kind is FailureKind.OTHER_KEY
    assert task.goes_on_from is not None, "it can be tried again as it was"


async def test_an_order_without_an_answer_is_not_sent_with_another_key(run: Run, server: FakeRunApi) -> None:
    server.fail("create", *(timeout_after,) * 3)
    server.always["create"] = cut_before
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.clock.run_until(lambda: server.requests["create"] > 3)
    run.keys[0] = OTHER_KEY
    server.always.clear()
    assert_held(await ended(run, task))
    assert await run.runner.try_again(task.id) is not None
    assert_held(await ended(run, task))
    assert server.charges == 1
    run.keys[0] = KEY
    assert await run.runner.try_again(task.id) is not None
    assert (await ended(run, task)).state is TaskState.READY
    assert_one_clip(run)


async def test_an_order_of_an_earlier_run_is_not_sent_with_another_key(
    installation: Installation, server: FakeRunApi
) -> None:
    first = await installation.start()
    server.always["create"] = cut_after
    (task,) = await first.runner.generate([from_words()], 300_000)
    await first.clock.run_until(lambda: server.requests["create"] > 0)
    await first.close()
    server.always.clear()
    installation.key = OTHER_KEY
    run = await installation.start()
    await run.runner.resume()
    assert_held(await ended(run, task))
    assert server.charges == 1


async def test_a_key_that_is_replaced_between_two_attempts_pays_nothing(run: Run, server: FakeRunApi) -> None:
    """Each POST is repeated at once, twice: with the key that it began with."""

    def replace_key(request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
        run.keys[0] = OTHER_KEY
        return timeout_after(request, work)

    server.fail("create", replace_key)
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.until_state(task, TaskState.WAITING)
    assert {key for step, _, key in server.visits if step == "create"} == {KEY}
    assert server.charges == 1


async def test_what_certainly_never_arrived_is_sent_with_the_key_in_use(run: Run, server: FakeRunApi) -> None:
    server.fail("create", answer(402), cut_before)
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.clock.run_until(lambda: server.requests["create"] > 0)
    run.keys[0] = OTHER_KEY
    await run.runner.try_again(task.id)
    assert (await ended(run, task)).state is TaskState.READY
    assert_one_clip(run)


@pytest.mark.logs("RunAPI on task")
async def test_an_order_that_only_another_key_can_see_says_so(run: Run, server: FakeRunApi) -> None:
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.until_state(task, TaskState.WAITING)
    run.keys[0] = OTHER_KEY
    server.always["poll"] = answer(404)
    assert_held(await ended(run, task))
    run.keys[0] = KEY
    server.always.clear()
    assert await run.runner.try_again(task.id) is not None
    assert (await ended(run, task)).state is TaskState.READY
    assert_one_clip(run)


async def test_no_part_of_a_key_is_written_down(run: Run) -> None:
    tasks = await run.runner.generate([from_words(), from_words("Two")], 300_000)
    done = await run.until_finished(*tasks)
    marks = [task.key_mark for task in done]
    assert all(marks)
    assert marks[0] != marks[1], "two orders do not even tell that they had the same key"
    assert not any(KEY[start : start + 6] in str(mark) for mark in marks for start in range(len(KEY) - 5))

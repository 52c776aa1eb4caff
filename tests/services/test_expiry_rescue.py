"""A finished clip that is not here yet is fetched as soon as can be, for the seven days that it is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from runapi_desktop.domain.errors import FailureKind
from runapi_desktop.domain.task import RESULTS_KEPT, TaskState
from tests.services.conftest import Installation, from_words
from tests.services.fake_runapi import FakeRunApi, Fault, answer, cut_before
from tests.services.test_task_runner import assert_one_clip

_A_DAY_S = 86_400.0


@pytest.mark.logs("is not where it was")
async def test_expired_addresses_are_renewed_across_days_and_restarts(
    installation: Installation, server: FakeRunApi
) -> None:
    server.always["result"] = answer(403)
    run = await installation.start()
    (task,) = await run.runner.generate([from_words()])
    for day in range(1, 4):
        await run.clock.run_until(lambda day=day: server.requests["result"] >= 20 * day)
        (row,) = await run.tasks.unfinished()
        assert row.state is TaskState.DOWNLOADING
        assert row.result_kept_until is not None
        assert timedelta(days=3) < row.result_kept_until - run.clock.now() < RESULTS_KEPT
        await run.close()
        run = await installation.start()
        assert await run.runner.resume() == 1
    server.always.clear()
    server.serial += 1  # from now on the old address is gone for good, and a look at the task names a new one
    (done,) = await run.until_finished(task)
    assert done.state is TaskState.READY
    assert_one_clip(run)


@pytest.mark.parametrize("trouble", [cut_before, answer(503)], ids=["offline", "server"])
async def test_days_without_a_way_to_the_clip_cost_nothing(
    installation: Installation, server: FakeRunApi, trouble: Fault
) -> None:
    run = await installation.start()
    server.always["result"] = trouble
    (task,) = await run.runner.generate([from_words()])
    await run.until_state(task, TaskState.DOWNLOADING)
    await run.clock.pass_time(2 * _A_DAY_S)
    server.always.clear()
    (done,) = await run.until_finished(task)
    assert done.state is TaskState.READY
    assert run.clock.elapsed_s < 2 * _A_DAY_S + 3600
    assert_one_clip(run)


@pytest.mark.logs("is not where it was")
async def test_a_clip_that_expired_while_the_app_was_closed_is_said_at_once(
    installation: Installation, server: FakeRunApi
) -> None:
    run = await installation.start()
    server.always["result"] = answer(404)
    (task,) = await run.runner.generate([from_words()])
    await run.until_state(task, TaskState.DOWNLOADING)
    await run.close()
    installation.clock.elapsed_s += 8 * _A_DAY_S
    run = await installation.start()
    began_s = run.clock.elapsed_s
    await run.runner.resume()
    (done,) = await run.until_finished(task)
    assert done.failure is not None
    assert done.failure.kind is FailureKind.RESULT_EXPIRED
    assert run.clock.elapsed_s - began_s < 60

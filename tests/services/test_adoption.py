"""A task recovered by its id: followed and fetched like any other, never sent, never paid for here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from runapi_desktop.domain.catalog import models_for
from runapi_desktop.domain.errors import NotFound, RunApiError
from runapi_desktop.domain.ledger import LedgerQuery
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.adoption import NotATaskId
from tests.services.conftest import Installation, Run, from_words
from tests.services.fake_runapi import ORIGIN, FakeRunApi, FakeTask, answer

WHERE = ("hailuo", "text_to_video")


@pytest.fixture
def lost(server: FakeRunApi) -> FakeTask:
    """A task that RunAPI has and this library does not."""
    task = server.tasks["lost-7"] = FakeTask("lost-7", "{}", polls_left=2)
    return task


async def _adopted(run: Run, remote_id: str = "lost-7") -> Task:
    adoption = await run.runner.adopt(*WHERE, remote_id)
    assert adoption.is_new
    return adoption.task


async def test_a_lost_task_is_followed_to_its_clip(run: Run, server: FakeRunApi, lost: FakeTask) -> None:
    told: list[tuple[Task, ...]] = []
    run.events.tasks_added.subscribe(told.append)
    task = await _adopted(run, f"  {lost.id}\n")
    assert told == [(task,)]
    assert (task.remote_id, task.state, task.body) == (lost.id, TaskState.WAITING, None)
    assert task.request.model == models_for(*WHERE)[0].id
    (done,) = await run.until_finished(task)
    assert (done.state, done.cost_micros) == (TaskState.READY, 300_000)
    assert [clip.task_id for clip in run.arrived] == [task.id]
    assert server.creates == []


async def test_the_model_is_the_one_that_runapi_names(run: Run, server: FakeRunApi, lost: FakeTask) -> None:
    named = {"id": lost.id, "status": "processing", "model": "hailuo-next"}
    server.fail("poll", answer(200, body=named))
    task = await _adopted(run)
    assert task.request.model == "hailuo-next"
    (done,) = await run.until_finished(task)
    assert done.state is TaskState.READY


async def test_it_goes_on_after_a_restart(
    installation: Installation, server: FakeRunApi, lost: FakeTask
) -> None:
    first = await installation.start()
    task = await _adopted(first)
    await first.close()
    run = await installation.start()
    assert await run.runner.resume() == 1
    (done,) = await run.until_finished(task)
    assert done.state is TaskState.READY
    assert server.creates == []


async def test_a_task_of_the_library_is_found_instead(run: Run, server: FakeRunApi) -> None:
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    looks = server.requests["poll"]
    adoption = await run.runner.adopt(*WHERE, str(done.remote_id))
    assert (adoption.is_new, adoption.task.id) == (False, task.id)
    assert server.requests["poll"] == looks
    assert len(server.creates) == 1


async def test_the_same_id_at_another_server_is_another_task(run: Run, lost: FakeTask) -> None:
    elsewhere = replace(await _adopted(run), id="0" * 32, idempotency_key="k", origin="practice")
    await run.tasks.add([elsewhere])
    found = await run.tasks.with_remote_id("practice", lost.id)
    assert found is not None
    assert found.id == elsewhere.id


@pytest.mark.parametrize("status", [404, 401, 403, 429])
async def test_what_runapi_refuses_leaves_no_card(
    run: Run, server: FakeRunApi, lost: FakeTask, status: int
) -> None:
    server.always["poll"] = answer(status)
    with pytest.raises(RunApiError) as caught:
        await run.runner.adopt(*WHERE, lost.id)
    assert isinstance(caught.value, NotFound) is (status == 404)
    assert await run.tasks.unfinished() == []
    assert await run.tasks.with_remote_id(ORIGIN, lost.id) is None


@pytest.mark.parametrize(
    "text",
    ["", "  ", "a/b", "../balance", "a?b=1", "a#b", "..", ".", "a\\b", "a\x00b", "a\nb", "x" * 513, "\ud800"],
)
async def test_an_id_that_could_lead_elsewhere_is_asked_nobody(
    run: Run, server: FakeRunApi, text: str
) -> None:
    with pytest.raises(NotATaskId):
        await run.runner.adopt(*WHERE, text)
    assert not server.requests


async def test_try_again_never_sends_an_adopted_task(run: Run, server: FakeRunApi, lost: FakeTask) -> None:
    lost.outcome = "failed"
    (failed,) = await run.until_finished(await _adopted(run))
    assert failed.state is TaskState.FAILED
    lost.outcome = "completed"
    again = await run.runner.try_again(failed.id)
    assert again is not None
    assert again.id == failed.id
    run.seen.clear()
    (done,) = await run.until_finished(again)
    assert done.state is TaskState.READY
    assert server.creates == []


@pytest.mark.logs("RunAPI on task")
async def test_try_again_after_an_hour_of_denial_looks_again(
    run: Run, server: FakeRunApi, lost: FakeTask
) -> None:
    task = await _adopted(run)
    server.always["poll"] = answer(404)
    (failed,) = await run.until_finished(task)
    assert failed.state is TaskState.FAILED
    server.always.clear()
    again = await run.runner.try_again(task.id)
    assert again is not None
    run.seen.clear()
    (done,) = await run.until_finished(again)
    assert (done.id, done.state) == (task.id, TaskState.READY)
    assert server.creates == []


async def test_only_a_completion_that_was_watched_is_dated(run: Run, lost: FakeTask) -> None:
    lost.polls_left = 0
    (old,) = await run.until_finished(await _adopted(run))
    assert (old.completed_at, old.result_kept_until) == (None, None)
    server = run.server
    server.tasks["young-1"] = FakeTask("young-1", "{}", polls_left=3)
    (young,) = await run.until_finished(await _adopted(run, "young-1"))
    assert young.completed_at is not None
    assert await run.tasks.render_times_s(young.request.model) == []


async def test_a_clip_that_was_thrown_away_and_recovered_was_paid_for_once(run: Run) -> None:
    (task,) = await run.runner.generate([from_words()], 300_000)
    (done,) = await run.until_finished(task)
    await run.clips.remove(task.id)
    paid, (line,) = (
        await run.ledger.total(LedgerQuery(ORIGIN)),
        await run.ledger.page(LedgerQuery(ORIGIN), 0, 9),
    )
    await run.clock.pass_time(2 * 86_400)
    again = await _adopted(run, str(done.remote_id))
    assert await run.ledger.total(LedgerQuery(ORIGIN)) == paid
    run.seen.clear()
    (again,) = await run.until_finished(again)
    assert again.state is TaskState.READY
    assert await run.ledger.page(LedgerQuery(ORIGIN), 0, 9) == [line]
    assert (await run.spending.funds(ORIGIN, "")).spent_today_micros == 0

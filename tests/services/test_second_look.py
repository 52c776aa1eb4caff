"""Orders are judged again just before they leave: dearer or over a limit, they wait for the user."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS, SpendLimits, Verdict
from runapi_desktop.domain.task import Gate, Task, TaskState
from tests.services.conftest import Installation, Run, from_picture, from_words
from tests.services.fake_runapi import FakeRunApi, Fault, answer, cut_after, cut_before, timeout_after

Order = Callable[[], GenerationRequest]
LONG_S = 1200.0


@pytest.fixture(params=["words", "picture"])
def order(request: pytest.FixtureRequest, picture: PictureFile) -> Order:
    return from_words if request.param == "words" else lambda: from_picture(picture)


def held(run: Run, task: Task) -> Verdict | None:
    """Why the task waits for the user, ``None`` where it does not."""
    told = [progress for progress in run.progress if progress.task_id == task.id]
    judgement = told[-1].judgement if told else None
    assert judgement is None or told[-1].gate is Gate.APPROVAL
    return None if judgement is None else judgement.verdict


async def until_held(run: Run, task: Task, verdict: Verdict) -> None:
    await run.clock.run_until(lambda: held(run, task) is verdict)


def go_offline(server: FakeRunApi) -> None:
    server.always = dict.fromkeys(("create", "quote", "list", "prepare"), cut_before)


async def ordered_offline(run: Run, server: FakeRunApi, order: Order, clips: int = 1) -> tuple[Task, ...]:
    """At 30 cents each, and stopped at the gate."""
    go_offline(server)
    tasks = await run.runner.generate([order()] * clips, 300_000)
    await run.clock.pass_time(60)
    assert server.creates == []
    return tasks


async def test_a_higher_price_after_being_offline_is_asked_about(
    run: Run, server: FakeRunApi, order: Order
) -> None:
    (task,) = await ordered_offline(run, server, order)
    server.price_cents = 40
    server.always.clear()
    await until_held(run, task, Verdict.DEARER)
    assert server.creates == []
    run.runner.agree(task.id, 400_000)
    (ready,) = await run.until_finished(task)
    assert ready.state is TaskState.READY
    assert ready.quote_micros == 400_000
    assert held(run, task) is None
    assert len(server.creates) == 1


async def test_a_price_that_rises_again_is_asked_about_again(run: Run, server: FakeRunApi) -> None:
    (task,) = await ordered_offline(run, server, from_words)
    server.price_cents = 40
    server.always.clear()
    await run.clock.pass_time(LONG_S)
    server.price_cents = 50
    await run.clock.pass_time(LONG_S)
    run.runner.agree(task.id, 400_000)  # the words of a card that was drawn before
    await until_held(run, task, Verdict.DEARER)
    assert server.creates == []


@pytest.mark.parametrize("cents", [30, 20, None])
async def test_the_same_price_a_lower_or_none_goes_out_unasked(
    run: Run, server: FakeRunApi, order: Order, cents: int | None
) -> None:
    (task,) = await ordered_offline(run, server, order)
    server.price_cents = cents
    server.always.clear()
    (ready,) = await run.until_finished(task)
    assert ready.state is TaskState.READY
    assert not any(progress.judgement for progress in run.progress)


async def test_a_held_clip_can_be_cancelled_and_costs_nothing(
    run: Run, server: FakeRunApi, order: Order
) -> None:
    (task,) = await ordered_offline(run, server, order)
    server.price_cents = 40
    server.always.clear()
    await run.clock.pass_time(LONG_S)
    done = await run.runner.cancel([task.id])
    assert [gone.id for gone in done.cancelled] == [task.id]
    run.runner.agree(task.id, 400_000)
    await run.clock.pass_time(LONG_S)
    assert server.creates == []
    assert await run.tasks.get(task.id) is None


async def test_what_was_held_is_held_after_a_restart(
    installation: Installation, run: Run, server: FakeRunApi, order: Order
) -> None:
    (task,) = await ordered_offline(run, server, order)
    server.price_cents = 40
    server.always.clear()
    await run.clock.pass_time(LONG_S)
    await run.close()
    run = await installation.start()
    await run.runner.resume()
    await until_held(run, task, Verdict.DEARER)
    assert server.creates == []


async def test_a_price_that_falls_again_lets_it_go(run: Run, server: FakeRunApi) -> None:
    (task,) = await ordered_offline(run, server, from_words)
    server.price_cents = 40
    server.always.clear()
    await until_held(run, task, Verdict.DEARER)
    server.price_cents = 30
    await run.until_finished(task)
    assert len(server.creates) == 1


@pytest.mark.parametrize(
    "trouble", [cut_before, cut_after, timeout_after, answer(408), answer(429, headers={"retry-after": "20"})]
)
async def test_nothing_leaves_while_the_price_cannot_be_asked_for(
    run: Run, server: FakeRunApi, trouble: Fault
) -> None:
    server.always["quote"] = trouble
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.clock.pass_time(600)
    assert server.creates == []
    server.price_cents = 40
    server.always.clear()
    await until_held(run, task, Verdict.DEARER)


async def test_a_limit_lowered_meanwhile_lets_out_only_what_fits(
    installation: Installation, run: Run, server: FakeRunApi, order: Order
) -> None:
    tasks = await ordered_offline(run, server, order, clips=4)
    installation.limits = SpendLimits(daily_micros=700_000)
    server.always.clear()
    await run.until_finished(*tasks[:2])
    await run.clock.pass_time(LONG_S)
    assert [held(run, task) for task in tasks] == [None, None, *[Verdict.OVER_DAILY_LIMIT] * 2]
    assert len(server.creates) == 2
    run.runner.agree(tasks[2].id, 300_000)
    await run.clock.pass_time(60)
    assert len(server.creates) == 2
    installation.limits = SpendLimits(daily_micros=1_200_000)
    run.runner.look_again()
    await run.until_finished(*tasks)
    assert len(server.creates) == 4


async def test_what_waits_is_held_while_a_limit_cannot_be_read(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    (task,) = await ordered_offline(run, server, from_words, clips=1)
    installation.limits = SpendLimits(daily_micros=UNREADABLE_MICROS)
    server.always.clear()
    await until_held(run, task, Verdict.LIMIT_UNREADABLE)
    run.runner.agree(task.id, 300_000)
    await run.clock.pass_time(60)
    assert server.creates == []
    installation.limits = SpendLimits()
    run.runner.look_again()
    await run.until_finished(task)


async def test_what_a_limit_holds_back_goes_on_another_day(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    first, second = await ordered_offline(run, server, from_words, clips=2)
    installation.limits = SpendLimits(daily_micros=300_000)
    server.always.clear()
    await run.until_finished(first)
    await until_held(run, second, Verdict.OVER_DAILY_LIMIT)
    await run.until_finished(second, within_s=86400.0)
    assert len(server.creates) == 2


async def test_what_may_have_arrived_is_sent_again_unasked(run: Run, server: FakeRunApi) -> None:
    server.fail("create", cut_after)
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.clock.run_until(lambda: server.charges == 1)
    server.price_cents = 40
    (ready,) = await run.until_finished(task)
    assert ready.state is TaskState.READY
    assert server.charges == 1

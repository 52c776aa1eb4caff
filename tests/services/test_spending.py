"""The till: what it refuses is neither written nor sent, and nothing gets past it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from runapi_desktop.domain.errors import EntryDamaged, FailureKind
from runapi_desktop.domain.spend_guard import Order, SpendLimits, SpendRefused, Verdict
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Task, TaskState
from runapi_desktop.services.connections import Connection
from runapi_desktop.services.spend_outlook import SpendOutlook
from tests.services.conftest import Installation, Run, from_words
from tests.services.fake_runapi import KEY, FakeRunApi, answer, cut_before


async def refusal(run: Run, clips: int = 1, micros: int | None = 300_000, **given: bool) -> Verdict | None:
    try:
        await run.runner.generate([from_words()] * clips, micros, **given)
    except SpendRefused as refused:
        return refused.judgement.verdict
    return None


async def test_what_is_over_the_daily_limit_is_never_written_or_sent(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    installation.limits = SpendLimits(daily_micros=1_000_000)
    assert await refusal(run, clips=3) is None
    assert await refusal(run, clips=1) is Verdict.OVER_DAILY_LIMIT
    assert await refusal(run, clips=1, is_agreed=True) is Verdict.OVER_DAILY_LIMIT
    await run.until_finished(*await run.tasks.unfinished())
    assert server.charges == 3


async def test_two_clicks_at_once_do_not_both_take_the_last_money(
    installation: Installation, run: Run
) -> None:
    installation.limits = SpendLimits(daily_micros=500_000)
    assert sorted(map(str, await asyncio.gather(refusal(run), refusal(run)))) == [
        "None",
        Verdict.OVER_DAILY_LIMIT,
    ]


async def test_the_limit_outlives_a_restart_and_ends_with_the_day(
    installation: Installation, run: Run
) -> None:
    installation.limits = SpendLimits(daily_micros=300_000)
    assert await refusal(run) is None
    await run.until_finished(*await run.tasks.unfinished())
    await run.close()
    run = await installation.start()
    assert await refusal(run) is Verdict.OVER_DAILY_LIMIT
    run.clock.wall_shift = timedelta(days=1)
    assert await refusal(run) is None


async def test_what_waits_overnight_counts_for_the_new_day(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    server.always["create"] = cut_before
    installation.limits = SpendLimits(daily_micros=300_000)
    assert await refusal(run) is None
    run.clock.wall_shift = timedelta(days=1)
    assert await refusal(run) is Verdict.OVER_DAILY_LIMIT


async def test_a_clock_set_back_frees_no_money(installation: Installation, run: Run) -> None:
    installation.limits = SpendLimits(daily_micros=300_000)
    assert await refusal(run) is None
    await run.until_finished(*await run.tasks.unfinished())
    run.clock.wall_shift = timedelta(days=-3)
    assert await refusal(run) is Verdict.OVER_DAILY_LIMIT


async def test_a_failed_task_gives_its_money_back(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    installation.limits = SpendLimits(daily_micros=300_000)
    server.outcome = "failed"
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.until_finished(task)
    assert await refusal(run) is None


async def test_trying_again_for_new_money_passes_the_till(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    server.outcome = "failed"
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.until_finished(task)
    installation.limits = SpendLimits(daily_micros=290_000)
    with pytest.raises(SpendRefused):
        await run.runner.try_again(task.id)
    installation.limits = SpendLimits(ask_above_micros=290_000)
    with pytest.raises(SpendRefused):
        await run.runner.try_again(task.id)
    assert await run.tasks.unfinished() == []
    server.price_cents = 42
    again = await run.runner.try_again(task.id, is_agreed=True)
    assert again is not None
    assert again.quote_micros == 420_000  # what RunAPI says now


async def test_a_damaged_task_is_not_tried_again(run: Run, server: FakeRunApi) -> None:
    server.outcome = "failed"
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.until_finished(task)
    posts = len(server.creates)
    spoil = "UPDATE tasks SET request = ? WHERE id = ?"
    await run.database.write(lambda sql: sql.execute(spoil, ("{", task.id)))
    with pytest.raises(EntryDamaged):
        await run.runner.try_again(task.id, is_agreed=True)
    assert len(server.creates) == posts


async def unclear(run: Run, server: FakeRunApi) -> Task:
    """A task that failed after a POST without a usable answer."""
    server.fail("create", answer(504), answer(504), answer(504), answer(409))
    (task,) = await run.runner.generate([from_words()], 300_000)
    (task,) = await run.until_finished(task)
    assert task.failure is not None
    assert task.failure.kind is FailureKind.CONFLICT
    return task


async def test_sending_again_what_may_have_arrived_counts_once(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    task = await unclear(run, server)
    installation.limits = SpendLimits(daily_micros=300_000)
    assert await refusal(run) is Verdict.OVER_DAILY_LIMIT
    again = await run.runner.try_again(task.id)
    assert again is not None
    await run.until_finished(again)
    assert (await run.tasks.get(task.id) or task).state is TaskState.READY


async def test_sending_again_on_another_day_is_that_days_money(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    task = await unclear(run, server)
    installation.limits = SpendLimits(daily_micros=500_000)
    run.clock.wall_shift = timedelta(days=1)
    assert await refusal(run) is None
    with pytest.raises(SpendRefused):
        await run.runner.try_again(task.id)


async def test_what_is_accepted_already_resumes_whatever_the_limit(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    server.polls = 50
    (task,) = await run.runner.generate([from_words()], 300_000)
    await run.until_state(task, TaskState.RENDERING)
    await run.close()
    installation.limits = SpendLimits(daily_micros=10_000)
    server.polls = 0
    run = await installation.start()
    assert await run.runner.resume() == 1
    (task,) = await run.until_finished(task)
    assert task.state is TaskState.READY


async def test_a_missing_price_is_asked_for(installation: Installation, run: Run, server: FakeRunApi) -> None:
    server.price_cents = 42
    installation.limits = SpendLimits(daily_micros=410_000)
    assert await refusal(run, micros=None) is Verdict.OVER_DAILY_LIMIT
    installation.limits = SpendLimits(daily_micros=420_000)
    (task,) = await run.runner.generate([from_words()], None)
    assert task.quote_micros == 420_000


async def test_without_limits_a_missing_price_is_the_published_one_at_once(
    run: Run, server: FakeRunApi
) -> None:
    (task,) = await run.runner.generate([from_words()], None)
    assert (task.quote_micros, server.requests["quote"]) == (300_000, 0)


async def test_a_balance_that_does_not_cover_is_said_before_anything_is_sent(
    run: Run, server: FakeRunApi
) -> None:
    server.balance_cents = 70
    await run.account_keys.save(KEY)
    await run.account_keys.refresh_balance()
    with pytest.raises(SpendRefused) as refused:
        await run.runner.generate([from_words()] * 4, 300_000)
    found = refused.value.judgement
    assert (found.verdict, found.left_micros, found.clips_that_fit) == (Verdict.OVER_BALANCE, 700_000, 2)
    assert server.requests["create"] == 0
    assert await refusal(run, clips=4, is_agreed=True) is None


async def test_who_has_just_topped_up_is_not_held_back(run: Run, server: FakeRunApi) -> None:
    server.balance_cents = 10
    await run.account_keys.save(KEY)
    await run.account_keys.refresh_balance()
    await run.clock.pass_time(60)  # What saving the key asked is answered: only the till asks again.
    server.balance_cents = 5_000
    assert await refusal(run) is None
    assert run.account_keys.state.balance is not None
    assert run.account_keys.state.balance.balance_micros == 50_000_000


async def test_practice_keeps_to_the_limits_with_sums_of_its_own(
    installation: Installation, run: Run
) -> None:
    installation.limits = SpendLimits(daily_micros=600_000, ask_above_micros=400_000)
    active = run.connections.active
    assert active is not None
    run.connections.add(Connection(PRACTICE_ORIGIN, active.client))
    run.connections.use(PRACTICE_ORIGIN)
    assert await refusal(run, micros=500_000) is Verdict.ASK
    assert await refusal(run, clips=2) is Verdict.ASK
    assert await refusal(run, clips=2, is_agreed=True) is None
    assert await refusal(run) is Verdict.OVER_DAILY_LIMIT
    run.connections.use(active.place)
    assert await refusal(run, clips=2, is_agreed=True) is None
    assert await refusal(run) is Verdict.OVER_DAILY_LIMIT


async def test_the_outlook_follows_tasks_and_limits(installation: Installation, run: Run) -> None:
    outlook = SpendOutlook(run.spending, connections=run.connections, events=run.events, scope=run.scope)
    told: list[SpendLimits] = []
    outlook.changed.subscribe(told.append)
    order = Order(1, 300_000)
    assert outlook.judgement(order).verdict is Verdict.FINE
    installation.limits = SpendLimits(daily_micros=500_000)
    await run.runner.generate([from_words()], 300_000)
    await run.clock.run_until(lambda: outlook.judgement(order).verdict is Verdict.OVER_DAILY_LIMIT)
    assert told[-1] == installation.limits

"""Cancel: what was never sent goes and costs nothing; what was sent stays, and that is said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import httpx
import pytest

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.ledger import LedgerQuery
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.spend_guard import Funds, SpendLimits, SpendRefused
from runapi_desktop.domain.task import Gate, Task, TaskState
from tests.services.conftest import Installation, Run, from_picture, from_words
from tests.services.fake_runapi import (
    ORIGIN,
    FakeRunApi,
    Fault,
    answer,
    cut_after,
    cut_before,
)
from tests.services.test_task_runner import assert_one_clip

S = TaskState
PAUSE_S = 2.0


async def assert_nothing_left(run: Run, server: FakeRunApi, *tasks: Task) -> None:
    """As if Generate had never been pressed, however long one waits."""
    await run.clock.pass_time(3600)
    assert server.charges == 0
    assert [await run.tasks.get(task.id) for task in tasks] == [None] * len(tasks)
    assert (await run.ledger.total(LedgerQuery(ORIGIN))).count == 0
    assert await run.spending.funds(ORIGIN, "") == Funds(0, None)


GATES = [
    pytest.param(Gate.OFFLINE, cut_before, id="offline"),
    pytest.param(Gate.KEY, answer(401), id="no key"),
    pytest.param(Gate.CREDITS, answer(402), id="no credits"),
    pytest.param(Gate.RATE_LIMIT, answer(429, headers={"retry-after": "900"}), id="rate limit"),
]


@pytest.mark.parametrize(("gate", "fault"), GATES)
async def test_at_every_gate_four_takes_are_cancelled_for_nothing(
    run: Run, server: FakeRunApi, gate: Gate, fault: Fault
) -> None:
    server.always["create"] = fault
    tasks = await run.runner.generate([from_words()] * 4, 500_000)
    await run.clock.pass_time(1)
    assert run.gates.state(ORIGIN).gate is gate
    done = await run.runner.cancel([task.id for task in tasks])
    assert {task.id for task in (*done.cancelled, *done.sending)} == {task.id for task in tasks}
    server.always.clear()
    run.gates.open(ORIGIN, gate)
    await assert_nothing_left(run, server, *tasks)


async def test_the_post_waits_for_a_change_of_mind_and_uploads_do_not(
    installation: Installation, run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    installation.send_pause_s = PAUSE_S
    (task,) = await run.runner.generate([from_picture(picture)])
    await run.clock.run_until(lambda: any(p.is_pausing for p in run.progress), within_s=PAUSE_S - 0.1)
    assert server.requests["confirm"] == 1
    assert server.requests["create"] == 0
    done = await run.runner.cancel([task.id])
    assert [gone.id for gone in done.cancelled] == [task.id]
    await assert_nothing_left(run, server, task)


@pytest.mark.parametrize("jump", [timedelta(hours=-2), timedelta(), timedelta(hours=2)])
async def test_the_pause_is_as_long_as_it_is_whatever_the_clock_on_the_wall_says(
    installation: Installation, run: Run, server: FakeRunApi, jump: timedelta
) -> None:
    installation.send_pause_s = PAUSE_S
    await run.runner.generate([from_words()])
    await run.clock.pass_time(PAUSE_S / 2)
    run.clock.wall_shift = jump
    await run.clock.pass_time(PAUSE_S / 2 - 0.1)
    assert server.requests["create"] == 0
    await run.clock.pass_time(0.2)
    assert server.requests["create"] == 1


@pytest.mark.parametrize(
    "away",
    [timedelta(), timedelta(hours=1), timedelta(hours=-1)],
    ids=["at once", "an hour later", "with the clock set back"],
)
@pytest.mark.parametrize("held_s", [0.5, 1.95])
async def test_after_a_restart_an_order_that_was_held_has_its_whole_pause_again(
    installation: Installation, server: FakeRunApi, away: timedelta, held_s: float
) -> None:
    installation.send_pause_s = PAUSE_S
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    await first.clock.pass_time(held_s)
    await first.close()
    installation.clock.wall_shift = away
    run = await installation.start()
    await run.runner.resume()
    await run.clock.pass_time(PAUSE_S - 0.05)
    assert server.requests["create"] == 0
    assert any(step.is_pausing for step in run.progress)
    assert (await run.runner.cancel([task.id])).cancelled
    await assert_nothing_left(run, server, task)


@pytest.mark.parametrize("late_s", [0.5, 30.0])
async def test_after_a_restart_the_pause_begins_when_the_key_is_there(
    installation: Installation, server: FakeRunApi, late_s: float
) -> None:
    """A keyring may ask its owner first, and the practice server takes its time to start."""
    installation.send_pause_s = PAUSE_S
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    await first.close()
    run = await installation.start()
    key, run.keys[0] = run.keys[0], None
    await run.runner.resume()
    await run.clock.pass_time(late_s)
    run.keys[0] = key
    run.gates.open(ORIGIN, Gate.KEY)
    await run.clock.pass_time(PAUSE_S - 0.05)
    assert server.requests["create"] == 0
    assert run.progress[-1].is_pausing
    await run.clock.pass_time(1)
    assert server.requests["create"] == 1
    await run.until_finished(task)
    assert server.charges == 1


async def test_after_a_restart_the_last_of_many_orders_has_its_whole_pause_too(
    installation: Installation, server: FakeRunApi
) -> None:
    """Their first steps are spread, and the pause begins with the first step."""
    installation.send_pause_s = PAUSE_S
    first = await installation.start()
    tasks = await first.runner.generate([from_words()] * 40)
    await first.close()
    run = await installation.start()
    await run.runner.resume()
    paused_at: dict[str, float] = {}
    run.events.progress.subscribe(
        lambda step: paused_at.setdefault(step.task_id, run.clock.monotonic()) if step.is_pausing else None
    )
    sent_at: dict[str, float] = {}
    run.events.task_changed.subscribe(
        lambda task: (
            sent_at.setdefault(task.id, run.clock.monotonic()) if task.state is TaskState.SUBMITTING else None
        )
    )
    await run.until_finished(*tasks)
    assert server.charges == len(tasks)
    assert min(sent_at[task.id] - paused_at[task.id] for task in tasks) > PAUSE_S - 0.05


async def test_what_waits_since_an_earlier_run_is_cancelled_too(
    installation: Installation, server: FakeRunApi
) -> None:
    server.always["create"] = cut_before
    first = await installation.start()
    tasks = await first.runner.generate([from_words()] * 2)
    await first.clock.pass_time(60)
    await first.close()
    run = await installation.start()
    await run.runner.resume()
    await run.runner.cancel([task.id for task in tasks])
    server.always.clear()
    await assert_nothing_left(run, server, *tasks)


async def test_what_runapi_has_stays_and_is_said(run: Run, server: FakeRunApi) -> None:
    (task,) = await run.runner.generate([from_words()])
    await run.until_state(task, S.WAITING)
    done = await run.runner.cancel([task.id])
    assert ([late.id for late in done.late], done.cancelled) == ([task.id], ())
    await run.until_finished(task)
    assert_one_clip(run)
    assert (await run.runner.cancel([task.id])).late == ()


async def test_what_may_have_arrived_is_never_called_free(run: Run, server: FakeRunApi) -> None:
    server.fail("create", *[cut_after] * 9)
    (task,) = await run.runner.generate([from_words()])
    await run.clock.pass_time(5)
    assert run.gates.state(ORIGIN).gate is Gate.OFFLINE
    done = await run.runner.cancel([task.id])
    assert [late.id for late in done.late] == [task.id]
    await run.until_finished(task)
    assert_one_clip(run)


def pressed_meanwhile(run: Run, task_ids: list[str], then: Fault) -> Fault:
    """A POST during which the user presses Cancel."""

    def fault(request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
        pressed.append(run.scope.spawn(run.runner.cancel(task_ids), "press of Cancel"))
        return then(request, work)

    pressed: list[asyncio.Task[object]] = []
    return fault


async def test_a_post_that_does_not_get_through_is_not_tried_again_after_cancel(
    run: Run, server: FakeRunApi
) -> None:
    task_ids: list[str] = []
    server.fail("create", pressed_meanwhile(run, task_ids, cut_before), *[cut_before] * 3)
    (task,) = await run.runner.generate([from_words()])
    task_ids.append(task.id)
    await assert_nothing_left(run, server, task)


async def test_a_post_that_gets_through_after_cancel_is_one_clip(run: Run, server: FakeRunApi) -> None:
    task_ids: list[str] = []
    server.fail("create", pressed_meanwhile(run, task_ids, lambda _request, work: work()))
    (task,) = await run.runner.generate([from_words()])
    task_ids.append(task.id)
    await run.until_finished(task)
    assert_one_clip(run)


async def test_an_upload_that_nobody_wants_any_more_ends_and_a_shared_one_goes_on(
    installation: Installation, run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    server.always["put"] = cut_before
    one, two = await run.runner.generate([from_picture(picture)] * 2)
    await run.clock.pass_time(1)
    await run.runner.cancel([one.id])
    await run.clock.pass_time(30)
    tried = server.requests["prepare"]
    assert tried > 1
    await run.runner.cancel([two.id])
    await assert_nothing_left(run, server, one, two)
    assert server.requests["prepare"] <= tried + 1


async def test_a_picture_ordered_anew_while_its_unwanted_upload_ends_is_uploaded_anew(
    run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    """A line takes a moment to close: whoever asks meanwhile must not wait for an upload that has no end."""
    put, closed = asyncio.Event(), asyncio.Event()

    class SlowToEnd(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "PUT" and not put.is_set():
                put.set()
                try:
                    await asyncio.Event().wait()
                finally:
                    await closed.wait()
            return await server.handle(request)

    active = run.connections.active
    assert active is not None
    active.client.http = httpx.AsyncClient(transport=SlowToEnd())
    (unwanted,) = await run.runner.generate([from_picture(picture)])
    await put.wait()
    await run.runner.cancel([unwanted.id])
    (wanted,) = await run.runner.generate([from_picture(picture)])
    await run.clock.pass_time(1)
    closed.set()
    (done,) = await run.until_finished(wanted, within_s=3600)
    assert done.state is TaskState.READY
    assert server.uploads == 2
    assert_one_clip(run)


async def test_cancelled_orders_leave_room_under_the_daily_limit(
    installation: Installation, run: Run
) -> None:
    installation.limits, installation.send_pause_s = SpendLimits(daily_micros=1_000_000), PAUSE_S
    tasks = await run.runner.generate([from_words()] * 2, 500_000)
    with pytest.raises(SpendRefused):
        await run.runner.generate([from_words()], 500_000)
    await run.runner.cancel([tasks[0].id])
    await run.runner.generate([from_words()], 500_000)


async def test_put_back_is_an_order_of_its_own_at_the_same_place(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    installation.send_pause_s = PAUSE_S
    server.price_cents = 42
    tasks = await run.runner.generate([from_words()] * 2, 500_000)
    done = await run.runner.cancel([task.id for task in tasks])
    again = await run.runner.put_back(done.cancelled)
    assert [(task.quote_micros, task.take, task.takes) for task in again] == [
        (420_000, 1, 2),
        (420_000, 2, 2),
    ]
    assert not {task.id for task in again} & {task.id for task in tasks}
    assert server.requests["create"] == 0
    await run.until_finished(*again)
    assert_one_clip(run, clips=2, charges=2)
    others = await run.runner.generate([from_words()], 500_000)
    done = await run.runner.cancel([task.id for task in others])
    installation.limits = SpendLimits(daily_micros=10_000)
    for _ in range(2):  # refused, it may be asked for again
        with pytest.raises(SpendRefused):
            await run.runner.put_back(done.cancelled)
    assert await run.runner.put_back(()) == ()


async def test_a_full_disk_cancels_nothing_and_says_so(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    installation.send_pause_s = PAUSE_S
    (task,) = await run.runner.generate([from_words()])
    await run.database.write(lambda sql: sql.execute("PRAGMA query_only = 1") and None)
    with pytest.raises(StorageTrouble):
        await run.runner.cancel([task.id])
    await run.database.read(lambda sql: sql.execute("PRAGMA query_only = 0") and None)
    await run.until_finished(task)
    assert_one_clip(run)


async def test_takes_of_one_order_are_numbered_and_others_are_not(run: Run, picture: PictureFile) -> None:
    requests = [from_words("dusk")] * 3 + [from_words("dawn")] + [from_picture(picture)] * 2
    tasks = await run.runner.generate(requests)
    assert [(t.take, t.takes) for t in tasks] == [(1, 3), (2, 3), (3, 3), (1, 1), (1, 2), (2, 2)]
    stored = [row for task in tasks if (row := await run.tasks.get(task.id)) is not None]
    assert [(row.take, row.takes) for row in stored] == [(t.take, t.takes) for t in tasks]
    lines = await run.ledger.page(LedgerQuery(ORIGIN), 0, 10)
    assert [(line.take, line.takes) for line in reversed(lines)] == [(t.take, t.takes) for t in tasks]


async def test_put_back_asked_for_twice_is_one_order(
    installation: Installation, run: Run, server: FakeRunApi
) -> None:
    installation.send_pause_s = 2.0
    tasks = await run.runner.generate([from_words()] * 2, 420_000)
    taken = (await run.runner.cancel([task.id for task in tasks])).cancelled
    orders = await asyncio.gather(run.runner.put_back(taken), run.runner.put_back(taken))
    assert sorted(map(len, orders)) == [0, 2]
    assert await run.runner.put_back(taken) == ()
    await run.clock.pass_time(3600)
    assert server.charges == 2


async def test_try_again_asked_for_twice_at_once_is_one_order(run: Run, server: FakeRunApi) -> None:
    server.always["create"] = answer(422)
    (failed,) = await run.runner.generate([from_words()], 420_000)
    await run.until_finished(failed)
    server.always.clear()
    tried = await asyncio.gather(run.runner.try_again(failed.id), run.runner.try_again(failed.id))
    assert [again is None for again in tried].count(True) == 1
    await run.clock.pass_time(3600)
    assert server.charges == 1

"""Ends and new starts at every point of a task, full disks, and our own mistakes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from runapi_desktop.domain.errors import FailureKind, StorageProblem, StorageTrouble
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.task import Gate, Task, TaskState
from runapi_desktop.store.database import Database
from runapi_desktop.store.task_store import TaskStore
from tests.services.conftest import Installation, Run, from_picture, from_words
from tests.services.fake_runapi import FakeRunApi, answer, cut_after
from tests.services.test_task_runner import assert_one_clip

S = TaskState


async def finish_in_a_new_run(installation: Installation, task: Task) -> Run:
    run = await installation.start()
    assert await run.runner.resume() == 1
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    return run


@pytest.mark.parametrize("state", [S.UPLOADING, S.SUBMITTING, S.WAITING, S.RENDERING, S.DOWNLOADING])
async def test_a_task_goes_on_from_every_state(
    installation: Installation, picture: PictureFile, state: TaskState
) -> None:
    first = await installation.start()
    (task,) = await first.runner.generate([from_picture(picture)])
    await first.until_state(task, state)
    await first.close()
    run = await finish_in_a_new_run(installation, task)
    assert len(set(run.server.creates)) == 1
    assert_one_clip(run)


async def test_a_task_that_was_only_written_down_is_sent_at_the_next_start(
    installation: Installation,
) -> None:
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    await first.close()
    assert_one_clip(await finish_in_a_new_run(installation, task))


@pytest.mark.parametrize("step", ["prepare", "put", "confirm", "create", "poll", "result"])
async def test_a_task_goes_on_when_the_app_ended_while_an_answer_was_out(
    installation: Installation, server: FakeRunApi, picture: PictureFile, step: str
) -> None:
    first = await installation.start()
    server.always[step] = cut_after
    (task,) = await first.runner.generate([from_picture(picture)])
    await first.clock.run_until(lambda: server.requests[step] > 0)
    await first.close()
    server.always.clear()
    run = await finish_in_a_new_run(installation, task)
    assert len(set(server.creates)) == 1
    assert_one_clip(run)


async def test_many_restarts_cost_nothing(
    installation: Installation, server: FakeRunApi, picture: PictureFile
) -> None:
    server.polls = 12
    run = await installation.start()
    await run.runner.generate([from_picture(picture)])
    for _ in range(10):
        await run.clock.pass_time(7)
        await run.close()
        run = await installation.start()
        await run.runner.resume()
    await run.clock.run_until(lambda: bool(list(run.clips_dir.glob("*.mp4"))))
    await run.clock.pass_time(60)
    assert_one_clip(run)


async def test_a_noted_clip_whose_file_never_got_its_name_is_fetched_to_that_name(
    installation: Installation,
) -> None:
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    (done,) = await first.until_finished(task)
    (clip,) = first.arrived
    delete(clip.path)
    await first.tasks.save(replace(done, state=S.DOWNLOADING))
    await first.close()
    run = await finish_in_a_new_run(installation, task)
    assert run.arrived == [clip]
    assert_one_clip(run)


async def test_a_clip_that_is_there_is_not_fetched_again(
    installation: Installation, server: FakeRunApi
) -> None:
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    (done,) = await first.until_finished(task)
    await first.tasks.save(replace(done, state=S.DOWNLOADING))
    await first.close()
    run = await finish_in_a_new_run(installation, task)
    assert server.requests["result"] == 1
    assert_one_clip(run)


async def test_half_downloads_of_an_earlier_run_are_swept_away_and_nothing_else(
    installation: Installation,
) -> None:
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    await first.until_state(task, S.DOWNLOADING)
    await first.close()
    foreign = leave_behind(
        installation.folder / "clips", f"{task.id}-1.part", f"{'0' * 32}-2.part", "holiday.part"
    )
    run = await finish_in_a_new_run(installation, task)
    assert [path.name for path in sorted(run.clips_dir.iterdir()) if path.suffix != ".mp4"] == foreign


@pytest.mark.logs("is not where it was")
async def test_addresses_that_expired_while_the_app_was_closed_are_renewed(
    installation: Installation, server: FakeRunApi
) -> None:
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    await first.until_state(task, S.DOWNLOADING)
    await first.close()
    server.serial += 1
    await installation.clock.pass_time(3 * 86400)
    assert_one_clip(await finish_in_a_new_run(installation, task))


async def test_only_a_watched_completion_is_dated(installation: Installation) -> None:
    first = await installation.start()
    (watched,) = await first.runner.generate([from_words("watched")])
    (done,) = await first.until_finished(watched)
    assert done.completed_at is not None
    (unseen,) = await first.runner.generate([from_words("unseen")])
    await first.close()
    run = await installation.start()
    await run.runner.resume()
    await run.until_state(unseen, S.WAITING)
    await run.close()
    await installation.clock.pass_time(8 * 3600)
    run = await finish_in_a_new_run(installation, unseen)
    assert run.seen[unseen.id].completed_at is None
    assert len(await run.tasks.render_times_s(unseen.request.model)) == 1


@pytest.mark.parametrize("hours", [-2, 2])
async def test_a_clock_that_jumps_changes_nothing(run: Run, server: FakeRunApi, hours: int) -> None:
    server.polls = 4
    (task,) = await run.runner.generate([from_words()])
    await run.until_state(task, S.RENDERING)
    run.clock.wall_shift = timedelta(hours=hours)
    await run.until_finished(task, within_s=600)
    assert_one_clip(run)


async def test_many_unfinished_tasks_are_taken_up_one_after_the_other(
    installation: Installation, server: FakeRunApi
) -> None:
    first = await installation.start()
    server.polls = 400
    tasks = await first.runner.generate([from_words(f"take {n}") for n in range(120)])
    await first.clock.run_until(lambda: server.charges == 120)
    await first.close()
    run = await installation.start()
    server.requests.clear()
    assert await run.runner.resume() == 120
    await run.clock.pass_time(1)
    assert server.requests["poll"] <= 11
    await run.clock.pass_time(20)
    # Ten a second are shared by all, also by those that are taken up later.
    assert 120 <= server.requests["poll"] <= 10 * 21 + 1
    assert server.charges == len(tasks)


async def test_a_folder_that_takes_no_clip_is_waited_for(run: Run, server: FakeRunApi) -> None:
    run.clips_dir.write_text("in the way")
    tasks = await run.runner.generate([from_words(f"take {n}") for n in range(3)])
    await run.clock.run_until(lambda: any(p.gate is Gate.DISK for p in run.progress))
    await run.clock.pass_time(3600)
    assert {run.seen[task.id].state for task in tasks} == {S.DOWNLOADING}
    assert server.requests["result"] == 0
    run.clips_dir.unlink()
    await run.until_finished(*tasks, within_s=300)
    assert_one_clip(run, clips=3, charges=3)


async def test_a_full_database_disk_is_waited_for_and_nothing_is_sent_meanwhile(
    run: Run, server: FakeRunApi
) -> None:
    (task,) = await run.runner.generate([from_words("x" * 1000)])
    await run.database.write(lambda sql: sql.execute("PRAGMA query_only = 1"))
    await run.clock.run_until(lambda: any(p.gate is Gate.DISK for p in run.progress))
    await run.clock.pass_time(600)
    assert server.requests["create"] == 0
    await run.database.read(lambda sql: sql.execute("PRAGMA query_only = 0"))
    await run.until_finished(task, within_s=300)
    assert_one_clip(run)


class SlowToWake(TaskStore):
    """On a disk that says nothing when it is asked first."""

    is_awake = False

    async def unfinished(self) -> list[Task]:
        is_awake, self.is_awake = self.is_awake, True
        if not is_awake:
            raise StorageTrouble(StorageProblem.FAILED)
        return await super().unfinished()


class SlowToWakeInstallation(Installation):
    def task_store(self, database: Database) -> TaskStore:
        return SlowToWake(database)


async def test_a_disk_that_does_not_answer_at_the_start_is_asked_again(installation: Installation) -> None:
    first = await installation.start()
    (task,) = await first.runner.generate([from_words()])
    await first.until_state(task, S.WAITING)
    await first.close()
    run = await SlowToWakeInstallation(installation.server, installation.clock, installation.folder).start()
    installation.runs.append(run)
    resumed = asyncio.create_task(run.runner.resume())
    await run.until_finished(task, within_s=300)
    assert await resumed == 1
    assert_one_clip(run)


@pytest.mark.logs("met an error of ours")
async def test_a_mistake_of_ours_never_ends_a_task_that_runapi_has(installation: Installation) -> None:
    run = await installation.start()
    mistakes = iter([KeyError("a bug"), ValueError("another")])

    def template() -> str:
        mistake = next(mistakes, None)
        if mistake is not None:
            raise mistake
        return "{prompt}"

    installation.template = template
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert run.clock.elapsed_s > 90
    assert_one_clip(run)


@pytest.mark.logs("met an error of ours")
async def test_a_mistake_of_ours_before_anything_was_sent_is_said(
    run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    run.keys[0] = RuntimeError("a bug")
    (task,) = await run.runner.generate([from_picture(picture)])
    (done,) = await run.until_finished(task)
    assert done.failure is not None
    assert done.failure.kind is FailureKind.INTERNAL
    run.keys[0] = server.key
    again = await run.runner.try_again(task.id)
    assert again is not None
    await run.until_finished(again)
    assert_one_clip(run)


@pytest.mark.logs("met an error of ours")
async def test_a_mistake_of_ours_in_the_middle_of_sending_repeats_the_same_request(
    run: Run, server: FakeRunApi
) -> None:
    def mistake(request: object, work: object) -> NoReturn:
        raise RuntimeError("a bug")

    server.always["create"] = mistake
    (task,) = await run.runner.generate([from_words()])
    await run.clock.pass_time(10)
    assert server.requests["create"] > 0
    del server.always["create"]
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert done.idempotency_key == task.idempotency_key


@pytest.mark.logs("no poster for clip")
async def test_a_clip_without_a_poster_is_still_a_clip(run: Run) -> None:
    (run.folder / "posters").write_text("in the way")
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert run.arrived[0].poster_path is None


async def test_try_again_on_a_waiting_task_asks_at_once(run: Run, server: FakeRunApi) -> None:
    server.fail("create", answer(429, headers={"retry-after": "3000"}))
    (task,) = await run.runner.generate([from_words()])
    await run.clock.run_until(lambda: any(p.gate is Gate.RATE_LIMIT for p in run.progress))
    await run.runner.try_again(task.id)
    await run.until_finished(task, within_s=120)
    assert_one_clip(run)


def delete(path: str) -> None:
    Path(path).unlink()


def leave_behind(folder: Path, *names: str) -> list[str]:
    """Files that an earlier run, or somebody else, left in ``folder``; returns the last: a stranger's."""
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"half")
    return [names[-1]]

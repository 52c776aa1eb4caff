"""A task from Generate to the clip, through faults, gates and restarts: one charge, one playable clip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import FailureKind
from runapi_desktop.domain.ledger import LedgerQuery, MoneySum
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.task import Gate, TaskState
from runapi_desktop.media.probe import probe_video
from tests.services.conftest import Installation, Run, from_picture, from_words
from tests.services.fake_runapi import (
    HTML_PAGE,
    ORIGIN,
    FakeRunApi,
    Fault,
    answer,
    cut_after,
    cut_before,
    timeout_after,
)

S = TaskState


def assert_one_clip(run: Run, clips: int = 1, charges: int = 1) -> None:
    files = sorted(run.clips_dir.iterdir())
    assert [path.suffix for path in files] == [".mp4"] * clips
    for path in files:
        assert probe_video(path).frame_count == 12
    assert run.server.charges == charges
    assert run.server.leaks == []


def first_bytes(path: str) -> bytes:
    return Path(path).read_bytes()[:2]


async def test_a_clip_without_words_is_called_by_its_picture(run: Run, picture: PictureFile) -> None:
    tasks = await run.runner.generate([from_picture(picture, ""), from_picture(picture, "Waves roll in")])
    await run.until_finished(*tasks)
    assert {clip.title for clip in run.arrived} == {"harbour.png", "Waves roll in"}


async def test_words_become_a_clip_on_the_disk(run: Run) -> None:
    (task,) = await run.runner.generate([from_words()], quote_micros=300_000)
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert (done.cost_micros, done.quote_micros) == (300_000, 300_000)
    assert [state for _, state in run.states] == [
        S.SUBMITTING,
        S.WAITING,
        S.RENDERING,
        S.DOWNLOADING,
        S.READY,
    ]
    assert_one_clip(run)
    (clip,) = run.arrived
    assert Path(clip.path).name == "2026-11-03 Hailuo 02 Standard A harbour at dusk.mp4"
    assert clip.poster_path is not None
    assert first_bytes(clip.poster_path) == b"\xff\xd8"
    assert await run.tasks.get(task.id) == done
    assert await run.clips.for_task(task.id) == [clip]


async def test_the_row_is_there_before_the_request_and_holds_exactly_what_was_sent(
    run: Run, server: FakeRunApi
) -> None:
    (task,) = await run.runner.generate([from_words()])
    stored = await run.tasks.get(task.id)
    assert stored is not None
    assert server.requests["create"] == 0
    (done,) = await run.until_finished(task)
    assert server.creates == [(task.idempotency_key, done.body)]


async def test_a_picture_is_uploaded_once_for_many_tasks(
    run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    tasks = await run.runner.generate([from_picture(picture, f"take {n}") for n in range(4)])
    await run.until_finished(*tasks)
    assert server.requests["put"] == 1
    assert_one_clip(run, clips=4, charges=4)
    fractions = [p.fraction for p in run.progress if p.fraction is not None]
    assert max(fractions) == 1.0


async def test_no_local_name_goes_out_with_a_file(run: Run, server: FakeRunApi, picture: PictureFile) -> None:
    secret = replace(picture, file_name="[Anna] 우리 집 (final).png", sha256="a1")
    other = replace(secret, sha256="b2")
    request = from_picture(secret, "It moves")
    request = replace(request, params={**request.params, "last_frame_image_url": other})
    await run.until_finished(*await run.runner.generate([request]))
    assert sorted(server.upload_names) == ["first-frame.png", "last-frame.png"]
    assert all("Anna" not in body for _, body in server.creates)


async def test_an_upload_is_made_again_when_the_old_one_is_about_to_expire(
    run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    await run.until_finished(*await run.runner.generate([from_picture(picture)]))
    await run.clock.pass_time(3600 - 4 * 60)
    await run.until_finished(*await run.runner.generate([from_picture(picture)]))
    assert server.requests["put"] == 2


async def test_several_videos_become_several_clips(run: Run, server: FakeRunApi) -> None:
    server.videos = 3
    (task,) = await run.runner.generate([from_words()])
    await run.until_finished(task)
    assert_one_clip(run, clips=3)
    assert len(await run.clips.for_task(task.id)) == 3


async def test_each_clip_is_told_once_it_lies_in_its_place_before_all_is_done(
    run: Run, server: FakeRunApi
) -> None:
    server.videos = 2
    told: list[tuple[TaskState, list[bool]]] = []

    def note(clip: Clip) -> None:
        there = [path.suffix == ".mp4" for path in run.clips_dir.iterdir()]
        assert probe_video(Path(clip.path)).frame_count == 12
        told.append((run.seen[clip.task_id].state, there))

    run.events.clip_added.subscribe(note)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert told == [(S.DOWNLOADING, [True]), (S.DOWNLOADING, [True, True])]


async def test_tasks_with_the_same_words_get_names_of_their_own(run: Run) -> None:
    tasks = await run.runner.generate([from_words()] * 5)
    await run.until_finished(*tasks)
    assert_one_clip(run, clips=5, charges=5)


AMBIGUOUS = [
    pytest.param((cut_after,) * 9, id="answers lost"),
    pytest.param((timeout_after,) * 9, id="answers too late"),
    pytest.param((answer(500, done=True),) * 9, id="error after the work"),
    pytest.param((answer(502), answer(503), cut_after), id="mixed"),
]


@pytest.mark.parametrize("faults", AMBIGUOUS)
async def test_an_unclear_submit_is_repeated_with_the_same_key_and_body_only(
    run: Run, server: FakeRunApi, picture: PictureFile, faults: tuple[Fault, ...]
) -> None:
    server.fail("create", *faults)
    (task,) = await run.runner.generate([from_picture(picture)])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert len(set(server.creates)) == 1
    assert_one_clip(run)


@pytest.mark.logs("no usable answer")
@pytest.mark.parametrize("fault", [HTML_PAGE, answer(200, body={"status": "pending"}, done=True)])
async def test_an_answer_that_is_none_does_not_end_a_task(run: Run, server: FakeRunApi, fault: Fault) -> None:
    server.fail("create", *(fault,) * 5)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert len(set(server.creates)) == 1
    assert_one_clip(run)


async def test_an_unclear_submit_keeps_its_body_even_when_the_upload_has_expired(
    run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    server.fail("create", cut_after)
    server.always["create"] = cut_before
    (task,) = await run.runner.generate([from_picture(picture)])
    await run.clock.pass_time(3 * 3600)
    server.always.clear()
    await run.until_finished(task)
    assert server.requests["put"] == 1
    assert len(set(server.creates)) == 1
    assert_one_clip(run)


async def test_a_body_that_certainly_never_counted_is_frozen_anew_with_a_key_of_its_own(
    run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    server.fail("create", answer(402))
    (task,) = await run.runner.generate([from_picture(picture)])
    await run.clock.run_until(lambda: any(p.gate is Gate.CREDITS for p in run.progress))
    await run.clock.pass_time(2 * 3600)
    assert server.requests["create"] == 1
    server.upload_life = "2026-11-03T18:00:00Z"
    await run.runner.try_again(task.id)
    (done,) = await run.until_finished(task)
    assert server.requests["put"] == 2
    assert done.idempotency_key != task.idempotency_key
    assert_one_clip(run)


async def test_the_same_body_keeps_its_key(run: Run, server: FakeRunApi) -> None:
    server.fail("create", answer(402), answer(429), cut_before)
    (task,) = await run.runner.generate([from_words()])
    await run.clock.run_until(lambda: any(p.gate is Gate.CREDITS for p in run.progress))
    await run.runner.try_again(task.id)
    (done,) = await run.until_finished(task)
    assert done.idempotency_key == task.idempotency_key


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, FailureKind.INVALID_REQUEST),
        (422, FailureKind.INVALID_REQUEST),
        (403, FailureKind.NOT_ALLOWED),
        (404, FailureKind.NOT_FOUND),
        (409, FailureKind.CONFLICT),
        (413, FailureKind.FILE_REFUSED),
        (415, FailureKind.FILE_REFUSED),
    ],
)
async def test_a_refusal_ends_the_task_with_the_servers_words(
    run: Run, server: FakeRunApi, status: int, kind: FailureKind
) -> None:
    server.fail("create", answer(status, body={"error": "no, because", "errors": {"prompt": ["too long"]}}))
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.FAILED
    assert done.failure is not None
    assert (done.failure.kind, done.failure.message) == (kind, "no, because")
    assert server.requests["create"] == 1


async def test_try_again_after_a_refusal_is_a_new_task(run: Run, server: FakeRunApi) -> None:
    server.fail("create", answer(422))
    (task,) = await run.runner.generate([from_words()])
    await run.until_finished(task)
    again = await run.runner.try_again(task.id)
    assert again is not None
    assert again.id != task.id
    await run.until_finished(again)
    assert_one_clip(run)


async def test_try_again_after_a_conflict_sends_the_same_key_and_body(run: Run, server: FakeRunApi) -> None:
    server.fail("create", answer(409, done=True))
    (task,) = await run.runner.generate([from_words()])
    await run.until_finished(task)
    again = await run.runner.try_again(task.id)
    assert again is not None
    assert again.id == task.id
    run.seen.clear()
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert len(set(server.creates)) == 1
    assert_one_clip(run)


async def test_a_task_the_model_refuses_fails_with_its_words_and_can_be_made_anew(
    run: Run, server: FakeRunApi
) -> None:
    server.outcome = "failed"
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.failure is not None
    assert done.failure.kind is FailureKind.REJECTED_BY_MODEL
    assert done.failure.message == "The prompt was refused by the model"
    server.outcome = "completed"
    again = await run.runner.try_again(task.id)
    assert again is not None
    assert again.id != task.id
    await run.until_finished(again)
    assert_one_clip(run, charges=2)


async def test_a_missing_picture_is_a_failure_of_that_task_alone(
    run: Run, server: FakeRunApi, picture: PictureFile
) -> None:
    gone = replace(picture, path=picture.path + ".gone", sha256="0" * 64)
    lost, fine = await run.runner.generate([from_picture(gone), from_picture(picture)])
    lost, fine = await run.until_finished(lost, fine)
    assert lost.failure is not None
    assert lost.failure.kind is FailureKind.SOURCE_MISSING
    assert fine.state is S.READY
    assert server.charges == 1


@pytest.mark.parametrize(
    "is_gone",
    [
        pytest.param(True, id="picture gone"),
        pytest.param(False, id="no upload", marks=pytest.mark.logs("no usable answer to an upload")),
    ],
)
async def test_what_never_counted_and_cannot_be_uploaded_again_was_not_charged(
    run: Run, server: FakeRunApi, picture: PictureFile, is_gone: bool
) -> None:
    server.always["create"] = cut_before
    (task,) = await run.runner.generate([from_picture(picture)], 300_000)
    await run.clock.pass_time(60)
    if is_gone:
        Path(picture.path).unlink()
    else:
        server.always["prepare"] = HTML_PAGE
    (failed,) = await run.until_finished(task)
    assert failed.goes_on_from is None
    assert await run.ledger.total(LedgerQuery(ORIGIN)) == MoneySum(count=1)


@pytest.mark.logs("RunAPI on task")
async def test_an_accepted_task_survives_404s_for_most_of_an_hour(run: Run, server: FakeRunApi) -> None:
    server.fail("poll", *(answer(404),) * 20)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert run.clock.elapsed_s > 5 * 60
    assert server.requests["create"] == 1


@pytest.mark.logs("RunAPI on task")
async def test_an_hour_of_404s_ends_a_task_which_can_be_taken_up_again(run: Run, server: FakeRunApi) -> None:
    server.always["poll"] = answer(404)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.failure is not None
    assert done.failure.kind is FailureKind.NOT_FOUND
    assert run.clock.elapsed_s > 3600
    server.always.clear()
    run.seen.clear()
    await run.runner.try_again(task.id)
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert_one_clip(run)


@pytest.mark.logs("RunAPI on task")
async def test_unreadable_poll_answers_are_asked_again(run: Run, server: FakeRunApi) -> None:
    server.fail("poll", HTML_PAGE, answer(200, body=b"{"), answer(409))
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY


async def test_completed_without_a_video_is_a_failure(run: Run, server: FakeRunApi) -> None:
    server.videos = 0
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.failure is not None
    assert done.failure.kind is FailureKind.NO_CLIP
    assert done.cost_micros == 300_000
    assert run.clock.elapsed_s < 60


async def test_a_video_that_is_named_a_moment_after_completion_is_fetched(
    run: Run, server: FakeRunApi
) -> None:
    empty = answer(200, body={"status": "completed", "videos": []})
    server.fail("poll", empty, empty)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert_one_clip(run)


SPOILT = [
    pytest.param(answer(200, body=b"no video at all " * 500), id="garbage"),
    pytest.param(HTML_PAGE, id="page"),
    pytest.param(answer(200, body=b"1234", headers={"content-length": "4000"}), id="short"),
]


@pytest.mark.logs("came as no video")
@pytest.mark.parametrize("fault", SPOILT)
async def test_a_spoilt_download_is_fetched_again(run: Run, server: FakeRunApi, fault: Fault) -> None:
    server.fail("result", fault, fault)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert_one_clip(run)


@pytest.mark.logs("came as no video")
async def test_what_never_becomes_a_video_is_said_and_can_be_fetched_later(
    run: Run, server: FakeRunApi
) -> None:
    server.always["result"] = answer(200, body=b"no video at all " * 500)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.failure is not None
    assert done.failure.kind is FailureKind.NOT_PLAYABLE
    assert list(run.clips_dir.iterdir()) == []
    server.always.clear()
    run.seen.clear()
    await run.runner.try_again(task.id)
    await run.until_finished(task)
    assert_one_clip(run)


async def test_one_result_that_breaks_its_host_does_not_hold_up_the_others(
    run: Run, server: FakeRunApi
) -> None:
    (poor,) = await run.runner.generate([from_words("poor")])
    await run.clock.run_until(lambda: server.charges == 1)

    def broken_for_the_first(request: httpx.Request, work: Callable[[], httpx.Response]) -> httpx.Response:
        return answer(500)(request, work) if "/r/t1/" in request.url.path else work()

    server.always["result"] = broken_for_the_first
    await run.clock.run_until(lambda: run.seen[poor.id].state is S.DOWNLOADING)
    await run.clock.pass_time(1200)
    assert run.seen[poor.id].state is S.DOWNLOADING
    others = await run.runner.generate([from_words(f"take {n}") for n in range(5)])
    # Never, if the first one were let through ahead of them each time.
    assert {task.state for task in await run.until_finished(*others, within_s=86_400)} == {S.READY}
    server.always.clear()
    await run.until_finished(poor)
    assert_one_clip(run, clips=6, charges=6)


@pytest.mark.logs("is not where it was")
async def test_an_expired_address_is_asked_for_again(run: Run, server: FakeRunApi) -> None:
    (task,) = await run.runner.generate([from_words()])
    server.fail("result", answer(403), answer(410))
    (done,) = await run.until_finished(task)
    assert done.state is S.READY
    assert_one_clip(run)


@pytest.mark.logs("is not where it was")
async def test_a_result_is_given_up_only_after_seven_days(run: Run, server: FakeRunApi) -> None:
    server.always["result"] = answer(404)
    (task,) = await run.runner.generate([from_words()])
    (done,) = await run.until_finished(task)
    assert done.failure is not None
    assert done.failure.kind is FailureKind.RESULT_EXPIRED
    assert 7 * 86400 < run.clock.elapsed_s < 7 * 86400 + 3600


async def test_a_wrong_key_makes_tasks_wait_and_a_new_one_lets_them_go(run: Run, server: FakeRunApi) -> None:
    run.keys[0] = "sk-wrong-0123456789"
    tasks = await run.runner.generate([from_words(f"take {n}") for n in range(3)])
    await run.clock.run_until(lambda: len({p.task_id for p in run.progress if p.gate is Gate.KEY}) == 3)
    assert server.charges == 0
    run.keys[0] = server.key
    run.gates.open(tasks[0].origin, Gate.KEY)
    await run.until_finished(*tasks, within_s=120)
    assert_one_clip(run, clips=3, charges=3)


async def test_no_key_at_all_waits_too(run: Run, server: FakeRunApi, picture: PictureFile) -> None:
    run.keys[0] = None
    (task,) = await run.runner.generate([from_picture(picture)])
    await run.clock.run_until(lambda: any(p.gate is Gate.KEY for p in run.progress))
    run.keys[0] = server.key
    run.gates.open(task.origin, Gate.KEY)
    await run.until_finished(task)
    assert_one_clip(run)


async def test_ten_minutes_offline_in_the_middle_of_twenty_tasks_lose_nothing(
    run: Run, server: FakeRunApi
) -> None:
    server.polls = 20
    tasks = await run.runner.generate([from_words(f"take {n}") for n in range(20)])
    await run.clock.run_until(lambda: server.requests["poll"] > 30)
    steps = ("create", "poll", "result")
    server.always.update(dict.fromkeys(steps, cut_before))
    await run.clock.pass_time(600)
    asked = sum(server.requests.values())
    await run.clock.pass_time(60)
    assert sum(server.requests.values()) - asked <= 6, "offline, one task asks for all"
    server.always.clear()
    done = await run.until_finished(*tasks, within_s=1200)
    assert {task.state for task in done} == {S.READY}
    assert_one_clip(run, clips=20, charges=20)


async def test_a_task_for_another_server_waits_for_its_own(
    installation: Installation, server: FakeRunApi
) -> None:
    run = await installation.start()
    (task,) = await run.runner.generate([from_words()])
    stranger = replace(task, id="f" * 32, origin="https://elsewhere.test", idempotency_key="other")
    await run.tasks.add([stranger])
    await run.runner.resume()
    await run.until_finished(task)
    await run.clock.pass_time(3600)
    assert server.charges == 1
    waiting = await run.tasks.get(stranger.id)
    assert waiting is not None
    assert not waiting.state.is_finished


async def test_generate_without_a_disk_starts_nothing(run: Run, server: FakeRunApi) -> None:
    await run.database.write(lambda sql: sql.execute("PRAGMA query_only = 1"))
    with pytest.raises(Exception, match="read"):
        await run.runner.generate([from_words()])
    await run.clock.pass_time(60)
    assert server.requests["create"] == 0

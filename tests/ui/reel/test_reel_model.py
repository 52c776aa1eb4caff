"""The rows of the Reel stay true to the database, are read in pages, and move one by one."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain.clip import Clip, ReelItem
from runapi_desktop.domain.reel import ReelFilter, ReelQuery
from runapi_desktop.domain.task import Gate, TaskState
from runapi_desktop.services.events import TaskProgress
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.ui.cards.card_drag import CLIP_MIME_TYPE
from runapi_desktop.ui.cards.render_estimates import RenderEstimates
from runapi_desktop.ui.reel.reel_model import ITEM_ROLE, STATE_ROLE, ReelModel
from tests.helpers.reel_library import NOON, Library, a_clip, a_task, settled
from tests.ui.reel.conftest import MANY


def shown_ids(model: ReelModel) -> list[str]:
    """The ids of the rows that have been read, in order; unread rows are left out."""
    items = [model.index(row).data(ITEM_ROLE) for row in range(model.rowCount())]
    return [item.task.id for item in items if isinstance(item, ReelItem)]


@pytest.mark.usefixtures("of_ten_thousand")
async def test_ten_thousand_cards_are_read_a_page_at_a_time(model: ReelModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.load()
    await settled()
    assert model.rowCount() == 10_000
    assert model.index(0).data(ITEM_ROLE).task.id == "task-09999"
    assert model.row_of("task-05000") is None
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    assert model.item(5_042) is None
    await settled()
    read = model.item(5_042)
    assert read is not None
    assert read.task.id == f"task-{9_999 - 5_042:05d}"
    assert changed == [(5_000, 5_049)]
    assert tester.model() is model


async def test_what_was_read_long_ago_is_forgotten_and_read_again(model: ReelModel, library: Library) -> None:
    await library.tasks.add([a_task(number) for number in range(3_000)])
    model.load()
    await settled()
    for row in range(0, 3_000, 50):
        model.item(row)
        await settled()
    assert model.row_of("task-02999") is None
    assert model.row_of("task-00000") == 2_999
    model.item(0)
    await settled()
    assert model.row_of("task-02999") == 0


async def test_new_tasks_come_on_top_in_one_move_each_and_nothing_is_reset(
    model: ReelModel, library: Library
) -> None:
    await library.tasks.add([a_task(number) for number in range(300)])
    model.load()
    await settled()
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    kept = QPersistentModelIndex(model.index(3))
    await library.add(a_task(300), a_task(301))
    await settled()
    assert shown_ids(model)[:3] == ["task-00301", "task-00300", "task-00299"]
    assert kept.row() == 5
    assert model.rowCount() == 302
    assert resets == []
    assert model.counts is not None
    assert model.counts.all == 302


async def test_a_page_read_while_a_task_is_added_lands_in_its_own_rows(
    model: ReelModel, library: Library
) -> None:
    await library.tasks.add([a_task(number) for number in range(400)])
    model.load()
    await settled()
    model.item(250)
    await library.add(a_task(400))
    await settled()
    for row in range(model.rowCount()):
        model.item(row)
    await settled()
    assert shown_ids(model) == [f"task-{number:05d}" for number in range(400, -1, -1)]


async def test_a_task_is_told_from_working_to_ready_with_its_clip(
    model: ReelModel, library: Library, tmp_path: Path
) -> None:
    task = a_task(0, TaskState.RENDERING, accepted_at=NOON)
    await library.add(task)
    model.load()
    await settled()
    told: list[str] = []
    model.item_changed.connect(told.append)
    done = replace(task, state=TaskState.READY, cost_micros=300_000, finished_at=NOON)
    await library.finish(done, a_clip(done, tmp_path / "a.mp4"))
    await settled()
    item = model.item(0)
    assert item is not None
    assert item.clip is not None
    assert model.state_of(item).text == "Ready · just now"
    assert told
    assert model.counts is not None
    assert (model.counts.working, model.counts.ready) == (0, 1)
    flags = model.flags(model.index(0))
    assert flags & Qt.ItemFlag.ItemIsDragEnabled


class _HeldStore(ReelStore):
    """Reads cards at once, and hands them out when the test lets them go."""

    def __init__(self, library: Library) -> None:
        super().__init__(library.database)
        self.has_read, self.lets_go = asyncio.Event(), asyncio.Event()

    async def item(self, task_id: str) -> ReelItem | None:
        found = await super().item(task_id)
        self.has_read.set()
        await self.lets_go.wait()
        return found


async def test_a_clip_is_on_its_card_at_once_and_no_older_reading_takes_it_away(
    qapp: QApplication, library: Library, tmp_path: Path
) -> None:
    task = a_task(0, TaskState.DOWNLOADING, accepted_at=NOON)
    await library.add(task)
    store, estimates = _HeldStore(library), RenderEstimates(library.tasks, library.scope)
    model = ReelModel(store, estimates, library.events, library.clock, library.scope)
    model.load()
    await settled()
    model.refresh(task.id)
    await store.has_read.wait()
    clip = a_clip(task, tmp_path / "a.mp4")
    await library.clips.add(clip)
    seen: list[Clip | None] = []
    model.dataChanged.connect(lambda: seen.append(item.clip if (item := model.item(0)) else None))
    library.events.clip_added.publish(clip)
    assert seen == [clip]
    store.lets_go.set()
    await settled()
    assert None not in seen
    item = model.item(0)
    assert item is not None
    assert item.clip == clip
    model.close()


async def test_a_card_leaves_one_filter_and_joins_another_at_its_place(
    model: ReelModel, library: Library, tmp_path: Path
) -> None:
    tasks = [a_task(number, TaskState.RENDERING, accepted_at=NOON) for number in range(5)]
    await library.add(*tasks)
    model.load(ReelQuery(ReelFilter.READY))
    await settled()
    assert model.rowCount() == 0
    for number in (4, 0, 2):
        done = replace(tasks[number], state=TaskState.READY)
        await library.finish(done, a_clip(done, tmp_path / f"{number}.mp4"))
        await settled()
    assert shown_ids(model) == ["task-00004", "task-00002", "task-00000"]
    model.load(ReelQuery(ReelFilter.WORKING))
    await settled()
    assert shown_ids(model) == ["task-00003", "task-00001"]
    await library.change(replace(tasks[3], state=TaskState.FAILED))
    await settled()
    assert shown_ids(model) == ["task-00001"]


async def test_a_star_and_a_title_are_shown_once_the_store_has_them(
    model: ReelModel, library: Library, tmp_path: Path
) -> None:
    task = a_task(0, TaskState.READY)
    clip = a_clip(task, tmp_path / "a.mp4")
    await library.add(task)
    await library.clips.add(clip)
    model.load(ReelQuery(ReelFilter.STARRED))
    await settled()
    assert model.rowCount() == 0
    await library.clips.set_starred([clip.id], True)
    model.refresh(task.id)
    await settled()
    assert shown_ids(model) == [task.id]
    asked: list[tuple[ReelItem, str]] = []
    model.title_edited.connect(lambda item, title: asked.append((item, title)))
    assert model.setData(model.index(0), "  Harbour, take 2 ")
    assert model.setData(model.index(0), clip.title)
    assert [title for _, title in asked] == ["Harbour, take 2"]
    await library.clips.rename(clip.id, "Harbour, take 2")
    model.refresh(task.id)
    await settled()
    assert model.index(0).data() == "Harbour, take 2"


async def test_a_removed_card_goes_even_when_it_was_never_read(model: ReelModel, library: Library) -> None:
    await library.tasks.add([a_task(number) for number in range(300)])
    model.load()
    await settled()
    for task_id in ("task-00299", "task-00001"):
        await library.clips.remove(task_id)
        library.events.task_removed.publish(task_id)
        await settled()
    assert model.rowCount() == 298
    for row in range(model.rowCount()):
        model.item(row)
    await settled()
    ids = shown_ids(model)
    assert len(ids) == 298
    assert ids[0] == "task-00298"
    assert ids[-1] == "task-00000"


async def test_the_search_is_over_prompts(model: ReelModel, library: Library) -> None:
    await library.add(a_task(0, prompt="Fog over tea"), a_task(1, prompt="夕日が港に沈む"))
    model.load(ReelQuery(text="港"))
    await settled()
    assert shown_ids(model) == ["task-00001"]
    await library.add(a_task(2, prompt="Fog again"))
    await settled()
    assert shown_ids(model) == ["task-00001"]
    model.load(ReelQuery(text="fog"))
    await settled()
    assert shown_ids(model) == ["task-00002", "task-00000"]


@pytest.mark.usefixtures("of_ten_thousand")
async def test_the_last_of_many_searches_is_shown_and_counted(model: ReelModel) -> None:
    model.load()
    await settled()
    seen: list[int] = []
    model.modelReset.connect(lambda: seen.append(model.rowCount()))
    for text in ("p", "pr", "pro", "prompt", "prompt 7"):
        model.load(ReelQuery(text=text))
        await asyncio.sleep(0)
    await settled()
    assert model.counts is not None
    assert model.is_whole
    assert model.rowCount() == model.counts.all == MANY // 9
    assert len(seen) == 1


async def test_progress_changes_the_state_until_the_task_has_ended(
    model: ReelModel, library: Library
) -> None:
    task = a_task(0, TaskState.UPLOADING)
    await library.add(task)
    model.load()
    await settled()
    library.events.progress.publish(TaskProgress(task.id, fraction=0.5))
    assert model.index(0).data(STATE_ROLE).text == "Uploading picture · 50%"
    library.events.progress.publish(TaskProgress(task.id, gate=Gate.KEY))
    assert model.index(0).data(STATE_ROLE).text == "Needs your key"
    await library.change(replace(task, state=TaskState.FAILED))
    await settled()
    assert model.index(0).data(STATE_ROLE).text == "App error"


async def test_the_estimate_is_learnt_from_clips_of_the_same_server(
    model: ReelModel, library: Library, tmp_path: Path
) -> None:
    took = timedelta(seconds=10)
    past = [
        a_task(
            number,
            TaskState.READY,
            origin="practice",
            accepted_at=NOON,
            completed_at=NOON + took,
        )
        for number in range(3)
    ]
    await library.add(*past)
    practice = a_task(3, TaskState.RENDERING, origin="practice", accepted_at=NOON)
    real = a_task(4, TaskState.RENDERING, accepted_at=NOON)
    await library.add(practice, real)
    model.load()
    await settled()
    texts = {item.task.id: model.state_of(item).text for row in (0, 1) if (item := model.item(row))}
    await settled()
    texts = {item.task.id: model.state_of(item).text for row in (0, 1) if (item := model.item(row))}
    assert texts == {
        practice.id: "Rendering · about 10 s left",
        real.id: "Rendering · about 60 s left",
    }


async def test_a_card_is_named_for_screen_readers(model: ReelModel, library: Library) -> None:
    await library.add(a_task(0, TaskState.QUEUED, "Fog over tea", quote_micros=300_000))
    model.load()
    await settled()
    assert (
        model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Fog over tea, Sending in a moment, $0.30"
    )


async def test_clips_are_dragged_out_as_files(model: ReelModel, library: Library, tmp_path: Path) -> None:
    ready = a_task(0, TaskState.READY)
    await library.add(ready, a_task(1))
    await library.clips.add(a_clip(ready, tmp_path / "sea at dawn.mp4"))
    model.load()
    await settled()
    data = model.mimeData([model.index(0), model.index(1)])
    assert [Path(url.toLocalFile()) for url in data.urls()] == [tmp_path / "sea at dawn.mp4"]
    assert data.data(CLIP_MIME_TYPE).data() == b"task-00000"
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


async def test_after_close_nothing_is_heard(model: ReelModel, library: Library) -> None:
    model.load()
    await settled()
    model.close()
    await library.add(a_task(0))
    await settled()
    assert model.rowCount(QModelIndex()) == 0

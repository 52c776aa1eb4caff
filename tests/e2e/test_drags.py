"""Real drags between two programs: a card out of the Reel, a picture into a well."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.paths import AppPaths
from tests.e2e.dragging import drag, running
from tests.helpers.reel_library import Library, a_clip, a_task, draw_video, open_library
from tests.media.samples import jpeg, quadrants


@pytest.fixture
def environment(app_environment: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """The environment of the app with a key, whose server cannot be reached."""
    return {**app_environment, "RUNAPI_API_KEY": "sk-drag", "RUNAPI_BASE_URL": "http://127.0.0.1:9"}


def fill(data_dir: Path, video: Path) -> None:
    async def add(library: Library) -> None:
        task = a_task(0, TaskState.READY)
        await library.tasks.add([task])
        await library.clips.add(a_clip(task, video))

    async def work() -> None:
        paths = AppPaths.resolve(str(data_dir), {})
        paths.create()
        async with open_library(paths.data_dir) as library:
            await add(library)
        (paths.data_dir / "library.sqlite").rename(paths.database)

    asyncio.run(work())


def test_a_card_dragged_into_another_program_brings_its_file(
    environment: dict[str, str], tmp_path: Path
) -> None:
    video = tmp_path / "夏の海 clip.mp4"
    draw_video(video)
    fill(tmp_path / "data", video)
    with (
        running("drag_partner.py", environment=environment) as partner,
        running("drag_places.py", str(tmp_path / "data"), environment=environment) as app,
    ):
        target = partner.said()["center"]
        drag(app.said()["card"], target, environment)
        assert partner.said() == {"dropped": [str(video)]}


def test_a_picture_dragged_from_another_program_is_taken_by_the_well(
    environment: dict[str, str], tmp_path: Path
) -> None:
    video, picture = tmp_path / "clip.mp4", tmp_path / "내 사진.jpg"
    draw_video(video)
    picture.write_bytes(jpeg(quadrants(640, 360)))
    fill(tmp_path / "data", video)
    with (
        running("drag_partner.py", str(picture), environment=environment) as partner,
        running("drag_places.py", str(tmp_path / "data"), environment=environment) as app,
    ):
        source = partner.said()["center"]
        drag(source, app.said()["well"], environment)
        assert app.said() == {"taken": "내 사진.jpg", "width_px": 640}

"""A picture and a video dropped from another program on every part of the window, in every state of it.

What a drop will do is said while it hovers, and is what happens; the source always hears of a copy.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from runapi_desktop.domain.errors import FailureKind, TaskFailure
from runapi_desktop.domain.task import TaskState
from runapi_desktop.store.paths import AppPaths
from tests.e2e.dragging import Partner, drag, running
from tests.helpers.reel_library import a_clip, a_task, draw_video, open_library
from tests.media.samples import jpeg, quadrants, write_video

FIRST, LAST = "Use as first frame", "Use its last frame as first frame"
SOURCE, IMPORT, ADD = "Use as source video", "Import 1 clip", "Add 1 clip to storyboard"

_ASKED_AT_MOST = 500


class Screen:
    """The app and another program side by side."""

    def __init__(self, app: Partner, other: Partner, environment: dict[str, str], folder: Path) -> None:
        self.app, self.other, self._environment, self.folder = app, other, environment, folder
        self._backlog: list[dict[str, Any]] = []
        self._start: Sequence[int] = other.said()["center"]
        self.app.said()
        self.picture, self.video = folder / "내 사진.jpg", folder / "new clip.mp4"
        self.picture.write_bytes(jpeg(quadrants(640, 360)))
        write_video(self.video, 24, size=(640, 360))

    def places(self, what: str) -> dict[str, Sequence[int]]:
        self.app.tell(what)
        return self._heard("places")["places"]

    def drop(self, path: Path, at: Sequence[int]) -> tuple[str, str]:
        """The hint that was shown over there, and what the source was answered."""
        self.other.tell(str(path))
        self.other.said()
        drag(self._start, at, self._environment)
        answer = self.other.said()["answer"]
        # The source goes on at once; the app hears of the drop a moment later.
        for _ in range(_ASKED_AT_MOST):
            self.app.tell("hint")
            shown = self._heard("hint")
            if not shown["left_over"]:
                return shown["hint"], answer
        raise AssertionError(f"the hint stays: {shown}")

    def taken(self) -> str:
        return self._heard("taken")["taken"]

    def cards(self) -> int:
        return self._heard("cards")["cards"]

    def _heard(self, fact: str) -> dict[str, Any]:
        """The next line about that; what else is said meanwhile is kept."""
        while not any(fact in line for line in self._backlog):
            self._backlog.append(self.app.said())
        line = next(line for line in self._backlog if fact in line)
        self._backlog.remove(line)
        return line


@pytest.fixture
def screen(
    app_environment: dict[str, str], tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Screen]:
    """The app with a key whose server cannot be reached, or at its welcome page where the test has no key;
    three cards: two clips and a failure."""
    environment = {**app_environment, "RUNAPI_BASE_URL": "http://127.0.0.1:9"}
    if "welcome" not in request.node.name:
        environment["RUNAPI_API_KEY"] = "sk-drop"
    asyncio.run(_fill(tmp_path / "data", tmp_path))
    actions = getattr(request, "param", "copy")
    with ExitStack() as stack:
        other = stack.enter_context(
            running("drag_partner.py", str(tmp_path / "x"), actions, environment=environment)
        )
        app = stack.enter_context(running("drop_places.py", str(tmp_path / "data"), environment=environment))
        yield Screen(app, other, environment, tmp_path)


async def _fill(data_dir: Path, folder: Path) -> None:
    paths = AppPaths.resolve(str(data_dir), {})
    paths.create()
    async with open_library(paths.data_dir) as library:
        failed = a_task(0, TaskState.FAILED, failure=TaskFailure(FailureKind.INTERNAL))
        ready = [a_task(number, TaskState.READY) for number in (1, 2)]
        await library.tasks.add([failed, *ready])
        for number, task in enumerate(ready):
            video = folder / f"clip {number}.mp4"
            draw_video(video)
            await library.clips.add(a_clip(task, video))
    (paths.data_dir / "library.sqlite").rename(paths.database)


@pytest.mark.parametrize("state", ["clip", "failed", "compare"])
def test_the_stage_takes_drops_whatever_it_shows(screen: Screen, state: str) -> None:
    stage = screen.places(state)["stage"]
    assert screen.drop(screen.picture, stage) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name
    assert screen.drop(screen.video, stage) == (SOURCE, "CopyAction")
    assert screen.taken() == screen.video.name


def test_the_full_screen_takes_drops_and_makes_room_for_the_form(screen: Screen) -> None:
    places = screen.places("full screen")
    at = [500, 300]
    assert "full screen" in places
    assert screen.drop(screen.picture, at) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name
    assert "full screen" not in screen.places("clip")


def test_the_form_the_bars_and_the_wells_take_drops(screen: Screen) -> None:
    places = screen.places("clip")
    for name in ("hailuoPrompt", "hailuoGenerate", "menu", "status", "hailuoFirstFrame"):
        assert screen.drop(screen.picture, places[name]) == (FIRST, "CopyAction"), name
        assert screen.taken() == screen.picture.name
    assert screen.drop(screen.video, places["hailuoFirstFrame"]) == (LAST, "CopyAction")
    assert screen.taken() == "new clip.png"
    assert screen.drop(screen.video, places["compose"]) == (SOURCE, "CopyAction")
    assert screen.taken() == screen.video.name
    places = screen.places("luma")
    assert screen.drop(screen.video, places["lumaSourceVideo"]) == (SOURCE, "CopyAction")
    assert screen.taken() == screen.video.name
    assert screen.drop(screen.picture, places["lumaSourceVideo"]) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name


def test_the_reel_and_the_storyboard_take_clips(screen: Screen) -> None:
    places = screen.places("storyboard")
    assert screen.drop(screen.video, places["reel"]) == (IMPORT, "CopyAction")
    assert screen.cards() == 4
    assert screen.drop(screen.picture, places["reel"]) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name
    assert screen.drop(screen.picture, places["reelSearch"]) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name
    assert screen.drop(screen.picture, places["storyboard"]) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name
    other = screen.folder / "other.mp4"
    draw_video(other, seconds=2.0)
    assert screen.drop(other, places["storyboard"]) == (ADD, "CopyAction")
    assert screen.cards() == 5


def test_the_welcome_page_takes_drops_into_the_form_behind_it(screen: Screen) -> None:
    places = screen.places("clip")
    assert "stage" not in places
    assert screen.drop(screen.picture, places["window"]) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name
    assert screen.drop(screen.video, places["window"]) == (SOURCE, "CopyAction")
    assert screen.taken() == screen.video.name


@pytest.mark.parametrize("screen", ["both"], indirect=True)
def test_a_source_that_prefers_a_move_keeps_its_file(screen: Screen) -> None:
    assert screen.drop(screen.picture, screen.places("clip")["stage"]) == (FIRST, "CopyAction")
    assert screen.taken() == screen.picture.name


@pytest.mark.parametrize("screen", ["move"], indirect=True)
def test_a_source_that_allows_nothing_but_a_move_is_refused(screen: Screen) -> None:
    assert screen.drop(screen.picture, screen.places("clip")["stage"]) == ("", "IgnoreAction")

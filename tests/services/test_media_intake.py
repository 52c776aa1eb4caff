"""Pictures and videos taken in from every kind of source: real files and threads, the web is a function."""

from __future__ import annotations

import asyncio
import base64
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

import pytest

from runapi_desktop.domain.catalog.spec import PictureLimits, VideoLimits
from runapi_desktop.domain.errors import (
    BadAnswer,
    MediaProblem,
    MediaRefused,
    StorageProblem,
    StorageTrouble,
    Unreachable,
)
from runapi_desktop.domain.picture_repair import RepairKind
from runapi_desktop.media.images import FitMode
from runapi_desktop.media.processes import MediaProcesses
from runapi_desktop.services.media_intake import MediaIntake, Source
from tests.media.samples import decoded, encoded, frame_number, frames_in, jpeg, noise, quadrants, write_video


class Web:
    """What lies at the addresses; downloads in pieces of 1000 bytes."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes | Exception] = {}
        self.is_stuck = False
        self.got_stuck = asyncio.Event()

    async def download(self, url: str, path: Path, on_progress: Callable[[int, int | None], None]) -> int:
        found = self.pages[url]
        if isinstance(found, Exception):
            raise found
        with part_file(path) as file:
            for at in range(0, len(found), 1000):
                file.write(found[at : at + 1000])
                on_progress(at + 1000, None)
                await asyncio.sleep(0)
            if self.is_stuck:
                self.got_stuck.set()
                try:
                    await asyncio.Event().wait()
                finally:
                    self.is_stuck = False
        return len(found)


@contextmanager
def part_file(path: Path) -> Iterator[BinaryIO]:
    """Removed again when the download does not end well, as the real one does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("wb") as file:
            yield file
    except BaseException:
        path.unlink()
        raise


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    return tmp_path / "inputs"


@pytest.fixture
def intake(inputs: Path, web: Web) -> Iterator[MediaIntake]:
    with ThreadPoolExecutor(2) as executor:
        yield MediaIntake(inputs, web.download, executor)


def content(path: str) -> bytes:
    return Path(path).read_bytes()


def kept(inputs: Path) -> list[str]:
    return sorted(path.suffix for path in inputs.iterdir()) if inputs.exists() else []


async def refusal(intake: MediaIntake, source: Source) -> MediaRefused:
    with pytest.raises(MediaRefused) as caught:
        await intake.picture(source)
    return caught.value


# --- pictures --------------------------------------------------------------------------------------


async def test_a_picture_comes_from_anywhere(
    intake: MediaIntake, web: Web, inputs: Path, tmp_path: Path
) -> None:
    data = encoded(quadrants(400, 400))
    path = tmp_path / "hafen – 100 % blau.png"
    path.write_bytes(data)
    web.pages["https://example.com/a/my%20harbour.png?size=big"] = data
    sources: list[tuple[Source, str]] = [
        (path, path.name),
        (data, ""),
        (path.as_uri(), path.name),
        (path.as_uri().replace("file://", "file://localhost"), path.name),
        ("data:image/png;base64," + base64.b64encode(data).decode(), ""),
        ("data:image/png," + quote(data), ""),
        ("https://example.com/a/my%20harbour.png?size=big", "my harbour.png"),
    ]
    pictures = [(await intake.picture(source)).picture for source, _ in sources]
    assert [picture.file_name for picture in pictures] == [name for _, name in sources]
    assert {picture.path for picture in pictures} == {pictures[0].path}
    assert content(pictures[0].path) == data
    assert kept(inputs) == [".png"]


async def test_a_given_name_wins(intake: MediaIntake) -> None:
    prepared = await intake.picture(jpeg(quadrants(400, 400)), file_name="pasted.jpg")
    assert prepared.picture.file_name == "pasted.jpg"


async def test_files_from_outside_are_read_in_a_process_of_their_own(tmp_path: Path, inputs: Path) -> None:
    video = write_video(tmp_path / "a.mp4", 24, size=(640, 480))
    processes = MediaProcesses()
    with ThreadPoolExecutor(2) as executor:
        intake = MediaIntake(inputs, Web().download, executor, processes)
        prepared = await intake.picture(encoded(quadrants(800, 600), "png"), file_name="a.png")
        assert prepared.picture.width_px == 800
        assert (await intake.video(video)).duration_s == pytest.approx(1.0, abs=0.1)
        assert (await intake.frame_of(video)).picture.mime_type == "image/png"
        with pytest.raises(MediaRefused) as caught:
            await intake.picture(b"no picture", file_name="odd.png")
        assert (caught.value.problem, caught.value.file_name) == (MediaProblem.NOT_A_PICTURE, "odd.png")
    processes.close()


async def test_a_wrong_ratio_can_be_fitted(intake: MediaIntake) -> None:
    data = jpeg(quadrants(1400, 400))
    assert (await refusal(intake, data)).problem is MediaProblem.BAD_RATIO
    prepared = await intake.picture(data, PictureLimits(), "wide.jpg", FitMode.CROP)
    assert [repair.kind for repair in prepared.repairs] == [RepairKind.CROPPED]


async def test_many_at_once(intake: MediaIntake, inputs: Path) -> None:
    pictures = [jpeg(noise(320, 320, seed)) for seed in range(8)]
    prepared = await asyncio.gather(*(intake.picture(data) for data in pictures))
    assert len({one.picture.path for one in prepared}) == 8
    assert kept(inputs) == [".jpg"] * 8


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("file:///", MediaProblem.FOLDER),
        ("file:///no/such/picture%20here.png", MediaProblem.MISSING),
        ("data:image/png;base64", MediaProblem.UNREADABLE),
        ("data:image/png;base64,A", MediaProblem.UNREADABLE),
        ("data:image/png,", MediaProblem.EMPTY),
        ("data:text/plain,hello", MediaProblem.NOT_A_PICTURE),
        ("ftp://example.com/a.png", MediaProblem.DOWNLOAD_FAILED),
        ("blob:https://example.com/1234", MediaProblem.DOWNLOAD_FAILED),
        ("javascript:alert(1)", MediaProblem.DOWNLOAD_FAILED),
        ("", MediaProblem.DOWNLOAD_FAILED),
        ("https://example.com/gone.png", MediaProblem.DOWNLOAD_FAILED),
        ("http://example.com/page", MediaProblem.DOWNLOAD_FAILED),
        ("HTTPS://example.com/empty.png", MediaProblem.EMPTY),
    ],
)
async def test_bad_sources_are_refused_in_plain_terms(
    source: str, problem: MediaProblem, intake: MediaIntake, web: Web, inputs: Path
) -> None:
    web.pages["https://example.com/gone.png"] = Unreachable("no such host")
    web.pages["http://example.com/page"] = BadAnswer("the result is a page, not a clip")
    web.pages["HTTPS://example.com/empty.png"] = b""
    assert (await refusal(intake, source)).problem is problem
    assert kept(inputs) == []


async def test_a_disk_that_is_full_while_downloading_is_said_to_be_full(
    intake: MediaIntake, web: Web
) -> None:
    web.pages["https://example.com/a.png"] = StorageTrouble(StorageProblem.FULL)
    with pytest.raises(StorageTrouble) as caught:
        await intake.picture("https://example.com/a.png")
    assert caught.value.problem is StorageProblem.FULL


# --- videos ----------------------------------------------------------------------------------------


async def test_a_video_from_a_file_and_from_the_web(
    intake: MediaIntake, web: Web, inputs: Path, tmp_path: Path
) -> None:
    path = write_video(tmp_path / "clip.mp4", 24)
    web.pages["https://example.com/clip.mp4"] = path.read_bytes()
    local = await intake.video(path)
    remote = await intake.video("https://example.com/clip.mp4")
    assert local == remote == await intake.video(path.as_uri())
    assert kept(inputs) == [".jpg", ".mp4"]


async def test_a_download_stops_when_it_is_too_much(intake: MediaIntake, web: Web, inputs: Path) -> None:
    web.pages["https://example.com/film.mp4"] = bytes(50_000)
    with pytest.raises(MediaRefused) as caught:
        await intake.video("https://example.com/film.mp4", VideoLimits(max_bytes=10_000))
    error = caught.value
    assert (error.problem, error.actual, error.limit) == (MediaProblem.TOO_LARGE, 11_000, 10_000)
    assert kept(inputs) == []


async def test_a_cancelled_download_ends_and_leaves_nothing(
    intake: MediaIntake, web: Web, inputs: Path
) -> None:
    web.pages["https://example.com/slow.png"] = bytes(3000)
    web.is_stuck = True
    reading = asyncio.create_task(intake.picture("https://example.com/slow.png"))
    await web.got_stuck.wait()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert kept(inputs) == []
    assert not web.is_stuck


async def test_a_frame_of_a_video_becomes_a_picture(intake: MediaIntake, tmp_path: Path) -> None:
    video = write_video(tmp_path / "clip.mp4", 30, size=(640, 480))
    for position_s, number in ((None, 29), (0.5 + 0.01, 12)):
        picture = (await intake.frame_of(video, position_s)).picture
        assert (picture.mime_type, picture.file_name) == ("image/png", "clip.png")
        assert frame_number(decoded(content(picture.path), "png")) == number


async def test_what_is_too_long_can_be_trimmed(intake: MediaIntake, inputs: Path, tmp_path: Path) -> None:
    video = write_video(tmp_path / "long.mov", 60)
    limits = VideoLimits(max_duration_s=1.0, slack_s=0.1)
    with pytest.raises(MediaRefused) as caught:
        await intake.video(video, limits)
    assert caught.value.problem is MediaProblem.TOO_LONG
    told: list[tuple[float, bool]] = []
    on_loop = threading.get_ident()
    piece = await intake.trim(
        video, 0.5, 1.0, limits, lambda done: told.append((done, threading.get_ident() == on_loop))
    )
    await asyncio.sleep(0)
    assert frames_in(Path(piece.path)) == list(range(12, 36))
    assert (piece.file_name, piece.mime_type) == ("long.mp4", "video/mp4")
    assert told[0][0] == 0.0
    assert all(is_on_loop for _, is_on_loop in told)
    assert kept(inputs) == [".jpg", ".mp4"]


async def test_a_cancelled_trim_stops_its_thread_and_leaves_nothing(inputs: Path, tmp_path: Path) -> None:
    video = write_video(tmp_path / "long.mp4", 240, size=(640, 480))
    with ThreadPoolExecutor(1) as executor:
        intake = MediaIntake(inputs, Web().download, executor)
        told: list[float] = []
        begun = asyncio.Event()

        def hear(done: float) -> None:
            told.append(done)
            begun.set()

        trimming = asyncio.create_task(intake.trim(video, 0, 10, on_progress=hear))
        await begun.wait()
        trimming.cancel()
        with pytest.raises(asyncio.CancelledError):
            await trimming
    assert max(told) < 0.9
    assert kept(inputs) == []


def leave_behind(folder: Path, *names: str) -> None:
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(b"half a picture")


async def test_what_a_killed_run_left_is_removed(intake: MediaIntake, inputs: Path) -> None:
    leave_behind(inputs, "0123.part", "0123.jpg.4567.part", "kept.jpg")
    await refusal(intake, b"no picture")
    assert kept(inputs) == [".jpg"]


def test_the_decoder_is_not_loaded_before_the_first_file() -> None:
    modules = "services.media_intake", "services.delivery", "media.frames"
    imports = ", ".join(f"runapi_desktop.{module}" for module in modules)
    check = f"import sys, {imports}; sys.exit('av' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False, timeout=60).returncode == 0

"""Pictures and videos that somebody else made, read as the app reads them; and what their reader answers."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.media.glance import glance
from runapi_desktop.media.images import prepare_picture
from runapi_desktop.media.metadata import comment_of
from runapi_desktop.media.probe import probe_video
from runapi_desktop.media.process_wire import ChildMistake, believed, outcome, receive, written_answer
from runapi_desktop.media.processes import MediaProcesses
from runapi_desktop.media.thumbnails import poster
from runapi_desktop.off_loop import RunMedia
from tests.fuzz.target import Eat, Target
from tests.media.samples import exif, jpeg, jpeg_with_exif, png_with_exif, quadrants
from tests.media.test_hostile_files import pictures, videos
from tests.store.examples import FACTS, PICTURE

_TIME_LIMIT_S = 20.0


@contextmanager
def _apart() -> Generator[RunMedia]:
    processes = MediaProcesses(time_limit_s=_TIME_LIMIT_S)
    try:
        yield processes
    finally:
        processes.close()


def _pictures_seeds() -> Sequence[bytes]:
    small = jpeg(quadrants(64, 48))
    png = pictures()["png"]
    return [*pictures().values(), jpeg_with_exif(small, exif(6)), png_with_exif(png, exif(3, ">"))]


@contextmanager
def _pictures(folder: Path) -> Generator[Eat]:
    with _apart() as run_media:

        def eat(data: bytes) -> None:
            with suppress(MediaRefused):
                prepared = run_media("a", prepare_picture, data, folder, PictureLimits(), "a", None)
                assert Path(prepared.picture.path).stat().st_size == prepared.picture.size_bytes
            for kept in folder.iterdir():
                assert kept.suffix != ".part"
                kept.unlink()

        yield eat


@contextmanager
def _glances(folder: Path) -> Generator[Eat]:
    with _apart() as run_media:

        def eat(data: bytes) -> None:
            with suppress(MediaRefused):
                seen: Glimpse = run_media("a", glance, data, (96, 64), True)
                assert len(seen.rgb) == 3 * seen.width_px * seen.height_px == 3 * 96 * 64

        yield eat


@contextmanager
def _videos(folder: Path) -> Generator[Eat]:
    path, still = folder / "a.mp4", folder / "a.jpg"
    with _apart() as run_media:

        def eat(data: bytes) -> None:
            path.write_bytes(data)
            jobs: tuple[Callable[[], object], ...] = (
                lambda: run_media("a", probe_video, path),
                lambda: run_media("a", comment_of, path),
                lambda: run_media("a", poster, path, still),
            )
            for job in jobs:
                with suppress(MediaRefused):
                    job()

        yield eat


# --- what the reader answers -----------------------------------------------------------------------------


def _refuse() -> object:
    from runapi_desktop.domain.errors import MediaProblem

    raise MediaRefused(MediaProblem.TOO_LONG, "a", 12.0, 10.0)


def _answers_seeds() -> Sequence[bytes]:
    values: tuple[object, ...] = (
        *(FACTS, PICTURE, (PICTURE, FACTS), {"a": (1, 2.5, None, True)}, Glimpse(2, 1, b"abcdef"), ["x"] * 5),
    )
    answers = [written_answer(lambda value=value: value) for value in values]
    answers += [written_answer(_refuse), written_answer(lambda: 1 // 0)]
    return [struct.pack(">Q", len(answer)) + answer for answer in answers]


_BROKE_ANSWERS = (
    struct.pack(">QQ", 50, 42) + b'["MediaRefused", {"dict": [["a", 1]]}, []]',
    struct.pack(">Q", 11) + b"\x80\x04Nr\xff\xff\xff\x7f.\0\0",
)


@contextmanager
def _answers(folder: Path) -> Generator[Eat]:
    def eat(data: bytes) -> None:
        with suppress(EOFError, MediaRefused, ChildMistake):
            outcome(*believed(receive(io.BytesIO(data))))
        # As if the length were right, so that what stands behind it is read.
        with suppress(EOFError, MediaRefused, ChildMistake):
            outcome(*believed(data[8:]))

    yield eat


TARGETS = (
    Target("pictures", _pictures_seeds, _pictures, most_bytes=400_000),
    Target("previews and posters", _pictures_seeds, _glances, most_bytes=400_000),
    Target("videos", lambda: list(videos().values()), _videos, most_bytes=400_000),
    Target("answers of the media process", _answers_seeds, _answers, True, 100_000, _BROKE_ANSWERS),
)

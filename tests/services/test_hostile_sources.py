"""Whatever is pasted as a source is media, or refused in plain terms; nothing else comes out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runapi_desktop.domain.errors import MediaProblem, MediaRefused, NotFound
from runapi_desktop.services.media_intake import MediaIntake

_ADDRESSES = st.from_regex(
    r"(https?|file|data|ftp|HTTP|)(:|;|,|//|///|%00|\.\.|/|\[|\]|@|\\|[a-z0-9=+ ]){0,12}", fullmatch=True
) | st.text(st.characters(codec=None), max_size=40)


async def _nothing_there(url: str, path: Path, on_progress: Callable[[int, int | None], None]) -> int:
    raise NotFound(f"no {url} for {path} ({on_progress})")


async def _refusals(source: str) -> list[MediaRefused]:
    """What the intake says of ``source`` as a picture and as a video."""
    refusals: list[MediaRefused] = []
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as executor:
        intake = MediaIntake(Path(folder), _nothing_there, executor)
        for take in (intake.picture, intake.video):
            with pytest.raises(MediaRefused) as caught:
                await take(source)
            refusals.append(caught.value)
        assert list(Path(folder).iterdir()) == []
    return refusals


@given(_ADDRESSES)
@example("http://[")
@example("https://[::1/a.png")
@example("file://[")
@example("file:///%00")
@example("file:////////etc")
@example("data:")
@example("data:;base64,====")
@example("data:,%")
@example("data:image/png;base64,\ud800")
@example("file://\ud800")
@example("HTTPS://a.example/%2e%2e%2f%00.png")
def test_no_source_that_is_none_breaks_the_intake(source: str) -> None:
    for refused in asyncio.run(_refusals(source)):
        assert refused.problem in MediaProblem
        str(refused)


@pytest.mark.posix("device")
@pytest.mark.parametrize(
    "source", ["file:///dev/zero", "file:///dev/stdin", "file:///proc/self/mem", "file:///proc/self/environ"]
)
async def test_devices_are_not_read(source: str) -> None:
    for refused in await _refusals(source):
        assert refused.problem in (MediaProblem.NOT_A_FILE, MediaProblem.EMPTY, MediaProblem.NOT_A_VIDEO)

"""Results on their way into a file: from a real server that keeps its promises, or does not."""

from __future__ import annotations

import asyncio
import gzip
import random
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from runapi_desktop.api.downloads import Downloader
from runapi_desktop.api.loop_thread import LoopThread
from runapi_desktop.domain.errors import (
    BadAnswer,
    NotFound,
    RateLimited,
    RunApiError,
    ServerTrouble,
    StorageProblem,
    StorageTrouble,
    Unreachable,
)
from tests.api.loopback import Seen, always, http_bytes, in_turn, loopback

CLIP = b"\x00\x00\x00\x20ftypisom" + bytes(range(256)) * 16_000


def _direct() -> httpx.AsyncClient:
    return httpx.AsyncClient(trust_env=False)


@asynccontextmanager
async def _downloader(
    open_client: Callable[[], httpx.AsyncClient] = _direct, **limits: int
) -> AsyncIterator[Downloader]:
    downloader = Downloader(open_client, **limits)
    try:
        yield downloader
    finally:
        await downloader.close()


def _names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


def _nothing(_: int, __: int | None) -> None:
    return None


async def test_a_clip_arrives_whole_and_its_progress_where_it_was_asked_for(tmp_path: Path) -> None:
    heard: list[tuple[int, int | None]] = []
    threads: set[int] = set()

    def progress(received_bytes: int, total_bytes: int | None) -> None:
        threads.add(threading.get_ident())
        heard.append((received_bytes, total_bytes))

    part = tmp_path / "new folder" / "clip.mp4.part"
    async with (
        loopback(always(http_bytes(200, CLIP, Content_Type="video/mp4"))) as server,
        _downloader() as it,
    ):
        assert await it.download(f"{server.origin}/a.mp4?sig=%2B1", part, progress) == len(CLIP)
    assert part.read_bytes() == CLIP
    assert heard[-1] == (len(CLIP), len(CLIP))
    assert heard == sorted(heard)
    assert len(heard) <= 20
    assert threads == {threading.get_ident()}
    (seen,) = server.seen
    assert seen.target == "/a.mp4?sig=%2B1"
    assert seen.headers.keys() == {"host", "accept", "accept-encoding", "user-agent"}
    assert seen.headers["accept-encoding"] == "identity"


async def test_it_starts_over_and_leaves_nothing_of_an_older_try(tmp_path: Path) -> None:
    part = tmp_path / "clip.part"
    part.write_bytes(CLIP * 2)
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader() as it:
        await it.download(server.origin, part, _nothing)
    assert part.read_bytes() == CLIP


async def test_an_answer_without_a_length(tmp_path: Path) -> None:
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n2\r\nef\r\n0\r\n\r\n"
    heard: list[tuple[int, int | None]] = []
    async with loopback(always(chunked)) as server, _downloader() as it:
        assert await it.download(server.origin, tmp_path / "p", lambda *moved: heard.append(moved)) == 6
    assert (tmp_path / "p").read_bytes() == b"abcdef"
    assert (heard[0][1], heard[-1]) == (None, (6, 6))


async def test_a_host_that_compresses_against_our_wish(tmp_path: Path) -> None:
    clip = CLIP[:12] + random.Random(1).randbytes(4_000_000)  # compression gains as little as with a video
    answer = http_bytes(200, gzip.compress(clip), Content_Encoding="gzip")
    async with loopback(always(answer)) as server, _downloader() as it:
        assert await it.download(server.origin, tmp_path / "p", _nothing) == len(clip)
    assert (tmp_path / "p").read_bytes() == clip


@pytest.mark.parametrize(
    "answer",
    [
        http_bytes(200, CLIP, Content_Length=str(len(CLIP) + 1)),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nab",
        http_bytes(200, b"not gzip", Content_Encoding="gzip"),
        http_bytes(200, b""),
        http_bytes(200, b"\n <!doctype html><title>Sign in</title>", Content_Type="video/mp4"),
        http_bytes(200, b'{"error": "gone"}'),
        http_bytes(204),
        http_bytes(206, CLIP),
        http_bytes(302),
        http_bytes(302, Location="ftp://files.example/a"),
        http_bytes(302, Location="file:///etc/passwd"),
        http_bytes(302, Location="http://files.example/a"),
        http_bytes(302, Location="/again"),
        http_bytes(418),
    ],
)
async def test_what_is_no_whole_clip_is_a_bad_answer(tmp_path: Path, answer: bytes) -> None:
    async with loopback(always(answer)) as server, _downloader() as it:
        with pytest.raises(BadAnswer):
            await it.download(server.origin, tmp_path / "p", _nothing)
    assert _names(tmp_path) == []


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://a.example/x",
        "http://a.example/x",
        "https://u:p@a.example/x",
        "",
        "\ud800",
    ],
)
async def test_an_address_that_must_not_be_fetched_is_a_bad_answer(tmp_path: Path, url: str) -> None:
    async with _downloader() as it:
        with pytest.raises(BadAnswer):
            await it.download(url, tmp_path / "p", _nothing)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        *((status, NotFound) for status in (400, 401, 403, 404, 410)),
        (408, Unreachable),
        (429, RateLimited),
        (500, ServerTrouble),
        (503, ServerTrouble),
    ],
)
async def test_each_refusal_has_its_kind(tmp_path: Path, status: int, kind: type[RunApiError]) -> None:
    async with loopback(always(http_bytes(status, b"<p>no", Retry_After="9"))) as server, _downloader() as it:
        with pytest.raises(kind) as caught:
            await it.download(server.origin, tmp_path / "p", _nothing)
    assert caught.value.status == status
    assert caught.value.retry_after_s in (None, 9.0)
    assert _names(tmp_path) == []


@pytest.mark.posix("reset")
async def test_nobody_there_and_a_connection_torn_down(tmp_path: Path) -> None:
    async def tear(_: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(http_bytes(200, CLIP)[:5000])
        await writer.drain()
        await torn.wait()
        # No lingering: the connection is reset, as by a router that was switched off and on.
        link = writer.get_extra_info("socket")
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    def progress(_: int, __: int | None) -> None:
        torn.set()

    torn = asyncio.Event()
    async with _downloader() as it:
        async with loopback(tear) as server:
            with pytest.raises(Unreachable):
                await it.download(server.origin, tmp_path / "p", progress)
        with pytest.raises(Unreachable):
            await it.download(server.origin, tmp_path / "p", progress)
    assert _names(tmp_path) == []


async def test_redirects_are_followed_a_few_steps(tmp_path: Path) -> None:
    answers = (http_bytes(302, Location="/1"), http_bytes(307, Location="2"), http_bytes(200, CLIP))
    async with loopback(in_turn(*answers)) as server, _downloader() as it:
        await it.download(server.origin, tmp_path / "p", _nothing)
    assert [seen.target for seen in server.seen] == ["/", "/1", "/2"]


async def test_encryption_is_not_given_up_on_the_way(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"Location": "http://127.0.0.1/inner"})

    def opened() -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(answer))

    async with _downloader(opened) as it:
        with pytest.raises(BadAnswer, match="encryption"):
            await it.download("https://files.example/a", tmp_path / "p", _nothing)


async def test_an_endless_answer_is_cut_off(tmp_path: Path) -> None:
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader(max_bytes=100_000) as it:
        with pytest.raises(BadAnswer, match="larger"):
            await it.download(server.origin, tmp_path / "p", _nothing)
    assert _names(tmp_path) == []
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader(max_bytes=len(CLIP)) as it:
        assert await it.download(server.origin, tmp_path / "p", _nothing) == len(CLIP)


@pytest.mark.posix("device", "link")
async def test_a_full_disk(tmp_path: Path) -> None:
    part = tmp_path / "p"
    part.symlink_to("/dev/full")
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader() as it:
        with pytest.raises(StorageTrouble) as caught:
            await it.download(server.origin, part, _nothing)
    assert (caught.value.problem, caught.value.path) == (StorageProblem.FULL, str(part))


async def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "file").write_bytes(b"")
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader() as it:
        for part in (tmp_path / "p", tmp_path / "file" / "p"):
            with pytest.raises(StorageTrouble):
                await it.download(server.origin, part, _nothing)


async def _begin(_: Seen, writer: asyncio.StreamWriter) -> None:
    writer.write(http_bytes(200, CLIP)[:5000])
    await asyncio.Event().wait()


async def test_a_cancelled_download_stops_and_cleans_up_before_the_next(tmp_path: Path) -> None:
    begun = asyncio.Event()
    part = tmp_path / "p"
    async with _downloader() as it:
        async with loopback(_begin) as server:
            task = asyncio.create_task(it.download(server.origin, part, lambda *_: begun.set()))
            await begun.wait()
            assert part.exists()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        async with loopback(always(http_bytes(200, CLIP))) as server:
            await it.download(server.origin, part, _nothing)
    assert part.read_bytes() == CLIP


async def test_closing_ends_a_download_that_hangs(tmp_path: Path) -> None:
    begun = asyncio.Event()
    async with loopback(_begin) as server:
        it = Downloader(_direct)
        task = asyncio.create_task(it.download(server.origin, tmp_path / "p", lambda *_: begun.set()))
        await begun.wait()
        await it.close()
        with pytest.raises(asyncio.CancelledError):
            await task
        await it.close()
    assert _names(tmp_path) == []
    with pytest.raises(RuntimeError, match="closed"):
        await it.download("https://a.example", tmp_path / "p", _nothing)


async def test_many_at_once(tmp_path: Path) -> None:
    async with loopback(always(http_bytes(200, CLIP))) as server, _downloader() as it:
        parts = [tmp_path / str(number) for number in range(8)]
        sizes = await asyncio.gather(*(it.download(server.origin, part, _nothing) for part in parts))
    assert sizes == [len(CLIP)] * 8
    assert all(part.read_bytes() == CLIP for part in parts)


async def test_a_closed_downloader_that_never_worked() -> None:
    await Downloader(_direct).close()


async def test_the_thread_is_left_alone_when_it_does_not_end() -> None:
    stuck = threading.Event()

    async def work() -> None:
        stuck.wait()

    async def nothing() -> None:
        return None

    thread = LoopThread("test", nothing)
    task = asyncio.create_task(thread.run(work))
    await asyncio.sleep(0)
    await thread.close(patience_s=0.05)
    assert not task.done()
    stuck.set()
    await asyncio.wait({task}, timeout=5)
    assert task.done()


def test_a_look_up_that_hangs_does_not_hold_up_the_exit() -> None:
    program = """
import asyncio, threading
from runapi_desktop.api.loop_thread import LoopThread

async def main():
    async def nothing():
        return None
    async def work():
        begun.set()
        await asyncio.get_running_loop().run_in_executor(None, threading.Event().wait)
    begun = threading.Event()
    thread = LoopThread("test", nothing)
    task = asyncio.create_task(thread.run(work))
    await asyncio.to_thread(begun.wait)
    await thread.close(patience_s=2)
    await asyncio.wait({task})
    print("closed", task.cancelled())

asyncio.run(main())
"""
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert (ended.stdout, ended.stderr) == ("closed True\n", "")

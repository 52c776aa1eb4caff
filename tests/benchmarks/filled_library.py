"""Libraries of any size for the benchmarks: rows, posters and words like those of a busy year."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import av

from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_to_row
from runapi_desktop.store.database import Database
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.task_codec import TASK_COLUMNS, task_to_row

_NEWEST = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
_WORDS = (
    *(
        "harbour",
        "fog",
        "tea",
        "field",
        "dawn",
        "lighthouse",
        "storm",
        "waves",
        "balloon",
        "rooftops",
        "dusk",
    ),
    *("desert", "dunes", "neon", "koi", "skyscraper", "candle", "room", "forest", "leaves", "autumn", "snow"),
    *(
        "village",
        "square",
        "tram",
        "hill",
        "lavender",
        "astronaut",
        "library",
        "planes",
        "jellyfish",
        "canal",
    ),
    *("glass", "rain", "window", "bokeh", "city", "night", "train", "river", "bridge", "market", "lantern"),
    *("고양이", "비", "서울", "한강", "東京", "雨", "桜", "夜"),
)
_FACTS = VideoFacts("mp4", "h264", 1366, 768, 6.0, 24.0, 144, False, 1_000_000)
_POSTERS = 24


def fill_library(data_dir: Path, count: int) -> None:
    """Make a data folder whose Reel has ``count`` ready clips, each with a poster of its own."""
    paths = AppPaths.resolve(str(data_dir), {})
    paths.create()
    paths.posters_dir.mkdir(exist_ok=True)
    drawn = [_draw_poster(paths.posters_dir / f"drawn {number}.jpg", number) for number in range(_POSTERS)]
    words = random.Random(7)
    tasks: list[Task] = []
    clips: list[Clip] = []
    for number in range(count):
        task = _task(number, count, " ".join(words.choices(_WORDS, k=18)))
        poster = paths.posters_dir / f"{task.id}-1.jpg"
        os.link(drawn[number % _POSTERS], poster)
        tasks.append(task)
        clips.append(
            Clip(
                id=f"{task.id}-1",
                task_id=task.id,
                path=str(data_dir / f"{number}.mp4"),
                facts=_FACTS,
                created_at=task.created_at,
                title=task.request.prompt,
                poster_path=str(poster),
                is_starred=number % 9 == 0,
                tags=tuple(words.sample(_WORDS, words.randrange(4))),
            )
        )
    asyncio.run(_write(paths.database, tasks, clips))


def _task(number: int, count: int, prompt: str) -> Task:
    made_at = _NEWEST - timedelta(minutes=40 * (count - number))
    return Task(
        id=f"{number:032x}",
        origin="https://runapi.ai",
        request=GenerationRequest(
            "hailuo", "text_to_video", "hailuo-02-text-to-video-standard", {"prompt": prompt}
        ),
        idempotency_key=f"key-{number}",
        created_at=made_at,
        state=TaskState.READY,
        body="{}",
        remote_id=f"remote-{number}",
        quote_micros=300_000,
        cost_micros=300_000,
        accepted_at=made_at,
        completed_at=made_at + timedelta(seconds=60),
        finished_at=made_at + timedelta(seconds=65),
    )


async def _write(path: Path, tasks: list[Task], clips: list[Clip]) -> None:
    database = await Database.open(path)

    def work(sql: sqlite3.Connection) -> None:
        for table, columns, rows in (
            ("tasks", TASK_COLUMNS, map(task_to_row, tasks)),
            ("clips", CLIP_COLUMNS, map(clip_to_row, clips)),
        ):
            marks = ", ".join("?" for _ in columns)
            sql.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)

    await database.write(work)
    await database.close()


def _draw_poster(path: Path, number: int) -> Path:
    """A JPEG of the usual size with some detail in it."""
    frame = av.VideoFrame(480, 270, "yuvj420p")
    luma = random.Random(number).randbytes(frame.planes[0].line_size)
    lines = [bytes((value // 4 + line // 2) % 256 for value in luma) for line in range(270)]
    frame.planes[0].update(b"".join(lines))
    for plane, value in zip(frame.planes[1:], (number * 10 % 256, 255 - number * 10 % 256), strict=True):
        plane.update(bytes([value]) * plane.buffer_size)
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height, encoder.pix_fmt = 480, 270, "yuvj420p"
    encoder.time_base = Fraction(1, 24)
    path.write_bytes(b"".join(bytes(packet) for packet in (*encoder.encode(frame), *encoder.encode(None))))
    return path

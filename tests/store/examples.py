"""Tasks and clips to store, with every part filled in unless told otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.task import Task, TaskState

NOON = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
MODEL = "hailuo-2.3-image-to-video-pro"

PICTURE = PictureFile("/data/inputs/ab.png", "ab" * 32, 12_345, "image/png", "고양이.png", 1280, 720)
FACTS = VideoFacts("mp4", "h264", 1366, 768, 6.04, 24.0, 145, True, 3_000_000)


def a_request(prompt: str = "A lighthouse in a storm", model: str = MODEL) -> GenerationRequest:
    params = {"prompt": prompt, "first_frame_image_url": PICTURE, "duration_seconds": 6}
    return GenerationRequest("luma" if "luma" in model else "hailuo", "image_to_video", model, params)


def a_task(
    number: int = 1, prompt: str = "A lighthouse in a storm", model: str = MODEL, **changes: Any
) -> Task:
    task = Task(
        id=f"task-{number}",
        origin="https://runapi.ai",
        request=a_request(prompt, model),
        idempotency_key=f"key-{number}",
        created_at=NOON + timedelta(seconds=number),
    )
    return replace(task, **changes)


def a_ready_task(number: int = 1, render_s: float = 40, **changes: Any) -> Task:
    times = {"accepted_at": NOON, "completed_at": NOON + timedelta(seconds=render_s)}
    return a_task(number, state=TaskState.READY, **{**times, **changes})


def a_clip(task: Task, number: int = 1, title: str | None = None, **changes: Any) -> Clip:
    clip = Clip(
        id=f"clip-{task.id}-{number}",
        task_id=task.id,
        path=f"/videos/{task.id}-{number}.mp4",
        facts=FACTS,
        created_at=task.created_at,
        title=task.request.prompt if title is None else title,
    )
    return replace(clip, **changes)

"""A clip as a row of the database, and back, without loss."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.domain.errors import StorageProblem, StorageTrouble
from runapi_desktop.store.instants import from_us, to_us
from runapi_desktop.store.task_codec import SqlValue, storable

CLIP_COLUMNS: tuple[str, ...] = (
    *("id", "task_id", "path", "facts", "created_at_us", "title", "poster_path", "is_starred"),
)


def clip_to_row(clip: Clip) -> tuple[SqlValue, ...]:
    """The values of `CLIP_COLUMNS` for this clip."""
    return (
        *(clip.id, clip.task_id, clip.path, json.dumps(asdict(clip.facts))),
        *(to_us(clip.created_at), storable(clip.title), clip.poster_path, int(clip.is_starred)),
    )


def clip_from_row(row: Sequence[Any]) -> Clip:
    """The clip of a row in the order of `CLIP_COLUMNS`; raises `StorageTrouble` when it is damaged."""
    clip_id, task_id, path, facts, created_at_us, title, poster_path, is_starred = row
    try:
        return Clip(
            id=clip_id,
            task_id=task_id,
            path=path,
            facts=VideoFacts(**json.loads(facts)),
            created_at=from_us(created_at_us),
            title=title,
            poster_path=poster_path,
            is_starred=bool(is_starred),
        )
    except (ValueError, TypeError, OverflowError) as error:
        raise StorageTrouble(StorageProblem.FAILED, detail=f"clip {clip_id}: {error!r}") from error

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
    *("tags", "notes", "sha256"),
)


def clip_to_row(clip: Clip) -> tuple[SqlValue, ...]:
    """The values of `CLIP_COLUMNS` for this clip."""
    return (
        *(clip.id, clip.task_id, clip.path, json.dumps(asdict(clip.facts))),
        *(to_us(clip.created_at), storable(clip.title), clip.poster_path, int(clip.is_starred)),
        *(tags_to_text(clip.tags), storable(clip.notes), clip.sha256),
    )


def clip_from_row(row: Sequence[Any]) -> Clip:
    """The clip of a row in the order of `CLIP_COLUMNS`; raises `StorageTrouble` when it is damaged."""
    clip_id, task_id, path, facts, created_at_us, title, poster_path, is_starred, *library = row
    tags, notes, sha256 = library
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
            tags=tags_from_text(tags),
            notes=notes,
            sha256=sha256,
        )
    except (ValueError, TypeError, OverflowError) as error:
        raise StorageTrouble(StorageProblem.FAILED, detail=f"clip {clip_id}: {error!r}") from error


def tags_to_text(tags: Sequence[str]) -> str:
    """One tag a line, without empty and double ones, in the order they were given."""
    lines = (" ".join(storable(tag).split()) for tag in tags)
    return "\n".join(dict.fromkeys(line for line in lines if line))


def tags_from_text(text: str) -> tuple[str, ...]:
    """Undoes `tags_to_text`."""
    return tuple(text.split("\n")) if text else ()

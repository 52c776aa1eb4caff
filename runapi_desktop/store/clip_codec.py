"""A clip as a row of the database, and back, without loss."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from runapi_desktop.domain.bounds import (
    LONGEST_WORD,
    bounded_number,
    bounded_real,
    bounded_text,
)
from runapi_desktop.domain.clip import Clip, VideoFacts
from runapi_desktop.store.instants import to_us
from runapi_desktop.store.row_reading import RowReader
from runapi_desktop.store.task_codec import SqlValue, storable, unreadable_id

NO_FACTS = VideoFacts("", "", 16, 9, 0.0, 0.0, 0, False, 0)
"""Of a video whose facts are lost: nothing, in the shape of most."""
_MOST_SECONDS = 1e7
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
    """The clip of a row in the order of `CLIP_COLUMNS`; its ``damage`` names what made no sense."""
    read = RowReader(CLIP_COLUMNS, row)
    return Clip(
        id=read.take_or("id", _word, lambda _: unreadable_id(row)),
        task_id=read.take("task_id", _word, ""),
        path=read.take("path", _path, ""),
        facts=read.take("facts", facts_from_json, NO_FACTS),
        created_at=read.moment("created_at_us"),
        title=read.text("title"),
        poster_path=read.maybe("poster_path", _path),
        is_starred=bool(read.take("is_starred", lambda value: bounded_number(value, 1), 0)),
        tags=read.take("tags", lambda text: tags_from_text(bounded_text(text)), ()),
        notes=read.text("notes"),
        sha256=read.take("sha256", lambda text: bounded_text(text, 64), ""),
        damage=tuple(read.damage),
    )


def facts_from_json(text: str) -> VideoFacts:
    """What is known of a video; raises `MADE_NO_SENSE` for anything but what `clip_to_row` wrote."""
    facts = VideoFacts(**json.loads(text))
    for word in (facts.container, facts.codec):
        bounded_text(word, LONGEST_WORD)
    for number in (facts.width_px, facts.height_px, facts.frame_count, facts.size_bytes):
        bounded_number(number)
    for real in (facts.duration_s, facts.frames_per_s):
        bounded_real(real, _MOST_SECONDS)
    if type(facts.has_audio) is not bool or not facts.width_px or not facts.height_px:
        raise ValueError("no video has such facts")
    return facts


def _word(value: object) -> str:
    return bounded_text(value, LONGEST_WORD)


def _path(value: object) -> str:
    if "\0" in (path := bounded_text(value)):
        raise ValueError("no path")
    return path


def tags_to_text(tags: Sequence[str]) -> str:
    """One tag a line, without empty and double ones, in the order they were given."""
    lines = (" ".join(storable(tag).split()) for tag in tags)
    return "\n".join(dict.fromkeys(line for line in lines if line))


def tags_from_text(text: str) -> tuple[str, ...]:
    """Undoes `tags_to_text`."""
    return tuple(text.split("\n")) if text else ()

"""A card as one row: a task with a clip of its own, or none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.store.clip_codec import CLIP_COLUMNS, clip_from_row
from runapi_desktop.store.task_codec import TASK_COLUMNS, task_from_row

SELECT_CARD = (
    f"SELECT {', '.join(f'tasks.{name}' for name in TASK_COLUMNS)},"
    f" {', '.join(f'clips.{name}' for name in CLIP_COLUMNS)} FROM"
)
"""The beginning of a query over ``tasks`` and ``clips`` whose rows `card_from_row` reads."""


def card_from_row(row: Sequence[Any]) -> ReelItem:
    """The card of a row of `SELECT_CARD`."""
    split = len(TASK_COLUMNS)
    clip = row[split:]
    has_clip = any(value is not None for value in clip)
    return ReelItem(task_from_row(row[:split]), clip_from_row(clip) if has_clip else None)

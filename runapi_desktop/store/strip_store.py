"""The table of storyboards. A strip is one row, so that it is saved as a whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, cast

from runapi_desktop.domain.bounds import LONGEST_WORD, bounded_number, bounded_text
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.storyboard import Strip, StripEntry
from runapi_desktop.store.card_codec import SELECT_CARD, card_from_row
from runapi_desktop.store.database import Database
from runapi_desktop.store.row_reading import MADE_NO_SENSE, RowReader
from runapi_desktop.store.task_codec import storable, unreadable_id

STRIP_COLUMNS = ("id", "name", "entries")
_SAVE = (
    "INSERT INTO strips (id, name, entries) VALUES (?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, entries = excluded.entries"
)


class StripStore:
    """Reads and writes strips. Every method may raise `StorageTrouble`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Strip]:
        """Every strip, the oldest first."""

        def work(sql: sqlite3.Connection) -> list[Strip]:
            rows = sql.execute(f"SELECT {', '.join(STRIP_COLUMNS)} FROM strips ORDER BY seq").fetchall()
            return [strip_from_row(row) for row in rows]

        return await self._database.read(work)

    async def save(self, strip: Strip) -> None:
        """Write a strip, new or known."""
        row = strip_to_row(strip)
        await self._database.write(lambda sql: sql.execute(_SAVE, row))

    async def remove(self, strip_id: str) -> None:
        """Forget a strip; its clips stay."""
        await self._database.write(lambda sql: sql.execute("DELETE FROM strips WHERE id = ?", (strip_id,)))

    async def cards_of(self, strip: Strip) -> dict[str, ReelItem]:
        """The clips of a strip that the library has, by their ids, each with its task."""
        # One text of all ids: a statement takes only so many values.
        wanted = json.dumps([entry.clip_id for entry in strip.entries])
        statement = (
            f"{SELECT_CARD} tasks JOIN clips ON clips.task_id = tasks.id"
            " WHERE clips.id IN (SELECT value FROM json_each(?))"
            " AND tasks.seq NOT IN (SELECT task_seq FROM removals)"
        )

        def work(sql: sqlite3.Connection) -> dict[str, ReelItem]:
            cards = [card_from_row(row) for row in sql.execute(statement, (wanted,))]
            return {card.clip.id: card for card in cards if card.clip is not None}

        return await self._database.read(work)


def strip_from_row(row: Sequence[Any]) -> Strip:
    """The strip of a row in the order of `STRIP_COLUMNS`, with the entries that make sense."""
    read = RowReader(STRIP_COLUMNS, row)
    strip_id = read.take_or(
        "id", lambda value: bounded_text(value, LONGEST_WORD), lambda _: unreadable_id(row)
    )
    name = read.text("name")
    held: list[Any] = read.take("entries", _list_from_json, [])
    entries: list[StripEntry] = []
    for facts in held:
        try:
            entries.append(_entry(facts))
        except MADE_NO_SENSE:
            read.damage.append("entries")
    return Strip(strip_id, name, tuple(entries), is_damaged=bool(read.damage))


def strip_to_row(strip: Strip) -> tuple[str, str, str]:
    """The values of `STRIP_COLUMNS` for this strip."""
    return strip.id, storable(strip.name), json.dumps([asdict(entry) for entry in strip.entries])


def _list_from_json(text: str) -> list[Any]:
    held = json.loads(text)
    if not isinstance(held, list):
        raise ValueError("no list")
    return cast("list[Any]", held)


def _entry(facts: Any) -> StripEntry:
    entry = StripEntry(**facts)
    for word in (entry.id, entry.clip_id):
        bounded_text(word, LONGEST_WORD)
    for moment_us in (entry.start_us, entry.end_us):
        if moment_us is not None:
            bounded_number(moment_us)
    return entry

"""The storyboard that the user works on: every change is in the database before it is told.

Owns which strip is current, and tells of each change what was before. How it is drawn, played or exported is
for others.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from runapi_desktop.domain.errors import EntryDamaged
from runapi_desktop.domain.piece import Piece
from runapi_desktop.domain.storyboard import PlacedClip, Strip, StripEntry
from runapi_desktop.services.events import Topic
from runapi_desktop.services.library import StripKeeper


class Change(StrEnum):
    """What the user did to a strip."""

    ADD = "add"
    REMOVE = "remove"
    MOVE = "move"
    TRIM = "trim"
    RENAME = "rename"
    DELETE = "delete"


class StripEdit(NamedTuple):
    """One change: the strip before and after it. One that was deleted is the same in both."""

    change: Change
    before: Strip
    after: Strip


@dataclass(frozen=True, slots=True)
class Board:
    """The current strip with its clips, and what else there is."""

    strip: Strip
    places: tuple[PlacedClip, ...]
    strips: tuple[Strip, ...]

    @property
    def length_us(self) -> int:
        """How long it plays."""
        return sum(place.length_us for place in self.places)

    @property
    def playable(self) -> tuple[PlacedClip, ...]:
        """The places that show something."""
        return tuple(place for place in self.places if place.clip is not None and place.length_us > 0)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What an export is made of."""
        return tuple(
            Piece(Path(place.clip.path), place.start_us, place.entry.end_us)
            for place in self.playable
            if place.clip is not None
        )


class Storyboard:
    """Every method may raise `StorageTrouble`, and one that changes a strip `EntryDamaged` where not all of
    it could be read; then nothing has changed, and what could not be read still stands on the disk."""

    def __init__(self, store: StripKeeper, first_name: Callable[[], str]) -> None:
        self.changed: Topic[Board] = Topic()
        self.edited: Topic[StripEdit] = Topic()
        self._store = store
        self._first_name = first_name
        self._strips: list[Strip] = []
        self._current = Strip(uuid4().hex, "")
        self._turn = asyncio.Lock()

    async def open(self, strip_id: str = "") -> Board:
        """Read the strips; the one of that id is current, else the newest, else a new one with no entries."""
        async with self._turn:
            self._strips = await self._store.all()
            newest = self._strips[-1] if self._strips else Strip(uuid4().hex, self._first_name())
            self._current = next((strip for strip in self._strips if strip.id == strip_id), newest)
            return await self._tell()

    @property
    def current_id(self) -> str:
        """The id of the strip that is current."""
        return self._current.id

    async def refresh(self) -> None:
        """Clips were renamed, removed or brought back: tell the strip as it is now."""
        async with self._turn:
            await self._tell()

    async def add(self, clips: Sequence[tuple[str, int | None, int | None]], at: int | None = None) -> None:
        """Put in clips, each by id with its in and out, before position ``at`` or at the end."""
        entries = [StripEntry(uuid4().hex, clip_id, start, end) for clip_id, start, end in clips]
        await self._change(Change.ADD, lambda strip: strip.with_added(entries, at))

    async def remove(self, entry_ids: Collection[str]) -> None:
        """Take entries out; the clips stay in the library."""
        await self._change(Change.REMOVE, lambda strip: strip.without(entry_ids))

    async def move(self, entry_ids: Collection[str], before: int) -> None:
        """Put entries before what is now at position ``before``."""
        await self._change(Change.MOVE, lambda strip: strip.with_moved(entry_ids, before))

    async def set_range(self, entry_id: str, start_us: int | None, end_us: int | None) -> None:
        """Give an entry another in and out."""
        await self._change(Change.TRIM, lambda strip: strip.with_range(entry_id, start_us, end_us))

    async def begin(self, name: str) -> None:
        """A new strip, which is current then."""
        await self._go_to(Strip(uuid4().hex, name))

    async def choose(self, strip_id: str) -> None:
        """Make another strip current."""
        found = next((strip for strip in self._strips if strip.id == strip_id), None)
        if found is not None:
            await self._go_to(found)

    async def rename(self, name: str) -> None:
        """Call the current strip ``name``."""
        await self._change(Change.RENAME, lambda strip: replace(strip, name=name))

    async def delete(self) -> None:
        """Forget the current strip; another one, or a new one, is current then."""
        gone = await self._forget(self._current)
        self.edited.publish(StripEdit(Change.DELETE, gone, gone))

    async def take_back(self, edit: StripEdit) -> None:
        """Restore the strip from before ``edit`` and make it current."""
        await self._go_to(edit.before)

    async def do_again(self, edit: StripEdit) -> None:
        """Restore the strip from after ``edit`` and make it current, or delete it again."""
        if edit.change is Change.DELETE:
            await self._forget(edit.after)
        else:
            await self._go_to(edit.after)

    async def _forget(self, strip: Strip) -> Strip:
        """Remove ``strip`` as it is by now; returns that."""
        async with self._turn:
            gone = next((kept for kept in self._strips if kept.id == strip.id), strip)
            _refuse_damaged(gone)
            await self._store.remove(gone.id)
        await self.open()
        return gone

    async def _go_to(self, strip: Strip) -> None:
        async with self._turn:
            if not strip.is_damaged:
                await self._store.save(strip)
            self._keep(strip)
            await self._tell()

    async def _change(self, kind: Change, change: Callable[[Strip], Strip]) -> None:
        async with self._turn:
            before = self._current
            after = change(before)
            if after == before:
                return
            _refuse_damaged(before)
            await self._store.save(after)
            self._keep(after)
            await self._tell()
            self.edited.publish(StripEdit(kind, before, after))

    def _keep(self, strip: Strip) -> None:
        self._current = strip
        known = [other.id for other in self._strips]
        if strip.id in known:
            self._strips[known.index(strip.id)] = strip
        else:
            self._strips.append(strip)

    async def _tell(self) -> Board:
        strip = self._current
        cards = await self._store.cards_of(strip)
        places = tuple(PlacedClip(entry, cards.get(entry.clip_id)) for entry in strip.entries)
        board = Board(strip, places, tuple(self._strips))
        self.changed.publish(board)
        return board


def _refuse_damaged(strip: Strip) -> None:
    if strip.is_damaged:
        raise EntryDamaged

"""A strip of clips in the order in which they are to be seen, each with its in and out.

Plain values: every change gives a new strip, so that undoing is keeping the old one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from runapi_desktop.domain.clip import Clip, ReelItem


@dataclass(frozen=True, slots=True)
class StripEntry:
    """One place in a strip. The part of the clip that is shown begins at ``start_us`` and ends before
    ``end_us``, in microseconds from its first frame; ``None`` is the clip's own start or end."""

    id: str
    clip_id: str
    start_us: int | None = None
    end_us: int | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """A named storyboard. ``is_damaged``: not all of it could be read."""

    id: str
    name: str
    entries: tuple[StripEntry, ...] = ()
    is_damaged: bool = False

    def with_added(self, entries: Sequence[StripEntry], at: int | None = None) -> Strip:
        """``entries`` put in before position ``at``, or at the end."""
        at = len(self.entries) if at is None else at
        return replace(self, entries=(*self.entries[:at], *entries, *self.entries[at:]))

    def without(self, entry_ids: Collection[str]) -> Strip:
        """Those entries left out."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.id not in entry_ids))

    def with_moved(self, entry_ids: Collection[str], before: int) -> Strip:
        """Those entries, in their order, put before what is now at position ``before``."""
        moved = [entry for entry in self.entries if entry.id in entry_ids]
        ahead = [entry for entry in self.entries[:before] if entry.id not in entry_ids]
        behind = [entry for entry in self.entries[before:] if entry.id not in entry_ids]
        return replace(self, entries=(*ahead, *moved, *behind))

    def with_range(self, entry_id: str, start_us: int | None, end_us: int | None) -> Strip:
        """That entry with another in and out."""
        return replace(
            self,
            entries=tuple(
                replace(entry, start_us=start_us, end_us=end_us) if entry.id == entry_id else entry
                for entry in self.entries
            ),
        )


@dataclass(frozen=True, slots=True)
class PlacedClip:
    """An entry and the card of the clip it shows, ``None`` for one that the library has no more."""

    entry: StripEntry
    card: ReelItem | None

    @property
    def clip(self) -> Clip | None:
        """The clip it shows."""
        return self.card.clip if self.card is not None else None

    @property
    def start_us(self) -> int:
        """Where the part begins."""
        return self.entry.start_us or 0

    @property
    def end_us(self) -> int:
        """Where the part ends; 0 without a clip."""
        whole_us = round(self.clip.facts.duration_s * 1_000_000) if self.clip else 0
        return whole_us if self.entry.end_us is None else min(self.entry.end_us, whole_us)

    @property
    def length_us(self) -> int:
        """How long the part is; 0 without a clip."""
        return max(self.end_us - self.start_us, 0)

    @property
    def is_cut(self) -> bool:
        """Only a part of the clip is shown."""
        return self.entry.start_us is not None or self.entry.end_us is not None

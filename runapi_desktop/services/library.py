"""The interfaces through which the window reads and annotates the library; the stores implement them.

Every method may raise `StorageTrouble`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from runapi_desktop.domain.clip import Clip, MarkedCard, ReelItem
from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.ledger import GroupSum, LedgerEntry, LedgerGrouping, LedgerQuery, MoneySum
from runapi_desktop.domain.reel import DayCount, Lineage, ReelCounts, ReelExtent, ReelOpening, ReelQuery
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.storyboard import Strip


class ReelReader(Protocol):
    """The Reel in pages. Positions count from 0. What is being read ends with the task that waits for it."""

    async def opening(self, query: ReelQuery, limit: int, *, by_day: bool) -> ReelOpening:
        """The first cards of a query, up to ``limit``, and, ``by_day``, the days that they stand in. As quick
        in a large library as in a small one, unless a search finds little."""
        ...

    async def extent(self, query: ReelQuery, *, by_day: bool) -> ReelExtent:
        """The counts under the search of a query and, ``by_day``, all its days: of one moment."""
        ...

    async def page(self, query: ReelQuery, offset: int, limit: int) -> list[ReelItem]:
        """Up to ``limit`` cards from position ``offset`` on."""
        ...

    async def marked(self, query: ReelQuery, rows: Sequence[range]) -> list[MarkedCard]:
        """The cards at those positions; fewer where there are not so many."""
        ...

    async def days(self, query: ReelQuery) -> list[DayCount]:
        """How the cards of a query, sorted by time, fall into local days."""
        ...

    async def counts(self, text: str = "") -> ReelCounts:
        """The number of cards behind each filter among those that match ``text``."""
        ...

    async def item(self, task_id: str) -> ReelItem | None:
        """The card of one task."""
        ...

    async def position(self, query: ReelQuery, task_id: str) -> int | None:
        """Where a task's card stands in the query's order; ``None`` when the query hides it."""
        ...

    async def lineage(self, item: ReelItem) -> Lineage:
        """The cards that it came from and that came from it."""
        ...


class RenderTimes(Protocol):
    """How long clips took."""

    async def render_times_s(
        self, model: str, limit: int = 50, *, origin: str | None = None, like: GenerationRequest | None = None
    ) -> list[float]:
        """Seconds from acceptance to completion of the last clips of a model, at one server or at all, of any
        length and resolution or of those of ``like``."""
        ...


class ClipNotes(Protocol):
    """What the user notes about clips, and the clips of a task."""

    async def for_task(self, task_id: str) -> list[Clip]:
        """The clips of a task, in their order."""
        ...

    async def same_file(self, path: str, sha256: str) -> Clip | None:
        """A clip at that path, or with that content where the content is known."""
        ...

    async def first_of_remote_task(self, remote_id: str) -> str | None:
        """The id of the first clip of the task that RunAPI calls ``remote_id``."""
        ...

    async def set_starred(self, clip_ids: Sequence[str], is_starred: bool) -> None:
        """Give them a star, or take it away."""
        ...

    async def rename(self, clip_id: str, title: str) -> None:
        """Give a clip another title."""
        ...

    async def set_notes(self, clip_id: str, notes: str) -> None:
        """Replace the notes on a clip."""
        ...

    async def change_tags(
        self, clip_ids: Sequence[str], *, added: Sequence[str] = (), removed: Sequence[str] = ()
    ) -> None:
        """Add and remove tags of all those clips."""
        ...

    async def known_tags(self) -> list[str]:
        """Every tag in use."""
        ...


class LedgerReader(Protocol):
    """The ledger in pages, and its sums."""

    async def page(self, query: LedgerQuery, offset: int, limit: int) -> list[LedgerEntry]:
        """Up to ``limit`` lines from position ``offset`` on, counted from 0, newest first."""
        ...

    async def total(self, query: LedgerQuery) -> MoneySum:
        """The sums over every line of the query."""
        ...

    async def sums(self, query: LedgerQuery, grouping: LedgerGrouping) -> list[GroupSum]:
        """The sums by local day, model or tag."""
        ...


class StripKeeper(Protocol):
    """Storyboards."""

    async def all(self) -> list[Strip]:
        """Every storyboard."""
        ...

    async def save(self, strip: Strip) -> None:
        """Keep a storyboard as it is now."""
        ...

    async def remove(self, strip_id: str) -> None:
        """Forget a storyboard; its clips stay."""
        ...

    async def cards_of(self, strip: Strip) -> dict[str, ReelItem]:
        """The clips of a storyboard, by id, that the library still has, each with its task."""
        ...


class DraftKeeper(Protocol):
    """Forms as they were left. What blocks is for a thread."""

    def load(self) -> dict[str, FormDraft]:
        """The drafts by service. Blocks. Never raises."""
        ...

    def text_of(self, forms: Mapping[str, FormDraft]) -> str:
        """The drafts as `save` takes them, ``""`` where they are longer than anybody types. Quick."""
        ...

    def save(self, text: str) -> None:
        """Keep what `text_of` made. Blocks."""
        ...


class InstanceKeeper(Protocol):
    """What only one running copy of the app can hold."""

    def acquire(self) -> bool:
        """Take it; ``False`` while another copy holds it."""
        ...

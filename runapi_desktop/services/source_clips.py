"""The clips of the Reel that RunAPI can go on from: made by the account in use, and known there by a task."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from runapi_desktop.domain.catalog.evaluate import is_such_a_clip
from runapi_desktop.domain.catalog.spec import ClipLimits
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.media_source import SourceClip
from runapi_desktop.domain.reel import ReelFilter, ReelQuery
from runapi_desktop.services.connections import Connections
from runapi_desktop.services.library import ReelReader

_LOOKED_AT = 200


class OfferedClip(NamedTuple):
    """A clip that a request can name, and where its poster is, ``""`` for none."""

    source: SourceClip
    poster_path: str = ""
    duration_s: float = 0.0


class SourceClips:
    """Every method may raise ``StorageTrouble``."""

    def __init__(self, reel: Callable[[], Awaitable[ReelReader]], connections: Connections) -> None:
        self._reel = reel
        self._connections = connections

    async def recent(self, limits: ClipLimits) -> list[OfferedClip]:
        """Those among the newest clips of the Reel that can be the source, newest first."""
        reel = await self._reel()
        items = await reel.page(ReelQuery(ReelFilter.READY), 0, _LOOKED_AT)
        found = map(self._offered, items)
        return [each for each in found if each is not None and is_such_a_clip(each.source, limits)]

    async def of_card(self, card_id: str) -> OfferedClip | None:
        """The clip of that card; ``None`` where RunAPI has none to go on from."""
        item = await (await self._reel()).item(card_id)
        return None if item is None else self._offered(item)

    def _offered(self, item: ReelItem) -> OfferedClip | None:
        task, clip, active = item.task, item.clip, self._connections.active
        is_ours = active is not None and (task.origin, task.account) == (active.origin, active.account)
        if clip is None or not task.remote_id or not is_ours:
            return None
        request = task.request
        source = SourceClip(task.remote_id, request.service, request.action, request.model, clip.title)
        return OfferedClip(source, clip.poster_path or "", clip.facts.duration_s)

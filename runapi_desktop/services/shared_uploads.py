"""Uploads that tasks share: the same bytes go to the same server once while RunAPI keeps them readable."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.uploads import upload_file
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.media_source import LocalFile, upload_name
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.upload_store import UploadStore

_log = logging.getLogger(__name__)

SPARE = timedelta(minutes=5)
"""How long an address must still be readable to be handed out."""
# The contract says "about an hour"; where the server names no end we trust half of that.
_UNNAMED_LIFE = timedelta(minutes=30)
_AT_ONCE = 3

OnProgress = Callable[[float], None]


@dataclass(slots=True)
class _Flight:
    """An upload under way, its ``work``, and those who watch it."""

    result: asyncio.Future[str]
    work: asyncio.Task[None] | None = None
    watchers: list[OnProgress] = field(default_factory=list[OnProgress])

    def moved(self, fraction: float) -> None:
        for watcher in tuple(self.watchers):
            watcher(fraction)


class SharedUploads:
    """Gives the address of a file's bytes at a server."""

    def __init__(self, store: UploadStore, clock: Clock, scope: TaskScope) -> None:
        self._store = store
        self._clock = clock
        self._scope = scope
        self._flights: dict[tuple[str, str], _Flight] = {}
        self._free = asyncio.Semaphore(_AT_ONCE)

    async def kept_url(self, client: RunApiClient, file: LocalFile) -> str | None:
        """An address under which the server has ``file`` already. Raises ``StorageTrouble``."""
        return await self._store.find(client.origin, file.sha256, self._clock.now() + SPARE)

    async def url_of(
        self, client: RunApiClient, file: LocalFile, wire_name: str, on_progress: OnProgress
    ) -> str:
        """A new address of ``file``, from the upload that is under way or from one of its own.

        ``wire_name`` is the field that it is for, and all that its name at the server tells.
        ``on_progress`` hears the fraction (0–1) that is through. Raises ``RunApiError``, ``StorageTrouble``,
        and ``FileNotFoundError`` when the file is gone.
        """
        place = (client.origin, file.sha256)
        flight = self._flights.get(place)
        if flight is None:
            flight = self._flights[place] = _Flight(asyncio.get_running_loop().create_future())
            # The upload is nobody's own: when the task that asked first is stopped, the others still wait.
            name = upload_name(wire_name, file.mime_type)
            flight.work = self._scope.spawn(self._fly(flight, client, file, name), f"upload {name}")
        flight.watchers.append(on_progress)
        try:
            return await asyncio.shield(flight.result)
        finally:
            flight.watchers.remove(on_progress)
            if not flight.watchers and flight.work is not None:
                # All who wanted it were cancelled; one that is done does not mind. It takes a moment to end,
                # and nobody may join it any more.
                self._forget(place, flight)
                flight.work.cancel()

    async def _fly(self, flight: _Flight, client: RunApiClient, file: LocalFile, name: str) -> None:
        place = (client.origin, file.sha256)
        try:
            async with self._free:
                uploaded = await upload_file(client, file, name, flight.moved, sleep=self._clock.sleep)
            expires_at = uploaded.expires_at or self._clock.now() + _UNNAMED_LIFE
            await self._remember(place, uploaded.url, expires_at)
        except Exception as error:  # noqa: BLE001 - it is for those who wait to judge
            flight.result.set_exception(error)
            flight.result.exception()  # Seen, even when nobody waits any more.
        else:
            flight.result.set_result(uploaded.url)
        finally:
            self._forget(place, flight)
            flight.result.cancel()

    def _forget(self, place: tuple[str, str], flight: _Flight) -> None:
        if self._flights.get(place) is flight:
            del self._flights[place]

    async def _remember(self, place: tuple[str, str], url: str, expires_at: datetime) -> None:
        try:
            await self._store.save(*place, url, expires_at)
        except StorageTrouble as error:
            # Only the reuse is lost; the task itself meets the disk at its own next step.
            _log.warning("an upload could not be noted: %s", error)

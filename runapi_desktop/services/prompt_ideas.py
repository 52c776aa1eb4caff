"""Public prompts as ideas: asked of the active server, kept on disk, and quiet when nobody answers."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from runapi_desktop.domain.errors import MediaRefused, RunApiError, StorageTrouble
from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.off_loop import RunMedia, run_here
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.connections import Connections
from runapi_desktop.store.prompt_cache import KeptPage, PromptCache, PromptQuestion

if TYPE_CHECKING:
    from runapi_desktop.domain.pixels import Glimpse

_log = logging.getLogger(__name__)

FRESH = timedelta(hours=6)
"""So long an answer is not asked for again."""

PER_PAGE = 24


class PromptIdeas:
    """Pages of prompts for a search. Never raises for the lack of a connection or of room on the disk."""

    def __init__(
        self, connections: Connections, cache: PromptCache, clock: Clock, run_media: RunMedia = run_here
    ) -> None:
        """``run_media`` is how a preview, which anybody may have made, is read."""
        self._run_media = run_media
        self._connections = connections
        self._cache = cache
        self._clock = clock
        self._kept: dict[PromptQuestion, KeptPage] | None = None

    async def page(self, words: str, page: int = 1) -> PromptPage | None:
        """Page ``page`` (from 1) of the prompts with ``words``; all of them for ``""``.

        Without an answer: what was kept of it, else whatever is kept and has the words; ``None`` when
        nothing is kept at all.
        """
        active = self._connections.active
        if active is None:
            return None
        if self._kept is None:
            self._kept = await asyncio.to_thread(self._cache.load)
        question = PromptQuestion(active.origin, " ".join(words.split()), page)
        kept = self._kept.get(question)
        # A kept page from the future was kept under a wrong clock.
        if kept is not None and timedelta() <= self._clock.now() - kept.fetched_at < FRESH:
            return kept.page
        try:
            found = await active.client.prompts(question.words, page, PER_PAGE)
        except RunApiError as error:
            _log.info("no prompt ideas: %s", error)
            return kept.page if kept is not None else self._kept_with(question)
        self._kept[question] = KeptPage(found, self._clock.now())
        try:
            await asyncio.to_thread(self._cache.save, dict(self._kept))
        except StorageTrouble as trouble:
            _log.info("the prompt ideas could not be kept: %s", trouble)
        return found

    async def preview(self, example: PromptExample) -> bytes | None:
        """The picture of ``example`` as a file's bytes, ``None`` where there is none to be had."""
        # Here and not above: the HTTP client takes longer to load than the window to paint.
        from runapi_desktop.api.previews import fetch_preview

        active = self._connections.active
        if active is None or not example.preview_url:
            return None
        try:
            return await fetch_preview(active.client.http, example.preview_url, active.client.reach)
        except RunApiError as error:
            _log.debug("no preview: %s", error)
            return None

    async def glimpse(self, example: PromptExample, box_px: tuple[int, int]) -> Glimpse | None:
        """The picture of ``example`` as pixels covering the box, ``None`` where there is none to be had."""
        from runapi_desktop.media.glance import glance

        data = await self.preview(example)
        if data is None:
            return None
        try:
            return await asyncio.to_thread(self._run_media, "", glance, data, box_px, True)
        except MediaRefused as error:
            _log.debug("no preview: %s", error)
            return None

    def _kept_with(self, question: PromptQuestion) -> PromptPage | None:
        held = self._kept or {}
        pages = [kept.page for asked, kept in held.items() if asked.origin == question.origin]
        known: Iterable[PromptExample] = dict.fromkeys(e for page in pages for e in page.examples)
        if not known:
            return None
        found = tuple(example for example in known if example.has_words(question.words))
        return PromptPage(found, 1, len(found), 1)

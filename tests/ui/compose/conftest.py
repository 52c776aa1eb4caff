"""A compose page over the real intake and price service; RunAPI answers over a fake transport."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import httpx
import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.errors import Unreachable
from runapi_desktop.domain.reel import ReelFilter, ReelQuery
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import place_of
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.library import ReelReader
from runapi_desktop.services.media_intake import MediaIntake
from runapi_desktop.services.prompt_ideas import PromptIdeas
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.source_clips import SourceClips
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.prompt_cache import PromptCache
from runapi_desktop.ui.compose.form_parts import FormServices
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.drops.window_drops import WindowDrops
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.drags import usual_field
from tests.media.samples import jpeg, quadrants, write_video


@dataclass
class PriceServer:
    """Answers quotes with ``cents`` (``None``: has no price; ``-1``: is broken) and keeps what was asked.
    The account holds ``balance_cents``."""

    cents: int | None = 30
    balance_cents: int = 0
    asked: list[dict[str, object]] = field(default_factory=list)

    def answer(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json={"id": "u", "balance_cents": self.balance_cents})
        self.asked.append(json.loads(request.content))
        if self.cents == -1:
            return httpx.Response(400, json={"error": "no"})
        quote = {"pricing_status": "active", "currency": "USD", "reservation_amount_cents": self.cents}
        return httpx.Response(200, json={"price_quote": quote})


@dataclass
class HandClock:
    """Stands still until a test lets ``pass_time``; implements `Clock`."""

    elapsed_s: float = 0.0
    sleepers: list[tuple[float, asyncio.Future[None]]] = field(default_factory=list)

    def now(self) -> datetime:
        return datetime(2026, 11, 3, 10, 42, tzinfo=UTC) + timedelta(seconds=self.elapsed_s)

    def monotonic(self) -> float:
        return self.elapsed_s

    async def sleep(self, delay_s: float) -> None:
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.sleepers.append((self.elapsed_s + delay_s, awake))
        await awake

    def pass_time(self, duration_s: float) -> None:
        self.elapsed_s += duration_s
        due = [awake for at_s, awake in self.sleepers if at_s <= self.elapsed_s]
        self.sleepers = [(at_s, awake) for at_s, awake in self.sleepers if at_s > self.elapsed_s]
        for awake in due:
            if not awake.done():
                awake.set_result(None)


@dataclass
class KnownReel:
    """As much of a Reel as a form asks for: its newest cards, and one of them."""

    cards: list[ReelItem] = field(default_factory=list)

    async def page(self, query: ReelQuery, offset: int, limit: int) -> list[ReelItem]:
        assert query.filter is ReelFilter.READY
        return self.cards[offset : offset + limit]

    async def item(self, task_id: str) -> ReelItem | None:
        return next((card for card in self.cards if card.id == task_id), None)


@dataclass
class Compose:
    """What the pages of a test stand on."""

    connections: Connections
    intake: MediaIntake
    quotes: Quotes
    scope: TaskScope
    theme: Theme
    prices: PriceServer
    qtbot: QtBot
    clock: HandClock
    folder: Path
    remote: dict[str, bytes]
    pages: list[GenerateTab] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    reel: KnownReel = field(default_factory=lambda: KnownReel())
    generated: list[tuple[tuple[GenerationRequest, ...], int | None]] = field(default_factory=list)

    @property
    def clips(self) -> SourceClips:
        """What the Reel offers to go on from."""

        async def reel() -> ReelReader:
            return cast("ReelReader", self.reel)

        return SourceClips(reel, self.connections)

    def page(self, service: str) -> GenerateTab:
        """A shown compose page of the window's usual size; what it asks for goes to ``generated``."""

        async def recent(_service: str) -> list[str]:
            return self.recent

        ideas = PromptIdeas(self.connections, PromptCache(self.folder / "ideas.json"), SystemClock())
        page = GenerateTab(service, theme=self.theme)
        page.serve(FormServices(self.intake, self.quotes, self.scope, recent, Settings(), ideas, self.clips))
        page.generate_requested.connect(lambda requests, cents: self.generated.append((requests, cents)))
        self.pages.append(page)
        page.resize(392, 760)
        page.show()
        WindowDrops(self.theme, usual_field).watch(page)
        return page

    def use_account(self, name: str) -> None:
        """Make new tasks for another account at the same server."""
        active = self.connections.active
        assert active is not None
        self.connections.add(Connection(active.origin, active.client, name))
        self.connections.use(place_of(active.origin, name))

    def use_practice_server(self) -> None:
        """Make new tasks for another server, which answers the same way."""
        active = self.connections.active
        assert active is not None
        self.connections.add(Connection("practice", active.client))
        self.connections.use("practice")

    def close(self) -> None:
        """End the pages here and now: left to Python, a worker thread might collect them, timers and all."""
        for widget in (*self.pages, self.theme):
            if shiboken6.isValid(widget):
                shiboken6.delete(widget)

    def picture(self, name: str = "harbour.jpg", width_px: int = 640, height_px: int = 360) -> Path:
        """A picture file of the user's."""
        path = self.folder / name
        path.write_bytes(jpeg(quadrants(width_px, height_px)))
        return path

    def video(self, name: str = "clip.mp4", duration_s: float = 2.0) -> Path:
        """A video file of the user's."""
        return write_video(self.folder / name, round(duration_s * 24), size=(640, 360))


@pytest.fixture
async def compose(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Compose]:
    qapp.setQuitOnLastWindowClosed(False)
    inputs, folder = tmp_path / "inputs", tmp_path / "user"
    inputs.mkdir()
    folder.mkdir()
    remote: dict[str, bytes] = {}

    async def download(url: str, path: Path, on_progress: Callable[[int, int | None], None]) -> int:
        if url not in remote:
            raise Unreachable("nobody there")
        return await asyncio.to_thread(path.write_bytes, remote[url])

    prices, clock = PriceServer(), HandClock()
    scope = TaskScope()
    with ThreadPoolExecutor(2) as executor:
        async with httpx.AsyncClient(transport=httpx.MockTransport(prices.answer)) as http:
            connections = Connections(Gates(SystemClock(), Events(), scope))
            client = RunApiClient("https://runapi.ai", lambda: "sk-test-key-1234", http=http)
            connections.add(Connection(client.origin, client))
            connections.use(client.origin)
            stand = Compose(
                connections=connections,
                intake=MediaIntake(inputs, download, executor),
                quotes=Quotes(connections, clock),
                scope=scope,
                theme=Theme(qapp, ThemeChoice.LIGHT),
                prices=prices,
                qtbot=qtbot,
                clock=clock,
                folder=folder,
                remote=remote,
            )
            yield stand
            await scope.close()
            stand.close()

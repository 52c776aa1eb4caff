"""Prompt ideas against the sandbox: asked rarely, kept on disk, and quiet without a connection."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.previews import MAX_PREVIEW_BYTES
from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.sandbox.config import SandboxConfig
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.events import Events
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.prompt_ideas import FRESH, PromptIdeas
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.prompt_cache import PromptCache
from tests.sandbox.conftest import BASE_URL, KEY, Clock, Sandbox, running
from tests.services.virtual_clock import VirtualClock


@dataclass
class Shelf:
    """Ideas, the server they come from, and the file they are kept in."""

    sandbox: Sandbox
    clock: VirtualClock
    connections: Connections
    path: Path

    def ideas(self) -> PromptIdeas:
        """As a new start of the app would have them."""
        return PromptIdeas(self.connections, PromptCache(self.path), self.clock)

    async def asked(self) -> int:
        """How often the server was asked for prompts."""
        requests = (await self.sandbox.ledger())["requests"]
        assert not [entry for entry in requests if entry["path"] == "/api/v1/prompts" and entry["had_key"]]
        return sum(entry["path"] == "/api/v1/prompts" for entry in requests)


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Shelf]:
    (tmp_path / "sandbox").mkdir()
    clock, scope = VirtualClock(), TaskScope()
    connections = Connections(Gates(clock, Events(), scope, jitter=lambda: 0.0))

    async def no_wait(_delay_s: float) -> None:
        pass

    async with running(SandboxConfig(KEY, tmp_path / "sandbox"), Clock()) as sandbox:
        async with httpx.AsyncClient(transport=sandbox.transport) as http:
            client = RunApiClient(BASE_URL, lambda: KEY, http=http, sleep=no_wait)
            connections.add(Connection(client.origin, client))
            connections.use(client.origin)
            yield Shelf(sandbox, clock, connections, tmp_path / "ideas.json")
        await scope.close()


def titles(page: PromptPage | None) -> list[str]:
    assert page is not None
    return [example.title for example in page.examples]


async def test_a_search_finds_what_has_all_the_words(shelf: Shelf) -> None:
    ideas = shelf.ideas()
    assert len(titles(await ideas.page(""))) == 13
    assert titles(await ideas.page("  snow   FOREST ")) == ["First snow"]
    assert titles(await ideas.page("nothing like it")) == []


async def test_the_same_is_not_asked_again_for_hours_not_even_after_a_restart(shelf: Shelf) -> None:
    first = await shelf.ideas().page("snow")
    ideas = shelf.ideas()
    assert await ideas.page("snow") == first
    assert await shelf.asked() == 1
    await ideas.page("snow", 2)
    assert await shelf.asked() == 2
    await shelf.clock.pass_time(FRESH.total_seconds())
    assert await ideas.page("snow") == first
    assert await shelf.asked() == 3


async def test_a_page_kept_under_a_wrong_clock_is_asked_for_again(shelf: Shelf) -> None:
    await shelf.ideas().page("snow")
    shelf.clock.wall_shift -= FRESH
    await shelf.ideas().page("snow")
    assert await shelf.asked() == 2


async def test_offline_what_was_kept_is_still_there(shelf: Shelf) -> None:
    before = await shelf.ideas().page("")
    await shelf.clock.pass_time(30 * 86400.0)
    await shelf.sandbox.switch("offline")
    ideas = shelf.ideas()
    assert await ideas.page("") == before
    assert titles(await ideas.page("snow forest")) == ["First snow"]
    assert titles(await ideas.page("nothing like it")) == []


async def test_offline_from_the_start_there_is_nothing_and_no_noise(shelf: Shelf) -> None:
    await shelf.sandbox.switch("offline")
    assert await shelf.ideas().page("") is None
    await shelf.sandbox.switch()
    assert titles(await shelf.ideas().page("")) != []


async def test_another_servers_ideas_are_not_mixed_in(shelf: Shelf) -> None:
    await shelf.ideas().page("")
    active = shelf.connections.active
    assert active is not None
    await shelf.sandbox.switch("offline")
    shelf.connections.add(Connection("practice", active.client))
    shelf.connections.use("practice")
    assert await shelf.ideas().page("snow") is None


async def test_without_a_server_there_are_none(shelf: Shelf) -> None:
    nowhere = Connections(Gates(shelf.clock, Events(), TaskScope()))
    ideas = PromptIdeas(nowhere, PromptCache(shelf.path), shelf.clock)
    assert await ideas.page("") is None
    assert await ideas.preview(_example("https://a.test/1.jpg")) is None


async def test_a_disk_that_takes_nothing_is_no_trouble(shelf: Shelf) -> None:
    shelf.path = shelf.path / "not" / "there"
    assert titles(await shelf.ideas().page("snow")) == ["First snow"]


def _example(preview_url: str) -> PromptExample:
    return PromptExample("1", "Title", "Words", "Places", (), preview_url)


PICTURE = {"Content-Type": "image/jpeg"}


@pytest.mark.parametrize(
    ("url", "reply", "is_shown"),
    [
        ("https://a.test/1.jpg", httpx.Response(200, headers=PICTURE, content=b"picture"), True),
        ("", httpx.Response(200, headers=PICTURE, content=b"picture"), False),
        ("http://a.test/1.jpg", httpx.Response(200, headers=PICTURE, content=b"picture"), False),
        ("http://127.0.0.1/1.jpg", httpx.Response(200, headers=PICTURE, content=b"picture"), False),
        ("https://u:p@a.test/1.jpg", httpx.Response(200, headers=PICTURE, content=b"picture"), False),
        (
            "https://a.test/1.mp4",
            httpx.Response(200, headers={"Content-Type": "video/mp4"}, content=b"v"),
            False,
        ),
        (
            "https://a.test/1.jpg",
            httpx.Response(200, headers=PICTURE, content=bytes(MAX_PREVIEW_BYTES + 1)),
            False,
        ),
        ("https://a.test/1.jpg", httpx.Response(302, headers={"Location": "https://b.test/1.jpg"}), False),
        ("https://a.test/1.jpg", httpx.Response(404), False),
    ],
)
async def test_only_small_pictures_over_https_are_shown(
    shelf: Shelf, url: str, reply: httpx.Response, is_shown: bool
) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return reply

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http:
        client = RunApiClient(BASE_URL, lambda: KEY, http=http)
        shelf.connections.add(Connection(client.origin, client))
        assert await shelf.ideas().preview(_example(url)) == (b"picture" if is_shown else None)
    assert all("Authorization" not in request.headers and request.url.host == "a.test" for request in seen)
    assert len(seen) == int(url.startswith("https://a."))

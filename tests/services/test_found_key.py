"""The command line's key goes to its own server's account, when the user says so."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import KeyRefused
from runapi_desktop.domain.kept_key import KeyKeeper
from runapi_desktop.services.events import KeySource
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.store.key_store import MemoryKeyStore
from tests.services.fake_runapi import KEY, ORIGIN, FakeRunApi
from tests.services.test_account import Desk, open_desk

HOME = "USERPROFILE" if os.name == "nt" else "HOME"


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = open_desk(FakeRunApi(b""), MemoryKeyStore(), {})
    yield desk
    await desk.scope.close()


def found(desk: Desk, folder: Path, *, default_base_url: str = ORIGIN, **members: str) -> FoundKey:
    path = folder / ".config" / "runapi" / "config.json"
    if members:
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(members), "utf-8")
    return FoundKey({HOME: str(folder)}, desk.account, origin=ORIGIN, default_base_url=default_base_url)


async def test_it_is_saved_when_the_user_wants_it(desk: Desk, tmp_path: Path) -> None:
    key = found(desk, tmp_path, api_key=KEY)
    assert await key.find()
    assert desk.account.current_key(ORIGIN) is None
    assert (await key.use()).source is KeySource.KEYRING
    assert desk.account.current_key(ORIGIN) == KEY


async def test_one_that_runapi_no_longer_takes_is_not_saved(desk: Desk, tmp_path: Path) -> None:
    key = found(desk, tmp_path, api_key="sk-revoked-long-ago")
    with pytest.raises(KeyRefused):
        await key.use()
    assert desk.account.current_key(ORIGIN) is None


@pytest.mark.parametrize(
    ("base_url", "default", "is_ours"),
    [
        (f"{ORIGIN}/", "https://runapi.ai", True),
        ("", "https://runapi.ai", False),
        ("https://runapi.ai", ORIGIN, False),
        ("http://runapi.test", ORIGIN, False),
        ("nonsense", ORIGIN, False),
    ],
)
async def test_it_is_offered_to_its_own_server_only(
    desk: Desk, tmp_path: Path, base_url: str, default: str, is_ours: bool
) -> None:
    key = found(desk, tmp_path, default_base_url=default, api_key=KEY, base_url=base_url)
    assert (await key.find() is not None) is is_ours


async def test_where_there_is_none(desk: Desk, tmp_path: Path) -> None:
    assert not await found(desk, tmp_path).find()
    nowhere = FoundKey({}, desk.account, origin=ORIGIN, default_base_url=ORIGIN)
    assert not await nowhere.find()
    with pytest.raises(KeyRefused):
        await nowhere.use()


async def test_the_command_line_is_asked_before_openclaw(desk: Desk, tmp_path: Path) -> None:
    openclaw = tmp_path / ".openclaw"
    openclaw.mkdir()
    (openclaw / "openclaw.json").write_text(
        f"{{models: {{providers: {{runapi: {{baseUrl: '{ORIGIN}/v1', apiKey: '{KEY}'}}}}}}}}", "utf-8"
    )
    for members, keeper in (({}, KeyKeeper.OPENCLAW), ({"api_key": KEY}, KeyKeeper.RUNAPI_CLI)):
        kept = await found(desk, tmp_path, **members).find()
        assert kept is not None
        assert kept.keeper is keeper

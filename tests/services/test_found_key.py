"""The command line's key goes to its own server's account, when the user says so."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runapi_desktop.domain.errors import KeyRefused
from runapi_desktop.services.events import KeySource
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.store.key_store import MemoryKeyStore
from tests.services.fake_runapi import KEY, ORIGIN, FakeRunApi
from tests.services.test_account import Desk, open_desk


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = open_desk(FakeRunApi(b""), MemoryKeyStore(), {})
    yield desk
    await desk.scope.close()


def found(desk: Desk, folder: Path, *, default_base_url: str = ORIGIN, **members: str) -> FoundKey:
    path = folder / "config.json"
    if members:
        path.write_text(json.dumps(members), "utf-8")
    return FoundKey(path, desk.account, origin=ORIGIN, default_base_url=default_base_url)


async def test_it_is_saved_when_the_user_wants_it(desk: Desk, tmp_path: Path) -> None:
    key = found(desk, tmp_path, api_key=KEY)
    assert await key.is_there()
    assert desk.account.current_key(ORIGIN) is None
    assert await key.use() is KeySource.KEYRING
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
    assert await key.is_there() is is_ours


async def test_where_there_is_none(desk: Desk, tmp_path: Path) -> None:
    assert not await found(desk, tmp_path).is_there()
    nowhere = FoundKey(None, desk.account, origin=ORIGIN, default_base_url=ORIGIN)
    assert not await nowhere.is_there()
    with pytest.raises(KeyRefused):
        await nowhere.use()

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
from tests.services.test_account_keys import AccountParts, open_parts

HOME = "USERPROFILE" if os.name == "nt" else "HOME"


@pytest.fixture
async def parts() -> AsyncIterator[AccountParts]:
    parts = open_parts(FakeRunApi(b""), MemoryKeyStore(), {})
    yield parts
    await parts.scope.close()


def found(parts: AccountParts, folder: Path, *, default_base_url: str = ORIGIN, **members: str) -> FoundKey:
    path = folder / ".config" / "runapi" / "config.json"
    if members:
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(members), "utf-8")
    return FoundKey({HOME: str(folder)}, parts.account_keys, origin=ORIGIN, default_base_url=default_base_url)


async def test_it_is_saved_when_the_user_wants_it(parts: AccountParts, tmp_path: Path) -> None:
    key = found(parts, tmp_path, api_key=KEY)
    assert await key.find()
    assert parts.account_keys.current_key(ORIGIN) is None
    assert (await key.use()).source is KeySource.KEYRING
    assert parts.account_keys.current_key(ORIGIN) == KEY


async def test_one_that_runapi_no_longer_takes_is_not_saved(parts: AccountParts, tmp_path: Path) -> None:
    key = found(parts, tmp_path, api_key="sk-revoked-long-ago")
    with pytest.raises(KeyRefused):
        await key.use()
    assert parts.account_keys.current_key(ORIGIN) is None


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
    parts: AccountParts, tmp_path: Path, base_url: str, default: str, is_ours: bool
) -> None:
    key = found(parts, tmp_path, default_base_url=default, api_key=KEY, base_url=base_url)
    assert (await key.find() is not None) is is_ours


async def test_where_there_is_none(parts: AccountParts, tmp_path: Path) -> None:
    assert not await found(parts, tmp_path).find()
    nowhere = FoundKey({}, parts.account_keys, origin=ORIGIN, default_base_url=ORIGIN)
    assert not await nowhere.find()
    with pytest.raises(KeyRefused):
        await nowhere.use()


async def test_the_command_line_is_asked_before_openclaw(parts: AccountParts, tmp_path: Path) -> None:
    openclaw = tmp_path / ".openclaw"
    openclaw.mkdir()
    (openclaw / "openclaw.json").write_text(
        f"{{models: {{providers: {{runapi: {{baseUrl: '{ORIGIN}/v1', apiKey: '{KEY}'}}}}}}}}", "utf-8"
    )
    for members, keeper in (({}, KeyKeeper.OPENCLAW), ({"api_key": KEY}, KeyKeeper.RUNAPI_CLI)):
        kept = await found(parts, tmp_path, **members).find()
        assert kept is not None
        assert kept.keeper is keeper

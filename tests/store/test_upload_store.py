"""An upload is reused for the same content at the same server while it lives."""

from __future__ import annotations

from datetime import timedelta

from runapi_desktop.store.database import Database
from runapi_desktop.store.upload_store import UploadStore
from tests.store.examples import NOON

_HOUR = timedelta(hours=1)


async def test_an_upload_is_found_until_it_expires(database: Database) -> None:
    uploads = UploadStore(database)
    await uploads.save("https://runapi.ai", "aa", "https://files/1", NOON + _HOUR)
    assert await uploads.find("https://runapi.ai", "aa", NOON) == "https://files/1"
    assert await uploads.find("https://runapi.ai", "aa", NOON + _HOUR) == "https://files/1"
    assert await uploads.find("https://runapi.ai", "aa", NOON + _HOUR + timedelta(microseconds=1)) is None


async def test_an_upload_is_not_lent_to_another_server_or_content(database: Database) -> None:
    uploads = UploadStore(database)
    await uploads.save("https://runapi.ai", "aa", "https://files/1", NOON + _HOUR)
    assert await uploads.find("practice", "aa", NOON) is None
    assert await uploads.find("https://runapi.ai", "bb", NOON) is None


async def test_a_newer_upload_replaces_the_older(database: Database) -> None:
    uploads = UploadStore(database)
    await uploads.save("https://runapi.ai", "aa", "https://files/1", NOON + _HOUR)
    await uploads.save("https://runapi.ai", "aa", "https://files/2", NOON + 2 * _HOUR)
    assert await uploads.find("https://runapi.ai", "aa", NOON) == "https://files/2"

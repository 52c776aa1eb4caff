"""The key that RunAPI's command line keeps on this computer, offered to the account.

The file is read when it is asked for and never written; the key is not held in between.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from runapi_desktop.api.addresses import allowed_url, origin_of
from runapi_desktop.domain.errors import KeyRefused
from runapi_desktop.services.account import Account
from runapi_desktop.services.events import KeySource
from runapi_desktop.store.cli_config import read_cli_config


class FoundKey:
    """The key in the file at ``path``, as far as it belongs to the server ``origin``."""

    def __init__(self, path: Path | None, account: Account, *, origin: str, default_base_url: str) -> None:
        """``default_base_url`` is the server of a file that names none. ``path`` ``None``: there is none."""
        self.path = path
        self._account = account
        self._origin = origin
        self._default_base_url = default_base_url

    async def is_there(self) -> bool:
        """Whether there is such a key."""
        return bool(await self._key())

    async def use(self) -> KeySource:
        """Save the key as the account's. Raises ``KeyRefused`` when it is gone or RunAPI does not take it."""
        key, name = await self._key(), self._account.name
        if not key:
            raise KeyRefused("the key is no longer in the file")
        await self._account.test_if_possible(key)
        return await self._account.save(key, name)

    async def _key(self) -> str:
        if self.path is None:
            return ""
        found = await asyncio.to_thread(read_cli_config, self.path)
        # A key is for its own server and is sent to no other.
        is_ours = found is not None and self._origin_of(found.base_url) == self._origin
        return found.key if found is not None and is_ours else ""

    def _origin_of(self, base_url: str) -> str:
        try:
            return origin_of(allowed_url(base_url.strip() or self._default_base_url))
        except ValueError:
            return ""

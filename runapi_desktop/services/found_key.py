"""A key of RunAPI that another program keeps on this computer, offered to the account.

The files are read when they are asked for and never written; the key is not held in between.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from runapi_desktop.api.addresses import allowed_url, origin_of
from runapi_desktop.domain.errors import KeyRefused
from runapi_desktop.domain.kept_key import KeptKey
from runapi_desktop.services.account_keys import AccountKeys, SavedKey
from runapi_desktop.store.cli_config import read_cli_config
from runapi_desktop.store.openclaw_config import read_openclaw

_READERS = (read_cli_config, read_openclaw)


class FoundKey:
    """The first key that is kept on this computer for the server ``origin``."""

    def __init__(
        self, environ: Mapping[str, str], account_keys: AccountKeys, *, origin: str, default_base_url: str
    ) -> None:
        """``default_base_url`` is the server of a file that names none."""
        self._environ = environ
        self._account_keys = account_keys
        self._origin = origin
        self._default_base_url = default_base_url

    async def find(self) -> KeptKey | None:
        """Who keeps such a key, and where; ``None``: nobody."""
        return await asyncio.to_thread(self._find)

    async def use(self) -> SavedKey:
        """Save the key as the account's. Raises ``KeyRefused`` when it is gone or RunAPI does not take it."""
        name, found = self._account_keys.name, await self.find()
        if found is None:
            raise KeyRefused("the key is no longer in the file")
        return await self._account_keys.check_and_save(found.key, name)

    def _find(self) -> KeptKey | None:
        kept = (read(self._environ) for read in _READERS)
        # A key is for its own server and is sent to no other.
        return next((key for key in kept if key is not None and self._is_ours(key.base_url)), None)

    def _is_ours(self, base_url: str) -> bool:
        try:
            return origin_of(allowed_url(base_url.strip() or self._default_base_url)) == self._origin
        except ValueError:
            return False

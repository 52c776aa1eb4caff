"""The newest version of the app, as a file at one fixed address tells it: ``{"version": …, "page": …}``.

The request says nothing about who asks: no key, no cookie, not even the version that is installed. What comes
back is a number and a page of the same place, or it is nothing.
"""

from __future__ import annotations

from typing import Final

import httpx

from runapi_desktop.api.addresses import allowed_url, origin_of
from runapi_desktop.api.bodies import PLAIN
from runapi_desktop.api.exchange import exchange
from runapi_desktop.api.json_reading import read_object
from runapi_desktop.domain.errors import BadAnswer
from runapi_desktop.domain.release import Release, is_version

MAX_BYTES: Final = 16 * 1024
_PATIENCE_S: Final = 15.0
_LONGEST_ADDRESS: Final = 500
_HEADERS: Final = {**PLAIN, "Accept": "application/json", "User-Agent": "runapi-desktop"}


class ReleaseFeed:
    """Raises ``ValueError`` for an address that the app must not talk to."""

    def __init__(self, address: str, http: httpx.AsyncClient) -> None:
        self._url = allowed_url(address)
        self._http = http

    async def newest(self) -> Release:
        """What the file says now. Follows no redirect. Raises ``Unreachable`` or ``BadAnswer``."""
        # A request of our own making takes no key, cookies or other defaults from the client.
        request = httpx.Request("GET", self._url, headers=_HEADERS)
        answer = await exchange(self._http, request, max_bytes=MAX_BYTES, deadline_s=_PATIENCE_S)
        if answer.status != 200:
            raise BadAnswer("the file of versions is not there", status=answer.status)
        told = read_object(answer.body)
        version = told.text("version")
        if not is_version(version):
            raise BadAnswer("the file names no version")
        return Release(version, self._page(told.text("page", _LONGEST_ADDRESS)))

    def _page(self, address: str) -> str:
        """A page of another place could be anybody's."""
        try:
            url = allowed_url(address)
        except ValueError as error:
            raise BadAnswer("the file names no page") from error
        if origin_of(url) != origin_of(self._url):
            raise BadAnswer("the file names a page of another place")
        return str(url)
